// put() and what it refuses: adding, replacing, leaving alone, and a disk without room.
#include <sys/wait.h>
#include <unistd.h>

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <thread>

#include "extract/text.h"
#include "tests/store/folder.h"

namespace spoglio::store {
namespace {

using normalize::Plan;
using normalize::to_json;
using test::error_of;
using test::full_plan;
using test::record_of;
using ::testing::HasSubstr;

class Write : public test::StoreTest {};

TEST_F(Write, PlanWithEveryFieldComesBackByteForByte) {
  Store store = create();
  const Plan plan = full_plan();
  EXPECT_EQ(store.put(record_of(plan)), Put::kAdded);
  EXPECT_EQ(to_json(store.plan(plan.document.source)), to_json(plan));
  EXPECT_EQ(store.plan(plan.document.source), plan);
}

TEST_F(Write, RandomPlansComeBackByteForByte) {
  Store store = create();
  for (std::uint32_t seed = 1; seed <= 150; ++seed) {
    SCOPED_TRACE(seed);
    const Plan plan = test::random_plan(seed);
    const DocumentRecord record = record_of(plan);
    ASSERT_EQ(store.put(record), Put::kAdded);
    ASSERT_EQ(to_json(store.plan(record.sha256)), to_json(plan));
    ASSERT_EQ(store.plan(record.sha256), plan);
    ASSERT_EQ(store.put(record), Put::kUnchanged);
  }
  EXPECT_EQ(ask("SELECT count(*) FROM pragma_foreign_key_check"), 0);
  EXPECT_EQ(ask_text("PRAGMA integrity_check"), "ok");
}

TEST_F(Write, EmptyPlanComesBackEmpty) {
  Store store = create();
  Plan plan;
  plan.document.source = "vuoto.txt";
  store.put(record_of(plan));
  EXPECT_EQ(store.plan("vuoto.txt"), plan);
}

TEST_F(Write, NullCharactersAndBrokenUtf8InTextsAreKept) {
  Store store = create();
  Plan plan = full_plan();
  plan.indicators[0].name = std::string("a\0b", 3) + "\xc3";
  store.put(record_of(plan));
  EXPECT_EQ(store.plan(plan.document.source), plan);
}

TEST_F(Write, SameContentAgainWritesNothing) {
  Store store = create();
  DocumentRecord record = record_of(full_plan());
  store.put(record);
  change("PRAGMA wal_checkpoint(TRUNCATE)");
  const std::string before = bytes_of(path_);
  record.path = "altrove/piano.pdf";
  EXPECT_EQ(store.put(record), Put::kUnchanged);
  EXPECT_EQ(bytes_of(path_), before);
  EXPECT_EQ(bytes_of(path_ + "-wal"), "");
}

TEST_F(Write, EveryPartOfTheContentMakesADifference) {
  Store store = create();
  DocumentRecord record = record_of(full_plan());
  store.put(record);
  record.plan->indicators[0].measures[1].value = 91;
  EXPECT_EQ(store.put(record), Put::kReplaced);
  record.pages[0].text += " bis";
  EXPECT_EQ(store.put(record), Put::kReplaced);
  record.tool_version = "0.2.0";
  EXPECT_EQ(store.put(record), Put::kReplaced);
  record.vocabulary_digest = "another";
  EXPECT_EQ(store.put(record), Put::kReplaced);
  EXPECT_EQ(store.put(record), Put::kUnchanged);
}

TEST_F(Write, ReplacingLeavesNothingOfTheOldRowsAndNothingOfOthersOut) {
  Store store = create();
  const Plan other = test::random_plan(7);
  store.put(record_of(other));
  DocumentRecord record = record_of(full_plan());
  store.put(record);
  const Counts before = store.counts();
  record.plan->indicators.pop_back();
  record.plan->indicators[0].measures.pop_back();
  record.pages = {{1, "testo nuovo"}};
  EXPECT_EQ(store.put(record), Put::kReplaced);
  const Counts after = store.counts();
  EXPECT_EQ(after.documents, before.documents);
  EXPECT_EQ(after.indicators, before.indicators - 1);
  EXPECT_EQ(after.measures, before.measures - 2);
  EXPECT_EQ(after.pages, before.pages - 1);
  EXPECT_EQ(store.plan(other.document.source), other);
  EXPECT_EQ(store.plan(record.source), *record.plan);
  EXPECT_TRUE(store.search("regolamento approvato", 10).empty());
  EXPECT_EQ(store.search("testo nuovo", 10).size(), 1u);
  for (const char* table : {"page_fts", "objective_fts", "indicator_fts"}) {
    EXPECT_NO_THROW(
        change(std::string("INSERT INTO ") + table + " (" + table + ", rank) VALUES ('integrity-check', 1)"))
        << table;
  }
}

TEST_F(Write, ManyTogetherAreWrittenAsOneByOne) {
  std::vector<DocumentRecord> records;
  for (std::uint32_t seed = 0; seed < 6; ++seed) records.push_back(record_of(test::random_plan(seed)));
  records[2].pages = {{1, "parole della pagina"}};
  records.push_back(records[1]);  // the same again
  records.push_back(records[2]);  // and one that has changed meanwhile
  records.back().pages = {{1, "altre parole"}};
  Store store = create();
  using enum Put;
  EXPECT_EQ(store.put_all(records),
            (std::vector<Put>{kAdded, kAdded, kAdded, kAdded, kAdded, kAdded, kUnchanged, kReplaced}));
  for (const DocumentRecord& record : records) EXPECT_EQ(store.plan(record.sha256), *record.plan);
  EXPECT_EQ(store.search("altre parole", 10).size(), 1u);
  EXPECT_TRUE(store.search("parole della pagina", 10).empty());
  for (const char* table : {"page_fts", "objective_fts", "indicator_fts"}) {
    EXPECT_NO_THROW(
        change(std::string("INSERT INTO ") + table + " (" + table + ", rank) VALUES ('integrity-check', 1)"))
        << table;
  }
}

TEST_F(Write, ManyTogetherAreWrittenAllOrNone) {
  Store store = create();
  DocumentRecord unsound = record_of(test::random_plan(2));
  unsound.plan->indicators[0].objective = "o-none";
  EXPECT_THROW(store.put_all({record_of(test::random_plan(1)), unsound}), Error);
  EXPECT_EQ(store.counts().documents, 0);
  EXPECT_EQ(store.put_all({record_of(test::random_plan(1))}), std::vector<Put>{Put::kAdded});
}

TEST_F(Write, FailedDocumentIsRecordedWithItsReason) {
  Store store = create();
  store.put(test::failed_record("chiuso.pdf", "encrypted", "chiuso.pdf: asks for a password; remove it first"));
  const auto documents = store.documents();
  ASSERT_EQ(documents.size(), 1u);
  ASSERT_TRUE(documents[0].failure);
  EXPECT_EQ(documents[0].failure->code, "encrypted");
  EXPECT_EQ(store.counts().failed, 1);
  EXPECT_EQ(store.counts().findings, 0);
  EXPECT_EQ(ask_text("SELECT status FROM document"), "failed");
  EXPECT_THAT(error_of([&] { store.plan("chiuso.pdf"); }), HasSubstr("asks for a password"));
}

TEST_F(Write, NewestReadingWinsBeItAPlanOrAFailure) {
  Store store = create();
  DocumentRecord read = record_of(full_plan());
  DocumentRecord failed = read;
  failed.plan.reset();
  failed.pages.clear();
  failed.failure = Failure{"timeout", "took too long; give it more with --timeout"};
  EXPECT_EQ(store.put(failed), Put::kAdded);
  EXPECT_EQ(store.put(failed), Put::kUnchanged);
  EXPECT_EQ(store.put(read), Put::kReplaced);
  EXPECT_EQ(store.counts().failed, 0);
  EXPECT_EQ(store.plan(read.source), *read.plan);
  EXPECT_EQ(store.put(failed), Put::kReplaced);
  EXPECT_EQ(store.counts().failed, 1);
  EXPECT_EQ(store.counts().indicators, 0);
}

TEST_F(Write, FileThatCanBeReadAtLastIsNoLongerListedAsUnreadable) {
  Store store = create();
  const DocumentRecord read = record_of(full_plan());
  DocumentRecord failed = test::failed_record(read.source, "unreadable", "no permission; chmod it");
  failed.path = read.path;
  failed.sha256 = extract::sha256_hex("path:" + read.path);
  EXPECT_EQ(store.put(failed), Put::kAdded);
  EXPECT_EQ(store.put(failed), Put::kUnchanged);
  EXPECT_EQ(store.put(read), Put::kAdded);
  EXPECT_EQ(store.counts().documents, 1);
  store.put(failed);
  EXPECT_EQ(store.counts().documents, 2);
  EXPECT_EQ(store.put(read), Put::kUnchanged);
  EXPECT_EQ(store.counts().documents, 1);
  store.put(failed);
  store.forget_unreadable("another/path.pdf");
  EXPECT_EQ(store.counts().failed, 1);
  store.forget_unreadable(read.path);
  EXPECT_EQ(store.counts().failed, 0);
  EXPECT_EQ(store.plan(read.source), *read.plan);
}

TEST_F(Write, IsCurrentOnlyForASuccessOfTheSameVersionAndVocabulary) {
  Store store = create();
  const DocumentRecord record = record_of(full_plan());
  EXPECT_FALSE(store.is_current(record.sha256, record.tool_version, record.vocabulary_digest));
  store.put(record);
  EXPECT_TRUE(store.is_current(record.sha256, record.tool_version, record.vocabulary_digest));
  EXPECT_FALSE(store.is_current(record.sha256, "9.9", record.vocabulary_digest));
  EXPECT_FALSE(store.is_current(record.sha256, record.tool_version, "another"));
  const DocumentRecord failed = test::failed_record("rotto.pdf", "damaged", "no PDF");
  store.put(failed);
  EXPECT_FALSE(store.is_current(failed.sha256, failed.tool_version, failed.vocabulary_digest));
}

struct Unsound {
  const char* what;
  void (*spoil)(Plan&);
  const char* message;
};

class WriteUnsound : public Write, public ::testing::WithParamInterface<Unsound> {};

TEST_P(WriteUnsound, PlanThatDoesNotHangTogetherIsRefusedAndNothingIsWritten) {
  Store store = create();
  DocumentRecord record = record_of(full_plan());
  store.put(record);
  GetParam().spoil(*record.plan);
  EXPECT_THAT(error_of([&] { store.put(record); }),
              AllOf(HasSubstr("input: piano_valdorba.pdf"), HasSubstr(GetParam().message)));
  EXPECT_EQ(store.plan(record.source), full_plan());
}

INSTANTIATE_TEST_SUITE_P(
    References, WriteUnsound,
    ::testing::Values(
        Unsound{"Sheet", [](Plan& p) { p.objectives[1].sheet = "s9"; }, "there is no sheet \"s9\""},
        Unsound{"SheetTwice", [](Plan& p) { p.sheets[1].id = "s1"; }, "two sheets have the id \"s1\""},
        Unsound{"ObjectiveTwice", [](Plan& p) { p.objectives[0].id = "o2", p.objectives[1].parent = "o2"; },
                "two objectives have the id \"o2\""},
        Unsound{"Parent", [](Plan& p) { p.objectives[1].parent = "o9"; }, "parent \"o9\" does not come before"},
        Unsound{"OwnParent", [](Plan& p) { p.objectives[1].parent = "o2"; }, "parent \"o2\" does not come"},
        Unsound{"Later", [](Plan& p) { p.objectives[0].parent = "o2"; }, "parent \"o2\" does not come before"},
        Unsound{"Objective", [](Plan& p) { p.indicators[1].objective = "o7"; }, "indicator 2: there is no"},
        Unsound{"Deep",
                [](Plan& p) {
                  for (int n = 3; n < 100; ++n) {
                    p.objectives.push_back(p.objectives[1]);
                    p.objectives.back().id = fmt::format("o{}", n);
                    p.objectives.back().parent = fmt::format("o{}", n - 1);
                  }
                },
                "more than 64 levels deep"}),
    [](const auto& info) { return info.param.what; });

TEST_F(Write, RecordWithNeitherPlanNorFailureAndPagesTwiceAreRefused) {
  Store store = create();
  DocumentRecord record = record_of(full_plan());
  record.pages.push_back({1, "again"});
  EXPECT_THAT(error_of([&] { store.put(record); }), HasSubstr("page 1 comes twice"));
  record.plan.reset();
  EXPECT_THAT(error_of([&] { store.put(record); }), HasSubstr("either a plan or a failure"));
  EXPECT_EQ(store.counts().documents, 0);
}

DocumentRecord bulky_record() {
  Plan plan = full_plan();
  plan.document.source = "grosso.pdf";
  DocumentRecord record = record_of(plan);
  for (int n = 3; n < 40; ++n) record.pages.push_back({n, std::string(100'000, 'a') + std::to_string(n)});
  return record;
}

TEST_F(Write, FullDiskIsSaidAndTheStoreStaysAsItWas) {
  Store store = create();
  store.put(record_of(full_plan()));
  {
    const test::FileSizeLimit limit(600'000);
    EXPECT_THAT(error_of([&] { store.put(bulky_record()); }),
                AllOf(HasSubstr("store: " + path_), HasSubstr("no room to write"), HasSubstr("make room")));
    EXPECT_EQ(store.counts().documents, 1);
    EXPECT_EQ(store.plan("piano_valdorba.pdf"), full_plan());
  }
  EXPECT_EQ(ask_text("PRAGMA integrity_check"), "ok");
  EXPECT_EQ(store.put(bulky_record()), Put::kAdded);
  EXPECT_EQ(store.counts().documents, 2);
}

TEST_F(Write, FullDiskWhileMakingAStoreLeavesNoHalfStore) {
  {
    const test::FileSizeLimit limit(20'000);
    EXPECT_THAT(error_of([&] { create(); }), HasSubstr("no room to write"));
  }
  Store store = create();
  EXPECT_EQ(store.put(record_of(full_plan())), Put::kAdded);
}

TEST_F(Write, ReadOnlyStoreRefusesToBeWritten) {
  create().put(record_of(full_plan()));
  Store store = Store::open(path_, Mode::kReadOnly);
  EXPECT_THAT(error_of([&] { store.put(bulky_record()); }), HasSubstr("cannot be written"));
  EXPECT_EQ(store.put(record_of(full_plan())), Put::kUnchanged);
}

TEST_F(Write, SecondWriterSaysThatAnotherIsWriting) {
  create();
  Store store = Store::open(path_, Mode::kExisting, Options{.busy_timeout_ms = 20});
  SQLite::Database other(path_, SQLite::OPEN_READWRITE);
  other.exec("BEGIN IMMEDIATE");
  EXPECT_THAT(error_of([&] { store.put(record_of(full_plan())); }), HasSubstr("another program is writing"));
  other.exec("ROLLBACK");
  EXPECT_EQ(store.put(record_of(full_plan())), Put::kAdded);
}

TEST_F(Write, SecondWriterWaitsForTheFirst) {
  Store store = create();
  SQLite::Database other(path_, SQLite::OPEN_READWRITE);
  other.exec("BEGIN IMMEDIATE");
  std::thread first([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    other.exec("COMMIT");
  });
  EXPECT_EQ(store.put(record_of(full_plan())), Put::kAdded);
  first.join();
}

TEST_F(Write, ProcessesThatMakeAndFillOneStoreTogetherLoseNothing) {
  constexpr int kProcesses = 3;
  constexpr int kEach = 8;
  std::vector<pid_t> children;
  for (int p = 0; p < kProcesses; ++p) {
    const pid_t child = fork();
    if (child == 0) {
      try {
        Store store = create();
        for (int n = 0; n < kEach; ++n)
          store.put(record_of(test::random_plan(static_cast<std::uint32_t>(p * kEach + n))));
      } catch (const std::exception& e) {
        std::fprintf(stderr, "%s\n", e.what());
        _exit(1);
      }
      _exit(0);
    }
    children.push_back(child);
  }
  for (const pid_t child : children) {
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_EQ(status, 0);
  }
  Store store = Store::open(path_, Mode::kReadOnly);
  EXPECT_EQ(store.counts().documents, kProcesses * kEach);
  EXPECT_EQ(ask_text("PRAGMA integrity_check"), "ok");
}

}  // namespace
}  // namespace spoglio::store
