// Where a table starts: below the rows above its header, or with the table before it, whose columns it fills.
#include <re2/re2.h>

#include <algorithm>

#include "extract/text.h"
#include "normalize/forms/form.h"
#include "normalize/forms/pairs.h"
#include "normalize/plan/fields.h"
#include "normalize/tables/reader.h"
#include "normalize/tables/rows/odd.h"
#include "normalize/values/measure.h"
#include "normalize/values/number.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kMostRowsAbove = 12;  // rows of a table among which its header is looked for
constexpr size_t kFewestWordings = 2;  // known ones that make a header of a first row
constexpr size_t kFewestCells = 3;     // values that tell whether rows go on with a table
constexpr size_t kTellingColumns = 4;  // cells side by side that no other table has at the same places
constexpr double kWhole = 100;         // percent: no weight is more
constexpr int kMostLinesBetween = 4;   // between two parts of one table: an objective's title, over two lines
constexpr size_t kFilledColumn = 2;    // cells that make a column one of the table
constexpr int kMostRemarks = 2;        // lines of a remark below a table that goes on on the next page

bool is_weight(const std::string& role) { return role == "weight" || role == "objective_weight"; }

// Whether a cell of a column of weights holds an amount.
bool is_amount(const std::string& cell, const std::string& role) {
  const auto percent = is_weight(role) ? parse_percent(extract::fold_space(cell)) : std::nullopt;
  return percent && *percent > kWhole;
}

// Whether a cell may be the weight or measure that its column holds.
bool fits_role(const std::string& cell, const std::string& role) {
  return read_measure(cell, {role, 0}).kind != "text" && !is_amount(cell, role);
}

// A value behind a comparison, though it be damaged: "≥ +3'%".
bool is_compared(const std::string& cell) {
  static const RE2 pattern(R"((?:[<>]=?|≥|≤).{0,3}\d.{0,12})");
  return RE2::FullMatch(cell, pattern);
}

// What a header prints, wherever its columns are cut: a sheet's rows above it may merge them.
std::vector<std::string> printed_cells(const TableRow& row) {
  std::vector<std::string> out;
  for (size_t i = 0; i < row.cells.size(); ++i) {
    if (!row.cells[i].empty() && !row.merged(i)) out.push_back(row.cells[i]);
  }
  return out;
}

}  // namespace

size_t TableReader::rows_above(HeadedRows& table, bool under_objective) const {
  const std::vector<Row>& rows = table.rows();
  size_t header = 0;
  const size_t end = std::min(rows.size(), kMostRowsAbove);
  const auto is_none = [&](size_t row) {
    return is_levelled(rows[row]) || !table.header_at(row) || is_field_row(table, row);
  };
  while (header < end && is_none(header)) ++header;
  if (header == end) header = rows.size();
  // A line over a header of its own is the title of what comes, not the rest of what was.
  const bool titled =
      header < rows.size() && std::all_of(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(header),
                                          [](const Row& row) { return row.filled() == 1; });
  if (header_ && !rows.empty() && header != 0 && !titled && !labels_objective(rows, header)) {
    // The rest of a table that lost a column at the page's end stands where its columns stood.
    std::vector<Row> above(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(header));
    const bool fits = above.front().cells.size() == header_->columns.size() || columns_.align(above.front());
    const bool own = closed_ && !(lines_since_ <= kMostLinesBetween && fills_columns(above)) &&
                     !(under_objective && stands_in_columns(above));
    if (fits && own) return header;
    const bool card = header < rows.size() && read_form(above, vocabulary_, kFewestPairs);
    if (fits && !card && !heads_others(above) && agrees(above)) return 0;
  }
  return header;
}

// "Obiettivo n. 3 | Title" among the rows over a header: the next objective's sheet.
bool TableReader::labels_objective(const std::vector<Row>& rows, size_t header) const {
  if (header == rows.size()) return false;
  const auto form = read_form({rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(header)}, vocabulary_, 1);
  return form && std::any_of(form->pairs.begin(), form->pairs.end(), [](const FormPair& pair) {
           return pair.label.role.starts_with("level:") && !pair.text.empty();
         });
}

// "Responsabile | Ufficio tecnico", "Obiettivo n. 2 | Title", "Obiettivo | Title" over all other columns, right over a
// header: no group of its columns, but a field of the objective above, or the next one.
bool TableReader::is_field_row(HeadedRows& table, size_t row) const {
  if (row + 1 >= table.size() || table.rows()[row].filled() < 2 || !table.header_at(row + 1)) return false;
  const auto form = read_form({table.rows()[row]}, vocabulary_, 1);
  if (!form) return false;
  const FormPair& front = form->pairs.front();
  const std::vector<bool>& joined = table.rows()[row].joined;
  if (front.label.role.starts_with("level:") && form->pairs.size() == 1 && !front.text.empty() &&
      std::find(joined.begin(), joined.end(), true) != joined.end())
    return read_column_header(join_lines(front.text), vocabulary_).role.empty();
  const bool numbered = front.label.role == "objective_code";
  return std::all_of(form->pairs.begin(), form->pairs.end(), [&](const FormPair& pair) {
    const std::string& role = pair.label.role;
    const bool objective = numbered && (role == "objective_code" || role.starts_with("level:"));
    return (objective || is_objective_role(role)) && !pair.text.empty();
  });
}

// "Comportamenti | Peso | Valutazione" over rows: wordings of a header alone, others than those of the table before.
bool TableReader::heads_others(const std::vector<Row>& rows) const {
  const Row& first = rows.front();
  // Few cells are the last lines of a row that the page's end cut: the years of "30 settembre 2026".
  if (rows.size() < 2 || first.filled() < 2 || 2 * first.filled() < first.cells.size()) return false;
  size_t known = 0;
  size_t dated = 0;  // "Previsione 2023": a wording of its own over a year
  bool field = false;
  // "Cronoprogramma | I trim. | II trim. | III trim.": a wording that stands for no field heads the rows, and no value
  // stands beside it.
  const bool other = read_column_header(join_lines(first.cells[0]), vocabulary_).role == "other";
  for (size_t i = 0; i < first.cells.size(); ++i) {
    if (first.cells[i].empty() || !first.own[i]) continue;
    const ColumnRole role = read_column_header(join_lines(first.cells[i]), vocabulary_);
    dated += (role.role.empty() || role.role == "target") && role.year > 0;
    known += !role.role.empty();
    field = field || (!role.role.empty() && role.role != "other");
    // "Entro il 31/12/2016" and "N. 31" read as wordings, too.
    const std::string kind = read_measure(join_lines(first.cells[i]), {"target", 0}).kind;
    const bool counted = role.role == "ordinal" && first.cells[i].find_first_of("0123456789") != std::string::npos;
    if (kind == "deadline" || (kind != "text" && (role.role.empty() || counted))) return false;
  }
  if (dated >= kFewestWordings) return true;
  return (other && first.filled() >= kFewestCells) ||
         (field && known >= kFewestWordings && 2 * known >= first.filled());
}

// Rows without a header go on with the table before them only if their cells are what its columns hold.
bool TableReader::agrees(const std::vector<Row>& rows) const {
  size_t filled = 0;
  size_t fitting = 0;
  size_t heavy = 0;
  for (const Row& row : rows) {
    for (size_t i = 0; i < std::min(row.cells.size(), header_->columns.size()); ++i) {
      const std::string& role = header_->columns[i].role;
      if (row.cells[i].empty() || row.filled() < 2 || row.joined[i] || (!is_weight(role) && !is_measure_role(role)))
        continue;
      ++filled;
      fitting += fits_role(row.cells[i], role);
      heavy += is_amount(row.cells[i], role);
    }
  }
  if (2 * heavy > rows.size()) return false;  // amounts where the header has weights
  return filled < kFewestCells || fitting > 0;
}

// The same, where lines stand between: enough rows must be named and measured as the header says.
bool TableReader::fills_columns(const std::vector<Row>& rows) const {
  const int name = header_->find("name");
  size_t filled = 0;
  size_t fitting = 0;
  size_t named = 0;
  bool figures = false;  // "2 su 4" is no word, though it reads as no number
  for (const Row& row : rows) {
    // A first row of words only is the header of another table.
    if (named > 0 && fitting == 0 && !figures) return false;
    // "Obiettivo operativo | 8 – …" over all columns is no row of the table.
    const bool heading = std::find(row.joined.begin(), row.joined.end(), true) != row.joined.end();
    if (heading || row.filled() < 2 || row.cells.size() != header_->columns.size()) continue;
    named += name >= 0 && read_measure(row.cells[static_cast<size_t>(name)], {"target", 0}).kind == "text";
    for (size_t i = 0; i < row.cells.size(); ++i) {
      const std::string& role = header_->columns[i].role;
      if (row.cells[i].empty() || row.joined[i] || (!is_weight(role) && !is_measure_role(role))) continue;
      ++filled;
      fitting += is_compared(row.cells[i]) || read_measure(row.cells[i], {role, 0}).kind != "text";
      figures = figures || row.cells[i].find_first_of("0123456789") != std::string::npos;
    }
  }
  // A row with a cell in each column, its objective's among them, fits better than another table does by chance.
  const bool full = header_->has_levels() && std::any_of(rows.begin(), rows.end(), [&](const Row& row) {
                      return row.cells.size() == header_->columns.size() && row.filled() == row.cells.size();
                    });
  // Some target may be words.
  return named > 0 && fitting > 0 && 5 * fitting >= 4 * named &&
         (full ? 2 * fitting >= filled : 5 * fitting >= 4 * filled);
}

// The same below an objective's title: lists that print their header over the first objective's only have its columns,
// each row a name and a value. Words alone in the first row, over figures, may be a header that nobody knows where the
// columns are few: by chance, those of another table stand there.
bool TableReader::stands_in_columns(const std::vector<Row>& rows) const {
  const int name = header_->find("name");
  if (name < 0) return false;
  bool words = false;  // alone, in the first row
  for (const Row& row : rows) {
    if (!columns_.hold(row) || row.cells[static_cast<size_t>(name)].empty()) return false;
    bool measured = false;
    bool figures = false;
    for (size_t i = 0; i < row.cells.size(); ++i) {
      if (row.cells[i].empty() || !is_measure_role(header_->columns[i].role)) continue;
      measured = true;
      figures = figures || read_measure(row.cells[i], {header_->columns[i].role, 0}).kind != "text";
    }
    const bool few = row.filled() < kTellingColumns;
    if (!measured || (words && figures && few)) return false;
    words = (&row == &rows.front() && !figures);
  }
  return true;
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

// Whether a header says less than the one above it in its table, and nothing else: some of its cells ran together.
bool TableReader::says_less(const TableHeader& header, const Row& row) const {
  const std::vector<ColumnRole>& before = header_->columns;
  if (header.columns.size() != before.size()) return false;
  size_t known = 0;
  size_t lost = 0;
  for (size_t i = 0; i < before.size(); ++i) {
    const bool own = !row.merged(i) && !(i + 1 < row.cells.size() && row.merged(i + 1));
    const ColumnRole& column = header.columns[i];
    if (own && !column.role.empty() && (column.role != before[i].role || column.year != before[i].year)) return false;
    known += own && !column.role.empty();
    lost += !own && !before[i].role.empty();
  }
  return lost > 0 && known >= kFewestCells;
}

size_t TableReader::read_header(HeadedRows& table, size_t first, bool page_start, bool under_objective) {
  std::optional<TableHeader> header = table.header_at(first);
  if (!header) return 0;
  const std::vector<Row>& rows = table.rows();
  const size_t used = header->rows;
  if (first > 0 && header_ && !closed_ && says_less(*header, rows[first])) return used;
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

}  // namespace spoglio::normalize
