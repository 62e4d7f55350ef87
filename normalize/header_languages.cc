// A header is cut at each blank and slash; a part that is a translation as a whole tells the other one to be Italian.
#include "normalize/header_languages.h"

#include <re2/re2.h>

#include <utility>

#include "normalize/vocabulary_data.h"

namespace spoglio::normalize {
namespace {

struct Dated {
  std::string words;
  std::string year;  // empty when none is printed
};

// "target 2024": the words and the year behind them.
Dated take_apart(std::string_view part) {
  static const RE2 shape(R"((.*?) ?\(?((?:19|20)\d\d)?\)?)");
  constexpr std::string_view kBetween = " -/|";
  Dated out;
  const size_t start = part.find_first_not_of(kBetween);
  if (start == std::string_view::npos) return out;
  part = part.substr(start, part.find_last_not_of(kBetween) + 1 - start);
  RE2::FullMatch(re2::StringPiece(part.data(), part.size()), shape, &out.words, &out.year);
  return out;
}

}  // namespace

std::optional<BothLanguages> both_languages(std::string_view wording, const Vocabulary& vocabulary) {
  static const RE2 dash("[–—]");
  std::string plain(wording);
  RE2::GlobalReplace(&plain, dash, "-");
  const std::string_view key = plain;
  const auto& translations = vocabulary.data().translations;
  for (size_t cut = key.find_first_of(" /"); cut != std::string_view::npos; cut = key.find_first_of(" /", cut + 1)) {
    Dated italian = take_apart(key.substr(0, cut));
    Dated other = take_apart(key.substr(cut));
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
