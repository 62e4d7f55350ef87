// Lines by their wording alone.
#include "normalize/lines/page_lines.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/text.h"
#include "normalize/forms/label.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kLongestFurniture = 24;   // bytes
constexpr size_t kLongestSignature = 200;  // of a line that leaves room for signatures

}  // namespace

std::string without_leaders(std::string text, const Vocabulary& vocabulary) {
  static const RE2 leaders(R"(([\p{L})%.])[ ]?(?:[._·]{2,}|…+)[ ]?:)");
  const size_t colon = text.find(':');
  if (colon == std::string::npos) return text;
  RE2::GlobalReplace(&text, leaders, R"(\1:)");
  const bool blank = colon > 0 && text[colon - 1] == ' ' && text.find(':') == colon;
  if (!blank || !label_of(extract::fold_space(text.substr(0, colon)), vocabulary)) return text;
  return text.erase(colon - 1, 1);
}

void drop_leading_colons(extract::Table& table) {
  static const RE2 colon(R"(^:\s+)");
  for (extract::Cell& cell : table.cells) {
    if (cell.column > 0) RE2::Replace(&cell.text, colon, "");
  }
}

bool is_furniture(const std::string& text) {
  static const RE2 page_number(
      R"((?i)\s*(?:pag(?:ina|\.)?\s*\d{1,4}(?:\s*(?:di|/)\s*\d{1,4})?|[-–]\s*\d{1,4}\s*[-–])\s*)");
  static constexpr std::string_view kSignature = "_____";  // "Il valutatore __________"
  const bool numbered = text.size() <= kLongestFurniture && text.find_first_of("0123456789") != std::string::npos;
  return (numbered && RE2::FullMatch(text, page_number)) ||
         (text.size() <= kLongestSignature && text.find(kSignature) != std::string::npos);
}

bool may_be_page_number(const std::string& text) {
  static const RE2 number(R"(\d{1,4})");
  return text.size() <= kLongestFurniture && RE2::FullMatch(text, number);
}

size_t contents_lines(const std::vector<extract::Line>& lines, size_t first) {
  static const RE2 entry(R"(.*\S[\s.…_]+(\d{1,3}))");
  static constexpr std::array<std::string_view, 6> kTitles = {
      "indice", "sommario", "indice generale", "sommario generale", "indice dei contenuti", "contenuti"};
  constexpr size_t kLongestEntry = 200;  // bytes
  constexpr size_t kFewestEntries = 2;
  const std::string title = extract::fold_key(lines[first].text);
  if (std::find(kTitles.begin(), kTitles.end(), title) == kTitles.end()) return 0;
  size_t end = first + 1;
  int before = 0;
  for (; end < lines.size() && lines[end].text.size() <= kLongestEntry; ++end) {
    int page = 0;
    if (!RE2::FullMatch(lines[end].text, entry, &page) || page < before) break;
    before = page;
  }
  return end - first < kFewestEntries + 1 ? 0 : end - first;
}

std::vector<extract::Line> lines_of(const extract::Table& table) {
  std::vector<extract::Line> lines;
  int row = -1;
  for (const extract::Cell& cell : table.cells) {
    if (cell.row != row) {
      lines.emplace_back();
      lines.back().place = cell.place;
      lines.back().page_start = row < 0 && table.page_start;
      row = cell.row;
    } else {
      lines.back().text += '\t';
      lines.back().place = unite(lines.back().place, cell.place);
    }
    lines.back().text += join_lines(cell.text);
  }
  if (!lines.empty()) lines.front().gap_before = true;
  return lines;
}

std::optional<extract::Line> take_card_title(extract::Table& table, const Vocabulary& vocabulary) {
  const extract::Cell* only = nullptr;
  bool below_label = false;
  for (const extract::Cell& cell : table.cells) {
    if (extract::fold_space(cell.text).empty()) continue;
    if (cell.row + cell.row_span == table.rows) {
      if (only != nullptr) return std::nullopt;
      only = &cell;
    }
    below_label =
        below_label || (cell.row + 2 == table.rows && cell.column == 0 && label_of(join_lines(cell.text), vocabulary));
  }
  if (only == nullptr || only->row_span > 1 || only->column > 0 || (table.rows > 1 && !below_label))
    return std::nullopt;
  extract::Line line;
  line.text = join_lines(only->text);
  if (!numbered_label(line.text, vocabulary)) return std::nullopt;
  line.place = only->place;
  line.gap_before = true;
  line.page_start = table.page_start && table.rows == 1;
  --table.rows;
  const auto gone = [&](const extract::Cell& cell) { return cell.row == table.rows; };
  table.cells.erase(std::remove_if(table.cells.begin(), table.cells.end(), gone), table.cells.end());
  return line;
}

}  // namespace spoglio::normalize
