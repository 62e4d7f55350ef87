// Each line that is found may hold the next one, so that they are looked at several times.
#include "extract/image/faint.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace spoglio::extract {
namespace {

// In points where no other unit is named.
constexpr double kMeets = 3;          // between the end of a piece and the line it goes on from
constexpr double kEndsOn = 1.6;       // … and the edge of the line it ends on: letters stand farther from it
constexpr double kSureLevel = 30;     // of a level piece: no letter's bar is that long
constexpr double kCollinear = 1.2;    // between the middles of two pieces of one line
constexpr int kRounds = 4;            // in which faint lines that were found hold further ones (no unit)
constexpr size_t kMostFaint = 3'000;  // of a page that are looked at (no unit)

// Faint pieces of lines, which short strokes of letters look like: they are lines where they go on from one, or from an
// upright line to the next.
class FaintLines {
 public:
  FaintLines(double dpi, std::vector<RuleRun>& levels, std::vector<RuleRun>& uprights,
             const std::vector<RuleRun>& edges)
      : reach_(kMeets * dpi / 72),
        touch_(kEndsOn * dpi / 72),
        collinear_(kCollinear * dpi / 72),
        far_(kSureLevel * dpi / 72),
        levels_(levels),
        uprights_(uprights),
        edges_(edges) {}

  void take(std::vector<RuleRun> levels, std::vector<RuleRun> uprights) {
    if (levels.size() > kMostFaint || uprights.size() > kMostFaint) return;
    for (int round = 0; round < kRounds; ++round) {
      const size_t before = levels.size() + uprights.size();
      take(levels, levels_, uprights_, true);
      take(uprights, uprights_, levels_, false);
      if (levels.size() + uprights.size() == before) return;
    }
  }

 private:
  // What lies along a line, and across it.
  struct Reach {
    double from = 0;
    double to = 0;
    double middle = 0;
  };
  static Reach reach_of(const Box& box, bool level) {
    if (level) return {box.x0, box.x1, (box.y0 + box.y1) / 2};
    return {box.y0, box.y1, (box.x0 + box.x1) / 2};
  }

  void take(std::vector<RuleRun>& faint, std::vector<RuleRun>& own, const std::vector<RuleRun>& across, bool level) {
    std::erase_if(faint, [&](RuleRun& line) {
      if (line.box.y1 <= 0 || is_known(line, own, level)) return true;
      const Reach reach = reach_of(line.box, level);
      const bool before = goes_on(reach.from, reach.middle, own, level);
      const bool behind = goes_on(reach.to, reach.middle, own, level);
      const bool begins = before || ends_on(reach.from, reach.middle, across, level);
      const bool ends = behind || ends_on(reach.to, reach.middle, across, level);
      // Print may fill a cell from side to side, but hardly from top to foot, and not without any white beside it.
      const bool long_one = reach.to - reach.from >= far_;
      const bool between = begins && ends && (!level || before || behind || (line.sure && long_one));
      const bool far = level && (before || behind) && long_one;
      if (!between && !far) return false;
      line.sure = true;
      own.push_back(line);
      return true;
    });
  }

  bool is_known(const RuleRun& line, const std::vector<RuleRun>& own, bool level) const {
    const Reach reach = reach_of(line.box, level);
    return std::any_of(own.begin(), own.end(), [&](const RuleRun& other) {
      const Reach theirs = reach_of(other.box, level);
      return other.sure && std::abs(theirs.middle - reach.middle) <= collinear_ && theirs.from <= reach.from + reach_ &&
             theirs.to >= reach.to - reach_;
    });
  }

  bool goes_on(double end, double middle, const std::vector<RuleRun>& own, bool level) const {
    return std::any_of(own.begin(), own.end(), [&](const RuleRun& other) {
      const Reach theirs = reach_of(other.box, level);
      return other.sure && std::abs(theirs.middle - middle) <= collinear_ &&
             std::min(std::abs(theirs.from - end), std::abs(theirs.to - end)) <= reach_;
    });
  }

  bool ends_on(double end, double middle, const std::vector<RuleRun>& across, bool level) const {
    const auto meets = [&](const RuleRun& other) {
      const Reach theirs = reach_of(other.box, !level);
      const double thick = level ? other.box.x1 - other.box.x0 : other.box.y1 - other.box.y0;
      return other.sure && std::abs(theirs.middle - end) <= touch_ + thick / 2 && middle >= theirs.from - reach_ &&
             middle <= theirs.to + reach_;
    };
    return std::any_of(across.begin(), across.end(), meets) ||
           (!level && std::any_of(edges_.begin(), edges_.end(), meets));
  }

  double reach_;
  double touch_;
  double collinear_;
  double far_;
  std::vector<RuleRun>& levels_;
  std::vector<RuleRun>& uprights_;
  const std::vector<RuleRun>& edges_;
};

}  // namespace

void take_faint_lines(double dpi, std::vector<RuleRun>& levels, std::vector<RuleRun>& uprights,
                      std::vector<RuleRun> faint_levels, std::vector<RuleRun> faint_uprights,
                      const std::vector<RuleRun>& edges) {
  FaintLines(dpi, levels, uprights, edges).take(std::move(faint_levels), std::move(faint_uprights));
}

}  // namespace spoglio::extract
