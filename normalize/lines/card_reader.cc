// Cards in order. Page breaks displace lines: a value may stand below the next objective's title, a name may be printed
// again.
#include "normalize/lines/card_reader.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>

#include "extract/text.h"
#include "normalize/plan/fields.h"
#include "normalize/values/measure.h"
#include "normalize/words/similarity.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kLookBack = 4;        // cards above that a displaced line may belong to
constexpr size_t kLongestName = 2000;  // bytes
constexpr double kSameName = 0.9;      // similarity of a name and its reprint

// "Riferimento\t12", "Nota\t---": what may be a label and its value.
std::optional<std::string> label_with_value(const std::string& line) {
  static const RE2 shape(R"((\p{L}[^\t\n]{1,40}?)\s*\t\s*(\S[^\t\n]*))");
  std::string label;
  std::string value;
  if (!RE2::FullMatch(line, shape, &label, &value)) return std::nullopt;
  const std::string kind = read_measure(value, {"target", 0}).kind;
  return kind == "text" ? std::nullopt : std::optional(label);
}

}  // namespace

Indicator* CardReader::open_indicator() { return open_ ? &outline_.plan().indicators[*open_] : nullptr; }

std::string CardReader::level_of(const Indicator& indicator) const {
  for (const Objective& objective : outline_.plan().objectives) {
    if (objective.id == indicator.objective) return objective.level;
  }
  return "";
}

bool CardReader::lacks(const Indicator& indicator, const Field& field) const {
  if (field.first == "weight") return !indicator.weight;
  return std::none_of(indicator.measures.begin(), indicator.measures.end(),
                      [&](const Measure& m) { return m.role == field.first && m.year == field.second; });
}

void CardReader::learn(const Indicator& indicator) {
  const std::string level = level_of(indicator);
  ++cards_[level];
  if (indicator.weight) ++seen_[level][{"weight", 0}];
  for (const Measure& m : indicator.measures) ++seen_[level][{m.role, m.year}];
}

void CardReader::open_list() {
  if (!waiting_.empty()) {
    if (Objective* objective = outline_.current();
        objective != nullptr && objective->title && !in_list_ && title_open_) {
      append_line(objective->title, waiting_);
    }
    waiting_.clear();
  }
  in_list_ = true;
}

void CardReader::objective_opened() {
  if (Indicator* last = open_indicator()) learn(*last);
  open_.reset();
  in_list_ = false;
  title_open_ = true;
  waiting_.clear();
}

void CardReader::add_text(const extract::Line& line) {
  if (waiting_.size() > kLongestName) {
    // No name is as long: the cards are over, and prose follows.
    waiting_.clear();
    in_list_ = false;
    return;
  }
  waiting_at_ = waiting_.empty() ? line.place : unite(waiting_at_, line.place);
  waiting_ += waiting_.empty() ? line.text : "\n" + line.text;
}

bool CardReader::add_unknown(const extract::Line& line) {
  Indicator* last = open_indicator();
  const bool open = last != nullptr && waiting_.empty() && last->weight && last->measures.empty();
  const auto label = open ? label_with_value(line.text) : std::nullopt;
  if (label)
    add_review(last->review, "*", "layout", fmt::format("\"{}\" below its name is not known as a label", *label));
  return label.has_value();
}

// A name printed again after a page break, its card not complete: the card goes on.
bool CardReader::resume(const std::string& name) {
  auto& indicators = outline_.plan().indicators;
  for (size_t back = 1; back <= std::min(kLookBack, indicators.size()); ++back) {
    Indicator& candidate = indicators[indicators.size() - back];
    const bool complete = std::any_of(candidate.measures.begin(), candidate.measures.end(),
                                      [](const Measure& m) { return m.role == "target"; });
    const Objective* current = outline_.current();
    const bool in_reach = !in_list_ || (current != nullptr && current->id == candidate.objective);
    if (complete || !in_reach || similarity(candidate.name, name) < kSameName) continue;
    if (candidate.name != name) {
      add_review(candidate.review, "name", "source_inconsistency",
                 fmt::format("printed again as \"{}\"; first printing kept", name));
    }
    add_review(candidate.review, "*", "layout", "continued after a page break, with the name repeated");
    open_ = indicators.size() - back;
    return true;
  }
  return false;
}

void CardReader::start_indicator() {
  if (waiting_.empty()) return;
  // "Direzione competente: Ufficio verde" names an owner, "Tempo di attesa: Ufficio verde" an indicator. What stands
  // below an owner is of no card above.
  static const RE2 owner(R"((?:competente|responsabile|titolare|referente|capofila)(?: .{1,30})?\s?:\s.*)");
  if (RE2::PartialMatch(extract::fold_key(waiting_), owner)) {
    waiting_.clear();
    if (const Indicator* last = open_indicator()) learn(*last);
    open_.reset();
    return;
  }
  Indicator indicator;
  put_name(indicator, waiting_, vocabulary_);
  indicator.at = waiting_at_;
  waiting_.clear();
  if (resume(indicator.name)) return;
  if (Indicator* last = open_indicator()) learn(*last);
  if (!in_list_) add_review(indicator.review, "objective", "layout", "printed outside of a list of indicators");
  outline_.add_indicator(std::move(indicator));
  open_ = outline_.plan().indicators.size() - 1;
}

void CardReader::add_value(const LabelledValue& value, const Place& at) {
  start_indicator();
  Indicator* indicator = open_indicator();
  if (indicator == nullptr || !lacks(*indicator, {value.label.role, value.label.year})) {
    place_stray(value, at);
    return;
  }
  put_field(*indicator, value.label, value.value, at, vocabulary_);
}

// A value below a title that is not its own: it goes to the nearest card above that should have it and has not, where
// the other cards of that level tell what a card has.
void CardReader::place_stray(const LabelledValue& value, const Place& at) {
  const Field field{value.label.role, value.label.year};
  auto& indicators = outline_.plan().indicators;
  const auto printed = [&](const Indicator& i) {
    return std::any_of(i.measures.begin(), i.measures.end(), [&](const Measure& m) {
      return m.role == field.first && m.year == field.second && m.raw == value.value;
    });
  };
  for (size_t back = 1; back <= std::min(kLookBack, indicators.size()); ++back) {
    Indicator& candidate = indicators[indicators.size() - back];
    if (printed(candidate)) return;  // printed twice over the page break: once counts
    const std::string level = level_of(candidate);
    const bool expected = 2 * seen_[level][field] >= cards_[level] && seen_[level][field] > 0;
    if (!expected || !lacks(candidate, field)) continue;
    put_field(candidate, value.label, value.value, at, vocabulary_);
    add_review(candidate.review, field_of(value.label), "layout", "printed after a page break, below the next title");
    return;
  }
  if (!indicators.empty()) {
    const Place& place = at;
    add_review(
        indicators.back().review, "*", "ambiguous",
        fmt::format("\"{}\" {} is printed {} and belongs to no indicator for sure", value.label.role, value.value,
                    place.line > 0 ? fmt::format("at line {}", place.line) : fmt::format("on page {}", place.page)));
  }
}

void CardReader::finish() {
  if (Indicator* last = open_indicator()) learn(*last);
  open_.reset();
  waiting_.clear();
  in_list_ = false;
}

}  // namespace spoglio::normalize
