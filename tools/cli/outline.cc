// A plan as an indented text: objectives under their parents, then their indicators and measures.
#include "tools/cli/outline.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "tools/cli/output.h"

namespace spoglio::cli {
namespace {

using normalize::Indicator;
using normalize::Measure;
using normalize::Objective;
using normalize::Plan;

// Deeper levels than any plan has; a loaded file cannot push the text off the screen.
constexpr int kDeepestIndent = 12;
constexpr int kDeepestLevel = 100;  // what hangs lower is shown flat: the stack stays small

std::string weight_text(const std::optional<double>& weight) {
  return weight ? fmt::format(" (weight {} %)", number_text(*weight)) : "";
}

std::string units_text(const std::vector<std::string>& units) {
  std::string out;
  for (const std::string& unit : units) out += (out.empty() ? " — " : "; ") + unit;
  return out;
}

class Outline {
 public:
  Outline(const Plan& plan, const OutlineOptions& options) : plan_(plan), options_(options) {
    for (const Objective& objective : plan.objectives) known_.insert(objective.id);
    for (const Objective& objective : plan.objectives) {
      const bool under = objective.parent && known_.contains(*objective.parent) && *objective.parent != objective.id;
      children_[under ? *objective.parent : ""].push_back(&objective);
    }
    for (const Indicator& indicator : plan.indicators) {
      if (options.page != 0 && indicator.at.page != options.page) continue;
      indicators_[known_.contains(indicator.objective) ? indicator.objective : ""].push_back(&indicator);
    }
  }

  std::string text() {
    std::string out;
    for (const auto* indicator : indicators_[""]) out += indicator_text(*indicator, 0);
    for (const auto& sheet : plan_.sheets) out += sheet_text(sheet);
    // Objectives of a sheet that is not listed, and what hangs below each other in a ring: shown flat, never lost.
    for (const Objective& objective : plan_.objectives) {
      if (!shown_.contains(objective.id)) out += objective_text(objective, 0);
    }
    return out;
  }

 private:
  std::string sheet_text(const normalize::Sheet& sheet) {
    std::string out;
    for (const Objective* root : children_[""]) {
      if (root->sheet == sheet.id) out += objective_text(*root, 0);
    }
    if (out.empty() || !sheet.title) return out;
    return wrap("== ", *sheet.title + trace(sheet.at)) + out;
  }

  std::string objective_text(const Objective& objective, int depth) {
    if (!shown_.insert(objective.id).second) return "";
    std::string below;
    for (const Indicator* indicator : indicators_[objective.id]) below += indicator_text(*indicator, depth + 1);
    if (depth < kDeepestLevel) {
      for (const Objective* child : children_[objective.id]) below += objective_text(*child, depth + 1);
    }
    if (options_.page != 0 && below.empty() && objective.at.page != options_.page) return "";
    std::string title = objective.title.value_or("");
    if (objective.code) title = *objective.code + (title.empty() ? "" : " ") + title;
    return wrap(indent(depth), fmt::format("{}{} [{}]{}{}{}", title, weight_text(objective.weight), objective.level,
                                           units_text(objective.units), budget(objective), trace(objective.at))) +
           below;
  }

  std::string indicator_text(const Indicator& indicator, int depth) const {
    std::string name = indicator.name.empty() ? "(name unreadable)" : indicator.name;
    if (indicator.code) name = *indicator.code + " " + name;
    std::string out = wrap(indent(depth) + "* ", name + weight_text(indicator.weight) + units_text(indicator.units) +
                                                     (indicator.review.empty() ? "" : " [flagged]") +
                                                     trace(indicator.at, indicator.confidence));
    if (indicator.algorithm) out += wrap(indent(depth) + "    = ", *indicator.algorithm);
    for (const Measure& measure : indicator.measures) {
      out += wrap(indent(depth) + "    ", measure_text(measure) + measure_trace(measure));
    }
    for (const auto& amendment : indicator.amendments) {
      out += wrap(indent(depth) + "    ",
                  fmt::format("{}: {} {} {}", amendment.action, amendment.act.body.value_or("?"),
                              amendment.act.number.value_or("?"), amendment.act.date.value_or("")));
    }
    return out;
  }

  static std::string indent(int depth) {
    return std::string(static_cast<size_t>(std::min(depth, kDeepestIndent)) * 2, ' ');
  }

  static std::string budget(const Objective& objective) {
    return objective.budget ? fmt::format(" EUR {:.2f}", *objective.budget) : "";
  }

  std::string trace(const extract::Place& at, double confidence = 1) const {
    if (!options_.traces) return "";
    return fmt::format(" @ {}{}", place_and_box(at),
                       confidence < 1 ? fmt::format(" confidence {}", number_text(confidence)) : "");
  }

  std::string measure_trace(const Measure& measure) const {
    if (!options_.traces) return "";
    return fmt::format(" <- \"{}\" rule {}{}", measure.raw, measure.rule, trace(measure.at, measure.confidence));
  }

  const Plan& plan_;
  const OutlineOptions& options_;
  std::set<std::string> known_;
  std::set<std::string> shown_;
  std::map<std::string, std::vector<const Objective*>> children_;
  std::map<std::string, std::vector<const Indicator*>> indicators_;
};

}  // namespace

std::string outline_text(const Plan& plan, const OutlineOptions& options) { return Outline(plan, options).text(); }

std::string measure_text(const Measure& measure) {
  std::string value;
  if (measure.kind == "boolean" && measure.value) {
    value = *measure.value != 0 ? "yes" : "no";
  } else if (measure.date) {
    value = *measure.date;
  } else if (measure.value) {
    value = number_text(*measure.value);
    if (measure.max) value += " to " + number_text(*measure.max);
    if (measure.kind == "variation" && *measure.value > 0) value = "+" + value;
  } else {
    return fmt::format("{} {}  \"{}\"", measure.role, measure.year, measure.raw);
  }
  return fmt::format("{} {}  {}{}{}{}", measure.role, measure.year, measure.comparator.value_or(""),
                     measure.comparator ? " " : "", value, measure.unit ? " " + *measure.unit : "");
}

}  // namespace spoglio::cli
