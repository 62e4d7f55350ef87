// Running headers, footers and page numbers of pages with boxes, found by comparing each page with its neighbours.
#pragma once

#include <string>
#include <vector>

#include "extract/document.h"
#include "extract/layout/layout.h"

namespace spoglio::extract {

// One printed line in the top or bottom band of a page.
struct EdgeLine {
  std::string key;          // text with digits masked
  int number = -1;          // the page number, when it holds nothing else
  int last_number = -1;     // the number that its last word is
  bool recognised = false;  // from a picture, with some letters misread
  Box box;
  bool apart = false;           // more white space than between lines stands on its inner side
  bool ends_with_page = false;  // its last word is the page's own number
  bool own_number = false;      // a part of it is the page's own number, and it stands far from the body
  bool own_label = false;       // the same, where that number is called one: "pag. 3"
  bool outermost = false;       // no other line stands between it and the page's edge
  bool bottom = false;          // in the lower band
  double from_edge = 0;         // points from its top to the page's edge on that side: landscape pages are lower
  bool counted = false;         // it prints the same words again beside them, with another number: titles of cards
  bool columns = false;         // parts with white between them, none of which is a number: a table's header
  bool underlined = false;      // a rule stands between it and the next line, and none right above it
  bool tabled = false;          // an upright line that runs on into the page's body parts its words: a table's row
  bool first_row = false;       // it stands between the sides of a table that begins with it
  bool ran = false;             // found to run on; the same line on a later page does, too
  std::vector<size_t> words;    // indices into Page::words, left to right
};

// What a line prints, with a tab where wide white stands between its parts.
std::string text_of(const Page& page, const EdgeLine& line);

// The lines in the two bands of a page.
std::vector<EdgeLine> edge_lines(const Page& page, const LayoutOptions& options);

// Indices (into `lines`) of those that run on, seen from the edge lines of the neighbouring pages; what ran on a page
// before runs on here too, however near the body stands.
std::vector<size_t> running_lines(const std::vector<EdgeLine>& lines,
                                  const std::vector<const std::vector<EdgeLine>*>& neighbours, double page_height);

}  // namespace spoglio::extract
