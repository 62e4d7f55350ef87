// One table as CSV. Internal to store/.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "store/export.h"
#include "store/export_tables.h"

namespace spoglio::store {

struct CsvColumn {
  std::string name;
  ColumnType type = ColumnType::kText;  // a date column that holds anything else is text
};

struct CsvFacts {
  std::vector<CsvColumn> columns;
  std::int64_t rows = 0;
  std::int64_t formulas = 0;  // texts that a spreadsheet would take for formulas; as they are in machine CSV
};

CsvFacts write_csv(Database& db, const std::string& file, const ExportTable& table, Locale locale);

// Texts that spreadsheets take for formulas.
bool looks_like_formula(std::string_view text);
bool is_iso_date(std::string_view text);

}  // namespace spoglio::store
