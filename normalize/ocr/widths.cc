// All digits of a type are of one width, and that of the page's other figures is known.
#include "normalize/ocr/widths.h"

#include <algorithm>
#include <cmath>

namespace spoglio::normalize {
namespace {

// Measured on recognised plans against their text layers: sound figures of clear pages keep within 0.22 of a digit's
// width but for bold ones; a lost comma or point makes 0.45 to 0.7, a digit made of noise -0.4 or less.
constexpr double kTooWide = 0.30;
constexpr double kTooWidePercent = 0.70;  // a blank before "%" may have been dropped
constexpr double kTooNarrow = -0.40;
// Widths in digits.
constexpr double kMark = 0.5;           // a comma, a point, a stroke
constexpr double kPercentSign = 1.55;   // "%"
constexpr double kNarrowOne = 0.10;     // what the ink of a "1" lacks at either end
constexpr double kSideBearings = 0.10;  // what the ink of a word lacks of its advance
constexpr double kSameHeight = 0.06;    // of a word's height, within which another is of its size
constexpr size_t kFewestPeers = 4;      // other figures of the size that tell a digit's width
constexpr size_t kMostFigures = 3'000;  // of a page; beyond, it is no printed page

struct Figure {
  size_t word = 0;
  bool judged = false;  // two or three digits, and perhaps "%"
  double height = 0;
  double digits = 0;  // as wide as so many
  double unit = 0;    // width of a digit, in heights
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool read_figure(const extract::Word& word, Figure& figure) {
  const std::string& text = word.text;
  figure.height = word.box.y1 - word.box.y0;
  if (text.size() < 2 || !is_digit(text.front()) || word.confidence >= 1 || figure.height <= 0) return false;
  size_t digits = 0;
  bool marks = false;
  for (size_t i = 0; i < text.size(); ++i) {
    const bool mark = text[i] == ',' || text[i] == '.' || text[i] == '/';
    const bool percent = text[i] == '%' && i + 1 == text.size();
    if (!is_digit(text[i]) && !mark && !percent) return false;
    digits += is_digit(text[i]);
    marks = marks || mark;
    figure.digits += mark ? kMark : percent ? kPercentSign : 1;
  }
  if (digits < 2) return false;
  figure.digits -= kSideBearings + (text.front() == '1' ? kNarrowOne : 0) + (text.back() == '1' ? kNarrowOne : 0);
  figure.judged = !marks && digits <= 3;
  figure.unit = (word.box.x1 - word.box.x0) / figure.height / figure.digits;
  return true;
}

// The middle width of a digit in the other figures of the same size; 0 when there are too few.
double width_of_peers(const std::vector<Figure>& figures, const Figure& one) {
  std::vector<double> units;
  for (const Figure& other : figures) {
    const bool same = std::abs(other.height - one.height) < kSameHeight * one.height;
    if (same && other.word != one.word) units.push_back(other.unit);
  }
  if (units.size() < kFewestPeers) return 0;
  const auto middle = units.begin() + static_cast<std::ptrdiff_t>((units.size() - 1) / 2);
  std::nth_element(units.begin(), middle, units.end());
  return *middle;
}

}  // namespace

std::vector<OddWidth> odd_widths(const extract::Page& page) {
  std::vector<Figure> figures;
  for (size_t i = 0; i < page.words.size() && figures.size() < kMostFigures; ++i) {
    Figure figure;
    figure.word = i;
    if (read_figure(page.words[i], figure)) figures.push_back(figure);
  }
  std::vector<OddWidth> out;
  for (const Figure& figure : figures) {
    if (!figure.judged) continue;
    const double unit = width_of_peers(figures, figure);
    if (unit <= 0) continue;
    const bool percent = page.words[figure.word].text.back() == '%';
    const double excess = (figure.unit / unit - 1) * figure.digits;
    if (excess >= (percent ? kTooWidePercent : kTooWide) || excess <= kTooNarrow) out.push_back({figure.word, excess});
  }
  return out;
}

}  // namespace spoglio::normalize
