// Strokes are looked for in narrow strips along the edges, where no print stands.
#include "extract/image/borders.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace spoglio::extract {
namespace {

// In points.
constexpr double kStrip = 1.5;         // each way from an edge, where its border lies
constexpr double kLeastStroke = 3;     // length of a stroke that is no part of a letter there
constexpr double kThinRest = 1.2;      // of a rest of a border, across it
constexpr size_t kMostShades = 1'000;  // of a page (no unit): beyond, they are a picture

void remove_strokes(const Box& strip, bool level, double point, Image& ink, Image& gray) {
  const int x = static_cast<int>(std::max(0.0, std::floor(strip.x0)));
  const int y = static_cast<int>(std::max(0.0, std::floor(strip.y0)));
  const int w = std::min(width_of(ink), static_cast<int>(std::ceil(strip.x1))) - x;
  const int h = std::min(height_of(ink), static_cast<int>(std::ceil(strip.y1))) - y;
  if (w <= 0 || h <= 0) return;
  const std::unique_ptr<::Box, void (*)(::Box*)> box(boxCreate(x, y, w, h), [](::Box* one) { boxDestroy(&one); });
  const Image part(pixClipRectangle(ink.get(), box.get(), nullptr));
  const int length = static_cast<int>(std::lround(kLeastStroke * point));
  const Image strokes(pixOpenBrick(nullptr, part.get(), level ? length : 1, level ? 1 : length));
  if (!strokes) return;
  pixRasterop(ink.get(), x, y, w, h, PIX_DST & PIX_NOT(PIX_SRC), strokes.get(), 0, 0);
  pixSetMaskedGeneral(gray.get(), strokes.get(), 255, x, y);
}

}  // namespace

void remove_borders(const std::vector<Box>& shades, double dpi, Image& ink, Image& gray) {
  if (shades.size() > kMostShades) return;
  const double point = dpi / 72;
  const double reach = kStrip * point;
  for (const Box& shade : shades) {
    for (const double y : {shade.y0, shade.y1})
      remove_strokes({shade.x0 - reach, y - reach, shade.x1 + reach, y + reach}, true, point, ink, gray);
    for (const double x : {shade.x0, shade.x1})
      remove_strokes({x - reach, shade.y0 - reach, x + reach, shade.y1 + reach}, false, point, ink, gray);
  }
}

bool is_rest_of_border(const Box& mark, const std::vector<Box>& shades, double dpi) {
  const double point = dpi / 72;
  const double reach = kStrip * point;
  const double x = (mark.x0 + mark.x1) / 2;
  const double y = (mark.y0 + mark.y1) / 2;
  const bool level = mark.y1 - mark.y0 <= kThinRest * point;
  const bool upright = mark.x1 - mark.x0 <= kThinRest * point;
  if ((!level && !upright) || shades.size() > kMostShades) return false;
  return std::any_of(shades.begin(), shades.end(), [&](const Box& shade) {
    if (x < shade.x0 - reach || x > shade.x1 + reach || y < shade.y0 - reach || y > shade.y1 + reach) return false;
    return (level && std::min(std::abs(y - shade.y0), std::abs(y - shade.y1)) <= reach) ||
           (upright && std::min(std::abs(x - shade.x0), std::abs(x - shade.x1)) <= reach);
  });
}

}  // namespace spoglio::extract
