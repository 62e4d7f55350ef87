// hOCR, the form in which Tesseract, OCRopus and others print recognised pages: HTML with boxes in its titles.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "extract/read.h"

namespace spoglio::extract {

// Whether the first bytes of a file are those of hOCR.
bool is_hocr(std::string_view head);

// A reader of a whole file's bytes, of one page or many. Throws Error: kDamaged, kTooLarge, kEmpty (no pages).
std::unique_ptr<PageReader> read_hocr(std::string_view bytes, const std::string& source, const ReadOptions& options);

}  // namespace spoglio::extract
