// The edge of a run of shades is completed by the lines that were found on it.
#include "extract/ocr/scan_shades.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace spoglio::extract {
namespace {

// In points.
constexpr double kSameEdge = 1.5;    // between the edges of two cells of one row, or an edge and its line
constexpr double kBeside = 3;        // between two cells side by side
constexpr double kLeastLost = 5;     // of an edge without a line
constexpr size_t kMostShades = 500;  // of a page (no unit); beyond, they are a picture

double middle_y(const Box& line) { return (line.y0 + line.y1) / 2; }

// A level edge that shades share.
struct Edge {
  double y = 0;
  double from = 0;
  double to = 0;
};

// The upper or the lower edges of shades, those that go on from each other as one.
std::vector<Edge> edges_of(const std::vector<Box>& shades, bool upper) {
  std::vector<Edge> all;
  for (const Box& shade : shades) all.push_back({upper ? shade.y0 : shade.y1, shade.x0, shade.x1});
  std::sort(all.begin(), all.end(), [](const Edge& a, const Edge& b) { return a.from < b.from; });
  std::vector<Edge> out;
  for (const Edge& edge : all) {
    const auto run = std::find_if(out.begin(), out.end(), [&](const Edge& other) {
      return std::abs(other.y - edge.y) <= kSameEdge && std::abs(edge.from - other.to) <= kBeside;
    });
    if (run == out.end()) {
      out.push_back(edge);
    } else {
      run->to = edge.to;
    }
  }
  return out;
}

// The parts of an edge along which no line was found; none where there is no line at all.
std::vector<Box> lost_parts(const std::vector<Box>& lines, const Edge& edge) {
  std::vector<Box> found;
  for (const Box& line : lines) {
    const bool along = std::min(line.x1, edge.to) - std::max(line.x0, edge.from) > kLeastLost;
    if (along && std::abs(middle_y(line) - edge.y) <= kSameEdge) found.push_back(line);
  }
  if (found.empty()) return {};
  std::sort(found.begin(), found.end(), [](const Box& a, const Box& b) { return a.x0 < b.x0; });
  const double y = middle_y(found.front());
  std::vector<Box> out;
  double end = edge.from;
  for (const Box& line : found) {
    if (line.x0 - end > kLeastLost) out.push_back({end, y, line.x0, y});
    end = std::max(end, line.x1);
  }
  if (edge.to - end > kLeastLost) out.push_back({end, y, edge.to, y});
  return out;
}

}  // namespace

void extend_shade_edges(Drawing& drawing) {
  if (drawing.shades.size() > kMostShades) return;
  std::vector<Box> lost;
  for (const bool upper : {true, false}) {
    for (const Edge& edge : edges_of(drawing.shades, upper)) {
      for (const Box& part : lost_parts(drawing.horizontal, edge)) lost.push_back(part);
    }
  }
  drawing.horizontal.insert(drawing.horizontal.end(), lost.begin(), lost.end());
}

}  // namespace spoglio::extract
