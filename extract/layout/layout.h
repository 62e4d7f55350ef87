// From the words of a page to its blocks: lines of text, and tables found by the gutters between their columns.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "extract/document.h"

namespace spoglio::extract {

struct LayoutOptions {
  double gutter = 0.8;         // least width of a gutter between columns, in heights of a line
  double row_gap = 0.35;       // white space between lines beyond which a new row starts, in heights of a line, added
                               // to the table's own line spacing
  double paragraph_gap = 0.6;  // white space beyond which a line opens a paragraph, in heights of a line
  double running_band = 0.12;  // share of the page's height, top and bottom, in which running lines stand
};

// How the lines of a table stand: all in points, 0 when the table does not show it.
struct Spacing {
  double height = 0;   // of a line's box
  double pitch = 0;    // from line to line inside a cell
  double leading = 0;  // white between two lines of a cell
  double row = 0;      // white between two rows
};

// An interval on one axis, in points.
struct Span {
  double from = 0;
  double to = 0;
  double width() const { return to - from; }
};

// What the tables of a document have begun with so far.
struct Repeats {
  std::map<std::vector<std::string>, int> headers;  // words of lines that may be headers, sorted: how often printed
  std::set<std::vector<std::string>> labels;        // of the labels and values that stood above repeated headers
};

// What layout keeps from page to page: a table that goes on without its header is cut at the columns it had.
struct LayoutCarry {
  std::vector<Span> gutters;  // points: the white stripes of the last table, left to right
  double left = 0;            // points: where that table's words start and end
  double right = 0;
  Spacing spacing;                // of that table
  std::vector<double> corridors;  // points: places of the narrow white between columns of the last page's tables
  std::vector<double> centred;    // points: middles of headers over columns of centred words, of the last tables
  Repeats repeats;

  // Forgets the last table, not what tables begin with.
  void end_table() {
    gutters.clear();
    spacing = {};
  }
};

// Blocks of one page in reading order, from its words. Never throws; a page without words has no blocks.
std::vector<Block> lay_out(const Page& page, const LayoutOptions& options = {});

// The same, with what the page before left behind; `carry` takes what this page leaves for the next.
std::vector<Block> lay_out(const Page& page, const LayoutOptions& options, LayoutCarry& carry);

}  // namespace spoglio::extract
