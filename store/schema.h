// The database's tables and views as SQL text.
#pragma once

namespace spoglio::store {

constexpr int kApplicationId = 0x53706f67;  // "Spog", PRAGMA application_id

extern const char* const kTables;       // tables, indexes, full-text tables and the triggers that keep them
extern const char* const kDecisions;    // what people decided; they outlive the rows of the documents
extern const char* const kConclusions;  // lists of money, findings of the checks, indicators over the years
extern const char* const kViews;        // what analysts query

}  // namespace spoglio::store
