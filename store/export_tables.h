// What the exports hold: one table of tables, each row named by the document's SHA-256 and its order in it, never by
// keys of this store, so that the same documents give the same files. Internal to store/.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "store/database.h"

namespace spoglio::store {

enum class ColumnType { kText, kInteger, kNumber, kBoolean, kDate };

// The same in every table that has a column of this name.
struct ColumnNote {
  const char* name;
  ColumnType type;
  const char* unit;  // "" where there is none
  const char* description;
};

struct ForeignKey {
  std::vector<const char*> columns;
  const char* table;
  std::vector<const char*> targets;
};

struct ExportTable {
  const char* name;
  const char* title;
  const char* sql;
  std::vector<const char*> primary_key;  // empty for views
  std::vector<ForeignKey>
      foreign_keys;  // those that always hold; a reference that may be missing is told in its column
};

const std::vector<ExportTable>& export_tables();

// Nothing is known of a column that is not in the list: the tests see to it that there is none.
const ColumnNote* column_note(std::string_view name);

// The columns of a query that are exported: those of this store's own keys (…_id) are left out.
std::vector<int> exported_columns(const Query& query);

}  // namespace spoglio::store
