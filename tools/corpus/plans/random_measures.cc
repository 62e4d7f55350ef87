// Cells and their readings, family by family.
#include "tools/corpus/plans/random_measures.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "tools/corpus/words/print.h"

namespace spoglio::corpus {
namespace {

using normalize::Measure;

struct Date {
  int day = 31;
  int month = 12;
};

constexpr std::array<Date, 8> kDates = {{{31, 12}, {31, 12}, {30, 6}, {30, 9}, {31, 3}, {15, 11}, {28, 2}, {31, 5}}};
constexpr std::array kMonths = {"gennaio", "febbraio", "marzo",     "aprile",  "maggio",   "giugno",
                                "luglio",  "agosto",   "settembre", "ottobre", "novembre", "dicembre"};

std::string iso(const Date& date, int year) { return fmt::format("{:04}-{:02}-{:02}", year, date.month, date.day); }
std::string slashed(const Date& date, int year) { return fmt::format("{:02}/{:02}/{:04}", date.day, date.month, year); }

Measure base(const std::string& role, int year, const std::string& raw, const std::string& kind) {
  Measure measure;
  measure.role = role;
  measure.year = year;
  measure.raw = raw;
  measure.kind = kind;
  return measure;
}

Measure number(const std::string& role, int year, const std::string& raw, double value, const std::string& unit,
               const std::string& comparator) {
  Measure measure = base(role, year, raw, "number");
  measure.value = value;
  if (!unit.empty()) measure.unit = unit;
  if (!comparator.empty()) measure.comparator = comparator;
  return measure;
}

Measure deadline(int year, const std::string& raw, const std::string& date) {
  Measure measure = base("target", year, raw, "deadline");
  measure.comparator = "<=";
  measure.date = date;
  return measure;
}

Measure dated(const std::string& role, int year, const Date& date) {
  Measure measure = base(role, year, slashed(date, year), "date");
  measure.date = iso(date, year);
  return measure;
}

Measure boolean(int year, bool yes) {
  Measure measure = base("target", year, yes ? "SI" : "NO", "boolean");
  measure.value = yes ? 1 : 0;
  return measure;
}

Measure range(int year, const std::string& raw, double low, double high, const std::string& unit) {
  Measure measure = base("target", year, raw, "range");
  measure.value = low;
  measure.max = high;
  if (!unit.empty()) measure.unit = unit;
  return measure;
}

Measure reference(int year, const std::string& raw, const std::string& comparator) {
  Measure measure = base("target", year, raw, "reference");
  measure.comparator = comparator;
  return measure;
}

Measure variation(int year, const std::string& raw, double value) {
  Measure measure = number("target", year, raw, value, "%", ">=");
  measure.kind = "variation";
  return measure;
}

Measure duration(int year, const std::string& raw, double days) {
  Measure measure = number("target", year, raw, days, "gg", "<=");
  measure.kind = "duration";
  return measure;
}

// What a number of that gauge is like: its unit as normalized and as printed, its direction, its size.
struct Scale {
  std::string unit;
  std::string printed;
  std::string comparator;
  double value;
};

Scale scale_of(Rng& rng, Gauge gauge) {
  switch (gauge) {
    case Gauge::kShare:
      return {"%", "%", rng.chance(8) ? "<=" : ">=", 5.0 * rng.between(8, 20)};
    case Gauge::kDays:
      return {"gg", "gg", "<=", static_cast<double>(rng.between(2, 60))};
    case Gauge::kScore:
      return {"", "", ">=", 0.5 * rng.between(10, 18)};
    case Gauge::kSaving:
      return {"EUR", "€", ">=", 250.5 * rng.between(4, 80)};
    default:
      return {"N", "N.", ">=", static_cast<double>(rng.chance(20) ? rng.between(50, 1500) : rng.between(1, 40))};
  }
}

// One in eight cells is worded instead of typed into a form.
Measure worded(Rng& rng, Gauge gauge, const Scale& scale, int year) {
  const std::string digits = scale.unit == "EUR" ? thousands(scale.value, 2) : decimal(scale.value);
  const bool up_to_hundred = scale.unit == "%" && scale.value <= 90;
  const std::string tail = scale.printed.empty() || scale.unit == "N" ? "" : fmt::format(" {}", scale.printed);
  const std::string unit = scale.unit == "N" ? "" : scale.unit;
  if (up_to_hundred && rng.chance(25))
    return range(year, fmt::format("{}-{} %", digits, decimal(scale.value + 10)), scale.value, scale.value + 10, "%");
  if (gauge == Gauge::kCount && rng.chance(30))
    return range(year, fmt::format("tra {} e {}", digits, decimal(scale.value + 5)), scale.value, scale.value + 5, "");
  const bool least = scale.comparator == ">=";
  static const std::vector<std::string> kLeast = {"almeno ", "non inferiore a ", "minimo ", "maggiore o uguale a "};
  static const std::vector<std::string> kMost = {"non superiore a ", "massimo "};
  return number("target", year, rng.pick(least ? kLeast : kMost) + digits + tail, scale.value, unit, scale.comparator);
}

Measure worded_deadline(Rng& rng, int year) {
  if (rng.chance(30)) return deadline(year, fmt::format("I semestre {}", year), iso({30, 6}, year));
  const int month = rng.between(3, 12);
  const bool short_month = month == 4 || month == 6 || month == 9 || month == 11;
  const Date last{short_month ? 30 : 31, month};
  if (rng.chance(50))
    return deadline(year, fmt::format("entro {} {}", kMonths[static_cast<std::size_t>(month - 1)], year),
                    iso(last, year));
  return deadline(year, fmt::format("entro il {} {} {}", last.day, kMonths[static_cast<std::size_t>(month - 1)], year),
                  iso(last, year));
}

// The albero's own hand: ">= 80,00 %", always with two decimals.
Measure form_number(const std::string& role, int year, const Scale& scale, bool compared) {
  std::string raw = compared ? scale.comparator + " " : "";
  raw += scale.unit == "EUR" ? thousands(scale.value, 2) : decimal(scale.value, 2);
  if (!scale.printed.empty()) raw += fmt::format(" {}", scale.printed);
  return number(role, year, raw, scale.value, scale.unit, compared ? scale.comparator : "");
}

Filled fill_albero(Rng& rng, const Theme& theme, const std::vector<int>& years, bool with_baseline) {
  Filled filled;
  filled.algorithm = theme.denominator.empty() ? theme.numerator : theme.numerator + " / " + theme.denominator;
  const Date date = kDates[rng.below(kDates.size())];
  Scale scale = scale_of(rng, theme.gauge);
  if (theme.gauge == Gauge::kScore) scale.unit = "N", scale.printed = "N.";
  if (with_baseline && rng.chance(35)) {
    const int before = years.front() - 1;
    Scale past = scale;
    past.value = std::max(0.0, scale.value - rng.between(0, 3));
    if (theme.gauge == Gauge::kDeadline)
      filled.measures.push_back(dated("baseline", before, date));
    else if (theme.gauge != Gauge::kYesNo)
      filled.measures.push_back(form_number("baseline", before, past, false));
  }
  for (std::size_t i = 0; i < years.size(); ++i) {
    const int year = years[i];
    const bool plain = !rng.chance(12);
    if (theme.gauge == Gauge::kDeadline)
      filled.measures.push_back(plain ? deadline(year, "Entro " + slashed(date, year), iso(date, year))
                                      : worded_deadline(rng, year));
    else if (theme.gauge == Gauge::kYesNo)
      filled.measures.push_back(boolean(year, true));
    else
      filled.measures.push_back(plain ? form_number("target", year, scale, true)
                                      : worded(rng, theme.gauge, scale, year));
    if (theme.gauge == Gauge::kShare) scale.value = std::min(100.0, scale.value + 5);
  }
  return filled;
}

Measure bsc_result(Rng& rng, const Theme& theme, const Scale& scale, int year) {
  if (theme.gauge == Gauge::kDeadline) return dated("result", year, kDates[rng.below(kDates.size())]);
  if (scale.unit == "%") {
    const double value = rng.chance(30) ? 100 : rng.between(300, 9999) / 100.0;
    return number("result", year, decimal(value, 2) + "%", value, "%", "");
  }
  const double value = rng.between(0, 60);
  return number("result", year, decimal(value), value, "", "");
}

// The formula prints the comparison, the first target only the value; later years print both.
Filled fill_bsc(Rng& rng, const Theme& theme, const std::vector<int>& years, bool year_end) {
  Filled filled;
  const Date date = kDates[rng.below(kDates.size())];
  Scale scale = scale_of(rng, theme.gauge);
  const std::string tail = scale.unit == "%" ? "%" : "";
  std::string what = theme.numerator;
  if (what.rfind("N. ", 0) == 0) what.replace(0, 2, scale.unit == "%" ? "%" : "n.");
  const bool counted_term = theme.gauge == Gauge::kDays;
  if (counted_term) {
    filled.algorithm =
        fmt::format("giorni per l'invio della relazione entro {} gg dalla chiusura del periodo", decimal(scale.value));
  } else if (theme.gauge == Gauge::kDeadline) {
    const std::string bare = theme.numerator.substr(0, theme.numerator.find(" entro"));
    filled.algorithm = fmt::format("data: {} entro il {}", bare, slashed(date, years.front()));
  } else {
    filled.algorithm = fmt::format("{} {} {}{}", what, scale.comparator, decimal(scale.value), tail);
  }
  if (year_end) filled.measures.push_back(bsc_result(rng, theme, scale, years.front()));
  for (std::size_t i = 0; i < years.size(); ++i) {
    const int year = years[i];
    const std::string digits = decimal(scale.value);
    if (counted_term)
      filled.measures.push_back(i == 0
                                    ? duration(year, digits, scale.value)
                                    : duration(year, fmt::format("entro {} gg chiusura periodo", digits), scale.value));
    else if (theme.gauge == Gauge::kDeadline)
      filled.measures.push_back(
          deadline(year, fmt::format("{}{}", i == 0 ? "" : "entro il ", slashed(date, year)), iso(date, year)));
    else
      filled.measures.push_back(number("target", year, (i == 0 ? "" : scale.comparator) + digits + tail, scale.value,
                                       scale.unit == "%" ? "%" : "", scale.comparator));
  }
  if (year_end) {
    const double value = rng.chance(60) ? 100 : rng.between(0, 99);
    filled.measures.push_back(number("realisation", years.front(), decimal(value, 2) + "%", value, "%", ""));
  }
  return filled;
}

Measure schede_target(Rng& rng, const Theme& theme, const Scale& scale, const Date& date, int year) {
  switch (theme.gauge) {
    case Gauge::kDeadline:
      return deadline(year, "<= " + slashed(date, year), iso(date, year));
    case Gauge::kYesNo:
      return boolean(year, true);
    case Gauge::kTrend: {
      const double value = 5.0 * rng.between(1, 6);
      return variation(year, fmt::format(">= +{} %", decimal(value)), value);
    }
    case Gauge::kDays: {
      const double value = rng.between(2, 90) / 10.0;
      return number("target", year, "< " + decimal(value), value, "", "<");
    }
    default:
      return number("target", year, scale.comparator + " " + decimal(scale.value) + (scale.unit == "%" ? " %" : ""),
                    scale.value, scale.unit == "%" ? "%" : "", scale.comparator);
  }
}

Filled fill_schede(Rng& rng, const Theme& theme, const std::vector<int>& years) {
  Filled filled;
  const Date date = kDates[rng.below(kDates.size())];
  const Scale scale = scale_of(rng, theme.gauge);
  const int before = years.front() - 1;
  if (theme.gauge == Gauge::kTrend || rng.chance(15)) {
    const int value = rng.chance(30) ? rng.between(1100, 60000) : rng.between(3, 900);
    filled.measures.push_back(number("baseline", before, thousands(value, 0), value, "", ""));
  } else {
    filled.measures.push_back(base("baseline", before, "---", "none"));
  }
  for (int year : years) filled.measures.push_back(schede_target(rng, theme, scale, date, year));
  return filled;
}

Measure grid_target(Rng& rng, const Theme& theme, const Scale& scale, const std::string& sign, int year) {
  switch (theme.gauge) {
    case Gauge::kDeadline:
      return deadline(year, slashed({31, 12}, year), iso({31, 12}, year));
    case Gauge::kTrend:
      return rng.chance(50) ? reference(year, "> media cluster", ">") : reference(year, "X< X-1", "<");
    default: {
      const std::string tail = scale.unit == "%" ? "%" : "";
      const std::string comparator = sign == "≥" ? ">=" : sign == "≤" ? "<=" : sign;
      const std::string space = sign.empty() || !rng.chance(50) ? "" : " ";
      return number("target", year, sign + space + decimal(scale.value) + tail, scale.value, tail, comparator);
    }
  }
}

Filled fill_cruscotto(Rng& rng, const Theme& theme, const std::vector<int>& years) {
  Filled filled;
  Scale scale = scale_of(rng, theme.gauge);
  const bool up = scale.comparator == ">=";
  static const std::vector<std::string> kUp = {"", ">=", ">=", "≥", ">"};
  static const std::vector<std::string> kDown = {"<=", "≤", "<"};
  const std::string sign = rng.pick(up ? kUp : kDown);
  const std::size_t blank = rng.below(3);  // years before the indicator was introduced
  const bool surveyed = rng.chance(25);
  for (std::size_t i = blank; i < years.size(); ++i) {
    if (i == blank && surveyed) {
      filled.measures.push_back(base("target", years[i], "Anno di rilevazione", "baseline_year"));
      continue;
    }
    filled.measures.push_back(grid_target(rng, theme, scale, sign, years[i]));
    if (theme.gauge == Gauge::kShare && up && rng.chance(40)) scale.value = std::min(100.0, scale.value + 5);
  }
  return filled;
}

}  // namespace

const std::vector<Gauge>& gauges_of(Family family) {
  using enum Gauge;
  static const std::vector<Gauge> kAlberoGauges = {kShare, kShare, kShare,    kCount,    kCount, kDays,
                                                   kDays,  kScore, kDeadline, kDeadline, kYesNo, kSaving};
  static const std::vector<Gauge> kBscGauges = {kShare, kShare, kShare, kCount, kCount, kDeadline, kDeadline, kDays};
  static const std::vector<Gauge> kSchedeGauges = {kShare, kShare, kCount, kCount,    kTrend,
                                                   kTrend, kScore, kDays,  kDeadline, kYesNo};
  static const std::vector<Gauge> kGridGauges = {kShare, kShare, kShare, kCount, kScore, kDays, kTrend, kDeadline};
  switch (family) {
    case Family::kBsc:
      return kBscGauges;
    case Family::kSchede:
      return kSchedeGauges;
    case Family::kCruscotto:
      return kGridGauges;
    default:
      return kAlberoGauges;
  }
}

Filled fill(Rng& rng, Family family, const Theme& theme, const std::vector<int>& years, bool year_end) {
  switch (family) {
    case Family::kBsc:
      return fill_bsc(rng, theme, years, year_end);
    case Family::kSchede:
      return fill_schede(rng, theme, years);
    case Family::kCruscotto:
      return fill_cruscotto(rng, theme, years);
    default:
      return fill_albero(rng, theme, years, family == Family::kAlbero);
  }
}

}  // namespace spoglio::corpus
