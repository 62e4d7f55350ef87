// Each mark is linked with its nearest neighbour to the right; what is linked is a line.
#include "extract/image/lines.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <numeric>
#include <utility>

#include "extract/groups.h"
#include "extract/image/borders.h"
#include "extract/image/sizes.h"
#include "extract/image/turned.h"

namespace spoglio::extract {
namespace {

// In points where no other unit is named.
constexpr double kLeastLetter = 2.6;    // height of a mark that may stand for a line: an x of 5 point type
constexpr double kMostLetter = 60;      // height of the largest letter
constexpr double kMostMarkWidth = 250;  // of letters that run into each other
constexpr double kLeastMark = 0.45;     // each way: what is smaller is dust, not a point
constexpr size_t kMostMarks = 120'000;  // of a page (no unit): a picture in dots
constexpr double kGap = 1.15;           // heights of the larger mark: white that parts columns
constexpr double kJoinGap = 0.9;        // sizes of the type: the same, once the size is known
constexpr double kOverlap = 0.4;        // of the lower mark's height, that two neighbours share
constexpr double kTallLink = 2.6;       // times that two neighbours' heights differ at most
constexpr double kStripe = 8;           // height of a stripe by which neighbours are looked up
constexpr double kNear = 0.75;          // heights: how far a point or accent stands from its line
constexpr double kAbove = 0.35;         // heights: the same, above and below it
constexpr double kInner = 0.5;          // heights: of an apostrophe among letters
constexpr double kStripHeight = 3;      // widths: of turned letters in one mark; a letter is lower (no unit)
constexpr size_t kInnerMarks = 2;       // of it: quotation marks have two (no unit)

struct BoxaDeleter {
  void operator()(Boxa* boxes) const { boxaDestroy(&boxes); }
};

double middle_x(const Box& box) { return (box.x0 + box.x1) / 2; }

std::vector<Mark> marks_of(const PreparedScan& scan) {
  std::vector<Mark> out;
  const std::unique_ptr<Boxa, BoxaDeleter> boxes(pixConnCompBB(scan.ink.get(), 8));
  if (!boxes) return out;
  const double point = scan.dpi / 72;
  const int count = boxaGetCount(boxes.get());
  for (int i = 0; i < count && out.size() < kMostMarks; ++i) {
    l_int32 x = 0;
    l_int32 y = 0;
    l_int32 w = 0;
    l_int32 h = 0;
    boxaGetBoxGeometry(boxes.get(), i, &x, &y, &w, &h);
    if (h > kMostLetter * point || w > kMostMarkWidth * point) continue;
    if (w < kLeastMark * point && h < kLeastMark * point) continue;
    const Box box = {static_cast<double>(x), static_cast<double>(y), static_cast<double>(x + w),
                     static_cast<double>(y + h)};
    if (!is_rest_of_border(box, scan.shades, scan.dpi)) out.push_back({box});
  }
  std::sort(out.begin(), out.end(), [](const Mark& a, const Mark& b) { return a.box.x0 < b.box.x0; });
  return out;
}

// Marks by stripes of the page's height, so that neighbours are found without looking at all of them.
class Stripes {
 public:
  Stripes(const std::vector<Mark>& marks, double height) : height_(height) {
    double bottom = 0;
    for (const Mark& mark : marks) bottom = std::max(bottom, mark.box.y1);
    stripes_.resize(static_cast<size_t>(bottom / height_) + 1);
  }
  void add(const Box& box, size_t index) {
    for (size_t s = first(box.y0); s <= last(box.y1); ++s) stripes_[s].push_back(index);
  }
  size_t first(double y) const {
    return std::min(static_cast<size_t>(std::max(y, 0.0) / height_), stripes_.size() - 1);
  }
  size_t last(double y) const { return std::min(static_cast<size_t>(std::max(y, 0.0) / height_), stripes_.size() - 1); }
  const std::vector<size_t>& at(size_t stripe) const { return stripes_[stripe]; }

 private:
  double height_;
  std::vector<std::vector<size_t>> stripes_;
};

bool ruled_apart(const PreparedScan& scan, const Box& left, const Box& right) {
  const double y = (std::max(left.y0, right.y0) + std::min(left.y1, right.y1)) / 2;
  return std::any_of(scan.vertical.begin(), scan.vertical.end(), [&](const Box& line) {
    const double x = middle_x(line);
    return x > middle_x(left) && x < middle_x(right) && y > line.y0 && y < line.y1;
  });
}

bool are_neighbours(const Box& left, const Box& right) {
  const double low = std::min(left.y1 - left.y0, right.y1 - right.y0);
  const double high = std::max(left.y1 - left.y0, right.y1 - right.y0);
  const double shared = std::min(left.y1, right.y1) - std::max(left.y0, right.y0);
  return shared >= kOverlap * low && high <= kTallLink * low && right.x0 - left.x1 <= kGap * high;
}

// Links every letter with the nearest one to its right.
void link_letters(const PreparedScan& scan, const std::vector<Mark>& marks, const std::vector<bool>& letter,
                  const Stripes& stripes, Groups& groups) {
  for (size_t i = 0; i < marks.size(); ++i) {
    if (!letter[i]) continue;
    const Box& own = marks[i].box;
    size_t best = marks.size();
    double nearest = std::numeric_limits<double>::max();
    for (size_t s = stripes.first(own.y0); s <= stripes.last(own.y1); ++s) {
      const auto& stripe = stripes.at(s);
      // In order from the left: those that begin right of this one.
      auto at = std::upper_bound(stripe.begin(), stripe.end(), i);
      for (; at != stripe.end(); ++at) {
        const Box& other = marks[*at].box;
        if (other.x0 - own.x1 > kGap * kTallLink * (own.y1 - own.y0)) break;
        if (!letter[*at] || !are_neighbours(own, other) || other.x0 - own.x1 >= nearest) continue;
        nearest = other.x0 - own.x1;
        best = *at;
      }
    }
    if (best < marks.size() && !ruled_apart(scan, own, marks[best].box)) groups.join(i, best);
  }
}

// The line that a low mark stands in or nearest to.
class Homes {
 public:
  Homes(const PreparedScan& scan, const std::vector<Mark>& marks, const std::vector<PrintLine>& lines)
      : scan_(scan), stripes_(marks, kStripe * scan.dpi / 72) {
    for (const PrintLine& line : lines) bodies_.push_back(line.box);
    for (size_t i = 0; i < bodies_.size(); ++i) {
      const double reach = kAbove * height(i);
      stripes_.add({bodies_[i].x0, bodies_[i].y0 - reach, bodies_[i].x1, bodies_[i].y1 + reach}, i);
    }
  }

  // bodies_.size() where there is none that `fits`.
  template <typename Fits>
  size_t of(const Box& own, const Fits& fits) const {
    size_t best = bodies_.size();
    double nearest = std::numeric_limits<double>::max();
    for (size_t s = stripes_.first(own.y0); s <= stripes_.last(own.y1); ++s) {
      for (const size_t i : stripes_.at(s)) {
        const Box& body = bodies_[i];
        const double dx = std::max({body.x0 - own.x1, own.x0 - body.x1, 0.0});
        const double dy = std::max({body.y0 - own.y1, own.y0 - body.y1, 0.0});
        if (dx > kNear * height(i) || dy > kAbove * height(i) || dx + 2 * dy >= nearest || !fits(i)) continue;
        const bool left = own.x0 < body.x0;
        if (ruled_apart(scan_, left ? own : body, left ? body : own)) continue;
        nearest = dx + 2 * dy;
        best = i;
      }
    }
    return best;
  }
  double height(size_t i) const { return bodies_[i].y1 - bodies_[i].y0; }

 private:
  const PreparedScan& scan_;
  Stripes stripes_;
  std::vector<Box> bodies_;
};

// Turned letters that run into each other: no large type, of which a low line beside it would be a stroke.
bool is_strip(const PrintLine& line) { return line.box.y1 - line.box.y0 >= kStripHeight * (line.box.x1 - line.box.x0); }

// Points, commas, accents and dashes go to their lines; so do apostrophes and strokes of large type that were high
// enough to be taken for letters, and stand in a line of their own.
// Returns those that stand near no line.
std::vector<Mark> add_small_marks(const PreparedScan& scan, const std::vector<Mark>& marks,
                                  const std::vector<bool>& letter, std::vector<PrintLine>& lines) {
  const Homes homes(scan, marks, lines);
  std::vector<size_t> home_of(lines.size());
  std::iota(home_of.begin(), home_of.end(), size_t{0});
  for (size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].marks.size() > kInnerMarks) continue;
    const size_t home = homes.of(lines[i].box, [&](size_t other) {
      return other != i && homes.height(i) <= kInner * homes.height(other) && !is_strip(lines[other]);
    });
    if (home < lines.size()) home_of[i] = home;
  }
  const auto add = [&](size_t home, const Mark& mark) {
    while (home_of[home] != home) home = home_of[home];  // ever higher ones
    add_mark(lines[home], mark);
  };
  for (size_t i = 0; i < lines.size(); ++i) {
    if (home_of[i] == i) continue;
    for (const Mark& mark : std::exchange(lines[i], {}).marks) add(i, mark);
  }
  std::vector<Mark> strays;
  for (size_t i = 0; i < marks.size(); ++i) {
    if (letter[i]) continue;
    const size_t home = homes.of(marks[i].box, [](size_t) { return true; });
    if (home < lines.size()) {
      add(home, marks[i]);
    } else {
      strays.push_back(marks[i]);
    }
  }
  std::erase_if(lines, [](const PrintLine& line) { return line.marks.empty(); });
  return strays;
}

bool is_one_line(const PreparedScan& scan, const PrintLine& left, const PrintLine& right) {
  const double size = std::max(left.size, right.size);
  const double gap = right.box.x0 - left.box.x1;
  const double shared = std::min(left.box.y1, right.box.y1) - std::max(left.box.y0, right.box.y0);
  const double low = std::min(left.box.y1 - left.box.y0, right.box.y1 - right.box.y0);
  return gap <= kJoinGap * size && gap > -0.5 * size && shared >= 0.6 * low &&
         left.box.y1 < right.baseline + 0.35 * size && right.box.y1 < left.baseline + 0.35 * size &&
         !ruled_apart(scan, left.box, right.box);
}

// Pieces that low marks keep apart ("> = 5", "a - b") are one line when the size of their type is known.
void join_pieces(const PreparedScan& scan, std::vector<PrintLine>& lines) {
  std::sort(lines.begin(), lines.end(), [](const PrintLine& a, const PrintLine& b) { return a.box.x0 < b.box.x0; });
  for (size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].marks.empty()) continue;
    for (size_t j = i + 1; j < lines.size(); ++j) {
      if (lines[j].marks.empty() || lines[j].box.x0 > lines[i].box.x1 + kJoinGap * kMostLetter * scan.dpi / 72)
        continue;
      if (!is_one_line(scan, lines[i], lines[j])) continue;
      for (const Mark& mark : std::exchange(lines[j].marks, {})) add_mark(lines[i], mark);
      lines[i].size = std::max(lines[i].size, lines[j].size);
    }
  }
  std::erase_if(lines, [](const PrintLine& line) { return line.marks.empty(); });
}

}  // namespace

void add_mark(PrintLine& line, const Mark& mark) {
  line.box = line.marks.empty() ? mark.box : unite(line.box, mark.box);
  line.marks.push_back(mark);
}

std::vector<PrintLine> find_print(const PreparedScan& scan) {
  const std::vector<Mark> marks = marks_of(scan);
  if (marks.empty()) return {};
  const double point = scan.dpi / 72;
  std::vector<bool> letter(marks.size());
  Stripes stripes(marks, kStripe * point);
  for (size_t i = 0; i < marks.size(); ++i) {
    letter[i] = marks[i].height() >= kLeastLetter * point;
    stripes.add(marks[i].box, i);
  }
  Groups groups(marks.size());
  link_letters(scan, marks, letter, stripes, groups);
  std::vector<PrintLine> lines;
  std::vector<size_t> line_of(marks.size(), marks.size());
  for (size_t i = 0; i < marks.size(); ++i) {
    if (!letter[i]) continue;
    size_t& line = line_of[groups.root(i)];
    if (line == marks.size()) {
      line = lines.size();
      lines.emplace_back();
    }
    add_mark(lines[line], marks[i]);
  }
  std::vector<Mark> strays = add_small_marks(scan, marks, letter, lines);
  measure_lines(lines);
  join_pieces(scan, lines);
  measure_lines(lines);
  join_turned(scan, std::move(strays), lines);
  std::sort(lines.begin(), lines.end(), [](const PrintLine& a, const PrintLine& b) {
    return a.baseline != b.baseline ? a.baseline < b.baseline : a.box.x0 < b.box.x0;
  });
  return lines;
}

}  // namespace spoglio::extract
