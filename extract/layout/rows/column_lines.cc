// Values alone tell where a table's header ends; what stands beside the header is its own.
#include "extract/layout/rows/column_lines.h"

#include <algorithm>
#include <string>

#include "extract/layout/stripes/levels.h"
#include "extract/text.h"

namespace spoglio::extract {
namespace {

constexpr double kNowhere = 1e9;      // points: below every page
constexpr double kBeside = 0.3;       // heights: between the middles of lines side by side
constexpr double kHeaderLine = 0.35;  // heights of white between two lines of a header, at most
constexpr double kLeastLevel = 2;     // heights: the shortest level
constexpr double kCovered = 0.7;      // share of a column's words that a level over it covers
constexpr size_t kYearDigits = 4;
constexpr size_t kMostLines = 300;  // of a column
constexpr size_t kLeastValues = 2;  // of a column of values

bool is_small(const std::string& word) {
  if (word.empty()) return false;
  const auto first = static_cast<unsigned char>(word[0]);
  // "à" to "ÿ" are 0xC3 0xA0 and on.
  const bool accented = first == 0xC3 && word.size() > 1 && static_cast<unsigned char>(word[1]) >= 0xA0;
  return (first >= 'a' && first <= 'z') || accented || first == '/' || first == ')';
}

// "4." or "2.1.": what an item of a list begins with.
bool is_item(const std::string& word) {
  return word.size() > 1 && word.back() == '.' && word.find_first_not_of("0123456789.") == std::string::npos;
}

bool has_small_letter(const std::string& word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

class ColumnReader {
 public:
  ColumnReader(const Page& page, const PageLines& lines, const Region& region)
      : page_(page),
        lines_(lines),
        region_(region),
        widths_(column_widths(lines, region.first, region.last, region.gutters)) {
    out_.columns.resize(region.gutters.size() + 1);
  }

  std::optional<ColumnLines> read() {
    if (region_.last - region_.first > kMostLines) return std::nullopt;
    for (const size_t s : segments()) add(s);
    for (auto& column : out_.columns) join_units(column);
    const bool few = std::all_of(out_.columns.begin(), out_.columns.end(),
                                 [](const auto& column) { return column.size() <= kMostLines; });
    if (!few) return std::nullopt;
    for (auto& column : out_.columns) take_spelled_values(column);
    find_strict();
    if (out_.strict.empty() || reaches_below_header()) return std::nullopt;
    drop_header();
    find_levels_over();
    return std::move(out_);
  }

 private:
  std::vector<size_t> segments() const {
    std::vector<size_t> out;
    for (size_t b = region_.first; b <= region_.last; ++b) {
      out.insert(out.end(), lines_.bands[b].segments.begin(), lines_.bands[b].segments.end());
    }
    std::stable_sort(out.begin(), out.end(),
                     [&](size_t a, size_t b) { return lines_.segments[a].middle() < lines_.segments[b].middle(); });
    return out;
  }

  void add(size_t s) {
    const Segment& segment = lines_.segments[s];
    const auto [from, to] = columns_of(region_.gutters, segment);
    if (from != to) {
      over_several_.push_back(s);
      return;
    }
    auto& column = out_.columns[from];
    const Segment* above = column.empty() ? nullptr : &lines_.segments[column.back().segments.back()];
    if (above != nullptr && above->line == segment.line) {
      column.back().segments.push_back(s);
      column.back().value = false;
      return;
    }
    const bool value = is_value(page_, segment);
    const bool led =
        above != nullptr && ((value && leads_to_value(page_, *above)) || continues_date(page_, *above, segment));
    if (led) {
      join(column.back(), {s}, segment.box.y1);
      return;
    }
    const std::string& word = page_.words[segment.words.front()].text;
    ColumnLine line = {{s}, segment.box.y0, segment.box.y1, segment.middle(), value, is_small(word), false, false};
    line.capital = (!word.empty() && word[0] >= 'A' && word[0] <= 'Z') || is_item(word);
    // In a text set in capitals they begin nothing.
    if (above != nullptr && is_set_in_capitals(*above) && is_set_in_capitals(segment)) line.capital = is_item(word);
    line.free = above != nullptr && !wraps(page_, *above, segment, widths_[from]);
    column.push_back(std::move(line));
  }

  bool is_set_in_capitals(const Segment& segment) const {
    return std::none_of(segment.words.begin(), segment.words.end(),
                        [&](size_t w) { return has_small_letter(page_.words[w].text); });
  }

  static void join(ColumnLine& value, const std::vector<size_t>& below, double bottom) {
    value.segments.insert(value.segments.end(), below.begin(), below.end());
    value.bottom = bottom;
    value.value = true;
  }

  // Units below their numbers, in a column that has none elsewhere.
  void join_units(std::vector<ColumnLine>& column) const {
    const auto is_unit = [&](const ColumnLine& line) {
      return is_unit_alone(page_, lines_.segments[line.segments.front()]);
    };
    for (size_t i = 0; i < column.size(); ++i) {
      const bool lone = i == 0 || !is_bare_number(page_, lines_.segments[column[i - 1].segments.back()]);
      if (lone && is_unit(column[i])) return;
    }
    for (size_t i = column.size(); i-- > 1;) {
      if (!is_unit(column[i])) continue;
      join(column[i - 1], column[i].segments, column[i].bottom);
      column.erase(column.begin() + static_cast<std::ptrdiff_t>(i));
    }
  }

  std::string text_of(const ColumnLine& line) const {
    return text_of_words(page_, lines_.segments[line.segments.front()].words);
  }

  // A column of dates in words, of "3 iniziative", is one of values where nothing else stands in it below its header.
  void take_spelled_values(std::vector<ColumnLine>& column) const {
    const auto is_one = [&](const ColumnLine& line) {
      return line.value || is_value_of_column(page_, lines_.segments[line.segments.front()]);
    };
    const auto first = std::find_if(column.begin(), column.end(),
                                    [&](const ColumnLine& line) { return is_one(line) && !is_year(text_of(line)); });
    if (column.end() - first < static_cast<std::ptrdiff_t>(kLeastValues) || !std::all_of(first, column.end(), is_one))
      return;
    for (auto line = first; line != column.end(); ++line) line->value = true;
  }

  // Where a column's values begin: below the years and words of its header. Other numbers are in no header.
  size_t body_of(const std::vector<ColumnLine>& column) const {
    size_t first = 0;
    while (first < column.size() && (!column[first].value || is_year(text_of(column[first])))) {
      if (holds_number(column[first])) return column.size();
      ++first;
    }
    return first;
  }

  // Whether a word of a line has digits that are no year's, nor a date's.
  bool holds_number(const ColumnLine& line) const {
    const auto& words = lines_.segments[line.segments.front()].words;
    return std::any_of(words.begin(), words.end(), [&](size_t w) {
      const std::string& word = page_.words[w].text;
      size_t digits = 0;
      size_t most = 0;
      for (const char c : word) most = std::max(most, digits = c >= '0' && c <= '9' ? digits + 1 : 0);
      return most > 0 && most < kYearDigits;
    });
  }

  void find_strict() {
    double first_value = kNowhere;
    for (size_t c = 0; c < out_.columns.size(); ++c) {
      const auto& column = out_.columns[c];
      const size_t body = body_of(column);
      const bool values = column.size() >= body + kLeastValues &&
                          std::all_of(column.begin() + static_cast<std::ptrdiff_t>(body), column.end(),
                                      [](const ColumnLine& line) { return line.value; });
      if (!values) continue;
      out_.strict.push_back(c);
      first_value = std::min(first_value, column[body].middle());
    }
    // What seems a column's header, but stands beside values, is a cell of words.
    std::erase_if(out_.strict, [&](size_t c) {
      const auto& column = out_.columns[c];
      const size_t body = body_of(column);
      return body > 0 && column[body - 1].middle() > first_value - kBeside * lines_.height;
    });
    // Codes before the first words may be those of cells beside several rows.
    for (size_t codes = 0; !out_.strict.empty() && out_.strict.front() == codes; ++codes) {
      out_.strict.erase(out_.strict.begin());
    }
    for (const size_t c : out_.strict) {
      const size_t body = body_of(out_.columns[c]);
      if (body > 0) header_end_ = std::max(header_end_, out_.columns[c][body - 1].bottom);
    }
    extend_header();
  }

  // Other columns' headers may have more lines: close below, and clear of the first row.
  void extend_header() {
    double first_row = kNowhere;
    for (const size_t c : out_.strict) {
      for (const ColumnLine& line : out_.columns[c]) {
        if (line.top > header_end_) first_row = std::min(first_row, line.top);
      }
    }
    const double close = kHeaderLine * lines_.height;
    double end = header_end_;
    for (const auto& column : out_.columns) {
      double above = header_end_;
      for (size_t i = 1; i < column.size() && column[i - 1].bottom < above + close; ++i) {
        if (column[i].bottom < header_end_ + close) continue;
        if (column[i].top - column[i - 1].bottom > close || column[i].bottom > first_row - close) break;
        above = column[i].bottom;
      }
      end = std::max(end, above);
    }
    if (header_end_ > 0) header_end_ = end;
  }

  bool reaches_below_header() const {
    return std::any_of(over_several_.begin(), over_several_.end(),
                       [&](size_t s) { return lines_.segments[s].middle() > header_end_; });
  }

  void drop_header() {
    out_.header = over_several_;
    for (auto& column : out_.columns) {
      const auto below = std::find_if(column.begin(), column.end(),
                                      [&](const ColumnLine& line) { return line.middle() > header_end_; });
      for (auto line = column.begin(); line != below; ++line) {
        out_.header.insert(out_.header.end(), line->segments.begin(), line->segments.end());
      }
      column.erase(column.begin(), below);
    }
  }

  void find_levels_over() {
    out_.levels.resize(out_.columns.size());
    const auto levels = find_levels(page_.drawing, kLeastLevel * lines_.height);
    for (size_t c = 0; c < out_.columns.size() && levels.size() <= kMostLines; ++c) {
      Span words = {kNowhere, 0};
      for (const ColumnLine& line : out_.columns[c]) {
        for (const size_t s : line.segments) {
          const Box& box = lines_.segments[s].box;
          words = {std::min(words.from, box.x0), std::max(words.to, box.x1)};
        }
      }
      for (const Level& level : levels) {
        const double shared = std::min(level.to, words.to) - std::max(level.from, words.from);
        if (words.width() > 0 && shared > kCovered * words.width()) out_.levels[c].push_back(level.y);
      }
    }
  }

  const Page& page_;
  const PageLines& lines_;
  const Region& region_;
  std::vector<double> widths_;
  std::vector<size_t> over_several_;  // segments over several columns
  double header_end_ = 0;
  ColumnLines out_;
};

}  // namespace

std::optional<ColumnLines> read_column_lines(const Page& page, const PageLines& lines, const Region& region) {
  return ColumnReader(page, lines, region).read();
}

}  // namespace spoglio::extract
