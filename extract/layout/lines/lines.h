// First step of layout: words to segments (runs of words without a wide gap) and bands (segments that overlap in
// height).
#pragma once

#include <string>
#include <vector>

#include "extract/document.h"
#include "extract/layout/layout.h"

namespace spoglio::extract {

// Words of one printed line without a gap that could part columns.
struct Segment {
  std::vector<size_t> words;  // indices into Page::words, left to right
  Box box;
  double height = 0;  // of its line: the tallest word's box
  double ink_top = 0;
  double ink_bottom = 0;
  bool year = false;      // it is a year and nothing else
  bool labelled = false;  // it begins with a label and a colon, and goes on
  size_t line = 0;        // printed lines are numbered from the top; segments side by side on one baseline share it
  double middle() const { return (box.y0 + box.y1) / 2; }
};

// Segments that overlap in height, over the whole width: a line of prose, or a row of a table (or a part of one).
struct Band {
  std::vector<size_t> segments;  // top to bottom, then left to right
  std::vector<Span> covered;     // widths with words, left to right, apart from each other
  std::vector<Span> parting;     // the same without words that head several columns: what keeps gutters white
  double top = 0;
  double bottom = 0;
  int lines = 1;          // printed lines of its fullest part
  bool header = false;    // its words stand over another table as well, as mark_repeats() saw
  bool pair = false;      // two wordings over a row of values, printed before as well: a table, however short
  bool label = false;     // it begins as a line of labels and values above another table does
  bool title = false;     // one stretch of words over the rows below it, as mark_titles() saw
  bool may_span = false;  // its last stretch of words may be a cell over several columns, as its place shows
};

struct PageLines {
  std::vector<Segment> segments;            // top to bottom, then left to right
  std::vector<Band> bands;                  // top to bottom
  std::vector<std::vector<size_t>> turned;  // words set along the page's height, by line: part of no band
  double height = 0;                        // of the page's common line; 0 without words
  double space = 0;                         // between words of a line, in heights of it
  double right = 0;                         // where the page's words end
  double least_gutter = 0.42;               // white that may part columns, in heights of a line
  std::vector<double> corridors;            // places of white between rules that is narrower, in points
  std::vector<Box> edges;                   // upright lines left of columns told by their edges (left_edges.h)
};

// What is known before the lines of a page, or of a part of one, are looked for.
struct LineHints {
  double most_space = 1e9;  // heights: what bounds the common white, for a part may hold columns of numbers alone
  std::vector<double> corridors = {};  // points: places of narrow white between columns
  std::vector<Box> edges = {};         // of the whole page, which show more than those of a part
};

// Ruling lines of the page's drawing part words as gaps do, and so do narrow corridors between rules.
PageLines find_lines(const Page& page, const LineHints& known = {});

// The segment of some words of line `line`, which are in order.
Segment make_segment(const Page& page, std::vector<size_t> words, size_t line);

// The text of some words in order, with spaces where the page has white space.
std::string text_of_words(const Page& page, const std::vector<size_t>& words);

// The same for the words of one cell: printed lines from the top, each ended by '\n' but the last; turned words are
// lines of their own and stand before the others.
std::string text_of_cell(const Page& page, const std::vector<size_t>& words);

}  // namespace spoglio::extract
