// Values and headings end a header.
#include "extract/layout/grid.h"

#include <algorithm>
#include <string>
#include <vector>

#include "extract/layout/values.h"
#include "extract/text.h"

namespace spoglio::extract {
namespace {

constexpr size_t kMostHeaderRows = 4;  // rows that are looked at
constexpr size_t kLeastNumbered = 3;   // columns that a row of numbers counts
constexpr size_t kMostNumber = 4;      // bytes of "(12)"

// Whether a row is words at the table's left edge and nothing else: a heading between rows.
bool is_label(const PageLines& lines, const Grid& grid, const std::vector<size_t>& row) {
  const bool left = std::all_of(row.begin(), row.end(),
                                [&](size_t s) { return columns_of(grid.gutters, lines.segments[s]).first == 0; });
  return left && !row.empty();
}

// Whether words of a row, beside others at the table's left edge, reach over columns: a heading beside its kind.
bool reaches_over(const PageLines& lines, const Grid& grid, const std::vector<size_t>& row) {
  if (row.size() < 2 || columns_of(grid.gutters, lines.segments[row.front()]).first > 0) return false;
  return std::any_of(row.begin() + 1, row.end(), [&](size_t s) {
    const auto [from, to] = columns_of(grid.gutters, lines.segments[s]);
    return from > 0 && from != to;
  });
}

}  // namespace

size_t header_rows(const Page& page, const PageLines& lines, const Grid& grid) {
  size_t count = 0;
  for (const auto& row : grid.rows) {
    const bool values = std::any_of(row.begin(), row.end(), [&](size_t s) {
      return is_value(page, lines.segments[s]) && !is_year(text_of_words(page, lines.segments[s].words));
    });
    if (values || count == kMostHeaderRows ||
        (count > 0 && (is_label(lines, grid, row) || reaches_over(lines, grid, row))))
      break;
    ++count;
  }
  return std::min(std::max<size_t>(count, 1), grid.rows.size());
}

bool numbers_columns(const Page& page, const PageLines& lines, const std::vector<size_t>& row) {
  if (row.size() < kLeastNumbered) return false;
  std::string before;
  return std::all_of(row.begin(), row.end(), [&](size_t s) {
    const std::string text = text_of_words(page, lines.segments[s].words);
    const bool bracketed = text.size() > 2 && text.size() <= kMostNumber && text.front() == '(' && text.back() == ')';
    const bool counts = bracketed && (before.empty() || before.size() < text.size() || before < text);
    before = text;
    return counts && text.find_first_not_of("0123456789", 1) == text.size() - 1;
  });
}

}  // namespace spoglio::extract
