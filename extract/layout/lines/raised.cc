// A mark stands at the end of a bigger word, or before its beginning, and overlaps it in height.
#include "extract/layout/lines/raised.h"

#include <algorithm>
#include <optional>

namespace spoglio::extract {
namespace {

constexpr double kSmaller = 0.82;   // factor: height of a mark to that of the word it belongs to
constexpr double kTouching = 0.25;  // heights of white between them, at most,
constexpr double kInside = 0.15;    // or by which they overlap
constexpr double kOverlap = 0.4;    // share of the mark's height beside the word
constexpr size_t kReach = 2;        // lines up and down that are looked at
constexpr size_t kMostBytes = 8;    // of a mark

double height_of(const Word& word) { return word.box.y1 - word.box.y0; }

// Whether a small word is a mark at one of a bigger word's ends.
bool is_mark_of(const Word& mark, const Word& word) {
  const double height = height_of(word);
  if (height_of(mark) > kSmaller * height) return false;
  const double beside = std::min(mark.box.y1, word.box.y1) - std::max(mark.box.y0, word.box.y0);
  if (beside < kOverlap * height_of(mark)) return false;
  const auto touches = [&](double white) { return white < kTouching * height && white > -kInside * height; };
  return touches(mark.box.x0 - word.box.x1) || touches(word.box.x0 - mark.box.x1);
}

class Raised {
 public:
  Raised(const Page& page, std::vector<std::vector<size_t>>& lines) : page_(page), lines_(lines) {}

  void settle() {
    bool any = false;
    for (size_t from = 0; from < lines_.size(); ++from) {
      auto& line = lines_[from];
      const double least = kSmaller * tallest_around(from);
      for (size_t i = 0; i < line.size();) {
        const bool small = height_of(page_.words[line[i]]) <= least;
        const auto to = small ? line_of_mark(from, line[i]) : std::nullopt;
        if (!to) {
          ++i;
          continue;
        }
        insert(lines_[*to], line[i]);
        line.erase(line.begin() + static_cast<std::ptrdiff_t>(i));
        any = true;
      }
    }
    if (any) std::erase_if(lines_, [](const std::vector<size_t>& line) { return line.empty(); });
  }

 private:
  // The other line that a word is a mark in; nothing where its own line has a word it belongs to.
  std::optional<size_t> line_of_mark(size_t own, size_t mark) const {
    if (page_.words[mark].text.size() > kMostBytes) return std::nullopt;
    if (has_word_for(own, mark)) return std::nullopt;
    for (size_t step = 1; step <= kReach; ++step) {
      if (own + step < lines_.size() && has_word_for(own + step, mark)) return own + step;
      if (own >= step && has_word_for(own - step, mark)) return own - step;
    }
    return std::nullopt;
  }

  // The tallest of the lines around one, by their first words: nearly always no word of the line is so much smaller
  // that there is anything to look for.
  double tallest_around(size_t own) const {
    double out = 0;
    const size_t last = std::min(own + kReach, lines_.size() - 1);
    for (size_t line = own - std::min(own, kReach); line <= last; ++line) {
      if (line != own && !lines_[line].empty()) out = std::max(out, height_of(page_.words[lines_[line].front()]));
    }
    return out;
  }

  bool has_word_for(size_t line, size_t mark) const {
    const Word& own = page_.words[mark];
    const auto& words = lines_[line];
    // Words are in order of their left edges; the one the mark touches is next to where it would stand.
    auto next =
        std::partition_point(words.begin(), words.end(), [&](size_t w) { return page_.words[w].box.x0 < own.box.x0; });
    if (next != words.end() && *next != mark && is_mark_of(own, page_.words[*next])) return true;
    for (size_t back = 0; back < 2 && next != words.begin(); ++back) {
      --next;
      if (*next != mark && is_mark_of(own, page_.words[*next])) return true;
    }
    return false;
  }

  void insert(std::vector<size_t>& line, size_t mark) const {
    const auto next = std::partition_point(line.begin(), line.end(),
                                           [&](size_t w) { return page_.words[w].box.x0 < page_.words[mark].box.x0; });
    line.insert(next, mark);
  }

  const Page& page_;
  std::vector<std::vector<size_t>>& lines_;
};

}  // namespace

void settle_raised(const Page& page, std::vector<std::vector<size_t>>& lines) { Raised(page, lines).settle(); }

}  // namespace spoglio::extract
