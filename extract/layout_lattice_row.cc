// Columns are walked from the top to the first white that is more than leading.
#include "extract/layout_lattice_row.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "extract/layout_values.h"

namespace spoglio::extract {
namespace {

constexpr double kBlockGap = 0.3;     // heights of white beyond leading between two pieces of text in a cell
constexpr double kPartedShare = 0.6;  // share of the filled columns that hold several pieces, where rows do
constexpr double kNowhere = 1e9;      // points: farther than any page is high

using Column = std::vector<const Segment*>;  // the lines of a column

// Puts a column's lines in order from the top, and tells the first one below white; nothing without white.
std::optional<size_t> below_white(Column& column, double least) {
  std::sort(column.begin(), column.end(), [](const auto* a, const auto* b) { return a->ink_top < b->ink_top; });
  for (size_t i = 1; i < column.size(); ++i) {
    if (column[i]->ink_top - column[i - 1]->ink_bottom >= least) return i;
  }
  return std::nullopt;
}

}  // namespace

std::optional<double> heading_end(const PageLines& lines, const Region& region, double leading) {
  Column first;
  double top = kNowhere;  // of the other columns' words
  for (const Segment& segment : lines.segments) {
    if (columns_of(region.gutters, segment).first == 0) {
      first.push_back(&segment);
    } else {
      top = std::min(top, segment.ink_top);
    }
  }
  const auto below = below_white(first, leading + kBlockGap * lines.height);
  if (!below) return std::nullopt;
  const Segment& above = *first[*below - 1];
  const bool all_below = top > above.ink_bottom && top < kNowhere;
  return all_below ? std::optional((first[*below]->ink_top + above.ink_bottom) / 2) : std::nullopt;
}

bool holds_blocks(const Page& page, const PageLines& lines, const Region& region, double leading) {
  std::vector<Column> columns(region.gutters.size() + 1);
  for (const Segment& segment : lines.segments) {
    const auto [from, to] = columns_of(region.gutters, segment);
    if (from == to) columns[from].push_back(&segment);
  }
  size_t filled = 0;
  Column tops;  // first lines of the pieces below white, one for each column
  for (Column& column : columns) {
    filled += !column.empty();
    if (const auto below = below_white(column, leading + kBlockGap * lines.height)) tops.push_back(column[*below]);
  }
  // A value beside the first line of a text below white: a row, whatever stands in the other columns.
  const auto beside = [&](const Segment* value) {
    return is_value(page, *value) && std::any_of(tops.begin(), tops.end(), [&](const Segment* text) {
             return !is_value(page, *text) && std::abs(text->ink_top - value->ink_top) < kBlockGap * lines.height;
           });
  };
  if (std::any_of(tops.begin(), tops.end(), beside)) return true;
  return filled > 1 && static_cast<double>(tops.size()) >= kPartedShare * static_cast<double>(filled);
}

}  // namespace spoglio::extract
