// Spaces of running text stand at another place in every line: white that all lines of a ruled table share is none.
#include "extract/layout_corridors.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>
#include <string>

#include "extract/layout.h"
#include "extract/layout_levels.h"

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
constexpr double kClose = 1.0;          // heights: wider white parts words in any case

using Lines = std::vector<std::vector<size_t>>;

double middle_of(const Word& word) { return (word.box.y0 + word.box.y1) / 2; }

bool is_wording(const std::string& text) {
  const auto letters = std::count_if(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) > 0x7F;
  });
  return static_cast<size_t>(letters) >= kLeastLetters && 2 * static_cast<size_t>(letters) > text.size();
}

// The lines of words between the levels of one table.
class Enclosed {
 public:
  Enclosed(const Page& page, const Lines& lines, const LevelGroup& group) : page_(page), group_(group) {
    for (const auto& line : lines) {
      std::vector<size_t> own;
      std::copy_if(line.begin(), line.end(), std::back_inserter(own), [&](size_t w) { return holds(page.words[w]); });
      if (!own.empty()) lines_.push_back(std::move(own));
    }
  }

  void add_corridors(double height, std::vector<Box>& out) const {
    const auto bins = static_cast<size_t>((group_.to - group_.from) / kBin) + 1;
    if (lines_.size() < kLeastLines || bins > kMostBins) return;
    const auto covering = lines_over_bins(bins);
    const auto most = static_cast<size_t>(kMostCrossing * static_cast<double>(lines_.size()));
    for (size_t first = 0; first < bins; ++first) {
      size_t end = first;
      while (end < bins && covering[end] <= most) ++end;
      const Span white = {group_.from + static_cast<double>(first) * kBin,
                          group_.from + static_cast<double>(end) * kBin};
      const bool inner = first > 0 && end < bins;
      if (inner && white.width() > kLeastWhite * height && parts_wordings(white, height)) {
        const double middle = (white.from + white.to) / 2;
        out.push_back({middle, group_.levels.front().y, middle, group_.levels.back().y});
      }
      first = std::max(first, end);
    }
  }

 private:
  bool holds(const Word& word) const {
    const double middle = (word.box.x0 + word.box.x1) / 2;
    return middle > group_.from && middle < group_.to && middle_of(word) > group_.levels.front().y &&
           middle_of(word) < group_.levels.back().y;
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

  // Whether words of many lines stand close on both sides, other words in other lines.
  bool parts_wordings(const Span& white, double height) const {
    const double middle = (white.from + white.to) / 2;
    size_t close = 0;
    std::set<std::string> before;
    std::set<std::string> after;
    for (const auto& line : lines_) {
      for (size_t i = 1; i < line.size(); ++i) {
        const Word& left = page_.words[line[i - 1]];
        const Word& right = page_.words[line[i]];
        if (left.box.x1 > middle || right.box.x0 < middle || right.box.x0 - left.box.x1 > kClose * height) continue;
        if (!is_wording(left.text) || !is_wording(right.text)) continue;
        ++close;
        before.insert(left.text);
        after.insert(right.text);
      }
    }
    return close >= kLeastLines && before.size() >= kLeastWords && after.size() >= kLeastWords;
  }

  const Page& page_;
  const LevelGroup& group_;
  Lines lines_;
};

}  // namespace

std::vector<Box> find_corridors(const Page& page, const Lines& lines, double height) {
  std::vector<Box> out;
  for (const LevelGroup& group : groups_of(find_levels(page.drawing, kLeastLevel * height))) {
    if (group.levels.size() >= kLeastLevels) Enclosed(page, lines, group).add_corridors(height, out);
  }
  std::sort(out.begin(), out.end(), [](const Box& a, const Box& b) { return a.x0 < b.x0; });
  return out;
}

}  // namespace spoglio::extract
