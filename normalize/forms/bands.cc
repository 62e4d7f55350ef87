// Told by what stands next to them.
#include "normalize/forms/bands.h"

#include <re2/re2.h>

#include <algorithm>
#include <utility>

#include "extract/text.h"
#include "normalize/forms/card_band.h"
#include "normalize/forms/label.h"
#include "normalize/forms/pairs.h"
#include "normalize/forms/split.h"
#include "normalize/plan/fields.h"
#include "normalize/values/ticked.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kLongestLevel = 40;  // bytes of "Strategico", "Obiettivo operativo"

bool is_level(const FormPair& pair) { return pair.label.role.starts_with("level:") && !pair.text.empty(); }

bool is_code(const FormPair& pair) { return pair.label.role == "code" || pair.label.role == "ordinal"; }

// What may stand between the code of an objective and its label.
bool is_field(const FormPair& pair) {
  const std::string& role = pair.label.role;
  return is_objective_role(role) || role == "other" || role == kObjectiveLevel;
}

// Whether the pairs in front of a code leave no indicator open that it could be of.
bool follows_whole_indicator(const std::vector<FormPair>& pairs, size_t code) {
  for (size_t i = code; i > 0; --i) {
    const FormPair& pair = pairs[i - 1];
    if (is_measure_role(pair.label.role) && !pair.text.empty()) return true;
    if (pair.label.role == "name") return false;
  }
  return true;
}

// Whether the label of another objective follows in front of the next indicator.
bool leads_to_another(const std::vector<FormPair>& pairs, size_t level) {
  const auto from = pairs.begin() + static_cast<std::ptrdiff_t>(level) + 1;
  const auto end =
      std::find_if(from, pairs.end(), [](const FormPair& pair) { return pair.label.role == "name" || is_code(pair); });
  return std::any_of(from, end, is_level);
}

// A label and its value in this column.
bool is_pair(const std::vector<Piece>& row, size_t column) {
  return row.size() == 2 && row[0].label && row[0].column < column && !row[1].label && row[1].column == column;
}

}  // namespace

bool take_band(std::vector<std::vector<Piece>>& rows, size_t r) {
  static const RE2 numbered(R"(.*[^\d\s].*\d{1,2}[.)]?)");
  const std::vector<Piece>& row = rows[r];
  if (row.size() != 1 || row[0].columns < 2 || !row[0].label || row[0].label->role != "name") return false;
  if (r + 1 == rows.size()) return RE2::FullMatch(join_lines(*row[0].text), numbered);
  std::vector<Piece>& below = rows[r + 1];
  if (below.size() < 2 || !below[0].label) return false;
  std::string& role = below[0].label->role;
  if (role == "title") role = "name";
  return role == "name" || role == kNameDescription;
}

bool read_indicator_band(const std::vector<Piece>& row, std::vector<FormPair>& out) {
  auto code = row.size() == 1 ? band_code(*row[0].text) : std::nullopt;
  if (!code) return false;
  FormPair pair;
  pair.label.role = kBandCode;
  pair.text = std::move(*code);
  pair.at = *row[0].at;
  out.push_back(std::move(pair));
  return true;
}

std::optional<std::string> told_level(const std::string& label, const std::string& value,
                                      const Vocabulary& vocabulary) {
  static const RE2 tells(
      R"((?i)(?:livello|tipo|tipologia|natura|categoria)(?: (?:di |dell['’] ?)?obiettivo)?(?: \([^()]*\))?\s*:?)");
  if (!RE2::FullMatch(extract::fold_space(label), tells)) return std::nullopt;
  std::string words = extract::fold_space(value);
  if (auto ticked = ticked_option(words)) words = std::move(*ticked);
  if (words.empty() || words.size() > kLongestLevel) return std::nullopt;
  for (const std::string& wording : {words, "obiettivo " + words}) {
    const auto role = label_of(wording, vocabulary);
    if (role && role->role.starts_with("level:ob") && role->role != std::string("level:") + kAnyObjective)
      return role->role.substr(std::string_view("level:").size());
  }
  return std::nullopt;
}

bool read_rest_of_value(const std::vector<std::vector<Piece>>& rows, size_t r, bool under_label,
                        const Vocabulary& vocabulary, std::vector<FormPair>& out) {
  const std::vector<Piece>& row = rows[r];
  if (row.size() != 1 || row[0].label || row[0].column == 0) return false;
  size_t beside = r > 0 ? r - 1 : r + 1;
  while (under_label && beside > 0 && beside < r && rows[beside].size() == 1 && !rows[beside][0].label) --beside;
  if (beside >= rows.size() || !is_pair(rows[beside], row[0].column)) return false;
  FormPair pair;
  pair.label.role = kRestOfValue;
  pair.text = *row[0].text;
  pair.at = *row[0].at;
  if (r == 0) {
    out.push_back(std::move(pair));
    return true;
  }
  if (out.empty() || (!under_label && pair.at.page == rows[beside][1].at->page)) return false;
  pair.label.role = out.back().label.role;
  std::vector<FormPair> rest;
  split_years(std::move(pair), vocabulary, rest);
  const bool yearly = out.back().label.year != 0 && rest.front().label.year != 0;
  if (!yearly) out.back().text += "\n" + rest.front().text;
  out.insert(out.end(), std::make_move_iterator(rest.begin() + (yearly ? 0 : 1)), std::make_move_iterator(rest.end()));
  return true;
}

void lead_with_levels(std::vector<FormPair>& pairs) {
  for (size_t level = 1; level < pairs.size(); ++level) {
    if (!is_level(pairs[level])) continue;
    size_t first = level;
    while (first > 0 && is_field(pairs[first - 1])) --first;
    if (first == 0 || !is_code(pairs[first - 1])) continue;
    const size_t code = first - 1;
    if (!follows_whole_indicator(pairs, code)) continue;
    pairs[code].label.role = "objective_code";
    if (leads_to_another(pairs, level)) continue;  // it may be the narrower one's
    const auto at = [&](size_t i) { return pairs.begin() + static_cast<std::ptrdiff_t>(i); };
    std::rotate(at(code + 1), at(level), at(level + 1));
  }
}

}  // namespace spoglio::normalize
