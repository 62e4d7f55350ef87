// Each page of an image file is decoded, recognised and let go before the next one.
#include "extract/ocr/image_reader.h"

#include <utility>

#include "extract/error.h"
#include "extract/image/image.h"
#include "extract/ocr/reader.h"
#include "extract/pages/stream.h"
#include "extract/text.h"

namespace spoglio::extract {
namespace {

class ImageReader : public PageStream {
 public:
  ImageReader(std::string bytes, const std::string& path, const std::string& source, const ReadOptions& options)
      : PageStream(options), ocr_(options.ocr) {
    info_.sha256 = sha256_hex(bytes);
    info_.source = source;
    info_.origin = Origin::kTextLayer;
    file_ = std::make_unique<ImageFile>(std::move(bytes), path, options.ocr.limits);
    info_.pages = file_->pages();
  }

 private:
  Page load(int index) override {
    Page page;
    ScannedPage scanned = ocr_.read(file_->page(index), index + 1, page.notes);
    page.number = index + 1;
    page.width = scanned.width;
    page.height = scanned.height;
    set_lie({scanned.turns, scanned.skew});
    page.words = std::move(scanned.words);
    page.drawing = std::move(scanned.drawing);
    return page;
  }

  OcrReader ocr_;
  std::unique_ptr<ImageFile> file_;
};

}  // namespace

std::unique_ptr<PageReader> read_image(std::string bytes, const std::string& path, const std::string& source,
                                       const ReadOptions& options) {
  if (options.ocr.mode == OcrMode::kNever) {
    throw Error(ErrorCode::kUnsupported,
                path + ": is an image, and recognition is switched off; leave out --ocr never");
  }
  return std::make_unique<ImageReader>(std::move(bytes), path, source, options);
}

}  // namespace spoglio::extract
