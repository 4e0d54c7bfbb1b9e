#include <algorithm>
#include <utility>

#include "cchc/party.hpp"
#include "party_issues.hpp"
#include "party_list.hpp"
#include "party_names.hpp"
#include "party_run.hpp"
#include "party_words.hpp"
#include "tokens.hpp"

namespace cchc {

namespace {

using detail::PartyNames;
using detail::Run;

/// What stands before a name.
struct Opening {
  std::size_t begin = 0;
  std::size_t name = 0;    ///< where the name begins
  bool some = false;       ///< "một số"
  bool by_office = false;  ///< "Thủ trưởng", "Giám đốc"
};

class PartyReader {
 public:
  PartyReader(std::string_view cell, const Directory& directory, Date on)
      : directory_{directory}, tokens_{cell}, names_{tokens_, directory, on}, list_{cell, tokens_, directory, on} {}

  Reading<std::vector<Party>> read() {
    std::size_t covered = 0;
    for (std::size_t at = skip_lead(0); at < tokens_.size(); at = skip_lead(at)) {
      const std::size_t known = list_.size();
      at = skip_trail(read_part(at));
      if (list_.size() == known) continue;  // a label: it belongs to the party that follows
      list_.cover(covered, at);
      covered = at;
    }
    return list_.finish(covered);
  }

 private:
  /// Bullets, signs, "và" and labels such as "Cơ quan chủ trì:" belong to the party that follows.
  std::size_t skip_lead(std::size_t at) const {
    for (std::size_t before = tokens_.size(); at != before && at < tokens_.size();) {
      before = at;
      at = detail::skip_label(tokens_, detail::skip_bullet(tokens_, at));
      if (at < tokens_.size() && (tokens_[at].kind == detail::Token::Kind::sign || detail::is_link(tokens_[at]))) ++at;
    }
    return at;
  }

  /// Separators on the same line belong to the party before them.
  std::size_t skip_trail(std::size_t at) const {
    while (at < tokens_.size() && !tokens_[at].starts_line &&
           (tokens_[at].kind == detail::Token::Kind::sign || detail::is_link(tokens_[at]))) {
      ++at;
    }
    return at;
  }

  /// Reads one party, or passes over a label; returns the token after it.
  std::size_t read_part(std::size_t at) {
    const Opening opening = read_opening(at);
    if (const auto name = names_.find(opening.name)) return read_name(opening, *name);
    Run run{at, at};
    const std::size_t noun = detail::skip_noun(tokens_, opening.name);
    run.open = noun > opening.name;
    if (detail::skip_head(tokens_, opening.name) > opening.name) {
      names_.lend(opening.name, false);
      at = std::max(at, names_.skip_begun(opening.name));
      run.plain = at <= noun;
    }
    return read_unknown(opening, detail::read_run(tokens_, names_, run, at));
  }

  Opening read_opening(std::size_t at) const {
    Opening opening{at, detail::skip_every(tokens_, at)};
    const std::size_t some = detail::skip_some(tokens_, opening.name);
    opening.some = some > opening.name;
    opening.name = some;
    if (names_.find(opening.name)) return opening;
    const std::size_t office = detail::skip_office(tokens_, opening.name);
    const std::size_t body = detail::skip_every(tokens_, office);
    opening.by_office = office > opening.name && names_.find_unborrowed(body);
    if (opening.by_office) opening.name = body;
    return opening;
  }

  std::size_t read_name(const Opening& opening, const PartyNames::Name& name) {
    const Agency& agency = directory_.at(name.agency);
    const bool open = agency.members && agency.members->known == Membership::Known::open;
    if (open) return read_relevant(opening, name.end);
    names_.lend(opening.name, true);
    std::size_t end = names_.skip_place(name.end);
    if (agency.kind == AgencyKind::group) {
      if (const std::size_t relevance = skip_relevance(end); relevance > end) return read_relevant(opening, relevance);
      if (opening.some || is_limited(end)) return read_some(opening, end);
      if (sign_at(end, ':') && names_.find(end + 1)) return end + 1;  // "Các sở, ngành: Nội vụ, Tài chính"
    } else {
      end = names_.skip_owner(end, name.agency);
    }
    if (goes_on_as_another_name(end)) {
      return read_unknown(opening, detail::read_run(tokens_, names_, Run{opening.begin, end, false, false}, end));
    }
    add_named(name.agency, opening, end);
    return skip_more(end, name.agency);
  }

  /// "có liên quan" after a group, perhaps in brackets.
  std::size_t skip_relevance(std::size_t at) const {
    if (!sign_at(at, '(')) return detail::skip_relevance(tokens_, at);
    const std::size_t end = detail::skip_relevance(tokens_, at + 1);
    return end > at + 1 && sign_at(end, ')') ? end + 1 : at;
  }

  /// "được giao", "(nơi có dự án)" after a group.
  bool is_limited(std::size_t at) const {
    const std::size_t begin = sign_at(at, '(') ? at + 1 : at;
    return detail::skip_limit(tokens_, begin) > begin;
  }

  std::size_t read_relevant(const Opening& opening, std::size_t at) {
    const Run run = detail::read_run(tokens_, names_, Run{opening.begin, at, true, false, true}, at);
    list_.add_unnamed(run.begin, run.end);
    return run.end;
  }

  std::size_t read_some(const Opening& opening, std::size_t at) {
    const Run run = detail::read_run(tokens_, names_, Run{opening.begin, at, true, false}, at);
    list_.add_unnamed(run.begin, run.end);
    if (!run.relevant) list_.report(detail::only_some(list_.text(run.begin, run.end), list_.place(run.begin, run.end)));
    return run.end;
  }

  /// "Sở Tài chính Hà Nội", "UBND tỉnh Kon Tum": a capital right after a name makes it the name of another body.
  bool goes_on_as_another_name(std::size_t at) const {
    if (at >= tokens_.size() || tokens_[at].starts_line) return false;
    const detail::Token& token = tokens_[at];
    if (token.is<detail::word("tỉnh")>()) return true;  // a place that skip_place did not know
    return token.kind == detail::Token::Kind::word && token.upper && !detail::is_link(token) &&
           !names_.starts_party(at);
  }

  std::size_t read_unknown(const Opening& opening, const Run& run) {
    if (is_label(opening, run)) return run.end + 1;
    if (const auto shared = find_shared(opening, run)) {
      add_named(*shared, opening, run.end);
      return run.end;
    }
    list_.add_unnamed(run.begin, run.end);
    const auto words = list_.text(run.begin, run.end);
    const Place where = list_.place(run.begin, run.end);
    if (run.relevant) return run.end;
    if (run.open && run.plain)
      list_.report(detail::base_not_fixed(words, where));
    else
      list_.report(detail::unknown_party(words, where));
    return run.end;
  }

  /// "Chủ trì:", "Các cơ quan liên quan:", "Các sở (Nội vụ, Tài chính)": what follows says who.
  bool is_label(const Opening& opening, const Run& run) const {
    if (run.end + 1 >= tokens_.size()) return false;
    if (tokens_[run.end].is_sign('(')) return names_.is_lone_head(opening.name, run.end);
    if (!tokens_[run.end].is_sign(':')) return false;
    const std::size_t next = detail::skip_label(tokens_, run.end + 1);
    return next < tokens_.size() && (names_.starts_party(next) || names_.find(next));
  }

  std::optional<AgencyRef> find_shared(const Opening& opening, const Run& run) const {
    const std::size_t next = detail::skip_every(tokens_, detail::skip_between(tokens_, run.end));
    if (next == run.end || !names_.is_lone_head(opening.name, run.end)) return std::nullopt;
    return names_.find_shared(opening.name, next);
  }

  /// After a name: its part in the work ("chủ trì"), its short form in brackets, a remark.
  std::size_t skip_more(std::size_t at, AgencyRef agency) {
    const std::size_t begin = at;
    bool remark = false;
    while (at < tokens_.size()) {
      if (const std::size_t label = detail::skip_label(tokens_, at); label > at && !tokens_[at].starts_line) {
        at = label;
      } else if (sign_at(at, '(')) {
        const auto inside = names_.find(at + 1);
        if (inside && inside->agency != agency) break;
        const std::size_t end = detail::skip_brackets(tokens_, at);
        const bool silent = inside || detail::skip_label(tokens_, at + 1) + 1 == end;
        remark = remark || !silent;
        at = end;
      } else {
        break;
      }
    }
    if (begins_remark(at)) {
      remark = true;
      at = detail::read_run(tokens_, names_, Run{begin, at}, at).end;
    }
    if (remark) list_.report(detail::more_words(list_.text(begin, at), list_.place(begin, at)));
    return at;
  }

  bool begins_remark(std::size_t at) const {
    if (at >= tokens_.size() || tokens_[at].starts_line) return false;
    const detail::Token& token = tokens_[at];
    const bool dash = token.is_sign('-') || token.is_sign(U'–');
    if (dash)
      return at + 1 < tokens_.size() && tokens_[at + 1].kind == detail::Token::Kind::word && !names_.find(at + 1);
    if (token.kind == detail::Token::Kind::sign || detail::is_link(token)) return false;
    return !names_.starts_party(at);
  }

  void add_named(AgencyRef agency, const Opening& opening, std::size_t end) {
    list_.add_named(agency, opening.begin, end);
    if (!opening.by_office) return;
    list_.report(
        detail::office_holder(list_.text(opening.begin, end), directory_.at(agency), list_.place(opening.begin, end)));
  }

  bool sign_at(std::size_t at, char32_t sign) const { return at < tokens_.size() && tokens_[at].is_sign(sign); }

  const Directory& directory_;
  detail::Tokens tokens_;
  PartyNames names_;
  detail::PartyList list_;
};

}  // namespace

Reading<std::vector<Party>> read_parties(std::string_view cell, const Directory& directory, Date on) {
  return PartyReader{cell, directory, on}.read();
}

}  // namespace cchc
