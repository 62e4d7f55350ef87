// Sheets and cards of labels and values among a document's blocks: whose the
// next form is, and what of it stands apart, in lines above, in another table
// or on the page before.
#pragma once

#include <optional>
#include <vector>

#include "extract/document.h"
#include "normalize/forms/card_band.h"
#include "normalize/forms/card_head.h"
#include "normalize/forms/card_number.h"
#include "normalize/forms/form.h"
#include "normalize/pages/readers.h"

namespace spoglio::normalize {

class Sheets {
 public:
  explicit Sheets(Readers& readers) : r_(readers) {}

  // Reads the pairs of a form. `heads_cards`: an owner, say, stands in front of
  // each indicator of its lines.
  void read(std::vector<FormPair> pairs, bool heads_cards = false);
  // A table of labels and values, or the rest of one. The page's end may leave
  // a card its first row alone.
  bool read_cards(HeadedRows& table, bool page_ends);
  // The rows above a table's header, when they name its objective with a label.
  // True when that opened one.
  bool read_top(const std::vector<TableRow>& rows, size_t above);
  // The last fields of a card may stand alone on the next page, where no table
  // is seen in them. Returns the lines read.
  size_t read_rest(const std::vector<extract::Line>& lines);
  // The measures of a table that is nothing but their labels over their values,
  // as tiles on a card are.
  std::vector<FormPair> measures_of(const extract::Table& table) const;

  // The band over an indicator's card, which may stand on the next page: a
  // table of its own, or the last line.
  bool take_band(const extract::Table& table) { return band_.take(table); }
  void take_band(std::vector<extract::Line>& lines);
  // The last line may be an objective's label with its number, whose title and
  // fields the table below prints.
  bool take_number(const extract::Table& table, std::vector<extract::Line>& lines);
  // … or the next page does: what that begins with may be the rest of such a
  // card.
  void hold_number(std::vector<extract::Line>& lines);
  void start_page(const extract::Block& block, std::vector<extract::Line>& lines);
  // The line that still waits for its card, where the document ends.
  std::optional<extract::Line> take_held();

  // Something else stands between the last card and what comes.
  void close();
  // Indicators were printed as tables of labels and values.
  bool any() const { return any_; }
  // A sheet of labels named the objective that comes next; asked once.
  bool take_opened();

 private:
  bool goes_on_with_card(const extract::Table& table) const;
  std::optional<bool> read_part(Form& form, bool goes_on);
  bool is_card(const Form& form, bool all, size_t rows, bool page_ends) const;
  void read_card(std::vector<FormPair> pairs, bool page_ends);
  bool is_whole(const Objective* objective) const;
  void open_sheet_of_forms();

  Readers& r_;
  CardBand band_;
  CardHead head_;
  CardNumber number_;                  // … for the form that comes next
  std::optional<extract::Line> held_;  // the last line of a page: a label and the number of an objective
  std::vector<int> years_;             // by column, of the values of a sheet that may go on
  bool any_ = false;
  bool has_tops_ = false;  // labels and values named objectives, as above a table's header
  bool cut_ = false;       // a page ends with an objective whose fields may go on
  bool opened_ = false;
};

}  // namespace spoglio::normalize
