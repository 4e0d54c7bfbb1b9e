#include "letters.hpp"

namespace cchc::detail {

Letter letter_outside_tables(char32_t c) noexcept { return work_out_letter(c); }

}  // namespace cchc::detail
