// A line counts where its second word holds a digit, and more words follow.
#include "extract/layout/rows/numbered_titles.h"

#include <algorithm>

namespace spoglio::extract {
namespace {

constexpr size_t kFewestWords = 3;  // "Obiettivo 1 Aprire"

bool has_digit(const std::string& text) { return text.find_first_of("0123456789") != std::string::npos; }

// "Obiettivo" of "Obiettivo 1 - …"; empty where no number follows.
std::string numbering_word(const Page& page, const Segment& segment) {
  if (segment.words.size() < kFewestWords || !has_digit(page.words[segment.words[1]].text)) return "";
  const std::string& first = page.words[segment.words.front()].text;
  return has_digit(first) ? "" : first;
}

}  // namespace

NumberedTitles::NumberedTitles(const Page& page, const PageLines& lines) : page_(page), lines_(lines) {
  std::set<std::string> once;
  for (const Band& band : lines.bands) {
    if (band.segments.size() != 1) continue;
    const std::string word = numbering_word(page, lines.segments[band.segments.front()]);
    if (!word.empty() && !once.insert(word).second) words_.insert(word);
  }
}

bool NumberedTitles::opens(size_t segment) const {
  return words_.contains(numbering_word(page_, lines_.segments[segment]));
}

bool NumberedTitles::is_title(const Region& region, size_t band) const {
  const auto& segments = lines_.bands[band].segments;
  return segments.size() == 1 && columns_of(region.gutters, lines_.segments[segments.front()]).first == 0 &&
         opens(segments.front());
}

bool NumberedTitles::has_row(const Region& region, const std::vector<std::vector<size_t>>& rows) const {
  return std::any_of(rows.begin(), rows.end(), [&](const std::vector<size_t>& row) {
    return !row.empty() && opens(row.front()) && std::all_of(row.begin(), row.end(), [&](size_t s) {
      return columns_of(region.gutters, lines_.segments[s]).first == 0;
    });
  });
}

}  // namespace spoglio::extract
