// What is counted are the cells: how many hold a number, how long they are, and how they begin.
#include "extract/layout/doubt.h"

#include <algorithm>
#include <string>

namespace spoglio::extract {
namespace {

constexpr double kNumbers = 0.25;      // share of cells with a number that makes a table of figures
constexpr double kRuled = 0.6;         // share of the table's width that its rules cover
constexpr double kNear = 10;           // points between a table's words and the rules above and below them
constexpr int kFewRows = 2;            // rows that show no columns
constexpr double kSparse = 0.34;       // share of the positions that are filled, below which nothing is lined up
constexpr double kLongCells = 16;      // words of a cell, on average, beside few columns,
constexpr double kParagraphs = 25;     // the same, whatever is drawn, but for upright lines
constexpr int kFewColumns = 2;         // as notes in the margin have
constexpr double kCutCells = 0.5;      // share of cells that begin small: lines of text cut at wide spaces
constexpr double kLeaders = 0.5;       // share of rows with dots that lead to a page's number
constexpr size_t kMostPageDigits = 4;  // of a page's number
constexpr double kLarge = 1.4;         // factor: size of key figures to that of the words below
constexpr size_t kLeastDots = 3;       // of a leader, in words or in a word

struct Cells {
  size_t count = 0;
  size_t numbers = 0;
  size_t small = 0;
  size_t words = 0;
  double filled = 0;  // positions
};

bool begins_small(const std::string& text) { return !text.empty() && text[0] >= 'a' && text[0] <= 'z'; }

bool is_number(const std::string& text) {
  const auto digits = std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  return 2 * static_cast<size_t>(digits) > text.size() || text.size() == 1;
}

// Words of a text; dots set one by one to lead somewhere are none.
size_t words_of(const std::string& text) {
  size_t out = 0;
  bool inside = false;
  for (const char c : text) {
    const bool white = c == ' ' || c == '\n';
    out += !white && c != '.' && !inside;
    inside = !white && (inside || c != '.');
  }
  return out;
}

Cells describe(const Table& table) {
  Cells out;
  for (const Cell& cell : table.cells) {
    ++out.count;
    out.numbers += is_number(cell.text);
    out.small += begins_small(cell.text);
    out.words += words_of(cell.text);
    out.filled += cell.row_span * cell.column_span;
  }
  return out;
}

bool has_uprights(const Page& page, const Box& box) {
  return std::any_of(page.drawing.vertical.begin(), page.drawing.vertical.end(), [&](const Box& line) {
    return line.x1 > box.x0 - kNear && line.x0 < box.x1 + kNear && line.y1 > box.y0 && line.y0 < box.y1;
  });
}

// Whether rules or shades over most of the width stand among a table's lines.
bool is_ruled(const Page& page, const Table& table) {
  const Box& box = *table.place.box;
  const double top = box.y0 - kNear;
  const double bottom = box.y1 + kNear;
  const auto covers = [&](const Box& line) {
    return line.y1 > top && line.y0 < bottom &&
           std::min(line.x1, box.x1) - std::max(line.x0, box.x0) > kRuled * (box.x1 - box.x0);
  };
  return std::count_if(page.drawing.horizontal.begin(), page.drawing.horizontal.end(), covers) +
             std::count_if(page.drawing.shades.begin(), page.drawing.shades.end(), covers) >
         1;
}

bool is_tagged(const Page& page, const Table& table) {
  const Box& box = *table.place.box;
  return std::any_of(page.tagged.begin(), page.tagged.end(), [&](const TaggedTable& tagged) {
    return tagged.box.x0 == box.x0 && tagged.box.y0 == box.y0 && tagged.box.y1 == box.y1;
  });
}

// Dots that lead somewhere, in a word by themselves or one by one.
bool has_leader(const std::string& text) {
  size_t run = 0;
  for (const char c : text) {
    if (c == '.') {
      if (++run > kLeastDots) return true;
    } else if (c != ' ') {
      run = 0;
    }
  }
  return false;
}

bool is_page_number(const std::string& text) {
  return !text.empty() && text.size() <= kMostPageDigits && text.find_first_not_of("0123456789") == std::string::npos;
}

// What stands behind the last white of a cell, without the dots that lead to it.
std::string last_word(const std::string& text) {
  const size_t white = text.find_last_of(" \n");
  const size_t start = text.find_first_not_of('.', white == std::string::npos ? 0 : white + 1);
  return start == std::string::npos ? std::string() : text.substr(start);
}

// Whether most rows are words with dots behind them and the number of a page; numbers of chapters may stand before.
bool is_contents(const Table& table) {
  if (table.columns > kFewColumns + 1) return false;
  size_t leaders = 0;
  size_t pages = 0;
  size_t chapters = 0;
  for (const Cell& cell : table.cells) {
    leaders += has_leader(cell.text);
    pages += cell.column + 1 == table.columns && is_page_number(last_word(cell.text));
    chapters += cell.column == 0 && cell.text.find_first_of("0123456789") != std::string::npos;
  }
  const double least = kLeaders * table.rows;
  const bool numbered = static_cast<double>(chapters) > least;
  return static_cast<double>(leaders) > least && static_cast<double>(pages) > least &&
         (numbered || table.columns == kFewColumns);
}

// Size of the largest letters in a cell.
double size_of(const Page& page, const Cell& cell) {
  double out = 0;
  for (const Word& word : page.words) {
    const double x = (word.box.x0 + word.box.x1) / 2;
    const double y = (word.box.y0 + word.box.y1) / 2;
    const bool inside = cell.place.box && x > cell.place.box->x0 && x < cell.place.box->x1 && y > cell.place.box->y0 &&
                        y < cell.place.box->y1;
    if (inside) out = std::max(out, word.font_size);
  }
  return out;
}

// Whether two rows are figures in letters far larger than the words below, which say what they are.
bool are_key_figures(const Page& page, const Table& table) {
  if (table.rows != kFewRows || table.cells.empty()) return false;
  const double large = size_of(page, table.cells.front());
  return std::all_of(table.cells.begin(), table.cells.end(), [&](const Cell& cell) {
    const double size = size_of(page, cell);
    const bool figure = cell.text.find_first_of("0123456789") != std::string::npos;
    return cell.row == 0 ? figure && size * kLarge > large : size * kLarge < large;
  });
}

}  // namespace

bool reads_like_text(const Page& page, const Table& table) {
  if (!table.place.box || is_tagged(page, table)) return false;
  const Cells cells = describe(table);
  const auto count = static_cast<double>(cells.count);
  // Notes in the margin of a page on which other things are framed.
  const bool paragraphs = table.columns <= kFewColumns && static_cast<double>(cells.words) > kParagraphs * count;
  if (paragraphs && !has_uprights(page, *table.place.box)) return true;
  if (is_ruled(page, table)) return false;
  const double positions = static_cast<double>(table.rows) * table.columns;
  if (cells.filled < kSparse * positions) return true;
  if (is_contents(table) || are_key_figures(page, table)) return true;
  if (static_cast<double>(cells.numbers) > kNumbers * count) return false;
  if (table.rows <= kFewRows || static_cast<double>(cells.small) > kCutCells * count) return true;
  return table.columns <= kFewColumns && static_cast<double>(cells.words) > kLongCells * count;
}

}  // namespace spoglio::extract
