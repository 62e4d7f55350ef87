// Reads pages through poppler-cpp with one page of look-ahead, which running headers and footers are found by.
#include "extract/pdf_reader.h"

#include <fmt/format.h>
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>
#include <exception>
#include <fstream>
#include <set>
#include <string_view>
#include <utility>

#include "extract/content_reader.h"
#include "extract/error.h"
#include "extract/page_running.h"
#include "extract/tags.h"
#include "extract/text.h"
#include "extract/word_heights.h"
#include "extract/word_tags.h"

namespace spoglio::extract {
namespace {

constexpr size_t kPagesBehind = 2;              // pages looked back at: headers may differ between left and right pages
constexpr double kHeightOfSize = 1.1;           // height of a word's box in font sizes, as common fonts have it
constexpr std::streamoff kTrailerReach = 2048;  // bytes at the end of a whole PDF in which "%%EOF" stands

void be_silent(const std::string& /*message*/, void* /*data*/) {}

constexpr std::array<std::string_view, 7> kLigatures = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};  // from U+FB00

// Poppler's UTF-16 as UTF-8 in NFC, without soft hyphens, ligatures, controls and marks of no width. Poppler's own
// to_utf8() opens an iconv descriptor per word.
std::string text_of(const poppler::ustring& units) {
  std::string out;
  bool plain = true;
  for (size_t i = 0; i < units.size(); ++i) {
    char32_t c = units[i];
    if (c >= 0xD800 && c < 0xDC00 && i + 1 < units.size() && units[i + 1] >= 0xDC00 && units[i + 1] < 0xE000) {
      c = 0x10000 + ((c - 0xD800) << 10) + (static_cast<char32_t>(units[++i]) - 0xDC00);
    } else if (c >= 0xD800 && c < 0xE000) {
      c = 0xFFFD;
    }
    if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || c == 0x200B || c == 0xFEFF) continue;
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

// A page without the words that are taken.
Page without(const Page& page, const std::vector<bool>& taken) {
  Page out;
  out.number = page.number;
  out.width = page.width;
  out.height = page.height;
  out.drawing = page.drawing;
  out.tagged = page.tagged;
  out.words.reserve(page.words.size());
  std::vector<size_t> place(page.words.size());
  for (size_t i = 0; i < page.words.size(); ++i) {
    place[i] = out.words.size();
    if (!taken[i]) out.words.push_back(page.words[i]);
  }
  for (TaggedTable& table : out.tagged) {  // none of their words are taken
    for (TaggedCell& cell : table.cells) {
      for (size_t& word : cell.words) word = place[word];
    }
  }
  return out;
}

struct RawPage {
  Page page;
  std::vector<EdgeLine> edges;
};

class PdfReader : public PageReader {
 public:
  PdfReader(const std::string& path, const std::string& source, const ReadOptions& options) : options_(options) {
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

  const DocumentInfo& info() const override { return info_; }

  std::optional<Page> next() override {
    if (!ahead_ && loaded_ < info_.pages) ahead_ = load(loaded_++);
    if (!ahead_) return std::nullopt;
    RawPage current = std::move(*ahead_);
    ahead_.reset();
    if (loaded_ < info_.pages) ahead_ = load(loaded_++);
    finish(current);
    behind_.push_front(std::move(current.edges));
    if (behind_.size() > kPagesBehind) behind_.pop_back();
    return std::move(current.page);
  }

 private:
  RawPage load(int index) {
    RawPage raw;
    raw.page.number = index + 1;
    try {
      const std::unique_ptr<poppler::page> source(document_->create_page(index));
      if (!source) throw std::runtime_error("its object is missing or damaged");
      read_words(*source, raw.page);
      read_content(index, raw.page);
      raw.edges = edge_lines(raw.page, options_.layout);
    } catch (const std::exception& error) {
      raw.page.words.clear();
      raw.page.notes.push_back(fmt::format("page {} could not be read: {}", index + 1, error.what()));
    }
    return raw;
  }

  // Lines, shades and tagged tables, where qpdf counts the same pages of the same size.
  void read_content(int index, Page& page) {
    if (!content_ || content_->pages() != info_.pages || page.words.empty()) return;
    PageContent content = content_->page(index);
    const auto repairs = content_->repairs();
    for (; told_ < repairs.size(); ++told_)
      page.notes.push_back("the file is damaged and was repaired: " + repairs[told_]);
    const Drawing& drawing = content.drawing;
    if (std::abs(drawing.width - page.width) > 1 || std::abs(drawing.height - page.height) > 1) return;
    page.drawing = std::move(content.drawing);
    if (content.unseen) drop_unseen(page, content.texts);
    page.tagged = tagged_tables(page, content.texts, content.tables);
    if (content.drawn_letters) mend_flat_words(page);
  }

  static void read_words(const poppler::page& source, Page& page) {
    const poppler::rectf rect = source.page_rect(poppler::crop_box);
    const auto orientation = source.orientation();
    const bool turned = orientation == poppler::page::landscape || orientation == poppler::page::seascape;
    page.width = turned ? rect.height() : rect.width();
    page.height = turned ? rect.width() : rect.height();
    const auto boxes = source.text_list();
    page.words.reserve(boxes.size());
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
    }
  }

  // Sets running lines apart and lays the rest out.
  void finish(RawPage& raw) {
    std::vector<const std::vector<EdgeLine>*> neighbours;
    for (const auto& edges : behind_) neighbours.push_back(&edges);
    if (ahead_) neighbours.push_back(&ahead_->edges);
    Page& page = raw.page;
    const auto running = running_lines(raw.edges, neighbours, page.height);
    if (running.empty()) {
      page.blocks = lay_out(page, options_.layout, carry_);
      return;
    }
    std::vector<bool> in_table(page.words.size(), false);
    for (const TaggedTable& table : page.tagged) {
      for (const TaggedCell& cell : table.cells) {
        for (const size_t word : cell.words) in_table[word] = true;
      }
    }
    std::vector<bool> taken(page.words.size(), false);
    for (const size_t i : running) {
      const EdgeLine& edge = raw.edges[i];
      if (std::any_of(edge.words.begin(), edge.words.end(), [&](size_t word) { return in_table[word]; })) continue;
      Line line;
      line.place.page = page.number;
      line.place.box = edge.box;
      line.font_size = page.words[edge.words.front()].font_size;
      for (const size_t word : edge.words) {
        if (!line.text.empty()) line.text += ' ';
        line.text += page.words[word].text;
        taken[word] = true;
      }
      page.running.push_back(std::move(line));
    }
    const Page body = without(page, taken);
    page.blocks = lay_out(body, options_.layout, carry_);
  }

  ReadOptions options_;
  DocumentInfo info_;
  std::unique_ptr<poppler::document> document_;
  std::unique_ptr<ContentReader> content_;  // null when qpdf cannot read the file
  size_t told_ = 0;                         // repairs that a page's notes tell
  int loaded_ = 0;
  std::optional<RawPage> ahead_;
  std::deque<std::vector<EdgeLine>> behind_;
  LayoutCarry carry_;
};

}  // namespace

std::unique_ptr<PageReader> read_pdf(const std::string& path, const std::string& source, const ReadOptions& options) {
  return std::make_unique<PdfReader>(path, source, options);
}

}  // namespace spoglio::extract
