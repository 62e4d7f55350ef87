// Months in Italian, as timetables of phases abbreviate them.
#include "extract/layout/tables/months.h"

#include <array>
#include <string>
#include <string_view>

namespace spoglio::extract {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"gen", "feb", "mar", "apr", "mag", "giu",
                                                      "lug", "ago", "set", "ott", "nov", "dic"};

constexpr size_t kLongestMonth = 3;  // bytes of what a month is read as
constexpr size_t kMostMisread = 2;   // months of a header

bool is_month(std::string word, size_t month) {
  if (word.ends_with('.')) word.pop_back();
  if (word == std::to_string(month + 1)) return true;
  for (char& c : word) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return word == kMonths[month] || (word.size() == 1 && word[0] == kMonths[month][0]);
}

// "MG" before "L": months that recognition ran together, by their first letters.
bool are_months(std::string_view word, size_t end) {
  if (word.size() < 2 || word.size() > end) return false;
  for (size_t i = 0; i < word.size(); ++i) {
    const size_t month = end - word.size() + i;
    if (word[i] != kMonths[month][0] - 'a' + 'A') return false;
  }
  return true;
}

// Of recognised words a few may be misread.
bool ends_with_months(const Page& page, const PageLines& lines, const Band& band) {
  std::vector<size_t> words;
  for (const size_t s : band.segments)
    words.insert(words.end(), lines.segments[s].words.begin(), lines.segments[s].words.end());
  size_t left = kMonths.size();
  size_t misread = 0;
  while (left > 0 && words.size() > 1) {
    const Word& word = page.words[words.back()];
    words.pop_back();
    if (is_month(word.text, left - 1)) {
      --left;
    } else if (word.confidence < 1 && are_months(word.text, left)) {
      left -= word.text.size();
    } else if (word.confidence < 1 && word.text.size() <= kLongestMonth && misread < kMostMisread) {
      ++misread;
      --left;
    } else {
      return false;
    }
  }
  return left == 0;
}

// Whether a band is one stretch of words that opens with a capital: the title of what is below it.
bool may_be_title(const Page& page, const PageLines& lines, const Band& band) {
  const char first = page.words[lines.segments[band.segments.front()].words.front()].text[0];
  return band.covered.size() == 1 && first >= 'A' && first <= 'Z';
}

}  // namespace

std::vector<ShadedHeader> find_month_headers(const Page& page, const PageLines& lines) {
  std::vector<ShadedHeader> out;
  for (size_t b = 0; b < lines.bands.size(); ++b) {
    if (!ends_with_months(page, lines, lines.bands[b])) continue;
    const bool titled = b > 0 && may_be_title(page, lines, lines.bands[b - 1]);
    out.push_back({titled ? b - 1 : b, b + 1});
  }
  return out;
}

}  // namespace spoglio::extract
