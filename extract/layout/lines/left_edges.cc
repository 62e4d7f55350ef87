// Words of running text begin at any place: one where many lines of a table begin a word is the edge of a column.
#include "extract/layout/lines/left_edges.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "extract/layout/lines/justified.h"
#include "extract/layout/values.h"

namespace spoglio::extract {
namespace {

constexpr double kSameEdge = 0.6;     // points between words that begin at one place
constexpr double kLeastWhite = 0.15;  // heights left of such a word: words that touch are one
constexpr double kWide = 1.0;         // heights of white that parts columns in any case
constexpr size_t kLeastWide = 2;      // such white elsewhere in a line, to be one of a table
constexpr size_t kLeastLines = 6;     // that begin a word at the edge …
constexpr size_t kLeastNarrow = 2;    // … and those among them with narrow white
constexpr double kLeastSpread = 0.3;  // heights between the ends of the words in front of it
constexpr size_t kLeastWords = 4;    // different wordings on each side: signs, codes and "entro" open cells as well …
constexpr size_t kLeastLetters = 3;  // … of so many bytes
constexpr double kMostCrossing = 1.0;  // lines that run over an edge, as a share of those that keep to it
constexpr size_t kHeadingWords = 3;    // of a heading, on each side of an edge

struct Start {
  double x = 0;       // where the word begins …
  double before = 0;  // … and where the one before it ends
  size_t line = 0;
  size_t word = 0;  // as an index of the page
  size_t left = 0;  // the same of the one before
};

class LeftEdges {
 public:
  LeftEdges(const Page& page, const std::vector<std::vector<size_t>>& lines, double height)
      : page_(page), lines_(lines), height_(height) {}

  std::vector<Box> find() {
    std::vector<Start> starts = all_starts();
    std::sort(starts.begin(), starts.end(), [](const Start& a, const Start& b) { return a.x < b.x; });
    std::vector<Box> out;
    for (size_t first = 0; first < starts.size();) {
      size_t end = first + 1;
      while (end < starts.size() && starts[end].x - starts[end - 1].x < kSameEdge) ++end;
      add_edge({starts.begin() + static_cast<std::ptrdiff_t>(first), starts.begin() + static_cast<std::ptrdiff_t>(end)},
               out);
      first = end;
    }
    return out;
  }

 private:
  const Box& box(size_t word) const { return page_.words[word].box; }

  // The words of a table's lines that have white on their left.
  std::vector<Start> all_starts() const {
    std::vector<Start> out;
    for (size_t number = 0; number < lines_.size(); ++number) {
      const auto& line = lines_[number];
      const auto white = [&](size_t i) { return box(line[i]).x0 - box(line[i - 1]).x1; };
      size_t wide = 0;
      for (size_t i = 1; i < line.size(); ++i) wide += white(i) > kWide * height_;
      for (size_t i = 1; i < line.size() && wide >= kLeastWide; ++i) {
        const size_t elsewhere = wide - (white(i) > kWide * height_);
        if (white(i) > kLeastWhite * height_ && elsewhere >= kLeastWide)
          out.push_back({box(line[i]).x0, box(line[i - 1]).x1, number, line[i], line[i - 1]});
      }
    }
    return out;
  }

  // Whether words that begin at one place show a column: some stand close to the column before, other words in other
  // lines.
  bool is_column(const std::vector<Start>& starts) const {
    if (starts.size() < kLeastLines) return false;
    std::set<std::string_view> lefts;
    std::set<std::string_view> rights;
    size_t narrow = 0;
    double least = starts.front().x;
    double most = 0;
    for (const Start& start : starts) {
      if (start.x - start.before <= kWide * height_) {
        ++narrow;
        least = std::min(least, start.before);
        most = std::max(most, start.before);
      }
      const std::string& left = page_.words[start.left].text;
      const std::string& right = page_.words[start.word].text;
      // A date ends a cell, where codes and signs open one.
      if (is_date(left) || (left.size() >= kLeastLetters && is_wording(left))) lefts.insert(left);
      if (right.size() >= kLeastLetters && is_wording(right)) rights.insert(right);
    }
    // First words of cells that happen to be as wide as each other all end at one place.
    return narrow >= kLeastNarrow && most - least > kLeastSpread * height_ && lefts.size() >= kLeastWords &&
           rights.size() >= kLeastWords;
  }

  void add_edge(std::vector<Start> starts, std::vector<Box>& out) const {
    if (!is_column(starts)) return;
    std::sort(starts.begin(), starts.end(), [](const Start& a, const Start& b) { return a.line < b.line; });
    const double edge = starts[starts.size() / 2].x;
    std::vector<size_t> crossing;
    for (size_t line = starts.front().line; line <= starts.back().line; ++line) {
      if (runs_over(lines_[line], edge)) crossing.push_back(line);
    }
    if (static_cast<double>(crossing.size()) > kMostCrossing * static_cast<double>(starts.size())) return;
    crossing.push_back(starts.back().line + 1);
    size_t next = starts.front().line;
    for (const size_t line : crossing) {
      const double place = edge - kLeastWhite * height_ / 2;
      if (line > next) out.push_back({place, top_of(next), place, bottom_of(line - 1)});
      next = line + 1;
    }
  }

  // Whether a line has a word over an edge, or words close on both sides of which none begins there, or is a heading:
  // its words begin where they may.
  bool runs_over(const std::vector<size_t>& line, double edge) const {
    if (is_heading(line, edge)) return true;
    for (size_t i = 0; i < line.size(); ++i) {
      const Box& word = box(line[i]);
      if (word.x1 < edge - kSameEdge) continue;
      if (word.x0 < edge - kSameEdge) return true;
      return i > 0 && word.x0 > edge + kSameEdge && word.x0 - box(line[i - 1]).x1 < kWide * height_;
    }
    return false;
  }

  // Words without wide white, several of them on both sides of an edge: the rest of a row's cells is shorter.
  bool is_heading(const std::vector<size_t>& line, double edge) const {
    size_t right = 0;
    for (size_t i = 0; i < line.size(); ++i) {
      if (i > 0 && box(line[i]).x0 - box(line[i - 1]).x1 > kWide * height_) return false;
      right += box(line[i]).x0 > edge - kSameEdge;
    }
    return right >= kHeadingWords && line.size() >= right + kHeadingWords;
  }

  double top_of(size_t line) const { return box(lines_[line].front()).y0; }
  double bottom_of(size_t line) const { return box(lines_[line].front()).y1; }

  const Page& page_;
  const std::vector<std::vector<size_t>>& lines_;
  double height_;
};

}  // namespace

std::vector<Box> find_left_edges(const Page& page, const std::vector<std::vector<size_t>>& lines, double height) {
  return LeftEdges(page, lines, height).find();
}

}  // namespace spoglio::extract
