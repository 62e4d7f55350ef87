// A line is put where its middle stands between the edges of a column.
#include "normalize/ocr/page/head_lines.h"

#include <algorithm>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "extract/text.h"
#include "normalize/headers/header.h"
#include "normalize/ocr/page/head_cells.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kFewestBeside = 2;  // known headers of the first row that make it a head
constexpr double kReach = 2;         // points by which a line may begin over its table

using extract::Box;

// Where the first row stands.
std::optional<Box> head_of(const extract::Table& table) {
  std::optional<Box> out;
  for (const extract::Cell& cell : table.cells) {
    if (cell.row == 0 && cell.place.box) out = out ? extract::unite(*out, *cell.place.box) : *cell.place.box;
  }
  return out;
}

bool is_header(const std::string& text, const Vocabulary& vocabulary) {
  return !read_column_header(extract::fold_space(text), vocabulary).role.empty();
}

bool is_head(const extract::Table& table, const Vocabulary& vocabulary) {
  return table.place.box &&
         static_cast<size_t>(std::count_if(table.cells.begin(), table.cells.end(), [&](const auto& c) {
           return c.row == 0 && is_header(c.text, vocabulary);
         })) >= kFewestBeside;
}

// The column without a cell in the first row that the line stands over; nothing where there is none.
std::optional<int> blank_column(const extract::Table& table, const Box& line) {
  const std::vector<double> edges = column_edges(table);
  const auto head = head_of(table);
  const bool beside = head && line.y0 >= table.place.box->y0 - kReach && line.y0 < head->y1;
  if (edges.empty() || !beside) return std::nullopt;
  const double middle = (line.x0 + line.x1) / 2;
  const auto edge = std::upper_bound(edges.begin(), edges.end(), middle);
  if (edge == edges.begin() || edge == edges.end()) return std::nullopt;
  const int column = static_cast<int>(edge - edges.begin()) - 1;
  const bool taken = std::any_of(table.cells.begin(), table.cells.end(), [&](const extract::Cell& cell) {
    return cell.row == 0 && cell.column <= column && column < cell.column + cell.column_span &&
           !extract::fold_space(cell.text).empty();
  });
  return taken ? std::nullopt : std::optional<int>(column);
}

void put(extract::Table& table, int column, const extract::Line& line) {
  std::erase_if(table.cells,
                [&](const extract::Cell& cell) { return cell.row == 0 && cell.column == column && cell.text.empty(); });
  extract::Cell cell;
  cell.column = column;
  cell.text = line.text;
  cell.place = line.place;
  const auto behind = std::find_if(table.cells.begin(), table.cells.end(),
                                   [&](const extract::Cell& other) { return other.row > 0 || other.column > column; });
  table.cells.insert(behind, std::move(cell));
}

// The table of the page whose head lacks the line; true when it was put there.
bool put_in_table(extract::Page& page, const extract::Line& line, const Vocabulary& vocabulary) {
  for (extract::Block& block : page.blocks) {
    auto* table = std::get_if<extract::Table>(&block);
    if (table == nullptr || !is_head(*table, vocabulary)) continue;
    const auto column = blank_column(*table, *line.place.box);
    if (!column) continue;
    put(*table, *column, line);
    return true;
  }
  return false;
}

}  // namespace

void put_lines_in_heads(extract::Page& page, const Vocabulary& vocabulary) {
  const bool recognised =
      std::any_of(page.words.begin(), page.words.end(), [](const extract::Word& word) { return word.confidence < 1; });
  if (!recognised) return;
  for (size_t i = 0; i < page.blocks.size();) {
    const auto* line = std::get_if<extract::Line>(&page.blocks[i]);
    const bool header = line != nullptr && line->place.box && is_header(line->text, vocabulary);
    if (header && put_in_table(page, extract::Line(*line), vocabulary)) {
      page.blocks.erase(page.blocks.begin() + static_cast<std::ptrdiff_t>(i));
    } else {
      ++i;
    }
  }
}

}  // namespace spoglio::normalize
