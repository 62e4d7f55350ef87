// The trees of random plans, family by family.
#include "tools/corpus/plans/random_plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <set>

#include "tools/corpus/plans/random_measures.h"
#include "tools/corpus/rng.h"
#include "tools/corpus/words/words.h"

namespace spoglio::corpus {
namespace {

using normalize::Act;
using normalize::Indicator;
using normalize::Objective;
using normalize::Plan;

constexpr int kTries = 20;  // for a text not yet used

class PlanBuilder {
 public:
  explicit PlanBuilder(const RandomOptions& options) : options_(options), rng_(options.seed), words_(rng_) {}

  Plan build() {
    switch (options_.family) {
      case Family::kCruscotto:
        build_cruscotto();
        break;
      case Family::kAlbero:
        build_albero();
        break;
      case Family::kIndividuali:
        build_individual();
        break;
      case Family::kBsc:
        build_bsc();
        break;
      case Family::kSchede:
        build_schede();
        break;
    }
    return std::move(plan_);
  }

 private:
  bool enough() const { return static_cast<int>(plan_.indicators.size()) >= options_.indicators; }

  void set_facts(const std::string& title, std::pair<int, int> period, int approved_percent) {
    plan_.document.title = title;
    plan_.document.issuer = options_.issuer ? *options_.issuer : words_.issuer();
    plan_.document.year = options_.year;
    plan_.document.period = period;
    if (!rng_.chance(approved_percent)) return;
    Act act;
    act.body = "Giunta";
    if (rng_.chance(60)) act.number = std::to_string(rng_.between(2, 120));
    act.date = fmt::format("{}-01-{:02}", options_.year, rng_.between(10, 31));
    plan_.document.approval = act;
  }

  std::string add_sheet(const std::optional<std::string>& title) {
    const std::string id = fmt::format("s{}", plan_.sheets.size() + 1);
    plan_.sheets.push_back({id, title, {}});
    return id;
  }

  // Its index: references would not outlive the next one.
  std::size_t add_objective(const std::string& sheet, const std::string& level, const std::optional<std::string>& code,
                            const std::optional<std::string>& title, std::optional<std::size_t> parent = {}) {
    Objective objective;
    objective.id = fmt::format("o{}", plan_.objectives.size() + 1);
    objective.sheet = sheet;
    objective.level = level;
    objective.code = code;
    objective.title = title;
    if (parent) objective.parent = plan_.objectives[*parent].id;
    plan_.objectives.push_back(objective);
    return plan_.objectives.size() - 1;
  }

  Objective& at(std::size_t index) { return plan_.objectives[index]; }

  // Two indicators of a plan never have the same name: a reader could not tell them apart.
  Theme fresh_theme() {
    Theme theme = words_.theme(rng_.pick(gauges_of(options_.family)));
    for (int tries = 0; tries < kTries && names_.count(theme.name) > 0; ++tries)
      theme = words_.theme(rng_.pick(gauges_of(options_.family)));
    theme.name = distinct(names_, theme.name);
    return theme;
  }

  std::string fresh_title(bool action) {
    std::string title = action ? words_.action_title() : words_.objective_title();
    for (int tries = 0; tries < kTries && titles_.count(title) > 0; ++tries)
      title = action ? words_.action_title() : words_.objective_title();
    return distinct(titles_, title);
  }

  // The text itself when it is new, else with a number of its own.
  static std::string distinct(std::set<std::string>& known, const std::string& text) {
    std::string candidate = text;
    for (int phase = 2; !known.insert(candidate).second; ++phase) candidate = fmt::format("{}, fase {}", text, phase);
    return candidate;
  }

  Indicator& add_indicator(std::size_t objective, const std::vector<int>& years, bool year_end = false) {
    const Theme theme = fresh_theme();
    Filled filled = fill(rng_, options_.family, theme, years, year_end);
    Indicator indicator;
    indicator.objective = at(objective).id;
    indicator.name = theme.name;
    if (!filled.algorithm.empty()) indicator.algorithm = filled.algorithm;
    indicator.measures = std::move(filled.measures);
    plan_.indicators.push_back(indicator);
    return plan_.indicators.back();
  }

  // `count` indicators whose weights add up to 100.
  void add_weighted(std::size_t objective, std::size_t count, const std::vector<int>& years) {
    for (double weight : weights_of(rng_, count, rng_.chance(70))) add_indicator(objective, years).weight = weight;
  }

  std::vector<std::string> some_offices(int most) {
    std::vector<std::string> offices;
    for (int i = rng_.between(1, most); i > 0; --i) {
      const std::string office = words_.office();
      if (std::find(offices.begin(), offices.end(), office) == offices.end()) offices.push_back(office);
    }
    return offices;
  }

  std::optional<std::string> some_type() {
    static const std::vector<std::string> kTypes = {"Outcome", "Efficienza", "Efficacia", "Qualità", "Volume"};
    return rng_.chance(70) ? std::optional(rng_.pick(kTypes)) : std::nullopt;
  }

  std::string area_title() {
    std::string title = words_.area_title();
    for (int tries = 0; tries < kTries && titles_.count(title) > 0; ++tries) title = words_.area_title();
    return distinct(titles_, title);
  }

  void build_albero();
  void build_individual();
  void build_cruscotto();
  void build_bsc();
  void build_bsc_sheet(const std::string& sheet, bool budgets, int limit);
  void build_direction_sheet();
  void bsc_group(const std::string& sheet, std::size_t parent, const std::string& code, bool budgets);
  void sum_budgets();
  void build_schede();
  void build_actions(const std::string& sheet, std::size_t operative, const std::string& code);

  RandomOptions options_;
  Rng rng_;
  Words words_;
  Plan plan_;
  std::set<std::string> names_;
  std::set<std::string> titles_;
};

void PlanBuilder::build_albero() {
  const int year = options_.year;
  set_facts(fmt::format("Albero della Performance {}-{}", year, year + 2), {year, year + 2}, 80);
  const std::string sheet = add_sheet(std::nullopt);
  for (int area = 1; !enough(); ++area) {
    const std::size_t top = add_objective(sheet, "obiettivo_strategico", fmt::format("{:02}", area), area_title());
    const std::vector<double> weights = weights_of(rng_, static_cast<std::size_t>(rng_.between(2, 4)), false);
    for (std::size_t i = 0; i < weights.size(); ++i) {
      const std::size_t leaf =
          add_objective(sheet, "obiettivo_operativo", fmt::format("{:02}.{:02}", area, i + 1), fresh_title(false), top);
      at(leaf).weight = weights[i];
      at(leaf).units = some_offices(rng_.chance(20) ? 5 : 2);
      at(leaf).description = std::to_string(year);
      const std::size_t first = plan_.indicators.size();
      add_weighted(leaf, static_cast<std::size_t>(rng_.chance(65) ? 1 : rng_.between(2, 4)), {year});
      for (std::size_t k = first; k < plan_.indicators.size(); ++k) plan_.indicators[k].type = some_type();
    }
  }
}

void PlanBuilder::build_individual() {
  const int year = options_.year;
  set_facts(fmt::format("Obiettivi individuali {}", year), {year, year}, 80);
  for (int position = 1; !enough(); ++position) {
    const std::string sheet = add_sheet(distinct(titles_, words_.position()));
    // Shares of the whole sheet.
    const std::vector<double> weights = weights_of(rng_, static_cast<std::size_t>(rng_.between(3, 6)), true);
    std::size_t leaf = 0;
    int number = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
      if (i == 0 || rng_.chance(60))
        leaf = add_objective(sheet, "obiettivo_individuale", fmt::format("PO_{:02}_{:02}", position, ++number),
                             fresh_title(false));
      Indicator& indicator = add_indicator(leaf, {year});
      indicator.weight = weights[i];
      indicator.type = some_type();
    }
  }
}

void PlanBuilder::build_cruscotto() {
  static const std::vector<std::string> kMissions = {"011", "012", "016", "017", "032"};
  const int year = options_.year;
  const std::vector<int> years = {year - 2, year - 1, year, year + 1, year + 2};
  set_facts(fmt::format("CRUSCOTTO STRATEGICO {}-{}", years.front(), years.back()), {years.front(), years.back()}, 40);
  const std::string sheet = add_sheet(std::nullopt);
  std::vector<Act> acts(3);
  for (std::size_t i = 0; i < acts.size(); ++i) {
    acts[i].body = "Giunta";
    acts[i].number = std::to_string(rng_.between(3, 180));
    acts[i].date = fmt::format("{}-{:02}-{:02}", year - 1, 4 * i + 1, rng_.between(10, 28));
  }
  acts[1].number.reset();
  int number = 0;
  for (std::size_t mission = 0; !enough(); ++mission) {
    const std::size_t top = add_objective(sheet, "missione", kMissions[mission % kMissions.size()], area_title());
    for (int group = rng_.between(1, 3); group > 0; --group) {
      const std::size_t leaf =
          add_objective(sheet, "obiettivo_strategico", std::to_string(++number), fresh_title(false), top);
      for (int row = rng_.between(2, 4); row > 0; --row) {
        Indicator& indicator = add_indicator(leaf, years);
        indicator.algorithm.reset();
        indicator.units = {words_.office()};
        static const std::vector<std::string> kActions = {"aggiornato", "aggiornato", "inserito", "eliminato"};
        std::size_t act = rng_.below(acts.size());
        indicator.amendments.push_back({rng_.pick(kActions), rng_.chance(8) ? Act{} : acts[act]});
        if (act + 1 < acts.size() && rng_.chance(20)) indicator.amendments.push_back({"aggiornato", acts[act + 1]});
      }
    }
  }
}

void PlanBuilder::bsc_group(const std::string& sheet, std::size_t parent, const std::string& code, bool budgets) {
  static const std::vector<std::string> kPerspectives = {"Utenti e Territorio", "Processi Interni",
                                                         "Innovazione e Crescita", "Economico Finanziaria"};
  const std::vector<int> years = {options_.year, options_.year + 1, options_.year + 2};
  const std::vector<std::string> offices = {"U1.1", "U1.2", "U2.1", "U3.1", "ENTE", "TUTTI"};
  const std::vector<std::string> positions = {"SG", "PO1", "PO2", "PO3"};
  const bool year_end = !budgets && rng_.chance(50);
  const auto dress = [&](Indicator& indicator, const std::string& letter, const std::string& stem, std::size_t rank) {
    indicator.code = fmt::format("{}{}-{}", letter, stem, static_cast<char>('a' + rank));
    if (budgets) return;
    indicator.units = {rng_.pick(offices)};
    if (rng_.chance(40)) indicator.assignees = {rng_.pick(positions)};
  };
  const std::size_t strategic = add_objective(sheet, "obiettivo_strategico", code, fresh_title(false), parent);
  if (budgets) at(strategic).perspectives = {rng_.pick(kPerspectives)};
  const std::size_t leaves = static_cast<std::size_t>(rng_.between(1, 2));
  for (std::size_t i = 0; i < leaves; ++i)
    dress(add_indicator(strategic, years, year_end), "S", fmt::format("{}.{}", code, i + 1), 0);
  for (std::size_t i = 0; i < leaves; ++i) {
    const std::string leaf_code = fmt::format("{}.{}", code, i + 1);
    const std::size_t leaf = add_objective(sheet, "obiettivo_operativo", leaf_code, fresh_title(false), strategic);
    if (budgets) {
      at(leaf).perspectives = {rng_.pick(kPerspectives)};
      at(leaf).budget = rng_.chance(30) ? 0.0 : 500.0 * rng_.between(2, 240) + 0.25 * rng_.between(0, 3);
    } else {
      at(leaf).units = {rng_.pick(offices)};
    }
    const std::size_t rows = static_cast<std::size_t>(rng_.between(1, 3));
    for (std::size_t row = 0; row < rows; ++row)
      dress(add_indicator(leaf, {options_.year}, year_end), "O", leaf_code, row);
  }
}

void PlanBuilder::build_bsc_sheet(const std::string& sheet, bool budgets, int limit) {
  std::optional<std::size_t> root;
  if (budgets) root = add_objective(sheet, "ente", std::nullopt, "ENTE");
  for (int area = 1; static_cast<int>(plan_.indicators.size()) < limit; ++area) {
    std::string title = area_title();
    for (char& c : title)
      if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    const std::size_t top = add_objective(sheet, "area_strategica", std::to_string(area), title, root);
    if (!budgets) at(top).units = {"ENTE"};
    for (int group = 1, groups = rng_.between(1, 2); group <= groups; ++group)
      bsc_group(sheet, top, fmt::format("{}.{}", area, group), budgets);
  }
}

// Children before their parents: parents stand before children in the plan.
void PlanBuilder::sum_budgets() {
  for (std::size_t i = plan_.objectives.size(); i-- > 0;) {
    const Objective& child = plan_.objectives[i];
    if (!child.budget || !child.parent) continue;
    for (Objective& parent : plan_.objectives)
      if (parent.id == *child.parent) parent.budget = parent.budget.value_or(0) + *child.budget;
  }
}

// The head's own table: the code of an operational objective that has no row leads the indicator's text; weights.
void PlanBuilder::build_direction_sheet() {
  const std::string sheet = add_sheet("Obiettivi del Segretario Generale");
  const std::vector<double> weights = weights_of(rng_, 5, true);
  std::size_t leaf = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const std::size_t area = i / 3 + 1;
    if (i % 3 == 0) {
      const std::size_t top = add_objective(sheet, "area_strategica", std::to_string(area), area_title());
      leaf = add_objective(sheet, "obiettivo_strategico", fmt::format("{}.1", area), fresh_title(false), top);
    }
    const std::size_t operative =
        add_objective(sheet, "obiettivo_operativo", fmt::format("{}.1.{}", area, i % 3 + 1), std::nullopt, leaf);
    add_indicator(operative, {options_.year}).weight = weights[i];
  }
}

void PlanBuilder::build_bsc() {
  const int year = options_.year;
  set_facts(fmt::format("Piano della Performance {}", year), {year, year + 2}, 90);
  build_bsc_sheet(add_sheet("Allegato 1 – Obiettivi, risorse e indicatori"), true, (options_.indicators + 1) / 2);
  sum_budgets();
  if (options_.indicators >= 20) build_direction_sheet();
  while (!enough()) {
    const int left = options_.indicators - static_cast<int>(plan_.indicators.size());
    const int more = static_cast<int>(plan_.indicators.size()) + std::min(left, 8);
    build_bsc_sheet(add_sheet(fmt::format("{} (U{}.1)", words_.office(), plan_.sheets.size())), false, more);
  }
}

void PlanBuilder::build_actions(const std::string& sheet, std::size_t operative, const std::string& code) {
  for (int i = 1, actions = rng_.between(1, 3); i <= actions; ++i) {
    const std::size_t action =
        add_objective(sheet, "azione", fmt::format("{}.{}", code, i), fresh_title(true), operative);
    add_weighted(action, static_cast<std::size_t>(rng_.between(1, 3)), {options_.year});
  }
}

void PlanBuilder::build_schede() {
  const int year = options_.year;
  set_facts(fmt::format("Albero della Performance {}", year), {year, year + 2}, 30);
  const std::string sheet = add_sheet(std::nullopt);
  for (char letter = 'A'; !enough() && letter <= 'Z'; ++letter) {
    const std::size_t area = add_objective(sheet, "area_strategica", std::string(1, letter), area_title());
    for (int group = 1; group <= 2 && !enough(); ++group) {
      const std::string code = fmt::format("{}.{}", letter, group);
      const std::size_t strategic = add_objective(sheet, "obiettivo_strategico", code, fresh_title(false), area);
      add_weighted(strategic, static_cast<std::size_t>(rng_.between(2, 4)), {year, year + 1, year + 2});
      const std::size_t programme = add_objective(sheet, "programma", std::nullopt, area_title(), strategic);
      for (int i = 1, leaves = rng_.between(1, 3); i <= leaves; ++i) {
        const std::string leaf_code = fmt::format("{}.{}", code, i);
        const std::size_t leaf = add_objective(sheet, "obiettivo_operativo", leaf_code, fresh_title(false), programme);
        add_weighted(leaf, static_cast<std::size_t>(rng_.between(1, 3)), {year});
        if (rng_.chance(60)) build_actions(sheet, leaf, leaf_code);
      }
    }
  }
}

}  // namespace

std::vector<double> weights_of(Rng& rng, std::size_t count, bool round) {
  if (count == 0) return {};
  // In hundredths of a percent, so that the sum is exact.
  std::vector<int> parts(count, 10000 / static_cast<int>(count));
  if (round && count > 1) {
    for (int& part : parts) part = 500 * (part / 500);
    for (std::size_t i = 0; i + 1 < count; i += 2)
      if (parts[i] > 1000 && rng.chance(60)) parts[i] -= 500, parts[i + 1] += 500;
  }
  parts[0] += 10000 - std::accumulate(parts.begin(), parts.end(), 0);
  std::vector<double> weights;
  for (int part : parts) weights.push_back(part / 100.0);
  return weights;
}

Plan random_plan(const RandomOptions& options) { return PlanBuilder(options).build(); }

}  // namespace spoglio::corpus
