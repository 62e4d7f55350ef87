// Lines that stand together on a page, without a table between them: lists,
// cards, sheets and single lines.
#pragma once

#include <vector>

#include "extract/document.h"
#include "normalize/forms/form.h"
#include "normalize/lines/bulleted.h"
#include "normalize/lines/listed.h"
#include "normalize/pages/readers.h"
#include "normalize/pages/sheets.h"

namespace spoglio::normalize {

class LineGroups {
 public:
  LineGroups(Readers& readers, Sheets& sheets) : r_(readers), sheets_(sheets), bullets_(r_.vocabulary) {}

  // `page_ends`: what the lines end with may wait for the next page.
  void read(const std::vector<extract::Line>& lines, bool page_ends);
  // Lines above a table that holds these measures alone. True when an indicator
  // of theirs has them.
  bool read_above(const std::vector<extract::Line>& lines, std::vector<FormPair> measures);
  // The lines that wait, for the page they go on on, or where the document
  // ends.
  std::vector<extract::Line> take_held();
  // A table comes next: lists end in front of it.
  void close_lists() { bullets_.close(); }

 private:
  // What was read from some line on.
  struct Taken {
    size_t lines = 0;
    bool held = false;  // the rest waits for the next page
    explicit operator bool() const { return lines > 0 || held; }
  };

  Taken take(const std::vector<extract::Line>& lines, size_t first, bool page_ends);
  Taken take_bullets(const std::vector<extract::Line>& lines, size_t first, bool page_ends);
  Taken take_form(const std::vector<extract::Line>& lines, size_t first, bool page_ends);
  Taken take_cards(const std::vector<extract::Line>& lines, size_t first, size_t used,
                   const std::vector<FormPair>& form, bool to_end);
  Taken take_listed(const std::vector<extract::Line>& lines, size_t first, bool page_ends);
  bool take_measures(const std::vector<FormPair>& form);
  Taken hold(const std::vector<extract::Line>& lines, size_t first);
  bool is_under_objective();
  bool is_plans_own(const ListedIndicator& listed);
  void add_listed(const ListedIndicator& listed);
  void add_line(extract::Line line);

  Readers& r_;
  Sheets& sheets_;
  BulletedLists bullets_;
  std::vector<extract::Line> held_;       // the end of a page that the next one goes on with
  size_t held_words_ = 0;                 // lines of them whose words are counted
  std::vector<FormPair> measures_below_;  // of the table below the lines that are read
  bool measures_taken_ = false;           // … which an indicator of theirs has
  bool has_cards_ = false;                // indicators or objectives were printed as lines of
                                          // labels and values
  bool has_listed_ = false;               // indicators were printed as items of lists
  bool after_running_ = false;            // the line before was a running header or footer
  bool page_break_ = false;               // … and none has come since that was not
};

}  // namespace spoglio::normalize
