// Rows of a table: bands parted by the white space that the table shows between its rows, or, where there is none,
// lines that could have gone on in the line above and did not.
#include <algorithm>
#include <cmath>

#include "extract/layout_tables.h"
#include "extract/layout_values.h"

namespace spoglio::extract {
namespace {

// All in heights of a line.
constexpr double kBeyondLeading = 0.08;  // white that is more than leading
constexpr double kSameGap = 0.05;        // between gaps that are one
constexpr double kLeastRow = 0.35;       // white beyond leading that parts rows, where it differs from the first rows'
constexpr double kLeastKnownRow = 0.15;  // the same, where lines of a cell have shown the leading
constexpr double kMostOfRow = 0.6;       // the same, as a share of the first rows' (no unit)
constexpr double kTellingWidth = 6;      // narrower columns do not show whether a line was wrapped
constexpr double kMostPitches = 2.3;     // from the line above to one after an empty line (in pitches)
constexpr double kUsualPitch = 1.08;     // from line to line, where no cell of the table wraps
constexpr double kBlankLineGuess = 0.3;  // as the next, then
constexpr double kBlankLine = 0.03;      // between a gap and whole lines left blank

class RowFinder {
 public:
  RowFinder(const Page& page, const PageLines& lines, const Region& region, const Spacing& spacing)
      : page_(page),
        lines_(lines),
        region_(region),
        spacing_(spacing),
        widths_(column_widths(lines, region.first, region.last, region.gutters)),
        values_(find_values(page, lines, region)) {
    dense_.assign(widths_.size(), 0);
    for (const auto& band : values_) {
      for (size_t c = 0; c < band.size(); ++c) dense_[c] += band[c];
    }
  }

  std::vector<std::vector<size_t>> find() {
    std::vector<std::vector<size_t>> rows;
    above_.assign(region_.gutters.size() + 1, nullptr);
    row_values_.assign(region_.gutters.size() + 1, false);
    for (size_t b = region_.first; b <= region_.last; ++b) {
      if (b == region_.first || starts_row(b)) {
        rows.emplace_back();
        row_values_.assign(row_values_.size(), false);
      }
      for (size_t c = 0; c < row_values_.size(); ++c) {
        if (values_[b - region_.first][c]) row_values_[c] = true;
      }
      const auto& segments = lines_.bands[b].segments;
      rows.back().insert(rows.back().end(), segments.begin(), segments.end());
      for (const size_t s : segments)
        above_[columns_of(region_.gutters, lines_.segments[s]).first] = &lines_.segments[s];
    }
    return rows;
  }

 private:
  bool starts_row(size_t band) const {
    const double gap = gap_above(lines_, band);
    if (values_collide(band) || nests(band)) return true;
    if (gap <= spacing_.leading + kBeyondLeading * spacing_.height) return spacing_.row == 0 && is_dense_row(band);
    const bool like_rows = std::abs(gap - spacing_.row) < kSameGap * spacing_.height;
    const bool goes_on = follows_blank_lines(band);
    if (like_rows != goes_on) return like_rows;
    if (like_rows) return spacing_.pitch == 0 || fills_as_much(band);
    // Rows stand farther apart where one is higher than its words, and hardly closer than the first two do.
    const double beyond = gap - spacing_.leading;
    const double least = spacing_.pitch > 0 ? kLeastKnownRow : kLeastRow;
    return beyond > kMostOfRow * (spacing_.row - spacing_.leading) && beyond > least * spacing_.height;
  }

  // Whether the band has values in columns where the row has its own already. One column alone must be full of them.
  bool values_collide(size_t band) const {
    const auto& own = values_[band - region_.first];
    size_t collisions = 0;
    bool dense = false;
    for (size_t c = 0; c < own.size(); ++c) {
      if (!own[c] || !row_values_[c]) continue;
      ++collisions;
      dense = dense || 2 * dense_[c] >= values_.size();
    }
    return collisions > 1 || dense;
  }

  // Whether each line of the band stands whole lines below the one above it in its column: an empty line in a cell.
  bool follows_blank_lines(size_t band) const {
    const bool known = spacing_.pitch > 0;
    if (!known && fills_as_much(band)) return false;
    const double pitch = known ? spacing_.pitch : kUsualPitch * spacing_.height;
    const double tolerance = (known ? kBlankLine : kBlankLineGuess) * spacing_.height;
    for (const size_t s : lines_.bands[band].segments) {
      const Segment& segment = lines_.segments[s];
      const Segment* above = above_[columns_of(region_.gutters, segment).first];
      if (above == nullptr) return false;
      const double pitches = (segment.middle() - above->middle()) / pitch;
      if (pitches > kMostPitches || std::abs(pitches - std::round(pitches)) * pitch > tolerance) return false;
      if (!known && pitches < 1.5) return false;
    }
    return true;
  }

  std::vector<bool> filled(size_t band) const {
    std::vector<bool> out(region_.gutters.size() + 1, false);
    for (const size_t s : lines_.bands[band].segments) {
      const auto [from, to] = columns_of(region_.gutters, lines_.segments[s]);
      for (size_t c = from; c <= to; ++c) out[c] = true;
    }
    return out;
  }

  // Whether the band has words in the last column that the lines of the row above have.
  bool fills_as_much(size_t band) const {
    const auto below = filled(band);
    size_t top = band - 1;
    while (top > region_.first && gap_above(lines_, top) <= spacing_.leading + kBeyondLeading * spacing_.height) --top;
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

  // Lines that begin below a cell that spans their columns: the second row of a nested header.
  bool nests(size_t band) const {
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

  // No white space parts the rows: the band is a row when its cells could have gone on in the line above.
  bool is_dense_row(size_t band) const {
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

  const Page& page_;
  const PageLines& lines_;
  const Region& region_;
  Spacing spacing_;
  std::vector<double> widths_;             // of the columns
  std::vector<const Segment*> above_;      // the last line of each column so far
  std::vector<std::vector<bool>> values_;  // by band of the region and column
  std::vector<size_t> dense_;              // bands with a value, by column
  std::vector<bool> row_values_;           // columns in which the row so far has a value
};

}  // namespace

std::vector<std::vector<size_t>> find_rows(const Page& page, const PageLines& lines, const Region& region,
                                           const Spacing& spacing) {
  return RowFinder(page, lines, region, spacing).find();
}

}  // namespace spoglio::extract
