// Rows by what their name cell starts with and by whether anything is measured in them.
#include "normalize/tables/reader.h"

#include <re2/re2.h>

#include <algorithm>
#include <iterator>

#include "extract/text.h"
#include "normalize/headers/vocabulary_data.h"
#include "normalize/plan/fields.h"
#include "normalize/tables/columns/marks.h"
#include "normalize/tables/rows/fields_below.h"
#include "normalize/tables/rows/numbered.h"
#include "normalize/tables/rows/odd.h"
#include "normalize/tables/rows/rest.h"
#include "normalize/tables/rows/shared_weights.h"
#include "normalize/tables/rows/weight_groups.h"
#include "normalize/values/code.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kFilledColumn = 2;  // cells that make a column one of the table

constexpr int kMostRemarks = 2;        // lines of a remark below a table that goes on on the next page
constexpr int kMostLinesOfSheet = 16;  // lines over a list that has its columns from another: unit, title, fields

// Printed between the tables of a sheet's strategic and operational rows: a label, no objective.
bool is_section_label(const std::string& title, const Vocabulary& vocabulary) {
  const auto& columns = vocabulary.data().columns;
  const auto it = columns.find(vocabulary_key(title));
  return it != columns.end() && it->second == "name";
}

// What a header prints, wherever its columns are cut: a sheet's rows above it may merge them.
std::vector<std::string> printed_cells(const TableRow& row) {
  std::vector<std::string> out;
  for (size_t i = 0; i < row.cells.size(); ++i) {
    if (!row.cells[i].empty() && !row.merged(i)) out.push_back(row.cells[i]);
  }
  return out;
}

bool is_whole_administration(const std::string& name, const Vocabulary& vocabulary) {
  const auto& levels = vocabulary.data().levels;
  const auto it = levels.find(vocabulary_key(name));
  return it != levels.end() && it->second == "ente";
}

}  // namespace

void TableReader::close() {
  closed_ = true;
  if (++lines_since_ > kMostLinesOfSheet) header_.reset();
}

std::vector<std::string> TableReader::left_out(const std::vector<Row>& rows) const {
  std::vector<std::string> out;
  if (!header_) return out;
  for (size_t i = 0; i < std::min(header_->columns.size(), header_texts_.size()); ++i) {
    if (!header_->columns[i].role.empty()) continue;
    size_t filled = 0;
    for (const Row& row : rows) filled += i < row.cells.size() && !row.merged(i) && !row.cells[i].empty();
    if (filled >= kFilledColumn) out.push_back(extract::fold_space(header_texts_[i]));
  }
  return out;
}

size_t TableReader::read_header(HeadedRows& table, size_t first, bool page_start, bool under_objective) {
  std::optional<TableHeader> header = table.header_at(first);
  if (!header) return 0;
  const std::vector<Row>& rows = table.rows();
  const size_t used = header->rows;
  // A remark under its last row does not end a table that the page goes on with.
  const bool open = !closed_ || (lines_since_ <= kMostRemarks && !under_objective);
  const bool repeated = header_ && open && printed_cells(rows[first]) == header_cells_ && page_start;
  unplaced_ = false;
  if (!repeated) {
    title_ = titles_.take();
    ++tables_;
  }
  const bool titled = title_ && (title_->adjacent || heads_sheet(title_->text, vocabulary_));
  // No row may have come between a header and the same one on the next page.
  title_open_ = !under_objective && (repeated ? title_open_ : !labelled_ || titled);
  begin(std::move(*header), rows[first], repeated);
  for (size_t below = 1; below < used; ++below) columns_.learn(rows[first + below]);
  closed_ = false;
  lines_since_ = 0;
  repeated_ = repeated;
  labelled_ = false;
  return used;
}

// "Direttore | Mario Rossi | Posti letto | 24": a line of labels, each in front of its value. A row's own values may
// read as labels, but its name stands first.
bool TableReader::is_label_line(const HeadedRows& table) const {
  constexpr size_t kFewestLabels = 2;
  if (table.size() != 1) return false;
  size_t filled = 0;
  size_t labels = 0;
  for (const std::string& cell : table.rows().front().cells) {
    if (cell.empty()) continue;
    const bool label = !read_column_header(join_lines(cell), vocabulary_).role.empty();
    if (label != (filled++ % 2 == 0)) return false;
    labels += label;
  }
  return labels >= kFewestLabels;
}

// Whether some row names an indicator and measures it, as a table of contents between two tables does not.
bool TableReader::holds_indicators(const HeadedRows& table) const {
  if (is_contents(table.rows()) || is_label_line(table)) return false;
  return header_->names_objectives || std::any_of(table.rows().begin(), table.rows().end(), [&](const Row& row) {
           return row.cells.size() == header_->columns.size() && !name_of(row).empty() && has_evidence(row);
         });
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
  bool first = true;  // of the rows that are no header
  bool headed = false;
  bool another = false;  // another table's rows, of people or money, stand below the table's own, up to its next header
  for (size_t i = above; i < table.size(); ++i) {
    const bool levelled = is_levelled(table.rows()[i]);
    const bool repeatable = table.page_start() && first && !headed;
    if (const size_t used = levelled ? 0 : read_header(table, i, repeatable, under_objective)) {
      headed = true;
      another = false;
      i += used - 1;
      group_by_weights(table.change(), i + 1, *header_, vocabulary_);
      bool known = weighed_cells_ == header_cells_;
      settle_shared_weights(table.rows(), i + 1, *header_, known);
      if (known) weighed_cells_ = header_cells_;
      if (header_->has_levels()) gather_fields(table.change(), i + 1, *header_);
      continue;
    }
    const std::vector<Row>& rows = table.rows();
    Row row = rows[i];
    if (!header_) continue;
    const bool may_continue = first && (table.page_start() || !headed);
    if (row.cells.size() != header_->columns.size()) {
      // "Formula | a / b" over columns that the page's break cut otherwise fills none of them.
      if (const auto fields = fields_below(row, vocabulary_); !fields.empty()) {
        read_fields_below(row, fields, may_continue);
        continue;
      }
      if (!columns_.align(row)) continue;
    }
    columns_.learn(row);
    if (numbers_columns(row) || is_total(row)) continue;
    if (const int year = row.filled() == 1 ? year_of_band(row.text()) : 0) {
      band_year_ = year;
      last_was_indicator_ = false;
      continue;
    }
    another = another || begins_staff(row) || begins_calendar(row) || begins_phases(row) || begins_money(row);
    if (another || read_section(row) || behaviours_) continue;
    gather_marks(row, *header_);
    cut_merged(row, *header_);
    while (i + 1 < rows.size() && goes_on_numbered(row, rows[i + 1], *header_) &&
           fields_below(with_wide_value(rows[i + 1], *header_), vocabulary_).empty())
      append_row(row, rows[++i]);
    const std::optional<Row> label = cut_label(row);
    const std::vector<FormPair> fields = fields_below(with_wide_value(row, *header_), vocabulary_, fields_open_);
    fields_open_ = !fields.empty();
    if (fields.empty() && levels_.lacks(*header_, row) && row.filled() > 1)
      open_centred(rows, i, table.page_start() && first);
    if (first && (repeated_ || !headed)) open_join(row, table.page_start());
    if (!fields.empty()) {
      read_fields_below(row, fields, may_continue);
    } else if (!read_levelled(row) && !read_parent(row, rows, i + 1)) {
      for (const Row& part : split_numbered(row, *header_)) read_row(part, may_continue);
    }
    if (first) close_join();
    if (label) read_label_row(*label);
    last_row_ = row.at;
    first = false;
    repeated_ = false;
  }
  if (goes_on) {
    closed_ = false;
    lines_since_ = 0;
  }
  if (!first) leave_title();
}

// A list that gave nothing leaves the title of a sheet to what comes below it.
void TableReader::leave_title() {
  if (!title_open_ || !title_ || !heads_sheet(title_->text, vocabulary_)) return;
  titles_.put_back(*std::exchange(title_, std::nullopt));
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

// An objective's cell that is merged over rows without lines around it may stand beside the middle one: the rows above
// are its own. At the top of a page they may be those of the objective before the break.
void TableReader::open_centred(const std::vector<Row>& rows, size_t first, bool page_start) {
  unplaced_ = true;
  if (page_start) return;
  for (size_t i = first + 1; i < rows.size() && rows[i].cells.size() == header_->columns.size(); ++i) {
    if (rows[i].filled() < 2 || read_table_header(rows[i].cells, vocabulary_)) return;
    if (!levels_.opens(*header_, rows[i])) continue;
    settle_title(true);
    levels_.open(*header_, rows[i]);
    labelled_ = true;
    return;
  }
}

void TableReader::begin(TableHeader header, const Row& row, bool continues) {
  const bool same_heading = header_ && !closed_ && header_->heading == header.heading;
  header_ = std::move(header);
  header_cells_ = printed_cells(row);
  header_texts_.assign(row.cells.size(), "");
  for (size_t i = 0; i < row.cells.size(); ++i) {
    if (!row.merged(i)) header_texts_[i] = row.cells[i];
  }
  if (!continues) columns_.clear();
  if (!continues) parent_depth_.reset();
  if (!continues) behaviours_ = false;
  if (!continues) band_year_ = title_ && title_->adjacent ? year_of_band(title_->text) : 0;
  fields_open_ = false;
  columns_.learn(row);
  levels_.reset(header_->columns.size(), continues);
  if (continues) return;
  last_was_indicator_ = false;
  if (header_->heading.empty()) return;
  title_open_ = false;
  if (same_heading) return;
  outline_.open_printed(join_lines(header_->heading), std::nullopt, row.at);
}

// "Area: Sicurezza del paziente" alone in a row of a table that names objectives, or "Area A - Governo della spesa"
// over all its columns: those below are its own. "Area tecnica" is an office.
bool TableReader::read_area(const Row& row) {
  static const RE2 named(R"((?i)(?:area|ambito)\s?:\s*(\S.*))");
  static const RE2 coded(
      R"((?i)(?:macro ?area|area|ambito|asse|linea) (?-i:([A-Z]|[IVX]{1,4}|\d{1,2}))\s?[\-–—:.)]\s?(?-i:([\p{Lu}"“].*)))");
  if (!header_->has_levels() || row.filled() != 1) return false;
  const bool wide = std::find(row.joined.begin(), row.joined.end(), true) != row.joined.end();
  std::string code;
  std::string title;
  const bool has_code = wide && RE2::FullMatch(row.text(), coded, &code, &title);
  if (!has_code && !RE2::FullMatch(row.text(), named, &title)) return false;
  settle_title(true);
  outline_.open_printed(std::move(title), "area_strategica", row.at, has_code ? std::optional(code) : std::nullopt);
  labelled_ = true;
  last_was_indicator_ = false;
  return true;
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

// Whether the table has a title of its own: "Obiettivi operativi 2025" says what its rows are.
bool TableReader::names_sheet() const {
  if (!title_) return false;
  const ColumnRole title = read_column_header(title_->text, vocabulary_);
  return !title.role.starts_with("level:") && title.role != "name" && !announces_rows(title_->text);
}

// Whether a row's objective goes on with the code of one that is open: a table without a title is no sheet of its own.
bool TableReader::goes_on_with_outline(const Row& row) const {
  for (size_t i = 0; i < row.cells.size(); ++i) {
    const std::string& role = header_->columns[i].role;
    if (row.cells[i].empty() || (role != "objective_code" && !role.starts_with("level:"))) continue;
    const std::string text = join_lines(row.cells[i]);
    const auto heading =
        role == "objective_code" ? std::optional(Heading{extract::fold_space(text)}) : read_labelled_heading(text);
    const std::string parent = heading ? parent_code(heading->code) : "";
    if (!parent.empty() && outline_.is_open(parent)) return true;
  }
  return false;
}

// A line over the whole table that names no objective: an office, a remark, a description of the objective above.
bool TableReader::read_line(const Row& row) {
  if (row.filled() != 1) return false;
  const bool wide = std::find(row.joined.begin(), row.joined.end(), true) != row.joined.end();
  const std::string text = row.text();
  const size_t colon = text.find(':');
  const ColumnRole label =
      colon == std::string::npos ? ColumnRole{} : read_column_header(text.substr(0, colon), vocabulary_);
  const bool description = label.role == "description";
  const bool office = label.role == "units" || label.role == "objective_units";
  const bool unit = starts_unit(extract::fold_key(text), vocabulary_.data().list("unit_starts"));
  if (!wide && !unit && !description && !office) return false;
  Objective* objective = outline_.current();
  if (description && objective != nullptr && !objective->description) {
    put_field(*objective, label, text.substr(colon + 1), vocabulary_);
  }
  if (office && labelled_ && objective != nullptr && objective->units.empty())
    put_field(*objective, {"units", 0}, text.substr(colon + 1), vocabulary_);
  return true;
}

void TableReader::settle_title(bool rows_have_objectives) {
  if (!title_open_) return;
  title_open_ = false;
  if (!rows_have_objectives && title_ && title_->adjacent) {
    // A numbered heading right over indicator rows is their objective.
    if (read_heading(title_->text)) {
      outline_.open_printed(title_->text, std::nullopt, title_->at);
      return;
    }
  }
  outline_.open_sheet(title_ ? std::optional(title_->text) : std::nullopt, title_ ? title_->at : Place{});
}

bool TableReader::read_objective(const Row& row, const std::string& name) {
  if (name.empty() || has_evidence(row)) return false;
  std::string text = join_lines(name);
  const Tags tags = take_tags(text);
  const auto label = read_level_label(text, vocabulary_);
  const bool whole = is_whole_administration(text, vocabulary_);
  const auto heading = read_heading(label && !label->rest.empty() ? label->rest : text);
  if (!heading && !whole) return false;
  if (heading && read_indicator_code(text)) return false;
  if (heading && is_section_label(heading->title, vocabulary_)) return true;
  // A repeated header over an outline that steps back is another table's, its title missing.
  if (repeated_ && heading && outline_.find(heading->code) != nullptr && !outline_.is_open(heading->code)) {
    outline_.open_sheet(std::nullopt, row.at);
  }
  settle_title(true);
  Objective objective;
  if (whole) {
    objective.level = "ente";
    objective.title = text;
  } else {
    objective.code = heading->code;
    objective.title = heading->title;
    objective.level = outline_.level_of(*heading, label ? std::optional(label->level) : std::nullopt);
  }
  objective.weight = tags.weight;
  objective.at = row.at;
  for (size_t i = 0; i < row.cells.size(); ++i) put_field(objective, header_->columns[i], row.cells[i], vocabulary_);
  outline_.open(std::move(objective));
  last_was_indicator_ = false;
  return true;
}

}  // namespace spoglio::normalize
