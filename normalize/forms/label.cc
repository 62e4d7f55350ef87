// Labels are told by the vocabulary; a colon, a line break or a capital parts them from their values.
#include "normalize/forms/label.h"

#include <re2/re2.h>

#include <algorithm>
#include <utility>

#include "extract/text.h"
#include "normalize/headers/question.h"
#include "normalize/headers/vocabulary_data.h"
#include "normalize/values/code.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kLongestLabel = 60;  // bytes
constexpr size_t kMostLabelWords = 5;

// "Indicatore: Ponti ispezionati": a label, and behind its colon words that are no wording of a label.
bool names_behind_colon(std::string_view text, const Vocabulary& vocabulary) {
  const size_t colon = text.find(": ");
  return colon != std::string_view::npos && read_column_header(text.substr(0, colon), vocabulary).role == "name" &&
         read_column_header(text.substr(colon + 2), vocabulary).role.empty();
}

}  // namespace

std::optional<ColumnRole> label_of(std::string_view text, const Vocabulary& vocabulary) {
  // Heads columns, and is a value in a form: "entro il 30/06", "Entro fine marzo 2025".
  static const RE2 deadline(
      R"((?i)entro(?: e non oltre)?(?: il| la| l'| i)?(?: fine| metà| mese di| fine di)? ?(?:\d|gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic|primo|prima).*)");
  // … and so is an amount: "n° 10".
  static const RE2 amount(R"((?i)(?:n\.?°?|nr\.?|num\.?|#)\s*\d[\d.,]*)");
  const re2::StringPiece piece(text.data(), text.size());
  if (text.empty() || (text.size() > kLongestLabel && !may_be_question(text))) return std::nullopt;
  const char first = text[0];
  if ((first == 'e' || first == 'E') && RE2::FullMatch(piece, deadline)) return std::nullopt;
  if ((first == 'n' || first == 'N' || first == '#') && RE2::FullMatch(piece, amount)) return std::nullopt;
  ColumnRole role = read_column_header(text, vocabulary);
  if (role.role.empty()) {
    const auto& titles = vocabulary.data().list("card_titles");
    if (std::find(titles.begin(), titles.end(), vocabulary_key(text)) != titles.end()) role.role = "title";
  }
  if (role.role.empty() || role.role == "year" || role.role == "level:ente") return std::nullopt;
  if (role.role == "name" && names_behind_colon(text, vocabulary)) return std::nullopt;
  if (role.role == "threshold") role.role = "target";
  static const RE2 describes(R"((?i)(?:breve )?descrizione\b.*)");
  if (role.role == "name" && RE2::FullMatch(piece, describes)) role.role = kNameDescription;
  return role;
}

std::optional<Labelled> numbered_label(std::string_view text, const Vocabulary& vocabulary) {
  static const RE2 shape(
      R"((?i)(.*?[\p{L}.°])[ :]*\b(?:n\.?°?|nr\.?|num\.?|numero)?[ ]?((?-i:[A-Z]{0,4})[.\-]?(?:\d{1,3}(?:\.\d{1,3}){0,3}|\d{1,4}/\d{1,3}(?:\.\d{1,3})?))[.)]?)");
  static const RE2 number_word(R"((?i)\s+(?:n\.?°?|n°|nr\.?|num\.?|numero)$)");
  Labelled out;
  std::string label;
  if (text.size() > kLongestLabel || text.find_first_of("0123456789") == std::string_view::npos ||
      !RE2::FullMatch(re2::StringPiece(text.data(), text.size()), shape, &label, &out.number))
    return std::nullopt;
  auto role = label_of(label, vocabulary);
  if (!role) {
    RE2::Replace(&label, number_word, "");
    role = label_of(label, vocabulary);
  }
  if (!role) return std::nullopt;
  if (role->role == "objective_code") role->role = std::string("level:") + kAnyObjective;
  if (!role->role.starts_with("level:")) return std::nullopt;
  out.label = std::move(*role);
  return out;
}

std::optional<Labelled> in_one_cell(const std::string& text, const Vocabulary& vocabulary, bool with_line_break) {
  // "Da dove partiamo? (baseline) 12": the mark ends the label.
  if (const auto end = question_end(text)) {
    if (auto label = label_of(extract::fold_space(text.substr(0, *end)), vocabulary))
      return Labelled{std::move(*label), text.substr(std::min(text.size(), text.find_first_not_of(" \n", *end))), ""};
  }
  for (const char separator : {':', '\n'}) {
    if (separator == '\n' && !with_line_break) continue;
    const size_t at = text.find(separator);
    if (at == std::string::npos || at > kLongestLabel) continue;
    const std::string words = extract::fold_space(text.substr(0, at));
    auto labelled = numbered_label(words, vocabulary);
    if (!labelled) {
      auto label = label_of(words, vocabulary);
      if (!label) continue;
      labelled = Labelled{std::move(*label), "", ""};
      // "Obiettivo strategico A: Title": the code stands in front of the colon.
      if (labelled->label.role.starts_with("level:")) {
        if (auto level = read_level_label(join_lines(text), vocabulary); level && !level->rest.empty()) {
          labelled->value = std::move(level->rest);
          return labelled;
        }
      }
    }
    labelled->value = text.substr(std::min(text.size(), text.find_first_not_of(" \n", at + 1)));
    return labelled;
  }
  return std::nullopt;
}

std::optional<Labelled> run_together(const std::string& cell, const Vocabulary& vocabulary) {
  static const RE2 capital(R"([\p{Lu}"“«].{2,})");
  const std::string text = join_lines(cell);
  std::optional<Labelled> found;
  size_t end = 0;
  for (size_t words = 0; words < kMostLabelWords; ++words) {
    end = text.find(' ', end + 1);
    if (end == std::string::npos || end > kLongestLabel) break;
    const std::string value = text.substr(end + 1);
    if (!RE2::FullMatch(value, capital)) continue;
    auto labelled = numbered_label(text.substr(0, end), vocabulary);
    if (!labelled) {
      auto role = label_of(text.substr(0, end), vocabulary);
      if (!role || (role->role != "units" && role->role != "description")) continue;
      labelled = Labelled{std::move(*role), "", ""};
    }
    labelled->value = value;
    found = std::move(labelled);
  }
  return found;
}

}  // namespace spoglio::normalize
