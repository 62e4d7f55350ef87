// Scans that come as image files: TIFF with any number of pages, PNG, JPEG.
#pragma once

#include <memory>
#include <string>

#include "extract/read.h"

namespace spoglio::extract {

// A reader of the image in `bytes`. Throws Error: kDamaged, kTooLarge, kUnsupported (OCR is switched off).
std::unique_ptr<PageReader> read_image(std::string bytes, const std::string& path, const std::string& source,
                                       const ReadOptions& options);

}  // namespace spoglio::extract
