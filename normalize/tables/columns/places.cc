// Columns by the edges of their cells.
#include "normalize/tables/columns/places.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace spoglio::normalize {
namespace {

constexpr double kSameLeft = 3;      // points: cells of one column start together
constexpr size_t kFewestPlaced = 3;  // cells of a row of which one is left out

}  // namespace

void TableColumns::clear() {
  lefts_.clear();
  rights_.clear();
}

// The header's column over a cell: the one whose cells start where it does, or the only one that it reaches into.
std::optional<size_t> TableColumns::column_of(const extract::Box& box) const {
  std::optional<size_t> found;
  for (size_t c = 0; c < lefts_.size(); ++c) {
    if (rights_[c] > 0 && std::abs(lefts_[c] - box.x0) <= kSameLeft) return c;
  }
  for (size_t c = 0; c < lefts_.size(); ++c) {
    if (rights_[c] == 0 || box.x1 < lefts_[c] || box.x0 > rights_[c]) continue;
    if (found) return std::nullopt;
    found = c;
  }
  return found;
}

// A line over the whole table, over all columns of the header.
void TableColumns::widen(TableRow& row) const {
  const size_t count = lefts_.size();
  row.cells.assign(count, std::string(row.cells.back()));
  row.places.assign(count, extract::Place(row.places.back()));
  row.own.assign(count, true);
  row.joined.assign(count, true);
  row.joined.front() = false;
  row.doubtful.assign(count, false);
}

// Puts the cells of a row under the columns of the header. One among several may stand elsewhere, or beside another
// under a header that two columns share: it is left out. False when more do.
bool TableColumns::align(TableRow& row) const {
  if (lefts_.empty()) return false;
  if (row.filled() == 1 && row.merged(row.cells.size() - 1)) {
    widen(row);
    return true;
  }
  std::vector<std::string> cells(lefts_.size());
  std::vector<extract::Place> places(lefts_.size(), row.at);
  std::vector<bool> doubtful(lefts_.size(), false);
  size_t placed = 0;
  size_t left_out = 0;
  for (size_t i = 0; i < row.cells.size(); ++i) {
    if (row.cells[i].empty()) continue;
    if (!row.places[i].box) return false;
    if (row.merged(i)) continue;
    const auto column = column_of(*row.places[i].box);
    if (!column || !cells[*column].empty()) {
      if (++left_out > 1) return false;
      continue;
    }
    const size_t c = *column;
    ++placed;
    cells[c] = row.cells[i];
    places[c] = row.places[i];
    doubtful[c] = row.doubtful[i];
  }
  if (left_out > 0 && placed < kFewestPlaced) return false;
  row.left_out = left_out > 0;
  row.cells = std::move(cells);
  row.places = std::move(places);
  row.own.assign(row.cells.size(), true);
  row.joined.assign(row.cells.size(), false);
  row.doubtful = std::move(doubtful);
  row.aligned = true;
  return !row.cells.empty();
}

bool TableColumns::hold(const TableRow& row) const {
  if (row.cells.size() != lefts_.size()) return false;
  for (size_t i = 0; i < row.cells.size(); ++i) {
    if (row.cells[i].empty()) continue;
    if (row.joined[i] || !row.places[i].box || column_of(*row.places[i].box) != i) return false;
  }
  return true;
}

// A cell merged over columns of different kinds is a line of text that stands in the first; over years it is each
// one's. A name may begin in a column that has no header, left of that of names.
void cut_merged(TableRow& row, const TableHeader& header) {
  std::string role;  // of the column where the cell starts
  size_t start = 0;
  for (size_t i = 0; i < row.cells.size(); ++i) {
    if (!row.joined[i]) {
      role = header.columns[i].role;
      start = i;
    } else if (role.empty() && header.columns[i].role == "name") {
      row.cells[start].clear();
      row.joined[i] = false;
      role = "name";
    } else if (header.columns[i].role != role) {
      row.cells[i].clear();
    }
  }
}

void TableColumns::learn(const TableRow& row) {
  lefts_.resize(row.cells.size(), 0);
  rights_.resize(row.cells.size(), 0);
  for (size_t i = 0; i < row.cells.size(); ++i) {
    // Words over several columns stand in the middle of them.
    const bool over_several = row.merged(i) || (i + 1 < row.cells.size() && row.merged(i + 1));
    if (row.cells[i].empty() || !row.places[i].box || over_several) continue;
    const double left = row.places[i].box->x0;
    lefts_[i] = lefts_[i] == 0 ? left : std::min(lefts_[i], left);
    rights_[i] = std::max(rights_[i], row.places[i].box->x1);
  }
}
}  // namespace spoglio::normalize
