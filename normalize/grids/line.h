// One recognised line of a grid, taken apart: what belongs to the name, the year cells, the owner and the amendment
// notes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/document.h"
#include "normalize/headers/vocabulary.h"

namespace spoglio::normalize {

struct GridLine {
  extract::Line line;
  std::string name;                 // what is left of the values, without specks
  std::vector<std::string> values;  // the year cells, left to right
  std::string owner;                // what stands between the values and the note
  bool owner_starts = false;        // … and it is the start of an owner, not its next line
  std::string note;                 // pieces of amendments
  bool action = false;              // an amendment starts here
  bool dated = false;               // an amendment ends here, with a year

  bool plain() const { return values.empty() && owner.empty() && note.empty(); }
};

// Years at the end of a line ("… 2017 2018 2019 Owner"), and what stands before them.
struct YearHeader {
  std::vector<int> years;
  std::string prefix;
};

// Nothing (no years) when the line is no header of a grid.
YearHeader read_year_header(std::string_view text, const Vocabulary& vocabulary);

GridLine split_grid_line(const extract::Line& line, const Vocabulary& vocabulary);

// "S.Anagrafico", "S.": an owner's start in its abbreviated form.
bool is_dotted_unit(std::string_view word);

// True for what recognition makes of lines, borders and half letters: hardly a word among the pieces.
bool is_specks(std::string_view text);

}  // namespace spoglio::normalize
