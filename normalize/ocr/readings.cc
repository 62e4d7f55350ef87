// A confusion is undone only where the result has the shape of cells that the document prints soundly.
#include "normalize/ocr/readings.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <optional>

#include "extract/text.h"
#include "normalize/ocr/confusions.h"
#include "normalize/plan/fields.h"
#include "normalize/values/measure.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kLongestCell = 40;   // bytes: longer cells are wording, not figures
constexpr size_t kShortWord = 8;      // bytes: references to other values are longer
constexpr size_t kMostReadings = 64;  // of one cell
constexpr size_t kFewestSigns = 4;    // comparisons that a document prints, for what stands apart to be one
constexpr int kFewestAlike = 2;       // sound cells of one shape that make it the document's

// Letters that look like digits, where a digit stands beside them.
std::string digits_for(const std::string& text) {
  static constexpr std::string_view kLetters = "oOQDUlIiL|!][SsBGbZzT?";
  static constexpr std::string_view kDigits = "0000011111111558662277";
  std::string out = text;
  const auto is_digit = [&](size_t i) { return i < out.size() && out[i] >= '0' && out[i] <= '9'; };
  // Behind a comparison a letter that a figure's sign or nothing follows stands for a digit as well: ">=G%", "> B".
  const auto is_compared = [&](size_t i) {
    static const RE2 before(R"((?:[<>]=?|≥|≤) ?)");
    const bool ends = i + 1 == out.size() || std::string_view("%.,").find(out[i + 1]) != std::string_view::npos;
    return ends && RE2::FullMatch(re2::StringPiece(out.data(), i), before);
  };
  // "<A8 giorni": an A behind a comparison and in front of a figure.
  static const RE2 four(R"(^((?:[<>]=?|≥|≤) ?)A(\d))");
  RE2::Replace(&out, four, R"(\14\2)");
  // Twice: the second letter of two stands beside a digit once the first is one.
  for (int round = 0; round < 2; ++round) {
    for (size_t i = 0; i < out.size(); ++i) {
      const size_t at = kLetters.find(out[i]);
      if (i == 0 && out[i] == 's') continue;  // low as it is, "≤"
      if (at != std::string_view::npos && (is_digit(i + 1) || (i > 0 && is_digit(i - 1)) || is_compared(i)))
        out[i] = kDigits[at];
    }
  }
  return out;
}

// "≥ AT" for "≥ 47": behind a comparison nothing but letters that look like digits. Empty for others.
std::string figure_of_letters(const std::string& text) {
  static const RE2 pattern(R"(((?:[<>]=?|≥|≤) ?)([ABGIJOQSTZlo]{1,3})( ?%)?)");
  static constexpr std::string_view kLetters = "ABGIJOQSTZlo";
  static constexpr std::string_view kDigits = "486110057210";
  std::string sign;
  std::string letters;
  std::string percent;
  if (!RE2::FullMatch(text, pattern, &sign, &letters, &percent)) return {};
  for (char& c : letters) c = kDigits[kLetters.find(c)];
  return sign + letters + percent;
}

void add(std::vector<std::string>& readings, std::string reading) {
  reading = extract::fold_space(reading);
  if (readings.size() < kMostReadings && std::find(readings.begin(), readings.end(), reading) == readings.end())
    readings.push_back(std::move(reading));
}

// Figures as 9, with their points and commas, so that cells of one form look alike; signs of comparison in one
// spelling.
std::string shape_of(std::string_view raw) {
  static const RE2 least("≥");
  static const RE2 most("≤");
  std::string key = extract::fold_key(raw);
  RE2::GlobalReplace(&key, least, ">=");
  RE2::GlobalReplace(&key, most, "<=");
  std::string out;
  for (const char c : key) {
    const char sign = c >= '0' && c <= '9' ? '9' : c;
    const bool goes_on = sign == '9' || sign == '.' || sign == ',';
    if (sign == ' ' || (goes_on && !out.empty() && out.back() == '9')) continue;
    out += sign;
  }
  return out;
}

bool is_sound(const Measure& m) { return m.kind != "text" && m.kind != "none" && !m.rule.ends_with("+ocr"); }

bool same_meaning(const Reading& a, const Reading& b) {
  return a.kind == b.kind && a.comparator == b.comparator && a.value == b.value && a.max == b.max && a.unit == b.unit &&
         a.date == b.date;
}

void take(Measure& m, const Reading& reading, const std::string& text, std::vector<Review>& review) {
  m.kind = reading.kind;
  m.comparator = reading.comparator;
  m.value = reading.value;
  m.max = reading.max;
  const bool counts = reading.kind == "number" || reading.kind == "range" || reading.kind == "variation";
  if (reading.unit || !counts) m.unit = reading.unit;
  m.date = reading.date;
  m.rule = reading.rule + "+ocr";
  add_review(review, measure_field(m), "ocr_repair", fmt::format("\"{}\" read as \"{}\"", m.raw, text));
}

// Wordings of which a letter or two are wrong: "entro Îl 30/09/2020", "non mferiore a 6,3", "de € 356.500,00",
// "€ 48.769.50", "€ 48,769", "SÌì", "centro i) 30 giugno 2021".
bool is_clear_wording(const std::string& raw) {
  static const RE2 deadline(R"((?i:ent?[rh]?[oe]|en\pL{2,3})\b.{0,8}\d{1,2}/\d{1,2}/\d{4}(?: \S)?)");
  static const RE2 within(R"((?i:ent?[rh]?[oe]) \d{1,3} (?:giorni|gg)\b.*)");
  static const RE2 least(R"((?i:(?:maggiore|minore) \S uguale|non \S{6,10}) (?:a ?|al |alle ).*\d.*)");
  static const RE2 amount(R"((?:[dszZ2>]?[ea=]|D[a-z]?) € ?\d[\d.,]*)");
  static const RE2 count(
      R"((?:[>≥][ecao]? ?|[2zZsSeè»›] ?)[nN][.,] ?\d[\d.]*|[<>≤≥]?=? ?[nN], ?\d[\d.]*|[<>≤≥]=? ?[nN]\. ?S[lI1])");
  static const RE2 points(R"([^\d]{0,6}\d[\d.]*\.\d{1,3}\.(?:\d\d\b|%).{0,3})");
  static const RE2 euros(
      R"([^\d,]{0,6}\d{1,3}[, ]\d{3} ?€|[^\d,]{0,4}€ ?\d{1,3},\d{3}|[<>≥≤]?=? ?\d{1,3}(?:\.\d{3})+ ?[LEC£])");
  static const RE2 yes(R"([sS][1lIiÌìÍí|!]{2})");
  static const RE2 month(R"((?i:(?:\pL?entro (?:i\S )?)?\d{1,2} \pL{4,9} (?:\d{4}|2[.,]0\d\d)))");
  static const RE2 bracket(R"([<>≥≤]?=? ?\d[\d.,]*[({\[] ?(?:gg|giorni|%|€|N\.?))");
  if (RE2::FullMatch(raw, euros) || RE2::FullMatch(raw, yes) || RE2::FullMatch(raw, month)) return true;
  if (RE2::FullMatch(raw, bracket)) return true;
  return RE2::FullMatch(raw, deadline) || RE2::FullMatch(raw, within) || RE2::FullMatch(raw, least) ||
         RE2::FullMatch(raw, amount) || RE2::FullMatch(raw, count) || RE2::FullMatch(raw, points);
}

// Days whose strokes were read as something else, or one of them not at all: "31/12:2022", "31:1252022".
bool is_clear_date(const std::string& raw) {
  static const RE2 strokes(R"((?:\D{0,12} )?\d{1,2}[/1lI|:;.,!][01]\d[/1lI|:;.,!](?:19|20)\d{2})");
  static const RE2 fewer(R"((?:\D{0,12} )?(?:\d{1,2}[/:][01]\d[157]?|[0-3]\d[01]\d/)20\d{2})");
  return RE2::FullMatch(raw, strokes) || RE2::FullMatch(raw, fewer);
}

// Cells that no rule reads, with one sign too many or one that no figure has: "> >=60%", ">=.+13%", "X<e X.1",
// "45 018", "7 5,7 %", "≥ Entro 30/09/2017".
bool is_clear_excess(const std::string& raw) {
  static const RE2 angle(
      R"((?:[<>≥≤] [<>≥≤]=?|[<>≥≤]=? ?[.,'’] ?\+|[<>][7=][-–—_]|[2zZ][_=–—]|[cC(]{2} ?[=_–—-]) ?\d[\d.,]* ?(?:%|€|N\.?|gg|giorni)?)");
  static const RE2 change(R"((?:[$sSzZ2»>][7=_–—-]{1,2}|D\S? ?|[>≥][ec] ?)\+ ?\d[\d.,]* ?%?)");
  static const RE2 reference(R"(x?[A-Z][ec<]{1,2} ?[A-Z][-.]\d)");
  static const RE2 speck(R"(['’‘"“”|_]{1,2} ?(?:[<>≥≤]=? ?)?(?:[nN]\. ?|€ ?)?\d[\d.,]* ?(?:%|€|N\.?|gg|giorni)?)");
  static const RE2 four(R"((?:[<>]=?|≥|≤) ?A\d(?:,\d+)? ?(?:%|€|N\.?|gg|giorni)?)");
  static const RE2 currency(
      R"([<>≥≤]=? ?(?:[CEGcegÈ£]|Cc|Ce) \d{1,3}(?:\.\d{3})+(?:,\d\d)?|[<>≥≤]?=? ?\d{1,3}(?:\.\d{3})+ ?È)");
  static const RE2 month(
      R"((?:[Ee]ntro (?:il )?)?(?:\d[LI|l]|[LI|l]\d) [a-zA-Z]{4,9} \d{4}|[Ee]ntro [1lI]\d{2} [a-zA-Z]{5,9} \d{4})");
  static const RE2 behind(R"([Ee]ntro [a-zA-Z]{5,9} 20\d\d \S{1,2})");
  static const RE2 percent(R"((?:[<>]=?|≥|≤)? ?\+?\d[\d.,]*['’`´"“”]+ ?%)");
  static const RE2 ones(R"([>≥][ec]l[lI1i]?|(?:(?:[<>]=?|≥|≤) ?)?(?:[nN]\. ?)?(?:d[lI1]|\d+ ,))");
  for (const RE2* pattern : {&speck, &four, &currency, &month, &behind, &percent, &ones}) {
    if (RE2::FullMatch(raw, *pattern)) return true;
  }
  static const RE2 blank(R"((?:(?:[<>≥≤]=? ?)?(?:[nN]\. ?)?\d{1,3} \d{3}(?: ?€)?|\d \d,\d+ ?%))");
  static const RE2 term(
      R"([<>≥≤]=? ?[Ee]ntro .*\d{4}|[Ee]ntro (?:11|1l|l1) \d{1,2}[/ ].*|en?t?[rh]?[oe] [a-z]{5,9} 20\d\d|.*[a-z]{3} ≥ ?0\d\d)");
  return RE2::FullMatch(raw, angle) || RE2::FullMatch(raw, change) || RE2::FullMatch(raw, reference) ||
         RE2::FullMatch(raw, blank) || RE2::FullMatch(raw, term);
}

// Signs of comparison of which strokes were read as letters, in a cell that no rule reads: "c= 9 gg", ">7 36,3%",
// "> » N. 16"; and a figure of strokes alone.
bool is_clear_sign(const std::string& raw) {
  static const RE2 sign(
      R"((?:[«‹c<€] ?[=z]|c ?[_–—-]|[<>] ?[73?rz_–—-] |["“”'‘’]+ ?[<>≥≤]=? ?|[<>≥≤]=? ?["“”'‘’]|> ?[»«›‹]+ ?>?|[<≤][ec]) ?\+?(?:[nN]\. ?|€ ?)?\d[\d.]*(?:,\d+)? ?(?:%|€|N\.?|gg|giorni)?)");
  static const RE2 strokes(R"([Il|]{2})");
  return RE2::FullMatch(raw, sign) || RE2::FullMatch(raw, strokes);
}

// What can be nothing else, whatever other cells look like: "100 00 %", "14.77950 €", "2+2%".
bool is_clear(const std::string& raw) {
  if (is_clear_wording(raw) || is_clear_date(raw)) return true;
  static const RE2 figures(R"((?:\d+[lI|]+|[lI|]+\d+)\d*)");
  static const RE2 pattern(R"((?:.*[^\d.,])?(?:\d{1,3}(?:\.\d{3})*|\d{4,})(?: 00|\.\d{3}(?:00|50)) ?(?:%|€|N\.|gg)?)");
  static const RE2 letters(
      R"((?:[<>]=?|≥|≤) ?(?:[\dOSBGIl]{1,3}(?:[.,][\dOSBGIl]{1,2})?|[ABGIJOQSTZlo]{2,3}) ?(?:%|gg|giorni)?)");
  static const RE2 signs(R"((?:[2-9zZsS»] ?\+|[>≥][a-zA-Z]{1,2}) ?=?[+\d][\d.,]* ?%?)");
  static const RE2 share(R"([<>≥≤]?=? ?\d{1,3}(?:,\d+)? ?[%)\]}|] ?%)");
  static const RE2 range(R"(tra ?(?:\d[\d.,]* ?%?|l[lI1]) ?e(?: e)? ?\d[\d.,]* ?%?)");
  return RE2::FullMatch(raw, pattern) || RE2::FullMatch(raw, signs) || RE2::FullMatch(raw, range) ||
         RE2::FullMatch(raw, share) || RE2::FullMatch(raw, figures) ||
         (raw.find_first_of("OSBGIlATZJQo") != std::string::npos && RE2::FullMatch(raw, letters));
}

// "2 7.042", "è 73", "s4": what stands apart from a figure, or low before it, in a document that prints signs of
// comparison, is one. Empty for others.
std::string with_sign_apart(const std::string& raw) {
  static const RE2 least(R"((?:[2zZSeE]|è|[Dd][ae]) ((?:€ ?|[nN]\. ?|\+ ?)?\d[\d.]*(?:,\d+)? ?(?:%|€|gg|N\.?)?))");
  static const RE2 most(R"(s ?(\d[\d.]*(?:,\d+)? ?(?:%|€|gg|N\.?)?))");
  std::string rest;
  if (RE2::FullMatch(raw, least, &rest)) return ">= " + rest;
  if (RE2::FullMatch(raw, most, &rest)) return "<= " + rest;
  return {};
}

bool take_sign_apart(Measure& m, std::vector<Review>& review) {
  const std::string text = with_sign_apart(m.raw);
  if (text.empty()) return false;
  const Reading reading = read_measure(text, {m.role, m.year});
  if (reading.kind != "number" && reading.kind != "variation") return false;
  take(m, reading, text, review);
  return true;
}

// "15/11/202" in the column of 2021: the last figure of its year was lost.
std::string with_whole_year(const Measure& m) {
  static const RE2 cut(R"((.{0,12}\b\d{1,2}/\d{1,2}/)(20\d))");
  std::string front;
  int decade = 0;
  const bool fits = m.kind == "text" && RE2::FullMatch(m.raw, cut, &front, &decade) && m.year / 10 == decade;
  return fits ? front + std::to_string(m.year) : "";
}

void repair(Measure& m, const std::map<std::string, int>& shapes, std::vector<Review>& review) {
  const bool clear = is_clear(m.raw) || (m.kind == "text" && (is_clear_sign(m.raw) || is_clear_excess(m.raw)));
  const bool day = is_clear_date(m.raw);
  const bool figure = !figure_of_letters(m.raw).empty();  // a comparison is with no answer
  std::optional<Reading> found;
  std::string text;
  if (const std::string whole = with_whole_year(m); !whole.empty()) return take_reading(m, whole, review);
  for (const std::string& reading : likely_readings(m.raw)) {
    const auto shape = shapes.find(shape_of(reading));
    const bool known = shape != shapes.end() && shape->second >= kFewestAlike;
    if (!known && !clear) continue;
    const Reading read = read_measure(reading, {m.role, m.year});
    if (read.kind == "text" || read.kind == "none" || (day && !read.date)) continue;
    if (figure && read.kind == "boolean") continue;
    if (found && !same_meaning(*found, read)) {
      add_review(review, measure_field(m), "ambiguous",
                 fmt::format("\"{}\" may be \"{}\" or \"{}\"", m.raw, text, reading));
      return;
    }
    if (!found) text = reading;
    found = read;
  }
  if (found) take(m, *found, text, review);
}

}  // namespace

std::vector<std::string> likely_readings(std::string_view raw) {
  static const auto* const kPatterns = [] {
    auto* out = new std::vector<std::unique_ptr<RE2>>();
    for (const Confusion& confusion : kConfusions) out->push_back(std::make_unique<RE2>(confusion.pattern));
    return out;
  }();
  std::vector<std::string> out;
  if (raw.size() > kLongestCell) return out;
  add(out, std::string(raw));
  if (const std::string figure = figure_of_letters(out.front()); !figure.empty()) add(out, figure);
  static const RE2 strokes(R"([Il|]{2})");
  if (RE2::FullMatch(out.front(), strokes)) add(out, "11");
  for (size_t i = 0; i < out.size(); ++i) {
    add(out, digits_for(out[i]));
    for (size_t c = 0; c < kPatterns->size(); ++c) {
      std::string changed = out[i];
      if (RE2::Replace(&changed, *(*kPatterns)[c], kConfusions[c].rewrite)) add(out, std::move(changed));
    }
  }
  out.erase(out.begin());
  return out;
}

void take_reading(Measure& m, const std::string& text, std::vector<Review>& review) {
  take(m, read_measure(text, {m.role, m.year}), text, review);
}

void repair_unread(Plan& plan) {
  std::map<std::string, int> shapes;
  size_t signs = 0;
  for (const Indicator& indicator : plan.indicators) {
    for (const Measure& m : indicator.measures) {
      if (!is_sound(m)) continue;
      ++shapes[shape_of(m.raw)];
      signs += m.comparator == ">=" || m.comparator == "<=";
    }
  }
  for (Indicator& indicator : plan.indicators) {
    for (Measure& m : indicator.measures) {
      if (m.kind == "text" && signs >= kFewestSigns && take_sign_apart(m, indicator.review)) continue;
      const bool short_word = m.kind == "reference" && m.raw.size() <= kShortWord;   // "≥ T1"
      const bool answer = m.kind == "boolean" && !figure_of_letters(m.raw).empty();  // "≥ SI" for "≥ 51"
      if (m.kind == "text" || short_word || answer || (m.kind == "number" && is_clear(m.raw)))
        repair(m, shapes, indicator.review);
    }
  }
}

}  // namespace spoglio::normalize
