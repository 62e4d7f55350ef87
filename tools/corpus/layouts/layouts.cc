// The making of a document in one of the layouts.
#include "tools/corpus/layouts/layouts.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <utility>

#include "tools/corpus/draw/finish_pdf.h"
#include "tools/corpus/families/families.h"
#include "tools/corpus/layouts/noise.h"
#include "tools/corpus/plans/random_plan.h"
#include "tools/corpus/words/print.h"

namespace spoglio::corpus {
namespace {

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

// A random plan of a family in the family's own layout.
normalize::Plan make_of_family(const DocumentOptions& options, Family family, const std::string& pdf) {
  Rng rng(options.seed);
  RandomOptions wishes;
  wishes.family = family;
  wishes.seed = options.seed;
  wishes.indicators = options.indicators;
  wishes.year = rng.between(2016, 2026);
  normalize::Plan plan = random_plan(wishes);
  StyleOptions look;
  look.seed = options.seed;
  static const std::vector<std::string> kRules = {"full", "full", "horizontal"};
  look.rules = rng.pick(kRules);
  look.shading = rng.chance(70);
  look.split_rows = rng.chance(30);
  Flow flow(pdf, style_for(family, look), {footer_act(plan), plan.document.title.value_or("")});
  set_plan(flow, plan);
  flow.finish();
  plan.document.source = std::filesystem::path(pdf).filename().string();
  return plan;
}

// The first and the last year of the targets.
std::optional<std::pair<int, int>> target_years(const normalize::Plan& plan) {
  std::optional<std::pair<int, int>> years;
  for (const auto& indicator : plan.indicators)
    for (const auto& measure : indicator.measures) {
      if (measure.role != "target") continue;
      if (!years) years = {measure.year, measure.year};
      years = {std::min(years->first, measure.year), std::max(years->second, measure.year)};
    }
  return years;
}

normalize::Plan gold_of(const Maker& maker, const std::string& pdf) {
  normalize::Plan gold = maker.draft().plan;
  gold.document = maker.setting.facts;
  if (!gold.document.period) gold.document.period = target_years(gold);
  gold.document.source = std::filesystem::path(pdf).filename().string();
  return gold;
}

// The same look on upright pages.
Style upright(Style style) {
  std::swap(style.page_width, style.page_height);
  style.turn = 0;
  return style;
}

}  // namespace

void Maker::interlude() {
  if (!rng.chance(4)) return;
  flow.new_page();
  set_noise(flow, rng, words, 1, setting.year);
  flow.new_page();
}

normalize::Plan make_document(const DocumentOptions& options, const std::string& pdf) {
  const PlanLayout& layout = layout_of(options);
  if (layout.family) return make_of_family(options, *layout.family, pdf);
  Rng rng(options.seed * 31 + hash_of(layout.name) % 100003);
  Setting setting = draw_setting(rng, layout.domains, layout.titles);
  Style style = draw_look(rng, layout.hints);
  // Torn from a longer document: only the running head says whose plan it is, and of which year.
  const bool torn = rng.chance(6) && setting.facts.title->find(std::to_string(setting.year)) != std::string::npos;
  if (torn) setting.facts.approval.reset();
  if (torn || rng.chance(35)) style.running_head = *setting.facts.issuer + " - " + *setting.facts.title;
  const Footer footer{"", rng.chance(35) ? *setting.facts.title : ""};
  const bool mixed = style.page_width > style.page_height && rng.chance(layout.mixed_percent);
  Flow flow(pdf, mixed ? upright(style) : style, footer);
  Maker maker(rng, setting, options.indicators, flow);
  if (!torn) set_front_matter(flow, rng, setting);
  if (rng.chance(30)) {
    if (!flow.at_top()) flow.new_page();
    set_noise(flow, rng, maker.words, rng.between(1, 2), setting.year);
    flow.new_page();
  }
  if (mixed) flow.resume(style, footer);
  layout.set(maker);
  if (rng.chance(25)) {
    if (mixed)
      flow.new_section(upright(style), footer);
    else
      flow.new_page();
    set_noise(flow, rng, maker.words, 1, setting.year);
  }
  flow.finish();
  finish_pdf(pdf, {flow.turned_pages(), style.tagging != Tagging::kNone, rng.chance(6) ? 20.0 : 0.0});
  return gold_of(maker, pdf);
}

}  // namespace spoglio::corpus
