// Words of a cell are given to the columns they stand over.
#include "normalize/ocr/page/head_cells.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "normalize/headers/header.h"

namespace spoglio::normalize {
namespace {

using extract::Box;

constexpr int kMostHeadRows = 2;    // of a head
constexpr double kMostWhite = 100;  // points to the sides of a table, which its outer columns reach
constexpr double kWordGap = 0.9;    // heights of white between the words of two headers
constexpr double kHeaderGap = 0.5;  // … where each is a header of its own: more than between words
constexpr double kSameLine = 0.5;   // of the lower one's height, that words of one line share
constexpr double kTurned = 1.5;     // height in widths of a word along the page's height
constexpr double kOverEdge = 0.25;  // of a word, that may reach over the edge of its column: cells are narrower

double middle_x(const Box& box) { return (box.x0 + box.x1) / 2; }
double middle_y(const Box& box) { return (box.y0 + box.y1) / 2; }

// "Obiettivi\nObiettivo operativo" as its second line; true where only the rest is a header. In small letters it goes
// on from the line above: "1. Aprire gli archivi e rendicontarne i\nrisultati".
bool drop_upper_line(extract::Cell& cell, const Vocabulary& vocabulary) {
  const size_t line = cell.text.find('\n');
  if (line == std::string::npos || !read_column_header(cell.text, vocabulary).role.empty()) return false;
  std::string rest = cell.text.substr(line + 1);
  const bool small = !rest.empty() && rest[0] >= 'a' && rest[0] <= 'z';
  if (small && !(cell.text[0] >= 'a' && cell.text[0] <= 'z')) return false;
  if (read_column_header(rest, vocabulary).role.empty()) return false;
  cell.text = std::move(rest);
  return true;
}

// "Valori attesi\n2024" between "2023" and "2025": what stands over the years.
std::string label_over_year(const extract::Cell& cell, const Vocabulary& vocabulary) {
  const size_t line = cell.text.rfind('\n');
  if (line == std::string::npos || read_column_header(cell.text, vocabulary).year == 0) return {};
  const std::string label = cell.text.substr(0, line);
  if (read_column_header(cell.text.substr(line + 1), vocabulary).role != "year") return {};
  return read_column_header(label, vocabulary).role.empty() ? "" : label;
}

// Heads over heads that ran into one row, with the lines between them lost on dark ground: the lower ones are the
// columns'; a label over years is that of all years beside it.
void part_nested_heads(extract::Table& table, const Vocabulary& vocabulary) {
  std::vector<extract::Cell*> head;
  for (extract::Cell& cell : table.cells) {
    if (cell.row == 0) head.push_back(&cell);
  }
  bool parted = false;
  for (extract::Cell* cell : head) parted = drop_upper_line(*cell, vocabulary) || parted;
  if (!parted) return;
  for (size_t i = 0; i < head.size(); ++i) {
    const std::string label = label_over_year(*head[i], vocabulary);
    if (label.empty()) continue;
    const auto is_bare = [&](size_t c) { return read_column_header(head[c]->text, vocabulary).role == "year"; };
    for (size_t c = i; c-- > 0 && is_bare(c);) head[c]->text = label + "\n" + head[c]->text;
    for (size_t c = i + 1; c < head.size() && is_bare(c); ++c) head[c]->text = label + "\n" + head[c]->text;
  }
}

// The words over one column as they are read: turned ones upwards, line by line from the left.
std::string text_of(std::vector<const extract::Word*> words) {
  const bool turned = std::any_of(words.begin(), words.end(), [](const auto* word) { return is_turned(*word); });
  const auto along = [&](const Box& box) { return turned ? -box.y0 : box.x0; };
  const auto line = [&](const Box& box) { return turned ? std::pair(box.x0, box.x1) : std::pair(box.y0, box.y1); };
  std::sort(words.begin(), words.end(), [&](const auto* a, const auto* b) {
    const auto [from, to] = line(a->box);
    const auto [other_from, other_to] = line(b->box);
    const bool same = std::min(to, other_to) - std::max(from, other_from) > kSameLine * (to - from);
    return same ? along(a->box) < along(b->box) : from < other_from;
  });
  std::string out;
  for (const extract::Word* word : words) out += (out.empty() ? "" : " ") + word->text;
  return out;
}

// The words of a cell by the columns they stand over; empty where one reaches over an edge.
std::map<int, std::vector<const extract::Word*>> words_over(const extract::Page& page, const Box& cell,
                                                            const std::vector<double>& edges) {
  std::map<int, std::vector<const extract::Word*>> out;
  for (const extract::Word& word : page.words) {
    const double x = middle_x(word.box);
    const double y = middle_y(word.box);
    if (x < cell.x0 || x > cell.x1 || y < cell.y0 || y > cell.y1) continue;
    const auto edge = std::upper_bound(edges.begin(), edges.end(), x);
    if (edge == edges.begin() || edge == edges.end()) return {};
    const double over = kOverEdge * (word.box.x1 - word.box.x0);
    if (word.box.x0 < *(edge - 1) - over || word.box.x1 > *edge + over) return {};
    out[static_cast<int>(edge - edges.begin()) - 1].push_back(&word);
  }
  return out;
}

Box box_of(const std::vector<const extract::Word*>& words) {
  Box out = words.front()->box;
  for (const extract::Word* word : words) out = extract::unite(out, word->box);
  return out;
}

// The same by white alone, where values much narrower than their headers tell little of the columns' edges: as many
// runs of words as the cell has columns, each over the middle of its own. Empty for others.
std::map<int, std::vector<const extract::Word*>> words_by_white(const extract::Page& page, const extract::Cell& cell,
                                                                const std::vector<double>& edges) {
  std::vector<const extract::Word*> words;
  for (const extract::Word& word : page.words) {
    const double x = middle_x(word.box);
    const double y = middle_y(word.box);
    const Box& box = *cell.place.box;
    if (x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1) words.push_back(&word);
  }
  std::sort(words.begin(), words.end(), [](const auto* a, const auto* b) { return a->box.x0 < b->box.x0; });
  std::vector<std::vector<const extract::Word*>> runs;
  double right = 0;
  for (const extract::Word* word : words) {
    if (runs.empty() || word->box.x0 - right >= kHeaderGap * (word->box.y1 - word->box.y0)) runs.emplace_back();
    runs.back().push_back(word);
    right = std::max(right, word->box.x1);
  }
  std::map<int, std::vector<const extract::Word*>> out;
  if (runs.size() != static_cast<size_t>(cell.column_span)) return out;
  for (size_t i = 0; i < runs.size(); ++i) {
    const size_t column = static_cast<size_t>(cell.column) + i;
    const double middle = middle_x(box_of(runs[i]));
    if (column + 1 >= edges.size() || middle < edges[column] || middle > edges[column + 1]) return {};
    out[static_cast<int>(column)] = runs[i];
  }
  return out;
}

// Whether white as between two headers parts the words of each column from those of the next.
bool stand_apart(const std::map<int, std::vector<const extract::Word*>>& over, double gap) {
  double right = 0;
  for (const auto& [column, words] : over) {
    const Box box = box_of(words);
    const double height = words.front()->box.y1 - words.front()->box.y0;
    if (right > 0 && box.x0 - right < gap * height) return false;
    right = box.x1;
  }
  return true;
}

// Whether each column below a cell has a header of its own: then the cell stands over all of them.
bool heads_others(const extract::Table& table, const extract::Cell& cell, const Vocabulary& vocabulary) {
  const auto headers = std::count_if(table.cells.begin(), table.cells.end(), [&](const extract::Cell& below) {
    return below.row == cell.row + cell.row_span && below.column_span == 1 && below.column >= cell.column &&
           below.column < cell.column + cell.column_span && !read_column_header(below.text, vocabulary).role.empty();
  });
  return headers == cell.column_span;
}

// Whether no two headers say the same: those of one role are of different years.
bool all_differ(const std::vector<extract::Cell>& cells, const Vocabulary& vocabulary) {
  std::set<std::pair<std::string, int>> seen;
  return std::all_of(cells.begin(), cells.end(), [&](const extract::Cell& cell) {
    const ColumnRole header = read_column_header(cell.text, vocabulary);
    return seen.insert({header.role, header.year}).second;
  });
}

// A cell of a head over several columns: where each column has words of its own and a header comes of them, the line
// between was lost. What is a header as a whole is parted into headers alone, and by white.
void part_wide_cell(const extract::Page& page, extract::Table& table, size_t index, const std::vector<double>& edges,
                    const Vocabulary& vocabulary) {
  const extract::Cell cell = table.cells[index];
  auto over = words_over(page, *cell.place.box, edges);
  if (over.empty()) over = words_by_white(page, cell, edges);
  const bool header = !read_column_header(cell.text, vocabulary).role.empty();
  std::vector<extract::Cell> parts;
  size_t known = 0;
  for (const auto& [column, words] : over) {
    if (column < cell.column || column >= cell.column + cell.column_span) return;
    extract::Cell part = cell;
    part.column = column;
    part.column_span = 1;
    part.text = text_of(words);
    part.place.box = box_of(words);
    known += !read_column_header(part.text, vocabulary).role.empty();
    parts.push_back(std::move(part));
  }
  if (known == 0 || parts.size() != static_cast<size_t>(cell.column_span)) return;
  const double gap = known == parts.size() && all_differ(parts, vocabulary) ? kHeaderGap : kWordGap;
  if (header && (known < parts.size() || !stand_apart(over, gap))) return;
  const auto at = table.cells.erase(table.cells.begin() + static_cast<std::ptrdiff_t>(index));
  table.cells.insert(at, parts.begin(), parts.end());
}

}  // namespace

bool is_turned(const extract::Word& word) {
  return word.text.size() > 2 && word.box.y1 - word.box.y0 > kTurned * (word.box.x1 - word.box.x0);
}

std::vector<double> column_edges(const extract::Table& table) {
  const auto count = static_cast<size_t>(table.columns);
  std::vector<double> from(count, std::numeric_limits<double>::max());
  std::vector<double> to(count, 0);
  for (const extract::Cell& cell : table.cells) {
    if (!cell.place.box || cell.column_span > 1 || cell.text.empty()) continue;
    const auto column = static_cast<size_t>(cell.column);
    from[column] = std::min(from[column], cell.place.box->x0);
    to[column] = std::max(to[column], cell.place.box->x1);
  }
  std::vector<double> out = {table.place.box->x0 - kMostWhite};
  for (size_t c = 0; c + 1 < count; ++c) {
    const bool blank = to[c] <= 0;
    if (blank && c == 0) return {};
    // A column without cells of its own has a third of the white between those beside it.
    const double left = blank ? to[c - 1] : to[c];
    const double right = to[c + 1] <= 0 && c + 2 < count ? from[c + 2] : from[c + 1];
    if (left <= 0 || left > right) return {};
    const double share = blank ? 2.0 / 3 : to[c + 1] <= 0 && c + 2 < count ? 1.0 / 3 : 1.0 / 2;
    out.push_back(left + share * (right - left));
  }
  out.push_back(table.place.box->x1 + kMostWhite);
  return out;
}

void part_wide_heads(const extract::Page& page, extract::Table& table, const Vocabulary& vocabulary) {
  if (!table.place.box) return;
  const std::vector<double> edges = column_edges(table);
  if (edges.empty()) return;
  for (size_t i = 0; i < table.cells.size(); ++i) {
    const extract::Cell& cell = table.cells[i];
    if (cell.row >= kMostHeadRows || cell.column_span < 2 || !cell.place.box) continue;
    if (heads_others(table, cell, vocabulary)) continue;
    part_wide_cell(page, table, i, edges, vocabulary);
  }
}

void part_head_cells(const extract::Page& page, extract::Table& table, const Vocabulary& vocabulary) {
  part_nested_heads(table, vocabulary);
  part_wide_heads(page, table, vocabulary);
}

}  // namespace spoglio::normalize
