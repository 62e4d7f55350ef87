// What stands between two frames is told by its words: where they are, and how near; and by shades over the whole
// width.
#include "extract/layout/frames/unshaded.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "extract/layout/frames/shade_edges.h"

namespace spoglio::extract {
namespace {

constexpr double kSameEdge = 3;           // points between edges of one column
constexpr size_t kLeastShared = 3;        // edges: of two columns, which any table has between the same ends
constexpr double kMostPadding = 0.5;      // of a frame's lowest row: white between the words of a row and what is drawn
constexpr double kMostRows = 6;           // such rows from one frame to the next
constexpr double kFarther = 2.2;          // factor: white below a last row to that above its words
constexpr double kBigger = 1.08;          // factor: letters of a title to those of rows
constexpr double kCrossing = 0.25;        // share of a word's width that may lie in the next column
constexpr double kMostSpace = 1.5;        // heights of white inside a text over several columns
constexpr size_t kMostWords = 400;        // of rows between two frames
constexpr size_t kMostHeader = 60;        // words of a header
constexpr size_t kMostEdges = 20;         // of shades between two frames
constexpr size_t kMostWork = 20'000'000;  // cells times shades and words
constexpr size_t kMostFrames = 300;       // of a page

double middle_y(const Box& box) { return (box.y0 + box.y1) / 2; }

bool near(double a, double b) { return std::abs(a - b) < kSameEdge; }

// Whether all of some places are among others, with the same ends: a label and its value are no two columns of a table.
bool are_some_of(const std::vector<double>& some, const std::vector<double>& all) {
  if (some.size() != all.size() && some.size() <= kLeastShared) return false;
  return near(some.front(), all.front()) && near(some.back(), all.back()) &&
         std::all_of(some.begin(), some.end(), [&](double place) {
           return std::any_of(all.begin(), all.end(), [&](double other) { return near(place, other); });
         });
}

// Gives a frame more columns: its cells reach over those that it had as one.
void refine(Frame& frame, const std::vector<double>& xs) {
  const auto place_of = [&](size_t old) {
    const auto found = std::find_if(xs.begin(), xs.end(), [&](double x) { return near(x, frame.xs[old]); });
    return static_cast<int>(found - xs.begin());
  };
  for (FrameCell& cell : frame.cells) {
    const int first = place_of(static_cast<size_t>(cell.column));
    const int end = place_of(static_cast<size_t>(cell.column + cell.column_span));
    cell.column = first;
    cell.column_span = end - first;
  }
  frame.xs = xs;
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

// A row of words, and whether they are one text over the columns.
struct Row {
  double bottom = 0;
  bool over_columns = false;
};

class Joiner {
 public:
  explicit Joiner(const Page& page) : page_(page) {}

  // Puts what stands between two frames, and the lower one, below the upper; false where they are no table.
  bool join(Frame& above, Frame& below) const {
    if (above.tagged || below.tagged || below.ys.front() <= above.ys.back()) return false;
    if (!is_shaded(above, above.ys.size() - 2) || !is_shaded(below, 0)) return false;
    if (holds_heading(above, below) || prints_again(above, below)) return false;
    const bool more = below.xs.size() > above.xs.size();
    if (!(more ? are_some_of(above.xs, below.xs) : are_some_of(below.xs, above.xs))) return false;
    const double row = std::min(lowest_row(above), lowest_row(below));
    const auto rows = rows_between(more ? below : above, above.ys.back(), below.ys.front(), row);
    if (!rows || (rows->empty() && below.ys.front() - above.ys.back() > kSameEdge)) return false;
    if (more) refine(above, below.xs);
    if (!more) refine(below, above.xs);
    for (const Row& own : *rows) add_row(above, own);
    const int first = static_cast<int>(above.ys.size()) - 1;
    above.ys.insert(above.ys.end(), below.ys.begin() + 1, below.ys.end());
    for (FrameCell cell : below.cells) {
      cell.row += first;
      above.cells.push_back(cell);
    }
    above.box = unite(above.box, below.box);
    return true;
  }

  // Whether words between two frames are in bigger letters than those of the first row below: the title of what comes.
  bool holds_heading(const Frame& above, const Frame& below) const {
    double rows = 0;
    double between = 0;
    for (const Word& word : page_.words) {
      const double y = middle_y(word.box);
      if (y > above.ys.back() && y < below.ys.front()) between = std::max(between, word.font_size);
      if (y > below.ys.front() && y < below.ys[1]) rows = std::max(rows, word.font_size);
    }
    return rows > 0 && between > kBigger * rows;
  }

  // Whether a frame holds the same words at the same places as the top of the one above: the header of another table.
  bool prints_again(const Frame& above, const Frame& below) const {
    const double down = below.ys.front() - above.ys.front();
    const auto own = words_between(below, below.ys.front(), below.ys.back());
    if (own.size() < kLeastShared || own.size() > kMostHeader) return false;
    const auto first = words_between(above, above.ys.front(), above.ys.front() + below.ys.back() - below.ys.front());
    return first.size() == own.size() && std::all_of(own.begin(), own.end(), [&](const Word* word) {
             return std::any_of(first.begin(), first.end(), [&](const Word* other) {
               return near(other->box.x0, word->box.x0) && near(other->box.y0 + down, word->box.y0) &&
                      other->text == word->text;
             });
           });
  }

  // Rows between a frame and the rules over its whole width next to it, as far as no other frame is there.
  void extend_to_rules(Frame& frame, double floor, double end) const {
    const double row = lowest_row(frame);
    std::optional<double> above;
    std::optional<double> below;
    for (const Box& rule : page_.drawing.horizontal) {
      if (!near(rule.x0, frame.box.x0) || !near(rule.x1, frame.box.x1)) continue;
      const double y = middle_y(rule);
      if (y > floor && y < frame.ys.front() - kLeastSide) above = std::max(above.value_or(y), y);
      if (y < end && y > frame.ys.back() + kLeastSide) below = std::min(below.value_or(y), y);
    }
    if (below) {
      if (const auto rows = rows_between(frame, frame.ys.back(), *below, row)) {
        for (const Row& own : *rows) add_row(frame, own);
      }
    }
    if (!above) return;
    const auto rows = rows_between(frame, *above, frame.ys.front(), row);
    if (!rows || rows->empty()) return;
    for (FrameCell& cell : frame.cells) cell.row += static_cast<int>(rows->size());
    for (size_t r = 0; r < rows->size(); ++r) {
      frame.ys.insert(frame.ys.begin() + static_cast<std::ptrdiff_t>(r), r == 0 ? *above : (*rows)[r - 1].bottom);
      add_cells(frame, static_cast<int>(r), (*rows)[r].over_columns);
    }
    frame.box.y0 = *above;
  }

  // A row below a frame, above some height: words in most columns, as far from what comes below as from the frame.
  void add_last(Frame& frame, double end) const {
    const double from = frame.ys.back();
    auto lines = lines_of(words_between(frame, from, end));
    if (const auto far = row_beside(frame, lines, from)) add_row(frame, {*far, false});
  }

  // The same above a frame, below some height.
  void add_first(Frame& frame, double floor) const {
    const double from = frame.ys.front();
    auto lines = lines_of(words_between(frame, floor, from));
    std::reverse(lines.begin(), lines.end());
    const auto far = row_beside(frame, lines, from);
    if (!far) return;
    for (FrameCell& cell : frame.cells) ++cell.row;
    frame.ys.insert(frame.ys.begin(), *far);
    frame.box.y0 = *far;
    add_cells(frame, 0, false);
  }

 private:
  // Whether shades lie under all of a row: a table that rules part goes on without them nowhere.
  bool is_shaded(const Frame& frame, size_t row) const {
    const double y = (frame.ys[row] + frame.ys[row + 1]) / 2;
    for (size_t c = 0; c + 1 < frame.xs.size(); ++c) {
      const double x = (frame.xs[c] + frame.xs[c + 1]) / 2;
      const bool shaded = std::any_of(page_.drawing.shades.begin(), page_.drawing.shades.end(), [&](const Box& shade) {
        return shade.x0 < x && shade.x1 > x && shade.y0 < y && shade.y1 > y && shade.y1 - shade.y0 < kMostSide;
      });
      if (!shaded) return false;
    }
    return true;
  }

  // Words between two heights that reach into a frame's width.
  std::vector<const Word*> words_between(const Frame& frame, double top, double bottom) const {
    std::vector<const Word*> out;
    for (const Word& word : page_.words) {
      const double middle = middle_y(word.box);
      if (middle > top && middle < bottom && word.box.x1 > frame.box.x0 && word.box.x0 < frame.box.x1)
        out.push_back(&word);
    }
    return out;
  }

  // The rows between two heights, parted by shades over the whole width; nothing where something else stands there.
  std::optional<std::vector<Row>> rows_between(const Frame& frame, double top, double bottom, double row) const {
    if (bottom - top > kMostRows * row) return std::nullopt;
    std::vector<double> edges = {bottom};
    for (const Box& shade : page_.drawing.shades) {
      if (!near(shade.x0, frame.box.x0) || !near(shade.x1, frame.box.x1)) continue;
      for (const double edge : {shade.y0, shade.y1}) {
        if (edge > top + kLeastSide && edge < bottom - kLeastSide && edges.size() < kMostEdges) edges.push_back(edge);
      }
    }
    std::sort(edges.begin(), edges.end());
    std::vector<Row> out;
    double from = top;
    for (const double to : edges) {
      if (to - from < kLeastSide) continue;
      if (!add_rows(frame, from, to, row, out)) return std::nullopt;
      from = to;
    }
    if (bottom - top > kSameEdge && out.empty()) return std::nullopt;
    return out;
  }

  // Whether one shade as wide as the frame lies between two heights: where others are a cell's, its cell is merged.
  bool is_on_one_shade(const Frame& frame, double top, double bottom) const {
    return std::any_of(page_.drawing.shades.begin(), page_.drawing.shades.end(), [&](const Box& shade) {
      return near(shade.x0, frame.box.x0) && near(shade.x1, frame.box.x1) && near(shade.y0, top) &&
             near(shade.y1, bottom);
    });
  }

  // Adds the rows that the words between two heights make; false where something else stands there.
  bool add_rows(const Frame& frame, double top, double bottom, double row, std::vector<Row>& out) const {
    const auto words = words_between(frame, top, bottom);
    if (words.empty() || words.size() > kMostWords) return false;
    const auto lines = lines_of(words);
    if (lines.front().top - top > kMostPadding * row || bottom - lines.back().bottom > kMostPadding * row) return false;
    const bool merged =
        is_on_one_shade(frame, top, bottom) &&
        std::all_of(lines.begin(), lines.end(), [&](const Line& line) { return is_one_text(frame, line.words); });
    if (merged || columns_filled(frame, words) > 1) {
      out.push_back({bottom, merged});
      return true;
    }
    // Texts over the columns part what stands in them.
    for (size_t l = 0; l < lines.size(); ++l) {
      const double end = l + 1 < lines.size() ? (lines[l].bottom + lines[l + 1].top) / 2 : bottom;
      const bool in_columns = columns_filled(frame, lines[l].words) > 0;
      const bool over = is_one_text(frame, lines[l].words) && (!in_columns || lines.size() == 1);
      if (!over && !in_columns) return false;
      if (l > 0 && !over && !out.back().over_columns) {
        out.back().bottom = end;
      } else {
        out.push_back({end, over});
      }
    }
    return true;
  }

  // Words that overlap in height.
  struct Line {
    double top = 0;
    double bottom = 0;
    std::vector<const Word*> words;
  };

  // The far side of the row that stands beside an edge of a frame, of lines in order from there: words in most columns,
  // as far from what comes next as from the edge.
  std::optional<double> row_beside(const Frame& frame, const std::vector<Line>& lines, double edge) const {
    if (lines.empty()) return std::nullopt;
    const auto white = [](double from, const Line& line) { return std::max(line.top - from, from - line.bottom); };
    const auto far_side = [&](const Line& line) { return line.top > edge ? line.bottom : line.top; };
    const double padding = white(edge, lines.front());
    if (padding > kMostPadding * lowest_row(frame) || padding < 0) return std::nullopt;
    std::vector<const Word*> own;
    double side = edge;
    size_t used = 0;
    for (; used < lines.size() && (own.empty() || white(side, lines[used]) <= padding); ++used) {
      own.insert(own.end(), lines[used].words.begin(), lines[used].words.end());
      side = far_side(lines[used]);
    }
    const bool close = used < lines.size() && white(side, lines[used]) < kFarther * padding;
    if (own.size() > kMostWords || close || 2 * columns_filled(frame, own) < frame.xs.size()) return std::nullopt;
    return side + (side > edge ? padding : -padding);
  }

  static std::vector<Line> lines_of(std::vector<const Word*> words) {
    std::sort(words.begin(), words.end(), [](const Word* a, const Word* b) { return a->box.y0 < b->box.y0; });
    std::vector<Line> out;
    for (const Word* word : words) {
      if (out.empty() || word->box.y0 > out.back().bottom) out.push_back({word->box.y0, word->box.y1, {}});
      out.back().bottom = std::max(out.back().bottom, word->box.y1);
      out.back().words.push_back(word);
    }
    return out;
  }

  // Whether words of one line follow each other from the first column on.
  static bool is_one_text(const Frame& frame, std::vector<const Word*> words) {
    std::sort(words.begin(), words.end(), [](const Word* a, const Word* b) { return a->box.x0 < b->box.x0; });
    const Word& first = *words.front();
    if (first.box.x0 > frame.xs[1]) return false;
    for (size_t w = 1; w < words.size(); ++w) {
      const double height = words[w]->box.y1 - words[w]->box.y0;
      if (std::abs(middle_y(words[w]->box) - middle_y(first.box)) > height / 2) return false;
      if (words[w]->box.x0 - words[w - 1]->box.x1 > kMostSpace * height) return false;
    }
    return true;
  }

  // Puts a row that nothing parts below a frame.
  static void add_row(Frame& frame, const Row& added) {
    add_cells(frame, static_cast<int>(frame.ys.size()) - 1, added.over_columns);
    frame.ys.push_back(added.bottom);
    frame.box.y1 = added.bottom;
  }

  static void add_cells(Frame& frame, int row, bool over_columns) {
    const int columns = static_cast<int>(frame.xs.size()) - 1;
    if (over_columns) {
      frame.cells.push_back({row, 0, 1, columns});
      return;
    }
    for (int c = 0; c < columns; ++c) frame.cells.push_back({row, c, 1, 1});
  }

  const Page& page_;
};

// The words that stand in a box.
std::vector<const Word*> words_in(const Page& page, const Box& box) {
  std::vector<const Word*> out;
  for (const Word& word : page.words) {
    const double x = (word.box.x0 + word.box.x1) / 2;
    const double y = middle_y(word.box);
    if (x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1) out.push_back(&word);
  }
  return out;
}

// Whether a box lies between two others, one above the other.
bool is_between(const Box& box, const Box& above, const Box& below) {
  return box.y0 > above.y1 - kSameEdge && box.y1 < below.y0 + kSameEdge && box.x0 < below.x1 && box.x1 > below.x0;
}

}  // namespace

bool shares_columns(const Frame& a, const Frame& b) { return are_some_of(a.xs, b.xs) || are_some_of(b.xs, a.xs); }

std::vector<size_t> join_unshaded_rows(const Page& page, std::vector<Frame>& frames) {
  std::vector<size_t> parts(frames.size(), 1);
  if (frames.size() > kMostFrames) return parts;
  std::sort(frames.begin(), frames.end(), [](const Frame& a, const Frame& b) { return a.box.y0 < b.box.y0; });
  const Joiner joiner(page);
  std::vector<Frame> out;
  parts.clear();
  for (Frame& frame : frames) {
    const auto above = std::find_if(out.begin(), out.end(), [&](Frame& f) {
      const auto between = [&](const Frame& other) { return is_between(other.box, f.box, frame.box); };
      return std::none_of(frames.begin(), frames.end(), between) && joiner.join(f, frame);
    });
    if (above == out.end()) {
      out.push_back(std::move(frame));
      parts.push_back(1);
    } else {
      ++parts[static_cast<size_t>(above - out.begin())];
    }
  }
  for (size_t i = 0; i < out.size(); ++i) {
    if (parts[i] < 2) continue;
    double floor = 0;
    double end = page.height;
    for (const Frame& other : out) {
      if (other.box.y0 > out[i].box.y1) end = std::min(end, other.box.y0);
      if (other.box.y1 < out[i].box.y0) floor = std::max(floor, other.box.y1);
    }
    joiner.extend_to_rules(out[i], floor, end);
    joiner.add_last(out[i], end);
    joiner.add_first(out[i], floor);
  }
  frames = std::move(out);
  return parts;
}

void part_unshaded_cells(const Page& page, Frame& frame) {
  if (frame.cells.size() * (page.drawing.shades.size() + page.words.size()) > kMostWork) return;
  std::vector<FrameCell> out;
  for (const FrameCell& cell : frame.cells) {
    const Box box = {frame.xs[static_cast<size_t>(cell.column)], frame.ys[static_cast<size_t>(cell.row)],
                     frame.xs[static_cast<size_t>(cell.column + cell.column_span)],
                     frame.ys[static_cast<size_t>(cell.row + cell.row_span)]};
    const bool shaded = std::any_of(page.drawing.shades.begin(), page.drawing.shades.end(), [&](const Box& shade) {
      return near(shade.x0, box.x0) && near(shade.x1, box.x1) && shade.y0 < middle_y(box) && shade.y1 > middle_y(box);
    });
    if (cell.column_span == 1 || shaded || columns_filled(frame, words_in(page, box)) < 2) {
      out.push_back(cell);
      continue;
    }
    for (int r = cell.row; r < cell.row + cell.row_span; ++r) {
      for (int c = cell.column; c < cell.column + cell.column_span; ++c) out.push_back({r, c, 1, 1});
    }
  }
  frame.cells = std::move(out);
}

}  // namespace spoglio::extract
