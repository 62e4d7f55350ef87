// Text in columns fills their width, tables share their height or header, cards their labels.
#include "extract/layout/sides.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "extract/layout/lines/bands.h"

namespace spoglio::extract {
namespace {

constexpr double kUnlike = 1.5;         // factor between the widths of two columns, at most
constexpr double kFull = 0.8;           // share of its column's width that a line of running text fills
constexpr size_t kLeastWords = 4;       // of such a line
constexpr size_t kLeastRun = 4;         // such lines that follow each other
constexpr size_t kLeastPair = 2;        // the same, where the two sides are not level with each other
constexpr double kPairShare = 0.4;      // share of the fuller side's lines that run, then
constexpr double kSharedHeight = 0.5;   // share of the taller frame's height beside which the other stands …
constexpr double kSharedLow = 0.5;      // … of the lower one's, where they are of one width
constexpr double kSameWidth = 2;        // points between widths that are one
constexpr size_t kLeastHeader = 12;     // bytes of a header that two tables share
constexpr size_t kShortHeader = 6;      // the same, where both sides print it again and again
constexpr size_t kLeastAgain = 2;       // times, then
constexpr size_t kLeastWording = 8;     // bytes of a cell of a header, where cells share no line …
constexpr double kHeadHeight = 1.5;     // heights from one such cell to the next
constexpr double kSameRow = 2;          // points between cells of one row on both sides
constexpr size_t kLeastApart = 6;       // lines on each side, then
constexpr size_t kLeastLabels = 3;      // lines on each side that begin with a label of both
constexpr size_t kMostLabelWords = 4;   // of such a label
constexpr size_t kLeastCardLabels = 4;  // labels that two cards share, at least
constexpr double kCardShare = 0.6;      // share of a card's lines that begin with such a label
constexpr double kFlush = 1;            // heights between a column's edge and a label that begins its line
constexpr double kLevel = 0.2;          // heights between lines at the same height
constexpr double kLevelShare = 0.6;     // share of a side's paragraphs that are level with the other's in a table
constexpr double kClosePitch = 1.45;    // heights between lines of one paragraph
constexpr double kMostPitch = 2;        // heights from one to the next
constexpr double kLeastFull = 6;        // such lines in each column
constexpr double kLeastShare = 0.12;    // share of the column's lines that are: tables take the rest
constexpr double kMostShare = 0.5;      // and of the fuller column's

class Sides {
 public:
  Sides(const Page& page, const PageLines& lines) : page_(page), lines_(lines) {}

  bool apart(const std::vector<AreaItem>& items, const Split& split, bool tallest) const {
    Span widths[2] = {{1e9, -1e9}, {1e9, -1e9}};
    std::map<size_t, ColumnLine> sides[2];  // wide spaces part a line into segments
    for (const AreaItem& item : items) {
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

  bool cards(const std::vector<AreaItem>& items, const Split& split) const {
    const std::vector<std::string> left = flush_texts(items, split, 0);
    const std::vector<std::string> right = flush_texts(items, split, 1);
    std::vector<std::string> order[2];  // the texts of both sides, by where they come first
    std::vector<std::string> all[2] = {left, right};
    for (size_t side = 0; side < 2; ++side) {
      const std::vector<std::string>& other = all[1 - side];
      const std::set<std::string> others(other.begin(), other.end());
      size_t shared = 0;
      for (const std::string& text : all[side]) {
        if (!others.contains(text)) continue;
        ++shared;
        if (std::find(order[side].begin(), order[side].end(), text) == order[side].end()) order[side].push_back(text);
      }
      if (static_cast<double>(shared) < kCardShare * static_cast<double>(all[side].size())) return false;
    }
    return order[0].size() >= kLeastCardLabels && order[0] == order[1];
  }

 private:
  // The words that begin a side's lines, flush with its edge, from the top; those without letters are no labels.
  std::vector<std::string> flush_texts(const std::vector<AreaItem>& items, const Split& split, size_t side) const {
    std::vector<const Segment*> own;
    double edge = page_.width;
    for (const AreaItem& item : items) {
      const double y = middle_y(item.box);
      if (item.frame || y < split.along.from || y > split.along.to) continue;
      if ((middle_x(item.box) < split.across.from ? 0U : 1U) != side) continue;
      own.push_back(&lines_.segments[item.index]);
      edge = std::min(edge, item.box.x0);
    }
    std::vector<std::string> out;
    for (const Segment* segment : own) {
      if (segment->box.x0 - edge < kFlush * lines_.height) out.push_back(text_of_words(page_, segment->words));
    }
    return out;
  }

  // One printed line of a column.
  struct ColumnLine {
    std::vector<Span> covered;
    size_t words = 0;
    double middle = 0;
    Span across() const { return {covered.front().from, covered.back().to}; }
  };

  // Whether two tables stand beside each other: frames of about the same height, or a header that both sides print.
  bool twins(const std::vector<AreaItem>& items, const Split& split) const {
    std::map<size_t, std::vector<const Segment*>> lines[2];
    std::vector<const Box*> frames[2];
    for (const AreaItem& item : items) {
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
        const auto [low, tall] = std::minmax({left->y1 - left->y0, right->y1 - right->y0});
        const bool same_width = std::abs((left->x1 - left->x0) - (right->x1 - right->x0)) < kSameWidth;
        if (shared > kSharedHeight * tall || (same_width && shared > kSharedLow * low)) return true;
      }
    }
    if (heads_alike(lines)) return true;
    std::map<std::string, size_t> headers[2];  // how often each side prints them
    for (size_t side = 0; side < 2; ++side) {
      for (const auto& [number, line] : lines[side]) ++headers[side][header_text(line)];
    }
    return std::any_of(headers[0].begin(), headers[0].end(), [&](const auto& header) {
      const auto& [text, times] = header;
      const auto other = headers[1].find(text);
      if (text.empty() || other == headers[1].end()) return false;
      return text.size() >= kLeastHeader || std::min(times, other->second) >= kLeastAgain;
    });
  }

  // Whether both sides print the same two wordings at the same heights, one of them leftmost there: headers whose cells
  // are of different heights share no line.
  bool heads_alike(const std::map<size_t, std::vector<const Segment*>> (&lines)[2]) const {
    std::map<std::string, const Segment*> wordings;  // of the left side, those that come first
    for (const auto& [number, line] : lines[0]) {
      for (const Segment* segment : line) {
        const std::string text = text_of_words(page_, segment->words);
        if (text.size() >= kLeastWording && text.find_first_of("0123456789") != 0) wordings.try_emplace(text, segment);
      }
    }
    std::vector<std::pair<const Segment*, const Segment*>> shared;  // left and right, from the top
    for (const auto& [number, line] : lines[1]) {
      for (const Segment* segment : line) {
        const auto same = wordings.find(text_of_words(page_, segment->words));
        if (same == wordings.end() || std::abs(middle_y(same->second->box) - middle_y(segment->box)) > kSameRow)
          continue;
        shared.emplace_back(same->second, segment);
        wordings.erase(same);
      }
    }
    for (size_t i = 0; i + 1 < shared.size(); ++i) {
      const auto& [left, right] = shared[i];
      const auto& [next_left, next_right] = shared[i + 1];
      if (std::abs(middle_y(left->box) - middle_y(next_left->box)) > kHeadHeight * lines_.height) continue;
      if (begins_head(lines[0], *left, *next_left) && begins_head(lines[1], *right, *next_right)) return true;
    }
    return false;
  }

  // Whether nothing stands left of two cells of a header, at their heights.
  bool begins_head(const std::map<size_t, std::vector<const Segment*>>& lines, const Segment& one,
                   const Segment& other) const {
    const double left = std::min(one.box.x0, other.box.x0);
    const double top = std::min(one.box.y0, other.box.y0);
    const double bottom = std::max(one.box.y1, other.box.y1);
    return std::all_of(lines.begin(), lines.end(), [&](const auto& entry) {
      return std::all_of(entry.second.begin(), entry.second.end(), [&](const Segment* segment) {
        return middle_y(segment->box) < top || middle_y(segment->box) > bottom || segment->box.x0 >= left;
      });
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
    return out.size() >= kShortHeader ? out : std::string();
  }

  // Whether lines of both sides begin with the same labels, flush with their column: "Indicatore: …", "Target 2025: …".
  bool labels_alike(const std::vector<AreaItem>& items, const Split& split, const Span (&widths)[2]) const {
    std::map<std::string, size_t> counts[2];
    for (const AreaItem& item : items) {
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
};

}  // namespace

bool stand_apart(const Page& page, const PageLines& lines, const std::vector<AreaItem>& items, const Split& split,
                 bool tallest) {
  return Sides(page, lines).apart(items, split, tallest);
}

bool cards_beside(const Page& page, const PageLines& lines, const std::vector<AreaItem>& items, const Split& split) {
  return Sides(page, lines).cards(items, split);
}

}  // namespace spoglio::extract
