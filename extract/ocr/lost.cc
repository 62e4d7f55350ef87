// A mark is looked at with the white around it: letters of a word stand closer than words do.
#include "extract/ocr/lost.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "extract/image/angles.h"
#include "extract/ocr/check.h"
#include "extract/text.h"

namespace spoglio::extract {
namespace {

// In sizes of the type where no other unit is named.
constexpr double kSpace = 0.22;                               // white between two words, at least; a space has 0.25
constexpr std::array<double, 3> kSpaces = {0.2, 0.16, 0.25};  // white between words, as lines are set
constexpr double kBroadSpace = 0.33;  // white between two signs of a figure, which stand closer, "1" beside "1" as well
constexpr double kItemSpace = 0.26;   // white behind the number of an item, at least: "1" stands 0.2 from a point
constexpr double kNarrowestPercent = 0.7;  // width of "%", at least
constexpr size_t kPercentPieces = 2;       // more than one, that a percent sign may be of (no unit)
constexpr double kOffPlace = 0.8;          // of a word's middle from its ink, at most
constexpr double kBeside = 1;              // from a mark to the word of one letter that was read from it
constexpr double kLeastLetter = 0.3;       // height of a letter: points and accents are lower
constexpr double kSameSign = 0.5;          // share of the narrower mark that two marks of one sign share
constexpr double kSlashHeight = 0.6;       // of "/", at least
constexpr double kSlashWidth = 0.55;       // … and its width at most
constexpr double kEnd = 0.35;              // of its width, within which its ends lie
constexpr double kNarrow = 0.27;           // width of a stroke of two pixels, one of which may be all of its row
constexpr double kStroke = 0.75;           // of its width that its ink covers in one row, at most
constexpr double kDashHeight = 0.16;       // of "-", at most
constexpr double kDashWidth = 0.18;        // … and its width at least
constexpr double kDashLow = 0.15;          // … over the baseline, at least
constexpr double kDashHigh = 0.5;          // … and at most
constexpr double kLowWidth = 0.3;          // of "_", at least …
constexpr double kMostLow = 0.8;           // … and at most: a longer one is a line to write on
constexpr double kRaised = 0.2;            // of an asterisk's foot over the baseline, at least
constexpr double kBlurredDash = 0.24;      // height of a dash of a coarse scan, at most
constexpr double kAngleHeight = 0.62;      // of "<" and ">", at most
constexpr size_t kLongestSigns = 4;        // signs of a word that is held against them (no unit)
constexpr std::u32string_view kLikeAngle = U"ecoszxvrES€¢";  // what they are read as
constexpr std::u32string_view kPoints = U".,·";              // … and what dashes are
constexpr size_t kLongestParted = 12;  // signs of a word that a lost "/" is looked for in (no unit)
constexpr size_t kMostItemDigits = 2;  // of the number of an item (no unit)
constexpr size_t kStripes = 5;         // level stripes that a stroke is looked at in (no unit)

// Marks that stand over each other.
struct Stack {
  Box box;
  double highest = 0;  // of the marks: a colon is of two low ones
};

std::vector<Stack> stacks_of(const PrintLine& line) {
  std::vector<Stack> out;
  for (const Mark& mark : line.marks) {
    if (!out.empty()) {
      Box& last = out.back().box;
      const double shared = std::min(last.x1, mark.box.x1) - std::max(last.x0, mark.box.x0);
      if (shared >= kSameSign * std::min(last.x1 - last.x0, mark.width())) {
        last = unite(last, mark.box);
        out.back().highest = std::max(out.back().highest, mark.height());
        continue;
      }
    }
    out.push_back({mark.box, mark.height()});
  }
  return out;
}

bool is_dash(const PrintLine& line, const Box& mark) {
  const double middle = line.baseline - (mark.y0 + mark.y1) / 2;
  return mark.y1 - mark.y0 <= kDashHeight * line.size && mark.x1 - mark.x0 >= kDashWidth * line.size &&
         middle >= kDashLow * line.size && middle <= kDashHigh * line.size;
}

// A level stroke below the baseline, as wide as a letter.
bool is_low_stroke(const PrintLine& line, const Mark& mark) {
  return mark.box.y0 > line.baseline && mark.height() <= kDashHeight * line.size &&
         mark.width() >= kLowWidth * line.size && mark.width() <= kMostLow * line.size;
}

// Letters of a text that stand as high as letters do.
size_t letters_of(const std::string& text) {
  size_t out = 0;
  for (const char32_t c : code_points(text))
    out += std::u32string_view(U".,;:'’‘\"“”°-–—_").find(c) == std::u32string_view::npos;
  return out;
}

bool is_letter(const PrintLine& line, const Stack& stack) { return stack.highest >= kLeastLetter * line.size; }

bool covers(const InkedWord& word, const Stack& stack) {
  const double middle = (stack.box.x0 + stack.box.x1) / 2;
  return middle >= word.ink.from && middle <= word.ink.to;
}

// "11-" over "11 -": the dash is a word of its own.
void drop_dash(InkedWord& word) {
  for (const std::string_view dash : {"-", "–", "—"}) {
    if (word.text.size() > dash.size() && word.text.ends_with(dash)) {
      word.text.resize(word.text.size() - dash.size());
      return;
    }
  }
}

// Cuts a word off from a mark at its beginning or its end that is none of its letters.
bool cut_off(const PrintLine& line, const std::vector<Stack>& stacks, size_t lone, InkedWord& word) {
  size_t letters = 0;
  for (size_t i = 0; i < stacks.size(); ++i)
    letters += i != lone && covers(word, stacks[i]) && is_letter(line, stacks[i]);
  if (letters == 0 || letters < letters_of(word.text)) return false;
  const bool before = lone > 0 && covers(word, stacks[lone - 1]);
  const bool behind = lone + 1 < stacks.size() && covers(word, stacks[lone + 1]);
  if (before == behind) return false;
  if (behind) word.ink.from = stacks[lone + 1].box.x0;
  if (before) word.ink.to = stacks[lone - 1].box.x1;
  if (before && is_dash(line, stacks[lone].box)) drop_dash(word);
  return true;
}

// The digits of a figure that stand before its point, its comma or its percent sign; 0 where there is none of these.
size_t leading_digits(const std::string& text) {
  const size_t digits = text.find_first_not_of("0123456789");
  if (digits == std::string::npos) return 0;
  const bool point = text[digits] == ',' || text[digits] == '.';
  return point || text.substr(digits) == "%" ? digits : 0;
}

// A figure whose first digit stands wide, outside the ink it is said to be: "100,00" over "00,00", "15%" over "5%".
bool take_first_digit(const PrintLine& line, const std::vector<Stack>& stacks, size_t lone,
                      std::vector<InkedWord>& words) {
  for (InkedWord& word : words) {
    const size_t digits = leading_digits(word.text);
    if (digits == 0) continue;
    const double end = word.ink.to - (word.text[digits] == '%' ? kNarrowestPercent * line.size : 0);
    size_t first = lone + 1;
    size_t high = 0;
    while (first + high < stacks.size() && covers(word, stacks[first + high]) &&
           is_letter(line, stacks[first + high]) && stacks[first + high].box.x1 <= end)
      ++high;
    if (high == 0 || high + 1 != digits || stacks[first].box.x0 - stacks[lone].box.x1 >= kBroadSpace * line.size)
      continue;
    word.ink.from = stacks[lone].box.x0;
    return true;
  }
  return false;
}

// A word of one letter that was put beside its mark, over none.
bool take_home(const PrintLine& line, const std::vector<Stack>& stacks, const Box& mark,
               std::vector<InkedWord>& words) {
  for (InkedWord& word : words) {
    const double apart = std::max(mark.x0 - word.ink.to, word.ink.from - mark.x1);
    const bool orphan = std::none_of(stacks.begin(), stacks.end(), [&](const Stack& s) { return covers(word, s); });
    if (!orphan || code_points(word.text).size() != 1 || apart > kBeside * line.size) continue;
    word.ink = {mark.x0, mark.x1};
    return true;
  }
  return false;
}

}  // namespace

std::vector<Span> inks_by_white(const PrintLine& line, const std::vector<Span>& read) {
  std::vector<Box> boxes;
  for (const Mark& mark : line.marks) boxes.push_back(mark.box);
  for (const double space : kSpaces) {
    std::vector<Span> out;
    for (const Box& box : boxes) {  // left to right
      if (!out.empty() && box.x0 - out.back().to < space * line.size) {
        out.back().to = std::max(out.back().to, box.x1);
      } else {
        out.push_back({box.x0, box.x1});
      }
    }
    if (out.size() != read.size()) continue;
    bool near = true;
    for (size_t i = 0; i < out.size(); ++i) {
      const double middle = (read[i].from + read[i].to) / 2;
      near = near && middle >= out[i].from - kOffPlace * line.size && middle <= out[i].to + kOffPlace * line.size;
    }
    if (near) return out;
  }
  return {};
}

std::vector<Box> take_lost_marks(const PrintLine& line, std::vector<InkedWord>& words) {
  std::vector<Box> out;
  const std::vector<Stack> stacks = stacks_of(line);
  for (size_t i = 0; i < stacks.size(); ++i) {
    const Box& mark = stacks[i].box;
    const bool apart = (i == 0 || mark.x0 - stacks[i - 1].box.x1 >= kSpace * line.size) &&
                       (i + 1 == stacks.size() || stacks[i + 1].box.x0 - mark.x1 >= kSpace * line.size);
    if (!apart || (!is_letter(line, stacks[i]) && !is_dash(line, mark))) continue;
    // A word may be stretched over the next one, which has the mark for its letter.
    bool lost = true;
    for (InkedWord& word : words) {
      if (covers(word, stacks[i]) && !cut_off(line, stacks, i, word)) lost = false;
    }
    if (lost && !take_home(line, stacks, mark, words) && !take_first_digit(line, stacks, i, words)) out.push_back(mark);
  }
  return out;
}

bool joins_low(const PrintLine& line, const InkedWord& left, const InkedWord& right) {
  if (left.text.ends_with('_') || right.text.starts_with('_')) return false;
  for (size_t i = 1; i + 1 < line.marks.size(); ++i) {  // left to right
    const Mark& stroke = line.marks[i];
    const Mark& before = line.marks[i - 1];
    const Mark& behind = line.marks[i + 1];
    if (!is_low_stroke(line, stroke)) continue;
    const bool between = left.ink.to <= stroke.box.x1 && right.ink.from >= stroke.box.x0 &&
                         left.ink.from < stroke.box.x0 && right.ink.to > stroke.box.x1;
    const bool close =
        stroke.box.x0 - before.box.x1 < kSpace * line.size && behind.box.x0 - stroke.box.x1 < kSpace * line.size;
    if (close && between) return true;
  }
  return false;
}

std::string with_low_strokes(const std::string& text, const PrintLine& line, const Span& x) {
  const std::vector<char32_t> signs = code_points(text);
  std::vector<const Mark*> marks;
  for (const Mark& mark : line.marks) {
    const double middle = (mark.box.x0 + mark.box.x1) / 2;
    if (middle >= x.from && middle <= x.to) marks.push_back(&mark);
  }
  if (signs.size() < 2 || signs.size() > kLongestParted || marks.size() <= signs.size()) return text;
  std::string out;
  size_t at = 0;  // of the next sign
  for (const Mark* mark : marks) {
    const bool low = is_low_stroke(line, *mark);
    if (low && (at == signs.size() || signs[at] != U'_')) {
      if (at > 0 && at < signs.size()) out += '_';  // at an end it may be what is left of a line
    } else if (at == signs.size()) {
      return text;
    } else {
      append_utf8(out, signs[at++]);
    }
  }
  return at == signs.size() ? out : text;
}

std::string sign_of_mark(const PreparedScan& scan, const PrintLine& line, const Box& mark, double slope) {
  if (is_dash(line, mark)) return "-";
  const double width = mark.x1 - mark.x0;
  const double height = mark.y1 - mark.y0;
  if (height < kSlashHeight * line.size || width > kSlashWidth * line.size || width < 2) return "";
  std::array<double, kStripes> middles{};
  std::array<int, kStripes> counts{};
  for (int row = 0; row < static_cast<int>(height); ++row) {
    const int y = static_cast<int>(mark.y0) + row;
    if (y < 0 || y >= height_of(scan.ink)) return "";
    const l_uint32* const data =
        pixGetData(scan.ink.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(scan.ink.get());
    const auto stripe = std::min(kStripes - 1, static_cast<size_t>(row) * kStripes / static_cast<size_t>(height));
    int ink = 0;
    for (int x = std::max(0, static_cast<int>(mark.x0));
         x < std::min<int>(width_of(scan.ink), static_cast<int>(mark.x1)); ++x) {
      if (GET_DATA_BIT(data, x) == 0) continue;
      ++ink;
      middles[stripe] += x + 0.5 - mark.x0;
    }
    if (ink > std::max(2.0, kStroke * width) && width > kNarrow * line.size) return "";
    counts[stripe] += ink;
  }
  for (size_t i = 0; i < kStripes; ++i) {
    if (counts[i] == 0) return "";
    middles[i] /= counts[i] * width;
  }
  const bool falls = std::is_sorted(middles.rbegin(), middles.rend());
  const bool ends = middles.front() > 1 - kEnd && middles.back() < kEnd;
  const bool leans = (middles.front() - middles.back()) * width >= slope * height;
  return falls && (ends || leans) ? "/" : "";
}

std::string with_lost_slash(const PreparedScan& scan, const std::string& text, const PrintLine& line, const Span& x) {
  const std::vector<char32_t> signs = code_points(text);
  if (signs.size() < 2 || signs.size() > kLongestParted || text.find('/') != std::string::npos) return text;
  std::vector<size_t> slashes;
  size_t pieces = 0;
  for (const Stack& stack : stacks_of(line)) {
    if (!covers({text, x}, stack)) continue;
    if (is_letter(line, stack) && sign_of_mark(scan, line, stack.box) == "/") slashes.push_back(pieces);
    ++pieces;
  }
  if (slashes.size() != 1 || pieces != signs.size() + 1) return text;
  std::string out;
  for (size_t i = 0; i < signs.size(); ++i) {
    if (i == slashes[0]) out += '/';
    append_utf8(out, signs[i]);
  }
  return slashes[0] == signs.size() ? out + '/' : out;
}

std::string with_signs_by_shape(const PreparedScan& scan, const std::string& text, const PrintLine& line,
                                const Span& x) {
  const std::vector<char32_t> signs = code_points(text);
  std::vector<Stack> stacks;
  for (const Stack& stack : stacks_of(line)) {
    if (covers({text, x}, stack)) stacks.push_back(stack);
  }
  if (signs.size() < 2 || signs.size() > kLongestSigns || stacks.size() != signs.size()) return text;
  std::string out;
  for (size_t i = 0; i < signs.size(); ++i) {
    const Box& box = stacks[i].box;
    const double foot = line.baseline - box.y1;
    const double height = box.y1 - box.y0;
    char32_t sign = signs[i];
    if (kPoints.find(sign) != std::u32string_view::npos) {
      if (foot >= kDashLow * line.size && height <= kBlurredDash * line.size && box.x1 - box.x0 >= height) sign = U'-';
    } else if (kLikeAngle.find(sign) != std::u32string_view::npos && height <= kAngleHeight * line.size) {
      if (const char angle = angle_of(scan.ink, box)) sign = static_cast<char32_t>(angle);
    }
    append_utf8(out, sign);
  }
  return out;
}

namespace {

// The number of an item and what it counts, where a space parts them: "2.42.517" over "2. 42.517". The word alone
// where there is none.
std::vector<InkedWord> cut_item_number(const PrintLine& line, const InkedWord& word) {
  const size_t digits = word.text.find_first_not_of("0123456789");
  if (digits == 0 || digits > kMostItemDigits || digits + 1 >= word.text.size()) return {word};
  if (word.text[digits] != '.' && word.text[digits] != ')') return {word};
  std::vector<Box> ink;
  for (const Stack& stack : stacks_of(line)) {
    if (covers(word, stack)) ink.push_back(stack.box);
  }
  if (ink.size() < digits + 2 || ink[digits + 1].x0 - ink[digits].x1 < kItemSpace * line.size) return {word};
  return {{word.text.substr(0, digits + 1), {word.ink.from, ink[digits].x1}},
          {word.text.substr(digits + 1), {ink[digits + 1].x0, word.ink.to}}};
}

}  // namespace

void part_doubled(std::vector<InkedWord>& words) {
  for (size_t i = 0; i + 1 < words.size(); ++i) {
    InkedWord& word = words[i];
    const InkedWord& next = words[i + 1];
    const bool within = next.ink.from > word.ink.from && next.ink.from < word.ink.to && next.ink.to <= word.ink.to;
    if (!within || word.text.size() <= next.text.size() || !word.text.ends_with(next.text)) continue;
    word.text.resize(word.text.size() - next.text.size());
    word.ink.to = next.ink.from - 1;
  }
}

std::vector<InkedWord> parts_of(const PrintLine& line, const InkedWord& word) {
  if (const auto days = days_begin(word.text, line, word.ink)) {
    const size_t digits = word.text.size() - 2;
    return {{word.text.substr(0, digits), {word.ink.from, *days - 1}}, {"gg", {*days, word.ink.to}}};
  }
  const bool sign = word.text.size() > 1 && (word.text[0] == '/' || word.text[0] == '*' || word.text[0] == '#');
  if (!sign) {
    std::vector<InkedWord> out;
    for (const InkedWord& part : cut_item_number(line, word)) {
      for (InkedWord& piece : cut_at_white(line, part)) out.push_back(std::move(piece));
    }
    return out;
  }
  std::vector<Box> ink;
  for (const Stack& stack : stacks_of(line)) {
    if (covers(word, stack)) ink.push_back(stack.box);
  }
  if (ink.size() < 2 || ink[1].x0 - ink[0].x1 < kSpace * line.size) return {word};
  // Above the baseline it is an asterisk: numbers are not called so.
  const bool raised = ink[0].y1 <= line.baseline - kRaised * line.size;
  const std::string own = word.text[0] == '#' && raised ? "*" : word.text.substr(0, 1);
  return {{own, {word.ink.from, ink[0].x1}}, {word.text.substr(1), {ink[1].x0, word.ink.to}}};
}

std::vector<InkedWord> cut_at_white(const PrintLine& line, const InkedWord& word) {
  const std::vector<char32_t> signs = code_points(word.text);
  std::vector<Box> ink;
  for (const Stack& stack : stacks_of(line)) {
    if (covers(word, stack)) ink.push_back(stack.box);
  }
  const bool percent = !signs.empty() && signs.back() == U'%';
  const bool fits = ink.size() == signs.size() ||
                    (percent && ink.size() <= signs.size() + kPercentPieces && ink.size() > signs.size());
  const bool figure = std::any_of(signs.begin(), signs.end(), [](char32_t c) { return c >= U'0' && c <= U'9'; });
  if (!fits || !figure || signs.size() < 2) return {word};
  std::vector<InkedWord> out = {{"", {word.ink.from, ink[0].x1}}};
  for (size_t i = 0; i < signs.size(); ++i) {
    const bool inside_percent = i + 1 == signs.size() && percent;
    if (i > 0 && !inside_percent && ink[i].x0 - ink[i - 1].x1 >= kBroadSpace * line.size)
      out.push_back({"", {ink[i].x0, ink[i].x1}});
    append_utf8(out.back().text, signs[i]);
    out.back().ink.to = ink[i].x1;
  }
  out.back().ink.to = word.ink.to;
  return out;
}

}  // namespace spoglio::extract
