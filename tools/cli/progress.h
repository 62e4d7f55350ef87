// How far an ingest has come: one line on a terminal, redrawn in place; nothing when stderr is no terminal.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>

namespace spoglio::cli {

struct ProgressState {
  std::size_t done = 0;
  std::size_t total = 0;
  std::size_t pages = 0;
  std::int64_t bytes_done = 0;
  std::int64_t bytes_total = 0;
};

// "  12/340 documents  1204 pages  310 pages/s  1:05 left". The time left goes by bytes, which tell more than
// documents.
std::string progress_line(const ProgressState& state, double seconds);

class Progress {
 public:
  explicit Progress(bool wanted);
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  void draw(const ProgressState& state);
  // Takes the line away, so that a message can be printed.
  void clear();
  double seconds() const;

 private:
  bool active_;
  bool drawn_ = false;
  std::chrono::steady_clock::time_point start_;
  std::chrono::steady_clock::time_point last_;
};

}  // namespace spoglio::cli
