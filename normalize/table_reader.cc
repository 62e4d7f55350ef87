// Rows by what their name cell starts with and by whether anything is measured in them.
#include "normalize/table_reader.h"

#include <re2/re2.h>

#include <algorithm>
#include <cmath>

#include "extract/text.h"
#include "normalize/code.h"
#include "normalize/column_check.h"
#include "normalize/fields.h"
#include "normalize/form.h"
#include "normalize/measure.h"
#include "normalize/numbered.h"
#include "normalize/row_doubts.h"
#include "normalize/vocabulary_data.h"
#include "normalize/weight_groups.h"
#include "normalize/wording.h"

namespace spoglio::normalize {
namespace {

constexpr int kMostLinesBetween = 4;   // lines between two parts of one table: an objective's title, over two lines
constexpr size_t kMostRowsAbove = 12;  // rows of a table among which its header is looked for
constexpr size_t kFewestCells = 3;     // values that tell whether rows go on with a table
constexpr double kSameLeft = 3;        // points: cells of one column start together

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

// "Totale | | 100%": the sum below a table.
bool is_total(const TableRow& row) {
  static const RE2 words(R"((?:sub)?total[ei]\b.{0,30}|somma\b.{0,20}|tot\.)");
  constexpr size_t kMostCells = 3;
  if (row.filled() > kMostCells) return false;
  const auto first = std::find_if(row.cells.begin(), row.cells.end(), [](const std::string& c) { return !c.empty(); });
  return first != row.cells.end() && RE2::FullMatch(extract::fold_key(*first), words);
}

// "Tasso di accordi in" above "materia di ricerca": among names that start with a capital, one that does not.
bool starts_inside_sentence(const std::string& above, const std::string& name) {
  static const RE2 capital(R"(\p{Lu}.*)");
  static const RE2 small(R"(\p{Ll}\p{Ll}.*)");  // not "n. libri"
  return RE2::FullMatch(above, capital) && RE2::FullMatch(name, small);
}

// "(1) | (2) | (3)": the numbers of the columns, below a header.
bool numbers_columns(const TableRow& row) {
  int number = 0;
  for (const std::string& cell : row.cells) {
    if (cell.empty()) continue;
    ++number;
    std::string digits;
    for (const char c : cell) {
      if (c != '(' && c != ')' && c != '[' && c != ']') digits += c;
    }
    if (digits != std::to_string(number)) return false;
  }
  return number >= 3;
}

}  // namespace

size_t TableReader::rows_above(const extract::Table& table) const {
  std::vector<Row> rows = rows_of(table);
  size_t header = 0;
  const size_t end = std::min(rows.size(), kMostRowsAbove);
  while (header < end && (!header_at(rows, header) || is_field_row(rows, header))) ++header;
  if (header == end) header = rows.size();
  // A line over a header of its own is the title of what comes, not the rest of what was.
  const bool titled =
      header < rows.size() && std::all_of(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(header),
                                          [](const Row& row) { return row.filled() == 1; });
  if (header_ && !rows.empty() && header != 0 && !titled) {
    // The rest of a table that lost a column at the page's end stands where its columns stood.
    const bool fits = rows.front().cells.size() == header_->columns.size() || align(rows.front());
    if (fits && closed_ && !fills_columns({rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(header)}))
      return header;
    if (fits && agrees({rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(header)})) return 0;
  }
  return header;
}

// "Responsabile | Ufficio tecnico" right over a header: no group of its columns, but a field of the objective above.
bool TableReader::is_field_row(const std::vector<Row>& rows, size_t row) const {
  if (row + 1 >= rows.size() || rows[row].filled() < 2 || !header_at(rows, row + 1)) return false;
  const auto form = read_form({rows[row]}, vocabulary_, 1);
  return form && std::all_of(form->pairs.begin(), form->pairs.end(), [](const FormPair& pair) {
           return is_objective_role(pair.label.role) && !pair.text.empty();
         });
}

// The header that starts at a row, if the cells below bear it out.
std::optional<TableHeader> TableReader::header_at(const std::vector<Row>& rows, size_t first) const {
  auto header = read_table_header(rows, first, vocabulary_);
  if (header && !check_columns(*header, rows, first, plan_year_)) header.reset();
  return header;
}

// Rows without a header go on with the table before them only if their cells are what its columns hold.
bool TableReader::agrees(const std::vector<Row>& rows) const {
  size_t filled = 0;
  size_t fitting = 0;
  for (const Row& row : rows) {
    for (size_t i = 0; i < std::min(row.cells.size(), header_->columns.size()); ++i) {
      const std::string& role = header_->columns[i].role;
      if (row.cells[i].empty() || row.filled() < 2 || (role != "weight" && !is_measure_role(role))) continue;
      ++filled;
      fitting += read_measure(row.cells[i], {role, 0}).kind != "text";
    }
  }
  return filled < kFewestCells || fitting > 0;
}

// The same, where lines stand between: enough rows must be named and measured as the header says.
bool TableReader::fills_columns(const std::vector<Row>& rows) const {
  const int name = header_->find("name");
  size_t filled = 0;
  size_t fitting = 0;
  size_t named = 0;
  for (const Row& row : rows) {
    // A first row of words only is the header of another table.
    if (named > 0 && fitting == 0) return false;
    if (row.filled() < 2 || row.cells.size() != header_->columns.size()) continue;
    named += name >= 0 && read_measure(row.cells[static_cast<size_t>(name)], {"target", 0}).kind == "text";
    for (size_t i = 0; i < row.cells.size(); ++i) {
      const std::string& role = header_->columns[i].role;
      if (row.cells[i].empty() || row.joined[i] || (role != "weight" && !is_measure_role(role))) continue;
      ++filled;
      fitting += read_measure(row.cells[i], {role, 0}).kind != "text";
    }
  }
  return named > 0 && fitting > 0 && fitting >= named && 5 * fitting >= 4 * filled;
}

void TableReader::close() {
  closed_ = true;
  if (++lines_since_ > kMostLinesBetween) header_.reset();
}

size_t TableReader::read_header(const std::vector<Row>& rows, size_t first, bool page_start, bool under_objective) {
  auto header = header_at(rows, first);
  if (!header) return 0;
  const size_t used = header->rows;
  const bool repeated = header_ && !closed_ && printed_cells(rows[first]) == header_cells_ && page_start;
  unplaced_ = false;
  title_open_ = !under_objective && !labelled_ && !repeated;
  if (!repeated) title_ = titles_.take();
  begin(std::move(*header), rows[first], repeated);
  closed_ = false;
  lines_since_ = 0;
  repeated_ = repeated;
  labelled_ = false;
  return used;
}

void TableReader::read(const extract::Table& table, bool under_objective) {
  std::vector<Row> rows = rows_of(table);
  const size_t above = rows_above(table);
  const bool goes_on = closed_ && header_ && above == 0 && !header_at(rows, 0);
  if (goes_on) {
    levels_.reset(header_->columns.size());
    last_was_indicator_ = false;
    title_open_ = false;
  }
  label_.reset();
  bool first = true;  // of the rows that are no header
  bool headed = false;
  for (size_t i = above; i < rows.size(); ++i) {
    Row& row = rows[i];
    if (const size_t used = read_header(rows, i, table.page_start && first && !headed, under_objective)) {
      headed = true;
      i += used - 1;
      group_by_weights(rows, i + 1, *header_, vocabulary_);
      continue;
    }
    if (!header_ || (row.cells.size() != header_->columns.size() && !align(row))) continue;
    learn_columns(row);
    if (numbers_columns(row) || is_total(row)) continue;
    cut_merged(row);
    while (i + 1 < rows.size() && goes_on_numbered(row, rows[i + 1], *header_)) append_row(row, rows[++i]);
    const std::optional<Row> label = cut_label(row);
    if (levels_.lacks(*header_, row) && row.filled() > 1) open_centred(rows, i, table.page_start && first);
    for (const Row& part : split_numbered(row, *header_)) read_row(part, first && (table.page_start || !headed));
    if (label) read_label_row(*label);
    first = false;
    repeated_ = false;
  }
  if (goes_on) {
    closed_ = false;
    lines_since_ = 0;
  }
}

// An objective's cell that is merged over rows without lines around it may stand beside the middle one: the rows above
// are its own. At the top of a page they may be those of the objective before the break.
void TableReader::open_centred(const std::vector<Row>& rows, size_t first, bool page_start) {
  unplaced_ = true;
  if (page_start) return;
  for (size_t i = first + 1; i < rows.size() && rows[i].cells.size() == header_->columns.size(); ++i) {
    if (read_table_header(rows[i].cells, vocabulary_)) return;
    if (!levels_.opens(*header_, rows[i])) continue;
    settle_title(true);
    levels_.open(*header_, rows[i]);
    labelled_ = true;
    return;
  }
}

// The header's column over a cell: the one whose cells start where it does, or the only one that it reaches into.
std::optional<size_t> TableReader::column_of(const extract::Box& box) const {
  std::optional<size_t> found;
  for (size_t c = 0; c < column_lefts_.size(); ++c) {
    if (column_rights_[c] > 0 && std::abs(column_lefts_[c] - box.x0) <= kSameLeft) return c;
  }
  for (size_t c = 0; c < column_lefts_.size(); ++c) {
    if (column_rights_[c] == 0 || box.x1 < column_lefts_[c] || box.x0 > column_rights_[c]) continue;
    if (found) return std::nullopt;
    found = c;
  }
  return found;
}

// Puts the cells of a row under the columns of the header. False when one stands elsewhere.
bool TableReader::align(Row& row) const {
  std::vector<std::string> cells(column_lefts_.size());
  std::vector<Place> places(column_lefts_.size(), row.at);
  std::vector<bool> doubtful(column_lefts_.size(), false);
  for (size_t i = 0; i < row.cells.size(); ++i) {
    if (row.cells[i].empty()) continue;
    if (!row.places[i].box) return false;
    if (row.merged(i)) continue;
    const auto column = column_of(*row.places[i].box);
    if (!column) return false;
    const size_t c = *column;
    if (!cells[c].empty()) return false;
    cells[c] = row.cells[i];
    places[c] = row.places[i];
    doubtful[c] = row.doubtful[i];
  }
  row.cells = std::move(cells);
  row.places = std::move(places);
  row.own.assign(row.cells.size(), true);
  row.joined.assign(row.cells.size(), false);
  row.doubtful = std::move(doubtful);
  row.aligned = true;
  return !row.cells.empty();
}

// A cell merged over columns of different kinds is a line of text that stands in the first; over years it is each
// one's.
void TableReader::cut_merged(Row& row) const {
  std::string role;  // of the column where the cell starts
  for (size_t i = 0; i < row.cells.size(); ++i) {
    if (!row.joined[i]) {
      role = header_->columns[i].role;
    } else if (header_->columns[i].role != role) {
      row.cells[i].clear();
    }
  }
}

void TableReader::learn_columns(const Row& row) {
  column_lefts_.resize(row.cells.size(), 0);
  column_rights_.resize(row.cells.size(), 0);
  for (size_t i = 0; i < row.cells.size(); ++i) {
    if (row.cells[i].empty() || !row.places[i].box) continue;
    const double left = row.places[i].box->x0;
    column_lefts_[i] = column_lefts_[i] == 0 ? left : std::min(column_lefts_[i], left);
    if (!row.merged(i) && !(i + 1 < row.cells.size() && row.merged(i + 1)))
      column_rights_[i] = std::max(column_rights_[i], row.places[i].box->x1);
  }
}

void TableReader::begin(TableHeader header, const Row& row, bool continues) {
  const bool same_heading = header_ && !closed_ && header_->heading == header.heading;
  header_ = std::move(header);
  header_cells_ = printed_cells(row);
  if (!continues) {
    column_lefts_.clear();
    column_rights_.clear();
  }
  learn_columns(row);
  levels_.reset(header_->columns.size());
  if (continues) return;
  last_was_indicator_ = false;
  if (header_->heading.empty()) return;
  title_open_ = false;
  if (same_heading) return;
  outline_.open_printed(join_lines(header_->heading), std::nullopt, row.at);
}

std::string TableReader::name_of(const Row& row) const {
  const int column = header_->find("name");
  if (column < 0) return "";
  const std::string& cell = row.cells[static_cast<size_t>(column)];
  if (!cell.empty()) return cell;
  // A line over the whole table stands in its first cell.
  return row.filled() == 1
             ? *std::find_if(row.cells.begin(), row.cells.end(), [](const std::string& c) { return !c.empty(); })
             : "";
}

bool TableReader::has_evidence(const Row& row) const {
  for (size_t i = 0; i < row.cells.size(); ++i) {
    const std::string& role = header_->columns[i].role;
    const bool measured = role == "algorithm" || role == "target" || role == "baseline" || role == "result" ||
                          role == "type" || role == "due";
    if (measured && !row.cells[i].empty()) return true;
  }
  return false;
}

// The lower part of a row whose cells have gaps inside: tags alone, or the second half of a formula.
bool TableReader::is_rest_of_row(const Row& row) const {
  if (!last_was_indicator_) return false;
  std::string name = join_lines(name_of(row));
  const bool tags_only = take_tags(name).found && extract::fold_space(name).empty();
  const bool measured = std::any_of(row.cells.begin(), row.cells.end(), [&](const std::string& cell) {
    return !cell.empty() && is_measure_role(header_->columns[static_cast<size_t>(&cell - row.cells.data())].role);
  });
  // A line of a name that stands alone in its row and starts in the middle of a sentence.
  const bool alone = row.filled() == 1 && !name.empty() && name[0] >= 'a' && name[0] <= 'z';
  return !measured && (tags_only || alone || (name.empty() && !outline_.plan().indicators.empty()));
}

// A row under an indicator's cell that is merged over it: it adds what its own cells hold.
bool TableReader::repeats_indicator(const Row& row) {
  const int column = header_->find("name");
  if (column < 0 || !last_was_indicator_ || row.own[static_cast<size_t>(column)]) return false;
  put_cells(outline_.plan().indicators.back(), row, true);
  return true;
}

void TableReader::read_row(const Row& row, bool may_continue) {
  const bool in_columns = levels_.opens(*header_, row);
  if (!(in_columns && row.filled() > 2) && read_label_row(row)) return;
  if (repeats_indicator(row)) return;
  if (!in_columns && is_rest_of_row(row) && continue_indicator(row)) {
    if (row.filled() == 1 && !name_of(row).empty())
      add_review(outline_.plan().indicators.back().review, "name", "layout", "its name goes on in the next row");
    return;
  }
  if (in_columns && row.filled() > 1) {
    settle_title(true);
    levels_.open(*header_, row);
    labelled_ = true;
    last_was_indicator_ = false;
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
  read_indicator(row, name);
}

// A line over the whole table that names no objective: an office, a remark, a description of the objective above.
bool TableReader::read_line(const Row& row) {
  const bool wide = std::find(row.joined.begin(), row.joined.end(), true) != row.joined.end();
  if (row.filled() != 1 ||
      !(wide || starts_unit(extract::fold_key(row.text()), vocabulary_.data().list("unit_starts"))))
    return false;
  const std::string text = row.text();
  const size_t colon = text.find(':');
  Objective* objective = outline_.current();
  if (colon != std::string::npos && objective != nullptr && !objective->description) {
    const ColumnRole role = read_column_header(text.substr(0, colon), vocabulary_);
    if (role.role == "description") put_field(*objective, role, text.substr(colon + 1), vocabulary_);
  }
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

// Every cell but the name into the field that its column stands for.
void TableReader::put_cells(Indicator& indicator, const Row& row, bool own_only) const {
  const size_t had = indicator.measures.size();
  for (size_t i = 0; i < row.cells.size(); ++i) {
    const ColumnRole& column = header_->columns[i];
    const bool merged = row.merged(i) && column.year == header_->columns[i - 1].year;
    if (column.role == "name" || merged || row.cells[i].empty() || (own_only && !row.own[i])) continue;
    const bool objectives = is_objective_field(*header_, i) && header_->has_levels();
    if (!objectives) put_field(indicator, column, row.cells[i], row.places[i], vocabulary_);
    if (!header_->doubts[i].empty() && !column.role.starts_with("level:"))
      add_review(indicator.review, field_of(column), "layout", header_->doubts[i]);
  }
  for (const Review& review : header_->review) add_review(indicator.review, review.field, review.reason, review.detail);
  const int unit = header_->find("measure_unit");
  const int year = header_->find("row_year");
  for (size_t m = had; m < indicator.measures.size(); ++m) {
    if (unit >= 0) put_unit(indicator.measures[m], row.cells[static_cast<size_t>(unit)]);
    if (year < 0 || indicator.measures[m].year != 0) continue;
    const ColumnRole printed = read_column_header(row.cells[static_cast<size_t>(year)], vocabulary_);
    if (printed.role == "year") indicator.measures[m].year = printed.year;
  }
}

void TableReader::read_indicator(const Row& row, const std::string& name) {
  Indicator indicator;
  indicator.at = row.at;
  put_cells(indicator, row, false);
  doubt_blanks(indicator, row, *header_);
  put_name(indicator, name, vocabulary_);
  std::string code;
  if (const auto coded = read_indicator_code(indicator.name)) {
    indicator.code = coded->code;
    indicator.name = coded->name;
  } else if (const auto heading = read_heading(indicator.name); heading && heading->depth() >= 2 && !heading->dashed) {
    code = heading->code;
    indicator.name = heading->title;
  }
  if (header_->names_objectives) {
    code.clear();
    indicator.name = name;
    add_review(indicator.review, "name", "layout", "no column names indicators: the objective is measured itself");
  } else if (indicator.name.empty()) {
    add_review(indicator.review, "*", "layout", "a row without a name");
  }
  if (unplaced_ && row.blank_at(header_->last_level()))
    add_review(indicator.review, "objective", "layout",
               "the cell of its objective is blank, and centred in this table");
  const bool same = outline_.current() != nullptr && !outline_.plan().indicators.empty() &&
                    outline_.plan().indicators.back().objective == outline_.current()->id;
  if (same && starts_inside_sentence(outline_.plan().indicators.back().name, indicator.name)) {
    for (Indicator* part : {&outline_.plan().indicators.back(), &indicator})
      add_review(part->review, "*", "layout", "two parts of one row may stand in two");
  }
  if (row.aligned && header_->has_levels())
    add_review(indicator.review, "objective", "layout", "columns of its table are missing beside this row");
  if (row.regrouped) {
    add_review(indicator.review, "objective", "layout",
               "the weights that add up to 100 tell its objective, whose cell stands beside another row");
  }
  settle_title(!code.empty());
  if (!code.empty()) outline_.open_code(code, row.at);
  outline_.add_indicator(std::move(indicator));
  last_was_indicator_ = true;
}

// The lower part of a row that a page break cuts: its name goes on with the upper part's, and it has no value of its
// own where that has one.
bool TableReader::continue_indicator(const Row& row) {
  if (!last_was_indicator_ || outline_.plan().indicators.empty()) return false;
  Indicator& last = outline_.plan().indicators.back();
  const std::string name = name_of(row);
  std::string without_tags = join_lines(name);
  const bool tagged = take_tags(without_tags).found;
  const char first = without_tags.empty() ? '\0' : without_tags[0];
  const bool goes_on = without_tags.empty() || (first >= 'a' && first <= 'z') || first == '(' || first == '/' ||
                       is_open_text(last.name) || (tagged && !last.weight && !last.type);
  bool measured = false;
  for (size_t i = 0; i < row.cells.size(); ++i) {
    measured = measured || (is_measure_role(header_->columns[i].role) && !row.cells[i].empty());
  }
  if (!goes_on || read_indicator_code(name) || (measured && !last.measures.empty())) return false;
  for (size_t i = 0; i < row.cells.size(); ++i) {
    if (header_->columns[i].role == "name" || row.cells[i].empty()) continue;
    put_field(last, header_->columns[i], row.cells[i], row.places[i], vocabulary_);
  }
  if (!name.empty()) put_name(last, last.name.empty() ? name : last.name + "\n" + name, vocabulary_);
  return true;
}

}  // namespace spoglio::normalize
