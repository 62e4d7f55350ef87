// A header that nobody knows, by its place; one of descriptions, by what else the table holds.
#include "normalize/tables/columns/names.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/text.h"
#include "normalize/headers/vocabulary_data.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

// The column of indicators under a wording that nobody knows: the only one, behind columns of objectives and right
// before what tells how they are measured. As many as there are columns when there is none.
size_t name_by_place(const std::vector<ColumnRole>& columns, const std::vector<std::string>& cells) {
  static constexpr std::array<std::string_view, 5> kBeside = {"algorithm", "measure_unit", "type", "source",
                                                              "baseline"};
  size_t found = columns.size();
  size_t unknown = 0;
  bool level = false;
  for (size_t i = 0; i < columns.size(); ++i) {
    level = level || columns[i].role.starts_with("level:");
    if (!columns[i].role.empty() || cells[i].empty()) continue;
    ++unknown;
    const bool beside =
        i + 1 < columns.size() && std::find(kBeside.begin(), kBeside.end(), columns[i + 1].role) != kBeside.end();
    if (level && beside) found = i;
  }
  return unknown == 1 ? found : columns.size();
}

// "Codice e descrizione" over years or "Valori target", with nothing beside it that could be described: what is
// measured. As many as there are columns when there is none.
size_t name_by_description(const std::vector<ColumnRole>& columns, const std::vector<std::string>& cells) {
  const auto named = [](const ColumnRole& c) { return c.role.starts_with("level:") || c.role == "objective_code"; };
  const auto measured = [](const ColumnRole& c) { return c.role == "target"; };
  const auto described =
      std::find_if(columns.begin(), columns.end(), [](const ColumnRole& c) { return c.role == "description"; });
  if (described == columns.end() || std::any_of(columns.begin(), columns.end(), named) ||
      std::none_of(columns.begin(), columns.end(), measured))
    return columns.size();
  const auto at = static_cast<size_t>(described - columns.begin());
  return prints_codes(cells[at]) ? at : columns.size();
}

bool is_qualified_name(const std::string& cell, const Vocabulary& vocabulary) {
  static const RE2 measured("(?:raggiunt|consegui|consuntiv|realizz|previst|attes|preced).*");  // values, not names
  static const RE2 word("[a-z]{4,}");
  const std::string key = vocabulary_key(join_lines(cell));
  const size_t space = key.find(' ');
  if (space == std::string::npos) return false;
  const auto& columns = vocabulary.data().columns;
  const auto named = columns.find(key.substr(0, space));
  const std::string rest = key.substr(space + 1);
  return named != columns.end() && named->second == "name" && RE2::FullMatch(rest, word) &&
         !RE2::FullMatch(rest, measured) && read_column_header(rest, vocabulary).role.empty();
}

}  // namespace

void read_qualified_name(const std::vector<std::string>& cells, std::vector<ColumnRole>& columns,
                         const Vocabulary& vocabulary) {
  const auto named = [](const ColumnRole& c) { return c.role == "name"; };
  if (std::any_of(columns.begin(), columns.end(), named)) return;
  size_t found = columns.size();
  for (size_t i = 0; i < columns.size(); ++i) {
    if (!columns[i].role.empty() || !is_qualified_name(cells[i], vocabulary)) continue;
    if (found < columns.size()) return;
    found = i;
  }
  if (found < columns.size()) columns[found].role = "name";
}

size_t find_names(const std::vector<ColumnRole>& columns, const std::vector<std::string>& cells) {
  const size_t placed = name_by_place(columns, cells);
  return placed < columns.size() ? placed : name_by_description(columns, cells);
}

bool prints_codes(const std::string& wording) {
  static const RE2 words(R"(.*\bcodice (?:e|indicatore e)\b.*)");
  return RE2::FullMatch(vocabulary_key(join_lines(wording)), words);
}

bool names_indicator_codes(std::string_view wording) {
  static const RE2 indicator(R"(\b(?:ind\.|indicator[ei]|kpi)(?:\W|$))");
  return RE2::PartialMatch(extract::fold_key(join_lines(wording)), indicator);
}

}  // namespace spoglio::normalize
