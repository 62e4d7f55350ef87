// What the files of this folder share about a document's rows. Internal to store/.
#pragma once

#include <cstdint>
#include <string>

#include "normalize/plan/plan.h"
#include "store/database.h"

namespace spoglio::store {

// By file name, SHA-256 or the beginning of one. Throws Error(kInput) when it names none, several, or one without plan.
std::int64_t find_document(Database& db, const std::string& document);

// As it holds: decisions laid over, doubts that are decided left out.
normalize::Plan read_plan(Database& db, std::int64_t document);
// As it was read, with every doubt.
normalize::Plan read_plan_as_read(Database& db, std::int64_t document);

// The document's rows anew, from the plan as it was read, with the decisions of now laid over.
void rewrite_plan(Database& db, std::int64_t document, const std::string& sha256, normalize::Plan as_read);

// What is concluded from the plans, for a store that was written before anything was: the one spelling of
// administrations, findings of the checks, series.
void conclude_all(Database& db);

}  // namespace spoglio::store
