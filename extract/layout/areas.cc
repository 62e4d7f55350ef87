// Columns of text are looked for first, over the whole height; then frames cut what is left into stripes.
#include "extract/layout/areas.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "extract/layout/beside.h"
#include "extract/layout/sides.h"
#include "extract/layout/tagged.h"

namespace spoglio::extract {
namespace {

constexpr double kLeastBar = 4;        // heights: shorter rules underline words
constexpr double kHighestBar = 6;      // heights of a shade behind rows
constexpr size_t kMostTried = 3;       // stripes of white that are looked at
constexpr size_t kMostWhites = 400;    // of one area
constexpr double kStep = 2;            // points between the places tried for a gutter, on sheets of usual size
constexpr double kMostSteps = 5000;    // of one area: boxes of broken documents lie anywhere
constexpr double kMargin = 0.25;       // share of the width, on both sides, in which no gutter is looked for
constexpr double kLeastHeight = 6;     // heights of a line that columns go on for, at least
constexpr double kLeastGutter = 0.9;   // heights between two columns
constexpr double kMostGutter = 6;      // the same, at most; between cards the shorter texts of one leave more
constexpr size_t kLeastSegments = 16;  // of an area with columns, cells of frames among them …
constexpr size_t kLeastFramed = 8;     // … where frames stand beside each other
constexpr double kNextLine = 0.4;      // heights of white between lines of one text, at most
constexpr double kSameEdge = 0.25;     // between left edges that are one
constexpr int kMostDepth = 4;          // cuts inside cuts

class AreaFinder {
 public:
  AreaFinder(const Page& page, const PageLines& lines, const std::vector<Frame>& frames)
      : page_(page), lines_(lines), frames_(frames), tagged_(tagged_frames(page, frames)) {}

  std::vector<Area> find() {
    std::vector<AreaItem> items;
    for (size_t f = 0; f < frames_.size(); ++f) items.push_back({frames_[f].box, f, true});
    words_.resize(frames_.size());
    for (size_t s = 0; s < lines_.segments.size(); ++s) {
      const Box& box = lines_.segments[s].box;
      const auto frame = frame_of(lines_.segments[s].words.front(), box);
      if (frame) {
        auto& words = words_[*frame];
        words.insert(words.end(), lines_.segments[s].words.begin(), lines_.segments[s].words.end());
      } else {
        items.push_back({box, s, false});
      }
    }
    for (const auto& line : lines_.turned) share_turned(line);
    find_bars();
    std::sort(items.begin(), items.end(), [](const AreaItem& a, const AreaItem& b) { return a.box.y0 < b.box.y0; });
    split(items, 0);
    place_turned();
    return std::move(out_);
  }

 private:
  // The frame of a word, and of those it stands with: a tagged table's where the tags say so, else the one around them.
  std::optional<size_t> frame_of(size_t word, const Box& box) const {
    if (tagged_[word]) return tagged_[word];
    for (size_t f = 0; f < frames_.size(); ++f) {
      if (frames_[f].tagged) continue;
      const Box& own = frames_[f].box;
      if (middle_y(box) > own.y0 && middle_y(box) < own.y1 && middle_x(box) > own.x0 && middle_x(box) < own.x1)
        return f;
    }
    return std::nullopt;
  }

  // Rules and low shades: white that they cross is a table's, not the page's.
  void find_bars() {
    const double least = kLeastBar * lines_.height;
    for (const Box& line : page_.drawing.horizontal) {
      if (line.x1 - line.x0 > least) bars_.push_back(line);
    }
    for (const Box& shade : page_.drawing.shades) {
      if (shade.x1 - shade.x0 > least && shade.y1 - shade.y0 < kHighestBar * lines_.height) bars_.push_back(shade);
    }
    std::sort(bars_.begin(), bars_.end(), [](const Box& a, const Box& b) { return a.y0 < b.y0; });
  }

  void share_turned(const std::vector<size_t>& line) {
    std::vector<size_t> rest;
    for (const size_t w : line) {
      const auto frame = frame_of(w, page_.words[w].box);
      (frame ? words_[*frame] : rest).push_back(w);
    }
    if (!rest.empty()) turned_.push_back(std::move(rest));
  }

  // Words along the page's height belong to the words around their lower end, as the head of a column does; the others
  // come last.
  void place_turned() {
    if (turned_.empty()) return;
    std::vector<Box> boxes;
    for (const Area& area : out_) {
      Box box = page_.words[area.words.empty() ? 0 : area.words.front()].box;
      for (const size_t w : area.words) box = unite(box, page_.words[w].box);
      boxes.push_back(box);
    }
    std::vector<size_t> rest;
    for (const auto& line : turned_) {
      const Box& word = page_.words[line.front()].box;  // the lowest
      std::vector<size_t>* words = &rest;
      for (size_t a = 0; a < boxes.size() && words == &rest; ++a) {
        const Box& box = boxes[a];
        const bool around = middle_x(word) > box.x0 && middle_x(word) < box.x1 && word.y1 > box.y0 && word.y1 < box.y1;
        if (around && !out_[a].frame) words = &out_[a].words;
      }
      words->insert(words->end(), line.begin(), line.end());
    }
    if (!rest.empty()) out_.push_back({std::move(rest), std::nullopt});
  }

  void split(const std::vector<AreaItem>& items, int depth) {
    if (items.empty()) return;
    auto found = depth < kMostDepth ? find_split(items) : std::nullopt;
    const bool beside = !found && depth < kMostDepth;
    if (beside) found = find_beside_rules(page_, lines_, frames_, items);
    if (beside && found && cuts_text(items, *found)) found.reset();
    if (!found) {
      stripes(items);
      return;
    }
    std::vector<AreaItem> above, left, right, below;
    for (const AreaItem& item : items) {
      const double y = middle_y(item.box);
      auto& part = y < found->along.from                     ? above
                   : y > found->along.to                     ? below
                   : middle_x(item.box) < found->across.from ? left
                                                             : right;
      part.push_back(item);
    }
    split(above, depth + 1);
    for (auto* side : {&left, &right}) {
      if (beside && is_stretched_text(page_, lines_, *side)) {
        add_text(*side, true);
      } else {
        split(*side, depth + 1);
      }
    }
    split(below, depth + 1);
  }

  // Whether a text goes on from above the white on one side of it: a cell of the table on the other side does.
  bool cuts_text(const std::vector<AreaItem>& items, const Split& split) const {
    const AreaItem* first = nullptr;  // line of the left side
    for (const AreaItem& item : items) {
      const bool inside = middle_y(item.box) > split.along.from && middle_y(item.box) < split.along.to;
      if (inside && middle_x(item.box) < split.across.from && (first == nullptr || item.box.y0 < first->box.y0))
        first = &item;
    }
    if (first == nullptr || first->frame) return false;
    return std::any_of(items.begin(), items.end(), [&](const AreaItem& item) {
      const double white = first->box.y0 - item.box.y1;
      return !item.frame && middle_y(item.box) < split.along.from && white < kNextLine * lines_.height &&
             white > -kNextLine * lines_.height && std::abs(item.box.x0 - first->box.x0) < kSameEdge * lines_.height &&
             item.box.x1 < split.across.to;
    });
  }

  void add_text(const std::vector<AreaItem>& items, bool text) {
    Area area;
    area.text = text;
    for (const AreaItem& item : items) {
      const auto& own = lines_.segments[item.index].words;
      area.words.insert(area.words.end(), own.begin(), own.end());
    }
    std::sort(area.words.begin(), area.words.end());
    if (!area.words.empty()) out_.push_back(std::move(area));
  }

  // Frames one below the other, and the words above, beside and below them.
  void stripes(const std::vector<AreaItem>& items) {
    std::vector<size_t> words;
    std::vector<size_t> group;  // frames that stand side by side
    double bottom = 0;          // of the group
    double side = 0;            // left of it
    std::vector<AreaItem> left;
    std::vector<AreaItem> beside;
    const auto add = [&](std::vector<AreaItem>& text) {
      if (!text.empty()) add_text(text, is_stretched_text(page_, lines_, text));
      text.clear();
    };
    const auto close = [&] {
      add(left);  // read first, as columns are
      for (const size_t f : group) out_.push_back({std::move(words_[f]), f});
      group.clear();
      add(beside);
    };
    const auto flush = [&] {
      if (!words.empty()) out_.push_back({std::exchange(words, {}), std::nullopt});
    };
    for (const AreaItem& item : items) {
      if (!group.empty() && middle_y(item.box) > bottom) close();
      if (item.frame) {
        flush();
        side = group.empty() ? item.box.x0 : std::min(side, item.box.x0);
        group.push_back(item.index);
        bottom = std::max(bottom, item.box.y1);
      } else if (group.empty()) {
        const auto& own = lines_.segments[item.index].words;
        words.insert(words.end(), own.begin(), own.end());
      } else {
        (item.box.x1 < side ? left : beside).push_back(item);
      }
      if (group.empty()) bottom = 0;
    }
    close();
    flush();
  }

  // Whether two frames stand side by side.
  static bool frames_beside(const std::vector<AreaItem>& items) {
    const AreaItem* lowest = nullptr;  // of the frames so far, by its foot
    for (const AreaItem& item : items) {
      if (!item.frame) continue;
      const bool beside = lowest != nullptr && item.box.y0 < lowest->box.y1 &&
                          (item.box.x0 > lowest->box.x1 || item.box.x1 < lowest->box.x0);
      if (beside) return true;
      if (lowest == nullptr || item.box.y1 > lowest->box.y1) lowest = &item;
    }
    return false;
  }

  std::optional<Split> find_split(const std::vector<AreaItem>& items) const {
    size_t segments = 0;
    for (const AreaItem& item : items)
      segments += item.frame ? std::max<size_t>(frames_[item.index].cells.size(), 1) : 1;
    if (segments < (frames_beside(items) ? kLeastFramed : kLeastSegments)) return std::nullopt;
    Box all = items.front().box;
    for (const AreaItem& item : items) all = unite(all, item.box);
    const double width = all.x1 - all.x0;
    std::vector<Split> whites;
    std::vector<Span> spans;
    const double step = std::max(kStep, width / kMostSteps);
    const int places = static_cast<int>((1 - 2 * kMargin) * width / step);
    for (int i = 0; i <= places; ++i) {
      const double x = all.x0 + kMargin * width + i * step;
      whites_at(items, x, all, spans);
      for (const Span& along : spans) add_white(whites, x, step, along);
    }
    // The tallest first; of those that are as tall the widest.
    const auto height = [&](const Split& white) { return std::round(white.along.width() / lines_.height); };
    std::stable_sort(whites.begin(), whites.end(), [&](const Split& a, const Split& b) {
      return height(a) != height(b) ? height(a) > height(b) : a.across.width() > b.across.width();
    });
    for (size_t i = 0; i < whites.size() && i < kMostTried; ++i) {
      Split white = whites[i];
      const double drawn = drawn_width(white);
      if (!narrow_down(items, white)) continue;
      const bool wide = std::min(drawn, white.across.width()) >= kMostGutter * lines_.height;
      if (!wide && stand_apart(page_, lines_, items, white, i == 0)) return white;
      if (cards_beside(page_, lines_, items, white)) return white;
    }
    return std::nullopt;
  }

  // Adds white at one place to what stands at the places before.
  void add_white(std::vector<Split>& whites, double x, double step, const Span& along) const {
    for (Split& other : whites) {
      const bool same = std::abs(other.along.from - along.from) < lines_.height &&
                        std::abs(other.along.to - along.to) < lines_.height;
      if (!same || other.across.to < x - 1.5 * step) continue;
      other.across.to = x;
      return;
    }
    if (whites.size() < kMostWhites) whites.push_back({{x, x}, along});
  }

  // The heights over which nothing crosses x: no words, no frame, no rule or low shade, as a table over both columns
  // has.
  void whites_at(const std::vector<AreaItem>& items, double x, const Box& all, std::vector<Span>& out) const {
    out.clear();
    const double least = kLeastHeight * lines_.height;
    double from = all.y0;
    const auto end = [&](double to) {
      if (to - from > least) out.push_back({from, to});
    };
    size_t b = 0;
    const auto pass_bars = [&](double to) {
      for (; b < bars_.size() && bars_[b].y0 < to; ++b) {
        if (bars_[b].x0 > x || bars_[b].x1 < x || bars_[b].y0 < all.y0) continue;
        end(bars_[b].y0);
        from = std::max(from, bars_[b].y1);
      }
    };
    for (const AreaItem& item : items) {  // in order of their tops
      if (item.box.x0 > x || item.box.x1 < x) continue;
      pass_bars(item.box.y0);
      end(item.box.y0);
      from = std::max(from, item.box.y1);
    }
    pass_bars(all.y1);
    end(all.y1);
  }

  // The white's exact width. False when it is too narrow.
  bool narrow_down(const std::vector<AreaItem>& items, Split& split) const {
    const double x = (split.across.from + split.across.to) / 2;
    Span white = {0, page_.width};
    for (const AreaItem& item : items) {
      const double y = middle_y(item.box);
      if (y < split.along.from || y > split.along.to) continue;
      if (item.box.x1 <= x) white.from = std::max(white.from, item.box.x1);
      if (item.box.x0 >= x) white.to = std::min(white.to, item.box.x0);
    }
    split.across = white;
    return white.width() > kLeastGutter * lines_.height;
  }

  // The width between the rules and shades on both sides of a white: tables end there, wherever their words do.
  double drawn_width(const Split& split) const {
    const double x = (split.across.from + split.across.to) / 2;
    Span between = {0, page_.width};
    for (const Box& bar : bars_) {
      if (bar.y0 < split.along.from || bar.y1 > split.along.to) continue;
      if (bar.x1 <= x) between.from = std::max(between.from, bar.x1);
      if (bar.x0 >= x) between.to = std::min(between.to, bar.x0);
    }
    return between.width();
  }

  const Page& page_;
  const PageLines& lines_;
  const std::vector<Frame>& frames_;
  std::vector<std::optional<size_t>> tagged_;  // by word: the frame of the tagged table it is in
  std::vector<std::vector<size_t>> words_;     // of each frame
  std::vector<Box> bars_;                      // rules and low shades, from the top
  std::vector<std::vector<size_t>> turned_;    // lines along the page's height, outside all frames
  std::vector<Area> out_;
};

}  // namespace

std::vector<Area> find_areas(const Page& page, const PageLines& lines, const std::vector<Frame>& frames) {
  const bool tagged = std::any_of(frames.begin(), frames.end(), [](const Frame& frame) { return frame.tagged; });
  if (!tagged) return AreaFinder(page, lines, frames).find();
  PageLines parted = lines;
  part_segments(page, tagged_frames(page, frames), parted);
  return AreaFinder(page, parted, frames).find();
}

}  // namespace spoglio::extract
