// Pages with boxes from drawings in plain text, for layout tests.
#pragma once

#include <string_view>

#include "extract/document.h"

namespace spoglio::testing {

// How a drawing becomes points. One blank between words is a plain space; three or more are a gap that can part
// columns.
struct Drawing {
  double character = 2.5;  // width of one character
  double height = 10;      // of a word's box
  double pitch = 10.5;     // from one line to the next
  double white = 6;        // of an empty line of the drawing
  double left = 40;
  double top = 100;
};

// Each line of `art` is a printed line, each run without blanks a word.
extract::Page page_of(std::string_view art, const Drawing& drawing = {});

// Adds another drawing to a page: columns whose lines stand at heights of their own.
void draw(extract::Page& page, std::string_view art, const Drawing& drawing);

}  // namespace spoglio::testing
