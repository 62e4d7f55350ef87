// The table of layouts, and the making of a document in one of them.
#include "tools/corpus/plan_layouts.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <stdexcept>

#include "tools/corpus/noise.h"

namespace spoglio::corpus {
namespace {

using enum Domain;

const std::vector<std::string> kPerformance = {"Piano della Performance", "Piano della performance",
                                               "Relazione sulla performance",
                                               "Piano Integrato di Attività e Organizzazione"};
const std::vector<std::string> kPeg = {"Piano esecutivo di gestione", "Piano dettagliato degli obiettivi",
                                       "Piano degli obiettivi", "Piano della performance"};

std::uint64_t hash_of(const std::string& name) {
  std::uint64_t hash = 1469598103934665603ULL;
  for (char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return hash;
}

const PlanLayout& layout_of(const DocumentOptions& options) {
  const auto& layouts = plan_layouts();
  if (options.layout == "any") return layouts[Rng(options.seed).below(layouts.size())];
  const auto it =
      std::find_if(layouts.begin(), layouts.end(), [&](const PlanLayout& l) { return l.name == options.layout; });
  if (it == layouts.end()) throw std::runtime_error("unknown layout '" + options.layout + "'");
  return *it;
}

}  // namespace

const std::vector<PlanLayout>& plan_layouts() {
  static const std::vector<PlanLayout> kLayouts = {
      {"pira",
       "missions and programmes, KPI, formula, source, targets per year",
       {kMinistero, kRegione, kCamera, kParco},
       {"Piano degli indicatori e dei risultati attesi", "Piano della performance", "Nota integrativa al bilancio"},
       {Orientation::kEither, 8},
       set_pira},
      {"bsc_results",
       "results, targets and realisation under nested years",
       {kCamera, kSanita, kProvincia, kComune},
       {"Relazione sulla performance", "Cruscotto degli indicatori", "Monitoraggio degli obiettivi"},
       {Orientation::kLandscape, 8},
       set_bsc_results},
      {"peg",
       "a sheet per objective with a small table",
       {kComune, kComune, kProvincia},
       kPeg,
       {Orientation::kPortrait, 9.5, {Rules::kFull, Rules::kFull, Rules::kHorizontal, Rules::kColumns}},
       set_peg},
      {"comune_tabella",
       "one long table per sector, objectives merged over their indicators",
       {kComune, kProvincia, kParco},
       kPeg,
       {Orientation::kLandscape, 8.5, {Rules::kFull, Rules::kFull, Rules::kBooktabs, Rules::kColumns}},
       set_comune_tabella},
      {"universita",
       "areas, actions, metrics with units of measure in a column",
       {kUniversita},
       {"Piano integrato della performance", "Piano Integrato di Attività e Organizzazione", "Piano strategico"},
       {Orientation::kLandscape, 8.5},
       set_universita},
  };
  return kLayouts;
}

void Maker::interlude() {
  if (!rng.chance(4)) return;
  flow.new_page();
  set_noise(flow, rng, words, 1, setting.year);
  flow.new_page();
}

normalize::Plan make_document(const DocumentOptions& options, const std::string& pdf) {
  const PlanLayout& layout = layout_of(options);
  Rng rng(options.seed * 31 + hash_of(layout.name) % 100003);
  const Setting setting = draw_setting(rng, layout.domains, layout.titles);
  Style style = draw_look(rng, layout.hints);
  if (rng.chance(35)) style.running_head = *setting.facts.issuer + " - " + *setting.facts.title;
  Flow flow(pdf, style, {"", rng.chance(35) ? *setting.facts.title : ""});
  Maker maker(rng, setting, options.indicators, flow);
  set_front_matter(flow, rng, setting);
  if (rng.chance(30)) {
    if (!flow.at_top()) flow.new_page();
    set_noise(flow, rng, maker.words, rng.between(1, 2), setting.year);
    flow.new_page();
  }
  layout.set(maker);
  if (rng.chance(25)) {
    flow.new_page();
    set_noise(flow, rng, maker.words, 1, setting.year);
  }
  flow.finish();
  normalize::Plan gold = maker.draft().plan;
  gold.document = setting.facts;
  gold.document.source = std::filesystem::path(pdf).filename().string();
  return gold;
}

}  // namespace spoglio::corpus
