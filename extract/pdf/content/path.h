// The path that drawing operators build up, and the upright boxes that painting it leaves.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/document.h"

namespace spoglio::extract {

struct Point {
  double x = 0;
  double y = 0;
};

// Points are the page's, already turned by the matrix in force when they were given.
class ContentPath {
 public:
  void move_to(Point p);
  void line_to(Point p);
  void curve_to(Point p);
  void close();
  void rectangle(Point a, Point b, Point c, Point d);
  void clear();
  bool empty() const { return points_.empty(); }

  // The box around all points.
  Box bounds() const;
  // Filled: rectangles, the sides of frames, and what comes close to a rectangle.
  void fill(bool even_odd, std::vector<Box>& out) const;
  // Stroked with a pen of `width` points: every upright straight piece.
  void stroke(double width, std::vector<Box>& out) const;

 private:
  struct Vertex {
    Point point;
    bool curve = false;  // reached by a curve
  };
  struct Part {
    size_t begin = 0;
    size_t end = 0;
    bool closed = false;
    bool curved = false;
  };

  bool room() const;
  Box bounds(const Part& part) const;
  double area(const Part& part) const;
  bool rectangular(const Part& part) const;

  std::vector<Vertex> points_;
  std::vector<Part> parts_;
};

}  // namespace spoglio::extract
