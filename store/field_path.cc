// Names for the fields of a plan that the next reading of the same document gives again.
#include "store/field_path.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "extract/text.h"

namespace spoglio::store {
namespace {

using normalize::Indicator;
using normalize::Objective;
using normalize::Plan;

constexpr std::size_t kLongestPart = 48;  // letters; longer names are cut and told apart by their digest
constexpr std::size_t kKeptOfLong = 39;
constexpr std::size_t kDigestOfLong = 8;
constexpr int kFirstYear = 1990;  // of measures that a person may add: those that the date grammar knows
constexpr int kLastYear = 2100;

constexpr std::array<const char*, 3> kDocumentFields{"title", "issuer", "year"};
constexpr std::array<const char*, 7> kObjectiveFields{"code",        "title",  "weight",      "units",
                                                      "description", "budget", "perspectives"};
constexpr std::array<const char*, 8> kIndicatorFields{"code", "name",  "algorithm", "weight",
                                                      "type", "units", "assignees", "due"};
constexpr std::array<const char*, 4> kRoles{"target", "baseline", "result", "realisation"};

template <std::size_t N>
bool has(const std::array<const char*, N>& names, std::string_view name) {
  return std::any_of(names.begin(), names.end(), [&](const char* known) { return name == known; });
}

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

std::string name_or(const std::optional<std::string>& first, const std::optional<std::string>& second) {
  std::string part = path_part(first.value_or(""));
  return part == "-" ? path_part(second.value_or("")) : part;
}

std::string part_of(const Objective& o) {
  std::string part = name_or(o.code, o.title);
  return part == "-" ? path_part(o.level) : part;
}

std::string part_of(const Indicator& i) {
  std::string part = name_or(i.code, i.name);
  return part == "-" ? path_part(i.algorithm.value_or("")) : part;
}

// "target/2023" of each measure; "target/2023~1of2" where there are several of the year.
std::vector<std::string> measure_fields(const Indicator& indicator) {
  std::vector<std::string> out;
  std::map<std::string, int> count;
  for (const normalize::Measure& m : indicator.measures) {
    out.push_back(fmt::format("{}/{}", m.role, m.year));
    ++count[out.back()];
  }
  std::map<std::string, int> seen;
  for (std::string& field : out) {
    const int rows = count[field];
    if (rows > 1) field += fmt::format("~{}of{}", ++seen[field], rows);
  }
  return out;
}

// '*' stands for any letters. Two pointers and one way back: the time is the product of the lengths at worst.
bool glob(std::string_view pattern, std::string_view text) {
  std::size_t p = 0;
  std::size_t t = 0;
  std::size_t star = std::string_view::npos;
  std::size_t tried = 0;
  while (t < text.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      tried = t;
    } else if (p < pattern.size() && pattern[p] == text[t]) {
      ++p;
      ++t;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      t = ++tried;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

// A part as a person writes it: its stars and its "~2of3" stay.
std::string pattern_part(const std::string& written) {
  const auto twin = written.rfind('~');
  const std::string name = written.substr(0, twin);
  const std::string end = twin == std::string::npos ? "" : written.substr(twin);
  if (name.find('*') == std::string::npos) return path_part(name) + end;
  std::string out;
  bool first = true;
  for (const std::string& piece : extract::split(name, '*')) {
    const std::string part = path_part(piece);
    out += (first ? "" : "*") + (part == "-" ? "" : part);
    first = false;
  }
  return out + end;
}

}  // namespace

std::string path_part(std::string_view text) {
  std::string out;
  for (const char c : extract::fold_key(text)) {
    if (is_letter_or_digit(c) || c == '.') {
      out += c;
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  const auto last = out.find_last_not_of("-.");
  out.erase(last == std::string::npos ? 0 : last + 1);
  const bool says_nothing = std::none_of(out.begin(), out.end(), is_letter_or_digit);
  if (says_nothing && !extract::fold_space(text).empty() && text != "-") {
    return extract::sha256_hex(text).substr(0, kDigestOfLong);  // signs of another script
  }
  if (out.size() > kLongestPart) {
    out = out.substr(0, kKeptOfLong) + "-" + extract::sha256_hex(out).substr(0, kDigestOfLong);
  }
  return out.empty() ? "-" : out;
}

FieldPaths::FieldPaths(const Plan& plan) : plan_(plan) {
  add_rows();
  std::map<std::string, std::size_t> count;
  for (const Row& row : rows_) ++count[row.path];
  std::map<std::string, std::size_t> seen;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const std::size_t rows = count[rows_[i].path];
    if (rows > 1) rows_[i].path += fmt::format("~{}of{}", ++seen[rows_[i].path], rows);
    by_path_.emplace(rows_[i].path, i);
  }
}

void FieldPaths::add_rows() {
  rows_.push_back({Owner::kDocument, 0, ""});
  std::map<std::string_view, std::string> sheets;
  for (const normalize::Sheet& s : plan_.sheets) sheets.emplace(s.id, path_part(s.title.value_or("")));
  std::map<std::string_view, std::string> objectives;
  const auto sheet_of = [&](const Objective& o) {
    const auto it = sheets.find(o.sheet);
    return it == sheets.end() ? std::string("-") : it->second;
  };
  for (std::size_t i = 0; i < plan_.objectives.size(); ++i) {
    const Objective& o = plan_.objectives[i];
    const std::string path = sheet_of(o) + "/" + part_of(o);
    objectives.emplace(o.id, path);
    rows_.push_back({Owner::kObjective, i, path});
  }
  for (std::size_t i = 0; i < plan_.indicators.size(); ++i) {
    const auto above = objectives.find(plan_.indicators[i].objective);
    rows_.push_back({Owner::kIndicator, i,
                     (above == objectives.end() ? "-/-" : above->second) + "/" + part_of(plan_.indicators[i])});
  }
}

std::vector<std::string> FieldPaths::fields_of(const Row& row) const {
  switch (row.owner) {
    case Owner::kDocument:
      return {kDocumentFields.begin(), kDocumentFields.end()};
    case Owner::kObjective: {
      std::vector<std::string> out(kObjectiveFields.begin(), kObjectiveFields.end());
      out.emplace_back("all");
      return out;
    }
    case Owner::kIndicator:
      break;
  }
  std::vector<std::string> out(kIndicatorFields.begin(), kIndicatorFields.end());
  for (std::string& field : measure_fields(plan_.indicators[row.index])) {
    if (has(kRoles, std::string_view(field).substr(0, field.find('/')))) out.push_back(std::move(field));
  }
  out.emplace_back("all");
  return out;
}

std::optional<FieldPlace> FieldPaths::field_in(const Row& row, std::string_view field) const {
  FieldPlace place{row.owner, row.index, std::string(field), 0, std::nullopt};
  if (row.owner == Owner::kDocument) return has(kDocumentFields, field) ? std::optional(place) : std::nullopt;
  if (field == "all") return place;
  if (row.owner == Owner::kObjective) return has(kObjectiveFields, field) ? std::optional(place) : std::nullopt;
  if (has(kIndicatorFields, field)) return place;

  const auto slash = field.find('/');
  if (slash == std::string_view::npos || !has(kRoles, field.substr(0, slash))) return std::nullopt;
  place.field = field.substr(0, slash);
  const std::string_view year = field.substr(slash + 1);
  const auto [end, error] = std::from_chars(year.data(), year.data() + year.size(), place.year);
  if (error != std::errc()) return std::nullopt;
  const std::vector<std::string> fields = measure_fields(plan_.indicators[row.index]);
  const auto it = std::find(fields.begin(), fields.end(), field);
  if (it != fields.end()) place.index = static_cast<std::size_t>(it - fields.begin());
  const std::string twin = std::string(field) + "~";
  const bool has_year =
      std::any_of(fields.begin(), fields.end(), [&](const std::string& f) { return f.starts_with(twin); });
  // A year that stands there several times is named with its number only.
  const bool may_be_added =
      !has_year && end == year.data() + year.size() && place.year >= kFirstYear && place.year <= kLastYear;
  return place.index || may_be_added ? std::optional(place) : std::nullopt;
}

std::optional<FieldPlace> FieldPaths::find(std::string_view path) const {
  // The field is the last part, or the last two of a measure.
  for (auto cut = path.rfind('/'); cut != std::string_view::npos && cut > 0; cut = path.rfind('/', cut - 1)) {
    const auto row = by_path_.find(path.substr(0, cut));
    if (row != by_path_.end()) return field_in(rows_[row->second], path.substr(cut + 1));
  }
  return path.find('/') == std::string_view::npos ? field_in(rows_.front(), path) : std::nullopt;
}

std::vector<std::string> FieldPaths::matching(std::string_view pattern) const {
  std::vector<std::string> parts = extract::split(pattern, '/');
  std::string field = parts.back();
  parts.pop_back();
  if (parts.size() > 1 && has(kRoles, parts.back())) {
    field = parts.back() + "/" + field;
    parts.pop_back();
  }
  std::string row_pattern;
  for (const std::string& part : parts) row_pattern += (row_pattern.empty() ? "" : "/") + pattern_part(part);
  const auto depth = std::count(row_pattern.begin(), row_pattern.end(), '/');
  std::vector<std::string> out;
  for (const Row& row : rows_) {
    if (std::count(row.path.begin(), row.path.end(), '/') != depth || !glob(row_pattern, row.path)) continue;
    if (field_in(row, field)) out.push_back(row.path + (row.path.empty() ? "" : "/") + field);
  }
  return out;
}

std::vector<std::string> FieldPaths::all() const {
  std::vector<std::string> out;
  for (const Row& row : rows_) {
    for (const std::string& field : fields_of(row)) out.push_back(row.path + (row.path.empty() ? "" : "/") + field);
  }
  return out;
}

std::string FieldPaths::path_of(const FieldPlace& place) const {
  const std::size_t before = place.owner == Owner::kDocument    ? 0
                             : place.owner == Owner::kObjective ? 1
                                                                : 1 + plan_.objectives.size();
  const std::string& row = rows_[before + place.row].path;
  std::string field = place.field;
  if (place.index) {
    field = measure_fields(plan_.indicators[place.row])[*place.index];
  } else if (place.is_measure()) {
    field += fmt::format("/{}", place.year);
  }
  return row + (row.empty() ? "" : "/") + field;
}

}  // namespace spoglio::store
