// Fonts and colours as offices use them; covers and heads.
#include "tools/corpus/draw/look.h"

#include <fmt/format.h>

#include <algorithm>

#include "tools/corpus/words/labels.h"
#include "tools/corpus/words/print.h"

namespace spoglio::corpus {
namespace {

constexpr double kUnruledPadding = 3.5;  // points: with less, the rows of a table without rules run together

void draw_colours(Rng& rng, Style& style) {
  static const std::vector<Colour> kHeads = {{0.78, 0.85, 0.94}, {0.80, 0.88, 0.80}, {0.95, 0.89, 0.78},
                                             {0.85, 0.85, 0.85}, {0.92, 0.84, 0.88}, {0.82, 0.90, 0.92}};
  static const std::vector<Colour> kBands = {
      {0.94, 0.94, 0.94}, {0.91, 0.95, 0.99}, {0.95, 0.98, 0.93}, {0.99, 0.96, 0.90}};
  static const std::vector<Colour> kDarks = {
      {0.16, 0.27, 0.42}, {0.12, 0.37, 0.30}, {0.45, 0.12, 0.15}, {0.25, 0.25, 0.28}};
  style.head = rng.pick(kHeads);
  style.band = rng.pick(kBands);
  style.dark = rng.pick(kDarks);
  style.shading = rng.chance(75);
  style.dark_head = style.shading && rng.chance(25);
  if (rng.chance(20)) style.rule_ink = {0.6, 0.6, 0.6};
  if (rng.chance(15)) style.rule_ink = {0.75, 0.75, 0.75};
  if (rng.chance(12)) style.ink = {0.12, 0.18, 0.35};
  style.rule_width = 0.25 * rng.between(1, 4);
}

// "deliberazione della Giunta n. 12 del 30 gennaio 2023".
std::string approval_line(const normalize::Act& act) {
  const bool collegial = act.body == "Giunta" || act.body == "Consiglio" || act.body == "Senato" ||
                         act.body == "Consiglio di Amministrazione";
  const char* kind = collegial ? "deliberazione" : act.body == "Presidente" ? "decreto" : "determinazione";
  return fmt::format("Approvato con {} {} {} n. {} del {}", kind, act.body == "Giunta" ? "della" : "del", *act.body,
                     *act.number, long_date(*act.date));
}

std::vector<std::string> printed_facts(const normalize::DocumentFacts& facts) {
  normalize::Plan plan;
  plan.document = facts;
  plan.document.approval.reset();
  std::vector<std::string> lines = front_lines(plan);
  if (facts.approval) lines.push_back(approval_line(*facts.approval));
  return lines;
}

void draw_furniture(Rng& rng, Style& style) {
  static const std::vector<std::string> kNumberings = {"{}", "{}", "Pag. {}", "Pagina {}", "- {} -", "pag. {}", ""};
  style.numbering = rng.pick(kNumberings);
  style.plain_footer = rng.chance(60);
  style.head_band = rng.chance(12);
}

}  // namespace

Style draw_look(Rng& rng, const LookHints& hints) {
  static const std::vector<std::string> kFonts = {"Liberation Sans",  "Liberation Serif",      "DejaVu Sans",
                                                  "Liberation Sans",  "Liberation Sans",       "DejaVu Serif",
                                                  "Liberation Serif", "Liberation Sans Narrow"};
  Style style;
  style.font = rng.pick(kFonts);
  style.font_size = hints.font_size + 0.25 * rng.between(-3, 3);
  if (style.font.find("DejaVu") == 0) style.font_size -= 0.75;
  const bool landscape =
      hints.orientation == Orientation::kLandscape || (hints.orientation == Orientation::kEither && rng.chance(50));
  const bool large = rng.chance(6);
  const double narrow_side = large ? 842 : 595;
  const double wide_side = large ? 1191 : 842;
  style.page_width = landscape ? wide_side : narrow_side;
  style.page_height = landscape ? narrow_side : wide_side;
  style.margin = rng.between(32, 62);
  style.padding = 0.5 * rng.between(3, 10);
  style.rules = rng.pick(hints.rules);
  const bool rows_ruled = style.rules == Rules::kFull || style.rules == Rules::kHorizontal;
  if (!rows_ruled) style.padding = std::max(style.padding, kUnruledPadding);
  style.zebra = rng.chance(hints.zebra_percent);
  style.repeat_header = rng.chance(65);
  style.split_rows = rng.chance(40);
  style.middle = rng.chance(40);
  style.hyphens = rng.chance(12);
  style.ligatures = rng.chance(8);
  style.twice = rng.chance(6);
  style.cover = rng.chance(35);
  if (rng.chance(4)) style.hidden = "Bozza interna: indicatore da verificare, target 99 %";
  draw_colours(rng, style);
  if (hints.shading) style.shading = *hints.shading;
  style.dark_head &= style.shading;
  if (hints.middle) style.middle = *hints.middle;
  if (hints.split_rows) style.split_rows = *hints.split_rows;
  if (style.rules == Rules::kNone) style.middle = false;
  style.tagging = rng.pick(hints.tagging);
  if (landscape && rng.chance(hints.turn_percent)) style.turn = rng.chance(70) ? 90 : 270;
  draw_furniture(rng, style);
  for (double& factor : style.jitter) factor = 0.01 * rng.between(85, 120);
  return style;
}

Setting draw_setting(Rng& rng, const std::vector<Domain>& domains, const std::vector<std::string>& titles) {
  Setting setting;
  setting.domain = rng.pick(domains);
  setting.year = rng.between(2016, 2026);
  const DomainWords& words = words_of(setting.domain);
  normalize::DocumentFacts& facts = setting.facts;
  facts.year = setting.year;
  const std::string& title = rng.pick(titles);
  const int form = rng.between(0, 3);
  if (form == 0) {
    facts.title = fmt::format("{} {}-{}", title, setting.year, setting.year + 2);
    facts.period = {setting.year, setting.year + 2};
  } else if (form == 1) {
    facts.title = fmt::format("{} {}", title, setting.year);
  } else if (form == 2) {
    facts.title = fmt::format("{} - Anno {}", title, setting.year);
  } else {
    facts.title = title;  // the year on a line of its own
  }
  facts.issuer = rng.pick(words.issuers);
  if (rng.chance(40)) {
    normalize::Act act;
    act.body = rng.pick(words.bodies);
    act.number = std::to_string(rng.between(2, 240));
    act.date = fmt::format("{}-{:02}-{:02}", setting.year, rng.between(1, 4), rng.between(10, 30));
    if (act.date->substr(5, 2) == "02") act.date = fmt::format("{}-02-{:02}", setting.year, rng.between(10, 28));
    facts.approval = act;
  }
  return setting;
}

void set_front_matter(Flow& flow, Rng& rng, const Setting& setting) {
  const std::vector<std::string> lines = printed_facts(setting.facts);
  const double size = flow.style().font_size;
  if (flow.style().cover) {
    flow.skip(flow.page_room() * 0.01 * rng.between(15, 35));
    for (const std::string& line : lines) {
      const bool title = line == setting.facts.title;
      flow.begin_tag(title ? "H1" : "P");
      flow.paragraph(line, {size * (title ? 2.4 : 1.5), title, false}, Align::kCentre);
      flow.end_tag(title ? "H1" : "P");
      flow.skip(size * 2);
    }
    flow.new_page();
    return;
  }
  const Align align = rng.chance(60) ? Align::kCentre : Align::kLeft;
  for (const std::string& line : lines) {
    const bool title = line == setting.facts.title;
    flow.begin_tag(title ? "H1" : "P");
    flow.paragraph(line, {size * (title ? 1.5 : 1.15), title, false}, align);
    flow.end_tag(title ? "H1" : "P");
    flow.skip(size * 0.4);
  }
  flow.skip(size);
}

}  // namespace spoglio::corpus
