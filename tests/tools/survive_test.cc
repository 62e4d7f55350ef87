// Killed at any moment, a run leaves a sound store, and the same command goes on to the content of one never
// interrupted.
#include <SQLiteCpp/SQLiteCpp.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <sys/file.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <random>
#include <string>
#include <thread>

#include "gmock/gmock.h"
#include "tests/tools/program.h"

namespace spoglio::tests {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
namespace fs = std::filesystem;

class Survive : public ProgramTest {
 protected:
  // Kills the command at a random moment of the time it takes.
  void kill_at_random(const std::vector<std::string>& arguments, std::chrono::microseconds longest) {
    std::uniform_int_distribution<std::int64_t> moment(0, longest.count());
    const pid_t pid = start(arguments);
    std::this_thread::sleep_for(std::chrono::microseconds(moment(random_)));
    ::kill(pid, SIGKILL);
    wait_for(pid);
  }

  std::chrono::microseconds time_of(const std::vector<std::string>& arguments) {
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_EQ(run(arguments).exit, 0);
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begin);
  }

  // A store that is not there yet, or has not one table, is sound: the run had not begun.
  void expect_sound(const std::string& store) {
    if (!fs::exists(path(store)) || fs::file_size(path(store)) == 0) return;
    SQLite::Database db(path(store), SQLite::OPEN_READWRITE);
    EXPECT_EQ(db.execAndGet("PRAGMA integrity_check").getString(), "ok");
    SQLite::Statement broken(db, "PRAGMA foreign_key_check");
    EXPECT_FALSE(broken.executeStep()) << broken.getColumn(0).getString();
  }

  std::map<std::string, std::string> tables_of(const std::string& store) {
    EXPECT_EQ(run({"export", "--format", "csv", "--out", "tables", "--db", store}).exit, 0);
    std::map<std::string, std::string> out;
    for (const auto& entry : fs::directory_iterator(path("tables"))) {
      out[entry.path().filename().string()] = read("tables/" + entry.path().filename().string());
    }
    fs::remove_all(path("tables"));
    return out;
  }

  std::string lines(int plans, std::uint64_t seed) {
    const std::string file = path("made.jsonl");
    const std::string command =
        fmt::format("{} plans --count {} --indicators 20 --seed {} --out {}", SPOGLIO_CORPUS_MAKER, plans, seed, file);
    EXPECT_EQ(std::system(command.c_str()), 0);
    return read("made.jsonl");
  }

  void remove_store(const std::string& store) {
    for (const char* end : {"", "-wal", "-shm", "-journal"}) fs::remove(path(store + end));
  }

  const unsigned seed_ = std::random_device{}();
  std::mt19937 random_{seed_};
};

TEST_F(Survive, LoadThatIsKilledAtRandomMomentsEndsInTheSameContent) {
  SCOPED_TRACE(fmt::format("seed {}", seed_));
  constexpr int kKills = 40;
  write("plans.jsonl", lines(110, 1));  // several transactions
  const auto longest = time_of({"load", "plans.jsonl", "--db", "whole.db"});
  const auto wanted = tables_of("whole.db");
  for (int kill = 0; kill < kKills; ++kill) {
    if (kill % 5 == 0) remove_store("killed.db");  // some go on from where the one before was killed
    kill_at_random({"load", "plans.jsonl", "--db", "killed.db"}, longest);
    expect_sound("killed.db");
  }
  EXPECT_EQ(run({"load", "plans.jsonl", "--db", "killed.db"}).exit, 0);
  EXPECT_EQ(tables_of("killed.db"), wanted);
}

TEST_F(Survive, IngestThatIsKilledAtRandomMomentsEndsInTheSameContent) {
  SCOPED_TRACE(fmt::format("seed {}", seed_));
  constexpr int kKills = 25;
  for (int i = 0; i < 6; ++i) write(fmt::format("plans/{}.txt", i), plan_text(2000 + i));
  const auto longest = time_of({"ingest", "plans", "--db", "whole.db"});
  const auto wanted = tables_of("whole.db");
  for (int kill = 0; kill < kKills; ++kill) {
    if (kill % 5 == 0) remove_store("killed.db");
    kill_at_random({"ingest", "plans", "--db", "killed.db"}, longest);
    expect_sound("killed.db");
  }
  EXPECT_EQ(run({"ingest", "plans", "--db", "killed.db"}).exit, 0);
  EXPECT_EQ(tables_of("killed.db"), wanted);
}

TEST_F(Survive, MigrationThatIsKilledAtRandomMomentsEndsInTheSameContent) {
  SCOPED_TRACE(fmt::format("seed {}", seed_));
  constexpr int kKills = 20;
  std::ifstream in(std::string(SPOGLIO_SOURCE_DIR) + "/tests/store/schema/v1.sql", std::ios::binary);
  const std::string sql{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  SQLite::Database(path("older.db"), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec("BEGIN;" + sql + "COMMIT;");
  fs::copy_file(path("older.db"), path("whole.db"));
  const auto longest = time_of({"show", "--db", "whole.db"});
  const auto wanted = tables_of("whole.db");
  for (int kill = 0; kill < kKills; ++kill) {
    remove_store("killed.db");
    for (const auto& entry : fs::directory_iterator(path(""))) {
      if (entry.path().filename().string().starts_with("killed.db.v1")) fs::remove(entry.path());
    }
    fs::copy_file(path("older.db"), path("killed.db"));
    kill_at_random({"show", "--db", "killed.db"}, longest);
    expect_sound("killed.db");
    EXPECT_EQ(run({"show", "--db", "killed.db"}).exit, 0);
    EXPECT_EQ(run({"show", "--db", "killed.db.v1.bak"}).exit, 0);
  }
  EXPECT_EQ(tables_of("killed.db"), wanted);
}

TEST_F(Survive, ExportThatIsKilledAtRandomMomentsLeavesWholeFilesOnly) {
  SCOPED_TRACE(fmt::format("seed {}", seed_));
  constexpr int kKills = 15;
  write("plans.jsonl", lines(25, 2));
  ASSERT_EQ(run({"load", "plans.jsonl", "--db", "whole.db"}).exit, 0);
  const auto wanted = tables_of("whole.db");
  const std::vector<std::string> command = {"export", "--format", "csv", "--out", "out", "--db", "whole.db"};
  const auto longest = time_of(command);
  for (int kill = 0; kill < kKills; ++kill) {
    fs::remove_all(path("out"));
    kill_at_random(command, longest);
    expect_sound("whole.db");
    if (!fs::exists(path("out"))) continue;
    for (const auto& entry : fs::directory_iterator(path("out"))) {
      const std::string name = entry.path().filename().string();
      EXPECT_TRUE(name.ends_with(".part") || read("out/" + name) == wanted.at(name)) << name;
    }
  }
  EXPECT_EQ(run(command).exit, 0);
  for (const auto& [name, bytes] : wanted) EXPECT_EQ(read("out/" + name), bytes) << name;
  for (const auto& entry : fs::directory_iterator(path("out"))) {
    EXPECT_FALSE(entry.path().string().ends_with(".part")) << entry.path();
  }
}

TEST_F(Survive, TwoIngestsAtOnceOnOneStoreBothEndWell) {
  for (int i = 0; i < 6; ++i) write(fmt::format("plans/{}.txt", i), plan_text(2000 + i));
  const pid_t one = start({"ingest", "plans"});
  const pid_t other = start({"ingest", "plans"});
  EXPECT_EQ(wait_for(one), 0);
  EXPECT_EQ(wait_for(other), 0);
  expect_sound("plans.db");
  EXPECT_THAT(run({"ingest", "plans"}).err, HasSubstr("nothing changed, 6 documents already there"));
}

TEST_F(Survive, WithoutRoomALoadSaysSoAndTheStoreStaysSound) {
  write("plans.jsonl", lines(40, 3));
  write("first.jsonl", lines(1, 4));
  ASSERT_EQ(run({"load", "first.jsonl"}).exit, 0);
  const auto before = tables_of("plans.db");
  constexpr std::int64_t kRoom = 64 << 10;  // less than the store has already
  RunOptions full;
  full.most_file_bytes = kRoom;
  const RunResult result = run({"load", "plans.jsonl"}, full);
  EXPECT_EQ(result.exit, 1);
  EXPECT_THAT(result.err, AllOf(HasSubstr("no room to write"), HasSubstr("What was stored before is kept")));
  expect_sound("plans.db");
  EXPECT_EQ(tables_of("plans.db"), before);
  EXPECT_EQ(run({"load", "plans.jsonl"}).exit, 0);
}

}  // namespace
}  // namespace spoglio::tests
