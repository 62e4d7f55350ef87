// A label stands at the beginning of a printed line, or behind a value on it.
#include "normalize/tables/shapes/cell_entries.h"

#include <re2/re2.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "extract/text.h"
#include "normalize/forms/label.h"
#include "normalize/forms/split.h"
#include "normalize/headers/item.h"
#include "normalize/lines/bulleted.h"
#include "normalize/lines/listed.h"
#include "normalize/plan/fields.h"
#include "normalize/values/measure.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kLongestLabel = 60;        // bytes
constexpr size_t kMostEntries = 30;         // indicators of one cell
constexpr size_t kLongestCell = 6000;       // bytes; more is a text
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
void add_field(const CellField& field, const Vocabulary& vocabulary, CellEntry& out) {
  std::vector<FormPair> pairs;
  split_value({field.role, field.text, {}, ""}, Separation::kBlank, vocabulary, pairs);
  for (FormPair& pair : pairs) {
    std::string label = pair.label.role == field.role.role ? field.label : pair.label.role;
    if (pair.label.year > 0 && pair.label.year != field.role.year) label += " " + std::to_string(pair.label.year);
    out.push_back({std::move(pair.label), std::move(label), std::move(pair.text)});
  }
}

// The field that each line begins; nothing for those that go on.
std::vector<std::optional<CellField>> fields_of(const std::vector<std::string>& lines, const Vocabulary& vocabulary) {
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
  return fields;
}

// An entry with the labels and years that stand in its values parted.
CellEntry split_fields(const CellEntry& entry, const Vocabulary& vocabulary) {
  CellEntry split;
  for (const CellField& field : entry) add_field(field, vocabulary, split);
  return split;
}

// Adds a line to the entry that it stands in: as a field, or as more of the last one.
void add_line(const std::string& line, std::optional<CellField> field, CellEntry& entry) {
  if (field) {
    entry.push_back(std::move(*field));
  } else if (entry.empty()) {
    CellField bare;
    bare.text = line.substr(item_mark(line));
    entry.push_back(std::move(bare));
  } else {
    entry.back().text += (entry.back().text.empty() ? "" : "\n") + line;
  }
}

}  // namespace

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

std::vector<CellEntry> read_cell_entries(const std::string& cell, const Vocabulary& vocabulary) {
  if (cell.size() > kLongestCell || cell.find(':') == std::string::npos) return {};
  const std::vector<std::string> lines = extract::split(cell, '\n');
  std::vector<std::optional<CellField>> fields = fields_of(lines, vocabulary);
  if (std::none_of(fields.begin(), fields.end(), [](const auto& field) { return field.has_value(); })) return {};
  const auto is_name = [](const std::optional<CellField>& field) { return field && field->role.role == "name"; };
  const bool names = std::any_of(fields.begin(), fields.end(), is_name);
  std::vector<CellEntry> out(1);
  for (size_t i = 0; i < lines.size(); ++i) {
    const bool next =
        fields[i] ? is_name(fields[i]) && has(out.back(), fields[i]->role) : names_next(out.back(), lines[i], names);
    // What stands in front of a name is the rest of the entry before.
    const bool first = is_name(fields[i]) && has_measure(out.back());
    if ((next || first) && out.size() < kMostEntries) out.emplace_back();
    add_line(lines[i], std::move(fields[i]), out.back());
  }
  for (CellEntry& entry : out) entry = split_fields(entry, vocabulary);
  return out;
}

namespace {

// Lines cut where marks begin items; empty where text stands in front of the first, or there are too many.
std::vector<std::string> items_of(const std::string& cell) {
  std::vector<std::string> items;
  for (const std::string& line : extract::split(cell, '\n')) {
    if (item_mark(line) > 0) items.push_back(line);
    if (items.empty()) return {};
    if (item_mark(line) == 0) items.back() += "\n" + line;
    if (items.size() > kMostEntries) return {};
  }
  return items;
}

// Name and values of an item as the fields of an indicator.
CellEntry entry_of(const ListedIndicator& item) {
  CellEntry entry(1);
  entry[0].role.role = "name";
  entry[0].label = "Indicatore";
  entry[0].text = item.name;
  for (const LabelledValue& value : item.values) {
    const std::string year = value.label.year > 0 ? " " + std::to_string(value.label.year) : "";
    CellField field;
    field.role = value.label;
    field.label = (value.label.role == "weight" ? "Peso" : "Target") + year;
    field.text = value.value;
    entry.push_back(std::move(field));
  }
  return entry;
}

}  // namespace

std::vector<CellEntry> read_cell_items(const std::string& cell, const Vocabulary& vocabulary) {
  std::vector<CellEntry> out;
  ListLead lead;
  lead.lines = 1;
  for (const std::string& item : items_of(cell)) {
    const auto read = read_bulleted(item, lead, vocabulary);
    if (!read || read->joint.empty() || !read->doubt.empty()) return {};
    out.push_back(entry_of(*read));
  }
  return out;
}

}  // namespace spoglio::normalize
