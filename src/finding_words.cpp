#include "finding_words.hpp"

#include <charconv>
#include <string_view>
#include <vector>

#include "cchc/error.hpp"
#include "cchc/match.hpp"
#include "cchc/text.hpp"
#include "quote.hpp"

namespace cchc {
namespace {

constexpr std::string_view points_unit = "điểm";

[[noreturn]] void refuse(std::string_view text, const Marking& marking) {
  throw InvalidValue("given " + detail::quote(text) + ": expected " + detail::expected_words(marking) + ", or \"" +
                     detail::not_submitted_words + "\", \"" + detail::under_appraisal_words +
                     "\", points as \"1,5 điểm\"");
}

Count parse_count(std::string_view words, std::string_view text, const Marking& marking) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), number);
  if (error != std::errc{} || end != words.data() + words.size() || number < 0) refuse(text, marking);
  return {number};
}

/// An option by its id, or by its words when they name one option alone.
Choice parse_choice(std::string_view words, std::string_view text, const Chosen& chosen) {
  const std::string folded = fold(words);
  std::vector<const Option*> named;
  for (const Option& option : chosen.options) {
    if (option.id == words) return {option.id};
    if (!folded.empty() && fold(option.text) == folded) named.push_back(&option);
  }
  if (named.size() != 1) refuse(text, chosen);
  return {named.front()->id};
}

std::optional<Points> points_with_unit(const std::string& words) {
  if (words.size() < points_unit.size()) return std::nullopt;
  const auto split = words.size() - points_unit.size();
  if (fold(std::string_view(words).substr(split)) != fold(points_unit)) return std::nullopt;
  return parse_points(std::string_view(words).substr(0, split));
}

}  // namespace

std::string to_text(const Finding& finding) {
  return match(
      finding, [](Points points) { return to_vietnamese(points) + " " + std::string(points_unit); },
      [](Share share) { return to_string(share); }, [](Count count) { return std::to_string(count.number); },
      [](const Choice& choice) { return choice.option; },
      [](NotSubmitted) { return std::string(detail::not_submitted_words); },
      [](UnderAppraisal) { return std::string(detail::under_appraisal_words); });
}

Finding parse_finding(std::string_view text, const Marking& marking) {
  const std::string words = squeeze(text);
  const std::string folded = fold(words);
  if (folded == fold(detail::not_submitted_words)) return NotSubmitted{};
  if (folded == fold(detail::under_appraisal_words)) return UnderAppraisal{};
  if (const auto points = points_with_unit(words)) return *points;
  return match(
      marking, [&](const Chosen& chosen) -> Finding { return parse_choice(words, text, chosen); },
      [&](const Banded&) -> Finding { return parse_share(words); },
      [&](const Linear&) -> Finding { return parse_share(words); },
      [&](const Surveyed&) -> Finding { return parse_share(words); },
      [&](const Stepped&) -> Finding { return parse_count(words, text, marking); },
      [&](const Counted&) -> Finding { return parse_count(words, text, marking); },
      [&](const Deducted&) -> Finding { return parse_count(words, text, marking); },
      [&](const Assessed&) -> Finding { return parse_points(words); },
      [&](const Sum&) -> Finding { refuse(text, marking); }, [&](const Unknown&) -> Finding { refuse(text, marking); });
}

namespace detail {

std::string options_of(const Chosen& chosen) {
  std::string all;
  for (const Option& option : chosen.options) all += (all.empty() ? "\"" : ", \"") + option.id + '"';
  return all;
}

std::string expected_words(const Marking& marking) {
  return match(
      marking, [](const Chosen& chosen) { return "one of " + options_of(chosen); },
      [](const Banded&) { return std::string("a share such as 12/37 or 87,25 %"); },
      [](const Linear&) { return std::string("a share such as 12/37 or 87,25 %"); },
      [](const Surveyed&) { return std::string("a share such as 12/37 or 87,25 %"); },
      [](const Stepped&) { return std::string("a whole number from 0"); },
      [](const Counted&) { return std::string("a whole number from 0"); },
      [](const Deducted&) { return std::string("a whole number from 0"); },
      [](const Assessed&) { return std::string("points such as 1,75"); },
      [](const Sum&) { return std::string("no mark: it is the sum of the lines below it"); },
      [](const Unknown&) { return std::string("no mark: its rule is not known"); });
}

}  // namespace detail
}  // namespace cchc
