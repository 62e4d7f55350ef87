// Drawn tables to extract's own, each cell a box of ten points a column and twenty a row.
#include "tests/support/tables.h"

#include <map>
#include <utility>

#include "extract/text.h"
#include "normalize/read_plan.h"

namespace spoglio::test {
namespace {

constexpr double kColumnWidth = 60;  // points
constexpr double kRowHeight = 20;    // points

std::string with_breaks(std::string text) {
  for (size_t at = text.find(" / "); at != std::string::npos; at = text.find(" / ")) text.replace(at, 3, "\n");
  return text;
}

}  // namespace

extract::Table table_of(std::string_view drawing) {
  extract::Table table;
  table.place.page = 1;
  std::map<std::pair<int, int>, size_t> owner;  // position -> index of the cell that covers it
  for (const std::string& line : extract::split(drawing, '\n')) {
    if (extract::fold_space(line).empty()) continue;
    int column = 0;
    for (const std::string& piece : extract::split(line, '|')) {
      const std::string text = extract::fold_space(piece);
      const int row = table.rows;
      const auto source = text == "^"   ? owner.find({row - 1, column})
                          : text == "<" ? owner.find({row, column - 1})
                                        : owner.end();
      if (source != owner.end()) {
        extract::Cell& cell = table.cells[source->second];
        cell.row_span = std::max(cell.row_span, row - cell.row + 1);
        cell.column_span = std::max(cell.column_span, column - cell.column + 1);
        owner[{row, column}] = source->second;
      } else if (!text.empty()) {
        extract::Cell cell;
        cell.row = row;
        cell.column = column;
        cell.span_doubtful = text.front() == '~';
        cell.text = with_breaks(cell.span_doubtful ? text.substr(1) : text);
        cell.place.page = 1;
        cell.place.box =
            extract::Box{kColumnWidth * column, kRowHeight * row, kColumnWidth * (column + 1), kRowHeight * (row + 1)};
        owner[{row, column}] = table.cells.size();
        table.cells.push_back(cell);
      }
      ++column;
    }
    table.columns = std::max(table.columns, column);
    ++table.rows;
  }
  return table;
}

normalize::Plan plan_of_blocks(const std::vector<std::string>& blocks, const normalize::Vocabulary& vocabulary) {
  extract::DocumentInfo info;
  info.source = "prova.pdf";
  normalize::PlanReader reader(info, vocabulary);
  extract::Page page;
  bool page_start = false;
  for (const std::string& block : blocks) {
    if (block == "\f") {
      reader.add(page);
      page.blocks.clear();
      page_start = true;
      continue;
    }
    if (block.find('|') != std::string::npos) {
      extract::Table table = table_of(block);
      table.page_start = std::exchange(page_start, false);
      page.blocks.emplace_back(std::move(table));
      continue;
    }
    bool first = true;
    for (const std::string& text : extract::split(block, '\n')) {
      extract::Line line;
      line.text = text;
      line.place.page = 1;
      line.gap_before = first || text.empty();
      line.page_start = std::exchange(page_start, false);
      first = false;
      if (!text.empty()) page.blocks.emplace_back(std::move(line));
    }
  }
  reader.add(page);
  return reader.finish();
}

normalize::Plan plan_of_table(const std::string& table, const std::string& title) {
  return plan_of_blocks({title, table});
}

}  // namespace spoglio::test
