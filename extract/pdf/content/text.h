// Where the pieces of text of a content stream start, and which tag each has.
#pragma once

#include <cstdint>
#include <vector>

#include "extract/pdf/content/matrix.h"
#include "extract/pdf/content/scanner.h"

namespace spoglio::extract {

// A piece of marked content: its number (MCID) in the page's own stream, or in that of a form, which counts by itself.
using Tag = int64_t;
inline constexpr Tag kNoTag = -1;
inline constexpr Tag kArtifact = -2;  // said to be no content: running lines, page numbers, repeated header rows
inline constexpr Tag kUnseen = -3;    // text that nobody can see: not painted, or white on white
constexpr Tag make_tag(int form_object, int mcid) { return (Tag{form_object} << 32) | mcid; }

struct TextStart {
  double x = 0;  // of the baseline's start
  double y = 0;
  int turns = 0;  // quarter turns clockwise: 0 reads to the right, 1 down, 2 to the left, 3 up
  Tag tag = kNoTag;
};

// A tag whose text starts where only the fonts could tell: right behind the text of another tag, or anywhere.
struct UnplacedTag {
  Tag tag = kNoTag;
  Tag before = kNoTag;
};

// Follows the text operators (ISO 32000-1, 9.4). Fonts are not read: after a text, a place is known only once it is
// set.
class TextPlaces {
 public:
  // False when the operator is none of text. `matrix` and `tag` are those in force.
  bool take(const Operation& op, const Matrix& matrix, Tag tag);

  // The line's matrix, which a form must not change.
  const Matrix& line() const { return line_; }
  void set_line(const Matrix& line) { line_ = line; }

  std::vector<TextStart> starts;  // in painting order, without slanted text; none when there are too many
  std::vector<UnplacedTag> unplaced;

 private:
  void move(double x, double y);
  void show(const Matrix& matrix, Tag tag);

  Matrix line_;
  bool full_ = false;
  double leading_ = 0;
  bool moved_ = true;
  Tag last_ = kNoTag;
};

}  // namespace spoglio::extract
