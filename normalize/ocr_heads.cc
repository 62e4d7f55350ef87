// Words of the head are parted by white, as they are printed, and stand over the middle of their columns.
#include "normalize/ocr_heads.h"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "normalize/header.h"

namespace spoglio::normalize {
namespace {

using extract::Box;

constexpr int kMostHeadRows = 2;      // of a table that may be a head, or a part of one
constexpr int kFewestRows = 3;        // of the table below
constexpr int kFewestColumns = 3;     // the same
constexpr size_t kMostByChance = 1;   // values that read like headers: "punti"
constexpr double kMostWhite = 100;    // points between them: turned headers reach far down
constexpr double kWordGap = 0.9;      // heights of white between the words of two headers
constexpr double kSameLine = 0.5;     // of the lower one's height, that words of one line share
constexpr double kTurned = 1.5;       // height in widths of a word along the page's height
constexpr size_t kFewestHeaders = 3;  // columns with a known header
constexpr size_t kFewestBeside = 2;   // known headers beside one that is to be parted
constexpr double kMostColumns = 0.5;  // share of the columns that have one
constexpr double kOverEdge = 0.25;    // of a word, that may reach over the edge of its column: cells are narrower
constexpr size_t kMostWords = 400;    // of a head

double middle_x(const Box& box) { return (box.x0 + box.x1) / 2; }
double middle_y(const Box& box) { return (box.y0 + box.y1) / 2; }

// Words of one line that stand together.
struct Piece {
  std::string text;
  Box box;
  bool turned = false;
};

bool is_turned(const extract::Word& word) {
  return word.text.size() > 2 && word.box.y1 - word.box.y0 > kTurned * (word.box.x1 - word.box.x0);
}

bool goes_on(const Piece& piece, const extract::Word& word) {
  const double height = word.box.y1 - word.box.y0;
  const double shared = std::min(piece.box.y1, word.box.y1) - std::max(piece.box.y0, word.box.y0);
  const double gap = word.box.x0 - piece.box.x1;
  return !piece.turned && shared >= kSameLine * height && gap < kWordGap * height && gap > -height;
}

// The pieces of an area, from its top.
std::vector<Piece> pieces_of(const extract::Page& page, const Box& area) {
  std::vector<const extract::Word*> words;
  for (const extract::Word& word : page.words) {
    const double x = middle_x(word.box);
    const double y = middle_y(word.box);
    if (x > area.x0 && x < area.x1 && y > area.y0 && y < area.y1) words.push_back(&word);
  }
  if (words.size() > kMostWords) return {};
  std::sort(words.begin(), words.end(), [](const auto* a, const auto* b) {
    return a->box.x0 != b->box.x0 ? a->box.x0 < b->box.x0 : a->box.y0 > b->box.y0;
  });
  std::vector<Piece> out;
  for (const extract::Word* word : words) {
    const auto piece = is_turned(*word)
                           ? out.end()
                           : std::find_if(out.begin(), out.end(), [&](const Piece& p) { return goes_on(p, *word); });
    if (piece == out.end()) {
      out.push_back({word->text, word->box, is_turned(*word)});
    } else {
      piece->text += " " + word->text;
      piece->box = extract::unite(piece->box, word->box);
    }
  }
  std::stable_sort(out.begin(), out.end(), [](const Piece& a, const Piece& b) { return a.box.y0 < b.box.y0; });
  return out;
}

// The edges of a table's columns: the middle of the white between them. Empty where columns overlap.
std::vector<double> edges_of(const extract::Table& table) {
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
    if (to[c] <= 0 || to[c] > from[c + 1]) return {};
    out.push_back((to[c] + from[c + 1]) / 2);
  }
  out.push_back(table.place.box->x1 + kMostWhite);
  return out;
}

class Head {
 public:
  Head(std::vector<Piece> pieces, std::vector<double> edges, const Vocabulary& vocabulary)
      : pieces_(std::move(pieces)), edges_(std::move(edges)), vocabulary_(vocabulary) {}

  // A header for each column; nothing where too few are known.
  std::optional<std::vector<std::string>> texts() {
    std::vector<std::string> out;
    size_t known = 0;
    for (size_t c = 0; c + 1 < edges_.size(); ++c) {
      out.push_back(text_of(c));
      known += is_header(out.back());
    }
    if (known < kFewestHeaders || static_cast<double>(known) < kMostColumns * static_cast<double>(out.size()))
      return std::nullopt;
    head_years(out);
    return out;
  }

 private:
  bool is_header(const std::string& text) const {
    return !text.empty() && !read_column_header(text, vocabulary_).role.empty();
  }
  bool is_year(const std::string& text) const {
    return !text.empty() && read_column_header(text, vocabulary_).role == "year";
  }

  // The pieces over the column, as many of the lowest as make a known header; all of them where none do.
  std::string text_of(size_t column) {
    std::vector<size_t> over;
    for (size_t i = 0; i < pieces_.size(); ++i) {
      const double x = middle_x(pieces_[i].box);
      if (x > edges_[column] && x < edges_[column + 1]) over.push_back(i);
    }
    // Upwards, where all of it is turned.
    if (std::all_of(over.begin(), over.end(), [&](size_t i) { return pieces_[i].turned; }))
      std::reverse(over.begin(), over.end());
    for (size_t first = 0; first < over.size(); ++first) {
      const std::string text = joined(over, first);
      if (!is_header(text)) continue;
      for (size_t i = first; i < over.size(); ++i) used_.push_back(over[i]);
      return text;
    }
    return joined(over, 0);
  }

  std::string joined(const std::vector<size_t>& over, size_t first) const {
    std::string out;
    for (size_t i = first; i < over.size(); ++i) out += (out.empty() ? "" : " ") + pieces_[over[i]].text;
    return out;
  }

  // "Valori attesi" over the middle of "2023" and "2024".
  void head_years(std::vector<std::string>& texts) const {
    for (size_t first = 0; first < texts.size(); ++first) {
      if (!is_year(texts[first])) continue;
      size_t end = first;
      while (end < texts.size() && is_year(texts[end])) ++end;
      for (size_t i = 0; i < pieces_.size(); ++i) {
        const double x = middle_x(pieces_[i].box);
        const bool used = std::find(used_.begin(), used_.end(), i) != used_.end();
        if (used || x < edges_[first] || x > edges_[end]) continue;
        for (size_t c = first; c < end; ++c) texts[c] = pieces_[i].text + " " + texts[c];
        break;
      }
      first = end;
    }
  }

  std::vector<Piece> pieces_;
  std::vector<double> edges_;
  const Vocabulary& vocabulary_;
  std::vector<size_t> used_;  // pieces that are headers of one column
};

size_t known_headers(const extract::Table& table, int row, const Vocabulary& vocabulary) {
  return static_cast<size_t>(std::count_if(table.cells.begin(), table.cells.end(), [&](const extract::Cell& cell) {
    return cell.row == row && !read_column_header(cell.text, vocabulary).role.empty();
  }));
}

// A small table right above, of which one text at least is a header.
bool may_be_head(const extract::Block& block, const extract::Table& below, const Vocabulary& vocabulary) {
  const auto* table = std::get_if<extract::Table>(&block);
  if (table == nullptr || table->rows > kMostHeadRows || !table->place.box) return false;
  const double white = below.place.box->y0 - table->place.box->y1;
  if (white < 0 || white > kMostWhite) return false;
  size_t known = 0;
  for (int row = 0; row < table->rows; ++row) known += known_headers(*table, row, vocabulary);
  return known > 0;
}

// A head that has a text for every column stands above its rows as it is.
bool is_whole_head(const extract::Block& head, const extract::Table& below) {
  return std::get<extract::Table>(head).columns >= below.columns;
}

void put_head(extract::Table& table, const std::vector<std::string>& texts, const std::vector<double>& edges,
              double top) {
  const Box below = *table.place.box;
  std::vector<extract::Cell> cells;
  for (size_t c = 0; c < texts.size(); ++c) {
    if (texts[c].empty()) continue;
    extract::Cell cell;
    cell.column = static_cast<int>(c);
    cell.text = texts[c];
    cell.place = table.place;
    cell.place.box = Box{std::max(edges[c], below.x0), top, std::min(edges[c + 1], below.x1), below.y0};
    cells.push_back(std::move(cell));
  }
  for (extract::Cell& cell : table.cells) {
    ++cell.row;
    cells.push_back(std::move(cell));
  }
  table.cells = std::move(cells);
  ++table.rows;
  table.place.box->y0 = top;
}

// "Obiettivi\nObiettivo operativo" as its second line; true where only the rest is a header.
bool drop_upper_line(extract::Cell& cell, const Vocabulary& vocabulary) {
  const size_t line = cell.text.find('\n');
  if (line == std::string::npos || !read_column_header(cell.text, vocabulary).role.empty()) return false;
  std::string rest = cell.text.substr(line + 1);
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

// Whether white as between two headers parts the words of each column from those of the next.
bool stand_apart(const std::map<int, std::vector<const extract::Word*>>& over) {
  double right = 0;
  for (const auto& [column, words] : over) {
    Box box = words.front()->box;
    for (const extract::Word* word : words) box = extract::unite(box, word->box);
    const double height = words.front()->box.y1 - words.front()->box.y0;
    if (right > 0 && box.x0 - right < kWordGap * height) return false;
    right = box.x1;
  }
  return true;
}

// A cell of a head over several columns: where each column has words of its own and a header comes of them, the line
// between was lost. What is a header as a whole is parted into headers alone, and by white.
void part_wide_cell(const extract::Page& page, extract::Table& table, size_t index, const std::vector<double>& edges,
                    const Vocabulary& vocabulary) {
  const extract::Cell cell = table.cells[index];
  const auto over = words_over(page, *cell.place.box, edges);
  const bool header = !read_column_header(cell.text, vocabulary).role.empty();
  std::vector<extract::Cell> parts;
  size_t known = 0;
  for (const auto& [column, words] : over) {
    if (column < cell.column || column >= cell.column + cell.column_span) return;
    extract::Cell part = cell;
    part.column = column;
    part.column_span = 1;
    part.text = text_of(words);
    known += !read_column_header(part.text, vocabulary).role.empty();
    parts.push_back(std::move(part));
  }
  if (known == 0 || parts.size() != static_cast<size_t>(cell.column_span)) return;
  if (header && (known < parts.size() || !stand_apart(over))) return;
  const auto at = table.cells.erase(table.cells.begin() + static_cast<std::ptrdiff_t>(index));
  table.cells.insert(at, parts.begin(), parts.end());
}

void part_wide_heads(const extract::Page& page, extract::Table& table, const Vocabulary& vocabulary) {
  if (!table.place.box) return;
  for (size_t i = 0; i < table.cells.size(); ++i) {
    const extract::Cell& cell = table.cells[i];
    if (cell.row >= kMostHeadRows || cell.column_span < 2 || !cell.place.box) continue;
    const std::vector<double> edges = edges_of(table);
    if (edges.empty()) return;
    part_wide_cell(page, table, i, edges, vocabulary);
  }
}

}  // namespace

void join_heads(extract::Page& page, const Vocabulary& vocabulary) {
  for (extract::Block& block : page.blocks) {
    auto* table = std::get_if<extract::Table>(&block);
    if (table == nullptr || known_headers(*table, 0, vocabulary) < kFewestBeside) continue;
    part_nested_heads(*table, vocabulary);
    part_wide_heads(page, *table, vocabulary);
  }
  for (size_t i = 1; i < page.blocks.size(); ++i) {
    auto* table = std::get_if<extract::Table>(&page.blocks[i]);
    const bool large = table != nullptr && table->rows >= kFewestRows && table->columns >= kFewestColumns;
    if (!large || !table->place.box || known_headers(*table, 0, vocabulary) > kMostByChance) continue;
    size_t first = i;
    const extract::Table* below = table;
    while (first > 0 && may_be_head(page.blocks[first - 1], *below, vocabulary))
      below = &std::get<extract::Table>(page.blocks[--first]);
    const std::vector<double> edges = edges_of(*table);
    if (first == i || edges.empty() || is_whole_head(page.blocks[i - 1], *table)) continue;
    const double top = below->place.box->y0;
    const Box area = {edges.front(), top, edges.back(), table->place.box->y0};
    const auto texts = Head(pieces_of(page, area), edges, vocabulary).texts();
    if (!texts) continue;
    put_head(*table, *texts, edges, top);
    page.blocks.erase(page.blocks.begin() + static_cast<std::ptrdiff_t>(first),
                      page.blocks.begin() + static_cast<std::ptrdiff_t>(i));
    i = first;
  }
}

}  // namespace spoglio::normalize
