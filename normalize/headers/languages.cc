// A header is cut at each blank and slash; a part that is a translation as a whole tells the other one to be Italian.
#include "normalize/headers/languages.h"

#include <algorithm>
#include <utility>

#include "extract/text.h"
#include "normalize/headers/vocabulary_data.h"

namespace spoglio::normalize {
namespace {

struct Dated {
  std::string words;
  std::string year;  // empty when none is printed
};

// "target 2024", "target (2024)": the words and the year behind them. Told without a pattern, for each header is asked.
Dated take_apart(std::string_view part) {
  constexpr std::string_view kBetween = " -/|()";
  constexpr size_t kYearDigits = 4;
  const auto trim = [&] {
    const size_t start = part.find_first_not_of(kBetween);
    part = start == std::string_view::npos ? "" : part.substr(start, part.find_last_not_of(kBetween) + 1 - start);
  };
  trim();
  Dated out;
  const std::string_view last = part.substr(part.size() - std::min(part.size(), kYearDigits));
  if (extract::is_year(last)) {
    out.year = last;
    part.remove_suffix(kYearDigits);
    trim();
  }
  out.words = part;
  return out;
}

}  // namespace

std::optional<BothLanguages> both_languages(std::string_view wording, const Vocabulary& vocabulary) {
  constexpr std::string_view kDash = "–";
  std::string key(wording);
  for (size_t at = key.find(kDash); at != std::string::npos; at = key.find(kDash, at))
    key.replace(at, kDash.size(), "-");
  const auto& translations = vocabulary.data().translations;
  for (size_t cut = key.find_first_of(" /"); cut != std::string::npos; cut = key.find_first_of(" /", cut + 1)) {
    Dated italian = take_apart(std::string_view(key).substr(0, cut));
    Dated other = take_apart(std::string_view(key).substr(cut));
    if (translations.count(other.words) == 0) std::swap(italian, other);
    if (translations.count(other.words) == 0 || italian.words.empty()) continue;
    if (italian.words[0] >= '0' && italian.words[0] <= '9') continue;  // the year of the part in front of the cut
    if (!italian.year.empty() && !other.year.empty() && italian.year != other.year) continue;
    const std::string& year = italian.year.empty() ? other.year : italian.year;
    return BothLanguages{year.empty() ? italian.words : italian.words + " " + year, other.words};
  }
  return std::nullopt;
}

}  // namespace spoglio::normalize
