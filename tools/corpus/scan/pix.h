// Pictures to and from Leptonica. For this folder's .cc files only: it shows a third-party type.
#pragma once

#include <memory>

#include "tools/corpus/scan/picture.h"

struct Pix;

namespace spoglio::corpus {

struct PixDeleter {
  void operator()(Pix* pix) const;
};
using PixPointer = std::unique_ptr<Pix, PixDeleter>;

// 8 bits a pixel. Throws std::runtime_error when there is no memory for it.
PixPointer to_pix(const Picture& page);
// 1 bit a pixel, black is 1, of a picture that is all 0 and 255.
PixPointer to_one_bit_pix(const Picture& page);
// From 1 or 8 bits a pixel. Throws std::runtime_error for a null pointer: Leptonica's way to say that it failed.
Picture to_picture(Pix* pix);

}  // namespace spoglio::corpus
