// Older stores: numbered steps bring them to kSchemaVersion in one transaction, after a copy of the file was put beside
// it. A store that was brought here and one made new have the same schema, letter by letter.
#pragma once

#include <string>
#include <vector>

#include "store/database.h"

namespace spoglio::store {

struct Migration {
  int version = 0;               // what the store is when the step is done; steps follow each other without gaps
  const char* why = "";          // for the table in README.md
  std::vector<const char*> sql;  // statements, in order; views are dropped before and made anew after all steps
};

// From version 1 to kSchemaVersion. A step that a released Spoglio has run never changes: where it shares a text with
// schema.cc and that text is to change, the old text moves here.
const std::vector<Migration>& migrations();

// What is left to do for a store of this version.
bool needs_migration(int version);

// Copies the store to "NAME.vVERSION.bak" (or "….vVERSION-2.bak" and so on: nothing is overwritten), then runs the
// missing steps in one transaction, checks of the plans and series included. Waits for other writers; does nothing when
// one of them has migrated it meanwhile. Gives the copy's path, empty when there was nothing to do. Throws
// Error(kStore), and leaves the store as it was.
std::string migrate(Database& db);

}  // namespace spoglio::store
