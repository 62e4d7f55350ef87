// Headers by vocabulary: the whole wording first, then its longest known beginning.
#include "normalize/header.h"

#include <re2/re2.h>

#include <algorithm>

#include "extract/text.h"
#include "normalize/code.h"
#include "normalize/vocabulary_data.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kLongestHeader = 90;     // characters; a longer cell is text, not a header
constexpr size_t kFewestYearColumns = 3;  // bare years in a row that make a header without other known columns

// Takes a year out of a header: "target 2023" leaves "target".
int take_year(std::string& key) {
  static const RE2 year(R"((?:^|[^\d/.])((?:19|20)\d\d)(?:[^\d/.%]|$))");
  std::string digits;
  if (!RE2::PartialMatch(key, year, &digits)) return 0;
  const size_t at = key.find(digits);
  key.erase(at, 4);
  static const RE2 leftovers(R"((?:\(\s*\)|\b(?:anno|al 31[/.]12[/.]?|per l'anno|nel|del|al)\s*$|[\s\-–_:(]+$))");
  while (RE2::Replace(&key, leftovers, "")) {
  }
  key = vocabulary_key(key);
  return std::stoi(digits);
}

std::string role_of(const std::string& key, const Vocabulary& vocabulary) {
  const auto& columns = vocabulary.data().columns;
  if (const auto it = columns.find(key); it != columns.end()) return it->second;
  const auto& levels = vocabulary.data().levels;
  if (const auto it = levels.find(key); it != levels.end()) return "level:" + it->second;
  // The longest beginning that ends at a word: "peso %" of "peso % dell'indicatore".
  for (size_t end = key.rfind(' '); end != std::string::npos && end > 0; end = key.rfind(' ', end - 1)) {
    if (const auto it = columns.find(key.substr(0, end)); it != columns.end()) return it->second;
  }
  return "";
}

}  // namespace

ColumnRole read_column_header(std::string_view text, const Vocabulary& vocabulary) {
  ColumnRole out;
  if (text.empty() || text.size() > kLongestHeader) return out;
  const bool digit_first = text[0] >= '0' && text[0] <= '9';
  if (!digit_first && text[0] != ' ' && !may_be_wording(text, vocabulary.data())) return out;
  std::string key = vocabulary_key(text);
  out.year = take_year(key);
  if (out.year != 0 && (key.empty() || key == "anno")) {
    out.role = "year";
    return out;
  }
  out.role = role_of(key, vocabulary);
  return out;
}

int TableHeader::find(std::string_view role) const {
  for (size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].role == role) return static_cast<int>(i);
  }
  return -1;
}

std::optional<TableHeader> read_table_header(const std::vector<std::string>& cells, const Vocabulary& vocabulary) {
  TableHeader out;
  size_t years = 0;
  size_t known = 0;
  size_t filled = 0;
  int unknown = -1;
  for (size_t i = 0; i < cells.size(); ++i) {
    ColumnRole role = read_column_header(cells[i], vocabulary);
    filled += !cells[i].empty();
    years += role.role == "year";
    known += !role.role.empty();
    if (role.role.empty() && !cells[i].empty() && unknown < 0) unknown = static_cast<int>(i);
    out.columns.push_back(std::move(role));
  }
  // Year columns beside a numbered heading or an indicator column are targets of these years.
  if (years >= 2 && out.find("name") < 0 && unknown >= 0) {
    const std::string& heading = cells[static_cast<size_t>(unknown)];
    if (read_heading(heading) && (known > years || years >= kFewestYearColumns)) {
      out.columns[static_cast<size_t>(unknown)].role = "name";
      out.heading = heading;
    }
  }
  if (out.find("name") < 0) return std::nullopt;
  for (ColumnRole& column : out.columns) {
    if (column.role == "year") column.role = "target";
  }
  const bool measured =
      out.find("target") >= 0 || out.find("result") >= 0 || (out.find("algorithm") >= 0 && out.find("weight") >= 0);
  const bool mostly_known = 2 * (known + !out.heading.empty()) >= filled;
  if (!measured || !mostly_known) return std::nullopt;
  return out;
}

std::optional<LabelledValue> read_labelled_value(std::string_view line, const Vocabulary& vocabulary) {
  // "label\tvalue" (blank cells between them do not count), "label: value", or "label value" for the labels of cards.
  const size_t tab = line.find('\t');
  if (tab != std::string_view::npos) {
    const std::string label = extract::fold_space(line.substr(0, tab));
    ColumnRole role = read_column_header(label, vocabulary);
    if (role.role.empty() || role.role == "year" || label.empty()) return std::nullopt;
    return LabelledValue{std::move(role), extract::fold_space(line.substr(tab))};
  }
  static const RE2 shape(R"(([^\d:<>=%+\-]{2,40}?)\s*((?:19|20)\d\d\b)?\s*(?::\s*|\s)(.*))");
  static const RE2 value_start(R"(^(?:[\d<>=≥≤+%€\-]|(?i:si|no|s[iì]|entro|n\.|n°|---|on|off|almeno|tra|gg)\b).*)");
  if (!may_be_wording(line, vocabulary.data())) return std::nullopt;
  const std::string folded = extract::fold_space(line);
  std::string label;
  std::string year;
  std::string value;
  if (!RE2::FullMatch(folded, shape, &label, &year, &value)) return std::nullopt;
  const ColumnRole role = read_column_header(year.empty() ? label : label + " " + year, vocabulary);
  const bool card = role.role == "weight" || role.role == "baseline" || role.role == "target" ||
                    role.role == "result" || role.role == "realisation";
  if (!card || (!value.empty() && !RE2::FullMatch(value, value_start))) return std::nullopt;
  return LabelledValue{role, value};
}

std::optional<LevelLabel> read_level_label(std::string_view line, const Vocabulary& vocabulary) {
  if (!may_be_wording(line, vocabulary.data())) return std::nullopt;
  const std::string folded = extract::fold_space(line);
  const auto& levels = vocabulary.data().levels;
  if (const auto it = levels.find(vocabulary_key(folded)); it != levels.end()) return LevelLabel{it->second, ""};
  // The label, then a code: "Obiettivo operativo 01.02 - Title".
  size_t space = 0;
  for (int words = 0; words < 3; ++words) {
    space = folded.find(' ', space + 1);
    if (space == std::string::npos) return std::nullopt;
    const auto it = levels.find(vocabulary_key(folded.substr(0, space)));
    if (it == levels.end()) continue;
    std::string rest = extract::fold_space(std::string_view(folded).substr(space));
    if (rest.starts_with(": ")) rest.erase(0, 2);
    if (read_heading(rest)) return LevelLabel{it->second, rest};
  }
  return std::nullopt;
}

}  // namespace spoglio::normalize
