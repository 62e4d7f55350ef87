// Image files through Leptonica: sizes are looked at before anything is decoded.
#include "extract/image/image.h"

#include <fmt/format.h>
#include <leptonica/allheaders.h>

#include <algorithm>
#include <utility>

#include "extract/error.h"

namespace spoglio::extract {
namespace {

constexpr std::int64_t kLongestSide = 60'000;  // pixels: four metres at 400 dpi
constexpr double kLongestPaper = 48;           // inches: a longer side beyond it, or …
constexpr double kShortestPaper = 4;           // … below it is that of no plan: the stated resolution is wrong
constexpr double kLongestCoarse = 17;  // the same for up to kCoarse, which programs write that know nothing better
constexpr int kCoarse = 100;           // dpi
constexpr double kPaper = 11.69;       // the longer side of A4

const l_uint8* data_of(std::string_view bytes) { return reinterpret_cast<const l_uint8*>(bytes.data()); }

// Colours, palettes, 16 bits and transparency as 8 bits gray.
Image to_gray(Image in) {
  if (!in) return in;
  if (pixGetDepth(in.get()) == 32 && pixGetSpp(in.get()) == 4) in.reset(pixAlphaBlendUniform(in.get(), 0xFFFFFF00U));
  if (!in) return in;
  return Image(pixConvertTo8(in.get(), 0));
}

// Pixels per inch of paper: as stated, where that makes a sheet of paper; else as if it were A4.
double dpi_of(int stated, const Image& image) {
  const double side = std::max(width_of(image), height_of(image));
  const double longest = stated <= kCoarse ? kLongestCoarse : kLongestPaper;
  if (stated > 0 && side / stated <= longest && side / stated >= kShortestPaper) return stated;
  return side / kPaper;
}

}  // namespace

void PixDeleter::operator()(Pix* pix) const { pixDestroy(&pix); }

bool ImageFile::is_image(std::string_view head) {
  return head.starts_with("\x89PNG\r\n") || head.starts_with("\xFF\xD8\xFF") ||
         head.starts_with(std::string_view("II*\0", 4)) || head.starts_with(std::string_view("MM\0*", 4));
}

ImageFile::ImageFile(std::string bytes, std::string name, const ImageLimits& limits)
    : bytes_(std::move(bytes)), name_(std::move(name)), limits_(limits) {
  setMsgSeverity(L_SEVERITY_NONE);
  tiff_ = bytes_.starts_with("II") || bytes_.starts_with("MM");
  if (!tiff_) return;
  FILE* const file = fopenReadFromMemory(data_of(bytes_), bytes_.size());
  if (file == nullptr) throw Error(ErrorCode::kUnreadable, name_ + ": cannot be read; check the disk");
  l_int32 count = 0;
  const bool bad = tiffGetCount(file, &count) != 0 || count < 1;
  std::fclose(file);
  if (bad) throw Error(ErrorCode::kDamaged, name_ + ": is damaged beyond reading; scan or fetch it again");
  if (count > limits_.pages) {
    throw Error(ErrorCode::kTooLarge,
                fmt::format("{}: has {} pages, more than the {} that are read; split it", name_, count, limits_.pages));
  }
  pages_ = count;
}

void ImageFile::check_size(std::int64_t width, std::int64_t height, int page) const {
  if (width < 1 || height < 1)
    throw Error(ErrorCode::kDamaged, fmt::format("{}: page {} is damaged; scan or fetch it again", name_, page + 1));
  if (width > kLongestSide || height > kLongestSide || width * height > limits_.pixels) {
    throw Error(ErrorCode::kTooLarge, fmt::format("{}: page {} has {} x {} pixels, more than the {} million that are "
                                                  "read; scan it at 300 dpi",
                                                  name_, page + 1, width, height, limits_.pixels / 1'000'000));
  }
}

Scan ImageFile::page(int index) const {
  l_int32 width = 0;
  l_int32 height = 0;
  l_int32 format = 0;
  l_int32 bits = 0;
  l_int32 samples = 0;
  l_int32 palette = 0;
  const l_uint8* const data = data_of(bytes_);
  const int bad = tiff_ ? readHeaderMemTiff(data, bytes_.size(), index, &width, &height, &bits, &samples, nullptr,
                                            &palette, &format)
                        : pixReadHeaderMem(data, bytes_.size(), &format, &width, &height, &bits, &samples, &palette);
  if (bad != 0) width = 0;
  check_size(width, height, index);
  Image raw(tiff_ ? pixReadMemTiff(data, bytes_.size(), index) : pixReadMem(data, bytes_.size()));
  Scan out;
  const int stated = raw ? pixGetXRes(raw.get()) : 0;
  out.gray = to_gray(std::move(raw));
  if (!out.gray) check_size(0, 0, index);
  out.dpi = dpi_of(stated, out.gray);
  return out;
}

Image gray_image(const char* rows, int width, int height, int stride) {
  Image out(pixCreateNoInit(width, height, 8));
  if (!out) return out;
  // Leptonica packs four pixels in a word, the first one in its highest byte.
  l_uint32* const words = pixGetData(out.get());
  const int per_line = pixGetWpl(out.get());
  for (int y = 0; y < height; ++y) {
    l_uint32* const line = words + static_cast<std::ptrdiff_t>(y) * per_line;
    const auto* const row = reinterpret_cast<const unsigned char*>(rows) + static_cast<std::ptrdiff_t>(y) * stride;
    line[per_line - 1] = 0;
    for (int x = 0; x < width; ++x) SET_DATA_BYTE(line, x, row[x]);
  }
  return out;
}

int width_of(const Image& image) { return pixGetWidth(image.get()); }
int height_of(const Image& image) { return pixGetHeight(image.get()); }

std::string pixel_bytes(const Image& gray) {
  const int width = width_of(gray);
  const int height = height_of(gray);
  std::string out = fmt::format("{} {} {}\n", width, height, pixGetDepth(gray.get()));
  const size_t head = out.size();
  out.resize(head + static_cast<size_t>(width) * static_cast<size_t>(height));
  for (int y = 0; y < height; ++y) {
    const l_uint32* const line = pixGetData(gray.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(gray.get());
    char* const row = out.data() + head + static_cast<size_t>(y) * static_cast<size_t>(width);
    for (int x = 0; x < width; ++x) row[x] = static_cast<char>(GET_DATA_BYTE(line, x));
  }
  return out;
}

}  // namespace spoglio::extract
