// Values, years, rules and the place of words, band by band.
#include "extract/layout/rows/bands.h"

#include <algorithm>
#include <functional>

#include "extract/layout/lines/bands.h"
#include "extract/layout/lines/leaders.h"
#include "extract/layout/rows/rules.h"
#include "extract/layout/values.h"
#include "extract/text.h"

namespace spoglio::extract {
namespace {

constexpr double kBeyondLeading = 0.08;  // white that is more than leading
constexpr double kTellingWidth = 6;      // narrower columns do not show whether a line was wrapped
constexpr double kDense = 0.4;           // share of bands with a value that makes a column one of values (no unit)
constexpr size_t kMostParted = 2;        // places that white or rules part, in a table whose rows stand close (no unit)
constexpr size_t kMostHeaderLines = 4;   // bands of such a table that its header takes (no unit)
constexpr size_t kLeastUnparted = 4;  // rows of such a table, without its header, where not every cell tells (no unit),
constexpr size_t kFewestUnparted = 1;  // and where each does (no unit)
constexpr double kNowhere = 1e9;       // points: farther than any page is high

}  // namespace

RowBands::RowBands(const Page& page, const PageLines& lines, const Region& region, const Spacing& spacing)
    : page_(page),
      lines_(lines),
      region_(region),
      spacing_(spacing),
      widths_(column_widths(lines, region.first, region.last, region.gutters)),
      values_(find_values(page, lines, region)),
      ruled_(ruled_bands(page, lines, region)),
      years_(find_year_bands(page, lines, region)) {
  std::vector<size_t> count(widths_.size(), 0);
  for (const auto& band : values_) {
    for (size_t c = 0; c < band.size(); ++c) count[c] += band[c];
  }
  for (const size_t n : count)
    dense_.push_back(n > 1 && static_cast<double>(n) >= kDense * static_cast<double>(values_.size()));
  const auto dense = std::count(dense_.begin(), dense_.end(), true);
  led_ = dense == 1 && leads_to_values();
  numeric_ = dense > 1 || led_;
  few_ = spacing.row > 0 && region.last - region.first < kLeastUnparted;
  unparted_ = spacing.row == 0 || header_alone_is_parted();
}

bool RowBands::is_close(size_t band) const {
  return gap_above(lines_, band) <= spacing_.leading + kBeyondLeading * spacing_.height;
}

// Whether dots lead to most of the values.
bool RowBands::leads_to_values() const {
  size_t filled = 0;
  for (size_t b = region_.first; b <= region_.last; ++b) filled += has_values(b);
  return 2 * count_leaders(page_, lines_, region_) > filled;
}

// Whether white and rules set hardly more than a header and a sum apart: the other rows stand as close as lines do.
bool RowBands::header_alone_is_parted() const {
  size_t parted = 0;
  for (size_t b = region_.first + 1; b <= region_.last; ++b) {
    const bool wide = !is_close(b);
    if ((!wide && !ruled_[b - region_.first]) || is_beside_year(b)) continue;
    if (b < region_.last && (b - region_.first > kMostHeaderLines || holds_values_above(b))) return false;
    ++parted;
  }
  return parted <= kMostParted && region_.last - region_.first >= kFewestUnparted;
}

bool RowBands::has_values(size_t band) const {
  size_t count = 0;
  for (size_t c = 0; c < dense_.size(); ++c) count += dense_[c] && values(band)[c];
  return count > 0;
}

bool RowBands::has_any_value(size_t band) const {
  const auto& own = values(band);
  return std::find(own.begin(), own.end(), true) != own.end();
}

bool RowBands::holds_values_above(size_t band) const {
  return std::any_of(values_.begin(), values_.begin() + static_cast<std::ptrdiff_t>(band - region_.first),
                     [](const std::vector<bool>& row) { return std::any_of(row.begin(), row.end(), std::identity{}); });
}

bool RowBands::only_years(size_t band) const {
  const auto& segments = lines_.bands[band].segments;
  return std::all_of(segments.begin(), segments.end(), [&](size_t s) {
    const Segment& segment = lines_.segments[s];
    return !is_value(page_, segment) || is_year(text_of_words(page_, segment.words));
  });
}

bool RowBands::only_units(size_t band) const {
  const auto& segments = lines_.bands[band].segments;
  return std::all_of(segments.begin(), segments.end(),
                     [&](size_t s) { return is_unit_alone(page_, lines_.segments[s]); });
}

bool RowBands::is_first_row(size_t band) const {
  // Years may be its header's last line.
  return 2 * filled_columns(band) > values(band).size() && has_any_value(band) && !only_years(band);
}

bool RowBands::is_beside_year(size_t band) const {
  const size_t own = band - region_.first;
  return years_[own] != YearBand::kNone || years_[own - 1] != YearBand::kNone;
}

std::vector<bool> RowBands::filled(size_t band) const {
  std::vector<bool> out(region_.gutters.size() + 1, false);
  for (const size_t s : lines_.bands[band].segments) {
    const auto [from, to] = columns_of(region_.gutters, lines_.segments[s]);
    for (size_t c = from; c <= to; ++c) out[c] = true;
  }
  return out;
}

size_t RowBands::filled_columns(size_t band) const {
  const auto columns = filled(band);
  return static_cast<size_t>(std::count(columns.begin(), columns.end(), true));
}

const Segment* RowBands::first_text(size_t band) const {
  const Segment& first = lines_.segments[lines_.bands[band].segments.front()];
  return is_value(page_, first) ? nullptr : &first;
}

bool RowBands::opens_at_left(size_t band) const {
  return columns_of(region_.gutters, lines_.segments[lines_.bands[band].segments.front()]).first == 0;
}

bool RowBands::fills_as_much(size_t band) const {
  const auto below = filled(band);
  size_t top = band - 1;
  while (top > region_.first && is_close(top)) --top;
  size_t last_above = 0;
  for (size_t b = top; b < band; ++b) {
    const auto above = filled(b);
    for (size_t c = 0; c < above.size(); ++c) {
      if (above[c]) last_above = std::max(last_above, c);
    }
  }
  size_t last_below = 0;
  for (size_t c = 0; c < below.size(); ++c) {
    if (below[c]) last_below = c;
  }
  return last_below >= last_above;
}

bool RowBands::nests(size_t band) const {
  for (const size_t s : lines_.bands[band - 1].segments) {
    const auto [from, to] = columns_of(region_.gutters, lines_.segments[s]);
    if (from == to) continue;
    std::vector<bool> below = filled(band);
    size_t parts = 0;
    for (size_t c = from; c <= to; ++c) parts += below[c];
    bool spans_again = false;
    for (const size_t other : lines_.bands[band].segments) {
      const auto [f, t] = columns_of(region_.gutters, lines_.segments[other]);
      spans_again = spans_again || f != t;
    }
    if (parts > 1 && !spans_again) return true;
  }
  return false;
}

bool RowBands::is_dense_row(size_t band) const {
  if (has_any_value(band) && only_years(band) && !holds_values_above(band)) return false;
  std::vector<const Segment*> above(region_.gutters.size() + 1, nullptr);
  size_t filled_above = 0;
  for (const size_t s : lines_.bands[band - 1].segments) {
    const Segment& segment = lines_.segments[s];
    const size_t c = columns_of(region_.gutters, segment).first;
    filled_above += above[c] == nullptr;
    above[c] = &segment;
  }
  size_t filled = 0;
  size_t free = 0;  // that had room on the line above
  for (const size_t s : lines_.bands[band].segments) {
    const Segment& segment = lines_.segments[s];
    const size_t c = columns_of(region_.gutters, segment).first;
    if (above[c] == nullptr) return false;
    const bool wrapped = wraps(page_, *above[c], segment, widths_[c]);
    if (wrapped && widths_[c] > kTellingWidth * segment.height) return false;
    ++filled;
    free += !wrapped;
  }
  return filled > 1 && free > 0 && 4 * filled >= 3 * filled_above;
}

double RowBands::left_of(size_t column) const {
  double out = kNowhere;
  for (size_t b = region_.first; b <= region_.last; ++b) {
    for (const size_t s : lines_.bands[b].segments) {
      if (columns_of(region_.gutters, lines_.segments[s]).first == column)
        out = std::min(out, lines_.segments[s].box.x0);
    }
  }
  return out;
}

}  // namespace spoglio::extract
