// Runs the real program in a folder of its own, and makes the files it is to read.
#pragma once

#include <gtest/gtest.h>
#include <sys/types.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace spoglio::tests {

struct RunResult {
  int exit = -1;  // exit status; 128 and the signal's number when one ended it
  std::string out;
  std::string err;
};

struct RunOptions {
  std::string input;                  // standard input
  std::int64_t most_file_bytes = -1;  // what a written file may grow to, as a full disk would have it; -1: no limit
  bool terminal = false;              // standard error is a terminal
};

// A small plan in words of this project: `year` is its first year, so that different years give different documents.
std::string plan_text(int year = 2024);

// Every test has an empty folder, which is gone after it; relative paths are in it.
class ProgramTest : public ::testing::Test {
 protected:
  ProgramTest();
  ~ProgramTest() override;

  RunResult run(const std::vector<std::string>& arguments, const RunOptions& options = {}) const;
  // The same without waiting; the program's output goes nowhere.
  pid_t start(const std::vector<std::string>& arguments) const;

  std::string path(std::string_view name) const { return folder_ + "/" + std::string(name); }
  void write(std::string_view name, std::string_view content) const;
  std::string read(std::string_view name) const;
  // A file of that size without using the disk: `content`, then zeros.
  void write_sparse(std::string_view name, std::string_view content, std::int64_t bytes) const;

 private:
  std::string folder_;
};

// Waits for it to end; the exit status as in RunResult.
int wait_for(pid_t pid);
// The process ids of its children.
std::vector<pid_t> children(pid_t pid);

}  // namespace spoglio::tests
