// A page as the scanner sees it, and what happens to it between the printer and the file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "tools/corpus/rng.h"
#include "tools/corpus/scan/scan.h"

namespace spoglio::corpus {

// Gray, row by row from the top, 0 black to 255 white.
struct Picture {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> gray;

  std::uint8_t& at(int x, int y) {
    return gray[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
  }
  std::uint8_t at(int x, int y) const {
    return gray[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
  }
};

// The page with everything the options ask for but the losses of the file format. A one-bit page is all 0 and 255.
// `back` is the other side of the sheet, or null.
Picture damage(Picture page, const Picture* back, const ScanOptions& options, Rng& rng);

// Presses a stamp (a ring or a box, with words) on a place drawn at random.
void press_stamp(Picture& page, int dpi, Rng& rng);

// By way of Leptonica; borders are mirrored, what turns in from outside is white.
Picture blurred(const Picture& page, double sigma);
Picture skewed(const Picture& page, double degrees);
Picture dithered(const Picture& page);
// What a JPEG file of this quality keeps.
Picture jpeg_kept(const Picture& page, int quality);

}  // namespace spoglio::corpus
