// Tables that go on over a page break, told for whoever checks a plan: what was joined, and why.
#pragma once

#include <string>
#include <vector>

#include "extract/document.h"

namespace spoglio::normalize {

// One part of a table that goes on with the part before it.
struct TableJoin {
  int table = 0;         // counts tables, not parts
  extract::Place from;   // the last row of the part before
  extract::Place place;  // the first row of this one
  bool header_dropped = false;
  bool objective_carried = false;  // its first rows belong to the objective of the rows before
  bool row_joined = false;         // its first row is the rest of the last one
};

// One note per table, its parts in order: "page 41 continues page 40: same columns, header dropped, objective carried";
// "pages 12-40 continue page 11: same columns, header dropped, objective carried on pages 13-38". Texts have lines for
// pages.
std::vector<std::string> join_notes(const std::vector<TableJoin>& joins);

}  // namespace spoglio::normalize
