// Reads pages through poppler-cpp; those whose text is missing or unsound are drawn and recognised.
#include "extract/pdf/reader.h"

#include <fmt/format.h>
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-image.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <exception>
#include <fstream>
#include <set>
#include <string_view>
#include <utility>

#include "extract/error.h"
#include "extract/image/image.h"
#include "extract/ocr/reader.h"
#include "extract/pages/stream.h"
#include "extract/pdf/content/reader.h"
#include "extract/pdf/ocr_choice.h"
#include "extract/pdf/small_capitals.h"
#include "extract/pdf/turned_letters.h"
#include "extract/pdf/tags/tags.h"
#include "extract/pdf/tags/words.h"
#include "extract/pdf/word_heights.h"
#include "extract/text.h"

namespace spoglio::extract {
namespace {

constexpr double kUsualDpi = 300;      // of a page whose picture does not tell
constexpr double kJustBelow = 0.9999;  // of a picture's own resolution: Poppler rounds the page's size up, and a
                                       // picture that is stretched by one pixel is blurred
constexpr double kLeastDpi = 100;      // that small print can be read at
constexpr double kMostDpi = 400;       // that anything is gained by
constexpr double kHeightOfSize = 1.1;  // height of a word's box in font sizes, as common fonts have it
constexpr std::streamoff kTrailerReach = 2048;  // bytes at the end of a whole PDF in which "%%EOF" stands

void be_silent(const std::string& /*message*/, void* /*data*/) {}

constexpr std::array<std::string_view, 7> kLigatures = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};  // from U+FB00

// Poppler's UTF-16 as UTF-8 in NFC, without soft hyphens, ligatures, controls and marks of no width. Poppler's own
// to_utf8() opens an iconv descriptor per word.
std::string text_of(const poppler::ustring& units) {
  std::string out;
  out.reserve(units.size());
  bool plain = true;
  for (size_t i = 0; i < units.size(); ++i) {
    char32_t c = units[i];
    if (c >= 0x20 && c < 0x7F) {
      out += static_cast<char>(c);
      continue;
    }
    if (c >= 0xD800 && c < 0xDC00 && i + 1 < units.size() && units[i + 1] >= 0xDC00 && units[i + 1] < 0xE000) {
      c = 0x10000 + ((c - 0xD800) << 10) + (static_cast<char32_t>(units[++i]) - 0xDC00);
    } else if (c >= 0xD800 && c < 0xE000) {
      c = 0xFFFD;
    }
    if (c < 0xA0 || c == 0xAD || c == 0x200B || c == 0xFEFF) continue;
    if (c >= 0xFB00 && c <= 0xFB06) {
      out += kLigatures[c - 0xFB00];
    } else {
      append_utf8(out, c == 0xA0 ? U' ' : c);
    }
    plain = plain && c < 0x300;
  }
  return plain ? out : to_nfc(out);
}

bool has_trailer(std::ifstream& in) {
  in.clear();
  in.seekg(0, std::ios::end);
  const std::streamoff size = in.tellg();
  in.seekg(std::max<std::streamoff>(0, size - kTrailerReach));
  const std::string tail((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  return tail.find("%%EOF") != std::string::npos;
}

class PdfReader : public PageStream {
 public:
  PdfReader(const std::string& path, const std::string& source, const ReadOptions& options)
      : PageStream(options), ocr_(options.ocr) {
    poppler::set_debug_error_function(be_silent, nullptr);
    std::ifstream in(path, std::ios::binary);
    if (!in) throw Error(ErrorCode::kUnreadable, fmt::format("{}: cannot be opened; check its permissions", path));
    info_.sha256 = sha256_hex(in);
    info_.source = source;
    info_.origin = Origin::kTextLayer;
    document_.reset(poppler::document::load_from_file(path));
    if (!document_) {
      throw Error(ErrorCode::kDamaged, fmt::format("{}: is damaged beyond reading; fetch it again, or try qpdf", path));
    }
    if (document_->is_locked()) {
      throw Error(ErrorCode::kEncrypted, fmt::format("{}: asks for a password; remove it with qpdf --decrypt", path));
    }
    info_.pages = document_->pages();
    if (info_.pages > 0) {
      content_ = ContentReader::open(path);
      return;
    }
    if (!has_trailer(in)) {
      throw Error(ErrorCode::kDamaged, fmt::format("{}: is cut short and holds no whole page; fetch it again", path));
    }
    throw Error(ErrorCode::kEmpty, fmt::format("{}: has no pages; fetch it again", path));
  }

 private:
  Page load(int index) override {
    Page page;
    page.number = index + 1;
    const std::unique_ptr<poppler::page> source(document_->create_page(index));
    if (!source) throw std::runtime_error("its object is missing or damaged");
    read_words(*source, page);
    const std::vector<PaintedImage> images = read_content(index, page);
    const PageText text = judge_text(page, images);
    const bool wanted = options_.ocr.mode == OcrMode::kAlways || text != PageText::kSound;
    if (wanted && options_.ocr.mode != OcrMode::kNever) recognise(*source, text, images, page);
    return page;
  }

  // Lines, shades and tagged tables, where qpdf counts the same pages of the same size. Returns the page's images.
  std::vector<PaintedImage> read_content(int index, Page& page) {
    if (!content_ || content_->pages() != info_.pages) return {};
    PageContent content = content_->page(index);
    const auto repairs = content_->repairs();
    for (; told_ < repairs.size(); ++told_)
      page.notes.push_back("the file is damaged and was repaired: " + repairs[told_]);
    const Drawing& drawing = content.drawing;
    if (std::abs(drawing.width - page.width) > 1 || std::abs(drawing.height - page.height) > 1) return {};
    page.drawing = std::move(content.drawing);
    if (content.unseen) drop_unseen(page, content.texts);
    if (content.drawn_letters) join_split_words(page);
    page.tagged = tagged_tables(page, content.texts, content.tables);
    if (content.drawn_letters) mend_heights(page);
    return std::move(content.images);
  }

  // The words of the page's picture in place of its own, unless those are more.
  void recognise(const poppler::page& source, PageText text, const std::vector<PaintedImage>& images, Page& page) {
    Scan scan = draw(source, page, picture_dpi(page, images));
    if (!scan.gray) {
      page.notes.push_back(fmt::format("page {} could not be drawn for recognition", page.number));
      return;
    }
    ScannedPage scanned = ocr_.read(std::move(scan), page.number, page.notes);
    if (scanned.words.empty()) return;
    if (text == PageText::kPartial && scanned.words.size() <= page.words.size()) return;
    page.width = scanned.width;
    page.height = scanned.height;
    set_lie({scanned.turns, scanned.skew});
    page.words = std::move(scanned.words);
    page.drawing = std::move(scanned.drawing);
    page.tagged.clear();
  }

  // The page in gray, as large as the limits allow and no larger than is of use.
  Scan draw(const poppler::page& source, const Page& page, const Resolution& picture) const {
    Scan out;
    const double own = (picture.x + picture.y) / 2;
    double dpi = own > 0 ? std::clamp(own * kJustBelow, kLeastDpi, kMostDpi) : kUsualDpi;
    const double inches = page.width * page.height / (72 * 72);
    if (!(inches > 0)) return out;
    dpi = std::min(dpi, std::sqrt(static_cast<double>(options_.ocr.limits.pixels) / inches));
    if (dpi < kLeastDpi) return out;
    poppler::page_renderer renderer;
    renderer.set_image_format(poppler::image::format_gray8);
    renderer.set_render_hint(poppler::page_renderer::antialiasing);
    renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
    const double stretch = own > 0 ? dpi / own : 1;
    const poppler::image picture_of_page = own > 0
                                               ? renderer.render_page(&source, picture.x * stretch, picture.y * stretch)
                                               : renderer.render_page(&source, dpi, dpi);
    if (!picture_of_page.is_valid()) return out;
    out.gray = gray_image(picture_of_page.const_data(), picture_of_page.width(), picture_of_page.height(),
                          picture_of_page.bytes_per_row());
    out.dpi = dpi;
    return out;
  }

  static void read_words(const poppler::page& source, Page& page) {
    const poppler::rectf rect = source.page_rect(poppler::crop_box);
    const auto orientation = source.orientation();
    const bool sideways = orientation == poppler::page::landscape || orientation == poppler::page::seascape;
    page.width = sideways ? rect.height() : rect.width();
    page.height = sideways ? rect.width() : rect.height();
    const auto boxes = source.text_list();
    page.words.reserve(boxes.size());
    std::vector<bool> turned;  // of each word, whether it is set along the page's height
    for (const auto& box : boxes) {
      const poppler::rectf place = box.bbox();
      Word word;
      word.text = text_of(box.text());
      word.box = {place.left(), place.top(), place.right(), place.bottom()};
      // Written so that a box that is no number is refused as well; words off the page are not printed.
      const bool usable = place.width() >= 0 && place.height() > 0 && place.left() < page.width && place.right() > 0 &&
                          place.top() < page.height && place.bottom() > 0;
      if (word.text.empty() || word.text == " " || !usable) continue;
      word.box = {std::max(word.box.x0, 0.0), std::max(word.box.y0, 0.0), std::min(word.box.x1, page.width),
                  std::min(word.box.y1, page.height)};
      const bool upright = box.rotation() % 2 == 0;
      word.font_size = (upright ? word.box.y1 - word.box.y0 : word.box.x1 - word.box.x0) / kHeightOfSize;
      word.space_after = box.has_space_after();
      page.words.push_back(std::move(word));
      turned.push_back(!upright);
    }
    if (std::find(turned.begin(), turned.end(), true) != turned.end()) join_turned_letters(page, turned);
    join_small_capitals(page);
  }

  std::unique_ptr<poppler::document> document_;
  std::unique_ptr<ContentReader> content_;  // null when qpdf cannot read the file
  size_t told_ = 0;                         // repairs that a page's notes tell
  OcrReader ocr_;
};

}  // namespace

std::unique_ptr<PageReader> read_pdf(const std::string& path, const std::string& source, const ReadOptions& options) {
  return std::make_unique<PdfReader>(path, source, options);
}

}  // namespace spoglio::extract
