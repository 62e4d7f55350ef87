// Printed lines "Label: value", with what goes on below them.
#include <re2/re2.h>

#include <algorithm>
#include <utility>

#include "extract/text.h"
#include "normalize/forms/form.h"
#include "normalize/forms/label.h"
#include "normalize/forms/pairs.h"
#include "normalize/forms/split.h"
#include "normalize/headers/item.h"
#include "normalize/plan/fields.h"
#include "normalize/values/code.h"
#include "normalize/values/measure.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

constexpr double kLargerLetters = 1;    // points: a heading's beside the text above it
constexpr size_t kMostLines = 200;      // printed lines of one form: a page of cards and what the one before holds
constexpr size_t kLongestValue = 3000;  // bytes
constexpr size_t kMostItems = 6;        // of a list that prints an indicator's fields

bool turns_page(const extract::Line& above, const extract::Line& line) {
  return line.page_start || line.place.page != above.place.page;
}

// Larger letters, or a capital at the top of the next page, where gaps do not tell, open something else.
bool is_heading_after(const extract::Line& above, const extract::Line& line, const std::string& value) {
  if (line.font_size > above.font_size + kLargerLetters) return true;
  const bool small = !line.text.empty() && line.text[0] >= 'a' && line.text[0] <= 'z';
  return turns_page(above, line) && !small && !is_open_text(value) && !value.empty();
}

// "Indicatore: …" over "Target 2025: …" and nothing else. A glossary prints such labels as well: the target has to be
// one of a year, or a value.
bool names_and_targets(const std::vector<FormPair>& pairs) {
  const bool named = std::any_of(pairs.begin(), pairs.end(),
                                 [](const FormPair& pair) { return pair.label.role == "name" && !pair.text.empty(); });
  const auto is_value = [](const FormPair& pair) {
    if (pair.label.role != "target" || pair.text.empty()) return false;
    return pair.label.year != 0 || read_measure(join_lines(pair.text), {"target", 0}).kind != "text";
  };
  return named && std::any_of(pairs.begin(), pairs.end(), is_value);
}

// "Peso: 20%", "Indicatore 1.1.2 – …", and "• Indicatore: …" where the item prints nothing but the name. `fields`:
// other labels may stand behind a mark as well.
std::optional<Labelled> labelled_line(const std::string& text, const Vocabulary& vocabulary, bool fields) {
  const size_t mark = item_mark(text);
  const std::string own = mark > 0 ? text.substr(mark) : text;
  auto labelled = in_one_cell(own, vocabulary, false);
  // "Indicatore 1.1.2 – Rispetto dei tempi: fossi": the label ends at the dash.
  const size_t name = !labelled || labelled->label.role == "name" ? name_label(own, vocabulary) : 0;
  const size_t colon = own.find(':', name);
  const bool again = colon != std::string::npos && name > 0 && label_of(own.substr(name, colon - name), vocabulary);
  if (name > 0 && !again) {
    labelled.emplace().label.role = "name";
    labelled->value = own.substr(name);
  }
  if (!labelled || mark == 0) return labelled;
  if (labelled->label.role != "name") return fields ? std::move(labelled) : std::nullopt;
  std::vector<FormPair> pairs;
  split_value({labelled->label, labelled->value, {}, ""}, Separation::kBlank, vocabulary, pairs);
  return pairs.size() == 1 ? std::move(labelled) : std::nullopt;
}

// Whether a line opens with a capital below a value that is whole, and would spoil it: a sentence behind a list.
bool follows_value(const FormPair& last, const extract::Line& line) {
  const bool capital = !line.text.empty() && line.text[0] >= 'A' && line.text[0] <= 'Z';
  if (!capital || !is_measure_role(last.label.role) || last.text.empty()) return false;
  const auto kind = [&](const std::string& text) { return read_measure(text, {last.label.role, 0}).kind; };
  const std::string own = join_lines(last.text);
  return kind(own) != "text" && kind(own + " " + line.text) == "text";
}

// Whether a line goes on with a value: it stands close below it; a value may stand below its label.
bool goes_on(const std::vector<extract::Line>& lines, size_t i, const FormPair& last, const Vocabulary& vocabulary) {
  const extract::Line& line = lines[i];
  // An item of a list goes on with no title and no value.
  static const RE2 item(R"((?:[-–—•▪◦●*]|[a-z0-9]{1,2}[.)])\s.*)");
  const std::string& role = last.label.role;
  const bool entry =
      (role.starts_with("level:") && !last.text.empty()) || role == "name" || role == "weight" || is_measure_role(role);
  if (entry && (RE2::FullMatch(line.text, item) || follows_value(last, line))) return false;
  const bool close = (!line.gap_before || last.text.empty() || turns_page(lines[i - 1], line)) &&
                     last.text.size() + line.text.size() < kLongestValue;
  const auto heading = read_heading(line.text);
  if (heading && heading->depth() >= 2) return false;
  return close && !is_heading_after(lines[i - 1], line, last.text) && !read_level_label(line.text, vocabulary);
}

// Whether the indicator that is named last has no measure.
bool waits_for_measures(const std::vector<FormPair>& pairs) {
  for (auto pair = pairs.rbegin(); pair != pairs.rend(); ++pair) {
    if (is_measure_role(pair->label.role)) return false;
    if (pair->label.role == "name") return !pair->text.empty();
  }
  return false;
}

// Whether a line is an item of a list that prints the fields of indicators, one to an item: "• Peso: 20%", "•
// Indicatore: …", "• Target: 80%".
bool lists_fields(const std::vector<extract::Line>& lines, size_t first, const std::vector<FormPair>& above,
                  const Vocabulary& vocabulary) {
  if (item_mark(lines[first].text) == 0) return false;
  std::vector<FormPair> pairs = above;
  for (size_t i = first; i < lines.size() && i < first + kMostItems && item_mark(lines[i].text) > 0; ++i) {
    auto labelled = labelled_line(lines[i].text, vocabulary, true);
    if (!labelled) break;
    pairs.push_back({std::move(labelled->label), std::move(labelled->value), lines[i].place, ""});
  }
  return names_and_targets(pairs);
}

// The labels from a line on with their values; `used` counts the lines they take.
std::vector<FormPair> pairs_of(const std::vector<extract::Line>& lines, size_t first, size_t& used,
                               const Vocabulary& vocabulary) {
  std::vector<FormPair> out;
  size_t i = first;
  for (; i < lines.size() && i < first + kMostLines; ++i) {
    const extract::Line& line = lines[i];
    const bool rest = !out.empty() && !line.gap_before && goes_on_with_label(out.back().text, line.text, vocabulary);
    const bool fields = !rest && lists_fields(lines, i, out, vocabulary);
    if (auto labelled = rest ? std::nullopt : labelled_line(line.text, vocabulary, fields)) {
      put_number(labelled->number, line.place, out);
      split_value({std::move(labelled->label), std::move(labelled->value), line.place, ""}, Separation::kBlank,
                  vocabulary, out);
      continue;
    }
    if (out.empty() || (!rest && !goes_on(lines, i, out.back(), vocabulary))) break;
    FormPair last = std::move(out.back());
    out.pop_back();
    last.text += (last.text.empty() ? "" : "\n") + line.text;
    last.at = unite(last.at, line.place);
    split_value(std::move(last), Separation::kMark, vocabulary, out);
  }
  used = i - first;
  return out;
}

}  // namespace

std::vector<FormPair> read_pairs(const std::vector<extract::Line>& lines, size_t first, size_t& used,
                                 const Vocabulary& vocabulary) {
  std::vector<FormPair> out = pairs_of(lines, first, used, vocabulary);
  for (FormPair& pair : out) drop_marks(pair);
  return out;
}

std::vector<FormPair> read_values_of_years(const std::vector<extract::Line>& lines, size_t& used,
                                           const Vocabulary& vocabulary) {
  static const RE2 value(R"((?:(.+?) )?[Aa]nno ((?:19|20)\d\d) ?: ?(\S.*))");
  std::vector<FormPair> out;
  std::string role;
  for (used = 0; used < lines.size(); ++used) {
    std::string label;
    FormPair pair;
    if (!RE2::FullMatch(lines[used].text, value, &label, &pair.label.year, &pair.text)) break;
    if (!label.empty()) {
      const auto known = label_of(label, vocabulary);
      if (!known || !is_measure_role(known->role) || !role.empty()) break;
      role = known->role;
    }
    pair.at = lines[used].place;
    out.push_back(std::move(pair));
  }
  if (role.empty()) out.clear();
  for (FormPair& pair : out) pair.label.role = role;
  return out;
}

std::optional<FormPair> read_name_at_end(const std::vector<extract::Line>& lines, size_t first,
                                         const Vocabulary& vocabulary) {
  size_t used = 0;
  std::vector<FormPair> out = pairs_of(lines, first, used, vocabulary);
  if (first + used != lines.size() || out.size() != 1 || out[0].label.role != "name" || out[0].text.empty())
    return std::nullopt;
  drop_marks(out[0]);
  return std::move(out[0]);
}

std::optional<std::vector<FormPair>> read_form(const std::vector<extract::Line>& lines, size_t first, size_t& used,
                                               const Vocabulary& vocabulary, const std::vector<FormPair>& below) {
  std::vector<FormPair> out = read_pairs(lines, first, used, vocabulary);
  if (first + used == lines.size() && waits_for_measures(out)) {
    out.insert(out.end(), below.begin(), below.end());
    used += !below.empty();
  }
  settle_names(out);
  if (!is_form(out, kFewestPairs) && !names_and_targets(out)) return std::nullopt;
  return out;
}

}  // namespace spoglio::normalize
