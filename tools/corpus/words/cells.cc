// What each hand writes, and how it is read.
#include "tools/corpus/words/cells.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "tools/corpus/words/print.h"

namespace spoglio::corpus {
namespace {

using normalize::Measure;

constexpr std::array kMonths = {"gennaio", "febbraio", "marzo",     "aprile",  "maggio",   "giugno",
                                "luglio",  "agosto",   "settembre", "ottobre", "novembre", "dicembre"};
const std::pair<int, int> kDays[] = {{31, 12}, {31, 12}, {31, 12}, {30, 6}, {30, 9},
                                     {31, 3},  {15, 11}, {31, 10}, {28, 2}};

Measure base(const std::string& role, int year, const std::string& raw, const std::string& kind) {
  Measure measure;
  measure.role = role;
  measure.year = year;
  measure.raw = raw;
  measure.kind = kind;
  return measure;
}

std::string iso(const Series& series, int year) {
  return fmt::format("{:04}-{:02}-{:02}", year, series.month, series.day);
}

std::string printed_date(const Hand& hand, const Series& series, int year) {
  if (hand.long_dates)
    return fmt::format("{} {} {}", series.day, kMonths[static_cast<std::size_t>(series.month - 1)], year);
  return fmt::format("{:02}/{:02}/{}", series.day, series.month, year);
}

// The number, its unit as printed in the cell, and the unit as normalized.
struct Printed {
  std::string digits;
  std::string tail;
  std::string head;
  std::string unit;
};

// To cents: differences of decimals are not exact.
double rounded(double value) { return std::round(value * 100) / 100; }

std::string with_points(double value) {
  return value >= 1000 && std::floor(value) == value ? thousands(value, 0) : decimal(value);
}

Printed printed_number(Rng& rng, const Hand& hand, const Series& series, double value) {
  Printed printed;
  const std::string space = hand.spaced ? " " : "";
  switch (series.gauge) {
    case Gauge::kShare:
    case Gauge::kTrend:
      printed.digits = decimal(value, hand.decimals);
      printed.tail = space + "%";
      printed.unit = "%";
      break;
    case Gauge::kDays:
      printed.digits = decimal(value);
      printed.tail = rng.chance(50) ? " gg" : " giorni";
      printed.unit = "gg";
      break;
    case Gauge::kSaving:
      printed.digits = hand.decimals >= 0 ? thousands(value, 2) : thousands(value, 0);
      (hand.spaced ? printed.head : printed.tail) = hand.spaced ? "€ " : " €";
      printed.unit = "EUR";
      break;
    case Gauge::kCount:
      printed.digits = with_points(value);
      if (rng.chance(25)) printed.head = rng.chance(50) ? "N. " : "n. ", printed.unit = "N";
      break;
    default:
      printed.digits = decimal(value, hand.decimals > 0 ? 1 : -1);
      break;
  }
  if (hand.ratios && series.gauge == Gauge::kShare) {
    printed = {decimal(value / 100, 3), "", "", ""};
  } else if (hand.bare_units) {
    printed.tail = printed.head = "";
  }
  if (hand.unit_column) printed.unit = unit_of_word(series.unit_word);
  return printed;
}

std::string sign_text(const Hand& hand, const std::string& comparator) {
  if (hand.signs == Signs::kSymbols) return comparator == ">=" ? "≥" : comparator == "<=" ? "≤" : comparator;
  return comparator;
}

Measure number(const std::string& role, int year, const Hand& hand, const Series& series, const Printed& printed,
               double value, const std::string& sign) {
  Measure measure = base(role, year, sign + printed.head + printed.digits + printed.tail, "number");
  measure.value = hand.ratios && series.gauge == Gauge::kShare ? std::round(value * 10) / 1000 : value;
  if (!printed.unit.empty()) measure.unit = printed.unit;
  return measure;
}

Measure range(int year, const Printed& low, const Printed& high, double from, double to, bool words) {
  Measure measure = base("target", year,
                         words ? fmt::format("tra {}{} e {}{}", low.digits, low.tail, high.digits, high.tail)
                               : fmt::format("{}-{}{}", low.digits, high.digits, high.tail),
                         "range");
  measure.value = from;
  measure.max = to;
  if (!high.unit.empty()) measure.unit = high.unit;
  return measure;
}

// "n. 5 incontri", "4 report", "almeno 3 eventi".
Measure counted(Rng& rng, const Series& series, int year) {
  static const std::vector<std::string> kNouns = {"report",     "incontri",  "eventi",
                                                  "interventi", "relazioni", "edizioni"};
  const double value = std::max(2.0, series.value);
  const int form = rng.between(0, 2);
  const char* head = form == 0 ? "n. " : form == 1 ? "" : "almeno ";
  Measure measure = base("target", year, fmt::format("{}{} {}", head, decimal(value), rng.pick(kNouns)), "number");
  measure.value = value;
  if (form == 0) measure.unit = "N";
  if (form == 2) measure.comparator = ">=";
  return measure;
}

// "riduzione del 10%", "+5% rispetto all'anno precedente".
Measure worded_variation(Rng& rng, const Hand& hand, const Series& series, int year) {
  const std::string percent = decimal(series.value) + (hand.spaced ? " %" : "%");
  const int form = rng.between(0, 2);
  Measure measure = base("target", year,
                         form == 0   ? "riduzione del " + percent
                         : form == 1 ? "incremento del " + percent
                                     : "+" + percent + " rispetto all'anno precedente",
                         "variation");
  measure.value = form == 0 ? -series.value : series.value;
  measure.unit = "%";
  return measure;
}

Measure worded_number(Rng& rng, const Hand& hand, const Series& series, int year) {
  Printed printed = printed_number(rng, hand, series, series.value);
  const bool spannable = series.gauge == Gauge::kShare || series.gauge == Gauge::kCount;
  if (spannable && !hand.ratios && printed.head.empty() && series.value >= 5 && series.value <= 90 && rng.chance(30)) {
    const double high = series.value + 5;
    return range(year, printed, {decimal(high, hand.decimals), printed.tail, "", printed.unit}, series.value, high,
                 rng.chance(50));
  }
  if (series.gauge == Gauge::kDays && !hand.bare_units && rng.chance(40)) {
    Measure measure = base("target", year, fmt::format("entro {} giorni dalla richiesta", printed.digits), "duration");
    measure.value = series.value;
    measure.unit = "gg";
    measure.comparator = "<=";
    return measure;
  }
  if (series.gauge == Gauge::kCount && !hand.unit_column && series.value < 100 && rng.chance(45))
    return counted(rng, series, year);
  static const std::vector<std::string> kLeast = {"almeno ", "non inferiore a ", "minimo ", "maggiore o uguale a "};
  static const std::vector<std::string> kMost = {"non superiore a ", "massimo "};
  Measure measure =
      number("target", year, hand, series, printed, series.value, rng.pick(series.comparator == "<=" ? kMost : kLeast));
  measure.comparator = series.comparator == "<=" ? "<=" : ">=";
  return measure;
}

Measure deadline(Rng& rng, const Hand& hand, const Series& series, int year) {
  Measure measure = base("target", year, printed_date(hand, series, year), "deadline");
  measure.comparator = "<=";
  measure.date = iso(series, year);
  static const std::vector<std::string> kBy = {"Entro il ", "entro il ", "Entro "};
  if (!hand.bare_dates) measure.raw = (hand.long_dates ? "entro il " : rng.pick(kBy)) + measure.raw;
  const bool month_end = series.day >= 30 && series.month != 10;
  if (month_end && rng.chance(hand.worded_percent))
    measure.raw = fmt::format("entro {} {}", kMonths[static_cast<std::size_t>(series.month - 1)], year);
  return measure;
}

const std::vector<std::string>& text_targets() {
  static const std::vector<std::string> kTexts = {
      "Documento approvato",           "Avvio della sperimentazione", "Relazione finale",
      "Realizzazione del progetto",    "Pubblicazione degli esiti",   "Attuazione completa",
      "Predisposizione della proposta"};
  return kTexts;
}

}  // namespace

Hand draw_hand(Rng& rng) {
  Hand hand;
  static const std::vector<Signs> kSigns = {Signs::kNone,    Signs::kNone,    Signs::kAscii,
                                            Signs::kSymbols, Signs::kSymbols, Signs::kAscii};
  hand.signs = rng.pick(kSigns);
  hand.spaced = rng.chance(40);
  hand.decimals = rng.chance(25) ? 2 : -1;
  hand.ratios = rng.chance(8);
  hand.worded_percent = rng.chance(50) ? 0 : rng.between(5, 25);
  hand.text_percent = rng.chance(60) ? 0 : rng.between(10, 40);
  hand.long_dates = rng.chance(20);
  hand.bare_dates = rng.chance(45);
  static const std::vector<std::string> kPlaceholders = {"n.d.", "-", "--", "n.d.", "---", "ND"};
  hand.placeholder = rng.pick(kPlaceholders);
  return hand;
}

Series draw_series(Rng& rng, const Hand& hand, const Saying& saying) {
  Series series;
  series.gauge = saying.gauge;
  series.unit_word = saying.unit;
  series.comparator = ">=";
  const auto& [day, month] = kDays[rng.below(std::size(kDays))];
  series.day = day;
  series.month = month;
  switch (saying.gauge) {
    case Gauge::kShare:
      series.value = rng.chance(25) ? 100 : rng.chance(20) ? rng.between(10, 990) / 10.0 : 5.0 * rng.between(6, 19);
      series.step = rng.chance(40) ? 1 : 0;
      break;
    case Gauge::kTrend:
      series.value = rng.between(1, 25);
      break;
    case Gauge::kDays:
      series.value = rng.between(3, 120);
      series.comparator = "<=";
      series.step = rng.chance(40) ? -1 : 0;
      break;
    case Gauge::kScore:
      series.value = 0.1 * rng.between(55, 92);
      series.value = rounded(series.value);
      break;
    case Gauge::kSaving:
      series.value = rng.chance(50) ? 500.0 * rng.between(3, 900) : 1250.5 * rng.between(2, 60);
      if (hand.decimals < 0) series.value = std::floor(series.value);
      break;
    case Gauge::kCount:
      series.value = rng.chance(25) ? rng.between(700, 12000) : rng.between(1, 90);
      series.step = rng.chance(40) ? std::ceil(series.value / 20) : 0;
      break;
    default:
      break;
  }
  series.text = saying.gauge == Gauge::kYesNo && rng.chance(hand.text_percent);
  return series;
}

std::string unit_of_word(const std::string& word) {
  if (word == "%") return "%";
  if (word == "N." || word == "n." || word == "numero" || word == "Numero") return "N";
  if (word == "gg" || word == "gg." || word == "giorni" || word == "Giorni") return "gg";
  if (word == "€" || word == "euro" || word == "Euro") return "EUR";
  return "";
}

Measure target_cell(Rng& rng, const Hand& hand, Series& series, int year) {
  if (series.gauge == Gauge::kDeadline) return deadline(rng, hand, series, year);
  if (series.text) return base("target", year, rng.pick(text_targets()), "text");
  if (series.gauge == Gauge::kYesNo) {
    static const std::vector<std::string> kYes = {"SI", "SI", "Sì", "Si"};
    Measure measure = base("target", year, rng.pick(kYes), "boolean");
    measure.value = 1;
    return measure;
  }
  Measure measure;
  if (series.gauge == Gauge::kTrend && rng.chance(hand.worded_percent)) {
    measure = worded_variation(rng, hand, series, year);
  } else if (series.gauge == Gauge::kTrend) {
    const Printed printed = printed_number(rng, hand, series, series.value);
    const bool signed_both = hand.signs != Signs::kNone;
    measure = number("target", year, hand, series, printed, series.value,
                     (signed_both ? sign_text(hand, ">=") + (hand.spaced ? " +" : "+") : std::string("+")));
    measure.kind = "variation";
    if (signed_both) measure.comparator = ">=";
  } else if (rng.chance(hand.worded_percent)) {
    measure = worded_number(rng, hand, series, year);
  } else {
    const Printed printed = printed_number(rng, hand, series, series.value);
    std::string sign;
    if (hand.signs != Signs::kNone) sign = sign_text(hand, series.comparator) + (hand.spaced ? " " : "");
    measure = number("target", year, hand, series, printed, series.value, sign);
    if (!sign.empty()) measure.comparator = series.comparator;
  }
  const double next = rounded(series.value + series.step);
  if (next > 0 && (series.gauge != Gauge::kShare || next <= 100)) series.value = next;
  return measure;
}

Measure baseline_cell(Rng& rng, const Hand& hand, const Series& series, int year) {
  if (rng.chance(12)) return base("baseline", year, hand.placeholder, "none");
  if (series.gauge == Gauge::kDeadline) {
    Measure measure = base("baseline", year, printed_date(hand, series, year), "date");
    measure.date = iso(series, year);
    return measure;
  }
  if (series.gauge == Gauge::kYesNo) {
    if (series.text) return base("baseline", year, hand.placeholder, "none");
    Measure measure = base("baseline", year, "NO", "boolean");
    measure.value = 0;
    return measure;
  }
  if (series.gauge == Gauge::kTrend) return base("baseline", year, hand.placeholder, "none");
  const double past = series.value > 10 ? rounded(series.value - rng.between(0, 4)) : series.value;
  return number("baseline", year, hand, series, printed_number(rng, hand, series, past), past, "");
}

Measure result_cell(Rng& rng, const Hand& hand, const Series& series, int year) {
  if (series.gauge == Gauge::kYesNo && !series.text) {
    Measure measure = base("result", year, "SI", "boolean");
    measure.value = 1;
    return measure;
  }
  if (series.gauge == Gauge::kTrend) {
    const double value = rng.between(1, 30);
    Measure measure = number("result", year, hand, series, printed_number(rng, hand, series, value), value, "+");
    measure.kind = "variation";
    return measure;
  }
  Measure measure = baseline_cell(rng, hand, series, year);
  measure.role = "result";
  return measure;
}

Measure realisation_cell(Rng& rng, const Hand& hand, int year) {
  const double value = rng.chance(60) ? 100 : rng.between(400, 999) / 10.0;
  Measure measure = base("realisation", year, decimal(value, hand.decimals) + (hand.spaced ? " %" : "%"), "number");
  measure.value = value;
  measure.unit = "%";
  return measure;
}

}  // namespace spoglio::corpus
