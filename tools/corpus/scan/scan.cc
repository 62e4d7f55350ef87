// From a PDF to its scan: Poppler prints each page, it is damaged, and it goes into the file.
#include "tools/corpus/scan/scan.h"

#include <fmt/format.h>
#include <leptonica/allheaders.h>
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-image.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <memory>
#include <optional>
#include <stdexcept>
#include <utility>

#include "tools/corpus/scan/file.h"
#include "tools/corpus/scan/picture.h"

namespace spoglio::corpus {
namespace {

constexpr double kPointsPerInch = 72;
constexpr int kMostPages = 5000;          // of a scan: PDFs keep their packed pages in memory until the end
constexpr double kMostPixels = 100e6;     // of a page: A2 at 400 dpi is 62 million
constexpr std::uint64_t kPageSeeds = 31;  // pages of one scan have seeds of their own, far enough from its neighbours'

struct Printed {
  Picture picture;
  double width = 0;  // points
  double height = 0;
};

void be_silent(const std::string& /*message*/, void* /*data*/) {}

Picture to_picture(const poppler::image& image) {
  if (!image.is_valid() || image.format() != poppler::image::format_gray8)
    throw std::runtime_error("a page could not be printed");
  Picture out{image.width(), image.height(), {}};
  const auto width = static_cast<std::size_t>(out.width);
  out.gray.resize(width * static_cast<std::size_t>(out.height));
  for (int y = 0; y < out.height; ++y)
    std::memcpy(out.gray.data() + static_cast<std::size_t>(y) * width,
                image.const_data() + static_cast<std::ptrdiff_t>(y) * image.bytes_per_row(), width);
  return out;
}

// The page as it is shown: inside its crop box, upright.
Printed print_page(const poppler::document& document, int index, int dpi) {
  const std::unique_ptr<poppler::page> page(document.create_page(index));
  if (!page) throw std::runtime_error(fmt::format("page {} is missing", index + 1));
  const poppler::rectf box = page->page_rect(poppler::crop_box);
  const bool turned = page->orientation() == poppler::page::landscape || page->orientation() == poppler::page::seascape;
  Printed out;
  out.width = turned ? box.height() : box.width();
  out.height = turned ? box.width() : box.height();
  const double scale = dpi / kPointsPerInch;
  // Written so that a size that is no number is refused as well.
  if (!(out.width > 0 && out.height > 0 && out.width * out.height * scale * scale <= kMostPixels))
    throw std::runtime_error(fmt::format("page {} is too large for {} dpi", index + 1, dpi));
  poppler::page_renderer renderer;
  renderer.set_render_hints(poppler::page_renderer::antialiasing | poppler::page_renderer::text_antialiasing);
  renderer.set_image_format(poppler::image::format_gray8);
  out.picture = to_picture(renderer.render_page(page.get(), dpi, dpi));
  return out;
}

// The other side of a sheet printed on both: 2 of 1, 1 of 2; nothing behind a last odd page.
std::optional<Picture> other_side(const poppler::document& document, int index, int dpi) {
  const int other = index % 2 == 0 ? index + 1 : index - 1;
  if (other >= document.pages()) return std::nullopt;
  return print_page(document, other, dpi).picture;
}

std::unique_ptr<poppler::document> open(const std::string& path) {
  poppler::set_debug_error_function(be_silent, nullptr);
  std::unique_ptr<poppler::document> document(poppler::document::load_from_file(path));
  if (!document || document->is_locked() || document->pages() < 1)
    throw std::runtime_error(path + ": is no PDF with pages");
  if (document->pages() > kMostPages)
    throw std::runtime_error(fmt::format("{}: has more than {} pages", path, kMostPages));
  return document;
}

}  // namespace

std::optional<ScanOptions> scan_quality(std::string_view name) {
  ScanOptions options;
  if (name == "clean300") return options;
  if (name == "worn200") {
    options.dpi = 200;
    options.skew = 0.7;
    options.blur = 0.7;
    options.jpeg = 60;
    return options;
  }
  if (name == "poor150") {
    options.dpi = 150;
    options.one_bit = true;
    options.salt = 0.002;
    return options;
  }
  return std::nullopt;
}

std::vector<std::string> scan_qualities() { return {"clean300", "worn200", "poor150"}; }

void scan_document(const std::string& in, const std::string& out, const ScanOptions& options) {
  setMsgSeverity(L_SEVERITY_NONE);
  const std::unique_ptr<poppler::document> document = open(in);
  const std::unique_ptr<ScanFile> file = scan_file(out, options);
  for (int index = 0; index < document->pages(); ++index) {
    Printed page = print_page(*document, index, options.dpi);
    std::optional<Picture> back;
    if (options.show_through > 0) back = other_side(*document, index, options.dpi);
    Rng rng(options.seed + kPageSeeds * static_cast<std::uint64_t>(index));
    const Picture scanned = damage(std::move(page.picture), back ? &*back : nullptr, options, rng);
    if (options.turn % 180 != 0) std::swap(page.width, page.height);
    file->add(scanned, page.width, page.height);
  }
  file->finish();
}

}  // namespace spoglio::corpus
