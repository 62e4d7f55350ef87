// Where words may be broken, and how they are spelled with ligatures.
#include "tools/corpus/draw/hyphens.h"

#include <algorithm>
#include <cctype>
#include <string_view>

namespace spoglio::corpus {
namespace {

constexpr std::size_t kLeastSyllables = 7;  // letters of a word that may be broken

bool letter(unsigned char c) { return std::isalpha(c) != 0 || c >= 0x80; }

bool vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

}  // namespace

std::vector<std::string> hyphen_parts(const std::string& word) {
  std::vector<std::string> parts;
  std::size_t start = 0;
  for (std::size_t i = 3; i + 3 < word.size(); ++i) {
    if (word[i] != '-' || i - start < 3) continue;
    const auto letters = [&](std::size_t from) {
      return letter(static_cast<unsigned char>(word[from])) && letter(static_cast<unsigned char>(word[from + 1])) &&
             letter(static_cast<unsigned char>(word[from + 2]));
    };
    if (!letters(i - 3) || !letters(i + 1)) continue;
    parts.push_back(word.substr(start, i + 1 - start));
    start = i + 1;
  }
  parts.push_back(word.substr(start));
  return parts;
}

std::string with_ligatures(const std::string& text) {
  std::string set;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool f = text[i] == 'f' && i + 1 < text.size();
    if (f && (text[i + 1] == 'i' || text[i + 1] == 'l'))
      set += text[++i] == 'i' ? "ﬁ" : "ﬂ";
    else
      set += text[i];
  }
  return set;
}

std::vector<std::size_t> syllable_breaks(const std::string& word) {
  std::vector<std::size_t> breaks;
  const bool plain = std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!plain || word.size() < kLeastSyllables) return breaks;
  for (std::size_t i = 3; i + 3 <= word.size(); ++i) {
    if (vowel(word[i]) || !vowel(word[i + 1])) continue;
    const char before = word[i - 1];
    const bool cluster = !vowel(before) && before != word[i] &&
                         (std::string_view("rlhnu").find(word[i]) != std::string_view::npos || before == 's');
    if (!cluster && word[i] != 'h') breaks.push_back(i);
  }
  return breaks;
}

}  // namespace spoglio::corpus
