// Letters are counted as pieces of ink that stand apart; signs of several pieces count as many.
#include "extract/ocr/check.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/text.h"

namespace spoglio::extract {
namespace {

constexpr double kLeastLetter = 0.3;        // height of a letter in sizes of its type: points and accents are lower
constexpr double kAngle = 0.58;             // height of "<" with a bar; alone it has 0.5
constexpr double kStroke = 0.26;            // height of "-", or of each stroke of "=", at most
constexpr double kLeastBar = 0.4;           // width of the bar of "≥" …
constexpr double kBarFoot = 0.1;            // … and how far it begins beside the sign, or over the baseline
constexpr double kPlus = 0.3;               // height of "+", at least
constexpr double kLowDigit = 0.85;          // of the digits' height, below which a mark is none of them
constexpr double kSameSign = 0.5;           // share of the narrower mark that two marks of one sign share
constexpr double kDigit = 0.72;             // height of a digit
constexpr double kMostPoint = 0.26;         // of a point or comma, each way …
constexpr double kLeastPoint = 0.07;        // … and how far a comma reaches below the baseline, at least
constexpr size_t kMostDigits = 4;           // of a figure whose point is looked for (no unit)
constexpr double kPointWhite = 0.22;        // between two digits that a point or a comma stands between, at least
constexpr double kUsualDigit = 0.55;        // width of a digit with the white to the next one
constexpr double kWidestDigit = 0.68;       // a digit with the white to the next one, bold and wide …
constexpr double kWidestPercent = 0.98;     // … a percent sign …
constexpr double kWidestPoint = 0.4;        // … and a point or a comma
constexpr double kNarrowestDigit = 0.46;    // … narrow type has 0.456, and stands as wide …
constexpr double kNarrowestPercent = 0.70;  // … with its percent sign
constexpr double kSideWhite = 0.1;          // beside the first and the last sign
constexpr double kReach = 0.25;             // of a word beyond its box, over ink that is still its own
constexpr double kBareInk = 0.25;           // of a mark that no word reaches, at least …
constexpr double kMostOfMark = 0.8;         // … or this share of a narrow one (no unit)
constexpr double kDescends = 0.12;          // below the baseline, of letters that do
constexpr double kHighSmall = 0.62;         // over it, of small letters, at most
constexpr double kLowerTop = 0.1;           // by which they begin below the digits beside them, at least
constexpr double kDaysApart = 0.14;         // white between a figure and its days, at least
constexpr double kTwoLetters = 0.75;        // width of two small letters that run into each other, at least
constexpr double kSureFigures = 0.88;       // confidence of "98", from which it is no "gg" (no unit)
constexpr size_t kLongestDays = 5;          // bytes of both (no unit)
constexpr size_t kLongestFigure = 12;       // bytes of a figure whose signs are counted (no unit)
constexpr double kApart = 0.02;             // white between two letters in sizes of the type

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

bool leaves_ink(const PrintLine& line, const std::vector<Span>& words) {
  const double reach = kReach * line.size;
  return std::any_of(line.marks.begin(), line.marks.end(), [&](const Mark& mark) {
    if (mark.height() < kLeastLetter * line.size) return false;
    double end = mark.box.x0;  // of what is covered
    double bare = 0;
    for (const Span& word : words) {  // left to right
      if (word.from - reach > end) bare += std::min(word.from - reach, mark.box.x1) - end;
      if (word.from - reach >= mark.box.x1) return bare >= std::min(kBareInk * line.size, kMostOfMark * mark.width());
      end = std::clamp(word.to + reach, end, mark.box.x1);
    }
    return bare + mark.box.x1 - end >= std::min(kBareInk * line.size, kMostOfMark * mark.width());
  });
}

std::string with_descenders(const std::string& text, double confidence, const PrintLine& line, const Span& x) {
  constexpr std::string_view kLikeG = "04689acegopqy";
  const bool point = text.ends_with('.');
  const std::string letters = text.substr(0, text.size() - (point ? 1 : 0));
  if (letters.size() != 2 || letters.find_first_not_of(kLikeG) != std::string::npos || letters == "gg") return text;
  // Other figures may well stand below a baseline that was taken from a neighbour.
  const bool figures = letters.find_first_of("acegopqy") == std::string::npos;
  if (figures && letters.find_first_not_of("89") != std::string::npos) return text;
  // Two letters that are alike are not surely read as two figures.
  if (figures && letters[0] != letters[1] && confidence >= kSureFigures) return text;
  bool any = false;
  for (const Mark& mark : line.marks) {
    const double middle = (mark.box.x0 + mark.box.x1) / 2;
    if (middle < x.from || middle > x.to || (point && mark.height() < kLeastLetter * line.size)) continue;
    if (mark.box.y1 < line.row_baseline + kDescends * line.size ||
        mark.box.y0 < line.row_baseline - kHighSmall * line.size)
      return text;
    any = true;
  }
  return !any ? text : point ? "gg." : "gg";
}

std::optional<double> days_begin(const std::string& text, const PrintLine& line, const Span& x) {
  constexpr std::string_view kLikeG = "04689gqy";
  if (text.size() < 3 || text.size() > kLongestDays || text.find_first_of(kLikeG, text.size() - 2) != text.size() - 2 ||
      text.find_first_of(kLikeG, text.size() - 1) == std::string::npos ||
      text.substr(0, text.size() - 2).find_first_not_of("0123456789") != std::string::npos)
    return std::nullopt;
  std::vector<Box> marks;
  for (const Mark& mark : line.marks) {  // left to right
    const double middle = (mark.box.x0 + mark.box.x1) / 2;
    if (middle >= x.from && middle <= x.to && mark.height() >= kLeastLetter * line.size) marks.push_back(mark.box);
  }
  const size_t digits = text.size() - 2;
  const bool joined = marks.size() == digits + 1 && marks.back().x1 - marks.back().x0 >= kTwoLetters * line.size;
  if (marks.size() != text.size() && !joined) return std::nullopt;
  double foot = 0;  // of the digits
  double top = 0;
  for (size_t i = 0; i < digits; ++i) {
    foot += marks[i].y1 / static_cast<double>(digits);
    top += marks[i].y0 / static_cast<double>(digits);
  }
  for (size_t i = digits; i < marks.size(); ++i) {
    if (marks[i].y1 < foot + kDescends * line.size || marks[i].y0 < top + kLowerTop * line.size) return std::nullopt;
  }
  const bool apart = marks[digits].x0 - marks[digits - 1].x1 >= kDaysApart * line.size;
  return apart ? std::optional<double>(marks[digits].x0) : std::nullopt;
}

bool may_hide_a_bar(const std::string& text, const PrintLine& line, const Span& x) {
  if (text.find_first_of("<>") == std::string::npos) return false;
  const auto at = std::find_if(line.marks.begin(), line.marks.end(), [&](const Mark& mark) {
    return mark.box.x1 > x.from && mark.height() >= kLeastLetter * line.size;
  });
  return at != line.marks.end() && text.find_first_of("<>") == 0 && at->height() >= kAngle * line.size;
}

bool may_begin_over_bar(const PrintLine& line, const Span& x) {
  const auto is_bar = [&](const Mark& mark) {
    return mark.height() <= kStroke * line.size && mark.width() >= kLeastBar * line.size &&
           mark.box.y0 > line.baseline - kBarFoot * line.size && std::abs(mark.box.x0 - x.from) <= kBarFoot * line.size;
  };
  // The sign may have run into the digit behind it.
  const auto is_joined = [&](const Mark& mark) {
    return std::abs(mark.box.x0 - x.from) <= kBarFoot * line.size && mark.width() > kWidestDigit * line.size;
  };
  return std::any_of(line.marks.begin(), line.marks.end(),
                     [&](const Mark& mark) { return is_bar(mark) || is_joined(mark); });
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

bool is_as_wide(const std::string& text, const PrintLine& line, const Span& x) {
  double most = 0;
  size_t digits = 0;
  for (const char c : text) {
    const bool digit = c >= '0' && c <= '9';
    if (!digit && c != '%' && c != ',' && c != '.') return true;
    most += digit ? kWidestDigit : c == '%' ? kWidestPercent : kWidestPoint;
    digits += digit;
  }
  return digits == 0 || x.to - x.from <= most * line.size;
}

bool lacks_a_digit(const std::string& text, const PrintLine& line, const Span& x) {
  if (text.find_first_not_of("0123456789.,%") != std::string::npos || text.size() > kLongestFigure) return false;
  size_t signs = text.ends_with('%') ? 1 : 0;  // of a percent sign, the stroke alone is as high
  for (const char c : text) signs += c >= '0' && c <= '9';
  size_t high = 0;
  double end = x.from - line.size;
  for (const Mark& mark : line.marks) {  // left to right
    const double middle = (mark.box.x0 + mark.box.x1) / 2;
    if (middle < x.from || middle > x.to || mark.height() < kLowDigit * kDigit * line.size) continue;
    if (mark.box.x0 > end) ++high;
    end = std::max(end, mark.box.x1);
  }
  return high > signs;
}

bool is_wide_enough(const std::string& text, const PrintLine& line, const Span& x) {
  double least = -kSideWhite;
  size_t digits = 0;
  for (const char c : text) {
    const bool digit = c >= '0' && c <= '9';
    if (!digit && c != '%') continue;
    if (text.find_first_not_of("0123456789%.,") != std::string::npos) return true;
    least += digit ? kNarrowestDigit : kNarrowestPercent;
    digits += digit;
  }
  // A single digit may be a "1", whose ink is narrow.
  const auto ones = static_cast<double>(std::count(text.begin(), text.end(), '1'));
  return digits < 2 || x.to - x.from >= (least - ones * kNarrowestDigit / 2) * line.size;
}

bool begins_as_printed(const std::string& text, const PrintLine& line, const Span& x) {
  std::vector<Mark> marks;
  for (const Mark& mark : line.marks) {
    const double middle = (mark.box.x0 + mark.box.x1) / 2;
    if (middle >= x.from && middle <= x.to) marks.push_back(mark);
  }
  if (text.size() < 2 || marks.size() < 2) return true;
  const Box& first = marks.front().box;
  double highest = 0;  // of the marks that stand over each other at the beginning
  Box whole = first;
  for (const Mark& mark : marks) {
    const double shared = std::min(first.x1, mark.box.x1) - std::max(first.x0, mark.box.x0);
    if (shared < kSameSign * std::min(first.x1 - first.x0, mark.width())) continue;
    highest = std::max(highest, mark.height());
    whole = unite(whole, mark.box);
  }
  switch (text.front()) {
    case '-':
      return whole.y1 - whole.y0 <= kStroke * line.size;
    case '=':
      return highest <= kStroke * line.size;
    case '<':
    case '>':
      return whole.y1 - whole.y0 < kAngle * line.size;
    case '+':
      return whole.y1 - whole.y0 >= kPlus * line.size;
    default:
      break;
  }
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (!is_digit(text[0]) || !is_digit(text[1]) || first.x1 <= x.from) return true;
  double digits = 0;
  for (const Mark& mark : marks) digits = std::max(digits, mark.height());
  return whole.y1 - whole.y0 >= kLowDigit * digits || text.find_first_not_of("0123456789.,%") != std::string::npos;
}

bool is_stem_with_point(const PrintLine& line, const Span& x) {
  std::vector<Box> marks;
  for (const Mark& mark : line.marks) {
    const double middle = (mark.box.x0 + mark.box.x1) / 2;
    if (middle >= x.from && middle <= x.to) marks.push_back(mark.box);
  }
  if (marks.size() != 2) return false;
  const Box& point = marks[0].y0 < marks[1].y0 ? marks[0] : marks[1];
  const Box& stem = marks[0].y0 < marks[1].y0 ? marks[1] : marks[0];
  return point.y1 <= stem.y0 && point.y1 - point.y0 < kLeastLetter * line.size &&
         stem.y1 - stem.y0 >= kLeastLetter * line.size;
}

namespace {

// How many digits stand in a mark that is as high as they are: several may run into each other.
size_t digits_in(const Mark& mark, double size) {
  return static_cast<size_t>(std::max(1.0, std::round(mark.width() / (kUsualDigit * size))));
}

bool is_low_point(const Mark& mark, const PrintLine& line) {
  return mark.height() <= kMostPoint * line.size && mark.width() <= kMostPoint * line.size &&
         mark.height() >= kLeastPoint * line.size && mark.box.y0 < line.baseline &&
         mark.box.y1 > line.baseline - kLeastPoint * line.size;
}

}  // namespace

std::string with_lost_point(const std::string& text, const PrintLine& line, const Span& x) {
  const size_t sign = text.find_first_of("<>") == 0 ? 1 : 0;
  const bool percent = text.ends_with('%');
  const std::string figure = text.substr(sign, text.size() - sign - (percent ? 1 : 0));
  if (figure.size() < 2 || figure.size() > kMostDigits || figure.find_first_not_of("0123456789") != std::string::npos)
    return text;
  bool angle = sign > 0;  // still to come
  size_t digits = 0;
  size_t at = 0;  // digits before the point
  const Box* point = nullptr;
  double end = x.from;                   // of the digits so far
  for (const Mark& mark : line.marks) {  // left to right
    const double middle = (mark.box.x0 + mark.box.x1) / 2;
    if (middle < x.from || middle > x.to) continue;
    if (std::exchange(angle, false)) continue;
    if (digits >= figure.size()) {
      // Dust behind the figure is no point of it; what is high is one digit too many.
      if (!percent && mark.height() >= kLowDigit * kDigit * line.size) return text;
      continue;
    }
    if (mark.height() >= kLowDigit * kDigit * line.size) {
      // Dust between two digits leaves them as close as they are.
      if (point != nullptr && digits == at && mark.box.x0 - end < kPointWhite * line.size) return text;
      digits += digits_in(mark, line.size);
      end = mark.box.x1;
      continue;
    }
    if (point != nullptr || !is_low_point(mark, line)) return text;
    point = &mark.box;
    at = digits;
  }
  if (point == nullptr || digits != figure.size() || at == 0) return text;
  const bool comma = percent || point->y1 > line.baseline + kLeastPoint * line.size;
  return text.substr(0, sign + at) + (comma ? "," : ".") + text.substr(sign + at);
}

std::string without_invented_one(const std::string& text, const PrintLine& line, const Span& x) {
  if (text.size() > kLongestFigure || text.find_first_not_of("0123456789.,%") != std::string::npos) return text;
  const size_t at = text.find("71");
  if (at == std::string::npos || text.find("71", at + 1) != std::string::npos) return text;
  size_t pieces = 0;  // as high as digits, side by side
  double end = x.from - line.size;
  for (const Mark& mark : line.marks) {  // left to right
    const double middle = (mark.box.x0 + mark.box.x1) / 2;
    if (middle < x.from || middle > x.to || mark.height() < kLowDigit * kDigit * line.size) continue;
    if (mark.width() > kWidestPercent * line.size) return text;  // two that run into each other
    if (mark.width() > kWidestDigit * line.size && (!text.ends_with('%') || mark.box.x1 < x.to - 1)) return text;
    if (mark.box.x0 > end) ++pieces;
    end = std::max(end, mark.box.x1);
  }
  const size_t signs = static_cast<size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || c == '%'; }));
  return pieces + 1 == signs ? text.substr(0, at + 1) + text.substr(at + 2) : text;
}

}  // namespace spoglio::extract
