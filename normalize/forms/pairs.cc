// Pairs by their labels alone.
#include "normalize/forms/pairs.h"

#include <re2/re2.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "normalize/forms/label.h"
#include "normalize/plan/fields.h"
#include "normalize/values/code.h"
#include "normalize/values/measure.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

// "Obiettivo n. | 3" over "Titolo | …": a number with a title of its own.
void settle_titles(std::vector<FormPair>& pairs) {
  static const RE2 code(R"([A-Za-z]{0,4}[ .\-]?\d{1,4}(?:[.\-/]\d{1,3}){0,4}[.)]?)");
  const auto is_measured = [](const FormPair& pair) { return is_measure_role(pair.label.role); };
  const bool measured = std::any_of(pairs.begin(), pairs.end(), is_measured);
  for (size_t i = 0; i < pairs.size(); ++i) {
    std::string& role = pairs[i].label.role;
    // Without measures "Denominazione" names no indicator.
    const bool titles = role == "title" || (role == "name" && !measured);
    FormPair* number = i > 0 ? &pairs[i - 1] : nullptr;
    const bool numbered =
        number != nullptr && number->label.role.starts_with("level:") && RE2::FullMatch(join_lines(number->text), code);
    const bool untitled = number != nullptr && number->label.role.starts_with("level:") && number->text.empty();
    if (titles && untitled) {
      role = std::move(number->label.role);
      pairs.erase(pairs.begin() + static_cast<std::ptrdiff_t>(--i));
    } else if (titles && numbered) {
      role = std::exchange(number->label.role, "objective_code");
    } else if (titles && number != nullptr && number->label.role == "objective_code") {
      role = std::string("level:") + kAnyObjective;
    }
  }
}

// "Obiettivo strategico | F.1 Territorio" over "N. | 4" and "Descrizione sintetica obiettivo | …": the number is of an
// objective that nothing else names, as the one above has a code of its own.
void settle_described(std::vector<FormPair>& pairs) {
  for (size_t i = 1; i < pairs.size(); ++i) {
    const std::string& role = pairs[i].label.role;
    const bool number = role == "ordinal" || role == "code" || role == "objective_code";
    if (!number || !pairs[i - 1].label.role.starts_with("level:") || !read_heading(join_lines(pairs[i - 1].text)))
      continue;
    size_t next = i + 1;
    while (next < pairs.size() && (pairs[next].label.role == "weight" || pairs[next].label.role == "objective_weight"))
      ++next;
    if (next == pairs.size() || pairs[next].label.role != "description" || pairs[next].text.empty()) continue;
    pairs[next].label.role = std::string("level:") + kAnyObjective;
    pairs[next].doubt = "its description is taken as its title";
  }
}

// "Codice" of a form that names one objective and no indicator is the objective's.
void settle_codes(std::vector<FormPair>& pairs) {
  const auto any = [&](auto&& is) { return std::any_of(pairs.begin(), pairs.end(), is); };
  if (any([](const FormPair& pair) { return pair.label.role == "name" || is_measure_role(pair.label.role); })) return;
  const auto is_level = [](const FormPair& pair) { return pair.label.role.starts_with("level:"); };
  if (std::count_if(pairs.begin(), pairs.end(), is_level) != 1) return;
  const auto level = std::find_if(pairs.begin(), pairs.end(), is_level);
  const auto code =
      std::find_if(pairs.begin(), pairs.end(), [](const FormPair& pair) { return pair.label.role == "code"; });
  if (code == pairs.end()) return;
  code->label.role = "objective_code";
  // It is told before what it numbers.
  if (code < level) std::rotate(code, code + 1, level);
}

// "Codice | D1" over "Titolo | …", then owner, weight or money and nothing that is measured: an objective's card that
// does not say so.
void settle_unlabelled(std::vector<FormPair>& pairs) {
  constexpr std::ptrdiff_t kFewestFields = 2;
  const auto is_other = [](const FormPair& pair) {
    return pair.label.role == "name" || pair.label.role.starts_with("level:") || is_measure_role(pair.label.role);
  };
  const auto is_field = [](const FormPair& pair) { return is_objective_role(pair.label.role) && !pair.text.empty(); };
  if (std::any_of(pairs.begin(), pairs.end(), is_other)) return;
  if (std::count_if(pairs.begin(), pairs.end(), is_field) < kFewestFields) return;
  for (size_t i = 1; i < pairs.size(); ++i) {
    std::string& number = pairs[i - 1].label.role;
    if (pairs[i].label.role != "title" || (number != "code" && number != "ordinal")) continue;
    number = "objective_code";
    pairs[i].label.role = std::string("level:") + kAnyObjective;
    return;
  }
}

// "Stato | Definitivo" beside an objective's owner: how far its record is, no baseline of anything that is measured.
void settle_state(std::vector<FormPair>& pairs) {
  const auto is_other = [](const FormPair& pair) {
    const std::string& role = pair.label.role;
    return role == "name" || role == "title" || (is_measure_role(role) && role != "baseline");
  };
  if (std::any_of(pairs.begin(), pairs.end(), is_other)) return;
  for (FormPair& pair : pairs) {
    if (pair.label.role == "baseline" && pair.label.year == 0 &&
        read_measure(join_lines(pair.text), {"baseline", 0}).kind == "text")
      pair.label.role = "other";
  }
}

}  // namespace

void settle_names(std::vector<FormPair>& pairs) {
  settle_titles(pairs);
  settle_described(pairs);
  settle_codes(pairs);
  settle_unlabelled(pairs);
  settle_state(pairs);
  const bool named =
      std::any_of(pairs.begin(), pairs.end(), [](const FormPair& pair) { return pair.label.role == "name"; });
  const bool levels = std::any_of(pairs.begin(), pairs.end(),
                                  [](const FormPair& pair) { return pair.label.role.starts_with("level:"); });
  for (FormPair& pair : pairs) {
    if (pair.label.role == kNameDescription) {
      pair.described = !named;
      pair.label.role = named ? "other" : "name";
    }
    // The title of a card that names its indicators otherwise is the objective's.
    if (pair.label.role == "title" && named && !levels) pair.label.role = std::string("level:") + kAnyObjective;
  }
}

void put_number(const std::string& number, const extract::Place& at, std::vector<FormPair>& out) {
  if (number.empty()) return;
  FormPair pair;
  pair.label.role = "objective_code";
  pair.text = number;
  pair.at = at;
  out.push_back(std::move(pair));
}

bool is_form(const std::vector<FormPair>& pairs, size_t fewest) {
  std::set<std::string> roles;
  for (const FormPair& pair : pairs) roles.insert(pair.label.role);
  return pairs.size() >= fewest && roles.size() >= fewest;
}

bool is_objective_role(const std::string& role) {
  return role == "description" || role == "units" || role == "budget" || role == "perspective" || role == "weight" ||
         role == "objective_weight" || role == "objective_units";
}

bool holds_indicator(const std::vector<FormPair>& pairs) {
  bool named = false;
  bool measured = false;
  for (const FormPair& pair : pairs) {
    const std::string& role = pair.label.role;
    named = named || (!pair.text.empty() && (role == "name" || role.starts_with("level:")));
    measured = measured || role == "target" || role == "result" || role == "baseline" || role == kObserved;
  }
  return named && measured;
}

bool names_objective(const std::vector<FormPair>& pairs) {
  return std::any_of(pairs.begin(), pairs.end(),
                     [](const FormPair& pair) { return pair.label.role.starts_with("level:") && !pair.text.empty(); });
}

bool are_fields(const std::vector<FormPair>& pairs) {
  const auto is_field = [](const FormPair& pair) { return is_objective_role(pair.label.role); };
  return std::any_of(pairs.begin(), pairs.end(), is_field) &&
         std::all_of(pairs.begin(), pairs.end(),
                     [&](const FormPair& pair) { return is_field(pair) || pair.label.role == "other"; });
}

bool is_card_of_objective(const std::vector<FormPair>& pairs) {
  const auto count = [&](auto&& is) { return std::count_if(pairs.begin(), pairs.end(), is); };
  const auto filled = [](const FormPair& pair) { return !pair.text.empty(); };
  const bool numbered =
      count([&](const FormPair& pair) { return pair.label.role == "objective_code" && filled(pair); }) == 1;
  const bool titled =
      count([&](const FormPair& pair) { return pair.label.role.starts_with("level:") && filled(pair); }) == 1;
  return numbered && titled && pairs.size() >= kFewestPairs &&
         std::all_of(pairs.begin(), pairs.end(), [](const FormPair& pair) {
           const std::string& role = pair.label.role;
           return role == "objective_code" || role.starts_with("level:") || is_objective_role(role) || role == "other";
         });
}

bool names_indicator(const std::vector<FormPair>& pairs, size_t fewest) {
  return pairs.size() >= fewest && std::any_of(pairs.begin(), pairs.end(), [](const FormPair& pair) {
           return pair.label.role == "name" && !pair.text.empty();
         });
}

bool measures_alone(const std::vector<FormPair>& pairs) {
  const auto has = [&](const char* role) {
    return std::any_of(pairs.begin(), pairs.end(),
                       [&](const FormPair& pair) { return pair.label.role == role && !pair.text.empty(); });
  };
  return has("target") && !has("name") && !names_objective(pairs);
}

bool lacks_number(const std::vector<FormPair>& pairs) {
  // What the card is under may stand in front of its title; the same label once more begins the next card.
  auto title = pairs.end();
  std::set<std::string> levels;
  for (auto pair = pairs.begin(); pair != pairs.end() && pair->label.role != "name"; ++pair) {
    const bool level = pair->label.role.starts_with("level:") && !pair->text.empty();
    if (!level && pair->label.role != "title") continue;
    if (!levels.insert(pair->label.role).second) break;
    title = pair;
  }
  return title != pairs.end() &&
         std::none_of(pairs.begin(), title, [](const FormPair& pair) { return pair.label.role == "objective_code"; });
}

bool names_number(const std::vector<FormPair>& pairs) {
  static const RE2 letter(R"(\p{L})");
  return std::any_of(pairs.begin(), pairs.end(), [](const FormPair& pair) {
    return pair.label.role == "name" && !pair.text.empty() && !RE2::PartialMatch(pair.text, letter);
  });
}

bool describes_indicator(const std::vector<FormPair>& pairs) {
  return names_indicator(pairs, kFewestPairs) && std::any_of(pairs.begin(), pairs.end(), [](const FormPair& pair) {
           const std::string& role = pair.label.role;
           return (role == "algorithm" || role == "measure_unit" || role == "type") && !pair.text.empty();
         });
}

bool stands_alone(const Form& form, size_t rows) {
  if (form.labelled_rows == rows && names_objective(form.pairs)) return true;
  return form.labelled_rows >= kFewestPairs && 2 * form.labelled_rows >= rows && holds_indicator(form.pairs);
}

}  // namespace spoglio::normalize
