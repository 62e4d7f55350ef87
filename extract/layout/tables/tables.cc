// Region ends are settled by the white space between rows: it is the same all through a table, and a heading's differs.
#include "extract/layout/tables/tables.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

#include "extract/layout/lines/bands.h"
#include "extract/layout/tables/groups.h"
#include "extract/layout/tables/gutters.h"

namespace spoglio::extract {
namespace {

// All in heights of a line.
constexpr double kSameGap = 0.06;        // between gaps that are one
constexpr double kNearGap = 0.2;         // the same, of lines that gutters part
constexpr double kSameEdge = 0.25;       // between left edges that are one
constexpr double kBlankLine = 0.06;      // between a gap and whole lines left blank
constexpr double kUsualPitch = 1.08;     // from line to line, where no cell of the table wraps
constexpr double kBlankLineGuess = 0.3;  // the same as kBlankLine, then
constexpr size_t kMostColumns = 64;      // of a header that may repeat (no unit)
constexpr double kMostPitches = 2.3;     // from the line above to one after an empty line, in pitches
constexpr double kSameHeight = 0.05;     // share: heights of lines that are one
constexpr double kFarther = 0.3;         // white beyond that of rows, before a heading
constexpr double kHeadingGap = 1.5;      // white that sets a heading apart in any case
constexpr size_t kMostBetween = 3;       // lines between two parts of one table (no unit)
constexpr double kBigger = 1.08;         // factor: height of a heading's letters

bool fits(const PageLines& lines, const std::vector<Span>& gutters, size_t band) {
  const auto& segments = lines.bands[band].segments;
  return std::all_of(segments.begin(), segments.end(), [&](size_t s) {
    const auto [first, last] = columns_of(gutters, lines.segments[s]);
    return first == last;
  });
}

struct Extent {
  double left;
  double right;
};

Extent extent_of(const PageLines& lines, const Region& region) {
  Extent out = {lines.bands[region.first].covered.front().from, lines.bands[region.first].covered.back().to};
  for (size_t b = region.first; b <= region.last; ++b) {
    out.left = std::min(out.left, lines.bands[b].covered.front().from);
    out.right = std::max(out.right, lines.bands[b].covered.back().to);
  }
  return out;
}

bool inside(const PageLines& lines, const Region& region, size_t band) {
  const Extent extent = extent_of(lines, region);
  const Band& other = lines.bands[band];
  const double slack = kSameEdge * lines.height;
  return other.covered.front().from >= extent.left - slack && other.covered.back().to <= extent.right + slack;
}

// Whether some cell of the region's column begins where the band does: a heading seldom does by chance.
bool shares_edge(const PageLines& lines, const Region& region, size_t band) {
  const Segment& own = lines.segments[lines.bands[band].segments.front()];
  const size_t column = columns_of(region.gutters, own).first;
  for (size_t b = region.first; b <= region.last; ++b) {
    for (const size_t s : lines.bands[b].segments) {
      const Segment& other = lines.segments[s];
      if (columns_of(region.gutters, other).first != column) continue;
      if (std::abs(other.box.x0 - own.box.x0) < kSameEdge * lines.height) return true;
    }
  }
  return false;
}

// The last line of a column in the region; null when it has none.
const Segment* last_in_column(const PageLines& lines, const Region& region, size_t column) {
  for (size_t b = region.last + 1; b-- > region.first;) {
    const auto& segments = lines.bands[b].segments;
    for (size_t i = segments.size(); i-- > 0;) {
      const Segment& segment = lines.segments[segments[i]];
      if (columns_of(region.gutters, segment).first == column) return &segment;
    }
  }
  return nullptr;
}

// Whether the band holds lines of the region's last row that an empty line parts from the lines above them.
bool follows_blank_line(const PageLines& lines, const Region& region, const Spacing& spacing, size_t band) {
  if (band != region.last + 1) return false;
  const auto& own = lines.bands[band].segments;
  return std::all_of(own.begin(), own.end(), [&](size_t s) {
    const Segment& segment = lines.segments[s];
    const Segment* above = last_in_column(lines, region, columns_of(region.gutters, segment).first);
    if (above == nullptr) return false;
    const bool known = spacing.pitch > 0;
    const double pitch = known ? spacing.pitch : kUsualPitch * segment.height;
    const double pitches = (segment.middle() - above->middle()) / pitch;
    const double off = std::abs(pitches - std::round(pitches)) * pitch;
    return pitches < kMostPitches && off < (known ? kBlankLine : kBlankLineGuess) * segment.height &&
           std::abs(segment.box.x0 - above->box.x0) < kSameEdge * lines.height &&
           std::abs(segment.height - above->height) < kSameHeight * segment.height;
  });
}

// Whether a band next to the region is more of one of its rows.
bool continues_row(const PageLines& lines, const Region& region, const Spacing& spacing, size_t band, double gap) {
  const double slack = kSameGap * lines.height;
  const bool one_stretch = lines.bands[band].covered.size() == 1 && region.gutters.size() > 1;
  const bool fitting = fits(lines, region.gutters, band);
  if (!inside(lines, region, band) || (!fitting && !one_stretch)) return false;
  if (spacing.pitch > 0 && gap < spacing.leading + slack) return true;
  // A heading, too, may stand two lines below the table where the pitch is a guess; then it is no nearer to what
  // follows.
  const bool heading = spacing.pitch == 0 && band + 1 < lines.bands.size() && gap_above(lines, band + 1) < gap + slack;
  return fitting && !heading && follows_blank_line(lines, region, spacing, band);
}

// Whether a band next to the region is a row of it.
bool is_row(const PageLines& lines, const Region& region, const Spacing& spacing, size_t band, double gap) {
  const bool one = lines.bands[band].covered.size() == 1;
  const double slack = (one ? kSameGap : kNearGap) * lines.height;
  return inside(lines, region, band) && ((one && region.gutters.size() > 1) || fits(lines, region.gutters, band)) &&
         spacing.row > 0 && std::abs(gap - spacing.row) < slack && shares_edge(lines, region, band);
}

void trim(const PageLines& lines, Region& region) {
  while (region.first < region.last && lines.bands[region.first].covered.size() < 2) ++region.first;
  while (region.first < region.last && lines.bands[region.last].covered.size() < 2) --region.last;
}

void grow(const Page& page, const PageLines& lines, Region& region, size_t floor, size_t ceiling,
          const Spacing& known) {
  const Spacing spacing = measure_spacing(page, lines, region.first, region.last, region.gutters, known);
  while (region.last + 1 < ceiling) {
    const size_t next = region.last + 1;
    const double gap = gap_above(lines, next);
    if (!continues_row(lines, region, spacing, next, gap) && !is_row(lines, region, spacing, next, gap)) break;
    ++region.last;
  }
  Region upwards = region;
  while (upwards.first > floor) {
    const size_t next = upwards.first - 1;
    const double gap = gap_above(lines, upwards.first);
    const bool more = continues_row(lines, upwards, spacing, next, gap);
    const bool near = gap < spacing.row + kSameGap * lines.height;
    const bool labelled = near && is_long_value(lines, upwards, next);
    if (!more && !labelled && !is_row(lines, upwards, spacing, next, gap)) break;
    --upwards.first;
    if (labelled || (more && upwards.first + 1 == region.first)) region.first = upwards.first;
  }
  // Rows of one cell above a table are its title, but where it goes on from the page before up to the page's top.
  if (upwards.first == 0 && known.row > 0) region.first = 0;
}

std::string text_of(const Page& page, const PageLines& lines, size_t segment) {
  return text_of_words(page, lines.segments[segment].words);
}

// A word of a header rather than a value: letters only, or a year.
bool is_wording(const std::string& text) {
  if (text.size() == 4 && (text.starts_with("19") || text.starts_with("20"))) return true;
  const bool letter =
      std::any_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
  return letter && text.find_first_of("%<>=/") == std::string::npos;
}

// Whether the band prints most of what the region's first band does: its header once more.
bool repeats_header(const Page& page, const PageLines& lines, const Region& region, size_t band) {
  constexpr size_t kLeastWordings = 2;
  const auto& first = lines.bands[region.first].segments;
  const auto& own = lines.bands[band].segments;
  if (first.size() < 3 || own.size() < 3 || first.size() > kMostColumns || own.size() > kMostColumns) return false;
  size_t same = 0;
  std::set<std::string> wordings;
  for (const size_t a : first) {
    const std::string text = text_of(page, lines, a);
    const bool found = std::any_of(own.begin(), own.end(), [&](size_t b) {
      return std::abs(lines.segments[a].box.x0 - lines.segments[b].box.x0) < lines.height &&
             text_of(page, lines, b) == text;
    });
    same += found;
    if (found && is_wording(text)) wordings.insert(text);
  }
  return 4 * same >= 3 * first.size() && wordings.size() >= kLeastWordings;
}

// A line between two tables that keeps clear of their gutters: it is bigger, or stands farther off than rows do.
bool is_heading(const Page& page, const PageLines& lines, const Region& region, const Spacing& spacing, size_t band) {
  const Band& own = lines.bands[band];
  if (own.covered.size() > 1 || own.title || labels_more(page, lines, region, band)) return false;
  if (lines.segments[own.segments.front()].height > kBigger * spacing.height) return true;
  const double above = gap_above(lines, band);
  if (above < spacing.leading + kSameGap * lines.height) return false;
  if (spacing.pitch > 0) {
    const double blank = (above - spacing.leading) / spacing.pitch;
    const bool whole = std::abs(blank - std::round(blank)) * spacing.pitch < kBlankLine * lines.height;
    if (whole && blank < kMostPitches - 1) return false;  // an empty line in a cell
  }
  if (band < region.last && repeats_header(page, lines, region, band + 1)) return true;
  if (spacing.row == 0 || above < spacing.row + kFarther * lines.height) return false;
  return spacing.pitch > 0 || above > kHeadingGap * lines.height;
}

// The parts of a region that headings, and white space before a repeated header, cut.
std::vector<Region> cut(const Page& page, const PageLines& lines, const LayoutOptions& options, const Region& region,
                        const Spacing& known) {
  const Spacing spacing = measure_spacing(page, lines, region.first, region.last, region.gutters, known);
  std::vector<Region> out;
  size_t first = region.first;
  const auto close = [&](size_t end) {
    if (end <= first) return;
    if (auto part = region_of(lines, options, first, end - 1)) out.push_back(std::move(*part));
  };
  for (size_t b = region.first + 1; b <= region.last; ++b) {
    if (is_heading(page, lines, region, spacing, b)) {
      close(b);
      first = b + 1;
    } else if (spacing.row > 0 && gap_above(lines, b) > spacing.row + kFarther * lines.height &&
               repeats_header(page, lines, region, b)) {
      close(b);
      first = b;
    }
  }
  if (first == region.first) return {region};
  close(region.last + 1);
  return out;
}

// Where the lines of each column begin in bands first to last; nothing where no two of them begin alike.
std::vector<std::optional<double>> left_edges(const PageLines& lines, const Region& region, size_t first, size_t last) {
  std::vector<std::optional<double>> edges(region.gutters.size() + 1);
  std::vector<std::optional<double>> seen(edges.size());
  for (size_t b = first; b <= last; ++b) {
    for (const size_t s : lines.bands[b].segments) {
      const Segment& segment = lines.segments[s];
      const size_t column = columns_of(region.gutters, segment).first;
      const bool again = seen[column] && std::abs(*seen[column] - segment.box.x0) < kSameEdge * lines.height;
      if (again) edges[column] = segment.box.x0;
      seen[column] = segment.box.x0;
    }
  }
  return edges;
}

// Whether the columns after the first begin elsewhere in the lines below than in those above: two tables that share
// gutters by chance.
bool edges_differ(const PageLines& lines, const Region& region, size_t first, size_t band, size_t last) {
  const auto above = left_edges(lines, region, first, band - 1);
  const auto below = left_edges(lines, region, band, last);
  bool differ = false;
  for (size_t c = 1; c < above.size(); ++c) {
    if (!above[c] || !below[c]) continue;
    if (std::abs(*above[c] - *below[c]) < lines.height) return false;
    differ = true;
  }
  return differ;
}

// Two tables one below the other may share a gutter by chance. A region is parted where its white is wider than between
// rows, if one of the parts then shows more columns, or if the columns begin elsewhere.
void part_at_white(const Page& page, const PageLines& lines, const LayoutOptions& options, const Region& region,
                   const Spacing& known, std::vector<Region>& out) {
  const Spacing spacing = measure_spacing(page, lines, region.first, region.last, region.gutters, known);
  std::vector<size_t> wide;
  for (size_t b = region.first + 1; b <= region.last && spacing.row > 0; ++b) {
    const bool title = lines.bands[b].title || lines.bands[b - 1].title;
    if (!title && gap_above(lines, b) > spacing.row + kFarther * lines.height) wide.push_back(b);
  }
  size_t best = 0;
  size_t best_columns = 0;
  for (size_t i = 0; i < wide.size(); ++i) {
    const auto upper = region_of(lines, options, region.first, wide[i] - 1);
    const auto lower = region_of(lines, options, wide[i], region.last);
    if (!upper || !lower) continue;
    const size_t start = i == 0 ? region.first : wide[i - 1];
    const size_t end = i + 1 == wide.size() ? region.last : wide[i + 1] - 1;
    const bool more = std::max(upper->gutters.size(), lower->gutters.size()) > region.gutters.size();
    if (!more && (labels_more(page, lines, region, wide[i]) || !edges_differ(lines, region, start, wide[i], end)))
      continue;
    const size_t columns = upper->gutters.size() + lower->gutters.size();
    const bool wider = best > 0 && gap_above(lines, wide[i]) > gap_above(lines, best);
    if (columns < best_columns || (columns == best_columns && !wider)) continue;
    best = wide[i];
    best_columns = columns;
  }
  if (best == 0) {
    out.push_back(region);
    return;
  }
  part_at_white(page, lines, options, *region_of(lines, options, region.first, best - 1), known, out);
  part_at_white(page, lines, options, *region_of(lines, options, best, region.last), known, out);
}

double widest_white(const PageLines& lines, const Region& region) {
  double widest = 0;
  for (size_t b = region.first + 1; b <= region.last; ++b) widest = std::max(widest, gap_above(lines, b));
  return widest;
}

// Whether the bands between two regions, if any, may be rows over several columns: few, no wider than the regions and
// in letters no bigger.
bool may_be_rows(const PageLines& lines, const Region& above, const Region& below) {
  if (below.first - above.last > kMostBetween + 1) return false;
  const double letters = lines.segments[lines.bands[below.first].segments.front()].height;
  for (size_t b = above.last + 1; b < below.first; ++b) {
    const bool bigger = lines.segments[lines.bands[b].segments.front()].height > kBigger * letters;
    if (bigger || !(inside(lines, above, b) || inside(lines, below, b))) return false;
  }
  return true;
}

// The gutters of two regions that agree one by one; nothing where some do not.
std::optional<std::vector<Span>> shared_gutters(const PageLines& lines, const Region& above, const Region& below) {
  if (above.gutters.size() < 2 || above.gutters.size() != below.gutters.size()) return std::nullopt;
  std::vector<Span> out;
  for (size_t i = 0; i < above.gutters.size(); ++i) {
    const Span shared = {std::max(above.gutters[i].from, below.gutters[i].from),
                         std::min(above.gutters[i].to, below.gutters[i].to)};
    if (shared.width() < lines.least_gutter * lines.height) return std::nullopt;
    out.push_back(shared);
  }
  return out;
}

Region cleared(const PageLines& lines, Region region) {
  clear_gutters(lines, region);
  return region;
}

// How many of a region's gutters have words on both sides in some band: the others stand between a column's header and
// its cells, set to another side.
size_t parting_gutters(const PageLines& lines, const Region& region) {
  std::vector<bool> parting(region.gutters.size(), false);
  for (size_t b = region.first; b <= region.last; ++b) {
    std::vector<bool> filled(region.gutters.size() + 1, false);
    for (const size_t s : lines.bands[b].segments) {
      const auto [from, to] = columns_of(region.gutters, lines.segments[s]);
      if (from == to) filled[from] = true;
    }
    for (size_t g = 0; g < parting.size(); ++g) parting[g] = parting[g] || (filled[g] && filled[g + 1]);
  }
  return static_cast<size_t>(std::count(parting.begin(), parting.end(), true));
}

// Regions that follow each other without more white than they hold themselves, and whose columns agree, are one table.
std::vector<Region> join(const PageLines& lines, const LayoutOptions& options, const std::vector<Region>& regions,
                         const Spacing& known) {
  std::vector<Region> out;
  for (const auto& region : regions) {
    if (!out.empty() && may_be_rows(lines, out.back(), region)) {
      const Region& above = out.back();
      double white = std::max(widest_white(lines, above), widest_white(lines, region));
      const Region upper = cleared(lines, above);
      const Region lower = cleared(lines, region);
      auto whole = region_of(lines, options, above.first, region.last);
      if (whole) clear_gutters(lines, *whole);
      if (!whole || whole->gutters.size() < std::max(parting_gutters(lines, upper), parting_gutters(lines, lower))) {
        const auto shared = shared_gutters(lines, upper, lower);
        whole = shared ? std::optional(Region{above.first, region.last, *shared}) : std::nullopt;
        white = std::max(white, known.row);
      }
      if (whole && widest_white(lines, *whole) < white + kSameGap * lines.height) {
        out.back() = std::move(*whole);
        continue;
      }
    }
    out.push_back(region);
  }
  return out;
}

}  // namespace

std::vector<Region> settle_regions(const Page& page, const PageLines& lines, const LayoutOptions& options,
                                   const std::vector<Region>& regions, const Spacing& known) {
  std::vector<Region> apart;
  for (const auto& region : regions) part_at_white(page, lines, options, region, known, apart);
  std::vector<Region> out;
  for (const auto& region : join(lines, options, apart, known)) {
    for (auto& part : cut(page, lines, options, region, known)) {
      trim(lines, part);
      out.push_back(std::move(part));
    }
  }
  for (size_t i = 0; i < out.size(); ++i) {
    const size_t floor = i == 0 ? 0 : out[i - 1].last + 1;
    const size_t ceiling = i + 1 == out.size() ? lines.bands.size() : out[i + 1].first;
    grow(page, lines, out[i], floor, ceiling, known);
  }
  return out;
}

}  // namespace spoglio::extract
