// The tables of a document as wholes: a table that goes on over a page break is one table.
#pragma once

#include <functional>
#include <vector>

#include "extract/document.h"
#include "extract/read.h"

namespace spoglio::cli {

struct WholeTable {
  extract::Table table;               // its place is that of its first part; cells keep their own
  std::vector<extract::Place> parts;  // one per page it stands on, in order
  bool like_text = false;             // its first part reads like text, as extract/layout/doubt.h tells
};

// Calls visit for each table of the document in order, holding one table at a time. Parts are joined when a table ends
// a page, the next one opens the following page, both have the same columns and lie over each other; header rows
// that are printed again are dropped.
void for_each_table(extract::PageReader& reader, const std::function<void(const WholeTable&)>& visit);

// Appends the part that opens the next page. Only for parts that belong together.
void append_part(WholeTable& whole, const extract::Table& part);

}  // namespace spoglio::cli
