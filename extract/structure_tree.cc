// Walks the tree once; a table that runs over several pages becomes one part for each.
#include "extract/structure_tree.h"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace spoglio::extract {
namespace {

constexpr int kDepth = 64;              // elements within elements; documents stay below 20
constexpr size_t kMostNodes = 500'000;  // a tagged plan of 500 pages has some 100,000
constexpr int kMostRows = 5'000;        // of one table
constexpr int kMostColumns = 100;
constexpr int kMostCells = 20'000;
constexpr size_t kMostPages = 500;  // that one table runs over
constexpr int kRoleSteps = 8;       // names that stand for names

struct Content {
  int page = 0;
  int mcid = 0;
};

struct RawCell {
  int row_span = 1;
  int column_span = 1;
  bool header = false;
  std::vector<Content> contents;
};

struct RawTable {
  std::vector<std::vector<RawCell>> rows;
  int cells = 0;
  bool sound = true;
  bool nested = false;  // holds another table
};

class Walker {
 public:
  Walker(QPDFObjectHandle root, const std::vector<QPDFObjectHandle>& pages) : roles_(root.getKey("/RoleMap")) {
    for (size_t i = 0; i < pages.size(); ++i) pages_.emplace(pages[i].getObjGen(), static_cast<int>(i));
  }

  void walk(QPDFObjectHandle kids, int page, int depth) {
    each(kids, [&](QPDFObjectHandle kid) {
      if (!enter(kid, depth) || !kid.hasKey("/S")) return;
      const int own = page_of(kid, page);
      if (role_of(kid) == "/Table") {
        table(kid, own, depth + 1);
      } else {
        walk(kid.getKey("/K"), own, depth + 1);
      }
    });
  }

  std::map<int, std::vector<StructureTable>> take() { return std::move(out_); }

 private:
  template <typename Visit>
  static void each(QPDFObjectHandle kids, Visit visit) {
    if (!kids.isArray()) return visit(kids);
    const int count = kids.getArrayNItems();
    for (int i = 0; i < count; ++i) visit(kids.getArrayItem(i));
  }

  // Whether a dictionary may be looked into: each once, so that no loop is endless.
  bool enter(QPDFObjectHandle kid, int depth) {
    if (depth > kDepth || ++nodes_ > kMostNodes || !kid.isDictionary()) return false;
    return !kid.isIndirect() || seen_.insert(kid.getObjGen()).second;
  }

  int page_of(QPDFObjectHandle element, int inherited) const {
    QPDFObjectHandle page = element.getKey("/Pg");
    const auto known = page.isIndirect() ? pages_.find(page.getObjGen()) : pages_.end();
    return known == pages_.end() ? inherited : known->second;
  }

  const std::string& role_of(QPDFObjectHandle element) {
    QPDFObjectHandle name = element.getKey("/S");
    const std::string key = name.isName() ? name.getName() : std::string();
    const auto known = known_roles_.find(key);
    if (known != known_roles_.end()) return known->second;
    std::string role = key;
    for (int i = 0; i < kRoleSteps && roles_.isDictionary() && roles_.getKey(role).isName(); ++i) {
      role = roles_.getKey(role).getName();
    }
    return known_roles_.emplace(key, role).first->second;
  }

  void table(QPDFObjectHandle element, int page, int depth) {
    RawTable* const outer = std::exchange(table_, nullptr);
    RawTable table;
    table_ = &table;
    rows(element.getKey("/K"), page, depth, false);
    table_ = outer;
    if (outer != nullptr) outer->nested = true;
    // Of a table within a table it is not clear which one the reader sees.
    if (table.sound && !table.nested && outer == nullptr) place(table);
  }

  void rows(QPDFObjectHandle kids, int page, int depth, bool header) {
    each(kids, [&](QPDFObjectHandle kid) {
      if (!enter(kid, depth) || !kid.hasKey("/S")) return;
      const std::string& role = role_of(kid);
      const int own = page_of(kid, page);
      if (role == "/Table") {
        table(kid, own, depth + 1);
      } else if (role == "/TR") {
        table_->rows.emplace_back();
        table_->sound = table_->sound && static_cast<int>(table_->rows.size()) <= kMostRows;
        cells(kid.getKey("/K"), own, depth + 1, header);
      } else if (role != "/Caption") {
        rows(kid.getKey("/K"), own, depth + 1, header || role == "/THead");
      }
    });
  }

  void cells(QPDFObjectHandle kids, int page, int depth, bool header) {
    each(kids, [&](QPDFObjectHandle kid) {
      if (!enter(kid, depth) || !kid.hasKey("/S")) return;
      const std::string& role = role_of(kid);
      const int own = page_of(kid, page);
      if (role != "/TD" && role != "/TH") return cells(kid.getKey("/K"), own, depth + 1, header);
      if (++table_->cells > kMostCells) {
        table_->sound = false;
        return;
      }
      RawCell cell;
      cell.header = header || role == "/TH";
      read_spans(kid.getKey("/A"), cell);
      contents(kid.getKey("/K"), own, depth + 1, cell);
      table_->rows.back().push_back(std::move(cell));
    });
  }

  static void read_spans(QPDFObjectHandle attributes, RawCell& cell) {
    each(attributes, [&](QPDFObjectHandle one) {
      if (!one.isDictionary()) return;
      QPDFObjectHandle rows = one.getKey("/RowSpan");
      QPDFObjectHandle columns = one.getKey("/ColSpan");
      if (rows.isInteger()) cell.row_span = std::clamp(rows.getIntValueAsInt(), 1, kMostRows);
      if (columns.isInteger()) cell.column_span = std::clamp(columns.getIntValueAsInt(), 1, kMostColumns);
    });
  }

  // The marked content below an element, and of a table within it nothing but that it is there.
  void contents(QPDFObjectHandle kids, int page, int depth, RawCell& cell) {
    each(kids, [&](QPDFObjectHandle kid) {
      if (kid.isInteger()) {
        add(kid, page, cell);
        return;
      }
      if (!enter(kid, depth)) return;
      const int own = page_of(kid, page);
      if (!kid.hasKey("/S")) {
        if (kid.hasKey("/Stm")) table_->sound = false;  // content of a form, whose tags are not followed
        add(kid.getKey("/MCID"), own, cell);
      } else if (role_of(kid) == "/Table") {
        table(kid, own, depth + 1);
      } else {
        contents(kid.getKey("/K"), own, depth + 1, cell);
      }
    });
  }

  static void add(QPDFObjectHandle mcid, int page, RawCell& cell) {
    if (page >= 0 && mcid.isInteger() && mcid.getIntValue() >= 0)
      cell.contents.push_back({page, mcid.getIntValueAsInt()});
  }

  // Gives cells their rows and columns as the spans leave them room, then cuts the table into its pages.
  void place(const RawTable& table) {
    struct Placed {
      const RawCell* cell;
      int row;
      int column;
    };
    std::vector<Placed> placed;
    std::vector<int> taken;  // by column: the first row that is free
    for (int row = 0; row < static_cast<int>(table.rows.size()); ++row) {
      int column = 0;
      for (const auto& cell : table.rows[static_cast<size_t>(row)]) {
        while (column < static_cast<int>(taken.size()) && taken[static_cast<size_t>(column)] > row) ++column;
        const int right = column + cell.column_span;
        if (right > kMostColumns) return;
        for (int i = column; i < std::min(right, static_cast<int>(taken.size())); ++i) {
          if (taken[static_cast<size_t>(i)] > row) return;  // cells over each other
        }
        if (right > static_cast<int>(taken.size())) taken.resize(static_cast<size_t>(right));
        for (int i = column; i < right; ++i) taken[static_cast<size_t>(i)] = row + cell.row_span;
        placed.push_back({&cell, row, column});
        column = right;
      }
    }
    std::map<int, std::pair<int, int>> spans;  // by page: first and last row with content
    for (const auto& cell : placed) {
      for (const auto& content : cell.cell->contents) {
        auto& span = spans.try_emplace(content.page, cell.row, cell.row).first->second;
        span = {std::min(span.first, cell.row), std::max(span.second, cell.row)};
      }
    }
    if (table.rows.size() < 2 || taken.size() < 2 || spans.size() > kMostPages) return;
    for (const auto& [page, span] : spans) {
      StructureTable part;
      part.rows = span.second - span.first + 1;
      part.columns = static_cast<int>(taken.size());
      for (const auto& at : placed) {
        const int from = std::max(at.row, span.first);
        const int to = std::min(at.row + at.cell->row_span - 1, span.second);
        if (from > to) continue;
        StructureCell cell{from - span.first, at.column, to - from + 1, at.cell->column_span, at.cell->header, {}};
        for (const auto& content : at.cell->contents) {
          if (content.page == page) cell.mcids.push_back(content.mcid);
        }
        part.cells.push_back(std::move(cell));
      }
      std::stable_sort(part.cells.begin(), part.cells.end(), [](const StructureCell& a, const StructureCell& b) {
        return std::tie(a.row, a.column) < std::tie(b.row, b.column);
      });
      out_[page].push_back(std::move(part));
    }
  }

  QPDFObjectHandle roles_;
  std::map<QPDFObjGen, int> pages_;
  std::map<std::string, std::string> known_roles_;
  std::set<QPDFObjGen> seen_;
  size_t nodes_ = 0;
  RawTable* table_ = nullptr;  // the one being read
  std::map<int, std::vector<StructureTable>> out_;
};

}  // namespace

std::map<int, std::vector<StructureTable>> structure_tables(QPDF& pdf, const std::vector<QPDFObjectHandle>& pages) {
  QPDFObjectHandle root = pdf.getRoot().getKey("/StructTreeRoot");
  if (!root.isDictionary()) return {};
  Walker walker(root, pages);
  walker.walk(root.getKey("/K"), -1, 0);
  return walker.take();
}

}  // namespace spoglio::extract
