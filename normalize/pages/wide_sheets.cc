// Two pages are of one sheet where their rows have the same keys, and the later page's header names no rows of its own.
#include "normalize/pages/wide_sheets.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <variant>

#include "extract/text.h"
#include "normalize/headers/header.h"
#include "normalize/plan/fields.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kMostHeld = 60;    // pages
constexpr size_t kLongestKey = 20;  // bytes of a number or code
constexpr int kFewestRows = 2;      // below the header: one row alone may agree by chance

bool has_digit(const std::string& text) { return text.find_first_of("0123456789") != std::string::npos; }

// A page that is a table with a key in front of each row, and lines.
struct Sheet {
  extract::Table* table = nullptr;
  int columns = 0;  // of its own
  bool headed = false;
  bool taken = false;               // its columns stand on another page
  std::vector<int> parts;           // columns of the pages that it took, in order
  std::vector<std::string> header;  // by column; blank where none is printed
  std::vector<std::string> keys;    // below the header
};

// The only table among a page's blocks; null where there is none or another one.
extract::Table* only_table(extract::Page& page) {
  extract::Table* out = nullptr;
  for (extract::Block& block : page.blocks) {
    auto* table = std::get_if<extract::Table>(&block);
    if (table != nullptr && out != nullptr) return nullptr;
    if (table != nullptr) out = table;
  }
  return out;
}

bool is_single(const extract::Cell& cell) { return cell.row_span == 1 && cell.column_span == 1; }

// The texts of the first row, each over one column; nothing where some cell is over more.
std::vector<std::string> first_row(const extract::Table& table) {
  std::vector<std::string> out(static_cast<size_t>(table.columns));
  for (const extract::Cell& cell : table.cells) {
    if (cell.row > 0) break;
    if (!is_single(cell)) return {};
    out[static_cast<size_t>(cell.column)] = join_lines(cell.text);
  }
  return out;
}

std::optional<Sheet> sheet_of(extract::Page& page) {
  Sheet out;
  out.table = only_table(page);
  if (out.table == nullptr || out.table->columns < 2) return std::nullopt;
  out.columns = out.table->columns;
  int rows = 0;
  for (const extract::Cell& cell : out.table->cells) {
    if (cell.column > 0) continue;
    const std::string key = join_lines(cell.text);
    if (cell.row != rows++ || !is_single(cell) || key.empty() || key.size() > kLongestKey) return std::nullopt;
    if (cell.row == 0 && !has_digit(key)) {
      out.headed = true;
      continue;
    }
    if (!has_digit(key)) return std::nullopt;
    out.keys.push_back(key);
  }
  const bool whole = rows == out.table->rows && out.keys.size() >= kFewestRows;
  if (!whole || std::set<std::string>(out.keys.begin(), out.keys.end()).size() < out.keys.size()) return std::nullopt;
  if (out.headed) out.header = first_row(*out.table);
  return out.headed && out.header.empty() ? std::nullopt : std::optional(std::move(out));
}

bool names_rows(const std::string& role) { return role == "name" || role.starts_with("level:"); }

// The held pages as parts of sheets.
class Parts {
 public:
  Parts(std::vector<extract::Page>& pages, const Vocabulary& vocabulary) : vocabulary_(vocabulary) {
    for (extract::Page& page : pages) {
      if (auto sheet = sheet_of(page)) sheets_.push_back(std::move(*sheet));
    }
  }

  void join(std::vector<std::string>& notes) {
    for (auto left = sheets_.begin(); left != sheets_.end(); ++left) {
      for (auto right = std::next(left); right != sheets_.end() && !left->taken; ++right) {
        if (right->taken || left->keys != right->keys || !are_further_columns(*left, *right)) continue;
        notes.push_back(fmt::format("page {} goes on beside page {}: same rows, further columns",
                                    right->table->place.page, left->table->place.page));
        take_columns(*left, *right);
        if (left->headed) parts_[left->columns] = left->parts;
      }
    }
  }

 private:
  // Whether the header of `right` only tells of rows that `left` names, and nothing that is told of them already: other
  // sheets may count their rows alike. Rows without a header are told by those above them.
  bool are_further_columns(const Sheet& left, const Sheet& right) const {
    if (left.headed != right.headed) return false;
    if (!left.headed) return is_next_part(left, right);
    if (left.header.front() != right.header.front()) return false;
    const auto role_of = [&](const std::string& cell) { return read_column_header(cell, vocabulary_); };
    const auto is_told = [&](const std::string& cell) {
      const ColumnRole own = role_of(cell);
      return std::any_of(left.header.begin() + 1, left.header.end(), [&](const std::string& other) {
        const ColumnRole told = role_of(other);
        return other == cell || (is_measure_role(own.role) && told.role == own.role && told.year == own.year);
      });
    };
    const bool named = std::any_of(left.header.begin() + 1, left.header.end(),
                                   [&](const std::string& cell) { return names_rows(role_of(cell).role); });
    return named && std::all_of(right.header.begin() + 1, right.header.end(), [&](const std::string& cell) {
             const std::string own = role_of(cell).role;
             return !own.empty() && !names_rows(own) && !is_told(cell);
           });
  }

  // Whether a sheet with a header took a page of as many columns next.
  bool is_next_part(const Sheet& left, const Sheet& right) const {
    const auto known = parts_.find(left.columns);
    return known != parts_.end() && left.parts.size() < known->second.size() &&
           known->second[left.parts.size()] == right.columns;
  }

  static void take_columns(Sheet& left, Sheet& right) {
    extract::Table& table = *left.table;
    for (extract::Cell& cell : right.table->cells) {
      if (cell.column == 0) continue;
      table.cells.push_back(std::move(cell));
      table.cells.back().column += table.columns - 1;
    }
    table.columns += right.columns - 1;
    left.parts.push_back(right.columns);
    if (left.headed) left.header.insert(left.header.end(), right.header.begin() + 1, right.header.end());
    std::stable_sort(table.cells.begin(), table.cells.end(), [](const auto& a, const auto& b) {
      return std::pair(a.row, a.column) < std::pair(b.row, b.column);
    });
    *right.table = {};
    right.taken = true;
  }

  const Vocabulary& vocabulary_;
  std::vector<Sheet> sheets_;
  std::map<int, std::vector<int>> parts_;  // of sheets with headers, by their own columns
};

bool is_empty_table(const extract::Block& block) {
  const auto* table = std::get_if<extract::Table>(&block);
  return table != nullptr && table->rows == 0;
}

}  // namespace

std::vector<extract::Page> WideSheets::add(extract::Page page) {
  const bool sheet = sheet_of(page).has_value();
  std::vector<extract::Page> ready;
  if (!sheet || held_.size() == kMostHeld) ready = finish();
  (sheet ? held_ : ready).push_back(std::move(page));
  return ready;
}

std::vector<extract::Page> WideSheets::finish() {
  if (held_.size() > 1) Parts(held_, vocabulary_).join(notes_);
  for (extract::Page& page : held_) std::erase_if(page.blocks, is_empty_table);
  return std::exchange(held_, {});
}

}  // namespace spoglio::normalize
