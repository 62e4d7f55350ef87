// Words tell where years and values stand: the text of a cell has one blank between them.
#include "normalize/pages/year_cells.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "extract/text.h"
#include "normalize/headers/header.h"
#include "normalize/plan/fields.h"

namespace spoglio::normalize {
namespace {

using extract::Box;
using extract::Cell;
using Words = std::vector<const extract::Word*>;

constexpr double kApart = 3;       // heights of white between two years that head columns of their own
constexpr double kSameLine = 0.5;  // heights by which the middles of words of one line differ, at most
constexpr size_t kMostYears = 6;

double middle_x(const Box& box) { return (box.x0 + box.x1) / 2; }
double middle_y(const Box& box) { return (box.y0 + box.y1) / 2; }

bool holds_years(const Cell& cell) {
  static const RE2 years(R"((?:(?:19|20)\d\d\s+)+(?:19|20)\d\d)");
  return cell.place.box && cell.row_span == 1 && cell.column_span == 1 && RE2::FullMatch(cell.text, years);
}

// The words of a cell, line by line.
Words words_in(const extract::Page& page, const Cell& cell) {
  Words out;
  for (const extract::Word& word : page.words) {
    const double x = middle_x(word.box);
    const double y = middle_y(word.box);
    const Box& box = *cell.place.box;
    if (x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1) out.push_back(&word);
  }
  std::sort(out.begin(), out.end(), [](const auto* a, const auto* b) {
    const double height = a->box.y1 - a->box.y0;
    const double apart = middle_y(a->box) - middle_y(b->box);
    return std::abs(apart) > kSameLine * height ? apart < 0 : a->box.x0 < b->box.x0;
  });
  return out;
}

// The middles of the white between years that stand far apart; empty where some do not.
std::vector<double> edges_of(const Words& years) {
  std::vector<double> out;
  for (size_t i = 1; i < years.size(); ++i) {
    const Box& left = years[i - 1]->box;
    const Box& right = years[i]->box;
    if (right.x0 - left.x1 < kApart * (left.y1 - left.y0)) return {};
    out.push_back((left.x1 + right.x0) / 2);
  }
  return out.size() < kMostYears ? out : std::vector<double>();
}

// The cell in its parts; empty where a word stands over an edge, or a part has none.
std::vector<Cell> parts_of(const Cell& cell, const Words& words, const std::vector<double>& edges) {
  std::vector<Words> parts(edges.size() + 1);
  for (const extract::Word* word : words) {
    const auto edge = std::lower_bound(edges.begin(), edges.end(), word->box.x0);
    if (edge != edges.end() && *edge < word->box.x1) return {};
    parts[static_cast<size_t>(edge - edges.begin())].push_back(word);
  }
  std::vector<Cell> out;
  for (const Words& part : parts) {
    if (part.empty()) return {};
    Cell one = cell;
    one.column = cell.column + static_cast<int>(out.size());
    one.text.clear();
    one.place.box = part.front()->box;
    double y = middle_y(part.front()->box);
    for (const extract::Word* word : part) {
      const bool below = middle_y(word->box) - y > kSameLine * (word->box.y1 - word->box.y0);
      if (!one.text.empty()) one.text += below ? "\n" : " ";
      one.text += word->text;
      one.place.box = extract::unite(*one.place.box, word->box);
      y = middle_y(word->box);
    }
    out.push_back(std::move(one));
  }
  return out;
}

// The meaning of the label left of a cell.
ColumnRole label_of(const extract::Table& table, const Cell& cell, const Vocabulary& vocabulary) {
  const auto label = std::find_if(table.cells.begin(), table.cells.end(), [&](const Cell& other) {
    return other.row == cell.row && other.column + other.column_span == cell.column;
  });
  return label == table.cells.end() ? ColumnRole() : read_column_header(extract::fold_space(label->text), vocabulary);
}

// What the cells of one column become, by their place in the table.
using Parts = std::map<size_t, std::vector<Cell>>;

// The years at `at` and the values right below them.
void part_years(const extract::Page& page, const extract::Table& table, size_t at, const Vocabulary& vocabulary,
                Parts& parts) {
  const Cell& years = table.cells[at];
  if (label_of(table, years, vocabulary).role != "row_year") return;
  const Words words = words_in(page, years);
  const std::vector<double> edges = edges_of(words);
  std::vector<Cell> heads = edges.empty() ? std::vector<Cell>() : parts_of(years, words, edges);
  if (heads.empty() || (!parts.empty() && parts.begin()->second.size() != heads.size())) return;
  for (size_t i = 0; i < table.cells.size(); ++i) {
    const Cell& cell = table.cells[i];
    if (cell.row != years.row + 1 || cell.column != years.column || cell.column_span != 1 || !cell.place.box) continue;
    const ColumnRole label = label_of(table, cell, vocabulary);
    if (!is_measure_role(label.role) || label.year != 0) continue;
    std::vector<Cell> values = parts_of(cell, words_in(page, cell), edges);
    if (values.empty()) continue;
    parts[at] = std::move(heads);
    parts[i] = std::move(values);
    return;
  }
}

void part_table(const extract::Page& page, extract::Table& table, const Vocabulary& vocabulary) {
  Parts parts;
  for (size_t i = 0; i < table.cells.size(); ++i) {
    const bool first = parts.empty() || table.cells[parts.begin()->first].column == table.cells[i].column;
    if (first && holds_years(table.cells[i])) part_years(page, table, i, vocabulary, parts);
  }
  if (parts.empty()) return;
  const int column = table.cells[parts.begin()->first].column;
  const int more = static_cast<int>(parts.begin()->second.size()) - 1;
  std::vector<Cell> cells;
  for (size_t i = 0; i < table.cells.size(); ++i) {
    const auto own = parts.find(i);
    if (own != parts.end()) {
      cells.insert(cells.end(), own->second.begin(), own->second.end());
      continue;
    }
    Cell cell = table.cells[i];
    if (cell.column > column) {
      cell.column += more;
    } else if (cell.column + cell.column_span > column) {
      cell.column_span += more;
    }
    cells.push_back(std::move(cell));
  }
  table.cells = std::move(cells);
  table.columns += more;
}

}  // namespace

bool has_year_cells(const extract::Page& page) {
  return std::any_of(page.blocks.begin(), page.blocks.end(), [](const extract::Block& block) {
    const auto* table = std::get_if<extract::Table>(&block);
    return table != nullptr && std::any_of(table->cells.begin(), table->cells.end(), holds_years);
  });
}

void part_year_cells(extract::Page& page, const Vocabulary& vocabulary) {
  for (extract::Block& block : page.blocks) {
    if (auto* table = std::get_if<extract::Table>(&block)) part_table(page, *table, vocabulary);
  }
}

}  // namespace spoglio::normalize
