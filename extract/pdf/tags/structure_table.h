// A table as the structure tree holds it, and its parts on the pages it runs over.
#pragma once

#include <map>
#include <vector>

#include "extract/pdf/tags/tags.h"

namespace spoglio::extract {

struct RawContent {
  int page = 0;
  Tag tag = kNoTag;
};

// Spans are 1 or more.
struct RawCell {
  int row_span = 1;
  int column_span = 1;
  bool header = false;
  std::vector<RawContent> contents;
};

using RawRows = std::vector<std::vector<RawCell>>;

// By page. A part holds the rows with content on that page, and the empty ones between them; none for a table of one
// row or column, or whose cells lie over each other.
std::map<int, StructureTable> parts_of(const RawRows& rows);

}  // namespace spoglio::extract
