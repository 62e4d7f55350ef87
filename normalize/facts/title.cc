// Wordings of titles, by the vocabulary and by what plans are called.
#include "normalize/facts/title.h"

#include <re2/re2.h>

#include <algorithm>

#include "extract/text.h"
#include "normalize/headers/vocabulary_data.h"

namespace spoglio::normalize {
namespace {

bool waits_for_year(const std::string& text) {
  static const RE2 open(
      R"((?:\b(?:anno|anni|biennio|triennio|quinquennio|esercizio|periodo|per il)|\s[-–—]|\d[-–/])$)");
  return RE2::PartialMatch(extract::fold_key(text), open);
}

// "Piano della performance e degli": the wording of a title, and the line breaks off.
bool breaks_off(const std::string& key, const std::vector<std::string>& titles) {
  static const RE2 small(
      R"(.* (?:e|ed|di|del|della|dei|degli|delle|dell'|per|su|sul|sulla|sui|sugli|sulle|in|a|al|alla|il|la|i|gli|le))");
  return RE2::FullMatch(key, small) && std::any_of(titles.begin(), titles.end(), [&](const std::string& wording) {
           return key.starts_with(wording + " ");
         });
}

}  // namespace

std::vector<int> years_in(const std::string& text) {
  static const RE2 year(R"(\b((?:19|20)\d\d)\b)");
  std::vector<int> out;
  re2::StringPiece rest(text);
  std::string digits;
  while (RE2::FindAndConsume(&rest, year, &digits)) out.push_back(std::stoi(digits));
  return out;
}

bool looks_back(const std::string& title) {
  static const RE2 words("relazione|referto|consuntiv|rendicont|monitoraggio|verifica");
  return RE2::PartialMatch(extract::fold_key(title), words);
}

bool is_like_title(const std::string& text) {
  static const RE2 plan(
      R"(\b(?:pian[oi]|programm[ai]|programmazione|documento|relazione|rapporto|referto|rendiconto|consuntivo|verifica|monitoraggio|direttiva|sched[ae]|cruscotto|sistema|budget|obiettivi)\b.*)"
      R"(\b(?:performance|obiettiv[oi]|budget|risultati|indicatori|programmazione|strategic[oi]|gestione|attivita|operativ[oi]|azioni|interventi|annuale|lavoro)\b)");
  static const RE2 printed(R"(\p{Lu}(?:[^.;:]|\d\.\d)*\b(?:19|20)\d\d(?:\s*[-/–]\s*(?:(?:19|20)\d\d|\d\d))?\)?)");
  static const RE2 named(R"(\b(?:piao|p\.i\.a\.o\.?|peg|p\.e\.g\.?|pdo|p\.d\.o\.?|performance)\b)");
  if (text.size() > kLongestFact || !RE2::FullMatch(text, printed)) return false;
  const std::string key = extract::fold_key(text);
  return RE2::PartialMatch(key, plan) || RE2::PartialMatch(key, named);
}

bool may_go_on(const std::string& text, const Vocabulary& vocabulary) {
  if (text.size() > kLongestFact) return false;
  const auto& titles = vocabulary.data().list("titles");
  return waits_for_year(text) || breaks_off(extract::fold_key(text), titles);
}

std::string joined_lines(const std::string& first, const std::string& second) {
  static const RE2 cut(R"(\d[-–/]$)");
  return RE2::PartialMatch(first, cut) ? first + second : first + " " + second;
}

std::string without_last_dash(const std::string& text) {
  static const RE2 dash(R"(\s*[-–—]\s*$)");
  std::string out = text;
  RE2::Replace(&out, dash, "");
  return out;
}

bool is_title(const std::string& key, const Vocabulary& vocabulary) {
  const auto& titles = vocabulary.data().list("titles");
  const std::string words = key.substr(0, key.find_last_not_of(" -–:") + 1);
  return std::find(titles.begin(), titles.end(), words) != titles.end();
}

std::string behind_abbreviation(const std::string& key, const Vocabulary& vocabulary) {
  static const RE2 abbreviation(R"( ?(?:\(([a-z.]{3,10})\)|[-–] ?([a-z.]{3,10}))(| .*))");
  std::string bracketed;
  std::string dashed;
  std::string rest;
  if (!RE2::FullMatch(key, abbreviation, &bracketed, &dashed, &rest)) return key;
  return is_title(bracketed.empty() ? dashed : bracketed, vocabulary) ? rest : key;
}

}  // namespace spoglio::normalize
