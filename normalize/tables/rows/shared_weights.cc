// The sum tells: objectives share 100 out among the rows of a table, indicators among those of an objective.
#include "normalize/tables/rows/shared_weights.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "extract/text.h"
#include "normalize/plan/fields.h"
#include "normalize/tables/rows/numbered.h"
#include "normalize/values/number.h"

namespace spoglio::normalize {
namespace {

constexpr double kWhole = 100;           // percent: what the weights of all objectives add up to
constexpr double kRounding = 0.5;        // percent: as thirds are rounded
constexpr size_t kFewestObjectives = 2;  // weights of 100 alone may be anybody's

struct Weights {
  double sum = 0;
  size_t objectives = 0;  // rows that have one and open an objective
  bool shared = false;    // one stands beside several numbered names
  bool others = false;    // some are numbered, or stand in rows of no objective
};

Weights read_weights(const std::vector<TableRow>& rows, size_t first, const TableHeader& header) {
  const auto name = static_cast<size_t>(header.find("name"));
  const auto weight = static_cast<size_t>(header.find("weight"));
  const size_t level = header.last_level();
  Weights out;
  for (size_t r = first; r < rows.size() && rows[r].cells.size() == header.columns.size(); ++r) {
    const TableRow& row = rows[r];
    const std::string& cell = row.cells[weight];
    if (cell.empty() || !row.own[weight] || row.cells[name].empty() || row.merged(name)) continue;
    const auto percent = parse_percent(extract::fold_space(cell));
    const bool opens = !row.cells[level].empty() && row.own[level];
    if (!percent || !opens || numbered_texts(cell).size() > 1) {
      out.others = true;
      continue;
    }
    out.sum += *percent;
    ++out.objectives;
    // A row that is cut between its lines has the first number alone, or those of its values.
    out.shared = out.shared || numbered_texts(row.cells[name]).front() != row.cells[name];
    for (size_t c = 0; c < row.cells.size(); ++c)
      out.shared = out.shared || (is_measure_role(header.columns[c].role) && numbered_texts(row.cells[c]).size() > 1);
  }
  return out;
}

}  // namespace

void settle_shared_weights(const std::vector<TableRow>& rows, size_t first, TableHeader& header, bool& known) {
  if (!header.has_levels() || header.find("weight") < 0 || header.find("name") < 0) return;
  const Weights weights = read_weights(rows, first, header);
  if ((!weights.shared && !known) || weights.others) return;
  const auto column = static_cast<size_t>(header.find("weight"));
  known = known || (weights.objectives >= kFewestObjectives && std::abs(weights.sum - kWhole) < kRounding);
  if (known) {
    header.columns[column].role = "objective_weight";
  } else if (column < header.doubts.size() && header.doubts[column].empty()) {
    header.doubts[column] = "it stands beside several indicators elsewhere in the table: it may be the objective's";
  }
}

}  // namespace spoglio::normalize
