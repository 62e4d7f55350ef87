// Families and their looks.
#include "tools/corpus/draw/style.h"

#include <algorithm>
#include <stdexcept>
#include <utility>
#include <vector>

#include "tools/corpus/rng.h"

namespace spoglio::corpus {
namespace {

constexpr double kLeastPadding = 1.5;  // points: below it the rows of a page without rules run together
constexpr double kMostPadding = 6;

const std::pair<Family, const char*> kNames[] = {{Family::kCruscotto, "cruscotto"},
                                                 {Family::kAlbero, "albero"},
                                                 {Family::kIndividuali, "individuali"},
                                                 {Family::kBsc, "bsc"},
                                                 {Family::kSchede, "schede"}};

void size_page(Style& style, const std::string& name, bool landscape) {
  double width = 595;
  double height = 842;
  if (name == "a3") {
    width = 842;
    height = 1191;
  } else if (name == "letter") {
    width = 612;
    height = 792;
  } else if (name != "a4") {
    throw std::invalid_argument("unknown page size '" + name + "': use a4, a3 or letter");
  }
  style.page_width = landscape ? height : width;
  style.page_height = landscape ? width : height;
}

Rules rules_from(const std::string& name) {
  if (name == "full") return Rules::kFull;
  if (name == "horizontal") return Rules::kHorizontal;
  if (name == "none") return Rules::kNone;
  throw std::invalid_argument("unknown rules '" + name + "': use full, horizontal or none");
}

Style plain_look(Family family) {
  Style style;
  style.family = family;
  switch (family) {
    case Family::kCruscotto:
      style.font_size = 7.5;
      style.middle = true;
      style.head = {0.78, 0.85, 0.94};
      break;
    case Family::kAlbero:
      style.font_size = 9.5;
      style.repeat_header = false;
      break;
    case Family::kIndividuali:
      style.font_size = 10;
      style.repeat_header = false;
      style.cover = true;
      break;
    case Family::kBsc:
      style.font_size = 7.5;
      style.cover = true;
      style.head = {0.80, 0.88, 0.80};
      break;
    case Family::kSchede:
      style.font = "Liberation Serif";
      style.font_size = 10;
      style.repeat_header = false;
      break;
  }
  return style;
}

void vary(Style& style, std::uint64_t seed) {
  static const std::vector<std::string> kFonts = {"Liberation Sans", "Liberation Serif", "DejaVu Sans",
                                                  "Liberation Sans", "DejaVu Serif"};
  static const std::vector<Colour> kHeads = {{0.78, 0.85, 0.94}, {0.80, 0.88, 0.80}, {0.95, 0.89, 0.78},
                                             {0.88, 0.88, 0.88}, {0.92, 0.84, 0.88}, {0.82, 0.90, 0.92}};
  Rng rng(seed);
  style.font = rng.pick(kFonts);
  style.head = rng.pick(kHeads);
  style.font_size += 0.25 * rng.between(-2, 2);
  style.margin += rng.between(-8, 12);
  for (double& factor : style.jitter) factor = 0.01 * rng.between(90, 112);
}

}  // namespace

const char* to_string(Family family) {
  for (const auto& [value, name] : kNames)
    if (value == family) return name;
  return "";
}

std::optional<Family> family_from(const std::string& name) {
  for (const auto& [value, known] : kNames)
    if (name == known) return value;
  return std::nullopt;
}

Family family_of(const normalize::Plan& plan) {
  bool individual = false;
  bool dashboard = false;
  for (const normalize::Objective& objective : plan.objectives) {
    if (objective.level == "missione") return Family::kCruscotto;
    if (objective.level == "azione" || objective.level == "programma") return Family::kSchede;
    if (objective.budget || !objective.perspectives.empty() || objective.level == "ente") dashboard = true;
    if (objective.level == "area_strategica") dashboard = true;
    if (objective.level == "obiettivo_individuale") individual = true;
  }
  bool type = false;
  for (const normalize::Indicator& indicator : plan.indicators) {
    if (!indicator.amendments.empty()) return Family::kCruscotto;
    dashboard |= indicator.code.has_value() || !indicator.assignees.empty();
    type |= indicator.type.has_value();
  }
  if (dashboard && !type && !individual) return Family::kBsc;
  const bool only_individual =
      individual && std::all_of(plan.objectives.begin(), plan.objectives.end(),
                                [](const auto& o) { return o.level == "obiettivo_individuale"; });
  return only_individual ? Family::kIndividuali : Family::kAlbero;
}

Style style_for(Family family, const StyleOptions& options) {
  Style style = plain_look(family);
  if (options.seed != 0) vary(style, options.seed);
  const bool wide = family == Family::kCruscotto || family == Family::kBsc;
  size_page(style, options.page.value_or("a4"), options.landscape.value_or(wide));
  if (options.font) style.font = *options.font;
  if (options.font_size) style.font_size = *options.font_size;
  const double density = std::clamp(options.density.value_or(0.6), 0.0, 1.0);
  style.padding = kLeastPadding + (1 - density) * (kMostPadding - kLeastPadding);
  if (options.rules) style.rules = rules_from(*options.rules);
  if (options.shading) style.shading = *options.shading;
  if (options.repeat_header) style.repeat_header = *options.repeat_header;
  if (options.middle) style.middle = *options.middle;
  style.split_rows = options.split_rows;
  return style;
}

}  // namespace spoglio::corpus
