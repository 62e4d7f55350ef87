// Tables whose rows are no indicators, given such rows before they are read.
#pragma once

#include <optional>

#include "extract/document.h"
#include "normalize/tables/shapes/across.h"
#include "normalize/tables/shapes/labelled_cells.h"
#include "normalize/tables/shapes/measure_rows.h"

namespace spoglio::normalize {

// Takes columns out of a table over which all rows of several cells are merged from the left: they are none.
void drop_covered_columns(extract::Table& table);

// Takes the label off that stands at the left of a whole inner table, its header too: "Indicatori e target" beside
// "Indicatore | Formula | Target". Rows below it beside a label of no field ("Attività", "Note") go.
void drop_side_labels(extract::Table& table, const Vocabulary& vocabulary);

// The tables of one document, in order.
class TableShapes {
 public:
  explicit TableShapes(const Vocabulary& vocabulary)
      : vocabulary_(vocabulary), across_(vocabulary_), cells_(vocabulary), measure_rows_(vocabulary) {}

  // The table with a row for each indicator, where it prints them otherwise: a column or several for each, all fields
  // of one in a cell, or a row for each of their values.
  std::optional<extract::Table> reshape(const extract::Table& table);

 private:
  Vocabulary vocabulary_;
  AcrossTables across_;
  LabelledCells cells_;
  MeasureRows measure_rows_;
};

}  // namespace spoglio::normalize
