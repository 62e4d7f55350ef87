// Words from left to right, whatever line of the row they stand in.
#include "extract/ocr/scan_gaps.h"

#include <algorithm>

namespace spoglio::extract {

bool within(const Box& area, const Box& word) {
  const double x = (word.x0 + word.x1) / 2;
  const double y = (word.y0 + word.y1) / 2;
  return x > area.x0 && x < area.x1 && y > area.y0 && y < area.y1;
}

std::vector<Range> gaps_of(const Page& page, const Box& area, double least) {
  std::vector<Box> words;
  for (const Word& word : page.words) {
    if (within(area, word.box)) words.push_back(word.box);
  }
  std::sort(words.begin(), words.end(), [](const Box& a, const Box& b) { return a.x0 < b.x0; });
  std::vector<Range> out;
  double right = 0;
  for (size_t i = 0; i < words.size(); ++i) {
    const double height = std::min(words[i].y1 - words[i].y0, words[i].x1 - words[i].x0);
    if (i > 0 && words[i].x0 - right >= least * height) out.push_back({right, words[i].x0});
    right = i == 0 ? words[i].x1 : std::max(right, words[i].x1);
  }
  return out;
}

}  // namespace spoglio::extract
