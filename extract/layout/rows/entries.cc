// An entry opens something, has others beside it, and had room on the line above.
#include "extract/layout/rows/entries.h"

#include <algorithm>

#include "extract/layout/tables/regions.h"

namespace spoglio::extract {
namespace {

constexpr size_t kLeastEntries = 3;    // lines of a column that may be entries by themselves
constexpr double kEntries = 0.8;       // share of the lines of other columns that they must be beside
constexpr double kMostlyBeside = 0.6;  // share of its own lines that have others beside them
constexpr double kMostlyFresh = 0.6;   // share of them that open something, where not all have

bool opens(const Page& page, const Segment& segment) {
  const char first = page.words[segment.words.front()].text[0];
  return (first >= 'A' && first <= 'Z') || (first >= '0' && first <= '9');
}

// Whether most lines open something that could have gone on in the line above: entries among which are headings.
bool mostly_fresh(const Page& page, const PageLines& lines, const std::vector<size_t>& segments, double width) {
  size_t fresh = 0;
  for (size_t i = 1; i < segments.size(); ++i) {
    const Segment& next = lines.segments[segments[i]];
    fresh += opens(page, next) && !wraps(page, lines.segments[segments[i - 1]], next, width);
  }
  return static_cast<double>(fresh) > kMostlyFresh * static_cast<double>(segments.size() - 1);
}

}  // namespace

bool are_entries(const Page& page, const PageLines& lines, const std::vector<size_t>& segments,
                 const std::set<size_t>& beside, double width) {
  std::set<size_t> own;
  for (const size_t s : segments) own.insert(lines.segments[s].line);
  const auto level = std::count_if(own.begin(), own.end(), [&](size_t line) { return beside.contains(line); });
  if (own.size() < kLeastEntries || static_cast<double>(level) < kMostlyBeside * static_cast<double>(own.size()))
    return false;
  if (static_cast<double>(own.size()) < kEntries * static_cast<double>(beside.size())) return false;
  if (static_cast<size_t>(level) < own.size()) return mostly_fresh(page, lines, segments, width);
  bool all_open = true;
  for (size_t i = 1; i < segments.size(); ++i) {
    const Segment& next = lines.segments[segments[i]];
    if (!wraps(page, lines.segments[segments[i - 1]], next, width)) return true;
    all_open = all_open && opens(page, next);
  }
  return all_open;
}

}  // namespace spoglio::extract
