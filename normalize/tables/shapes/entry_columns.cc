// Rows become as many as the entries of their cell; cells beside them span these.
#include "normalize/tables/shapes/entry_columns.h"

#include <algorithm>
#include <string>
#include <utility>

namespace spoglio::normalize {
namespace {

// Writes a table anew, one of its columns taken apart.
class Writer {
 public:
  // `open`: which label's column the page before left open.
  Writer(const extract::Table& table, const EntryColumn& column, const std::vector<CellField>& labels, size_t open)
      : table_(table), column_(column), labels_(labels), open_(open), out_(table) {
    int row = 0;
    for (const auto& entries : column.entries) {
      rows_.push_back(row);
      row += static_cast<int>(std::max<size_t>(entries.size(), 1));
    }
    rows_.push_back(row);
    out_.cells.clear();
    out_.rows = row;
    out_.columns = table.columns + more();
  }

  // `head`: the row of the header, -1 without one.
  extract::Table write(int head) {
    for (const extract::Cell& cell : table_.cells) {
      const bool here = cell.column == column_.at && cell.column_span == 1;
      if (here && cell.row == head) {
        for (size_t i = 0; i < labels_.size(); ++i) put(cell, i, 0, labels_[i].label);
      } else if (here && !column_.entries[static_cast<size_t>(cell.row)].empty()) {
        put_entries(cell);
      } else if (here && cell.row > head && cell.row_span == 1) {
        put(cell, column_.entries[0].empty() && cell.row == 0 ? open_ : 0, 0, cell.text);
      } else {
        copy(cell);
      }
    }
    std::stable_sort(out_.cells.begin(), out_.cells.end(), [](const extract::Cell& a, const extract::Cell& b) {
      return std::pair(a.row, a.column) < std::pair(b.row, b.column);
    });
    return std::move(out_);
  }

 private:
  int more() const { return static_cast<int>(labels_.size()) - 1; }

  void copy(const extract::Cell& cell) {
    extract::Cell copy = cell;
    const auto first = static_cast<size_t>(cell.row);
    const auto end = std::min(rows_.size() - 1, first + static_cast<size_t>(std::max(cell.row_span, 1)));
    copy.row = rows_[first];
    copy.row_span = rows_[end] - rows_[first];
    if (cell.column > column_.at) copy.column += more();
    if (cell.column <= column_.at && cell.column + cell.column_span > column_.at) copy.column_span += more();
    out_.cells.push_back(std::move(copy));
  }

  void put(const extract::Cell& cell, size_t column, int below, std::string text) {
    extract::Cell part = cell;
    part.row = rows_[static_cast<size_t>(cell.row)] + below;
    part.row_span = 1;
    part.column = column_.at + static_cast<int>(column);
    part.text = std::move(text);
    out_.cells.push_back(std::move(part));
  }

  void put_entries(const extract::Cell& cell) {
    const auto& entries = column_.entries[static_cast<size_t>(cell.row)];
    for (size_t e = 0; e < entries.size(); ++e) {
      std::vector<std::string> texts(labels_.size());
      for (const CellField& field : entries[e]) {
        const bool bare = field.role.role.empty();
        // Text in front of the first label goes on with the page before, or is a name.
        const size_t at = !bare ? column_of(labels_, field.role) : table_.page_start && cell.row == 0 ? open_ : 0;
        if (at >= texts.size() || field.text.empty()) continue;
        texts[at] += (texts[at].empty() ? "" : "\n") + field.text;
      }
      for (size_t i = 0; i < texts.size(); ++i) {
        if (!texts[i].empty()) put(cell, i, static_cast<int>(e), std::move(texts[i]));
      }
    }
  }

  const extract::Table& table_;
  const EntryColumn& column_;
  const std::vector<CellField>& labels_;
  std::vector<int> rows_;  // where each row begins, and the end
  size_t open_;
  extract::Table out_;
};

}  // namespace

size_t column_of(const std::vector<CellField>& labels, const ColumnRole& role) {
  for (size_t i = 0; i < labels.size(); ++i) {
    if (labels[i].role.role == role.role && labels[i].role.year == role.year) return i;
  }
  return labels.size();
}

extract::Table write_entries(const extract::Table& table, const EntryColumn& column,
                             const std::vector<CellField>& labels, int head, size_t open) {
  return Writer(table, column, labels, open).write(head);
}

}  // namespace spoglio::normalize
