// What stands between two frames is told by its words alone: where they are, and how near.
#include "extract/layout_unshaded.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace spoglio::extract {
namespace {

constexpr double kSameEdge = 3;  // points between edges of one column
constexpr double kMostPadding =
    0.5;                         // of a frame's lowest row: white between the words of a row and the frame next to it
constexpr double kMostRows = 6;  // such rows from one frame to the next
constexpr double kCrossing = 0.25;   // share of a word's width that may lie in the next column
constexpr size_t kLeastColumns = 2;  // with words, of a row between two frames
constexpr size_t kMostWords = 400;   // of such a row

bool same_columns(const Frame& a, const Frame& b) {
  return std::equal(a.xs.begin(), a.xs.end(), b.xs.begin(), b.xs.end(),
                    [](double x, double y) { return std::abs(x - y) < kSameEdge; });
}

// Words between two heights that reach into a frame's width.
std::vector<const Word*> words_between(const Page& page, const Frame& frame, double top, double bottom) {
  std::vector<const Word*> out;
  for (const Word& word : page.words) {
    const double middle = (word.box.y0 + word.box.y1) / 2;
    if (middle > top && middle < bottom && word.box.x1 > frame.box.x0 && word.box.x0 < frame.box.x1)
      out.push_back(&word);
  }
  return out;
}

double lowest_row(const Frame& frame) {
  double lowest = frame.ys.back() - frame.ys.front();
  for (size_t r = 1; r < frame.ys.size(); ++r) lowest = std::min(lowest, frame.ys[r] - frame.ys[r - 1]);
  return lowest;
}

// The frame's columns that hold the words; 0 when some word reaches over an edge.
size_t columns_filled(const Frame& frame, const std::vector<const Word*>& words) {
  std::vector<bool> filled(frame.xs.size(), false);
  for (const Word* word : words) {
    const double middle = (word->box.x0 + word->box.x1) / 2;
    const auto after = std::upper_bound(frame.xs.begin(), frame.xs.end(), middle);
    if (after == frame.xs.begin() || after == frame.xs.end()) return 0;
    const double inside = std::min(word->box.x1, *after) - std::max(word->box.x0, *(after - 1));
    if (inside < (1 - kCrossing) * (word->box.x1 - word->box.x0)) return 0;
    filled[static_cast<size_t>(after - frame.xs.begin())] = true;
  }
  return static_cast<size_t>(std::count(filled.begin(), filled.end(), true));
}

// Puts a row without lines below a frame.
void add_row(Frame& frame, double bottom) {
  const int row = static_cast<int>(frame.ys.size()) - 1;
  frame.ys.push_back(bottom);
  frame.box.y1 = bottom;
  for (size_t c = 0; c + 1 < frame.xs.size(); ++c) frame.cells.push_back({row, static_cast<int>(c), 1, 1});
}

// The frame `below` and the row above it become part of `frame`.
void join(Frame& frame, const Frame& below) {
  add_row(frame, below.ys.front());
  const int first = static_cast<int>(frame.ys.size()) - 1;
  frame.ys.insert(frame.ys.end(), below.ys.begin() + 1, below.ys.end());
  for (FrameCell cell : below.cells) {
    cell.row += first;
    frame.cells.push_back(cell);
  }
  frame.box = unite(frame.box, below.box);
}

// Whether the words between two frames are a row of the table that both belong to.
bool row_between(const Page& page, const Frame& above, const Frame& below) {
  if (above.tagged || below.tagged || below.ys.front() <= above.ys.back() || !same_columns(above, below)) return false;
  const auto words = words_between(page, above, above.ys.back(), below.ys.front());
  if (words.empty() || words.size() > kMostWords || columns_filled(above, words) < kLeastColumns) return false;
  double top = below.ys.front();
  double bottom = above.ys.back();
  for (const Word* word : words) {
    top = std::min(top, word->box.y0);
    bottom = std::max(bottom, word->box.y1);
  }
  const double row = std::min(lowest_row(above), lowest_row(below));
  return top - above.ys.back() < kMostPadding * row && below.ys.front() - bottom < kMostPadding * row &&
         below.ys.front() - above.ys.back() < kMostRows * row;
}

// The lower end of the row that stands below a frame without lines of its own: the words of one height in most columns.
std::optional<double> row_below(const Page& page, const Frame& frame, double end) {
  auto words = words_between(page, frame, frame.ys.back(), end);
  if (words.empty()) return std::nullopt;
  const auto first =
      std::min_element(words.begin(), words.end(), [](const Word* a, const Word* b) { return a->box.y0 < b->box.y0; });
  const double top = (*first)->box.y0;
  const double height = (*first)->box.y1 - top;
  std::erase_if(words, [&](const Word* word) { return word->box.y0 > top + height / 2; });
  if (top - frame.ys.back() > kMostPadding * lowest_row(frame) || 2 * columns_filled(frame, words) < frame.xs.size())
    return std::nullopt;
  double bottom = top;
  for (const Word* word : words) bottom = std::max(bottom, word->box.y1);
  return bottom + (top - frame.ys.back());
}

}  // namespace

void join_unshaded_rows(const Page& page, std::vector<Frame>& frames) {
  std::vector<Frame> out;
  std::vector<bool> joined;
  for (Frame& frame : frames) {
    const auto above =
        std::find_if(out.begin(), out.end(), [&](const Frame& f) { return row_between(page, f, frame); });
    if (above == out.end()) {
      out.push_back(std::move(frame));
      joined.push_back(false);
    } else {
      join(*above, frame);
      joined[static_cast<size_t>(above - out.begin())] = true;
    }
  }
  for (size_t i = 0; i < out.size(); ++i) {
    if (!joined[i]) continue;
    double end = page.height;
    for (const Frame& other : out) {
      if (other.box.y0 > out[i].box.y1) end = std::min(end, other.box.y0);
    }
    if (const auto bottom = row_below(page, out[i], end)) add_row(out[i], *bottom);
  }
  frames = std::move(out);
}

}  // namespace spoglio::extract
