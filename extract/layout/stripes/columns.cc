// Bands with most stretches of words show the columns; those of a region between them may show more.
#include "extract/layout/stripes/columns.h"

#include <algorithm>
#include <cmath>

#include "extract/layout/lines/bands.h"
#include "extract/layout/tables/gutters.h"

namespace spoglio::extract {
namespace {

constexpr double kFewFull = 0.1;        // share of the bands that must have as many stretches as the fullest ones
constexpr double kSameEdge = 0.25;      // heights between left edges that are one
constexpr size_t kReach = 40;           // bands among which a heading finds another one
constexpr double kMostCrossing = 0.12;  // share of the words that may reach over gutters

// The gutters of the fullest bands, where those agree; empty when they do not.
std::vector<Span> gutters_of_fullest(const PageLines& lines, size_t first, size_t last) {
  std::vector<size_t> counts;
  for (size_t b = first; b <= last; ++b) counts.push_back(lines.bands[b].covered.size());
  std::sort(counts.rbegin(), counts.rend());
  const double few = kFewFull * static_cast<double>(counts.size());
  const size_t place = std::max(kLeastFull, static_cast<size_t>(std::ceil(few))) - 1;
  if (place >= counts.size() || counts[place] < 2) return {};
  const size_t fullest = counts[place];
  std::vector<Span> covered;
  for (size_t b = first; b <= last; ++b) {
    if (lines.bands[b].covered.size() != fullest) continue;
    for (const Span& span : lines.bands[b].covered) cover(covered, span);
  }
  std::vector<Span> out;
  for (size_t i = 1; i < covered.size(); ++i) {
    const Span white = {covered[i - 1].to, covered[i].from};
    if (white.width() > lines.least_gutter * lines.height) out.push_back(white);
  }
  if (out.size() + 1 != fullest) out.clear();
  return out;
}

// Gutters with words of the bands on both sides: the others are those of lines beside or below the stripe, such as a
// page's number at the margin.
std::vector<Span> between_words(const PageLines& lines, size_t first, size_t last, std::vector<Span> gutters) {
  Span words = {lines.bands[first].covered.front().from, lines.bands[first].covered.back().to};
  for (size_t b = first; b <= last; ++b) {
    words.from = std::min(words.from, lines.bands[b].covered.front().from);
    words.to = std::max(words.to, lines.bands[b].covered.back().to);
  }
  std::erase_if(gutters, [&](const Span& gutter) { return gutter.from < words.from || gutter.to > words.to; });
  return gutters;
}

// Whether a band is a label and what it names, which begins where that of another such band does: a heading of rows
// over as many columns as its words need.
bool is_labelled_heading(const PageLines& lines, size_t first, size_t last, size_t band) {
  const auto& own = lines.bands[band].covered;
  if (own.size() != 2) return false;
  for (size_t b = band - std::min(band - first, kReach); b <= std::min(last, band + kReach); ++b) {
    const auto& other = lines.bands[b].covered;
    if (b == band || other.size() != 2) continue;
    if (std::abs(own[0].from - other[0].from) < kSameEdge * lines.height &&
        std::abs(own[1].from - other[1].from) < kSameEdge * lines.height)
      return true;
  }
  return false;
}

// Whether hardly a word of the rows reaches over the gutters, but for labelled headings between them, which are fewer.
bool rows_keep_to(const PageLines& lines, size_t first, size_t last, const std::vector<Span>& gutters) {
  size_t headings = 0;
  size_t rows = 0;
  double segments = 0;
  double over = 0;
  for (size_t b = first; b <= last; ++b) {
    if (lines.bands[b].covered.size() < 2) continue;
    const bool heading = is_labelled_heading(lines, first, last, b);
    ++(heading ? headings : rows);
    if (heading) continue;
    for (const size_t s : lines.bands[b].segments) {
      const auto [from, to] = columns_of(gutters, lines.segments[s]);
      ++segments;
      over += from != to;
    }
  }
  return headings < rows && over < kMostCrossing * segments;
}

constexpr size_t kPairs = 4;       // stretches of two labels with their values
constexpr size_t kCardLines = 16;  // of a card, at most

// Whether each of some stretches begins where one of the others does.
bool begin_alike(const PageLines& lines, const std::vector<Span>& some, const std::vector<Span>& others) {
  return std::all_of(some.begin(), some.end(), [&](const Span& one) {
    return std::any_of(others.begin(), others.end(),
                       [&](const Span& other) { return std::abs(one.from - other.from) < kSameEdge * lines.height; });
  });
}

// The gutters of a card whose lines are a label and a value, but for one or more that are two pairs of them. All begin
// where the pairs' own labels and values do. At the top of a page they would be taken for the columns of the table that
// the page before ended with.
std::vector<Span> gutters_of_pairs(const PageLines& lines, size_t first, size_t last) {
  if (first == 0 || last - first >= kCardLines) return {};
  std::vector<Span> pairs;
  for (size_t b = first; b <= last; ++b) {
    const auto& own = lines.bands[b].covered;
    if (own.size() != kPairs) continue;
    if (pairs.empty()) pairs = own;
    for (size_t i = 0; i < kPairs; ++i) pairs[i].to = std::max(pairs[i].to, own[i].to);
  }
  for (size_t b = first; b <= last; ++b) {
    const auto& own = lines.bands[b].covered;
    if (own.size() > kPairs || !begin_alike(lines, own, pairs)) return {};
  }
  std::vector<Span> out;
  for (size_t i = 1; i < pairs.size(); ++i) {
    out.push_back({pairs[i - 1].to, pairs[i].from});
    if (out.back().width() < lines.least_gutter * lines.height) return {};
  }
  return out;
}

}  // namespace

double crossing(const PageLines& lines, size_t first, size_t last, const std::vector<Span>& gutters) {
  double segments = 0;
  double over = 0;
  for (size_t b = first; b <= last; ++b) {
    if (lines.bands[b].covered.size() < 2) continue;
    for (const size_t s : lines.bands[b].segments) {
      const auto [from, to] = columns_of(gutters, lines.segments[s]);
      ++segments;
      over += from != to;
    }
  }
  return segments > 0 ? over / segments : 1;
}

std::vector<Span> gutters_of_stripe(const PageLines& lines, size_t first, size_t last,
                                    const std::vector<Region>& regions) {
  const Region* longest = nullptr;
  for (const Region& region : regions) {
    if (region.first > last || region.last < first) continue;
    if (longest == nullptr || region.last - region.first > longest->last - longest->first) longest = &region;
  }
  std::vector<std::vector<Span>> candidates;
  if (longest != nullptr) {
    Region whole = {first, last, between_words(lines, first, last, longest->gutters)};
    drop_straddlers(lines, whole);
    candidates.push_back(std::move(whole.gutters));
  }
  candidates.push_back(gutters_of_fullest(lines, first, last));
  const auto best_that = [&](const auto& is_kept) {
    std::vector<Span> best;
    for (const auto& gutters : candidates) {
      if (gutters.size() > best.size() && is_kept(gutters)) best = gutters;
    }
    return best;
  };
  auto best = best_that([&](const auto& gutters) { return crossing(lines, first, last, gutters) < kMostCrossing; });
  if (!best.empty() && best.size() + 1 < kPairs) {
    if (auto pairs = gutters_of_pairs(lines, first, last); !pairs.empty()) return pairs;
  }
  if (!best.empty()) return best;
  return best_that([&](const auto& gutters) { return rows_keep_to(lines, first, last, gutters); });
}

}  // namespace spoglio::extract
