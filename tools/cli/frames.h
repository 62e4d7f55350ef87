// What a worker tells its parent: frames of one type byte, four bytes of length (least first) and the payload.
// The parent trusts nothing of it: lengths are bounded, and a frame that cannot be understood counts as a crash.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace spoglio::cli {

enum class FrameType : char {
  kOpened = 'O',       // origin, SHA-256 and vocabulary digest, one per line
  kPage = 'P',         // page number, '\n', text
  kRecognising = 'R',  // empty: the next page is to be recognised, which takes its time
  kRecognised = 'C',   // key, '\n', the page as a cache keeps it
  kPlan = 'J',         // spoglio-plan/1; the last frame
  kFailure = 'F',      // code, '\n', message; the last frame
  kOutOfMemory = 'M',  // empty; the last frame
};

struct Frame {
  FrameType type = FrameType::kFailure;
  std::string payload;
};

// Writes one frame whole. Returns false when the other end is gone. Allocates nothing.
bool write_frame(int fd, FrameType type, std::string_view payload);

class FrameBuffer {
 public:
  // Longest payload that is taken; a plan of a thousand pages needs about 2 MB.
  static constexpr std::uint32_t kMostPayload = 128U << 20;

  void add(std::string_view bytes) { bytes_ += bytes; }
  // The next whole frame. Throws Error(kTooLarge) for a payload over the limit.
  std::optional<Frame> next();

 private:
  std::string bytes_;
  std::size_t start_ = 0;
};

}  // namespace spoglio::cli
