// What stands around a section's title is taken off; the title itself is told by closed lists of words.
#include "normalize/tables/section.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>

#include "extract/text.h"
#include "normalize/headers/header.h"
#include "normalize/headers/vocabulary_data.h"
#include "normalize/values/number.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kLongestSection = 120;  // bytes of its title
constexpr size_t kLongestRest = 60;      // bytes behind "obiettivi strategici": "dell'azienda e delle sue strutture"

// Takes the letter and the points off a title.
void take_marks(std::string& key, Section& section) {
  static const RE2 front(
      R"(^(?:(?:sezione|parte|area|quadro|scheda|blocco|macroarea|ambito) (?:[a-h]|[ivx]{1,4}|\d{1,2})\b ?[.:)\-–—]*|(?:sezione|parte)\b ?[:\-–—]*|(?:[a-h]|[ivx]{1,4}|\d{1,2}) ?[.:)\-–—]+) ?)");
  // In brackets, behind a mark, behind words that say so, or in front of a unit.
  static const std::string words =
      R"((?:(?:max|massimo|fino a|fino ad|peso|punti|punteggio|totale|tot|pari a|p|pt|valore)\b[ .:]*))";
  static const std::string number = R"((\d{1,3}(?:[.,]\d{1,2})?))";
  static const std::string unit = R"((?: ?(?:/ ?\d{2,3}|%|su 100|(?:punti|pt|p)\b\.?)(?: (?:max|massimi))?))";
  static const RE2 bracketed(R"( ?[(\[] ?)" + words + "*" + number + unit + R"(? ?[)\]]$)");
  static const RE2 behind_mark(R"( ?[,;:.\-–—]+ ?)" + words + "*" + number + unit + "?$");
  static const RE2 behind_words(" " + words + "+" + number + unit + "?$");
  static const RE2 with_unit(" " + number + unit + "$");
  static const std::array<const RE2*, 4> points = {&bracketed, &behind_mark, &behind_words, &with_unit};
  const bool lettered = RE2::Replace(&key, front, "");
  std::string figure;
  for (const RE2* shape : points) {
    if (section.points || !RE2::PartialMatch(key, *shape, &figure)) continue;
    section.points = parse_percent(figure);
    RE2::Replace(&key, *shape, "");
  }
  section.marked = lettered || section.points;
}

bool names_behaviours(const std::string& title, bool marked) {
  static const RE2 words(
      R"((?:valutazione |area |ambito )?(?:dei |delle |del |degli |della )?(?:comportament[oi]|fattori comportamentali|elementi comportamentali|competenze|capacita|obiettivi comportamentali)(?:[ ,/]+(?:e|ed|dei|delle|del|al|organizzativ[eio]|professional[ei]|manageriali?|attes[eio]|individual[ei]|relazional[ei]|trasversali|competenze|capacita|comportamenti|comportamentali|dimostrat[ei]|dirigenziali|tecniche|direttive|gestional[ei]|leadership|ruolo))*)");
  static const RE2 alone("competenze|capacita");  // of many uses
  return RE2::FullMatch(title, words) && (marked || !RE2::FullMatch(title, alone));
}

// "obiettivi strategici aziendali": the level that the first words name; empty for other titles.
std::string level_named(const std::string& title, const Vocabulary& vocabulary) {
  static const RE2 plural(R"(obiettivi\b.*)");
  static const RE2 figures_or_colon(R"([\d:])");
  if (!RE2::FullMatch(title, plural)) return "";
  const auto& levels = vocabulary.data().levels;
  for (size_t end = title.size(); end != std::string::npos && end > 0; end = title.rfind(' ', end - 1)) {
    const auto it = levels.find(title.substr(0, end));
    if (it == levels.end()) continue;
    const std::string rest = title.substr(end);
    if (rest.size() > kLongestRest || RE2::PartialMatch(rest, figures_or_colon)) return "";
    return it->second;
  }
  return "";
}

}  // namespace

std::optional<Section> section_of(const TableRow& row, const Vocabulary& vocabulary) {
  static const RE2 number(R"((\d{1,3}(?:[.,]\d{1,2})?) ?(?:%|/ ?\d{2,3}|punti)?)");
  const auto is_filled = [](const std::string& cell) { return !cell.empty(); };
  const size_t filled = row.filled();
  if (filled == 0 || filled > 2) return std::nullopt;
  const std::string& first = *std::find_if(row.cells.begin(), row.cells.end(), is_filled);
  const std::string& last = *std::find_if(row.cells.rbegin(), row.cells.rend(), is_filled);
  if (first.size() > kLongestSection) return std::nullopt;
  Section out;
  std::string title = extract::fold_key(join_lines(first));
  take_marks(title, out);
  title = extract::fold_space(title);
  std::string figure;
  if (filled == 2 && !RE2::FullMatch(extract::fold_key(last), number, &figure)) return std::nullopt;
  if (filled == 2) out.points = parse_percent(figure);
  out.behaviours = names_behaviours(title, out.marked);
  if (!out.behaviours) out.level = level_named(title, vocabulary);
  // With a number beside it, it may be an objective and its weight.
  const bool clear = out.marked || (filled == 1 && out.level != kAnyObjective);
  return (out.behaviours || !out.level.empty()) && clear ? std::optional(out) : std::nullopt;
}

}  // namespace spoglio::normalize
