#include <algorithm>
#include <string>
#include <vector>

#include "cchc/match.hpp"
#include "cchc/rank.hpp"
#include "cchc/table.hpp"
#include "describe.hpp"
#include "sentences.hpp"

namespace cchc {
namespace {

using detail::Sentences;

constexpr std::size_t most_named = 12;  // lines that lost points, largest first; the rest are counted

/// One explanation under way.
class Explainer {
 public:
  Explainer(const Scorecard& card, AgencyRef unit, CriterionRef line, const Rubric& rubric, const Directory& directory,
            const Marks& marks, Language language)
      : card_(card),
        unit_(card.place(unit)),
        line_(line),
        rubric_(rubric),
        criterion_(rubric.at(line)),
        agency_(directory.at(unit)),
        marks_(marks),
        language_(language),
        out_(language) {}

  std::string run() && {
    say_result();
    if (rubric_.is_leaf(line_)) {
      say_rule();
      say_finding();
      say_other_layers();
    } else {
      say_parts();
      say_losses();
    }
    say_maximum();
    say_basis();
    return detail::clean(std::move(out_).text());
  }

 private:
  const Score& score(CriterionRef line) const { return card_.at(unit_, line); }

  std::string number(Points points) const {
    return language_ == Language::vi ? to_vietnamese(points) : to_string(points);
  }

  std::string percent() const {
    const auto printed = published_percent(card_, unit_, line_, rubric_);
    if (!printed) return "";
    const Decimal decimal{printed->billionths(), rubric_.head().publication.percent_places};
    return language_ == Language::vi ? to_text(decimal) + " %" : to_string(decimal) + " %";
  }

  std::string name(const Criterion& criterion) const { return criterion.id.str() + " \"" + criterion.text + "\""; }

  void say_result() {
    const Score& own = score(line_);
    const std::string vi = "Tiêu chí " + name(criterion_) + " của " + agency_.name + ": ";
    const std::string en = "Criterion " + name(criterion_) + " of " + agency_.name + ": ";
    if (own.state == ScoreState::exempt) {
      return out_.say(vi + "không đánh giá; không tính vào điểm và vào điểm tối đa.",
                      en + "exempt; it counts neither in the points nor in the maximum.");
    }
    if (own.state != ScoreState::scored) {
      return out_.say(vi + lower(label(own.state, Language::vi)) + ", được tính " + number(own.points) + "/" +
                          number(own.maximum) + " điểm.",
                      en + lower(label(own.state, Language::en)) + ", counted as " + number(own.points) + "/" +
                          number(own.maximum) + " points.");
    }
    out_.say(vi + number(own.points) + "/" + number(own.maximum) + " điểm (" + percent() + ").",
             en + number(own.points) + "/" + number(own.maximum) + " points (" + percent() + ").");
  }

  /// Our labels begin with one plain capital or "Đ".
  static std::string lower(std::string_view text) {
    if (text.substr(0, 2) == "Đ") return "đ" + std::string(text.substr(2));
    std::string all(text);
    if (!all.empty() && all[0] >= 'A' && all[0] <= 'Z') all[0] = static_cast<char>(all[0] - 'A' + 'a');
    return all;
  }

  void say_rule() {
    out_.say("Cách chấm: " + wording(criterion_.marking, Language::vi) + ".",
             "Rule: " + wording(criterion_.marking, Language::en) + ".");
  }

  void say_finding() {
    const Score& own = score(line_);
    if (own.state == ScoreState::exempt) return;
    if (!own.mark) return out_.say("Chưa có kết quả nào được ghi nhận.", "Nothing has been recorded.");
    const Mark& mark = marks_.at(*own.mark);
    out_.say("Kết quả: " + found(mark) + " (" + source(mark, Language::vi) + ").",
             "Found: " + found(mark) + " (" + source(mark, Language::en) + ").");
    if (!mark.reason.empty()) out_.say("Lý do: " + mark.reason + ".", "Reason: " + mark.reason + ".");
    if (!mark.evidence.empty()) out_.say("Minh chứng: " + mark.evidence + ".", "Evidence: " + mark.evidence + ".");
    if (own.state == ScoreState::scored && own.points < own.maximum) {
      out_.say("Mất " + number(own.maximum - own.points) + " điểm.",
               "Lost: " + number(own.maximum - own.points) + " points.");
    }
    if (own.self_scored > Points{}) {
      out_.say("Đây là điểm tự chấm, chưa thẩm định.", "These points are self-scored and not appraised.");
    }
  }

  /// A share with its percentage; an option by its words.
  std::string found(const Mark& mark) const {
    if (const auto* share = std::get_if<Share>(&mark.finding)) return to_text(Value(*share));
    const auto* choice = std::get_if<Choice>(&mark.finding);
    const auto* chosen = std::get_if<Chosen>(&criterion_.marking);
    if (choice != nullptr && chosen != nullptr) {
      for (const Option& option : chosen->options) {
        if (option.id == choice->option && !option.text.empty()) return option.text;
      }
    }
    return to_text(mark.finding);
  }

  static std::string source(const Mark& mark, Language language) {
    const bool vi = language == Language::vi;
    std::string text = lower(label(mark.origin, language));
    if (mark.round > 1) text += (vi ? " lần " : ", round ") + std::to_string(mark.round);
    if (!mark.by.empty()) text += (vi ? ", " : ", by ") + mark.by;
    if (mark.on) text += vi ? ", ngày " + to_vietnamese(*mark.on) : ", " + to_string(*mark.on);
    return text;
  }

  void say_other_layers() {
    std::string vi;
    std::string en;
    for (std::uint32_t i = 0; i < marks_.marks.size(); ++i) {
      const Mark& mark = marks_.marks[i];
      const bool stands = score(line_).mark == MarkRef{i};
      if (stands || mark.criterion != criterion_.id || mark.agency != agency_.id) continue;
      vi += (vi.empty() ? "" : "; ") + found(mark) + " (" + source(mark, Language::vi) + ")";
      en += (en.empty() ? "" : "; ") + found(mark) + " (" + source(mark, Language::en) + ")";
    }
    if (!vi.empty()) out_.say("Kết quả khác, không được dùng: " + vi + ".", "Other findings, not used: " + en + ".");
  }

  void say_parts() {
    if (score(line_).state == ScoreState::exempt) return;
    std::string sum;
    Points added;
    for (const CriterionRef child : rubric_.children(line_)) {
      if (score(child).state == ScoreState::exempt) continue;
      const Criterion& part = rubric_.at(child);
      const bool off = part.role == Role::penalty;
      sum += sum.empty() ? (off ? "−" : "") : (off ? " − " : " + ");
      sum += part.id.str() + ": " + number(score(child).points);
      added += off ? -score(child).points : score(child).points;
    }
    out_.say("Gồm " + sum + ".", "Made of " + sum + ".");
    say_cut(added);
    const Score& own = score(line_);
    if (own.self_scored > Points{}) {
      out_.say("Trong đó " + number(own.self_scored) + " điểm là tự chấm, chưa thẩm định.",
               "Of these " + number(own.self_scored) + " points are self-scored and not appraised.");
    }
    if (own.open > 0) {
      out_.say("Còn " + std::to_string(own.open) + " tiêu chí chưa có kết quả hoặc đang thẩm định: điểm là tạm tính.",
               std::to_string(own.open) + " criteria are missing or under appraisal: the points are provisional.");
    }
  }

  /// A bonus lifts no further than the maximum, a penalty takes off no more than there is.
  void say_cut(Points added) {
    if (added > score(line_).points) {
      out_.say("Cộng lại là " + number(added) + ", chỉ tính đến điểm tối đa.",
               "Together " + number(added) + ", counted only up to the maximum.");
    } else if (added < score(line_).points) {
      out_.say("Cộng lại là " + number(added) + ", không tính dưới 0.",
               "Together " + number(added) + ", not counted below 0.");
    }
  }

  /// The leaves that lost most, in the order of the loss.
  void say_losses() {
    std::vector<CriterionRef> lost;
    for (std::uint32_t line = line_.index; line < rubric_.end(line_); ++line) {
      const bool counts = rubric_.is_leaf({line}) && rubric_.at(CriterionRef{line}).role == Role::part;
      if (counts && score({line}).points < score({line}).maximum) lost.push_back({line});
    }
    const auto loss = [this](CriterionRef line) { return score(line).maximum - score(line).points; };
    std::stable_sort(lost.begin(), lost.end(), [&](CriterionRef a, CriterionRef b) { return loss(a) > loss(b); });
    std::string words;
    for (std::size_t i = 0; i < lost.size() && i < most_named; ++i) {
      words += (words.empty() ? "" : ", ") + rubric_.at(lost[i]).id.str() + " (" + number(loss(lost[i])) + ")";
    }
    if (words.empty()) return;
    const std::string rest = lost.size() > most_named ? std::to_string(lost.size() - most_named) : "";
    out_.say("Mất điểm ở: " + words + (rest.empty() ? "." : " và " + rest + " tiêu chí khác."),
             "Points were lost at: " + words + (rest.empty() ? "." : " and " + rest + " other criteria."));
  }

  /// "Điểm tối đa 84 = 100 − 16 (8.1 không đánh giá: không có mẫu khảo sát)".
  void say_maximum() {
    std::string proof;
    std::string reasons;
    for (std::uint32_t line = line_.index; line < rubric_.end(line_); ++line) {
      if (score({line}).state != ScoreState::exempt) continue;
      const Criterion& out = rubric_.at(CriterionRef{line});
      if (out.role == Role::part && out.maximum) proof += " − " + number(*out.maximum);
      reasons += (reasons.empty() ? "" : "; ") + out.id.str() + reason_of(out.id);
      line = rubric_.end({line}) - 1;  // what stands below is in it
    }
    if (reasons.empty()) return;
    const std::string sum = number(score(line_).maximum) + " = " + number(*criterion_.maximum) + proof;
    out_.say("Điểm tối đa của riêng đơn vị: " + sum + "; không đánh giá: " + reasons + ".",
             "The unit's own maximum: " + sum + "; exempt: " + reasons + ".");
  }

  std::string reason_of(const CriterionId& id) const {
    for (const Exemption& exemption : marks_.exemptions) {
      const auto line = rubric_.find(exemption.criterion);
      const auto out = rubric_.find(id);
      const bool covers = line && out && line->index <= out->index && out->index < rubric_.end(*line);
      if (exemption.agency == agency_.id && covers) return " (" + exemption.reason + ")";
    }
    return "";
  }

  void say_basis() {
    const std::string decision = citation(rubric_.head().decision);
    const std::string basis = criterion_.basis.empty() ? decision : criterion_.basis;
    if (!basis.empty()) out_.say("Căn cứ: " + basis + ".", "Basis: " + basis + ".");
    if (!rubric_.head().note.empty()) out_.say(rubric_.head().note, rubric_.head().note);
  }

  const Scorecard& card_;
  std::size_t unit_;
  CriterionRef line_;
  const Rubric& rubric_;
  const Criterion& criterion_;
  const Agency& agency_;
  const Marks& marks_;
  Language language_;
  Sentences out_;
};

}  // namespace

std::string explain(const Scorecard& scorecard, AgencyRef unit, CriterionRef criterion, const Rubric& rubric,
                    const Directory& directory, const Marks& marks, Language language) {
  return Explainer(scorecard, unit, criterion, rubric, directory, marks, language).run();
}

}  // namespace cchc
