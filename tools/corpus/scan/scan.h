// Scans of documents that were printed: every page of a PDF as a picture, damaged as paper, optics and scanners do it.
// What is printed stays where it is but for the bend and the skew asked for, so the document's gold is the scan's too.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace spoglio::corpus {

struct ScanOptions {
  int dpi = 300;
  bool one_bit = false;     // black and white; else 256 grays
  bool dither = false;      // one-bit: grays as dots, not cut at a level
  int threshold = 128;      // one-bit: grays from this on are white, of 255
  double skew = 0;          // degrees clockwise, about the page's middle
  double blur = 0;          // standard deviation, pixels
  double grain = 0;         // noise of every pixel: standard deviation, grays of 255
  int jpeg = 0;             // quality 1 to 100; 0: nothing is lost
  double salt = 0;          // share of pixels that are turned over
  double shadow = 0;        // light lost at the darkest edge, of 1
  double show_through = 0;  // ink of the other side that is seen, of 1
  int stamps = 0;           // on each page
  double curl = 0;          // points that lines are bent by at the left edge, as in a bound book
  int turn = 0;             // degrees clockwise that the paper was fed turned: 0, 90, 180, 270
  std::uint64_t seed = 1;   // of what is random: grain, salt, stamps, the shadow's edge
};

// The qualities that reading is measured at, by name; nothing for other names.
std::optional<ScanOptions> scan_quality(std::string_view name);
std::vector<std::string> scan_qualities();

// Writes the pages of a PDF as pictures: a PDF or TIFF of all, or PNG or JPEG (one file; page-0002.png and on for more
// pages), by the name's ending. The same arguments give the same bytes. Throws std::runtime_error when it cannot be.
void scan_document(const std::string& in, const std::string& out, const ScanOptions& options);

}  // namespace spoglio::corpus
