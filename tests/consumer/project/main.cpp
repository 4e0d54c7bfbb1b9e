// Every public header, and a call into each part that stands on a library of others (date, utf8proc) or on data/.
#include <cchc/cchc.hpp>

int main() {
  const bool days = cchc::day_before(cchc::parse_date("31/12/2024")) == cchc::make_date(2024, 12, 30);
  const bool letters = cchc::to_nfc("quy\xCC\x81") == "qu\xC3\xBD";
  const bool facts = !cchc::shipped_names().empty();
  return days && letters && facts ? 0 : 1;
}
