// Tables of one form below each other, as plans print one for each objective: each begins with the same header.
#pragma once

#include <vector>

#include "extract/layout/lines/lines.h"
#include "extract/layout/tables/shaded.h"

namespace spoglio::extract {

// Counts the bands that may be headers; the bands at which the page is to be cut, in order, so that no part holds a
// header twice: where the widest white stands between the last row above a repeated header and that header, its
// headings, or the labels and values above it, included below; and where a header known from pages before follows such
// labels. Tables are then looked for in each part by itself, for the columns of such tables seldom
// agree. The lines on one shade are one header. Empty for most pages.
std::vector<size_t> cuts_at_repeated_headers(const Page& page, const PageLines& lines,
                                             const std::vector<ShadedHeader>& shaded, Repeats& repeats);

// Headers of two columns: two wordings over a row of words and a value, on a shade of their own or counted twice.
std::vector<ShadedHeader> find_pair_headers(const Page& page, const PageLines& lines, const Repeats& repeats);

// Sets Band::header where the same words were counted twice or more, Band::label where a known label begins the band.
void mark_repeats(const Page& page, PageLines& lines, const Repeats& repeats);

}  // namespace spoglio::extract
