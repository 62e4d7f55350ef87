// The damage that Leptonica does: turning by small angles, blur, dithering, JPEG.
#include "tools/corpus/scan/pix.h"

#include <leptonica/allheaders.h>

#include <cmath>
#include <cstdint>
#include <numbers>
#include <stdexcept>

namespace spoglio::corpus {
namespace {

constexpr double kKernelReach = 3;  // standard deviations after which a bell is as good as 0

struct KernelDeleter {
  void operator()(L_KERNEL* kernel) const { kernelDestroy(&kernel); }
};
using Kernel = std::unique_ptr<L_KERNEL, KernelDeleter>;

}  // namespace

void PixDeleter::operator()(Pix* pix) const { pixDestroy(&pix); }

PixPointer to_pix(const Picture& page) {
  PixPointer pix(pixCreate(page.width, page.height, 8));
  if (!pix) throw std::runtime_error("no memory for a page");
  l_uint32* words = pixGetData(pix.get());
  const int stride = pixGetWpl(pix.get());
  for (int y = 0; y < page.height; ++y) {
    l_uint32* line = words + static_cast<std::ptrdiff_t>(y) * stride;
    for (int x = 0; x < page.width; ++x) SET_DATA_BYTE(line, x, page.at(x, y));
  }
  return pix;
}

PixPointer to_one_bit_pix(const Picture& page) {
  const PixPointer gray = to_pix(page);
  PixPointer pix(pixThresholdToBinary(gray.get(), 128));
  if (!pix) throw std::runtime_error("no memory for a page");
  return pix;
}

Picture to_picture(Pix* pix) {
  if (pix == nullptr) throw std::runtime_error("a page could not be worked on");
  const PixPointer gray(pixConvertTo8(pix, 0));
  if (!gray) throw std::runtime_error("no memory for a page");
  Picture out{pixGetWidth(gray.get()), pixGetHeight(gray.get()), {}};
  out.gray.resize(static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height));
  const l_uint32* words = pixGetData(gray.get());
  const int stride = pixGetWpl(gray.get());
  for (int y = 0; y < out.height; ++y) {
    const l_uint32* line = words + static_cast<std::ptrdiff_t>(y) * stride;
    for (int x = 0; x < out.width; ++x) out.at(x, y) = static_cast<std::uint8_t>(GET_DATA_BYTE(line, x));
  }
  return out;
}

Picture blurred(const Picture& page, double sigma) {
  const int reach = std::max(1, static_cast<int>(std::ceil(kKernelReach * sigma)));
  L_KERNEL* across = nullptr;
  L_KERNEL* down = nullptr;
  makeGaussianKernelSep(reach, reach, static_cast<l_float32>(sigma), 1, &across, &down);
  const Kernel first(across);
  const Kernel second(down);
  const PixPointer out(pixConvolveSep(to_pix(page).get(), across, down, 8, 1));
  return to_picture(out.get());
}

Picture skewed(const Picture& page, double degrees) {
  const double angle = degrees * std::numbers::pi / 180;
  const PixPointer out(pixRotateAMGray(to_pix(page).get(), static_cast<l_float32>(angle), 255));
  return to_picture(out.get());
}

Picture dithered(const Picture& page) {
  const PixPointer out(pixDitherToBinary(to_pix(page).get()));
  return to_picture(out.get());
}

Picture jpeg_kept(const Picture& page, int quality) {
  l_uint8* bytes = nullptr;
  size_t size = 0;
  if (pixWriteMemJpeg(&bytes, &size, to_pix(page).get(), quality, 0) != 0)
    throw std::runtime_error("a page could not be written as JPEG");
  const PixPointer out(pixReadMemJpeg(bytes, size, 0, 1, nullptr, 0));
  lept_free(bytes);
  return to_picture(out.get());
}

}  // namespace spoglio::corpus
