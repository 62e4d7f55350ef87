// White within the words of a row, over all its lines, is what parts columns.
#include "extract/ocr/scan_lines.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <vector>

#include "extract/ocr/scan_heads.h"
#include "extract/ocr/scan_shades.h"

namespace spoglio::extract {
namespace {

constexpr double kColumnGap = 0.9;  // heights of a word: white that parts columns, and no words
constexpr double kLineGap = 0.5;    // … where a line stands near by as well
constexpr double kNearLine = 3;     // points between a line and the white it stands in, or between two edges of one row
constexpr double kLeastBetween = 1.5;  // points between two tables that stand close, of which each has its own border …
constexpr double kMostBetween = 5;     // … and at most
constexpr double kSnap = 1.4;        // points between the end of a line and the middle of the level one that it ends on
constexpr double kMostBroken = 5;    // points of a line that are lost, between two parts of one …
constexpr double kInLine = 1;        // … whose middles are so close
constexpr double kReach = 150;       // points from a row to a line that its table may have lost there
constexpr double kSameWidth = 0.9;   // share of the wider one that two edges have in common, if they are of one table
constexpr double kCovered = 0.6;     // share of a row's height over which a line was found, if it was
constexpr double kOffMiddle = 0.1;   // of a merged cell's width, twice the way of its text from its middle
constexpr double kHighestRow = 150;  // points; what is higher is no row
constexpr double kHighestLost = 45;  // … and of one that lost all of its lines
constexpr double kMostColumns = 0.7;   // of a table, which a head fills
constexpr size_t kFewestColumns = 2;   // lines across that make a lattice
constexpr size_t kFewestAlike = 2;     // bands of a table that are parted at one place
constexpr size_t kMostShades = 500;    // of a page; beyond, they are a picture
constexpr size_t kMostLines = 2'000;   // of a page; beyond, it is a drawing
constexpr size_t kMostWords = 20'000;  // of a page

struct Range {
  double from = 0;
  double to = 0;
};

bool within(const Box& area, const Box& word) {
  const double x = (word.x0 + word.x1) / 2;
  const double y = (word.y0 + word.y1) / 2;
  return x > area.x0 && x < area.x1 && y > area.y0 && y < area.y1;
}

// The white between runs of words, left to right.
std::vector<Range> gaps_of(const Page& page, const Box& area, double least) {
  std::vector<Box> words;
  for (const Word& word : page.words) {
    if (within(area, word.box)) words.push_back(word.box);
  }
  std::sort(words.begin(), words.end(), [](const Box& a, const Box& b) { return a.x0 < b.x0; });
  std::vector<Range> out;
  double right = 0;
  for (size_t i = 0; i < words.size(); ++i) {
    const double height = std::min(words[i].y1 - words[i].y0, words[i].x1 - words[i].x0);
    if (i > 0 && words[i].x0 - right >= least * height) out.push_back({right, words[i].x0});
    right = i == 0 ? words[i].x1 : std::max(right, words[i].x1);
  }
  return out;
}

double middle(const Box& line) { return (line.x0 + line.x1) / 2; }

bool falls_into(double x, const Range& gap) { return x >= gap.from - kNearLine && x <= gap.to + kNearLine; }

// Where a line crosses the shade, else where one of the page ends there, else in the middle.
double cut_at(const Page& page, const Box& shade, const Range& gap) {
  double most = -1;
  double out = (gap.from + gap.to) / 2;
  for (const Box& line : page.drawing.vertical) {
    const double along = std::max(0.0, std::min(line.y1, shade.y1) - std::max(line.y0, shade.y0));
    if (!falls_into(middle(line), gap) || along <= most) continue;
    most = along;
    out = std::clamp(middle(line), gap.from, gap.to);
  }
  return out;
}

// Whether ruling lines show all of a shade's columns: then it lies in a lattice, and says no more than that.
bool is_ruled(const std::vector<Box>& lines, const Box& shade, const std::vector<Range>& gaps) {
  return !gaps.empty() && std::all_of(gaps.begin(), gaps.end(), [&](const Range& gap) {
    return std::any_of(lines.begin(), lines.end(), [&](const Box& line) {
      const double along = std::min(line.y1, shade.y1) - std::max(line.y0, shade.y0);
      return falls_into(middle(line), gap) && along >= kCovered * (shade.y1 - shade.y0);
    });
  });
}

// Bands of one colour below each other are one area: level lines over its whole width part them.
std::vector<Box> bands_of(const Page& page, const Box& shade) {
  std::vector<Box> out;
  Box rest = shade;
  for (const Box& line : page.drawing.horizontal) {  // from the top
    const double y = (line.y0 + line.y1) / 2;
    const bool over = line.x0 <= shade.x0 + kNearLine && line.x1 >= shade.x1 - kNearLine;
    if (!over || y <= rest.y0 + kNearLine || y >= rest.y1 - kNearLine) continue;
    out.push_back({rest.x0, rest.y0, rest.x1, y});
    rest.y0 = y;
  }
  out.push_back(rest);
  return out;
}

// White that parts two cells of most bands of a table parts those of the others as well, where it is as narrow as
// between a date and the next.
bool parts_others(const std::vector<Box>& bands, const std::vector<std::vector<Range>>& gaps, size_t own,
                  const Range& gap) {
  size_t alike = 0;
  size_t parted = 0;
  for (size_t i = 0; i < bands.size(); ++i) {
    const Range common = {std::max(bands[i].x0, bands[own].x0), std::min(bands[i].x1, bands[own].x1)};
    if (i == own || gaps[i].empty() || common.from >= gap.from || common.to <= gap.to) continue;
    ++alike;
    parted += std::any_of(gaps[i].begin(), gaps[i].end(),
                          [&](const Range& other) { return other.from < gap.to && other.to > gap.from; });
  }
  return parted >= kFewestAlike && 2 * parted > alike;
}

// The gaps of each band at which it is cut.
std::vector<std::vector<Range>> cuts_of(const Page& page, const std::vector<Box>& bands) {
  std::vector<std::vector<Range>> wide;
  for (const Box& band : bands) wide.push_back(gaps_of(page, band, kColumnGap));
  std::vector<std::vector<Range>> out = wide;
  for (size_t i = 0; i < bands.size(); ++i) {
    if (wide[i].empty()) continue;  // a heading
    std::erase_if(out[i] = gaps_of(page, bands[i], kLineGap), [&](const Range& gap) {
      const bool known =
          std::any_of(wide[i].begin(), wide[i].end(), [&](const Range& other) { return other.from == gap.from; });
      return !known && !parts_others(bands, wide, i, gap);
    });
  }
  return out;
}

void cut_shades(Page& page) {
  std::sort(page.drawing.horizontal.begin(), page.drawing.horizontal.end(),
            [](const Box& a, const Box& b) { return a.y0 < b.y0; });
  std::vector<Box> bands;
  for (const Box& shade : page.drawing.shades) {
    for (const Box& band : bands_of(page, shade)) bands.push_back(band);
  }
  const std::vector<std::vector<Range>> cuts = cuts_of(page, bands);
  std::vector<Box> out;
  for (size_t i = 0; i < bands.size(); ++i) {
    const Box& shade = bands[i];
    if (is_ruled(page.drawing.vertical, shade, cuts[i])) {
      out.push_back(shade);
      continue;
    }
    double left = shade.x0;
    for (const Range& gap : cuts[i]) {
      const double x = cut_at(page, shade, gap);
      out.push_back({left, shade.y0, x, shade.y1});
      left = x;
    }
    out.push_back({left, shade.y0, shade.x1, shade.y1});
  }
  page.drawing.shades = std::move(out);
}

// The upper or lower end of a row: a level line, or the edge of a shade.
struct Edge {
  double y = 0;
  Range x;
  bool line = false;
};

bool same_width(const Range& a, const Range& b) {
  const double common = std::min(a.to, b.to) - std::max(a.from, b.from);
  return common >= kSameWidth * std::max(a.to - a.from, b.to - b.from);
}

std::vector<Edge> edges_of(const Page& page) {
  std::vector<Edge> out;
  for (const Box& line : page.drawing.horizontal) out.push_back({(line.y0 + line.y1) / 2, {line.x0, line.x1}, true});
  for (const Box& shade : page.drawing.shades) {
    for (const double y : {shade.y0, shade.y1}) {
      const Range x = {shade.x0, shade.x1};
      const bool known = std::any_of(out.begin(), out.end(), [&](const Edge& edge) {
        return std::abs(edge.y - y) <= kNearLine && same_width(edge.x, x);
      });
      if (!known) out.push_back({y, x, false});
    }
  }
  std::sort(out.begin(), out.end(), [](const Edge& a, const Edge& b) { return a.y < b.y; });
  return out;
}

class Lattice {
 public:
  explicit Lattice(Page& page) : page_(page), found_(page.drawing.vertical) {}

  void complete() {
    const std::vector<Edge> edges = edges_of(page_);
    for (size_t i = 0; i < edges.size(); ++i) {
      const auto below =
          std::find_if(edges.begin() + static_cast<std::ptrdiff_t>(i) + 1, edges.end(),
                       [&](const Edge& e) { return e.y - edges[i].y > kNearLine && same_width(e.x, edges[i].x); });
      if (below == edges.end() || below->y - edges[i].y > kHighestRow) continue;
      if (is_crossed(edges, edges[i], *below)) continue;
      rows_.push_back({edges[i], *below});
      if (parts_tables(row_of(rows_.back()))) apart_.push_back(row_of(rows_.back()));
    }
    for (size_t i = 0; i + 1 < edges.size(); ++i) part_close(edges[i], edges[i + 1]);
    for (const auto& [above, below] : rows_) complete_row(above, below);
  }

 private:
  struct Row {
    Edge above;
    Edge below;
  };
  static Box row_of(const Row& row) { return {row.above.x.from, row.above.y, row.above.x.to, row.below.y}; }

  // Whether a wider level line parts the print between two edges: those of two heads that are nested alike.
  static bool is_crossed(const std::vector<Edge>& edges, const Edge& above, const Edge& below) {
    return std::any_of(edges.begin(), edges.end(), [&](const Edge& edge) {
      return edge.line && edge.y > above.y + kNearLine && edge.y < below.y - kNearLine &&
             edge.x.from <= above.x.from + kNearLine && edge.x.to >= above.x.to - kNearLine;
    });
  }

  // Two tables close to each other: lines across end on the one level line and begin on the other, at no common place.
  void part_close(const Edge& above, const Edge& below) {
    const double between = below.y - above.y;
    if (!above.line || !below.line || between < kLeastBetween || between > kMostBetween ||
        !same_width(above.x, below.x))
      return;
    std::vector<double> ends;
    std::vector<double> begins;
    for (const Box& line : found_) {
      const double x = middle(line);
      if (x <= above.x.from + kNearLine || x >= above.x.to - kNearLine) continue;
      if (line.y0 < above.y - kNearLine && line.y1 > above.y - kNearLine) ends.push_back(x);
      if (line.y1 > below.y + kNearLine && line.y0 < below.y + kNearLine) begins.push_back(x);
    }
    const bool shared = std::any_of(ends.begin(), ends.end(), [&](double x) {
      return std::any_of(begins.begin(), begins.end(), [&](double other) { return std::abs(x - other) <= kNearLine; });
    });
    if (!ends.empty() && !begins.empty() && !shared) apart_.push_back({above.x.from, above.y, above.x.to, below.y});
  }

  // What stands between two tables, white or a label: no line goes through it, and no shade lies there.
  bool parts_tables(const Box& row) const {
    const bool lines = std::any_of(found_.begin(), found_.end(), [&](const Box& line) {
      const double along = std::min(line.y1, row.y1) - std::max(line.y0, row.y0);
      return along >= kCovered * (row.y1 - row.y0) && middle(line) >= row.x0 - kNearLine &&
             middle(line) <= row.x1 + kNearLine;
    });
    return !lines && !is_shaded(row);
  }

  void complete_row(const Edge& above, const Edge& below) {
    const Box row = row_of({above, below});
    const std::vector<double> columns = columns_near(row);
    if (columns.size() < kFewestColumns + 2) return;
    // A head fills nearly all columns, and may fill them to the brim; a heading's words stand closer than columns.
    std::vector<Range> gaps = gaps_of(page_, row, kLineGap);
    size_t inner = count_inner(columns, row, gaps);
    if (static_cast<double>(inner) < kMostColumns * static_cast<double>(columns.size() - 2)) {
      gaps = gaps_of(page_, row, kColumnGap);
      inner = count_inner(columns, row, gaps);
    }
    std::vector<double> lost;
    std::vector<double> found;
    for (const double x : columns) {
      if (is_ruled(x, row)) {
        found.push_back(x);
      } else if (is_border(x, row) || (is_white(x, gaps) && !ends_inside(x, row))) {
        lost.push_back(x);
      }
    }
    const bool ruled = !found.empty();
    leave_merged(row, found, lost);
    // What stands between two tables is no row of either; nor is what is high and has no line at all.
    const bool free = !ruled && !is_shaded(row);
    if (free && (inner < kFewestColumns || row.y1 - row.y0 > kHighestLost)) return;
    for (const double x : lost) page_.drawing.vertical.push_back({x, row.y0, x, row.y1});
    for (const Edge* edge : {&above, &below}) {
      if (!edge->line) page_.drawing.horizontal.push_back({row.x0, edge->y, row.x1, edge->y});
    }
  }

  // Where some of the row's lines are there, a text in the middle between two of them is that of a merged cell.
  void leave_merged(const Box& row, const std::vector<double>& found, std::vector<double>& lost) const {
    std::vector<double> sure = {row.x0};
    std::copy_if(found.begin(), found.end(), std::back_inserter(sure), [&](double x) { return !is_border(x, row); });
    if (sure.size() == 1) return;
    sure.push_back(row.x1);
    for (size_t i = 0; i + 1 < sure.size(); ++i) {
      const Range cell = {sure[i] + kNearLine, sure[i + 1] - kNearLine};
      std::optional<Range> text = text_between(row, cell);
      if (!text || std::abs(text->from + text->to - cell.from - cell.to) > kOffMiddle * (cell.to - cell.from)) continue;
      std::erase_if(lost, [&](double x) { return x > cell.from && x < cell.to; });
    }
  }

  // From the first to the last word between two lines; nothing where wide white parts them.
  std::optional<Range> text_between(const Box& row, const Range& cell) const {
    const Box area = {cell.from, row.y0, cell.to, row.y1};
    if (!gaps_of(page_, area, kColumnGap).empty()) return std::nullopt;
    std::optional<Range> out;
    for (const Word& word : page_.words) {
      if (!within(area, word.box)) continue;
      out = out ? Range{std::min(out->from, word.box.x0), std::max(out->to, word.box.x1)}
                : Range{word.box.x0, word.box.x1};
    }
    return out;
  }

  static bool is_border(double x, const Box& row) { return x <= row.x0 + kNearLine || x >= row.x1 - kNearLine; }

  // Whether a line ends within the row, on a level one: above it stands the head of several columns.
  bool ends_inside(double x, const Box& row) const {
    return std::any_of(found_.begin(), found_.end(), [&](const Box& line) {
      if (std::abs(middle(line) - x) > kNearLine || line.y1 < row.y1 - kNearLine) return false;
      if (line.y0 < row.y0 + kNearLine || line.y0 > row.y1 - kNearLine) return false;
      return std::any_of(page_.drawing.horizontal.begin(), page_.drawing.horizontal.end(), [&](const Box& level) {
        return std::abs((level.y0 + level.y1) / 2 - line.y0) <= kNearLine && level.x0 <= x && level.x1 >= x;
      });
    });
  }

  static bool is_white(double x, const std::vector<Range>& gaps) {
    return std::any_of(gaps.begin(), gaps.end(), [&](const Range& gap) { return falls_into(x, gap); });
  }

  static size_t count_inner(const std::vector<double>& columns, const Box& row, const std::vector<Range>& gaps) {
    const auto count = std::count_if(columns.begin(), columns.end(),
                                     [&](double x) { return !is_border(x, row) && is_white(x, gaps); });
    return static_cast<size_t>(count);
  }

  // Where lines across stand near the row, between its ends, left to right.
  std::vector<double> columns_near(const Box& row) const {
    std::vector<double> out;
    for (const Box& line : found_) {
      const double x = middle(line);
      const bool near = line.y0 <= row.y1 + kReach && line.y1 >= row.y0 - kReach;
      if (near && !is_parted(row, line) && x >= row.x0 - kNearLine && x <= row.x1 + kNearLine) out.push_back(x);
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end(), [](double a, double b) { return b - a <= kNearLine; }), out.end());
    return out;
  }

  // Whether the line is one of another table.
  bool is_parted(const Box& row, const Box& line) const {
    return std::any_of(apart_.begin(), apart_.end(), [&](const Box& gap) {
      const double y = (gap.y0 + gap.y1) / 2;
      return (y > row.y1 - kNearLine && y < line.y0 + kNearLine) || (y < row.y0 + kNearLine && y > line.y1 - kNearLine);
    });
  }

  bool is_shaded(const Box& row) const {
    const double y = (row.y0 + row.y1) / 2;
    return std::any_of(page_.drawing.shades.begin(), page_.drawing.shades.end(), [&](const Box& shade) {
      return y > shade.y0 && y < shade.y1 && same_width({shade.x0, shade.x1}, {row.x0, row.x1});
    });
  }

  bool is_ruled(double x, const Box& row) const {
    double covered = 0;
    for (const Box& line : found_) {
      if (std::abs(middle(line) - x) > kNearLine) continue;
      covered += std::max(0.0, std::min(line.y1, row.y1) - std::max(line.y0, row.y0));
    }
    return covered >= kCovered * (row.y1 - row.y0);
  }

  Page& page_;
  std::vector<Box> found_;
  std::vector<Row> rows_;
  std::vector<Box> apart_;  // between tables
};

// Lines across end beside the level line that they meet: its ink is none of theirs. Tables that stand close are told by
// where lines end.
void snap_ends(Drawing& drawing) {
  for (Box& line : drawing.vertical) {
    for (double* end : {&line.y0, &line.y1}) {
      const double own = *end;
      double least = kSnap;
      for (const Box& level : drawing.horizontal) {
        const double y = (level.y0 + level.y1) / 2;
        const bool meets = middle(line) >= level.x0 - kNearLine && middle(line) <= level.x1 + kNearLine;
        if (!meets || std::abs(y - own) > least) continue;
        least = std::abs(y - own);
        *end = y;
      }
    }
  }
}

// A border that is lost over a few points is one line all the same, where no level line ends the upper part or begins
// the lower one: those are two tables.
void join_broken(Drawing& drawing) {
  std::vector<Box>& lines = drawing.vertical;
  std::sort(lines.begin(), lines.end(), [](const Box& a, const Box& b) { return a.y0 < b.y0; });
  const auto is_ended = [&](double x, double from, double to) {
    return std::any_of(drawing.horizontal.begin(), drawing.horizontal.end(), [&](const Box& level) {
      const double y = (level.y0 + level.y1) / 2;
      return y > from - kNearLine && y < to + kNearLine && level.x0 <= x + kNearLine && level.x1 >= x - kNearLine;
    });
  };
  for (size_t i = 0; i < lines.size(); ++i) {
    for (size_t k = i + 1; k < lines.size(); ++k) {
      const double gap = lines[k].y0 - lines[i].y1;
      if (gap > kMostBroken) break;
      const double x = middle(lines[i]);
      if (gap < 0 || std::abs(middle(lines[k]) - x) > kInLine || is_ended(x, lines[i].y1, lines[k].y0)) continue;
      lines[i].y1 = lines[k].y1;
      lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(k));
      k = i;
    }
  }
}

}  // namespace

void complete_scanned_lines(Page& page) {
  const bool recognised =
      std::any_of(page.words.begin(), page.words.end(), [](const Word& word) { return word.confidence < 1; });
  Drawing& drawing = page.drawing;
  const bool sane = drawing.shades.size() <= kMostShades && page.words.size() <= kMostWords &&
                    drawing.horizontal.size() + drawing.vertical.size() <= kMostLines;
  if (!recognised || !sane) return;
  join_broken(drawing);
  extend_shade_edges(drawing);
  snap_ends(drawing);
  Lattice(page).complete();
  extend_heads(page);
  cut_shades(page);
  const auto by_y = [](const Box& a, const Box& b) { return a.y0 != b.y0 ? a.y0 < b.y0 : a.x0 < b.x0; };
  const auto by_x = [](const Box& a, const Box& b) { return a.x0 != b.x0 ? a.x0 < b.x0 : a.y0 < b.y0; };
  std::sort(drawing.horizontal.begin(), drawing.horizontal.end(), by_y);
  std::sort(drawing.vertical.begin(), drawing.vertical.end(), by_x);
}

}  // namespace spoglio::extract
