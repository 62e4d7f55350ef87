// Numbers count only in order, at the start of a cell or of a printed line.
#include "normalize/numbered.h"

#include <re2/re2.h>

#include <algorithm>

#include "extract/text.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kMostItems = 30;

struct Item {
  int number = 0;
  std::string text;
};

std::vector<Item> items_of(const std::string& cell) {
  static const RE2 start(R"(\(?(\d{1,2})\)\s*(.*))");
  std::vector<Item> out;
  for (const std::string& line : extract::split(cell, '\n')) {
    Item item;
    if (RE2::FullMatch(line, start, &item.number, &item.text) &&
        (out.empty() || item.number == out.back().number + 1)) {
      out.push_back(std::move(item));
      if (out.size() > kMostItems) return {};
    } else if (out.empty()) {
      return {};
    } else {
      out.back().text += (out.back().text.empty() ? "" : "\n") + line;
    }
  }
  return out;
}

}  // namespace

std::vector<std::string> numbered_texts(const std::string& cell) {
  std::vector<std::string> out;
  for (Item& item : items_of(cell)) out.push_back(std::move(item.text));
  return out.empty() ? std::vector<std::string>{cell} : out;
}

std::vector<TableRow> split_numbered(const TableRow& row, const TableHeader& header) {
  const int name = header.find("name");
  if (name < 0 || static_cast<size_t>(name) >= row.cells.size()) return {row};
  const std::vector<Item> names = items_of(row.cells[static_cast<size_t>(name)]);
  if (names.empty()) return {row};
  std::vector<TableRow> out(names.size(), row);
  bool numbered = false;
  for (size_t c = 0; c < row.cells.size(); ++c) {
    const std::vector<Item> items = items_of(row.cells[c]);
    const bool alike = items.size() == names.size() && items.front().number == names.front().number;
    if (!alike) continue;
    for (size_t i = 0; i < items.size(); ++i) out[i].cells[c] = items[i].text;
    numbered = numbered || static_cast<int>(c) != name;
  }
  return numbered ? out : std::vector<TableRow>{row};
}

}  // namespace spoglio::normalize
