// Lines are joined into groups that cross; the lattice that a group draws is a frame where words fill it.
#include "extract/layout/frames/frames.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <utility>

#include "extract/groups.h"
#include "extract/layout/frames/broken.h"
#include "extract/layout/frames/lattice.h"
#include "extract/layout/frames/shade_edges.h"
#include "extract/layout/frames/unshaded.h"
#include "extract/layout/layout.h"

namespace spoglio::extract {
namespace {

constexpr double kReach = 3;           // points: a line that ends so near to another one meets it
constexpr double kMostCrossed = 0.15;  // share of words that lines may run through
constexpr size_t kMostLines = 4000;    // of a page: charts and maps draw more
constexpr size_t kMostGroups = 100;    // of a page, for whose loose lines a group is looked for
constexpr size_t kLeastFilled = 3;     // cells with words in a frame
constexpr double kLabelWhite = 0.4;    // heights of white between labels below each other, at least
constexpr double kBesideLabel = 0.75;  // heights between the middles of a label and of a line beside it, at most
constexpr double kShadedShare = 0.9;   // area of a frame of shades that one of lines has at least, to go before it

double middle_x(const Box& box) { return (box.x0 + box.x1) / 2; }
double middle_y(const Box& box) { return (box.y0 + box.y1) / 2; }

bool cross(const Box& horizontal, const Box& vertical) {
  const double x = middle_x(vertical);
  const double y = middle_y(horizontal);
  return x > horizontal.x0 - kReach && x < horizontal.x1 + kReach && y > vertical.y0 - kReach &&
         y < vertical.y1 + kReach;
}

Box box_of(const RuledLines& lines) {
  Box out = lines.horizontal.front();
  for (const Box& line : lines.horizontal) out = unite(out, line);
  for (const Box& line : lines.vertical) out = unite(out, line);
  return out;
}

bool inside(const Box& line, const Box& box) {
  return line.x0 > box.x0 - kReach && line.x1 < box.x1 + kReach && line.y0 > box.y0 - kReach &&
         line.y1 < box.y1 + kReach;
}

// Lines inside a group's box that meet none of its lines belong to it all the same: rows without level rules.
void add_loose(const Drawing& drawing, std::vector<RuledLines>& groups) {
  if (groups.size() > kMostGroups) return;
  for (RuledLines& group : groups) {
    const Box box = box_of(group);
    const auto add = [&](const std::vector<Box>& from, std::vector<Box>& to) {
      std::vector<Box> all;
      std::copy_if(from.begin(), from.end(), std::back_inserter(all),
                   [&](const Box& line) { return inside(line, box); });
      if (all.size() > to.size()) to = std::move(all);
    };
    add(drawing.horizontal, group.horizontal);
    add(drawing.vertical, group.vertical);
  }
}

// Groups of lines that cross each other, directly or over others.
std::vector<RuledLines> crossing_groups(const Page& page) {
  const Drawing& drawing = page.drawing;
  const auto& hs = drawing.horizontal;
  const auto& vs = drawing.vertical;
  if (hs.size() + vs.size() > kMostLines) return {};
  Groups groups(hs.size() + vs.size());
  for (size_t v = 0; v < vs.size(); ++v) {
    // Horizontal lines are in order from the top.
    auto h = std::lower_bound(hs.begin(), hs.end(), vs[v].y0 - 2 * kReach,
                              [](const Box& line, double y) { return line.y0 < y; });
    for (; h != hs.end() && h->y0 < vs[v].y1 + 2 * kReach; ++h) {
      if (cross(*h, vs[v])) groups.join(static_cast<size_t>(h - hs.begin()), hs.size() + v);
    }
  }
  for (const auto& [above, below] : find_broken_lines(page)) groups.join(hs.size() + above, hs.size() + below);
  std::vector<RuledLines> by_root(hs.size() + vs.size());
  for (size_t i = 0; i < hs.size(); ++i) by_root[groups.root(i)].horizontal.push_back(hs[i]);
  for (size_t i = 0; i < vs.size(); ++i) by_root[groups.root(hs.size() + i)].vertical.push_back(vs[i]);
  std::vector<RuledLines> out;
  for (RuledLines& lines : by_root) {
    const bool large = lines.horizontal.size() + lines.vertical.size() > 3;
    if (!lines.vertical.empty() && !lines.horizontal.empty() && large) out.push_back(std::move(lines));
    lines = {};
  }
  add_loose(drawing, out);
  return out;
}

size_t interval_of(const std::vector<double>& edges, double place) {
  const auto after = std::upper_bound(edges.begin(), edges.end(), place);
  const auto index = static_cast<size_t>(after - edges.begin());
  return std::clamp<size_t>(index, 1, edges.size() - 1) - 1;
}

bool holds(const Box& box, const Box& word) {
  const double x = middle_x(word);
  const double y = middle_y(word);
  return x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1;
}

// Which lattice columns and rows hold words (of cells that do not span them), and how many words lines run through.
struct Filling {
  std::vector<bool> columns;
  std::vector<bool> rows;
  size_t words = 0;
  size_t crossed = 0;
  size_t filled_cells = 0;
};

Filling fill(const Page& page, const Frame& frame) {
  const size_t columns = frame.xs.size() - 1;
  const size_t rows = frame.ys.size() - 1;
  std::vector<size_t> owner(rows * columns, 0);
  for (size_t i = 0; i < frame.cells.size(); ++i) {
    const FrameCell& cell = frame.cells[i];
    for (int r = cell.row; r < cell.row + cell.row_span; ++r) {
      for (int c = cell.column; c < cell.column + cell.column_span; ++c) {
        owner[static_cast<size_t>(r) * columns + static_cast<size_t>(c)] = i;
      }
    }
  }
  Filling out;
  out.columns.assign(columns, false);
  out.rows.assign(rows, false);
  std::vector<bool> filled(frame.cells.size(), false);
  for (const Word& word : page.words) {
    if (!holds(frame.box, word.box)) continue;
    ++out.words;
    const size_t r = interval_of(frame.ys, middle_y(word.box));
    const size_t c = interval_of(frame.xs, middle_x(word.box));
    const FrameCell& cell = frame.cells[owner[r * columns + c]];
    const double left = frame.xs[static_cast<size_t>(cell.column)];
    const double right = frame.xs[static_cast<size_t>(cell.column + cell.column_span)];
    const double inside = std::min(word.box.x1, right) - std::max(word.box.x0, left);
    out.crossed += inside < 0.75 * (word.box.x1 - word.box.x0);
    filled[owner[r * columns + c]] = true;
    if (cell.column_span == 1) out.columns[c] = true;
    if (cell.row_span == 1) out.rows[r] = true;
  }
  out.filled_cells = static_cast<size_t>(std::count(filled.begin(), filled.end(), true));
  return out;
}

// Takes one edge of the lattice away: the positions on its two sides are one.
void drop_edge(std::vector<double>& edges, std::vector<FrameCell>& cells, size_t interval, int FrameCell::*place,
               int FrameCell::*span) {
  const int at = static_cast<int>(interval);
  std::erase_if(cells, [&](const FrameCell& cell) { return cell.*place == at && cell.*span == 1; });
  for (FrameCell& cell : cells) {
    if (cell.*place > at) {
      --(cell.*place);
    } else if (cell.*place + cell.*span > at) {
      --(cell.*span);
    }
  }
  // The neighbour takes the room: the one before, but for the first.
  edges.erase(edges.begin() + static_cast<std::ptrdiff_t>(interval == 0 ? 1 : interval));
}

// Columns and rows too small for text, and those that hold none, are lines drawn for their looks.
void drop_slivers(const Page& page, Frame& frame) {
  const auto pass = [&](std::vector<double>& edges, int FrameCell::*place, int FrameCell::*span, bool columns) {
    for (size_t i = edges.size() - 1; i-- > 0 && edges.size() > 2;) {
      if (edges[i + 1] - edges[i] < kLeastCell) drop_edge(edges, frame.cells, i, place, span);
    }
    const Filling filling = fill(page, frame);
    const auto& filled = columns ? filling.columns : filling.rows;
    for (size_t i = filled.size(); i-- > 0 && edges.size() > 2;) {
      const bool narrow = columns && edges[i + 1] - edges[i] < 3 * kLeastCell;
      if (!filled[i] && narrow) drop_edge(edges, frame.cells, i, place, span);
    }
  };
  pass(frame.xs, &FrameCell::column, &FrameCell::column_span, true);
  pass(frame.ys, &FrameCell::row, &FrameCell::row_span, false);
}

std::optional<Frame> frame_of(const Page& page, const RuledLines& lines, size_t least_filled) {
  Lattice lattice = lattice_of(lines, page.drawing.shades);
  if (lattice.cells.empty()) return std::nullopt;
  Frame frame;
  frame.xs = std::move(lattice.xs);
  frame.ys = std::move(lattice.ys);
  frame.box = {frame.xs.front(), frame.ys.front(), frame.xs.back(), frame.ys.back()};
  frame.cells = std::move(lattice.cells);
  drop_slivers(page, frame);
  if (frame.xs.size() < 3) return std::nullopt;
  const Filling filling = fill(page, frame);
  const auto columns = std::count(filling.columns.begin(), filling.columns.end(), true);
  const double crossed = static_cast<double>(filling.crossed);
  if (columns < 2 || filling.filled_cells < least_filled ||
      crossed > kMostCrossed * static_cast<double>(filling.words)) {
    return std::nullopt;
  }
  return frame;
}

bool overlap(const Box& a, const Box& b) {
  return std::min(a.x1, b.x1) - std::max(a.x0, b.x0) > kSnap && std::min(a.y1, b.y1) - std::max(a.y0, b.y0) > kSnap;
}

// Printed lines of a cell, from the top; words of one line differ little in height.
std::vector<Span> printed_lines_of(const Page& page, const Frame& frame, size_t column) {
  std::vector<Span> words;
  for (const Word& word : page.words) {
    if (!holds(frame.box, word.box)) continue;
    if (interval_of(frame.xs, middle_x(word.box)) == column) words.push_back({word.box.y0, word.box.y1});
  }
  std::sort(words.begin(), words.end(), [](const Span& a, const Span& b) { return a.from < b.from; });
  std::vector<Span> out;
  for (const Span& word : words) {
    if (out.empty() || word.from > (out.back().from + out.back().to) / 2) out.push_back(word);
  }
  return out;
}

// Whether two cells hold labels and what they name, in rows that no line parts: the narrower first one has lines with
// white between them, and beside each stands a line of the second.
bool holds_labels(const Page& page, const Frame& frame) {
  if (frame.xs.size() != 3 || frame.ys.size() != 2) return false;
  if (frame.xs[1] - frame.xs[0] > frame.xs[2] - frame.xs[1]) return false;
  const auto labels = printed_lines_of(page, frame, 0);
  const auto texts = printed_lines_of(page, frame, 1);
  if (labels.size() < 2) return false;
  for (size_t i = 0; i < labels.size(); ++i) {
    const double height = labels[i].width();
    if (i > 0 && labels[i].from - labels[i - 1].to < kLabelWhite * height) return false;
    const bool beside = std::any_of(texts.begin(), texts.end(), [&](const Span& text) {
      return std::abs(text.from + text.to - labels[i].from - labels[i].to) / 2 < kBesideLabel * height;
    });
    if (!beside) return false;
  }
  return true;
}

// Two cells may be boxes around anything, but for labels and what they name, and for the row of a table that the page's
// end cuts below its first row: the page has another with the same columns.
std::vector<Frame> frames_of(const Page& page) {
  std::vector<Frame> out;
  std::vector<Frame> small;
  for (const RuledLines& lines : crossing_groups(page)) {
    if (auto frame = frame_of(page, lines, kLeastFilled)) {
      out.push_back(std::move(*frame));
    } else if (auto row = frame_of(page, lines, 2)) {
      small.push_back(std::move(*row));
    }
  }
  const size_t whole = out.size();
  for (Frame& row : small) {
    if (holds_labels(page, row)) {
      out.push_back(std::move(row));
      continue;
    }
    const auto end = out.begin() + static_cast<std::ptrdiff_t>(whole);
    if (std::any_of(out.begin(), end, [&](const Frame& frame) { return shares_columns(frame, row); }))
      out.push_back(std::move(row));
  }
  return out;
}

// Whether no words stand beside a frame: they would be in columns that lack their shades, as merged cells do.
bool stands_alone(const Page& page, const Frame& frame) {
  return std::none_of(page.words.begin(), page.words.end(), [&](const Word& word) {
    const double y = middle_y(word.box);
    return y > frame.box.y0 && y < frame.box.y1 &&
           (word.box.x1 < frame.box.x0 + kSnap || word.box.x0 > frame.box.x1 - kSnap);
  });
}

// Whether all shades between a frame's columns lie in it or in another one of `whole`: others show that it has more
// rows.
bool holds_all(const Drawing& cells, const Frame& frame, const std::vector<const Frame*>& whole) {
  const auto is_edge = [&](double x) {
    return std::any_of(frame.xs.begin(), frame.xs.end(), [&](double edge) { return std::abs(edge - x) < kSnap; });
  };
  return std::all_of(cells.horizontal.begin(), cells.horizontal.end(), [&](const Box& edge) {
    if (!is_edge(edge.x0) || !is_edge(edge.x1)) return true;
    return std::any_of(whole.begin(), whole.end(), [&](const Frame* other) { return inside(edge, other->box); });
  });
}

// Tables whose cells shades alone show, in several rows at least: a header shaded cell by cell has none. A table with
// merged cells may fall into parts that do not show it whole.
std::vector<Frame> shaded_frames(const Page& page) {
  Page shaded;
  shaded.drawing = edges_of_shades(page.drawing);
  if (shaded.drawing.vertical.empty()) return {};
  shaded.words = page.words;
  std::vector<Frame> frames = frames_of(shaded);
  if (frames.size() > kMostGroups) return {};
  for (Frame& frame : frames) part_unshaded_cells(page, frame);
  const auto parts = join_unshaded_rows(page, frames);
  std::vector<const Frame*> whole;
  for (size_t i = 0; i < frames.size(); ++i) {
    if (parts[i] > 1 && stands_alone(page, frames[i])) whole.push_back(&frames[i]);
  }
  std::vector<Frame> out;
  for (const Frame* frame : whole) {
    if (!holds_all(shaded.drawing, *frame, whole)) continue;
    out.push_back(*frame);
    out.back().shaded = true;
  }
  return out;
}

}  // namespace

std::vector<Frame> find_frames(const Page& page) {
  std::vector<Frame> out;
  if (!page.drawing.vertical.empty() && page.drawing.horizontal.size() > 1) out = frames_of(page);
  join_unshaded_rows(page, out);
  auto shaded = shaded_frames(page);
  out.insert(out.end(), std::make_move_iterator(shaded.begin()), std::make_move_iterator(shaded.end()));
  // Of frames that are about as large, lines go before shades.
  const auto area = [](const Frame& frame) {
    return (frame.box.x1 - frame.box.x0) * (frame.box.y1 - frame.box.y0) * (frame.shaded ? kShadedShare : 1);
  };
  std::sort(out.begin(), out.end(), [&](const Frame& a, const Frame& b) { return area(a) > area(b); });
  std::vector<Frame> apart;
  for (size_t i = 0; i < page.tagged.size(); ++i) {
    Frame frame;
    frame.box = page.tagged[i].box;
    frame.tagged = i;
    apart.push_back(std::move(frame));
  }
  for (Frame& frame : out) {
    const bool inside =
        std::any_of(apart.begin(), apart.end(), [&](const Frame& o) { return overlap(o.box, frame.box); });
    if (!inside) apart.push_back(std::move(frame));
  }
  std::sort(apart.begin(), apart.end(), [](const Frame& a, const Frame& b) {
    return a.box.y0 != b.box.y0 ? a.box.y0 < b.box.y0 : a.box.x0 < b.box.x0;
  });
  return apart;
}

}  // namespace spoglio::extract
