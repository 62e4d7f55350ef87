// Narrow lines of few marks, one below the other, are the letters of a turned one.
#include "extract/image/turned.h"

#include <algorithm>
#include <utility>

#include "extract/groups.h"

namespace spoglio::extract {
namespace {

// In points where no other unit is named.
constexpr double kLeastLetter = 2.6;   // height of a mark that may stand for a line: an x of 5 point type
constexpr double kCapital = 0.73;      // height of capitals and figures in sizes of the type
constexpr double kSmallLetter = 0.53;  // height of small letters without strokes up
constexpr double kTurnedGap = 0.42;    // of the width: white between letters that stand on each other
constexpr double kTurnedWidth = 2.6;   // width of a piece of turned print in its heights
constexpr double kTurnedSpace = 0.75;  // of the width: white between turned words
constexpr double kTurnedSlack = 0.3;   // of the width: how far it may reach out to the side
constexpr size_t kTurnedPieces = 6;    // marks of what such words are taken for, one by one (no unit)
constexpr size_t kTurnedMarks = 3;     // marks side by side in it (no unit) …
constexpr double kSlimLine = 2;        // … or its height in its widths, where letters run into each other
constexpr double kMostSlim = 9;        // height in widths of turned letters in one mark; more is what is left of a line
constexpr size_t kLeastTurned = 4;     // letters of it
constexpr size_t kLeastBeside = 2;     // … beside other such print
constexpr double kBesideWidth = 0.5;   // share of the wider one that the narrower has then: "u.m." has no strokes up
constexpr double kBesideShare = 0.5;   // share of its height that stands beside the other

double middle_x(const Box& box) { return (box.x0 + box.x1) / 2; }

bool stands_on(const PrintLine& upper, const PrintLine& lower) {
  const double wide = std::max(upper.box.x1 - upper.box.x0, lower.box.x1 - lower.box.x0);
  const double narrow = std::min(upper.box.x1 - upper.box.x0, lower.box.x1 - lower.box.x0);
  const double shared = std::min(upper.box.x1, lower.box.x1) - std::max(upper.box.x0, lower.box.x0);
  const double gap = lower.box.y0 - upper.box.y1;
  return shared >= 0.5 * narrow && gap <= kTurnedGap * wide && gap >= -wide;
}

bool ruled_across(const PreparedScan& scan, const Box& upper, const Box& lower) {
  const double x = middle_x(upper);
  return std::any_of(scan.horizontal.begin(), scan.horizontal.end(), [&](const Box& rule) {
    const double y = (rule.y0 + rule.y1) / 2;
    return x > rule.x0 && x < rule.x1 && y > upper.y1 - 1 && y < lower.y0 + 1;
  });
}

// Turned print goes on above and below where letters lie flat (an I, a dash) or stand behind a space.
void extend_turned(const PreparedScan& scan, std::vector<Mark>& strays, std::vector<PrintLine>& lines,
                   PrintLine& turned) {
  const auto goes_on = [&](const Box& box) {
    const double own = turned.box.x1 - turned.box.x0;
    const double wide = std::clamp(box.x1 - box.x0, own, own / kSmallLetter * kCapital);
    const double slack = kTurnedSlack * wide;
    const bool above = box.y0 < turned.box.y0;
    const bool inside = !above && box.y1 <= turned.box.y1;
    const double gap = inside ? 0 : above ? turned.box.y0 - box.y1 : box.y0 - turned.box.y1;
    return box.x0 >= turned.box.x0 - slack && box.x1 <= turned.box.x1 + slack && gap >= -slack &&
           gap <= kTurnedSpace * wide && !ruled_across(scan, above ? box : turned.box, above ? turned.box : box);
  };
  for (bool more = true; more;) {
    more = false;
    for (PrintLine& line : lines) {
      const bool piece = line.turned || (!line.marks.empty() && line.marks.size() <= kTurnedPieces);
      if (!piece || !goes_on(line.box)) continue;
      line.turned = false;
      for (const Mark& mark : std::exchange(line.marks, {})) add_mark(turned, mark);
      more = true;
    }
    std::erase_if(strays, [&](const Mark& stray) {
      if (!goes_on(stray.box)) return false;
      add_mark(turned, stray);
      return more = true;
    });
  }
}

// Letters that run into each other, one above the other, pass for a high one, which has points far to its sides: dust.
void drop_dust(PrintLine& turned, double least) {
  PrintLine letters;
  for (const Mark& mark : turned.marks) {
    if (mark.height() >= least) add_mark(letters, mark);
  }
  if (letters.marks.empty()) return;
  const double slack = kTurnedSlack * (letters.box.x1 - letters.box.x0);
  PrintLine out;
  for (const Mark& mark : turned.marks) {
    if (mark.box.x1 >= letters.box.x0 - slack && mark.box.x0 <= letters.box.x1 + slack) add_mark(out, mark);
  }
  turned.marks = std::move(out.marks);
  turned.box = out.box;
}

// Letters that stand on each other.
struct Stack {
  Box box;
  size_t letters = 0;
};

// Many letters, or few beside many of the same size: "U.M." in a head of turned print.
bool is_turned(const Stack& stack, const std::vector<Stack>& all) {
  if (stack.letters >= kLeastTurned || stack.letters < kLeastBeside) return stack.letters >= kLeastTurned;
  const double own = stack.box.x1 - stack.box.x0;
  return std::any_of(all.begin(), all.end(), [&](const Stack& other) {
    const double width = other.box.x1 - other.box.x0;
    const double beside = std::min(stack.box.y1, other.box.y1) - std::max(stack.box.y0, other.box.y0);
    return other.letters >= kLeastTurned && std::min(own, width) >= kBesideWidth * std::max(own, width) &&
           beside >= kBesideShare * (stack.box.y1 - stack.box.y0);
  });
}

// Letters that run into each other are one tall mark.
size_t letters_in(const PrintLine& line) {
  const double ratio = (line.box.y1 - line.box.y0) / std::max(1.0, line.box.x1 - line.box.x0);
  return ratio > kMostSlim ? 0 : static_cast<size_t>(std::max(1.0, ratio));
}

bool is_narrow(const PrintLine& line) {
  const double width = line.box.x1 - line.box.x0;
  const double height = line.box.y1 - line.box.y0;
  return (line.marks.size() <= kTurnedMarks && width <= kTurnedWidth * height) || height >= kSlimLine * width;
}

// Narrow lines from the top, those that stand on each other in one group.
std::vector<size_t> group_narrow(const std::vector<PrintLine>& lines, Groups& groups) {
  std::vector<size_t> order;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (is_narrow(lines[i])) order.push_back(i);
  }
  std::sort(order.begin(), order.end(), [&](size_t a, size_t b) { return lines[a].box.y0 < lines[b].box.y0; });
  for (size_t i = 0; i < order.size(); ++i) {
    const PrintLine& upper = lines[order[i]];
    const double reach = upper.box.y1 + 2 * (upper.box.x1 - upper.box.x0);
    for (size_t j = i + 1; j < order.size() && lines[order[j]].box.y0 < reach; ++j) {
      if (stands_on(upper, lines[order[j]])) groups.join(order[i], order[j]);
    }
  }
  return order;
}

}  // namespace

void join_turned(const PreparedScan& scan, std::vector<Mark> strays, std::vector<PrintLine>& lines) {
  Groups groups(lines.size());
  const std::vector<size_t> order = group_narrow(lines, groups);
  std::vector<Stack> stacks(lines.size());
  for (const size_t i : order) {
    Stack& stack = stacks[groups.root(i)];
    stack.box = stack.letters == 0 ? lines[i].box : unite(stack.box, lines[i].box);
    stack.letters += letters_in(lines[i]);
  }
  std::vector<PrintLine> turned(lines.size());
  for (const size_t i : order) {
    if (!is_turned(stacks[groups.root(i)], stacks)) continue;
    for (const Mark& mark : std::exchange(lines[i].marks, {})) add_mark(turned[groups.root(i)], mark);
  }
  for (PrintLine& line : turned) {
    if (line.marks.empty()) continue;
    drop_dust(line, kLeastLetter * scan.dpi / 72);
    extend_turned(scan, strays, lines, line);
    drop_dust(line, kLeastLetter * scan.dpi / 72);
    line.turned = true;
    line.size = line.box.x1 - line.box.x0;
    line.baseline = line.box.y0;
    lines.push_back(std::move(line));
  }
  std::erase_if(lines, [](const PrintLine& line) { return line.marks.empty(); });
}

}  // namespace spoglio::extract
