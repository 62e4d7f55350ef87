// Rows of a table: bands parted by the white space that the table shows between its rows, or, where there is none,
// lines that could have gone on in the line above and did not.
#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <string>

#include "extract/layout/lines/bands.h"
#include "extract/layout/rows/bands.h"
#include "extract/layout/rows/keyed.h"
#include "extract/layout/rows/labels.h"
#include "extract/layout/rows/numbered_titles.h"
#include "extract/layout/rows/rules.h"
#include "extract/layout/tables/tables.h"
#include "extract/layout/values.h"

namespace spoglio::extract {
namespace {

// All in heights of a line.
constexpr double kSameGap = 0.05;        // between gaps that are one
constexpr double kLeastRow = 0.35;       // white beyond leading that parts rows, where it differs from the first rows'
constexpr double kLeastKnownRow = 0.15;  // the same, where lines of a cell have shown the leading
constexpr double kMostOfRow = 0.6;       // the same, as a share of the first rows' (no unit)
constexpr double kMostPitches = 2.3;     // from the line above to one after an empty line (in pitches)
constexpr double kUsualPitch = 1.08;     // from line to line, where no cell of the table wraps
constexpr size_t kFewestTelling = 3;     // columns of a table whose rows stand close (no unit)
constexpr size_t kShortWord = 6;         // bytes of a unit or an answer, at most (no unit)
constexpr double kSpaces = 0.8;          // white on both sides of a word
constexpr size_t kLeastUnits = 3;        // of a header's row of units (no unit)
constexpr size_t kMostHeader = 4;        // lines of a header above it (no unit)
constexpr double kBlankLineGuess = 0.3;  // as the next, then
constexpr double kNowhere = 1e9;         // points: farther than any page is high
constexpr double kBlankLine = 0.03;      // between a gap and whole lines left blank

class RowFinder {
 public:
  RowFinder(const Page& page, const PageLines& lines, const Region& region, const Spacing& spacing)
      : page_(page),
        lines_(lines),
        region_(region),
        spacing_(spacing),
        bands_(page, lines, region, spacing),
        ruled_rows_(find_ruled_rows(page, lines, region, bands_.ruled())),
        keyed_(find_keyed_rows(page, lines, region)),
        numbered_(page, lines) {}

  std::vector<std::vector<size_t>> find() {
    std::vector<std::vector<size_t>> rows;
    above_.assign(region_.gutters.size() + 1, nullptr);
    row_values_.assign(region_.gutters.size() + 1, false);
    row_start_ = region_.first;
    for (size_t b = region_.first; b <= region_.last; ++b) {
      if (b == region_.first || starts_row(b)) {
        if (!rows.empty()) note_title(rows.back());
        rows.emplace_back();
        row_values_.assign(row_values_.size(), false);
        row_start_ = b;
      }
      for (size_t c = 0; c < row_values_.size(); ++c) {
        if (bands_.values(b)[c]) row_values_[c] = true;
      }
      const auto& segments = lines_.bands[b].segments;
      rows.back().insert(rows.back().end(), segments.begin(), segments.end());
      for (const size_t s : segments)
        above_[columns_of(region_.gutters, lines_.segments[s]).first] = &lines_.segments[s];
    }
    return rows;
  }

 private:
  // In small letters: titles of higher levels are set in capitals.
  std::string first_word(size_t segment) const {
    std::string out = page_.words[lines_.segments[segment].words.front()].text;
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
  }

  // A row of words at the left alone is a title of the rows below it; others open with the same word.
  void note_title(const std::vector<size_t>& row) {
    const bool left = std::all_of(
        row.begin(), row.end(), [&](size_t s) { return columns_of(region_.gutters, lines_.segments[s]).second == 0; });
    if (left && !row.empty()) titles_.insert(first_word(row.front()));
  }

  // Whether the band, at the left alone, opens with the word of an earlier title.
  bool opens_as_title(size_t band) const {
    const auto& segments = lines_.bands[band].segments;
    return segments.size() == 1 && bands_.opens_at_left(band) && titles_.contains(first_word(segments.front()));
  }

  // Whether all that the row above has is a numbered title, and the band has values: a title that fills its column is
  // no first line of what it stands over.
  bool follows_numbered_title(size_t band) const {
    const bool row = bands_.has_any_value(band) && lines_.bands[band].segments.size() > 1 && bands_.opens_at_left(band);
    if (!row || !numbered_.is_title(region_, row_start_)) return false;
    for (size_t b = row_start_ + 1; b < band; ++b) {
      if (lines_.bands[b].segments.size() != 1 || !bands_.opens_at_left(b)) return false;
    }
    return true;
  }

  bool starts_row(size_t band) const {
    const double gap = gap_above(lines_, band);
    if (lines_.bands[band].title || lines_.bands[band - 1].title) return true;
    const size_t own = band - region_.first;
    if (bands_.year(band) == YearBand::kLabelled || (bands_.year(band) == YearBand::kBare && opens_anew(band)))
      return true;
    if (bands_.year(band - 1) != YearBand::kNone && row_start_ + 1 == band) return true;
    if (own >= keyed_.first && own < keyed_.starts.size()) return keyed_.starts[own];
    if (own >= ruled_rows_.first && own < ruled_rows_.end) return bands_.is_ruled(band);
    if (is_row_of_units(band)) return true;
    if (!bands_.is_ruled(band) && bands_.only_units(band)) return false;
    if (lines_.bands[band].label || (lines_.bands[band - 1].header && bands_.is_first_row(band))) return true;
    if (bands_.is_ruled(band) || values_collide(band) || bands_.nests(band)) return true;
    if (numbered_.is_title(region_, band) || follows_numbered_title(band)) return true;
    if (bands_.is_numeric()) {
      if (const auto decided = starts_among_values(band)) return *decided;
    }
    if (bands_.is_close(band)) {
      return (bands_.is_unparted() && !bands_.is_few() && bands_.is_dense_row(band)) || is_whole_row(band) ||
             stands_apart(band);
    }
    if (is_label(lines_, lines_.bands[band], region_.gutters)) return true;
    if (is_label(lines_, lines_.bands[band - 1], region_.gutters)) return true;
    if (is_full_row(band)) return true;
    const bool like_rows = std::abs(gap - spacing_.row) < kSameGap * spacing_.height;
    const bool goes_on = follows_blank_lines(band);
    if (like_rows != goes_on) return like_rows;
    if (like_rows)
      return spacing_.pitch == 0 || bands_.fills_as_much(band) || is_all_fresh(band) || opens_as_title(band);
    // Rows stand farther apart where one is higher than its words, and hardly closer than the first two do.
    const double beyond = gap - spacing_.leading;
    const double least = spacing_.pitch > 0 ? kLeastKnownRow : kLeastRow;
    return beyond > kMostOfRow * (spacing_.row - spacing_.leading) && beyond > least * spacing_.height;
  }

  // Whether more white than between lines stands above words in all columns, the first of which open with a capital,
  // below a header that a rule ends: that rule's white may be all that the first rows show.
  bool is_full_row(size_t band) const {
    const auto& segments = lines_.bands[band].segments;
    const size_t columns = region_.gutters.size() + 1;
    if (columns < kFewestTelling || segments.size() != columns) return false;
    for (size_t c = 0; c < columns; ++c) {
      if (columns_of(region_.gutters, lines_.segments[segments[c]]) != std::pair(c, c)) return false;
    }
    const std::string& opening = page_.words[lines_.segments[segments.front()].words.front()].text;
    if (opening.empty() || opening[0] < 'A' || opening[0] > 'Z') return false;
    const auto& ruled = bands_.ruled();
    const auto own = static_cast<std::ptrdiff_t>(band - region_.first);
    return gap_above(lines_, band) - spacing_.leading > kLeastKnownRow * spacing_.height &&
           std::find(ruled.begin() + 1, ruled.begin() + own, true) != ruled.begin() + own;
  }

  bool opens_anew(size_t band) const { return is_fresh(lines_.segments[lines_.bands[band].segments.front()]); }

  // The same unit, or the same word, below the words of a header for several columns: a row of it.
  bool is_row_of_units(size_t band) const {
    const auto& segments = lines_.bands[band].segments;
    if (segments.size() < kLeastUnits || band > row_start_ + kMostHeader) return false;
    for (size_t b = row_start_; b < band; ++b) {
      if (bands_.has_any_value(b) && !bands_.only_years(b)) return false;
    }
    if (bands_.only_units(band)) return true;
    std::vector<const Segment*> own;
    std::vector<const Segment*> above;
    for (const size_t s : segments) {
      own.push_back(&lines_.segments[s]);
      above.push_back(above_[columns_of(region_.gutters, *own.back()).first]);
    }
    // The same words above all of them are the wording that theirs goes on with: "(valore" over "atteso)".
    return !is_value(page_, *own.front()) && are_alike(own) && !are_alike(above);
  }

  // Whether words side by side are the same.
  bool are_alike(const std::vector<const Segment*>& segments) const {
    return std::all_of(segments.begin(), segments.end(), [&](const Segment* segment) {
      return segment != nullptr && segments.front() != nullptr && segment->line == segments.front()->line &&
             text_of_words(page_, segment->words) == text_of_words(page_, segments.front()->words);
    });
  }

  // In a table of values a row is known by them: words above the first values are the header, a line of words alone is
  // a row of its own unless it goes on with the line above. Nothing where neither shows.
  std::optional<bool> starts_among_values(size_t band) const {
    const bool values = bands_.has_values(band);
    if (values && bands_.only_years(band)) return std::nullopt;  // they may be the lower half of a header
    const bool row_values = std::find(row_values_.begin(), row_values_.end(), true) != row_values_.end();
    if (values && !row_values) {
      if (heads(band)) return true;
      const Segment* first = bands_.first_text(band);
      if (first == nullptr) return follows_label(band) ? std::optional(true) : std::nullopt;
      if (!bands_.opens_at_left(band)) return std::nullopt;
      // Higher cells of the row begin above the first column's.
      if (bands_.is_close(band) && !bands_.opens_at_left(row_start_)) return false;
      return is_fresh(*first) && row_start_ + 1 == band ? std::optional(true) : std::nullopt;
    }
    if (!values && !row_values && labels_first_row(band)) return true;
    if (values || !row_values) return std::nullopt;
    const Segment* first = bands_.first_text(band);
    if (first == nullptr || bands_.filled_columns(band) > 1 || !bands_.opens_at_left(band)) return std::nullopt;
    return is_fresh(*first) || goes_on_below(band) ? std::optional(true) : std::nullopt;
  }

  // Whether the row so far is a label alone, and the band begins with a number that is none of its words.
  bool follows_label(size_t band) const {
    const auto& label = lines_.bands[row_start_].segments;
    return row_start_ + 1 == band && label.size() == 1 && bands_.opens_at_left(row_start_) &&
           bands_.opens_at_left(band) && bands_.filled_columns(band) > 1 &&
           is_fresh(lines_.segments[lines_.bands[band].segments.front()]);
  }

  // Whether words alone at the left, below a header, are no nearer to it than to the first row: that row's label.
  bool labels_first_row(size_t band) const {
    if (band == region_.last || lines_.bands[band].segments.size() != 1 || !bands_.opens_at_left(band)) return false;
    const Segment* first = bands_.first_text(band);
    if (first == nullptr || !is_fresh(*first) || goes_on_below(band)) return false;
    if (!bands_.has_values(band + 1) || bands_.only_years(band + 1) || !bands_.opens_at_left(band + 1) ||
        !heads(band + 1))
      return false;
    const double above = lines_.bands[band].bottom - lines_.bands[band - 1].bottom;
    const double below = lines_.bands[band + 1].bottom - lines_.bands[band].bottom;
    return above > below - kSameGap * spacing_.height;
  }

  // Whether the band opens with a capital what the next one, with values, goes on with: the first line of its row.
  bool goes_on_below(size_t band) const {
    if (band == region_.last || !bands_.has_values(band + 1)) return false;
    const Segment* own = bands_.first_text(band);
    const Segment* next = bands_.first_text(band + 1);
    const auto small = [&](const Segment& segment) {
      const std::string& word = page_.words[segment.words.front()].text;
      return !word.empty() && word[0] >= 'a' && word[0] <= 'z';
    };
    return own != nullptr && next != nullptr && !small(*own) && small(*next);
  }

  // Whether the row so far has words, and no value, in columns where the band has values: in two, or in the one that
  // dots lead to.
  bool heads(size_t band) const {
    size_t headed = 0;
    for (size_t b = row_start_; b < band; ++b) {
      for (const size_t s : lines_.bands[b].segments) {
        const auto [from, to] = columns_of(region_.gutters, lines_.segments[s]);
        for (size_t c = from; c <= to; ++c) headed += bands_.is_dense(c) && bands_.values(band)[c];
      }
    }
    return headed > (bands_.is_led() ? 0 : 1);
  }

  // Whether words begin something: they could have gone on in the line above, and open with a capital or a digit.
  bool is_fresh(const Segment& segment) const {
    const size_t column = columns_of(region_.gutters, segment).first;
    const std::string& word = page_.words[segment.words.front()].text;
    const bool opens = !word.empty() && !(word[0] >= 'a' && word[0] <= 'z') && word[0] != '(';
    return opens && (above_[column] == nullptr || !wraps(page_, *above_[column], segment, bands_.width(column)));
  }

  // Whether several cells begin in a band below a row's values, the first at the left: a label with its title.
  bool is_all_fresh(size_t band) const {
    if (std::find(row_values_.begin(), row_values_.end(), true) == row_values_.end()) return false;
    const auto& segments = lines_.bands[band].segments;
    return segments.size() > 1 && bands_.opens_at_left(band) &&
           std::all_of(segments.begin(), segments.end(), [&](size_t s) { return is_fresh(lines_.segments[s]); });
  }

  // Whether the band has values in columns where the row has its own already. One column alone must be full of them, or
  // have short words below short words beside it: units, answers.
  bool values_collide(size_t band) const {
    const auto& own = bands_.values(band);
    size_t collisions = 0;
    bool dense = false;
    for (size_t c = 0; c < own.size(); ++c) {
      if (!own[c] || !row_values_[c]) continue;
      ++collisions;
      dense = dense || bands_.is_dense(c);
    }
    return collisions > 1 || dense || (collisions == 1 && words_collide(band));
  }

  // Whether a short word alone stands right of the first column, and below another such word.
  bool words_collide(size_t band) const {
    const auto is_short = [&](const Segment* segment) {
      return segment != nullptr && segment->words.size() == 1 &&
             page_.words[segment->words.front()].text.size() <= kShortWord;
    };
    const auto& segments = lines_.bands[band].segments;
    return std::any_of(segments.begin(), segments.end(), [&](size_t s) {
      const Segment* segment = &lines_.segments[s];
      const size_t column = columns_of(region_.gutters, *segment).first;
      return column > 0 && is_short(segment) && !bands_.values(band)[column] && is_short(above_[column]);
    });
  }

  // Whether each line of the band stands whole lines below the one above it in its column: an empty line in a cell.
  bool follows_blank_lines(size_t band) const {
    const bool known = spacing_.pitch > 0;
    if (!known && bands_.fills_as_much(band)) return false;
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

  // Whether the band is as far from what stands above it in its own columns as rows are: only another column's cell,
  // that is higher, comes close to it.
  bool stands_apart(size_t band) const {
    double least = kNowhere;
    const auto& segments = lines_.bands[band].segments;
    for (const size_t s : segments) {
      const Segment& segment = lines_.segments[s];
      const Segment* above = above_[columns_of(region_.gutters, segment).first];
      if (above != nullptr) least = std::min(least, segment.ink_top - above->ink_bottom);
    }
    return segments.size() > 1 && spacing_.row > spacing_.leading + kLeastRow * spacing_.height &&
           std::abs(least - spacing_.row) < kSameGap * spacing_.height;
  }

  // Whether the band is a row by signs that tell in any table: it fills all columns as the row above does,
  // opens with a capital or a code, and had room beside the words above it up to the next column, in the columns
  // between the first and the last, and in the first where that alone goes on above.
  bool is_whole_row(size_t band) const {
    const auto& segments = lines_.bands[band].segments;
    const size_t columns = region_.gutters.size() + 1;
    if (columns < (bands_.is_unparted() ? kFewestTelling : kFewestTelling + 1) || segments.size() != columns)
      return false;
    const Segment& first = lines_.segments[segments.front()];
    const std::string& opening = page_.words[first.words.front()].text;
    const bool numbered = first.words.size() == 1 && opening.find_first_of("0123456789") != std::string::npos;
    if (!numbered && (opening[0] < 'A' || opening[0] > 'Z')) return false;
    const auto& above = lines_.bands[band - 1].segments;
    const bool beside = above.size() == columns;
    // A line of a higher cell alone is no row.
    if (columns_of(region_.gutters, lines_.segments[above.front()]).first != 0) return false;
    for (size_t c = 0; c < columns; ++c) {
      const Segment& segment = lines_.segments[segments[c]];
      if (columns_of(region_.gutters, segment) != std::pair(c, c) || above_[c] == nullptr) return false;
      if ((c == 0 && (beside || numbered)) || c + 1 == columns) continue;
      const double limit = bands_.left_of(c + 1);
      const Box& next = page_.words[segment.words.front()].box;
      if (above_[c]->box.x1 + kSpaces * segment.height + next.x1 - next.x0 > limit) return false;
    }
    return true;
  }

  const Page& page_;
  const PageLines& lines_;
  const Region& region_;
  Spacing spacing_;
  RowBands bands_;
  RuledRows ruled_rows_;  // bands whose rows lines alone part
  KeyedRows keyed_;       // bands whose rows codes alone part
  NumberedTitles numbered_;
  std::vector<const Segment*> above_;  // the last line of each column so far
  std::vector<bool> row_values_;       // columns in which the row so far has a value
  size_t row_start_ = 0;               // first band of the row so far
  std::set<std::string> titles_;       // first words of the rows so far that are titles
};

}  // namespace

std::vector<std::vector<size_t>> find_rows(const Page& page, const PageLines& lines, const Region& region,
                                           const Spacing& spacing) {
  return RowFinder(page, lines, region, spacing).find();
}

}  // namespace spoglio::extract
