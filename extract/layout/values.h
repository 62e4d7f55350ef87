// Values as tables print them, one to a cell: where two stand below each other in a column, two rows do.
#pragma once

#include <string>
#include <vector>

#include "extract/layout/tables/regions.h"

namespace spoglio::extract {

// Whether a segment is one value by itself: a number with its sign, per cent or currency, a date, a code of numbers,
// yes or no, or the mark of a value that is not there. Words are none, but for a letter that points to a footnote.
bool is_value(const Page& page, const Segment& segment);

// The same where the whole column is values: dates in words, "si", "3 iniziative" are cells of their own there.
bool is_value_of_column(const Page& page, const Segment& segment);

// Whether a segment is a date with its month in words: "31 ottobre 2019", "entro il 31 ottobre 2019", "ottobre 2019".
// It is a value where it opens as they do ("entro"): lines of text may be dates, too.
bool is_spelled_date(const Page& page, const Segment& segment);

// Whether a segment is no value yet, but leads to one on the next line of its cell: "entro il".
bool leads_to_value(const Page& page, const Segment& segment);

// Whether a segment goes on with a day that its column's line above ends in: "dicembre 2019" or
// "giugno 2019 e il" below "entro il 31".
bool continues_date(const Page& page, const Segment& above, const Segment& segment);

// Whether a segment is digits and signs without a unit: one may stand below it.
bool is_bare_number(const Page& page, const Segment& segment);

// Whether a segment is a value or holds digits that are no year's.
bool holds_figures(const Page& page, const Segment& segment);

// Whether a segment is a unit of measure and nothing else, as one that found no room beside its number.
bool is_unit_alone(const Page& page, const Segment& segment);

// "31.12.2024", the whole of a word.
bool is_date(const std::string& text);

// Columns of a region with a value in each band: [band - first][column], false where the words are no value. One that
// is broken over two lines ("entro il" above "31/12/2019") counts for the first of them.
std::vector<std::vector<bool>> find_values(const Page& page, const PageLines& lines, const Region& region);

// Whether values stand below each other in two columns or more at the same heights: more than one row of them.
bool holds_values(const Page& page, const PageLines& lines, const Region& region);

}  // namespace spoglio::extract
