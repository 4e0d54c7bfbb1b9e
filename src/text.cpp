#include "cchc/text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

#include "cchc/error.hpp"
#include "letters.hpp"

namespace cchc {

namespace {

using detail::CodePoint;
using detail::decode;
using detail::Letter;
using detail::Quality;

/// True when no code point can change under NFC: all below U+0300, or the composed Vietnamese letters.
bool surely_nfc(std::string_view text) noexcept {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    const bool vietnamese = c.value >= 0x1EA0 && c.value <= 0x1EF9;
    const bool punctuation = c.value >= 0x2010 && c.value <= 0x2027;
    if (c.value >= 0x300 && !vietnamese && !punctuation) return false;
    at += c.length;
  }
  return true;
}

char32_t toneless(Letter letter) noexcept {
  switch (letter.quality) {
    case Quality::circumflex: return letter.base == 'a' ? U'â' : letter.base == 'e' ? U'ê' : U'ô';
    case Quality::breve: return U'ă';
    case Quality::horn: return letter.base == 'o' ? U'ơ' : U'ư';
    case Quality::stroke: return U'đ';
    case Quality::plain: break;
  }
  return static_cast<unsigned char>(letter.base);
}

/// Folds one word, letter by letter, onto a text.
class WordFolder {
 public:
  explicit WordFolder(std::string& out) : out_{out} {}

  void add(char32_t c) {
    const Letter letter = detail::letter(c);
    if (letter.base == '?') return add_foreign(c);
    if (letter.is_letter()) {
      flush();
      last_ = letter;
    } else {
      last_ = detail::with_mark(last_, letter.quality);
    }
    tone_ = std::max(tone_, letter.tone);
  }

  void finish() {
    flush();
    if (tone_ != 0) out_ += static_cast<char>('0' + tone_);
  }

 private:
  /// A letter of another alphabet: decomposed, or as it stands.
  void add_foreign(char32_t c) {
    std::array<utf8proc_int32_t, 8> parts{};
    int boundary = 0;
    const auto lower = utf8proc_tolower(static_cast<utf8proc_int32_t>(c));
    const auto count = utf8proc_decompose_char(lower, parts.data(), static_cast<utf8proc_ssize_t>(parts.size()),
                                               UTF8PROC_DECOMPOSE, &boundary);
    if (count > 1 && count <= static_cast<utf8proc_ssize_t>(parts.size())) {
      for (utf8proc_ssize_t i = 0; i < count; ++i) add(static_cast<char32_t>(parts[static_cast<std::size_t>(i)]));
      return;
    }
    flush();
    detail::append_utf8(out_, static_cast<char32_t>(lower));
  }

  void flush() {
    if (last_.is_letter()) detail::append_utf8(out_, toneless(last_));
    last_ = {};
  }

  std::string& out_;
  Letter last_;
  std::uint8_t tone_ = 0;
};

/// Folds the word that starts at `at` onto `out`; returns where it ends. Marks of other languages are passed over.
std::size_t fold_word(std::string_view text, std::size_t at, std::string& out) {
  WordFolder word{out};
  while (at < text.size()) {
    const CodePoint c = decode(text, at);
    if (!detail::letter(c.value).is_letter() && !detail::is_combining(c.value)) break;
    word.add(c.value);
    at += c.length;
  }
  word.finish();
  return at;
}

/// The next white space, or the end.
std::size_t past_words(std::string_view text, std::size_t at) noexcept {
  while (at < text.size()) {
    if (text[at] > ' ' && text[at] < 0x7F) {  // most are
      ++at;
      continue;
    }
    const CodePoint c = decode(text, at);
    if (detail::is_space(c.value)) break;
    at += c.length;
  }
  return at;
}

}  // namespace

bool is_utf8(std::string_view bytes) noexcept {
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint c = decode(bytes, at);
    if (!c.valid) return false;
    at += c.length;
  }
  return true;
}

std::string to_nfc(std::string_view text) {
  if (!is_utf8(text)) throw InvalidValue("to_nfc: the text is not UTF-8; decode it before it is given to cchc");
  if (surely_nfc(text)) return std::string{text};
  utf8proc_uint8_t* out = nullptr;
  const auto length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                   &out, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner{out, &std::free};
  if (length < 0) throw InvalidValue(std::string{"to_nfc: "} + utf8proc_errmsg(length));
  return std::string{reinterpret_cast<const char*>(out), static_cast<std::size_t>(length)};
}

std::string squeeze(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  std::size_t begin = 0;  // of what is not yet copied
  const auto copy_until = [&](std::size_t end) {
    if (begin == end) return;
    if (!out.empty()) out += ' ';
    out += text.substr(begin, end - begin);
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t words_end = at = past_words(text, at);
    while (at < text.size()) {
      const CodePoint c = decode(text, at);
      if (!detail::is_space(c.value)) break;
      at += c.length;
    }
    const bool one_blank = at == words_end + 1 && text[words_end] == ' ' && words_end > begin && at < text.size();
    if (one_blank) continue;
    copy_until(words_end);
    begin = at;
  }
  return out;
}

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    if (detail::is_space(c.value) || detail::is_combining(c.value)) {  // a mark without its letter says nothing
      space = (space || detail::is_space(c.value)) && !out.empty();
      at += c.length;
      continue;
    }
    if (space) out += ' ';
    space = false;
    if (detail::letter(c.value).is_letter()) {
      at = fold_word(text, at, out);
    } else {
      out += text.substr(at, c.length);
      at += c.length;
    }
  }
  return out;
}

}  // namespace cchc
