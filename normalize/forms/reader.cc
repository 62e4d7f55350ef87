// A sheet is the pairs of one objective: those in front of the first indicator are the objective's, where they can be.
#include "normalize/forms/reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "extract/text.h"
#include "normalize/forms/bands.h"
#include "normalize/forms/card_band.h"
#include "normalize/forms/cards.h"
#include "normalize/forms/pairs.h"
#include "normalize/forms/split.h"
#include "normalize/plan/fields.h"
#include "normalize/values/measure.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

// Whether an indicator has no value yet where a pair would put one.
bool is_lacking(const Indicator& indicator, const FormPair& pair) {
  const ColumnRole& label = pair.label;
  if (label.role == "algorithm") return !indicator.algorithm;
  if (label.role == "weight") return !indicator.weight;
  if (label.role == "type") return !indicator.type;
  if (label.role == "units") return indicator.units.empty();
  if (label.role == "due") return !indicator.due;
  if (label.role == "code") return !indicator.code;
  return std::none_of(indicator.measures.begin(), indicator.measures.end(),
                      [&](const Measure& measure) { return measure.role == label.role && measure.year == label.year; });
}

bool is_lacking(const Indicator& indicator, std::string_view role) {
  return std::none_of(indicator.measures.begin(), indicator.measures.end(),
                      [&](const Measure& measure) { return measure.role == role; });
}

// Whether the fields of an objective stand in front of the first indicator's name: those that may be an indicator's as
// well count where an objective waits for its own.
bool starts_with_objectives(const std::vector<FormPair>& pairs, bool waits) {
  const auto names = std::count_if(pairs.begin(), pairs.end(), is_name);
  const auto first = std::find_if(pairs.begin(), pairs.end(), is_name);
  return names > 0 && std::any_of(pairs.begin(), first, [&](const FormPair& pair) {
           const std::string& role = pair.label.role;
           if (role == "description" || role == "budget" || role == "perspective") return true;
           return waits && is_objective_role(role) && (names == 1 || card_opener(pairs).role != role);
         });
}

// Whether a type in front of the first name stands among the fields of an objective: of its public value, say.
bool is_objectives_type(const std::vector<FormPair>& pairs, size_t i) {
  if (pairs[i].label.role != "type") return false;
  for (size_t next = i + 1; next < pairs.size() && !is_name(pairs[next]); ++next) {
    const std::string& role = pairs[next].label.role;
    if (is_objective_role(role) || role == "other") return true;
  }
  return false;
}

// The objective that a code is printed for: the one whose label stands behind it, or before it. One in front that has
// a code in its own title needs none: "F.1 Territorio" over "N. 4" and "Peso 10 %" leaves the number to the next.
const FormPair* owner_of_code(const std::vector<FormPair>& pairs, size_t code, const FormPair& narrowest) {
  const auto is_own = [&](size_t at) { return at < pairs.size() && is_level(pairs[at]) && is_filled(pairs[at]); };
  if (is_own(code + 1)) return &pairs[code + 1];
  if (code == 0 || !is_own(code - 1)) return &narrowest;
  size_t next = code + 1;
  while (next < pairs.size() && is_objective_role(pairs[next].label.role) && !is_level(pairs[next])) ++next;
  return is_own(next) && read_heading(join_lines(pairs[code - 1].text)) ? &pairs[next] : &pairs[code - 1];
}

// What stands beside a label that nobody knows may be what the card lacks.
void doubt_unknown(Indicator& indicator, const FormPair& pair) {
  const std::string text = extract::fold_space(pair.text);
  const auto doubt = [&](const std::string& field) {
    add_review(indicator.review, field, "layout",
               fmt::format("it may stand beside \"{}\", which is not known as a label", pair.unknown));
  };
  const std::string kind = read_measure(text, {"target", 0}).kind;
  if (is_measure_unit(text)) {
    doubt("*");
  } else if (kind != "text" && kind != "none") {
    for (const char* role : {"target", "baseline", "result", "realisation"}) {
      if (is_lacking(indicator, role)) doubt(std::string("measures.") + role);
    }
    if (!indicator.weight) doubt("weight");
    if (!indicator.code) doubt("code");
  } else {
    if (!indicator.algorithm) doubt("algorithm");
    if (indicator.units.empty()) doubt("units");
    if (!indicator.type) doubt("type");
    if (!indicator.code && text.find_first_of("0123456789") != std::string::npos) doubt("code");
  }
}

int rank_of(const FormPair& pair, bool missions) {
  const std::string level = pair.label.role.substr(6);
  if (level == "programma" && missions) return 2 * level_rank("missione") + 1;
  return 2 * (level == kAnyObjective ? level_rank("obiettivo_operativo") : level_rank(level));
}

}  // namespace

bool FormReader::go_on(Pairs& pairs) {
  lead_with_levels(pairs);
  const auto opens = [&](const FormPair& pair) {
    const std::string& role = pair.label.role;
    return is_level(pair) || is_name(pair) || role == "title" || role == "description" ||
           role.starts_with("objective_") || (role == opener_.role && pair.label.year == opener_.year);
  };
  if (open_ && !pairs.empty() && pairs[0].label.role == kRestOfValue) {
    if (!add_rest(pairs[0])) return false;
    pairs.erase(pairs.begin());
    if (pairs.empty() || opens(pairs[0])) return true;
  }
  if (open_) take_head_of_rest(pairs);
  const auto end = std::find_if(pairs.begin(), pairs.end(), opens);
  if (!open_ || end == pairs.begin() || outline_.plan().indicators.empty()) return false;
  Indicator& last = outline_.plan().indicators.back();
  if (!std::all_of(pairs.begin(), end, [&](const FormPair& pair) { return is_lacking(last, pair); })) return false;
  last_ = (end - 1)->label;
  for (auto pair = pairs.begin(); pair != end; ++pair) {
    put_field(last, pair->label, pair->text, pair->at, vocabulary_);
    if (pair->label.role == "measure_unit") unit_ = pair->text;
  }
  for (Measure& measure : last.measures) put_unit(measure, unit_);
  add_review(last.review, "*", "layout", "its fields go on in another table");
  pairs.erase(pairs.begin(), end);
  return true;
}

// "Obiettivo collegato" and a text about the indicator may stand behind the name that a page ended with: no name
// follows in front of the values.
void FormReader::take_head_of_rest(Pairs& pairs) {
  const auto named = [](const FormPair& pair) { return is_name(pair) && !pair.described; };
  const bool measured = std::any_of(pairs.begin(), pairs.end(), is_measured);
  if (!measured || std::any_of(pairs.begin(), pairs.end(), named) || outline_.plan().indicators.empty()) return;
  if (!outline_.plan().indicators.back().measures.empty()) return;
  const auto head = static_cast<size_t>(is_level(pairs[0]));
  const size_t end = head + (head < pairs.size() && is_name(pairs[head]));
  // What follows has to be the last card's, or nothing of it is.
  if (end == 0 || end == pairs.size() || !is_lacking(outline_.plan().indicators.back(), pairs[end]) ||
      is_level(pairs[end]) || is_objective_role(pairs[end].label.role))
    return;
  if (head > 0) {
    const Objective* objective = open_objectives({pairs[0]});
    Indicator& last = outline_.plan().indicators.back();
    if (objective != nullptr) last.objective = objective->id;
    add_review(last.review, "objective", "layout", "it stands behind the page's end");
  }
  pairs.erase(pairs.begin(), pairs.begin() + static_cast<std::ptrdiff_t>(end));
}

// The value that the last card ended with goes on on the next page.
bool FormReader::add_rest(const FormPair& rest) {
  if (outline_.plan().indicators.empty()) return false;
  Indicator& last = outline_.plan().indicators.back();
  if (is_measure_role(last_.role)) {
    if (last.measures.empty() || last.measures.back().role != last_.role) return false;
    Pairs values;
    FormPair pair = rest;
    pair.label.role = last_.role;
    split_years(std::move(pair), vocabulary_, values);
    for (const FormPair& value : values) {
      if (value.label.year != 0) {
        put_field(last, value.label, value.text, value.at, vocabulary_);
      } else {
        Measure& measure = last.measures.back();
        measure.raw = join_lines(measure.raw + "\n" + value.text);
      }
    }
    for (Measure& measure : last.measures) put_unit(measure, unit_);
  } else if (last_.role == "algorithm") {
    append_line(last.algorithm, rest.text);
  } else if (last_.role == "name") {
    put_name(last, last.name + "\n" + rest.text, vocabulary_);
  } else {
    return last_.role == "other" || last_.role == "source" || last_.role == "notes";
  }
  add_review(last.review, "*", "layout", "its fields go on in another table");
  return true;
}

bool FormReader::read(std::vector<FormPair> pairs) {
  std::erase_if(pairs, [](const FormPair& pair) { return pair.label.role == kRestOfValue; });
  if (pairs.empty()) return false;
  last_ = pairs.back().label;
  lead_with_levels(pairs);
  opener_ = card_opener(pairs);
  // "Codice" beside an objective's label is the objective's, and on a sheet that names nothing else.
  const bool alone = std::none_of(pairs.begin(), pairs.end(), is_name);
  for (size_t i = 0; i < pairs.size(); ++i) {
    if (pairs[i].label.role == "ordinal") pairs[i].label.role = "code";
    if (pairs[i].label.role != "code") continue;
    const bool before = i + 1 < pairs.size() && is_level(pairs[i + 1]);
    const bool after = i > 0 && is_level(pairs[i - 1]) && (i + 1 == pairs.size() || !is_name(pairs[i + 1]));
    const bool own = alone && std::any_of(pairs.begin(), pairs.end(), is_level);
    if (before || after || own) pairs[i].label.role = "objective_code";
  }
  for (FormPair& pair : pairs) {
    if (pair.label.role == kBandCode) pair.label.role = "code";
  }
  bool opened = false;
  // A heading above that has no indicators yet waits for the first: objectives stand above theirs.
  headings_lead_ = headings_lead_ || (outline_.current() != nullptr && !has_indicators(outline_.current()));
  for (const Pairs& sheet : sheets_of(pairs, headings_lead_)) opened = read_sheet(sheet) || opened;
  return opened;
}

bool FormReader::read_fields(const Pairs& pairs) {
  Objective* objective = outline_.current();
  if (!are_fields(pairs) || objective == nullptr) return false;
  put_objective_fields(*objective, pairs, false);
  return true;
}

bool FormReader::read_measures(const Pairs& pairs) {
  if (has_indicators(outline_.current())) return false;
  add_indicator(pairs, false);
  return true;
}

void FormReader::read(const ListedIndicator& listed) {
  Pairs pairs(1);
  pairs[0].label.role = "name";
  pairs[0].text = listed.name;
  pairs[0].at = listed.at;
  for (const LabelledValue& value : listed.values)
    pairs.push_back({value.label, value.value, listed.at, is_measure_role(value.label.role) ? listed.doubt : ""});
  if (listed.values.empty()) pairs[0].doubt = listed.doubt;
  add_indicator(pairs, false);
  if (listed.doubtful)
    add_review(outline_.plan().indicators.back().review, "name", "layout", "words behind its values are taken as name");
}

// The objectives of a sheet from the widest to the narrowest, whatever their order; the narrowest, nullptr without any.
Objective* FormReader::open_objectives(const Pairs& pairs) {
  std::vector<const FormPair*> levels;
  std::map<const FormPair*, const FormPair*> codes;
  for (size_t i = 0; i < pairs.size(); ++i) {
    if (is_level(pairs[i]) && is_filled(pairs[i])) levels.push_back(&pairs[i]);
  }
  const bool missions = std::any_of(levels.begin(), levels.end(),
                                    [](const FormPair* pair) { return pair->label.role == "level:missione"; });
  std::stable_sort(levels.begin(), levels.end(),
                   [&](const FormPair* a, const FormPair* b) { return rank_of(*a, missions) < rank_of(*b, missions); });
  // A code is the objective's whose label stands behind it, or before it; else the narrowest one's.
  for (size_t i = 0; i < pairs.size() && !levels.empty(); ++i) {
    if (pairs[i].label.role != "objective_code" || !is_filled(pairs[i])) continue;
    codes[owner_of_code(pairs, i, *levels.back())] = &pairs[i];
  }
  const auto told =
      std::find_if(pairs.begin(), pairs.end(), [](const FormPair& pair) { return pair.label.role == kObjectiveLevel; });
  Objective* objective = nullptr;
  for (const FormPair* pair : levels) {
    std::string text = join_lines(pair->text);
    std::string level = pair->label.role.substr(6);
    if (level == kAnyObjective && told != pairs.end()) {
      level = told->text;
      outline_.leave_told();
    }
    if (const auto label = read_level_label(text, vocabulary_); label && !label->rest.empty()) text = label->rest;
    const auto found = codes.find(pair);
    const FormPair* code = found == codes.end() ? nullptr : found->second;
    objective = &outline_.open_printed(text, level, pair->at,
                                       code == nullptr ? std::nullopt : std::optional(extract::fold_space(code->text)));
    if (level != pair->label.role.substr(6)) outline_.mark_told();
    if (!pair->doubt.empty()) add_review(objective->review, "title", "layout", pair->doubt);
    if (code != nullptr && !code->doubt.empty()) add_review(objective->review, "code", "layout", code->doubt);
  }
  return objective;
}

bool FormReader::has_indicators(const Objective* objective) const {
  const auto& indicators = outline_.plan().indicators;
  return objective == nullptr || std::any_of(indicators.begin(), indicators.end(), [&](const Indicator& indicator) {
           return indicator.objective == objective->id;
         });
}

void FormReader::put_objective_fields(Objective& objective, const Pairs& pairs, bool one_indicator) {
  const bool had_units = !objective.units.empty();
  for (const FormPair& pair : pairs) {
    if (is_name(pair)) break;
    if (!is_objective_role(pair.label.role)) continue;
    ColumnRole role = pair.label;
    if (role.role == "objective_weight") role.role = "weight";
    if (role.role == "objective_units") role.role = "units";
    // An objective that is printed on several sheets has its fields from the first.
    if ((role.role == "weight" && objective.weight) || (role.role == "units" && had_units) ||
        (role.role == "description" && objective.description) || (role.role == "budget" && objective.budget) ||
        (role.role == "perspective" && !objective.perspectives.empty()))
      continue;
    put_field(objective, role, pair.text, vocabulary_);
    if (pair.label.role == "weight" && one_indicator)
      add_review(objective.review, "weight", "layout", "it may be the weight of the only indicator");
  }
}

bool FormReader::read_sheet(const Pairs& pairs) {
  Objective* objective = open_objectives(pairs);
  const bool waits = std::exchange(waiting_, false);
  if (objective == nullptr && starts_with_objectives(pairs, waits) && !has_indicators(outline_.current()))
    objective = outline_.current();
  const auto names =
      std::count_if(pairs.begin(), pairs.end(), [](const FormPair& p) { return is_name(p) && is_filled(p); });
  const bool target = std::any_of(pairs.begin(), pairs.end(),
                                  [](const FormPair& p) { return p.label.role == "target" && is_filled(p); });
  if (objective != nullptr) put_objective_fields(*objective, pairs, names == 1);
  if (names == 0 && !(objective != nullptr && target)) {
    waiting_ = objective != nullptr;
    open_ = open_ && objective == nullptr;
    return objective != nullptr;
  }
  add_cards(pairs, objective, names == 1);
  return objective != nullptr;
}

// The indicators of a sheet. What stands in front of the first name is its indicator's as well, as far as it is no
// objective's.
void FormReader::add_cards(const Pairs& pairs, const Objective* objective, bool only_one) {
  const ColumnRole opener = card_opener(pairs);
  Pairs own;
  bool named = false;
  bool begun = false;
  for (size_t i = 0; i < pairs.size(); ++i) {
    const FormPair& pair = pairs[i];
    const std::string& role = pair.label.role;
    const bool objectives =
        is_level(pair) || role.starts_with("objective_") || role == "description" || role == "budget" ||
        (objective != nullptr && !named && (role == "weight" || role == "units" || is_objectives_type(pairs, i)));
    const bool opens = role == opener.role && pair.label.year == opener.year;
    if (opens && std::exchange(begun, true)) {
      add_indicator(own, false);
      own.clear();
    }
    named = named || is_name(pair);
    if (!objectives && is_filled(pair)) own.push_back(pair);
  }
  add_indicator(own, objective != nullptr && only_one && objective->weight.has_value());
}

void FormReader::add_indicator(const Pairs& pairs, bool weight_is_objectives) {
  Indicator indicator;
  bool first = true;
  for (const FormPair& pair : pairs) {
    indicator.at = first ? pair.at : unite(indicator.at, pair.at);
    first = false;
    const bool again = pair.label.role == "weight" && indicator.weight;
    if (!again) put_field(indicator, pair.label, pair.text, pair.at, vocabulary_);
    if (again) add_review(indicator.review, "weight", "ambiguous", "two weights are printed for it");
    if (!pair.doubt.empty()) add_review(indicator.review, field_of(pair.label), "ambiguous", pair.doubt);
  }
  const auto code =
      std::find_if(pairs.begin(), pairs.end(), [](const FormPair& pair) { return pair.label.role == "code"; });
  if (code != pairs.end() && std::any_of(pairs.begin(), code, is_measured))
    add_review(indicator.review, "*", "layout", "its code stands behind its values: it may be the next one's");
  unit_.clear();
  for (const FormPair& pair : pairs) {
    if (pair.label.role == "measure_unit") unit_ = pair.text;
  }
  for (Measure& measure : indicator.measures) put_unit(measure, unit_);
  const auto name_at = std::find_if(pairs.begin(), pairs.end(), is_name);
  for (auto pair = pairs.begin(); pair != pairs.end(); ++pair) {
    if (pair->unknown.empty()) continue;
    doubt_unknown(indicator, *pair);
    if (pair < name_at)
      add_review(indicator.review, "objective", "layout", "a label that is not known stands in front of its name");
  }
  open_ = true;
  const bool named = std::any_of(pairs.begin(), pairs.end(), is_name);
  if (!named) {
    const Objective* current = outline_.current();
    if (current != nullptr) indicator.name = current->title.value_or("");
    add_review(indicator.review, "name", "layout", "no indicator is named: the objective is measured itself");
  }
  if (named && weight_is_objectives && !indicator.weight)
    add_review(indicator.review, "weight", "layout", "the weight printed above it is taken as the objective's");
  outline_.add_indicator(std::move(indicator));
}

}  // namespace spoglio::normalize
