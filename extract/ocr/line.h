// One printed line recognised: words with the boxes that a text layer would give them.
#pragma once

#include <vector>

#include "extract/document.h"
#include "extract/image/lines.h"
#include "extract/ocr/engine.h"

namespace spoglio::extract {

// A place on a picture in points.
Box in_points(const Box& box, double dpi);

// The words of one line, signs told by their shape among them, left to right. The marks of such signs are taken out of
// `line`; those of the other lines of the page are painted over where they reach into its picture.
std::vector<Word> read_line(const PreparedScan& scan, PrintLine& line, const std::vector<PrintLine>& all,
                            Recogniser& engine);

}  // namespace spoglio::extract
