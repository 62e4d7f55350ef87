// Words are sorted by height once; everything after is linear in them.
#include "extract/layout/lines/lines.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <string_view>

#include "extract/layout/lines/bands.h"
#include "extract/layout/lines/corridors.h"
#include "extract/layout/lines/justified.h"
#include "extract/layout/lines/left_edges.h"
#include "extract/layout/lines/raised.h"
#include "extract/layout/lines/turned.h"
#include "extract/text.h"

namespace spoglio::extract {
namespace {

// All in heights of a line.
constexpr double kSameLine = 0.35;        // between the middles of words of one line
constexpr double kLeastGap = 0.45;        // a gap that could part columns: wider than any plain space
constexpr double kSpaces = 1.7;           // the same, in the page's own common spaces (monospaced and justified text)
constexpr double kLeastNumberGap = 0.32;  // both again, between two numbers
constexpr double kNumberSpaces = 1.3;
constexpr double kShiftedLine = 0.12;  // a shift of the baseline that shows another column
constexpr double kShiftedGap = 0.25;   // gap that suffices then
constexpr double kInkTop = 0.16;       // part of a box above the letters
constexpr double kInkBottom = 0.03;    // part below them
constexpr double kJoined = 0.10;       // gap up to which words without a space between them are one
constexpr double kLineReach = 0.1;     // part of a word that may lie beyond a ruling line
constexpr size_t kLeastLetters = 2;    // of words that show the common space: signs of months stand in columns
constexpr size_t kLeastSpaces = 8;     // between words, to tell the common one by them alone (no unit)
constexpr double kCommonShare = 0.35;  // quantile of the spaces that is the common one: stretched ones are wider
constexpr double kMarkHeight = 0.82;   // share of the line's height below which a word is a mark (no unit)
constexpr double kCorridor = 0.18;     // gutters that corridors between rules may make
constexpr double kMostSpace = 1.0;     // gaps up to here count as spaces when the common one is measured

double height_of(const Word& word) { return std::max(word.box.y1 - word.box.y0, 0.1); }
double middle_of(const Word& word) { return (word.box.y0 + word.box.y1) / 2; }

double median(std::vector<double>& values) {
  if (values.empty()) return 0;
  const auto at = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), at, values.end());
  return *at;
}

std::vector<size_t> all_words(const Page& page) {
  std::vector<size_t> out(page.words.size());
  std::iota(out.begin(), out.end(), size_t{0});
  return out;
}

// Indices of words, line by line, each line left to right.
std::vector<std::vector<size_t>> printed_lines(const Page& page, std::vector<size_t> order) {
  order = without_turned(page, order);
  std::sort(order.begin(), order.end(), [&](size_t a, size_t b) {
    const double first = middle_of(page.words[a]);
    const double second = middle_of(page.words[b]);
    return first != second ? first < second : page.words[a].box.x0 < page.words[b].box.x0;
  });
  std::vector<std::vector<size_t>> lines;
  double anchor = 0;
  for (const size_t i : order) {
    const Word& word = page.words[i];
    if (lines.empty() || middle_of(word) - anchor > kSameLine * height_of(word)) {
      lines.emplace_back();
      anchor = middle_of(word);
    }
    lines.back().push_back(i);
  }
  for (auto& line : lines) {
    std::sort(line.begin(), line.end(),
              [&](size_t a, size_t b) { return page.words[a].box.x0 < page.words[b].box.x0; });
  }
  settle_raised(page, lines);
  return lines;
}

// The page's common white space between words, in heights of a line. Numbers stand side by side in columns, so that
// their gaps count only where there are hardly any others.
double common_space(const Page& page, const std::vector<std::vector<size_t>>& lines) {
  std::vector<double> gaps;
  std::vector<double> between_wordings;
  for (const auto& line : lines) {
    for (size_t i = 1; i < line.size(); ++i) {
      const double gap = (page.words[line[i]].box.x0 - page.words[line[i - 1]].box.x1) / height_of(page.words[line[i]]);
      if (gap <= kJoined || gap >= kMostSpace) continue;
      gaps.push_back(gap);
      const std::string& left = page.words[line[i - 1]].text;
      const std::string& right = page.words[line[i]].text;
      const bool wordings =
          std::min(left.size(), right.size()) >= kLeastLetters && is_wording(left) && is_wording(right);
      if (wordings) between_wordings.push_back(gap);
    }
  }
  std::vector<double>& telling = between_wordings.size() >= kLeastSpaces ? between_wordings : gaps;
  if (telling.empty()) return 0;
  const auto at = telling.begin() + static_cast<std::ptrdiff_t>(kCommonShare * static_cast<double>(telling.size()));
  std::nth_element(telling.begin(), at, telling.end());
  return *at;
}

// Whether one of some upright lines, in order of their left sides, stands between two words of a line.
bool ruled_apart(const std::vector<Box>& upright, const Word& left, const Word& right) {
  const double from = left.box.x1 - kLineReach * height_of(left);
  const double to = right.box.x0 + kLineReach * height_of(right);
  auto line =
      std::lower_bound(upright.begin(), upright.end(), from, [](const Box& one, double x) { return one.x0 < x; });
  for (; line != upright.end() && line->x0 < to; ++line) {
    if (line->y0 < middle_of(left) && line->y1 > middle_of(left)) return true;
  }
  return false;
}

bool has_digit(const Word& word) {
  return std::any_of(word.text.begin(), word.text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// A number, or what tables print where there is none.
bool stands_for_number(const Word& word) {
  static constexpr std::array<std::string_view, 9> kNone = {"-", "–", "—", "…", "...", "..", ":", "n/a", "n.a."};
  return has_digit(word) || std::find(kNone.begin(), kNone.end(), word.text) != kNone.end();
}

bool parts_columns(const Word& left, const Word& right, double space) {
  const double height = std::max(height_of(left), height_of(right));
  const double gap = right.box.x0 - left.box.x1;
  if (gap > std::max(kLeastGap, kSpaces * space) * height) return true;
  // Numbers stand closer in their columns than words do, and seldom follow each other in a cell.
  if (gap > std::max(kLeastNumberGap, kNumberSpaces * space) * height && (has_digit(left) || has_digit(right)) &&
      stands_for_number(left) && stands_for_number(right))
    return true;
  const bool same_size = std::abs(height_of(left) - height_of(right)) < 0.1 * height;
  return same_size && gap > kShiftedGap * height &&
         std::abs(middle_of(left) - middle_of(right)) > kShiftedLine * height;
}

std::vector<Segment> find_segments(const Page& page, const std::vector<std::vector<size_t>>& lines, double space,
                                   const Corridors& corridors) {
  Partings parted;
  parted.reserve(lines.size());
  for (const auto& line : lines) {
    std::vector<bool>& own = parted.emplace_back(line.size(), false);
    for (size_t i = 1; i < line.size(); ++i) {
      const Word& left = page.words[line[i - 1]];
      const Word& right = page.words[line[i]];
      own[i] = parts_columns(left, right, space) || ruled_apart(page.drawing.vertical, left, right) ||
               ruled_apart(corridors.lines, left, right);
    }
  }
  const auto stretched = stretched_gaps(page, lines, parted, corridors.columns);
  std::vector<Segment> out;
  for (size_t number = 0; number < lines.size(); ++number) {
    const auto& line = lines[number];
    std::vector<size_t> words;
    for (size_t i = 0; i < line.size(); ++i) {
      if (parted[number][i] && !stretched[number][i]) {
        out.push_back(make_segment(page, std::move(words), number));
        words.clear();
      }
      words.push_back(line[i]);
    }
    out.push_back(make_segment(page, std::move(words), number));
  }
  std::stable_sort(out.begin(), out.end(), [](const Segment& a, const Segment& b) { return a.ink_top < b.ink_top; });
  return out;
}

// "Modalità di calcolo: a / b".
bool begins_with_label(const Page& page, const std::vector<size_t>& words) {
  constexpr size_t kMostLabelWords = 5;
  const std::string& first = page.words[words.front()].text;
  if (first.empty() || first[0] < 'A' || first[0] > 'Z') return false;
  for (size_t i = 0; i + 1 < words.size() && i < kMostLabelWords; ++i) {
    if (page.words[words[i]].text.ends_with(':')) return true;
  }
  return false;
}

}  // namespace

Segment make_segment(const Page& page, std::vector<size_t> words, size_t line) {
  Segment out;
  for (const size_t i : words) out.height = std::max(out.height, height_of(page.words[i]));
  bool first = true;
  for (const size_t i : words) {
    const Box& box = page.words[i].box;
    if (height_of(page.words[i]) < kMarkHeight * out.height) continue;  // raised marks make no line taller
    out.box = first ? box : unite(out.box, box);
    first = false;
  }
  for (const size_t i : words) {
    out.box.x0 = std::min(out.box.x0, page.words[i].box.x0);
    out.box.x1 = std::max(out.box.x1, page.words[i].box.x1);
  }
  out.year = words.size() == 1 && is_year(page.words[words.front()].text);
  out.labelled = !words.empty() && begins_with_label(page, words);
  out.words = std::move(words);
  out.line = line;
  out.ink_top = out.box.y0 + kInkTop * out.height;
  out.ink_bottom = out.box.y1 - kInkBottom * out.height;
  return out;
}

std::string text_of_words(const Page& page, const std::vector<size_t>& words) {
  std::string out;
  for (size_t i = 0; i < words.size(); ++i) {
    const Word& word = page.words[words[i]];
    if (i > 0) {
      const Word& before = page.words[words[i - 1]];
      const double gap = word.box.x0 - before.box.x1;
      if (before.space_after || gap > kJoined * height_of(word)) out += ' ';
    }
    out += word.text;
  }
  return out;
}

std::string text_of_cell(const Page& page, const std::vector<size_t>& words) {
  std::string out;
  const auto add = [&](const std::vector<std::vector<size_t>>& lines) {
    for (const auto& line : lines) {
      if (!out.empty()) out += '\n';
      out += text_of_words(page, line);
    }
  };
  add(turned_lines(page, words));
  add(printed_lines(page, words));
  return out;
}

PageLines find_lines(const Page& page, const LineHints& known) {
  PageLines out;
  out.turned = turned_lines(page, all_words(page));
  const auto lines = printed_lines(page, all_words(page));
  if (lines.empty()) return out;
  out.space = std::min(common_space(page, lines), known.most_space);
  std::vector<double> heights;
  for (const auto& word : page.words) {
    heights.push_back(height_of(word));
    out.right = std::max(out.right, word.box.x1);
  }
  out.height = median(heights);
  auto parting = find_corridors(page, lines, out.height, known.corridors);
  for (const Box& corridor : parting.lines) out.corridors.push_back(corridor.x0);
  out.edges = known.edges.empty() ? find_left_edges(page, lines, out.height) : known.edges;
  parting.lines.insert(parting.lines.end(), out.edges.begin(), out.edges.end());
  std::sort(parting.lines.begin(), parting.lines.end(), [](const Box& a, const Box& b) { return a.x0 < b.x0; });
  if (!parting.lines.empty()) out.least_gutter = kCorridor;
  out.segments = find_segments(page, lines, out.space, parting);
  find_bands(out);
  return out;
}

}  // namespace spoglio::extract
