// A field belongs to the nearest level column to its left, as far as the column of names.
#include "normalize/tables/columns/levels.h"

#include <re2/re2.h>

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "extract/text.h"
#include "normalize/plan/fields.h"
#include "normalize/values/code.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_level(const ColumnRole& column) { return column.role.starts_with("level:"); }

// The level column that a field's column belongs to: the nearest to its left, or the first of all. Behind levels that
// come first it belongs to the narrowest.
size_t level_of_field(const TableHeader& header, size_t column) {
  const std::vector<size_t> levels = header.levels();
  size_t found = header.columns.size();
  for (const size_t i : levels) {
    if (i < column || found == header.columns.size()) found = i;
  }
  return found;
}

// The column whose cell is the code of a level column's objective: beside it, right or left, or left of the objective's
// type.
size_t code_column(const TableHeader& header, size_t level) {
  const auto is_code = [&](size_t i) {
    return i < header.columns.size() && header.columns[i].role == "objective_code";
  };
  const bool next_is_level = level + 2 < header.columns.size() && is_level(header.columns[level + 2]);
  if (level > 0 && is_code(level - 1)) return level - 1;
  if (is_code(level + 1) && !next_is_level) return level + 1;
  if (level > 1 && is_code(level - 2) && header.columns[level - 1].role == "other") return level - 2;
  return header.columns.size();
}

// "n. 3.", "OS 1": a code as it stands in a cell of its own; nothing for longer text.
std::optional<std::string> code_of(const std::string& cell) {
  static const RE2 shape(R"((?i)(?:n[.°]{0,2} ?)?([A-Z0-9][A-Z0-9._/ \-]{0,15}?)[.:]?)");
  std::string code;
  if (!RE2::FullMatch(extract::fold_space(cell), shape, &code)) return std::nullopt;
  const bool digit = std::any_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
  return digit || code.size() <= 3 ? std::optional(code) : std::nullopt;
}

// "Area: Sicurezza del paziente": words, a colon and what they label.
bool is_labelled(const std::string& text) {
  constexpr size_t kLongestLabel = 40;  // bytes
  const size_t colon = text.find(": ");
  return colon > 1 && colon <= kLongestLabel &&
         std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(colon), [](char c) {
           return c == ' ' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
         });
}

// What an objective's cell prints behind its title: fields with labels, each in lines of its own.
struct CellFields {
  size_t begin = 0;  // of the first one; the cell's end where there is none
  std::vector<std::pair<ColumnRole, std::string>> fields;
};

// The field that a line begins, "Responsabile: Ufficio verde"; its role is empty for other lines.
std::pair<ColumnRole, std::string> field_of(const std::string& line, const Vocabulary& vocabulary) {
  static const std::set<std::string> kRoles = {"description",      "units", "objective_units", "weight",
                                               "objective_weight", "budget"};
  const size_t colon = line.find(':');
  if (colon == std::string::npos) return {};
  ColumnRole role = read_column_header(line.substr(0, colon), vocabulary);
  if (kRoles.count(role.role) == 0) return {};
  if (role.role.starts_with("objective_")) role.role.erase(0, std::string_view("objective_").size());
  return {std::move(role), line.substr(colon + 1)};
}

CellFields fields_in(const std::string& cell, const Vocabulary& vocabulary) {
  CellFields out{cell.size(), {}};
  for (size_t line = cell.find('\n'); line != std::string::npos; line = cell.find('\n', line + 1)) {
    const std::string text = cell.substr(line + 1, cell.find('\n', line + 1) - line - 1);
    auto field = field_of(text, vocabulary);
    if (!field.first.role.empty()) {
      if (out.fields.empty()) out.begin = line;
      out.fields.push_back(std::move(field));
    } else if (!out.fields.empty()) {
      out.fields.back().second += "\n" + text;
    }
  }
  return out;
}

}  // namespace

bool is_objective_field(const TableHeader& header, size_t column) {
  const std::string& role = header.columns[column].role;
  return role == "objective_weight" || role == "objective_units" || role == "description" || role == "budget" ||
         role == "perspective" || role == "objective_code";
}

namespace {

// Whether a column holds a field of a level column's objectives.
bool is_field_of(const TableHeader& header, size_t level, size_t column) {
  if (header.columns[column].role == "objective_code") return code_column(header, level) == column;
  return is_objective_field(header, column) && level_of_field(header, column) == level;
}

// The one filled cell of a column, among rows top to end, into the first of them. Offices in several are a list that
// was cut between the rows.
void move_up(std::vector<TableRow>& rows, size_t top, size_t end, size_t column, bool offices) {
  std::optional<size_t> only;
  for (size_t r = top; r < end; ++r) {
    if (rows[r].cells[column].empty() || !rows[r].own[column]) continue;
    if (only && offices) rows[*only].cells[column] += "\n" + std::exchange(rows[r].cells[column], "");
    if (only && !offices) return;
    only = only.value_or(r);
  }
  if (!only || *only == top) return;
  rows[top].cells[column] = std::exchange(rows[*only].cells[column], "");
  rows[top].places[column] = rows[*only].places[column];
  rows[top].own[column] = true;
}

}  // namespace

void gather_fields(std::vector<TableRow>& rows, size_t first, const TableHeader& header) {
  const size_t columns = header.columns.size();
  for (size_t top = first; top < rows.size() && rows[top].cells.size() == columns; ++top) {
    for (size_t level = 0; level < columns; ++level) {
      if (!is_level(header.columns[level]) || rows[top].cells[level].empty() || !rows[top].own[level]) continue;
      size_t end = top + 1;
      while (end < rows.size() && rows[end].cells.size() == columns && !rows[end].cells[level].empty() &&
             !rows[end].own[level])
        ++end;
      for (size_t c = 0; end > top + 1 && c < columns; ++c) {
        if (is_field_of(header, level, c)) move_up(rows, top, end, c, header.columns[c].role == "objective_units");
      }
    }
  }
}

bool LevelColumns::is_new(const TableHeader& header, const TableRow& row, size_t column) const {
  if (!is_level(header.columns[column]) || row.cells[column].empty()) return false;
  return column >= last_.size() || row.cells[column] != last_[column];
}

bool LevelColumns::opens(const TableHeader& header, const TableRow& row) const {
  for (size_t i = 0; i < row.cells.size(); ++i) {
    if (is_new(header, row, i)) return true;
  }
  return false;
}

bool LevelColumns::lacks(const TableHeader& header, const TableRow& row) const {
  bool levels = false;
  for (size_t i = 0; i < row.cells.size(); ++i) {
    if (!is_level(header.columns[i])) continue;
    levels = true;
    if (!row.cells[i].empty() || (i < last_.size() && !last_[i].empty())) return false;
  }
  return levels;
}

void LevelColumns::put_fields(Objective& objective, const TableHeader& header, const TableRow& row,
                              size_t column) const {
  for (size_t i = 0; i < row.cells.size(); ++i) {
    if (!is_objective_field(header, i) || level_of_field(header, i) != column) continue;
    ColumnRole role = header.columns[i];
    if (role.role == "objective_weight") role.role = "weight";
    if (role.role == "objective_units") role.role = "units";
    put_field(objective, role, row.cells[i], vocabulary_);
  }
}

// The objective that a column of references names by its code, wherever it is printed.
void LevelColumns::put_parent(Objective& objective, const TableHeader& header, const TableRow& row) const {
  const int column = header.find("parent_code");
  if (column < 0 || row.cells[static_cast<size_t>(column)].empty()) return;
  const auto code = code_of(row.cells[static_cast<size_t>(column)]);
  const Objective* parent = nullptr;
  size_t found = 0;
  for (const Objective& other : outline_.plan().objectives) {
    if (other.id == objective.id) break;  // what comes later stands below it
    if (!code || other.code != code) continue;
    parent = &other;
    ++found;
  }
  if (found == 1) {
    objective.parent = parent->id;
  } else {
    add_review(objective.review, "parent", "layout", "the code of what it is under names no objective, or several");
  }
}

// Whether a cell has no code, and no field beside it, where all objectives of its column had one.
bool LevelColumns::lacks_code(const TableHeader& header, const TableRow& row, size_t column) const {
  constexpr size_t kFewestCoded = 2;
  if (row.filled() < 2 || row.joined[column]) return false;  // a heading over the rows below it
  if (column >= opened_.size() || opened_[column].coded < kFewestCoded || opened_[column].coded < opened_[column].all)
    return false;
  for (size_t i = 0; i < row.cells.size(); ++i) {
    if (is_field_of(header, column, i) && row.own[i] && !row.cells[i].empty()) return false;
  }
  const std::string text = join_lines(row.cells[column]);
  if (is_labelled(text) || read_level_label(text, vocabulary_)) return false;
  const auto heading = read_labelled_heading(text);
  // "E ASSICURARNE LA RENDICONTAZIONE" has none.
  return !heading || (heading->code.size() == 1 && !is_digit(heading->code[0]) && opened_[column].lettered == 0);
}

// A cell that starts in the middle of a sentence, or below one that ends there, is the rest of the title above it.
bool LevelColumns::goes_on(const TableHeader& header, const TableRow& row, size_t column) const {
  if (column >= ids_.size() || ids_[column].empty() || !row.own[column] || row.cells[column].empty()) return false;
  if (!header.columns[column].role.starts_with("level:")) return false;
  const unsigned char first = static_cast<unsigned char>(row.cells[column][0]);
  const bool small = first >= 'a' && first <= 'z';
  const Objective* above = outline_.with_id(ids_[column]);
  const bool open = above != nullptr && above->title && is_open_text(*above->title);
  return small || lacks_code(header, row, column) || (open && !read_labelled_heading(join_lines(row.cells[column])));
}

bool LevelColumns::is_rest(const TableHeader& header, const TableRow& row) const {
  if (row.filled() != 1) return false;
  for (size_t i = 0; i < row.cells.size(); ++i) {
    if (!row.cells[i].empty() && !row.merged(i)) return is_new(header, row, i) && goes_on(header, row, i);
  }
  return false;
}

bool LevelColumns::open(const TableHeader& header, const TableRow& row) {
  bool opened = false;
  last_.resize(row.cells.size());
  ids_.resize(row.cells.size());
  opened_.resize(row.cells.size());
  const std::vector<size_t> levels = header.levels();
  for (auto level_at = levels.begin(); level_at != levels.end(); ++level_at) {
    const size_t i = *level_at;
    if (i >= row.cells.size() || !is_new(header, row, i)) continue;
    if (goes_on(header, row, i)) {
      Objective* above = outline_.with_id(ids_[i]);
      if (above != nullptr && above->title) {
        append_line(above->title, row.cells[i]);
        add_review(above->review, "title", "layout", "its title goes on in the next row");
        last_[i] = row.cells[i];
        continue;
      }
    }
    opened = true;
    last_[i] = row.cells[i];
    for (auto below = level_at + 1; below != levels.end(); ++below) last_[*below].clear();
    const std::string level = header.columns[i].role.substr(6);
    const CellFields labelled = fields_in(row.cells[i], vocabulary_);
    std::string text = join_lines(row.cells[i].substr(0, labelled.begin));
    // The label may be printed once more inside of the cell.
    if (const auto label = read_level_label(text, vocabulary_); label && !label->rest.empty()) text = label->rest;
    const size_t code_at = code_column(header, i);
    const auto code = code_at < row.cells.size() ? code_of(row.cells[code_at]) : std::nullopt;
    for (auto from = level_at; from != levels.end(); ++from) ids_[*from].clear();
    const size_t before = outline_.plan().objectives.size();
    Objective& objective = outline_.open_printed(std::move(text), level, row.places[i], code);
    ids_[i] = objective.id;
    ++opened_[i].all;
    opened_[i].coded += objective.code.has_value();
    opened_[i].lettered += objective.code && objective.code->size() == 1 && !is_digit((*objective.code)[0]);
    if (outline_.plan().objectives.size() == before) continue;  // it is known, with its fields
    for (const auto& [role, value] : labelled.fields) put_field(objective, role, value, vocabulary_);
    put_fields(objective, header, row, i);
    if (i == header.last_level()) put_parent(objective, header, row);
    if (i < header.doubts.size() && !header.doubts[i].empty())
      add_review(objective.review, "title", "layout", header.doubts[i]);
  }
  return opened;
}

}  // namespace spoglio::normalize
