// PDF through poppler-cpp: words with boxes, running lines set apart, one page in memory at a time.
#pragma once

#include <memory>
#include <string>

#include "extract/read.h"

namespace spoglio::extract {

// A reader of the PDF at `path`. Throws Error: kDamaged, kEncrypted, kEmpty (no pages), kUnreadable.
std::unique_ptr<PageReader> read_pdf(const std::string& path, const std::string& source, const ReadOptions& options);

}  // namespace spoglio::extract
