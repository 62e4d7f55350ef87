// The places of lines, snapped together, part rows and columns; a cell goes on where no line covers its side.
#include "extract/layout/frames/lattice.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "extract/groups.h"

namespace spoglio::extract {
namespace {

constexpr double kLeastSide = 8;  // points: open sides: how far lines must go on beyond the last one that crosses them
constexpr double kCovered = 0.6;  // share of a cell's side that its line must cover
constexpr double kShadedShare = 0.6;  // share of the lattice's width that a shaded row covers
constexpr size_t kMostEdges = 400;    // columns or rows of one lattice

double middle_x(const Box& box) { return (box.x0 + box.x1) / 2; }
double middle_y(const Box& box) { return (box.y0 + box.y1) / 2; }

// Places in order, those within kSnap of each other as one.
std::vector<double> snapped(std::vector<double> places) {
  std::sort(places.begin(), places.end());
  std::vector<double> out;
  size_t members = 0;
  double last = 0;
  for (const double place : places) {
    if (members > 0 && place - last < kSnap) {
      out.back() += (place - out.back()) / static_cast<double>(++members);
    } else {
      out.push_back(place);
      members = 1;
    }
    last = place;
  }
  return out;
}

// Where the lattice's columns (or rows) begin and end: at its lines, and where the lines that cross them end beyond.
std::vector<double> edges_of(std::vector<double> lines, double from, double to) {
  auto out = snapped(std::move(lines));
  if (from < out.front() - kLeastSide) out.insert(out.begin(), from);
  if (to > out.back() + kLeastSide) out.push_back(to);
  return out;
}

class LatticeFinder {
 public:
  LatticeFinder(const RuledLines& lines, const std::vector<Box>& shades) : lines_(lines) {
    std::vector<double> x;
    std::vector<double> y;
    double left = lines.horizontal.front().x0;
    double right = lines.horizontal.front().x1;
    double top = lines.vertical.front().y0;
    double bottom = lines.vertical.front().y1;
    for (const Box& line : lines.horizontal) {
      y.push_back(middle_y(line));
      left = std::min(left, line.x0);
      right = std::max(right, line.x1);
    }
    for (const Box& line : lines.vertical) {
      x.push_back(middle_x(line));
      top = std::min(top, line.y0);
      bottom = std::max(bottom, line.y1);
    }
    xs = edges_of(std::move(x), left, right);
    ys = edges_of(std::move(y), top, bottom);
    for (const Box& line : lines.vertical) {
      add_unruled(line.y0);
      add_unruled(line.y1);
    }
    for (const Box& shade : shades) {
      const double inside = std::min(shade.x1, xs.back()) - std::max(shade.x0, xs.front());
      if (inside < kShadedShare * (xs.back() - xs.front())) continue;
      add_unruled(shade.y0);
      add_unruled(shade.y1);
    }
  }

  bool usable() const { return xs.size() > 2 && ys.size() > 1 && xs.size() < kMostEdges && ys.size() < kMostEdges; }

  // The cells: positions that no line parts are one, if they make a rectangle; else one per row of positions.
  std::vector<FrameCell> cells() const {
    const size_t columns = xs.size() - 1;
    const size_t rows = ys.size() - 1;
    const auto right_edge = edges(rows, columns, lines_.vertical, true);
    auto bottom_edge = edges(rows, columns, lines_.horizontal, false);
    for (size_t r = 0; r + 1 < rows; ++r) {
      const bool unruled = std::find(unruled_.begin(), unruled_.end(), ys[r + 1]) != unruled_.end();
      for (size_t c = 0; unruled && c < columns; ++c) bottom_edge[r * columns + c] = true;
    }
    Groups groups(rows * columns);
    for (size_t r = 0; r < rows; ++r) {
      for (size_t c = 0; c < columns; ++c) {
        if (c + 1 < columns && !right_edge[r * columns + c]) groups.join(r * columns + c, r * columns + c + 1);
        if (r + 1 < rows && !bottom_edge[r * columns + c]) groups.join(r * columns + c, (r + 1) * columns + c);
      }
    }
    return rectangles(groups, rows, columns, right_edge);
  }

  std::vector<double> xs;
  std::vector<double> ys;

 private:
  // A row begins where the upright lines or a shade do, though nothing is ruled there.
  void add_unruled(double y) {
    if (ys.size() >= kMostEdges) return;
    const auto next = std::lower_bound(ys.begin(), ys.end(), y);
    if (next == ys.begin() || next == ys.end() || *next - y < kLeastCell || y - *(next - 1) < kLeastCell) return;
    ys.insert(next, y);
    unruled_.push_back(y);
  }

  // For each position: whether a line covers its right side (`upright`) or its lower one.
  std::vector<bool> edges(size_t rows, size_t columns, const std::vector<Box>& lines, bool upright) const {
    const auto& across = upright ? xs : ys;
    const auto& along = upright ? ys : xs;
    std::vector<double> covered(rows * columns, 0);
    for (const Box& line : lines) {
      const double place = upright ? middle_x(line) : middle_y(line);
      const auto nearest = std::lower_bound(across.begin(), across.end(), place - kSnap);
      const auto edge = static_cast<size_t>(nearest - across.begin());
      if (edge == 0 || edge + 1 >= across.size()) continue;  // the frame's own sides
      const double from = upright ? line.y0 : line.x0;
      const double to = upright ? line.y1 : line.x1;
      for (size_t i = 0; i + 1 < along.size(); ++i) {
        const double shared = std::min(to, along[i + 1]) - std::max(from, along[i]);
        if (shared <= 0) continue;
        covered[upright ? i * columns + edge - 1 : (edge - 1) * columns + i] += shared;
      }
    }
    std::vector<bool> out(covered.size());
    for (size_t i = 0; i < covered.size(); ++i) {
      const size_t step = upright ? i / columns : i % columns;
      out[i] = covered[i] > kCovered * (along[step + 1] - along[step]);
    }
    return out;
  }

  static std::vector<FrameCell> rectangles(Groups& groups, size_t rows, size_t columns,
                                           const std::vector<bool>& right_edge) {
    struct Bounds {
      size_t top = SIZE_MAX, left = SIZE_MAX, bottom = 0, right = 0, count = 0;
    };
    std::vector<Bounds> bounds(rows * columns);
    for (size_t i = 0; i < bounds.size(); ++i) {
      Bounds& own = bounds[groups.root(i)];
      own.top = std::min(own.top, i / columns);
      own.bottom = std::max(own.bottom, i / columns);
      own.left = std::min(own.left, i % columns);
      own.right = std::max(own.right, i % columns);
      ++own.count;
    }
    std::vector<FrameCell> out;
    for (size_t i = 0; i < bounds.size(); ++i) {
      const Bounds& own = bounds[groups.root(i)];
      const bool whole = own.count == (own.bottom - own.top + 1) * (own.right - own.left + 1);
      FrameCell cell;
      cell.row = static_cast<int>(i / columns);
      cell.column = static_cast<int>(i % columns);
      if (whole) {
        if (i != own.top * columns + own.left) continue;
        cell.row_span = static_cast<int>(own.bottom - own.top + 1);
        cell.column_span = static_cast<int>(own.right - own.left + 1);
      } else {
        if (i % columns > 0 && !right_edge[i - 1]) continue;
        while ((i + static_cast<size_t>(cell.column_span)) % columns != 0 &&
               !right_edge[i + static_cast<size_t>(cell.column_span) - 1]) {
          ++cell.column_span;
        }
      }
      out.push_back(cell);
    }
    return out;
  }

  const RuledLines& lines_;
  std::vector<double> unruled_;  // those of `ys` that no line is drawn at
};

}  // namespace

Lattice lattice_of(const RuledLines& lines, const std::vector<Box>& shades) {
  LatticeFinder finder(lines, shades);
  Lattice out;
  if (finder.usable()) out.cells = finder.cells();
  out.xs = std::move(finder.xs);
  out.ys = std::move(finder.ys);
  return out;
}

}  // namespace spoglio::extract
