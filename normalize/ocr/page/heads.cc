// Words of the head are parted by white, as they are printed, and stand over the middle of their columns.
#include "normalize/ocr/page/heads.h"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "normalize/headers/header.h"
#include "normalize/ocr/page/head_cells.h"

namespace spoglio::normalize {
namespace {

using extract::Box;

constexpr int kMostHeadRows = 2;      // of a table that may be a head, or a part of one
constexpr int kFewestRows = 3;        // of the table below
constexpr int kFewestColumns = 3;     // the same
constexpr int kColumnsOfTwoRows = 5;  // of a table whose head has two rows: forms of labels and values have fewer
constexpr size_t kMostByChance = 1;   // values that read like headers: "punti"
constexpr double kMostWhite = 100;    // points between them: turned headers reach far down
constexpr double kHeadWhite = 6;      // points between lines of one head
constexpr size_t kFewestInLine = 2;   // headers of a line that is one
constexpr size_t kMostBlocks = 8;     // above the rows, that are looked at: a head in several lines, and headings
constexpr double kWordGap = 0.9;      // heights of white between the words of two headers
constexpr double kSameLine = 0.5;     // of the lower one's height, that words of one line share
constexpr size_t kFewestHeaders = 3;  // columns with a known header
constexpr size_t kFewestBeside = 2;   // known headers beside one that is to be parted
constexpr double kMostColumns = 0.5;  // share of the columns that have one
constexpr size_t kMostWords = 400;    // of a head

double middle_x(const Box& box) { return (box.x0 + box.x1) / 2; }
double middle_y(const Box& box) { return (box.y0 + box.y1) / 2; }

// Words of one line that stand together.
struct Piece {
  std::string text;
  Box box;
  bool turned = false;
};

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

// A small table right above `top`, of which one text at least is a header.
bool may_be_head(const extract::Table& table, double top, const Vocabulary& vocabulary) {
  if (table.rows > kMostHeadRows || !table.place.box) return false;
  const double white = top - table.place.box->y1;
  if (white < 0 || white > kMostWhite) return false;
  size_t known = 0;
  for (int row = 0; row < table.rows; ++row) known += known_headers(table, row, vocabulary);
  return known > 0;
}

// A line of which pieces are headers: "Denominazione indicatore    Calcolo"; of a single one, which may be a title's,
// where it stands in another line of the head.
bool may_be_head(const extract::Page& page, const extract::Line& line, bool beside, const Vocabulary& vocabulary) {
  size_t headers = 0;
  for (const Piece& piece : pieces_of(page, *line.place.box)) {
    headers += !read_column_header(piece.text, vocabulary).role.empty();
  }
  return headers >= (beside ? 1 : kFewestInLine);
}

// The blocks [first, end) above a table that its head came out as, and where it begins and ends.
struct HeadBlocks {
  size_t first = 0;
  size_t end = 0;
  double top = 0;
  double foot = 0;
};

// Headings may stand between the head and the rows.
std::optional<HeadBlocks> blocks_above(const extract::Page& page, size_t at, const Vocabulary& vocabulary) {
  const double top = std::get<extract::Table>(page.blocks[at]).place.box->y0;
  HeadBlocks out{at, at, top, top};
  for (size_t i = at; i-- > 0 && at - i <= kMostBlocks;) {
    const auto* table = std::get_if<extract::Table>(&page.blocks[i]);
    const extract::Place& place = table ? table->place : std::get<extract::Line>(page.blocks[i]).place;
    if (!place.box || out.top - place.box->y1 > kMostWhite || place.box->y0 >= top) break;
    const bool beside = out.first < at && out.top - place.box->y1 < kHeadWhite;
    const bool head = table ? may_be_head(*table, out.top, vocabulary)
                            : may_be_head(page, std::get<extract::Line>(page.blocks[i]), beside, vocabulary);
    if (table ? !head : std::holds_alternative<extract::Table>(page.blocks[out.first]) && out.first < at) break;
    if (head && out.first == at && i + 1 < at) {
      out.end = i + 1;
      out.foot = place.box->y1;
    }
    if (!head) continue;
    out.first = i;
    out.top = std::min(out.top, place.box->y0);
    if (out.end < at) out.foot = std::max(out.foot, place.box->y1);
  }
  return out.first == at ? std::nullopt : std::optional<HeadBlocks>(out);
}

Box area_of(const HeadBlocks& head, const std::vector<double>& edges) {
  return {edges.front(), head.top, edges.back(), head.foot};
}

// The lowest block alone where it has a header for each column, and needs nothing that stands above: a row of labels
// and values over it is none of the head. Years do.
HeadBlocks lowest_of(const extract::Page& page, const HeadBlocks& head, const std::vector<double>& edges,
                     const Vocabulary& vocabulary) {
  HeadBlocks lowest = head;
  lowest.first = head.end - 1;
  lowest.top = std::visit([](const auto& block) { return block.place.box->y0; }, page.blocks[lowest.first]);
  const auto texts = Head(pieces_of(page, area_of(lowest, edges)), edges, vocabulary).texts();
  const auto heads_alone = [&](const std::string& text) {
    const std::string role = read_column_header(text, vocabulary).role;
    return !role.empty() && role != "year";
  };
  return texts && std::all_of(texts->begin(), texts->end(), heads_alone) ? lowest : head;
}

// A head that has a text for every column stands above its rows as it is.
bool is_whole_head(const extract::Block& head, const extract::Table& below) {
  const auto* table = std::get_if<extract::Table>(&head);
  return table != nullptr && table->columns >= below.columns;
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

// Rows below the head of which every text is a header: the head printed again.
void drop_repeated_heads(extract::Table& table, const Vocabulary& vocabulary) {
  std::map<int, bool> repeats;  // by row
  std::map<int, int> columns;
  for (const extract::Cell& cell : table.cells) {
    const bool header = !read_column_header(cell.text, vocabulary).role.empty();
    const auto [row, is_new] = repeats.emplace(cell.row, header);
    row->second = row->second && header;
    columns[cell.row] += cell.column_span;
  }
  std::erase_if(table.cells,
                [&](const extract::Cell& cell) { return cell.row > 0 && repeats[cell.row] && columns[cell.row] > 1; });
}

}  // namespace

void join_heads(extract::Page& page, const Vocabulary& vocabulary) {
  for (extract::Block& block : page.blocks) {
    auto* table = std::get_if<extract::Table>(&block);
    if (table == nullptr) continue;
    const size_t first = known_headers(*table, 0, vocabulary);
    const size_t second = table->columns >= kColumnsOfTwoRows ? known_headers(*table, 1, vocabulary) : 0;
    if (first >= kFewestBeside)
      part_head_cells(page, *table, vocabulary);
    else if (first > 0 && second > 0)
      part_wide_heads(page, *table, vocabulary);
  }
  for (size_t i = 1; i < page.blocks.size(); ++i) {
    auto* table = std::get_if<extract::Table>(&page.blocks[i]);
    const bool large = table != nullptr && table->rows >= kFewestRows && table->columns >= kFewestColumns;
    if (!large || !table->place.box || known_headers(*table, 0, vocabulary) > kMostByChance) continue;
    auto head = blocks_above(page, i, vocabulary);
    const std::vector<double> edges = column_edges(*table);
    if (!head || edges.empty() || is_whole_head(page.blocks[head->end - 1], *table)) continue;
    head = lowest_of(page, *head, edges, vocabulary);
    const auto texts = Head(pieces_of(page, area_of(*head, edges)), edges, vocabulary).texts();
    if (!texts) continue;
    put_head(*table, *texts, edges, head->end == i ? head->top : table->place.box->y0);
    drop_repeated_heads(*table, vocabulary);
    page.blocks.erase(page.blocks.begin() + static_cast<std::ptrdiff_t>(head->first),
                      page.blocks.begin() + static_cast<std::ptrdiff_t>(head->end));
    i -= head->end - head->first;
  }
}

}  // namespace spoglio::normalize
