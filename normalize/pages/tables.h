// The tables of a document, each to the reader that understands it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/document.h"
#include "normalize/lines/objective_lists.h"
#include "normalize/pages/line_groups.h"
#include "normalize/pages/readers.h"
#include "normalize/pages/sheets.h"
#include "normalize/tables/shapes.h"
#include "normalize/tables/shapes/alternating.h"

namespace spoglio::normalize {

class PageTables {
 public:
  PageTables(Readers& readers, Sheets& sheets, LineGroups& lines)
      : r_(readers),
        sheets_(sheets),
        lines_(lines),
        shapes_(r_.vocabulary),
        alternating_(r_.vocabulary),
        lists_(r_.vocabulary) {}

  // Reads a table, unless the next page may go on with the fields of its
  // indicators.
  void read(const extract::Table& table, bool page_ends);
  // What comes next does not go on with the table that the page before ends
  // with.
  void read_held();
  // Gives objectives what only lists in front of their cards print. Call once,
  // after the last page.
  void finish();
  // "page 3 goes on below the header at the end of page 2".
  const std::vector<std::string>& notes() const { return notes_; }

 private:
  bool is_header_alone(const extract::Table& table) const;
  std::optional<extract::Table> below_header(const extract::Table& table);
  void add(const extract::Table& printed, bool page_ends);
  void add_part(const extract::Table& printed, bool page_ends);
  void read_headed(HeadedRows& headed, const extract::Table& table);
  bool read_form_alone(const std::vector<TableRow>& rows);
  void doubt_columns(const extract::Place& at, const std::vector<TableRow>& rows, size_t had);
  bool is_doubtful(const extract::Place& at, const std::string& header) const;

  Readers& r_;
  Sheets& sheets_;
  LineGroups& lines_;
  TableShapes shapes_;
  AlternatingTables alternating_;
  ObjectiveLists lists_;
  std::optional<extract::Table> held_;    // the end of a page that the next one may go on with
  std::optional<extract::Table> header_;  // a page's end that is a header and no row of its table
  std::vector<std::string> notes_;
};

}  // namespace spoglio::normalize
