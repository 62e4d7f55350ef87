// What name and algorithm say of the target: its direction, its unit, its value.
#include <fmt/format.h>
#include <re2/re2.h>

#include <array>
#include <cmath>

#include "extract/text.h"
#include "normalize/checks/parts.h"
#include "normalize/values/date.h"
#include "normalize/values/measure.h"
#include "normalize/values/number.h"

namespace spoglio::normalize {
namespace {

constexpr std::size_t kLongest = 1'000;  // bytes of a text that are looked at

std::string key_of(const std::string& text) { return extract::fold_key(text.substr(0, kLongest)); }

// What is better when there is less of it: times and delays, unless what is counted is their saving or a share.
bool is_duration(const std::string& key) {
  static const RE2 time(
      R"(^(?:(?:n\.?|n°|numero|valore|indicatore)\s*(?:di\s+)?)?(?:durata media|durata (?:dei|delle|del|della)|temp[oi] medi[oa]?|tempo (?:di|massimo|intercorrente|necessario)|temp[oi] (?:di|per)|(?:giorni|gg\.?|ore|minuti) medi[ae]?\b|media (?:dei |delle |di )?(?:giorni|gg|ore|minuti|tempi)|ritardo|ritardi|numero medio (?:di|dei) giorni|indicatore di tempestivita dei pagamenti))");
  static const RE2 share(
      R"(%|percentual|riduzion|diminuzion|risparm|rispett|tempo (?:dedicat|pieno|parziale|indeterminat|determinat|di (?:apertura|formazione))|entro (?:i|il|la|le)? ?(?:termin|temp)|copertura|incremento)");
  return RE2::PartialMatch(key, time) && !RE2::PartialMatch(key, share);
}

// What is better when there is more of it.
bool is_satisfaction(const std::string& key) {
  static const RE2 more(
      R"(^(?:%\s*(?:di )?|percentuale (?:di )?|grado di |livello di |indice di )(?:soddisfazione|gradimento|copertura|giudizi positivi|valutazioni positive))");
  return RE2::PartialMatch(key, more);
}

enum class Unit { kNone, kPercent, kCount, kDays, kEuro, kDate };

const char* name_of(Unit unit) {
  static constexpr std::array<const char*, 6> kNames{"nothing", "percent", "a number", "days", "euros", "a date"};
  return kNames[static_cast<std::size_t>(unit)];
}

// The unit that a formula or a name begins with. Ratios of counts may be given as percent or as number.
Unit unit_of_text(const std::string& key) {
  static const RE2 percent(R"(^(?:%|percentuale\b|perc\.))");
  static const RE2 count(R"(^(?:n\.|n°|nr\.?|numero)\s)");
  static const RE2 ratio(
      R"(/|\brispetto\b|\bsu(?:l|lla|i|gli|lle)?\b|\bmedi[oa]\b|%|\bpercent|\brapporto\b|\bgiorni\b|\bgg\b|\bore\b|\beuro\b|\bpunt)");
  static const RE2 days(R"(^(?:(?:n\.|n°|numero)\s*)?(?:(?:medio )?(?:di )?giorni\b|gg\b))");
  static const RE2 euro(R"(^(?:€|euro\b|importo\b|valore in euro|ammontare\b))");
  static const RE2 date(R"(^(?:data\b|entro (?:il|la data)\b))");
  if (RE2::PartialMatch(key, percent)) return Unit::kPercent;
  if (RE2::PartialMatch(key, days)) return Unit::kDays;
  if (RE2::PartialMatch(key, count)) return RE2::PartialMatch(key, ratio) ? Unit::kNone : Unit::kCount;
  if (RE2::PartialMatch(key, euro))
    return key.find('/') == std::string::npos && key.find('%') == std::string::npos ? Unit::kEuro : Unit::kNone;
  if (RE2::PartialMatch(key, date)) return Unit::kDate;
  return Unit::kNone;
}

Unit unit_of_target(const Measure& m) {
  if (m.kind == "deadline") return Unit::kDate;
  if (m.kind == "duration") return m.unit == "gg" ? Unit::kDays : Unit::kNone;
  if (m.kind != "number") return Unit::kNone;
  if (m.unit == "%") return Unit::kPercent;
  if (m.unit == "gg") return Unit::kDays;
  if (m.unit == "EUR") return Unit::kEuro;
  if (m.unit == "N") return Unit::kCount;
  return Unit::kNone;
}

// Days may be counted ("N. 30"), and a date may be given as days from an event.
bool disagree(Unit text, Unit target) {
  if (text == Unit::kNone || target == Unit::kNone || text == target) return false;
  if (text == Unit::kDays || target == Unit::kDays) {
    const Unit other = text == Unit::kDays ? target : text;
    return other == Unit::kPercent || other == Unit::kEuro;
  }
  return true;
}

// The comparison that an algorithm ends with: "… >= 80 %".
struct Comparison {
  std::string comparator;
  double value = 0;
  bool percent = false;
};

std::optional<Comparison> comparison_in(const std::string& algorithm) {
  static const RE2 pattern(std::string(R"((>=|<=|>|<|=)\s*(?:n\.?\s*|€\s*)?()") + kNumberPattern +
                           R"()\s*(%)?\s*[).]*\s*$)");
  static const RE2 any(R"([<>=]+)");
  // Most have none; the bytes are those that "≥", "＞" and the like begin with.
  if (algorithm.find_first_of("<>=\xE2\xEF") == std::string::npos) return std::nullopt;
  const std::string text = canonical_cell(algorithm.substr(0, kLongest));
  re2::StringPiece rest(text);
  int signs = 0;
  while (RE2::FindAndConsume(&rest, any)) ++signs;
  Comparison out;
  std::string number;
  std::string percent;
  if (signs != 1 || !RE2::PartialMatch(text, pattern, &out.comparator, &number, &percent)) return std::nullopt;
  const auto value = parse_number(number);
  if (!value || value->ambiguous) return std::nullopt;
  out.value = value->value;
  out.percent = !percent.empty();
  return out;
}

// The one whole date that an algorithm prints behind "entro", "<=" or at its end.
std::optional<std::string> date_in(const std::string& algorithm) {
  if (algorithm.find("20") == std::string::npos) return std::nullopt;
  static const RE2 whole(R"(\b\d{1,2}[/.\-]\d{1,2}[/.\-](?:20)\d\d\b)");
  re2::StringPiece rest(algorithm);
  int printed = 0;
  while (RE2::FindAndConsume(&rest, whole)) ++printed;
  if (printed != 1) return std::nullopt;
  static const RE2 due(R"((?:entro|<=|al|il)\s+(?:il |la data del )?\d{1,2}[/.\-]\d{1,2}[/.\-]20\d\d\b)");
  const std::string key = key_of(algorithm);
  if (!RE2::PartialMatch(key, due)) return std::nullopt;
  const auto dates = find_dates(key, 0);
  for (const Date& date : dates) {
    if (date.year >= 2000) return to_iso(date);
  }
  return std::nullopt;
}

class Wording {
 public:
  Wording(const CheckedPlan& checked, Findings& findings) : plan_(checked.plan), findings_(findings) {}

  void run() {
    for (std::size_t i = 0; i < plan_.indicators.size(); ++i) {
      check_direction(i);
      check_unit(i);
      check_value(i);
    }
  }

 private:
  template <typename Visit>
  void each_target(std::size_t i, const Visit& visit) const {
    for (const Measure& m : plan_.indicators[i].measures) {
      if (m.role == "target") visit(m);
    }
  }

  void check_direction(std::size_t i) {
    const Indicator& indicator = plan_.indicators[i];
    const std::string name = key_of(indicator.name);
    const std::string algorithm = key_of(indicator.algorithm.value_or(""));
    const bool short_is_good = (is_duration(algorithm) || (algorithm.empty() && is_duration(name)) ||
                                (is_duration(name) && is_duration(algorithm)));
    const bool more_is_good = is_satisfaction(name) && (algorithm.empty() || !is_duration(algorithm));
    each_target(i, [&](const Measure& m) {
      if (m.kind != "number" && m.kind != "duration") return;
      if (short_is_good && direction_of(m) > 0 && m.unit != "%") {
        findings_.of_measure("comparator_way", i, m, fmt::format("a duration with the target \"{}\"", m.raw));
      } else if (more_is_good && m.kind == "number" && direction_of(m) < 0) {
        findings_.of_measure("comparator_way", i, m, fmt::format("a share to be high with the target \"{}\"", m.raw));
      }
    });
  }

  void check_unit(std::size_t i) {
    const Indicator& indicator = plan_.indicators[i];
    const Unit name = unit_of_text(key_of(indicator.name));
    const Unit algorithm = unit_of_text(key_of(indicator.algorithm.value_or("")));
    bool told = false;
    each_target(i, [&](const Measure& m) {
      const Unit target = unit_of_target(m);
      const bool by_algorithm = disagree(algorithm, target);
      // A name alone ("Numero di …") is looser than a formula.
      const bool by_name = !indicator.algorithm && disagree(name, target);
      if (told || !(by_algorithm || by_name)) return;
      told = true;
      findings_.of_measure("unit_differs", i, m,
                           fmt::format("the {} gives {}, the target \"{}\" {}", by_algorithm ? "algorithm" : "name",
                                       name_of(by_algorithm ? algorithm : name), m.raw, name_of(target)));
    });
    if (!told && indicator.algorithm && disagree(name, algorithm) && name != Unit::kDate && algorithm != Unit::kDate) {
      findings_.of_indicator("unit_differs", i, "algorithm",
                             fmt::format("the name gives {}, the algorithm {}", name_of(name), name_of(algorithm)));
    }
  }

  void check_value(std::size_t i) {
    const auto& algorithm = plan_.indicators[i].algorithm;
    if (!algorithm) return;
    if (const auto printed = comparison_in(*algorithm)) {
      check_number(i, *printed);
    } else if (const auto date = date_in(*algorithm)) {
      check_date(i, *date);
    }
  }

  // Targets of later years go on from the first: one that agrees is enough.
  void check_number(std::size_t i, const Comparison& printed) {
    const Measure* first = nullptr;
    bool agrees = false;
    each_target(i, [&](const Measure& m) {
      if (m.kind != "number" || !m.value || (m.unit && (m.unit == "%") != printed.percent && m.unit != "N")) return;
      if (m.unit == "%" && !printed.percent) return;
      if (first == nullptr) first = &m;
      agrees = agrees || std::abs(*m.value - printed.value) < 1e-9;
    });
    if (first == nullptr || agrees) return;
    findings_.of_measure("algorithm_target", i, *first,
                         fmt::format("\"{}\" in the cell, {} {}{} in the algorithm", first->raw, printed.comparator,
                                     number_text(printed.value), printed.percent ? " %" : ""));
  }

  void check_date(std::size_t i, const std::string& printed) {
    const Measure* first = nullptr;
    bool agrees = false;
    each_target(i, [&](const Measure& m) {
      if (m.kind != "deadline" || !m.date) return;
      if (first == nullptr) first = &m;
      agrees = agrees || *m.date == printed;
    });
    if (first == nullptr || agrees) return;
    findings_.of_measure("algorithm_target", i, *first,
                         fmt::format("\"{}\" in the cell, {} in the algorithm", first->raw, printed));
  }

  const Plan& plan_;
  Findings& findings_;
};

}  // namespace

void check_wording(const CheckedPlan& checked, Findings& findings) { Wording(checked, findings).run(); }

}  // namespace spoglio::normalize
