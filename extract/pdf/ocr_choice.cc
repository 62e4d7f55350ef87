// Text is unsound where its signs are not known, and doubtful where a picture fills the page.
#include "extract/pdf/ocr_choice.h"

#include <algorithm>
#include <cmath>

#include "extract/text.h"

namespace spoglio::extract {
namespace {

constexpr double kMostUnknown = 0.15;  // share of signs without a meaning, in a text that can be read
constexpr double kCoversPage = 0.6;    // share of the page's area under pictures, in a scan
constexpr size_t kFewWords = 40;       // a stamp, a protocol number, a signature's text over a scan
constexpr double kNotablePart = 0.02;  // share of the page's area of a picture whose resolution counts
constexpr double kSquare = 0.02;       // difference of the two resolutions of a picture with square pixels (share)
constexpr double kPoints = 72;         // in an inch

bool is_unknown(char32_t c) { return c == 0xFFFD || (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000; }

double area(const Box& box) { return std::max(0.0, box.x1 - box.x0) * std::max(0.0, box.y1 - box.y0); }

}  // namespace

PageText judge_text(const Page& page, const std::vector<PaintedImage>& images) {
  if (page.words.empty()) return PageText::kUnsound;
  size_t unknown = 0;
  size_t all = 0;
  for (const Word& word : page.words) {
    if (is_ascii(word.text)) {
      all += word.text.size();
      continue;
    }
    for (const char32_t c : code_points(word.text)) {
      unknown += is_unknown(c);
      ++all;
    }
  }
  if (static_cast<double>(unknown) > kMostUnknown * static_cast<double>(all)) return PageText::kUnsound;
  double covered = 0;
  for (const PaintedImage& image : images) covered += area(image.box);
  const bool scan = covered > kCoversPage * page.width * page.height;
  return scan && page.words.size() < kFewWords ? PageText::kPartial : PageText::kSound;
}

Resolution picture_dpi(const Page& page, const std::vector<PaintedImage>& images) {
  Resolution out;
  for (const PaintedImage& image : images) {
    if (area(image.full) < kNotablePart * page.width * page.height) continue;
    const double width = image.full.x1 - image.full.x0;
    const double height = image.full.y1 - image.full.y0;
    const auto columns = static_cast<double>(image.width);
    const auto rows = static_cast<double>(image.height);
    // A turned picture has its sides exchanged; the areas agree either way.
    const double dpi = std::sqrt(columns * rows / (width * height)) * kPoints;
    if (dpi <= (out.x + out.y) / 2) continue;
    out = {dpi, dpi};
    for (const Resolution own :
         {Resolution{columns / width, rows / height}, Resolution{rows / width, columns / height}}) {
      if (std::abs(own.x - own.y) <= kSquare * own.x) out = {own.x * kPoints, own.y * kPoints};
    }
  }
  return out;
}

}  // namespace spoglio::extract
