// Table rows that a text dump prints in reading order: the header's words, then cell after cell, blank lines between
// them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/document.h"
#include "normalize/headers/header.h"
#include "normalize/plan/outline.h"

namespace spoglio::normalize {

// The column headers that a line consists of, left to right ("Indicatore Algoritmo Target 2023"); empty when it holds
// anything else. A bare year is a column of role "year".
std::vector<ColumnRole> read_header_words(std::string_view line, const Vocabulary& vocabulary);

class SheetRows {
 public:
  SheetRows(Outline& outline, const Vocabulary& vocabulary) : outline_(outline), vocabulary_(vocabulary) {}

  // True when the line opens or goes on with a header; the rows below it are then read by add().
  bool read_header(const extract::Line& line);
  bool active() const { return active_; }
  void add(const extract::Line& line);
  // The last row is complete: gives the indicators of this header to the current objective.
  void finish();

 private:
  struct Paragraph {
    std::string text;  // printed lines separated by '\n'
    Place at;
    bool page_start = false;
    bool has_value = false;  // it reads as the value columns of a row
  };

  bool header_is_complete() const;
  bool reads_as_values(std::string_view text) const;
  std::vector<std::string> split_values(const std::string& text) const;
  std::vector<Paragraph> join_pieces(std::vector<Paragraph> cells) const;
  void make_row(std::vector<Paragraph> cells, const Paragraph& values);
  bool completes_name(const std::vector<Paragraph>& rest) const;
  static bool is_tagged(const Paragraph& paragraph);
  size_t make_text_row(const std::vector<Paragraph>& cells, size_t i);
  void extend_row(const std::vector<Paragraph>& rest);

  Outline& outline_;
  const Vocabulary& vocabulary_;
  std::vector<ColumnRole> columns_;
  std::vector<ColumnRole> pending_;  // of a header that is being printed
  std::vector<Paragraph> paragraphs_;
  bool active_ = false;
  bool in_header_ = false;
  bool row_open_ = false;  // the last indicator of the plan is this sheet's
};

}  // namespace spoglio::normalize
