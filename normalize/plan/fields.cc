// Fields by role.
#include "normalize/plan/fields.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>

#include "extract/text.h"
#include "normalize/headers/vocabulary_data.h"
#include "normalize/plan/act.h"
#include "normalize/values/code.h"
#include "normalize/values/date.h"
#include "normalize/values/measure.h"
#include "normalize/values/number.h"
#include "normalize/values/ticked.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

// The start of a note under a name, printed in capitals; npos when there is none.
size_t find_note(const std::string& name, const Vocabulary& vocabulary) {
  for (std::string start : vocabulary.data().list("note_starts")) {
    for (char& c : start) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c);
    const size_t at = name.find(start + ":");
    if (at != std::string::npos && at > 0) return at;
  }
  return std::string::npos;
}

void append_lines(std::vector<std::string>& list, std::vector<std::string> more) {
  for (std::string& item : more) list.push_back(std::move(item));
}

}  // namespace

void add_review(std::vector<Review>& review, std::string field, std::string reason, std::string detail) {
  Review entry{std::move(field), std::move(reason), std::move(detail)};
  if (std::find(review.begin(), review.end(), entry) == review.end()) review.push_back(std::move(entry));
}

void append_line(std::optional<std::string>& field, std::string_view text) {
  field = join_lines(field ? *field + "\n" + std::string(text) : std::string(text));
  if (field->empty()) field.reset();
}

bool is_misread_unit(std::string_view text) {
  if (text.ends_with('.')) text.remove_suffix(1);
  constexpr std::string_view kLikeG = "89gqy0";
  const auto like_g = [&](char c) { return kLikeG.find(c) != std::string_view::npos; };
  return text.size() == 2 && text != "gg" && like_g(text[0]) && like_g(text[1]) && text[0] != '0';
}

void put_unit(Measure& measure, std::string_view text) {
  const std::string key = extract::fold_key(text);
  static const RE2 percent(
      R"((?:valore )?(?:%|perc\.?|percentuale|in percentuale|valore %|punti percentuali|tasso|rapporto %)|% .*)");
  static const RE2 number(
      R"(n|n\.|n°|nr\.?|num\.?|numero|numerico|valore numerico|numero assoluto|valore assoluto|n\. assoluto|quantita|unita|conteggio)");
  static const RE2 days(
      R"(gg\.?|giorni|giorno|(?:n\.?|n°|numero|nr\.?) (?:di )?(?:gg\.?|giorni)|giorni (?:lavorativi|medi|solari)|giorni di .*)");
  static const RE2 euro(R"(€|euro|eur|in euro|importo in euro|valore in euro|€ .{0,12})");
  if (RE2::FullMatch(key, percent)) measure.unit = "%";
  if (RE2::FullMatch(key, number)) measure.unit = "N";
  if (RE2::FullMatch(key, days) || is_misread_unit(key)) measure.unit = "gg";
  if (RE2::FullMatch(key, euro)) measure.unit = "EUR";
}

bool is_measure_unit(std::string_view text) {
  Measure measure;
  put_unit(measure, text);
  return measure.unit.has_value() && !is_misread_unit(extract::fold_key(text));
}

std::string field_of(const ColumnRole& role) {
  if (role.role == "weight" || role.role == "algorithm" || role.role == "name" || role.role == "type") return role.role;
  if (is_measure_role(role.role) && role.year > kMostNthYears)
    return fmt::format("measures.{}.{}", role.role, role.year);
  return role.role.starts_with("level:") || role.role.starts_with("objective") ? "objective" : "*";
}

std::string measure_field(const Measure& measure) { return fmt::format("measures.{}.{}", measure.role, measure.year); }

bool is_measure_role(std::string_view role) {
  return role == "target" || role == "baseline" || role == "result" || role == "realisation" || role == kObserved;
}

void put_name(Indicator& indicator, std::string_view text, const Vocabulary& vocabulary) {
  std::string name = join_lines(text);
  const Tags tags = take_tags(name);
  if (tags.weight) indicator.weight = tags.weight;
  if (tags.type) indicator.type = tags.type;
  const size_t note = find_note(name, vocabulary);
  if (note != std::string::npos) {
    append_line(indicator.algorithm, name.substr(note));
    add_review(indicator.review, "algorithm", "layout", "the note printed under the name is given as algorithm");
    name.erase(note);
  }
  indicator.name = extract::fold_space(name);
}

namespace {

// "31 di-cembre 2024": without the hyphen of a line's end where that alone makes a value.
void join_broken(std::string& raw, const CellContext& context) {
  if (raw.find(kBrokenHyphen) == std::string::npos) return;
  std::string whole = raw;
  std::erase(whole, kBrokenHyphen);
  std::replace(raw.begin(), raw.end(), kBrokenHyphen, '-');
  if (read_measure(raw, context).kind == "text" && read_measure(whole, context).kind != "text") raw = std::move(whole);
}

// "[ ] Efficacia [x] Efficienza" is of the type that is ticked.
void put_type(Indicator& indicator, const std::string& text) {
  const auto ticked = ticked_options(text);
  if (!ticked) {
    indicator.type = text;
  } else if (!ticked->empty()) {
    indicator.type = fmt::format("{}", fmt::join(*ticked, ", "));
    if (ticked->size() > 1) add_review(indicator.review, "type", "ambiguous", "several types are ticked");
  }
}

// A percentage; flagged where marks stand around it, or where it is none.
std::optional<double> read_weight(const std::string& text, std::vector<Review>& review) {
  const auto weight = parse_percent(text);
  if (weight) return weight;
  const std::string clean = specked_percent(text);
  add_review(
      review, "weight", clean.empty() ? "ambiguous" : "ocr_repair",
      clean.empty() ? fmt::format("\"{}\" is no percentage", text) : fmt::format("\"{}\" read as \"{}\"", text, clean));
  return clean.empty() ? std::nullopt : parse_percent(clean);
}

// Units as printed, or those that are ticked of a list: none where no box is.
std::string ticked_or_all(std::string_view text) {
  const auto ticked = ticked_options(extract::fold_space(text));
  return ticked ? fmt::format("{}", fmt::join(*ticked, "\n")) : std::string(text);
}

}  // namespace

void put_field(Indicator& indicator, const ColumnRole& role, std::string_view text, const Place& at,
               const Vocabulary& vocabulary) {
  const std::string folded = extract::fold_space(text);
  if (folded.empty()) return;
  if (role.role == "name") {
    put_name(indicator, text, vocabulary);
  } else if (role.role == "algorithm") {
    append_line(indicator.algorithm, text);
  } else if (role.role == "weight") {
    indicator.weight = read_weight(folded, indicator.review);
  } else if (role.role == "type") {
    put_type(indicator, folded);
  } else if (role.role == "code") {
    indicator.code = folded;
  } else if (role.role == "units") {
    append_lines(indicator.units, split_units(ticked_or_all(text), vocabulary.data().list("unit_starts")));
  } else if (role.role == "assignees") {
    append_lines(indicator.assignees, split_assignees(text));
  } else if (role.role == "due") {
    const auto dates = find_dates(extract::fold_key(text), role.year);
    if (!dates.empty()) indicator.due = to_iso(dates.back());
    if (dates.empty()) add_review(indicator.review, "*", "ambiguous", fmt::format("\"{}\" is no term", folded));
  } else if (is_measure_role(role.role)) {
    Measure measure;
    measure.role = role.role;
    measure.year = role.year;
    measure.raw = join_lines(text);
    join_broken(measure.raw, {role.role, role.year});
    measure.at = at;
    indicator.measures.push_back(std::move(measure));
  } else if (role.role == "notes" || role.role.empty() || role.role.starts_with("level:")) {
    auto amendments = read_amendments(text, vocabulary);
    for (Amendment& amendment : amendments) indicator.amendments.push_back(std::move(amendment));
  }
}

void put_field(Objective& objective, const ColumnRole& role, std::string_view text, const Vocabulary& vocabulary) {
  const std::string folded = extract::fold_space(text);
  if (folded.empty()) return;
  if (role.role == "units") {
    append_lines(objective.units, split_units(ticked_or_all(text), vocabulary.data().list("unit_starts")));
  } else if (role.role == "budget") {
    objective.budget = parse_euro(folded);
    if (!objective.budget)
      add_review(objective.review, "budget", "ambiguous", fmt::format("\"{}\" is no amount", folded));
  } else if (role.role == "perspective") {
    for (const std::string& part : extract::split(join_lines(text), '/')) {
      std::string perspective = extract::fold_space(part);
      if (!perspective.empty()) objective.perspectives.push_back(std::move(perspective));
    }
  } else if (role.role == "weight") {
    objective.weight = read_weight(folded, objective.review);
  } else if (role.role == "description") {
    append_line(objective.description, text);
  }
}

}  // namespace spoglio::normalize
