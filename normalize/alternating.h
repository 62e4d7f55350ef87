// Tables in which the header and the row of an objective stand over the header and the rows of its indicators, by
// turns.
#pragma once

#include <vector>

#include "extract/document.h"
#include "normalize/form.h"
#include "normalize/vocabulary.h"

namespace spoglio::normalize {

// A part of such a table: an objective with its fields, or rows of another kind.
struct AlternatingPart {
  extract::Table table;
  std::vector<FormPair> objective;  // empty for other rows
};

// A table cut where a header of an objective begins and behind the row below it, each part with the columns that it
// fills. The table alone where no such header stands in it.
std::vector<AlternatingPart> cut_alternating(const extract::Table& table, const Vocabulary& vocabulary);

}  // namespace spoglio::normalize
