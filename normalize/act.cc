// Acts by their parts: body, number, date, each optional.
#include "normalize/act.h"

#include <re2/re2.h>

#include "extract/text.h"
#include "normalize/date.h"
#include "normalize/vocabulary_data.h"

namespace spoglio::normalize {
namespace {

std::string capitalised(std::string word) {
  if (!word.empty() && word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 32);
  return word;
}

}  // namespace

std::optional<Act> read_act(std::string_view text, const Vocabulary& vocabulary) {
  static const RE2 number(R"((?:^|\W)(?:n\.?|n°|nr\.?|num\.?)\s*(\d{1,5}(?:/\d{2,4})?)(?:\W|$))");
  static const RE2 day(std::string(R"((?:^|\W)(?:del|in data|dd\.?|-)\s*((?:\d{1,2}[°^]?\s)?[a-z]+ \d{4}|)") +
                       kDatePattern + ")");
  const std::string key = extract::fold_key(text);
  Act out;
  for (const std::string& body : vocabulary.data().list("bodies")) {
    const size_t at = key.find(body);
    const bool word = at != std::string::npos && (at == 0 || key[at - 1] == ' ' || key[at - 1] == '(');
    if (word) {
      out.body = capitalised(body);
      break;
    }
  }
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
  if (RE2::PartialMatch(key, approved, &rest)) return read_act(rest, vocabulary);
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
    const size_t end = i + 1 < starts.size() ? starts[i + 1].first : key.size();
    Amendment amendment{starts[i].second, {}};
    if (const auto act = read_act(std::string_view(key).substr(starts[i].first, end - starts[i].first), vocabulary))
      amendment.act = *act;
    out.push_back(std::move(amendment));
  }
  return out;
}

}  // namespace spoglio::normalize
