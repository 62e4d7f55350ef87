// A run of bands is worth the gutters it shares, counted by the bands they part, less a fixed price per table: the
// partition worth most is found by dynamic programming over the bands, whose runs end where no gutter is left.
#include "extract/layout/tables/regions.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "extract/layout/lines/bands.h"
#include "extract/layout/lines/leaders.h"

namespace spoglio::extract {
namespace {

constexpr double kTablePrice = 2.5;      // parted bands that a table must show beyond
constexpr double kRestPrice = 0.5;       // the same, for the rest of the table that the page before ended with, or one
                                         // below a header that was printed before
constexpr double kCutPrice = 0.75;       // per end of a table that lies where less white stands than inside it
constexpr double kCutShare = 0.85;       // the share of it that is less
constexpr double kDeepCutPrice = 2.5;    // the same, where far less white stands
constexpr double kDeepCutShare = 0.65;   // the share of it that is far less
constexpr double kRowCutPrice = 6;       // per end of a table that lies inside a row
constexpr double kRowCutShare = 0.35;    // the share of the table's widest white below which
constexpr double kRowCutGap = 0.45;      // heights: and white below which an end lies inside a row
constexpr double kHeadWidth = 0.4;       // share of the page's width up to which words may head one column
constexpr double kSpanPrice = 1;         // per band that spans columns
constexpr double kSameEdge = 0.25;       // heights: between left edges that are one
constexpr int kNarrowSupport = 2;        // bands that a gutter below LayoutOptions::gutter must part
constexpr int kMostBandLines = 4;        // lines that one band counts for, at most
constexpr size_t kMostBands = 500;       // of one table: keeps hostile pages from costing the square of their lines
constexpr double kMostGap = 5;           // heights of white that end a table in any case
constexpr double kLeastPitch = 0.7;      // heights from line to line inside a cell, at least
constexpr double kMostPitch = 1.62;      // and at most
constexpr double kTellingWidth = 6;      // heights: narrower columns do not show whether a line was wrapped,
constexpr double kClosePitch = 1.27;     // heights: unless its lines stand closer than rows do
constexpr double kUsualLeading = 0.25;   // heights: white inside a cell, where none shows it
constexpr double kSameGap = 0.05;        // heights: between gaps that are one
constexpr double kSpace = 0.3;           // heights: between words
constexpr double kApart = 0.5;           // heights: between the texts of two columns
constexpr double kSamePitch = 1.08;      // factor between pitches that are one
constexpr double kSameHeight = 0.05;     // share: heights of lines that are one
constexpr double kBeyondLeading = 0.08;  // heights: white that is more than leading

constexpr int kHeadBands = 2;  // of a head that stands in the middle of two columns' white

struct Gutter {
  Span span;
  int support = 0;  // bands with words on both sides
};

// The white between the covered stretches, with the support of the older gutter each lies in; of those that lie in one,
// the widest has it where no more than a head is read so far, for its bands hold one white there.
std::vector<Gutter> gutters_of(const std::vector<Span>& covered, const std::vector<Gutter>& older) {
  std::vector<Gutter> out;
  size_t o = 0;
  for (size_t i = 1; i < covered.size(); ++i) {
    const Span white = {covered[i - 1].to, covered[i].from};
    while (o < older.size() && older[o].span.to < white.to) ++o;
    const bool inside = o < older.size() && older[o].span.from <= white.from;
    out.push_back({white, inside ? older[o].support : 0});
    if (!inside || i == 1 || older[o].support > kHeadBands) continue;
    Gutter& before = out[i - 2];
    if (before.span.from < older[o].span.from) continue;
    (before.span.width() < white.width() ? before : out.back()).support = 0;
  }
  return out;
}

class Run {
 public:
  Run(const PageLines& lines, const LayoutOptions& options) : lines_(lines), options_(options) {}

  void start(size_t band) {
    covered_.clear();
    gutters_.clear();
    spanning_ = 0;
    add(band);
  }

  // False when no gutter is left. Bands that `may_span` are passed over where they would close one.
  bool extend(size_t band, bool may_span) {
    if (lines_.bands[band].title) return true;
    if (!may_span || !closes(band)) return add(band);
    if (lines_.bands[band].covered.size() > 1) {
      count_label(band);
    } else {
      ++spanning_;
    }
    return true;
  }

  double value(double price) const {
    double sum = -price - kSpanPrice * spanning_;
    for (const auto& gutter : gutters_) {
      if (counts(gutter)) sum += gutter.support;
    }
    return sum;
  }

  std::vector<Span> spans() const {
    std::vector<Span> out;
    for (const auto& gutter : gutters_) {
      if (counts(gutter) && gutter.support > 0) out.push_back(gutter.span);
    }
    return out;
  }

 private:
  bool add(size_t index) {
    const Band& band = lines_.bands[index];
    for (const Span& span : band.parting) cover(covered_, span);
    gutters_ = gutters_of(covered_, gutters_);
    const double from = band.covered.front().from;
    const double to = band.covered.back().to;
    for (auto& gutter : gutters_) {
      if (from < gutter.span.from && to > gutter.span.to) gutter.support += std::min(band.lines, kMostBandLines);
    }
    return !gutters_.empty();
  }

  // A label beside a value over several columns is parted from it.
  void count_label(size_t index) {
    const Span& label = lines_.bands[index].covered.front();
    const Span& value = lines_.bands[index].covered.back();
    for (Gutter& gutter : gutters_) {
      if (gutter.span.to > label.to && gutter.span.from < value.from) ++gutter.support;
    }
  }

  bool counts(const Gutter& gutter) const {
    const double width = gutter.span.width() / lines_.height;
    return width >= options_.gutter || (width >= lines_.least_gutter && gutter.support >= kNarrowSupport);
  }

  // Whether the band's last stretch of words closes a gutter of a table of three columns or more, or leaves too little.
  bool closes(size_t index) const {
    const Span& span = lines_.bands[index].covered.back();
    int counted = 0;
    int closed = 0;
    for (const auto& gutter : gutters_) {
      if (!counts(gutter)) continue;
      ++counted;
      closed += span.from < gutter.span.from && span.to > gutter.span.to - lines_.least_gutter * lines_.height;
    }
    return counted > 0 && closed > 0;
  }

  const PageLines& lines_;
  const LayoutOptions& options_;
  std::vector<Span> covered_;
  std::vector<Gutter> gutters_;
  int spanning_ = 0;
};

// White between rows: the first that is more than leading, unless only another one recurs (a header's own lines, or a
// cell that the page break cut, may come first).
double row_gap(const PageLines& lines, size_t first, size_t last, const Spacing& spacing) {
  std::vector<double> gaps;
  for (size_t b = first + 1; b <= last; ++b) {
    const double gap = gap_above(lines, b);
    if (gap > spacing.leading + kBeyondLeading * spacing.height) gaps.push_back(gap);
  }
  if (gaps.empty()) return 0;
  const auto copies = [&](double gap) {
    return std::count_if(gaps.begin(), gaps.end(),
                         [&](double other) { return std::abs(other - gap) < kSameGap * spacing.height; });
  };
  double best = gaps.front();
  if (gaps.size() < 3 || copies(best) > 1) return best;
  for (const double gap : gaps) {
    if (copies(gap) > copies(best)) best = gap;
  }
  return best;
}

bool parts(const Band& band) { return band.covered.size() > 1; }

// Whether the page's first band goes on with the table of the page before.
bool goes_on(const PageLines& lines, const LayoutCarry& carry) {
  if (carry.gutters.empty()) return false;
  const Band& band = lines.bands.front();
  const double slack = kSameEdge * lines.height;
  if (band.covered.front().from < carry.left - slack || band.covered.back().to > carry.right + slack) return false;
  return std::all_of(band.segments.begin(), band.segments.end(), [&](size_t s) {
    const auto [first, last] = columns_of(carry.gutters, lines.segments[s]);
    return first == last;
  });
}

// The least pitch that more than a stray pair of lines shows; 0 for none.
double common_pitch(std::vector<double>& pitches) {
  if (pitches.empty()) return 0;
  std::sort(pitches.begin(), pitches.end());
  const double low = pitches[pitches.size() / 10];
  const auto end = std::upper_bound(pitches.begin(), pitches.end(), low * kSamePitch);
  const auto begin = std::lower_bound(pitches.begin(), end, low / kSamePitch);
  return *(begin + (end - begin) / 2);
}

}  // namespace

std::optional<Region> region_of(const PageLines& lines, const LayoutOptions& options, size_t first, size_t last) {
  Run run(lines, options);
  run.start(first);
  for (size_t b = first + 1; b <= last; ++b) run.extend(b, lines.bands[b].may_span);
  Region out = {first, last, run.spans()};
  if (out.gutters.empty()) return std::nullopt;
  return out;
}

namespace {

// Whether what stands right above a band are words of its own row, one stretch of them on each line: heads in the
// middle of rows that the columns beside them have.
bool follows_heads(const PageLines& lines, size_t band) {
  size_t above = band;
  while (above > 0 && gap_above(lines, above) < kRowCutGap * lines.height) {
    --above;
    const auto& covered = lines.bands[above].covered;
    if (covered.size() > 1 || covered.front().width() > kHeadWidth * lines.right) return false;
  }
  return band - above > 1;
}

// What it costs to cut a run of bands in front of one: two tables meet where the white is widest, a run that holds far
// more white than stands at its end was cut in a row. `start`: a table begins there, and does not only end.
double price_of_cut(const PageLines& lines, size_t band, bool start, double widest) {
  if (band == 0 || band >= lines.bands.size() || !parts(lines.bands[band])) return 0;
  if (!start && !parts(lines.bands[band - 1])) return 0;
  const double gap = gap_above(lines, band);
  const bool inside_row = gap < kRowCutShare * widest && gap < kRowCutGap * lines.height;
  if (inside_row && !(start && follows_heads(lines, band))) return kRowCutPrice;
  if (!parts(lines.bands[band - 1]) || gap >= kCutShare * widest) return 0;
  return gap < kDeepCutShare * widest ? kDeepCutPrice : kCutPrice;
}

// By band, where the table begins that ends in front of it, in the best partition of the page; the number of bands for
// text.
std::vector<size_t> best_starts(const PageLines& lines, const LayoutOptions& options, const LayoutCarry& carry) {
  const size_t count = lines.bands.size();
  std::vector<double> best(count + 1, 0);
  std::vector<size_t> start(count + 1, count);
  // best[] must be final before runs start at a band, so runs are followed from each band downwards.
  Run run(lines, options);
  for (size_t i = 0; i <= count; ++i) {
    if (i > 0 && best[i - 1] > best[i]) {
      best[i] = best[i - 1];
      start[i] = count;
    }
    if (i == count || !parts(lines.bands[i])) continue;
    const bool shown = lines.bands[i].pair || (i == 0 && goes_on(lines, carry));
    const double price = shown ? kRestPrice : kTablePrice;
    run.start(i);
    double widest = 0;  // white between bands of the run
    for (size_t j = i; j < count; ++j) {
      if (j > i && (j - i > kMostBands || gap_above(lines, j) > kMostGap * lines.height ||
                    !run.extend(j, lines.bands[j].may_span)))
        break;
      if (j > i) widest = std::max(widest, gap_above(lines, j));
      if (!parts(lines.bands[j])) continue;
      const double before = price_of_cut(lines, i, true, widest);
      const double behind = price_of_cut(lines, j + 1, false, widest);
      const double value = run.value(price + before + behind);
      if (value > 0 && best[i] + value > best[j + 1]) {
        best[j + 1] = best[i] + value;
        start[j + 1] = i;
      }
    }
  }
  return start;
}

}  // namespace

std::vector<Region> find_regions(const PageLines& lines, const LayoutOptions& options, const LayoutCarry& carry) {
  const std::vector<size_t> start = best_starts(lines, options, carry);
  const size_t count = lines.bands.size();
  std::vector<Region> out;
  for (size_t end = count; end > 0;) {
    if (start[end] == count) {
      --end;
      continue;
    }
    if (auto region = region_of(lines, options, start[end], end - 1)) out.push_back(std::move(*region));
    end = start[end];
  }
  std::reverse(out.begin(), out.end());
  return out;
}

std::pair<size_t, size_t> columns_of(const std::vector<Span>& gutters, const Segment& segment) {
  constexpr double kTouch = 0.2;  // points
  const auto begins = std::partition_point(gutters.begin(), gutters.end(),
                                           [&](const Span& gutter) { return gutter.from <= segment.box.x0 + kTouch; });
  const auto ends = std::partition_point(begins, gutters.end(),
                                         [&](const Span& gutter) { return gutter.to < segment.box.x1 - kTouch; });
  auto first = static_cast<size_t>(begins - gutters.begin());
  auto last = static_cast<size_t>(ends - gutters.begin());
  // Words wholly inside a gutter belong to its nearer side.
  if (first > 0 && gutters[first - 1].to > segment.box.x1 + kTouch && last == first) {
    const Span& gutter = gutters[first - 1];
    if (segment.box.x0 + segment.box.x1 < gutter.from + gutter.to) --first, --last;
  }
  return {first, last};
}

std::vector<double> column_widths(const PageLines& lines, size_t first, size_t last, const std::vector<Span>& gutters) {
  std::vector<double> out(gutters.size() + 1, 0);
  double left = lines.bands[first].covered.front().from;
  for (size_t b = first; b <= last; ++b) left = std::min(left, lines.bands[b].covered.front().from);
  for (size_t c = 0; c <= gutters.size(); ++c) {
    // From where one column's text begins to where the next one's does, less what keeps them apart.
    const double from = c == 0 ? left : gutters[c - 1].to;
    out[c] = (c == gutters.size() ? lines.right : gutters[c].to - kApart * lines.height) - from;
  }
  for (size_t b = first; b <= last; ++b) {
    for (const size_t s : lines.bands[b].segments) {
      const auto [from, to] = columns_of(gutters, lines.segments[s]);
      if (from == to) out[from] = std::max(out[from], lines.segments[s].box.x1 - lines.segments[s].box.x0);
    }
  }
  return out;
}

bool wraps(const Page& page, const Segment& above, const Segment& next, double width) {
  if (ends_in_leader(page, above)) return false;
  const Box& word = page.words[next.words.front()].box;
  return above.box.x1 - above.box.x0 + kSpace * next.height + word.x1 - word.x0 > width;
}

Spacing measure_spacing(const Page& page, const PageLines& lines, size_t first, size_t last,
                        const std::vector<Span>& gutters, const Spacing& known) {
  const auto widths = column_widths(lines, first, last, gutters);
  std::vector<double> pitches;
  std::vector<const Segment*> above(gutters.size() + 1, nullptr);
  std::vector<double> heights;
  for (size_t b = first; b <= last; ++b) {
    for (const size_t s : lines.bands[b].segments) {
      const Segment& segment = lines.segments[s];
      heights.push_back(segment.height);
      const auto [column, to] = columns_of(gutters, segment);
      if (column != to) continue;
      const Segment* before = above[column];
      above[column] = &segment;
      if (before == nullptr || before->line == segment.line) continue;
      const double pitch = segment.middle() - before->middle();
      const double height = std::max(segment.height, before->height);
      const bool near = pitch > kLeastPitch * height && pitch < kMostPitch * height;
      const bool telling = widths[column] > kTellingWidth * height || pitch < kClosePitch * height;
      const bool shows = telling && wraps(page, *before, segment, widths[column]);
      if (near && shows) pitches.push_back(pitch);
    }
  }
  Spacing out;
  if (heights.empty()) return out;
  std::nth_element(heights.begin(), heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2), heights.end());
  out.height = heights[heights.size() / 2];
  out.pitch = common_pitch(pitches);
  if (out.pitch == 0 && std::abs(known.height - out.height) < kSameHeight * out.height) out.pitch = known.pitch;
  const Segment& sample = lines.segments[lines.bands[first].segments.front()];
  const double ink = (sample.ink_bottom - sample.ink_top) / sample.height * out.height;
  out.leading = out.pitch > 0 ? std::max(0.0, out.pitch - ink) : kUsualLeading * out.height;
  const bool rest = first == 0 && known.row > 0 && std::abs(known.pitch - out.pitch) < kSameGap * out.height;
  out.row = rest ? known.row : row_gap(lines, first, last, out);
  return out;
}

}  // namespace spoglio::extract
