// Producers draw one border in many ways: strokes per cell, thin rectangles, dots, frames. Here they become alike.
#include "extract/pdf/content/drawing.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace spoglio::extract {
namespace {

// All in points.
constexpr double kThickest = 5;        // thickness of a line; a bar that is thicker is a shade
constexpr double kDot = 2;             // each way: a dot of a dotted line, or the corner piece between two borders
constexpr double kLineRatio = 4;       // length of a line thicker than a dot in thicknesses; else a bullet or a letter
constexpr double kCollinear = 1;       // between the middles of lines that are one; double borders are further apart
constexpr double kTouch = 2;           // between the ends of pieces of one line: borders of cells that stand apart
constexpr double kDash = 8;            // length of a piece that may be a dash …
constexpr double kDashGap = 4;         // … and the space up to the next dash
constexpr double kShortest = 6;        // a finished line; less than the height of a table's row
constexpr double kEdge = 1;            // along the edges of a white area, where lines stay visible
constexpr double kSeenOnShades = 0.8;  // share of a white line that must lie on shades to be seen
constexpr size_t kMostLines = 20'000;
constexpr size_t kMostShades = 5'000;
constexpr size_t kShadesBack = 64;  // how far the shade lies back that one is within: a row of cells and their lines
constexpr size_t kMostChecks = 4'000'000;  // comparisons for what white hides, some 10 ms; the rest is kept as it is

bool contains(const Box& outer, const Box& inner) {
  constexpr double kSlack = 0.05;
  return outer.x0 <= inner.x0 + kSlack && outer.y0 <= inner.y0 + kSlack && outer.x1 >= inner.x1 - kSlack &&
         outer.y1 >= inner.y1 - kSlack;
}

double width(const Box& box) { return box.x1 - box.x0; }
double height(const Box& box) { return box.y1 - box.y0; }

// Lines along the edge of a white cell stay: were they meant to be hidden, nobody would have drawn them there.
bool hides(const Box& white, const Box& line) {
  const bool flat = width(line) >= height(line);
  const double dx = flat ? 0 : kEdge;
  const double dy = flat ? kEdge : 0;
  return contains({white.x0 + dx, white.y0 + dy, white.x1 - dx, white.y1 - dy}, line);
}

enum class Shape { kNone, kHorizontal, kVertical, kDot, kShade };

Shape shape_of(const Box& box) {
  const double slim = std::min(width(box), height(box));
  const double long_side = std::max(width(box), height(box));
  if (slim > kThickest) return Shape::kShade;
  if (long_side <= kDot) return Shape::kDot;
  if (slim > kDot && long_side < kLineRatio * slim) return Shape::kNone;
  return width(box) >= height(box) ? Shape::kHorizontal : Shape::kVertical;
}

// Horizontal lines out of pieces, sorted by y, then x.
std::vector<Box> joined(std::vector<Box> pieces) {
  const auto middle = [](const Box& box) { return box.y0 + box.y1; };
  std::sort(pieces.begin(), pieces.end(), [&](const Box& a, const Box& b) {
    return std::make_tuple(middle(a), a.x0, a.x1) < std::make_tuple(middle(b), b.x0, b.x1);
  });
  std::vector<Box> out;
  for (auto from = pieces.begin(); from != pieces.end();) {
    const auto to =
        std::find_if(from, pieces.end(), [&](const Box& box) { return middle(box) - middle(*from) > 2 * kCollinear; });
    std::sort(from, to, [](const Box& a, const Box& b) { return std::tie(a.x0, a.x1) < std::tie(b.x0, b.x1); });
    Box line = *from;
    double last = width(line);
    for (auto piece = std::next(from); piece != to; ++piece) {
      const bool dashes = last <= kDash && width(*piece) <= kDash;
      if (piece->x0 - line.x1 <= (dashes ? kDashGap : kTouch)) {
        line = unite(line, *piece);
      } else {
        if (width(line) >= kShortest) out.push_back(line);
        line = *piece;
      }
      last = width(*piece);
    }
    if (width(line) >= kShortest) out.push_back(line);
    from = to;
  }
  std::sort(out.begin(), out.end(),
            [](const Box& a, const Box& b) { return std::tie(a.y0, a.x0) < std::tie(b.y0, b.x0); });
  if (out.size() > kMostLines) out.resize(kMostLines);
  return out;
}

void turn(std::vector<Box>& boxes) {
  for (auto& box : boxes) box = {box.y0, box.x0, box.y1, box.x1};
}

struct Piece {
  Box box;
  Shape shape = Shape::kNone;
};

// The same colour once more within a shade, which nobody sees: behind the lines of a shaded cell, say.
bool repeats(const PaintedBox& painted, const std::vector<PaintedBox>& shades) {
  const auto first =
      shades.size() > kShadesBack ? shades.end() - static_cast<std::ptrdiff_t>(kShadesBack) : shades.begin();
  return std::any_of(first, shades.end(), [&](const PaintedBox& shade) {
    return shade.colour == painted.colour && contains(shade.box, painted.box);
  });
}

// A white line shows where it parts shades.
bool on_shades(const Box& line, const std::vector<PaintedBox>& shades, size_t& checks) {
  const bool flat = width(line) >= height(line);
  const double x = (line.x0 + line.x1) / 2;
  const double y = (line.y0 + line.y1) / 2;
  double covered = 0;
  for (const auto& below : shades) {
    const Box& shade = below.box;
    if (++checks > kMostChecks) return false;
    if (flat && shade.y0 <= y && shade.y1 >= y) {
      covered += std::max(0.0, std::min(shade.x1, line.x1) - std::max(shade.x0, line.x0));
    } else if (!flat && shade.x0 <= x && shade.x1 >= x) {
      covered += std::max(0.0, std::min(shade.y1, line.y1) - std::max(shade.y0, line.y0));
    }
  }
  return covered >= kSeenOnShades * std::max(width(line), height(line));
}

}  // namespace

Drawing tidy(const Painting& painting) {
  Drawing out;
  out.whole = painting.whole;
  std::vector<Piece> lines;
  std::vector<PaintedBox> shades;
  size_t checks = 0;
  for (const auto& painted : painting.boxes) {
    const Shape shape = shape_of(painted.box);
    if (shape == Shape::kNone) continue;
    if (shape != Shape::kShade) {
      if (!painted.white || on_shades(painted.box, shades, checks)) lines.push_back({painted.box, shape});
      continue;
    }
    if (!painted.white && shades.size() == kMostShades) out.whole = false;
    if (!painted.white && shades.size() < kMostShades && !repeats(painted, shades)) shades.push_back(painted);
    if (!painted.white || !painted.hides) continue;
    checks += lines.size() + shades.size();
    if (checks > kMostChecks) continue;
    std::erase_if(lines, [&](const Piece& line) { return hides(painted.box, line.box); });
    std::erase_if(shades, [&](const PaintedBox& shade) { return contains(painted.box, shade.box); });
  }
  for (const auto& shade : shades) out.shades.push_back(shade.box);
  for (const auto& line : lines) {
    if (line.shape != Shape::kVertical) out.horizontal.push_back(line.box);
    if (line.shape != Shape::kHorizontal) out.vertical.push_back(line.box);
  }
  out.horizontal = joined(std::move(out.horizontal));
  turn(out.vertical);
  out.vertical = joined(std::move(out.vertical));
  turn(out.vertical);
  return out;
}

}  // namespace spoglio::extract
