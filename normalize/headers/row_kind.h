// What a cell says its row is: "Area strategica", "Obiettivo operativo", "Indicatore".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "normalize/headers/vocabulary.h"

namespace spoglio::normalize {

// What a row is: an objective of a level, or an indicator where the level is empty.
struct RowKind {
  std::string level;
};

// The kind that a cell names, in words or by their letters ("OS", "KPI"); nothing for any other text.
std::optional<RowKind> read_row_kind(std::string_view cell, const Vocabulary& vocabulary);

}  // namespace spoglio::normalize
