// From the words of a page to its blocks: lines of text, and tables found by the gutters between their columns.
#pragma once

#include <vector>

#include "extract/document.h"

namespace spoglio::extract {

struct LayoutOptions {
  double gutter = 0.8;        // least width of a gutter between columns, in heights of a line
  double row_gap = 0.35;      // white space between lines beyond which a new row starts, in heights of a line, added
                              // to the table's own line spacing
  double paragraph_gap = 0.6; // white space beyond which a line opens a paragraph, in heights of a line
  double running_band = 0.12; // share of the page's height, top and bottom, in which running lines stand
};

// Blocks of one page in reading order, from its words. Never throws; a page without words has no blocks.
std::vector<Block> lay_out(const Page& page, const LayoutOptions& options = {});

}  // namespace spoglio::extract
