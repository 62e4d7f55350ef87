// Acts by their parts: body, number, date, each optional.
#include "normalize/plan/act.h"

#include <re2/re2.h>

#include <algorithm>

#include "extract/text.h"
#include "normalize/headers/vocabulary_data.h"
#include "normalize/values/date.h"

namespace spoglio::normalize {
namespace {

char to_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string capitalised(std::string word) {
  if (!word.empty() && word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 32);
  return word;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// A body of several words as the text prints it: "Direttore Generale". `body` is in lower case.
std::string printed_body(std::string_view text, const std::string& body) {
  const std::string folded = extract::fold_space(text);
  std::string lower = folded;
  std::transform(lower.begin(), lower.end(), lower.begin(), to_lower);
  for (size_t at = lower.find(body); at != std::string::npos; at = lower.find(body, at + 1)) {
    const size_t end = at + body.size();
    if ((at > 0 && is_letter(lower[at - 1])) || (end < lower.size() && is_letter(lower[end]))) continue;
    const std::string printed = folded.substr(at, body.size());
    const bool capitals = printed.size() > 1 && printed[1] >= 'A' && printed[1] <= 'Z';
    return capitalised(capitals ? body : printed);
  }
  return capitalised(body);
}

// The body that a text names first, and of those that begin there the longest; "" when it names none.
std::string first_body(const std::string& key, const std::vector<std::string>& longest_first) {
  std::string first;
  size_t first_at = std::string::npos;
  for (const std::string& body : longest_first) {
    const size_t at = key.find(body);
    if (at == std::string::npos || (first_at != std::string::npos && at >= first_at)) continue;
    const bool starts = at == 0 || key[at - 1] == ' ' || key[at - 1] == '(' || key[at - 1] == '\'';
    const size_t end = at + body.size();
    if (!starts || (end < key.size() && key[end] >= 'a' && key[end] <= 'z')) continue;
    first = body;
    first_at = at;
  }
  return first;
}

// "decreto sindacale", "G.C.": bodies that stand in the act's own name.
std::string body_in_name(const std::string& key) {
  struct Name {
    RE2 pattern;
    const char* body;
  };
  static const Name kNames[] = {
      {R"((?:delibera(?:zione)?|atto) (?:di )?g\.? ?[cmpru]\.?(?:\W|$))", "Giunta"},
      {R"((?:delibera(?:zione)?|atto) (?:di )?c\.? ?[cmpr]\.?(?:\W|$))", "Consiglio"},
      {R"(\bd\.? ?g\.? ?[cmpru]\.? n)", "Giunta"},
      {R"(\bd\.? ?c\.? ?[cmpr]\.? n)", "Consiglio"},
      {R"((?:decreto|provvedimento|ordinanza) sindacale)", "Sindaco"},
      {R"(decreto rettorale|\bd\.r\. n)", "Rettore"},
      {R"(determina(?:zione)? presidenziale|decreto presidenziale)", "Presidente"},
      {R"(delibera(?:zione)? (?:giuntale|di giunta))", "Giunta"},
      {R"(delibera(?:zione)? (?:consiliare|di consiglio))", "Consiglio"},
      {R"(decreto ministeriale)", "Ministro"},
  };
  for (const Name& name : kNames) {
    if (RE2::PartialMatch(key, name.pattern)) return name.body;
  }
  return "";
}

}  // namespace

std::optional<Act> read_act(std::string_view text, const Vocabulary& vocabulary) {
  static const RE2 number(R"((?:^|\W)(?:n\.?|n°|nr\.?|num\.?|numero)\s*(\d{1,5}(?:/\d{2,4})?)(?:\W|$))");
  static const RE2 day(std::string(R"((?:^|\W)(?:del|dell'|in data|dd\.?|-)\s*((?:\d{1,2}[°^]?\s)?[a-z]+ \d{4}|)") +
                       kDatePattern + ")");
  const std::string key = extract::fold_key(text);
  Act out;
  if (const std::string body = first_body(key, vocabulary.data().list("bodies")); !body.empty())
    out.body = printed_body(text, body);
  if (const std::string body = out.body ? "" : body_in_name(key); !body.empty()) out.body = body;
  std::string digits;
  if (RE2::PartialMatch(key, number, &digits)) out.number = digits;
  if (RE2::PartialMatch(key, day, &digits)) {
    if (const auto date = parse_date(digits, 0)) out.date = to_iso(*date);
  }
  if (!out.body && !out.date) return std::nullopt;
  return out;
}

std::optional<Act> read_approval(std::string_view text, const Vocabulary& vocabulary) {
  static const RE2 approved(
      R"(^\W*(?:(?:il |lo )?(?:presente )?(?:documento|piano|testo|allegato|aggiornamento)\b.{0,80}?)?(?:approvat[oa]|adottat[oa])\s+(?:con|da|dal|dalla|in)\s+(.{5,160}))");
  static const RE2 brief(std::string(R"((?:^|[^a-z])d\.? ?(g|c)\.? ?[cmpr]\.?\s+(?:n\.? ?(\d{1,5})\s+(?:del )?)?()") +
                         kDatePattern + ")");
  const std::string key = extract::fold_key(text);
  std::string rest;
  if (RE2::PartialMatch(key, approved, &rest)) {
    // The same words as printed: the folded form is as long up to its accents.
    const std::string printed = extract::fold_space(text);
    const size_t words = static_cast<size_t>(std::count(rest.begin(), rest.end(), ' ')) + 1;
    size_t at = printed.size();
    for (size_t i = 0; i < words && at != std::string::npos && at > 0; ++i) at = printed.rfind(' ', at - 1);
    return read_act(at == std::string::npos ? printed : printed.substr(at + 1), vocabulary);
  }
  // "Allegato alla deliberazione di Giunta n. 12 del 31/01/2024": an act with body, number and date, and no law.
  static const RE2 named(
      R"(^\W*(?:all(?:egato|\.)?(?: [a-z0-9]{1,2}\)?)?(?: alla| al| a)? )?(?:delibera(?:zione)?|determina(?:zione)?|decreto|provvedimento|atto|d\.? ?[gc]\.? ?[cmpru]\.?|d\.r\.)(?:\W.*))");
  static const RE2 law(R"(legislativ|legge|repubblica|consiglio dei ministri|d\.p\.c\.m|modificat|integrat|revocat)");
  if (RE2::FullMatch(key, named) && !RE2::PartialMatch(key, law)) {
    auto act = read_act(text, vocabulary);
    if (act && act->body && act->number && act->date) return act;
  }
  std::string body;
  std::string number;
  std::string date;
  if (!RE2::PartialMatch(key, brief, &body, &number, &date)) return std::nullopt;
  Act out;
  out.body = body == "g" ? "Giunta" : "Consiglio";
  if (!number.empty()) out.number = number;
  if (const auto day = parse_date(date, 0)) out.date = to_iso(*day);
  return out;
}

std::vector<Amendment> read_amendments(std::string_view text, const Vocabulary& vocabulary) {
  const std::string key = extract::fold_key(text);
  std::vector<std::pair<size_t, std::string>> starts;
  for (const std::string& action : vocabulary.data().list("actions")) {
    for (size_t at = key.find(action); at != std::string::npos; at = key.find(action, at + 1)) {
      if (at == 0 || key[at - 1] == ' ' || key[at - 1] == '(') starts.emplace_back(at, action);
    }
  }
  std::sort(starts.begin(), starts.end());
  std::vector<Amendment> out;
  for (size_t i = 0; i < starts.size(); ++i) {
    const size_t begin = starts[i].first;
    const size_t end = i + 1 < starts.size() ? starts[i + 1].first : key.size();
    const auto act = read_act(std::string_view(key).substr(begin, end - begin), vocabulary);
    // "Tenere aggiornato il registro": inside of a sentence only an act makes it one.
    const bool inside = begin > 1 && key[begin - 1] == ' ' && key[begin - 2] >= 'a' && key[begin - 2] <= 'z';
    if (!act && inside && out.empty()) continue;
    out.push_back({starts[i].second, act.value_or(Act{})});
  }
  return out;
}

}  // namespace spoglio::normalize
