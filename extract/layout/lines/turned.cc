// A word is turned when its box is taller than its letters, and when it stands in line with such a word.
#include "extract/layout/lines/turned.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

namespace spoglio::extract {
namespace {

constexpr double kFarWhite = 3;      // widths of a line, between words that are not its own
constexpr double kHighestHead = 20;  // widths of a turned head's line: its height

bool is_turned(const Word& word) {
  constexpr double kTurned = 1.7;  // box heights in font sizes that no upright word has
  return word.font_size > 0 && word.box.y1 - word.box.y0 > kTurned * word.font_size;
}

// Which of some words are turned, by their place in `order`: also short ones that stand in line with a longer one.
std::vector<bool> turned_words(const Page& page, const std::vector<size_t>& order) {
  constexpr double kSameSide = 1;     // points between the sides of words of one turned line
  constexpr size_t kMostLong = 1000;  // of a page: more are looked at by themselves only
  std::vector<bool> out(order.size(), false);
  std::vector<size_t> longer;
  for (size_t i = 0; i < order.size(); ++i) {
    out[i] = is_turned(page.words[order[i]]);
    if (out[i]) longer.push_back(order[i]);
  }
  if (longer.empty() || longer.size() > kMostLong) return out;
  for (size_t i = 0; i < order.size(); ++i) {
    const Box& box = page.words[order[i]].box;
    out[i] = out[i] || std::any_of(longer.begin(), longer.end(), [&](size_t w) {
               const Box& other = page.words[w].box;
               const double apart = std::max(box.y0 - other.y1, other.y0 - box.y1);
               return std::abs(box.x0 - other.x0) < kSameSide && std::abs(box.x1 - other.x1) < kSameSide &&
                      apart < other.x1 - other.x0;
             });
  }
  return out;
}

// The words of `order` that are turned, or those that are not.
std::vector<size_t> words_set(const Page& page, const std::vector<size_t>& order, bool turned) {
  const auto which = turned_words(page, order);
  std::vector<size_t> out;
  for (size_t i = 0; i < order.size(); ++i) {
    if (which[i] == turned) out.push_back(order[i]);
  }
  return out;
}

}  // namespace

std::vector<size_t> without_turned(const Page& page, const std::vector<size_t>& order) {
  return words_set(page, order, false);
}

std::vector<std::vector<size_t>> turned_lines(const Page& page, std::vector<size_t> order) {
  order = words_set(page, order, true);
  const auto box = [&](size_t i) -> const Box& { return page.words[i].box; };
  std::sort(order.begin(), order.end(),
            [&](size_t a, size_t b) { return box(a).x0 != box(b).x0 ? box(a).x0 < box(b).x0 : box(a).y0 > box(b).y0; });
  std::vector<std::vector<size_t>> lines;
  for (const size_t i : order) {
    const bool same = !lines.empty() && box(i).x0 < (box(lines.back().front()).x0 + box(lines.back().front()).x1) / 2;
    if (!same) lines.emplace_back();
    lines.back().push_back(i);
  }
  for (auto& line : lines) {
    std::sort(line.begin(), line.end(), [&](size_t a, size_t b) { return box(a).y0 > box(b).y0; });
  }
  std::vector<std::vector<size_t>> out;
  for (const auto& line : lines) {
    for (size_t i = 0; i < line.size(); ++i) {
      const Box& word = box(line[i]);
      const bool goes_on = i > 0 && box(line[i - 1]).y0 - word.y1 < kFarWhite * (word.x1 - word.x0);
      if (!goes_on) out.emplace_back();
      out.back().push_back(line[i]);
    }
  }
  return out;
}

void take_turned_heads(const Page& page, const std::vector<Span>& gutters, std::vector<std::vector<size_t>>& lines,
                       Table& table) {
  if (lines.empty() || gutters.empty()) return;
  Box header;
  double below = 0;  // top of the row under the header
  std::set<size_t> headed;
  for (const Cell& cell : table.cells) {
    if (!cell.place.box) continue;
    if (cell.row == 0) {
      header = headed.empty() ? *cell.place.box : unite(header, *cell.place.box);
      for (int c = 0; c < cell.column_span; ++c) headed.insert(static_cast<size_t>(cell.column + c));
    } else if (cell.row == 1) {
      below = below == 0 ? cell.place.box->y0 : std::min(below, cell.place.box->y0);
    }
  }
  if (headed.empty() || below == 0) return;
  std::map<size_t, Cell> heads;
  std::erase_if(lines, [&](const std::vector<size_t>& line) {
    Box box = page.words[line.front()].box;
    for (const size_t w : line) box = unite(box, page.words[w].box);
    const double width = box.x1 - box.x0;
    const bool level = box.y1 > header.y0 && box.y1 < below + width && header.y1 - box.y0 < kHighestHead * width;
    const double middle = (box.x0 + box.x1) / 2;
    const auto column = static_cast<size_t>(
        std::count_if(gutters.begin(), gutters.end(), [&](const Span& g) { return (g.from + g.to) / 2 < middle; }));
    if (!level || headed.contains(column) || box.x0 < table.place.box->x0 || box.x1 > table.place.box->x1) return false;
    Cell& cell = heads[column];
    cell.column = static_cast<int>(column);
    cell.place.page = page.number;
    cell.place.box = cell.place.box ? unite(*cell.place.box, box) : box;
    for (const size_t w : line)
      cell.text += (cell.text.empty() ? "" : w == line.front() ? "\n" : " ") + page.words[w].text;
    return true;
  });
  for (auto& [column, cell] : heads) table.cells.push_back(std::move(cell));
  std::stable_sort(table.cells.begin(), table.cells.end(), [](const Cell& a, const Cell& b) {
    return std::pair(a.row, a.column) < std::pair(b.row, b.column);
  });
}

}  // namespace spoglio::extract
