// A speck is told from a sign by its size and its height over the baseline.
#include "extract/ocr/specks.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace spoglio::extract {
namespace {

// In sizes of the type.
constexpr double kDust = 0.17;          // of a speck, each way: a dash is wider
constexpr double kBarHeight = 0.7;      // of a bar between words, at least …
constexpr double kHighestBar = 1.3;     // … and at most: a line between columns is higher
constexpr double kLeastAsterisk = 0.2;  // width of an asterisk
constexpr double kLeastBullet = 0.2;    // width of a list's dot …
constexpr double kMostBullet = 0.55;
constexpr double kBulletTop = 0.35;   // … its height over the baseline, at least …
constexpr double kBulletFoot = 0.08;  // … and of its foot: letters stand on it
constexpr double kRaised = 0.32;      // of an asterisk's foot over the baseline, at least: a list's dot is lower

// Ink as small as a point: whatever it was read as ("©", "e"), it is no sign that stands alone.
bool is_dust(const PrintLine& line, const Span& ink) {
  bool any = false;
  for (const Mark& mark : line.marks) {
    const double middle = (mark.box.x0 + mark.box.x1) / 2;
    if (middle < ink.from || middle > ink.to) continue;
    if (any || std::max(mark.width(), mark.height()) > kDust * line.size) return false;
    any = true;
  }
  return any;
}

// From the highest to the lowest ink between two places.
Span height_of(const PrintLine& line, const Span& ink) {
  Span out{line.baseline, 0};
  for (const Mark& mark : line.marks) {
    const double middle = (mark.box.x0 + mark.box.x1) / 2;
    if (middle < ink.from || middle > ink.to) continue;
    out.from = std::min(out.from, mark.box.y0);
    out.to = std::max(out.to, mark.box.y1);
  }
  return out;
}

// A bar between two words parts them; at an end it may be what is left of a ruling line. An asterisk multiplies.
bool is_inner_sign(const std::string& text, const PrintLine& line, const Span& ink) {
  if (text == "*") return ink.to - ink.from >= kLeastAsterisk * line.size;
  const double height = line.baseline - height_of(line, ink).from;
  return text == "|" && height >= kBarHeight * line.size && height <= kHighestBar * line.size;
}

// "•", or "*", which stands higher, and before a figure multiplies; empty where the ink is neither's.
std::string sign_before(const std::string& next, const PrintLine& line, const Span& ink) {
  const Span height = height_of(line, ink);
  const double width = ink.to - ink.from;
  const double foot = line.baseline - height.to;
  const bool dot = width >= kLeastBullet * line.size && width <= kMostBullet * line.size &&
                   line.baseline - height.from >= kBulletTop * line.size && foot >= kBulletFoot * line.size;
  if (!dot) return "";
  return (!next.empty() && next[0] >= '0' && next[0] <= '9') || foot >= kRaised * line.size ? "*" : "•";
}

// What dots of lists are read as.
bool is_like_dot(const std::string& text) {
  static constexpr std::array<std::string_view, 10> kDots = {"e", "o", "O", "0", "®", "©", "¢", "»", "«", "+"};
  return is_speck(text) || std::find(kDots.begin(), kDots.end(), text) != kDots.end();
}

}  // namespace

bool is_speck(const std::string& text) {
  static constexpr std::array<std::string_view, 17> kSpecks = {".", ",", ";", ":", "'", "‘", "’", "\"", "“",
                                                               "”", "°", "*", "_", "|", "~", "^", "`"};
  return std::find(kSpecks.begin(), kSpecks.end(), text) != kSpecks.end();
}

bool is_print(std::vector<OcrWord>& words, size_t at, const PrintLine& line, const Span& ink) {
  OcrWord& word = words[at];
  if (is_dust(line, ink)) return false;
  if (at == 0 && words.size() > 1 && is_like_dot(word.text)) {
    const std::string sign = sign_before(words[1].text, line, ink);
    if (!sign.empty()) word.text = sign;
    if (!sign.empty()) return true;
  }
  if (!is_speck(word.text)) return true;
  if (at > 0 && at + 1 < words.size()) return is_inner_sign(word.text, line, ink);
  // "N. treni totali *" over "100": the product goes on below.
  return at > 0 && word.text == "*" && sign_before("", line, ink) == "*";
}

}  // namespace spoglio::extract
