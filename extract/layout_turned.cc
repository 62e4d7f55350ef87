// A word is turned when its box is taller than its letters, and when it stands in line with such a word.
#include "extract/layout_turned.h"

#include <algorithm>
#include <cmath>

namespace spoglio::extract {
namespace {

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
  return lines;
}

}  // namespace spoglio::extract
