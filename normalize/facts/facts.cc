// Facts from the first lines and from the running ones.
#include "normalize/facts/facts.h"

#include <re2/re2.h>

#include <algorithm>
#include <utility>

#include "extract/text.h"
#include "normalize/facts/issuer.h"
#include "normalize/facts/title.h"
#include "normalize/headers/header.h"
#include "normalize/headers/vocabulary_data.h"
#include "normalize/plan/act.h"

namespace spoglio::normalize {
namespace {

constexpr int kFrontLines = 25;        // lines in which a cover prints title and issuer
constexpr int kFrontMatterLines = 60;  // lines in which the approving act is printed
constexpr int kLinesAroundTitle = 2;   // between a title and the name of who publishes it, at most
constexpr int kLastQuarter = 10;       // an act of October or later amends the plan of the year to come

int plan_year_of(const std::string& iso_date) {
  return std::stoi(iso_date.substr(0, 4)) + (std::stoi(iso_date.substr(5, 2)) >= kLastQuarter ? 1 : 0);
}

// The year that the titles of all sheets name; nothing when they name none, or several.
std::optional<int> year_of_sheets(const std::vector<Sheet>& sheets) {
  std::optional<int> found;
  for (const Sheet& sheet : sheets) {
    for (const int year : years_in(sheet.title.value_or(""))) {
      if (found && *found != year) return std::nullopt;
      found = year;
    }
  }
  return found;
}

}  // namespace

bool FactsReader::read_title(const std::string& text) {
  static const RE2 tail(
      R"([\s:\-–]*(?:per (?:il triennio|il|l'anno|gli anni)|anno|anni|triennio|del triennio|esercizio|dell'anno)?[\s:]*(?:\(?(?:19|20)\d\d\)?(?:\s*[-/–]?\s*(?:(?:19|20)\d\d|\d\d))?)?[\s.]*)");
  // More words only where years close them: "… delle posizioni organizzative 2024".
  static const RE2 long_tail(R"( [a-z' \-–:]* (?:19|20)\d\d(?:\s*[-/–]?\s*(?:19|20)\d\d)?)");
  if (text.size() > kLongestFact) return false;
  const std::string key = extract::fold_key(text);
  for (const std::string& wording : vocabulary_.data().list("titles")) {
    const size_t at = key.find(wording);
    if (at == std::string::npos || (at > 0 && key[at - 1] != ' ')) continue;
    const std::string before = extract::fold_space(key.substr(0, at));
    const bool article =
        before.empty() || before == "il" || before == "lo" || before == "l'" || is_title(before, vocabulary_);
    const std::string after = behind_abbreviation(key.substr(at + wording.size()), vocabulary_);
    if (!RE2::FullMatch(after, tail) && !RE2::FullMatch(after, long_tail)) continue;
    // In a footer the act stands in front of the title, in a header the administration.
    const bool issued = before.ends_with(" -") && read_issuer_line(before.substr(0, before.size() - 2), vocabulary_);
    if (!article && !issued && !read_approval(before, vocabulary_)) continue;
    if (title_ && (!years_in(*title_).empty() || years_in(text).empty())) return article;
    // The folded form has as many words as the printed one.
    std::string printed = extract::fold_space(text);
    if (!article) {
      const auto words = static_cast<size_t>(std::count(before.begin(), before.end(), ' ')) + 1;
      size_t start = 0;
      for (size_t i = 0; i < words; ++i) start = printed.find(' ', start) + 1;
      printed.erase(0, start);
    }
    title_ = printed;
    titled_at_ = lines_;
    title_open_ = years_in(printed).empty();
    return article;
  }
  return false;
}

bool FactsReader::read_issuer(const extract::Line& line) {
  static const RE2 name_line(R"(\p{Lu}[\p{L}'’ .\-]+)");
  constexpr size_t kLongestNameLine = 60;
  const std::string text = extract::fold_space(line.text);
  if (issuer_open_) {
    issuer_open_ = false;
    if (!line.gap_before && text.size() <= kLongestNameLine && RE2::FullMatch(text, name_line)) {
      *issuer_ += " " + text;
      return true;
    }
  }
  if (issuer_) return repeats_issuer(text);
  auto issuer = read_issuer_line(text, vocabulary_);
  if (!issuer) return false;
  const bool alone = issuer->name.size() == text.size();
  issuer_ = std::move(issuer->name);
  issuer_open_ = issuer->open;
  const size_t rest = text.find_first_not_of(" -–—", issuer_->size());
  if (!alone && rest != std::string::npos) read_title(extract::fold_space(text.substr(rest)));
  return true;
}

// The name once more: alone, or where a running header printed it with a title behind a dash.
bool FactsReader::repeats_issuer(const std::string& text) {
  const std::string known = extract::fold_key(*issuer_);
  const std::string key = extract::fold_key(text);
  if (known != key && known.starts_with(key + " - ") && read_issuer_line(text, vocabulary_)) issuer_ = text;
  return extract::fold_key(*issuer_) == key;
}

bool FactsReader::read(const extract::Line& line) {
  ++lines_;
  if (lines_ > kFrontMatterLines) return false;
  const std::string text = extract::fold_space(line.text);
  const bool act_line = read_act_line(text);
  if (lines_ > kFrontLines) return act_line;
  const bool fact = read_front(line, text, act_line);
  if (!issuer_ && !beside_title_) guess_issuer(text);
  return fact;
}

// The front page prints the act in full, at times over two lines, a footer in short.
bool FactsReader::read_act_line(const std::string& text) {
  const std::string start = std::exchange(act_start_, "");
  if ((approval_ && approval_->number && approval_->date) || text.size() > 2 * kLongestFact) return false;
  auto act = read_approval(text, vocabulary_);
  bool whole = act && act->date;
  if (!whole && !start.empty()) {
    auto both = read_approval(start + " " + text, vocabulary_);
    whole = both && both->date;
    if (whole) act = std::move(both);
  }
  if (act && !whole) act_start_ = text;
  if (act && (!approval_ || !approval_->date || approval_->date == act->date)) approval_ = act;
  return whole && text.size() <= kLongestFact;
}

// A line of the first ones; true when it is wholly a fact.
bool FactsReader::read_front(const extract::Line& line, const std::string& text, bool act_line) {
  static const RE2 year_line(R"((?i)(?:anno|esercizio|esercizio finanziario|anno di riferimento:?) ((?:19|20)\d\d))");
  const std::string start = std::exchange(title_start_, begins_title(text) || may_go_on(text, vocabulary_) ? text : "");
  if (title_open_ && without_last_dash(*title_) != *title_ && RE2::FullMatch(text, year_line)) {
    title_open_ = false;
    *title_ += " " + text;
    return true;
  }
  std::string year;
  if (!year_ && RE2::FullMatch(text, year_line, &year)) {
    year_ = std::stoi(year);
    title_open_ = false;
    return true;
  }
  if (title_open_ && !years_in(text).empty() && text.size() <= 24) {
    title_open_ = false;
    static const RE2 only_years(R"((?:anni |triennio )?\d{4}(?:\s*[-/–]?\s*\d{2,4})?)");
    if (RE2::FullMatch(extract::fold_key(text), only_years)) {
      *title_ += " " + text;
      return true;
    }
  }
  if (!start.empty() && read_title(joined_lines(start, text))) return true;
  if (act_line || read_issuer(line) || read_title(text)) return true;
  const std::string whole = !start.empty() && !years_in(text).empty() ? joined_lines(start, text) : text;
  if (!is_like_title(whole)) return false;
  if (!other_title_) {
    other_title_ = whole;
    other_leads_ = !title_;
    titled_at_ = lines_;
  }
  if (years_in(whole).front() != years_in(*other_title_).front()) other_years_differ_ = true;
  return false;
}

// A name whose first word also begins other lines is one right above or below the title.
void FactsReader::guess_issuer(const std::string& text) {
  auto named = read_issuer_beside_title(text, vocabulary_);
  if (named && !named->open) {
    guess_ = std::move(named->name);
    guessed_at_ = lines_;
  }
  if (guess_ && titled_at_ > 0 && std::abs(titled_at_ - guessed_at_) <= kLinesAroundTitle)
    beside_title_ = std::exchange(guess_, {});
}

// Whether a line holds the first words of a title that the next one may complete.
bool FactsReader::begins_title(const std::string& text) const {
  constexpr size_t kFewestWords = 3;
  if (title_ || text.size() > kLongestFact) return false;
  const std::string key = extract::fold_key(text);
  if (std::count(key.begin(), key.end(), ' ') + 1 < static_cast<std::ptrdiff_t>(kFewestWords)) return false;
  const auto& titles = vocabulary_.data().list("titles");
  return std::any_of(titles.begin(), titles.end(),
                     [&](const std::string& wording) { return wording.starts_with(key + " "); });
}

void FactsReader::read_running(const extract::Line& line) {
  extract::Line part = line;
  for (std::string& text : extract::split(line.text, '\t')) {
    part.text = std::move(text);
    read_running_part(part);
  }
}

void FactsReader::read_running_part(const extract::Line& line) {
  static const RE2 page_number(R"(((?:19|20)\d\d)\s+\d{1,3}$)");
  std::string text = extract::fold_space(line.text);
  RE2::Replace(&text, page_number, R"(\1)");
  if (!title_ || years_in(*title_).empty()) read_title(text);
  if (!approval_) approval_ = read_approval(text, vocabulary_);
  if (issuer_) return;
  // "Comune di Acquachiara 3". A number alone may be a part of the name, until it is that of another page.
  extract::Line unnumbered = line;
  unnumbered.text = std::move(text);
  const auto named = read_issuer_line(unnumbered.text, vocabulary_);
  const std::string own = " " + std::to_string(line.place.page);
  if (named && named->name.ends_with(own)) {
    if (line.place.page == 1) return;
    unnumbered.text.resize(unnumbered.text.size() - own.size());
  }
  read_issuer(unnumbered);
}

bool FactsReader::repeats_title(const extract::Line& line) const {
  if (!title_ || lines_ <= kFrontLines || line.text.size() < title_->size() ||
      line.text.size() > title_->size() + kLongestFact)
    return false;
  if (line.text.empty() || line.text.back() != title_->back()) return false;
  const std::string key = extract::fold_key(line.text);
  const std::string title = extract::fold_key(*title_);
  if (!key.ends_with(title)) return false;
  const std::string before = extract::fold_space(key.substr(0, key.size() - title.size()));
  return before.empty() || read_approval(before, vocabulary_).has_value();
}

// A heading of the vocabulary's words without a year, below a title that has one, is that of a chapter.
const std::optional<std::string>& FactsReader::title() const {
  const bool chapter = title_ && other_leads_ && !other_years_differ_ && years_in(*title_).empty();
  return title_ && !chapter ? title_ : other_title_;
}

std::vector<int> FactsReader::title_years() const {
  if (!title_ && other_years_differ_) return {};
  return years_in(title().value_or(""));
}

std::optional<int> FactsReader::year() const {
  const std::vector<int> printed = title_years();
  if (year_ && printed.size() != 1) return year_;
  return printed.empty() ? std::nullopt : std::optional(printed.front());
}

bool FactsReader::is_individual() const {
  static const RE2 words("individual|dirigent|posizioni organizzative");
  return title_ && RE2::PartialMatch(extract::fold_key(*title_), words);
}

std::optional<std::pair<int, int>> years_of_targets(const Plan& plan) {
  std::optional<std::pair<int, int>> out;
  for (const Indicator& indicator : plan.indicators) {
    for (const Measure& m : indicator.measures) {
      if (m.role != "target" || m.year <= kMostNthYears) continue;
      if (!out) out = {m.year, m.year};
      out = {std::min(out->first, m.year), std::max(out->second, m.year)};
    }
  }
  return out;
}

void FactsReader::finish(Plan& plan) const {
  DocumentFacts& facts = plan.document;
  facts.title = title();
  if (facts.title) facts.title = without_last_dash(*facts.title);
  facts.issuer = issuer_ ? issuer_ : beside_title_;  // a name that its own words tell goes before
  if (facts.issuer) facts.issuer_key = issuer_key(*facts.issuer);
  facts.approval = approval_;
  facts.year = year();
  const std::vector<int> printed = title_years();
  std::string newest_act;
  for (const Indicator& indicator : plan.indicators)
    for (const Amendment& a : indicator.amendments) newest_act = std::max(newest_act, a.act.date.value_or(""));
  const auto targets = years_of_targets(plan);
  if (printed.size() >= 2 && printed[1] > printed[0]) {
    facts.period = {printed[0], printed[1]};
  } else if (facts.period && targets) {
    facts.period = {std::min(targets->first, facts.period->first), std::max(targets->second, facts.period->second)};
  } else if (targets) {
    facts.period = targets;
  }
  if (!facts.year && newest_act.size() == 10) {
    facts.year = plan_year_of(newest_act);
  }
  if (!facts.year && targets) facts.year = targets->first;
  if (!facts.year) facts.year = year_of_sheets(plan.sheets);
  // A plan is approved in its year or at the end of the one before; what looks back is approved later.
  if (!facts.year && approval_ && approval_->date && !looks_back(title_.value_or("")))
    facts.year = plan_year_of(*approval_->date);
}

}  // namespace spoglio::normalize
