#pragma once

#include <string>
#include <string_view>

namespace cchc {

/// True when every byte belongs to a well-formed UTF-8 sequence.
bool is_utf8(std::string_view bytes) noexcept;

/// The text in Unicode normal form C, as people should read it. Throws InvalidValue when it is not UTF-8.
std::string to_nfc(std::string_view text);

/// White space of any kind (line breaks, tabs, no-break spaces) to single spaces; the ends trimmed. Bytes that are not
/// UTF-8 stay as they are.
std::string squeeze(std::string_view text);

/// A key for comparing Vietnamese words, not for reading: squeezed, lower case, the tone of each syllable as a digit
/// after it (1 sắc, 2 huyền, 3 hỏi, 4 ngã, 5 nặng), so that "Hòa", "hoà" and any normal form give "hoa2". Marks that
/// make another letter stay: "đ" is not "d", "ơ" is not "o".
std::string fold(std::string_view text);

}  // namespace cchc
