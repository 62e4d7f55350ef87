// Rows are filled from the list of cells; what no cell covers stays blank.
#include "tests/extract/blocks.h"

#include <algorithm>
#include <variant>

#include "extract/layout/layout.h"
#include "extract/layout/lines/lines.h"
#include "tests/support/pages.h"

namespace spoglio::testing {
namespace {

std::string show_table(const extract::Table& table) {
  std::string out = "= " + std::to_string(table.rows) + " x " + std::to_string(table.columns) + "\n";
  std::vector<std::vector<std::string>> rows(static_cast<size_t>(table.rows));
  for (auto& row : rows) row.resize(static_cast<size_t>(table.columns));
  for (const auto& cell : table.cells) {
    std::string text = cell.column_span > 1 ? "+" + std::to_string(cell.column_span) + " " : "";
    for (const char c : cell.text) text += c == '\n' ? '/' : c;
    rows.at(static_cast<size_t>(cell.row)).at(static_cast<size_t>(cell.column)) = text;
  }
  for (const auto& row : rows) {
    std::string line;
    for (const auto& cell : row) line += cell.empty() ? "|" : "| " + cell + " ";
    while (line.ends_with(' ')) line.pop_back();
    out += line + "\n";
  }
  return out;
}

}  // namespace

std::string show(const std::vector<extract::Block>& blocks) {
  std::string out;
  for (const auto& block : blocks) {
    if (const auto* line = std::get_if<extract::Line>(&block)) {
      out += "> " + line->text + "\n";
    } else {
      out += show_table(std::get<extract::Table>(block));
    }
  }
  return out;
}

std::string laid_out(std::string_view art) { return show(extract::lay_out(page_of(art))); }

std::vector<std::string> segments_of(const extract::Page& page) {
  const extract::PageLines lines = extract::find_lines(page);
  std::vector<std::string> out;
  for (const extract::Segment& segment : lines.segments) out.push_back(extract::text_of_words(page, segment.words));
  return out;
}

bool holds(const std::vector<std::string>& texts, const std::string& text) {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

const extract::Cell* cell_of(const extract::Table& table, const std::string& text) {
  const auto found = std::find_if(table.cells.begin(), table.cells.end(),
                                  [&](const extract::Cell& cell) { return cell.text == text; });
  return found == table.cells.end() ? nullptr : &*found;
}

}  // namespace spoglio::testing
