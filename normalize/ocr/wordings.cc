// Words are held against those that measures are printed with; the grammar has to read what comes of it.
#include "normalize/ocr/wordings.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "extract/text.h"
#include "normalize/evaluate/ratio.h"
#include "normalize/ocr/readings.h"
#include "normalize/values/measure.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kLongestCell = 60;  // bytes: longer ones are no measures
constexpr size_t kShortestWord = 3;  // bytes: a shorter one is near to too many
constexpr size_t kLongWord = 5;      // bytes, from which on two letters may be wrong
constexpr size_t kMostScale = 100;   // of a scale of judgements, at most

// In small letters, as they stand in measures of all kinds.
constexpr std::array<std::string_view, 40> kWords = {
    "anno",     "rilevazione", "entro",     "non",    "inferiore", "superiore", "maggiore", "minore",
    "uguale",   "minimo",      "massimo",   "almeno", "oltre",     "fino",      "tra",      "giorni",
    "mesi",     "chiusura",    "periodo",   "dalla",  "del",       "gennaio",   "febbraio", "marzo",
    "aprile",   "maggio",      "giugno",    "luglio", "agosto",    "settembre", "ottobre",  "novembre",
    "dicembre", "aumento",     "riduzione", "valore", "numero",    "euro",      "media",    "cluster",
};

std::string in_small_letters(std::string_view word) {
  static const RE2 marks(R"(^[‘’'"“”`.,:;]+|[‘’'"“”`.,:;]+$)");
  std::string out = extract::fold_key(word);
  RE2::GlobalReplace(&out, marks, "");
  return out;
}

// "enuo", "ua": two strokes and a bow are "tr".
std::string with_tr(std::string word) {
  const size_t at = word.find('u');
  return at == std::string::npos ? word : word.replace(at, 1, "tr");
}

// The one word that is nearest; empty where none is near or several are as near. A word of measures is its own.
std::string nearest(const std::string& word) {
  std::string best;
  size_t least = word.size() >= kLongWord ? 3 : 2;  // letters that differ, and are too many
  for (const std::string_view known : kWords) {
    const size_t apart =
        std::min(edit_distance(word, known), edit_distance(with_tr(word), known) + (with_tr(word) != word));
    if (apart > least || (apart == least && best.empty())) continue;
    best = apart == least ? std::string() : std::string(known);
    least = apart;
  }
  return best;
}

bool is_word(const std::string& word) {
  const auto letters = std::count_if(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return word.size() >= kShortestWord && 2 * static_cast<size_t>(letters) > word.size();
}

// The cell with words of measures; empty where a word is near to none, or nothing changes.
std::string with_known_words(const std::string& raw) {
  static const RE2 range(R"(^[ui]a (\d))");
  static const RE2 either(R"(\b(maggiore|minore) \S{1,2} uguale)");
  static const RE2 day(R"(\b(entro) [^\s\d]\S? (\d))");
  static const RE2 days(R"((\d) [agpqy89]{2} (chiusura|dall))");
  std::string out;
  for (const std::string& token : extract::split(extract::fold_space(raw), ' ')) {
    const std::string word = in_small_letters(token);
    std::string meant = token;
    if (is_word(word)) {
      meant = nearest(word);
      if (meant.empty()) return {};
    }
    out += (out.empty() ? "" : " ") + meant;
  }
  RE2::Replace(&out, range, R"(tra \1)");
  RE2::Replace(&out, either, R"(\1 o uguale)");
  RE2::Replace(&out, day, R"(\1 il \2)");
  RE2::Replace(&out, days, R"(\1 gg \2)");
  return extract::fold_key(out) == extract::fold_key(raw) ? std::string() : out;
}

bool is_read(const Reading& reading) {
  return reading.kind != "text" && reading.kind != "none" && reading.kind != "reference";
}

void mend_words(Measure& m, std::vector<Review>& review) {
  // "81 gioni" counts what nobody knows.
  const bool counted = m.kind == "number" && !m.unit;
  if ((m.kind != "text" && !counted) || m.raw.size() > kLongestCell) return;
  const std::string text = with_known_words(m.raw);
  if (text.empty()) return;
  const Reading reading = read_measure(text, {m.role, m.year});
  if (counted && !reading.unit) return;
  // "> modia cluster": of a reference all words are known.
  if (is_read(reading) || (reading.kind == "reference" && reading.comparator)) return take_reading(m, text, review);
  for (const std::string& other : likely_readings(text)) {
    if (is_read(read_measure(other, {m.role, m.year}))) return take_reading(m, other, review);
  }
}

// The upper end of the scale that a row prints: "(scala da 1 a 10)".
std::optional<size_t> scale_of(const Indicator& row) {
  static const RE2 scale(R"((?i)\bscala (?:da )?\d+ ?(?:a|-|–) ?(\d{1,3})\b)");
  size_t end = 0;
  const bool found =
      RE2::PartialMatch(row.name, scale, &end) || (row.algorithm && RE2::PartialMatch(*row.algorithm, scale, &end));
  return found && end > 0 && end <= kMostScale ? std::optional<size_t>(end) : std::nullopt;
}

// "≥ 85" for 8,5 where ten is the most; "28,5" for "≥ 8,5".
void mend_scaled(Measure& m, size_t most, std::vector<Review>& review) {
  static const RE2 comma(R"((\D{0,12})(\d)(\d))");
  static const RE2 sign(R"([2-9] ?(\d(?:,\d)?))");
  if (m.kind != "number" || !m.value || m.unit || *m.value <= static_cast<double>(most)) return;
  std::string front;
  std::string whole;
  std::string rest;
  if (RE2::FullMatch(m.raw, comma, &front, &whole, &rest)) {
    take_reading(m, front + whole + "," + rest, review);
  } else if (!m.comparator && RE2::FullMatch(m.raw, sign, &rest)) {
    take_reading(m, ">= " + rest, review);
  }
}

bool is_time(const Indicator& row) {
  static const RE2 time(R"((?i)^(?:tempi|tempo|giorni)\b)");
  return RE2::PartialMatch(row.name, time);
}

// "64 pg", "87 ge", "63 ay" of a time: letters that reach below the line; and "32 09", "7588", as figures.
void mend_days(Measure& m, std::vector<Review>& review) {
  static const RE2 days(R"((\D{0,20}\d{1,3}) ?[gpquay8]{1,2}[gpqyec98]{1,2}\.?)");
  static const RE2 figures(R"((\D{0,20}(?:\d{1,3} |\d\d))[02389][89](?: ["”'’.])?)");
  std::string front;
  const bool figure = (m.kind == "text" || (m.kind == "number" && !m.unit)) && RE2::FullMatch(m.raw, figures, &front);
  if (!figure && (m.kind != "text" || !RE2::FullMatch(m.raw, days, &front))) return;
  static const RE2 dash(R"(^([<>]) ?[-–—_]{1,2} ?)");
  RE2::Replace(&front, dash, R"(\1= )");
  const Reading reading = read_measure(front + " gg", {m.role, m.year});
  if (is_read(reading) && reading.unit == "gg") take_reading(m, front + " gg", review);
}

}  // namespace

void repair_wordings(Plan& plan, const OcrDoubts& doubts) {
  for (Indicator& row : plan.indicators) {
    if (!doubts.recognised(row.at)) continue;
    const auto scale = scale_of(row);
    for (Measure& m : row.measures) {
      if (scale) mend_scaled(m, *scale, row.review);
      if (is_time(row)) mend_days(m, row.review);
      mend_words(m, row.review);
    }
  }
}

}  // namespace spoglio::normalize
