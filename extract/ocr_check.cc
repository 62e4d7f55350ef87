// Letters are counted as pieces of ink that stand apart; signs of several pieces count as many.
#include "extract/ocr_check.h"

#include <algorithm>
#include <vector>

#include "extract/text.h"

namespace spoglio::extract {
namespace {

constexpr double kLeastLetter = 0.3;  // height of a letter in sizes of its type: points and accents are lower
constexpr double kAngle = 0.58;       // height of "<" with a bar; alone it has 0.5
constexpr double kApart = 0.02;       // white between two letters in sizes of the type

// The most pieces of ink, side by side, that the print of a sign has.
int pieces_of(char32_t c) {
  switch (c) {
    case U'%':
      return 3;
    case U'"':
    case U'“':
    case U'”':
    case U'«':
    case U'»':
    case U'€':
    case U'°':
    case U'H':
    case U'M':
    case U'N':
    case U'W':
      return 2;
    default:
      return 1;
  }
}

}  // namespace

bool may_hide_a_bar(const std::string& text, const PrintLine& line, const Span& x) {
  if (text.find_first_of("<>") == std::string::npos) return false;
  const auto at = std::find_if(line.marks.begin(), line.marks.end(), [&](const Mark& mark) {
    return mark.box.x1 > x.from && mark.height() >= kLeastLetter * line.size;
  });
  return at != line.marks.end() && text.find_first_of("<>") == 0 && at->height() >= kAngle * line.size;
}

bool agrees_with_ink(const std::string& text, const PrintLine& line, const Span& x) {
  int pieces = 0;
  double end = x.from - line.size;
  for (const Mark& mark : line.marks) {  // left to right
    const double middle = (mark.box.x0 + mark.box.x1) / 2;
    if (middle < x.from || middle > x.to || mark.height() < kLeastLetter * line.size) continue;
    if (mark.box.x0 > end + kApart * line.size) ++pieces;
    end = std::max(end, mark.box.x1);
  }
  int most = 0;
  for (const char32_t c : code_points(text)) most += pieces_of(c);
  return pieces <= most;
}

}  // namespace spoglio::extract
