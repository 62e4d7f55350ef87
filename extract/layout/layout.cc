// Puts the steps together: segments and bands, regions, tables; what is left are lines.
#include "extract/layout/layout.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <set>
#include <utility>
#include <variant>

#include "extract/layout/areas.h"
#include "extract/layout/captions.h"
#include "extract/layout/cells.h"
#include "extract/layout/frames/header.h"
#include "extract/layout/frames/ruled.h"
#include "extract/layout/headers/columns.h"
#include "extract/layout/headers/header.h"
#include "extract/layout/headers/nesting.h"
#include "extract/layout/headers/spans.h"
#include "extract/layout/headers/titles.h"
#include "extract/layout/lines/bands.h"
#include "extract/layout/lines/straddling.h"
#include "extract/layout/lines/turned.h"
#include "extract/layout/rows/labels.h"
#include "extract/layout/rows/levels.h"
#include "extract/layout/rows/merged.h"
#include "extract/layout/rows/stacked.h"
#include "extract/layout/rows/value_rows.h"
#include "extract/layout/stripes/stripes.h"
#include "extract/layout/tables/gutters.h"
#include "extract/layout/tables/months.h"
#include "extract/layout/tables/repeats.h"
#include "extract/layout/tables/shaded.h"
#include "extract/layout/tables/tables.h"
#include "extract/layout/values.h"

namespace spoglio::extract {
namespace {

constexpr double kSamePlace = 3;      // points between the edges of a table and of its part on the next page
constexpr double kRagged = 3;         // heights by which its lines may reach farther to the right there
constexpr double kMostLeading = 0.8;  // heights: white between lines of text, at most

// The columns of the table before, when this region goes on with it: its words keep out of their gutters, and each of
// its own gutters holds one of them.
std::vector<Span> columns_for(const PageLines& lines, const Region& region, const LayoutCarry& carry) {
  if (carry.gutters.size() <= region.gutters.size()) return region.gutters;
  std::vector<Span> gutters = carry.gutters;
  for (Span& gutter : gutters) {
    // What both tables leave white; the page before may have had shorter cells.
    for (const Span& own : region.gutters) {
      if (own.from < gutter.to && own.to > gutter.from) {
        gutter = {std::max(own.from, gutter.from), std::min(own.to, gutter.to)};
      }
    }
  }
  for (const Span& own : region.gutters) {
    const bool held = std::any_of(gutters.begin(), gutters.end(),
                                  [&](const Span& gutter) { return gutter.from >= own.from && gutter.to <= own.to; });
    if (!held) return region.gutters;
  }
  for (size_t b = region.first; b <= region.last; ++b) {
    const Band& band = lines.bands[b];
    const double right = carry.right + kRagged * lines.height;
    if (band.covered.front().from < carry.left - kSamePlace || band.covered.back().to > right) return region.gutters;
    for (const size_t s : band.segments) {
      const auto [from, to] = columns_of(gutters, lines.segments[s]);
      const auto [own_from, own_to] = columns_of(region.gutters, lines.segments[s]);
      if (from != to && own_from == own_to) return region.gutters;
    }
  }
  return gutters;
}

// Some words of a page as a page of their own.
Page part_of(const Page& page, const std::vector<size_t>& words) {
  Page part;
  part.number = page.number;
  part.width = page.width;
  part.height = page.height;
  part.drawing = page.drawing;
  part.words.reserve(words.size());
  for (const size_t w : words) part.words.push_back(page.words[w]);
  return part;
}

class PageLayout {
 public:
  // Adds the blocks of a page, or of a part of one, to `out`.
  PageLayout(const Page& page, PageLines lines, const LayoutOptions& options, LayoutCarry& carry,
             std::vector<Block>& out)
      : page_(page), options_(options), carry_(carry), lines_(std::move(lines)), out_(out) {}

  void add_blocks() {
    if (lines_.bands.empty()) {
      add_turned();
      return;
    }
    mark_titles(page_, lines_);
    auto regions = find_regions(lines_, options_, carry_);
    known_ = known_spacing(regions);
    regions = settle_regions(page_, lines_, options_, regions, known_);
    follow_rules(page_, lines_, regions);
    for (Region& region : regions) clear_gutters(lines_, region);
    take_headers(page_, lines_, regions);
    leading_ = text_leading(regions);
    size_t band = 0;
    for (const auto& region : regions) {
      for (; band < region.first; ++band) add_text(band);
      add_region(region);
      band = region.last + 1;
    }
    for (; band < lines_.bands.size(); ++band) add_text(band);
    add_turned();
  }

  // Lines and no tables.
  void add_text_alone() {
    leading_ = text_leading({});
    for (size_t band = 0; band < lines_.bands.size(); ++band) add_text(band);
    add_turned();
  }

 private:
  // The closest lines that any table of the page shows; else those of the page before.
  Spacing known_spacing(const std::vector<Region>& regions) const {
    Spacing out;
    for (const auto& region : regions) {
      const Spacing own = measure_spacing(page_, lines_, region.first, region.last, region.gutters, {});
      if (own.pitch > 0 && (out.pitch == 0 || own.pitch < out.pitch)) out = own;
    }
    if (out.pitch == 0) return carry_.spacing;
    out.row = carry_.spacing.row;
    return out;
  }

  // White between the lines of the page's running text.
  double text_leading(const std::vector<Region>& regions) const {
    std::vector<double> gaps;
    size_t next = 0;
    for (size_t b = 1; b < lines_.bands.size(); ++b) {
      while (next < regions.size() && regions[next].last < b) ++next;
      const bool in_table = next < regions.size() && regions[next].first <= b;
      const double gap = gap_above(lines_, b);
      if (!in_table && gap < kMostLeading * lines_.height) gaps.push_back(gap);
    }
    if (gaps.empty()) return 0.4 * lines_.height;
    const auto at = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 4);
    std::nth_element(gaps.begin(), at, gaps.end());
    return *at;
  }

  void add_line(const std::vector<size_t>& segments, bool gap) {
    std::vector<size_t> words;
    for (const size_t s : segments) {
      words.insert(words.end(), lines_.segments[s].words.begin(), lines_.segments[s].words.end());
    }
    add_words(words, gap);
  }

  // Words set along the page's height stand after everything else.
  void add_turned() {
    for (const auto& words : lines_.turned) add_words(words, true);
  }

  void add_words(const std::vector<size_t>& words, bool gap) {
    Line line;
    line.text = text_of_words(page_, words);
    line.place.page = page_.number;
    line.bold = true;
    for (const size_t w : words) {
      const Word& word = page_.words[w];
      line.place.box = line.place.box ? unite(*line.place.box, word.box) : word.box;
      line.font_size = std::max(line.font_size, word.font_size);
      line.bold = line.bold && word.bold;
    }
    line.page_start = out_.empty();
    line.gap_before = gap;
    out_.emplace_back(std::move(line));
  }

  // The printed lines among some segments, which are in order.
  void add_lines(const std::vector<size_t>& segments, bool gap) {
    std::vector<size_t> line;
    for (const size_t s : segments) {
      if (!line.empty() && lines_.segments[line.back()].line != lines_.segments[s].line) {
        add_line(line, gap);
        gap = false;
        line.clear();
      }
      line.push_back(s);
    }
    if (!line.empty()) add_line(line, gap);
  }

  bool opens_paragraph(size_t band) const {
    const double gap = band > 0 ? gap_above(lines_, band) : gap_before();
    return gap > leading_ + 0.5 * options_.paragraph_gap * lines_.height;
  }

  // White between what was laid out before, on the same page, and the first band.
  double gap_before() const {
    if (out_.empty()) return 0;
    const auto& place = std::visit([](const auto& block) -> const Place& { return block.place; }, out_.back());
    return place.box ? lines_.bands.front().top - place.box->y1 : 0;
  }

  void add_text(size_t band) { add_lines(lines_.bands[band].segments, opens_paragraph(band)); }

  // Columns of text, one after the other.
  void add_prose(const Region& region) {
    const auto columns = region.gutters.size() + 1;
    if (!is_columns(region)) {
      for (size_t b = region.first; b <= region.last; ++b) add_text(b);
      return;
    }
    for (size_t c = 0; c < columns; ++c) {
      std::vector<size_t> segments;
      for (size_t b = region.first; b <= region.last; ++b) {
        for (const size_t s : lines_.bands[b].segments) {
          if (columns_of(region.gutters, lines_.segments[s]).first == c) segments.push_back(s);
        }
      }
      const Segment* before = nullptr;
      std::vector<size_t> line;
      bool gap = true;
      for (const size_t s : segments) {
        const Segment& segment = lines_.segments[s];
        if (before != nullptr && before->line != segment.line) {
          add_line(line, gap);
          line.clear();
          gap = segment.ink_top - before->ink_bottom > leading_ + 0.5 * options_.paragraph_gap * lines_.height;
        }
        line.push_back(s);
        before = &segment;
      }
      if (!line.empty()) add_line(line, gap);
    }
  }

  // Text in columns, against a list whose first column is bullets or whose last is page numbers.
  bool is_columns(const Region& region) const {
    std::vector<double> widest(region.gutters.size() + 1, 0);
    for (size_t b = region.first; b <= region.last; ++b) {
      for (const size_t s : lines_.bands[b].segments) {
        const Box& box = lines_.segments[s].box;
        double& width = widest[columns_of(region.gutters, lines_.segments[s]).first];
        width = std::max(width, box.x1 - box.x0);
      }
    }
    return std::all_of(widest.begin(), widest.end(), [&](double width) { return width > 8 * lines_.height; });
  }

  void add_region(const Region& region) {
    if (is_prose(page_, lines_, region)) {
      add_prose(region);
      return;
    }
    // One stretch of words is no table, even between rules.
    if (region.first == region.last && lines_.bands[region.first].segments.size() == 1) {
      add_text(region.first);
      return;
    }
    part_straddling(page_, lines_, region);
    const Spacing spacing = measure_spacing(page_, lines_, region.first, region.last, region.gutters, known_);
    Grid grid = {find_rows(page_, lines_, region, spacing), columns_for(lines_, region, carry_), {}, {}};
    join_header_columns(page_, lines_, grid);
    const Region joined = {region.first, region.last, grid.gutters};
    if (auto levelled = find_level_rows(page_, lines_, joined, spacing)) {
      grid = std::move(*levelled);
    } else if (auto centred = find_value_rows(page_, lines_, joined, spacing, grid.rows)) {
      grid = std::move(*centred);
    } else if (auto merged = find_merged_rows(page_, lines_, joined, spacing); !merged) {
      merge_between_labels(page_, lines_, joined, spacing, grid);
    } else if (merged->rows.size() >= grid.rows.size() || stacked_values(*merged) < stacked_values(grid)) {
      grid = std::move(*merged);
    }
    part_stacked_rows(page_, lines_, spacing, 1, grid);
    nest_header(page_, lines_, grid);
    span_values(lines_, grid, carry_.centred);
    span_titles(lines_, region, grid);
    Table table = make_table(page_, lines_, grid);
    take_turned_heads(page_, grid.gutters, lines_.turned, table);
    table.page_start = out_.empty();
    carry_.gutters = grid.gutters;
    carry_.left = table.place.box->x0;
    carry_.right = table.place.box->x1;
    carry_.spacing = spacing;
    out_.emplace_back(std::move(table));
  }

  // Rows in which a column has two values below each other: two rows were taken for one.
  size_t stacked_values(const Grid& grid) const {
    return static_cast<size_t>(std::count_if(grid.rows.begin(), grid.rows.end(), [&](const std::vector<size_t>& row) {
      std::vector<std::optional<size_t>> line(grid.gutters.size() + 1);
      bool stacked = false;
      for (const size_t s : row) {
        if (!is_value(page_, lines_.segments[s])) continue;
        auto& own = line[columns_of(grid.gutters, lines_.segments[s]).first];
        stacked = stacked || (own && *own != lines_.segments[s].line);
        own = lines_.segments[s].line;
      }
      return stacked;
    }));
  }

  const Page& page_;
  const LayoutOptions& options_;
  LayoutCarry& carry_;
  PageLines lines_;
  Spacing known_;
  double leading_ = 0;
  std::vector<Block>& out_;
};

// The bands at which the page is to be cut, so that each part holds one table of a series.
std::vector<size_t> find_cuts(const Page& page, const PageLines& lines, Repeats& repeats) {
  const auto headers = find_shaded_headers(page, lines);
  std::set<size_t> out;
  for (const auto& cuts :
       {cuts_at_repeated_headers(page, lines, headers, repeats), cuts_at_shaded_headers(lines, headers),
        cuts_at_shaded_headers(lines, find_underlined_headers(page, lines)),
        cuts_at_shaded_headers(lines, find_month_headers(page, lines)),
        cuts_at_shaded_headers(lines, find_pair_headers(page, lines, repeats)), cuts_at_captions(page, lines)})
    out.insert(cuts.begin(), cuts.end());
  return {out.begin(), out.end()};
}

// Lays out a page or a part of one, each table of a series by itself.
void add_parts(const Page& page, PageLines lines, const LayoutOptions& options, LayoutCarry& carry,
               std::vector<Block>& out) {
  const std::vector<size_t> cuts = find_cuts(page, lines, carry.repeats);
  if (cuts.empty()) {
    mark_repeats(page, lines, carry.repeats);
    PageLayout(page, std::move(lines), options, carry, out).add_blocks();
    return;
  }
  const double space = lines.space;
  const std::vector<Box> edges = lines.edges;
  std::vector<std::vector<size_t>> words(cuts.size() + 1);
  for (size_t b = 0; b < lines.bands.size(); ++b) {
    const auto part = static_cast<size_t>(std::upper_bound(cuts.begin(), cuts.end(), b) - cuts.begin());
    for (const size_t s : lines.bands[b].segments) {
      const auto& own = lines.segments[s].words;
      words[part].insert(words[part].end(), own.begin(), own.end());
    }
  }
  for (const auto& turned : lines.turned) words.back().insert(words.back().end(), turned.begin(), turned.end());
  for (size_t i = 0; i < words.size(); ++i) {
    if (i > 0) carry.end_table();
    std::sort(words[i].begin(), words[i].end());
    const Page part = part_of(page, words[i]);
    PageLines own = find_lines(part, {space, carry.corridors, edges});
    mark_repeats(part, own, carry.repeats);
    PageLayout(part, std::move(own), options, carry, out).add_blocks();
  }
}

}  // namespace

std::vector<Block> lay_out(const Page& page, const LayoutOptions& options) {
  LayoutCarry carry;
  return lay_out(page, options, carry);
}

std::vector<Block> lay_out(const Page& page, const LayoutOptions& options, LayoutCarry& carry) {
  std::vector<Block> out;
  PageLines lines = find_lines(page, {.corridors = carry.corridors});
  carry.corridors = lines.corridors;
  auto frames = find_frames(page);
  take_headers_above(page, frames);
  const auto areas = find_areas(page, lines, frames);
  if (areas.size() < 2 && frames.empty()) {
    add_parts(page, std::move(lines), options, carry, out);
    return out;
  }
  for (const Area& area : areas) {
    if (area.frame) {
      const Frame& frame = frames[*area.frame];
      Table table = frame.tagged ? make_tagged_table(page, page.tagged[*frame.tagged])
                                 : make_ruled_table(page, frame, area.words, options);
      table.page_start = out.empty();
      out.emplace_back(std::move(table));
      carry.end_table();
      continue;
    }
    const Page part = part_of(page, area.words);
    if (area.text) {
      PageLayout(part, find_lines(part, {lines.space, carry.corridors, lines.edges}), options, carry, out)
          .add_text_alone();
      continue;
    }
    add_parts(part, find_lines(part, {lines.space, carry.corridors, lines.edges}), options, carry, out);
  }
  return out;
}

}  // namespace spoglio::extract
