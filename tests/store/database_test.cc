// Each way in which SQLite fails becomes one clear message with advice.
#include "store/database.h"

#include <gmock/gmock.h>
#include <sqlite3.h>

#include <cerrno>

namespace spoglio::store {
namespace {

struct Case {
  int code;
  int system_errno;
  const char* advice;
};

TEST(StoreError, NamesTheStoreAndSaysWhatToDo) {
  const Case cases[] = {
      {SQLITE_FULL, 0, "make room"},
      {SQLITE_IOERR_WRITE, ENOSPC, "make room"},
      {SQLITE_IOERR_FSYNC, EDQUOT, "make room"},
      {SQLITE_IOERR_WRITE, EFBIG, "make room"},
      {SQLITE_IOERR_READ, EIO, "check the disk"},
      {SQLITE_BUSY, 0, "within 30 s; run this again"},
      {SQLITE_BUSY_SNAPSHOT, 0, "run this again"},
      {SQLITE_READONLY, 0, "check the permissions"},
      {SQLITE_READONLY_DIRECTORY, 0, "check the permissions"},
      {SQLITE_CANTOPEN, 0, "check that its folder exists"},
      {SQLITE_NOTADB, 0, "is not a database"},
      {SQLITE_CORRUPT_VTAB, 0, "restore a copy"},
      {SQLITE_TOOBIG, 0, "leave that document out"},
      {SQLITE_ERROR, 0, "SQLite says \"what\""},
  };
  for (const Case& c : cases) {
    const Error error = store_error("piani.db", c.code, c.system_errno, "what", 30'000);
    EXPECT_EQ(error.code(), ErrorCode::kStore);
    EXPECT_THAT(error.what(), ::testing::StartsWith("piani.db: ")) << c.code;
    EXPECT_THAT(error.what(), ::testing::HasSubstr(c.advice)) << c.code;
  }
}

TEST(Database, TransactionThatIsNotCommittedIsUndone) {
  Database db(":memory:", Access::kCreate, {});
  db.exec("CREATE TABLE t (x)");
  {
    Transaction transaction(db, Transaction::Kind::kWrite);
    run(db, "INSERT INTO t VALUES (?)", 1);
  }
  Query query(db, "SELECT count(*) FROM t");
  ASSERT_TRUE(query.next());
  EXPECT_EQ(query.integer(0), 0);
}

TEST(Database, StatementIsFreeAgainAfterAnError) {
  Database db(":memory:", Access::kCreate, {});
  db.exec("CREATE TABLE t (x INTEGER UNIQUE) STRICT");
  run(db, "INSERT INTO t VALUES (?)", 1);
  EXPECT_THROW(run(db, "INSERT INTO t VALUES (?)", 1), Error);
  EXPECT_THROW(run(db, "INSERT INTO t VALUES (?)", std::string("text")), Error);
  EXPECT_NO_THROW(run(db, "INSERT INTO t VALUES (?)", 2));
}

TEST(Database, PlaceIsWrittenAsNullsWhereNothingIsKnown) {
  Database db(":memory:", Access::kCreate, {});
  db.exec("CREATE TABLE t (page, line, x0, y0, x1, y1)");
  const extract::Place places[] = {{}, {0, 12, std::nullopt}, {3, 0, extract::Box{1, 2, 3, 4}}};
  for (const extract::Place& place : places) run(db, "INSERT INTO t VALUES (?, ?, ?, ?, ?, ?)", place);
  Query query(db, "SELECT page, line, x0, y0, x1, y1 FROM t ORDER BY rowid");
  for (const extract::Place& place : places) {
    ASSERT_TRUE(query.next());
    EXPECT_EQ(query.place(0), place);
    EXPECT_EQ(query.is_null(0), place.page == 0);
  }
}

}  // namespace
}  // namespace spoglio::store
