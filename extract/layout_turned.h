// Words set along the page's height.
#pragma once

#include <vector>

#include "extract/document.h"

namespace spoglio::extract {

// Of some words (indices into Page::words), those that are not turned, in their order.
std::vector<size_t> without_turned(const Page& page, const std::vector<size_t>& order);

// The turned words among some: those that stand above each other are one line, read from the bottom up as they are
// mostly set.
std::vector<std::vector<size_t>> turned_lines(const Page& page, std::vector<size_t> order);

}  // namespace spoglio::extract
