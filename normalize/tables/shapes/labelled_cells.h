// Columns whose cells print their indicators line by line ("Indicatore: …", "Formula: …", "Target 2024: …"), as letters
// that assign objectives do.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/document.h"
#include "normalize/headers/vocabulary.h"
#include "normalize/tables/shapes/cell_entries.h"

namespace spoglio::normalize {

// Tables of one document, in order: a part that goes on after a page break takes the columns of the part before.
class LabelledCells {
 public:
  explicit LabelledCells(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  // The table with a column for each label and a row for each indicator; nothing for tables without such a column.
  std::optional<extract::Table> unfold(const extract::Table& table);

 private:
  Vocabulary vocabulary_;
  // Of the table that may go on.
  int columns_ = 0;
  int column_ = 0;
  std::vector<CellField> labels_;
  std::string header_;
  size_t open_ = 0;  // which label's text stands last
};

}  // namespace spoglio::normalize
