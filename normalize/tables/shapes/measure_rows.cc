// A column of nothing but wordings of measures, by turns, says what the values of each row are.
#include "normalize/tables/shapes/measure_rows.h"

#include <re2/re2.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <utility>

#include "extract/text.h"
#include "normalize/headers/header.h"
#include "normalize/plan/fields.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kLongestWording = 40;  // bytes: "Valore atteso", "Risultato conseguito"
constexpr int kFewestRows = 2;          // of wordings
constexpr int kMostColumns = 60;        // of a table that is looked at
constexpr size_t kMostRoles = 10'000;   // texts of a document whose roles are kept

std::string year_of(const std::string& text) {
  static const RE2 year(R"(\b((?:19|20)\d\d)\b)");
  std::string out;
  RE2::PartialMatch(text, year, &out);
  return out;
}

// The cells of a table by row and column; those of merged cells once, where they begin.
using Cells = std::map<std::pair<int, int>, const extract::Cell*>;

Cells cells_of(const extract::Table& table) {
  Cells out;
  for (const extract::Cell& cell : table.cells) out[{cell.row, cell.column}] = &cell;
  return out;
}

const extract::Cell* cell_at(const Cells& cells, int row, int column) {
  const auto found = cells.find({row, column});
  return found == cells.end() || extract::fold_space(found->second->text).empty() ? nullptr : found->second;
}

// What the rows of a table are once it is folded.
struct Folding {
  int column = -1;                 // of the wordings
  std::vector<std::string> roles;  // by row; empty for rows without a wording
  int first = 0;                   // row with a wording
};

// The column of wordings: two kinds of them at least, and nothing else below the first but what is merged over it.
template <typename RoleOf>
Folding find_wordings(const extract::Table& table, const Cells& cells, RoleOf&& role_of) {
  for (int c = 1; c + 1 < std::min(table.columns, kMostColumns); ++c) {
    Folding out{c, std::vector<std::string>(static_cast<size_t>(table.rows)), -1};
    std::set<std::string> kinds;
    int rows = 0;
    bool others = false;
    for (int r = 0; r < table.rows && !others; ++r) {
      const extract::Cell* cell = cell_at(cells, r, c);
      if (cell == nullptr) continue;
      const std::string role = cell->column_span == 1 && cell->row_span == 1 ? role_of(cell->text) : "";
      others = role.empty() && out.first >= 0;
      if (role.empty()) continue;
      if (out.first < 0) out.first = r;
      out.roles[static_cast<size_t>(r)] = role;
      kinds.insert(role);
      ++rows;
    }
    if (!others && rows >= kFewestRows && kinds.size() > 1) return out;
  }
  return {};
}

// Builds the folded table: what stands left of the wordings, a column for each wording and year, the rest.
class Folder {
 public:
  Folder(const extract::Table& table, const Cells& cells, const Folding& folding,
         const std::vector<std::string>& wordings, const std::vector<std::string>& years)
      : table_(table), cells_(cells), folding_(folding), wordings_(wordings), years_(years) {
    for (int c = folding.column + 1; c < table.columns; ++c) {
      (years[static_cast<size_t>(c)].empty() ? others_ : dated_).push_back(c);
    }
    number_rows();
  }

  extract::Table fold() const {
    extract::Table out;
    out.place = table_.place;
    out.page_start = table_.page_start;
    out.rows = rows_.back() + 1;
    out.columns = folding_.column + static_cast<int>(wordings_.size() * dated_.size() + others_.size());
    for (const extract::Cell& cell : table_.cells) add(cell, out);
    return out;
  }

 private:
  // Rows of one indicator are one: the next begins where a wording comes again or something is printed to its left.
  void number_rows() {
    std::set<std::string> seen;
    int next = -1;
    for (int r = 0; r < table_.rows; ++r) {
      const std::string& role = folding_.roles[static_cast<size_t>(r)];
      bool begins = role.empty() || seen.count(role) > 0 || next < 0 || seen.empty();
      for (int c = 0; c < folding_.column; ++c) begins = begins || cell_at(cells_, r, c) != nullptr;
      if (begins) {
        ++next;
        seen.clear();
      }
      if (!role.empty()) seen.insert(role);
      rows_.push_back(next);
    }
  }

  // Where the cell of a row and of a column right of the wordings goes.
  int column_of(int row, int column) const {
    const extract::Cell* wording = cell_at(cells_, row, folding_.column);
    const auto kind = wording == nullptr ? wordings_.begin()
                                         : std::find(wordings_.begin(), wordings_.end(),
                                                     extract::fold_space(join_lines(wording->text)));
    const auto at = std::find(dated_.begin(), dated_.end(), column);
    if (at == dated_.end()) {
      const auto other = std::find(others_.begin(), others_.end(), column) - others_.begin();
      return folding_.column + static_cast<int>(wordings_.size() * dated_.size()) + static_cast<int>(other);
    }
    const auto group = static_cast<size_t>(kind - wordings_.begin()) * dated_.size();
    return folding_.column + static_cast<int>(group) + static_cast<int>(at - dated_.begin());
  }

  void add(extract::Cell cell, extract::Table& out) const {
    const int end = std::min(cell.row + cell.row_span, table_.rows) - 1;
    const int row = rows_[static_cast<size_t>(cell.row)];
    const int right = cell.column + cell.column_span;
    const bool worded = !folding_.roles[static_cast<size_t>(cell.row)].empty();
    cell.row_span = rows_[static_cast<size_t>(end)] - row + 1;
    if (cell.column < folding_.column) {
      if (right > folding_.column) cell.column_span = out.columns - cell.column;
    } else if (cell.column == folding_.column) {
      if (worded || cell.row < folding_.first) return;
      cell.column_span = out.columns - cell.column;
    } else if (cell.row < folding_.first) {
      return add_header(cell, row, out);
    } else {
      cell.column_span = 1;
      cell.column = column_of(cell.row, cell.column);
    }
    cell.row = row;
    out.cells.push_back(std::move(cell));
  }

  // "2024" over the values is "Previsto 2024" and "Conseguito 2024".
  void add_header(extract::Cell cell, int row, extract::Table& out) const {
    const auto at = std::find(dated_.begin(), dated_.end(), cell.column);
    const std::string& year = years_[static_cast<size_t>(cell.column)];
    const int column = cell.column;
    cell.row = row;
    cell.column_span = 1;
    if (at == dated_.end() || year_of(cell.text) != year) {
      cell.column = column_of(0, column);
      out.cells.push_back(std::move(cell));
      return;
    }
    for (size_t w = 0; w < wordings_.size(); ++w) {
      cell.column = folding_.column + static_cast<int>(w * dated_.size()) + static_cast<int>(at - dated_.begin());
      cell.text = wordings_[w] + " " + year;
      out.cells.push_back(cell);
    }
  }

  const extract::Table& table_;
  const Cells& cells_;
  const Folding& folding_;
  const std::vector<std::string>& wordings_;
  const std::vector<std::string>& years_;
  std::vector<int> dated_;   // columns of years
  std::vector<int> others_;  // the other ones right of the wordings
  std::vector<int> rows_;    // of the folded table, by row
};

}  // namespace

const std::string& MeasureRows::role_of(const std::string& text) {
  static const std::string none;
  const std::string wording = extract::fold_space(join_lines(text));
  if (wording.empty() || wording.size() > kLongestWording || wording.find_first_of("0123456789") != std::string::npos)
    return none;
  if (roles_.size() > kMostRoles) roles_.clear();
  const auto [found, added] = roles_.try_emplace(wording);
  if (added) {
    const ColumnRole role = read_column_header(wording + " 2000", vocabulary_);
    if (is_measure_role(role.role) && role.year == 2000) found->second = role.role;
  }
  return found->second;
}

std::optional<extract::Table> MeasureRows::fold(const extract::Table& table) {
  const Cells cells = cells_of(table);
  const Folding folding = find_wordings(table, cells, [&](const std::string& text) { return role_of(text); });
  if (folding.column < 0) return std::nullopt;
  std::vector<std::string> years(static_cast<size_t>(table.columns));
  bool dated = false;
  for (int r = 0; r < folding.first; ++r) {
    for (int c = folding.column + 1; c < table.columns; ++c) {
      const extract::Cell* cell = cell_at(cells, r, c);
      if (cell == nullptr || cell->column_span > 1 || year_of(cell->text).empty()) continue;
      years[static_cast<size_t>(c)] = year_of(cell->text);
      dated = true;
    }
  }
  std::vector<std::string> wordings;
  for (int r = folding.first; r < table.rows; ++r) {
    const extract::Cell* cell = cell_at(cells, r, folding.column);
    if (cell == nullptr || folding.roles[static_cast<size_t>(r)].empty()) continue;
    std::string wording = extract::fold_space(join_lines(cell->text));
    if (std::find(wordings.begin(), wordings.end(), wording) == wordings.end()) wordings.push_back(std::move(wording));
  }
  const auto known = [&](const std::string& wording) {
    return std::find(wordings_.begin(), wordings_.end(), wording) != wordings_.end();
  };
  const bool goes_on = !dated && table.columns == columns_ && folding.column == wording_column_ &&
                       std::all_of(wordings.begin(), wordings.end(), known);
  if (!dated && !goes_on) return std::nullopt;
  if (!goes_on) {
    columns_ = table.columns;
    wording_column_ = folding.column;
    years_ = std::move(years);
    wordings_ = std::move(wordings);
  }
  return Folder(table, cells, folding, wordings_, years_).fold();
}

}  // namespace spoglio::normalize
