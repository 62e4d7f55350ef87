// Words set along the page's height.
#pragma once

#include <vector>

#include "extract/document.h"
#include "extract/layout/layout.h"

namespace spoglio::extract {

// Of some words (indices into Page::words), those that are not turned, in their order.
std::vector<size_t> without_turned(const Page& page, const std::vector<size_t>& order);

// The turned words among some: those that stand above each other are one line, read from the bottom up as they are
// mostly set. Far white between them parts two lines.
std::vector<std::vector<size_t>> turned_lines(const Page& page, std::vector<size_t> order);

// Gives a table the turned lines that head columns of it whose header is blank, and takes them out of `lines`.
// `gutters` part the table's columns.
void take_turned_heads(const Page& page, const std::vector<Span>& gutters, std::vector<std::vector<size_t>>& lines,
                       Table& table);

}  // namespace spoglio::extract
