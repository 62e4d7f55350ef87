// Blocks as text, so that a test reads like the page: "| a | b" per row, "> text" per line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/document.h"

namespace spoglio::testing {

// Lines as "> text"; rows as "| cell | cell", blank where nothing is printed, '/' between printed lines of a cell, "+n"
// before the text of a cell that spans n columns. Tables begin with "= rows x columns".
std::string show(const std::vector<extract::Block>& blocks);

// The blocks of a page that is drawn in plain text, as show() has them; see tests/support/pages.h.
std::string laid_out(std::string_view art);

// The stretches of words that the page's lines are parted into, as text.
std::vector<std::string> segments_of(const extract::Page& page);

// Whether one of some texts is this one.
bool holds(const std::vector<std::string>& texts, const std::string& text);

// A table's cell by its text; null without one.
const extract::Cell* cell_of(const extract::Table& table, const std::string& text);

}  // namespace spoglio::testing
