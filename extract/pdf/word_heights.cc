// Words of one height are of one font and size, as far as this needs to know: they are judged together.
#include "extract/pdf/word_heights.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

namespace spoglio::extract {
namespace {

constexpr double kFlat = 1.8;       // height in average letters' widths; usual text has 2.2, capitals 1.7
constexpr double kTall = 2.6;       // the same: no font but the narrowest is as tall
constexpr double kUsual = 2.1;      // the same, of what is mended
constexpr double kBaseline = 0.73;  // share of a box above the baseline: Poppler takes 0.95 and 0.35 of the size
constexpr double kMiddle = 0.5;     // the same share, about which flat words grow: letters reach over both their edges
constexpr double kSameHeight = 0.25;  // points: step by which heights are told apart
constexpr size_t kLeastLetters = 3;   // of a word that shows the width of letters
constexpr size_t kTelling = 30;       // letters of one height that show it together

constexpr double kSameLine = 0.1;     // heights between words of one line
constexpr double kMostSpace = 1;      // heights: wider white is no space
constexpr size_t kFewestSpaces = 20;  // of a page, to tell how wide they are
constexpr double kSplit = 0.35;       // of the usual space: white inside a word

constexpr size_t kSteps = 128;     // taller words are none of running text or tables
constexpr double kMostTall = 2.5;  // a word's height in its widths: one that stands on its side is taller

struct Sample {
  double width = 0;  // points
  size_t letters = 0;
  double factor = 1;  // by which the words are too flat, or too tall where it is below 1
};

double height_of(const Word& word) { return word.box.y1 - word.box.y0; }

size_t step_of(const Word& word) {
  return static_cast<size_t>(std::clamp(height_of(word) / kSameHeight, 0.0, static_cast<double>(kSteps - 1)));
}

// The letters and signs of a word; none where dots lead to a column.
size_t letters_of(const Word& word) {
  if (word.text.find("...") != std::string::npos || word.text.find("…") != std::string::npos) return 0;
  const auto opens = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
  return static_cast<size_t>(std::count_if(word.text.begin(), word.text.end(), opens));
}

// The white between two words that may be neighbours on a line; nothing when they are not.
std::optional<double> space_between(const Word& left, const Word& right) {
  const double height = height_of(left);
  const double space = right.box.x0 - left.box.x1;
  const bool beside = std::abs(left.box.y0 - right.box.y0) < kSameLine * height && space > -kSameLine * height;
  return beside && space < kMostSpace * height ? std::optional(space) : std::nullopt;
}

bool is_small_letter(char c) { return c >= 'a' && c <= 'z'; }

}  // namespace

void join_split_words(Page& page) {
  std::vector<double> spaces;
  for (size_t w = 1; w < page.words.size(); ++w) {
    if (const auto space = space_between(page.words[w - 1], page.words[w])) spaces.push_back(*space);
  }
  if (spaces.size() < kFewestSpaces) return;
  const auto middle = spaces.begin() + static_cast<std::ptrdiff_t>(spaces.size() / 2);
  std::nth_element(spaces.begin(), middle, spaces.end());
  const double most = kSplit * *middle;
  std::vector<Word> out;
  for (Word& word : page.words) {
    const auto space = out.empty() ? std::nullopt : space_between(out.back(), word);
    if (space && *space < most && is_small_letter(out.back().text.back()) && is_small_letter(word.text.front())) {
      Word& left = out.back();
      left.text += word.text;
      left.box = unite(left.box, word.box);
      left.space_after = word.space_after;
    } else {
      out.push_back(std::move(word));
    }
  }
  page.words = std::move(out);
}

void mend_heights(Page& page) {
  std::array<Sample, kSteps> samples;
  for (const Word& word : page.words) {
    const double width = word.box.x1 - word.box.x0;
    const size_t letters = letters_of(word);
    if (letters < kLeastLetters || height_of(word) > kMostTall * width) continue;
    Sample& sample = samples[step_of(word)];
    sample.width += width;
    sample.letters += letters;
  }
  for (size_t step = 1; step + 1 < kSteps; ++step) {
    Sample& sample = samples[step];
    const double letter = sample.width / static_cast<double>(std::max<size_t>(1, sample.letters));
    const double height = static_cast<double>(step) * kSameHeight;
    const bool usual = height >= kFlat * letter && height <= kTall * letter;
    if (sample.letters >= kTelling && !usual) sample.factor = kUsual * letter / height;
  }
  for (Word& word : page.words) {
    const double factor = samples[step_of(word)].factor;
    if (factor == 1) continue;
    const double height = factor * height_of(word);
    const double share = factor > 1 ? kMiddle : kBaseline;
    const double kept = word.box.y0 + share * height_of(word);
    word.box.y0 = std::max(0.0, kept - share * height);
    word.box.y1 = std::min(page.height, kept + (1 - share) * height);
    word.font_size *= factor;
  }
}

}  // namespace spoglio::extract
