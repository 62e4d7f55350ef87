// Opening: what is made, what is refused, and that a refused file is not touched.
#include <gmock/gmock.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store/schema.h"
#include "tests/store/folder.h"

namespace spoglio::store {
namespace {

using test::error_of;
using ::testing::AllOf;
using ::testing::HasSubstr;

class Open : public test::StoreTest {
 protected:
  // Every mode must refuse the file with `message`, and leave it and its folder as they are.
  void expect_refused(const std::string& message) {
    const std::string before = bytes_of(path_);
    const auto files_before = files();
    for (const Mode mode : {Mode::kCreate, Mode::kExisting, Mode::kReadOnly}) {
      EXPECT_THAT(error_of([&] { Store::open(path_, mode); }), AllOf(HasSubstr("store: " + path_), HasSubstr(message)));
      EXPECT_EQ(bytes_of(path_), before);
      EXPECT_EQ(files(), files_before);
    }
  }
};

TEST_F(Open, MissingStoreIsMadeByCreateOnly) {
  for (const Mode mode : {Mode::kExisting, Mode::kReadOnly}) {
    EXPECT_THAT(error_of([&] { Store::open(path_, mode); }), HasSubstr("there is no such store"));
    EXPECT_FALSE(std::filesystem::exists(path_));
  }
  EXPECT_EQ(create().counts().documents, 0);
  EXPECT_EQ(ask("PRAGMA application_id"), kApplicationId);
  EXPECT_EQ(ask("PRAGMA user_version"), kSchemaVersion);
  EXPECT_EQ(ask_text("PRAGMA journal_mode"), "wal");
}

TEST_F(Open, EmptyFileIsMadeIntoAStoreByCreateOnly) {
  write_file("");
  for (const Mode mode : {Mode::kExisting, Mode::kReadOnly}) {
    EXPECT_THAT(error_of([&] { Store::open(path_, mode); }), HasSubstr("is empty"));
    EXPECT_EQ(bytes_of(path_), "");
  }
  EXPECT_EQ(create().put(test::record_of(test::full_plan())), Put::kAdded);
}

TEST_F(Open, DatabaseWithoutTablesIsMadeIntoAStore) {
  change("CREATE TABLE t (x); DROP TABLE t;");
  EXPECT_GT(bytes_of(path_).size(), 0u);
  EXPECT_EQ(create().put(test::record_of(test::full_plan())), Put::kAdded);
}

TEST_F(Open, StoreIsOpenedAgainInEveryMode) {
  create().put(test::record_of(test::full_plan()));
  for (const Mode mode : {Mode::kCreate, Mode::kExisting, Mode::kReadOnly}) {
    EXPECT_EQ(Store::open(path_, mode).plan("piano_valdorba.pdf"), test::full_plan());
  }
  EXPECT_EQ(files(), std::set<std::string>{"plans.db"});
}

TEST_F(Open, FileThatIsNoDatabaseIsRefused) {
  write_file("Piano della performance 2023\n" + std::string(5000, 'x'));
  expect_refused("is not a database");
}

TEST_F(Open, ShortFileIsRefused) {
  write_file("SQLite format 3");
  expect_refused("is not a database");
}

TEST_F(Open, DatabaseOfAnotherProgramIsRefused) {
  change("CREATE TABLE customer (name TEXT)");
  expect_refused("is a database of another program");
}

TEST_F(Open, DatabaseWithAnotherApplicationIdIsRefused) {
  change("PRAGMA application_id = 252006674; CREATE TABLE t (x); DROP TABLE t;");
  expect_refused("is a database of another program");
}

TEST_F(Open, NewerStoreIsRefused) {
  create().put(test::record_of(test::full_plan()));
  change("PRAGMA user_version = 99");
  expect_refused("was made by a newer Spoglio (store version 99, this program knows " + std::to_string(kSchemaVersion) +
                 "); install the newer Spoglio");
}

TEST_F(Open, NewerStoreWhoseVersionIsStillInItsJournalIsRefused) {
  create();
  SQLite::Database other(path_, SQLite::OPEN_READWRITE);
  other.exec("PRAGMA user_version = 77");
  EXPECT_THAT(error_of([&] { Store::open(path_, Mode::kExisting); }), HasSubstr("store version 77"));
}

TEST_F(Open, FolderAndMissingFolderAreRefused) {
  EXPECT_THAT(error_of([&] { Store::open(folder_.string(), Mode::kCreate); }), HasSubstr("is no file"));
  EXPECT_THAT(error_of([&] { Store::open((folder_ / "no/plans.db").string(), Mode::kCreate); }),
              HasSubstr("check that its folder exists"));
}

TEST_F(Open, DamagedStoreIsSaidToBeDamaged) {
  {
    Store store = create();
    for (std::uint32_t seed = 0; seed < 20; ++seed) store.put(test::record_of(test::random_plan(seed)));
  }
  std::string bytes = bytes_of(path_);
  std::fill(bytes.begin() + 4096, bytes.end(), '\x5a');
  write_file(bytes);
  EXPECT_THAT(error_of([&] { Store::open(path_, Mode::kReadOnly).documents(); }), HasSubstr("is damaged"));
}

TEST_F(Open, PathWithSignsThatMeanSomethingInUrisIsAFileName) {
  path_ = (folder_ / "piani 100%25?#a.db").string();
  change("CREATE TABLE t (x); DROP TABLE t;");
  create().put(test::record_of(test::full_plan()));
  EXPECT_EQ(files(), std::set<std::string>{"piani 100%25?#a.db"});
}

TEST_F(Open, StoreInAFolderThatCannotBeWrittenIsReadButNotWritten) {
  create().put(test::record_of(test::full_plan()));
  std::filesystem::permissions(path_, std::filesystem::perms(0444));
  std::filesystem::permissions(folder_, std::filesystem::perms(0555));
  const pid_t child = fork();
  if (child == 0) {
    if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0)) _exit(9);  // root may write anything
    const bool read = error_of([&] { Store::open(path_, Mode::kReadOnly).plan("piano_valdorba.pdf"); }) == "no error";
    const bool refused =
        error_of([&] { Store::open(path_, Mode::kExisting); }).find("cannot be written") != std::string::npos;
    _exit((read ? 0 : 1) + (refused ? 0 : 2));
  }
  int status = 0;
  waitpid(child, &status, 0);
  std::filesystem::permissions(folder_, std::filesystem::perms(0755));
  EXPECT_EQ(WEXITSTATUS(status), 0);
}

}  // namespace
}  // namespace spoglio::store
