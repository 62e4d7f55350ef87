// Rows by what their name cell starts with and by whether anything is measured in them.
#include "normalize/tables/reader.h"
#include "normalize/plan/fields.h"
#include "normalize/tables/columns/marks.h"
#include "normalize/tables/rows/fields_below.h"
#include "normalize/tables/rows/numbered.h"
#include "normalize/tables/rows/odd.h"
#include "normalize/tables/rows/rest.h"
#include "normalize/tables/rows/shared_weights.h"
#include "normalize/tables/rows/weight_groups.h"

namespace spoglio::normalize {
namespace {

constexpr int kMostLinesOfSheet = 16;  // lines over a list that has its columns from another: unit, title, fields

}  // namespace

void TableReader::close() {
  closed_ = true;
  if (++lines_since_ > kMostLinesOfSheet) header_.reset();
}

void TableReader::read(HeadedRows& table, size_t above, bool under_objective) {
  const bool headless = header_ && above == 0 && table.size() > 0 && !table.header_at(0);
  const bool goes_on = closed_ && headless;
  if (goes_on && !table.page_start() && !holds_indicators(table)) return;
  if (headless && is_numbered_contents(table.rows())) return;
  if (goes_on) {
    levels_.reset(header_->columns.size(), true);
    last_was_indicator_ = false;
    title_open_ = false;
  }
  label_.reset();
  Progress progress;
  for (size_t i = above; i < table.size();) {
    const size_t header = read_header_at(table, i, under_objective, progress);
    i += header > 0 ? header : !header_ ? 1 : read_rows_at(table, i, progress);
  }
  if (goes_on) {
    closed_ = false;
    lines_since_ = 0;
  }
  if (!progress.first) leave_title();
}

// The header that starts at a row, with what it says of all rows below it. Returns its rows; 0 where there is none.
size_t TableReader::read_header_at(HeadedRows& table, size_t first, bool under_objective, Progress& progress) {
  const bool repeatable = table.page_start() && progress.first && !progress.headed;
  const size_t used = is_levelled(table.rows()[first]) ? 0 : read_header(table, first, repeatable, under_objective);
  if (used == 0) return 0;
  progress.headed = true;
  progress.another = false;
  const size_t below = first + used;
  group_by_weights(table.change(), below, *header_, vocabulary_);
  bool known = weighed_cells_ == header_cells_;
  settle_shared_weights(table.rows(), below, *header_, known);
  if (known) weighed_cells_ = header_cells_;
  if (header_->has_levels()) gather_fields(table.change(), below, *header_);
  return used;
}

// A row below the header, with those that go on with it. Returns how many they are.
size_t TableReader::read_rows_at(HeadedRows& table, size_t first, Progress& progress) {
  const std::vector<Row>& rows = table.rows();
  Row row = rows[first];
  const bool may_continue = progress.first && (table.page_start() || !progress.headed);
  if (row.cells.size() != header_->columns.size()) {
    // "Formula | a / b" over columns that the page's break cut otherwise fills none of them.
    if (const auto fields = fields_below(row, vocabulary_); !fields.empty()) {
      read_fields_below(row, fields, may_continue);
      return 1;
    }
    if (!columns_.align(row)) return 1;
  }
  columns_.learn(row);
  if (is_beside_rows(row, first + 1 < rows.size() ? &rows[first + 1] : nullptr, progress)) return 1;
  gather_marks(row, *header_);
  cut_merged(row, *header_);
  size_t used = 1;
  for (; first + used < rows.size() && goes_on_in_items(row, rows[first + used]); ++used)
    append_row(row, rows[first + used]);
  read_whole_row(table, first + used - 1, std::move(row), may_continue, progress);
  return used;
}

// Rows that are no objective's and no indicator's: numbers of columns, sums, bands, and what stands in another table.
bool TableReader::is_beside_rows(const Row& row, const Row* next, Progress& progress) {
  if (numbers_columns(row) || is_total(row)) return true;
  if (const int year = row.filled() == 1 ? year_of_band(row.text()) : 0) {
    band_year_ = year;
    last_was_indicator_ = false;
    return true;
  }
  const bool titled = row.filled() == 1 && next != nullptr && begins_another(*next);  // the title of what comes
  progress.another = progress.another || begins_another(row) || titled || titles_phases(row);
  return progress.another || read_section(row) || behaviours_;
}

// Whether the next row goes on with the numbered items of a row, and holds no fields of its own.
bool TableReader::goes_on_in_items(const Row& row, const Row& next) const {
  return goes_on_numbered(row, next, *header_) && fields_below(with_wide_value(next, *header_), vocabulary_).empty();
}

// A row with all that goes on with it, whose last one is `last`.
void TableReader::read_whole_row(const HeadedRows& table, size_t last, Row row, bool may_continue, Progress& progress) {
  const std::vector<Row>& rows = table.rows();
  const std::optional<Row> label = cut_label(row);
  const std::vector<FormPair> fields = fields_below(with_wide_value(row, *header_), vocabulary_, fields_open_);
  fields_open_ = !fields.empty();
  if (fields.empty() && levels_.lacks(*header_, row) && row.filled() > 1)
    open_centred(rows, last, table.page_start() && progress.first);
  if (progress.first && (repeated_ || !progress.headed)) open_join(row, table.page_start());
  if (!fields.empty()) {
    read_fields_below(row, fields, may_continue);
  } else if (!read_levelled(row) && !read_parent(row, rows, last + 1)) {
    for (const Row& part : split_numbered(row, *header_)) read_row(part, may_continue);
  }
  if (progress.first) close_join();
  if (label) read_label_row(*label);
  last_row_ = row.at;
  progress.first = false;
  repeated_ = false;
}

// The first row of a part that goes on with the table on the page before.
void TableReader::open_join(const Row& row, bool page_start) {
  if (last_row_.page > 0 ? row.at.page == last_row_.page : !page_start || last_row_.line == 0) return;
  const Objective* objective = outline_.current();
  join_.emplace();
  join_->table = tables_;
  join_->from = last_row_;
  join_->place = row.at;
  join_->header_dropped = repeated_;
  objective_before_ = objective != nullptr ? objective->id : "";
}

void TableReader::close_join() {
  if (!join_) return;
  const Objective* objective = outline_.current();
  join_->objective_carried = objective != nullptr && objective->id == objective_before_;
  joins_.push_back(*std::exchange(join_, std::nullopt));
}

void TableReader::read_row(const Row& row, bool may_continue) {
  if (read_area(row)) return;
  if (levels_.is_rest(*header_, row) && !levels_.open(*header_, row)) return;
  const bool in_columns = levels_.opens(*header_, row);
  if (!(in_columns && row.filled() > 2) && read_label_row(row)) return;
  if (repeats_indicator(row)) return;
  if (!in_columns && is_rest_of_row(row) && continue_indicator(row)) {
    if (row.filled() == 1 && !name_of(row).empty())
      add_review(outline_.plan().indicators.back().review, "name", "layout", "its name goes on in the next row");
    return;
  }
  const bool rest = last_was_indicator_ && !header_->names_objectives && !outline_.plan().indicators.empty() &&
                    completes(outline_.plan().indicators.back(), row, *header_);
  if (in_columns && row.filled() > 1) {
    if (!names_sheet() && goes_on_with_outline(row)) title_open_ = false;
    settle_title(true);
    if (levels_.open(*header_, row)) last_was_indicator_ = false;
    labelled_ = true;
  }
  if (rest && last_was_indicator_) {
    Indicator& above = outline_.plan().indicators.back();
    append_rest(above, row, *header_, vocabulary_);
    add_review(above.review, "*", "layout", "its row goes on in the next row");
    return;
  }
  if (header_->names_objectives) {
    if (has_evidence(row)) read_indicator(row, in_columns ? outline_.current()->title.value_or("") : "");
    return;
  }
  const std::string name = name_of(row);
  if (in_columns && row.filled() > 1 && row.cells[static_cast<size_t>(header_->find("name"))].empty() &&
      !has_evidence(row))
    return;
  if (read_objective(row, name)) return;
  if (may_continue && continue_indicator(row)) {
    add_review(outline_.plan().indicators.back().review, "*", "layout", "its row goes on after a page break");
    return;
  }
  if (!has_evidence(row) && (name.empty() || read_line(row))) return;
  if (in_columns && row.filled() == 1) {  // a title over the rows below it
    settle_title(true);
    if (levels_.open(*header_, row)) last_was_indicator_ = false;
    labelled_ = true;
    return;
  }
  read_indicator(row, name);
}

}  // namespace spoglio::normalize
