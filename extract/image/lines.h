// Marks of ink put together to printed lines, so that each can be recognised by itself.
#pragma once

#include <vector>

#include "extract/document.h"
#include "extract/image/image.h"
#include "extract/image/prepare.h"

namespace spoglio::extract {

// A connected piece of ink, in pixels.
struct Mark {
  Box box;
  double width() const { return box.x1 - box.x0; }
  double height() const { return box.y1 - box.y0; }
};

// Marks that stand side by side on one baseline, without a gap that could part columns and without a ruling line.
struct PrintLine {
  std::vector<Mark> marks;  // left to right
  Box box;                  // around them
  double baseline = 0;      // pixels from the top
  double row_baseline = 0;  // the same, of the longer lines of its size beside it: few letters may all reach below it
  double size = 0;          // of its type, in pixels: what a font's size is in points
  bool turned = false;      // it runs along the page's height; `baseline` means nothing then
};

// Adds a mark to a line, whose box grows by it.
void add_mark(PrintLine& line, const Mark& mark);

// The printed lines of a prepared scan, from the top; what is no print (speckle, pictures) is left out.
std::vector<PrintLine> find_print(const PreparedScan& scan);

}  // namespace spoglio::extract
