#pragma once

#include <cstddef>

#include "tokens.hpp"

namespace cchc::detail {

// The small words of agency cells. Each `skip_` returns the token after what it recognises, or `at` itself.

std::size_t skip_every(const Tokens& tokens, std::size_t at) noexcept;   ///< "các", "tất cả các", "mỗi"
std::size_t skip_some(const Tokens& tokens, std::size_t at) noexcept;    ///< "một số": part of a group, not said which
std::size_t skip_office(const Tokens& tokens, std::size_t at) noexcept;  ///< "Thủ trưởng", "Giám đốc": who heads a body
std::size_t skip_label(const Tokens& tokens, std::size_t at) noexcept;   ///< "Cơ quan chủ trì", "phối hợp với"
std::size_t skip_noun(const Tokens& tokens, std::size_t at) noexcept;    ///< "đơn vị", "tổ chức": a body without a name
std::size_t skip_unit(const Tokens& tokens, std::size_t at) noexcept;    ///< "huyện", "thị xã", "phường"
std::size_t skip_relevance(const Tokens& tokens, std::size_t at) noexcept;  ///< "(khác) có liên quan"
std::size_t skip_limit(const Tokens& tokens, std::size_t at) noexcept;      ///< "được giao", "nơi có": narrows a group
std::size_t skip_locator(const Tokens& tokens, std::size_t at) noexcept;    ///< "thuộc", "trên địa bàn", before a place
std::size_t skip_head(const Tokens& tokens, std::size_t at) noexcept;       ///< "Sở", "Ban": begins the name of a body
std::size_t skip_sure_head(const Tokens& tokens,
                           std::size_t at) noexcept;                     ///< one that is a head in small letters, too
std::size_t skip_bullet(const Tokens& tokens, std::size_t at) noexcept;  ///< "1.", "a)" at the start of a line

bool is_link(const Token& token) noexcept;                          ///< "và", "cùng", "với", "hoặc"
bool ends_unit(const Token& token) noexcept;                        ///< "huyện", "xã" (of "thị xã"), "phố"
bool ends_sentence(const Tokens& tokens, std::size_t at) noexcept;  ///< a full stop that is no part of "TP."

}  // namespace cchc::detail
