// A table's header stands over its cells as well: what tells a form is what its labels name.
#include "normalize/forms/over.h"

#include <algorithm>

#include "normalize/forms/label.h"
#include "normalize/forms/pairs.h"
#include "normalize/headers/vocabulary_data.h"
#include "normalize/plan/fields.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

// Wordings of an indicator's name and of its values: the header of a table as well.
bool heads_indicators(const std::vector<Piece>& labels) {
  const auto has = [&](auto&& is) {
    return std::any_of(labels.begin(), labels.end(),
                       [&](const Piece& piece) { return piece.label && is(*piece.label); });
  };
  return has([](const ColumnRole& label) { return label.role == "name" || label.role == kNameDescription; }) &&
         has([](const ColumnRole& label) { return is_measure_role(label.role); });
}

// Whether a row gives a value to each of the labels above it. Some of three or more values may read like a label:
// "Stato di avanzamento dei lavori" is an indicator, "Numero" a unit of measure. So may what stands below the label of
// names, where values have one beside it, unless it is a wording and no more.
bool fills_labels(const std::vector<Piece>& row, const std::vector<Piece>& labels, const Vocabulary& vocabulary) {
  constexpr size_t kOneIn = 3;
  const bool named = heads_indicators(labels) && row.size() == labels.size();
  size_t alike = 0;
  for (size_t i = 0; i < row.size(); ++i) {
    const bool name = named && (labels[i].label->role == "name" || labels[i].label->role == kNameDescription);
    alike += row[i].label && !(name && !vocabulary.data().columns.contains(vocabulary_key(join_lines(*row[i].text))));
  }
  return row.size() >= 2 && (alike == 0 || (alike * kOneIn <= row.size() && row.size() == labels.size()));
}

// Whether a row prints the further lines of the values above it, each in its own box, as values of years take them.
bool goes_on_values(const std::vector<Piece>& row, const std::vector<Piece>& labels,
                    const std::vector<FormPair>& values) {
  const auto is_rest = [&](const Piece& piece) {
    const auto label =
        std::find_if(labels.begin(), labels.end(), [&](const Piece& p) { return p.column == piece.column; });
    if (label == labels.end() || piece.label || piece.width > label->width) return false;
    const std::string& above = values[values.size() - static_cast<size_t>(labels.end() - label)].text;
    const char first = (*piece.text)[0];
    return !above.empty() && ((first >= 'a' && first <= 'z') || is_open_text(above));
  };
  return !row.empty() && std::all_of(row.begin(), row.end(), is_rest) &&
         std::all_of(labels.begin(), labels.end(),
                     [](const Piece& p) { return is_measure_role(p.label->role) && p.label->year != 0; });
}

// Labels of an objective's fields, and none of an indicator's.
bool names_objective_alone(const std::vector<Piece>& labels) {
  const auto has = [&](auto&& is) {
    return std::any_of(labels.begin(), labels.end(), [&](const Piece& piece) { return is(piece.label->role); });
  };
  return has([](const std::string& role) { return role.starts_with("level:ob") || role == "level:azione"; }) &&
         !has([](const std::string& role) { return role == "name" || role == "algorithm" || is_measure_role(role); });
}

}  // namespace

bool opens_entry(const Piece& piece) {
  return piece.label && (piece.label->role == "name" || piece.label->role.starts_with("level:"));
}

size_t read_over(const std::vector<std::vector<Piece>>& pieces, size_t r, bool pairs, std::vector<FormPair>& out) {
  if (r + 1 >= pieces.size() || pieces[r].size() != 1 || pieces[r + 1].size() != 1) return 0;
  const Piece& label = pieces[r][0];
  const Piece& value = pieces[r + 1][0];
  if (!label.label || label.label->role == "name" || value.label || value.column != label.column) return 0;
  const bool merged = label.width > 1 && label.width == value.width;
  if (!merged && (pairs || label.columns < 2)) return 0;
  put_number(label.number, *label.at, out);
  out.push_back({*label.label, *value.text, *value.at, ""});
  size_t end = r + 2;
  const auto goes_on = [&](const std::vector<Piece>& row) {
    const char first = row.size() == 1 ? (*row[0].text)[0] : ' ';
    return row.size() == 1 && !row[0].label && row[0].column == value.column && first >= 'a' && first <= 'z';
  };
  for (; end < pieces.size() && goes_on(pieces[end]); ++end) out.back().text += "\n" + *pieces[end][0].text;
  return end - r;
}

size_t read_vertical(const std::vector<TableRow>& rows, const std::vector<std::vector<Piece>>& pieces, size_t r,
                     const Vocabulary& vocabulary, std::vector<FormPair>& out) {
  const std::vector<Piece>& labels = pieces[r];
  const bool all_labels = labels.size() >= 2 &&
                          std::all_of(labels.begin(), labels.end(), [](const Piece& p) { return p.label.has_value(); });
  size_t used = 0;
  while (all_labels && r + 1 + used < rows.size()) {
    const TableRow& values = rows[r + 1 + used];
    if (used > 0 && goes_on_values(pieces[r + 1 + used], labels, out)) {
      for (size_t i = 0; i < labels.size(); ++i) {
        const std::string& rest = values.cells[labels[i].column];
        if (!rest.empty()) out[out.size() - labels.size() + i].text += "\n" + rest;
      }
      ++used;
      continue;
    }
    if (!fills_labels(pieces[r + 1 + used], labels, vocabulary)) break;
    ++used;
    for (const Piece& piece : labels)
      out.push_back({*piece.label, values.cells[piece.column], values.places[piece.column], ""});
  }
  return used;
}

bool belongs_to_form(const std::vector<Piece>& labels, size_t used, size_t rows) {
  const bool measures =
      std::all_of(labels.begin(), labels.end(), [](const Piece& piece) { return is_measure_role(piece.label->role); });
  if (measures || used > 1) return measures;
  const bool fields = rows > 2 && std::none_of(labels.begin(), labels.end(), opens_entry) && !heads_indicators(labels);
  return fields || names_objective_alone(labels);
}

bool is_label_left_alone(const std::vector<Piece>& row, bool pairs, const std::vector<FormPair>& out) {
  return row.size() == 1 && row[0].label && row[0].columns > 1 && !pairs && !opens_entry(row[0]) && !out.empty();
}

}  // namespace spoglio::normalize
