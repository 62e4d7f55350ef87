// The form of a plan: which columns there are and where each level of objectives stands.
#pragma once

#include <string>
#include <vector>

#include "tools/corpus/draw/flow.h"
#include "tools/corpus/words/labels.h"

namespace spoglio::corpus {

struct PlanColumn {
  Field field = Field::kName;
  double width = 10;
  std::string header = {};  // else a usual wording
  int year = 0;             // of a measure
  std::size_t level = 0;    // of an objective's column
  std::string group = {};   // a header above it and its neighbours of the same group
  int keep_percent = 100;   // of documents that have it
  Align align = Align::kLeft;
  bool upwards = false;        // its header reads from the bottom up
  bool upwards_cells = false;  // so do its cells, where they span rows enough
};

// Where the objectives of a level stand: a heading over a table of their own, a row across the table, a row of label
// and value, a row of the table's own columns, or a column.
enum class Place { kHeading, kBand, kLabelRow, kRow, kColumn };
bool in_band(Place place);  // kBand or kLabelRow

// How a column of objectives goes on over their indicators.
enum class Carry { kMerged, kRepeated, kOnce };

struct PlanForm {
  std::vector<Level> levels;
  std::vector<Place> places;  // one per level
  std::vector<PlanColumn> columns;
  Carry carry = Carry::kMerged;
  bool sheet_per_top = false;
  std::string sheet_prefix = {};
  bool sheet_weights = false;
  bool row_weights = false;       // of objectives that stand in rows, in the column of the weights
  bool banner = false;            // a sheet's title is the first row of its table
  bool numbered_columns = false;  // a row "(1) (2) (3)" under the header
  bool merge_targets = false;     // equal targets of years beside each other share a cell
  bool band_details = false;      // the objective's description is a row below its band
  bool bare_headings = false;     // the layout prints headings and bands without any details
  bool heading_units = false;     // the owners are a line below the heading of their objective
  bool sheet_lines = false;       // a line about the person under a sheet's title
  int least = 1;                  // indicators of one objective
  int most = 4;
  bool nested = true;      // groups stand over their columns; else they are left out
  bool total_row = false;  // of the weights, under each table
  int blank_percent = 0;
  bool numbers_only = false;
  bool middle_objectives = false;  // merged cells centred
  double font_size = 0;            // else the style's
};

// Drops optional columns, words headers, moves columns about. Levels without a label get one.
void vary_form(Rng& rng, PlanForm& form);

// What the form prints, so that the gold holds that and no more.
Shape shape_of(const PlanForm& form);

// The text of a field of an indicator, or of the objective that owns it at the column's level.
std::string field_text(const Draft& draft, std::size_t indicator, const PlanColumn& column);

// The percent sign stands in the header or in the cell.
std::string weight_text(double weight, const PlanColumn& column);

// Columns of targets: "Target 2023" each, or years under a group.
std::vector<PlanColumn> target_columns(Rng& rng, const std::vector<int>& years, double width);

// The objective's ancestor at the level of that depth; null when there is none.
const normalize::Objective* at_depth(const normalize::Plan& plan, const std::string& objective, std::size_t depth,
                                     std::size_t levels);

}  // namespace spoglio::corpus
