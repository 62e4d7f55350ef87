// Pages of reports with tables among prose, and the truth about each table's structure.
#pragma once

#include <cstdint>
#include <string>

namespace spoglio::corpus {

// Writes the PDF and returns the truth as JSON: a list of {page, rows, columns, cells: [{row, column, row_span,
// column_span, text}]}, rows and columns from 0, header rows first, blank cells left out, lines joined by one space.
std::string make_report_pages(std::uint64_t seed, int pages, const std::string& pdf);

}  // namespace spoglio::corpus
