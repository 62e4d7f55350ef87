// Spaces of running text stand at another place in every line: white that all lines of a ruled table share is none.
#include "extract/layout/lines/corridors.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "extract/layout/lines/justified.h"
#include "extract/layout/stripes/levels.h"
#include "extract/layout/values.h"

namespace spoglio::extract {
namespace {

constexpr double kBin = 0.5;            // points that words are placed by
constexpr size_t kMostBins = 10'000;    // of a page's width
constexpr double kLeastLevel = 10;      // heights: shorter rules underline words
constexpr size_t kLeastLevels = 3;      // rules or shades of one table
constexpr size_t kLeastLines = 8;       // of words that stand close on both sides
constexpr size_t kLeastWords = 5;       // different ones among those, on each side: a column may repeat its wording
constexpr size_t kLeastLetters = 2;     // of such a word
constexpr double kMostCrossing = 0.08;  // share of the lines that may cross, as headings over the whole table do
constexpr double kLeastWhite = 0.2;     // heights: width of a corridor
constexpr size_t kLeastWhites = 2;      // that lines below the last level must keep to
constexpr double kNextLine = 1.5;       // heights: white above such a line, at most
constexpr double kWideWhite = 0.5;      // heights: width from which values, too, may stand close to words
constexpr size_t kLeastHanging = 2;     // lines of a text beside values that have none
constexpr size_t kHeaderLines = 3;      // from a header's first line to the first value
constexpr size_t kLeastValues = 3;      // different ones,
constexpr size_t kLeastFigures = 4;     // with so many characters: shorter ones number a list
constexpr size_t kHeadingWords = 4;     // of a heading, at least
constexpr double kClose = 1.0;          // heights: wider white parts words in any case

using Lines = std::vector<std::vector<size_t>>;

double middle_of(const Word& word) { return (word.box.y0 + word.box.y1) / 2; }

bool is_long_wording(const std::string& text) { return text.size() >= kLeastLetters && is_wording(text); }

// A date, or a number with a sign of its own: codes have neither.
bool is_figures(const std::string& text) {
  const bool digits = text.find_first_of("0123456789") != std::string::npos;
  return digits && !is_wording(text) && text.size() >= kLeastFigures &&
         (is_date(text) || text.find_first_of("/%,") != std::string::npos);
}

// The lines of words between the levels of one table.
class Enclosed {
 public:
  Enclosed(const Page& page, const Lines& lines, const LevelGroup& group, double height)
      : page_(page), group_(group), height_(height), bottom_(group.levels.back().y) {
    for (const auto& line : lines) {
      const double middle = middle_of(page.words[line.front()]);
      if (middle < group.levels.front().y) continue;
      auto own = words_within(line);
      if (own.empty()) continue;
      (middle < bottom_ ? lines_ : below_).push_back(std::move(own));
    }
  }

  void add_to(Corridors& out, const std::vector<double>& known) {
    const double width = (group_.to - group_.from) / kBin;
    if (lines_.empty() || width >= static_cast<double>(kMostBins)) return;
    const auto bins = static_cast<size_t>(width) + 1;
    const auto whites = whites_of(bins);
    follow_below(whites);
    const size_t found = out.lines.size();
    for (size_t i = 0; i < whites.size(); ++i) {
      const Span& white = whites[i];
      const double middle = (white.from + white.to) / 2;
      const double from = i > 0 ? whites[i - 1].to : group_.from;
      const double end = i + 1 < whites.size() ? whites[i + 1].from : group_.to;
      const bool again =
          std::any_of(known.begin(), known.end(), [&](double place) { return place > white.from && place < white.to; });
      if (white.width() > kLeastWhite * height_ &&
          (parts_columns(middle, white.width() > kWideWhite * height_, again) ||
           parts_values({from, middle}, end, again)))
        add_line(middle, whites, out);
    }
    if (out.lines.size() == found) return;
    for (size_t i = 1; i < whites.size(); ++i) out.columns.push_back({whites[i - 1].to, whites[i].from});
  }

 private:
  // The upright line at a place, but for headings: words that run on over the white of some column.
  void add_line(double place, const std::vector<Span>& whites, Corridors& out) const {
    double top = group_.levels.front().y;
    for (const auto& line : lines_) {
      if (!is_heading(line, whites)) continue;
      const Box& first = page_.words[line.front()].box;
      if (first.y0 > top) out.lines.push_back({place, top, place, first.y0});
      top = std::max(top, first.y1);
    }
    if (bottom_ > top) out.lines.push_back({place, top, place, bottom_});
  }

  bool is_heading(const std::vector<size_t>& line, const std::vector<Span>& whites) const {
    const bool over = std::any_of(line.begin(), line.end(), [&](size_t w) {
      const Box& box = page_.words[w].box;
      return std::any_of(whites.begin(), whites.end(), [&](const Span& white) {
        const double middle = (white.from + white.to) / 2;
        return box.x0 < middle && box.x1 > middle;
      });
    });
    if (!over || line.size() < kHeadingWords) return false;
    for (size_t i = 1; i < line.size(); ++i) {
      if (page_.words[line[i]].box.x0 - page_.words[line[i - 1]].box.x1 > kWideWhite * height_) return false;
    }
    return true;
  }

  std::vector<size_t> words_within(const std::vector<size_t>& line) const {
    std::vector<size_t> out;
    std::copy_if(line.begin(), line.end(), std::back_inserter(out), [&](size_t w) {
      const double middle = (page_.words[w].box.x0 + page_.words[w].box.x1) / 2;
      return middle > group_.from && middle < group_.to;
    });
    return out;
  }

  // The white between the first and the last word that hardly any line enters.
  std::vector<Span> whites_of(size_t bins) const {
    const auto covering = lines_over_bins(bins);
    const auto most = static_cast<size_t>(kMostCrossing * static_cast<double>(lines_.size()));
    std::vector<Span> out;
    for (size_t first = 0; first < bins; ++first) {
      size_t end = first;
      while (end < bins && covering[end] <= most) ++end;
      if (first > 0 && end > first && end < bins)
        out.push_back({group_.from + static_cast<double>(first) * kBin, group_.from + static_cast<double>(end) * kBin});
      first = std::max(first, end);
    }
    return out;
  }

  // How many lines have a word over each bin.
  std::vector<size_t> lines_over_bins(size_t bins) const {
    std::vector<size_t> out(bins, 0);
    for (const auto& line : lines_) {
      size_t next = 0;
      for (const size_t w : line) {
        const Box& box = page_.words[w].box;
        const double from = std::clamp((box.x0 - group_.from) / kBin, 0.0, static_cast<double>(bins));
        const double to = std::clamp((box.x1 - group_.from) / kBin, 0.0, static_cast<double>(bins));
        const auto last = static_cast<size_t>(std::ceil(to));
        for (size_t b = std::max(next, static_cast<size_t>(from)); b < last && b < bins; ++b) ++out[b];
        next = std::max(next, last);
      }
    }
    return out;
  }

  // A page may end inside a row, below the last level: lines close below that keep to all the white belong to it.
  void follow_below(const std::vector<Span>& whites) {
    if (whites.size() < kLeastWhites) return;
    for (const auto& line : below_) {
      const Box& box = page_.words[line.front()].box;
      if (box.y0 - bottom_ > kNextLine * height_) return;
      const bool enters = std::any_of(line.begin(), line.end(), [&](size_t w) {
        const Box& own = page_.words[w].box;
        return std::any_of(whites.begin(), whites.end(), [&](const Span& white) {
          const double middle = (white.from + white.to) / 2;
          return own.x0 < middle && own.x1 > middle;
        });
      });
      if (enters) return;
      bottom_ = box.y1;
    }
  }

  // Whether words of many lines stand close on both sides of a place, other words in other lines; of one line only
  // where they did so `before`. Right of a `wide` place values may stand as well, which are alike in many lines.
  bool parts_columns(double place, bool wide, bool before) const {
    size_t close = 0;
    std::set<std::string> lefts;
    std::set<std::string> rights;
    for (const auto& line : lines_) {
      for (size_t i = 1; i < line.size(); ++i) {
        const Word& left = page_.words[line[i - 1]];
        const Word& right = page_.words[line[i]];
        if (left.box.x1 > place || right.box.x0 < place || right.box.x0 - left.box.x1 > kClose * height_) continue;
        if (!is_long_wording(left.text) || (!wide && !is_long_wording(right.text))) continue;
        ++close;
        lefts.insert(left.text);
        rights.insert(right.text);
      }
    }
    if (before) return close > 0;
    return close >= kLeastLines && lefts.size() >= kLeastWords && (wide || rights.size() >= kLeastWords);
  }

  // Whether the column that ends at a place holds values, and what stands right of them are texts whose next lines hang
  // beside nothing: those of one cell would begin at its left edge. A header has words on both sides. What
  // did so `before` needs values alone.
  bool parts_values(const Span& column, double end, bool before) const {
    size_t hanging = 0;
    size_t headers = 0;  // lines since the last one with words on both sides, above the first value
    std::set<std::string> values;
    std::optional<double> begin;  // of the texts
    for (const auto& line : lines_) {
      const Word* left = nullptr;
      const Word* right = nullptr;
      for (const size_t w : line) {
        const Word& word = page_.words[w];
        if (word.box.x0 > column.from - kBin && word.box.x1 < column.to) left = &word;
        if (right == nullptr && word.box.x0 > column.to && word.box.x0 < end) right = &word;
      }
      headers = begin || headers == 0 || headers > kHeaderLines ? headers : headers + 1;
      if (right == nullptr) continue;
      const bool close = right->box.x0 - column.to < kClose * height_;
      const bool value = left != nullptr && is_figures(left->text);
      if (value && close) {
        values.insert(left->text);
        if (begin && std::abs(*begin - right->box.x0) > kBin) return false;
        begin = right->box.x0;
      } else if (left != nullptr && !begin) {
        headers = 1;
      } else if (left == nullptr && begin && std::abs(*begin - right->box.x0) < kBin) {
        ++hanging;
      }
    }
    if (before) return !values.empty();
    return hanging >= kLeastHanging && values.size() >= kLeastValues && headers > 0 && headers <= kHeaderLines;
  }

  const Page& page_;
  const LevelGroup& group_;
  double height_;
  double bottom_;  // of the table, in points
  Lines lines_;
  Lines below_;  // lines under its last level
};

}  // namespace

Corridors find_corridors(const Page& page, const Lines& lines, double height, const std::vector<double>& known) {
  Corridors out;
  for (const LevelGroup& group : groups_of(find_levels(page.drawing, kLeastLevel * height))) {
    if (group.levels.size() >= kLeastLevels) Enclosed(page, lines, group, height).add_to(out, known);
  }
  std::sort(out.lines.begin(), out.lines.end(), [](const Box& a, const Box& b) { return a.x0 < b.x0; });
  return out;
}

}  // namespace spoglio::extract
