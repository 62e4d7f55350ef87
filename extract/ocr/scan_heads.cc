// Print below a head is taken line by line as long as none of its words stands over a line of the head's.
#include "extract/ocr/scan_heads.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

#include "extract/ocr/scan_columns.h"

namespace spoglio::extract {
namespace {

// In points where no other unit is named.
constexpr double kMeets = 4;          // from the end of a line to the level one that it ends on
constexpr double kLowestHead = 8;     // height of a head, at least …
constexpr double kHighestHead = 120;  // … and at most
constexpr double kFarBelow = 22;      // white between two lines of print that ends a table
constexpr double kOver = 1;           // that a word may reach over a line of the head's
constexpr double kFoot = 3;           // from the last line of print to the end of the table
constexpr size_t kFewestColumns = 3;  // of a head
constexpr size_t kFewestLines = 2;    // of print with words in several columns (no unit)
constexpr size_t kMostHeads = 100;    // of a page (no unit)

double middle_x(const Box& line) { return (line.x0 + line.x1) / 2; }
double middle_y(const Box& line) { return (line.y0 + line.y1) / 2; }

struct Head {
  Box box;
  std::vector<double> columns;  // where its lines across stand, the borders too
  std::vector<Box> lower;       // lines that begin within it: below the head of several columns
};

// A row between two level lines, one close below the other, with lines across and none that come from above.
std::vector<Head> heads_of(const Drawing& drawing) {
  std::vector<Head> out;
  for (const Box& upper : drawing.horizontal) {
    for (const Box& lower : drawing.horizontal) {
      const double height = middle_y(lower) - middle_y(upper);
      const bool same = std::abs(upper.x0 - lower.x0) <= kMeets && std::abs(upper.x1 - lower.x1) <= kMeets;
      if (height < kLowestHead || height > kHighestHead || !same || out.size() == kMostHeads) continue;
      Head head{{upper.x0, middle_y(upper), upper.x1, middle_y(lower)}, {}, {}};
      for (const Box& line : drawing.vertical) {
        const bool within = middle_x(line) >= head.box.x0 - kMeets && middle_x(line) <= head.box.x1 + kMeets;
        if (within && line.y0 <= head.box.y0 + kMeets && line.y1 >= head.box.y1 - kMeets)
          head.columns.push_back(middle_x(line));
        const bool nested = line.y0 > head.box.y0 + kMeets && line.y0 < head.box.y1 - kMeets;
        if (within && nested && line.y1 >= head.box.y1 - kMeets) head.lower.push_back(line);
      }
      std::sort(head.columns.begin(), head.columns.end());
      const auto last =
          std::unique(head.columns.begin(), head.columns.end(), [](double a, double b) { return b - a <= kMeets; });
      head.columns.erase(last, head.columns.end());
      const bool first = std::none_of(drawing.vertical.begin(), drawing.vertical.end(), [&](const Box& line) {
        const bool within = middle_x(line) > head.box.x0 + kMeets && middle_x(line) < head.box.x1 - kMeets;
        return within && line.y0 < head.box.y0 - kMeets && line.y1 > head.box.y0 - kMeets;
      });
      if (first && head.columns.size() > kFewestColumns) out.push_back(std::move(head));
    }
  }
  return out;
}

// Where the next line or shade below a head begins, anywhere over its width; nothing may go on from it.
double free_below(const Page& page, const Head& head) {
  double out = page.height;
  for (const auto* boxes : {&page.drawing.horizontal, &page.drawing.vertical, &page.drawing.shades}) {
    for (const Box& box : *boxes) {
      const bool beside = box.x1 < head.box.x0 + kMeets || box.x0 > head.box.x1 - kMeets;
      if (beside || box.y1 <= head.box.y1 + kMeets) continue;
      out = std::min(out, std::max(box.y0, head.box.y1));
    }
  }
  return out;
}

bool stands_over(const Box& word, const std::vector<double>& columns) {
  return std::any_of(columns.begin(), columns.end(),
                     [&](double x) { return word.x0 < x - kOver && word.x1 > x + kOver; });
}

size_t column_of(const Box& word, const std::vector<double>& columns) {
  return static_cast<size_t>(std::lower_bound(columns.begin(), columns.end(), middle_x(word)) - columns.begin());
}

// The words over a head's width between two heights.
std::vector<Box> words_between(const Page& page, const Box& head, double top, double foot) {
  std::vector<Box> out;
  for (const Word& word : page.words) {
    const bool within = middle_x(word.box) > head.x0 && middle_x(word.box) < head.x1;
    if (within && middle_y(word.box) > top && word.box.y1 < foot) out.push_back(word.box);
  }
  return out;
}

// The foot of the print below a head that keeps to its columns; the head's own where there is none.
double foot_of(const Page& page, const Head& head) {
  const double end = free_below(page, head);
  std::vector<Box> words = words_between(page, head.box, head.box.y1, end);
  std::sort(words.begin(), words.end(), [](const Box& a, const Box& b) { return middle_y(a) < middle_y(b); });
  double foot = head.box.y1;
  size_t filled = 0;
  for (size_t i = 0; i < words.size();) {
    size_t next = i;
    Box line = words[i];
    while (next < words.size() && middle_y(words[next]) < line.y1) line = unite(line, words[next++]);
    if (line.y0 - foot > kFarBelow) break;
    const auto first = words.begin() + static_cast<std::ptrdiff_t>(i);
    const auto last = words.begin() + static_cast<std::ptrdiff_t>(next);
    if (std::any_of(first, last, [&](const Box& word) { return stands_over(word, head.columns); })) break;
    std::set<size_t> columns;
    for (auto word = first; word != last; ++word) columns.insert(column_of(*word, head.columns));
    filled += columns.size() + 1 >= head.columns.size() ? kFewestLines : columns.size() > 1;
    foot = line.y1;
    i = next;
  }
  return filled >= kFewestLines ? foot : head.box.y1;
}

}  // namespace

void extend_heads(Page& page) {
  for (const Head& head : heads_of(page.drawing)) {
    const double foot = foot_of(page, head);
    if (foot <= head.box.y1) continue;
    std::vector<double> known = head.columns;
    for (const Box& line : head.lower) known.push_back(middle_x(line));
    std::vector<double> all = lost_columns(words_between(page, head.box, head.box.y0, foot + 1), head.box.y1, known);
    all.insert(all.end(), head.columns.begin(), head.columns.end());
    for (const double x : all) page.drawing.vertical.push_back({x, head.box.y0, x, foot + kFoot});
    for (const Box& line : head.lower)
      page.drawing.vertical.push_back({middle_x(line), line.y0, middle_x(line), foot + kFoot});
    page.drawing.horizontal.push_back({head.box.x0, foot + kFoot, head.box.x1, foot + kFoot});
  }
}

}  // namespace spoglio::extract
