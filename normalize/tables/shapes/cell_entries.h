// Cells that print indicators line by line, each field behind its label: "Indicatore: …", "Target 2024: …".
#pragma once

#include <string>
#include <vector>

#include "normalize/headers/header.h"
#include "normalize/headers/vocabulary.h"

namespace spoglio::normalize {

struct CellField {
  ColumnRole role;
  std::string label;  // as printed
  std::string text;   // printed lines separated by '\n'
};

// One indicator's fields in printed order; a first one with an empty role and label is text that no label explains.
using CellEntry = std::vector<CellField>;

// The indicators that a cell prints, one or more; empty where it prints no label.
std::vector<CellEntry> read_cell_entries(const std::string& cell, const Vocabulary& vocabulary);

// Items that print name and value without labels ("- Alberi piantati: 150"), where a rule reads all values; else empty.
std::vector<CellEntry> read_cell_items(const std::string& cell, const Vocabulary& vocabulary);

// Whether an entry prints something to be reached.
bool has_measure(const CellEntry& entry);

// Whether it has a name, behind a label or as short text without one.
bool has_name(const CellEntry& entry);

}  // namespace spoglio::normalize
