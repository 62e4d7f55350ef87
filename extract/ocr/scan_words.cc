// Lines are found again as runs of words of one measured size and baseline.
#include "extract/ocr/scan_words.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace spoglio::extract {
namespace {

constexpr double kBelow = 0.21;         // of its size that a word's box reaches below the baseline, as ocr_page sets it
constexpr double kSameSize = 0.125;     // by which measured sizes of one type differ at most (share)
constexpr double kBesideSize = 0.04;    // … of one type within what shows where its commonest size is
constexpr double kSameBaseline = 0.08;  // of a size, by which baselines of one printed line differ at most
constexpr size_t kFewestLetters = 40;   // that show a size of the page's type
constexpr size_t kMostWords = 20'000;   // of a page
constexpr double kLeastSize = 2;        // points; smaller words have no size of their own

struct Run {
  double size = 0;
  double baseline = 0;
  size_t letters = 0;
  size_t first = 0;  // of its words
  size_t last = 0;
};

bool is_turned(const Word& word) { return word.box.y1 - word.box.y0 > 1.5 * word.font_size; }

double baseline_of(const Word& word) { return word.box.y1 - kBelow * word.font_size; }

std::vector<Run> runs_of(const Page& page) {
  std::vector<Run> out;
  for (size_t i = 0; i < page.words.size(); ++i) {
    const Word& word = page.words[i];
    if (word.confidence >= 1 || word.font_size < kLeastSize || is_turned(word)) continue;
    const double baseline = baseline_of(word);
    const bool goes_on = !out.empty() && out.back().last + 1 == i &&
                         std::abs(out.back().size - word.font_size) < 0.01 &&
                         std::abs(out.back().baseline - baseline) < 0.01;
    if (!goes_on) out.push_back({word.font_size, baseline, 0, i, i});
    out.back().last = i;
    out.back().letters += word.text.size();
  }
  return out;
}

// The commonest size gathers what lies near it, then the next, until too little is left.
void even_sizes(std::vector<Run>& runs) {
  std::vector<Run*> left;
  for (Run& run : runs) left.push_back(&run);
  std::sort(left.begin(), left.end(), [](const Run* a, const Run* b) { return a->size < b->size; });
  while (!left.empty()) {
    size_t most = 0;
    double size = 0;
    for (size_t i = 0, from = 0, to = 0, letters = 0; i < left.size(); ++i) {
      for (; to < left.size() && left[to]->size <= left[i]->size * (1 + kBesideSize); ++to)
        letters += left[to]->letters;
      for (; left[from]->size < left[i]->size * (1 - kBesideSize); ++from) letters -= left[from]->letters;
      if (letters <= most) continue;
      most = letters;
      double sum = 0;
      for (size_t k = from; k < to; ++k) sum += left[k]->size * static_cast<double>(left[k]->letters);
      size = sum / static_cast<double>(letters);
    }
    if (most < kFewestLetters) return;
    std::erase_if(left, [&](Run* run) {
      const bool near = std::abs(run->size - size) <= kSameSize * size;
      if (near) run->size = size;
      return near;
    });
  }
}

void even_baselines(std::vector<Run>& runs) {
  std::vector<Run*> order;
  for (Run& run : runs) order.push_back(&run);
  std::sort(order.begin(), order.end(), [](const Run* a, const Run* b) { return a->baseline < b->baseline; });
  for (size_t first = 0; first < order.size();) {
    size_t last = first + 1;
    const double reach = kSameBaseline * order[first]->size;
    double sum = order[first]->baseline * static_cast<double>(order[first]->letters);
    size_t letters = order[first]->letters;
    for (; last < order.size() && order[last]->baseline - order[first]->baseline <= reach; ++last) {
      sum += order[last]->baseline * static_cast<double>(order[last]->letters);
      letters += order[last]->letters;
    }
    for (size_t i = first; i < last && letters > 0; ++i) order[i]->baseline = sum / static_cast<double>(letters);
    first = last;
  }
}

}  // namespace

void even_scanned_words(Page& page) {
  if (page.words.size() > kMostWords) return;
  std::vector<Run> runs = runs_of(page);
  even_sizes(runs);
  even_baselines(runs);
  for (const Run& run : runs) {
    for (size_t i = run.first; i <= run.last; ++i) {
      Word& word = page.words[i];
      const double height = (word.box.y1 - word.box.y0) / word.font_size * run.size;
      word.font_size = run.size;
      word.box.y1 = run.baseline + kBelow * run.size;
      word.box.y0 = word.box.y1 - height;
    }
  }
}

}  // namespace spoglio::extract
