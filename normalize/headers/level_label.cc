// Labels of levels in front of objectives: the longest known wording, or letters; then a code, or a colon and a title.
#include <re2/re2.h>

#include "extract/text.h"
#include "normalize/headers/header.h"
#include "normalize/headers/languages.h"
#include "normalize/headers/row_kind.h"
#include "normalize/headers/vocabulary_data.h"
#include "normalize/values/code.h"

namespace spoglio::normalize {
namespace {

constexpr int kMostLabelWords = 5;

// The level that a key names, whether or not its translation stands beside it; nullptr for none.
const std::string* level_called(const std::string& key, const Vocabulary& vocabulary) {
  const auto& levels = vocabulary.data().levels;
  if (const auto it = levels.find(key); it != levels.end()) return &it->second;
  const auto both = both_languages(key, vocabulary);
  const auto it = both ? levels.find(both->italian) : levels.end();
  return it == levels.end() ? nullptr : &it->second;
}

// "OS 1: Title": letters that the vocabulary has for a level, a code and a colon.
std::optional<LevelLabel> read_letters(const std::string& text, const Vocabulary& vocabulary) {
  static const RE2 shape(R"(((?:[A-Z]\.?){2,3}) ?(\d{1,2}(?:\.\d{1,2}){0,3}) ?: ?([\p{L}"“«].{2,}))");
  std::string letters;
  std::string code;
  std::string title;
  const bool capitals = text.size() > 1 && text[0] >= 'A' && text[0] <= 'Z' && (text[1] < 'a' || text[1] > 'z');
  if (!capitals || !RE2::FullMatch(text, shape, &letters, &code, &title)) return std::nullopt;
  const auto kind = read_row_kind(letters, vocabulary);
  if (!kind || kind->level.empty()) return std::nullopt;
  return LevelLabel{kind->level, code + " - " + title};
}

// What stands behind a label: "n. 4: Title" as "4 - Title", the form that headings are read in. Empty when it is
// neither a code with a title nor, behind a colon, a title.
std::string printed_behind(std::string rest, bool colon, bool any_objective) {
  static const RE2 number(R"((?i)^(?:n[.°]{0,2}|nr\.?|num\.?|numero|cod\.?|codice) ?(\d|[A-Z]))");
  static const RE2 coded(
      R"(([A-Z]{0,5}[ ._\-]?\d{1,3}(?:[._]\d{1,3}){0,4}[a-z]?|\d{4}(?:[._]\d{1,4}){1,3}|[A-Z]) ?(?:[:.)\-–—]+|(?:[:.)] )?[-–—]) ?([\p{L}"“«].{2,}))");
  static const RE2 titled(R"([\p{Lu}"“«].{3,})");
  static const RE2 three_digits(R"(\d{3} [\p{Lu}"“«].{2,})");  // the codes of the State's missions and programmes
  const bool numbered = RE2::Replace(&rest, number, R"(\1)");
  std::string code;
  std::string title;
  if (RE2::FullMatch(rest, coded, &code, &title)) return code + " - " + title;
  if (numbered && !any_objective && read_heading(rest)) return rest;
  if (!any_objective && (read_lettered_heading(rest) || RE2::FullMatch(rest, three_digits))) return rest;
  return colon && RE2::FullMatch(rest, titled) ? rest : std::string();
}

}  // namespace

std::optional<LevelLabel> read_level_label(std::string_view line, const Vocabulary& vocabulary) {
  if (!may_be_wording(line, vocabulary.data())) return std::nullopt;
  const std::string folded = extract::fold_space(line);
  if (auto label = read_letters(folded, vocabulary)) return label;
  const auto& levels = vocabulary.data().levels;
  if (const auto it = levels.find(vocabulary_key(folded)); it != levels.end() && it->second != kAnyObjective)
    return LevelLabel{it->second, ""};
  // The label, then a code: "Obiettivo operativo 01.02 - Title"; or a colon and a title.
  size_t space = 0;
  std::optional<LevelLabel> found;
  for (int words = 0; words < kMostLabelWords; ++words) {
    space = folded.find(' ', space + 1);
    if (space == std::string::npos) break;
    const std::string* level = level_called(vocabulary_key(folded.substr(0, space)), vocabulary);
    if (level == nullptr) continue;
    std::string rest = extract::fold_space(std::string_view(folded).substr(space));
    bool colon = folded[space - 1] == ':';
    if (rest.starts_with(": ")) {
      rest.erase(0, 2);
      colon = true;
    }
    const bool any = *level == kAnyObjective;
    // A longer label that is known as well takes its words from the title: "Obiettivo strategico triennale 1 - …".
    if (!any && read_heading(rest)) {
      found = LevelLabel{*level, rest};
      continue;
    }
    if (words == 0 && !colon && !any && read_lettered_heading(rest)) continue;  // "Programma A Milano": a sentence
    rest = printed_behind(std::move(rest), colon, any);
    if (!rest.empty()) found = LevelLabel{*level, rest};
  }
  return found;
}

std::optional<LevelLabel> read_level_title(std::string_view line, const Vocabulary& vocabulary) {
  static const RE2 title(R"(\p{Lu}[\p{Ll}'’]+(?: [\p{L}\d'’.,()\-]+){2,})");
  const std::string folded = extract::fold_space(line);
  if (!extract::fold_key(folded).starts_with("obiettivo ")) return std::nullopt;
  std::optional<LevelLabel> found;
  size_t space = 0;
  for (int words = 0; words < kMostLabelWords; ++words) {
    space = folded.find(' ', space + 1);
    if (space == std::string::npos) break;
    const std::string* level = level_called(vocabulary_key(folded.substr(0, space)), vocabulary);
    const std::string rest = folded.substr(space + 1);
    if (level != nullptr && RE2::FullMatch(rest, title)) found = LevelLabel{*level, rest};
  }
  return found;
}

}  // namespace spoglio::normalize
