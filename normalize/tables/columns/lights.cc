// Marks are told by their place among the characters; colours are a list of the vocabulary.
#include "normalize/tables/columns/lights.h"

#include <algorithm>

#include "extract/text.h"
#include "normalize/headers/vocabulary_data.h"
#include "normalize/plan/fields.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

// Arrows, shapes, pictures, and the private signs of fonts of symbols; no signs of calculation, no unread character.
bool is_mark(char32_t c) {
  constexpr char32_t kFirstArrow = 0x2190;
  constexpr char32_t kFirstOfCalculation = 0x2200;
  constexpr char32_t kLastOfCalculation = 0x22FF;
  constexpr char32_t kUnread = 0xFFFD;
  return c >= kFirstArrow && (c < kFirstOfCalculation || c > kLastOfCalculation) && c != kUnread;
}

bool is_light(const std::string& cell, const Vocabulary& vocabulary) {
  const auto points = extract::code_points(extract::fold_space(cell));
  const bool marks = std::all_of(points.begin(), points.end(), [](char32_t c) { return c == ' ' || is_mark(c); });
  if (marks && !points.empty()) return true;
  const auto& colours = vocabulary.data().list("lights");
  return std::find(colours.begin(), colours.end(), vocabulary_key(join_lines(cell))) != colours.end();
}

}  // namespace

void leave_out_lights(CheckedColumns& columns, const Vocabulary& vocabulary) {
  for (size_t i = 0; i < columns.header.columns.size(); ++i) {
    ColumnRole& column = columns.header.columns[i];
    if (columns.profiles[i].filled == 0 || !is_measure_role(column.role) || column.role == "target") continue;
    const bool lights = std::all_of(columns.rows.begin(), columns.rows.end(), [&](const TableRow* row) {
      return row->cells[i].empty() || is_light(row->cells[i], vocabulary);
    });
    if (lights) column = {"other", 0};
  }
}

}  // namespace spoglio::normalize
