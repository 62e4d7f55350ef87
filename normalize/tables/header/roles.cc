// Each cell is read by itself, then by those beside it.
#include "normalize/tables/header/roles.h"

#include <re2/re2.h>

#include "extract/text.h"
#include "normalize/tables/columns/names.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

// "Cod. OGO", "Peso OGO" beside "Obiettivo gestionale operativo (OGO)": what the letters stand for is printed there.
void read_abbreviated(const std::vector<std::string>& cells, std::vector<ColumnRole>& roles) {
  static const RE2 explained(R"(\p{L}.*\(([A-Z]{2,6})\)\s*)");
  static const RE2 of_something(
      R"((?i)(cod(?:\.|ice)?|id\.?|n\.|n°|nr\.?|peso)(?: ?%)?(?: (?:di|del|dell'))? ?(?-i:([A-Z]{2,6}))\s*%?)");
  for (size_t i = 0; i < cells.size(); ++i) {
    std::string letters;
    if (!roles[i].role.starts_with("level:") || cells[i].find('(') == std::string::npos ||
        !RE2::FullMatch(join_lines(cells[i]), explained, &letters))
      continue;
    for (size_t c = 0; c < cells.size(); ++c) {
      std::string what;
      std::string of;
      if (!roles[c].role.empty() && roles[c].role != "code" && roles[c].role != "weight") continue;
      if (!RE2::FullMatch(join_lines(cells[c]), of_something, &what, &of) || of != letters) continue;
      const bool weight = what[0] == 'p' || what[0] == 'P';
      roles[c] = {weight ? "objective_weight" : "objective_code", 0};
    }
  }
}

// "t | t+1 | t+2": a letter alone is the first year where the next one counts on.
void tell_first_years(const std::vector<std::string>& cells, std::vector<ColumnRole>& roles) {
  for (size_t i = 0; i + 1 < cells.size(); ++i) {
    const std::string key = extract::fold_key(cells[i]);
    if (roles[i].role.empty() && (key == "t" || key == "n") && roles[i + 1].role == "year" && roles[i + 1].year == 2)
      roles[i] = {"year", 1};
  }
}

}  // namespace

std::vector<ColumnRole> read_header_roles(const std::vector<std::string>& cells, const Vocabulary& vocabulary) {
  std::vector<ColumnRole> out;
  for (const std::string& cell : cells) out.push_back(read_column_header(cell, vocabulary));
  tell_first_years(cells, out);
  read_abbreviated(cells, out);
  read_qualified_name(cells, out, vocabulary);
  return out;
}

}  // namespace spoglio::normalize
