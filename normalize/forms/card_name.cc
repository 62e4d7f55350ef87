// The row that is put on top is what the table would print if its frame reached over the name.
#include "normalize/forms/card_name.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "normalize/forms/form.h"
#include "normalize/forms/pairs.h"
#include "normalize/plan/fields.h"
#include "normalize/tables/rows/headed.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kMostLines = 3;  // of a name with its label

// The first of the lines at the end that are a labelled name; their number when none is.
size_t name_begins(const std::vector<extract::Line>& lines, int page, const Vocabulary& vocabulary) {
  for (size_t count = 1; count <= std::min(kMostLines, lines.size()); ++count) {
    const size_t first = lines.size() - count;
    if (lines[first].place.page != page) break;
    if (read_name_at_end(lines, first, vocabulary)) return first;
  }
  return lines.size();
}

// Whether a table is nothing but labels and values of an indicator that it does not name.
bool lacks_name(const extract::Table& table, std::optional<int> plan_year, const Vocabulary& vocabulary) {
  HeadedRows headed(table, plan_year, vocabulary);
  const auto form = read_form(headed.rows(), vocabulary, 1);
  if (!form || form->labelled_rows != headed.size() || names_objective(form->pairs)) return false;
  const auto has = [&](auto&& is_one) { return std::any_of(form->pairs.begin(), form->pairs.end(), is_one); };
  return has([](const FormPair& pair) { return is_measure_role(pair.label.role) && !pair.text.empty(); }) &&
         !has([](const FormPair& pair) { return pair.label.role == "name" || pair.label.role == "title"; });
}

}  // namespace

bool take_card_name(extract::Table& table, std::vector<extract::Line>& lines, std::optional<int> plan_year,
                    const Vocabulary& vocabulary) {
  if (table.columns < 2 || table.rows == 0) return false;
  const size_t first = name_begins(lines, table.place.page, vocabulary);
  if (first == lines.size() || !lacks_name(table, plan_year, vocabulary)) return false;
  std::string text;
  extract::Place place = lines[first].place;
  for (size_t i = first; i < lines.size(); ++i) {
    text += (i > first ? "\n" : "") + lines[i].text;
    place = unite(place, lines[i].place);
  }
  for (extract::Cell& cell : table.cells) ++cell.row;
  extract::Cell name;
  name.column_span = table.columns;
  name.text = std::move(text);
  name.place = place;
  table.cells.insert(table.cells.begin(), std::move(name));
  ++table.rows;
  lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(first), lines.end());
  return true;
}

}  // namespace spoglio::normalize
