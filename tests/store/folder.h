// A folder of its own for each test of the store, and a look past the store's own functions.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <csignal>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "extract/error.h"
#include "store/store.h"
#include "tests/support/plans.h"

namespace spoglio::test {

class StoreTest : public ::testing::Test {
 protected:
  StoreTest() {
    std::string pattern = (std::filesystem::temp_directory_path() / "spoglio_store_XXXXXX").string();
    folder_ = mkdtemp(pattern.data());
    path_ = (folder_ / "plans.db").string();
  }
  ~StoreTest() override { std::filesystem::remove_all(folder_); }

  store::Store create() const { return store::Store::open(path_, store::Mode::kCreate); }

  // Whole numbers, straight from the file.
  std::int64_t ask(const std::string& sql) const { return SQLite::Database(path_).execAndGet(sql).getInt64(); }
  std::string ask_text(const std::string& sql) const { return SQLite::Database(path_).execAndGet(sql).getString(); }
  void change(const std::string& sql) const {
    SQLite::Database(path_, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec(sql);
  }

  static std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  void write_file(const std::string& bytes) const { std::ofstream(path_, std::ios::binary) << bytes; }
  std::set<std::string> files() const {
    std::set<std::string> out;
    for (const auto& entry : std::filesystem::directory_iterator(folder_)) out.insert(entry.path().filename().string());
    return out;
  }

  std::filesystem::path folder_;
  std::string path_;
};

// No file may grow beyond `bytes` while this lives; a write beyond fails as on a full disk.
class FileSizeLimit {
 public:
  explicit FileSizeLimit(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit limit{bytes, before_.rlim_max};
    setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~FileSizeLimit() {
    setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }

 private:
  rlimit before_{};
  void (*handler_)(int);
};

// The Error that `call` throws, as "code: message"; "no error" when it throws none.
template <typename Call>
std::string error_of(Call call) {
  try {
    call();
  } catch (const Error& e) {
    return std::string(to_string(e.code())) + ": " + e.what();
  }
  return "no error";
}

}  // namespace spoglio::test
