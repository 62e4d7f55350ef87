// A cell is held against the items of its row: as many lines, each with its number, of which one at least is sound.
#include "normalize/ocr/page/items.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "extract/text.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kMostItems = 9;  // numbers of one figure

using Lines = std::vector<std::string>;

// Items that a cell counts from its first line on, and what stands behind each number.
struct Items {
  size_t count = 0;
  char mark = '.';
};

// "2. 50%", where the second item is due.
bool is_item(std::string_view line, size_t due, char mark) {
  return line.size() > 3 && line[0] == static_cast<char>('0' + due) && line[1] == mark && line[2] == ' ';
}

// Texts go on over further lines.
Items items_of(const Lines& lines) {
  for (const char mark : {'.', ')'}) {
    if (lines.empty() || !is_item(lines.front(), 1, mark)) continue;
    size_t due = 1;
    for (const std::string& line : lines) due += due <= kMostItems && is_item(line, due, mark);
    return {due - 1, mark};
  }
  return {};
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "2.>= 50%", "2 Sì": words or signs behind the number that is due, and something between. A digit there may go on a
// figure.
bool is_parted(std::string_view line, size_t due, char mark) {
  if (is_item(line, due, mark)) return true;
  if (line.size() < 3 || line[0] != static_cast<char>('0' + due)) return false;
  const size_t rest = line.find_first_not_of(".:;) ", 1);
  return rest != std::string_view::npos && rest > 1 && !is_digit(line[rest]);
}

// What stands behind the number that is due, or behind another sign in its place; empty where the line does not begin
// so.
std::string behind_number(const std::string& line, size_t due, char mark) {
  if (line.size() > 3 && line[1] == mark && line[2] == ' ') return line.substr(3);
  const bool rest_of_date = extract::is_year(line);  // that goes on from the line above
  if (line.size() < 2 || line[0] != static_cast<char>('0' + due) || rest_of_date) return {};
  const size_t rest = line.find_first_not_of(".,:;) ", 1);
  return rest == std::string::npos ? "" : line.substr(rest);
}

// Mends the cell where each of its lines begins with the number of its item, and one is as it should be.
void mend(extract::Cell& cell, const Items& items, std::vector<Mend>& mends) {
  const Lines lines = extract::split(cell.text, '\n');
  if (lines.size() != items.count || items_of(lines).count == items.count || !cell.place.box) return;
  Lines rests;
  size_t sound = 0;
  for (size_t i = 0; i < lines.size(); ++i) {
    rests.push_back(behind_number(lines[i], i + 1, items.mark));
    if (rests.back().empty()) return;
    sound += is_parted(lines[i], i + 1, items.mark);
  }
  if (sound == 0) return;
  cell.text.clear();
  for (size_t i = 0; i < rests.size(); ++i) {
    cell.text += fmt::format("{}{}{} {}", i == 0 ? "" : "\n", i + 1, items.mark, rests[i]);
    if (!is_item(lines[i], i + 1, items.mark)) mends.push_back({*cell.place.box, lines[i], rests[i]});
  }
}

}  // namespace

std::vector<Mend> mend_rows_of_items(extract::Table& table) {
  std::map<int, Items> items;  // the most of any cell, by row
  for (const extract::Cell& cell : table.cells) {
    const Items own = items_of(extract::split(cell.text, '\n'));
    if (own.count > items[cell.row].count) items[cell.row] = own;
  }
  std::vector<Mend> out;
  for (extract::Cell& cell : table.cells) {
    if (items[cell.row].count > 1) mend(cell, items[cell.row], out);
  }
  return out;
}

}  // namespace spoglio::normalize
