// A name holds words, and says more than the label of a column does.
#include "normalize/settle/unnamed.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "normalize/headers/vocabulary_data.h"
#include "normalize/lines/listed.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kMostTold = 5;  // values of a page that its note prints

// "Formula", "Target 2025", "Modalità di calcolo: Unità di misura:".
bool is_wording_of_header(const std::string& name, const Vocabulary& vocabulary) {
  static const RE2 year(R"(\s*\(?\b(?:19|20)\d\d\b\)?)");
  std::string words = name;
  RE2::GlobalReplace(&words, year, "");
  if (words.ends_with(':')) return true;
  const auto known = vocabulary.data().columns.find(vocabulary_key(words));
  return known != vocabulary.data().columns.end();
}

bool names_something(const std::string& name, const Vocabulary& vocabulary) {
  static const RE2 word(R"(\p{L}{2})");
  return RE2::PartialMatch(name, word) && !is_wording_of_header(name, vocabulary);
}

}  // namespace

void drop_unnamed(Plan& plan, const Vocabulary& vocabulary) {
  std::map<int, std::vector<std::string>> dropped;  // values, by page
  std::erase_if(plan.indicators, [&](Indicator& indicator) {
    if (const size_t label = name_label(indicator.name, vocabulary); label > 0) indicator.name.erase(0, label);
    if (names_something(indicator.name, vocabulary)) return false;
    auto& values = dropped[indicator.at.page];
    for (const Measure& measure : indicator.measures) values.push_back(fmt::format("\"{}\"", measure.raw));
    return true;
  });
  for (auto& [page, values] : dropped) {
    const bool more = values.size() > kMostTold;
    values.resize(std::min(values.size(), kMostTold));
    plan.document.notes.push_back(fmt::format("page {}: left out what no indicator is named for: {}{}", page,
                                              fmt::join(values, ", "), more ? ", …" : ""));
  }
}

}  // namespace spoglio::normalize
