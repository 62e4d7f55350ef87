// Which words head several columns is told by where they stand: over the middle of columns that have nothing else above
// their own words.
#include "extract/layout/headers/nesting.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <string>

#include "extract/layout/lines/bands.h"
#include "extract/layout/values.h"
#include "extract/text.h"

namespace spoglio::extract {
namespace {

constexpr size_t kMostLevels = 6;        // lines of a header that are tried
constexpr size_t kMostColumns = 64;      // of a header: more are no header
constexpr double kSameHeight = 0.3;      // heights between the middles of words on one line
constexpr double kSameBaseline = 0.08;   // the same, of words of one size
constexpr double kOffCentre = 0.6;       // heights between the middles of a head and of its columns,
constexpr double kOffCentreShare = 0.1;  // or share of their width
constexpr double kApart = 0.22;          // heights of white beyond leading between a head and what it heads
constexpr double kWholeWidth = 0.9;      // share of a table's width that a rule over all of it covers
constexpr double kUsualLeading = 0.25;   // heights of white between the lines of a cell

std::string text_of(const Page& page, const Segment& segment) { return text_of_words(page, segment.words); }

// A head: words of one stretch, on one line or more.
struct Head {
  Box box;
  std::vector<size_t> segments;
};

class Nesting {
 public:
  Nesting(const Page& page, const PageLines& lines, Grid& grid) : page_(page), lines_(lines), grid_(grid) {}

  void apply() {
    const size_t columns = grid_.gutters.size() + 1;
    if (columns < 3 || columns > kMostColumns || grid_.rows.empty() || begins_with_values()) return;
    const size_t most = header_rows(page_, lines_, grid_);
    // A rule over the whole width ends the header, where the rows above it make one.
    for (size_t count = 1; count < most; ++count) {
      if (ruled_below(count) && nest(count)) return;
    }
    for (size_t count = most; count > 0; --count) {
      if (nest(count)) return;
    }
  }

 private:
  // Whether the table goes on from the page before, without a header.
  bool begins_with_values() const {
    const auto& row = grid_.rows.front();
    const auto values = std::count_if(row.begin(), row.end(), [&](size_t s) {
      return is_value(page_, lines_.segments[s]) && !lines_.segments[s].year;
    });
    return values > 1;
  }

  // Whether rules or the edges of shades below the first `count` rows cover the table's width.
  bool ruled_below(size_t count) const {
    Span across = {1e9, 0};
    Span white = {0, 1e9};
    for (size_t r = 0; r < grid_.rows.size(); ++r) {
      for (const size_t s : grid_.rows[r]) {
        const Segment& segment = lines_.segments[s];
        across = {std::min(across.from, segment.box.x0), std::max(across.to, segment.box.x1)};
        if (r < count) white.from = std::max(white.from, segment.ink_bottom);
        if (r == count) white.to = std::min(white.to, segment.ink_top);
      }
    }
    const double slack = kSameHeight * lines_.height;
    std::vector<Span> covered;
    const auto add = [&](const Box& box, double y) {
      if (y > white.from - slack && y < white.to + slack) cover(covered, {box.x0, box.x1});
    };
    for (const Box& line : page_.drawing.horizontal) add(line, (line.y0 + line.y1) / 2);
    for (const Box& shade : page_.drawing.shades) add(shade, shade.y1);
    double width = 0;
    for (const Span& span : covered)
      width += std::max(0.0, std::min(span.to, across.to) - std::max(span.from, across.from));
    return width > kWholeWidth * across.width();
  }

  // Takes the first `count` rows as the header.
  bool nest(size_t count) {
    all_.clear();
    for (size_t r = 0; r < count; ++r) all_.insert(all_.end(), grid_.rows[r].begin(), grid_.rows[r].end());
    if (all_.size() > 4 * kMostColumns) return false;
    // The heads stand over the first line of the cells below them, which may have several. Cells beside both rows may
    // stand nearly at its height.
    for (const double slack : {kSameHeight, kSameBaseline}) {
      for (const double middle : levels(slack * lines_.height)) {
        if (holds_row_below(count, middle)) continue;
        find_lower(middle, slack * lines_.height);
        std::map<size_t, HeadSpan> spans;
        if (!share_out_all(spans)) continue;
        rebuild(count, spans);
        return true;
      }
    }
    return false;
  }

  bool share_out_all(std::map<size_t, HeadSpan>& spans) const {
    const size_t columns = grid_.gutters.size() + 1;
    bool nested = false;
    for (size_t first = 0; first < columns; ++first) {
      if (!lower_[first]) continue;
      size_t last = first;
      while (last + 1 < columns && lower_[last + 1]) ++last;
      nested = (last > first && share_out(first, last, spans)) || nested;
      first = last;
    }
    return nested;
  }

  // Middles of lines that two columns or more share, from the lowest.
  std::vector<double> levels(double slack) const {
    std::vector<double> out;
    for (const size_t s : all_) {
      const double middle = lines_.segments[s].middle();
      const auto same = [&](double other) { return std::abs(other - middle) < slack; };
      const auto level =
          std::count_if(all_.begin(), all_.end(), [&](size_t o) { return same(lines_.segments[o].middle()); });
      if (level > 1 && std::none_of(out.begin(), out.end(), same)) out.push_back(middle);
    }
    std::sort(out.rbegin(), out.rend());
    if (out.size() > kMostLevels) out.resize(kMostLevels);
    return out;
  }

  // Whether a row among the first `count` stands below that line, and farther off than lines of one cell do: the first
  // row of the table, without values.
  bool holds_row_below(size_t count, double middle) const {
    double bottom = 0;
    for (size_t r = 0; r < count; ++r) {
      double top = 1e9;
      double own_bottom = 0;
      for (const size_t s : grid_.rows[r]) {
        top = std::min(top, lines_.segments[s].ink_top);
        own_bottom = std::max(own_bottom, lines_.segments[s].ink_bottom);
      }
      const bool below = top > middle && bottom > middle;
      if (below && top - bottom > (kUsualLeading + kApart) * lines_.height) return true;
      bottom = std::max(bottom, own_bottom);
    }
    return false;
  }

  // For each column its words on one line.
  void find_lower(double middle, double slack) {
    lower_.assign(grid_.gutters.size() + 1, std::nullopt);
    for (const size_t s : all_) {
      const auto [from, to] = columns_of(grid_.gutters, lines_.segments[s]);
      if (from != to || std::abs(lines_.segments[s].middle() - middle) >= slack) continue;
      lower_[from] = s;
    }
  }

  // Shares neighbouring columns out among the heads above them; false when they have none, or one each.
  bool share_out(size_t first, size_t last, std::map<size_t, HeadSpan>& spans) const {
    const auto heads = heads_over(first, last);
    if (heads.empty() || heads.size() > last - first) return false;
    std::vector<std::pair<size_t, size_t>> shares;
    if (!centred(heads, first, last, shares) || !apart(heads, first, last)) return false;
    bool wide = false;
    for (size_t h = 0; h < heads.size(); ++h) {
      for (const size_t s : heads[h].segments) spans[s] = {shares[h].first, shares[h].second, 1};
      wide = wide || shares[h].second > shares[h].first;
    }
    return wide;
  }

  // Words above the lower line of these columns, those over each other as one, left to right.
  std::vector<Head> heads_over(size_t first, size_t last) const {
    std::vector<Head> out;
    for (const size_t s : all_) {
      const Segment& segment = lines_.segments[s];
      const auto [from, to] = columns_of(grid_.gutters, segment);
      if (to < first || from > last) continue;
      if (from < first || to > last) return {};
      if (segment.middle() > lines_.segments[*lower_[from]].middle() - kSameHeight * lines_.height) continue;
      auto over = std::find_if(out.begin(), out.end(), [&](const Head& head) {
        return head.box.x0 < segment.box.x1 && head.box.x1 > segment.box.x0;
      });
      if (over == out.end()) {
        out.push_back({segment.box, {s}});
      } else {
        over->box = unite(over->box, segment.box);
        over->segments.push_back(s);
      }
    }
    std::sort(out.begin(), out.end(), [](const Head& a, const Head& b) { return a.box.x0 < b.box.x0; });
    return out;
  }

  // Each head over the middle of its columns: as many for each, or as the middles tell.
  bool centred(const std::vector<Head>& heads, size_t first, size_t last,
               std::vector<std::pair<size_t, size_t>>& shares) const {
    size_t next = first;
    for (size_t h = 0; h < heads.size(); ++h) {
      const double middle = (heads[h].box.x0 + heads[h].box.x1) / 2;
      std::optional<size_t> best;
      double least = 0;
      for (size_t end = next; end + (heads.size() - h - 1) <= last; ++end) {
        if (h + 1 == heads.size() && end != last) continue;
        const Span columns = {lines_.segments[*lower_[next]].box.x0, lines_.segments[*lower_[end]].box.x1};
        const double off = std::abs((columns.from + columns.to) / 2 - middle);
        if (off > std::max(kOffCentre * lines_.height, kOffCentreShare * columns.width())) continue;
        if (!best || off < least) best = end, least = off;
      }
      if (!best) return false;
      shares.emplace_back(next, *best);
      next = *best + 1;
    }
    return true;
  }

  // Whether the heads are more than the first lines of their columns' words: more white below them, or years, or words
  // that come again below the next head.
  bool apart(const std::vector<Head>& heads, size_t first, size_t last) const {
    std::set<std::string> below;
    bool again = false;
    bool years = true;
    double top = 1e9;
    for (size_t c = first; c <= last; ++c) {
      const Segment& segment = lines_.segments[*lower_[c]];
      const std::string text = text_of(page_, segment);
      again = !below.insert(text).second || again;
      years = years && is_year(text);
      top = std::min(top, segment.ink_top);
    }
    if (again || years) return true;
    for (const Head& head : heads) {
      const Segment& segment = lines_.segments[head.segments.back()];
      const auto [from, to] = columns_of(grid_.gutters, segment);
      if (from != to) return true;  // it reaches over a gutter
      if (top - segment.ink_bottom < (kUsualLeading + kApart) * lines_.height) return false;
    }
    return true;
  }

  // Two rows in place of `count`: heads and the columns without any, then what the heads stand over.
  void rebuild(size_t count, std::map<size_t, HeadSpan>& spans) {
    std::vector<bool> headed(grid_.gutters.size() + 1, false);
    for (const auto& [s, span] : spans) {
      for (size_t c = span.first_column; c <= span.last_column; ++c) headed[c] = true;
    }
    std::vector<size_t> upper;
    std::vector<size_t> lower;
    for (const size_t s : all_) {
      const auto [from, to] = columns_of(grid_.gutters, lines_.segments[s]);
      const bool under = headed[from] && !spans.contains(s);
      (under ? lower : upper).push_back(s);
      if (!headed[from]) spans[s] = {from, to, 2};
    }
    grid_.rows.erase(grid_.rows.begin(), grid_.rows.begin() + static_cast<std::ptrdiff_t>(count));
    grid_.rows.insert(grid_.rows.begin(), {std::move(upper), std::move(lower)});
    for (const size_t s : all_) grid_.spans.erase(s);
    grid_.spans.merge(spans);
  }

  const Page& page_;
  const PageLines& lines_;
  Grid& grid_;
  std::vector<size_t> all_;                   // segments of the header
  std::vector<std::optional<size_t>> lower_;  // by column
};

}  // namespace

void nest_header(const Page& page, const PageLines& lines, Grid& grid) { Nesting(page, lines, grid).apply(); }

}  // namespace spoglio::extract
