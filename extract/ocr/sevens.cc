// A seven has a bar at its head, and its stem stands left of the middle; that of a "T" stands there.
#include "extract/ocr/sevens.h"

#include <string_view>
#include <vector>

#include "extract/image/angles.h"

namespace spoglio::extract {
namespace {

constexpr size_t kMostSigns = 4;     // of such a figure, without "%" (no unit)
constexpr double kHigh = 0.6;        // height of a digit in sizes of its type, at least …
constexpr double kMostPoint = 0.32;  // … and of a comma, at most
constexpr double kNarrowest = 0.25;  // width of a seven: a stroke is narrower
constexpr double kDescends = 0.04;   // of a comma below the baseline; a point ends on it
// Shares of the mark's height and width.
constexpr double kHead = 0.25;  // rows in which the bar lies …
constexpr double kBar = 0.7;    // … and how much of the width it covers
constexpr double kFoot = 0.6;   // from which row on there is nothing but the stem …
constexpr double kStem = 0.5;   // … how much of the width it covers at most …
constexpr double kLeft = 0.46;  // … and how far to the left its middle lies at the foot

}  // namespace

bool is_seven(const Image& ink, const Box& box) {
  const int x0 = static_cast<int>(box.x0);
  const int x1 = static_cast<int>(box.x1);
  const int y0 = static_cast<int>(box.y0);
  const double width = box.x1 - box.x0;
  const double height = box.y1 - box.y0;
  bool bar = false;
  double foot = 1;  // middle of the last row's ink
  for (int y = y0; y < static_cast<int>(box.y1); ++y) {
    double middle = 0;
    const int count = ink_of_row(ink, y, x0, x1, &middle);
    if (count == 0) return false;
    const double at = (y - y0) / height;
    bar = bar || (at < kHead && count >= kBar * width);
    if (at < kFoot) continue;
    if (count > kStem * width) return false;
    foot = middle;
  }
  return bar && foot < kLeft;
}

namespace {

// The signs that a seven is taken for.
bool may_be_seven(char c) { return c == 'T' || c == 'I' || c == 'J' || c == '1' || c == 'l'; }

// The figure that such a letter is, or 0: beside a seven and a comma there are no letters.
char figure_of(char c) {
  constexpr std::string_view kLetters = "ASBOGZ";
  constexpr std::string_view kFigures = "458062";
  const size_t at = kLetters.find(c);
  return at == std::string_view::npos ? '\0' : kFigures[at];
}

}  // namespace

std::string with_sevens(const PreparedScan& scan, const std::string& text, const PrintLine& line, const Span& x) {
  const bool percent = text.ends_with('%');
  std::string signs;
  for (const char c : text.substr(0, text.size() - (percent ? 1 : 0))) {
    if (c != ',' && c != '.') signs += c;
  }
  if (signs.size() < 2 || signs.size() > kMostSigns || signs[0] != 'T' ||
      signs.find_first_not_of("TIJlASBOGZ0123456789") != std::string::npos)
    return text;
  std::string out;
  size_t found = 0;
  bool letters = false;                  // that stand for figures
  for (const Mark& mark : line.marks) {  // left to right
    const double middle = (mark.box.x0 + mark.box.x1) / 2;
    if (middle < x.from || middle > x.to) continue;
    if (found == signs.size() && percent) break;
    if (mark.height() <= kMostPoint * line.size) {
      if (mark.box.y1 < line.baseline - kDescends * line.size) return text;
      out += mark.box.y1 > line.baseline + kDescends * line.size ? ',' : '.';
      continue;
    }
    if (found == signs.size() || mark.height() < kHigh * line.size) return text;
    const bool seven =
        may_be_seven(signs[found]) && mark.width() >= kNarrowest * line.size && is_seven(scan.ink, mark.box);
    const char figure = figure_of(signs[found]);
    letters = letters || figure != '\0';
    if (!seven && figure == '\0' && (signs[found] < '0' || signs[found] > '9')) return text;
    out += seven ? '7' : figure != '\0' ? figure : signs[found];
    ++found;
  }
  if (found != signs.size() || out.find('7') != 0) return text;
  if (letters && out.find(',') == std::string::npos) return text;
  return percent ? out + '%' : out;
}

}  // namespace spoglio::extract
