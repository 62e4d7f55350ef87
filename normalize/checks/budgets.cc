// Budgets: parts against the whole, and one list of the document against another.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "normalize/checks/parts.h"
#include "normalize/values/code.h"

namespace spoglio::normalize {
namespace {

constexpr double kCent = 0.011;  // EUR: sums of doubles, and a cent lost to rounding

// Parts whose amounts are known, and whether all are.
struct Sum {
  double amount = 0;
  std::size_t known = 0;
  std::size_t blank = 0;

  void add(const std::optional<double>& part) {
    if (part && std::isfinite(*part)) {
      amount += *part;
      ++known;
    } else {
      ++blank;
    }
  }
  // A blank part may hold what is missing, never what is too much.
  bool contradicts(double whole) const {
    if (known == 0 || std::abs(amount - whole) <= kCent) return false;
    return amount > whole || blank == 0;
  }
};

std::string euro(double amount) { return fmt::format("EUR {:.2f}", amount); }

std::string name_of(const BudgetLine& line) {
  if (line.level == "ente" || line.level == "totale") return "the total";
  return line.code ? *line.code : line.title.value_or("the line");
}

class Budgets {
 public:
  Budgets(const CheckedPlan& checked, Findings& findings)
      : checked_(checked), plan_(checked.plan), findings_(findings) {}

  void run() {
    check_tree();
    check_lists();
    compare_lists_with_tree();
    compare_objectives();
  }

 private:
  void check_tree() {
    for (std::size_t o = 0; o < plan_.objectives.size(); ++o) {
      const auto& whole = plan_.objectives[o].budget;
      if (!whole) continue;
      Sum parts;
      for (const std::size_t child : checked_.children_of[o]) parts.add(plan_.objectives[child].budget);
      if (!parts.contradicts(*whole)) continue;
      findings_.of_objective(
          "budget_parts", o, "budget",
          fmt::format("{}, while {} parts add up to {}", euro(*whole), parts.known, euro(parts.amount)));
    }
  }

  void check_lists() {
    std::vector<Sum> parts(plan_.budgets.size());
    std::map<int, Sum> tops;  // per list, what is part of nothing
    for (const BudgetLine& line : plan_.budgets) {
      const auto above = parent_of(line);
      if (above) {
        parts[*above].add(line.amount);
      } else if (line.level != "totale") {
        tops[line.table].add(line.amount);
      }
    }
    for (std::size_t i = 0; i < plan_.budgets.size(); ++i) {
      const BudgetLine& line = plan_.budgets[i];
      if (!line.amount) continue;
      const Sum& sum = line.level == "totale" ? tops[line.table] : parts[i];
      if (!sum.contradicts(*line.amount)) continue;
      findings_.of_document("budget_parts",
                            fmt::format("{} has {}, while {} parts add up to {}", name_of(line), euro(*line.amount),
                                        sum.known, euro(sum.amount)),
                            line.at);
    }
  }

  std::optional<std::size_t> parent_of(const BudgetLine& line) const {
    if (!line.parent || *line.parent < 1 || *line.parent > static_cast<int>(plan_.budgets.size())) return std::nullopt;
    return static_cast<std::size_t>(*line.parent - 1);
  }

  // A line and an objective of the same code; the whole administration has none.
  void compare_lists_with_tree() {
    std::map<std::string, std::size_t> first_line;
    for (std::size_t i = 0; i < plan_.budgets.size(); ++i) {
      const BudgetLine& line = plan_.budgets[i];
      if (!line.amount) continue;
      const std::string key = key_of(line);
      if (key.empty()) continue;
      const auto [it, added] = first_line.try_emplace(key, i);
      const BudgetLine& other = plan_.budgets[it->second];
      if (!added && other.table != line.table && std::abs(*other.amount - *line.amount) > kCent) {
        findings_.of_document(
            "budget_tables",
            fmt::format("{} has {} here, {} in a list before", name_of(line), euro(*line.amount), euro(*other.amount)),
            line.at);
      }
      if (added) compare_with_tree(line, key);
    }
  }

  void compare_with_tree(const BudgetLine& line, const std::string& key) {
    for (std::size_t o = 0; o < plan_.objectives.size(); ++o) {
      const Objective& objective = plan_.objectives[o];
      if (!objective.budget || key_of(objective) != key) continue;
      if (std::abs(*objective.budget - *line.amount) <= kCent) return;
      findings_.of_document("budget_tables",
                            fmt::format("{} has {} here, {} where the indicators are", name_of(line),
                                        euro(*line.amount), euro(*objective.budget)),
                            line.at);
      return;
    }
  }

  static std::string key_of(const BudgetLine& line) {
    if (line.level == "ente" || (line.level == "totale" && !line.parent)) return "ente";
    return line.code && is_absolute(*line.code) ? *line.code : "";
  }

  static std::string key_of(const Objective& objective) {
    if (objective.level == "ente") return "ente";
    return objective.code && is_absolute(*objective.code) ? *objective.code : "";
  }

  // "1" is counted anew in many lists; "1.2" seldom.
  static bool is_absolute(const std::string& code) { return !parent_code(code).empty(); }

  // The same objective on two sheets with two budgets.
  void compare_objectives() {
    std::map<std::string, std::size_t> first;
    for (std::size_t o = 0; o < plan_.objectives.size(); ++o) {
      const Objective& objective = plan_.objectives[o];
      const std::string key = key_of(objective);
      if (!objective.budget || key.empty()) continue;
      const auto [it, added] = first.try_emplace(key + "\n" + objective.level, o);
      const Objective& other = plan_.objectives[it->second];
      if (added || other.sheet == objective.sheet || other.title != objective.title) continue;
      if (std::abs(*other.budget - *objective.budget) <= kCent) continue;
      findings_.of_objective("budget_tables", o, "budget",
                             fmt::format("{} here, {} on another sheet", euro(*objective.budget), euro(*other.budget)));
    }
  }

  const CheckedPlan& checked_;
  const Plan& plan_;
  Findings& findings_;
};

}  // namespace

void check_budgets(const CheckedPlan& checked, Findings& findings) { Budgets(checked, findings).run(); }

}  // namespace spoglio::normalize
