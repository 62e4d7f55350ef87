// Builds the tree of a plan: sheets, objectives with their parents, indicators under the current objective.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/plan/plan.h"
#include "normalize/values/code.h"

namespace spoglio::normalize {

// Depth of a level in the tree, "ente" first; unknown levels are deepest.
int level_rank(std::string_view level);

class Outline {
 public:
  explicit Outline(Plan& plan) : plan_(plan) {}

  // Starts a sheet; the objectives opened before stay behind. The first objective opens an untitled one by itself.
  void open_sheet(std::optional<std::string> title, const Place& at);
  bool has_sheet() const { return sheet_open_; }
  // Whether what was opened so far leaves room for a titled sheet: an untitled one may hold parents of what comes.
  bool may_open_sheet() const;

  // Adds an objective, or returns to it when the sheet already has one of this code, level and title. It becomes
  // current.
  Objective& open(Objective objective);

  // Opens the objective that a printed text names: code, title, "(Peso: …)". `label` is the level label in front of it.
  // "obiettivo" as label: what is open over it tells the level.
  // `code`: printed apart from the title.
  Objective& open_printed(std::string text, const std::optional<std::string>& label, const Place& at,
                          std::optional<std::string> code = std::nullopt);

  // Objectives called just "Obiettivo" that nothing came under: the word is used for much else.
  void drop_empty();

  // Objectives whose level a field of their own tells stand beside each other: none is over the next one, that opens
  // now; and the current one is such an objective.
  void leave_told();
  void mark_told();

  // The objective of this code in the current sheet; nullptr when there is none.
  Objective* find(std::string_view code);
  Objective* with_id(std::string_view id);
  // True when rows may still come under the objective of this code.
  bool is_open(std::string_view code) const;
  // Opens the objective of this code, or an untitled operational one.
  Objective& open_code(const std::string& code, const Place& at);

  // The objective that rows belong to now; nullptr before the first.
  Objective* current();
  // Adds an indicator under the current objective. Without one, the whole administration is its objective.
  Indicator& add_indicator(Indicator indicator);

  // The level of a heading: by the label in front of it, by the levels that labels gave codes of its depth, or by its
  // shape.
  std::string level_of(const Heading& heading, const std::optional<std::string>& label);

  // A part of a sheet begins whose objectives, called just that, are of a level. Those called so before it are no
  // parents of theirs. An empty level ends it.
  void begin_section(std::string level);

  // The whole document is of individual objectives.
  void set_individual(bool individual) { individual_ = individual; }

  Plan& plan() { return plan_; }

 private:
  std::optional<size_t> parent_of(const Objective& objective) const;
  int rank_of(const Objective& objective) const;
  // The objective of the current sheet that is the same one, printed again.
  std::optional<size_t> known(const Objective& objective) const;
  // The level of an objective that is called just that.
  std::string level_in_context() const;

  Plan& plan_;
  bool individual_ = false;
  std::string section_level_;  // of objectives called just that; empty where the sheet says none
  bool sheet_open_ = false;
  size_t sheet_first_ = 0;                               // first objective of the current sheet
  std::set<std::string> called_objective_;               // ids of those called just "Obiettivo"
  std::set<std::string> told_;                           // ids of those whose level a field told
  std::vector<size_t> open_;                             // from the root to the current objective
  std::map<std::pair<bool, int>, std::string> learned_;  // (lettered, depth) -> level
};

}  // namespace spoglio::normalize
