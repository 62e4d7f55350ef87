// Rules that are printed with characters: "==========" between parts, "-----" below a table's header.
#pragma once

#include <string_view>
#include <vector>

#include "extract/document.h"

namespace spoglio::extract {

// A run of dashes, equals signs or box-drawing lines that is too long to stand for anything else; or several.
bool is_printed_rule(std::string_view text);

// Per word of a page, whether it is such a rule in a line of several and nothing else, as they stand below a header,
// one for each column.
std::vector<bool> printed_rules_of_columns(const Page& page);

// Adds those rules to a drawing as the ruling lines that they stand for.
void draw_printed_rules(const Page& page, Drawing& drawing);

// Takes such rules out of the blocks of a page; a line below one stands apart.
void drop_printed_rules(std::vector<Block>& blocks);

}  // namespace spoglio::extract
