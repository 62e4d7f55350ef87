// Column headers and card labels: what they mean and which year they are for.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/headers/vocabulary.h"

namespace spoglio::normalize {

// Years that a header does not print as such; settle() turns them into years once the plan's own is known.
constexpr int kLastOfPeriod = -1;  // "Target 2024-2026", "Target triennale"
constexpr int kMostNthYears = 9;   // 1 to 9: the nth year of the plan ("1° anno", "anno n+1")

struct ColumnRole {
  // A key of [columns]; "level:X" for a level of [levels]; "year" for a bare year; empty when not understood.
  std::string role;
  int year = 0;  // 0 when none is printed
};

// "Target 2023" is target of 2023, "2019" a bare year. Empty role when the vocabulary does not know the wording.
ColumnRole read_column_header(std::string_view text, const Vocabulary& vocabulary);

// "Valore al 30/06/2024": of a day before the year's last month ends.
bool names_day_within_year(std::string_view wording);

// The level of "Obiettivo" alone: what stands over it tells which one it is (Outline::open).
constexpr const char* kAnyObjective = "obiettivo";

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

// The same of a title, where nothing parts the label from what follows: "Obiettivo Ridurre i tempi di attesa". In
// running text it says nothing.
std::optional<LevelLabel> read_level_title(std::string_view line, const Vocabulary& vocabulary);

}  // namespace spoglio::normalize
