// Running headers, footers and page numbers of a text dump, found by their repetition.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace spoglio::extract {

struct DumpLine {
  std::string text;       // markup gone, tabs kept
  int number = 0;         // in the file, from 1
  int page = 0;           // from 0, counted by form feeds
  bool new_page = false;  // a page break as the dump shows it: form feed, or the blank glued in its place
  bool running = false;   // set by mark_running
};

// "12", "- 12 -", "pag. 12", "12 di 60", "Pagina 12/60": the page number; -1 for every other text.
int page_number_of(std::string_view text);

// The text with every run of digits as one '#', white space folded.
std::string mask_digits(std::string_view text);

// Marks lines that repeat (digits masked) at least three times beside page numbers or at page breaks, and those
// numbers.
void mark_running(std::vector<DumpLine>& lines);

}  // namespace spoglio::extract
