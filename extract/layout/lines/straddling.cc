// Other lines of the table show where its columns begin; a cell over several columns meets such an edge by chance only.
#include "extract/layout/lines/straddling.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "extract/layout/lines/bands.h"
#include "extract/layout/values.h"

namespace spoglio::extract {
namespace {

constexpr double kSameEdge = 0.6;         // points between left edges of one column
constexpr size_t kLeastAtEdge = 3;        // segments that begin at a column's edge, to show it (no unit) …
constexpr size_t kLeastForUnit = 2;       // … where the words behind it are a unit alone
constexpr double kWiderThanSpace = 1.25;  // factor: white between cells, by the page's common space

class Straddling {
 public:
  Straddling(const Page& page, PageLines& lines, const Region& region) : page_(page), lines_(lines), region_(region) {}

  void part() {
    if (lines_.space <= 0) return;
    find_edges();
    for (size_t b = region_.first; b <= region_.last; ++b) {
      Band& band = lines_.bands[b];
      const size_t printed = band.segments.size();
      for (size_t i = 0; i < printed; ++i) {
        while (const auto cut = find_cut(lines_.segments[band.segments[i]])) cut_off(band, i, *cut);
      }
      if (band.segments.size() == printed) continue;
      order_segments(lines_.segments, band);
      band.covered.clear();
      for (const size_t s : band.segments) cover(band.covered, {lines_.segments[s].box.x0, lines_.segments[s].box.x1});
    }
  }

 private:
  // For each column where most of its lines begin, if several do at one place.
  void find_edges() {
    std::vector<std::vector<double>> starts(region_.gutters.size() + 1);
    for (size_t b = region_.first; b <= region_.last; ++b) {
      for (const size_t s : lines_.bands[b].segments)
        starts[columns_of(region_.gutters, lines_.segments[s]).first].push_back(lines_.segments[s].box.x0);
    }
    for (std::vector<double>& column : starts) edges_.push_back(common_edge(column));
  }

  struct Edge {
    double x = 0;         // points
    size_t segments = 0;  // that begin there
  };

  static std::optional<Edge> common_edge(std::vector<double>& starts) {
    std::sort(starts.begin(), starts.end());
    std::optional<Edge> best;
    size_t most = kLeastForUnit - 1;
    for (size_t first = 0, end = 0; first < starts.size(); ++first) {
      while (end < starts.size() && starts[end] - starts[first] < kSameEdge) ++end;
      if (end - first <= most) continue;
      most = end - first;
      best = {starts[first + (end - first) / 2], most};
    }
    return best;
  }

  // The last word of a segment that begins a cell of a further column; nothing when all of it is one cell.
  std::optional<size_t> find_cut(const Segment& segment) const {
    const auto [first, last] = columns_of(region_.gutters, segment);
    if (first == last || !at_edge(first, segment.box.x0, kLeastForUnit)) return std::nullopt;
    for (size_t i = segment.words.size(); i-- > 1;) {
      const Box& left = page_.words[segment.words[i - 1]].box;
      const Box& right = page_.words[segment.words[i]].box;
      if (right.x0 - left.x1 < kWiderThanSpace * lines_.space * segment.height) continue;
      const Segment rest = make_segment(
          page_, {segment.words.begin() + static_cast<std::ptrdiff_t>(i), segment.words.end()}, segment.line);
      const size_t least = is_unit_alone(page_, rest) ? kLeastForUnit : kLeastAtEdge;
      if (!at_edge(first, segment.box.x0, least)) continue;
      for (size_t column = first + 1; column <= last; ++column) {
        if (at_edge(column, right.x0, least) && left.x1 < region_.gutters[column - 1].to) return i;
      }
    }
    return std::nullopt;
  }

  // Whether words that begin at a place begin where so many others of a column do.
  bool at_edge(size_t column, double x, size_t least) const {
    const auto& edge = edges_[column];
    return edge && edge->segments >= least && std::abs(edge->x - x) < kSameEdge;
  }

  // The words from one on become a segment of their own.
  void cut_off(Band& band, size_t position, size_t word) {
    Segment& left = lines_.segments[band.segments[position]];
    const auto from = left.words.begin() + static_cast<std::ptrdiff_t>(word);
    Segment right = make_segment(page_, {from, left.words.end()}, left.line);
    left = make_segment(page_, {left.words.begin(), from}, left.line);
    band.segments.push_back(lines_.segments.size());
    lines_.segments.push_back(std::move(right));
  }

  const Page& page_;
  PageLines& lines_;
  const Region& region_;
  std::vector<std::optional<Edge>> edges_;  // by column
};

}  // namespace

void part_straddling(const Page& page, PageLines& lines, const Region& region) {
  Straddling(page, lines, region).part();
}

}  // namespace spoglio::extract
