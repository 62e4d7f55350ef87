// The columns of a table that name objectives: each of their cells opens one, with the fields printed beside it.
#pragma once

#include <string>
#include <vector>

#include "normalize/plan/outline.h"
#include "normalize/tables/header.h"
#include "normalize/tables/rows.h"

namespace spoglio::normalize {

class LevelColumns {
 public:
  LevelColumns(Outline& outline, const Vocabulary& vocabulary) : outline_(outline), vocabulary_(vocabulary) {}

  // A new table: nothing is repeated from the one before. What goes on with it may go on with its titles.
  void reset(size_t columns, bool continues) {
    last_.assign(columns, "");
    if (!continues || ids_.size() != columns) {
      ids_.assign(columns, "");
      opened_.assign(columns, {});
    }
  }
  // True when a cell of the row names another objective than the row above it.
  bool opens(const TableHeader& header, const TableRow& row) const;
  // True when the table names objectives and the row has none, nor is one open in this table.
  bool lacks(const TableHeader& header, const TableRow& row) const;
  // True when all that the row prints is the rest of a title above, as page breaks leave it.
  bool is_rest(const TableHeader& header, const TableRow& row) const;
  // Opens what opens() saw, each level inside the one before. Blank cells and repeated ones go on with the objective
  // above. False when all that it saw was the rest of titles.
  bool open(const TableHeader& header, const TableRow& row);

 private:
  // The objectives that a column opened, and how many of them have codes.
  struct Opened {
    size_t all = 0;
    size_t coded = 0;
    size_t lettered = 0;  // … that are a letter alone
  };

  bool lacks_code(const TableHeader& header, const TableRow& row, size_t column) const;
  bool goes_on(const TableHeader& header, const TableRow& row, size_t column) const;
  bool is_new(const TableHeader& header, const TableRow& row, size_t column) const;
  void put_fields(Objective& objective, const TableHeader& header, const TableRow& row, size_t column) const;
  void put_parent(Objective& objective, const TableHeader& header, const TableRow& row) const;

  Outline& outline_;
  const Vocabulary& vocabulary_;
  std::vector<std::string> last_;  // by column: the cell that is open
  std::vector<std::string> ids_;   // … and the objective that it opened
  std::vector<Opened> opened_;     // by column, in this table
};

// Fields that stand alone beside the middle of an objective's cell, which is merged over rows, come into its first row.
void gather_fields(std::vector<TableRow>& rows, size_t first, const TableHeader& header);

// True for the columns whose cells belong to the objective to their left and not to the row's indicator.
bool is_objective_field(const TableHeader& header, size_t column);

}  // namespace spoglio::normalize
