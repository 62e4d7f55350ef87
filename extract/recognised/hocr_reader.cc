// Words out of hOCR's titles: "bbox 10 20 30 40; x_wconf 96".
#include "extract/recognised/hocr_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <optional>
#include <pugixml.hpp>
#include <utility>
#include <vector>

#include "extract/error.h"
#include "extract/pages/stream.h"
#include "extract/recognised/page.h"
#include "extract/recognised/xml_file.h"
#include "extract/text.h"

namespace spoglio::extract {
namespace {

constexpr int kMostPages = 20'000;
constexpr double kPercent = 100;

// Elements of HTML that have no end tag, and need one in XML.
constexpr std::array<std::string_view, 6> kVoid = {"meta", "br", "img", "link", "hr", "input"};

constexpr std::array<std::string_view, 5> kLines = {"ocr_line", "ocrx_line", "ocr_header", "ocr_caption",
                                                    "ocr_textfloat"};

// HTML as XML: elements without end are closed, spaces that XML has no name for are written out.
std::string as_xml(std::string html) {
  std::string out;
  out.reserve(html.size());
  size_t done = 0;
  for (size_t at = html.find_first_of("<&"); at != std::string::npos; at = html.find_first_of("<&", done)) {
    out.append(html, done, at - done);
    done = at;
    const std::string_view rest = std::string_view(html).substr(at);
    if (rest.starts_with("&nbsp;")) {
      out += ' ';
      done += 6;
      continue;
    }
    const bool is_void = std::any_of(kVoid.begin(), kVoid.end(), [&](std::string_view name) {
      return rest.substr(1).starts_with(name) && rest.substr(name.size() + 1).find_first_of(" \t\n/>") == 0;
    });
    const size_t end = is_void ? rest.find('>') : std::string_view::npos;
    if (end == std::string_view::npos) {
      out += html[done++];
      continue;
    }
    out.append(rest.substr(0, end));
    if (out.back() != '/') out += '/';
    out += '>';
    done += end + 1;
  }
  return out.append(html, done);
}

// Whether one of an element's classes is that.
bool has_class(const pugi::xml_node& node, std::string_view wanted) {
  const std::string_view classes = node.attribute("class").value();
  for (size_t at = classes.find(wanted); at != std::string_view::npos; at = classes.find(wanted, at + 1)) {
    const size_t end = at + wanted.size();
    if ((at == 0 || classes[at - 1] == ' ') && (end == classes.size() || classes[end] == ' ')) return true;
  }
  return false;
}

bool is_line(const pugi::xml_node& node) {
  return std::any_of(kLines.begin(), kLines.end(), [&](std::string_view name) { return has_class(node, name); });
}

// The first `Count` numbers of a property of a title; nothing when it is missing or has fewer.
template <size_t Count>
std::optional<std::array<double, Count>> property(const pugi::xml_node& node, std::string_view name) {
  const std::string_view title = node.attribute("title").value();
  size_t at = title.find(name);
  while (at != std::string_view::npos && at > 0 && title[at - 1] != ' ' && title[at - 1] != ';')
    at = title.find(name, at + 1);
  if (at == std::string_view::npos) return std::nullopt;
  const char* next = title.data() + at + name.size();
  const char* const end = title.data() + title.size();
  std::array<double, Count> out{};
  for (double& number : out) {
    while (next != end && *next == ' ') ++next;
    const auto [stop, error] = std::from_chars(next, end, number);
    if (error != std::errc()) return std::nullopt;
    next = stop;
  }
  return out;
}

std::optional<Box> box_of(const pugi::xml_node& node) {
  const auto numbers = property<4>(node, "bbox");
  if (!numbers) return std::nullopt;
  return Box{(*numbers)[0], (*numbers)[1], (*numbers)[2], (*numbers)[3]};
}

// Text of an element and of those in it. `bold` becomes true where some of it is.
void collect(const pugi::xml_node& node, std::string& text, bool& bold, int depth) {
  if (depth > kDeepestXml) return;
  const std::string_view name = local_name(node);
  bold = bold || name == "strong" || name == "b";
  if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) text += node.value();
  for (const pugi::xml_node& child : node.children()) collect(child, text, bold, depth + 1);
}

class HocrReader : public PageStream {
 public:
  HocrReader(std::string_view bytes, const std::string& source, const ReadOptions& options) : PageStream(options) {
    info_.source = source;
    info_.sha256 = sha256_hex(bytes);
    info_.origin = Origin::kScan;
    document_ = parse_xml(as_xml(decode(bytes)), source);
    find_pages(document_->document_element(), 0);
    if (pages_.empty()) throw Error(ErrorCode::kEmpty, source + ": is hOCR without pages; make it anew");
    if (pages_.size() > static_cast<size_t>(kMostPages))
      throw Error(ErrorCode::kTooLarge, fmt::format("{}: has more than {} pages; split it", source, kMostPages));
    info_.pages = static_cast<int>(pages_.size());
  }

 private:
  // What the walk over a page's elements has found so far.
  struct Walk {
    RecognisedPage& page;
    std::vector<RecognisedWord> line;
    Box origin;  // of the page's own box
    bool in_line = false;
    bool unstated = false;
  };

  void find_pages(const pugi::xml_node& node, int depth) {
    if (depth > kDeepestXml) return;
    for (const pugi::xml_node& child : node.children()) {
      if (has_class(child, "ocr_page"))
        pages_.push_back(child);
      else
        find_pages(child, depth + 1);
    }
  }

  Page load(int index) override {
    const pugi::xml_node& node = pages_[static_cast<size_t>(index)];
    const Box box = box_of(node).value_or(Box{});
    const auto resolution = property<1>(node, "scan_res");
    const double width = box.x1 - box.x0;
    const double height = box.y1 - box.y0;
    RecognisedPage page(width, height, points_per_pixel(width, height, resolution ? (*resolution)[0] : 0));
    Walk walk{page, {}, box, false, false};
    for (const pugi::xml_node& child : node.children()) visit(child, walk, 1);
    page.add_line(walk.line);
    Page out = page.take();
    if (walk.unstated) out.notes.push_back("no confidence is stated for some recognised words: they are taken as sure");
    return out;
  }

  static Box moved(const Box& box, const Box& origin) {
    return {box.x0 - origin.x0, box.y0 - origin.y0, box.x1 - origin.x0, box.y1 - origin.y0};
  }

  static void add_word(const pugi::xml_node& node, Walk& walk, int depth) {
    const auto box = box_of(node);
    if (!box) return;
    RecognisedWord word;
    word.box = moved(*box, walk.origin);
    collect(node, word.text, word.bold, depth);
    const auto confidence = property<1>(node, "x_wconf");
    walk.unstated = walk.unstated || !confidence;
    if (confidence) word.confidence = std::clamp((*confidence)[0] / kPercent, 0.0, 1.0);
    walk.line.push_back(std::move(word));
  }

  // Words one by one; a line without words is taken as one text; words outside lines are a line together.
  static void visit(const pugi::xml_node& node, Walk& walk, int depth) {
    if (depth > kDeepestXml) return;
    if (has_class(node, "ocrx_word")) return add_word(node, walk, depth);
    const bool line = is_line(node) && !walk.in_line;
    if (has_class(node, "ocr_separator")) {
      if (const auto box = box_of(node)) walk.page.add_rule(moved(*box, walk.origin));
    }
    if (line) {
      walk.page.add_line(std::exchange(walk.line, {}));
      walk.in_line = true;
    }
    for (const pugi::xml_node& child : node.children()) visit(child, walk, depth + 1);
    if (!line) return;
    if (walk.line.empty()) add_word(node, walk, depth);
    walk.page.add_line(std::exchange(walk.line, {}));
    walk.in_line = false;
  }

  std::unique_ptr<pugi::xml_document> document_;
  std::vector<pugi::xml_node> pages_;
};

}  // namespace

bool is_hocr(std::string_view head) {
  const std::string text = decode(head);
  const size_t first = text.find_first_not_of(" \t\n");
  if (first == std::string::npos || text[first] != '<') return false;
  const size_t page = text.find("ocr_page");
  if (page != std::string::npos && page > 0 && std::string_view("\"' ").find(text[page - 1]) != std::string_view::npos)
    return text.find("class=") < page;
  return text.find("\"ocr-system\"") != std::string::npos || text.find("'ocr-system'") != std::string::npos;
}

std::unique_ptr<PageReader> read_hocr(std::string_view bytes, const std::string& source, const ReadOptions& options) {
  return std::make_unique<HocrReader>(bytes, source, options);
}

}  // namespace spoglio::extract
