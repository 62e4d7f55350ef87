// OCR damage.
#include "tools/corpus/scan/ocr.h"

#include <fmt/format.h>

#include <cctype>
#include <utility>

namespace spoglio::corpus {
namespace {

using normalize::Indicator;
using normalize::Measure;

const std::pair<const char*, const char*> kAccents[] = {{"à", "a"}, {"è", "e"}, {"é", "e"}, {"ì", "i"},
                                                        {"ò", "o"}, {"ù", "u"}, {"È", "E"}, {"À", "A"}};

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

void drop_accents(std::string& text) {
  for (const auto& [from, to] : kAccents) replace_all(text, from, to);
}

void drop_accents(std::optional<std::string>& text) {
  if (text) drop_accents(*text);
}

// Whether it is damaged; a percentage over 100 gives the damage away, any other number hides it.
bool damage(Indicator& indicator, Measure& measure, bool& hidden) {
  const std::string before = measure.raw;
  replace_all(measure.raw, "≥ ", "2");
  replace_all(measure.raw, "≥", "2");
  if (measure.raw == before) return false;
  hidden |= measure.raw.find('%') == std::string::npos;
  indicator.review.push_back({fmt::format("measures.{}.{}", measure.role, measure.year), "ocr_repair",
                              fmt::format("\"{}\" read as \"{}\"", measure.raw, before)});
  return true;
}

// Swaps two bytes for two others in some of the places where `fits` holds.
template <typename Fits>
void swap_some(std::string& text, const std::string& from, const std::string& to, int percent, Rng& rng, Fits fits) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + 1))
    if (fits(at) && rng.chance(percent)) text.replace(at, from.size(), to);
}

}  // namespace

normalize::Plan damage_plan(const normalize::Plan& plan, std::set<std::size_t>& uncertain) {
  normalize::Plan damaged = plan;
  for (normalize::Objective& objective : damaged.objectives) {
    drop_accents(objective.title);
    for (std::string& unit : objective.units) drop_accents(unit);
  }
  for (std::size_t i = 0; i < damaged.indicators.size(); ++i) {
    Indicator& indicator = damaged.indicators[i];
    drop_accents(indicator.name);
    drop_accents(indicator.algorithm);
    for (std::string& unit : indicator.units) drop_accents(unit);
    bool hidden = false;
    for (Measure& measure : indicator.measures) damage(indicator, measure, hidden);
    if (hidden) uncertain.insert(i);
  }
  return damaged;
}

std::string damage_text(const std::string& text, Rng& rng) {
  std::string damaged = text;
  const auto digit = [&damaged](std::size_t at) {
    return at < damaged.size() && std::isdigit(static_cast<unsigned char>(damaged[at])) != 0;
  };
  const auto word_start = [&damaged](std::size_t at) {
    return at == 0 || std::isalnum(static_cast<unsigned char>(damaged[at - 1])) == 0;
  };
  swap_some(damaged, "di rolling", "dirolling", 50, rng, [](std::size_t) { return true; });
  swap_some(damaged, "n° ", "n* ", 30, rng, [](std::size_t) { return true; });
  swap_some(damaged, "O", "0", 40, rng, [&](std::size_t at) {
    return word_start(at) && digit(at + 1) && at + 2 < damaged.size() && damaged[at + 2] == '.';
  });
  swap_some(damaged, "PO", "P0", 40, rng, [&](std::size_t at) { return word_start(at) && digit(at + 2); });
  return damaged;
}

}  // namespace spoglio::corpus
