// The cells of the column decide, whatever its header is: "Livello", "Tipo", "Voce".
#include "normalize/tables/rows/levels.h"

#include <algorithm>

#include "extract/text.h"
#include "normalize/headers/row_kind.h"
#include "normalize/headers/vocabulary_data.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

// The kinds of a column's cells below the header.
struct Kinds {
  bool objectives = false;
  bool indicators = false;
};

// Nothing where a cell of the column names no kind, or none is filled.
std::optional<Kinds> kinds_below(const std::vector<TableRow>& rows, size_t first, size_t column,
                                 const Vocabulary& vocabulary) {
  Kinds out;
  for (size_t r = first + 1; r < rows.size(); ++r) {
    const TableRow& row = rows[r];
    if (row.blank_at(column) || row.merged(column)) continue;
    // The header goes on or is printed again; it names no kind itself. Columns of one value would be read for each row.
    if (row.cells[column] == rows[first].cells[column]) continue;
    const auto kind = read_row_kind(row.cells[column], vocabulary);
    if (!kind) {
      if (row.filled() == 1) continue;  // a line over the whole table
      return std::nullopt;
    }
    (kind->level.empty() ? out.indicators : out.objectives) = true;
  }
  return out.objectives || out.indicators ? std::optional(out) : std::nullopt;
}

// The column of the names beside the one of the kinds: as its header says, or the only one behind it whose header
// nobody knows. As many as there are columns when there is none.
size_t names_beside(size_t kinds, const Kinds& below, const std::vector<ColumnRole>& roles, const TableRow& header,
                    const Vocabulary& vocabulary) {
  const auto& titles = vocabulary.data().list("card_titles");
  const auto find = [&](auto&& is_it) {
    size_t i = 0;
    while (i < roles.size() && (i == kinds || header.blank_at(i) || header.merged(i) || !is_it(i))) ++i;
    return i;
  };
  const size_t name = find([&](size_t i) { return roles[i].role == "name"; });
  // Types of indicators may be worded as these kinds are.
  if (name < roles.size()) return below.objectives && below.indicators ? name : roles.size();
  size_t found = find([&](size_t i) {
    const std::string key = vocabulary_key(join_lines(header.cells[i]));
    return roles[i].role == "description" || roles[i].role == "title" ||
           std::find(titles.begin(), titles.end(), key) != titles.end();
  });
  const bool levels =
      std::any_of(roles.begin(), roles.end(), [](const ColumnRole& role) { return role.role.starts_with("level:"); });
  if (levels) found = roles.size();
  if (levels && below.indicators)
    found = find([&](size_t i) { return roles[i].role == std::string("level:") + kAnyObjective; });
  return found;
}

}  // namespace

void find_row_levels(std::vector<ColumnRole>& roles, const std::vector<TableRow>& rows, size_t first,
                     const Vocabulary& vocabulary) {
  const TableRow& header = rows[first];
  for (size_t i = 0; i + 1 < roles.size() && i < header.cells.size(); ++i) {
    if (header.blank_at(i) || header.merged(i) || read_row_kind(header.cells[i], vocabulary)) continue;
    const auto below = kinds_below(rows, first, i, vocabulary);
    if (!below) continue;
    const size_t name = names_beside(i, *below, roles, header, vocabulary);
    if (name == roles.size()) return;
    roles[i] = {kRowLevel, 0};
    roles[name] = {"name", 0};
    return;
  }
}

}  // namespace spoglio::normalize
