// What tells a title from a cell's line: it reaches over several cells of the rows around it, or stands over numbers.
#include "extract/layout/headers/titles.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

#include "extract/layout/lines/bands.h"
#include "extract/layout/values.h"
#include "extract/text.h"

namespace spoglio::extract {
namespace {

constexpr double kOffCentre = 0.8;        // heights between the middles of a title and of its table,
constexpr double kOffCentreShare = 0.03;  // or share of the table's width
constexpr double kClear = 2;              // heights between the ends of a title and of its table, at least
constexpr double kNear = 2.5;             // heights of white between a title and the rows next to it, at most
constexpr size_t kMostBetween = 2;        // other lines of one stretch between them (no unit)
constexpr size_t kMostWords = 12;         // of a title (no unit)
constexpr size_t kLeastValues = 2;        // values of a row (no unit)

double middle(const Span& span) { return (span.from + span.to) / 2; }

class Titles {
 public:
  Titles(const Page& page, PageLines& lines) : page_(page), lines_(lines) {}

  void mark() {
    for (size_t b = 1; b + 1 < lines_.bands.size(); ++b) {
      if (parts(b) || is_sentence(b)) continue;
      const auto above = next_row(b, false);
      const auto below = next_row(b, true);
      lines_.bands[b].title = above && below && values(*below) >= kLeastValues && is_title(b, *above, *below);
    }
  }

 private:
  bool parts(size_t band) const { return lines_.bands[band].covered.size() > 1; }

  bool is_sentence(size_t band) const {
    const auto& words = lines_.segments[lines_.bands[band].segments.back()].words;
    return words.size() > kMostWords || page_.words[words.back()].text.back() == '.';
  }

  // The nearest band with columns, unless white or text parts it from this one.
  std::optional<size_t> next_row(size_t band, bool down) const {
    for (size_t between = 0; between <= kMostBetween; ++between) {
      if (down ? band + 1 == lines_.bands.size() : band == 0) return std::nullopt;
      if (gap_above(lines_, down ? band + 1 : band) > kNear * lines_.height) return std::nullopt;
      band = down ? band + 1 : band - 1;
      if (parts(band)) return band;
    }
    return std::nullopt;
  }

  size_t values(size_t band) const {
    const auto& segments = lines_.bands[band].segments;
    return static_cast<size_t>(std::count_if(segments.begin(), segments.end(), [&](size_t s) {
      const Segment& segment = lines_.segments[s];
      return is_value(page_, segment) && !is_year(text_of_words(page_, segment.words));
    }));
  }

  bool is_title(size_t band, size_t above, size_t below) const {
    const auto& covered = lines_.bands[below].covered;
    const Span own = lines_.bands[band].covered.front();
    const Span table = {std::min(covered.front().from, lines_.bands[above].covered.front().from),
                        std::max(covered.back().to, lines_.bands[above].covered.back().to)};
    const Span data = {covered[1].from, table.to};
    if (own.from < table.from + kClear * lines_.height || own.to > table.to - kClear * lines_.height) return false;
    if (values_alone(band) || (!is_centred(own, table) && !is_centred(own, data))) return false;
    return stands_free(own, below) && stands_free(own, above);
  }

  bool values_alone(size_t band) const {
    const auto& segments = lines_.bands[band].segments;
    return std::all_of(segments.begin(), segments.end(), [&](size_t s) { return is_value(page_, lines_.segments[s]); });
  }

  bool is_centred(const Span& own, const Span& all) const {
    return std::abs(middle(own) - middle(all)) < std::max(kOffCentre * lines_.height, kOffCentreShare * all.width());
  }

  // Whether words are no line of a cell of the row: they stand over two cells, over numbers or over none.
  bool stands_free(const Span& own, size_t row) const {
    size_t over = 0;
    bool numbers = true;
    for (const size_t s : lines_.bands[row].segments) {
      const Segment& segment = lines_.segments[s];
      if (segment.box.x1 < own.from || segment.box.x0 > own.to) continue;
      ++over;
      numbers = numbers && is_value(page_, segment);
    }
    return numbers || over > 1;
  }

  const Page& page_;
  PageLines& lines_;
};

}  // namespace

void mark_titles(const Page& page, PageLines& lines) { Titles(page, lines).mark(); }

void span_titles(const PageLines& lines, const Region& region, Grid& grid) {
  std::set<size_t> titles;
  Span table = {1e9, 0};
  for (size_t b = region.first; b <= region.last; ++b) {
    const Band& band = lines.bands[b];
    if (band.title) titles.insert(band.segments.begin(), band.segments.end());
    table = {std::min(table.from, band.covered.front().from), std::max(table.to, band.covered.back().to)};
  }
  if (titles.empty() || grid.gutters.empty()) return;
  const size_t last = grid.gutters.size();
  const Span data = {grid.gutters.front().to, table.to};
  for (const auto& row : grid.rows) {
    if (!std::all_of(row.begin(), row.end(), [&](size_t s) { return titles.contains(s); })) continue;
    for (const size_t s : row) {
      const Box& box = lines.segments[s].box;
      const double at = (box.x0 + box.x1) / 2;
      const bool all = std::abs(at - middle(table)) <= std::abs(at - middle(data)) || box.x0 < data.from;
      grid.spans[s] = {all ? 0U : 1U, last, 1};
    }
  }
}

}  // namespace spoglio::extract
