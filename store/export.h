// Choices of the exports.
#pragma once

#include <cstdint>

namespace spoglio::store {

// kMachine: decimal point, ISO dates, commas, texts as they are. kItalian, for people's spreadsheets: decimal comma,
// dd/mm/yyyy, semicolons, a byte order mark, and an apostrophe before texts that a spreadsheet would take for formulas.
enum class Locale { kMachine, kItalian };

struct Exported {
  std::int64_t rows = 0;
  std::int64_t formulas = 0;  // texts, left as they are, that a spreadsheet would take for formulas
  std::int64_t cut = 0;       // texts longer than a spreadsheet's cell
};

}  // namespace spoglio::store
