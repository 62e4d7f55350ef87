// Tables in which the header and the row of an objective stand over the header and the rows of its indicators, by
// turns.
#pragma once

#include <optional>
#include <vector>

#include "extract/document.h"
#include "normalize/forms/form.h"
#include "normalize/headers/vocabulary.h"
#include "normalize/tables/rows.h"

namespace spoglio::normalize {

// A part of such a table: an objective with its fields, or rows of another kind.
struct AlternatingPart {
  extract::Table table;
  std::vector<FormPair> objective;  // empty for other rows
};

// Tables of one document, in order: a header that a page break parts from its row is that of the next part's first.
class AlternatingTables {
 public:
  explicit AlternatingTables(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  // A table cut where a header of an objective begins and behind the row below it, each part with the columns that it
  // fills. The table alone where no such header stands in it.
  std::vector<AlternatingPart> cut(const extract::Table& table);

 private:
  Vocabulary vocabulary_;
  std::optional<TableRow> header_;  // at the end of the page before
};

}  // namespace spoglio::normalize
