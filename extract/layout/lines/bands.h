// Bands of a page: segments that overlap in height, and what their place says about them.
#pragma once

#include <vector>

#include "extract/layout/lines/lines.h"

namespace spoglio::extract {

// Makes the bands of all segments.
void find_bands(PageLines& lines);

// Replaces the bands by those that some segments make by themselves.
void keep_bands_of(PageLines& lines, std::vector<size_t> segments);

// White between band `i` and the one above it.
double gap_above(const PageLines& lines, size_t i);

// The segments of a band by their printed lines, then from left to right.
void order_segments(const std::vector<Segment>& segments, Band& band);

// Adds [from, to] to intervals that are in order and apart.
void cover(std::vector<Span>& covered, Span span);

}  // namespace spoglio::extract
