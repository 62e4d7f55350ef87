// Columns are walked from the top to the first white that is more than leading.
#include "extract/layout/frames/lattice_row.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "extract/layout/values.h"

namespace spoglio::extract {
namespace {

constexpr double kBlockGap = 0.3;     // heights of white beyond leading between two pieces of text in a cell
constexpr double kPartedShare = 0.6;  // share of the filled columns that hold several pieces, where rows do
constexpr double kNowhere = 1e9;      // points: farther than any page is high

constexpr size_t kLeastLists = 2;   // columns with lists that make a row of lists
constexpr int kLeastItems = 2;      // of a list
constexpr size_t kLongestMark = 3;  // bytes of an item's mark: "10)"

using Column = std::vector<const Segment*>;  // the lines of a column

// Puts a column's lines in order from the top, and tells the first one below white; nothing without white.
std::optional<size_t> below_white(Column& column, double least) {
  std::sort(column.begin(), column.end(), [](const auto* a, const auto* b) { return a->ink_top < b->ink_top; });
  for (size_t i = 1; i < column.size(); ++i) {
    if (column[i]->ink_top - column[i - 1]->ink_bottom >= least) return i;
  }
  return std::nullopt;
}

// Which item a line's first word marks: "2." and "2)" the second, and so do "b." and "b)"; 0 for none.
int item_of(const std::string& word) {
  if (word.size() < 2 || word.size() > kLongestMark || (word.back() != '.' && word.back() != ')')) return 0;
  if (word.size() == 2 && word[0] >= 'a' && word[0] <= 'z') return word[0] - 'a' + 1;
  int number = 0;
  for (size_t i = 0; i + 1 < word.size(); ++i) {
    if (word[i] < '0' || word[i] > '9') return 0;
    number = 10 * number + (word[i] - '0');
  }
  return number;
}

// Whether a column's lines are one list, from its first item on.
bool is_list(const Page& page, Column column) {
  std::sort(column.begin(), column.end(), [](const auto* a, const auto* b) { return a->ink_top < b->ink_top; });
  int items = 0;
  for (const Segment* line : column) {
    const int item = item_of(page.words[line->words.front()].text);
    if (items == 0 && item != 1) return false;
    if (items > 0 && item == 1) return false;  // another row's
    items += item == items + 1;
  }
  return items >= kLeastItems;
}

std::vector<Column> columns_with_lines(const PageLines& lines, const Region& region) {
  std::vector<Column> out(region.gutters.size() + 1);
  for (const Segment& segment : lines.segments) {
    const auto [from, to] = columns_of(region.gutters, segment);
    if (from == to) out[from].push_back(&segment);
  }
  return out;
}

}  // namespace

bool holds_lists(const Page& page, const PageLines& lines, const Region& region) {
  const auto columns = columns_with_lines(lines, region);
  const auto lists =
      std::count_if(columns.begin(), columns.end(), [&](const Column& column) { return is_list(page, column); });
  return static_cast<size_t>(lists) >= kLeastLists;
}

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
  auto columns = columns_with_lines(lines, region);
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
