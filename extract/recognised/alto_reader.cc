// Words out of ALTO's lines: units, styles, words broken at the end of a line, confidence of words or letters.
#include "extract/recognised/alto_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <map>
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

constexpr double kPointsOfMm10 = 72 / 254.0;
constexpr double kPointsOfInch1200 = 72 / 1200.0;
constexpr int kMostPages = 20'000;
constexpr double kLargestType = 400;  // points; more is no font size
constexpr double kUnsureLetter = 9;   // CC: 0 is sure, 9 is not
constexpr size_t kMostStyles = 10'000;
constexpr size_t kSettingsRead = 10'000;  // characters of the processing settings that are searched for a resolution

struct Style {
  double size = 0;  // points
  bool bold = false;
};

// Calls `take` for each element below a node that has that name, in order; not for elements inside such ones.
template <typename Take>
void each(const pugi::xml_node& node, std::string_view name, const Take& take, int depth = 0) {
  if (depth > kDeepestXml) return;
  for (const pugi::xml_node& child : node.children()) {
    if (local_name(child) == name)
      take(child);
    else
      each(child, name, take, depth + 1);
  }
}

// The resolution that the processing settings tell ("dpi:300", "resolution=300"); 0 without.
double stated_dpi(const pugi::xml_node& root) {
  double dpi = 0;
  each(root, "processingStepSettings", [&](const pugi::xml_node& settings) {
    const std::string text = fold_key(std::string_view(settings.child_value()).substr(0, kSettingsRead));
    for (const std::string_view word : {"dpi", "resolution"}) {
      const size_t at = text.find(word);
      if (at == std::string::npos || dpi > 0) continue;
      const size_t digit = text.find_first_of("0123456789", at);
      if (digit == std::string::npos || digit > at + word.size() + 3) continue;
      std::from_chars(text.data() + digit, text.data() + text.size(), dpi);
    }
  });
  return std::isfinite(dpi) ? dpi : 0;
}

std::optional<Box> box_of(const pugi::xml_node& node) {
  if (!node.attribute("HPOS") || !node.attribute("VPOS")) return std::nullopt;
  const double x = number_of(node, "HPOS", 0);
  const double y = number_of(node, "VPOS", 0);
  return Box{x, y, x + number_of(node, "WIDTH", 0), y + number_of(node, "HEIGHT", 0)};
}

// 0 to 1: of the word, else of its letters; nothing when neither is stated.
std::optional<double> confidence_of(const pugi::xml_node& word) {
  if (word.attribute("WC")) {
    const double stated = number_of(word, "WC", 0);
    return std::clamp(stated > 1 ? stated / 100 : stated, 0.0, 1.0);  // some programs write per cent
  }
  double worst = -1;
  for (const char c : std::string_view(word.attribute("CC").value()))
    if (c >= '0' && c <= '9') worst = std::max(worst, static_cast<double>(c - '0'));
  if (worst < 0) return std::nullopt;
  return 1 - worst / kUnsureLetter;
}

class AltoReader : public PageStream {
 public:
  AltoReader(std::string_view bytes, const std::string& source, const ReadOptions& options) : PageStream(options) {
    info_.source = source;
    info_.sha256 = sha256_hex(bytes);
    info_.origin = Origin::kScan;
    document_ = parse_xml(decode(bytes), source);
    const pugi::xml_node root = document_->document_element();
    each(root, "Page", [&](const pugi::xml_node& page) { pages_.push_back(page); });
    if (pages_.empty()) throw Error(ErrorCode::kEmpty, source + ": is ALTO without pages; make it anew");
    if (pages_.size() > static_cast<size_t>(kMostPages))
      throw Error(ErrorCode::kTooLarge, fmt::format("{}: has more than {} pages; split it", source, kMostPages));
    info_.pages = static_cast<int>(pages_.size());
    each(root, "MeasurementUnit", [&](const pugi::xml_node& unit) { unit_ = fold_space(unit.child_value()); });
    dpi_ = stated_dpi(root);
    each(root, "TextStyle", [&](const pugi::xml_node& style) {
      if (styles_.size() == kMostStyles) return;
      const double size = number_of(style, "FONTSIZE", 0);
      styles_[style.attribute("ID").value()] = {
          size > 0 && size < kLargestType ? size : 0,
          std::string_view(style.attribute("FONTSTYLE").value()).find("bold") != std::string_view::npos};
    });
  }

 private:
  Page load(int index) override {
    const pugi::xml_node& node = pages_[static_cast<size_t>(index)];
    double width = number_of(node, "WIDTH", 0);
    double height = number_of(node, "HEIGHT", 0);
    if (width <= 0 || height <= 0) {
      each(node, "PrintSpace", [&](const pugi::xml_node& space) {
        if (const auto box = box_of(space)) width = box->x1, height = box->y1;
      });
    }
    RecognisedPage page(width, height, scale(width, height));
    spaced_ = stated_ = unstated_ = false;
    each(node, "SP", [&](const pugi::xml_node&) { spaced_ = true; });
    each(node, "TextLine", [&](const pugi::xml_node& line) { page.add_line(words_of(line)); });
    each(node, "GraphicalElement", [&](const pugi::xml_node& rule) {
      if (const auto box = box_of(rule)) page.add_rule(*box);
    });
    Page out = page.take();
    if (unstated_) {
      out.notes.push_back(stated_ ? "some words have no stated confidence: they are taken as sure"
                                  : "no confidence is stated: the recognised words are taken as sure");
    }
    return out;
  }

  double scale(double width, double height) const {
    if (unit_ == "mm10") return kPointsOfMm10;
    if (unit_ == "inch1200") return kPointsOfInch1200;
    return points_per_pixel(width, height, dpi_);
  }

  RecognisedWord word_of(const pugi::xml_node& node) {
    RecognisedWord word;
    word.text = node.attribute("CONTENT").value();
    if (const auto confidence = confidence_of(node)) {
      word.confidence = *confidence;
      stated_ = true;
    } else {
      unstated_ = true;
    }
    for (const std::string& id : split(node.attribute("STYLEREFS").value(), ' ')) {
      const auto style = styles_.find(id);
      if (style == styles_.end()) continue;
      word.font_size = style->second.size;
      word.bold = style->second.bold;
    }
    if (std::string_view(node.attribute("STYLE").value()).find("bold") != std::string_view::npos) word.bold = true;
    return word;
  }

  // Words left to right. Where a word has no box of its own, the line's is shared out among the words.
  std::vector<RecognisedWord> words_of(const pugi::xml_node& line) {
    std::vector<RecognisedWord> words;
    bool boxed = true;
    bool space = true;
    bool whole = false;  // the last word was broken and is joined
    for (const pugi::xml_node& child : line.children()) {
      const std::string_view name = local_name(child);
      if (name == "SP") space = true;
      if (name == "HYP" && !words.empty() && !whole && !words.back().text.ends_with('-')) words.back().text += '-';
      if (name != "String") continue;
      if (!words.empty()) words.back().space_after = space || !spaced_;
      space = false;
      if (is_joined_part(child)) continue;
      RecognisedWord word = word_of(child);
      if (const auto box = box_of(child)) {
        word.box = *box;
      } else {
        boxed = false;
      }
      whole = join_broken(child, word);
      words.push_back(std::move(word));
    }
    return boxed ? words : shared_out(line, words);
  }

  static std::vector<RecognisedWord> shared_out(const pugi::xml_node& line, const std::vector<RecognisedWord>& words) {
    const auto box = box_of(line);
    if (!box) return {};
    RecognisedWord all = words.front();
    all.box = *box;
    all.text.clear();
    for (const RecognisedWord& word : words) {
      if (!all.text.empty()) all.text += ' ';
      all.text += word.text;
      all.confidence = std::min(all.confidence, word.confidence);
    }
    return {all};
  }

  // The next word after a broken one, in this line or the next of the block.
  static pugi::xml_node rest_of(const pugi::xml_node& part) {
    const auto string_from = [](pugi::xml_node node) {
      while (node && local_name(node) != "String") node = node.next_sibling();
      return node;
    };
    if (const pugi::xml_node here = string_from(part.next_sibling())) return here;
    pugi::xml_node line = part.parent().next_sibling();
    while (line && local_name(line) != "TextLine") line = line.next_sibling();
    return string_from(line.first_child());
  }

  // Whether a word is the second part of one that the line above holds whole.
  bool is_joined_part(const pugi::xml_node& node) const { return joined_ && node == joined_; }

  // A word broken at the end of a line is taken whole where the file tells what it is, and both parts agree with it.
  bool join_broken(const pugi::xml_node& node, RecognisedWord& word) {
    const std::string_view whole = node.attribute("SUBS_CONTENT").value();
    if (whole.empty() || std::string_view(node.attribute("SUBS_TYPE").value()) != "HypPart1") return false;
    const pugi::xml_node rest = rest_of(node);
    std::string first = word.text;
    if (first.ends_with('-')) first.pop_back();
    if (!rest || std::string_view(rest.attribute("SUBS_TYPE").value()) != "HypPart2") return false;
    if (first + rest.attribute("CONTENT").value() != whole) return false;
    word.text = std::string(whole);
    word.confidence = std::min(word.confidence, confidence_of(rest).value_or(1));
    joined_ = rest;
    return true;
  }

  std::unique_ptr<pugi::xml_document> document_;
  std::vector<pugi::xml_node> pages_;
  std::string unit_ = "pixel";
  double dpi_ = 0;
  std::map<std::string, Style, std::less<>> styles_;
  bool spaced_ = false;    // the page marks white space between words
  bool stated_ = false;    // some word of the page states its confidence
  bool unstated_ = false;  // … and some does not
  pugi::xml_node joined_;
};

}  // namespace

bool is_alto(std::string_view head) {
  const std::string text = decode(head);
  const size_t first = text.find_first_not_of(" \t\n");
  if (first == std::string::npos || text[first] != '<') return false;
  for (size_t at = text.find("alto"); at != std::string::npos; at = text.find("alto", at + 1)) {
    const size_t start = text.find_last_of("< \t\n=\"'/", at);  // an element's name, with or without a prefix
    const bool named = start != std::string::npos && text[start] == '<' && (start + 1 == at || text[at - 1] == ':');
    if (named && text.find_first_of(" \t\n>", at) == at + 4) return true;
  }
  return false;
}

std::unique_ptr<PageReader> read_alto(std::string_view bytes, const std::string& source, const ReadOptions& options) {
  return std::make_unique<AltoReader>(bytes, source, options);
}

}  // namespace spoglio::extract
