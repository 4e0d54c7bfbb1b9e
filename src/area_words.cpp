#include "area_words.hpp"

#include <array>

#include "tokens.hpp"

namespace cchc::detail {

Area area_of(std::string_view heading) {
  struct Sign {
    std::array<WordKey, 2> words;
    Area area;
  };
  constexpr std::array signs{
      Sign{{word("thể"), word("chế")}, Area::institutions},    Sign{{word("thủ"), word("tục")}, Area::procedures},
      Sign{{word("bộ"), word("máy")}, Area::apparatus},        Sign{{word("công"), word("vụ")}, Area::civil_service},
      Sign{{word("công"), word("chức")}, Area::civil_service}, Sign{{word("tài"), word("chính")}, Area::public_finance},
      Sign{{word("chính"), word("quyền")}, Area::digital},     Sign{{word("chính"), word("phủ")}, Area::digital},
      Sign{{word("đổi"), word("số")}, Area::digital},          Sign{{word("chỉ"), word("đạo")}, Area::direction},
      Sign{{word("điều"), word("hành")}, Area::direction},
  };
  const Tokens tokens{heading};
  for (const Sign& sign : signs) {
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
      if (tokens[i].is(sign.words[0]) && tokens[i + 1].is(sign.words[1])) return sign.area;
    }
  }
  return Area::other;
}

}  // namespace cchc::detail
