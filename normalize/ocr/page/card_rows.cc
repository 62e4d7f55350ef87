// A line is taken apart at the left edge of the values, where its words begin as theirs do.
#include "normalize/ocr/page/card_rows.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "normalize/headers/header.h"

namespace spoglio::normalize {
namespace {

using extract::Box;

constexpr int kFewestRows = 3;       // of a card, that tell where its labels and values stand
constexpr double kMostKnown = 0.5;   // share of its rows that begin with a known label
constexpr double kAside = 3;         // points by which words of one column begin beside each other
constexpr double kWhiteBelow = 1.5;  // heights of a line that rows stand apart
constexpr double kTouching = 0.5;    // … and lines of one value

struct Columns {
  double labels = std::numeric_limits<double>::max();  // left edges
  double values = std::numeric_limits<double>::max();
};

bool is_label(const std::string& text, const Vocabulary& vocabulary) {
  return !text.empty() && !read_column_header(text, vocabulary).role.empty();
}

// Nothing where the table is no card.
std::optional<Columns> columns_of(const extract::Table& table, const Vocabulary& vocabulary) {
  if (table.rows < kFewestRows || table.columns < 2 || !table.place.box) return std::nullopt;
  Columns out;
  int known = 0;
  double labels_end = 0;
  for (const extract::Cell& cell : table.cells) {
    if (cell.column > 1 || !cell.place.box || cell.text.empty()) continue;
    if (cell.column == 0 && cell.column_span > 1) return std::nullopt;
    double& left = cell.column == 0 ? out.labels : out.values;
    left = std::min(left, cell.place.box->x0);
    if (cell.column > 0) continue;
    labels_end = std::max(labels_end, cell.place.box->x1);
    known += is_label(cell.text, vocabulary);
  }
  if (known < kMostKnown * table.rows || labels_end > out.values) return std::nullopt;
  return out;
}

struct CardRow {
  std::string label;
  std::string value;
  Box label_box;
  Box value_box;
};

void put_word(std::string& text, Box& box, const extract::Word& word) {
  box = text.empty() ? word.box : extract::unite(box, word.box);
  text += (text.empty() ? "" : " ") + word.text;
}

// The line's words over the labels and over the values; nothing where they do not begin where those do.
std::optional<CardRow> row_of(const extract::Page& page, const Box& line, const Columns& columns) {
  CardRow out;
  std::vector<const extract::Word*> words;
  for (const extract::Word& word : page.words) {
    const double y = (word.box.y0 + word.box.y1) / 2;
    if (y > line.y0 && y < line.y1 && word.box.x1 > line.x0 && word.box.x0 < line.x1) words.push_back(&word);
  }
  std::sort(words.begin(), words.end(), [](const auto* a, const auto* b) { return a->box.x0 < b->box.x0; });
  for (const extract::Word* word : words) {
    const bool value = word->box.x0 >= columns.values - kAside;
    if (!value && word->box.x1 > columns.values) return std::nullopt;
    put_word(value ? out.value : out.label, value ? out.value_box : out.label_box, *word);
  }
  if (out.value.empty() || out.value_box.x0 > columns.values + kAside) return std::nullopt;
  if (!out.label.empty() && std::abs(out.label_box.x0 - columns.labels) > kAside) return std::nullopt;
  return out;
}

// The rows that stand as lines right above a block, from the lowest up; `first` is left at the uppermost's block.
std::vector<CardRow> rows_above(const extract::Page& page, const Columns& columns, const Vocabulary& vocabulary,
                                size_t& first) {
  std::vector<CardRow> out;
  std::vector<CardRow> rests;  // lines of a value whose label stands above them
  double below = std::get<extract::Table>(page.blocks[first]).place.box->y0;
  for (size_t i = first; i > 0; --i) {
    const auto* line = std::get_if<extract::Line>(&page.blocks[i - 1]);
    if (line == nullptr || !line->place.box) break;
    const Box& box = *line->place.box;
    const double most = rests.empty() ? kWhiteBelow : kTouching;
    auto row = below - box.y1 <= most * (box.y1 - box.y0) ? row_of(page, box, columns) : std::nullopt;
    if (!row || (!row->label.empty() && !is_label(row->label, vocabulary))) break;
    below = box.y0;
    rests.push_back(std::move(*row));
    if (rests.back().label.empty()) continue;
    CardRow whole = rests.back();
    for (size_t r = rests.size() - 1; r > 0; --r) {
      whole.value += "\n" + rests[r - 1].value;
      whole.value_box = extract::unite(whole.value_box, rests[r - 1].value_box);
    }
    out.push_back(std::move(whole));
    rests.clear();
    first = i - 1;
  }
  return out;
}

void put_rows(extract::Table& table, const std::vector<CardRow>& rows) {
  const auto count = static_cast<int>(rows.size());
  for (extract::Cell& cell : table.cells) cell.row += count;
  std::vector<extract::Cell> cells;
  for (int r = 0; r < count; ++r) {
    const CardRow& row = rows[static_cast<size_t>(count - 1 - r)];
    extract::Cell cell;
    cell.row = r;
    cell.place = table.place;
    cell.text = row.label;
    cell.place.box = row.label_box;
    cells.push_back(cell);
    cell.column = 1;
    cell.text = row.value;
    cell.place.box = row.value_box;
    cells.push_back(cell);
    table.place.box = extract::unite(*table.place.box, extract::unite(row.label_box, row.value_box));
  }
  table.cells.insert(table.cells.begin(), cells.begin(), cells.end());
  table.rows += count;
}

}  // namespace

void join_card_rows(extract::Page& page, const Vocabulary& vocabulary) {
  for (size_t i = 1; i < page.blocks.size(); ++i) {
    auto* table = std::get_if<extract::Table>(&page.blocks[i]);
    const auto columns = table == nullptr ? std::nullopt : columns_of(*table, vocabulary);
    if (!columns) continue;
    size_t first = i;
    const std::vector<CardRow> rows = rows_above(page, *columns, vocabulary, first);
    if (rows.empty()) continue;
    put_rows(*table, rows);
    page.blocks.erase(page.blocks.begin() + static_cast<std::ptrdiff_t>(first),
                      page.blocks.begin() + static_cast<std::ptrdiff_t>(i));
    i = first;
  }
}

}  // namespace spoglio::normalize
