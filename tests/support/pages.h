// Pages with boxes from drawings in plain text, for layout tests.
#pragma once

#include <string_view>
#include <vector>

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

// Where a character of a usual drawing begins, and where a line above one of its lines runs, in points; both count from
// 0.
double x_of(double character);
double y_of(double line);

// A level rule above a line, between two characters.
void level(extract::Page& page, double line, double from, double to);

// An upright rule before a character, over some lines.
void upright(extract::Page& page, double character, double from, double to);

// A lattice over lines `from` to `to`, with uprights before some characters.
void lattice(extract::Page& page, int from, int to, const std::vector<double>& characters);

// A shade over some lines, between two characters.
void shade(extract::Page& page, double line, double end, double from, double to);

}  // namespace spoglio::testing
