// Reads many documents with a pool of workers and writes what they say, in the order of the inputs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "store/store.h"
#include "tools/cli/inputs.h"
#include "tools/cli/progress.h"
#include "tools/cli/worker_pool.h"

namespace spoglio::cli {

struct IngestOptions {
  WorkerOptions workers;
  std::string vocabulary_digest;
  bool progress = true;
  bool count_doubts = false;  // also in documents that are current: --strict needs them
};

struct IngestTally {
  std::size_t stored = 0;     // new or replaced
  std::size_t unchanged = 0;  // current, or read again with the same result
  std::size_t duplicates = 0;
  std::size_t failed = 0;
  std::size_t failed_anew = 0;                  // failures the store did not know yet
  std::map<std::string, std::size_t> failures;  // by code
  std::size_t pages = 0;
  std::size_t indicators = 0;
  std::size_t flagged = 0;  // indicators with a doubt
  std::size_t doubts = 0;
  std::size_t left = 0;  // not reached: interrupted, or the database could not be written
};

class Ingest {
 public:
  Ingest(store::Store& store, const std::vector<Input>& files, IngestOptions options);
  // Ends early on SIGINT or SIGTERM, and when the database cannot be written: then `left` is not 0.
  IngestTally run();

 private:
  enum class Fate { kRead, kCurrent, kDuplicate };
  struct Ready {
    Fate fate = Fate::kRead;
    store::DocumentRecord record;  // for kCurrent and kDuplicate the SHA-256 and path alone
    std::size_t bytes = 0;
  };

  void start_workers();
  void prepare(std::size_t index);
  void collect(Answer answer);
  void write_ready();
  void write(const Ready& ready);
  void write_failure(const store::DocumentRecord& record);
  bool has_plan(const std::string& sha256) const;
  void count_plan(const normalize::Plan& plan);
  store::DocumentRecord blank_record(const Input& input) const;
  ProgressState state() const;

  store::Store& store_;
  const std::vector<Input>& files_;
  IngestOptions options_;
  WorkerPool pool_;
  Progress progress_;
  IngestTally tally_;
  std::map<std::size_t, Ready> ready_;      // read, waiting for their turn
  std::map<std::size_t, std::string> sha_;  // of the documents being read
  std::set<std::string> seen_;              // SHA-256 of every document of this run
  std::size_t held_ = 0;                    // bytes in ready_
  std::size_t next_ = 0;                    // to prepare
  std::size_t written_ = 0;                 // done with, in order
  std::int64_t bytes_total_ = 0;
  std::int64_t bytes_done_ = 0;
};

}  // namespace spoglio::cli
