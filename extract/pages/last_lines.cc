// One column alone with words in a line is no row for the layout, least of all the last.
#include "extract/pages/last_lines.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace spoglio::extract {
namespace {

constexpr double kSameEdge = 1.5;     // points
constexpr double kMostGap = 0.3;      // of a line's height, between lines of a cell
constexpr size_t kLongestRest = 120;  // bytes

bool begins_small(const std::string& text) {
  return text.size() > 1 && ((text[0] >= 'a' && text[0] <= 'z') || text[0] == '(') && text[1] != '.' && text[1] != ')';
}

// The cell of the last row, right of its first one, that a line goes on with; nullptr where there is none.
Cell* cell_above(Table& table, const Line& line) {
  if (!line.place.box || line.text.size() > kLongestRest || !begins_small(line.text)) return nullptr;
  const Box& own = *line.place.box;
  Cell* found = nullptr;
  bool opens = false;  // the row has a first cell
  for (Cell& cell : table.cells) {
    if (cell.row + cell.row_span < table.rows || cell.text.empty() || !cell.place.box) continue;
    if (cell.row_span > 1 || cell.place.page != line.place.page) return nullptr;
    const Box& box = *cell.place.box;
    opens = opens || cell.column == 0;
    if (std::abs(box.x0 - own.x0) < kSameEdge && cell.column > 0) {
      found = &cell;
    } else if (box.x0 < own.x1 && own.x0 < box.x1) {
      return nullptr;
    }
  }
  if (found == nullptr || !opens) return nullptr;
  const double height = own.y1 - own.y0;
  const double gap = own.y0 - found->place.box->y1;
  return std::abs(gap) < kMostGap * height ? found : nullptr;
}

}  // namespace

void take_last_lines(std::vector<Block>& blocks) {
  std::vector<Block> kept;
  for (Block& block : blocks) {
    auto* table = kept.empty() ? nullptr : std::get_if<Table>(&kept.back());
    const auto* line = std::get_if<Line>(&block);
    Cell* cell = table != nullptr && line != nullptr ? cell_above(*table, *line) : nullptr;
    if (cell == nullptr) {
      kept.push_back(std::move(block));
      continue;
    }
    cell->text += "\n" + line->text;
    cell->place = unite(cell->place, line->place);
    table->place = unite(table->place, line->place);
  }
  blocks = std::move(kept);
}

}  // namespace spoglio::extract
