// Pictures: a handle on Leptonica's, and the pages of an image file.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct Pix;  // Leptonica's

namespace spoglio::extract {

struct PixDeleter {
  void operator()(Pix* pix) const;
};
using Image = std::unique_ptr<Pix, PixDeleter>;

struct ImageLimits {
  std::int64_t pixels = 64'000'000;  // of one page, decoded or drawn: A3 at 500 dpi has 49 million
  int pages = 5000;                  // of one file
};

// One page's picture, 8 bits gray, black on white or not.
struct Scan {
  Image gray;
  double dpi = 0;  // of the paper; a guess when nothing tells
};

// The pages of a TIFF, PNG or JPEG file. Throws Error: kDamaged, kTooLarge (before anything is decoded), kUnreadable.
class ImageFile {
 public:
  // `name` is for messages.
  ImageFile(std::string bytes, std::string name, const ImageLimits& limits);

  int pages() const { return pages_; }
  // From 0. Throws Error for a page that is damaged or too large.
  Scan page(int index) const;

  // Whether the first bytes of a file are those of an image that is read.
  static bool is_image(std::string_view head);

 private:
  void check_size(std::int64_t width, std::int64_t height, int page) const;

  std::string bytes_;
  std::string name_;
  ImageLimits limits_;
  int pages_ = 1;
  bool tiff_ = false;
};

// The gray picture of 8-bit rows, each `stride` bytes after the one before.
Image gray_image(const char* rows, int width, int height, int stride);

int width_of(const Image& image);
int height_of(const Image& image);

// What a picture shows, as bytes to be digested: the same pixels give the same bytes.
std::string pixel_bytes(const Image& gray);

}  // namespace spoglio::extract
