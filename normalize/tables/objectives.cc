// Rows and titles that open objectives, or say whose the rows below them are.
#include <re2/re2.h>

#include <algorithm>

#include "extract/text.h"
#include "normalize/headers/vocabulary_data.h"
#include "normalize/plan/fields.h"
#include "normalize/tables/reader.h"
#include "normalize/values/code.h"
#include "normalize/words/wording.h"

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
    if (read_heading(title_->text) && !heads_sheet(title_->text, vocabulary_)) {
      outline_.open_printed(title_->text, std::nullopt, title_->at);
      return;
    }
    if (auto label = read_level_title(title_->below.empty() ? title_->text : title_->below, vocabulary_)) {
      if (!title_->below.empty()) outline_.open_sheet(title_->text, title_->at);
      Objective& objective = outline_.open_printed(std::move(label->rest), label->level, title_->at);
      add_review(objective.review, "title", "layout", "nothing parts its label from its title");
      return;
    }
  }
  outline_.open_sheet(title_ ? std::optional(title_->text) : std::nullopt, title_ ? title_->at : Place{});
}

// A list that gave nothing leaves the title of a sheet to what comes below it.
void TableReader::leave_title() {
  if (!title_open_ || !title_ || !heads_sheet(title_->text, vocabulary_)) return;
  titles_.put_back(*std::exchange(title_, std::nullopt));
}

// "Obiettivo Aprire i giardini la sera" and "Peso 30" alone in their rows, below those of another objective.
bool TableReader::read_titled_row(const Row& row, const std::string& text) {
  if (row.filled() != 1) return false;
  if (auto label = read_level_title(text, vocabulary_)) {
    settle_title(true);
    Objective& objective = outline_.open_printed(std::move(label->rest), label->level, row.at);
    add_review(objective.review, "title", "layout", "nothing parts its label from its title");
    last_was_indicator_ = false;
    labelled_ = true;
    return true;
  }
  const auto labelled = read_labelled_value(text, vocabulary_);
  if (!labelled || labelled->label.role != "weight" || labelled->value.empty()) return false;
  Objective* objective = outline_.current();
  if (objective != nullptr && !last_was_indicator_ && !objective->weight)
    put_field(*objective, labelled->label, labelled->value, vocabulary_);
  return true;
}

bool TableReader::read_objective(const Row& row, const std::string& name) {
  if (name.empty() || has_evidence(row)) return false;
  std::string text = join_lines(name);
  const Tags tags = take_tags(text);
  const auto label = read_level_label(text, vocabulary_);
  const bool whole = is_whole_administration(text, vocabulary_);
  const auto heading = read_heading(label && !label->rest.empty() ? label->rest : text);
  if (!heading && !whole) return read_titled_row(row, text);
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

}  // namespace spoglio::normalize
