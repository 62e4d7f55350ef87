// ALTO, the form in which libraries keep recognised pages (versions 1 to 4): words with boxes and confidence.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "extract/read.h"

namespace spoglio::extract {

// Whether the first bytes of a file are those of ALTO.
bool is_alto(std::string_view head);

// A reader of a whole file's bytes, of one page or many. Throws Error: kDamaged, kTooLarge, kEmpty (no pages).
std::unique_ptr<PageReader> read_alto(std::string_view bytes, const std::string& source, const ReadOptions& options);

}  // namespace spoglio::extract
