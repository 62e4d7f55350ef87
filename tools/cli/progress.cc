// The progress line of an ingest.
#include "tools/cli/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>

#include "tools/cli/output.h"

namespace spoglio::cli {
namespace {

constexpr std::chrono::milliseconds kRedraw{200};
constexpr double kLeastSeconds = 1;  // before that a rate is noise

std::string clock_text(double seconds) {
  const auto whole = static_cast<long>(seconds + 0.5);
  if (whole >= 3600) return fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
  return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

}  // namespace

std::string progress_line(const ProgressState& state, double seconds) {
  std::string line = fmt::format("{}/{} documents  {}", state.done, state.total, counted(state.pages, "page"));
  if (seconds < kLeastSeconds) return line;
  line += fmt::format("  {:.0f} pages/s", static_cast<double>(state.pages) / seconds);
  if (state.bytes_done > 0 && state.bytes_total >= state.bytes_done) {
    const double share = static_cast<double>(state.bytes_done) / static_cast<double>(state.bytes_total);
    line += fmt::format("  {} left", clock_text(seconds * (1 - share) / share));
  }
  return line;
}

Progress::Progress(bool wanted)
    : active_(wanted && ::isatty(STDERR_FILENO) == 1), start_(std::chrono::steady_clock::now()) {}

void Progress::draw(const ProgressState& state) {
  const auto now = std::chrono::steady_clock::now();
  if (!active_ || (drawn_ && now - last_ < kRedraw)) return;
  last_ = now;
  drawn_ = true;
  // Carriage return, text, erase to the end of the line.
  fmt::print(stderr, "\r{}\x1b[K", progress_line(state, seconds()));
  std::fflush(stderr);
}

void Progress::clear() {
  if (!drawn_) return;
  fmt::print(stderr, "\r\x1b[K");
  std::fflush(stderr);
  drawn_ = false;
}

double Progress::seconds() const {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
}

}  // namespace spoglio::cli
