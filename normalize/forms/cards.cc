// A card has one of each label; an objective's stand in front of its first card.
#include "normalize/forms/cards.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "extract/text.h"
#include "normalize/plan/fields.h"

namespace spoglio::normalize {
namespace {

// Whether an indicator is named below the last objective's label: such labels stand in front of what is theirs.
bool levels_lead(const std::vector<FormPair>& pairs) {
  const auto last = std::find_if(pairs.rbegin(), pairs.rend(), [](const FormPair& p) { return is_level(p); });
  return last != pairs.rend() && std::any_of(pairs.rbegin(), last, is_name);
}

// A sheet begins: a code in front of its objective's label is its own.
void cut_sheet(std::vector<std::vector<FormPair>>& sheets) {
  std::vector<FormPair>& last = sheets.back();
  std::vector<FormPair> next;
  if (!last.empty() && last.back().label.role == "objective_code") {
    next.push_back(std::move(last.back()));
    last.pop_back();
  }
  sheets.push_back(std::move(next));
}

}  // namespace

bool is_level(const FormPair& pair) { return pair.label.role.starts_with("level:"); }
bool is_name(const FormPair& pair) { return pair.label.role == "name"; }

bool is_filled(const FormPair& pair) { return !extract::fold_space(pair.text).empty(); }

bool is_measured(const FormPair& pair) { return is_measure_role(pair.label.role) && is_filled(pair); }

std::vector<std::vector<FormPair>> sheets_of(const std::vector<FormPair>& pairs, bool headings_lead) {
  std::vector<std::vector<FormPair>> out(1);
  std::set<std::string> levels;
  bool named = false;
  bool measured = false;
  const bool lead = headings_lead || levels_lead(pairs);
  for (const FormPair& pair : pairs) {
    if (is_level(pair) && is_filled(pair)) {
      if (levels.count(pair.label.role) > 0 || (named && !levels.empty()) || (named && measured && lead)) {
        cut_sheet(out);
        levels.clear();
        named = measured = false;
      }
      levels.insert(pair.label.role);
    }
    named = named || is_name(pair);
    measured = measured || is_measured(pair);
    out.back().push_back(pair);
  }
  return out;
}

ColumnRole card_opener(const std::vector<FormPair>& pairs) {
  const auto first = std::find_if(pairs.begin(), pairs.end(), [](const FormPair& pair) {
    return !is_level(pair) && pair.label.role != "description" && !pair.label.role.starts_with("objective_");
  });
  const auto same = [&](const FormPair& pair) {
    return pair.label.role == first->label.role && pair.label.year == first->label.year;
  };
  // A card has one of each: fields of the objective that happen to be as many come one after the other.
  bool opened = false;
  bool in_turn = first != pairs.end() && first->label.role != "other";
  for (auto pair = first; in_turn && pair != pairs.end(); ++pair) {
    const bool opens = same(*pair);
    if (opens || is_name(*pair)) in_turn = is_name(*first) || opens != opened;
    if (opens || is_name(*pair)) opened = opens;
  }
  if (in_turn && !opened) return first->label;
  ColumnRole name;
  name.role = "name";
  return name;
}

size_t last_card(const std::vector<FormPair>& pairs) {
  const ColumnRole opener = card_opener(pairs);
  size_t at = pairs.size();
  while (at > 0 && (pairs[at - 1].label.role != opener.role || pairs[at - 1].label.year != opener.year)) --at;
  if (at > 0) --at;
  while (at > 0 && (is_level(pairs[at - 1]) || pairs[at - 1].label.role.starts_with("objective_"))) --at;
  return at;
}

size_t whole_cards(const std::vector<extract::Line>& lines, size_t first, const std::vector<FormPair>& form) {
  const extract::Place& at = form[last_card(form)].at;
  for (size_t i = first; i < lines.size(); ++i) {
    const extract::Place& place = lines[i].place;
    const bool same_top = !at.box || !place.box || at.box->y0 == place.box->y0;
    if (place.page == at.page && place.line == at.line && same_top) return i - first;
  }
  return lines.size() - first;
}

}  // namespace spoglio::normalize
