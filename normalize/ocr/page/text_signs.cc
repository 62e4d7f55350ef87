// Each kind of damage by its pattern; patterns are such that sound text has none.
#include "normalize/ocr/page/text_signs.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "extract/text.h"
#include "normalize/evaluate/ratio.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kLongestCell = 2'000;  // bytes; longer texts are not looked through
constexpr int kMostItems = 30;          // of a cell

// "PO_ 01_ 02 - Title": no blank stands beside the low strokes of a code.
void mend_strokes(std::string& text) {
  static const RE2 before(R"(([\p{L}\d])\s_([\s\p{L}\d]))");
  static const RE2 behind(R"(([\p{L}\d]_)\s([\p{L}\d]))");
  if (text.find('_') == std::string::npos) return;
  RE2::GlobalReplace(&text, before, R"(\1_\2)");
  RE2::GlobalReplace(&text, behind, R"(\1\2)");
}

// "2,1,1 Seguire ...": no figure has two commas so close.
void mend_commas(std::string& text) {
  static const RE2 code(R"((\d{1,2}(?:[.,]\d{1,2}){2,4})(\.?(?:\s+(?:[-–—]\s*)?\p{Lu}(?s:.*))?))");
  std::string digits;
  std::string rest;
  if (text.find(',') == std::string::npos || !RE2::FullMatch(text, code, &digits, &rest)) return;
  std::replace(digits.begin(), digits.end(), ',', '.');
  text = digits + rest;
}

// "I.I.I Seguire ...": strokes between points are ones.
void mend_ones(std::string& text) {
  static const RE2 code(R"(([\dIl|]{1,2}(?:\.[\dIl|]{1,2}){1,4})(\.?\s+(?:[-–—]\s*)?\p{Lu}\p{L}(?s:.*)))");
  std::string digits;
  std::string rest;
  if (text.empty() || std::string_view("Il|0123456789").find(text[0]) == std::string_view::npos) return;
  if (!RE2::FullMatch(text, code, &digits, &rest)) return;
  for (char& c : digits) c = c == 'I' || c == 'l' || c == '|' ? '1' : c;
  text = digits + rest;
}

// "Schema dì decreto": a speck over the point of an i. But for the old word for a day they are no words.
void mend_accents(std::string& text) {
  static const RE2 accent(R"((^|\s)((?i:d|de|ne|da|su|co|a))ì(\s|$))");
  if (text.find("ì") == std::string::npos) return;
  while (RE2::Replace(&text, accent, R"(\1\2i\3)")) {
  }
}

// "% atti evasi >=.100%": a speck between a comparison and its figure; ">» 100%": its strokes as another angle.
void mend_comparisons(std::string& text) {
  static const RE2 speck(R"(([<>]=|≥|≤)\s?[.,·'‘’]\s?(\d))");
  static const RE2 angle(R"((^|\s)>\s?[»›]\s?((?:[nN]\.\s?|€\s?)?\d))");
  RE2::GlobalReplace(&text, angle, R"(\1>= \2)");
  RE2::GlobalReplace(&text, speck, R"(\1 \2)");
}

// Whether the line begins with the number of the item that is due, once it is mended.
bool mend_item(std::string& line, int due, bool several) {
  static const RE2 first(R"([lI|i!](?:[.)]\s+|\s+([≥≤<>=+]))(.+))");
  static const RE2 number(R"((\d{1,2})\.(\s*)(\S.*))");
  static const RE2 letter(R"(([AShbGB])\.\s+(\S.*))");
  static const RE2 second(R"(≥\s?([≥≤<>\p{L}].*))");  // "2." over "≥": no comparison stands before another, or a word
  // What the numbers are read as, by the number.
  constexpr std::array<std::string_view, 9> kLike = {"", "", "", "", "Ah", "S", "Gb", "", "B"};
  std::string sign;
  std::string space;
  std::string rest;
  int read = 0;
  if (RE2::FullMatch(line, number, &read, &space, &rest)) {
    if (read != due || (space.empty() && (due == 1 || !several))) return false;  // "1.500" is a figure
  } else if (due == 1 && RE2::FullMatch(line, first, &sign, &rest)) {
    rest = sign + rest;
  } else if (due == 2 && several && RE2::FullMatch(line, second, &rest)) {
    // As it is due.
  } else if (due < 2 || due >= static_cast<int>(kLike.size()) || !RE2::FullMatch(line, letter, &sign, &rest) ||
             kLike[static_cast<size_t>(due)].find(sign) == std::string_view::npos) {
    return false;
  }
  line = fmt::format("{}. {}", due, rest);
  return true;
}

// "l. ≥87", "2.42.517 €", "A. Variazione" where the items 1, 2 and 4 are due.
void mend_items(std::string& text) {
  std::vector<std::string> lines = extract::split(text, '\n');
  int due = 1;
  for (std::string& line : lines) {
    if (mend_item(line, due, lines.size() > 1) && ++due > kMostItems) break;
  }
  if (due == 1) return;
  text.clear();
  for (const std::string& line : lines) text += (text.empty() ? "" : "\n") + line;
}

// "SUNO", "S1/NO": yes or no, which no other word is like.
void mend_choices(std::string& text) {
  static const RE2 choice(R"(\bS(?:[IU1l|]?[/U1l|]|I)N[O0]\b)");
  RE2::GlobalReplace(&text, choice, "SI/NO");
}

// "(ponti anno L - ponti anno 1-1) / ponti anno t-l": a year and the one before it are called t and t-1.
void mend_years(std::string& text) {
  static const RE2 before(R"((\banno )(?:[t1lIL] ?- ?[1lI\]!i]|t-\.1)(\W|$))");
  static const RE2 year(R"((\banno )[L1lI(€{]( ?- ?\pL))");
  if (text.find("anno ") == std::string::npos) return;
  RE2::GlobalReplace(&text, before, R"(\1t-1\2)");
  if (text.find("anno t-1") != std::string::npos) RE2::GlobalReplace(&text, year, R"(\1t\2)");
}

// The word of a list that is nearest, with few letters apart; empty where none is, or two are as near.
template <size_t N>
std::string nearest_of(const std::array<std::string_view, N>& words, const std::string& word) {
  constexpr size_t kMostApart = 2;  // bytes
  std::string best;
  size_t least = kMostApart + 1;
  for (const std::string_view known : words) {
    const size_t apart = edit_distance(word, known);
    if (apart > least || (apart == least && best.empty())) continue;
    best = apart == least ? std::string() : std::string(known);
    least = apart;
  }
  return best;
}

// "“Aggioinato in sede di rolling": what an act did to a row.
void mend_acts(std::string& text) {
  static constexpr std::array<std::string_view, 5> kActs = {"Aggiornat", "Eliminat", "Inserit", "Modificat",
                                                            "Sostituit"};
  static const RE2 act(R"(((?:["“”'‘’] ?)?)(\S{6,11})([oa]\s+in\s+sede\s+di\b))");
  std::string front;
  std::string word;
  std::string rest;
  for (re2::StringPiece input(text); RE2::FindAndConsume(&input, act, &front, &word, &rest);) {
    const std::string known = nearest_of(kActs, word);
    if (known.empty() || (front.empty() && known == word)) continue;
    text.replace(text.find(front + word + rest), front.size() + word.size(), known);
    return mend_acts(text);
  }
}

// "n. 134 det 13 genna:0 2024": the day of an act.
void mend_act_days(std::string& text) {
  static constexpr std::array<std::string_view, 12> kMonths = {"gennaio",   "febbraio", "marzo",    "aprile",
                                                               "maggio",    "giugno",   "luglio",   "agosto",
                                                               "settembre", "ottobre",  "novembre", "dicembre"};
  static const RE2 day(R"((\bn\.\s?(?:\d+\s)?)(d\S{2})(\s\d{1,2}\s)(\S{4,10})(\s(?:19|20)\d\d))");
  std::string front;
  std::string of;
  std::string number;
  std::string month;
  std::string year;
  if (!RE2::PartialMatch(text, day, &front, &of, &number, &month, &year)) return;
  const std::string known = nearest_of(kMonths, month);
  if (known.empty()) return;
  const std::string read = front + of + number + month + year;
  text.replace(text.find(read), read.size(), front + "del" + number + known + year);
}

// "100%6", "%6 di atti evasi": the second ring of the sign, once more as a figure.
void mend_percents(std::string& text) {
  static const RE2 percent(R"((^|[\d\s(])%6(\s|\)|$))");
  RE2::GlobalReplace(&text, percent, R"(\1%\2)");
}

// "S2.1.1-à Avvio …", "0O1.1.1-a Pratiche …", "O1.1 ≥ -a Pratiche …", whose point and figure ran into one sign
void mend_indicator_codes(std::string& text) {
  static const RE2 sign(R"(^([SO0]\d{1,2}\.\d{1,2})\.? ?≥ ?(-\pL\s))");
  RE2::Replace(&text, sign, R"(\1.2\2)");
  static const RE2 accent(R"(^([SO0]\d{1,2}\.\d{1,2}\.\d{1,2}-)(?:à|á|â)(\s))");
  static const RE2 doubled(R"(^(?:0O|O0)(\d{1,2}\.\d{1,2}\.\d{1,2}-\pL\s))");
  RE2::Replace(&text, accent, R"(\1a\2)");
  RE2::Replace(&text, doubled, R"(O\1)");
}

// "1ND01", "KP1 3": what codes of indicators begin with wherever they are printed.
void mend_code_words(std::string& text) {
  static const RE2 indicator(R"(^[1l|!]ND([ ._\-]?\d))");
  static const RE2 key(R"(^KP[1l|!]([ ._\-]?\d))");
  RE2::Replace(&text, indicator, R"(IND\1)");
  RE2::Replace(&text, key, R"(KPI\1)");
}

// "faule riqualificate / totale aule) x 100": the bracket that is closed, read as the first letter of a word that
// stands without it further on.
void mend_opening(std::string& text) {
  static const RE2 first(R"([fitljI1{\[/|](\p{Ll}{4,})(\s[^()]*\)(?s:.*)))");
  std::string word;
  std::string rest;
  if (!RE2::FullMatch(text, first, &word, &rest) || rest.find(" " + word) == std::string::npos) return;
  text = "(" + word + rest;
}

// "Ufficio Vigilanza: Servizio Tecnico": offices are parted by semicolons.
void mend_offices(std::string& text) {
  static const RE2 offices(
      R"(^((?:Ufficio|Servizio|Settore|Direzione|Dipartimento) [^:;]*): ((?:Ufficio|Servizio|Settore|Direzione|Dipartimento) ))");
  RE2::Replace(&text, offices, R"(\1; \2)");
}

// "(Peso; 40,00%)"
void mend_colons(std::string& text) {
  static const RE2 tag(R"((\(\p{L}{3,})[;.,] ?(\d[\d.,]* ?%\)))");
  RE2::GlobalReplace(&text, tag, R"(\1: \2)");
}

void mend_bounds(std::string& text) {
  static const RE2 bound(R"((?i)\b((?:inferiore|superiore|pari|uguale|minore|maggiore|fino)\sa)(\d))");
  static const RE2 day(
      R"(\b([Ee]n)(?:tro|vo|tio|no|ho|tra|to|uo|iro) (?:i[il!1)|]|1l|l[il]|al|il|i)(\s)(\d{1,2}(?:[/.]\d|\s\p{L})))");
  static const RE2 specks(R"(\b([Ee]ntro il)[.,](\d))");
  static const RE2 signs(R"(([+\-]) ([+\-])(\d))");
  static const RE2 days(R"(^([≥≤<>= ]*\d{1,3}) (?:4g|g4|9g|g9|q9|9q|gq|qg|qq|0g|g0|go|og|sg|gs)(\.?)$)");
  static const RE2 hundred(R"(\) x(100)\b)");
  static const RE2 item(R"((?m)^(\d{1,2})[.,] ?([≥≤<>]|\p{Lu}\p{Ll}))");  // no figure stands before a comparison
  RE2::GlobalReplace(&text, item, R"(\1. \2)");
  RE2::GlobalReplace(&text, bound, R"(\1 \2)");
  RE2::GlobalReplace(&text, day, R"(\1tro il\2\3)");
  RE2::GlobalReplace(&text, specks, R"(\1 \2)");
  RE2::Replace(&text, days, R"(\1 gg\2)");
  RE2::GlobalReplace(&text, hundred, R"() x \1)");
  std::string left;
  std::string right;
  std::string digit;
  if (RE2::PartialMatch(text, signs, &left, &right, &digit) && left == right) RE2::Replace(&text, signs, R"(\2\3)");
}

}  // namespace

std::string with_mended_signs(const std::string& text, bool cell) {
  std::string out = text;
  mend_strokes(out);
  mend_commas(out);
  mend_colons(out);
  mend_choices(out);
  mend_years(out);
  mend_acts(out);
  mend_act_days(out);
  mend_percents(out);
  mend_indicator_codes(out);
  mend_code_words(out);
  if (cell && out.size() <= kLongestCell) {
    mend_items(out);
    mend_bounds(out);
    mend_comparisons(out);
    mend_opening(out);
    mend_offices(out);
  }
  mend_ones(out);
  mend_accents(out);
  return out;
}

}  // namespace spoglio::normalize
