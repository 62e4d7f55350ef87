// Dust and signs that are read alike.
#pragma once

#include <string>
#include <vector>

#include "extract/image/lines.h"
#include "extract/layout/layout.h"
#include "extract/ocr/engine.h"

namespace spoglio::extract {

// A word that is nothing but a sign that dust and ends of lines are taken for.
bool is_speck(const std::string& text);

// Whether the word at a place of a line, left to right, is print. A dot before a text, which an item of a list begins
// with, becomes "•", whatever it was read as: without it the item would be a line like a heading. A bar as high as
// letters and an asterisk between two words stay.
bool is_print(std::vector<OcrWord>& words, size_t at, const PrintLine& line, const Span& ink);

}  // namespace spoglio::extract
