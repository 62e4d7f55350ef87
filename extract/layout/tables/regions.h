// Second step of layout: which runs of bands share gutters, and so are tables.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "extract/layout/lines/lines.h"

namespace spoglio::extract {

// Bands first to last (included) that are one table, cut into columns at `gutters`.
struct Region {
  size_t first = 0;
  size_t last = 0;
  std::vector<Span> gutters;  // white stripes that no word of the region enters, but for rows that span; left to right
};

// The partition of the page's bands into tables and text that explains most gutters. Regions are in order.
// `carry` tells the columns of the table that the page may go on with.
std::vector<Region> find_regions(const PageLines& lines, const LayoutOptions& options, const LayoutCarry& carry);

// Bands first to last as one table; nothing when they share no gutter.
std::optional<Region> region_of(const PageLines& lines, const LayoutOptions& options, size_t first, size_t last);

// The spacing of bands first to last; `gutters` part the columns that lines follow each other in. The pitch shows where
// a cell wraps: its next word would not have fitted. One that no cell shows is taken from `known`, when its lines are
// of the same height; so is the white between rows of a table that goes on from the page before.
Spacing measure_spacing(const Page& page, const PageLines& lines, size_t first, size_t last,
                        const std::vector<Span>& gutters, const Spacing& known);

// The widths that columns of bands first to last have for their text, as far as their lines and neighbours show.
std::vector<double> column_widths(const PageLines& lines, size_t first, size_t last, const std::vector<Span>& gutters);

// Whether `next` could not have begun on the line of `above` in a column so wide: it was wrapped.
bool wraps(const Page& page, const Segment& above, const Segment& next, double width);

// The first and last column a segment's words touch, 0 to gutters.size(). Words that only reach into a gutter stay on
// their side of it.
std::pair<size_t, size_t> columns_of(const std::vector<Span>& gutters, const Segment& segment);

}  // namespace spoglio::extract
