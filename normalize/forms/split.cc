// A label ends at a colon; where it begins is told by the vocabulary, the longest wording first.
#include "normalize/forms/split.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include "extract/text.h"
#include "normalize/forms/label.h"
#include "normalize/plan/fields.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kMostLabelWords = 6;  // of a label, its year among them
constexpr size_t kLongestLabel = 60;   // bytes
constexpr std::string_view kBlanks = " \n\t";
constexpr std::array<std::string_view, 3> kYearWords = {"Anno ", "anno ", "ANNO "};

struct Cut {
  size_t begin = 0;  // of the label
  ColumnRole role;
};

bool is_blank(char c) { return kBlanks.find(c) != std::string_view::npos; }

// Whether a bar, a semicolon or a dash between blanks stands in front of a place.
bool behind_mark(std::string_view text, size_t at) {
  const size_t end = text.substr(0, at).find_last_not_of(kBlanks);
  if (end == std::string_view::npos) return false;
  const std::string_view before = text.substr(0, end + 1);
  if (before.ends_with('|') || before.ends_with(';')) return true;
  for (const std::string_view dash : {"-", "–", "—", "•", "·"}) {
    if (before.ends_with(dash))
      return before.size() == dash.size() || is_blank(before[before.size() - dash.size() - 1]);
  }
  return false;
}

bool is_card_role(const std::string& role) {
  return is_measure_role(role) || role == "weight" || role == "type" || role == "due" || role == "measure_unit" ||
         role == "code";
}

bool is_indicators(const std::string& role) {
  return is_card_role(role) || role == "units" || role == "algorithm" || role == "source" || role == "assignees" ||
         role == "notes" || role == "other";
}

// The label that ends at a colon and begins behind `from`, where something stands before it.
std::optional<Cut> label_before(const std::string& text, size_t from, size_t colon, Separation least,
                                const Vocabulary& vocabulary) {
  std::optional<Cut> found;
  size_t at = colon;
  for (size_t words = 0; words < kMostLabelWords && at > from; ++words) {
    const size_t blank = text.find_last_of(kBlanks, at - 1);
    if (blank == std::string::npos || blank <= from || colon - blank > kLongestLabel) break;
    at = blank;
    const size_t begin = blank + 1;
    if (begin == colon || is_blank(text[begin])) continue;
    auto role = label_of(extract::fold_space(std::string_view(text).substr(begin, colon - begin)), vocabulary);
    if (!role) continue;
    const bool marked = behind_mark(text, begin);
    const bool source = role->role == "source" && text[begin] >= 'A' && text[begin] <= 'Z';
    if (marked ? is_indicators(role->role) : least == Separation::kBlank && (is_card_role(role->role) || source))
      found = Cut{begin, std::move(*role)};
  }
  return found;
}

// The year alone that ends at a colon: it begins the value, or stands behind the value of another year.
std::optional<Cut> year_before(const std::string& text, size_t from, size_t colon, const FormPair& open, bool yearly,
                               const Vocabulary& vocabulary) {
  if (!is_measure_role(open.label.role)) return std::nullopt;
  size_t begin = colon;
  while (begin > from && !is_blank(text[begin - 1]) && text[begin - 1] != ';' && text[begin - 1] != '|') --begin;
  const std::string_view before = std::string_view(text).substr(from, begin - from);
  const bool worded = std::any_of(kYearWords.begin(), kYearWords.end(), [&](std::string_view word) {
    return before.ends_with(word) &&
           (before.size() == word.size() || is_blank(before[before.size() - word.size() - 1]));
  });
  if (worded) begin -= kYearWords[0].size();
  const bool first = text.find_first_not_of(kBlanks, from) == begin;
  // "Target anno 2025: 10" over "Anno 2026: 12": the label carries the first year.
  const bool below = worded && begin > from && text[begin - 1] == '\n';
  if (!yearly && !below && (!first || open.label.year != 0)) return std::nullopt;
  const ColumnRole header = read_column_header(std::string_view(text).substr(begin, colon - begin), vocabulary);
  if (header.role != "year") return std::nullopt;
  return Cut{begin, {open.label.role, header.year}};
}

// "(2025) 3 (2026) 4": values with the year in front of each.
bool split_led_by_brackets(const FormPair& pair, std::vector<FormPair>& out) {
  static const RE2 value(R"(\s*\((?:anno\s+)?((?:19|20)\d\d)\)[ :]*([^()]*[^()\s,;/|–-])\s*[,;/|–-]?)");
  if (!is_measure_role(pair.label.role) || pair.label.year != 0) return false;
  re2::StringPiece rest(pair.text);
  std::vector<FormPair> found;
  std::string text;
  int year = 0;
  while (!rest.empty() && RE2::Consume(&rest, value, &year, &text)) {
    found.push_back({{pair.label.role, year}, text, pair.at, pair.doubt});
  }
  if (!extract::fold_space(rest).empty() || found.empty()) return false;
  std::move(found.begin(), found.end(), std::back_inserter(out));
  return true;
}

// "3 (2025), 4 (2026)": values with the year behind each.
bool split_bracketed(const FormPair& pair, std::vector<FormPair>& out) {
  static const RE2 value(R"(\s*([^()]+?)\s*\((?:anno\s+)?((?:19|20)\d\d)\)\s*(?:[,;/|–-]\s*|$))");
  if (!is_measure_role(pair.label.role) || pair.label.year != 0) return false;
  re2::StringPiece rest(pair.text);
  std::vector<FormPair> found;
  std::string text;
  int year = 0;
  while (!rest.empty() && RE2::Consume(&rest, value, &text, &year)) {
    found.push_back({{pair.label.role, year}, text, pair.at, pair.doubt});
  }
  if (!rest.empty() || found.empty()) return false;
  std::move(found.begin(), found.end(), std::back_inserter(out));
  return true;
}

std::string trimmed(std::string text) {
  static const RE2 tail(R"([\s;,|–—·•-]+$)");
  static const RE2 head(R"(^\s+)");
  RE2::Replace(&text, tail, "");
  RE2::Replace(&text, head, "");
  return text;
}

void split(FormPair pair, std::optional<Separation> least, const Vocabulary& vocabulary, std::vector<FormPair>& out) {
  if (split_bracketed(pair, out) || split_led_by_brackets(pair, out)) return;
  const std::string text = std::exchange(pair.text, "");
  size_t from = 0;
  bool yearly = false;
  for (size_t colon = text.find(':'); colon != std::string::npos; colon = text.find(':', colon + 1)) {
    if (colon < from) continue;
    auto cut = year_before(text, from, colon, pair, yearly, vocabulary);
    yearly = yearly || cut;
    if (!cut && least) cut = label_before(text, from, colon, *least, vocabulary);
    if (!cut) continue;
    const extract::Place place = pair.at;
    pair.text = trimmed(text.substr(from, cut->begin - from));
    if (from > 0 || !pair.text.empty()) out.push_back(std::move(pair));
    pair = {std::move(cut->role), "", place, ""};
    from = text.find_first_not_of(kBlanks, colon + 1);
    if (from == std::string::npos) from = text.size();
  }
  pair.text = text.substr(from);
  out.push_back(std::move(pair));
}

}  // namespace

void split_value(FormPair pair, Separation least, const Vocabulary& vocabulary, std::vector<FormPair>& out) {
  split(std::move(pair), least, vocabulary, out);
}

void split_years(FormPair pair, const Vocabulary& vocabulary, std::vector<FormPair>& out) {
  split(std::move(pair), std::nullopt, vocabulary, out);
}

bool goes_on_with_label(const std::string& above, const std::string& line, const Vocabulary& vocabulary) {
  const size_t colon = line.find(':');
  if (colon == std::string::npos || colon > kLongestLabel) return false;
  size_t begin = above.size();
  for (size_t words = 0; words < kMostLabelWords && begin > 0; ++words) {
    const size_t blank = above.find_last_of(kBlanks, begin - 1);
    if (blank == std::string::npos || above.size() - blank > kLongestLabel) return false;
    begin = blank + 1;
    if (begin < above.size() && behind_mark(above, begin)) break;
    begin = blank;
  }
  if (begin >= above.size() || !behind_mark(above, begin)) return false;
  const std::string words = above.substr(begin) + " " + line.substr(0, colon);
  const auto role = label_of(extract::fold_space(words), vocabulary);
  return role && is_indicators(role->role);
}

void drop_marks(FormPair& pair) {
  static const RE2 bar(R"((?:\s*\|+|\s+[–—·•-])+\s*$)");
  static const RE2 semicolon(R"([\s;]+$)");
  RE2::Replace(&pair.text, bar, "");
  if (is_card_role(pair.label.role) || pair.label.role == "units") RE2::Replace(&pair.text, semicolon, "");
}

}  // namespace spoglio::normalize
