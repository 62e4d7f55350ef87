// Lines that belong to the page, not to the plan, and tables taken as lines.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/document.h"
#include "normalize/headers/vocabulary.h"

namespace spoglio::normalize {

// "Obiettivo.......: 3", "Peso  : 20" without what leads from a label to its colon.
std::string without_leaders(std::string text, const Vocabulary& vocabulary);

// Takes the colons off that begin cells beside their labels.
void drop_leading_colons(extract::Table& table);

// "Pag. 3 di 40", "- 12 -": what every page prints and no reader needs.
bool is_furniture(const std::string& text);

// A number alone may be a page's: it does not end a table.
bool may_be_page_number(const std::string& text);

// How many lines from `first` on are a table of contents: its title, and lines below it that end in page numbers which
// count up. 0 where none begins.
size_t contents_lines(const std::vector<extract::Line>& lines, size_t first);

// The rows of a table without a known header, as lines with tabs between the cells.
std::vector<extract::Line> lines_of(const extract::Table& table);

// Takes the last row off a table of labels and values where all that it holds is an objective's label with its number:
// the title of the card below. The only row of a table as well; then none is left.
std::optional<extract::Line> take_card_title(extract::Table& table, const Vocabulary& vocabulary);

}  // namespace spoglio::normalize
