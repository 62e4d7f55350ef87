// Prepares a scan, recognises it line by line, and gives every word the box that a text layer would give it.
#include "extract/ocr_page.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "extract/drawing.h"
#include "extract/image_lines.h"
#include "extract/text.h"

namespace spoglio::extract {
namespace {

// In sizes of the type. Boxes are as high as Poppler gives them for common fonts, whatever letters a word has.
constexpr double kAbove = 0.93;    // from the baseline to the upper edge of a word's box
constexpr double kBelow = 0.21;    // … and to the lower one
constexpr double kMargin = 0.25;   // white around the picture of a line

Box in_points(const Box& box, double dpi) {
  const double f = 72 / dpi;
  return {box.x0 * f, box.y0 * f, box.x1 * f, box.y1 * f};
}

struct Crop {
  Image picture;
  double x = 0;  // of its left edge on the page
  double y = 0;
};

// The picture of one line alone: marks of other lines that reach into it are painted over.
Crop crop_of(const PreparedScan& scan, const PrintLine& line) {
  const double margin = std::max(4.0, kMargin * line.size);
  const int x0 = static_cast<int>(std::max(0.0, line.box.x0 - margin));
  const int x1 = static_cast<int>(std::min<double>(width_of(scan.gray), line.box.x1 + margin));
  const int y0 = static_cast<int>(std::max(0.0, line.box.y0 - margin));
  const int y1 = static_cast<int>(std::min<double>(height_of(scan.gray), line.box.y1 + margin));
  const std::unique_ptr<::Box, void (*)(::Box*)> box(boxCreate(x0, y0, x1 - x0, y1 - y0),
                                                     [](::Box* one) { boxDestroy(&one); });
  Crop out;
  out.picture.reset(pixClipRectangle(scan.gray.get(), box.get(), nullptr));
  out.x = x0;
  out.y = y0;
  return out;
}

Word word_of(const OcrWord& read, const PrintLine& line, const Crop& crop, double dpi) {
  Word word;
  word.text = to_nfc(read.text);
  const Box box{crop.x + read.box.x0, line.baseline - kAbove * line.size, crop.x + read.box.x1,
                line.baseline + kBelow * line.size};
  word.box = in_points(box, dpi);
  word.font_size = line.size * 72 / dpi;
  word.confidence = read.confidence;
  return word;
}

Drawing drawing_of(const PreparedScan& scan) {
  Painting painting;
  for (const auto* lines : {&scan.shades, &scan.horizontal, &scan.vertical}) {
    for (const Box& line : *lines) painting.boxes.push_back({in_points(line, scan.dpi), false, false, 0});
  }
  return tidy(painting);
}

}  // namespace

ScannedPage recognise_page(const Scan& scan, Recogniser& engine, const OcrCheck& check, const PrepareOptions& options) {
  ScannedPage out;
  const PreparedScan prepared = prepare_scan(scan, 0, options);
  if (!prepared.ink) return out;
  out.width = width_of(prepared.gray) * 72 / prepared.dpi;
  out.height = height_of(prepared.gray) * 72 / prepared.dpi;
  out.drawing = drawing_of(prepared);
  out.drawing.width = out.width;
  out.drawing.height = out.height;
  const std::vector<PrintLine> lines = find_print(prepared);
  out.print_lines = static_cast<int>(lines.size());
  for (const PrintLine& line : lines) {
    if (check) check();
    const Crop crop = crop_of(prepared, line);
    if (!crop.picture) continue;
    for (const OcrWord& read : engine.read(crop.picture, prepared.dpi, LineKind::kText))
      out.words.push_back(word_of(read, line, crop, prepared.dpi));
  }
  return out;
}

}  // namespace spoglio::extract
