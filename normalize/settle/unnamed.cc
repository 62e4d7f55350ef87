// A name holds words, and says more than the label of a column does.
#include "normalize/settle/unnamed.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "extract/text.h"
#include "normalize/headers/item.h"
#include "normalize/headers/vocabulary_data.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kMostTold = 5;  // values of a page that its note prints

// The role of a wording, a year left out, that nobody would give an indicator for its name. "Utenti" or "Stato di
// avanzamento" head columns as well, and name indicators.
bool is_label_alone(const std::string& text, const Vocabulary& vocabulary) {
  static const RE2 year(R"(\s*\(?\b(?:19|20)\d\d\b\)?)");
  static const std::set<std::string> labels = {"name", "target", "algorithm",    "weight",
                                               "type", "code",   "measure_unit", "ordinal"};
  std::string words = text;
  RE2::GlobalReplace(&words, year, "");
  // "Modalità di calcolo: Unità di misura:": labels one behind the other. A name may end with a colon as well.
  bool any = false;
  for (const std::string& part : extract::split(words, ':')) {
    const std::string key = vocabulary_key(part);
    if (key.empty()) continue;
    const auto known = vocabulary.data().columns.find(key);
    if (known == vocabulary.data().columns.end() || !labels.contains(known->second)) return false;
    any = true;
  }
  return any;
}

// "2019)", "31/12/2024", "(anno 2024)", "Peso": what headers print below their wordings, and nothing to be reached.
bool is_of_header(const std::string& raw, const Vocabulary& vocabulary) {
  static const RE2 bare(R"((?i)\(?(?:anno )?(?:31[/.]12[/.])?(?:19|20)\d\d\)?)");
  return RE2::FullMatch(raw, bare) || is_label_alone(raw, vocabulary) || raw.ends_with(" al");
}

bool names_something(const Indicator& indicator, const Vocabulary& vocabulary) {
  static const RE2 word(R"(\p{L}{2})");
  if (RE2::PartialMatch(indicator.name, word)) return !is_label_alone(indicator.name, vocabulary);
  // A row whose name is blank stays, flagged, where it measures something.
  return !std::all_of(indicator.measures.begin(), indicator.measures.end(),
                      [&](const Measure& measure) { return is_of_header(measure.raw, vocabulary); });
}

}  // namespace

void drop_unnamed(Plan& plan, const Vocabulary& vocabulary) {
  std::map<int, std::vector<std::string>> dropped;  // values, by page
  std::erase_if(plan.indicators, [&](Indicator& indicator) {
    if (const size_t label = name_label(indicator.name, vocabulary); label > 0) indicator.name.erase(0, label);
    if (names_something(indicator, vocabulary)) return false;
    auto& values = dropped[indicator.at.page];
    for (const Measure& measure : indicator.measures) values.push_back(fmt::format("\"{}\"", measure.raw));
    return true;
  });
  for (auto& [page, values] : dropped) {
    const bool more = values.size() > kMostTold;
    values.resize(std::min(values.size(), kMostTold));
    plan.document.notes.push_back(fmt::format("page {}: left out what no indicator is named for{}{}{}", page,
                                              values.empty() ? "" : ": ", fmt::join(values, ", "), more ? ", …" : ""));
  }
}

}  // namespace spoglio::normalize
