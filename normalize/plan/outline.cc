// Parents by code first ("1.1" over "1.1.1"), by level where codes do not tell.
#include "normalize/plan/outline.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <utility>

#include "extract/text.h"
#include "normalize/headers/header.h"

namespace spoglio::normalize {
namespace {

constexpr std::array<std::string_view, 8> kLevels = {"ente",
                                                     "missione",
                                                     "area_strategica",
                                                     "obiettivo_strategico",
                                                     "programma",
                                                     "obiettivo_operativo",
                                                     "azione",
                                                     "obiettivo_individuale"};

bool lettered(const Heading& heading) {
  return !heading.code.empty() && heading.code[0] >= 'A' && heading.code[0] <= 'Z';
}

// "Obiettivi individuali", or a sheet of goals with a person's title and name behind it.
bool is_persons(const std::string& sheet) {
  static const RE2 named(
      R"((?i)sched[ae]\b.*\bobiettivi\b.*[\-–—:,]\s*(?:dott|ing|arch|avv|rag|geom|prof|sig|per)(?:\.|ssa|ra)+\s*\pL+.*)");
  return extract::fold_key(sheet).find("individual") != std::string::npos || RE2::FullMatch(sheet, named);
}

}  // namespace

int level_rank(std::string_view level) {
  const auto it = std::find(kLevels.begin(), kLevels.end(), level);
  return static_cast<int>(it - kLevels.begin());
}

void Outline::open_sheet(std::optional<std::string> title, const Place& at) {
  plan_.sheets.push_back({fmt::format("s{}", plan_.sheets.size() + 1), std::move(title), at});
  sheet_first_ = plan_.objectives.size();
  section_level_.clear();
  open_.clear();
  sheet_open_ = true;
}

bool Outline::may_open_sheet() const {
  return !sheet_open_ || plan_.sheets.back().title.has_value() || sheet_first_ == plan_.objectives.size();
}

Objective* Outline::find(std::string_view code) {
  for (size_t i = plan_.objectives.size(); i > sheet_first_; --i) {
    if (plan_.objectives[i - 1].code == code) return &plan_.objectives[i - 1];
  }
  return nullptr;
}

Objective* Outline::with_id(std::string_view id) {
  const auto it = std::find_if(plan_.objectives.begin(), plan_.objectives.end(),
                               [&](const Objective& objective) { return objective.id == id; });
  return it == plan_.objectives.end() ? nullptr : &*it;
}

std::optional<size_t> Outline::parent_of(const Objective& objective) const {
  const std::string prefix = objective.code ? parent_code(*objective.code) : std::string();
  std::optional<size_t> by_code;
  for (size_t i = sheet_first_; i < plan_.objectives.size() && !prefix.empty(); ++i) {
    const bool narrower = level_rank(plan_.objectives[i].level) > level_rank(objective.level);
    if (plan_.objectives[i].code == prefix && !narrower) by_code = i;
  }
  if (open_.empty()) return by_code;
  if (!by_code) return open_.back();
  // A level without a code may stand between the two: a programme under its strategic objective.
  if (std::find(open_.begin(), open_.end(), *by_code) != open_.end()) return open_.back();
  return by_code;
}

// Programmes stand right below their mission in the State's budget, over its objectives; elsewhere below a strategic
// objective.
int Outline::rank_of(const Objective& objective) const {
  const int rank = 2 * level_rank(objective.level);
  if (objective.level != "programma") return rank;
  const bool placed = !objective.id.empty();
  for (const size_t i : open_) {
    const Objective& over = plan_.objectives[i];
    if (placed && over.id == objective.id) break;
    if (over.level == "obiettivo_strategico") return rank;
    if (over.level == "missione" || over.level == "programma") return 2 * level_rank("missione") + 1;
  }
  return rank;
}

std::optional<size_t> Outline::known(const Objective& objective) const {
  const bool coded = objective.code.has_value();
  for (size_t i = sheet_first_; i < plan_.objectives.size(); ++i) {
    const Objective& other = plan_.objectives[i];
    if (other.level != objective.level || other.code != objective.code || other.title != objective.title) continue;
    // Without a code the title is the same one's only below the same parent.
    if (coded) return i;
    const auto over = std::find_if(open_.rbegin(), open_.rend(),
                                   [&](size_t o) { return rank_of(plan_.objectives[o]) < rank_of(objective); });
    const std::optional<std::string> parent =
        over == open_.rend() ? std::nullopt : std::optional(plan_.objectives[*over].id);
    if (other.title && other.parent == parent) return i;
  }
  return std::nullopt;
}

void Outline::begin_section(std::string level) {
  section_level_ = std::move(level);
  while (!open_.empty() && called_objective_.count(plan_.objectives[open_.back()].id) > 0) open_.pop_back();
}

void Outline::leave_told() {
  while (!open_.empty() && told_.count(plan_.objectives[open_.back()].id) > 0) open_.pop_back();
}

void Outline::mark_told() {
  if (const Objective* objective = current()) told_.insert(objective->id);
}

std::string Outline::level_in_context() const {
  if (!section_level_.empty()) return section_level_;
  const std::string title = plan_.sheets.empty() || !sheet_open_ ? "" : plan_.sheets.back().title.value_or("");
  if (individual_ || is_persons(title)) return "obiettivo_individuale";
  const bool individual = std::any_of(open_.begin(), open_.end(), [&](size_t i) {
    return plan_.objectives[i].level == "obiettivo_individuale" && called_objective_.count(plan_.objectives[i].id) == 0;
  });
  return individual ? "obiettivo_individuale" : "obiettivo_operativo";
}

void Outline::drop_empty() {
  std::set<std::string> used;
  for (const Indicator& indicator : plan_.indicators) used.insert(indicator.objective);
  std::vector<Objective> kept;
  for (auto o = plan_.objectives.rbegin(); o != plan_.objectives.rend(); ++o) {
    if (called_objective_.count(o->id) > 0 && used.count(o->id) == 0) continue;
    if (o->parent) used.insert(*o->parent);
    kept.push_back(std::move(*o));
  }
  plan_.objectives.assign(std::make_move_iterator(kept.rbegin()), std::make_move_iterator(kept.rend()));
}

Objective& Outline::open(Objective objective) {
  if (!sheet_open_) open_sheet(std::nullopt, objective.at);
  const auto again = known(objective);
  const int rank = rank_of(objective);
  while (!open_.empty() && rank_of(plan_.objectives[open_.back()]) >= rank) open_.pop_back();
  if (again) {
    open_.push_back(*again);
    return plan_.objectives[*again];
  }
  // What is open on another branch is not over this one.
  const std::string prefix = objective.code ? parent_code(*objective.code) : std::string();
  if (const auto parent = parent_of(objective)) {
    objective.parent = plan_.objectives[*parent].id;
    if (std::find(open_.begin(), open_.end(), *parent) == open_.end()) open_ = {*parent};
  }
  objective.sheet = plan_.sheets.back().id;
  objective.id = fmt::format("o{}", plan_.objectives.size() + 1);
  plan_.objectives.push_back(std::move(objective));
  open_.push_back(plan_.objectives.size() - 1);
  return plan_.objectives.back();
}

Objective& Outline::open_printed(std::string text, const std::optional<std::string>& label, const Place& at,
                                 std::optional<std::string> code) {
  const Tags tags = take_tags(text);
  auto heading = label ? read_labelled_heading(text) : read_heading(text);
  if (code && heading && heading->code != *code) heading.reset();
  Objective objective;
  objective.code = std::move(code);
  if (heading) objective.code = heading->code;
  objective.title = heading ? heading->title : extract::fold_space(text);
  if (objective.title->empty()) objective.title.reset();  // nothing but "(Peso: 20%)"
  objective.level = level_of(heading.value_or(Heading{}), label);
  objective.weight = tags.weight;
  objective.at = at;
  const size_t before = plan_.objectives.size();
  Objective& opened = open(std::move(objective));
  if (label == kAnyObjective && plan_.objectives.size() > before) called_objective_.insert(opened.id);
  return opened;
}

bool Outline::is_open(std::string_view code) const {
  // "OS1" is over "1.1" as "1" is.
  const auto same = [&](const std::string& own) {
    return own == code || std::string_view(own).substr(std::min(own.find_first_of("0123456789"), own.size())) == code;
  };
  return std::any_of(open_.begin(), open_.end(), [&](size_t i) {
    return plan_.objectives[i].code && !code.empty() && same(*plan_.objectives[i].code);
  });
}

Objective& Outline::open_code(const std::string& code, const Place& at) {
  if (const Objective* known = find(code)) return open(*known);
  Objective implied;
  implied.level = "obiettivo_operativo";
  implied.code = code;
  implied.at = at;
  return open(std::move(implied));
}

Objective* Outline::current() { return open_.empty() ? nullptr : &plan_.objectives[open_.back()]; }

Indicator& Outline::add_indicator(Indicator indicator) {
  if (open_.empty()) {
    Objective whole;
    whole.level = "ente";
    whole.at = indicator.at;
    open(std::move(whole));
  }
  const Objective& over = plan_.objectives[open_.back()];
  if (over.level == "ente" && !over.title && !over.code)
    indicator.review.push_back({"objective", "layout", "no objective is printed above it"});
  indicator.objective = plan_.objectives[open_.back()].id;
  plan_.indicators.push_back(std::move(indicator));
  return plan_.indicators.back();
}

std::string Outline::level_of(const Heading& heading, const std::optional<std::string>& label) {
  const auto key = std::pair{lettered(heading), heading.depth()};
  if (label == kAnyObjective) return level_in_context();
  if (label) {
    learned_.emplace(key, *label);
    return *label;
  }
  if (heading.mission) return "missione";
  if (heading.area) {
    learned_.emplace(std::pair{false, 1}, "area_strategica");
    return "area_strategica";
  }
  if (const auto it = learned_.find(key); it != learned_.end()) return it->second;
  static constexpr std::array<std::string_view, 4> kByDepth = {"area_strategica", "obiettivo_strategico",
                                                               "obiettivo_operativo", "azione"};
  const int depth = std::clamp(heading.depth(), 1, 4);
  if (depth == 1 && !lettered(heading)) return "obiettivo_strategico";
  return std::string(kByDepth[static_cast<size_t>(depth - 1)]);
}

}  // namespace spoglio::normalize
