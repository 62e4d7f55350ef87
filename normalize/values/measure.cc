// Applies the measure rules to the whole canonical cell, and tells what they caught.
#include "normalize/values/measure.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <cmath>

#include "extract/text.h"
#include "normalize/values/compiled_rules.h"
#include "normalize/values/date.h"
#include "normalize/values/number.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kLongestCell = 400;  // characters; a longer cell is prose, not a measure

std::optional<std::string> comparator_of(const Captures& captures, const char* group = "cmp") {
  const auto it = captures.find(group);
  if (it == captures.end()) return std::nullopt;
  std::string_view text = it->second;
  for (const std::string_view sign : {">=", "<="}) {
    if (text.starts_with(sign)) return std::string(sign);
  }
  if (text.starts_with("=>")) return ">=";
  if (text.starts_with("=<")) return "<=";
  if (text[0] == '>' || text[0] == '<' || text[0] == '=') return std::string(1, text[0]);
  const auto has = [&](std::string_view word) { return text.find(word) != std::string::npos; };
  const bool up = has("maggiore") || has("superiore");
  const bool down = has("minore") || has("inferiore");
  const bool negated = has("non ");
  if ((has("pari") || has("uguale")) && !up && !down) return "=";
  if (has("almeno") || text == "minimo" || text == "min" || text == "min.") return ">=";
  if (has("massimo") || has("max") || has("fino") || has("entro") || has("al piu")) return "<=";
  const bool more = up || has("piu") || has("oltre");
  if (negated) return more ? "<=" : ">=";
  const bool or_equal = has("uguale") || has("pari");
  if (more) return or_equal ? ">=" : ">";
  return or_equal ? "<=" : "<";
}

std::optional<std::string> unit_code(const std::string& text) {
  if (text.starts_with('%') || text.starts_with("per")) return "%";
  if (text.starts_with("gg") || text.starts_with("giorn") || text == "g.") return "gg";
  if (text.starts_with("€") || text.starts_with("eur")) return "EUR";
  if (text.starts_with('n')) return "N";
  return std::nullopt;
}

std::optional<std::string> unit_of(const Captures& captures, const char* group = "unit") {
  const auto it = captures.find(group);
  if (it == captures.end()) return std::nullopt;
  return unit_code(it->second);
}

bool set_number(const Captures& captures, const char* group, std::optional<double>& field, Reading& out) {
  const auto it = captures.find(group);
  if (it == captures.end()) return false;
  std::string digits;
  for (const char c : it->second) {
    if (c != ' ') digits += c;
  }
  const auto number = parse_number(digits);
  if (!number) return false;
  field = number->value;
  out.thousands_point = out.thousands_point || number->ambiguous;
  if (number->value != std::trunc(number->value) && digits.find('.') != std::string::npos &&
      digits.find(',') == std::string::npos) {
    out.doubt = fmt::format("\"{}\" is read with a decimal point", digits);
  }
  return true;
}

bool is_year(double value) { return value >= 2000 && value <= 2049 && value == std::trunc(value); }

bool read_dates(const Captures& captures, const CellContext& context, Reading& out) {
  const auto it = captures.find("dates");
  if (const auto year = captures.find("year"); year != captures.end())
    return read_dates({{"dates", "31/12/" + year->second}}, context, out);
  // A day and a month that a point parts are a decimal number elsewhere.
  if (out.rule == "date.point" && it->second.find('.') != std::string::npos) {
    const size_t point = it->second.find('.');
    return read_dates({{"dates", it->second.substr(0, point) + "/" + it->second.substr(point + 1)}}, context, out);
  }
  const std::vector<Date> dates =
      it == captures.end() ? std::vector<Date>{{context.year, 12, 31}} : find_dates(it->second, context.year);
  if (dates.empty() || !is_valid(dates.back())) return false;
  out.date = to_iso(dates.back());
  static const RE2 share(R"(\d{1,2}/\d{1,2})");
  if (out.rule == "date.bare" && RE2::FullMatch(it->second, share)) out.doubt = "a day without a year, or a share";
  if (context.role == "target") {
    out.kind = "deadline";
    out.comparator = "<=";
  } else {
    out.kind = "date";
  }
  return true;
}

// Words after a counted value that would change its meaning: then the cell is more than a number.
bool changes_meaning(const std::string& noun) {
  static const RE2 words(
      R"((?:^|[ '/])(?:entro|oltre|ogni|ed?|o|rispetto|sul?|sulla|in|piu|meno|per|al|alla|all|dopo|prima|salvo|media|anno|circa|e/o|non|volt[ae]|mila|milion[ei]|migliai[ao]|mln|miliard[oi]|dozzin[ae]|decim[io]|centinai[ao]|cento|almeno|max|massimo|minimo|mese)(?:[ '/]|$))");
  return RE2::PartialMatch(noun, words);
}

bool read_answer(std::string_view id, Reading& out) {
  out.kind = "boolean";
  if (id == "boolean.yes") out.value = 1;
  if (id == "boolean.no") out.value = 0;
  if (id == "boolean.open") out.doubt = "the cell names both answers";
  return true;
}

// Without an event that it is counted from a term is a number of days.
bool read_term(std::string_view id, const Captures& captures, Reading& out) {
  out.kind = id.starts_with("duration") ? "duration" : "number";
  out.comparator = comparator_of(captures);
  if (id != "duration.event") out.comparator = "<=";
  const auto time = captures.find("time");
  if (time != captures.end()) out.unit = unit_code(time->second);
  if (!out.unit) out.doubt = "a term that is not in days";
  return set_number(captures, "num", out.value, out);
}

bool read_range(std::string_view id, const Captures& captures, Reading& out) {
  out.kind = "range";
  out.unit = unit_of(captures);
  if (!set_number(captures, "num", out.value, out) || !set_number(captures, "num2", out.max, out)) return false;
  if (id == "range.between") out.doubt = "whether its ends are in it is not kept";
  if (!out.unit && is_year(*out.value) && is_year(*out.max)) out.doubt = "two numbers, or two years";
  return *out.value < *out.max;
}

bool read_variation(std::string_view id, const Captures& captures, Reading& out) {
  out.kind = "variation";
  out.comparator = comparator_of(captures);
  out.unit = unit_of(captures);
  if (!set_number(captures, "num", out.value, out)) return false;
  if (id != "variation.down") return true;
  out.value = -*out.value;
  // "A fall of 5 % at least" is a change of -5 % at most.
  if (out.comparator == ">=") out.comparator = "<=";
  if (captures.count("cmp") > 0) out.doubt = "a fall that is compared";
  return true;
}

bool read_number(const Captures& captures, Reading& out) {
  out.kind = "number";
  out.comparator = comparator_of(captures);
  if (!out.comparator) out.comparator = comparator_of(captures, "cmp2");
  out.unit = unit_of(captures);
  const auto noun = captures.find("noun");
  if (noun != captures.end() && changes_meaning(noun->second)) return false;
  const auto label = captures.find("label");
  if (label != captures.end() && label->second == "x") return false;
  if (!set_number(captures, "num", out.value, out)) return false;
  const bool counted = out.unit || noun != captures.end();
  if (!counted && captures.at("num").size() == 4 && is_year(*out.value)) out.doubt = "a number, or a year";
  const auto comparison = captures.find("cmp");
  if (!counted && comparison != captures.end() && comparison->second.starts_with("entro"))
    out.doubt = "a term without its unit";
  return true;
}

// Fills `out` from what the rule caught; false when the capture does not hold up (no day of the calendar, …).
bool interpret(std::string_view id, const Captures& captures, const CellContext& context, Reading& out) {
  const auto starts = [&](std::string_view prefix) { return id.starts_with(prefix); };
  if (starts("boolean")) return read_answer(id, out);
  if (starts("duration") || id == "number.within") return read_term(id, captures, out);
  if (starts("range")) return read_range(id, captures, out);
  if (starts("variation")) return read_variation(id, captures, out);
  if (starts("number")) return read_number(captures, out);
  if (id == "date.bad") {
    out.kind = "text";
    out.doubt = "a date that is no day of the calendar";
    return true;
  }
  if (starts("date")) {
    if (id == "date.action") out.doubt = "what is to be done by then is not kept";
    return read_dates(captures, context, out);
  }
  if (starts("none")) {
    out.kind = "none";
    out.unit = unit_of(captures);
  } else if (id == "baseline_year") {
    out.kind = "baseline_year";
  } else if (starts("reference")) {
    out.kind = "reference";
    out.comparator = comparator_of(captures);
  }
  return true;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

}  // namespace

std::string canonical_cell(std::string_view cell) {
  std::string text(cell);
  for (const auto& [from, to] : {std::pair{"≥", ">="},
                                 {"⩾", ">="},
                                 {"≧", ">="},
                                 {"≤", "<="},
                                 {"⩽", "<="},
                                 {"≦", "<="},
                                 {"≠", "!="},
                                 {"º", "°"},
                                 {"＞", ">"},
                                 {"＜", "<"},
                                 {"＝", "="},
                                 {"▪", ""}}) {
    replace_all(text, from, to);
  }
  text = extract::fold_key(text);
  for (const auto& [from, to] : {std::pair{"> =", ">="},
                                 {"< =", "<="},
                                 {"= >", ">="},
                                 {"= <", "<="},
                                 {"=>", ">="},
                                 {"=<", "<="},
                                 {">/=", ">="},
                                 {"</=", "<="},
                                 {"=/>", ">="},
                                 {"=/<", "<="},
                                 {"> o =", ">="},
                                 {"< o =", "<="},
                                 {"= o >", ">="},
                                 {"= o <", "<="}}) {
    replace_all(text, from, to);
  }
  while (!text.empty() && (text.back() == ';' || (text.back() == ',' && text.size() > 1))) text.pop_back();
  // The full stop of a sentence; that of "n." and "gg." is their own.
  if (text.size() > 1 && text.back() == '.' && (text[text.size() - 2] == '%' || is_digit(text[text.size() - 2])))
    text.pop_back();
  return text;
}

Reading read_measure(std::string_view cell, const CellContext& context) {
  Reading text;
  const std::string canonical = canonical_cell(cell);
  if (canonical.empty() || canonical.size() > kLongestCell) return text;
  for (const CompiledRule* rule : CompiledRules::all().taking(canonical)) {
    const auto captures = rule->match(canonical);
    if (!captures) continue;
    Reading out;
    out.rule = rule->rule->id;
    if (interpret(out.rule, *captures, context, out)) return out;
  }
  return text;
}

Reading complete_from_algorithm(Reading reading, std::string_view algorithm) {
  if (reading.kind != "number" || reading.comparator || algorithm.empty()) return reading;
  static const RE2 comparison(expand_fragments(
      R"((?:^|[^\w])(?P<cmp>{cmp_raw}) ?(?P<num>{num_raw}) ?(?P<rest>(?:{unit_raw}|{time})?(?:\W|$)))"));
  static const RE2 term(expand_fragments(R"(^(?:{time})(?:\W|$))"));
  const std::string text = canonical_cell(algorithm);
  re2::StringPiece rest(text);
  std::string words;
  std::string digits;
  std::string tail;
  while (RE2::FindAndConsume(&rest, comparison, &words, &digits, &tail)) {
    const auto number = parse_number(digits);
    if (!number || std::abs(number->value - *reading.value) > 1e-9) continue;
    const auto unit = unit_code(tail);
    if (words.starts_with("entro") && RE2::PartialMatch(tail, term) && (!reading.unit || reading.unit == "gg")) {
      reading.kind = "duration";
      reading.comparator = "<=";
      reading.unit = unit;
      reading.rule += "+algorithm.term";
      continue;
    }
    if (unit && reading.unit && unit != reading.unit) continue;
    reading.comparator = comparator_of({{"cmp", words}});
    reading.rule += "+algorithm";
    return reading;
  }
  return reading;
}

std::string describe(const Reading& reading) {
  std::string out = reading.kind;
  if (reading.comparator) out += " " + *reading.comparator;
  if (reading.value) out += fmt::format(" {}", *reading.value);
  if (reading.max) out += fmt::format("..{}", *reading.max);
  if (reading.unit) out += " " + *reading.unit;
  if (reading.date) out += " " + *reading.date;
  return out;
}

}  // namespace spoglio::normalize
