// Rows and lines about a table's objectives: labels over the whole table, labels that close a cell, the rest of a row.
#include <re2/re2.h>

#include <algorithm>

#include "extract/text.h"
#include "normalize/headers/continuation.h"
#include "normalize/headers/row_kind.h"
#include "normalize/headers/vocabulary_data.h"
#include "normalize/plan/fields.h"
#include "normalize/tables/reader.h"
#include "normalize/tables/rows/fields_below.h"
#include "normalize/tables/rows/levels.h"
#include "normalize/tables/section.h"
#include "normalize/values/code.h"
#include "normalize/values/number.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {

bool TableReader::take_rest(const extract::Line& line) {
  const bool goes_on = std::exchange(rest_open_, false) && !line.gap_before;
  if (!header_ || closed_ || !last_was_indicator_ || outline_.plan().indicators.empty()) return false;
  Indicator& last = outline_.plan().indicators.back();
  std::string text = extract::fold_space(line.text);
  if (const auto fields = fields_below(line, vocabulary_); !fields.empty()) {
    put_fields_below(last, fields, vocabulary_);
    add_review(last.review, "*", "layout", "a line below the table is taken as the rest of its last row");
    return true;
  }
  if (!goes_on) {
    const bool opens = text.starts_with('(') && !last.weight && !last.type;
    const Tags tags = opens ? take_tags(text) : Tags{};
    if (!tags.found) return false;
    last.weight = tags.weight;
    last.type = tags.type;
    text = extract::fold_space(text);
    rest_open_ = !text.empty();
  } else {
    rest_open_ = true;
  }
  if (text.empty()) return true;
  append_line(last.algorithm, text);
  add_review(last.review, "*", "layout", "a line below the row is taken as the rest of its cells");
  return true;
}

namespace {

// "Curare il verde Descrizione: Si intende …": the description of an objective, cut off behind its title.
std::string cut_description(std::string& title, const Vocabulary& vocabulary) {
  for (size_t colon = title.find(": "); colon != std::string::npos; colon = title.find(": ", colon + 1)) {
    const size_t blank = title.rfind(' ', colon);
    const size_t label = blank == std::string::npos ? 0 : blank + 1;
    const bool capital = title[label] >= 'A' && title[label] <= 'Z';
    if (label == 0 || !capital) continue;
    if (read_column_header(std::string_view(title).substr(label, colon - label), vocabulary).role != "description")
      continue;
    std::string description = title.substr(colon + 2);
    title.erase(blank);
    return description;
  }
  return "";
}

}  // namespace

void TableReader::open_labelled(const std::string& level, std::string text, const Place& at) {
  settle_title(true);
  const std::string description = cut_description(text, vocabulary_);
  Objective& objective = outline_.open_printed(std::move(text), level, at);
  if (!description.empty() && !objective.description)
    put_field(objective, {"description", 0}, description, vocabulary_);
  labelled_ = true;
  last_was_indicator_ = false;
}

// A level label that the page prints close below a row stands in the row's cell: it is the next objective's. Nothing
// when no cell ends in one.
std::optional<TableRow> TableReader::cut_label(Row& row) const {
  bool leftmost = true;
  for (size_t i = 0; i < row.cells.size(); ++i) {
    std::string& cell = row.cells[i];
    // Labels stand at the left: the last line of another cell is a value's.
    if (cell.empty() || !std::exchange(leftmost, false)) continue;
    const size_t line = cell.rfind('\n');
    if (line == std::string::npos) continue;
    const auto it = vocabulary_.data().levels.find(vocabulary_key(cell.substr(line + 1)));
    if (it == vocabulary_.data().levels.end() || it->second == "ente") continue;
    // "grado di attuazione del / programma": the end of a name.
    const bool small = cell[line + 1] >= 'a' && cell[line + 1] <= 'z';
    if (small || is_open_text(std::string_view(cell).substr(0, line))) continue;
    Row label;
    label.cells.resize(row.cells.size());
    label.places.resize(row.cells.size(), row.places[i]);
    label.own.resize(row.cells.size(), true);
    label.joined.resize(row.cells.size(), false);
    label.doubtful.resize(row.cells.size(), false);
    label.cells[i] = cell.substr(line + 1);
    label.at = row.places[i];
    cell.erase(line);
    return label;
  }
  return std::nullopt;
}

// Whether what stands beside an objective's cell are fields of its own, as their columns say: its weight, its units.
bool TableReader::has_only_fields_beside(const Row& row, const std::string* cell) const {
  bool found = false;
  for (size_t i = 0; i < row.cells.size(); ++i) {
    if (row.cells[i].empty() || row.merged(i) || &row.cells[i] == cell) continue;
    const std::string& role = header_->columns[i].role;
    const bool weight = role == "weight" || role == "objective_weight";
    const bool other = role == "units" || role == "objective_units" || role == "budget";
    if (weight ? !parse_percent(extract::fold_space(row.cells[i])) : !other) return false;
    found = true;
  }
  return found;
}

void TableReader::put_fields_beside(const Row& row, const std::string* cell) {
  Objective* objective = outline_.current();
  if (objective == nullptr) return;
  for (size_t i = 0; i < row.cells.size(); ++i) {
    if (row.cells[i].empty() || row.merged(i) || &row.cells[i] == cell) continue;
    const std::string& role = header_->columns[i].role;
    const bool weight = role.ends_with("weight");
    if (weight ? objective->weight.has_value() : role != "budget" && !objective->units.empty())
      continue;  // printed again
    put_field(*objective, {weight ? "weight" : role == "budget" ? "budget" : "units", 0}, row.cells[i], vocabulary_);
  }
}

// "Sezione B - Obiettivi individuali (40 punti)" over rows whose column calls them just objectives, and
// "Comportamenti".
bool TableReader::read_section(const Row& row) {
  const auto section = section_of(row, vocabulary_);
  if (!section || (!section->behaviours && !header_->has_levels())) return false;
  const std::string any = kAnyObjective;
  if (!section->marked && !section->behaviours && header_->find("level:" + any) < 0) return false;
  if (header_->has_levels()) settle_title(true);
  behaviours_ = section->behaviours;
  outline_.begin_section(section->level == any ? "" : section->level);
  last_was_indicator_ = false;
  return true;
}

// "Obiettivo operativo | 01.02 - Title", "Descrizione | …": rows about the objective inside a table of indicators.
bool TableReader::read_label_row(const Row& row) {
  std::string text = row.text();
  take_continuation(text);
  const std::string* first = nullptr;
  std::string rest;
  for (size_t i = 0; i < row.cells.size(); ++i) {
    if (row.cells[i].empty() || row.merged(i)) continue;
    if (first == nullptr) {
      first = &row.cells[i];
    } else {
      rest += (rest.empty() ? "" : "\n") + row.cells[i];
    }
  }
  if (first == nullptr) return false;
  // "Obiettivo strategico | Title": the label in a cell of its own, in front of the columns.
  if (const auto level = vocabulary_.data().levels.find(vocabulary_key(join_lines(*first)));
      level != vocabulary_.data().levels.end() && level->second != "ente" && row.filled() == 2) {
    open_labelled(level->second, join_lines(rest), row.at);
    label_.reset();
    return true;
  }
  const auto label = read_level_label(text, vocabulary_);
  if (label && label->level != "ente" && label->rest.empty()) {
    label_.emplace();
    label_->text = text;
    label_->place = row.at;
    label_->gap_before = true;
    return true;
  }
  // A title that the columns' lines cut goes on in small letters.
  const bool cut = !rest.empty() && rest[0] >= 'a' && rest[0] <= 'z' && read_heading(*first);
  if (label_ && (rest.empty() || cut)) {
    open_labelled(read_level_label(label_->text, vocabulary_)->level, text, row.at);
    label_.reset();
    return true;
  }
  if (label && !label->rest.empty()) {
    const auto own = read_level_label(*first, vocabulary_);
    const bool fields = own && !own->rest.empty() && has_only_fields_beside(row, first);
    open_labelled(label->level, fields ? own->rest : label->rest, row.at);
    if (fields) put_fields_beside(row, first);
    return true;
  }
  const auto it = vocabulary_.data().columns.find(vocabulary_key(join_lines(*first)));
  // "Personale assegnato | Rossi M., Verdi L." below the rows of a card: beside its label one cell over the columns.
  const bool below = it != vocabulary_.data().columns.end() && row.filled() == 2 && row.joined.back() &&
                     (it->second == "assignees" || it->second == "notes" || it->second == "other");
  if (below) return true;
  const bool field = it != vocabulary_.data().columns.end() && (it->second == "description" || it->second == "units");
  if (!field || outline_.current() == nullptr || !labelled_) return false;
  put_field(*outline_.current(), {it->second, 0}, rest, vocabulary_);
  return true;
}

// What a column says that the row is.
std::optional<RowKind> TableReader::kind_of(const Row& row) const {
  const int column = header_ ? header_->find(kRowLevel) : -1;
  if (column < 0 || row.cells.size() != header_->columns.size()) return std::nullopt;
  const auto at = static_cast<size_t>(column);
  return row.blank_at(at) || row.merged(at) ? std::nullopt : read_row_kind(row.cells[at], vocabulary_);
}

// "KPI | Alberi piantati | minimo 150" goes on with such a table, "KPI | Algoritmo | Target" is a header.
bool TableReader::is_levelled(const Row& row) const {
  return kind_of(row) && read_column_header(join_lines(name_of(row)), vocabulary_).role.empty();
}

// "Obiettivo operativo | 1.1 | Curare il verde" among rows of indicators: a column says what each row is. What an
// objective's row measures is the objective's own.
bool TableReader::read_levelled(const Row& row) {
  const auto kind = kind_of(row);
  if (!kind) return false;
  const std::string name = join_lines(name_of(row));
  if (kind->level.empty()) {
    read_indicator(row, name);
    return true;
  }
  const int code = header_->find("code");
  const std::string printed = code < 0 ? "" : extract::fold_space(join_lines(row.cells[static_cast<size_t>(code)]));
  settle_title(true);
  Objective& objective =
      outline_.open_printed(name, kind->level, row.at, printed.empty() ? std::nullopt : std::optional(printed));
  put_fields_of(objective, row);
  labelled_ = true;
  last_was_indicator_ = false;
  bool measured = false;
  for (size_t i = 0; i < row.cells.size(); ++i)
    measured = measured || (is_measure_role(header_->columns[i].role) && !row.cells[i].empty());
  if (!measured) return true;
  read_indicator(row, name);
  add_review(outline_.plan().indicators.back().review, "*", "layout", "the row of an objective is measured itself");
  return true;
}

// Weight and offices that stand in the columns of the indicators' own.
void TableReader::put_fields_of(Objective& objective, const Row& row) const {
  for (size_t i = 0; i < row.cells.size(); ++i) {
    const std::string& role = header_->columns[i].role;
    if (role == "weight" || role == "units") put_field(objective, header_->columns[i], row.cells[i], vocabulary_);
  }
}

namespace {

// Parts of a code behind its first: 1 of "1.2".
size_t depth_of(const std::string& code) {
  return static_cast<size_t>(
      std::count_if(code.begin(), code.end(), [](char c) { return c == '.' || c == '-' || c == '/'; }));
}

// Whether a code goes on with another one: "1.1" with "1".
bool is_child(const std::string& code, const std::string& parent) {
  static const RE2 further(R"([.\-/]\w{1,4}\.?)");
  return code.starts_with(parent) && RE2::FullMatch(code.substr(parent.size()), further);
}

}  // namespace

// "1 | Curare il verde | 60" over "1.1 | Alberi | 30 | 150": without a value of its own, and with a code that the row
// below goes on with, it is the objective of the rows below. At the page's end its code is as short as theirs.
bool TableReader::read_parent(const Row& row, const std::vector<Row>& rows, size_t next) {
  const int code = header_->find("code");
  const int name = header_->find("name");
  if (code < 0 || name < 0 || header_->has_levels() || has_evidence(row)) return false;
  const auto code_in = [&](const Row& from) {
    std::string text = extract::fold_space(join_lines(from.cells[static_cast<size_t>(code)]));
    if (text.ends_with('.')) text.pop_back();
    return text;
  };
  const std::string own = code_in(row);
  if (own.find_first_of("0123456789") == std::string::npos) return false;
  const bool last = next >= rows.size();
  const bool over = !last && rows[next].cells.size() == row.cells.size() && has_evidence(rows[next]) &&
                    is_child(code_in(rows[next]), own);
  std::string title = join_lines(row.cells[static_cast<size_t>(name)]);
  if (title.empty() || (!over && !(last && parent_depth_ == depth_of(own)))) return false;
  parent_depth_ = depth_of(own);
  settle_title(true);
  Objective& objective =
      outline_.open_printed(std::move(title), std::string(kAnyObjective), row.places[static_cast<size_t>(name)], own);
  put_fields_of(objective, row);
  last_was_indicator_ = false;
  labelled_ = true;
  return true;
}

}  // namespace spoglio::normalize
