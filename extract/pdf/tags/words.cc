// Poppler joins letters to words and loses their tags; the places where texts start bring the two together again.
#include "extract/pdf/tags/words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace spoglio::extract {
namespace {

constexpr double kBaselineTop = 0.45;      // share of a word's height below which its baseline lies …
constexpr double kBaselineBottom = 1.1;    // … and above which
constexpr double kStartSlack = 0.25;       // share of a word's height by which its text may start right of its box
constexpr double kTall = 1.5;              // height of a word in widths from which it is read up or down
constexpr size_t kMostSteps = 20'000'000;  // of comparing words with texts, half a second; a dense page takes 20,000

// A box as it lies when the page is turned so that text of these turns reads to the right.
Box upright(const Box& box, int turns) {
  switch (turns) {
    case 1:
      return {box.y0, -box.x1, box.y1, -box.x0};
    case 2:
      return {-box.x1, -box.y1, -box.x0, -box.y0};
    case 3:
      return {-box.y1, box.x0, -box.y0, box.x1};
    default:
      return box;
  }
}

void add_once(Tag tag, std::vector<Tag>& tags) {
  if (std::find(tags.begin(), tags.end(), tag) == tags.end()) tags.push_back(tag);
}

// The texts of one direction, upright, from the top down.
class Lines {
 public:
  void add(const TextStart& text) {
    const Box place = upright({text.x, text.y, text.x, text.y}, text.turns);
    texts_.push_back({place.x0, place.y0, 0, text.tag});
  }

  void sort() {
    std::stable_sort(texts_.begin(), texts_.end(), [](const TextStart& a, const TextStart& b) { return a.y < b.y; });
  }

  // Whether a text starts before the word on its line; if so, adds its tag and those of texts that start in the word.
  bool find(const Box& box, size_t& steps, std::vector<Tag>& tags) const {
    const double size = box.y1 - box.y0;
    const double slack = kStartSlack * size;
    const TextStart* start = nullptr;
    const auto from = below(box.y0 + kBaselineTop * size);
    auto to = from;
    for (; to != texts_.end() && to->y <= box.y0 + kBaselineBottom * size && ++steps <= kMostSteps; ++to) {
      if (to->x <= box.x0 + slack && (start == nullptr || to->x >= start->x)) start = &*to;
    }
    if (start == nullptr) return false;
    tags.push_back(start->tag);
    for (auto text = from; text != to; ++text) {
      if (text->x > box.x0 + slack && text->x <= box.x1 - slack) add_once(text->tag, tags);
    }
    return true;
  }

  // Adds the tags of whatever starts within the word.
  void touch(const Box& box, size_t& steps, std::vector<Tag>& tags) const {
    for (auto text = below(box.y0); text != texts_.end() && text->y <= box.y1 && ++steps <= kMostSteps; ++text) {
      if (text->x >= box.x0 && text->x <= box.x1) add_once(text->tag, tags);
    }
  }

 private:
  std::vector<TextStart>::const_iterator below(double y) const {
    return std::lower_bound(texts_.begin(), texts_.end(), y,
                            [](const TextStart& text, double at) { return text.y < at; });
  }

  std::vector<TextStart> texts_;
};

}  // namespace

std::vector<std::vector<Tag>> word_tags(const std::vector<Word>& words, const std::vector<TextStart>& texts) {
  std::array<Lines, 4> lines;
  for (const auto& text : texts) lines[static_cast<size_t>(text.turns)].add(text);
  for (auto& direction : lines) direction.sort();
  std::vector<std::vector<Tag>> out(words.size());
  size_t steps = 0;
  for (size_t i = 0; i < words.size(); ++i) {
    const Box& box = words[i].box;
    const bool tall = words[i].text.size() > 1 && box.y1 - box.y0 > kTall * (box.x1 - box.x0);
    const auto turns = tall ? std::array{3, 1, 0, 2} : std::array{0, 2, 3, 1};
    const bool found = std::any_of(turns.begin(), turns.end(), [&](int turn) {
      return lines[static_cast<size_t>(turn)].find(upright(box, turn), steps, out[i]);
    });
    for (const int turn : turns) {
      if (!found) lines[static_cast<size_t>(turn)].touch(upright(box, turn), steps, out[i]);
    }
  }
  if (steps > kMostSteps) out.assign(words.size(), {});
  return out;
}

void drop_unseen(Page& page, const std::vector<TextStart>& texts) {
  const auto tags = word_tags(page.words, texts);
  const auto unseen = [&](size_t word) { return tags[word].size() == 1 && tags[word].front() == kUnseen; };
  std::vector<Word> seen;
  for (size_t i = 0; i < page.words.size(); ++i) {
    if (!unseen(i)) seen.push_back(page.words[i]);
  }
  if (2 * seen.size() > page.words.size()) page.words = std::move(seen);
}

}  // namespace spoglio::extract
