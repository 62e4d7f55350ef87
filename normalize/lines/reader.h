// Lines outside of understood tables: labels, headings, labelled fields, and the rows and cards printed as lines.
#pragma once

#include <optional>
#include <string>

#include "extract/document.h"
#include "normalize/lines/card_reader.h"
#include "normalize/lines/sheet_rows.h"
#include "normalize/lines/sheet_titles.h"
#include "normalize/plan/outline.h"

namespace spoglio::normalize {

class LineReader {
 public:
  LineReader(Outline& outline, SheetTitles& titles, const Vocabulary& vocabulary)
      : outline_(outline),
        titles_(titles),
        vocabulary_(vocabulary),
        rows_(outline, vocabulary),
        cards_(outline, vocabulary) {}

  void read(const extract::Line& line);
  // A table of indicators comes next, or the document ends: what is open is complete.
  void flush();
  // An indicator comes next that is read elsewhere: the objective that is being printed is complete.
  void open_list();
  // A table comes: the title of a chapter in front of it names no objective behind it.
  void leave_chapter();
  // Rows of a table are being read line by line.
  bool in_rows() const { return rows_.active(); }
  // An objective comes next: a numbered heading that waited stands over it.
  void commit_heading();
  // Lines opened an objective since the last call: the table that comes next is its own.
  bool take_objective_opened();
  bool objective_opened() const { return objective_opened_; }
  // What comes is no line of a title that is being printed: its fields stand below it.
  void end_title();
  // … or are just printing its title.
  bool names_objective() const { return objective_opened_ || collecting_ == Collecting::kTitle; }

 private:
  enum class Collecting { kNothing, kTitle, kDescription, kUnits };

  bool read_label(const extract::Line& line);
  std::optional<LevelLabel> label_over_title(const extract::Line& line, std::string& number) const;
  bool read_own_weight(const extract::Line& line);
  bool read_field(const extract::Line& line);
  bool read_sheet_title(const extract::Line& line);
  bool read_list_label(const extract::Line& line);
  bool read_value(const extract::Line& line);
  bool read_heading_line(const extract::Line& line);
  bool continue_collecting(const extract::Line& line);
  void start_objective(const std::string& text, const extract::Line& line);
  void end_collecting();
  void open_sheet_above();
  void commit_pending_heading();
  void remember(const extract::Line& line);

  Outline& outline_;
  SheetTitles& titles_;
  const Vocabulary& vocabulary_;
  SheetRows rows_;
  CardReader cards_;
  Collecting collecting_ = Collecting::kNothing;
  std::string collected_;
  std::string wording_;  // of the label that opened the field being collected
  Place collected_at_;
  std::optional<std::string> label_;        // a level label that waits for its objective
  double title_size_ = 0;                   // of the letters of the title being collected; 0 where nothing tells
  std::string label_number_;                // printed in it, where its title comes below
  std::optional<double> label_size_;        // of its letters, where no colon says that a title comes
  bool chapter_ = false;                    // the label is the title of a chapter
  std::optional<std::string> title_level_;  // of the title being collected
  std::optional<extract::Line> heading_;    // a numbered heading that may be an objective, if one of its kind follows
  bool objective_opened_ = false;
};

}  // namespace spoglio::normalize
