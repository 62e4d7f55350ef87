// Words above a table are taken line by line, from its top edge upwards, for as long as they keep to its columns.
#include "extract/layout/frames/header.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace spoglio::extract {
namespace {

constexpr double kMostAbove = 8;      // heights of a line: how far up a header reaches
constexpr double kNextLine = 0.9;     // heights of white between its lines, and above the table
constexpr double kFarLine = 1.6;      // the same, below one that stands over all columns that have no head yet
constexpr double kSameCell = 0.35;    // heights of white between the lines of a cell
constexpr double kSameLine = 0.35;    // heights between the middles of words of one line
constexpr double kSlack = 2;          // points that a word may reach over the edge of its column
constexpr double kSameEdge = 3;       // points between edges, or middles, that are one
constexpr size_t kLeastColumns = 2;   // of a header; where there are no more, all stand as the cells do
constexpr double kApart = 0.5;        // heights of white between the words of two columns, where there are no more
constexpr double kSameSize = 1.05;    // factor between the heights of its letters
constexpr double kMostColumns = 0.6;  // share of the table's columns that it must head
constexpr double kAligned = 0.7;      // share of those over which it must stand as the cells do
constexpr size_t kMostWords = 200;    // above a table that are looked at

double height_of(const Word& word) { return std::max(word.box.y1 - word.box.y0, 0.1); }
double middle_y(const Word& word) { return (word.box.y0 + word.box.y1) / 2; }

// "31.12", the day of a year.
bool is_day(const std::string& text) {
  const size_t point = text.find_first_of("./");
  if (point == 0 || point > 2 || text.size() < point + 2 || text.size() > point + 3) return false;
  constexpr int kLastDay = 31;
  constexpr int kLastMonth = 12;
  int day = 0;
  int month = 0;
  const auto [day_end, day_error] = std::from_chars(text.data(), text.data() + point, day);
  const auto [end, error] = std::from_chars(text.data() + point + 1, text.data() + text.size(), month);
  const bool whole = day_end == text.data() + point && end == text.data() + text.size();
  return whole && day_error == std::errc() && error == std::errc() && day > 0 && day <= kLastDay && month > 0 &&
         month <= kLastMonth;
}

// A number is no word of a header, but for years and the days of one.
bool is_number(const std::string& text) {
  const bool digits = text.find_first_of("0123456789") != std::string::npos;
  const bool letters = std::any_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) > 0x7F;
  });
  const bool year = text.size() >= 4 && (text.starts_with("19") || text.starts_with("20")) &&
                    text.find_first_of(".,%/") == std::string::npos;
  return digits && !letters && !year && !is_day(text);
}

class HeaderAbove {
 public:
  HeaderAbove(const Page& page, const Frame& frame) : page_(page), frame_(frame) {}

  // Where the header begins, in points; nothing when none stands above.
  std::optional<double> top() {
    collect();
    double top = frame_.box.y0;
    for (size_t i = 0; i < words_.size();) {
      const double height = height_of(page_.words[words_[i]]);
      size_t end = i;
      bool fits = true;
      double line_top = top;
      while (end < words_.size() &&
             std::abs(middle_y(page_.words[words_[end]]) - middle_y(page_.words[words_[i]])) < kSameLine * height) {
        const Word& word = page_.words[words_[end++]];
        fits = fits && column_of(word).has_value() && !is_number(word.text) && is_alike(word);
        line_top = std::min(line_top, word.box.y0);
      }
      // Above a whole header only the lines of its own cells stand so near.
      const double near = is_whole() ? kSameCell : fits && completes(i, end) ? kFarLine : kNextLine;
      if (!fits || runs_on(i, end) || top - page_.words[words_[i]].box.y1 > near * height) break;
      for (; i < end; ++i) add(page_.words[words_[i]]);
      top = line_top;
    }
    return heads_columns() ? std::optional(top) : std::nullopt;
  }

  // The line above a whole header, whose words stand over the middles of several columns each: years over their values.
  // Where it begins, and the columns under each of its texts; nothing when none stands there.
  struct Upper {
    double top = 0;
    std::vector<std::pair<size_t, size_t>> columns;  // first and last
  };
  std::optional<Upper> upper(double below) const {
    std::vector<const Word*> line;
    for (const size_t w : words_) {
      const Word& word = page_.words[w];
      if (word.box.y1 > below + kSlack || (line.empty() && below - word.box.y1 > kNextLine * height_of(word))) continue;
      if (line.empty() || std::abs(middle_y(word) - middle_y(*line.front())) < kSameLine * height_of(word))
        line.push_back(&word);
    }
    std::sort(line.begin(), line.end(), [](const Word* a, const Word* b) { return a->box.x0 < b->box.x0; });
    Upper out;
    out.top = below;
    for (size_t first = 0; first < line.size();) {
      size_t end = first + 1;
      while (end < line.size() && line[end]->box.x0 - line[end - 1]->box.x1 < height_of(*line[end])) ++end;
      const auto columns =
          columns_under((line[first]->box.x0 + line[end - 1]->box.x1) / 2, line[end - 1]->box.x1 - line[first]->box.x0);
      if (!columns || (!out.columns.empty() && columns->first <= out.columns.back().second)) return std::nullopt;
      out.columns.push_back(*columns);
      for (; first < end; ++first) out.top = std::min(out.top, line[first]->box.y0);
    }
    return out.columns.empty() ? std::nullopt : std::optional(out);
  }

  // Whether words right above the frame stand in two columns with white between: rows, or a header, that it lacks.
  bool stands_below_columns() const {
    std::vector<const Word*> line;
    for (const size_t w : words_) {
      const Word& word = page_.words[w];
      if (frame_.box.y0 - word.box.y1 < kNextLine * height_of(word)) line.push_back(&word);
    }
    std::sort(line.begin(), line.end(), [](const Word* a, const Word* b) { return a->box.x0 < b->box.x0; });
    for (size_t w = 1; w < line.size(); ++w) {
      const bool apart = line[w]->box.x0 - line[w - 1]->box.x1 > height_of(*line[w]);
      if (apart && column_of(*line[w]) != column_of(*line[w - 1])) return true;
    }
    return false;
  }

  bool is_whole() const { return heads_.size() + 1 == frame_.xs.size(); }

 private:
  // The fewest columns, two at least, that a text has its middle over and is no wider than.
  std::optional<std::pair<size_t, size_t>> columns_under(double middle, double width) const {
    for (size_t count = kLeastColumns; count < frame_.xs.size(); ++count) {
      for (size_t first = 0; first + count < frame_.xs.size(); ++first) {
        const double from = frame_.xs[first];
        const double to = frame_.xs[first + count];
        if (std::abs(from + to - 2 * middle) < 2 * kSameEdge && width < to - from)
          return std::pair(first, first + count - 1);
      }
    }
    return std::nullopt;
  }

  // Whether the words of a line stand over all columns that the lines below left without a head, and in some of theirs.
  bool completes(size_t first, size_t end) const {
    std::set<size_t> columns;
    for (size_t i = first; i < end; ++i) columns.insert(*column_of(page_.words[words_[i]]));
    const size_t own = columns.size();
    for (const auto& [column, box] : heads_) columns.insert(column);
    return !heads_.empty() && columns.size() + 1 == frame_.xs.size() && own + heads_.size() > columns.size();
  }

  // Whether a word's letters are as high as those of the header's last line: a title's are not.
  bool is_alike(const Word& word) const {
    const double height = height_of(page_.words[words_.front()]);
    return height_of(word) < kSameSize * height && height < kSameSize * height_of(word);
  }

  // Whether words of a line stand over two columns as close as in running text, and nowhere farther apart: a heading
  // keeps clear of the edges between columns by chance. In a table of few columns one such place is enough.
  bool runs_on(size_t first, size_t end) const {
    std::vector<const Word*> line;
    for (size_t i = first; i < end; ++i) line.push_back(&page_.words[words_[i]]);
    std::sort(line.begin(), line.end(), [](const Word* a, const Word* b) { return a->box.x0 < b->box.x0; });
    size_t near = 0;
    size_t far = 0;
    for (size_t i = 1; i < line.size(); ++i) {
      if (column_of(*line[i - 1]) == column_of(*line[i])) continue;
      ++(line[i]->box.x0 - line[i - 1]->box.x1 < kApart * height_of(*line[i - 1]) ? near : far);
    }
    return near > 0 && (far == 0 || frame_.xs.size() <= kLeastColumns + 1);
  }

  // The words above the frame and within its width, from the bottom.
  void collect() {
    for (size_t w = 0; w < page_.words.size() && words_.size() < kMostWords; ++w) {
      const Word& word = page_.words[w];
      const double middle = (word.box.x0 + word.box.x1) / 2;
      const double off = frame_.box.y0 - word.box.y1;
      if (middle > frame_.box.x0 && middle < frame_.box.x1 && off > -kSlack && off < kMostAbove * height_of(word))
        words_.push_back(w);
    }
    std::sort(words_.begin(), words_.end(),
              [&](size_t a, size_t b) { return middle_y(page_.words[a]) > middle_y(page_.words[b]); });
  }

  std::optional<size_t> column_of(const Word& word) const {
    const double middle = (word.box.x0 + word.box.x1) / 2;
    const auto after = std::upper_bound(frame_.xs.begin(), frame_.xs.end(), middle);
    if (after == frame_.xs.begin() || after == frame_.xs.end()) return std::nullopt;
    if (word.box.x0 < *(after - 1) - kSlack || word.box.x1 > *after + kSlack) return std::nullopt;
    return static_cast<size_t>(after - frame_.xs.begin()) - 1;
  }

  void add(const Word& word) {
    const size_t column = *column_of(word);
    const auto [own, is_new] = heads_.emplace(column, word.box);
    if (!is_new) own->second = unite(own->second, word.box);
  }

  bool heads_columns() const {
    const auto columns = static_cast<double>(frame_.xs.size() - 1);
    if (heads_.size() < kLeastColumns || static_cast<double>(heads_.size()) < kMostColumns * columns) return false;
    std::map<size_t, double> lefts;  // of the words below, by column
    for (const Word& word : page_.words) {
      if (middle_y(word) < frame_.box.y0 || middle_y(word) > frame_.box.y1) continue;
      if (const auto column = column_of(word)) {
        const auto [own, is_new] = lefts.emplace(*column, word.box.x0);
        if (!is_new) own->second = std::min(own->second, word.box.x0);
      }
    }
    const auto aligned = std::count_if(heads_.begin(), heads_.end(), [&](const auto& head) {
      const auto& [column, box] = head;
      const double left = frame_.xs[column];
      const double right = frame_.xs[column + 1];
      const bool centred = std::abs(box.x0 + box.x1 - left - right) < 2 * kSameEdge;
      const auto below = lefts.find(column);
      const bool at_left = column > 0 && heads_.size() > kLeastColumns && std::abs(box.x0 - left) < 2 * kSameEdge;
      return centred || at_left || std::abs(right - box.x1) < 2 * kSameEdge ||
             (below != lefts.end() && std::abs(below->second - box.x0) < kSameEdge);
    });
    const double least = heads_.size() > kLeastColumns ? kAligned : 1;
    return static_cast<double>(aligned) >= least * static_cast<double>(heads_.size());
  }

  const Page& page_;
  const Frame& frame_;
  std::vector<size_t> words_;
  std::map<size_t, Box> heads_;  // the header's words by column
};

// A row whose cells are one column wide, but for some.
void add_row_above(Frame& frame, double top, const std::vector<std::pair<size_t, size_t>>& wide = {}) {
  for (FrameCell& cell : frame.cells) ++cell.row;
  std::vector<FrameCell> row;
  auto next = wide.begin();
  for (size_t c = 0; c + 1 < frame.xs.size(); ++c) {
    FrameCell cell = {0, static_cast<int>(c), 1, 1};
    if (next != wide.end() && next->first == c) {
      cell.column_span = static_cast<int>(next->second - next->first + 1);
      c = next->second;
      ++next;
    }
    row.push_back(cell);
  }
  frame.cells.insert(frame.cells.begin(), row.begin(), row.end());
  frame.ys.insert(frame.ys.begin(), top);
  frame.box.y0 = top;
}

}  // namespace

void take_headers_above(const Page& page, std::vector<Frame>& frames) {
  std::vector<size_t> lost;
  for (size_t i = 0; i < frames.size(); ++i) {
    Frame& frame = frames[i];
    if (frame.tagged) continue;
    HeaderAbove header(page, frame);
    const auto top = header.top();
    if (!top) {
      if (frame.shaded && header.stands_below_columns()) lost.push_back(i);
      continue;
    }
    const auto upper = header.is_whole() ? header.upper(*top) : std::nullopt;
    const bool free = std::none_of(frames.begin(), frames.end(), [&](const Frame& other) {
      return &other != &frame && other.box.y0 < frame.box.y0 && other.box.y1 > *top && other.box.x0 < frame.box.x1 &&
             other.box.x1 > frame.box.x0;
    });
    if (free) add_row_above(frame, *top);
    if (free && upper) add_row_above(frame, upper->top, upper->columns);
  }
  for (auto i = lost.rbegin(); i != lost.rend(); ++i) frames.erase(frames.begin() + static_cast<std::ptrdiff_t>(*i));
}

}  // namespace spoglio::extract
