// Column headers and card labels: what they mean and which year they are for.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/vocabulary.h"

namespace spoglio::normalize {

struct ColumnRole {
  // A key of [columns]; "level:X" for a level of [levels]; "year" for a bare year; empty when not understood.
  std::string role;
  int year = 0;  // 0 when none is printed
};

// "Target 2023" is target of 2023, "2019" a bare year. Empty role when the vocabulary does not know the wording.
ColumnRole read_column_header(std::string_view text, const Vocabulary& vocabulary);

// The header of a table: a role per column.
struct TableHeader {
  std::vector<ColumnRole> columns;
  std::string heading;  // the numbered heading that stands in the name column's place ("1. Title"), else empty

  int find(std::string_view role) const;  // -1 when there is none
};

// Reads a row as a header. Nothing when it does not name an indicator column and what is measured: a table of
// objectives, staff or statistics is no table of indicators.
std::optional<TableHeader> read_table_header(const std::vector<std::string>& cells, const Vocabulary& vocabulary);

// A label and what is printed after it: "Peso\t20 %", "Target 2020 >= 100 %", "Descrizione: …".
struct LabelledValue {
  ColumnRole label;
  std::string value;
};
std::optional<LabelledValue> read_labelled_value(std::string_view line, const Vocabulary& vocabulary);

// The level that a label line names ("Obiettivo operativo"), with what follows it on the line.
struct LevelLabel {
  std::string level;
  std::string rest;
};
std::optional<LevelLabel> read_level_label(std::string_view line, const Vocabulary& vocabulary);

}  // namespace spoglio::normalize
