// Pairing goes by a score of similar names, the same code, objective and sheet, and a like place in the document.
#include "normalize/evaluate/pairs.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>
#include <utility>

#include "normalize/evaluate/ratio.h"
#include "normalize/evaluate/text.h"

namespace spoglio::normalize {
namespace {

constexpr double kLeastSimilar = 0.6;  // names or titles less alike are never a pair
constexpr double kSameCode = 0.5;      // what the same code, objective or sheet adds to the similarity of the names
constexpr double kSameObjective = 0.5;
constexpr double kSameSheet = 0.3;
constexpr double kOtherPlace = 0.2;  // and what the farthest place in the document takes away
constexpr double kObjectiveSheet = 0.5;
constexpr double kObjectiveEqualSheet = 0.2;
constexpr double kObjectiveOtherPlace = 0.1;
// Pairs of indicators up to which names are compared all over the tree, not under the same objective alone.
constexpr std::size_t kMostPairsOverall = 40'000;

double place_of(std::size_t index, std::size_t count) {
  return static_cast<double>(index) / static_cast<double>(std::max<std::size_t>(1, count));
}

struct Row {
  ComparedText name;
  std::string code;
  std::string objective;
  std::string sheet;
};

std::vector<Row> rows_of(const PlanIndex& index) {
  std::vector<Row> rows;
  for (const Indicator& i : index.plan().indicators) {
    rows.push_back({ComparedText(loose_text(i.name)), judged_code(i.code.value_or("")), index.objective_code(i),
                    index.sheet_title(i)});
  }
  return rows;
}

struct ObjectiveRow {
  ComparedText title;
  bool titled = false;
  std::string code;
  std::string sheet;
};

std::vector<ObjectiveRow> objective_rows_of(const PlanIndex& index) {
  std::vector<ObjectiveRow> rows;
  for (const Objective* o : index.objectives()) {
    const std::string title = judged_text(o->title.value_or(""));
    rows.push_back(
        {ComparedText(loose_text(title)), !title.empty(), judged_code(o->code.value_or("")), index.sheet_title(*o)});
  }
  return rows;
}

// The ratio of two texts, each pair of them worked out once: many rows share few sheets.
class RatioCache {
 public:
  double operator()(const std::string& a, const std::string& b) {
    const auto [it, added] = known_.try_emplace({a, b}, 0);
    if (added) it->second = ratio(text(a), text(b));
    return it->second;
  }

 private:
  const ComparedText& text(const std::string& printed) {
    const auto it = texts_.find(printed);
    if (it != texts_.end()) return it->second;
    return texts_.emplace(printed, ComparedText(loose_text(printed))).first->second;
  }

  std::map<std::pair<std::string, std::string>, double> known_;
  std::map<std::string, ComparedText> texts_;
};

struct Scored {
  double score = 0;
  Pair pair;
};

// Takes the pairs in order, leaving out those of which one is taken.
std::vector<Pair> choose(const std::vector<Scored>& scored) {
  std::set<std::size_t> gold;
  std::set<std::size_t> predicted;
  std::vector<Pair> pairs;
  for (const Scored& s : scored) {
    if (gold.contains(s.pair.gold) || predicted.contains(s.pair.predicted)) continue;
    gold.insert(s.pair.gold);
    predicted.insert(s.pair.predicted);
    pairs.push_back(s.pair);
  }
  return pairs;
}

}  // namespace

PlanIndex::PlanIndex(const Plan& plan) : plan_(plan) {
  for (const Sheet& sheet : plan.sheets) sheets_[sheet.id] = judged_text(sheet.title.value_or(""));
  for (const Objective& objective : plan.objectives) {
    const auto [it, added] = places_.try_emplace(objective.id, objectives_.size());
    if (added) {
      objectives_.push_back(&objective);
    } else {
      objectives_[it->second] = &objective;
    }
  }
}

const Objective* PlanIndex::objective(std::string_view id) const {
  const auto it = places_.find(id);
  return it == places_.end() ? nullptr : objectives_[it->second];
}

const Objective* PlanIndex::parent(const Objective& objective) const {
  return objective.parent ? this->objective(*objective.parent) : nullptr;
}

std::string PlanIndex::objective_code(const Indicator& indicator) const {
  std::set<std::string_view> seen;  // a loaded plan may hold a ring
  const Objective* node = objective(indicator.objective);
  while (node != nullptr && node->code.value_or("").empty() && seen.insert(node->id).second) node = parent(*node);
  return node == nullptr ? "" : judged_code(node->code.value_or(""));
}

std::string PlanIndex::objective_title(const Indicator& indicator) const {
  const Objective* node = objective(indicator.objective);
  return node == nullptr ? "" : judged_text(node->title.value_or(""));
}

std::string PlanIndex::sheet_title(const Objective& objective) const {
  const auto it = sheets_.find(objective.sheet);
  return it == sheets_.end() ? "" : it->second;
}

std::string PlanIndex::sheet_title(const Indicator& indicator) const {
  const Objective* node = objective(indicator.objective);
  return node == nullptr ? "" : sheet_title(*node);
}

std::vector<Pair> pair_indicators(const PlanIndex& gold, const PlanIndex& predicted) {
  const std::vector<Row> gold_rows = rows_of(gold);
  const std::vector<Row> predicted_rows = rows_of(predicted);
  const bool everywhere = gold_rows.size() * predicted_rows.size() <= kMostPairsOverall;
  RatioCache sheets;
  std::vector<Scored> scored;
  for (std::size_t gi = 0; gi < gold_rows.size(); ++gi) {
    const Row& g = gold_rows[gi];
    for (std::size_t pi = 0; pi < predicted_rows.size(); ++pi) {
      const Row& p = predicted_rows[pi];
      const bool same_code = !g.code.empty() && g.code == p.code;
      const bool same_objective = g.objective == p.objective;
      if (!same_code && !same_objective && !everywhere && g.name.whole() != p.name.whole()) continue;
      const double similarity = ratio(g.name, p.name, kLeastSimilar);
      if (similarity < kLeastSimilar) continue;
      const double order = std::abs(place_of(gi, gold_rows.size()) - place_of(pi, predicted_rows.size()));
      const double sheet = g.sheet.empty() ? 1 : sheets(g.sheet, p.sheet);
      const double score = similarity + kSameCode * same_code + kSameObjective * same_objective + kSameSheet * sheet -
                           kOtherPlace * order;
      scored.push_back({score, {gi, pi, similarity}});
    }
  }
  std::stable_sort(scored.begin(), scored.end(), [](const Scored& a, const Scored& b) { return a.score > b.score; });
  return choose(scored);
}

std::vector<Pair> pair_objectives(const PlanIndex& gold, const PlanIndex& predicted) {
  const std::vector<ObjectiveRow> gold_rows = objective_rows_of(gold);
  const std::vector<ObjectiveRow> predicted_rows = objective_rows_of(predicted);
  RatioCache sheets;
  std::vector<Scored> scored;
  for (std::size_t gi = 0; gi < gold_rows.size(); ++gi) {
    const ObjectiveRow& g = gold_rows[gi];
    for (std::size_t pi = 0; pi < predicted_rows.size(); ++pi) {
      const ObjectiveRow& p = predicted_rows[pi];
      if (g.code != p.code) continue;
      const double similarity = ratio(g.title, p.title, kLeastSimilar);
      if (similarity < kLeastSimilar && (g.code.empty() || g.titled)) continue;
      const double order = std::abs(place_of(gi, gold_rows.size()) - place_of(pi, predicted_rows.size()));
      const double score = similarity + kObjectiveSheet * sheets(g.sheet, p.sheet) +
                           (g.sheet == p.sheet ? kObjectiveEqualSheet : 0) - kObjectiveOtherPlace * order;
      scored.push_back({score, {gi, pi, similarity}});
    }
  }
  // Equal scores go to what stands last.
  std::sort(scored.begin(), scored.end(), [](const Scored& a, const Scored& b) {
    return std::tie(a.score, a.pair.gold, a.pair.predicted) > std::tie(b.score, b.pair.gold, b.pair.predicted);
  });
  return choose(scored);
}

}  // namespace spoglio::normalize
