// Rules are grouped by their ends; what stands between two of them and beyond their end is held against the rows.
#include "extract/layout/beside.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace spoglio::extract {
namespace {

constexpr double kSameEnd = 2;       // points between the ends of rules that are one table's
constexpr double kLeastRule = 12;    // heights: shorter rules underline words, or a head of several columns
constexpr size_t kLeastRules = 3;    // of a table; one less below a shaded head that ends with them
constexpr size_t kLeastLines = 2;    // beside it
constexpr double kLeastWidth = 5;    // heights of those lines: numbers of rows are narrower
constexpr double kLeastWhite = 0.8;  // heights between them and the rules' end
constexpr double kThrough = 0.25;    // heights of a line above and below a rule that runs through it
constexpr double kLarger = 1.15;     // factor between the letters of a heading and of text
constexpr double kMostGap = 1.2;     // heights of white between lines that follow each other
constexpr double kHighestHead = 6;   // heights of a head's shade
constexpr size_t kMostRules = 2000;  // of a page: keeps hostile pages from costing the square of them

// The rules of one table, from the top, and the shade of its head.
struct RuleGroup {
  Span across;
  std::vector<double> rules;
  std::optional<Span> head;

  double top() const { return head ? head->from : rules.front(); }
  double bottom() const { return rules.back(); }
};

class Beside {
 public:
  Beside(const Page& page, const PageLines& lines, const std::vector<Frame>& frames, const std::vector<AreaItem>& items)
      : page_(page), lines_(lines), frames_(frames), items_(items) {}

  std::optional<Split> find() const {
    std::vector<RuleGroup> tables = groups();
    for (const AreaItem& item : items_) {
      if (item.frame) tables.push_back({{item.box.x0, item.box.x1}, frames_[item.index].ys, std::nullopt});
    }
    std::erase_if(tables, [&](const RuleGroup& group) { return group.rules.size() < 2 || !holds_items(group); });
    for (const RuleGroup& group : tables) {
      for (const bool left : {true, false}) {
        if (auto split = split_at(group, left)) return split;
      }
    }
    return std::nullopt;
  }

 private:
  // Whether the table is one of these items: its words, or its frame, lie between its rules.
  bool holds_items(const RuleGroup& group) const {
    return std::any_of(items_.begin(), items_.end(), [&](const AreaItem& item) {
      const double y = middle_y(item.box);
      return y > group.top() && y < group.bottom() && item.box.x0 > group.across.from - kSameEnd &&
             item.box.x1 < group.across.to + kSameEnd;
    });
  }

  bool in_frame(const Box& rule) const {
    return std::any_of(items_.begin(), items_.end(), [&](const AreaItem& item) {
      return item.frame && rule.y0 > item.box.y0 - kSameEnd && rule.y1 < item.box.y1 + kSameEnd &&
             rule.x0 < item.box.x1 && rule.x1 > item.box.x0;
    });
  }

  std::vector<RuleGroup> groups() const {
    std::vector<Box> rules;
    for (const Box& rule : page_.drawing.horizontal) {
      const bool within = !items_.empty() && rule.x1 - rule.x0 > kLeastRule * lines_.height && !in_frame(rule);
      if (within && rules.size() < kMostRules) rules.push_back(rule);
    }
    std::sort(rules.begin(), rules.end(), [](const Box& a, const Box& b) { return a.y0 < b.y0; });
    std::vector<RuleGroup> out;
    for (const Box& rule : rules) {
      const double y = middle_y(rule);
      // A table ends where something runs over its side: the last group of these ends alone may go on.
      const auto same = std::find_if(out.rbegin(), out.rend(), [&](const RuleGroup& group) {
        return std::abs(group.across.from - rule.x0) < kSameEnd && std::abs(group.across.to - rule.x1) < kSameEnd;
      });
      if (same == out.rend() || crossed(same->across, {same->rules.back(), y})) {
        out.push_back({{rule.x0, rule.x1}, {y}, std::nullopt});
      } else {
        same->rules.push_back(y);
      }
    }
    for (RuleGroup& group : out) group.head = head_of(group);
    std::erase_if(out,
                  [](const RuleGroup& group) { return group.rules.size() + group.head.has_value() < kLeastRules; });
    return out;
  }

  // The shades that end with the rules and stand on the first one.
  std::optional<Span> head_of(const RuleGroup& group) const {
    Span across = {1e9, -1e9};
    Span along = {1e9, -1e9};
    for (const Box& shade : page_.drawing.shades) {
      const bool on_rule = std::abs(shade.y1 - group.rules.front()) < kSameEnd;
      if (!on_rule || shade.y1 - shade.y0 > kHighestHead * lines_.height || shade.x1 < group.across.from ||
          shade.x0 > group.across.to)
        continue;
      across = {std::min(across.from, shade.x0), std::max(across.to, shade.x1)};
      along = {std::min(along.from, shade.y0), std::max(along.to, shade.y1)};
    }
    const bool same =
        std::abs(across.from - group.across.from) < kSameEnd && std::abs(across.to - group.across.to) < kSameEnd;
    return same ? std::optional(along) : std::nullopt;
  }

  // Whether words, a rule or a low shade reach over an end of the rules between two heights.
  bool crossed(const Span& across, const Span& along) const {
    const auto crosses = [&](const Box& box) {
      const double y = middle_y(box);
      return y > along.from && y < along.to && box.x0 < across.to - kSameEnd && box.x1 > across.from + kSameEnd &&
             (box.x0 < across.from - kSameEnd || box.x1 > across.to + kSameEnd);
    };
    return std::any_of(items_.begin(), items_.end(), [&](const AreaItem& item) { return crosses(item.box); });
  }

  std::optional<Split> split_at(const RuleGroup& group, bool left) const {
    const double edge = left ? group.across.from : group.across.to;
    std::vector<Box> beside;
    Span across = left ? Span{0, edge} : Span{edge, page_.width};
    Span along = {0, page_.height};
    for (const AreaItem& item : items_) {
      const bool level = middle_y(item.box) > group.top() && middle_y(item.box) < group.bottom();
      const bool outside = left ? item.box.x1 < edge : item.box.x0 > edge;
      if (level && outside) {
        if (item.frame) return std::nullopt;
        beside.push_back(item.box);
        (left ? across.from : across.to) = left ? std::max(across.from, item.box.x1) : std::min(across.to, item.box.x0);
      }
    }
    if (beside.size() < kLeastLines || across.width() < kLeastWhite * lines_.height) return std::nullopt;
    const double x = (across.from + across.to) / 2;
    const auto limit = [&](const Box& box) {
      if (box.x0 > x || box.x1 < x) return true;
      if (box.y1 <= group.top() + kSameEnd) {
        along.from = std::max(along.from, box.y1);
      } else if (box.y0 >= group.bottom() - kSameEnd) {
        along.to = std::min(along.to, box.y0);
      } else {
        return false;
      }
      return true;
    };
    const auto low = [&](const Box& shade) { return shade.y1 - shade.y0 < kHighestHead * lines_.height; };
    for (const AreaItem& item : items_) {
      if (!limit(item.box)) return std::nullopt;
    }
    for (const Box& rule : page_.drawing.horizontal) {
      if (!limit(rule)) return std::nullopt;
    }
    for (const Box& shade : page_.drawing.shades) {
      if (low(shade) && !limit(shade)) return std::nullopt;
    }
    if (!stands_alone(group, beside)) return std::nullopt;
    follow_text(beside, group, left, x, along);
    return Split{across, along};
  }

  // The text beside a table goes on above and below it as far as its lines follow each other and are no larger.
  void follow_text(const std::vector<Box>& beside, const RuleGroup& group, bool left, double x, Span& along) const {
    Span text = {beside.front().y0, beside.front().y1};
    double height = 0;
    for (const Box& box : beside) {
      text = {std::min(text.from, box.y0), std::max(text.to, box.y1)};
      height = std::max(height, box.y1 - box.y0);
    }
    std::vector<Box> column;
    for (const AreaItem& item : items_) {
      const bool own = left ? item.box.x1 < x : item.box.x0 > x;
      const bool may_go_on = !item.frame && item.box.y1 - item.box.y0 < kLarger * height;
      if (own && !may_go_on) {
        if (item.box.y0 > text.to) along.to = std::min(along.to, item.box.y0);
        if (item.box.y1 < text.from) along.from = std::max(along.from, item.box.y1);
      } else if (own) {
        column.push_back(item.box);
      }
    }
    const double most = kMostGap * lines_.height;
    for (const Box& box : column) {  // from the top
      if (box.y0 > text.to + most) along.to = std::min(along.to, box.y0);
      if (box.y0 > text.to && box.y1 < along.to) text.to = box.y1;
    }
    for (auto box = column.rbegin(); box != column.rend(); ++box) {
      if (box->y1 < text.from - most) along.from = std::max(along.from, box->y1);
      if (box->y1 < text.from && box->y0 > along.from) text.from = box->y0;
    }
    along.from = std::min(along.from, group.top());
    along.to = std::max(along.to, group.bottom());
  }

  // Whether lines beside the rules are no cells of their rows.
  bool stands_alone(const RuleGroup& group, const std::vector<Box>& beside) const {
    const double slack = kThrough * lines_.height;
    Span across = {1e9, -1e9};
    for (const Box& box : beside) across = {std::min(across.from, box.x0), std::max(across.to, box.x1)};
    if (across.width() < kLeastWidth * lines_.height) return false;
    const auto through = [&](double rule) {
      return std::any_of(beside.begin(), beside.end(),
                         [&](const Box& box) { return box.y0 + slack < rule && box.y1 - slack > rule; });
    };
    if (std::any_of(group.rules.begin(), group.rules.end(), through)) return true;
    const auto has_line = [&](const Span& row) {
      return std::any_of(beside.begin(), beside.end(),
                         [&](const Box& box) { return middle_y(box) > row.from && middle_y(box) < row.to; });
    };
    if (!group.head || !has_line(*group.head)) return false;
    for (size_t r = 1; r < group.rules.size(); ++r) {
      if (!has_line({group.rules[r - 1], group.rules[r]})) return true;
    }
    return false;
  }

  const Page& page_;
  const PageLines& lines_;
  const std::vector<Frame>& frames_;
  const std::vector<AreaItem>& items_;
};

bool has_digit(const Page& page, const Segment& segment) {
  return std::any_of(segment.words.begin(), segment.words.end(),
                     [&](size_t w) { return page.words[w].text.find_first_of("0123456789") != std::string::npos; });
}

}  // namespace

std::optional<Split> find_beside_rules(const Page& page, const PageLines& lines, const std::vector<Frame>& frames,
                                       const std::vector<AreaItem>& items) {
  return Beside(page, lines, frames, items).find();
}

bool is_stretched_text(const Page& page, const PageLines& lines, const std::vector<AreaItem>& items) {
  std::map<size_t, std::pair<Span, size_t>> extents;  // of each line, and its stretches
  Span column = {1e9, -1e9};
  for (const AreaItem& item : items) {
    if (item.frame || has_digit(page, lines.segments[item.index])) return false;
    auto& [across, stretches] = extents.try_emplace(lines.segments[item.index].line, Span{1e9, -1e9}, 0).first->second;
    across = {std::min(across.from, item.box.x0), std::max(across.to, item.box.x1)};
    column = {std::min(column.from, item.box.x0), std::max(column.to, item.box.x1)};
    ++stretches;
  }
  return std::all_of(extents.begin(), extents.end(), [&](const auto& entry) {
    const auto& [across, stretches] = entry.second;
    return stretches == 1 || (across.from - column.from < kSameEnd && column.to - across.to < kSameEnd);
  });
}

}  // namespace spoglio::extract
