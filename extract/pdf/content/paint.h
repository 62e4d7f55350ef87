// Runs the drawing operators of a content stream: which areas are painted, and where text of which tag starts.
//
// Everything is in points of the displayed page, from its top left corner, when the caller's matrix says so. Paths
// count as far as their sides are upright; curves and letters are read over, and of images only the place is told.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "extract/document.h"
#include "extract/pdf/content/text.h"

namespace spoglio::extract {

// How a colour's components are read.
enum class ColourSpace {
  kAdditive,     // gray, RGB: all ones are white
  kSubtractive,  // CMYK, inks: all zeros are white
  kOpaque        // patterns, palettes: never taken for white
};

struct Opacity {
  std::optional<double> fill;
  std::optional<double> stroke;
};

class Resources;

// The pixels of an image.
struct ImageSize {
  int64_t width = 0;
  int64_t height = 0;
};

// A content stream drawn by another one.
struct Form {
  std::string_view content;
  Matrix matrix;
  std::optional<Box> box;
  Resources* resources = nullptr;  // never null
  int object = 0;                  // its number
};

// What the names in a content stream stand for. What it hands out lives as long as the run.
class Resources {
 public:
  virtual ~Resources() = default;
  virtual ColourSpace colour_space(std::string_view name) = 0;
  virtual Opacity opacity(std::string_view name) = 0;
  virtual const Form* form(std::string_view name) = 0;                               // nullptr: an image, or unknown
  virtual std::optional<int> marked_content(std::string_view name) = 0;              // the /MCID of a property list
  virtual std::optional<ImageSize> image(std::string_view) { return std::nullopt; }  // nothing: it is none
};

// An upright area in one colour: a rectangle, a side of a polygon, a straight piece of a stroke.
struct PaintedBox {
  Box box;
  bool white = false;   // or nearly
  bool hides = false;   // nothing below it shows through
  uint64_t colour = 0;  // equal for equal colours
};

// An image of the page's resources (small ones inside the stream are read over).
struct PaintedImage {
  Box box;            // as far as it is seen
  Box full;           // with what is clipped off
  int64_t width = 0;  // pixels
  int64_t height = 0;
};

struct Painting {
  std::vector<PaintedBox> boxes;      // in painting order, clipped
  std::vector<PaintedImage> images;   // the same
  std::vector<TextStart> texts;       // see TextPlaces; only when tags were asked for
  std::vector<UnplacedTag> unplaced;  // the same
  bool unseen = false;                // some text is kUnseen
  bool whole = true;                  // false when a limit ended the run
};

struct PaintLimits {
  size_t operators = 1'000'000;  // a dense map has some 300,000; a second of work
  size_t bytes = 64U << 20;      // of content read, forms as often as they are drawn; half a second of work
  size_t boxes = 40'000;         // a full page of table has some 2,000
  size_t images = 4'000;         // a scan in strips has some 100
  int form_depth = 16;           // forms within forms
};

// `page` is the visible area; `to_page` turns the stream's coordinates into the page's.
Painting paint(std::string_view content, Resources& resources, const Matrix& to_page, const Box& page, bool tags,
               const PaintLimits& limits = {});

}  // namespace spoglio::extract
