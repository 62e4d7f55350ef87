// Older stores: the steps, the copy beside the store, and the one transaction.
#include "store/migrate.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "store/rows.h"
#include "store/schema.h"

namespace spoglio::store {
namespace {

namespace fs = std::filesystem;

constexpr int kFirstThatConcludes = 3;  // stores before it hold what was read, and nothing concluded from it

// A column in the middle of a table: the rows wait in a copy while the table is made anew, so that its text in the
// database, comments included, is that of a new store.
constexpr const char* kIssuerKey = R"sql(
CREATE TABLE plan_before AS SELECT * FROM plan;
DROP TABLE plan;
CREATE TABLE plan (
  document_id INTEGER PRIMARY KEY REFERENCES document ON DELETE CASCADE,  -- the document
  source TEXT NOT NULL,              -- file name as the plan gives it
  sha256 TEXT NOT NULL,              -- SHA-256 as the plan gives it; '' when it gives none
  title TEXT,                        -- as printed
  issuer TEXT,                       -- the administration, as printed
  issuer_key TEXT,                   -- the same in its one spelling, for all documents of one administration
  year INTEGER,                      -- the plan's own year
  period_from INTEGER,               -- first year the plan covers
  period_to INTEGER,                 -- last year the plan covers
  approved INTEGER NOT NULL CHECK (approved IN (0, 1)),  -- 1 when an approving act is printed
  approval_body TEXT,                -- who approved: 'Giunta', 'Consiglio' …
  approval_number TEXT,              -- number of the act, as printed
  approval_date TEXT,                -- date of the act, ISO
  CHECK ((period_from IS NULL) = (period_to IS NULL))
) STRICT;
CREATE INDEX plan_issuer_year ON plan (issuer, year);
CREATE INDEX plan_year ON plan (year);
INSERT INTO plan (document_id, source, sha256, title, issuer, year, period_from, period_to, approved, approval_body,
  approval_number, approval_date)
SELECT document_id, source, sha256, title, issuer, year, period_from, period_to, approved, approval_body,
  approval_number, approval_date FROM plan_before;
DROP TABLE plan_before;
)sql";

// The full text of new rows is entered by the program, a document at a time.
constexpr const char* kNoTriggersForNewRows = R"sql(
DROP TRIGGER page_added;
DROP TRIGGER objective_added;
DROP TRIGGER indicator_added;
)sql";

std::vector<std::string> texts(Database& db, std::string_view sql) {
  Query query(db, sql);
  std::vector<std::string> out;
  while (query.next()) out.push_back(query.text(0));
  return out;
}

int version_of(Database& db) {
  Query query(db, "PRAGMA user_version");
  query.next();
  return static_cast<int>(query.integer(0));
}

Error no_copy(const std::string& path, const std::string& reason) {
  return Error(
      ErrorCode::kStore,
      fmt::format("{}: is of an older Spoglio, and cannot be brought up to date, for a copy of it cannot be put "
                  "beside it ({}); make room or check the folder's permissions, then run this again",
                  path, reason));
}

// Gives the finished copy a name that is free. A link never takes the place of a file that is there.
std::string name_copy(const std::string& path, const std::string& unfinished, int version) {
  constexpr int kMostCopies = 1000;  // far more than anybody keeps; an end for the loop
  for (int n = 1; n <= kMostCopies; ++n) {
    const std::string name = fmt::format("{}.v{}{}.bak", path, version, n == 1 ? "" : fmt::format("-{}", n));
    if (::link(unfinished.c_str(), name.c_str()) == 0) {
      fs::remove(unfinished);
      return name;
    }
    if (errno == EEXIST) continue;
    // Some network and memory-card file systems know no links.
    std::error_code error;
    if (fs::exists(name, error)) continue;
    fs::rename(unfinished, name, error);
    if (!error) return name;
    throw no_copy(path, error.message());
  }
  throw no_copy(path, "there are too many copies already");
}

std::string copy_beside(Database& db, int version) {
  const std::string unfinished = fmt::format("{}.v{}.bak.part", db.path(), version);
  try {
    fs::remove(unfinished);  // of a program that was killed here; the store is locked, so that nobody writes it now
    db.copy_to(unfinished);
    return name_copy(db.path(), unfinished, version);
  } catch (const Error& error) {
    std::error_code ignored;
    fs::remove(unfinished, ignored);
    throw no_copy(db.path(), error.what());
  }
}

void check_references(Database& db) {
  Query query(db, "PRAGMA foreign_key_check");
  if (query.next()) {
    throw Error(ErrorCode::kStore, fmt::format("{}: rows of table {} refer to rows that are missing; restore a copy of "
                                               "the store, or ingest the documents into a new one",
                                               db.path(), query.text(0)));
  }
}

void run_steps(Database& db, int version) {
  for (const std::string& view : texts(db, "SELECT name FROM sqlite_schema WHERE type = 'view'")) {
    db.exec(fmt::format("DROP VIEW \"{}\"", view));
  }
  for (const Migration& step : migrations()) {
    if (step.version <= version) continue;
    for (const char* const sql : step.sql) db.exec(sql);
  }
  db.exec(kViews);
  if (version < kFirstThatConcludes) conclude_all(db);
  db.exec(fmt::format("PRAGMA user_version = {}", kSchemaVersion));
  check_references(db);
}

}  // namespace

const std::vector<Migration>& migrations() {
  static const std::vector<Migration> kSteps{
      {2, "plan.issuer_key: an administration's one spelling", {kIssuerKey}},
      {3, "correction: what people decided; budget_line, check_finding, series", {kDecisions, kConclusions}},
      {4, "full text entered by the document instead of by the row", {kNoTriggersForNewRows}},
  };
  return kSteps;
}

bool needs_migration(int version) { return version < kSchemaVersion; }

std::string migrate(Database& db) {
  // Tables are made anew under rows that refer to them; SQLite takes this pragma outside of transactions only.
  db.exec("PRAGMA foreign_keys = OFF");
  Transaction transaction(db, Transaction::Kind::kWrite);
  const int version = version_of(db);
  std::string copy;
  if (needs_migration(version)) {
    copy = copy_beside(db, version);
    run_steps(db, version);
    transaction.commit();
  } else {
    transaction.roll_back();
  }
  db.exec("PRAGMA foreign_keys = ON");
  return copy;
}

}  // namespace spoglio::store
