// A header is known by its words in any order: columns of other widths break its cells into other lines.
#include "extract/layout/tables/repeats.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string>

#include "extract/layout/lines/bands.h"
#include "extract/layout/values.h"
#include "extract/text.h"

namespace spoglio::extract {
namespace {

constexpr size_t kLeastColumns = 3;    // of a header that is looked for
constexpr size_t kMostWords = 60;      // of a header
constexpr size_t kMostPairWords = 12;  // of a header of two columns
constexpr size_t kMostHeaders = 500;   // of a document that are counted
constexpr size_t kMostValueLines = 8;  // of a label's value, below its first line
constexpr size_t kMostLabelWords = 8;
constexpr double kSecondLine = 0.5;   // heights of white above the second line of a header of two columns, at most
constexpr double kCloseLines = 0.6;   // heights of white between lines of one header
constexpr double kSameEdge = 0.5;     // heights between left edges that are one
constexpr size_t kMostHeadings = 12;  // bands between the last row of a table and the header of the next

bool is_capital(const std::string& word) {
  const auto first = static_cast<unsigned char>(word.front());
  return (first >= 'A' && first <= 'Z') || first >= 0xC3;  // À and on
}

// The words of bands `first` to `end`, the latter left out, that may be a header, sorted: every stretch of them holds
// words, none a value but years.
std::vector<std::string> header_words(const Page& page, const PageLines& lines, size_t first, size_t end) {
  std::vector<std::string> out;
  size_t capitals = 0;
  for (size_t b = first; b < end; ++b) {
    for (const size_t s : lines.bands[b].segments) {
      const Segment& segment = lines.segments[s];
      const std::string& begin = page.words[segment.words.front()].text;
      if (is_value(page, segment) && !is_year(begin)) return {};
      capitals += is_capital(begin);
      for (const size_t w : segment.words) out.push_back(page.words[w].text);
      if (out.size() > kMostWords) return {};
    }
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

double left_of(const Band& band) { return band.covered.front().from; }

// The words that a band begins with at the left, numbers left out: "Obiettivo n." of "Obiettivo n. 4   Curare il
// verde".
std::vector<std::string> label_of(const Page& page, const PageLines& lines, const Band& band) {
  std::vector<std::string> out;
  for (const size_t s : band.segments) {
    const Segment& segment = lines.segments[s];
    if (segment.box.x0 > left_of(band) + lines.height) continue;
    for (const size_t w : segment.words) {
      const std::string& word = page.words[w].text;
      if (word.find_first_of("0123456789") == std::string::npos) out.push_back(word);
    }
  }
  return out;
}

// The next band above one that begins as far left, or, above a header, farther left; lines of values alone are passed
// over.
std::optional<size_t> labelled_above(const PageLines& lines, size_t band, bool header) {
  for (size_t b = band; b-- > 0 && band - b <= kMostValueLines;) {
    const double off = left_of(lines.bands[b]) - left_of(lines.bands[band]);
    if (std::abs(off) < kSameEdge * lines.height) return b;
    if (off < 0) return header ? std::optional(b) : std::nullopt;
  }
  return std::nullopt;
}

// Whether a line stands nearer to the one above it than to the one below: the last line of a cell over the header.
bool ends_above(const PageLines& lines, size_t band) {
  return band > 0 && gap_above(lines, band) + kSameEdge * lines.height < gap_above(lines, band + 1);
}

// The first line of a header whose line at `repeated` was printed before at `first`: as far up as both are alike.
size_t first_alike(const Page& page, const PageLines& lines, size_t first, size_t repeated) {
  while (first > 0 && repeated > first + 1 && !ends_above(lines, repeated - 1) &&
         words_of(page, lines, lines.bands[first - 1]) == words_of(page, lines, lines.bands[repeated - 1])) {
    --first;
    --repeated;
  }
  return repeated;
}

struct Tops {
  size_t first = 0;
  size_t repeated = 0;
};

// Where the labels and values above a header begin that was printed before at `first`: as far up as the labels are
// alike, whatever the values. The headers themselves where there are none.
Tops tops_of_cards(const Page& page, const PageLines& lines, Tops headers, std::set<std::vector<std::string>>& labels) {
  Tops out = headers;
  while (out.first > 0) {
    const bool header = out.first == headers.first;
    const auto first = labelled_above(lines, out.first, header);
    const auto repeated = labelled_above(lines, out.repeated, header);
    if (!first || !repeated || *repeated <= headers.first) break;
    const auto label = label_of(page, lines, lines.bands[*first]);
    if (label.empty() || label.size() > kMostLabelWords) break;
    if (label != label_of(page, lines, lines.bands[*repeated])) break;
    // A label's second line, "responsabile" of "Servizio responsabile", begins no row.
    if (labels.size() < kMostHeaders && is_capital(label.front())) labels.insert(label);
    out = {*first, *repeated};
  }
  return out;
}

// Whether a label that stood above headers before stands right above this one.
bool follows_label(const Page& page, const PageLines& lines, size_t header,
                   const std::set<std::vector<std::string>>& labels) {
  const auto above = labelled_above(lines, header, true);
  return above && labels.contains(label_of(page, lines, lines.bands[*above]));
}

// The band below the last header that begins as the cards above did: a card that the page's end cuts before its header.
std::optional<size_t> last_card(const Page& page, const PageLines& lines, size_t last_header, size_t card) {
  const auto opener = label_of(page, lines, lines.bands[card]);
  for (size_t b = last_header + 1; b < lines.bands.size(); ++b) {
    const bool same_edge = std::abs(left_of(lines.bands[b]) - left_of(lines.bands[card])) < kSameEdge * lines.height;
    if (same_edge && lines.bands[b].covered.size() > 1 && label_of(page, lines, lines.bands[b]) == opener) return b;
  }
  return std::nullopt;
}

bool may_be_header(const Band& band) { return band.covered.size() >= kLeastColumns; }

// Two wordings, neither a label nor a value: sorted; nothing where there are others.
std::vector<std::string> wordings_of(const Page& page, const PageLines& lines, size_t b) {
  const Band& band = lines.bands[b];
  if (band.covered.size() != 2 || band.segments.size() != 2) return {};
  const bool wordings = std::all_of(band.segments.begin(), band.segments.end(), [&](size_t s) {
    const Segment& segment = lines.segments[s];
    return !is_value(page, segment) && is_capital(page.words[segment.words.front()].text) &&
           page.words[segment.words.back()].text.back() != ':';
  });
  if (!wordings) return {};
  auto words = words_of(page, lines, band);
  return words.size() <= kMostPairWords ? words : std::vector<std::string>{};
}

// The same over words and a value.
std::vector<std::string> pair_words(const Page& page, const PageLines& lines, size_t b) {
  size_t row = b + 1;
  // "Target (valore" over "atteso)": the header's second line.
  if (row + 1 < lines.bands.size() && lines.bands[row].covered.size() == 1 &&
      gap_above(lines, row) < kSecondLine * lines.height && gap_above(lines, row) < gap_above(lines, row + 1))
    ++row;
  if (row == lines.bands.size() || lines.bands[row].covered.size() != 2) return {};
  const auto& below = lines.bands[row].segments;
  if (is_value(page, lines.segments[below.front()]) || !is_value(page, lines.segments[below.back()])) return {};
  return wordings_of(page, lines, b);
}

// Whether a header of two wordings was printed before: "maggiore o uguale a 100" below it is a value, too.
bool is_known_pair(const Page& page, const PageLines& lines, const Repeats& repeats, size_t b) {
  const auto count = repeats.headers.find(wordings_of(page, lines, b));
  if (count == repeats.headers.end()) return false;
  return count->second > 1 || pair_words(page, lines, b).empty();
}

void count_header(const std::vector<std::string>& words, Repeats& repeats) {
  if (words.empty()) return;
  if (repeats.headers.size() < kMostHeaders || repeats.headers.contains(words)) ++repeats.headers[words];
}

}  // namespace

std::vector<size_t> cuts_at_repeated_headers(const Page& page, const PageLines& lines,
                                             const std::vector<ShadedHeader>& shaded, Repeats& repeats) {
  std::set<size_t> out;
  std::map<std::vector<std::string>, size_t> seen;
  std::optional<size_t> card;
  size_t last_header = 0;
  auto shade = shaded.begin();
  size_t end = 0;
  for (size_t b = 0; b < lines.bands.size(); ++b) count_header(pair_words(page, lines, b), repeats);
  for (size_t b = 0; b < lines.bands.size(); b = end) {
    // The lines on one shade are one header.
    while (shade != shaded.end() && shade->first < b) ++shade;
    end = shade != shaded.end() && shade->first == b ? shade->end : b + 1;
    if (end == b + 1 && !may_be_header(lines.bands[b])) continue;
    auto words = header_words(page, lines, b, end);
    if (words.empty()) continue;
    const bool known = repeats.headers.contains(words);
    count_header(words, repeats);
    for (size_t line = b; line < end && end > b + 1; ++line) {
      if (may_be_header(lines.bands[line])) count_header(header_words(page, lines, line, line + 1), repeats);
    }
    const auto [first, is_new] = seen.emplace(std::move(words), b);
    if (is_new) {
      if (known && follows_label(page, lines, b, repeats.labels)) out.insert(b);
      continue;
    }
    const size_t header = first_alike(page, lines, first->second, b);
    const Tops headers = {first->second - (b - header), header};
    const Tops cards = tops_of_cards(page, lines, headers, repeats.labels);
    out.insert(cut_above(page, lines, cards.repeated));
    last_header = b;
    if (cards.repeated == header) continue;
    // Labels and values have other columns than the table below them.
    out.insert({cards.first, headers.first, header});
    card = cards.repeated;
  }
  if (card) {
    if (const auto last = last_card(page, lines, last_header, *card)) out.insert(*last);
  }
  out.erase(0);
  return {out.begin(), out.end()};
}

std::vector<ShadedHeader> find_pair_headers(const Page& page, const PageLines& lines, const Repeats& repeats) {
  constexpr size_t kPair = 2;
  const auto shaded = find_shaded_headers(page, lines, kPair);
  std::vector<ShadedHeader> out;
  for (size_t b = 0; b < lines.bands.size(); ++b) {
    const bool alone = std::any_of(shaded.begin(), shaded.end(), [&](const ShadedHeader& header) {
      return header.first == b && header.end == b + 1;
    });
    // Labels begin where those below them do.
    if (b + 1 == lines.bands.size() ||
        std::abs(left_of(lines.bands[b]) - left_of(lines.bands[b + 1])) < kSameEdge * lines.height)
      continue;
    if (is_known_pair(page, lines, repeats, b) || (alone && !pair_words(page, lines, b).empty()))
      out.push_back({b, b + 1, true});
  }
  return out;
}

void mark_repeats(const Page& page, PageLines& lines, const Repeats& repeats) {
  if (repeats.headers.empty()) return;
  for (size_t b = 0; b < lines.bands.size(); ++b) {
    Band& band = lines.bands[b];
    band.label =
        band.covered.size() > 1 && !repeats.labels.empty() && repeats.labels.contains(label_of(page, lines, band));
    band.pair = is_known_pair(page, lines, repeats, b);
    if (!may_be_header(band)) continue;
    const auto count = repeats.headers.find(header_words(page, lines, b, b + 1));
    band.header = count != repeats.headers.end() && count->second > 1;
  }
}

}  // namespace spoglio::extract
