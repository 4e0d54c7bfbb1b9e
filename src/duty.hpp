#pragma once

#include <cstddef>

#include "tokens.hpp"

namespace cchc::detail {

/// True where somebody is named: "cơ quan", "Chủ tịch", "UBND", "các sở", "người nộp thuế".
bool begins_actor(const Tokens& tokens, std::size_t at) noexcept;

/// True where the words from `at` to the next sign name somebody who has to do something: "cơ quan đăng ký phải trả
/// lời". After the comma of a term they say whose it is, and are no part of its event.
bool names_duty(const Tokens& tokens, std::size_t at, std::size_t end) noexcept;

}  // namespace cchc::detail
