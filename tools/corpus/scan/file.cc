// Pictures into files. PDF by libqpdf with what Leptonica packs (JPEG, CCITT group 4, Flate), the rest by Leptonica.
#include "tools/corpus/scan/file.h"

#include <fmt/format.h>
#include <leptonica/allheaders.h>

#define POINTERHOLDER_TRANSITION 4  // qpdf 11 warns unless told that its old pointer class is not used
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <utility>

#include "tools/corpus/scan/pix.h"

namespace spoglio::corpus {
namespace {

namespace fs = std::filesystem;

struct PackedDeleter {
  void operator()(L_COMP_DATA* packed) const { l_CIDataDestroy(&packed); }
};

PixPointer pix_of(const Picture& page, const ScanOptions& options) {
  PixPointer pix = options.one_bit ? to_one_bit_pix(page) : to_pix(page);
  pixSetResolution(pix.get(), options.dpi, options.dpi);
  return pix;
}

[[noreturn]] void fail(const std::string& path) { throw std::runtime_error(path + ": cannot be written"); }

class PdfScan : public ScanFile {
 public:
  PdfScan(std::string path, const ScanOptions& options) : path_(std::move(path)), options_(options) { pdf_.emptyPDF(); }

  void add(const Picture& page, double width, double height) override {
    QPDFObjectHandle dictionary = QPDFObjectHandle::parse(
        fmt::format("<< /Type /Page /MediaBox [0 0 {:.3f} {:.3f}] /Resources << /XObject << >> >> >>", width, height));
    dictionary.getKey("/Resources").getKey("/XObject").replaceKey("/Im0", pack(page));
    const std::string content = fmt::format("q {:.3f} 0 0 {:.3f} 0 0 cm /Im0 Do Q", width, height);
    dictionary.replaceKey("/Contents", QPDFObjectHandle::newStream(&pdf_, content));
    QPDFPageDocumentHelper(pdf_).addPage(QPDFPageObjectHelper(pdf_.makeIndirectObject(dictionary)), false);
  }

  void finish() override {
    QPDFWriter writer(pdf_, path_.c_str());
    writer.setStaticID(true);
    writer.write();
  }

 private:
  QPDFObjectHandle pack(const Picture& page) {
    const int kind = options_.one_bit ? L_G4_ENCODE : options_.jpeg > 0 ? L_JPEG_ENCODE : L_FLATE_ENCODE;
    L_COMP_DATA* made = nullptr;
    pixGenerateCIData(pix_of(page, options_).get(), kind, options_.jpeg, 0, &made);
    const std::unique_ptr<L_COMP_DATA, PackedDeleter> packed(made);
    if (!packed || packed->datacomp == nullptr) throw std::runtime_error("a page could not be packed");
    QPDFObjectHandle image = QPDFObjectHandle::newStream(
        &pdf_, std::string(reinterpret_cast<const char*>(packed->datacomp), packed->nbytescomp));
    std::string filter = "/Filter /FlateDecode";
    if (kind == L_JPEG_ENCODE) filter = "/Filter /DCTDecode";
    if (kind == L_G4_ENCODE)
      filter =
          fmt::format("/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns {} /Rows {} >>", page.width, page.height);
    image.replaceDict(QPDFObjectHandle::parse(
        fmt::format("<< /Type /XObject /Subtype /Image /Width {} /Height {} /ColorSpace /DeviceGray "
                    "/BitsPerComponent {} {} >>",
                    page.width, page.height, options_.one_bit ? 1 : 8, filter)));
    return image;
  }

  std::string path_;
  ScanOptions options_;
  QPDF pdf_;
};

class TiffScan : public ScanFile {
 public:
  TiffScan(std::string path, const ScanOptions& options) : path_(std::move(path)), options_(options) {}

  void add(const Picture& page, double /*width*/, double /*height*/) override {
    // Group 4 for one bit, LZW for grays: what a JPEG lost is lost before, as few programs read JPEG inside TIFF alike.
    const bool lossy = options_.jpeg > 0 && !options_.one_bit;
    const PixPointer pix = pix_of(lossy ? jpeg_kept(page, options_.jpeg) : page, options_);
    if (pixWriteTiff(path_.c_str(), pix.get(), options_.one_bit ? IFF_TIFF_G4 : IFF_TIFF_LZW, started_ ? "a" : "w") !=
        0)
      fail(path_);
    started_ = true;
  }
  void finish() override {}

 private:
  std::string path_;
  ScanOptions options_;
  bool started_ = false;
};

// A file per page: page.png, page-0002.png, …
class ImageScan : public ScanFile {
 public:
  ImageScan(const std::string& path, const ScanOptions& options) : path_(path), options_(options) {}

  void add(const Picture& page, double /*width*/, double /*height*/) override {
    ++count_;
    const std::string name = count_ == 1 ? path_.string()
                                         : (path_.parent_path() / fmt::format("{}-{:04}{}", path_.stem().string(),
                                                                              count_, path_.extension().string()))
                                               .string();
    if (path_.extension() == ".png") {
      const bool lossy = options_.jpeg > 0 && !options_.one_bit;
      const PixPointer pix = pix_of(lossy ? jpeg_kept(page, options_.jpeg) : page, options_);
      if (pixWritePng(name.c_str(), pix.get(), 0) != 0) fail(name);
      return;
    }
    const PixPointer pix = to_pix(page);
    pixSetResolution(pix.get(), options_.dpi, options_.dpi);
    constexpr int kBest = 100;  // nothing lost was asked for, and JPEG always loses a little
    if (pixWriteJpeg(name.c_str(), pix.get(), options_.jpeg > 0 ? options_.jpeg : kBest, 0) != 0) fail(name);
  }
  void finish() override {}

 private:
  fs::path path_;
  ScanOptions options_;
  int count_ = 0;
};

}  // namespace

std::unique_ptr<ScanFile> scan_file(const std::string& path, const ScanOptions& options) {
  std::string ending = fs::path(path).extension().string();
  if (ending == ".pdf") return std::make_unique<PdfScan>(path, options);
  if (ending == ".tif" || ending == ".tiff") return std::make_unique<TiffScan>(path, options);
  if (ending == ".png" || ending == ".jpg" || ending == ".jpeg") return std::make_unique<ImageScan>(path, options);
  throw std::runtime_error(path + ": give a name that ends in .pdf, .tif, .png or .jpg");
}

}  // namespace spoglio::corpus
