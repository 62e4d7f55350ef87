// Labels decide: each cell has one, and one of them at least is none but an indicator's.
#include "normalize/tables/rows/fields_below.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "extract/text.h"
#include "normalize/forms/label.h"
#include "normalize/forms/split.h"
#include "normalize/headers/vocabulary_data.h"
#include "normalize/plan/fields.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

// How it is measured: no objective and no office has it.
bool tells_measuring(const std::string& role) {
  return role == "algorithm" || role == "source" || role == "measure_unit";
}

bool is_indicators(const std::string& role) {
  return tells_measuring(role) || is_measure_role(role) || role == "type" || role == "weight" || role == "due" ||
         role == "units" || role == "assignees" || role == "notes" || role == "other" || role == kNameDescription;
}

// Whether a row holds two cells, the second of them merged over all columns but the first.
bool is_over_all(const TableRow& row) {
  if (row.cells.size() < 3 || row.filled() != 2 || row.blank_at(0) || row.joined[1]) return false;
  return std::all_of(row.joined.begin() + 2, row.joined.end(), [](bool joined) { return joined; });
}

// "Formula | a / b | Fonte | Protocollo": labels and values in cells by turns, not all of them in one column. "Fonti |
// 3" is a row of the table.
std::vector<FormPair> by_turns(const std::vector<size_t>& cells, const TableRow& row, const Vocabulary& vocabulary) {
  std::vector<FormPair> out;
  const bool wide = std::find(row.joined.begin(), row.joined.end(), true) != row.joined.end();
  if (cells.size() % 2 != 0 || !wide) return out;
  // "Unità di misura | Punteggio": a value over all other columns may be worded like a label.
  const bool whole = is_over_all(row);
  for (size_t i = 0; i < cells.size(); i += 2) {
    const std::string& value = row.cells[cells[i + 1]];
    const auto label = label_of(extract::fold_space(join_lines(row.cells[cells[i]])), vocabulary);
    const bool label_again = !whole && label_of(extract::fold_space(join_lines(value)), vocabulary);
    if (!label || label_again) return {};
    out.push_back({*label, value, row.places[cells[i + 1]], ""});
  }
  return out;
}

// "Formula: a / b - Fonte: protocollo"; false where the text begins with no label.
bool add_pairs(const std::string& text, const Place& at, const Vocabulary& vocabulary, std::vector<FormPair>& out) {
  auto labelled = in_one_cell(text, vocabulary, false);
  if (!labelled) return false;
  split_value({labelled->label, std::move(labelled->value), at, ""}, Separation::kBlank, vocabulary, out);
  return true;
}

std::vector<FormPair> in_cells(const std::vector<size_t>& cells, const TableRow& row, const Vocabulary& vocabulary) {
  std::vector<FormPair> out;
  for (const size_t i : cells) {
    if (!add_pairs(row.cells[i], row.places[i], vocabulary, out)) return {};
  }
  return out;
}

// "Criterio di calcolo Giorni tra domanda e risposta" alone in its row: a label of several words that runs into its
// value; of one word only `among` other fields. A unit may begin small, but is one word or a known one: "Unità di
// misura condivise tra uffici" is a title.
std::vector<FormPair> run_into(const std::string& cell, const Place& at, bool among, const Vocabulary& vocabulary) {
  static const RE2 value(R"([\p{Lu}\d%€(].*)");
  const std::string text = join_lines(cell);
  FormPair pair;
  for (size_t end = text.find(' '); end != std::string::npos; end = text.find(' ', end + 1)) {
    const std::string wording = text.substr(0, end);
    const auto known = vocabulary.data().columns.find(vocabulary_key(wording));
    const bool label = known != vocabulary.data().columns.end() && (among || wording.find(' ') != std::string::npos) &&
                       (tells_measuring(known->second) || known->second == "type");
    const std::string rest = text.substr(end + 1);
    const bool unit =
        label && known->second == "measure_unit" && (rest.find(' ') == std::string::npos || is_measure_unit(rest));
    if (!label || (!unit && !RE2::FullMatch(rest, value))) continue;
    pair.label.role = known->second;
    pair.text = rest;
  }
  if (pair.text.empty()) return {};
  pair.at = at;
  return {std::move(pair)};
}

// The pairs, where they are an indicator's and one of them is none but an indicator's.
std::vector<FormPair> if_indicators(std::vector<FormPair> pairs) {
  const bool all =
      std::all_of(pairs.begin(), pairs.end(), [](const FormPair& p) { return is_indicators(p.label.role); });
  const bool any =
      std::any_of(pairs.begin(), pairs.end(), [](const FormPair& p) { return tells_measuring(p.label.role); });
  if (!all || !any) pairs.clear();
  return pairs;
}

bool has_measure(const Indicator& indicator, const ColumnRole& label) {
  return std::any_of(indicator.measures.begin(), indicator.measures.end(),
                     [&](const Measure& m) { return m.role == label.role && m.year == label.year; });
}

bool has_field(const Indicator& indicator, const ColumnRole& label) {
  if (is_measure_role(label.role)) return has_measure(indicator, label);
  return (label.role == "algorithm" && indicator.algorithm) || (label.role == "weight" && indicator.weight) ||
         (label.role == "type" && indicator.type) || (label.role == "due" && indicator.due) ||
         (label.role == "units" && !indicator.units.empty()) ||
         (label.role == "assignees" && !indicator.assignees.empty());
}

}  // namespace

std::vector<FormPair> fields_below(const TableRow& row, const Vocabulary& vocabulary, bool among) {
  std::vector<size_t> cells;
  for (size_t i = 0; i < row.cells.size(); ++i) {
    if (!row.cells[i].empty() && row.own[i] && !row.merged(i)) cells.push_back(i);
  }
  std::vector<FormPair> out = in_cells(cells, row, vocabulary);
  if (out.empty()) out = by_turns(cells, row, vocabulary);
  if (out.empty() && cells.size() == 1 && cells[0] == 0 && row.cells.size() > 1)
    return run_into(row.cells[0], row.places[0], among, vocabulary);
  // "Tipo di indicatore | Realizzazione fisica", where the first of such rows stands.
  const bool type = out.size() == 1 && out.front().label.role == "type" && is_over_all(row);
  return type ? out : if_indicators(std::move(out));
}

TableRow with_wide_value(const TableRow& row, const TableHeader& header) {
  const bool two = row.filled() == 2 && row.cells.size() > 2 && header.columns.size() > 1 && !row.blank_at(0) &&
                   !row.blank_at(1) && row.own[0] && row.own[1] && !row.joined[1];
  if (!two || is_measure_role(header.columns[1].role)) return row;
  TableRow out = row;
  for (size_t i = 2; i < out.cells.size(); ++i) {
    out.cells[i] = row.cells[1];
    out.joined[i] = true;
  }
  return out;
}

std::vector<FormPair> fields_below(const extract::Line& line, const Vocabulary& vocabulary) {
  std::vector<FormPair> out;
  add_pairs(line.text, line.place, vocabulary, out);
  return if_indicators(std::move(out));
}

void put_fields_below(Indicator& above, const std::vector<FormPair>& fields, const Vocabulary& vocabulary) {
  for (const FormPair& field : fields) {
    const std::string value = extract::fold_space(join_lines(field.text));
    if (field.label.role == "measure_unit") {
      for (Measure& measure : above.measures) put_unit(measure, value);
    } else if (!value.empty() && has_field(above, field.label)) {
      add_review(above.review, field_of(field.label), "ambiguous",
                 fmt::format("\"{}\" is printed below its row as well", value));
    } else {
      put_field(above, field.label, field.text, field.at, vocabulary);
    }
  }
}

}  // namespace spoglio::normalize
