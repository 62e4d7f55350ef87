// What may be told about the recognition of scans.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "extract/image/image.h"
#include "extract/image/prepare.h"
#include "extract/ocr/engine.h"

namespace spoglio::extract {

enum class OcrMode {
  kAuto,    // pages without text, and those whose text is unsound
  kAlways,  // every page of a PDF
  kNever    // none: pages without text stay empty
};

// Where recognised pages are kept. Keys are 64 hex digits that tell all a result depends on; values are text.
struct OcrCache {
  std::function<std::optional<std::string>(const std::string& key)> find;
  std::function<void(const std::string& key, const std::string& value)> keep;
};

struct OcrOptions {
  OcrMode mode = OcrMode::kAuto;
  EngineOptions model;
  RecogniserFactory engine;       // empty: Tesseract with `model`
  OcrCache cache;                 // empty: none
  double page_seconds = 120;      // one page may take; a full page of small print takes 3 on an idle core
  std::function<void()> started;  // called before each page that is recognised, for those who watch the clock
  ImageLimits limits;
  PrepareOptions prepare;
};

}  // namespace spoglio::extract
