// Tesseract brings each picture to one height: how much white is in it decides how large the letters are.
#include "extract/ocr/crop.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace spoglio::extract {
namespace {

// In sizes of the type.
constexpr double kMargin = 0.25;  // white around the picture of a line
constexpr double kProse = 28;     // length of a line that is part of a text, not of a cell
// Of the picture of such a line. Tesseract brings each to one height: a picture that is always as high in sizes of its
// type shows letters at the size that is read best, whichever letters there are; measured from 1.3 to 1.7 sizes.
constexpr double kHead = 1.1;         // over the baseline
constexpr double kFoot = 0.5;         // below it
constexpr double kSideMargin = 0.12;  // to the left and right: more is read as quotation marks and points

constexpr double kUsualSize = 10;  // points of common print
constexpr double kPoints = 72;     // in an inch

using Clip = std::unique_ptr<::Box, void (*)(::Box*)>;

Clip clip_of(int x, int y, int width, int height) {
  return {boxCreate(x, y, width, height), [](::Box* one) { boxDestroy(&one); }};
}

void paint_over(Crop& crop, const Box& box) {
  const int x = static_cast<int>(std::floor(box.x0 - crop.x)) - 1;
  const int y = static_cast<int>(std::floor(box.y0 - crop.y)) - 1;
  const int w = static_cast<int>(std::ceil(box.x1 - box.x0)) + 2;
  const int h = static_cast<int>(std::ceil(box.y1 - box.y0)) + 2;
  pixRasterop(crop.picture.get(), x, y, w, h, PIX_SET, nullptr, 0, 0);
}

}  // namespace

bool is_text_line(const PrintLine& line) { return !line.turned && line.box.x1 - line.box.x0 >= kProse * line.size; }

Crop crop_of(const PreparedScan& scan, const PrintLine& line, const std::vector<PrintLine>& all,
             const std::vector<Sign>& signs) {
  const bool prose = is_text_line(line);
  const double margin = prose ? std::max(2.0, kSideMargin * line.size) : std::max(4.0, kMargin * line.size);
  const double top = prose ? std::min(line.box.y0 - 1, line.baseline - kHead * line.size) : line.box.y0 - margin;
  const double foot = prose ? std::max(line.box.y1 + 1, line.baseline + kFoot * line.size) : line.box.y1 + margin;
  const int x0 = static_cast<int>(std::max(0.0, line.box.x0 - margin));
  const int x1 = static_cast<int>(std::min<double>(width_of(scan.gray), line.box.x1 + margin));
  const int y0 = static_cast<int>(std::max(0.0, top));
  const int y1 = static_cast<int>(std::min<double>(height_of(scan.gray), foot));
  const Clip box = clip_of(x0, y0, x1 - x0, y1 - y0);
  Crop out;
  out.picture.reset(pixClipRectangle(scan.gray.get(), box.get(), nullptr));
  out.x = x0;
  out.y = y0;
  if (!out.picture) return out;
  for (const Sign& sign : signs) paint_over(out, sign.box);
  for (const PrintLine& other : all) {
    if (&other == &line || other.box.x0 > x1 || other.box.x1 < x0 || other.box.y0 > y1 || other.box.y1 < y0) continue;
    for (const Mark& mark : other.marks) {
      const bool inside = mark.box.x0 < x1 && mark.box.x1 > x0 && mark.box.y0 < y1 && mark.box.y1 > y0;
      if (inside) paint_over(out, mark.box);
    }
  }
  return out;
}

Image part_of(const Crop& crop, const Box& place, double dpi) {
  const int margin = static_cast<int>(std::lround(kMargin * kUsualSize * dpi / kPoints));
  const int x0 = std::max(0, static_cast<int>(place.x0) - margin);
  const int x1 = std::min(width_of(crop.picture), static_cast<int>(place.x1) + margin);
  const Clip box = clip_of(x0, 0, x1 - x0, height_of(crop.picture));
  return Image(box ? pixClipRectangle(crop.picture.get(), box.get(), nullptr) : nullptr);
}

}  // namespace spoglio::extract
