// Tables that print an objective's indicators beside each other: "Indicatore 1 | Target 1 | Indicatore 2 | Target 2".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/document.h"
#include "normalize/headers/vocabulary.h"

namespace spoglio::normalize {

// Where such groups of columns stand.
struct AcrossGroups {
  int header_rows = 1;
  int first = 0;                    // column of the first group
  int width = 0;                    // columns of a group
  int count = 0;                    // groups
  int columns = 0;                  // of the whole table
  std::vector<std::string> labels;  // of the columns of a group, without their numbers
};

// The tables of one document, in order: one that goes on after a page break has the columns of the one before.
class AcrossTables {
 public:
  explicit AcrossTables(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  // The table with a row for each indicator, the other cells merged over those of their row. Nothing for tables without
  // columns that are numbered from 1, each group of them with the same names.
  std::optional<extract::Table> unfold(const extract::Table& table);

 private:
  std::optional<AcrossGroups> groups_of(const extract::Table& table) const;
  bool names_indicators(const AcrossGroups& groups) const;

  const Vocabulary& vocabulary_;
  std::optional<AcrossGroups> last_;  // of the table before
};

}  // namespace spoglio::normalize
