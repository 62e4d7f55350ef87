// Unseen text as OCR programs lay it: fonts of empty letters that only tell which character each code is.
#include "extract/pdf/searchable.h"

#include <fmt/format.h>
#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <map>
#include <numbers>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <utility>
#include <vector>

#include "extract/error.h"
#include "extract/text.h"

namespace spoglio::extract {
namespace {

namespace fs = std::filesystem;

constexpr size_t kHeaderReach = 1024;  // bytes before "%PDF-" that readers put up with
constexpr int kCodes = 255;            // of a font: one byte, 0 is not used
constexpr double kLetterWidth = 0.5;   // of the type size; each word is stretched to its box
constexpr double kBelow = 0.21;        // of the type size: from the baseline to the lower edge of a word's box
constexpr double kBoxOfSize = 1.1;     // height of a word's box in type sizes
constexpr int kJpegQuality = 85;       // of pictures that were no JPEG and have too many colours for lossless packing
constexpr int kMostTurns = 3;

// Maps places: x' = a x + c y + e, y' = b x + d y + f.
struct Affine {
  double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;
};

// First `first`, then `second`.
Affine then(const Affine& first, const Affine& second) {
  return {second.a * first.a + second.c * first.b,
          second.b * first.a + second.d * first.b,
          second.a * first.c + second.c * first.d,
          second.b * first.c + second.d * first.d,
          second.a * first.e + second.c * first.f + second.e,
          second.b * first.e + second.d * first.f + second.f};
}

// From a page that was turned upright, by quarter turns clockwise, back to the page as it is shown. The size is that
// of the upright page.
Affine turned_back(int turns, double width, double height) {
  switch (turns) {
    case 1:
      return {0, -1, 1, 0, 0, width};
    case 2:
      return {-1, 0, 0, -1, width, height};
    case 3:
      return {0, 1, -1, 0, height, 0};
    default:
      return {};
  }
}

// From a page that was straightened by `degrees` counter-clockwise about its middle back to how it lies.
Affine skewed_back(double degrees, double width, double height) {
  const double angle = degrees * std::numbers::pi / 180;
  const double s = std::sin(angle);
  const double c = std::cos(angle);
  return {c, s, -s, c, width / 2 - c * width / 2 + s * height / 2, height / 2 - s * width / 2 - c * height / 2};
}

// From the page as it is shown, from its top left corner, to the PDF's own axes.
Affine to_user_space(const QPDFObjectHandle::Rectangle& box, int rotate) {
  switch (rotate) {
    case 90:
      return {0, 1, 1, 0, box.llx, box.lly};
    case 180:
      return {-1, 0, 0, 1, box.urx, box.lly};
    case 270:
      return {0, -1, -1, 0, box.urx, box.ury};
    default:
      return {1, 0, 0, -1, box.llx, box.ury};
  }
}

// Codes for every character that was met, 255 to a font.
class UnseenFonts {
 public:
  explicit UnseenFonts(QPDF& pdf) : pdf_(pdf) {}

  struct Code {
    size_t font;
    int code;
  };
  Code of(char32_t character) {
    const auto [at, is_new] = codes_.try_emplace(character, characters_.size());
    if (is_new) {
      if (characters_.size() % kCodes == 0)
        fonts_.push_back(pdf_.makeIndirectObject(QPDFObjectHandle::newDictionary()));
      characters_.push_back(character);
    }
    return {at->second / kCodes, static_cast<int>(at->second % kCodes) + 1};
  }
  QPDFObjectHandle font(size_t index) { return fonts_[index]; }

  // Fills the fonts in, once all characters are known.
  void finish() {
    for (size_t i = 0; i < fonts_.size(); ++i) fill(i);
  }

 private:
  void fill(size_t index) {
    std::string differences;
    std::string widths;
    for (int code = 1; code <= kCodes; ++code) {
      differences += "/e ";
      widths += "500 ";
    }
    QPDFObjectHandle font = fonts_[index];
    QPDFObjectHandle filled = QPDFObjectHandle::parse(fmt::format(
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 -210 500 890] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << >> "
        "/Encoding << /Type /Encoding /Differences [1 {}] >> /FirstChar 1 /LastChar {} /Widths [{}] >>",
        differences, kCodes, widths));
    for (const std::string& key : filled.getKeys()) font.replaceKey(key, filled.getKey(key));
    font.getKey("/CharProcs").replaceKey("/e", QPDFObjectHandle::newStream(&pdf_, "500 0 0 -210 500 890 d1\n"));
    font.replaceKey("/ToUnicode", QPDFObjectHandle::newStream(&pdf_, unicode_of(index)));
  }

  std::string unicode_of(size_t index) const {
    std::string lines;
    size_t count = 0;
    const size_t first = index * kCodes;
    const size_t end = std::min(characters_.size(), first + kCodes);
    for (size_t i = first; i < end; ++i, ++count) {
      if (count % 100 == 0)
        lines += fmt::format("{}{} beginbfchar\n", count == 0 ? "" : "endbfchar\n", std::min<size_t>(100, end - i));
      const char32_t c = characters_[i];
      lines += fmt::format("<{:02X}> <", i - first + 1);
      if (c < 0x10000) {
        lines += fmt::format("{:04X}>\n", static_cast<unsigned>(c));
      } else {
        const auto pair = static_cast<unsigned>(c) - 0x10000;
        lines += fmt::format("{:04X}{:04X}>\n", 0xD800 + (pair >> 10), 0xDC00 + (pair & 0x3FF));
      }
    }
    return "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n/CMapName /Spoglio-UCS def /CMapType 2 def\n"
           "1 begincodespacerange <00> <FF> endcodespacerange\n" +
           lines + "endbfchar\nendcmap CMapName currentdict /CMap defineresource pop end end\n";
  }

  QPDF& pdf_;
  std::map<char32_t, size_t> codes_;
  std::vector<char32_t> characters_;
  std::vector<QPDFObjectHandle> fonts_;
};

struct PackedDeleter {
  void operator()(L_COMP_DATA* packed) const { l_CIDataDestroy(&packed); }
};
using Packed = std::unique_ptr<L_COMP_DATA, PackedDeleter>;

Packed pack(Pix* picture) {
  l_int32 kind = 0;
  L_COMP_DATA* out = nullptr;
  if (selectDefaultPdfEncoding(picture, &kind) == 0) pixGenerateCIData(picture, kind, kJpegQuality, 0, &out);
  return Packed(out);
}

Packed pack_jpeg(const std::string& bytes) {
  l_uint8* const copy = l_binaryCopy(reinterpret_cast<const l_uint8*>(bytes.data()), bytes.size());
  if (copy == nullptr) return nullptr;
  L_COMP_DATA* const out = l_generateJpegDataMem(copy, bytes.size(), 0);
  if (out == nullptr) lept_free(copy);  // else it is the result's
  return Packed(out);
}

std::string image_dictionary(const L_COMP_DATA& packed) {
  std::string colours = packed.spp == 3 ? "/DeviceRGB" : packed.spp == 4 ? "/DeviceCMYK" : "/DeviceGray";
  if (packed.ncolors > 0 && packed.cmapdatahex != nullptr)
    colours = fmt::format("[/Indexed /DeviceRGB {} {}]", packed.ncolors - 1, packed.cmapdatahex);
  std::string filter = "/Filter /FlateDecode";
  if (packed.type == L_JPEG_ENCODE) filter = "/Filter /DCTDecode";
  if (packed.type == L_G4_ENCODE)
    filter = fmt::format("/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns {} /Rows {} /BlackIs1 {} >>", packed.w,
                         packed.h, packed.minisblack != 0 ? "true" : "false");
  if (packed.predictor != 0)
    filter += fmt::format(" /DecodeParms << /Predictor 14 /Colors {} /BitsPerComponent {} /Columns {} >>", packed.spp,
                          packed.bps, packed.w);
  return fmt::format("<< /Type /XObject /Subtype /Image /Width {} /Height {} /ColorSpace {} /BitsPerComponent {} {} >>",
                     packed.w, packed.h, colours, packed.bps, filter);
}

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Error(ErrorCode::kUnreadable, path + ": cannot be opened; check its permissions");
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace

struct SearchablePdf::Impl {
  QPDF pdf;
  std::vector<QPDFPageObjectHelper> pages;  // of a PDF that was opened
  std::unique_ptr<ImageFile> images;        // or the file whose pictures make the pages
  std::string bytes;                        // of that file
  UnseenFonts fonts{pdf};

  void add_picture(int index);
  QPDFPageObjectHelper page_of(int number);
  std::string text_of(const Page& page, const Affine& place, std::vector<size_t>& used);
};

SearchablePdf::SearchablePdf(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
SearchablePdf::~SearchablePdf() = default;

std::unique_ptr<SearchablePdf> SearchablePdf::open(const std::string& path, const ImageLimits& limits) {
  auto impl = std::make_unique<Impl>();
  impl->pdf.setSuppressWarnings(true);
  std::ifstream in(path, std::ios::binary);
  std::string head(kHeaderReach, '\0');
  in.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<size_t>(in.gcount()));
  if (head.find("%PDF-") != std::string::npos) {
    try {
      impl->pdf.processFile(path.c_str());
      QPDFPageDocumentHelper helper(impl->pdf);
      helper.pushInheritedAttributesToPage();
      impl->pages = helper.getAllPages();
    } catch (const std::exception& error) {
      throw Error(ErrorCode::kDamaged, fmt::format("{}: cannot be written anew: {}", path, error.what()));
    }
  } else if (ImageFile::is_image(head)) {
    impl->bytes = bytes_of(path);
    impl->images = std::make_unique<ImageFile>(impl->bytes, path, limits);
    impl->pdf.emptyPDF();
  } else {
    throw Error(ErrorCode::kUnsupported, path + ": has no picture to lay words over; give the PDF or image itself");
  }
  return std::unique_ptr<SearchablePdf>(new SearchablePdf(std::move(impl)));
}

// A page as large as the picture, which is packed as it is where that can be.
void SearchablePdf::Impl::add_picture(int index) {
  const Scan scan = images->page(index);  // refuses what is damaged or too large
  const double width = width_of(scan.gray) * 72 / scan.dpi;
  const double height = height_of(scan.gray) * 72 / scan.dpi;
  const auto* const data = reinterpret_cast<const l_uint8*>(bytes.data());
  Packed packed;
  if (bytes.starts_with("\xFF\xD8\xFF")) packed = pack_jpeg(bytes);
  if (!packed) {
    const bool tiff = bytes.starts_with("II") || bytes.starts_with("MM");
    const Image picture(tiff ? pixReadMemTiff(data, bytes.size(), index) : pixReadMem(data, bytes.size()));
    if (picture) packed = pack(picture.get());
  }
  if (!packed || packed->datacomp == nullptr)
    throw Error(ErrorCode::kDamaged, fmt::format("page {} cannot be packed into a PDF", index + 1));
  QPDFObjectHandle image = QPDFObjectHandle::newStream(
      &pdf, std::string(reinterpret_cast<const char*>(packed->datacomp), packed->nbytescomp));
  image.replaceDict(QPDFObjectHandle::parse(image_dictionary(*packed)));
  QPDFObjectHandle page = QPDFObjectHandle::parse(
      fmt::format("<< /Type /Page /MediaBox [0 0 {:.3f} {:.3f}] /Resources << /XObject << >> >> >>", width, height));
  page.getKey("/Resources").getKey("/XObject").replaceKey("/Im0", image);
  page.replaceKey("/Contents", QPDFObjectHandle::newStream(
                                   &pdf, fmt::format("q {:.3f} 0 0 {:.3f} 0 0 cm /Im0 Do Q\n", width, height)));
  QPDFPageDocumentHelper(pdf).addPage(QPDFPageObjectHelper(pdf.makeIndirectObject(page)), false);
}

QPDFPageObjectHelper SearchablePdf::Impl::page_of(int number) {
  if (!images) return pages.at(static_cast<size_t>(number - 1));
  add_picture(number - 1);
  return QPDFPageDocumentHelper(pdf).getAllPages().back();
}

// The operators that set the words; `used` takes the fonts that they need.
std::string SearchablePdf::Impl::text_of(const Page& page, const Affine& place, std::vector<size_t>& used) {
  std::string out = "BT 3 Tr\n";
  for (const Word& word : page.words) {
    const std::vector<char32_t> letters = code_points(word.text);
    const double size = (word.box.y1 - word.box.y0) / kBoxOfSize;
    if (letters.empty() || !(size > 0)) continue;
    const double stretch =
        100 * (word.box.x1 - word.box.x0) / (kLetterWidth * size * static_cast<double>(letters.size()));
    const Affine at = then({1, 0, 0, -1, word.box.x0, word.box.y1 - kBelow * size}, place);
    out += fmt::format("{:.2f} Tz {:.4f} {:.4f} {:.4f} {:.4f} {:.2f} {:.2f} Tm\n", stretch, at.a, at.b, at.c, at.d,
                       at.e, at.f);
    for (size_t i = 0; i < letters.size();) {
      const size_t font = fonts.of(letters[i]).font;
      if (std::find(used.begin(), used.end(), font) == used.end()) used.push_back(font);
      out += fmt::format("/SpoglioF{} {:.2f} Tf <", font, size);
      for (; i < letters.size() && fonts.of(letters[i]).font == font; ++i)
        out += fmt::format("{:02X}", fonts.of(letters[i]).code);
      out += "> Tj\n";
    }
  }
  return out + "ET\n";
}

void SearchablePdf::add(const Page& page, const std::optional<Lie>& lie) {
  if (!impl_->images && (page.number < 1 || static_cast<size_t>(page.number) > impl_->pages.size())) return;
  QPDFPageObjectHelper target = impl_->page_of(page.number);
  if (!lie || page.words.empty()) return;
  QPDFObjectHandle object = target.getObjectHandle();
  QPDFObjectHandle box = target.getCropBox();
  if (!box.isRectangle()) return;
  QPDFObjectHandle rotate = object.getKey("/Rotate");
  const int shown = rotate.isInteger() ? ((rotate.getIntValueAsInt() % 360) + 360) % 360 : 0;
  const int turns = std::clamp(lie->turns, 0, kMostTurns);
  Affine place = skewed_back(lie->skew, page.width, page.height);
  place = then(place, turned_back(turns, page.width, page.height));
  place = then(place, to_user_space(box.getArrayAsRectangle(), shown));

  std::vector<size_t> used;
  const std::string text = impl_->text_of(page, place, used);
  QPDFObjectHandle resources = target.getAttribute("/Resources", true);
  if (!resources.isDictionary()) {
    resources = QPDFObjectHandle::newDictionary();
    object.replaceKey("/Resources", resources);
  }
  if (!resources.getKey("/Font").isDictionary()) resources.replaceKey("/Font", QPDFObjectHandle::newDictionary());
  for (const size_t font : used)
    resources.getKey("/Font").replaceKey(fmt::format("/SpoglioF{}", font), impl_->fonts.font(font));
  target.addPageContents(QPDFObjectHandle::newStream(&impl_->pdf, "q\n"), true);
  target.addPageContents(QPDFObjectHandle::newStream(&impl_->pdf, "\nQ\n" + text), false);
  if (turns != 0) object.replaceKey("/Rotate", QPDFObjectHandle::newInteger((shown + 90 * turns) % 360));
}

void SearchablePdf::finish(const std::string& out) {
  const std::string part = out + ".part";
  try {
    impl_->fonts.finish();
    QPDFWriter writer(impl_->pdf, part.c_str());
    writer.write();
    fs::rename(part, out);
  } catch (const std::exception& error) {
    std::error_code ignored;
    fs::remove(part, ignored);
    throw Error(ErrorCode::kUnreadable,
                fmt::format("{}: cannot be written ({}); choose another place", out, error.what()));
  }
}

}  // namespace spoglio::extract
