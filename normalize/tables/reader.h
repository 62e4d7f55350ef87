// Tables with a header that the vocabulary understands: each row is an objective, an indicator, or the rest of one.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "extract/document.h"
#include "normalize/forms/form.h"
#include "normalize/headers/row_kind.h"
#include "normalize/lines/sheet_titles.h"
#include "normalize/plan/outline.h"
#include "normalize/tables/columns/levels.h"
#include "normalize/tables/columns/places.h"
#include "normalize/tables/header.h"
#include "normalize/tables/joins.h"
#include "normalize/tables/rows.h"
#include "normalize/tables/rows/headed.h"
#include "normalize/tables/rows/levels.h"

namespace spoglio::normalize {

class TableReader {
 public:
  TableReader(Outline& outline, SheetTitles& titles, const Vocabulary& vocabulary)
      : outline_(outline), titles_(titles), vocabulary_(vocabulary), levels_(outline, vocabulary) {}

  // How many rows at the top of a table stand outside of it: all of them when it is no table of indicators, those above
  // its header when it is one, none when it goes on with the one before. `under_objective`: lines name an objective
  // right above it.
  size_t rows_above(HeadedRows& table, bool under_objective) const;

  // Reads a table below those rows. `under_objective`: lines opened an objective since the last table, so that its rows
  // belong to it.
  void read(HeadedRows& table, size_t above, bool under_objective);

  // Takes a line below a row that is the rest of it: its tags, and what goes on beside them. The table goes on then.
  bool take_rest(const extract::Line& line);

  // A level label that closes the table and announces what comes next, once.
  std::optional<extract::Line> take_label() { return std::exchange(label_, std::nullopt); }

  // The headers of no known wording, blank ones too, of columns of the table just read that hold several cells.
  std::vector<std::string> left_out(const std::vector<TableRow>& rows) const;

  // The joins over page breaks so far, in order.
  const std::vector<TableJoin>& joins() const { return joins_; }

  // Something other than page furniture stands between the last table and what comes next.
  // then only a table whose cells are what its columns hold goes on with it, and only within a few lines.
  void close();

 private:
  using Row = TableRow;

  // How far a table is read.
  struct Progress {
    bool first = true;     // its first row that is no header comes
    bool headed = false;   // it has printed a header
    bool another = false;  // another table's rows, of people or money, stand below its own, up to its next header
  };

  size_t read_header_at(HeadedRows& table, size_t first, bool under_objective, Progress& progress);
  size_t read_rows_at(HeadedRows& table, size_t first, Progress& progress);
  bool is_beside_rows(const Row& row, const Row* next, Progress& progress);
  bool goes_on_in_items(const Row& row, const Row& next) const;
  void read_whole_row(const HeadedRows& table, size_t last, Row row, bool may_continue, Progress& progress);
  void open_centred(const std::vector<Row>& rows, size_t first, bool page_start);
  bool read_label_row(const Row& row);
  bool read_section(const Row& row);
  void read_fields_below(const Row& row, const std::vector<FormPair>& fields, bool may_continue);
  bool has_only_fields_beside(const Row& row, const std::string* cell) const;
  void put_fields_beside(const Row& row, const std::string* cell);
  bool labels_objective(const std::vector<Row>& rows, size_t header) const;
  bool is_field_row(HeadedRows& table, size_t row) const;
  void open_labelled(const std::string& level, std::string text, const Place& at);
  std::optional<Row> cut_label(Row& row) const;
  bool is_rest_of_row(const Row& row) const;
  bool says_less(const TableHeader& header, const Row& row) const;
  size_t read_header(HeadedRows& table, size_t first, bool page_start, bool under_objective);
  void begin(TableHeader header, const Row& row, bool continues);
  bool heads_others(const std::vector<Row>& rows) const;
  bool agrees(const std::vector<Row>& rows) const;
  bool fills_columns(const std::vector<Row>& rows) const;
  bool stands_in_columns(const std::vector<Row>& rows) const;
  void put_cells(Indicator& indicator, const Row& row, bool own_only) const;
  void read_row(const Row& row, bool may_continue);
  bool read_objective(const Row& row, const std::string& name);
  bool read_titled_row(const Row& row, const std::string& text);
  std::optional<RowKind> kind_of(const Row& row) const;
  bool is_levelled(const Row& row) const;
  bool read_levelled(const Row& row);
  void put_fields_of(Objective& objective, const Row& row) const;
  bool read_parent(const Row& row, const std::vector<Row>& rows, size_t next);
  void read_indicator(const Row& row, const std::string& name);
  bool continue_indicator(const Row& row);
  void put_whole_cells(Indicator& indicator, const Row& rest);
  void open_join(const Row& row, bool page_start);
  void close_join();
  bool holds_indicators(const HeadedRows& table) const;
  bool read_area(const Row& row);
  bool read_line(const Row& row);
  bool names_sheet() const;
  bool is_label_line(const HeadedRows& table) const;
  bool goes_on_with_outline(const Row& row) const;
  bool repeats_indicator(const Row& row);
  void settle_title(bool rows_have_objectives);
  void leave_title();
  bool has_evidence(const Row& row) const;
  std::string name_of(const Row& row) const;

  Outline& outline_;
  SheetTitles& titles_;
  const Vocabulary& vocabulary_;
  std::optional<TableHeader> header_;
  std::vector<std::string> header_cells_;
  std::vector<std::string> weighed_cells_;  // of a header whose weights are the objectives'
  std::vector<std::string> header_texts_;   // by column
  std::optional<TitleCandidate> title_;     // of a table whose first row decides what the title is
  bool title_open_ = false;
  TableColumns columns_;
  std::optional<extract::Line> label_;  // a level label on its own, that waits for its objective
  std::vector<TableJoin> joins_;
  std::optional<TableJoin> join_;  // being read
  std::string objective_before_;   // id of the objective that was open before it
  Row last_cells_;                 // of the last indicator's row
  Place last_row_;                 // of the table that is open
  int tables_ = 0;                 // headers that are not the last one again
  bool repeated_ = false;          // the header above this row is the last one printed again on a new page
  bool labelled_ = false;          // a label row opened an objective since the last header
  LevelColumns levels_;
  std::optional<size_t> parent_depth_;  // of the codes of rows that name objectives, in the table that is open
  bool closed_ = false;                 // lines stand between the table and what comes next
  int lines_since_ = 0;                 // … as many
  bool unplaced_ = false;    // the table's first rows had no objective of their own: its blank cells are doubtful
  bool behaviours_ = false;  // rows about how somebody works stand below the table's own, up to its next section
  int band_year_ = 0;        // of the rows below "Anno 2025"; 0 without such a band
  bool last_was_indicator_ = false;
  bool fields_open_ = false;  // the row before held fields of the indicator above
  bool rest_open_ = false;    // the line before was the rest of a row, and may go on
};

}  // namespace spoglio::normalize
