// From a file to its pages, one at a time: memory does not grow with the number of pages.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "extract/document.h"
#include "extract/layout/layout.h"
#include "extract/ocr/options.h"

namespace spoglio::extract {

struct ReadOptions {
  std::int64_t max_text_bytes = 64LL << 20;  // text inputs are held whole; a plan is far smaller
  std::int64_t max_image_bytes = 1LL << 30;  // image files are held whole; a hundred pages in gray have 200 MB
  LayoutOptions layout;
  OcrOptions ocr;
};

// How a page lay that was read from its picture. Its size and boxes are those of the page set straight.
struct Lie {
  int turns = 0;    // quarter turns clockwise that made it upright
  double skew = 0;  // degrees counter-clockwise, about its middle, that straightened it then
};

// Pages in order, laid out: words, then blocks, running headers and footers set apart.
class PageReader {
 public:
  virtual ~PageReader() = default;
  virtual const DocumentInfo& info() const = 0;
  // The next page, or nothing after the last. A page that cannot be read comes back empty with a note.
  virtual std::optional<Page> next() = 0;
  // Of the page that next() gave last; nothing when its own text was read.
  virtual std::optional<Lie> lie() const { return std::nullopt; }
};

// Opens a document; its kind is found from its content, never from its name.
// Throws Error: kUnreadable, kEmpty, kDamaged, kEncrypted, kTooLarge, kUnsupported.
std::unique_ptr<PageReader> open_document(const std::string& path, const ReadOptions& options = {});

}  // namespace spoglio::extract
