// Codes in the first column, and nothing else there below the header; or labels in all of it.
#include "extract/layout/rows/keyed.h"

#include <algorithm>
#include <set>
#include <string>

#include "extract/layout/lines/bands.h"
#include "extract/text.h"

namespace spoglio::extract {
namespace {

constexpr size_t kLongestKey = 16;  // bytes
constexpr size_t kFewestKeys = 2;   // of a table whose rows they tell
constexpr double kSameGap = 0.15;   // of a line's height: places are rounded

// "0107/1.2", "A.1", "OP3": digits among letters or marks, no figure.
bool is_key(const std::string& text) {
  if (text.empty() || text.size() > kLongestKey) return false;
  const auto has = [&](auto&& is) { return std::any_of(text.begin(), text.end(), is); };
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
  const auto mark = [](char c) { return c == '/' || c == '.' || c == '-' || c == '_'; };
  if (!std::all_of(text.begin(), text.end(), [&](char c) { return digit(c) || letter(c) || mark(c); })) return false;
  const bool several =
      std::count(text.begin(), text.end(), '.') > 1 || has([](char c) { return c == '/' || c == '_'; });
  return has(digit) && (several || letter(text.front()));
}

// The only segment of a band in the first column; nullptr where that is empty.
const Segment* at_left(const PageLines& lines, const Region& region, size_t band) {
  const Segment& first = lines.segments[lines.bands[band].segments.front()];
  return columns_of(region.gutters, first).first == 0 ? &first : nullptr;
}

// Whether a band has words in each column in which the band above does: it would not in the middle of its row.
bool fills_as_above(const PageLines& lines, const Region& region, size_t band) {
  std::set<size_t> own;
  for (const size_t s : lines.bands[band].segments) own.insert(columns_of(region.gutters, lines.segments[s]).first);
  const auto& above = lines.bands[band - 1].segments;
  return std::all_of(above.begin(), above.end(),
                     [&](size_t s) { return own.count(columns_of(region.gutters, lines.segments[s]).first) > 0; });
}

bool all_as_close(const PageLines& lines, size_t first, size_t last) {
  if (first >= last) return false;
  double least = gap_above(lines, first + 1);
  double most = least;
  for (size_t b = first + 1; b <= last; ++b) {
    least = std::min(least, gap_above(lines, b));
    most = std::max(most, gap_above(lines, b));
  }
  const Segment& line = lines.segments[lines.bands[first].segments.front()];
  return most - least < kSameGap * line.height;
}

// Whether each band has a label at the left and, behind it, its value: fields of a form, however close they stand.
bool all_labelled(const Page& page, const PageLines& lines, const Region& region) {
  if (region.last - region.first + 1 < kFewestKeys) return false;
  for (size_t b = region.first; b <= region.last; ++b) {
    const Segment* left = at_left(lines, region, b);
    if (left == nullptr || lines.bands[b].segments.size() < 2 || !text_of_words(page, left->words).ends_with(':'))
      return false;
  }
  return true;
}

}  // namespace

KeyedRows find_keyed_rows(const Page& page, const PageLines& lines, const Region& region) {
  KeyedRows out;
  if (all_labelled(page, lines, region)) {
    out.starts.assign(region.last - region.first + 1, true);
    return out;
  }
  std::set<std::string> keys;
  size_t first = region.last;  // below the header
  bool rest = false;           // some line is no row's first
  std::vector<bool> starts(region.last - region.first + 1, false);
  for (size_t b = region.first; b <= region.last; ++b) {
    const Segment* left = at_left(lines, region, b);
    const std::string text = left == nullptr ? std::string() : text_of_words(page, left->words);
    const bool key = left != nullptr && lines.bands[b].segments.size() > 1 && is_key(text);
    if (keys.empty() && !key && left != nullptr) {
      first = region.last;
      rest = false;
      continue;
    }
    first = std::min(first, b);
    if (keys.empty() && key) out.first = b - region.first;
    if ((left != nullptr && !key) || (key && !keys.insert(text).second)) return {};
    if (key && b > first && !starts[b - 1 - region.first] && !fills_as_above(lines, region, b)) return {};
    starts[b - region.first] = key;
    rest = rest || !key;
  }
  if (keys.size() < kFewestKeys || !rest || !all_as_close(lines, first, region.last)) return {};
  out.starts = std::move(starts);
  return out;
}

std::vector<YearBand> find_year_bands(const Page& page, const PageLines& lines, const Region& region) {
  constexpr size_t kFewestYears = 2;
  std::vector<YearBand> out(region.last - region.first + 1, YearBand::kNone);
  std::set<std::string> years;
  for (size_t b = region.first; b <= region.last; ++b) {
    const Segment* left = at_left(lines, region, b);
    if (left == nullptr || lines.bands[b].segments.size() > 1 || left->words.size() > 2) continue;
    const std::string& year = page.words[left->words.back()].text;
    if (!is_year(year)) continue;
    const std::string& label = page.words[left->words.front()].text;
    if (left->words.size() == 1) {
      out[b - region.first] = YearBand::kBare;
      years.insert(year);
    } else if (label == "Anno" || label == "ANNO") {
      out[b - region.first] = YearBand::kLabelled;
    }
  }
  if (years.size() < kFewestYears) std::replace(out.begin(), out.end(), YearBand::kBare, YearBand::kNone);
  return out;
}

}  // namespace spoglio::extract
