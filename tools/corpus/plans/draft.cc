// Objectives level by level, then their indicators.
#include "tools/corpus/plans/draft.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "tools/corpus/plans/random_plan.h"
#include "tools/corpus/words/labels.h"

namespace spoglio::corpus {
namespace {

using normalize::Indicator;
using normalize::Objective;

constexpr int kTries = 30;  // for a text not yet used

class Drafter {
 public:
  Drafter(Rng& rng, Lexicon& words, const Shape& shape, int indicators)
      : rng_(rng), words_(words), shape_(shape), wanted_(indicators), hand_(draw_hand(rng)) {
    hand_.unit_column = shape.unit_column;
    hand_.bare_units = shape.unit_column && rng.chance(80);
    if (shape.unit_column) hand_.ratios = false;
  }

  Draft draw() {
    static const std::vector<std::string> kBetween = {"; ", "; ", ", ", " / "};
    draft_.between_units = rng_.pick(kBetween);
    do {
      add_sheet();
      add_level(0, std::nullopt);
    } while (shape_.sheet_per_top && !enough());
    while (!enough()) add_level(0, std::nullopt);
    if (shape_.sheet_weights) share_out_sheets();
    return std::move(draft_);
  }

 private:
  bool enough() const { return static_cast<int>(draft_.plan.indicators.size()) >= wanted_; }

  void add_sheet() {
    const std::string id = fmt::format("s{}", draft_.plan.sheets.size() + 1);
    std::optional<std::string> title;
    if (shape_.sheet_per_top) title = distinct([this] { return shape_.sheet_prefix + words_.office(); });
    draft_.plan.sheets.push_back({id, title, {}});
    sheet_first_ = 0;
  }

  // Weights of individual objectives are shares of their whole sheet.
  void share_out_sheets() {
    std::map<std::string, std::vector<Indicator*>> sheets;
    std::map<std::string, std::string> sheet_of;
    for (const Objective& objective : draft_.plan.objectives) sheet_of[objective.id] = objective.sheet;
    for (Indicator& indicator : draft_.plan.indicators) sheets[sheet_of[indicator.objective]].push_back(&indicator);
    for (auto& [id, indicators] : sheets) {
      const std::vector<double> weights = weights_of(rng_, indicators.size(), true);
      for (std::size_t i = 0; i < indicators.size(); ++i) indicators[i]->weight = weights[i];
    }
  }

  template <typename Make>
  std::string distinct(Make make) {
    std::string text = make();
    for (int tries = 0; tries < kTries && known_.count(text) > 0; ++tries) text = make();
    std::string candidate = text;
    for (int phase = 2; !known_.insert(candidate).second; ++phase) candidate = fmt::format("{} - fase {}", text, phase);
    return candidate;
  }

  std::optional<std::string> code_of(const Level& level, const std::optional<std::string>& parent, int rank) {
    switch (level.codes) {
      case Codes::kNone:
        return std::nullopt;
      case Codes::kNumber:
        return std::to_string(++numbers_[level.name]);
      case Codes::kDotted:
        return parent ? fmt::format("{}.{}", *parent, rank + 1) : std::to_string(++numbers_[level.name]);
      case Codes::kLetter:
        return std::string(1, static_cast<char>('A' + numbers_[level.name]++ % 26));
      case Codes::kPrefixed:
        return fmt::format("{}{}", level.prefix, ++numbers_[level.name]);
      case Codes::kMission:
        numbers_[level.name] += rng_.between(1, 4);
        return fmt::format("{:03}", numbers_[level.name] + (level.name == "missione" ? 5 : 0));
    }
    return std::nullopt;
  }

  // Objectives of that level under one parent, each with what is below it.
  void add_level(std::size_t depth, std::optional<std::size_t> parent) {
    const Level& level = shape_.levels[depth];
    const int count = rng_.between(level.least, level.most);
    const std::vector<double> weights =
        level.weight ? weights_of(rng_, static_cast<std::size_t>(count), true) : std::vector<double>();
    for (int rank = 0; rank < count; ++rank) {
      if (rank > 0 && enough()) return settle_weights(depth, parent);
      const std::size_t index = add_objective(level, parent, depth == 0 ? sheet_first_++ : rank);
      if (level.weight) draft_.plan.objectives[index].weight = weights[static_cast<std::size_t>(rank)];
      if (depth + 1 < shape_.levels.size())
        add_level(depth + 1, index);
      else
        add_indicators(index);
    }
  }

  // The level was cut short: what there is shares out the whole.
  void settle_weights(std::size_t depth, std::optional<std::size_t> parent) {
    if (!shape_.levels[depth].weight) return;
    std::vector<Objective*> siblings;
    for (Objective& objective : draft_.plan.objectives)
      if (objective.level == shape_.levels[depth].name && objective.sheet == draft_.plan.sheets.back().id &&
          (!parent || objective.parent == draft_.plan.objectives[*parent].id))
        siblings.push_back(&objective);
    const std::vector<double> weights = weights_of(rng_, siblings.size(), true);
    for (std::size_t i = 0; i < siblings.size(); ++i) siblings[i]->weight = weights[i];
  }

  std::size_t add_objective(const Level& level, std::optional<std::size_t> parent, int rank) {
    Objective objective;
    objective.id = fmt::format("o{}", draft_.plan.objectives.size() + 1);
    objective.sheet = draft_.plan.sheets.back().id;
    objective.level = level.name;
    std::optional<std::string> parent_code;
    if (parent) {
      objective.parent = draft_.plan.objectives[*parent].id;
      parent_code = draft_.plan.objectives[*parent].code;
    }
    objective.code = code_of(level, parent_code, rank);
    const bool general = level.name == "area_strategica" || level.name == "missione" || level.name == "programma";
    objective.title = distinct([&] { return general ? words_.area() : words_.objective(); });
    if (upper_titles_ && !parent) objective.title = upper_case(*objective.title);
    if (level.units) objective.units = offices();
    if (level.description) objective.description = distinct([this] { return words_.description(); });
    if (level.budget) objective.budget = 500.0 * rng_.between(4, 900);
    draft_.plan.objectives.push_back(objective);
    return draft_.plan.objectives.size() - 1;
  }

  std::vector<std::string> offices() {
    std::vector<std::string> names = {words_.office()};
    if (rng_.chance(15)) {
      const std::string second = words_.office();
      if (second != names.front()) names.push_back(second);
    }
    return names;
  }

  void add_indicators(std::size_t owner) {
    const int count = rng_.between(shape_.least, shape_.most);
    under_owner_.clear();
    std::vector<double> weights;
    if (shape_.weight) weights = weights_of(rng_, static_cast<std::size_t>(count), rng_.chance(80));
    for (int i = 0; i < count; ++i) {
      add_indicator(owner, i);
      if (shape_.weight) draft_.plan.indicators.back().weight = weights[static_cast<std::size_t>(i)];
    }
  }

  // Names that one document gives to many indicators.
  void common_name(Saying& saying) {
    static const std::vector<std::string> kNames = {"Rispetto delle scadenze previste",
                                                    "Grado di attuazione delle attività",
                                                    "Realizzazione delle attività programmate"};
    if (!common_names_ || saying.gauge != Gauge::kShare || !rng_.chance(30)) return;
    const std::string& name = rng_.pick(kNames);
    if (!under_owner_.insert(name).second) return;
    saying.name = name;
    saying.formula = "Attività realizzate / attività programmate";
  }

  Saying fresh_saying() {
    using enum Gauge;
    static const std::vector<Gauge> kGauges = {kShare, kShare,    kShare,    kShare, kCount, kCount,  kCount,
                                               kDays,  kDeadline, kDeadline, kScore, kYesNo, kSaving, kTrend};
    static const std::vector<Gauge> kNumbers = {kShare, kShare, kShare, kCount, kCount, kDays, kScore, kSaving};
    Saying saying;
    std::string name = distinct([&] {
      saying = words_.saying(rng_.pick(shape_.numbers_only ? kNumbers : kGauges));
      return saying.name;
    });
    saying.name = std::move(name);
    common_name(saying);
    return saying;
  }

  void add_indicator(std::size_t owner, int rank) {
    const Saying saying = fresh_saying();
    const Objective& objective = draft_.plan.objectives[owner];
    Indicator indicator;
    indicator.objective = objective.id;
    indicator.name = saying.name;
    if (shape_.code)
      indicator.code = objective.code ? fmt::format("{}.{}", *objective.code, static_cast<char>('a' + rank))
                                      : fmt::format("IND{:02}", draft_.plan.indicators.size() + 1);
    if (shape_.algorithm) indicator.algorithm = saying.formula;
    static const std::vector<std::string> kTypes = {"Outcome", "Efficienza", "Efficacia",
                                                    "Qualità", "Volume",     "Impatto"};
    if (shape_.type) indicator.type = rng_.pick(kTypes);
    if (shape_.units) indicator.units = offices();
    if (shape_.two_units)
      indicator.units = {rng_.chance(50) ? "Delegato del Rettore" : "Prorettore vicario", words_.office()};
    if (shape_.assignees) indicator.assignees = {words_.person()};
    if (shape_.due) indicator.due = fmt::format("{}-{}", shape_.targets.front(), rng_.chance(60) ? "12-31" : "06-30");
    fill(indicator, saying);
    draft_.plan.indicators.push_back(indicator);
  }

  void fill(Indicator& indicator, const Saying& saying) {
    Series series = draw_series(rng_, hand_, saying);
    if (shape_.baseline) indicator.measures.push_back(baseline_cell(rng_, hand_, series, *shape_.baseline));
    for (int year : shape_.results) indicator.measures.push_back(result_cell(rng_, hand_, series, year));
    std::size_t printed = 0;
    for (std::size_t i = 0; i < shape_.targets.size(); ++i) {
      const bool last = i + 1 == shape_.targets.size();
      if (rng_.chance(shape_.blank_percent) && !(last && printed == 0)) continue;
      indicator.measures.push_back(target_cell(rng_, hand_, series, shape_.targets[i]));
      ++printed;
    }
    if (shape_.realisations)
      for (int year : shape_.results) indicator.measures.push_back(realisation_cell(rng_, hand_, year));
    Extra extra;
    extra.description = saying.description;
    extra.source = words_.source();
    extra.stakeholder = words_.stakeholder();
    extra.unit_word = saying.unit;
    extra.threshold = saying.unit == "%" ? std::to_string(rng_.between(40, 70)) : std::to_string(rng_.between(1, 9));
    extra.note = rng_.chance(30) ? words_.stakeholder() : "";
    static const std::vector<std::string> kStates = {"in linea", "", "avviato", "50%", "in ritardo", ""};
    extra.monitor = rng_.pick(kStates);
    draft_.extras.push_back(extra);
  }

  Rng& rng_;
  Lexicon& words_;
  const Shape& shape_;
  int wanted_;
  Hand hand_;
  Draft draft_;
  std::set<std::string> known_;
  std::set<std::string> under_owner_;  // common names of the present objective
  bool common_names_ = rng_.chance(15);
  bool upper_titles_ = rng_.chance(12);  // of the highest level
  std::map<std::string, int> numbers_;
  int sheet_first_ = 0;
};

}  // namespace

Draft draw_draft(Rng& rng, Lexicon& words, const Shape& shape, int indicators) {
  return Drafter(rng, words, shape, indicators).draw();
}

}  // namespace spoglio::corpus
