// The regions that words showed are changed where levels show more.
#include "extract/layout/stripes/stripes.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "extract/layout/lines/bands.h"
#include "extract/layout/stripes/bands.h"
#include "extract/layout/stripes/columns.h"
#include "extract/layout/stripes/levels.h"

namespace spoglio::extract {
namespace {

constexpr double kLeastWidth = 10;     // heights of a line: shorter ones underline words
constexpr double kOtherColumns = 0.3;  // share of the words that reach over gutters which are another table's
constexpr double kWideWhite = 1.25;    // factor: white above a header to that between rows, at least
constexpr double kFarWhite = 1.6;      // the same, of a header that needs hardly any
constexpr double kFewOthers = 0.1;     // … of such words where the white tells enough
constexpr size_t kMostRest = 12;       // lines that the page's end cuts off
constexpr size_t kHeaderLines = 3;     // of a header, at most
constexpr double kSameEdge = 0.25;     // heights between left edges that are one

// Whether the bands below the last level are rows of its table, which the page's end cuts off: they keep to its
// columns, and fill most of them from the first line on; headings that may span stand above it.
bool are_rows(const PageLines& lines, const Region& rest) {
  std::set<size_t> filled;
  bool first = true;
  for (size_t b = rest.first; b <= rest.last; ++b) {
    if (lines.bands[b].may_span && b != rest.last) continue;
    for (const size_t s : lines.bands[b].segments) {
      const auto [from, to] = columns_of(rest.gutters, lines.segments[s]);
      if (from != to) return false;
      if (first) filled.insert(from);
    }
    first = false;
  }
  return !rest.gutters.empty() && 2 * filled.size() > rest.gutters.size() + 1;
}

// Whether all bands below a table's last level are rows of it that the page's end cuts off, none farther apart than
// rows are.
bool fills_page(const PageLines& lines, const LevelGroup& group, const Region& table) {
  const size_t end = lines.bands.size();
  if (table.last + 1 >= end || end - table.last > kMostRest) return false;
  if (group.levels.back().y > lines.bands[table.last + 1].bottom) return false;
  for (size_t b = table.last + 1; b < end; ++b) {
    const Band& band = lines.bands[b];
    if (gap_above(lines, b) > kLooseRow * lines.height) return false;
    if (band.covered.front().from < group.from - kSameEnd || band.covered.back().to > group.to + kSameEnd) return false;
    if (band.covered.size() < 2 && !band.may_span) return false;
  }
  return are_rows(lines, {table.last + 1, end - 1, table.gutters});
}

// Whether a band's words are the next line of a cell: they begin where words close above them do, with no level
// between.
bool continues_cell(const PageLines& lines, const LevelGroup& group, size_t band) {
  if (band == 0 || gap_above(lines, band) > kNextLine * lines.height) return false;
  const Band& own = lines.bands[band];
  const double middle = (lines.bands[band - 1].top + lines.bands[band - 1].bottom) / 2;
  const bool parted = std::any_of(group.levels.begin(), group.levels.end(), [&](const Level& level) {
    return level.y > middle && level.y < (own.top + own.bottom) / 2;
  });
  if (parted) return false;
  const double left = own.covered.front().from;
  const auto& above = lines.bands[band - 1].segments;
  return std::any_of(above.begin(), above.end(),
                     [&](size_t s) { return std::abs(lines.segments[s].box.x0 - left) < kSameEdge * lines.height; });
}

// Whether a band of a region next to a stripe can be a row of its table: no heading in bigger letters, no running text.
bool goes_on(const PageLines& lines, const LevelGroup& group, const Region& region, const Region& stripe, size_t band) {
  const auto plain = [&](size_t b) { return lines.bands[b].covered.size() < 2; };
  if (!plain(band) || (band > stripe.last && continues_cell(lines, group, band))) return true;
  const auto letters = [&](size_t b) { return lines.segments[lines.bands[b].segments.front()].height; };
  if (letters(band) > kBigger * std::min(letters(stripe.first), letters(stripe.last))) return false;
  size_t run = 1;
  if (band < stripe.first) {
    while (band > region.first && plain(--band)) ++run;
  } else {
    while (band < region.last && plain(++band)) ++run;
  }
  return run < kProseLines;
}

// Two tables that a title between them glues together: words without columns, below which the columns are others.
std::vector<Stripe> cut_at_titles(const PageLines& lines, const LevelGroup& group, const std::vector<Stripe>& stripes,
                                  const std::vector<Region>& regions) {
  std::vector<Stripe> out;
  for (Stripe stripe : stripes) {
    for (size_t b = stripe.first + kLeastFull; b + kLeastFull <= stripe.last; ++b) {
      if (lines.bands[b].covered.size() > 1 || continues_cell(lines, group, b)) continue;
      const auto upper = gutters_of_stripe(lines, stripe.first, b - 1, regions);
      const auto lower = gutters_of_stripe(lines, b + 1, stripe.last, regions);
      if (upper.empty() || lower.empty()) continue;
      const double across =
          std::max(crossing(lines, stripe.first, b - 1, lower), crossing(lines, b + 1, stripe.last, upper));
      if (across < kOtherColumns) continue;
      out.push_back({stripe.first, b - 1, stripe.open_above, false});
      // Far from the left edge it is the first line of a header.
      const bool title = lines.bands[b].covered.front().from - group.from < kNarrowText * (group.to - group.from);
      stripe.first = title ? b + 1 : b;
      stripe.open_above = false;
      b += kLeastFull;
    }
    out.push_back(stripe);
  }
  return out;
}

// White above each band that begins behind a level, the median.
double usual_white(const PageLines& lines, const LevelGroup& group, const Stripe& stripe) {
  std::vector<double> whites;
  for (size_t b = stripe.first + 1; b <= stripe.last; ++b) {
    const double top = lines.bands[b - 1].bottom;
    const double bottom = lines.bands[b].top;
    if (std::any_of(group.levels.begin(), group.levels.end(),
                    [&](const Level& level) { return level.y > top - kSameEnd && level.y < bottom + kSameEnd; }))
      whites.push_back(bottom - top);
  }
  if (whites.empty()) return 0;
  const auto middle = whites.begin() + static_cast<std::ptrdiff_t>(whites.size() / 2);
  std::nth_element(whites.begin(), middle, whites.end());
  return *middle;
}

// Whether a rule over the whole width is drawn below a band, or below the next lines of its header.
bool is_underlined(const PageLines& lines, const LevelGroup& group, size_t band, size_t last) {
  const double top = lines.bands[band].bottom - kSameEnd;
  const size_t end = std::min(last, band + kHeaderLines);
  if (end <= band) return false;
  const double bottom = lines.bands[end].top + kSameEnd;
  return std::any_of(group.levels.begin(), group.levels.end(), [&](const Level& level) {
    return level.ruled && level.y > top && level.y < bottom && level.from < group.from + kSameEnd &&
           level.to > group.to - kSameEnd;
  });
}

// Tables one below the other, of one width: white above a header that is underlined, below which the columns are
// others.
std::vector<Stripe> cut_at_headers(const PageLines& lines, const LevelGroup& group, const std::vector<Stripe>& stripes,
                                   const std::vector<Region>& regions) {
  std::vector<Stripe> out;
  for (Stripe stripe : stripes) {
    const double white = kWideWhite * usual_white(lines, group, stripe);
    for (size_t b = stripe.first + 1; b + kLeastFull <= stripe.last; ++b) {
      if (lines.bands[b].covered.size() < 2 || gap_above(lines, b) < white) continue;
      if (!is_underlined(lines, group, b, stripe.last)) continue;
      const auto upper = gutters_of_stripe(lines, stripe.first, b - 1, regions);
      const auto lower = gutters_of_stripe(lines, b, stripe.last, regions);
      if (lower.empty() && upper.empty()) continue;
      const double across = std::max(lower.empty() ? 0 : crossing(lines, stripe.first, b - 1, lower),
                                     upper.empty() ? 0 : crossing(lines, b, stripe.last, upper));
      const bool far = gap_above(lines, b) > kFarWhite / kWideWhite * white;
      if (across < (far ? kFewOthers : kOtherColumns)) continue;
      out.push_back({stripe.first, b - 1, stripe.open_above, false});
      stripe.first = b;
      stripe.open_above = false;
    }
    out.push_back(stripe);
  }
  return out;
}

}  // namespace

void follow_rules(const Page& page, const PageLines& lines, std::vector<Region>& regions) {
  for (const auto& group : groups_of(find_levels(page.drawing, kLeastWidth * lines.height))) {
    if (group.levels.size() < 2) continue;
    const auto apart = cut_at_headers(lines, group, stripes_of(lines, group), regions);
    for (const Stripe& stripe : cut_at_titles(lines, group, apart, regions)) {
      Region whole = {stripe.first, stripe.last, {}};
      const bool known = std::any_of(regions.begin(), regions.end(), [&](const Region& region) {
        return region.first <= stripe.last && region.last >= stripe.first;
      });
      if (stripe.short_one && known) continue;
      for (const Region& region : regions) {
        if (region.last < stripe.first || region.first > stripe.last) continue;
        while (stripe.open_above && whole.first > region.first && goes_on(lines, group, region, whole, whole.first - 1))
          --whole.first;
        while (stripe.open_below && whole.last < region.last && goes_on(lines, group, region, whole, whole.last + 1))
          ++whole.last;
      }
      whole.gutters = gutters_of_stripe(lines, whole.first, whole.last, regions);
      if (whole.gutters.empty()) continue;
      for (const Region& region : regions) {
        if (region.first > whole.last || region.last <= whole.last) continue;
        if (are_rows(lines, {whole.last + 1, region.last, whole.gutters})) whole.last = region.last;
      }
      if (fills_page(lines, group, whole)) whole.last = lines.bands.size() - 1;
      std::vector<Region> kept;
      for (Region& region : regions) {
        if (region.last < whole.first || region.first > whole.last) {
          kept.push_back(std::move(region));
          continue;
        }
        if (region.first < whole.first) kept.push_back({region.first, whole.first - 1, region.gutters});
        if (region.last > whole.last) kept.push_back({whole.last + 1, region.last, region.gutters});
      }
      kept.push_back(std::move(whole));
      std::sort(kept.begin(), kept.end(), [](const Region& a, const Region& b) { return a.first < b.first; });
      regions = std::move(kept);
    }
  }
}

}  // namespace spoglio::extract
