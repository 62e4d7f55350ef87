// Plain text: pages at form feeds, tables from tabs and pipes, lines for the rest.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "extract/read.h"

namespace spoglio::extract {

// A reader of bytes that hold text in any encoding decode() knows. Throws Error(kEmpty) when there is only white space.
std::unique_ptr<PageReader> read_text(std::string_view bytes, const std::string& source);

}  // namespace spoglio::extract
