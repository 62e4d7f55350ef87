// Tables of business and government reports at random, in Italian or English: numbers under nested headers with
// indented labels, units, totals and blanks; and tables of text.
#pragma once

#include "tools/corpus/layouts/generic_tables.h"
#include "tools/corpus/rng.h"

namespace spoglio::corpus {

// What a table may have without being another table to the eye.
struct ReportOptions {
  bool italian = true;
  bool narrow = false;         // for a column of a page
  bool merged_rows = true;     // level rules show where a merged cell ends
  bool merged_columns = true;  // upright rules do
};
GenericTable report_table(Rng& rng, const ReportOptions& options);
std::string report_sentence(Rng& rng, bool italian);

}  // namespace spoglio::corpus
