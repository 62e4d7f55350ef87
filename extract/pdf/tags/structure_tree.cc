// Walks the tree once; a table that runs over several pages becomes one part for each.
#include "extract/pdf/tags/structure_tree.h"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "extract/pdf/lexer.h"
#include "extract/pdf/tags/raw_objects.h"
#include "extract/pdf/tags/structure_table.h"

namespace spoglio::extract {
namespace {

constexpr int kDepth = 64;                 // elements within elements; documents stay below 20
constexpr size_t kMostNodes = 500'000;     // a tagged plan of 500 pages has some 100,000
constexpr size_t kMostBytes = 256U << 20;  // of objects read, shared ones as often as they are; a second of work
constexpr int kMostRows = 5'000;           // of one table
constexpr int kMostColumns = 100;
constexpr int kMostCells = 20'000;
constexpr int kRoleSteps = 8;  // names that stand for names

struct RawTable {
  RawRows rows;
  int cells = 0;
  bool sound = true;
  bool nested = false;  // holds another table
};

// The entries of a structure element, or of a reference to marked content, as they are written.
struct Element {
  std::string_view role;
  std::string_view kids;
  std::string_view page;
  std::string_view attributes;
  std::string_view mcid;
  std::string_view form;  // whose stream the marked content is in; the page's own without one
};

class Walker {
 public:
  Walker(QPDF& pdf, std::string_view file, const std::vector<QPDFObjectHandle>& pages)
      : objects_(pdf, file), roles_(pdf.getRoot().getKey("/StructTreeRoot").getKey("/RoleMap")) {
    for (size_t i = 0; i < pages.size(); ++i) pages_.emplace(pages[i].getObjectID(), static_cast<int>(i));
  }

  std::map<int, std::vector<StructureTable>> run(QPDFObjectHandle root) {
    // The root is qpdf's, its kids are read as they are written.
    QPDFObjectHandle kids = root.getKey("/K");
    if (kids.isArray()) {
      for (int i = 0; i < kids.getArrayNItems(); ++i) walk(written(kids.getArrayItem(i)), -1, 0);
    } else {
      walk(written(kids), -1, 0);
    }
    return std::move(out_);
  }

 private:
  static std::string written(QPDFObjectHandle value) { return value.unparse(); }

  void walk(std::string_view kids, int page, int depth) {
    each(kids, [&](std::string_view kid) {
      const auto element = enter(kid, depth);
      if (!element || element->role.empty()) return;
      const int own = page_of(*element, page);
      if (role_of(*element) == "/Table") {
        table(*element, own, depth + 1);
      } else {
        walk(element->kids, own, depth + 1);
      }
    });
  }

  // The values of an array, or the one value that is none.
  template <typename Visit>
  void each(std::string_view values, Visit visit) {
    const std::string_view list = objects_.resolved(values);
    size_t at = 0;
    pdf::skip_space(list, at);
    if (at >= list.size() || list[at] != '[') return visit(values);
    ++at;
    for (size_t from = at; read_ < kMostBytes; from = at) {
      const std::string_view value = pdf::value(list, at);
      read_ += at - from + 1;
      if (value.empty()) return;
      visit(value);
    }
  }

  // A dictionary's entries; each object is entered once, so that no loop is endless.
  std::optional<Element> enter(std::string_view kid, int depth) {
    if (depth > kDepth || ++nodes_ > kMostNodes || read_ > kMostBytes) return std::nullopt;
    const int number = RawObjects::reference(kid);
    if (number != 0 && !seen_.insert(number).second) return std::nullopt;
    return entries(objects_.resolved(kid));
  }

  std::optional<Element> entries(std::string_view text) {
    size_t at = 0;
    pdf::skip_space(text, at);
    if (text.substr(at, 2) != "<<") return std::nullopt;
    at += 2;
    Element out;
    for (auto key = pdf::value(text, at); !key.empty(); key = pdf::value(text, at)) {
      const std::string_view value = pdf::value(text, at);
      if (key == "/S") out.role = value;
      if (key == "/K") out.kids = value;
      if (key == "/Pg") out.page = value;
      if (key == "/A") out.attributes = value;
      if (key == "/MCID") out.mcid = value;
      if (key == "/Stm") out.form = value;
    }
    read_ += at;
    return out;
  }

  int page_of(const Element& element, int inherited) const {
    const auto known = pages_.find(RawObjects::reference(element.page));
    return known == pages_.end() ? inherited : known->second;
  }

  const std::string& role_of(const Element& element) {
    const auto known = known_roles_.find(element.role);
    if (known != known_roles_.end()) return known->second;
    std::string role = element.role.substr(0, 1) == "/" ? "/" + pdf::decoded_name(element.role.substr(1)) : "";
    for (int i = 0; i < kRoleSteps && roles_.isDictionary() && roles_.getKey(role).isName(); ++i) {
      role = roles_.getKey(role).getName();
    }
    return known_roles_.emplace(std::string(element.role), role).first->second;
  }

  void table(const Element& element, int page, int depth) {
    RawTable* const outer = table_;
    RawTable table;
    table_ = &table;
    rows(element.kids, page, depth, false);
    table_ = outer;
    if (outer != nullptr) outer->nested = true;
    // Of a table within a table it is not clear which one the reader sees.
    if (!table.sound || table.nested || outer != nullptr) return;
    for (auto& [on, part] : parts_of(table.rows)) out_[on].push_back(std::move(part));
  }

  void rows(std::string_view kids, int page, int depth, bool header) {
    each(kids, [&](std::string_view kid) {
      const auto element = enter(kid, depth);
      if (!element || element->role.empty()) return;
      const std::string& role = role_of(*element);
      const int own = page_of(*element, page);
      if (role == "/Table") {
        table(*element, own, depth + 1);
      } else if (role == "/TR") {
        table_->rows.emplace_back();
        table_->sound = table_->sound && static_cast<int>(table_->rows.size()) <= kMostRows;
        cells(element->kids, own, depth + 1, header);
      } else if (role != "/Caption") {
        rows(element->kids, own, depth + 1, header || role == "/THead");
      }
    });
  }

  void cells(std::string_view kids, int page, int depth, bool header) {
    each(kids, [&](std::string_view kid) {
      const auto element = enter(kid, depth);
      if (!element || element->role.empty()) return;
      const std::string& role = role_of(*element);
      const int own = page_of(*element, page);
      if (role != "/TD" && role != "/TH") return cells(element->kids, own, depth + 1, header);
      if (++table_->cells > kMostCells) {
        table_->sound = false;
        return;
      }
      RawCell cell;
      cell.header = header || role == "/TH";
      read_spans(element->attributes, cell);
      contents(element->kids, own, depth + 1, cell);
      table_->rows.back().push_back(std::move(cell));
    });
  }

  void read_spans(std::string_view attributes, RawCell& cell) {
    each(attributes, [&](std::string_view one) {
      const std::string_view text = objects_.resolved(one);
      size_t at = 0;
      pdf::skip_space(text, at);
      if (text.substr(at, 2) != "<<") return;
      at += 2;
      for (auto key = pdf::value(text, at); !key.empty(); key = pdf::value(text, at)) {
        const auto span = pdf::integer(pdf::value(text, at));
        if (span && key == "/RowSpan") cell.row_span = std::clamp(*span, 1, kMostRows);
        if (span && key == "/ColSpan") cell.column_span = std::clamp(*span, 1, kMostColumns);
      }
      read_ += at;
    });
  }

  // The marked content below an element, and of a table within it nothing but that it is there.
  void contents(std::string_view kids, int page, int depth, RawCell& cell) {
    each(kids, [&](std::string_view kid) {
      if (const auto mcid = pdf::integer(kid)) {
        add(0, *mcid, page, cell);
        return;
      }
      const auto element = enter(kid, depth);
      if (!element) return;
      const int own = page_of(*element, page);
      if (element->role.empty()) {
        add(RawObjects::reference(element->form), pdf::integer(element->mcid).value_or(-1), own, cell);
      } else if (role_of(*element) == "/Table") {
        table(*element, own, depth + 1);
      } else {
        contents(element->kids, own, depth + 1, cell);
      }
    });
  }

  static void add(int form, int mcid, int page, RawCell& cell) {
    if (page >= 0 && mcid >= 0) cell.contents.push_back({page, make_tag(form, mcid)});
  }

  RawObjects objects_;
  QPDFObjectHandle roles_;
  std::unordered_map<int, int> pages_;  // by object number
  std::map<std::string, std::string, std::less<>> known_roles_;
  std::unordered_set<int> seen_;
  size_t nodes_ = 0;
  size_t read_ = 0;            // bytes of objects, as often as they were read
  RawTable* table_ = nullptr;  // the one being read
  std::map<int, std::vector<StructureTable>> out_;
};

}  // namespace

std::map<int, std::vector<StructureTable>> structure_tables(QPDF& pdf, std::string_view file,
                                                            const std::vector<QPDFObjectHandle>& pages) {
  QPDFObjectHandle root = pdf.getRoot().getKey("/StructTreeRoot");
  if (!root.isDictionary()) return {};
  return Walker(pdf, file, pages).run(root);
}

}  // namespace spoglio::extract
