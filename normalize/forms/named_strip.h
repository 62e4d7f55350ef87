// A name without a label, and right below it one line or row of labels and values that say how it is measured: "Perdite
// riparate" over "1.1.a | Formula: conteggio | Target 2025: 10".
#pragma once

#include <cstddef>
#include <vector>

#include "normalize/forms/form.h"

namespace spoglio::normalize {

struct NamedStrip {
  std::vector<FormPair> pairs;  // code, name and fields; empty where there is none
  size_t lines = 0;             // printed lines that hold them
};

// The indicator whose name begins at a line, with the labels in a line below. A code may stand in a line between them.
NamedStrip read_named_strip(const std::vector<extract::Line>& lines, size_t first, const Vocabulary& vocabulary);

// Takes the lines at the end that name what a table's first row measures into the table, as a row above it. False,
// and nothing changed, where they are no such name.
bool take_strip_name(extract::Table& table, std::vector<extract::Line>& lines, const Vocabulary& vocabulary);

}  // namespace spoglio::normalize
