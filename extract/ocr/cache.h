// Recognised pages as text, for keeping them, and a folder that keeps them.
#pragma once

#include <optional>
#include <string>

#include "extract/ocr/options.h"
#include "extract/ocr/page.h"

namespace spoglio::extract {

std::string write_ocr_page(const ScannedPage& page);

// The inverse; nothing for what was cut short or is none.
std::optional<ScannedPage> read_ocr_page(const std::string& text);

// Files of a folder, made when it is not there; each is written beside its place and moved there whole. What cannot be
// read or written is not kept: the page is recognised anew.
OcrCache folder_cache(const std::string& folder);

// True for what a key looks like: 64 lower-case hex digits.
bool is_cache_key(const std::string& key);

}  // namespace spoglio::extract
