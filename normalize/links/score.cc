// Likeness of rows: letters (edit distance), words weighed by how rare they are, and what stands around the name.
#include "normalize/links/score.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "extract/text.h"
#include "normalize/words/similarity.h"

namespace spoglio::normalize {
namespace {

constexpr std::size_t kStem = 6;        // letters of a word that count: Italian endings say number and gender
constexpr std::size_t kMostWords = 60;  // of a name; longer ones are paragraphs
constexpr std::size_t kFewLetters = 5;  // from here on a word may have a typing error and be the same

// The share of each part; the name decides, the others settle what it leaves open.
constexpr double kOtherOrder = 0.9;  // of the likeness of the same words in another order
constexpr double kNumberLeftOut =
    0.10;                              // taken off where only one of two names has a number: "fase 2" is not the whole
constexpr double kWordsOfName = 0.75;  // of the likeness of names; the rest is that of their letters
constexpr double kNameShare = 0.80;
constexpr double kCodeShare = 0.07;
constexpr double kAlgorithmShare = 0.06;
constexpr double kPlaceShare = 0.07;

const std::set<std::string>& small_words() {
  static const std::set<std::string> kWords{
      "di",     "a",           "da",    "in",     "con",   "su",    "per",     "tra",  "fra",   "e",   "o",
      "ed",     "il",          "lo",    "la",     "i",     "gli",   "le",      "l",    "un",    "una", "del",
      "dello",  "della",       "dei",   "degli",  "delle", "dell",  "al",      "allo", "alla",  "ai",  "agli",
      "alle",   "all",         "dal",   "dalla",  "dai",   "dalle", "dall",    "nel",  "nella", "nei", "nelle",
      "nell",   "sul",         "sulla", "sui",    "sulle", "sull",  "d",       "che",  "n",     "nr",  "num",
      "numero", "percentuale", "perc",  "totale", "anno",  "annuo", "annuale", "ente"};
  return kWords;
}

std::string unit_of_wording(const std::string& text) {
  static const RE2 percent(R"((?:%|percentuale|perc\.|tasso|grado|quota)\b?.*)");
  static const RE2 count(R"((?:n\.|n°|nr\.?|numero)\s.*)");
  static const RE2 days(R"(.*(?:\bgiorni\b|\bgg\b|tempo medio|tempi medi|durata media).*)");
  static const RE2 date(R"(data\b.*)");
  const std::string key = extract::fold_key(text.substr(0, 200));
  if (RE2::FullMatch(key, percent)) return "%";
  if (RE2::FullMatch(key, count)) return key.find('/') == std::string::npos ? "N" : "";
  if (RE2::FullMatch(key, date)) return "date";
  if (RE2::FullMatch(key, days)) return key.find('%') == std::string::npos ? "gg" : "";
  return "";
}

// "turist" and "tristi" are the stems of "turistici" and of "tristici": where a letter is missing, the cut is one
// letter further on.
bool is_shifted(const std::string& whole, const std::string& slip) {
  const auto first = std::mismatch(whole.begin(), whole.end(), slip.begin(), slip.end()).first - whole.begin();
  const auto at = static_cast<std::size_t>(first);
  return whole.size() == kStem && slip.size() == kStem && whole.compare(at + 1, kStem, slip, at, kStem - 1 - at) == 0;
}

// Two words, one perhaps with a typing error.
bool is_same_word(const std::string& a, const std::string& b) {
  if (a[0] != b[0]) return false;  // no word is empty
  if (a == b) return true;
  if (std::min(a.size(), b.size()) < kFewLetters) return false;
  return is_one_edit_apart(a, b) || is_shifted(a, b) || is_shifted(b, a);
}

double word_likeness(const Weighed& a, const Weighed& b) {
  double shared = 0;
  std::vector<bool> used(b.row.words.size());
  for (std::size_t i = 0; i < a.row.words.size(); ++i) {
    for (std::size_t j = 0; j < b.row.words.size(); ++j) {
      if (used[j] || !is_same_word(a.row.words[i], b.row.words[j])) continue;
      used[j] = true;
      shared += a.weights[i] + b.weights[j];
      break;
    }
  }
  const double all = a.all + b.all;
  return all == 0 ? 0 : shared / all;
}

}  // namespace

Rarity::Rarity(const std::vector<LinkRow>& rows) : rows_(static_cast<double>(rows.size()) + 1) {
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (const std::string& word : rows[r].words) {
      std::vector<std::size_t>& with = words_[word].rows;
      if (with.empty() || with.back() != r) with.push_back(r);
    }
  }
  for (auto& [word, entry] : words_) entry.weight = weight(entry.rows.size());
  most_ = weight(0);
}

double Rarity::weight(std::size_t rows) const { return std::log(1 + (rows_ + 1) / (static_cast<double>(rows) + 1)); }

double Rarity::of(const std::string& word) const {
  const auto found = words_.find(word);
  return found == words_.end() ? most_ : found->second.weight;
}

const std::vector<std::size_t>* Rarity::rows_with(const std::string& word) const {
  const auto found = words_.find(word);
  return found == words_.end() ? nullptr : &found->second.rows;
}

void split_name(const std::string& name, std::vector<std::string>& words, std::vector<std::string>& digits) {
  // Days are of the year's plan, not of what is measured: "al 31/12", "entro il 30.06.2024", "nel corso dell'anno".
  static const RE2 when(
      R"(\b(?:\d{1,2}(?:/\d{1,2}(?:/\d{2,4})?|[.\-]\d{1,2}[.\-]\d{4})|nel corso del(?:l.anno|l.esercizio)?)\b)");
  std::string key = name;
  if (key.find_first_of("123456789") != std::string::npos || key.find(" corso ") != std::string::npos) {
    RE2::GlobalReplace(&key, when, " ");
  }
  std::string word;
  const auto end = [&] {
    if (!word.empty() && words.size() < kMostWords) {
      const bool number = word.find_first_not_of("0123456789") == std::string::npos;
      if (number && !extract::is_year(word)) digits.push_back(word);
      if (!number && small_words().count(word) == 0) words.push_back(word.substr(0, kStem));
    }
    word.clear();
  };
  for (const char c : key) {
    const bool inside = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    // "5gg" and "art2" are a number and a word.
    const bool turns = inside && !word.empty() && (c >= '0' && c <= '9') != (word.back() >= '0' && word.back() <= '9');
    if (!inside || turns) end();
    if (inside) word += c;
  }
  end();
}

std::string link_unit(const Indicator& indicator) {
  for (const Measure& m : indicator.measures) {
    if (m.role != "target") continue;
    if (m.kind == "deadline") return "date";
    if (m.kind == "boolean") return "bool";
    if (m.unit && !m.unit->empty()) return *m.unit;
  }
  const std::string unit = unit_of_wording(indicator.algorithm.value_or(""));
  return unit.empty() ? unit_of_wording(indicator.name) : unit;
}

bool are_units_apart(const LinkRow& a, const LinkRow& b) {
  return !a.unit.empty() && !b.unit.empty() && a.unit != b.unit;
}

bool is_whole_code(const std::string& code) {
  return std::count_if(code.begin(), code.end(), [](char c) { return c == '.' || c == '-' || c == '_'; }) >= 2;
}

bool is_extended(const LinkRow& row, const LinkRow& known) {
  return row.words.size() > known.words.size() &&
         std::all_of(known.words.begin(), known.words.end(), [&row](const std::string& word) {
           return std::any_of(row.words.begin(), row.words.end(),
                              [&word](const std::string& other) { return is_same_word(word, other); });
         });
}

Weighed::Weighed(const LinkRow& weighed, const Rarity& rarity) : row(weighed) {
  weights.reserve(row.words.size());
  for (const std::string& word : row.words) {
    weights.push_back(rarity.of(word));
    all += weights.back();
  }
}

double name_likeness(const Weighed& a, const Weighed& b, double least) {
  if (a.row.key == b.row.key) return 1;
  const double words = kWordsOfName * word_likeness(a, b);
  if (words + 1 - kWordsOfName < least) return 0;
  // Letters alone take "apprendistato" for a change of one word; words alone miss what they look like.
  double letters = likeness_of_letters(a.row.letters, b.row.letters);
  if (letters < kOtherOrder) {
    letters = std::max(letters, kOtherOrder * likeness_of_letters(a.row.sorted, b.row.sorted));
  }
  return std::min(0.99, words + (1 - kWordsOfName) * letters);
}

Link link_score(const Weighed& weighed_a, const Weighed& weighed_b, double least) {
  const LinkRow& a = weighed_a.row;
  const LinkRow& b = weighed_b.row;
  if (are_units_apart(a, b) || a.key.empty() || b.key.empty()) return {0, "unit"};
  if (a.digits != b.digits && !a.digits.empty() && !b.digits.empty()) return {0, "numbers"};
  // When all the rest agrees, the name must still come to this.
  const double least_name = (least - kCodeShare - kAlgorithmShare - kPlaceShare) / kNameShare;
  const double name = name_likeness(weighed_a, weighed_b, least_name);
  if (name < least_name) return {0, "name"};
  double score = kNameShare * name;
  double whole = kNameShare;
  std::string reason;
  const auto part = [&](double likeness, double share, const char* what) {
    score += share * likeness;
    if (likeness > 0.9) reason += std::string(", ") + what;
  };
  const bool coded = !a.code.empty() && !b.code.empty();
  const bool placed = !a.place.empty() && !b.place.empty();
  const bool counted = name < 1 && !a.algorithm.empty() && !b.algorithm.empty();
  whole += (coded ? kCodeShare : 0) + (placed ? kPlaceShare : 0) + (counted ? kAlgorithmShare : 0);
  if (coded) part(a.code == b.code ? 1 : 0, kCodeShare, "code");
  // The costly ones last, and not where even full marks would not do.
  if (score + (placed ? kPlaceShare : 0) + (counted ? kAlgorithmShare : 0) < least * whole) return {0, "name"};
  if (placed) part(likeness_of_letters(a.place_letters, b.place_letters), kPlaceShare, "place");
  if (counted) part(likeness_of_letters(a.algorithm_letters, b.algorithm_letters), kAlgorithmShare, "algorithm");
  reason = fmt::format("name {:.2f}{}", name, reason);
  const double off = a.digits != b.digits ? kNumberLeftOut : 0;
  // The same words are the same indicator wherever a plan puts it; place and code only choose among them.
  if (name == 1) return {std::max(score / whole, 0.88 + 0.1 * (score / whole)), reason};
  return {score / whole - off, reason};
}

}  // namespace spoglio::normalize
