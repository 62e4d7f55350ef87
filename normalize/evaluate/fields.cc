// Texts agree by their spelling, labels and lists by their letters, numbers within a millionth.
#include "normalize/evaluate/fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <tuple>

#include "extract/text.h"
#include "normalize/evaluate/text.h"

namespace spoglio::normalize {
namespace {

constexpr double kSameNumber = 1e-6;        // what a decimal loses on its way through JSON is far less
constexpr std::size_t kParentLetters = 40;  // of a parent's title that must agree

bool same_number(const std::optional<double>& a, const std::optional<double>& b) {
  return a && b ? std::abs(*a - *b) < kSameNumber : a.has_value() == b.has_value();
}

bool same_list(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const std::string& x, const std::string& y) { return loose_text(x) == loose_text(y); });
}

std::string text_of(const std::optional<std::string>& text) { return text.value_or(""); }

std::string text_of(const std::optional<double>& number) { return number ? fmt::format("{}", *number) : ""; }

std::string text_of(const std::vector<std::string>& list) { return fmt::format("{}", fmt::join(list, "; ")); }

using ActKey = std::tuple<std::string, std::string, std::string>;

// The body is not judged: the same act is printed with and without it.
std::vector<ActKey> acts_of(const Indicator& indicator) {
  std::vector<ActKey> acts;
  for (const Amendment& a : indicator.amendments) {
    acts.emplace_back(a.action, text_of(a.act.number), text_of(a.act.date));
  }
  std::sort(acts.begin(), acts.end());
  return acts;
}

std::string text_of(const std::vector<ActKey>& acts) {
  std::string out;
  for (const auto& [action, number, date] : acts) {
    out += fmt::format("{}{} {} {}", out.empty() ? "" : "; ", action, number, date);
  }
  return out;
}

std::pair<std::string, std::u32string> parent_key(const Objective* parent) {
  if (parent == nullptr) return {};
  return {judged_code(text_of(parent->code)), loose_text(text_of(parent->title)).substr(0, kParentLetters)};
}

std::string parent_name(const Objective* parent) {
  if (parent == nullptr) return "";
  return text_of(parent->code).empty() ? text_of(parent->title) : *parent->code;
}

}  // namespace

std::vector<FieldPair> printed_fields(const Indicator& g, const Indicator& p) {
  std::vector<FieldPair> out;
  const auto add = [&out](const char* name, bool present, bool same, std::string gold, std::string predicted) {
    if (present) out.push_back({name, same, std::move(gold), std::move(predicted)});
  };
  const auto add_text = [&add](const char* name, const std::optional<std::string>& a,
                               const std::optional<std::string>& b, const auto& form) {
    const std::string gold = text_of(a);
    const std::string predicted = text_of(b);
    add(name, !gold.empty() || !predicted.empty(), form(gold) == form(predicted), gold, predicted);
  };
  add_text("code", g.code, p.code, judged_code);
  add_text("algorithm", g.algorithm, p.algorithm, judged_text);
  add("weight", g.weight || p.weight, same_number(g.weight, p.weight), text_of(g.weight), text_of(p.weight));
  add_text("type", g.type, p.type, loose_text);
  add("units", !g.units.empty() || !p.units.empty(), same_list(g.units, p.units), text_of(g.units), text_of(p.units));
  add("assignees", !g.assignees.empty() || !p.assignees.empty(), same_list(g.assignees, p.assignees),
      text_of(g.assignees), text_of(p.assignees));
  const std::vector<ActKey> gold_acts = acts_of(g);
  const std::vector<ActKey> acts = acts_of(p);
  add("amendments", !gold_acts.empty() || !acts.empty(), gold_acts == acts, text_of(gold_acts), text_of(acts));
  return out;
}

std::vector<FieldPair> objective_fields(const PlacedObjective& gold, const PlacedObjective& predicted) {
  const Objective& g = gold.objective;
  const Objective& p = predicted.objective;
  const std::string g_title = judged_text(text_of(g.title));
  const std::string p_title = judged_text(text_of(p.title));
  return {
      {"title", g_title == p_title, g_title, p_title},
      {"level", g.level == p.level, g.level, p.level},
      {"weight", same_number(g.weight, p.weight), text_of(g.weight), text_of(p.weight)},
      {"parent", parent_key(gold.parent) == parent_key(predicted.parent), parent_name(gold.parent),
       parent_name(predicted.parent)},
      {"units", same_list(g.units, p.units), text_of(g.units), text_of(p.units)},
      {"budget", same_number(g.budget, p.budget), text_of(g.budget), text_of(p.budget)},
  };
}

std::map<MeasureKey, const Measure*> measures_by_year(const Indicator& indicator) {
  std::map<MeasureKey, const Measure*> out;
  for (const Measure& m : indicator.measures) {
    if (!m.kind.empty() && m.kind != "none") out.try_emplace({m.role, m.year}, &m);
  }
  return out;
}

bool same_measure(const Measure& a, const Measure& b) {
  return a.kind == b.kind && text_of(a.comparator) == text_of(b.comparator) && same_number(a.value, b.value) &&
         same_number(a.max, b.max) && text_of(a.unit) == text_of(b.unit) && text_of(a.date) == text_of(b.date);
}

std::string reading(const Measure& m) {
  std::string out = fmt::format("\"{}\" = {}", m.raw, m.kind);
  const auto add = [&out](const std::string& part) {
    if (!part.empty()) out += " " + part;
  };
  add(text_of(m.comparator));
  add(text_of(m.value));
  if (m.max) add("to " + text_of(m.max));
  add(text_of(m.unit));
  add(text_of(m.date));
  return out;
}

std::size_t code_point_count(std::string_view utf8) {
  return static_cast<std::size_t>(
      std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; }));
}

}  // namespace spoglio::normalize
