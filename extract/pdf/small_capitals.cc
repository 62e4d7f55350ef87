// The white between a large capital and the small ones behind it is that between letters.
#include "extract/pdf/small_capitals.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>
#include <vector>

namespace spoglio::extract {
namespace {

constexpr double kSmallest = 0.6;   // of the large capital's size; raised marks are smaller
constexpr double kLargest = 0.93;   // … letters of one size differ less
constexpr double kLetterGap = 0.1;  // sizes: white between two letters at most; a space has 0.2 or more
constexpr double kSameFeet = 0.12;  // sizes between the lower edges: of two sizes on one line they differ a little

double height_of(const Word& word) { return word.box.y1 - word.box.y0; }

// One letter in UTF-8: a plain capital, or one of Western Europe with its accent.
bool is_capital(std::string_view letter) {
  if (letter.size() == 1) return letter[0] >= 'A' && letter[0] <= 'Z';
  const auto second = static_cast<unsigned char>(letter.back());
  return letter.size() == 2 && letter[0] == '\xC3' && second >= 0x80 && second <= 0x9E;
}

// The text's letters and marks one by one.
std::vector<std::string_view> characters_of(std::string_view text) {
  std::vector<std::string_view> out;
  for (size_t i = 0; i < text.size();) {
    size_t end = i + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
    out.push_back(text.substr(i, end - i));
    i = end;
  }
  return out;
}

bool is_mark(std::string_view character) {
  return character == "'" || character == "’" || character == "(" || character == "\"" || character == "“" ||
         character == "«";
}

// "C", "’A": one capital, behind a mark at most.
bool is_large_capital(std::string_view text) {
  const auto characters = characters_of(text);
  return !characters.empty() && characters.size() <= 2 && is_capital(characters.back()) &&
         (characters.size() == 1 || is_mark(characters.front()));
}

// "OMUNE", "ITTÀ,": capitals, and marks behind them.
bool is_small_capitals(std::string_view text) {
  const auto characters = characters_of(text);
  return !characters.empty() && is_capital(characters.front()) &&
         std::none_of(characters.begin(), characters.end(), [](std::string_view c) {
           const auto second = static_cast<unsigned char>(c.back());
           return (c.size() == 1 && ((c[0] >= 'a' && c[0] <= 'z') || (c[0] >= '0' && c[0] <= '9'))) ||
                  (c.size() == 2 && c[0] == '\xC3' && second > 0x9E);
         });
}

bool goes_on(const Word& large, const Word& small) {
  const double size = height_of(large);
  const double ratio = height_of(small) / size;
  const double gap = small.box.x0 - large.box.x1;
  return ratio > kSmallest && ratio < kLargest && std::abs(gap) < kLetterGap * size &&
         std::abs(large.box.y1 - small.box.y1) < kSameFeet * size && is_large_capital(large.text) &&
         is_small_capitals(small.text);
}

}  // namespace

void join_small_capitals(Page& page) {
  const auto begins = [](const Word& left, const Word& right) { return goes_on(left, right); };
  if (std::adjacent_find(page.words.begin(), page.words.end(), begins) == page.words.end()) return;
  std::vector<Word> out;
  out.reserve(page.words.size());
  for (Word& word : page.words) {
    if (out.empty() || !goes_on(out.back(), word)) {
      out.push_back(std::move(word));
      continue;
    }
    Word& left = out.back();
    left.text += word.text;
    left.box = unite(left.box, word.box);
    left.space_after = word.space_after;
  }
  page.words = std::move(out);
}

}  // namespace spoglio::extract
