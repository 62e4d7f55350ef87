// What another program recognised on a page, as words that the layout stage can work with.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/document.h"

namespace spoglio::extract {

// As the file has it: units of the file from the top left corner.
struct RecognisedWord {
  std::string text;  // UTF-8; white space in it parts words
  Box box;
  double confidence = 1;  // 0 to 1
  double font_size = 0;   // points; 0 when the file does not say
  bool bold = false;
  bool space_after = true;
};

// Points per unit of a page measured in pixels: by the resolution stated, where that makes a sheet of paper, else as if
// it were A4. Sizes and resolution may be any number.
double points_per_pixel(double width, double height, double stated_dpi);

// Collects one page line by line. Boxes that are no boxes, words off the page and words beyond a limit are left out;
// the page's notes tell of the last.
class RecognisedPage {
 public:
  // Size in units of the file.
  RecognisedPage(double width, double height, double points_per_unit);

  // Words of one printed line, left to right.
  void add_line(const std::vector<RecognisedWord>& words);
  // A line that is drawn, or anything else: what is not long and thin is left out.
  void add_rule(const Box& box);

  // Straightens a page that lies askew, gives words boxes as high as their type where the file has the ink's, and
  // converts to points.
  Page take();

 private:
  struct PrintedLine {
    std::vector<Word> words;  // boxes in points
  };
  bool has_ink_boxes() const;
  double slope() const;
  void straighten(double slope);
  void add_pieces(const RecognisedWord& word, PrintedLine& line);

  double width_;  // points
  double height_;
  double scale_;
  size_t count_ = 0;
  bool whole_ = true;
  std::vector<PrintedLine> lines_;
  std::vector<Box> rules_;  // points
};

}  // namespace spoglio::extract
