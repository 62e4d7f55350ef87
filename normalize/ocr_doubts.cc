// Matches doubtful words with fields: by place first, by wording within a row.
#include "normalize/ocr_doubts.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "extract/text.h"
#include "normalize/fields.h"

namespace spoglio::normalize {
namespace {

constexpr double kSureWord = 0.80;      // Tesseract's confidence from which a word is right nearly always
constexpr double kSureFigure = 0.88;    // the same for words with digits, which no dictionary supports
constexpr size_t kMostDoubts = 10'000;  // of a document; beyond, it is no scan of print
constexpr double kBeside = 2;           // points by which a row's place may fall short of its words

bool has_digit(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

bool holds(const extract::Box& outer, const extract::Box& word) {
  const double x = (word.x0 + word.x1) / 2;
  const double y = (word.y0 + word.y1) / 2;
  return x >= outer.x0 - kBeside && x <= outer.x1 + kBeside && y >= outer.y0 - kBeside && y <= outer.y1 + kBeside;
}

bool in_rows(const extract::Place& place, int page, const extract::Box& word) {
  const double y = (word.y0 + word.y1) / 2;
  return place.page == page && place.box && y >= place.box->y0 - kBeside && y <= place.box->y1 + kBeside;
}

bool says(const std::optional<std::string>& text, const std::string& word) {
  return text && text->find(word) != std::string::npos;
}

std::string detail_of(const std::string& word, double confidence) {
  return fmt::format("\"{}\" was recognised with confidence {:.2f}", word, confidence);
}

}  // namespace

void OcrDoubts::read(const extract::Page& page) {
  for (const extract::Word& word : page.words) {
    if (word.confidence >= 1) continue;
    any_scan_ = true;
    const double sure = has_digit(word.text) ? kSureFigure : kSureWord;
    if (word.confidence >= sure || doubts_.size() == kMostDoubts) continue;
    doubts_.push_back({page.number, word.box, word.text, word.confidence});
  }
}

void OcrDoubts::flag(Indicator& indicator, const Doubt& doubt) const {
  const auto add = [&](const std::string& field) {
    add_review(indicator.review, field, "low_confidence", detail_of(doubt.text, doubt.confidence));
  };
  for (const Measure& m : indicator.measures) {
    const bool here = m.at.page == doubt.page && m.at.box && holds(*m.at.box, doubt.box);
    if (here && m.raw.find(doubt.text) != std::string::npos) {
      add(fmt::format("measures.{}.{}", m.role, m.year));
      return;
    }
  }
  if (!in_rows(indicator.at, doubt.page, doubt.box)) return;
  if (says(indicator.name, doubt.text)) {
    add("name");
  } else if (says(indicator.algorithm, doubt.text)) {
    add("algorithm");
  } else if (indicator.weight && has_digit(doubt.text) &&
             doubt.text.find(fmt::format("{}", static_cast<int>(*indicator.weight))) != std::string::npos) {
    add("weight");
  } else if (says(indicator.type, doubt.text)) {
    add("type");
  } else if (says(indicator.code, doubt.text)) {
    add("*");
  } else {
    for (const auto* list : {&indicator.units, &indicator.assignees}) {
      const bool any = std::any_of(list->begin(), list->end(),
                                   [&](const std::string& unit) { return unit.find(doubt.text) != std::string::npos; });
      if (any) add(list == &indicator.units ? "units" : "assignees");
    }
  }
}

void OcrDoubts::flag(Objective& objective, const Doubt& doubt) const {
  if (!in_rows(objective.at, doubt.page, doubt.box)) return;
  if (says(objective.title, doubt.text)) {
    add_review(objective.review, "title", "low_confidence", detail_of(doubt.text, doubt.confidence));
  } else if (says(objective.code, doubt.text)) {
    add_review(objective.review, "code", "low_confidence", detail_of(doubt.text, doubt.confidence));
  }
}

void OcrDoubts::flag(Plan& plan) const {
  for (const Doubt& doubt : doubts_) {
    for (Indicator& indicator : plan.indicators) flag(indicator, doubt);
    for (Objective& objective : plan.objectives) flag(objective, doubt);
  }
}

}  // namespace spoglio::normalize
