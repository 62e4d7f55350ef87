// Scanned pages into words, one after the other: the engine, its time, and the pages known from before.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "extract/ocr/options.h"
#include "extract/ocr/page.h"

namespace spoglio::extract {

class OcrReader {
 public:
  explicit OcrReader(const OcrOptions& options);
  ~OcrReader();

  // Whatever goes wrong costs this page alone: it comes back without words, and `notes` says why.
  ScannedPage read(Scan scan, int page_number, std::vector<std::string>& notes);

 private:
  struct Shift;
  ScannedPage recognise(std::shared_ptr<Scan> scan);

  OcrOptions options_;
  std::string identity_;          // of engine and settings, once it was asked for
  std::shared_ptr<Shift> shift_;  // the engine at work; null before the first page and after one that hung
};

}  // namespace spoglio::extract
