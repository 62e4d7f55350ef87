// Documents made of tables drawn in words, merged cells included, for tests of what normalize makes of them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/document.h"
#include "normalize/headers/vocabulary.h"
#include "normalize/plan/plan.h"

namespace spoglio::test {

// "Obiettivo | Indicatore\nA | 1\n^ | 2": a row per line, cells between bars; "^" is merged with the cell above it, "<"
// with the one to its left; "/" between blanks breaks the line inside of a cell, "~" in front of a cell says that its
// span is doubtful.
extract::Table table_of(std::string_view drawing);

// Lines and tables: a block that holds a bar is a table, any other text lines; "\f" alone begins a new page.
normalize::Plan plan_of_blocks(const std::vector<std::string>& blocks,
                               const normalize::Vocabulary& vocabulary = normalize::Vocabulary::standard());

// A plan of one table below a title line.
normalize::Plan plan_of_table(const std::string& table, const std::string& title = "Piano della Performance 2024-2026");

}  // namespace spoglio::test
