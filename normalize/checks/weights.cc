// Weights: what adds up to 100 differs between plans (an objective's rows, a sheet, a branch). A group is wrong only
// when none of the ways that plans share out 100 explains it.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "normalize/checks/parts.h"

namespace spoglio::normalize {
namespace {

constexpr double kWhole = 100;           // percent
constexpr double kExact = 0.005;         // percent points: below any printed place
constexpr std::size_t kFewestAlike = 3;  // groups that show a total of the document's own ("each sheet shares 20")

// Weights that are to add up.
struct Shares {
  double sum = 0;
  std::size_t weighted = 0;
  std::size_t blank = 0;
  double rounding = kExact;  // what rounding each weight to its printed places may cost together
  bool equal = true;
  double first = 0;
  double largest = 0;

  void add(const std::optional<double>& weight) {
    if (!weight || !std::isfinite(*weight)) {
      ++blank;
      return;
    }
    if (weighted == 0) first = *weight;
    equal = equal && *weight == first;
    largest = std::max(largest, *weight);
    sum += *weight;
    ++weighted;
    if (*weight * 10 != std::floor(*weight * 10)) {
      rounding += 0.005;
    } else if (*weight != std::floor(*weight)) {
      rounding += 0.05;
    }
  }

  bool is(double total) const {
    if (std::abs(sum - total) <= rounding) return true;
    // Three times 33: whole numbers that are as equal as they can be.
    return equal && weighted > 1 && std::abs(first - total / static_cast<double>(weighted)) < 0.5;
  }
  // With blanks, what is missing up to the total may be theirs.
  bool adds_up(const std::optional<double>& above) const {
    if (weighted == 0 || is(kWhole) || (largest <= 1 && is(1))) return true;
    if (above && is(*above)) return true;
    return blank > 0 && sum < kWhole;
  }
  std::string told() const {
    return blank == 0
               ? fmt::format("{} weights add up to {}", weighted, number_text(sum))
               : fmt::format("{} weights add up to {}, and {} more rows have none", weighted, number_text(sum), blank);
  }
};

class Weights {
 public:
  Weights(const CheckedPlan& checked, Findings& findings) : checked_(checked), findings_(findings) {}

  void run() {
    own_.resize(objectives().size());
    branch_.resize(objectives().size());
    for (std::size_t o = 0; o < objectives().size(); ++o) {
      for (const std::size_t i : checked_.indicators_of[o]) add(o, checked_.plan.indicators[i].weight);
    }
    for (std::size_t o = objectives().size(); o > 0; --o) add_to_branch(o - 1);
    find_usual_total();
    check_indicators();
    check_siblings();
  }

 private:
  const std::vector<Objective>& objectives() const { return checked_.plan.objectives; }

  void add(std::size_t o, const std::optional<double>& weight) {
    own_[o].add(weight);
    branch_[o].add(weight);
    sheets_[objectives()[o].sheet].add(weight);
  }

  void add_to_branch(std::size_t o) {
    for (const std::size_t child : checked_.children_of[o]) {
      branch_[o].sum += branch_[child].sum;
      branch_[o].weighted += branch_[child].weighted;
      branch_[o].rounding += branch_[child].rounding;
      branch_[o].equal = false;
    }
  }

  // A total other than 100 that most groups share is the document's way to weigh.
  void find_usual_total() {
    std::map<long, std::size_t> totals;
    std::size_t groups = 0;
    for (const Shares& s : own_) {
      if (s.weighted < 2) continue;
      ++groups;
      ++totals[std::lround(s.sum * 10)];
    }
    for (const auto& [total, n] : totals) {
      if (n >= kFewestAlike && 2 * n > groups) usual_ = static_cast<double>(total) / 10;
    }
  }

  bool is_explained(std::size_t o) const {
    const Shares& own = own_[o];
    if (own.adds_up(objectives()[o].weight) || (usual_ && own.is(*usual_))) return true;
    std::optional<std::size_t> at = o;
    for (std::size_t steps = 0; at && steps < objectives().size(); ++steps) {
      if (branch_[*at].weighted > 1 && branch_[*at].is(kWhole)) return true;
      at = parent_of(*at);
    }
    return false;
  }

  std::optional<std::size_t> parent_of(std::size_t o) const {
    const auto& parent = objectives()[o].parent;
    const auto at = parent ? checked_.objective_by_id.find(*parent) : checked_.objective_by_id.end();
    return at == checked_.objective_by_id.end() || at->second >= o ? std::nullopt : std::optional(at->second);
  }

  void check_indicators() {
    std::map<std::string, std::vector<std::size_t>> wrong;
    std::map<std::string, std::size_t> groups;
    for (std::size_t o = 0; o < objectives().size(); ++o) {
      if (own_[o].weighted == 0) continue;
      ++groups[objectives()[o].sheet];
      if (!is_explained(o)) wrong[objectives()[o].sheet].push_back(o);
    }
    for (const auto& [sheet, list] : wrong) {
      const Shares& whole = sheets_[sheet];
      if (groups[sheet] > 1 && whole.is(kWhole)) continue;
      // Several groups, none of which adds up and each below 100: they share the sheet's 100.
      const bool shared = list.size() > 1 && list.size() == groups[sheet] &&
                          std::all_of(list.begin(), list.end(), [&](std::size_t o) { return own_[o].sum < kWhole; });
      if (shared) {
        if (whole.blank == 0 || whole.sum > kWhole) tell_sheet(sheet, list.front(), whole);
        continue;
      }
      for (const std::size_t o : list) findings_.of_objective("weights_indicators", o, "weight", own_[o].told());
    }
  }

  void tell_sheet(const std::string& sheet, std::size_t first, const Shares& whole) {
    std::string title;
    for (const Sheet& s : checked_.plan.sheets) {
      if (s.id == sheet && s.title) title = fmt::format(" of \"{}\"", *s.title);
    }
    findings_.of_objective("weights_sheet", first, "weight", fmt::format("on the sheet{}, {}", title, whole.told()));
  }

  void check_siblings() {
    std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> siblings;
    std::map<std::pair<std::string, std::string>, Shares> levels;
    for (std::size_t o = 0; o < objectives().size(); ++o) {
      siblings[{objectives()[o].sheet, objectives()[o].parent.value_or("")}].push_back(o);
      levels[{objectives()[o].sheet, objectives()[o].level}].add(objectives()[o].weight);
    }
    for (const auto& [place, list] : siblings) {
      Shares shares;
      for (const std::size_t o : list) shares.add(objectives()[o].weight);
      const auto parent = parent_of(list.front());
      if (shares.adds_up(parent ? objectives()[*parent].weight : std::nullopt)) continue;
      if (levels[{place.first, objectives()[list.front()].level}].is(kWhole)) continue;
      if (shares_sheet_with_indicators(place.first)) continue;
      findings_.of_objective("weights_objectives", list.front(), "weight",
                             fmt::format("of it and its siblings, {}", shares.told()));
    }
  }

  // Sheets of persons weigh objectives and rows together.
  bool shares_sheet_with_indicators(const std::string& sheet) const {
    Shares all;
    for (const Objective& o : objectives()) {
      if (o.sheet == sheet && o.weight) all.add(o.weight);
    }
    const auto rows = sheets_.find(sheet);
    if (rows == sheets_.end() || rows->second.weighted == 0) return all.is(kWhole);
    return all.is(kWhole) || std::abs(all.sum + rows->second.sum - kWhole) <= all.rounding + rows->second.rounding;
  }

  const CheckedPlan& checked_;
  Findings& findings_;
  std::vector<Shares> own_;     // per objective: its own indicators
  std::vector<Shares> branch_;  // per objective: those and all below
  std::map<std::string, Shares> sheets_;
  std::optional<double> usual_;
};

}  // namespace

void check_weights(const CheckedPlan& checked, Findings& findings) { Weights(checked, findings).run(); }

}  // namespace spoglio::normalize
