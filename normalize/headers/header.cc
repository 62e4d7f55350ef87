// Headers by vocabulary: the whole wording first, then its longest known beginning.
#include "normalize/headers/header.h"

#include <re2/re2.h>

#include <algorithm>

#include "extract/text.h"
#include "normalize/headers/languages.h"
#include "normalize/headers/question.h"
#include "normalize/headers/stage.h"
#include "normalize/headers/vocabulary_data.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kLongestHeader = 90;  // characters; a longer cell is text, not a header

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool has_digit(std::string_view text) { return std::any_of(text.begin(), text.end(), is_digit); }

// Four figures that the patterns of years take.
bool has_year(std::string_view text) {
  for (size_t i = 0; i + 3 < text.size(); ++i) {
    const bool century = (text[i] == '1' && text[i + 1] == '9') || (text[i] == '2' && text[i + 1] == '0');
    if (century && is_digit(text[i + 2]) && is_digit(text[i + 3])) return true;
  }
  return false;
}

// "1° anno", "anno 2", "primo anno", "anno n+1": the nth year of the plan. Taken out of the key; 0 when there is none.
int take_nth_year(std::string& key) {
  static const RE2 ordinal(R"((?:^|[ (])((?:([1-9])[°^ao]?|(primo|secondo|terzo)|(i{1,3})) anno)(?:[ )]|$))");
  static const RE2 number(R"((?:^|[ (])(anno ([1-9]))(?:[ )]|$))");
  static const RE2 letter(R"((?:^|[ (])((?:anno )?[nt] ?(?:\+ ?([1-8]))?)\)?$)");
  const bool names_year = key.find("anno") != std::string::npos;
  const bool letter_last = !key.empty() && std::string_view("nt )12345678").find(key.back()) != std::string_view::npos;
  if (!names_year && !letter_last) return 0;  // as nearly always, told without the patterns
  std::string whole;
  std::string digit;
  std::string word;
  std::string roman;
  int nth = 0;
  if (names_year && RE2::PartialMatch(key, ordinal, &whole, &digit, &word, &roman)) {
    if (!digit.empty()) nth = digit[0] - '0';
    if (!word.empty()) nth = word == "primo" ? 1 : word == "secondo" ? 2 : 3;
    if (!roman.empty()) nth = static_cast<int>(roman.size());
  } else if (names_year && RE2::PartialMatch(key, number, &whole, &digit)) {
    nth = digit[0] - '0';
  } else if (letter_last && RE2::PartialMatch(key, letter, &whole, &digit) && (whole.size() > 1 || !digit.empty())) {
    nth = digit.empty() ? 1 : 1 + digit[0] - '0';
  }
  if (nth == 0) return 0;
  key.erase(key.find(whole), whole.size());
  return nth;
}

// Takes a year out of a header: "target 2023" leaves "target".
int take_year(std::string& key) {
  static const RE2 day(R"((?:al |entro il )?\b(?:31|30|01|1)[/.](?:12|6|06|1|01)[/.]((?:19|20)\d\d)\b)");
  static const RE2 span(R"(\b((?:19|20)\d\d) ?[-/–] ?(?:(?:19|20)\d\d|\d\d)\b)");
  static const RE2 year(R"((?:^|[^\d/.])((?:19|20)\d\d)(?:[^\d/.%]|$))");
  static const RE2 leftovers(
      R"((?:\(\s*\)|\b(?:anno|al 31[/.]12[/.]?|per l'anno|nel|del|al|triennio)\s*$|[\s\-–_:(]+$))");
  const bool numbered = has_year(key);
  const auto holds = [&](char c) { return key.find(c) != std::string::npos; };
  const bool slashed = numbered && (holds('/') || holds('.'));
  const bool dashed = numbered && (holds('/') || holds('-') || holds('\xE2'));
  if (slashed && !RE2::FullMatch(key, day)) RE2::Replace(&key, day, R"(\1)");  // a day alone is a value
  int found = 0;
  std::string digits;
  if (dashed && RE2::Replace(&key, span, "")) {
    found = kLastOfPeriod;
  } else if (numbered && RE2::PartialMatch(key, year, &digits)) {
    key.erase(key.find(digits), 4);
    found = std::stoi(digits);
  } else {
    found = take_nth_year(key);
  }
  if (found == 0) return 0;
  while (RE2::Replace(&key, leftovers, "")) {
  }
  static const RE2 leading(R"(^\s*(?:anno|annualita)\b\s*[\-–:]?)");  // "Anno 2024 - Target"
  std::string rest = key;
  if (RE2::Replace(&rest, leading, "") && !vocabulary_key(rest).empty()) key = rest;
  key = vocabulary_key(key);
  return found;
}

std::string known_role(const std::string& key, const Vocabulary& vocabulary) {
  const auto& columns = vocabulary.data().columns;
  if (const auto it = columns.find(key); it != columns.end()) return it->second;
  const auto& levels = vocabulary.data().levels;
  if (const auto it = levels.find(key); it != levels.end()) return "level:" + it->second;
  return "";
}

// Whether a known wording still means the same with these words behind it. Words of many uses ("valore", "stato")
// are only narrowed by a time: "stato di attuazione" is another thing.
bool narrows(const std::string& wording, const std::string& rest) {
  static const RE2 of_many_uses(
      "valore|stato|risorse|risultat[oi]|standard|soglia|obiettiv[oi]|area|termin[ei]|temp[io]|entro|codice|"
      "n\\.?|nr\\.?|num\\.?|numero|data|nota|note|calcolo|direzione|ambit[oi]|att?ivita|media|livello|punti|id|"
      "titolare|misura|minimo");
  static const RE2 time(
      R"((?:(?:al|alla|nel|per|anno|dell'anno|a fine|iniziale|atteso|attesa)\b|\(|%|-|rilevat|riferit).*)");
  static const RE2 qualifier(
      R"((?:(?:al|alla|all|nel|per|di|del|dell|della|dei|delle|degli|da|in|a|anno|kpi|e|ed|finale)\b|annual|triennal|parametrat|indicator|obiettiv|ob\.|complessiv|previst|attes|assegnat|coinvolt|responsabil|\(|%|-|/|\d|\*).*)");
  // "Dipartimento per i bacini montani" is an office, "Dipartimento competente" a header.
  static const RE2 offices(
      "dipartiment[oi]|serviz(?:io|i)|uffic(?:io|i)|settor[ei]|struttur[ae]|ripartizion[ei]|unita|uo|cdr");
  static const RE2 of_offices(
      R"((?:di riferimento|competent|coinvolt|responsabil|referent|interessat|assegnat|attuat|propon|capofila|titolar|e |ed |/|\(|-|organizzativ|operativ).*)");
  static const RE2 persons("responsabil[ei]|referent[ei]|delegat[oi]|prorettor[ei]|dirigent[ei]");
  static const RE2 of_persons("(?:politic|amministrativ|tecnic|gestional|operativ|scientific|accademic|competent).*");
  const bool one_word = wording.find_first_of(" /") == std::string::npos;
  if (RE2::FullMatch(wording, persons) && RE2::FullMatch(rest, of_persons)) return true;
  if (RE2::FullMatch(wording, offices)) return RE2::FullMatch(rest, of_offices);
  // "Indicatore di tempestività dei pagamenti" is one itself.
  static const RE2 indicators("indicator[ei]");
  static const RE2 measured(
      "d(?:i|el|ella|ei|elle) "
      "(?:tempestivita|ritardo|soddisfazione|gradimento|copertura|accessibilita|deficitarieta|assenteismo).*");
  if (RE2::FullMatch(wording, indicators) && RE2::FullMatch(rest, measured)) return false;
  if (!one_word) return true;
  if (RE2::FullMatch(wording, of_many_uses)) return RE2::FullMatch(rest, time);
  return RE2::FullMatch(rest, qualifier);
}

// "Tipo di beneficio", "Dimensione del valore pubblico": no type of the indicator.
bool is_of_another(const std::string& rest) {
  static const RE2 of_something(R"((?:di|del|della|dell|dello|dei|delle|degli)\b.*)");
  static const RE2 of_indicator(R"(.*(?:indicator|kpi|performance|misura|target).*)");
  return RE2::FullMatch(rest, of_something) && !RE2::FullMatch(rest, of_indicator);
}

// "Missione/Programma/Obiettivo/Indicatore": levels and the indicators below them in one column.
bool names_levels_and_indicators(const std::string& key, const Vocabulary& vocabulary) {
  static const RE2 parts(R"( ?(?:/|,| - | – | e ) ?)");
  std::string rest = key;
  RE2::GlobalReplace(&rest, parts, "/");
  bool levels = false;
  size_t start = 0;
  for (size_t slash = rest.find('/'); slash != std::string::npos; slash = rest.find('/', start)) {
    if (!known_role(rest.substr(start, slash - start), vocabulary).starts_with("level:")) return false;
    levels = true;
    start = slash + 1;
  }
  return levels && known_role(rest.substr(start), vocabulary) == "name";
}

// The end of a month within the year.
const char kDayWithinYear[] =
    R"(al (?:2[89]|3[01]) ?(?:[/.-] ?(?:0?[1-9]|1[01])\b|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre))";

// "Stato al 30 giugno", "Monitoraggio al 30/06/2024", "Verifica I semestre", "Valore al 30/06": what was reached within
// the year, neither baseline nor result. A value with the year of its day may be the baseline of a later plan.
bool is_within_year(const std::string& key) {
  static const std::string states =
      "(?:stato|verifica|monitoraggio|avanzamento|situazione|rilevazione|controllo|andamento)(?: [a-z]+){0,3} ";
  static const RE2 state_of_day(states + kDayWithinYear + ".*");
  static const RE2 state_of_part(
      states +
      R"((?:i|[1-4][°^ao]?|primo|secondo|terzo|ii|iii) (?:semestre|quadrimestre|trimestre|sem\.?|trim\.?|quadr\.?)\b.*)");
  static const RE2 value_of_day(
      std::string("(?:valor[ei]|dat[oi]|consuntivo|risultat[oi]|realizzato|raggiunto|conseguito|rilevato)"
                  "(?: [a-z]+){0,2} ") +
      kDayWithinYear);
  constexpr std::string_view kFirstLetters = "svmarcd";  // of the words above
  if (key.empty() || kFirstLetters.find(key[0]) == std::string_view::npos) return false;
  return RE2::FullMatch(key, state_of_day) || RE2::FullMatch(key, state_of_part) || RE2::FullMatch(key, value_of_day);
}

std::string role_of(const std::string& key, const Vocabulary& vocabulary) {
  if (std::string role = known_role(key, vocabulary); !role.empty()) return role;
  if (std::string role = question_role(key, vocabulary); !role.empty()) return role;
  if (names_levels_and_indicators(key, vocabulary)) return "name";
  // "Peso (in %)", "Indicatore n. 2", "Note*", and "(Consuntivo)" behind a year.
  static const RE2 ornaments(R"( ?\([^()]*\)| in %| %|[*†]+| (?:n\.?|n°)? ?\d{1,2}[.)]?$)");
  std::string plain = key;
  if (has_digit(key) || key.find_first_of("(%*\xE2") != std::string::npos) RE2::GlobalReplace(&plain, ornaments, "");
  plain = vocabulary_key(plain);
  if (plain.empty() && key.size() > 2 && key.front() == '(' && key.back() == ')') plain = key.substr(1, key.size() - 2);
  if (std::string role = plain == key ? "" : known_role(plain, vocabulary); !role.empty()) return role;
  // The longest beginning that ends at a word: "peso %" of "peso % dell'indicatore".
  for (size_t end = key.rfind(' '); end != std::string::npos && end > 0; end = key.rfind(' ', end - 1)) {
    const std::string wording = key.substr(0, end);
    std::string role = known_role(wording, vocabulary);
    if (role.empty() || (role.starts_with("level:") && wording.find(' ') == std::string::npos)) continue;
    const std::string rest = key.substr(end + 1);
    // A code or a title behind a level is an objective of its own.
    static const RE2 level_qualifier(
        R"((?:(?:di|del|della|dell|dup|peg|pira|piao)\b|triennal|annual|collegat|correlat|di riferimento|\(|/).*)");
    if (role.starts_with("level:")) return RE2::FullMatch(rest, level_qualifier) ? role : "";
    if (role == "type" && is_of_another(rest)) return "other";
    return narrows(wording, rest) ? role : "";
  }
  return "";
}

// "Primo anno", "I anno", "Anno n": begins with no wording of the vocabulary.
bool may_be_ordinal(std::string_view text) {
  static const RE2 start(R"((?i)(?:primo|secondo|terzo|i{1,3}|anno|[nt]) ?(?:anno|[nt\d+]|$).*)");
  if (text.empty()) return false;
  const auto is_any_of = [&](size_t i, std::string_view letters) {
    return i >= text.size() || static_cast<unsigned char>(text[i]) > 0x7F || letters.find(text[i]) != std::string::npos;
  };
  // Told by the first letters, as nearly always: "pr", "se", "te", "an"; else the numeral and what may follow it.
  const bool word = is_any_of(0, "pPsStTaA") && is_any_of(1, "rReEnN");
  const bool numeral = is_any_of(0, "iInNtT") && is_any_of(1, " iIaAnNtT+0123456789");
  return (word || numeral) && RE2::FullMatch(re2::StringPiece(text.data(), text.size()), start);
}

// Words that a narrow column breaks, whole: "Respon-\nsabile", "opera- tivo".
std::string without_line_hyphens(std::string_view text) {
  const auto is_lower = [&](size_t i) { return i < text.size() && text[i] >= 'a' && text[i] <= 'z'; };
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == kBrokenHyphen) continue;
    const bool blank = i + 1 < text.size() && (text[i + 1] == '\n' || text[i + 1] == ' ');
    if (text[i] == '-' && i > 0 && text[i - 1] != ' ' && blank && is_lower(i + 2)) {
      ++i;
    } else {
      out += text[i];
    }
  }
  return out;
}

bool starts_year(std::string_view text) {
  if (text.size() < 4 || !(text.starts_with("19") || text.starts_with("20"))) return false;
  const char behind = text.size() > 4 ? text[4] : ' ';
  const bool word =
      is_digit(behind) || (behind >= 'a' && behind <= 'z') || (behind >= 'A' && behind <= 'Z') || behind == '_';
  return is_digit(text[2]) && is_digit(text[3]) && !word;
}

// What stands behind a label: a colon and blanks, or one blank, part it from its value.
std::optional<std::string_view> value_behind(std::string_view text) {
  const size_t colon = text.starts_with(' ') ? 1 : 0;
  if (text.size() > colon && text[colon] == ':') {
    text.remove_prefix(colon + 1);
    return text.starts_with(' ') ? text.substr(1) : text;
  }
  if (colon == 1) return text.substr(1);
  return std::nullopt;
}

struct CardLine {
  std::string_view label;
  std::string_view year;
  std::string_view value;
};

// "Target 2020: 30", folded: the label goes up to the first blank, colon or digit. Told without a pattern, for every
// line that starts with a known word is asked.
std::optional<CardLine> split_card_line(std::string_view line) {
  constexpr size_t kShortestLabel = 2;  // characters
  constexpr size_t kLongestLabel = 40;
  size_t end = 0;
  for (size_t characters = 0; end < line.size(); ++end) {
    const char c = line[end];
    const bool part = c != ':' && !is_digit(c);
    if (characters >= kShortestLabel && (c == ' ' || !part)) break;
    if (!part || std::string_view("<>=%+-").find(c) != std::string_view::npos) return std::nullopt;
    characters += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    if (characters > kLongestLabel) return std::nullopt;
  }
  const std::string_view label = line.substr(0, end);
  const std::string_view rest = line.substr(end);
  const std::string_view dated = rest.starts_with(' ') ? rest.substr(1) : rest;
  if (starts_year(dated)) {
    if (const auto value = value_behind(dated.substr(4))) return CardLine{label, dated.substr(0, 4), *value};
  }
  const auto value = value_behind(rest);
  return value ? std::optional(CardLine{label, {}, *value}) : std::nullopt;
}

}  // namespace

namespace {

// The Italian part of a key that a translation goes with, where it means something: "codice" of "codice/kode". The key
// itself where there is none, and where the vocabulary knows it as a whole.
std::string italian_part(std::string key, const Vocabulary& vocabulary) {
  if (!known_role(key, vocabulary).empty()) return key;
  const auto both = both_languages(key, vocabulary);
  if (!both) return key;
  std::string words = both->italian;
  take_year(words);
  return words.empty() || words == "anno" || !role_of(words, vocabulary).empty() ? both->italian : key;
}

}  // namespace

bool names_day_within_year(std::string_view wording) {
  static const RE2 day(std::string("\\b") + kDayWithinYear);
  return RE2::PartialMatch(extract::fold_key(wording), day);
}

ColumnRole read_column_header(std::string_view text, const Vocabulary& vocabulary) {
  ColumnRole out;
  const bool asks = may_be_question(text);
  if (text.empty() || (text.size() > kLongestHeader && !asks)) return out;
  const size_t first = text[0] == '(' && text.size() > 1 ? 1 : 0;
  const bool digit_first = is_digit(text[first]);
  const std::string whole = without_line_hyphens(text);
  const bool ordinal = may_be_ordinal(whole);
  if (!digit_first && !ordinal && !asks && text[0] != ' ' && !may_be_wording(whole, vocabulary.data())) return out;
  std::string key = italian_part(vocabulary_key(whole), vocabulary);
  if (is_within_year(key)) {
    out.role = "other";
    return out;
  }
  out.year = take_year(key);
  if (out.year != 0 && (key.empty() || key == "anno" || key == "triennio" || key == "periodo")) {
    out.role = out.year == kLastOfPeriod ? "other" : "year";
    if (out.role == "other") out.year = 0;
    return out;
  }
  const auto rest = out.year > 0 ? behind_stage(key, vocabulary) : std::nullopt;
  if (rest && rest->empty()) {
    out.role = "year";  // "Fase di avvio 2023"
    return out;
  }
  out.role = role_of(rest ? *rest : key, vocabulary);
  if (out.role == "target_dated") out.role = out.year > 0 ? "target" : "";
  if (out.role == "result_dated") out.role = out.year > 0 ? "result" : "";
  if (out.role == "target_period") {
    out.role = "target";
    out.year = kLastOfPeriod;
  }
  return out;
}

std::optional<LabelledValue> read_labelled_value(std::string_view line, const Vocabulary& vocabulary) {
  // "label\tvalue" (blank cells between them do not count), "label: value", or "label value" for the labels of cards.
  const size_t tab = line.find('\t');
  if (tab != std::string_view::npos) {
    const std::string label = extract::fold_space(line.substr(0, tab));
    ColumnRole role = read_column_header(label, vocabulary);
    if (role.role.empty() || role.role == "year" || label.empty()) return std::nullopt;
    // A wording beside wordings is the header of a table.
    const std::vector<std::string> cells = extract::split(line.substr(tab + 1), '\t');
    const bool header = std::all_of(cells.begin(), cells.end(), [&](const std::string& cell) {
      return extract::fold_space(cell).empty() || !read_column_header(cell, vocabulary).role.empty();
    });
    if (header && !extract::fold_space(line.substr(tab)).empty()) return std::nullopt;
    return LabelledValue{std::move(role), extract::fold_space(line.substr(tab))};
  }
  static const RE2 value_start(R"(^(?:[\d<>=≥≤+%€\-]|(?i:si|no|s[iì]|entro|n\.|n°|---|on|off|almeno|tra|gg)\b).*)");
  if (!may_be_wording(line, vocabulary.data())) return std::nullopt;
  const std::string folded = extract::fold_space(line);
  const auto parts = split_card_line(folded);
  if (!parts) return std::nullopt;
  const std::string label(parts->label);
  const ColumnRole role =
      read_column_header(parts->year.empty() ? label : label + " " + std::string(parts->year), vocabulary);
  const bool card = role.role == "weight" || role.role == "baseline" || role.role == "target" ||
                    role.role == "result" || role.role == "realisation";
  std::string value(parts->value);
  if (!card || (!value.empty() && !RE2::FullMatch(value, value_start))) return std::nullopt;
  return LabelledValue{role, std::move(value)};
}

}  // namespace spoglio::normalize
