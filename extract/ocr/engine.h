// One line of print into words: the seam between Spoglio and a recognition engine.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "extract/document.h"
#include "extract/image/image.h"

namespace spoglio::extract {

struct OcrWord {
  std::string text;       // UTF-8 if the engine is sound
  Box box;                // pixels of the line's picture
  double confidence = 0;  // 0 to 1
};

enum class LineKind {
  kText,    // anything
  kProse,   // the same, over many letters
  kNumbers  // digits, signs, units and dates
};

class Recogniser {
 public:
  virtual ~Recogniser() = default;
  // The words of one printed line, left to right: 8 bits gray, dark on white, nothing else in the picture.
  virtual std::vector<OcrWord> read(const Image& line, double dpi, LineKind kind) = 0;
  // Whether the word is one of the model's language. Engines without a list of words know all.
  virtual bool knows(const std::string& word) { return !word.empty(); }
};

// Makes engines; each is used by one thread at a time. May throw Error(kUnreadable): no such model.
using RecogniserFactory = std::function<std::unique_ptr<Recogniser>()>;

struct EngineOptions {
  std::string tessdata;          // folder with the language's model; empty: where Tesseract was installed
  std::string language = "ita";  // Tesseract's name
};

// Tesseract's LSTM engine with one thread.
RecogniserFactory tesseract_factory(const EngineOptions& options);

// Engine, version and model, for the key of a cache.
std::string engine_identity(const EngineOptions& options);

}  // namespace spoglio::extract
