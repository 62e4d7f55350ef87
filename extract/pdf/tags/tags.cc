// Producers tag by their own table model, which people bend for layout: tags count only where geometry says the same.
#include "extract/pdf/tags/tags.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "extract/pdf/tags/words.h"

namespace spoglio::extract {
namespace {

constexpr double kRowOverlap = 0.45;  // share of a line's height by which boxes of rows overlap in narrow leading
constexpr double kColumnOverlap = 2;  // points by which boxes of columns may overlap
constexpr size_t kMostCells = 1500;   // of a table on one page; they are compared in pairs
constexpr size_t kMostTables = 50;    // on one page

// Whether the one cell comes before the other in that direction, and the boxes say so as well.
bool in_order(const TaggedCell& a, const Box& box_a, const TaggedCell& b, const Box& box_b, double row_slack) {
  if (a.row + a.row_span <= b.row && box_a.y1 > box_b.y0 + row_slack) return false;
  if (a.column + a.column_span <= b.column && box_a.x1 > box_b.x0 + kColumnOverlap) return false;
  return true;
}

constexpr int kOutside = -1;  // of all cells

// The cell of each tag; nothing when a tag is in two.
std::optional<std::map<Tag, int>> cells_by_tag(const StructureTable& table) {
  std::map<Tag, int> out;
  int index = 0;
  for (const auto& cell : table.cells) {
    for (const Tag tag : cell.tags) {
      if (!out.emplace(tag, index).second) return std::nullopt;
    }
    ++index;
  }
  return out;
}

int cell_of(const std::map<Tag, int>& cells, Tag tag) {
  const auto at = cells.find(tag);
  return at == cells.end() ? kOutside : at->second;
}

class Filler {
 public:
  Filler(const Page& page, const std::vector<TextStart>& texts) : page_(page), tags_(word_tags(page.words, texts)) {}

  std::optional<TaggedTable> fill(const StructureTable& from) const {
    const auto cells = cells_by_tag(from);
    if (!cells || from.cells.size() > kMostCells) return std::nullopt;
    TaggedTable out;
    out.rows = from.rows;
    out.columns = from.columns;
    for (const auto& cell : from.cells) {
      out.cells.push_back({cell.row, cell.column, cell.row_span, cell.column_span, cell.header, {}});
    }
    for (size_t i = 0; i < tags_.size(); ++i) {
      if (tags_[i].empty()) continue;
      const int cell = cell_of(*cells, tags_[i].front());
      const bool one =
          std::all_of(tags_[i].begin(), tags_[i].end(), [&](Tag tag) { return cell_of(*cells, tag) == cell; });
      if (!one) return std::nullopt;  // a word over two cells
      if (cell != kOutside) out.cells[static_cast<size_t>(cell)].words.push_back(i);
    }
    widen_lone_cells(out);
    return sound(out) ? std::optional(std::move(out)) : std::nullopt;
  }

 private:
  // A cell alone in its row is over the whole table: not all producers write its span.
  static void widen_lone_cells(TaggedTable& table) {
    std::vector<int> cells(static_cast<size_t>(table.rows));
    const auto each_row = [&](const TaggedCell& cell, const auto& visit) {
      for (int row = cell.row; row < std::min(cell.row + cell.row_span, table.rows); ++row)
        visit(static_cast<size_t>(row));
    };
    for (const auto& cell : table.cells) each_row(cell, [&](size_t row) { ++cells[row]; });
    for (auto& cell : table.cells) {
      bool alone = cell.column == 0;
      each_row(cell, [&](size_t row) { alone = alone && cells[row] == 1; });
      if (alone) cell.column_span = table.columns;
    }
  }

  // Sets the table's box.
  bool sound(TaggedTable& table) const {
    std::vector<std::pair<const TaggedCell*, Box>> filled;
    std::set<int> columns;
    std::vector<bool> own(page_.words.size());
    double line = 0;
    for (const auto& cell : table.cells) {
      if (cell.words.empty()) continue;
      Box box = page_.words[cell.words.front()].box;
      for (const size_t i : cell.words) {
        box = unite(box, page_.words[i].box);
        line = std::max(line, page_.words[i].font_size);
        own[i] = true;
      }
      table.box = filled.empty() ? box : unite(table.box, box);
      filled.emplace_back(&cell, box);
      columns.insert(cell.column);
    }
    if (columns.size() < 2) return false;
    for (size_t i = 0; i < own.size(); ++i) {
      if (!own[i] && inside(page_.words[i].box, table.box)) return false;
    }
    for (const auto& [a, box_a] : filled) {
      for (const auto& [b, box_b] : filled) {
        if (!in_order(*a, box_a, *b, box_b, kRowOverlap * line)) return false;
      }
    }
    return short_rows_fit(table, filled);
  }

  // Some producers leave empty cells out, which moves the cells after them to the left. In a row with fewer cells than
  // columns each text must therefore stand below or above one of a complete row in the same column.
  static bool short_rows_fit(const TaggedTable& table, const std::vector<std::pair<const TaggedCell*, Box>>& filled) {
    std::vector<int> width(static_cast<size_t>(table.rows));
    for (const auto& cell : table.cells) {
      for (int row = cell.row; row < std::min(cell.row + cell.row_span, table.rows); ++row) {
        width[static_cast<size_t>(row)] += cell.column_span;
      }
    }
    const auto complete = [&](const TaggedCell& cell) { return width[static_cast<size_t>(cell.row)] >= table.columns; };
    for (const auto& short_one : filled) {
      if (complete(*short_one.first)) continue;
      const bool fits = std::any_of(filled.begin(), filled.end(), [&](const auto& other) {
        return complete(*other.first) && other.first->column == short_one.first->column &&
               other.first->column_span == short_one.first->column_span && other.second.x0 < short_one.second.x1 &&
               short_one.second.x0 < other.second.x1;
      });
      if (!fits) return false;
    }
    return true;
  }

  static bool inside(const Box& word, const Box& table) {
    const double x = (word.x0 + word.x1) / 2;
    const double y = (word.y0 + word.y1) / 2;
    return x >= table.x0 && x <= table.x1 && y >= table.y0 && y <= table.y1;
  }

  const Page& page_;
  std::vector<std::vector<Tag>> tags_;  // of each word
};

}  // namespace

bool uncertain(const StructureTable& table, const std::vector<UnplacedTag>& unplaced) {
  if (unplaced.empty()) return false;
  const auto cells = cells_by_tag(table);
  return !cells || std::any_of(unplaced.begin(), unplaced.end(), [&](const UnplacedTag& one) {
    return cell_of(*cells, one.tag) != cell_of(*cells, one.before);
  });
}

std::vector<TaggedTable> tagged_tables(const Page& page, const std::vector<TextStart>& texts,
                                       const std::vector<StructureTable>& tables) {
  std::vector<TaggedTable> out;
  if (tables.empty() || texts.empty()) return out;
  const Filler filler(page, texts);
  for (size_t i = 0; i < std::min(tables.size(), kMostTables); ++i) {
    if (auto filled = filler.fill(tables[i])) out.push_back(std::move(*filled));
  }
  return out;
}

}  // namespace spoglio::extract
