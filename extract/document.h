// The page model: what every reader produces and the layout stage completes.
//
// Pages count from 1. Boxes are PDF points from the page's top left corner, as the page is displayed before its
// /Rotate is undone. Text inputs have no boxes: a place there is a line number, from 1.
// All text is UTF-8, NFC, free of control characters except the separators named below.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace spoglio::extract {

struct Box {
  double x0 = 0;
  double y0 = 0;
  double x1 = 0;
  double y1 = 0;

  friend bool operator==(const Box&, const Box&) = default;
};

// The smallest box around both.
Box unite(const Box& a, const Box& b);

// Where something is printed. `page` is 0 and `box` empty for text inputs, `line` is 0 for paged ones.
struct Place {
  int page = 0;
  int line = 0;
  std::optional<Box> box;

  friend bool operator==(const Place&, const Place&) = default;
};

// The place that covers both; the page and line of the first.
Place unite(const Place& a, const Place& b);

struct Word {
  std::string text;
  Box box;
  double font_size = 0;     // points; 0 when the reader does not know
  bool bold = false;        // from the font's name
  bool space_after = true;  // false when the next word follows without white space
  double confidence = 1;    // 0 to 1; 1 for a text layer
};

// One printed line that is part of no table. In text inputs a line may hold tabs when it stands alone.
struct Line {
  std::string text;
  Place place;
  double font_size = 0;     // points; 0 for text inputs
  bool bold = false;        // every word of it
  bool gap_before = false;  // an empty line, or more white space than between the lines of a paragraph
  bool soft_gap = false;    // text inputs: a line of blanks only stands before it (a break inside a cell)
  bool page_start = false;  // first line after a page break, as far as the input shows it
};

// Cells are listed by row, then column; a spanned position has no cell of its own.
struct Cell {
  int row = 0;  // from 0
  int column = 0;
  int row_span = 1;
  int column_span = 1;
  bool span_doubtful = false;  // it stands where it might be over the blank columns beside it as well
  std::string text;            // printed lines separated by '\n', unfolded
  Place place;
};

struct Table {
  int rows = 0;
  int columns = 0;
  std::vector<Cell> cells;
  Place place;
  bool page_start = false;  // nothing but running headers stands above it on its page
};

using Block = std::variant<Line, Table>;

// What is drawn on a page beside its words, in the same points.
struct Drawing {
  double width = 0;  // of the page, for comparing with Page::width; 0 when the page was not found
  double height = 0;
  std::vector<Box> horizontal;  // ruling lines as boxes (their thickness may be 0), by y, then x
  std::vector<Box> vertical;    // by x, then y
  std::vector<Box> shades;      // filled areas that are neither lines nor white, in painting order
  bool whole = true;            // false when a limit was met and the rest of the page was left out
};

// A table of a tagged PDF's structure tree, its cells filled with words of the page.
struct TaggedCell {
  int row = 0;
  int column = 0;
  int row_span = 1;
  int column_span = 1;
  bool header = false;
  std::vector<size_t> words;  // of Page::words, ascending; none: an empty cell
};

struct TaggedTable {
  int rows = 0;
  int columns = 0;  // at least 2
  std::vector<TaggedCell> cells;
  Box box;  // around its words
};

struct Page {
  int number = 1;
  double width = 0;  // points; 0 for text inputs
  double height = 0;
  std::vector<Word> words;  // reading order; empty for text inputs
  Drawing drawing;
  std::vector<TaggedTable> tagged;  // tables that the document's own tags tell, where they agree with what is printed
  std::vector<Block> blocks;        // reading order, running headers and footers left out
  std::vector<Line> running;        // the running headers and footers that were left out; tabs part what stands apart
  std::vector<std::string> notes;   // what a person should know of this page ("page 3 could not be read: …")
};

enum class Origin { kPlainText, kTextLayer, kScan };

// "plain", "text_layer" or "ocr".
const char* to_string(Origin origin);

struct DocumentInfo {
  std::string source;  // file name without folders
  std::string sha256;  // lower-case hex digest of the file's bytes
  Origin origin = Origin::kPlainText;
  int pages = 0;  // 0 when unknown before reading
};

}  // namespace spoglio::extract
