// A pool of worker processes, one per document. A crash, hang or memory bomb costs the one document.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "store/store.h"
#include "tools/cli/ocr_flags.h"

namespace spoglio::cli {

struct WorkerOptions {
  int jobs = 1;                   // processes at a time
  double timeout_seconds = 120;   // wall clock per document, opening included
  std::int64_t memory_mb = 1024;  // address space per worker
  std::string vocabulary;         // path; empty: the standard one
  OcrFlags ocr;                   // each page that is recognised may take its own time beside timeout_seconds
};

// One document's answer: pages, and a plan or a failure with advice.
struct Answer {
  std::size_t job = 0;
  std::string origin;
  std::string sha256;  // as the worker read it; empty when it could not open the file
  std::string vocabulary_digest;
  std::vector<store::PageText> pages;
  std::optional<normalize::Plan> plan;
  std::optional<store::Failure> failure;
  std::size_t bytes = 0;  // taken from the worker, a measure of the memory held
};

class WorkerPool {
 public:
  explicit WorkerPool(WorkerOptions options);
  ~WorkerPool();  // ends what still runs
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  bool has_room() const;
  bool busy() const;
  void start(std::size_t job, const std::string& path);
  // Waits until a worker says something or the time is over, and returns the documents that are done. Interruptible:
  // returns early when a signal arrives.
  std::vector<Answer> wait(int milliseconds);
  // Pages heard of so far, for the progress line.
  std::size_t pages() const { return pages_; }

 private:
  struct Worker;
  void listen(Worker& worker);
  void take(Worker& worker, char type, const std::string& payload);
  Answer finish(Worker& worker);

  WorkerOptions options_;
  extract::OcrCache cache_;
  std::vector<std::unique_ptr<Worker>> workers_;
  std::size_t pages_ = 0;
};

}  // namespace spoglio::cli
