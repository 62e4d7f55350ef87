// A letter is bare when its middle lies in no word's box.
#include "extract/ocr/bare.h"

#include <algorithm>

namespace spoglio::extract {
namespace {

// In sizes of the type where no other unit is named.
constexpr double kLetterHeight = 0.3;  // of a letter that must be part of a word, at least: points are lower
constexpr double kAdjoins = 0.2;       // white within a word, at most; a space has 0.25
constexpr double kDisputed = 0.5;      // confidence of a word that lacks ink, at most (no unit)
constexpr double kPoints = 72;         // in an inch

}  // namespace

void reach_bare_letters(const PrintLine& line, double dpi, std::vector<Word>& words) {
  const double point = dpi / kPoints;
  const auto is_bare = [&](const Mark& mark) {
    const double x = (mark.box.x0 + mark.box.x1) / 2 / point;
    return mark.height() >= kLetterHeight * line.size &&
           std::none_of(words.begin(), words.end(), [&](const Word& w) { return x >= w.box.x0 && x <= w.box.x1; });
  };
  const auto reach = [&](const Mark& mark) {
    if (!is_bare(mark)) return;
    Word* nearest = nullptr;
    double least = kAdjoins * line.size / point;
    for (Word& word : words) {
      const double apart = std::max(word.box.x0 - mark.box.x1 / point, mark.box.x0 / point - word.box.x1);
      if (apart >= least) continue;
      least = apart;
      nearest = &word;
    }
    if (nearest == nullptr) return;
    nearest->box.x0 = std::min(nearest->box.x0, mark.box.x0 / point);
    nearest->box.x1 = std::max(nearest->box.x1, mark.box.x1 / point);
    nearest->confidence = std::min(nearest->confidence, kDisputed);
  };
  std::for_each(line.marks.begin(), line.marks.end(), reach);  // from left to right …
  std::for_each(line.marks.rbegin(), line.marks.rend(), reach);
}

void doubt_lost_letters(const PrintLine& line, double dpi, std::vector<Word>& words) {
  const double point = dpi / kPoints;
  for (const Mark& mark : line.marks) {
    if (mark.height() < kLetterHeight * line.size) continue;
    const double x = (mark.box.x0 + mark.box.x1) / 2 / point;
    Word* nearest = nullptr;
    double least = 0;
    for (Word& word : words) {
      const double apart = std::max({word.box.x0 - x, x - word.box.x1, 0.0});
      if (nearest == nullptr || apart < least) nearest = &word;
      if (nearest == &word) least = apart;
    }
    if (nearest != nullptr && least > 0) nearest->confidence = std::min(nearest->confidence, kDisputed);
  }
}

}  // namespace spoglio::extract
