// Numbers count only in order, at the start of a cell or of a printed line.
#include "normalize/tables/rows/numbered.h"

#include <re2/re2.h>

#include <algorithm>
#include <optional>

#include "extract/text.h"
#include "normalize/plan/fields.h"
#include "normalize/tables/columns/levels.h"
#include "normalize/values/code.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kMostItems = 30;

struct Item {
  int number = 0;
  std::string text;
};

// The mark that a printed line starts with: "2)", "(2)", "2.", "b)", "b.", "•". Bullets count as the number that is
// due; a letter with a point only where it is due ("n. 3 progetti" is an amount).
std::optional<Item> take_mark(const std::string& line, int due) {
  static const RE2 number(R"((?:\(?(\d{1,2})(?:\)|\.\)|\)[.:])\s*|(\d{1,2})(?:\.| ?[-–:])\s+)(.*))");
  static const RE2 letter(R"(\(?([a-z])(?:\)\s*|(\.)\s+)(.*))");
  static const RE2 bullet(R"([•·▪◦●➢✓\-–]\s+(.*))");
  // Most lines begin with a word, which is told without the patterns.
  const bool small = !line.empty() && line[0] >= 'a' && line[0] <= 'z';
  const bool capital = !line.empty() && line[0] >= 'A' && line[0] <= 'Z';
  if (capital || (small && (line.size() < 2 || (line[1] != ')' && line[1] != '.')))) return std::nullopt;
  Item item;
  std::string closed;
  std::string open;
  std::string sign;
  std::string point;
  if (RE2::FullMatch(line, number, &closed, &open, &item.text)) {
    item.number = std::stoi(closed.empty() ? open : closed);
  } else if (RE2::FullMatch(line, letter, &sign, &point, &item.text)) {
    item.number = sign[0] - 'a' + 1;
    if (!point.empty() && item.number > due) return std::nullopt;
  } else if (RE2::FullMatch(line, bullet, &item.text)) {
    item.number = due;
  } else {
    return std::nullopt;
  }
  return item;
}

std::vector<Item> items_of(const std::string& cell) {
  std::vector<Item> out;
  for (const std::string& line : extract::split(cell, '\n')) {
    const int due = out.empty() ? 1 : out.back().number + 1;
    auto item = take_mark(line, due);
    if (item && (out.empty() || item->number == due)) {
      out.push_back(std::move(*item));
      if (out.size() > kMostItems) return {};
    } else if (out.empty()) {
      return {};
    } else {
      out.back().text += (out.back().text.empty() ? "" : "\n") + line;
    }
  }
  // A dash before one text alone may be a sign.
  if (out.size() == 1 && cell.starts_with('-')) return {};
  return out;
}

// Words in the middle of a sentence.
bool is_rest_of_text(const std::string& upper, const std::string& lower) {
  const bool small = lower[0] >= 'a' && lower[0] <= 'z' && !take_mark(lower.substr(0, lower.find('\n')), 1).has_value();
  return small || is_open_text(upper);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The first number of a cell is the one that is due; without any, its words are the rest of a name, or the figures that
// the last value lacks ("entro gg." above "30").
bool goes_on_items(const std::string& cell, const Item& last, const std::string& role) {
  const int due = last.number + 1;
  const bool lacks = std::none_of(last.text.begin(), last.text.end(), is_digit) && is_digit(cell[0]);
  bool first = true;
  for (const std::string& line : extract::split(cell, '\n')) {
    if (const auto item = take_mark(line, due)) return item->number == due;
    const bool small = line[0] >= 'a' && line[0] <= 'z';
    if (first && !small && !lacks && (is_measure_role(role) || role == "weight")) return false;
    first = false;
  }
  return true;
}

}  // namespace

std::vector<std::string> numbered_texts(const std::string& cell) {
  std::vector<std::string> out;
  for (Item& item : items_of(cell)) out.push_back(std::move(item.text));
  return out.empty() ? std::vector<std::string>{cell} : out;
}

bool goes_on_numbered(const TableRow& above, const TableRow& row, const TableHeader& header) {
  const int name = header.find("name");
  if (name < 0 || above.cells.size() != row.cells.size() || items_of(above.cells[static_cast<size_t>(name)]).empty())
    return false;
  bool seen = false;
  for (size_t c = 0; c < row.cells.size(); ++c) {
    if (row.cells[c].empty() || !row.own[c]) continue;
    const std::string& upper = above.cells[c];
    const std::vector<Item> items = items_of(upper);
    if (!items.empty() && !goes_on_items(row.cells[c], items.back(), header.columns[c].role)) return false;
    // A cell in the middle of its row's lines may stand in a later one, but not an objective with a number of its own.
    if (!upper.empty() && header.columns[c].role.starts_with("level:") && read_heading(join_lines(row.cells[c])))
      return false;
    if (items.empty() && !upper.empty() && !is_rest_of_text(upper, row.cells[c])) return false;
    seen = seen || !items.empty() || !upper.empty();
  }
  return seen;
}

void append_row(TableRow& above, const TableRow& row) {
  for (size_t c = 0; c < std::min(above.cells.size(), row.cells.size()); ++c) {
    if (row.cells[c].empty() || !row.own[c]) continue;
    std::string& cell = above.cells[c];
    above.places[c] = cell.empty() ? row.places[c] : unite(above.places[c], row.places[c]);
    cell += (cell.empty() ? "" : "\n") + row.cells[c];
  }
  above.at = unite(above.at, row.at);
}

std::vector<TableRow> split_numbered(const TableRow& row, const TableHeader& header) {
  const int name = header.find("name");
  if (name < 0 || static_cast<size_t>(name) >= row.cells.size()) return {row};
  const std::vector<Item> names = items_of(row.cells[static_cast<size_t>(name)]);
  if (names.empty()) return {row};
  std::vector<TableRow> out(names.size(), row);
  std::vector<size_t> unshared;
  bool numbered = false;
  for (size_t c = 0; c < row.cells.size(); ++c) {
    // The number in front of an objective is its code.
    if (header.columns[c].role.starts_with("level:")) continue;
    const std::vector<Item> items = items_of(row.cells[c]);
    const bool alike = items.size() == names.size() && items.front().number == names.front().number;
    if (!alike) {
      // One weight beside several indicators is not each one's.
      const bool shared = items.empty() && names.size() > 1 && header.columns[c].role == "weight";
      if (shared && !is_objective_field(header, c)) unshared.push_back(c);
      continue;
    }
    for (size_t i = 0; i < items.size(); ++i) out[i].cells[c] = items[i].text;
    numbered = numbered || static_cast<int>(c) != name;
  }
  if (!numbered) return {row};
  for (TableRow& part : out) {
    for (const size_t c : unshared) part.cells[c].clear();
  }
  return out;
}

}  // namespace spoglio::normalize
