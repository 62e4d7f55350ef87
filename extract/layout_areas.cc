// Columns of text are looked for first, over the whole height; then frames cut what is left into stripes.
#include "extract/layout_areas.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace spoglio::extract {
namespace {

constexpr double kLeastBar = 4;        // heights: shorter rules underline words
constexpr double kHighestBar = 6;      // heights of a shade behind rows
constexpr size_t kMostTried = 3;       // stripes of white that are looked at
constexpr size_t kMostWhites = 400;    // of one area
constexpr double kStep = 2;            // points between the places tried for a gutter
constexpr double kMargin = 0.25;       // share of the width, on both sides, in which no gutter is looked for
constexpr double kLeastHeight = 6;     // heights of a line that columns go on for, at least
constexpr double kLeastGutter = 0.9;   // heights between two columns
constexpr double kMostGutter = 6;      // the same, at most
constexpr double kUnlike = 1.5;        // factor between the widths of two columns, at most
constexpr double kFull = 0.8;          // share of its column's width that a line of running text fills
constexpr size_t kLeastWords = 4;      // of such a line
constexpr size_t kLeastRun = 4;        // such lines that follow each other
constexpr size_t kLeastPair = 2;       // the same, where the two sides are not level with each other
constexpr double kPairShare = 0.4;     // share of the fuller side's lines that run, then
constexpr double kSharedHeight = 0.5;  // share of the taller frame's height beside which the other stands
constexpr size_t kLeastHeader = 12;    // bytes of a header that two tables share
constexpr size_t kLeastApart = 6;      // lines on each side, then
constexpr size_t kLeastLabels = 3;     // lines on each side that begin with a label of both
constexpr size_t kMostLabelWords = 4;  // of such a label
constexpr double kFlush = 1;           // heights between a column's edge and a label that begins its line
constexpr double kLevel = 0.2;         // heights between lines at the same height
constexpr double kLevelShare = 0.5;    // share of a side's paragraphs that are level with the other's in a table
constexpr double kClosePitch = 1.45;   // heights between lines of one paragraph
constexpr double kMostPitch = 2;       // heights from one to the next
constexpr double kLeastFull = 6;       // such lines in each column
constexpr double kLeastShare = 0.12;   // share of the column's lines that are: tables take the rest
constexpr double kMostShare = 0.5;     // and of the fuller column's
constexpr size_t kLeastSegments = 16;  // of an area with columns, cells of frames among them
constexpr int kMostDepth = 4;          // cuts inside cuts

double middle_y(const Box& box) { return (box.y0 + box.y1) / 2; }
double middle_x(const Box& box) { return (box.x0 + box.x1) / 2; }

// Something that is printed: a segment or a frame.
struct Item {
  Box box;
  size_t index = 0;
  bool frame = false;
};

// White between two columns: its width, and the height over which nothing crosses it.
struct Split {
  Span across;
  Span along;
};

class AreaFinder {
 public:
  AreaFinder(const Page& page, const PageLines& lines, const std::vector<Frame>& frames)
      : page_(page), lines_(lines), frames_(frames) {}

  std::vector<Area> find() {
    std::vector<Item> items;
    for (size_t f = 0; f < frames_.size(); ++f) items.push_back({frames_[f].box, f, true});
    words_.resize(frames_.size());
    for (size_t s = 0; s < lines_.segments.size(); ++s) {
      const Box& box = lines_.segments[s].box;
      const auto frame = frame_at(box);
      if (frame) {
        auto& words = words_[*frame];
        words.insert(words.end(), lines_.segments[s].words.begin(), lines_.segments[s].words.end());
      } else {
        items.push_back({box, s, false});
      }
    }
    for (const auto& line : lines_.turned) share_turned(line);
    find_bars();
    std::sort(items.begin(), items.end(), [](const Item& a, const Item& b) { return a.box.y0 < b.box.y0; });
    split(std::move(items), 0);
    place_turned();
    return std::move(out_);
  }

 private:
  std::optional<size_t> frame_at(const Box& box) const {
    for (size_t f = 0; f < frames_.size(); ++f) {
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
      const auto frame = frame_at(page_.words[w].box);
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

  void split(std::vector<Item> items, int depth) {
    if (items.empty()) return;
    const auto found = depth < kMostDepth ? find_split(items) : std::nullopt;
    if (!found) {
      stripes(items);
      return;
    }
    std::vector<Item> above, left, right, below;
    for (Item& item : items) {
      const double y = middle_y(item.box);
      auto& part = y < found->along.from                     ? above
                   : y > found->along.to                     ? below
                   : middle_x(item.box) < found->across.from ? left
                                                             : right;
      part.push_back(item);
    }
    split(std::move(above), depth + 1);
    split(std::move(left), depth + 1);
    split(std::move(right), depth + 1);
    split(std::move(below), depth + 1);
  }

  // Frames one below the other, and the words above, beside and below them.
  void stripes(const std::vector<Item>& items) {
    std::vector<size_t> words;
    std::vector<size_t> group;  // frames that stand side by side
    double bottom = 0;          // of the group
    std::vector<size_t> beside;
    const auto close = [&] {
      for (const size_t f : group) out_.push_back({std::move(words_[f]), f});
      group.clear();
      if (!beside.empty()) out_.push_back({std::exchange(beside, {}), std::nullopt});
    };
    const auto flush = [&] {
      if (!words.empty()) out_.push_back({std::exchange(words, {}), std::nullopt});
    };
    for (const Item& item : items) {
      if (!group.empty() && middle_y(item.box) > bottom) close();
      if (item.frame) {
        flush();
        group.push_back(item.index);
        bottom = std::max(bottom, item.box.y1);
      } else {
        auto& part = group.empty() ? words : beside;
        const auto& own = lines_.segments[item.index].words;
        part.insert(part.end(), own.begin(), own.end());
      }
      if (group.empty()) bottom = 0;
    }
    close();
    flush();
  }

  std::optional<Split> find_split(const std::vector<Item>& items) const {
    size_t segments = 0;
    for (const Item& item : items) segments += item.frame ? std::max<size_t>(frames_[item.index].cells.size(), 1) : 1;
    if (segments < kLeastSegments) return std::nullopt;
    Box all = items.front().box;
    for (const Item& item : items) all = unite(all, item.box);
    const double width = all.x1 - all.x0;
    std::vector<Split> whites;
    std::vector<Span> spans;
    for (double x = all.x0 + kMargin * width; x < all.x1 - kMargin * width; x += kStep) {
      whites_at(items, x, all, spans);
      for (const Span& along : spans) add_white(whites, x, along);
    }
    // The tallest first; of those that are as tall the widest.
    const auto height = [&](const Split& white) { return std::round(white.along.width() / lines_.height); };
    std::stable_sort(whites.begin(), whites.end(), [&](const Split& a, const Split& b) {
      return height(a) != height(b) ? height(a) > height(b) : a.across.width() > b.across.width();
    });
    for (size_t i = 0; i < whites.size() && i < kMostTried; ++i) {
      Split white = whites[i];
      if (narrow_down(items, white) && both_run(items, white, i == 0)) return white;
    }
    return std::nullopt;
  }

  // Adds white at one place to what stands at the places before.
  void add_white(std::vector<Split>& whites, double x, const Span& along) const {
    for (Split& other : whites) {
      const bool same = std::abs(other.along.from - along.from) < lines_.height &&
                        std::abs(other.along.to - along.to) < lines_.height;
      if (!same || other.across.to < x - 1.5 * kStep) continue;
      other.across.to = x;
      return;
    }
    if (whites.size() < kMostWhites) whites.push_back({{x, x}, along});
  }

  // The heights over which nothing crosses x: no words, no frame, no rule or low shade, as a table over both columns
  // has.
  void whites_at(const std::vector<Item>& items, double x, const Box& all, std::vector<Span>& out) const {
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
    for (const Item& item : items) {  // in order of their tops
      if (item.box.x0 > x || item.box.x1 < x) continue;
      pass_bars(item.box.y0);
      end(item.box.y0);
      from = std::max(from, item.box.y1);
    }
    pass_bars(all.y1);
    end(all.y1);
  }

  // The white's exact width.
  bool narrow_down(const std::vector<Item>& items, Split& split) const {
    const double x = (split.across.from + split.across.to) / 2;
    Span white = {0, page_.width};
    for (const Item& item : items) {
      const double y = middle_y(item.box);
      if (y < split.along.from || y > split.along.to) continue;
      if (item.box.x1 <= x) white.from = std::max(white.from, item.box.x1);
      if (item.box.x0 >= x) white.to = std::min(white.to, item.box.x0);
    }
    split.across = white;
    return white.width() > kLeastGutter * lines_.height && white.width() < kMostGutter * lines_.height;
  }

  // One printed line of a column.
  struct ColumnLine {
    std::vector<Span> covered;
    size_t words = 0;
    double middle = 0;
    Span across() const { return {covered.front().from, covered.back().to}; }
  };

  // Whether running text stands on both sides, in columns of about the same width. Where white is not the page's
  // tallest, nothing less shows columns.
  bool both_run(const std::vector<Item>& items, const Split& split, bool tallest) const {
    Span widths[2] = {{1e9, -1e9}, {1e9, -1e9}};
    std::map<size_t, ColumnLine> sides[2];  // wide spaces part a line into segments
    for (const Item& item : items) {
      const double y = middle_y(item.box);
      if (y < split.along.from || y > split.along.to) continue;
      const size_t side = middle_x(item.box) < split.across.from ? 0 : 1;
      widths[side] = {std::min(widths[side].from, item.box.x0), std::max(widths[side].to, item.box.x1)};
      if (item.frame) continue;
      ColumnLine& line = sides[side][lines_.segments[item.index].line];
      cover(line.covered, {item.box.x0, item.box.x1});
      line.words += lines_.segments[item.index].words.size();
      line.middle = y;
    }
    const double one = widths[0].width();
    const double other = widths[1].width();
    if (one > kUnlike * other || other > kUnlike * one) return false;
    double most = 0;
    bool running = true;
    for (size_t side = 0; side < 2; ++side) {
      const auto count = static_cast<double>(running_lines(sides[side], widths[side].width(), kLeastRun));
      const double share = count / static_cast<double>(std::max<size_t>(sides[side].size(), 1));
      running = running && count >= kLeastFull && share >= kLeastShare;
      most = std::max(most, share);
    }
    if (running && most > kMostShare) return true;
    if (!tallest) return false;
    if (twins(items, split)) return true;
    if (sides[0].size() < kLeastApart || sides[1].size() < kLeastApart) return false;
    if (labels_alike(items, split, widths)) return true;
    // Short paragraphs beside tables: text on one side whose lines have nothing to do with the other's.
    most = 0;
    for (size_t side = 0; side < 2; ++side) {
      const auto count = static_cast<double>(running_lines(sides[side], widths[side].width(), kLeastPair));
      most = std::max(most, count / static_cast<double>(sides[side].size()));
    }
    return most > kLeastShare && (ruled_apart(split, widths) || (most > kPairShare && !level(sides)));
  }

  // Whether two tables stand beside each other: frames of about the same height, or a header that both sides print.
  bool twins(const std::vector<Item>& items, const Split& split) const {
    std::map<size_t, std::vector<const Segment*>> lines[2];
    std::vector<const Box*> frames[2];
    for (const Item& item : items) {
      const double y = middle_y(item.box);
      if (y < split.along.from || y > split.along.to) continue;
      const size_t side = middle_x(item.box) < split.across.from ? 0 : 1;
      if (item.frame) {
        frames[side].push_back(&item.box);
      } else {
        lines[side][lines_.segments[item.index].line].push_back(&lines_.segments[item.index]);
      }
    }
    for (const Box* left : frames[0]) {
      for (const Box* right : frames[1]) {
        const double shared = std::min(left->y1, right->y1) - std::max(left->y0, right->y0);
        if (shared > kSharedHeight * std::max(left->y1 - left->y0, right->y1 - right->y0)) return true;
      }
    }
    std::set<std::string> headers;
    for (const auto& [number, line] : lines[0]) headers.insert(header_text(line));
    return std::any_of(lines[1].begin(), lines[1].end(), [&](const auto& entry) {
      const std::string text = header_text(entry.second);
      return !text.empty() && headers.contains(text);
    });
  }

  // The cells of a line that may be a table's header: two or more different wordings. Else nothing.
  std::string header_text(std::vector<const Segment*> line) const {
    if (line.size() < 2) return {};
    std::sort(line.begin(), line.end(), [](const auto* a, const auto* b) { return a->box.x0 < b->box.x0; });
    std::set<std::string> cells;
    std::string out;
    for (const Segment* segment : line) {
      const std::string text = text_of_words(page_, segment->words);
      if (text.find_first_of("0123456789") == 0 || !cells.insert(text).second) return {};
      out += text + '\t';
    }
    return out.size() >= kLeastHeader ? out : std::string();
  }

  // Whether lines of both sides begin with the same labels, flush with their column: "Indicatore: …", "Target 2025: …".
  bool labels_alike(const std::vector<Item>& items, const Split& split, const Span (&widths)[2]) const {
    std::map<std::string, size_t> counts[2];
    for (const Item& item : items) {
      const double y = middle_y(item.box);
      if (item.frame || y < split.along.from || y > split.along.to) continue;
      const size_t side = middle_x(item.box) < split.across.from ? 0 : 1;
      const std::string label = label_of(lines_.segments[item.index]);
      if (!label.empty() && item.box.x0 - widths[side].from < kFlush * lines_.height) ++counts[side][label];
    }
    size_t shared[2] = {0, 0};
    for (const auto& [label, count] : counts[0]) {
      const auto other = counts[1].find(label);
      if (other == counts[1].end()) continue;
      shared[0] += count;
      shared[1] += other->second;
    }
    return shared[0] >= kLeastLabels && shared[1] >= kLeastLabels;
  }

  // The words up to a colon that a line begins with; empty without one.
  std::string label_of(const Segment& segment) const {
    std::string out;
    for (size_t i = 0; i < std::min(segment.words.size(), kMostLabelWords); ++i) {
      out += page_.words[segment.words[i]].text + ' ';
      if (out.ends_with(": ")) return i + 1 < segment.words.size() ? out : std::string();
    }
    return {};
  }

  // Whether level rules end at the white, on both sides or on one, and none crosses it.
  bool ruled_apart(const Split& split, const Span (&widths)[2]) const {
    size_t rules = 0;
    for (const Box& line : page_.drawing.horizontal) {
      if (line.y0 < split.along.from || line.y1 > split.along.to) continue;
      if (line.x0 < split.across.from && line.x1 > split.across.to) return false;
      const Span& width = widths[line.x0 < split.across.from ? 0 : 1];
      rules += line.x1 - line.x0 > kFull * width.width();
    }
    return rules > 1;
  }

  // Whether the lines of one side stand at the heights of the other's, as those of a table's rows do: by line, or by
  // the middle or the top of a paragraph.
  bool level(const std::map<size_t, ColumnLine> (&sides)[2]) const {
    const auto& fewer = sides[0].size() < sides[1].size() ? sides[0] : sides[1];
    const auto& others = sides[0].size() < sides[1].size() ? sides[1] : sides[0];
    const auto left = blocks_of(fewer);
    const auto right = blocks_of(others);
    size_t matched = 0;
    for (const Span& one : left) {
      matched += std::any_of(right.begin(), right.end(), [&](const Span& other) {
        const double slack = kLevel * lines_.height;
        return std::abs(one.from - other.from) < slack ||
               std::abs((one.from + one.to) / 2 - (other.from + other.to) / 2) < slack;
      });
    }
    return static_cast<double>(matched) > kLevelShare * static_cast<double>(left.size());
  }

  // Lines of a column that follow each other closely, by the middles of the first and the last.
  std::vector<Span> blocks_of(const std::map<size_t, ColumnLine>& column) const {
    std::vector<Span> out;
    for (const auto& [number, line] : column) {
      if (out.empty() || line.middle - out.back().to > kClosePitch * lines_.height)
        out.push_back({line.middle, line.middle});
      out.back().to = line.middle;
    }
    return out;
  }

  // Lines in runs that follow each other closely, fill their column and leave no white stripe down it.
  size_t running_lines(const std::map<size_t, ColumnLine>& column, double width, size_t least) const {
    size_t total = 0;
    size_t run = 0;
    std::vector<Span> covered;
    double before = 0;
    const auto close = [&] {
      if (run >= least && covered.size() == 1) total += run;
      run = 0;
      covered.clear();
    };
    for (const auto& [number, line] : column) {
      if (run > 0 && line.middle - before > kMostPitch * lines_.height) close();
      if (line.across().width() > kFull * width && line.words >= kLeastWords) {
        ++run;
        for (const Span& span : line.covered) cover(covered, span);
      } else {
        close();
      }
      before = line.middle;
    }
    close();
    return total;
  }

  const Page& page_;
  const PageLines& lines_;
  const std::vector<Frame>& frames_;
  std::vector<std::vector<size_t>> words_;   // of each frame
  std::vector<Box> bars_;                    // rules and low shades, from the top
  std::vector<std::vector<size_t>> turned_;  // lines along the page's height, outside all frames
  std::vector<Area> out_;
};

}  // namespace

std::vector<Area> find_areas(const Page& page, const PageLines& lines, const std::vector<Frame>& frames) {
  return AreaFinder(page, lines, frames).find();
}

}  // namespace spoglio::extract
