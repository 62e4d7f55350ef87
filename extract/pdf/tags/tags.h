// Tables as a tagged PDF's structure tree tells them, filled with the words of the page.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/document.h"
#include "extract/pdf/content/text.h"

namespace spoglio::extract {

// A cell of the structure tree: where it stands in its table, and the marked content of one page that belongs to it.
struct StructureCell {
  int row = 0;  // from 0
  int column = 0;
  int row_span = 1;
  int column_span = 1;
  bool header = false;
  std::vector<Tag> tags;  // none: empty on this page
};

// The rows of a table that have content on one page; rows count from the first of them.
struct StructureTable {
  int rows = 0;
  int columns = 0;
  std::vector<StructureCell> cells;  // by row, then column
};

// Whether text without a place may be in one cell of the table or in another, or outside.
bool uncertain(const StructureTable& table, const std::vector<UnplacedTag>& unplaced);

// The tables whose tags agree with what is printed, in the order of the tree. A table is left out when a word within
// its box belongs to none of its cells, when text is placed so that its cell is not certain, when rows do not go down
// or columns not to the right, or when fewer than two columns have words.
std::vector<TaggedTable> tagged_tables(const Page& page, const std::vector<TextStart>& texts,
                                       const std::vector<StructureTable>& tables);

}  // namespace spoglio::extract
