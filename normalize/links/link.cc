// Rows made comparable, and the two ways they are put together: over the sheets of a plan, and over plans.
#include "normalize/links/link.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_map>

#include "extract/text.h"
#include "normalize/links/score.h"
#include "normalize/words/similarity.h"

namespace spoglio::normalize {
namespace {

// A word of more known rows than this tells nothing apart, and would make every row a candidate of every other.
constexpr std::size_t kMostSharing = 60;
constexpr std::size_t kMostCandidates = 40;  // known rows one row is held against, those that share most rare words
// Of the weight of a row's words, shared to the letter with a known row that is to be held against it: enough of the
// others may be misprinted.
constexpr double kFewestShared = 0.3;
constexpr double kEnough = 0.80;  // score from which two rows are one indicator
// Two that score so alike that a third of a letter decides are not told apart.
constexpr double kMargin = 0.03;
constexpr double kSheetsEnough = 0.5;  // names of one whole code in one plan: it is the code that says so
constexpr int kDeepestPlace = 64;      // steps up a tree; a stranger's plan may run in circles
// Bytes of an objective's title: every row below it has them, and a page misread as one title has thousands of rows.
constexpr std::size_t kLongestTitle = 1000;

// The beginning of a text, no letter cut.
std::string_view beginning(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && (text[most] & 0xC0) == 0x80) --most;
  return text.substr(0, most);
}

std::string place_of(const Plan& plan, const std::map<std::string, std::size_t>& by_id, const std::string& objective) {
  std::string out;
  auto at = by_id.find(objective);
  for (int depth = 0; at != by_id.end() && depth < kDeepestPlace; ++depth) {
    const Objective& o = plan.objectives[at->second];
    std::string step = o.code.value_or("") + (o.code && o.title ? " " : "");
    if (o.title) step += beginning(*o.title, kLongestTitle);
    out = step + (out.empty() ? "" : " › ") + out;
    at = o.parent ? by_id.find(*o.parent) : by_id.end();
  }
  return out;
}

struct Candidate {
  double score = 0;
  std::size_t row = 0;
  std::size_t known = 0;
  Link link;
};

// The known rows by code, name and word.
class Index {
 public:
  explicit Index(const std::vector<LinkRow>& known) : rarity_(known), shared_(known.size()) {
    known_.reserve(known.size());
    for (std::size_t k = 0; k < known.size(); ++k) {
      known_.emplace_back(known[k], rarity_);
      if (!known[k].code.empty()) by_code_[known[k].code].push_back(k);
      by_key_[known[k].key].push_back(k);
    }
  }

  std::vector<std::size_t> candidates(const Weighed& weighed) {
    const LinkRow& row = weighed.row;
    double common = 0;  // the weight of what too many rows have to look at each
    for (std::size_t i = 0; i < row.words.size(); ++i) {
      const auto first = std::find(row.words.begin(), row.words.end(), row.words[i]);
      if (first != row.words.begin() + static_cast<std::ptrdiff_t>(i)) continue;
      if (!share(rarity_.rows_with(row.words[i]), weighed.weights[i])) common += weighed.weights[i];
    }
    share(rows_in(by_key_, row.key), 1000);  // before all that only share words
    if (!row.code.empty()) share(rows_in(by_code_, row.code), rarity_.most());
    std::vector<std::pair<double, std::size_t>> order;
    for (const std::size_t k : sharing_) {
      if (shared_[k] + common >= kFewestShared * weighed.all) order.emplace_back(-shared_[k], k);
      shared_[k] = 0;
    }
    sharing_.clear();
    const auto end = order.begin() + static_cast<std::ptrdiff_t>(std::min(order.size(), kMostCandidates));
    std::partial_sort(order.begin(), end, order.end());
    std::vector<std::size_t> out;
    for (auto it = order.begin(); it != end; ++it) out.push_back(it->second);
    return out;
  }

  const Weighed& known(std::size_t k) const { return known_[k]; }
  const Rarity& rarity() const { return rarity_; }

 private:
  using Rows = std::unordered_map<std::string_view, std::vector<std::size_t>>;

  static const std::vector<std::size_t>* rows_in(const Rows& rows, const std::string& key) {
    const auto found = rows.find(key);
    return found == rows.end() ? nullptr : &found->second;
  }

  // False when there are too many rows.
  bool share(const std::vector<std::size_t>* rows, double weight) {
    if (rows == nullptr) return true;
    if (rows->size() > kMostSharing) return false;
    for (const std::size_t k : *rows) {
      if (shared_[k] == 0) sharing_.push_back(k);
      shared_[k] += weight;
    }
    return true;
  }

  Rarity rarity_;
  std::vector<Weighed> known_;
  Rows by_code_;
  Rows by_key_;
  std::vector<double> shared_;        // what a row shares with each known one; zeros between two rows
  std::vector<std::size_t> sharing_;  // those that share anything
};

// A pair is in doubt when the row or the known one has another partner that is as good, and the names are not the same.
bool is_doubtful(const Candidate& best, const std::vector<Candidate>& all, const std::vector<bool>& row_taken,
                 const std::vector<bool>& known_taken) {
  return std::any_of(all.begin(), all.end(), [&](const Candidate& other) {
    const bool rival = (other.row == best.row) != (other.known == best.known);
    if (!rival || row_taken[other.row] || known_taken[other.known]) return false;
    return best.score - other.score < kMargin;
  });
}

// The known one was split: another row, too, says all of it and something else.
bool is_split(std::size_t best, const LinkRow& known, const std::vector<LinkRow>& rows,
              const std::vector<bool>& row_taken) {
  if (!is_extended(rows[best], known)) return false;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (r != best && !row_taken[r] && !are_units_apart(rows[r], known) && rows[r].digits == rows[best].digits &&
        is_extended(rows[r], known))
      return true;
  }
  return false;
}

LinkRow row_without_place(std::string code, std::string name, std::string algorithm, std::string unit) {
  LinkRow row;
  row.code = std::move(code);
  row.name = std::move(name);
  row.algorithm = std::move(algorithm);
  row.unit = std::move(unit);
  row.key = extract::fold_key(row.name);
  split_name(row.key, row.words, row.digits);
  row.letters = letters_of_folded(row.key);
  std::vector<std::string> sorted = row.words;
  std::sort(sorted.begin(), sorted.end());
  for (const std::string& word : sorted) row.sorted += word;
  row.algorithm_letters = letters_of(row.algorithm);
  return row;
}

}  // namespace

LinkRow link_row(std::string code, std::string name, std::string algorithm, std::string unit, std::string place) {
  LinkRow row = row_without_place(std::move(code), std::move(name), std::move(algorithm), std::move(unit));
  row.place = std::move(place);
  row.place_letters = letters_of(row.place);
  return row;
}

std::vector<LinkRow> link_rows(const Plan& plan) {
  std::map<std::string, std::size_t> by_id;
  for (std::size_t o = 0; o < plan.objectives.size(); ++o) by_id.emplace(plan.objectives[o].id, o);
  struct Printed {
    std::string place;
    std::string letters;
  };
  std::map<std::string, Printed> places;
  std::vector<LinkRow> out;
  out.reserve(plan.indicators.size());
  for (const Indicator& i : plan.indicators) {
    const auto [place, added] = places.try_emplace(i.objective);
    if (added) {
      place->second.place = place_of(plan, by_id, i.objective);
      place->second.letters = letters_of(place->second.place);
    }
    out.push_back(row_without_place(i.code.value_or(""), i.name, i.algorithm.value_or(""), link_unit(i)));
    out.back().place = place->second.place;
    out.back().place_letters = place->second.letters;
    const auto objective = by_id.find(i.objective);
    if (objective != by_id.end()) out.back().sheet = plan.objectives[objective->second].sheet;
  }
  return out;
}

std::vector<LinkGroup> join_sheets(const std::vector<LinkRow>& rows) {
  const Rarity alike({});
  std::vector<LinkGroup> groups;
  std::unordered_map<std::string, std::vector<std::size_t>> open;  // groups by code or, without one, by name and place
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const LinkRow& row = rows[r];
    const bool coded = is_whole_code(row.code);
    const std::string key = coded ? "c" + row.code : "n" + row.key + "\n" + row.place;
    std::size_t best = groups.size();
    Link link{0, ""};
    for (const std::size_t g : open[key]) {
      const LinkRow& first = rows[groups[g].rows.front()];
      const bool other_sheet = std::none_of(groups[g].rows.begin(), groups[g].rows.end(),
                                            [&](std::size_t other) { return rows[other].sheet == row.sheet; });
      if (!other_sheet || row.key.empty() || are_units_apart(first, row)) continue;
      const bool same = first.key == row.key;
      if (!same && !coded) continue;
      const double name = same ? 1 : name_likeness(Weighed(first, alike), Weighed(row, alike));
      if (name < kSheetsEnough || name <= link.score) continue;
      best = g;
      link = {name, coded ? fmt::format("code, name {:.2f}", name) : "name, place"};
    }
    if (best == groups.size()) {
      open[key].push_back(best);
      groups.emplace_back();
      link = Link();
    }
    groups[best].rows.push_back(r);
    groups[best].links.push_back(link);
  }
  return groups;
}

std::vector<std::optional<Match>> match_known(const std::vector<LinkRow>& rows, const std::vector<LinkRow>& known) {
  Index index(known);
  std::vector<Candidate> all;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const Weighed row(rows[r], index.rarity());
    for (const std::size_t k : index.candidates(row)) {
      Link link = link_score(row, index.known(k), kEnough - kMargin);
      if (link.score >= kEnough - kMargin) all.push_back({link.score, r, k, std::move(link)});
    }
  }
  std::stable_sort(all.begin(), all.end(), [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
  // Rivals of a pair are those of its row and of its known one: looked up, not searched for.
  std::vector<std::vector<Candidate>> by_row(rows.size());
  std::vector<std::vector<Candidate>> by_known(known.size());
  for (const Candidate& c : all) {
    by_row[c.row].push_back(c);
    by_known[c.known].push_back(c);
  }
  std::vector<std::optional<Match>> out(rows.size());
  std::vector<bool> row_taken(rows.size());
  std::vector<bool> known_taken(known.size());
  for (const Candidate& c : all) {
    if (c.score < kEnough || row_taken[c.row] || known_taken[c.known]) continue;
    const bool same_name = rows[c.row].key == known[c.known].key;
    if (!same_name &&
        (is_doubtful(c, by_row[c.row], row_taken, known_taken) ||
         is_doubtful(c, by_known[c.known], row_taken, known_taken) || is_split(c.row, known[c.known], rows, row_taken)))
      continue;
    row_taken[c.row] = known_taken[c.known] = true;
    out[c.row] = Match{c.known, c.link};
  }
  return out;
}

std::vector<std::string> row_keys(const Plan& plan) {
  std::map<std::string, const Sheet*> sheets;
  for (const Sheet& s : plan.sheets) sheets.emplace(s.id, &s);
  std::map<std::string, const Objective*> objectives;
  for (const Objective& o : plan.objectives) objectives.emplace(o.id, &o);
  std::map<std::string, int> seen;
  std::vector<std::string> out;
  for (const Indicator& i : plan.indicators) {
    const auto o = objectives.find(i.objective);
    const auto s = o == objectives.end() ? sheets.end() : sheets.find(o->second->sheet);
    std::string key = s == sheets.end() ? "" : s->second->title.value_or("");
    key += " | ";
    if (o != objectives.end()) key += o->second->code ? *o->second->code : o->second->title.value_or("");
    key = extract::fold_key(key + " | " + i.code.value_or("") + " | " + i.name);
    const int n = ++seen[key];
    out.push_back(n == 1 ? key : fmt::format("{} | {}", key, n));
  }
  return out;
}

}  // namespace spoglio::normalize
