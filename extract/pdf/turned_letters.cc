// Letters above each other, as wide as the line, with nothing between them.
#include "extract/pdf/turned_letters.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace spoglio::extract {
namespace {

constexpr double kSameSide = 0.01;   // of the line's width, between the sides of letters of one word
constexpr double kLetterGap = 0.15;  // … between two letters, or over each other where they are kerned

bool is_one_letter(const std::string& text) {
  return !text.empty() && std::count_if(text.begin(), text.end(),
                                        [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }) == 1;
}

// Whether the second of two letters stands right beside the first along the page's height.
bool goes_on(const Word& first, const Word& second) {
  const double width = first.box.x1 - first.box.x0;
  const double apart = std::min(std::abs(second.box.y0 - first.box.y1), std::abs(first.box.y0 - second.box.y1));
  return !first.space_after && std::abs(first.box.x0 - second.box.x0) <= kSameSide * width &&
         std::abs(first.box.x1 - second.box.x1) <= kSameSide * width && apart <= kLetterGap * width;
}

}  // namespace

void join_turned_letters(Page& page, std::vector<bool>& turned) {
  std::vector<Word> words;
  std::vector<bool> kept;
  words.reserve(page.words.size());
  for (size_t i = 0; i < page.words.size(); ++i) {
    Word& word = page.words[i];
    const bool letter = turned[i] && is_one_letter(word.text);
    const bool joins = letter && !words.empty() && kept.back() && goes_on(page.words[i - 1], word) &&
                       is_one_letter(page.words[i - 1].text);
    if (!joins) {
      words.push_back(word);
      kept.push_back(turned[i]);
      continue;
    }
    Word& whole = words.back();
    whole.text.insert(0, word.text);
    whole.box = unite(whole.box, word.box);
    whole.space_after = true;
  }
  page.words = std::move(words);
  turned = std::move(kept);
}

}  // namespace spoglio::extract
