// One scanned page into words and ruling lines.
#pragma once

#include <functional>

#include "extract/document.h"
#include "extract/image/prepare.h"
#include "extract/ocr/engine.h"

namespace spoglio::extract {

struct ScannedPage {
  double width = 0;  // points, of the page as it was read: upright
  double height = 0;
  int turns = 0;        // quarter turns clockwise that made it upright
  double skew = 0;      // degrees counter-clockwise, about its middle, that straightened it then
  int print_lines = 0;  // that were found, recognised or not
  std::vector<Word> words;
  Drawing drawing;
};

// Called between lines; throws to end the page.
using OcrCheck = std::function<void()>;

// Words in reading order of their lines. Throws what the engine or `check` throws.
ScannedPage recognise_page(const Scan& scan, Recogniser& engine, const OcrCheck& check = {},
                           const PrepareOptions& options = {});

}  // namespace spoglio::extract
