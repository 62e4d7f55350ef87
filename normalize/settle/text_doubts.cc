// Words and brackets that ask for more, before or behind.
#include "normalize/settle/text_doubts.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "normalize/plan/fields.h"
#include "normalize/values/code.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

// A small letter alone says nothing: many plans print "numero di pratiche". Words that join others do.
bool begins_inside(const std::string& text) {
  static const RE2 joins(
      R"((?:e|ed|o|di|del|dello|della|dei|degli|delle|da|dal|dalla|dai|dalle|al|alla|ai|agli|alle|in|nel|nella|nei|nelle|con|per|su|sul|sulla|sui|sulle|che)\s.*|[,;)].*)");
  return RE2::FullMatch(text, joins);
}

bool closes_unopened(const std::string& text) {
  int open = 0;
  for (const char c : text) {
    open += (c == '(') - (c == ')');
    if (open < 0) return true;
  }
  return false;
}

// "a) ...", "1) ..." number a list: no bracket is missing there.
bool numbers_list(const std::string& text) {
  static const RE2 item(R"((?:.*[\s;:,])?[\p{L}\d]{1,3}\).*)");
  return RE2::FullMatch(text, item);
}

bool looks_cut(const std::string& text) {
  return begins_inside(text) || is_open_text(text) || (closes_unopened(text) && !numbers_list(text));
}

bool begins_small(const std::string& text) { return !text.empty() && text[0] >= 'a' && text[0] <= 'z'; }

// Whether texts of a plan begin with capitals, so that one that does not seems to be the rest of another.
class Capitals {
 public:
  void add(const std::string& text) {
    ++count_;
    small_ += begins_small(text);
  }
  bool usual() const {
    return count_ >= kFewest && static_cast<double>(small_) <= kMostSmall * static_cast<double>(count_);
  }

 private:
  static constexpr size_t kFewest = 5;       // texts that show a habit
  static constexpr double kMostSmall = 0.2;  // share of them that may differ

  size_t count_ = 0;
  size_t small_ = 0;
};

void doubt_cut_titles(Plan& plan) {
  Capitals capitals;
  for (const Objective& o : plan.objectives) capitals.add(o.title.value_or(""));
  std::unordered_set<std::string> cut;
  for (Objective& o : plan.objectives) {
    if (!o.title || !(looks_cut(*o.title) || (capitals.usual() && begins_small(*o.title)))) continue;
    add_review(o.review, "title", "layout", "the title seems to be cut");
    cut.insert(o.id);
  }
  for (Indicator& indicator : plan.indicators) {
    if (cut.contains(indicator.objective))
      add_review(indicator.review, "objective", "layout", "the title of its objective seems to be cut");
  }
}

}  // namespace

void doubt_cut_texts(Plan& plan) {
  doubt_cut_titles(plan);
  Capitals capitals;
  for (const Indicator& indicator : plan.indicators) capitals.add(indicator.name);
  // "Efficienza 10": the weight beside it, where columns stand close.
  static const RE2 figure_behind(R"(.*\p{L}\)? \d{1,3}(?:,\d+)? ?%?)");
  for (Indicator& indicator : plan.indicators) {
    if (indicator.type && !indicator.weight && RE2::FullMatch(*indicator.type, figure_behind)) {
      add_review(indicator.review, "type", "layout", "a number stands behind it");
      add_review(indicator.review, "weight", "layout", "it may stand behind the type");
    }
    if (looks_cut(indicator.name) || (capitals.usual() && begins_small(indicator.name)))
      add_review(indicator.review, "name", "layout", "the name seems to be cut");
    if (indicator.algorithm && looks_cut(*indicator.algorithm))
      add_review(indicator.review, "algorithm", "layout", "the algorithm seems to be cut");
    if (std::any_of(indicator.units.begin(), indicator.units.end(), looks_cut))
      add_review(indicator.review, "units", "layout", "the name of a unit seems to be cut");
  }
}

namespace {

constexpr size_t kFewestAlike = 4;   // objectives of a level that show what is usual there
constexpr double kMostOdd = 0.25;    // share of them that may differ and be odd
constexpr size_t kWordsOfTitle = 2;  // of a title, at least, where others have as many

size_t words_in(const std::string& text) {
  return text.empty() ? 0 : 1 + static_cast<size_t>(std::count(text.begin(), text.end(), ' '));
}

// Why an objective looks like a part of another one, beside those of its level; nothing where it does not.
const char* oddness(const Objective& objective, const std::vector<const Objective*>& level) {
  if (level.size() < kFewestAlike || !objective.title) return nullptr;
  const double most = kMostOdd * static_cast<double>(level.size());
  const auto count = [&](auto&& is) { return static_cast<double>(std::count_if(level.begin(), level.end(), is)); };
  if (!objective.code && count([](const Objective* o) { return !o->code; }) <= most)
    return "no code is printed before its objective, as others have";
  const auto is_short = [](const Objective* o) { return words_in(o->title.value_or("")) < kWordsOfTitle; };
  if (is_short(&objective) && count(is_short) <= most) return "its objective's title is shorter than others";
  return nullptr;
}

}  // namespace

void doubt_odd_objectives(Plan& plan) {
  std::unordered_map<std::string, std::vector<const Objective*>> levels;
  for (const Objective& objective : plan.objectives) levels[objective.level].push_back(&objective);
  std::unordered_map<std::string, const char*> odd;  // by id
  for (Objective& objective : plan.objectives) {
    const char* why = oddness(objective, levels[objective.level]);
    if (why == nullptr) continue;
    odd[objective.id] = why;
    add_review(objective.review, "title", "layout", why);
  }
  for (Indicator& indicator : plan.indicators) {
    if (const auto it = odd.find(indicator.objective); it != odd.end())
      add_review(indicator.review, "objective", "layout", it->second);
  }
}

namespace {

constexpr size_t kAgreeing = 4;  // codes below another's objective for each that agrees, at most

}  // namespace

void doubt_displaced_codes(Plan& plan) {
  std::unordered_map<std::string, std::string> codes;  // by id
  for (const Objective& objective : plan.objectives) {
    if (objective.code) codes[objective.id] = *objective.code;
  }
  const auto code_above = [&](const Indicator& indicator) {
    const auto it = codes.find(indicator.objective);
    return it == codes.end() ? std::string() : it->second;
  };
  size_t agreeing = 0;
  std::vector<Indicator*> displaced;
  for (Indicator& indicator : plan.indicators) {
    const std::string own = indicator.code ? parent_code(*indicator.code) : "";
    const std::string above = code_above(indicator);
    if (own.empty() || above.empty()) continue;
    agreeing += own == above;
    // As many parts: "A.1.2" for "A.1.1", not an objective of another level.
    const auto parts = [](const std::string& code) { return std::count(code.begin(), code.end(), '.'); };
    if (own != above && parts(own) == parts(above)) displaced.push_back(&indicator);
  }
  // Codes of another scheme agree with none, or by chance.
  if (kAgreeing * agreeing < displaced.size() || agreeing == 0) return;
  for (Indicator* indicator : displaced) {
    add_review(indicator->review, "objective", "ambiguous",
               fmt::format("its code {} begins as another objective's", *indicator->code));
  }
}

void doubt_values_among_offices(Plan& plan) {
  static const RE2 value(R"([≥≤<>=] ?\d|\d ?%)");
  for (Indicator& indicator : plan.indicators) {
    const bool holds_value = std::any_of(indicator.units.begin(), indicator.units.end(),
                                         [](const std::string& unit) { return RE2::PartialMatch(unit, value); });
    if (holds_value)
      add_review(indicator.review, "*", "layout", "a value stands among its offices: its own column lacks it");
  }
}

}  // namespace spoglio::normalize
