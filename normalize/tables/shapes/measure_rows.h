// Tables that print what was planned and what was reached in rows below each other, "Previsto" over "Conseguito", under
// a column for each year.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "extract/document.h"
#include "normalize/headers/vocabulary.h"

namespace spoglio::normalize {

// Tables of one document, in order: a part that goes on after a page break takes the columns of the part before.
class MeasureRows {
 public:
  explicit MeasureRows(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  // The table with one row for each indicator and a column for each wording and year; nothing for other tables.
  std::optional<extract::Table> fold(const extract::Table& table);

 private:
  // The role of a wording that stands in a row instead of a header; empty for any other text.
  const std::string& role_of(const std::string& text);

  Vocabulary vocabulary_;
  std::unordered_map<std::string, std::string> roles_;  // by text, of those looked up
  // Of the table that may go on.
  int columns_ = 0;
  int wording_column_ = 0;
  std::vector<std::string> wordings_;  // in printed order
  std::vector<std::string> years_;     // by column; empty where its header prints none
};

}  // namespace spoglio::normalize
