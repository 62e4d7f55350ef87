// What a title over several rows looks like: lines as close as those of a cell, which pay no heed to the rows.
#include "extract/layout/rows/gathered.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace spoglio::extract {
namespace {

constexpr double kBlockGap = 0.28;    // heights of white beyond leading between two cells of a column
constexpr double kSameTop = 0.5;      // heights between the tops of a cell over several rows and of its first row
constexpr double kSameMiddle = 0.8;   // heights between the middles of such a cell and of its rows
constexpr double kMostlyNamed = 0.6;  // share of the rows that have a text in a column of names
constexpr size_t kNameWords = 3;      // of a text that may be a name, at least
constexpr size_t kNameLetters = 4;    // of a word of it that is no unit and no sign
constexpr size_t kLeastRows = 2;      // that a cell may be beside

using Rows = std::vector<std::vector<size_t>>;

class Gathering {
 public:
  Gathering(const Page& page, const PageLines& lines, const std::vector<Span>& gutters, const Spacing& spacing)
      : page_(page), lines_(lines), gutters_(gutters), most_gap_(spacing.leading + kBlockGap * lines.height) {}

  // Gathers column `c`, where it holds such a cell; false when its texts begin more than once.
  bool gather(size_t c, Rows& rows, std::map<size_t, HeadSpan>& spans) const {
    std::vector<size_t> own;
    Rows rest;
    for (const auto& row : rows) {
      rest.emplace_back();
      for (const size_t s : row) (is_in(s, c) ? own : rest.back()).push_back(s);
    }
    if (own.empty()) return true;
    std::stable_sort(own.begin(), own.end(), [&](size_t a, size_t b) { return top(a) < top(b); });
    for (size_t i = 1; i < own.size(); ++i) {
      if (top(own[i]) - lines_.segments[own[i - 1]].ink_bottom > most_gap_) return false;
    }
    std::vector<size_t> first;  // what stands before it in the rows that are dropped, too
    std::erase_if(rest, [&](const std::vector<size_t>& row) {
      const bool before = std::all_of(row.begin(), row.end(), [&](size_t s) { return columns_of(s).first < c; });
      if (before) first.insert(first.end(), row.begin(), row.end());
      return before;
    });
    const bool spread = rest.size() < rows.size() || own.size() > 1;
    if (!spread || rest.size() < kLeastRows || !is_over_rows(own, rest) || !is_one_text(own) || !is_named(c, rest))
      return true;
    for (const size_t s : own) spans[s] = {c, c, rest.size()};
    first.insert(first.end(), own.begin(), own.end());
    rest.front().insert(rest.front().begin(), first.begin(), first.end());
    rows = std::move(rest);
    return true;
  }

  bool holds_words(size_t c, const Rows& rows) const {
    return std::any_of(rows.begin(), rows.end(), [&](const std::vector<size_t>& row) {
      return std::any_of(row.begin(), row.end(), [&](size_t s) { return is_in(s, c); });
    });
  }

  bool is_named(size_t c, const Rows& rows) const {
    for (size_t behind = c + 1; behind <= gutters_.size(); ++behind) {
      const auto named = std::count_if(rows.begin(), rows.end(), [&](const std::vector<size_t>& row) {
        size_t words = 0;
        for (const size_t s : row) words += is_in(s, behind) ? words_of(lines_.segments[s]) : 0;
        return words >= kNameWords;
      });
      if (static_cast<double>(named) >= kMostlyNamed * static_cast<double>(rows.size())) return true;
    }
    return false;
  }

 private:
  std::pair<size_t, size_t> columns_of(size_t s) const { return extract::columns_of(gutters_, lines_.segments[s]); }
  bool is_in(size_t s, size_t c) const { return columns_of(s) == std::pair(c, c); }
  double top(size_t s) const { return lines_.segments[s].ink_top; }

  // Whether lines stand where a cell beside all rows does, and some beside no row's first line.
  bool is_over_rows(const std::vector<size_t>& own, const Rows& rows) const {
    std::vector<double> tops;
    double bottom = 0;
    for (const auto& row : rows) {
      tops.push_back(top(row.front()));
      for (const size_t s : row) {
        tops.back() = std::min(tops.back(), top(s));
        bottom = std::max(bottom, lines_.segments[s].ink_bottom);
      }
    }
    const double middle = (top(own.front()) + lines_.segments[own.back()].ink_bottom) / 2;
    const bool placed = std::abs(tops.front() - top(own.front())) < kSameTop * lines_.height ||
                        std::abs((tops.front() + bottom) / 2 - middle) < kSameMiddle * lines_.height;
    return placed && std::any_of(own.begin(), own.end(), [&](size_t s) {
             return std::none_of(tops.begin(), tops.end(),
                                 [&](double y) { return std::abs(y - top(s)) < kBlockGap * lines_.height; });
           });
  }

  // Whether no line but the first opens with a digit, or with a capital before a small letter, as entries do.
  bool is_one_text(const std::vector<size_t>& own) const {
    return std::none_of(own.begin() + 1, own.end(), [&](size_t s) {
      const std::string& word = page_.words[lines_.segments[s].words.front()].text;
      const bool digit = word[0] >= '0' && word[0] <= '9';
      const bool small = word.size() > 1 && word[1] >= 'a' && word[1] <= 'z';
      return digit || (word[0] >= 'A' && word[0] <= 'Z' && small);
    });
  }

  size_t words_of(const Segment& segment) const {
    return static_cast<size_t>(std::count_if(segment.words.begin(), segment.words.end(), [&](size_t w) {
      const std::string& text = page_.words[w].text;
      return text.size() >= kNameLetters && (text[0] < '0' || text[0] > '9');
    }));
  }

  const Page& page_;
  const PageLines& lines_;
  const std::vector<Span>& gutters_;
  double most_gap_;  // points of white between two lines of a cell
};

}  // namespace

void gather_cells(const Page& page, const PageLines& lines, const std::vector<Span>& gutters, const Spacing& spacing,
                  const std::vector<bool>& bounded, std::vector<std::vector<size_t>>& rows,
                  std::map<size_t, HeadSpan>& spans) {
  const Gathering gathering(page, lines, gutters, spacing);
  for (size_t c = 0; c < gutters.size() && rows.size() >= kLeastRows; ++c) {
    // A cell that began above, or goes on below, is not among these rows' words.
    if (bounded[c] ? !gathering.gather(c, rows, spans) : gathering.holds_words(c, rows)) return;
  }
}

bool is_before_names(const Page& page, const PageLines& lines, const std::vector<Span>& gutters, size_t c,
                     const std::vector<std::vector<size_t>>& rows) {
  return Gathering(page, lines, gutters, {}).is_named(c, rows);
}

}  // namespace spoglio::extract
