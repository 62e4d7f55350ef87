// The tables of a document as wholes: a table that goes on over a page break is one table.
#include "tools/cli/whole_tables.h"

#include <algorithm>
#include <string>
#include <utility>
#include <variant>

#include "extract/layout/doubt.h"
#include "extract/text.h"

namespace spoglio::cli {
namespace {

using extract::Cell;
using extract::Table;

// Share of the narrower part's width that must lie under the other one.
constexpr double kLeastOverlap = 0.8;
// More rows than a printed header has; equal rows further down are data.
constexpr int kMostHeaderRows = 4;

bool lie_over_each_other(const extract::Place& a, const extract::Place& b) {
  if (!a.box || !b.box) return true;
  const double shared = std::min(a.box->x1, b.box->x1) - std::max(a.box->x0, b.box->x0);
  return shared >= kLeastOverlap * std::min(a.box->x1 - a.box->x0, b.box->x1 - b.box->x0);
}

bool goes_on(const WholeTable& whole, const Table& next) {
  return next.page_start && next.columns == whole.table.columns && lie_over_each_other(whole.parts.back(), next.place);
}

// The cells of a row as one comparable text.
std::string row_key(const Table& table, int row) {
  std::string key;
  for (const Cell& cell : table.cells) {
    if (cell.row == row) key += std::to_string(cell.column) + "=" + extract::fold_key(cell.text) + "\t";
  }
  return key;
}

int repeated_rows(const Table& first, const Table& part) {
  int rows = 0;
  while (rows < std::min({kMostHeaderRows, first.rows, part.rows})) {
    const std::string key = row_key(part, rows);
    if (key.empty() || key != row_key(first, rows)) break;
    ++rows;
  }
  return rows;
}

}  // namespace

void append_part(WholeTable& whole, const Table& part) {
  const int dropped = repeated_rows(whole.table, part);
  for (Cell cell : part.cells) {
    if (cell.row < dropped) continue;
    cell.row += whole.table.rows - dropped;
    whole.table.cells.push_back(std::move(cell));
  }
  whole.table.rows += part.rows - dropped;
  whole.parts.push_back(part.place);
}

void for_each_table(extract::PageReader& reader, const std::function<void(const WholeTable&)>& visit) {
  WholeTable open;  // without parts: none is open
  const auto close = [&] {
    if (!open.parts.empty()) visit(open);
    open = WholeTable();
  };
  while (std::optional<extract::Page> page = reader.next()) {
    for (extract::Block& block : page->blocks) {
      auto* table = std::get_if<Table>(&block);
      if (table == nullptr) {
        close();
      } else if (!open.parts.empty() && goes_on(open, *table)) {
        append_part(open, *table);
      } else {
        close();
        open.like_text = extract::reads_like_text(*page, *table);
        open.table = std::move(*table);
        open.parts.push_back(open.table.place);
      }
    }
    // Over an empty or unreadable page nobody can tell whether the table goes on.
    if (page->blocks.empty()) close();
  }
  close();
}

}  // namespace spoglio::cli
