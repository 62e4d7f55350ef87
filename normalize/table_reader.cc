// Rows by what their name cell starts with and by whether anything is measured in them.
#include "normalize/table_reader.h"

#include <algorithm>

#include "extract/text.h"
#include "normalize/code.h"
#include "normalize/fields.h"
#include "normalize/vocabulary_data.h"
#include "normalize/wording.h"

namespace spoglio::normalize {
namespace {

// Printed between the tables of a sheet's strategic and operational rows: a label, no objective.
bool is_section_label(const std::string& title, const Vocabulary& vocabulary) {
  const auto& columns = vocabulary.data().columns;
  const auto it = columns.find(vocabulary_key(title));
  return it != columns.end() && it->second == "name";
}

bool is_whole_administration(const std::string& name, const Vocabulary& vocabulary) {
  const auto& levels = vocabulary.data().levels;
  const auto it = levels.find(vocabulary_key(name));
  return it != levels.end() && it->second == "ente";
}

}  // namespace

bool TableReader::understands(const extract::Table& table) const {
  if (header_ && static_cast<int>(header_->columns.size()) == table.columns) return true;
  const std::vector<Row> rows = rows_of(table);
  return std::any_of(rows.begin(), rows.end(),
                     [&](const Row& row) { return read_table_header(row.cells, vocabulary_).has_value(); });
}

void TableReader::read(const extract::Table& table, bool under_objective) {
  bool first = true;  // of the rows that are no header
  bool headed = false;
  for (const Row& row : rows_of(table)) {
    if (auto header = read_table_header(row.cells, vocabulary_)) {
      const bool repeated = header_ && row.cells == header_cells_ && table.page_start && first && !headed;
      title_open_ = !under_objective && !repeated;
      if (!repeated) title_ = titles_.take();
      begin(std::move(*header), row, repeated);
      headed = true;
      continue;
    }
    if (!header_ || header_->columns.size() != row.cells.size()) continue;
    read_row(row, first && (table.page_start || !headed));
    first = false;
  }
}

std::vector<TableReader::Row> TableReader::rows_of(const extract::Table& table) const {
  std::vector<Row> rows(static_cast<size_t>(table.rows));
  const auto columns = static_cast<size_t>(table.columns);
  for (Row& row : rows) {
    row.cells.resize(columns);
    row.places.resize(columns, table.place);
  }
  for (const extract::Cell& cell : table.cells) {
    // A cell that is merged over rows holds for each of them; one merged over most columns is a line of its own.
    const int column_span = 2 * cell.column_span > table.columns ? 1 : cell.column_span;
    for (int r = cell.row; r < std::min(cell.row + cell.row_span, table.rows); ++r) {
      Row& row = rows[static_cast<size_t>(r)];
      for (int c = cell.column; c < std::min(cell.column + column_span, table.columns); ++c) {
        row.cells[static_cast<size_t>(c)] = cell.text;
        row.places[static_cast<size_t>(c)] = cell.place;
      }
      const bool unset = row.at.page == 0 && row.at.line == 0;
      row.at = unset ? cell.place : unite(row.at, cell.place);
    }
  }
  std::erase_if(rows, [](const Row& row) {
    return std::all_of(row.cells.begin(), row.cells.end(), [](const std::string& cell) { return cell.empty(); });
  });
  return rows;
}

void TableReader::begin(TableHeader header, const Row& row, bool continues) {
  const bool same_heading = header_ && header_->heading == header.heading;
  header_ = std::move(header);
  header_cells_ = row.cells;
  last_level_cells_.assign(header_->columns.size(), "");
  if (continues) return;
  last_was_indicator_ = false;
  if (header_->heading.empty() || same_heading) return;
  title_open_ = false;
  if (const auto heading = read_heading(join_lines(header_->heading))) {
    Objective objective;
    objective.code = heading->code;
    objective.title = heading->title;
    objective.level = outline_.level_of(*heading, std::nullopt);
    objective.at = row.at;
    outline_.open(std::move(objective));
  }
}

std::string TableReader::name_of(const Row& row) const {
  const int column = header_->find("name");
  const std::string& cell = row.cells[static_cast<size_t>(column)];
  if (!cell.empty()) return cell;
  // A line over the whole table stands in its first cell.
  const auto filled =
      std::count_if(row.cells.begin(), row.cells.end(), [](const std::string& c) { return !c.empty(); });
  return filled == 1
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

void TableReader::read_row(const Row& row, bool may_continue) {
  open_level_columns(row);
  const std::string name = name_of(row);
  if (read_objective(row, name)) return;
  if (may_continue && continue_indicator(row)) return;
  if (name.empty() && !has_evidence(row)) return;
  read_indicator(row, name);
}

void TableReader::open_level_columns(const Row& row) {
  for (size_t i = 0; i < row.cells.size(); ++i) {
    const std::string& role = header_->columns[i].role;
    if (!role.starts_with("level:") || row.cells[i].empty() || row.cells[i] == last_level_cells_[i]) continue;
    settle_title(true);
    last_level_cells_[i] = row.cells[i];
    std::fill(last_level_cells_.begin() + static_cast<std::ptrdiff_t>(i) + 1, last_level_cells_.end(), "");
    std::string text = join_lines(row.cells[i]);
    const Tags tags = take_tags(text);
    const auto heading = read_heading(text);
    Objective objective;
    if (heading) objective.code = heading->code;
    objective.title = heading ? heading->title : extract::fold_space(text);
    objective.level = role.substr(6);
    objective.weight = tags.weight;
    objective.at = row.places[i];
    outline_.open(std::move(objective));
  }
}

void TableReader::settle_title(bool rows_have_objectives) {
  if (!title_open_) return;
  title_open_ = false;
  if (!rows_have_objectives && title_ && title_->adjacent) {
    // A numbered heading right over indicator rows is their objective.
    if (const auto heading = read_heading(title_->text)) {
      Objective objective;
      objective.code = heading->code;
      objective.title = heading->title;
      objective.level = outline_.level_of(*heading, std::nullopt);
      objective.at = title_->at;
      outline_.open(std::move(objective));
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

void TableReader::read_indicator(const Row& row, const std::string& name) {
  Indicator indicator;
  indicator.at = row.at;
  for (size_t i = 0; i < row.cells.size(); ++i)
    put_field(indicator, header_->columns[i], row.cells[i], row.places[i], vocabulary_);
  put_name(indicator, name, vocabulary_);
  std::string code;
  if (const auto coded = read_indicator_code(indicator.name)) {
    indicator.code = coded->code;
    indicator.name = coded->name;
  } else if (const auto heading = read_heading(indicator.name); heading && heading->depth() >= 2 && !heading->dashed) {
    code = heading->code;
    indicator.name = heading->title;
  }
  settle_title(!code.empty());
  if (!code.empty()) outline_.open_code(code, row.at);
  outline_.add_indicator(std::move(indicator));
  last_was_indicator_ = true;
}

// The lower part of a row that a page break cuts: it has no value of its own where the upper part has one.
bool TableReader::continue_indicator(const Row& row) {
  if (!last_was_indicator_ || outline_.plan().indicators.empty()) return false;
  Indicator& last = outline_.plan().indicators.back();
  const std::string name = name_of(row);
  bool measured = false;
  for (size_t i = 0; i < row.cells.size(); ++i)
    measured = measured || (is_measure_role(header_->columns[i].role) && !row.cells[i].empty());
  const bool lower_case = !name.empty() && ((name[0] >= 'a' && name[0] <= 'z') || name[0] == '(');
  if (read_indicator_code(name) || (measured && (!last.measures.empty() || !lower_case))) return false;
  for (size_t i = 0; i < row.cells.size(); ++i) {
    if (header_->columns[i].role == "name" || row.cells[i].empty()) continue;
    put_field(last, header_->columns[i], row.cells[i], row.places[i], vocabulary_);
  }
  const std::string whole = last.name.empty() ? name : last.name + "\n" + name;
  put_name(last, whole, vocabulary_);
  return true;
}

}  // namespace spoglio::normalize
