// A header is known by its words in any order: columns of other widths break its cells into other lines.
#include "extract/layout_repeats.h"

#include <algorithm>
#include <map>
#include <string>

#include "extract/layout_values.h"

namespace spoglio::extract {
namespace {

constexpr size_t kLeastColumns = 3;   // of a header that is looked for
constexpr size_t kMostWords = 60;     // of a header
constexpr size_t kMostHeaders = 500;  // of a document that are counted
constexpr size_t kMostHeadings = 12;  // bands between the last row of a table and the header of the next

bool is_capital(const std::string& word) {
  const auto first = static_cast<unsigned char>(word.front());
  return (first >= 'A' && first <= 'Z') || first >= 0xC3;  // À and on
}

// The words of a band that may be a header, sorted: every stretch of it holds words, none a value but years.
std::vector<std::string> header_words(const Page& page, const PageLines& lines, const Band& band) {
  std::vector<std::string> out;
  size_t capitals = 0;
  for (const size_t s : band.segments) {
    const Segment& segment = lines.segments[s];
    const std::string& first = page.words[segment.words.front()].text;
    if (is_value(page, segment) && !is_year(first)) return {};
    capitals += is_capital(first);
    for (const size_t w : segment.words) out.push_back(page.words[w].text);
    if (out.size() > kMostWords) return {};
  }
  if (capitals < kLeastColumns) return {};
  std::sort(out.begin(), out.end());
  return out;
}

bool has_values(const Page& page, const PageLines& lines, const Band& band) {
  return std::any_of(band.segments.begin(), band.segments.end(), [&](size_t s) {
    const Segment& segment = lines.segments[s];
    return is_value(page, segment) && !is_year(text_of_words(page, segment.words));
  });
}

// The band below the widest white among the headings above a header and its own upper lines.
size_t cut_above(const Page& page, const PageLines& lines, size_t header) {
  size_t cut = header;
  for (size_t b = header; b > 0 && header - b < kMostHeadings; --b) {
    if (gap_above(lines, b) > gap_above(lines, cut)) cut = b;
    if (has_values(page, lines, lines.bands[b - 1])) break;
  }
  return cut;
}

std::vector<std::string> words_of(const Page& page, const PageLines& lines, const Band& band) {
  std::vector<std::string> out;
  for (const size_t s : band.segments) {
    for (const size_t w : lines.segments[s].words) out.push_back(page.words[w].text);
  }
  std::sort(out.begin(), out.end());
  return out;
}

// The first line of a header whose line at `repeated` was printed before at `first`: as far up as both are alike.
size_t top_of_header(const Page& page, const PageLines& lines, size_t first, size_t repeated) {
  while (first > 0 && repeated > first + 1 &&
         words_of(page, lines, lines.bands[first - 1]) == words_of(page, lines, lines.bands[repeated - 1])) {
    --first;
    --repeated;
  }
  return repeated;
}

bool may_be_header(const Band& band) { return band.covered.size() >= kLeastColumns; }

}  // namespace

std::vector<size_t> cuts_at_repeated_headers(const Page& page, const PageLines& lines, HeaderCounts& counts) {
  std::vector<size_t> out;
  std::map<std::vector<std::string>, size_t> seen;
  for (size_t b = 0; b < lines.bands.size(); ++b) {
    if (!may_be_header(lines.bands[b])) continue;
    auto words = header_words(page, lines, lines.bands[b]);
    if (words.empty()) continue;
    if (counts.size() < kMostHeaders || counts.contains(words)) ++counts[words];
    const auto [first, is_new] = seen.emplace(std::move(words), b);
    if (is_new) continue;
    const size_t cut = cut_above(page, lines, top_of_header(page, lines, first->second, b));
    if (cut > 0 && (out.empty() || cut > out.back())) out.push_back(cut);
  }
  return out;
}

void mark_headers(const Page& page, PageLines& lines, const HeaderCounts& counts) {
  if (counts.empty()) return;
  for (Band& band : lines.bands) {
    if (!may_be_header(band)) continue;
    const auto count = counts.find(header_words(page, lines, band));
    band.header = count != counts.end() && count->second > 1;
  }
}

}  // namespace spoglio::extract
