// A label stands at the beginning of a printed line, or behind a value on it.
#include "normalize/tables/shapes/labelled_cells.h"

#include <re2/re2.h>

#include <algorithm>
#include <utility>

#include "extract/text.h"
#include "normalize/forms/label.h"
#include "normalize/forms/split.h"
#include "normalize/lines/bulleted.h"
#include "normalize/lines/listed.h"
#include "normalize/plan/fields.h"
#include "normalize/tables/header.h"
#include "normalize/tables/rows.h"
#include "normalize/values/measure.h"
#include "normalize/values/number.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kLongestLabel = 60;        // bytes
constexpr size_t kMostLabels = 12;          // columns that one column's cells make
constexpr size_t kMostEntries = 30;         // indicators of one cell
constexpr int kMostRows = 2000;             // of a table that is looked at, and of what it becomes
constexpr size_t kLongestCell = 6000;       // bytes; more is a text
constexpr double kEntryShare = 0.6;         // of a column's filled cells that hold indicators
constexpr size_t kLongestUnlabelled = 300;  // bytes of a name without a label

bool is_field(const std::string& role) {
  return is_measure_role(role) || role == "name" || role == "algorithm" || role == "weight" || role == "type" ||
         role == "due" || role == "measure_unit" || role == "code" || role == "source" || role == "units" ||
         role == "notes" || role == "other" || role == kNameDescription;
}

// "Indicatore 2", "KPI n. 1": without the number that counts it.
std::string without_number(const std::string& words) {
  static const RE2 number(R"(^(\p{L}[\p{L} ]+?)\s*(?:n\.?°?|nr\.?|n°)?\s*\d{1,2}$)");
  std::string bare;
  return RE2::FullMatch(words, number, &bare) ? bare : words;
}

// The label that a printed line begins with, and its value; a bullet may stand before it.
std::optional<CellField> field_in(const std::string& line, const Vocabulary& vocabulary) {
  const std::string text = line.substr(item_mark(line));
  const size_t colon = text.find(':');
  if (colon == std::string::npos || colon > kLongestLabel) return std::nullopt;
  const std::string words = extract::fold_space(text.substr(0, colon));
  auto role = label_of(words, vocabulary);
  if (!role) role = label_of(without_number(words), vocabulary);
  if (!role || !is_field(role->role)) return std::nullopt;
  if (role->role == kNameDescription) role->role = "name";
  const size_t value = text.find_first_not_of(' ', colon + 1);
  return CellField{std::move(*role), words, value == std::string::npos ? "" : text.substr(value)};
}

bool has(const CellEntry& entry, const ColumnRole& role) {
  return std::any_of(entry.begin(), entry.end(), [&](const CellField& field) {
    return field.role.role == role.role && field.role.year == role.year;
  });
}

bool has_measure(const CellEntry& entry) {
  return std::any_of(entry.begin(), entry.end(),
                     [](const CellField& field) { return is_measure_role(field.role.role) && !field.text.empty(); });
}

bool has_name(const CellEntry& entry) {
  return std::any_of(entry.begin(), entry.end(), [](const CellField& field) {
    return field.role.role == "name" ||
           (field.role.role.empty() && !field.text.empty() && field.text.size() <= kLongestUnlabelled);
  });
}

bool is_value(const std::string& text) {
  const std::string kind = read_measure(join_lines(text), {"target", 0}).kind;
  return kind != "text" && kind != "none";
}

// A line without a label below a whole value names the next indicator, where no label does.
bool names_next(const CellEntry& entry, const std::string& line, bool labelled) {
  if (labelled || entry.empty() || !is_measure_role(entry.back().role.role)) return false;
  static const RE2 capital(R"(^\p{Lu})");
  return is_value(entry.back().text) && RE2::PartialMatch(line.substr(item_mark(line)), capital);
}

// Further labels behind the value of a field: "80% – Peso: 30%", and years ("2024: 80%; 2025: 85%").
void add_field(CellField field, const Vocabulary& vocabulary, CellEntry& out) {
  std::vector<FormPair> pairs;
  split_value({field.role, field.text, {}, ""}, Separation::kBlank, vocabulary, pairs);
  for (FormPair& pair : pairs) {
    std::string label = pair.label.role == field.role.role ? field.label : pair.label.role;
    if (pair.label.year > 0 && pair.label.year != field.role.year) label += " " + std::to_string(pair.label.year);
    out.push_back({std::move(pair.label), std::move(label), std::move(pair.text)});
  }
}

// The column under which a field stands; labels.size() where none is.
size_t column_of(const std::vector<CellField>& labels, const ColumnRole& role) {
  for (size_t i = 0; i < labels.size(); ++i) {
    if (labels[i].role.role == role.role && labels[i].role.year == role.year) return i;
  }
  return labels.size();
}

// Every label of a column's cells once, that of the names first, behind those of a table with the same header.
std::vector<CellField> labels_of(const std::vector<std::vector<CellEntry>>& cells, std::vector<CellField> out) {
  if (out.empty()) {
    out.emplace_back();
    out[0].role.role = "name";
    out[0].label = "Indicatore";
  }
  for (const auto& entries : cells) {
    for (const CellEntry& entry : entries) {
      for (const CellField& field : entry) {
        if (field.role.role.empty() || column_of(out, field.role) < out.size()) continue;
        out.push_back({field.role, field.label, ""});
        if (out.size() > kMostLabels) return {};
      }
    }
  }
  return out;
}

// What the header over such cells says: that they measure.
bool names_measures(const std::string& header) {
  static const RE2 words(
      R"(\b(?:indicator[ei]|kpi|misur\w*|risultat[oi]|attes[oi]|target|verifica|parametr[oi]|valutazione|valor[ei]|traguard[oi])\b)");
  return header.size() <= 2 * kLongestLabel && RE2::PartialMatch(extract::fold_key(header), words);
}

// Items that print name and value without labels ("- Alberi piantati: 150"), where a rule reads all values.
std::vector<CellEntry> read_cell_items(const std::string& cell, const Vocabulary& vocabulary) {
  std::vector<std::string> items;
  for (const std::string& line : extract::split(cell, '\n')) {
    if (item_mark(line) > 0) items.push_back(line);
    if (items.empty()) return {};
    if (item_mark(line) == 0) items.back() += "\n" + line;
    if (items.size() > kMostEntries) return {};
  }
  std::vector<CellEntry> out;
  ListLead lead;
  lead.lines = 1;
  for (const std::string& item : items) {
    const auto read = read_bulleted(item, lead, vocabulary);
    if (!read || read->joint.empty() || !read->doubt.empty()) return {};
    CellEntry entry(1);
    entry[0].role.role = "name";
    entry[0].label = "Indicatore";
    entry[0].text = read->name;
    for (const LabelledValue& value : read->values) {
      const std::string year = value.label.year > 0 ? " " + std::to_string(value.label.year) : "";
      CellField field;
      field.role = value.label;
      field.label = (value.label.role == "weight" ? "Peso" : "Target") + year;
      field.text = value.value;
      entry.push_back(std::move(field));
    }
    out.push_back(std::move(entry));
  }
  return out;
}

// A column's cells, by row: a cell that starts there, or none.
std::vector<const extract::Cell*> cells_of(const extract::Table& table, int column) {
  std::vector<const extract::Cell*> out(static_cast<size_t>(table.rows), nullptr);
  for (const extract::Cell& cell : table.cells) {
    if (cell.column == column && cell.column_span == 1 && cell.row >= 0 && cell.row < table.rows)
      out[static_cast<size_t>(cell.row)] = &cell;
  }
  return out;
}

// A column of labelled cells.
struct Column {
  int at = 0;
  int first = 0;                                // its first row with a label
  std::vector<std::vector<CellEntry>> entries;  // by row
};

// `known`: whether the table's header is that of one before.
std::optional<Column> read_column(const extract::Table& table, int column, bool known, const Vocabulary& vocabulary) {
  Column out{column, table.rows, {}};
  out.entries.resize(static_cast<size_t>(table.rows));
  size_t filled = 0;
  size_t whole = 0;
  size_t parts = 0;  // that a page's end may cut
  const auto cells = cells_of(table, column);
  for (size_t r = 0; r < cells.size(); ++r) {
    if (cells[r] == nullptr || cells[r]->text.empty()) continue;
    auto entries = read_cell_entries(cells[r]->text, vocabulary);
    if (entries.empty() && cells[r]->text.size() <= kLongestCell) entries = read_cell_items(cells[r]->text, vocabulary);
    if (!entries.empty()) out.first = std::min(out.first, static_cast<int>(r));
    if (out.first == table.rows) continue;
    ++filled;
    whole += std::any_of(entries.begin(), entries.end(),
                         [](const CellEntry& entry) { return has_name(entry) && has_measure(entry); });
    parts += std::any_of(entries.begin(), entries.end(),
                         [](const CellEntry& entry) { return entry.size() > 1 || has_measure(entry); });
    out.entries[r] = std::move(entries);
  }
  if (whole == 0 && !(known && parts > 0)) return std::nullopt;
  if (static_cast<double>(std::max(whole, parts)) < kEntryShare * static_cast<double>(filled)) return std::nullopt;
  return out;
}

// Writes a table anew, one of its columns taken apart.
class Writer {
 public:
  // `open`: which label's column the page before left open.
  Writer(const extract::Table& table, const Column& column, const std::vector<CellField>& labels, size_t open)
      : table_(table), column_(column), labels_(labels), open_(open), out_(table) {
    int row = 0;
    for (const auto& entries : column.entries) {
      rows_.push_back(row);
      row += static_cast<int>(std::max<size_t>(entries.size(), 1));
    }
    rows_.push_back(row);
    out_.cells.clear();
    out_.rows = row;
    out_.columns = table.columns + more();
  }

  // `head`: the row of the header, -1 without one.
  extract::Table write(int head) {
    for (const extract::Cell& cell : table_.cells) {
      const bool here = cell.column == column_.at && cell.column_span == 1;
      if (here && cell.row == head) {
        for (size_t i = 0; i < labels_.size(); ++i) put(cell, i, 0, labels_[i].label);
      } else if (here && !column_.entries[static_cast<size_t>(cell.row)].empty()) {
        put_entries(cell);
      } else if (here && cell.row > head && cell.row_span == 1) {
        put(cell, column_.entries[0].empty() && cell.row == 0 ? open_ : 0, 0, cell.text);
      } else {
        copy(cell);
      }
    }
    std::stable_sort(out_.cells.begin(), out_.cells.end(), [](const extract::Cell& a, const extract::Cell& b) {
      return std::pair(a.row, a.column) < std::pair(b.row, b.column);
    });
    return std::move(out_);
  }

 private:
  int more() const { return static_cast<int>(labels_.size()) - 1; }

  void copy(const extract::Cell& cell) {
    extract::Cell copy = cell;
    const auto first = static_cast<size_t>(cell.row);
    const auto end = std::min(rows_.size() - 1, first + static_cast<size_t>(std::max(cell.row_span, 1)));
    copy.row = rows_[first];
    copy.row_span = rows_[end] - rows_[first];
    if (cell.column > column_.at) copy.column += more();
    if (cell.column <= column_.at && cell.column + cell.column_span > column_.at) copy.column_span += more();
    out_.cells.push_back(std::move(copy));
  }

  void put(const extract::Cell& cell, size_t column, int below, std::string text) {
    extract::Cell part = cell;
    part.row = rows_[static_cast<size_t>(cell.row)] + below;
    part.row_span = 1;
    part.column = column_.at + static_cast<int>(column);
    part.text = std::move(text);
    out_.cells.push_back(std::move(part));
  }

  void put_entries(const extract::Cell& cell) {
    const auto& entries = column_.entries[static_cast<size_t>(cell.row)];
    for (size_t e = 0; e < entries.size(); ++e) {
      std::vector<std::string> texts(labels_.size());
      for (const CellField& field : entries[e]) {
        const bool bare = field.role.role.empty();
        // Text in front of the first label goes on with the page before, or is a name.
        const size_t at = !bare ? column_of(labels_, field.role) : table_.page_start && cell.row == 0 ? open_ : 0;
        if (at >= texts.size() || field.text.empty()) continue;
        texts[at] += (texts[at].empty() ? "" : "\n") + field.text;
      }
      for (size_t i = 0; i < texts.size(); ++i) {
        if (!texts[i].empty()) put(cell, i, static_cast<int>(e), std::move(texts[i]));
      }
    }
  }

  const extract::Table& table_;
  const Column& column_;
  const std::vector<CellField>& labels_;
  std::vector<int> rows_;  // where each row begins, and the end
  size_t open_;
  extract::Table out_;
};

// The column of the last field that a column's cells print.
size_t last_of(const Column& column, const std::vector<CellField>& labels) {
  for (auto entries = column.entries.rbegin(); entries != column.entries.rend(); ++entries) {
    if (!entries->empty() && !entries->back().empty()) return column_of(labels, entries->back().back().role);
  }
  return 0;
}

// Whether a header names a column of targets beside the one that is taken apart.
bool measures_elsewhere(const extract::Table& table, int head, int column, const Vocabulary& vocabulary) {
  return std::any_of(table.cells.begin(), table.cells.end(), [&](const extract::Cell& cell) {
    if (cell.row != head || cell.column == column) return false;
    const std::string role = read_column_header(join_lines(cell.text), vocabulary).role;
    return role == "target" || role == "year";
  });
}

// All that the first row of a table prints.
std::string header_of(const extract::Table& table) {
  std::string out;
  for (const extract::Cell& cell : table.cells) {
    if (cell.row == 0) out += extract::fold_space(cell.text) + "|";
  }
  return out;
}

// "Punti", "Punteggio max" over an objective's share of 100: its weight, where all cells are such.
void name_points(extract::Table& table, int head) {
  static const RE2 points(R"(punti|punteggio(?: (?:max\.?|massimo|assegnato|attribuibile))?|peso in punti)");
  for (extract::Cell& cell : table.cells) {
    if (cell.row != head || !RE2::FullMatch(extract::fold_key(cell.text), points)) continue;
    const bool all = std::all_of(table.cells.begin(), table.cells.end(), [&](const extract::Cell& other) {
      if (other.column != cell.column || other.row <= head || other.text.empty()) return true;
      return parse_percent(extract::fold_space(other.text)).has_value();
    });
    if (all) cell.text = "Peso";
  }
}

}  // namespace

std::vector<CellEntry> read_cell_entries(const std::string& cell, const Vocabulary& vocabulary) {
  std::vector<CellEntry> out;
  if (cell.size() > kLongestCell || cell.find(':') == std::string::npos) return out;
  const std::vector<std::string> lines = extract::split(cell, '\n');
  std::vector<std::optional<CellField>> fields;
  bool capital = false;  // labels begin with one
  for (size_t i = 0; i < lines.size(); ++i) {
    auto field = field_in(lines[i], vocabulary);
    const bool small = field && field->label[0] >= 'a' && field->label[0] <= 'z';
    // "… tra ricezione e" above "riscontro: …" is one text.
    if (small && (capital || (i > 0 && is_open_text(lines[i - 1])))) field.reset();
    capital = capital || (field && !small);
    fields.push_back(std::move(field));
  }
  const auto labelled = [](const std::optional<CellField>& field) { return field && field->role.role == "name"; };
  const bool names = std::any_of(fields.begin(), fields.end(), labelled);
  if (std::none_of(fields.begin(), fields.end(), [](const auto& field) { return field.has_value(); })) return out;
  out.emplace_back();
  for (size_t i = 0; i < lines.size(); ++i) {
    const bool next = fields[i] ? fields[i]->role.role == "name" && has(out.back(), fields[i]->role)
                                : names_next(out.back(), lines[i], names);
    // What stands in front of a name is the rest of the entry before.
    const bool first = fields[i] && fields[i]->role.role == "name" && has_measure(out.back());
    if ((next || first) && out.size() < kMostEntries) out.emplace_back();
    CellEntry& entry = out.back();
    if (fields[i]) {
      entry.push_back(std::move(*fields[i]));
    } else if (entry.empty()) {
      CellField bare;
      bare.text = lines[i].substr(item_mark(lines[i]));
      entry.push_back(std::move(bare));
    } else {
      entry.back().text += (entry.back().text.empty() ? "" : "\n") + lines[i];
    }
  }
  for (CellEntry& entry : out) {
    CellEntry split;
    for (CellField& field : entry) add_field(std::move(field), vocabulary, split);
    entry = std::move(split);
  }
  return out;
}

std::optional<extract::Table> LabelledCells::unfold(const extract::Table& table) {
  if (table.rows > kMostRows || table.columns < 2) return std::nullopt;
  std::optional<Column> column;
  const std::string top = header_of(table);
  const bool known = table.columns == columns_ && top == header_;
  for (int c = table.columns - 1; c >= 0 && !column; --c)
    column = read_column(table, c, known && c == column_, vocabulary_);
  if (!column) return std::nullopt;
  if (column->first == 0) {
    // The rest of a table, without its header.
    if (table.columns != columns_ || column->at != column_) return std::nullopt;
    extract::Table out = Writer(table, *column, labels_, open_).write(-1);
    open_ = last_of(*column, labels_);
    return out;
  }
  const int head = column->first - 1;
  const auto cells = cells_of(table, column->at);
  const extract::Cell* header = cells[static_cast<size_t>(head)];
  if (header == nullptr || !names_measures(header->text)) return std::nullopt;
  if (measures_elsewhere(table, head, column->at, vocabulary_)) return std::nullopt;
  std::vector<CellField> labels = labels_of(column->entries, known ? labels_ : std::vector<CellField>{});
  if (labels.empty()) return std::nullopt;
  extract::Table out = Writer(table, *column, labels, 0).write(head);
  name_points(out, head);
  const auto rows = rows_of(out);
  const auto read = static_cast<size_t>(head) < rows.size()
                        ? read_table_header(rows[static_cast<size_t>(head)].cells, vocabulary_)
                        : std::nullopt;
  if (!read || out.rows > kMostRows || read->find("name") != column->at) return std::nullopt;
  columns_ = table.columns;
  column_ = column->at;
  header_ = top;
  labels_ = std::move(labels);
  open_ = last_of(*column, labels_);
  return out;
}

}  // namespace spoglio::normalize
