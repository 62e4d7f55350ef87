// A PDF with its recognised words laid over the pages, unseen, so that it can be searched and copied from.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "extract/document.h"
#include "extract/image/image.h"
#include "extract/read.h"

namespace spoglio::extract {

class SearchablePdf {
 public:
  // Of a PDF, whose pages stay as they are, or of a TIFF, PNG or JPEG file, whose pictures are put on pages as large as
  // their resolution says. Throws Error: kUnsupported for other files, and what reading them throws.
  static std::unique_ptr<SearchablePdf> open(const std::string& path, const ImageLimits& limits = {});
  ~SearchablePdf();

  // A page's words, where they were recognised; without `lie` its own text was read, and it stays as it is.
  void add(const Page& page, const std::optional<Lie>& lie);
  // Writes the file beside, then puts it in place. Throws Error(kUnreadable) when it cannot be written.
  void finish(const std::string& out);

 private:
  struct Impl;
  explicit SearchablePdf(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace spoglio::extract
