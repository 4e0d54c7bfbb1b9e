#include "cchc/marking.hpp"
#include "cchc/match.hpp"

namespace cchc {
namespace {

/// The rule of one marking in a sentence part, in one language.
class Words {
 public:
  explicit Words(Language language) : vi_(language == Language::vi) {}

  std::string operator()(const Chosen& chosen) const {
    std::string all;
    for (const Option& option : chosen.options) {
      add(all, (option.text.empty() ? option.id : option.text) + ": " + number(option.points));
    }
    return all;
  }

  std::string operator()(const Banded& banded) const {
    std::string all;
    for (const Band& band : banded.bands) add(all, range(band) + ": " + number(band.points));
    return all;
  }

  std::string operator()(const Stepped& stepped) const {
    std::string all;
    for (const Step& step : stepped.steps) {
      add(all, (vi_ ? "từ " : "from ") + std::to_string(step.from) + ": " + number(step.points));
    }
    return all;
  }

  std::string operator()(const Linear& linear) const {
    std::string all = vi_ ? "tỷ lệ nhân điểm tối đa" : "share times maximum";
    if (linear.floor > Percent{}) add(all, (vi_ ? "dưới " : "below ") + number(linear.floor) + ": 0");
    if (linear.full_from < Percent::whole(100)) {
      add(all,
          (vi_ ? "từ " : "from ") + number(linear.full_from) + (vi_ ? " trở lên: điểm tối đa" : " on: the maximum"));
    }
    return all;
  }

  std::string operator()(const Counted& counted) const {
    return (vi_ ? "mỗi đơn vị đếm được " : "each one counted earns ") + number(counted.each) +
           (vi_ ? ", không quá điểm tối đa" : ", up to the maximum");
  }

  std::string operator()(const Deducted& deducted) const {
    return (vi_ ? "mỗi lần trừ " : "each one takes off ") + number(deducted.each) +
           (vi_ ? " từ điểm tối đa, không dưới 0" : " from the maximum, not below 0");
  }

  std::string operator()(const Surveyed&) const {
    return vi_ ? "tỷ lệ khảo sát nhân điểm tối đa" : "percentage of the survey times maximum";
  }
  std::string operator()(const Assessed&) const {
    return vi_ ? "chấm trực tiếp trong điểm tối đa" : "given by people within the maximum";
  }
  std::string operator()(const Sum&) const { return vi_ ? "tổng các tiêu chí con" : "sum of the lines below"; }
  std::string operator()(const Unknown&) const { return vi_ ? "chưa biết cách chấm" : "rule not known"; }

 private:
  static void add(std::string& all, const std::string& part) { all += (all.empty() ? "" : "; ") + part; }

  template <class Number>
  std::string number(Number value) const {
    return vi_ ? to_vietnamese(value) : to_string(value);
  }
  std::string number(Percent value) const { return vi_ ? to_vietnamese(value) : to_string(value) + " %"; }

  std::string range(const Band& band) const {
    const bool from_start = band.from.at == Percent{} && band.from.closed;
    const bool to_end = band.to.at == Percent::whole(100) && band.to.closed;
    const std::string from =
        (band.from.closed ? (vi_ ? "từ " : "from ") : (vi_ ? "trên " : "above ")) + number(band.from.at);
    if (to_end) return from + (band.from.closed ? (vi_ ? " trở lên" : " on") : "");
    if (from_start)
      return (band.to.closed ? (vi_ ? "đến " : "up to ") : (vi_ ? "dưới " : "below ")) + number(band.to.at);
    return from + (band.to.closed ? (vi_ ? " đến " : " to ") : (vi_ ? " đến dưới " : " to below ")) +
           number(band.to.at);
  }

  bool vi_;
};

}  // namespace

std::string wording(const Marking& marking, Language language) { return std::visit(Words(language), marking); }

}  // namespace cchc
