// What shares gutters and is no table all the same: running text in columns, lists with bullets, tables of contents,
// indexes, and what is written in charts.
#include <algorithm>
#include <string>

#include "extract/layout/charts.h"
#include "extract/layout/lines/leaders.h"
#include "extract/layout/tables/tables.h"
#include "extract/layout/values.h"

namespace spoglio::extract {
namespace {

constexpr size_t kFallsOfPages = 4;  // one line in so many, at most, has a lower number of a page than one above it

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

// Dots that lead to the right, in most lines.
bool has_leaders(const Page& page, const PageLines& lines, const Region& region) {
  return 2 * count_leaders(page, lines, region) > region.last - region.first;
}

// Whether a column holds what pages are not numbered with: values with a sign, a unit or decimals, or numbers that
// fall.
bool holds_prices(const Page& page, const PageLines& lines, const Region& region, size_t column) {
  size_t count = 0;
  size_t prices = 0;
  size_t falls = 0;
  int last = 0;
  for (size_t b = region.first; b <= region.last; ++b) {
    for (const size_t s : lines.bands[b].segments) {
      const Segment& segment = lines.segments[s];
      if (columns_of(region.gutters, segment) != std::pair(column, column)) continue;
      ++count;
      if (!is_value(page, segment)) continue;
      const std::string text = text_of_words(page, segment.words);
      if (is_whole_number(text)) {
        falls += std::stoi(text) < last;
        last = std::stoi(text);
      }
      prices += text.find_first_of(".,$%") != std::string::npos || text.find("€") != std::string::npos ||
                text.find("£") != std::string::npos;
    }
  }
  return 2 * prices > count || kFallsOfPages * falls > count;
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
    if (has_leaders(page, lines, region) && !holds_prices(page, lines, region, 1)) return true;
  }
  if (columns.size() > 3) return false;
  return std::all_of(columns.begin(), columns.end(), [&](const ColumnText& column) {
    return column.lines >= kLeastLines && column.width > kLeastWidth * lines.height &&
           10 * column.full >= 7 * column.lines;
  });
}

}  // namespace spoglio::extract
