// What shares gutters and is no table all the same: running text in columns, lists with bullets, tables of contents,
// indexes, and what is written around the axes of a chart.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <string>

#include "extract/layout_tables.h"
#include "extract/layout_values.h"

namespace spoglio::extract {
namespace {

// Columns that hold nothing but bullets belong to the text they stand before.
bool is_bullet(const std::string& text) {
  static const std::vector<std::string> kBullets = {"•", "-", "–", "—", "▪", "●", "○", "■",
                                                    "□", "➢", "✓", "*", "·", "◦", "☞", "o"};
  if (std::find(kBullets.begin(), kBullets.end(), text) != kBullets.end()) return true;
  return text.size() == 3 && static_cast<unsigned char>(text[0]) == 0xEF && static_cast<unsigned char>(text[1]) <= 0xA3;
}

bool is_enumerator(const std::string& text) {
  return text.size() >= 2 && text.size() <= 4 && (text.back() == '.' || text.back() == ')');
}

struct ColumnText {
  size_t lines = 0;
  size_t bullets = 0;
  size_t enumerators = 0;
  size_t full = 0;      // lines that fill the column
  size_t numbers = 0;   // lines that hold one whole number
  bool growing = true;  // numbers that never fall
  double width = 0;     // of its longest line
};

std::string first_word(const Page& page, const Segment& segment) { return page.words[segment.words.front()].text; }

bool is_whole_number(const std::string& text) {
  return !text.empty() && text.size() <= 4 && text.find_first_not_of("0123456789") == std::string::npos;
}

std::vector<ColumnText> describe_columns(const Page& page, const PageLines& lines, const Region& region) {
  std::vector<ColumnText> out(region.gutters.size() + 1);
  std::vector<int> last(out.size(), 0);
  std::vector<std::vector<double>> widths(out.size());
  for (size_t b = region.first; b <= region.last; ++b) {
    for (const size_t s : lines.bands[b].segments) {
      const Segment& segment = lines.segments[s];
      const size_t c = columns_of(region.gutters, segment).first;
      const std::string word = first_word(page, segment);
      const bool alone = segment.words.size() == 1;
      ++out[c].lines;
      out[c].bullets += alone && is_bullet(word);
      out[c].enumerators += alone && is_enumerator(word);
      if (alone && is_whole_number(word)) {
        ++out[c].numbers;
        const int number = std::stoi(word);
        out[c].growing = out[c].growing && number >= last[c];
        last[c] = number;
      }
      widths[c].push_back(segment.box.x1 - segment.box.x0);
      out[c].width = std::max(out[c].width, widths[c].back());
    }
  }
  for (size_t c = 0; c < out.size(); ++c) {
    for (const double width : widths[c]) out[c].full += width > 0.8 * out[c].width;
  }
  return out;
}

// Dots that lead to a page number.
bool has_leaders(const Page& page, const PageLines& lines, const Region& region) {
  size_t leaders = 0;
  for (size_t b = region.first; b <= region.last; ++b) {
    for (const size_t s : lines.bands[b].segments) {
      for (const size_t w : lines.segments[s].words) {
        const std::string& text = page.words[w].text;
        if (text.size() < 5 || text.find("....") == std::string::npos) continue;
        ++leaders;
        break;
      }
    }
  }
  return 2 * leaders > region.last - region.first;
}

// Whether most lines of every column are words and the numbers of pages, with commas between them.
bool is_index(const Page& page, const PageLines& lines, const Region& region) {
  constexpr size_t kLeastLines = 5;    // of a column
  constexpr double kMostLines = 0.75;  // share of its lines that must be such
  std::vector<size_t> count(region.gutters.size() + 1, 0);
  std::vector<size_t> entries(count.size(), 0);
  for (size_t b = region.first; b <= region.last; ++b) {
    for (const size_t s : lines.bands[b].segments) {
      const Segment& segment = lines.segments[s];
      const size_t c = columns_of(region.gutters, segment).first;
      ++count[c];
      const auto& words = segment.words;
      if (words.size() < 2 || !is_whole_number(page.words[words.back()].text)) continue;
      entries[c] += page.words[words[words.size() - 2]].text.back() == ',';
    }
  }
  for (size_t c = 0; c < count.size(); ++c) {
    if (count[c] < kLeastLines || static_cast<double>(entries[c]) < kMostLines * static_cast<double>(count[c]))
      return false;
  }
  return true;
}

// The numbers of an axis: where they stand, and what they say.
struct Mark {
  double number = 0;
  double middle = 0;
  size_t line = 0;
};

// A column's numbers, if it has nothing else but words in its last lines.
std::vector<Mark> marks_of(const Page& page, const PageLines& lines, const Region& region, size_t column) {
  constexpr size_t kMostBytes = 12;
  std::vector<Mark> out;
  for (size_t b = region.first; b <= region.last; ++b) {
    for (const size_t s : lines.bands[b].segments) {
      const Segment& segment = lines.segments[s];
      if (columns_of(region.gutters, segment) != std::pair(column, column)) continue;
      std::string digits;
      for (const char c : page.words[segment.words.front()].text) {
        if ((c >= '0' && c <= '9') || c == '-' || c == '.') digits += c;
      }
      const bool number = segment.words.size() == 1 && is_value(page, segment) && !digits.empty() &&
                          digits.size() <= kMostBytes && !is_year(digits);
      if (number) out.push_back({std::strtod(digits.c_str(), nullptr), segment.middle(), segment.line});
    }
  }
  return out;
}

// Whether numbers fall by the same amount, at the same distance, from the top on: an axis of a chart.
bool is_axis(const std::vector<Mark>& marks, double height) {
  constexpr size_t kLeast = 3;         // marks
  constexpr double kSameStep = 0.1;    // heights between distances that are one
  constexpr double kSameFall = 0.001;  // share of the step between numbers
  if (marks.size() < kLeast) return false;
  const double fall = marks[0].number - marks[1].number;
  const double step = marks[1].middle - marks[0].middle;
  if (fall <= 0) return false;
  for (size_t i = 2; i < marks.size(); ++i) {
    if (std::abs(marks[i].middle - marks[i - 1].middle - step) > kSameStep * height) return false;
    if (std::abs(marks[i - 1].number - marks[i].number - fall) > kSameFall * fall) return false;
  }
  return true;
}

// Whether a region's first or last column is an axis, and the lines it stands on are mostly blank: a row of a table
// would be full.
bool is_chart(const Page& page, const PageLines& lines, const Region& region) {
  constexpr double kMostFilled = 0.5;  // share of the places on those lines
  const size_t columns = region.gutters.size() + 1;
  for (const size_t column : {size_t{0}, columns - 1}) {
    const auto marks = marks_of(page, lines, region, column);
    if (!is_axis(marks, lines.height)) continue;
    size_t beside = 0;
    for (size_t b = region.first; b <= region.last; ++b) {
      for (const size_t s : lines.bands[b].segments) {
        const Segment& segment = lines.segments[s];
        beside += columns_of(region.gutters, segment).first != column &&
                  std::any_of(marks.begin(), marks.end(), [&](const Mark& m) { return m.line == segment.line; });
      }
    }
    if (static_cast<double>(beside) < kMostFilled * static_cast<double>(marks.size() * (columns - 1))) return true;
  }
  return false;
}

}  // namespace

bool is_prose(const Page& page, const PageLines& lines, const Region& region) {
  constexpr double kLeastWidth = 12;  // heights: columns of running text are no narrower
  constexpr size_t kLeastLines = 5;   // and no shorter
  if (is_index(page, lines, region) || is_chart(page, lines, region)) return true;
  const auto columns = describe_columns(page, lines, region);
  if (columns.size() == 2) {
    const ColumnText& left = columns[0];
    const ColumnText& right = columns[1];
    if (left.lines > 0 && left.bullets + left.enumerators == left.lines) return true;
    if (right.lines >= 4 && right.numbers == right.lines && right.growing && left.width > 10 * lines.height)
      return true;
    if (has_leaders(page, lines, region)) return true;
  }
  if (columns.size() > 3) return false;
  return std::all_of(columns.begin(), columns.end(), [&](const ColumnText& column) {
    return column.lines >= kLeastLines && column.width > kLeastWidth * lines.height &&
           10 * column.full >= 7 * column.lines;
  });
}

}  // namespace spoglio::extract
