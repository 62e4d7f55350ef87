// A column is one of codes by its header and by its cells: short, and mostly one word.
#include "normalize/ocr/page/code_cells.h"

#include <map>
#include <string>
#include <variant>

#include "extract/text.h"
#include "normalize/headers/header.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kLongestCode = 9;  // bytes, white included
constexpr int kHeaderRows = 3;      // of a table, in which headers stand

// Short cells of columns of codes, by what they hold.
struct Codes {
  size_t whole = 0;
  std::vector<extract::Cell*> parted;
};

void add_codes(extract::Table& table, const Vocabulary& vocabulary, Codes& codes) {
  std::map<int, int> headers;  // row of the header, by column
  for (const extract::Cell& cell : table.cells) {
    if (cell.row >= kHeaderRows || cell.column_span != 1) continue;
    const std::string role = read_column_header(cell.text, vocabulary).role;
    if (role == "code" || role == "ordinal") headers[cell.column] = cell.row;
  }
  for (extract::Cell& cell : table.cells) {
    const auto header = headers.find(cell.column);
    const bool is_short = cell.column_span == 1 && !cell.text.empty() && cell.text.size() <= kLongestCode;
    if (header == headers.end() || cell.row <= header->second || !is_short || !cell.place.box) continue;
    if (cell.text.find_first_of(" \n") == std::string::npos) {
      ++codes.whole;
    } else {
      codes.parted.push_back(&cell);
    }
  }
}

}  // namespace

std::vector<Mend> join_code_cells(extract::Page& page, const Vocabulary& vocabulary) {
  Codes codes;
  for (extract::Block& block : page.blocks) {
    if (auto* table = std::get_if<extract::Table>(&block)) add_codes(*table, vocabulary, codes);
  }
  std::vector<Mend> out;
  if (codes.whole <= codes.parted.size()) return out;
  for (extract::Cell* cell : codes.parted) {
    std::string meant = cell->text;
    std::erase_if(meant, [](char c) { return c == ' ' || c == '\n'; });
    out.push_back({*cell->place.box, extract::fold_space(cell->text), meant});
    cell->text = meant;
  }
  return out;
}

}  // namespace spoglio::normalize
