// Only upright edges matter: tables are drawn with strokes, thin rectangles, frames, or bordered polygons.
#include "extract/pdf/content/path.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace spoglio::extract {
namespace {

constexpr size_t kMostPoints = 50'000;  // of one path; maps have such, tables do not
constexpr double kSlant = 1;            // points by which an upright line may lean (hand-placed, rounded or scanned)
constexpr double kSlantOfLength = 0.1;  // and by which share of its length
constexpr double kStraightBeside = 20;  // points a straight side beside curves must have to be more than lettering
constexpr double kNearSquare = 0.02;    // points by which a rectangle's corners may be off
constexpr double kFilled = 0.9;         // share of its box that a polygon fills to count as a rectangle
constexpr double kFilledCurved = 0.8;   // the same for one with round corners, which are cut off here
constexpr double kRoundedBox = 8;       // points each way below which a curved outline is a letter or a dot
constexpr double kDot = 2;              // points each way of a dot, of which dotted lines are made
constexpr double kThinPolygon = 5;      // points: a slimmer polygon is a border with mitred ends

bool contains(const Box& outer, const Box& inner) {
  return outer.x0 <= inner.x0 && outer.y0 <= inner.y0 && outer.x1 >= inner.x1 && outer.y1 >= inner.y1;
}

// The four sides that an inner rectangle leaves of an outer one.
void frame(const Box& outer, const Box& inner, std::vector<Box>& out) {
  if (inner.y0 > outer.y0) out.push_back({outer.x0, outer.y0, outer.x1, inner.y0});
  if (outer.y1 > inner.y1) out.push_back({outer.x0, inner.y1, outer.x1, outer.y1});
  if (inner.x0 > outer.x0) out.push_back({outer.x0, outer.y0, inner.x0, outer.y1});
  if (outer.x1 > inner.x1) out.push_back({inner.x1, outer.y0, outer.x1, outer.y1});
}

}  // namespace

bool ContentPath::room() const { return points_.size() < kMostPoints; }

void ContentPath::move_to(Point p) {
  if (!room()) return;
  parts_.push_back({points_.size(), points_.size() + 1, false, false});
  points_.push_back({p, false});
}

void ContentPath::line_to(Point p) {
  if (!room()) return;
  if (parts_.empty()) return move_to(p);
  if (parts_.back().closed) move_to(points_[parts_.back().begin].point);
  points_.push_back({p, false});
  parts_.back().end = points_.size();
}

void ContentPath::curve_to(Point p) {
  const size_t before = points_.size();
  line_to(p);
  if (points_.size() == before) return;
  points_.back().curve = true;
  parts_.back().curved = true;
}

void ContentPath::close() {
  if (!parts_.empty()) parts_.back().closed = true;
}

void ContentPath::rectangle(Point a, Point b, Point c, Point d) {
  move_to(a);
  line_to(b);
  line_to(c);
  line_to(d);
  close();
}

void ContentPath::clear() {
  points_.clear();
  parts_.clear();
}

Box ContentPath::bounds(const Part& part) const {
  const Point& first = points_[part.begin].point;
  Box box{first.x, first.y, first.x, first.y};
  for (size_t i = part.begin + 1; i < part.end; ++i) {
    const Point& p = points_[i].point;
    box.x0 = std::min(box.x0, p.x);
    box.x1 = std::max(box.x1, p.x);
    box.y0 = std::min(box.y0, p.y);
    box.y1 = std::max(box.y1, p.y);
  }
  return box;
}

Box ContentPath::bounds() const {
  Part all;
  all.end = points_.size();
  return points_.empty() ? Box() : bounds(all);
}

// Twice-signed by the direction it is drawn in: positive clockwise on the page.
double ContentPath::area(const Part& part) const {
  double twice = 0;
  for (size_t i = part.begin; i < part.end; ++i) {
    const Point& p = points_[i].point;
    const Point& q = points_[i + 1 < part.end ? i + 1 : part.begin].point;
    twice += p.x * q.y - q.x * p.y;
  }
  return twice / 2;
}

bool ContentPath::rectangular(const Part& part) const {
  const Box box = bounds(part);
  const double whole = (box.x1 - box.x0) * (box.y1 - box.y0);
  return !part.curved && part.end - part.begin >= 4 &&
         whole - std::abs(area(part)) <= kNearSquare * (box.x1 - box.x0 + box.y1 - box.y0);
}

void ContentPath::fill(bool even_odd, std::vector<Box>& out) const {
  for (size_t i = 0; i < parts_.size(); ++i) {
    const Part& part = parts_[i];
    const Box box = bounds(part);
    const double width = box.x1 - box.x0;
    const double height = box.y1 - box.y0;
    if (i + 1 < parts_.size() && rectangular(part) && rectangular(parts_[i + 1])) {
      const Box next = bounds(parts_[i + 1]);
      const bool hole = even_odd || area(part) * area(parts_[i + 1]) < 0;
      if (hole && (contains(box, next) || contains(next, box))) {
        const bool outer = contains(box, next);
        frame(outer ? box : next, outer ? next : box, out);
        ++i;
        continue;
      }
    }
    const bool dot = width <= kDot && height <= kDot;
    const bool thin = !part.curved && std::min(width, height) <= kThinPolygon;
    const double filled = std::abs(area(part)) / std::max(width * height, 1e-9);
    const bool rounded = part.curved && std::min(width, height) >= kRoundedBox && filled >= kFilledCurved;
    if (dot || thin || rounded || (!part.curved && filled >= kFilled)) out.push_back(box);
  }
}

void ContentPath::stroke(double width, std::vector<Box>& out) const {
  for (const auto& part : parts_) {
    const size_t sides = part.end - part.begin - (part.closed ? 0 : 1);
    for (size_t i = 0; i < sides; ++i) {
      const Vertex& to = points_[part.begin + (i + 1) % (part.end - part.begin)];
      if (to.curve) continue;
      const Point& p = points_[part.begin + i].point;
      const double dx = std::abs(to.point.x - p.x);
      const double dy = std::abs(to.point.y - p.y);
      const double lean = std::min(dx, dy);
      const double length = std::max(dx, dy);
      if (lean > kSlant || lean > kSlantOfLength * length || length == 0) continue;
      if (part.curved && length < kStraightBeside) continue;
      Box box{std::min(p.x, to.point.x), std::min(p.y, to.point.y), std::max(p.x, to.point.x),
              std::max(p.y, to.point.y)};
      if (dx >= dy) {
        const double y = (box.y0 + box.y1) / 2;
        box.y0 = y - width / 2;
        box.y1 = y + width / 2;
      } else {
        const double x = (box.x0 + box.x1) / 2;
        box.x0 = x - width / 2;
        box.x1 = x + width / 2;
      }
      out.push_back(box);
    }
  }
}

}  // namespace spoglio::extract
