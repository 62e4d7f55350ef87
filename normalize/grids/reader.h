// The grid of a cruscotto as recognition prints it: one line after the other across all columns, or columns one by one.
#pragma once

#include <memory>

#include "extract/document.h"
#include "normalize/headers/vocabulary.h"
#include "normalize/plan/outline.h"

namespace spoglio::normalize {

class GridReader {
 public:
  GridReader(Outline& outline, const Vocabulary& vocabulary);
  ~GridReader();
  // True when the line belongs to a grid; from its first header to the end of the document all do.
  bool read(const extract::Line& line);
  bool active() const;
  // Works out the rows of what was read.
  void finish();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace spoglio::normalize
