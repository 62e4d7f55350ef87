// Stores of every released version open as stores of this one: same schema, same content, a copy of the file kept.
//
// tests/store/schema/vN.sql is a store of version N as text. SPOGLIO_WRITE_SCHEMA=1 writes the one of the version that
// this program makes, for a program that will make the next.
#include "store/migrate.h"

#include <gmock/gmock.h>
#include <sys/wait.h>
#include <unistd.h>

#include <sstream>

#include "normalize/facts/issuer.h"
#include "store/schema.h"
#include "tests/store/folder.h"

namespace spoglio::store {
namespace {

using test::error_of;
using ::testing::HasSubstr;

std::string fixture_of(int version) {
  return std::string(SPOGLIO_SOURCE_DIR) + "/tests/store/schema/v" + std::to_string(version) + ".sql";
}

class Migrate : public test::StoreTest {
 protected:
  void make_store(int version) {
    const std::string sql = bytes_of(fixture_of(version));
    ASSERT_FALSE(sql.empty()) << "tests/store/schema has no store of version " << version;
    change("BEGIN;" + sql + "COMMIT;");
  }

  static std::vector<std::string> rows(const std::string& path, const std::string& sql) {
    SQLite::Database db(path);
    SQLite::Statement query(db, sql);
    std::vector<std::string> out;
    while (query.executeStep()) out.push_back(query.getColumn(0).getString());
    return out;
  }
  static std::vector<std::string> schema_of(const std::string& path) {
    return rows(
        path, "SELECT type || ' ' || name || ' ' || tbl_name || ' ' || ifnull(sql, '') FROM sqlite_schema ORDER BY 1");
  }

  std::string new_store() const {
    const std::string path = (folder_ / "new.db").string();
    Store::open(path, Mode::kCreate);
    return path;
  }
};

TEST_F(Migrate, StepsFollowEachOtherWithoutGapsUpToThisVersion) {
  int version = 1;
  for (const Migration& step : migrations()) {
    EXPECT_EQ(step.version, ++version);
    EXPECT_STRNE(step.why, "");
  }
  EXPECT_EQ(version, kSchemaVersion);
}

TEST_F(Migrate, StoreOfEveryVersionGetsTheSchemaOfANewOne) {
  const auto wanted = schema_of(new_store());
  for (int version = 1; version < kSchemaVersion; ++version) {
    path_ = (folder_ / ("v" + std::to_string(version) + ".db")).string();
    make_store(version);
    EXPECT_EQ(ask("PRAGMA user_version"), version);
    Store::open(path_, Mode::kExisting);
    EXPECT_EQ(schema_of(path_), wanted) << "from version " << version;
    EXPECT_EQ(ask("PRAGMA user_version"), kSchemaVersion);
    EXPECT_THAT(rows(path_, "PRAGMA integrity_check"), ::testing::ElementsAre("ok"));
    EXPECT_THAT(rows(path_, "PRAGMA foreign_key_check"), ::testing::IsEmpty());
    EXPECT_EQ(ask("PRAGMA application_id"), kApplicationId);
  }
}

TEST_F(Migrate, WhatWasStoredIsThereAfterwards) {
  for (int version = 1; version < kSchemaVersion; ++version) {
    path_ = (folder_ / ("v" + std::to_string(version) + ".db")).string();
    make_store(version);
    const Store store = Store::open(path_, Mode::kReadOnly);
    normalize::Plan plan = test::full_plan();
    if (version == 1) plan.document.issuer_key = normalize::issuer_key(*plan.document.issuer);
    if (version < 3) plan.budgets.clear();
    if (version < 3) plan.document.joins.clear();
    EXPECT_EQ(store.plan("piano_valdorba.pdf"), plan) << "from version " << version;
    EXPECT_EQ(store.counts().failed, 1);
    EXPECT_EQ(store.search("istanze", 5).size(), 1U);
  }
}

TEST_F(Migrate, PlansOfOlderStoresAreCheckedAndLinked) {
  const auto concluded = [](const std::string& path) {
    return std::pair{
        rows(path,
             "SELECT code || ' ' || detail || ' ' || ifnull(indicator_id, '-') FROM check_finding "
             "ORDER BY position"),
        rows(path,
             "SELECT (s.block = p.issuer_key) || ' ' || s.name || ' ' || i.position || ' ' || m.reason FROM series s "
             "JOIN series_member m USING (series_id) JOIN indicator i USING (indicator_id) JOIN plan p USING "
             "(document_id) "
             "ORDER BY i.position")};
  };
  const std::string whole = new_store();
  Store::open(whole, Mode::kExisting).put(test::record_of(test::full_plan()));
  for (const int version : {1, 2}) {
    path_ = (folder_ / ("v" + std::to_string(version) + ".db")).string();
    make_store(version);
    Store::open(path_, Mode::kExisting);
    EXPECT_EQ(concluded(path_), concluded(whole)) << "from version " << version;
    EXPECT_THAT(concluded(path_).second, ::testing::SizeIs(2));
  }
}

TEST_F(Migrate, MigratedStoreIsWrittenLikeANewOne) {
  make_store(1);
  Store store = Store::open(path_, Mode::kExisting);
  EXPECT_EQ(store.put(test::record_of(test::random_plan(7))), Put::kAdded);
  DocumentRecord again = test::record_of(test::full_plan());
  again.tool_version = "9.9.9";
  EXPECT_EQ(store.put(again), Put::kReplaced);
  EXPECT_EQ(store.plan("piano_valdorba.pdf"), test::full_plan());
  EXPECT_THAT(rows(path_, "PRAGMA integrity_check"), ::testing::ElementsAre("ok"));
}

TEST_F(Migrate, CopyOfTheOlderStoreIsKeptBesideAndNothingIsOverwritten) {
  make_store(1);
  const auto before = schema_of(path_);
  std::ofstream(path_ + ".v1.bak") << "mine";
  const std::string copy = Store::open(path_, Mode::kExisting).older_copy();
  EXPECT_EQ(copy, path_ + ".v1-2.bak");
  EXPECT_EQ(bytes_of(path_ + ".v1.bak"), "mine");
  EXPECT_EQ(schema_of(copy), before);
  EXPECT_THAT(rows(copy, "SELECT name FROM indicator ORDER BY position"),
              ::testing::ElementsAre("Tempo medio di risposta alle istanze", "Regolamento approvato"));
  EXPECT_THAT(rows(copy, "PRAGMA user_version"), ::testing::ElementsAre("1"));
  EXPECT_EQ(Store::open(path_, Mode::kExisting).older_copy(), "");
  EXPECT_EQ(files(), (std::set<std::string>{"plans.db", "plans.db.v1-2.bak", "plans.db.v1.bak"}));
}

TEST_F(Migrate, CopyHoldsWhatIsStillInTheJournal) {
  make_store(2);
  SQLite::Database writer(path_, SQLite::OPEN_READWRITE);
  writer.exec("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; UPDATE plan SET title = 'Piano nuovo';");
  const Store store = Store::open(path_, Mode::kExisting);
  EXPECT_THAT(rows(store.older_copy(), "SELECT title FROM plan"), ::testing::ElementsAre("Piano nuovo"));
  EXPECT_EQ(store.plan("piano_valdorba.pdf").document.title, "Piano nuovo");
}

TEST_F(Migrate, WithoutRoomForTheCopyTheStoreStaysAsItWas) {
  make_store(1);
  const std::string before = bytes_of(path_);
  {
    const test::FileSizeLimit limit(8192);
    EXPECT_THAT(error_of([&] { Store::open(path_, Mode::kExisting); }),
                AllOf(HasSubstr("a copy of it cannot be put beside it"), HasSubstr("make room")));
  }
  EXPECT_EQ(bytes_of(path_), before);
  EXPECT_EQ(files(), std::set<std::string>{"plans.db"});
}

TEST_F(Migrate, StepThatFailsLeavesTheStoreAsItWas) {
  make_store(1);
  change("CREATE TABLE plan_before (x)");  // stands in the way of the first step
  const auto before = schema_of(path_);
  EXPECT_THAT(error_of([&] { Store::open(path_, Mode::kExisting); }), HasSubstr("plan_before"));
  EXPECT_EQ(schema_of(path_), before);
  EXPECT_EQ(ask("PRAGMA user_version"), 1);
}

TEST_F(Migrate, StoreWithRowsThatReferToNothingIsRefusedAsItIs) {
  make_store(1);
  change("PRAGMA foreign_keys = OFF; DELETE FROM sheet;");
  EXPECT_THAT(error_of([&] { Store::open(path_, Mode::kExisting); }),
              AllOf(HasSubstr("table objective"), HasSubstr("restore a copy")));
  EXPECT_EQ(ask("PRAGMA user_version"), 1);
}

TEST_F(Migrate, OlderStoreThatCannotBeWrittenIsRefusedWithAdvice) {
  make_store(1);
  std::filesystem::permissions(path_, std::filesystem::perms(0444));
  std::filesystem::permissions(folder_, std::filesystem::perms(0555));
  const pid_t child = fork();
  if (child == 0) {
    if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0)) _exit(9);  // root may write anything
    const std::string error = error_of([&] { Store::open(path_, Mode::kReadOnly); });
    _exit(error.find("copy it to where it can") != std::string::npos ? 0 : 1);
  }
  int status = 0;
  waitpid(child, &status, 0);
  std::filesystem::permissions(folder_, std::filesystem::perms(0755));
  EXPECT_EQ(WEXITSTATUS(status), 0);
}

TEST_F(Migrate, TwoThatOpenAnOlderStoreAtOnceMigrateItOnce) {
  make_store(1);
  constexpr int kPrograms = 4;
  for (int n = 0; n < kPrograms; ++n) {
    if (fork() != 0) continue;
    _exit(error_of([&] { Store::open(path_, Mode::kExisting); }) == "no error" ? 0 : 1);
  }
  for (int n = 0; n < kPrograms; ++n) {
    int status = 0;
    wait(&status);
    EXPECT_EQ(WEXITSTATUS(status), 0);
  }
  // Those that close at the same time may each take another for the last one, and leave SQLite's journal behind: the
  // next one to close takes it away.
  EXPECT_EQ(error_of([&] { Store::open(path_, Mode::kExisting); }), "no error");
  EXPECT_EQ(files(), (std::set<std::string>{"plans.db", "plans.db.v1.bak"}));
}

// Not a check: makes the text of a store of this version when asked to.
TEST_F(Migrate, WritesTheStoreOfThisVersionAsTextWhenAsked) {
  if (std::getenv("SPOGLIO_WRITE_SCHEMA") == nullptr) GTEST_SKIP() << "only with SPOGLIO_WRITE_SCHEMA=1";
  {
    Store store = create();
    store.put(test::record_of(test::full_plan()));
    store.put(test::failed_record("rotto.pdf", "damaged", "rotto.pdf: no PDF; fetch it again"));
  }
  std::ofstream out(fixture_of(kSchemaVersion));
  out << "-- A store of version " << kSchemaVersion << ": its schema, a plan and a failure. Never changed.\n"
      << "PRAGMA application_id = " << kApplicationId << ";\nPRAGMA user_version = " << kSchemaVersion << ";\n";
  const std::string own = "name NOT LIKE 'sqlite_%' AND name NOT LIKE '%\\_fts\\_%' ESCAPE '\\'";
  for (const std::string& sql : rows(path_, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND " + own))
    out << sql << ";\n";
  for (const std::string& table : rows(path_, "SELECT name FROM sqlite_schema WHERE type = 'table' AND " + own)) {
    if (table.ends_with("_fts")) continue;
    std::string values;
    for (const std::string& column : rows(path_, "SELECT name FROM pragma_table_info('" + table + "')")) {
      values += (values.empty() ? "quote(" : " || ', ' || quote(") + column + ")";
    }
    for (const std::string& row : rows(path_, "SELECT " + values + " FROM " + table)) {
      out << "INSERT INTO " << table << " VALUES (" << row << ");\n";
    }
  }
}

}  // namespace
}  // namespace spoglio::store
