// "B - Obiettivi individuali (40 punti)", "Sezione C: Comportamenti": rows that part the sheet of a person, and say
// what the rows below them are.
#pragma once

#include <optional>
#include <string>

#include "normalize/headers/vocabulary.h"
#include "normalize/tables/rows.h"

namespace spoglio::normalize {

struct Section {
  std::string level;             // of the objectives below; kAnyObjective where it calls them just that
  bool behaviours = false;       // how somebody works is judged below: no objectives
  bool marked = false;           // it has a letter or a number, or says how much it counts for
  std::optional<double> points;  // … which is so much
};

// Nothing for rows that hold more than a title, its points beside it or not.
std::optional<Section> section_of(const TableRow& row, const Vocabulary& vocabulary);

}  // namespace spoglio::normalize
