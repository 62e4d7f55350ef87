// Where scanned pages are written: PDF, TIFF, PNG or JPEG, page after page.
#pragma once

#include <memory>
#include <string>

#include "tools/corpus/scan/picture.h"

namespace spoglio::corpus {

class ScanFile {
 public:
  virtual ~ScanFile() = default;
  // A page that is `width` by `height` points.
  virtual void add(const Picture& page, double width, double height) = 0;
  // Nothing is sure to be on disk before.
  virtual void finish() = 0;
};

// The kind follows the name's ending. Throws std::runtime_error for an unknown one, and where it cannot be written.
std::unique_ptr<ScanFile> scan_file(const std::string& path, const ScanOptions& options);

}  // namespace spoglio::corpus
