// What each band of a region shows about rows, whichever rows were found above it.
#pragma once

#include <vector>

#include "extract/layout/rows/keyed.h"
#include "extract/layout/tables/regions.h"

namespace spoglio::extract {

class RowBands {
 public:
  RowBands(const Page& page, const PageLines& lines, const Region& region, const Spacing& spacing);

  // By column, whether the band has a value in it.
  const std::vector<bool>& values(size_t band) const { return values_[band - region_.first]; }
  YearBand year(size_t band) const { return years_[band - region_.first]; }
  // A line is drawn above the band.
  bool is_ruled(size_t band) const { return ruled_[band - region_.first]; }
  const std::vector<bool>& ruled() const { return ruled_; }
  // No more white stands above the band than between the lines of a cell.
  bool is_close(size_t band) const;
  double width(size_t column) const { return widths_[column]; }
  bool is_dense(size_t column) const { return dense_[column]; }
  // Columns are full of values: two or more, or one, to which dots lead.
  bool is_numeric() const { return numeric_; }
  bool is_led() const { return led_; }
  // Hardly any white or rule parts the rows; of which there are a few.
  bool is_unparted() const { return unparted_; }
  bool is_few() const { return few_; }

  bool has_values(size_t band) const;
  bool has_any_value(size_t band) const;
  bool holds_values_above(size_t band) const;
  bool only_years(size_t band) const;
  // Units below their numbers.
  bool only_units(size_t band) const;
  // Whether a band below a header is no line of that header any more: it fills most columns, with some value.
  bool is_first_row(size_t band) const;
  // Whether a year's band stands right above or is the band itself: white parts it from the rows.
  bool is_beside_year(size_t band) const;
  std::vector<bool> filled(size_t band) const;
  size_t filled_columns(size_t band) const;
  // The band's first segment, unless it is a value.
  const Segment* first_text(size_t band) const;
  bool opens_at_left(size_t band) const;
  // Whether the band has words in the last column that the lines of the row above have.
  bool fills_as_much(size_t band) const;
  // Lines that begin below a cell that spans their columns: the second row of a nested header.
  bool nests(size_t band) const;
  // No white space parts the rows: the band is a row when its cells could have gone on in the line above. Years above
  // the first values may end a header.
  bool is_dense_row(size_t band) const;
  // Where the words of a column begin.
  double left_of(size_t column) const;

 private:
  bool leads_to_values() const;
  bool header_alone_is_parted() const;

  const Page& page_;
  const PageLines& lines_;
  const Region& region_;
  Spacing spacing_;
  std::vector<double> widths_;             // of the columns
  std::vector<std::vector<bool>> values_;  // by band of the region and column
  std::vector<bool> ruled_;                // by band of the region
  std::vector<YearBand> years_;            // by band of the region
  std::vector<bool> dense_;                // columns that are full of values
  bool led_ = false;
  bool numeric_ = false;
  bool unparted_ = false;
  bool few_ = false;
};

}  // namespace spoglio::extract
