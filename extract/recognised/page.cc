// Boxes of other programs are as tight as the ink and lie as askew as the paper did; layout wants neither.
#include "extract/recognised/page.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "extract/text.h"

namespace spoglio::extract {
namespace {

constexpr size_t kMostWords = 50'000;    // of a page: a page of a newspaper has 10,000
constexpr size_t kMostRules = 20'000;    // of a page
constexpr double kLongestSide = 14'400;  // points: the largest page of a PDF
constexpr double kPaper = 842;           // points, the longer side of A4
constexpr double kLongestPaper = 48;     // inches: a longer side beyond it, or …
constexpr double kShortestPaper = 4;     // … below it is that of no plan: the stated resolution is wrong
constexpr double kLongestCoarse = 17;    // the same for up to kCoarse, which programs write that know nothing better
constexpr double kCoarse = 100;          // dpi
constexpr double kFarOff = 1e7;          // units beyond which a place is none

constexpr double kThickest = 4;      // points of a ruling line
constexpr double kShortest = 8;      // points of a ruling line
constexpr double kSlimmest = 5;      // lengths of a ruling line per thickness
constexpr double kSameTight = 0.04;  // heights of words that are one height
constexpr double kLower = 0.12;      // by which the ink of words without tall or hanging letters is lower at least

// In sizes of the type, as Liberation, Arial and Times have it.
constexpr double kTall = 0.72;   // capitals, digits, "b"
constexpr double kSmall = 0.52;  // "a"
constexpr double kHang = 0.21;   // below the baseline: "g"
// Boxes as high as Poppler gives them for common fonts, whatever letters a word has.
constexpr double kAbove = 0.93;
constexpr double kBelow = 0.21;
constexpr double kHeightOfSize = kAbove + kBelow;
constexpr double kBoxOfSize = 1.1;  // height of a box that a text layer gives, in sizes of the type

constexpr double kLeastSlope = 0.0008;  // half a point over the width of A4: straight
constexpr double kMostSlope = 0.09;     // 5 degrees: more is no skew but text at an angle
constexpr double kLongLine = 8;         // lengths of a line that tells its slope, in heights
constexpr double kSlopeShare = 0.2;     // of the page's printed lines that must be long

constexpr unsigned kHasTall = 1;
constexpr unsigned kHasHanging = 2;
constexpr unsigned kHasLetters = 4;

unsigned shape_of(const std::string& text) {
  constexpr std::string_view kSmallLetters = "acemnorsuvwxz";
  constexpr std::string_view kHanging = "gjpqyQ";
  unsigned shape = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || byte >= 0xC0;
    if (letter) shape |= kHasLetters;
    if (kHanging.find(c) != std::string_view::npos || c == '(' || c == ')' || c == ',' || c == ';')
      shape |= kHasHanging;
    if (letter && c != 'g' && c != 'p' && c != 'q' && c != 'y' && kSmallLetters.find(c) == std::string_view::npos)
      shape |= kHasTall;
  }
  return shape;
}

double ink_above(unsigned shape) { return (shape & kHasTall) != 0 ? kTall : kSmall; }
double ink_below(unsigned shape) { return (shape & kHasHanging) != 0 ? kHang : 0; }
double height_of(const Box& box) { return box.y1 - box.y0; }

double median(std::vector<double> values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

bool is_box(const Box& box) {
  // Written so that numbers that are none are refused as well.
  return box.x1 >= box.x0 && box.y1 >= box.y0 && box.x0 > -kFarOff && box.y0 > -kFarOff && box.x1 < kFarOff &&
         box.y1 < kFarOff;
}

// Bottom of the letters that stand on the line.
double baseline_of(const Word& word, bool ink) {
  const unsigned shape = shape_of(word.text);
  const double of_height = ink ? ink_below(shape) / (ink_above(shape) + ink_below(shape)) : kBelow / kHeightOfSize;
  return word.box.y1 - of_height * height_of(word.box);
}

// Type size of a line from the heights of its ink; 0 when no word has letters.
double size_of(const std::vector<Word>& words) {
  std::vector<double> sizes;
  for (const Word& word : words) {
    const unsigned shape = shape_of(word.text);
    if ((shape & kHasLetters) != 0) sizes.push_back(height_of(word.box) / (ink_above(shape) + ink_below(shape)));
  }
  return median(std::move(sizes));
}

// Boxes as high as the type. A line without letters (dashes, dots) takes the size that the page has, about its middle.
void set_heights(std::vector<Word>& words, double page_size) {
  const double size = size_of(words);
  std::vector<double> baselines;
  for (const Word& word : words)
    if ((shape_of(word.text) & kHasLetters) != 0) baselines.push_back(baseline_of(word, true));
  const double baseline = median(std::move(baselines));
  for (Word& word : words) {
    const double middle = (word.box.y0 + word.box.y1) / 2;
    const double used = size > 0 ? size : page_size;
    word.box.y0 = size > 0 ? baseline - kAbove * used : middle - kHeightOfSize / 2 * used;
    word.box.y1 = word.box.y0 + kHeightOfSize * used;
    if (word.font_size <= 0) word.font_size = used;
  }
}

// Clipped to the page; false when nothing is left.
bool clip(Box& box, double width, double height) {
  if (!(box.x0 < width && box.x1 > 0 && box.y0 < height && box.y1 > 0 && height_of(box) > 0)) return false;
  box = {std::max(box.x0, 0.0), std::max(box.y0, 0.0), std::min(box.x1, width), std::min(box.y1, height)};
  return true;
}

}  // namespace

double points_per_pixel(double width, double height, double stated_dpi) {
  const double side = std::max(width, height);
  const double longest = stated_dpi <= kCoarse ? kLongestCoarse : kLongestPaper;
  if (stated_dpi > 0 && side / stated_dpi <= longest && side / stated_dpi >= kShortestPaper) return 72 / stated_dpi;
  return side > 0 && side < kFarOff ? kPaper / side : 1;
}

RecognisedPage::RecognisedPage(double width, double height, double points_per_unit)
    : width_(width * points_per_unit), height_(height * points_per_unit), scale_(points_per_unit) {
  if (width_ > 0 && height_ > 0 && width_ <= kLongestSide && height_ <= kLongestSide) return;
  width_ = height_ = 0;  // unknown: as far as its words go
}

// One word per piece of text between white space, each with its share of the box.
void RecognisedPage::add_pieces(const RecognisedWord& word, PrintedLine& line) {
  const std::string text = fold_space(to_nfc(word.text));
  if (text.empty() || !is_box(word.box)) return;
  const double letters = static_cast<double>(code_points(text).size());
  double before = 0;
  const std::vector<std::string> pieces = split(text, ' ');
  for (size_t i = 0; i < pieces.size(); ++i) {
    if (count_ == kMostWords) {
      whole_ = false;
      return;
    }
    const double length = static_cast<double>(code_points(pieces[i]).size());
    const double step = (word.box.x1 - word.box.x0) / letters;
    Word out;
    out.text = pieces[i];
    out.box = {(word.box.x0 + before * step) * scale_, word.box.y0 * scale_,
               (word.box.x0 + (before + length) * step) * scale_, word.box.y1 * scale_};
    out.confidence = word.confidence;
    out.font_size = word.font_size;
    out.bold = word.bold;
    out.space_after = i + 1 < pieces.size() || word.space_after;
    before += length + 1;
    line.words.push_back(std::move(out));
    ++count_;
  }
}

void RecognisedPage::add_line(const std::vector<RecognisedWord>& words) {
  PrintedLine line;
  for (const RecognisedWord& word : words) add_pieces(word, line);
  if (!line.words.empty()) lines_.push_back(std::move(line));
}

void RecognisedPage::add_rule(const Box& box) {
  if (!is_box(box) || rules_.size() == kMostRules) return;
  rules_.push_back({box.x0 * scale_, box.y0 * scale_, box.x1 * scale_, box.y1 * scale_});
}

// Whether words of different letters differ in height on most lines that show it.
bool RecognisedPage::has_ink_boxes() const {
  int ink = 0;
  int type = 0;
  for (const PrintedLine& line : lines_) {
    std::array<std::vector<double>, 4> heights;  // by tall and hanging letters
    for (const Word& word : line.words) {
      const unsigned shape = shape_of(word.text);
      if ((shape & kHasLetters) != 0) heights[shape & 3U].push_back(height_of(word.box));
    }
    for (unsigned more = 1; more < 4; ++more) {
      for (unsigned less = 0; less < more; ++less) {
        if ((less & more) != less || heights[less].empty() || heights[more].empty()) continue;
        const double low = median(heights[less]);
        const double high = median(heights[more]);
        ink += low < high * (1 - kLower);
        type += std::abs(high - low) <= kSameTight * high;
      }
    }
  }
  return ink > type;
}

// Of the printed lines, downwards to the right; 0 where too few lines are long enough to tell.
double RecognisedPage::slope() const {
  const bool ink = has_ink_boxes();
  std::vector<double> slopes;
  for (const PrintedLine& line : lines_) {
    const Box& first = line.words.front().box;
    const Box& last = line.words.back().box;
    const double run = (last.x0 + last.x1 - first.x0 - first.x1) / 2;
    if (!(run > kLongLine * std::max(height_of(first), height_of(last)))) continue;
    double n = 0, x = 0, y = 0, xx = 0, xy = 0;  // least squares over the words
    for (const Word& word : line.words) {
      if ((shape_of(word.text) & kHasLetters) == 0) continue;
      const double at = (word.box.x0 + word.box.x1) / 2 - first.x0;
      const double base = baseline_of(word, ink) - first.y1;
      n += 1, x += at, y += base, xx += at * at, xy += at * base;
    }
    const double spread = n * xx - x * x;
    if (n >= 3 && spread > 0) slopes.push_back((n * xy - x * y) / spread);
  }
  if (static_cast<double>(slopes.size()) < kSlopeShare * static_cast<double>(lines_.size())) return 0;
  const double out = median(std::move(slopes));
  return std::abs(out) >= kLeastSlope && std::abs(out) <= kMostSlope ? out : 0;
}

// Turns places, not boxes, about the page's middle.
void RecognisedPage::straighten(double slope) {
  if (slope == 0) return;
  const auto turn = [&](Box& box) {
    const double down = slope * ((box.x0 + box.x1) / 2 - width_ / 2);
    const double right = slope * ((box.y0 + box.y1) / 2 - height_ / 2);
    box = {box.x0 + right, box.y0 - down, box.x1 + right, box.y1 - down};
  };
  for (PrintedLine& line : lines_)
    for (Word& word : line.words) turn(word.box);
  for (Box& rule : rules_) {  // a line's box is as high as the line falls
    const double width = rule.x1 - rule.x0;
    const double height = height_of(rule);
    const bool across = width > height;
    const double fall = std::abs(slope) * (across ? width : height) / 2;
    const double thin = std::min(fall, (across ? height : width) / 2);
    rule = across ? Box{rule.x0, rule.y0 + thin, rule.x1, rule.y1 - thin}
                  : Box{rule.x0 + thin, rule.y0, rule.x1 - thin, rule.y1};
    turn(rule);
  }
}

Page RecognisedPage::take() {
  Page page;
  if (width_ == 0) {
    for (const PrintedLine& line : lines_) {
      for (const Word& word : line.words) {
        width_ = std::clamp(word.box.x1, width_, kLongestSide);
        height_ = std::clamp(word.box.y1, height_, kLongestSide);
      }
    }
  }
  page.width = width_;
  page.height = height_;
  straighten(slope());
  const bool ink = has_ink_boxes();
  std::vector<double> sizes;
  for (const PrintedLine& line : lines_)
    if (const double size = size_of(line.words); size > 0) sizes.push_back(size);
  const double page_size = sizes.empty() ? 10 : median(std::move(sizes));
  for (PrintedLine& line : lines_) {
    if (ink) set_heights(line.words, page_size);
    for (Word& word : line.words) {
      if (!clip(word.box, width_, height_)) continue;
      if (word.font_size <= 0) word.font_size = height_of(word.box) / kBoxOfSize;
      page.words.push_back(std::move(word));
    }
  }
  page.drawing.width = width_;
  page.drawing.height = height_;
  for (const Box& rule : rules_) {
    const double width = rule.x1 - rule.x0;
    const double height = height_of(rule);
    const double thin = std::min(width, height);
    const double length = std::max(width, height);
    if (thin > kThickest || length < kShortest || length < kSlimmest * thin) continue;
    (width > height ? page.drawing.horizontal : page.drawing.vertical).push_back(rule);
  }
  std::sort(page.drawing.horizontal.begin(), page.drawing.horizontal.end(),
            [](const Box& a, const Box& b) { return std::pair(a.y0, a.x0) < std::pair(b.y0, b.x0); });
  std::sort(page.drawing.vertical.begin(), page.drawing.vertical.end(),
            [](const Box& a, const Box& b) { return std::pair(a.x0, a.y0) < std::pair(b.x0, b.y0); });
  if (!whole_) page.notes.push_back(fmt::format("has more than {} words; the rest was left out", kMostWords));
  return page;
}

}  // namespace spoglio::extract
