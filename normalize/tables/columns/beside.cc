// A header and the cells beside it have nobody else.
#include "normalize/tables/columns/beside.h"

#include <optional>
#include <utility>

namespace spoglio::normalize {
namespace {

class Beside : ColumnChecks {
 public:
  Beside(CheckedColumns& columns, const std::vector<TableRow>& rows, size_t first)
      : ColumnChecks(columns), rows_above_(rows), first_(first) {}

  void take() {
    for (size_t i = 0; i < header_.columns.size(); ++i) {
      if (!lacks_cells(i)) continue;
      const auto cells = only_beside(i, [&](size_t c) { return lacks_header(c); });
      if (!cells || only_beside(*cells, [&](size_t c) { return lacks_cells(c); }) != i) continue;
      header_.columns[*cells] = std::exchange(header_.columns[i], {});
      doubt(*cells, "its header stands over the column beside it");
      if (header_.columns[*cells].role == "name")
        doubt_all("name", "the header of names stands over the column beside");
    }
  }

 private:
  bool lacks_cells(size_t column) const {
    return !header_.columns[column].role.empty() && profiles_[column].filled == 0;
  }

  bool lacks_header(size_t column) const {
    for (size_t r = first_; r < first_ + header_.rows && r < rows_above_.size(); ++r) {
      const TableRow& row = rows_above_[r];
      if (column < row.cells.size() && !row.cells[column].empty()) return false;
    }
    return header_.columns[column].role.empty() && profiles_[column].filled > 0;
  }

  // The only neighbour of a column that is so.
  template <typename Test>
  std::optional<size_t> only_beside(size_t column, Test&& test) const {
    const bool left = column > 0 && test(column - 1);
    const bool right = column + 1 < header_.columns.size() && test(column + 1);
    if (left == right) return std::nullopt;
    return left ? column - 1 : column + 1;
  }

  const std::vector<TableRow>& rows_above_;
  size_t first_;
};

}  // namespace

void take_cells_beside(CheckedColumns& columns, const std::vector<TableRow>& rows, size_t first) {
  if (!columns.rows.empty()) Beside(columns, rows, first).take();
}

}  // namespace spoglio::normalize
