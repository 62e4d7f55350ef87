// Frames between a worker and its parent.
#include "tools/cli/frames.h"

#include <unistd.h>

#include <array>
#include <cerrno>

#include "extract/error.h"

namespace spoglio::cli {
namespace {

constexpr std::size_t kHeader = 5;

bool write_all(int fd, const char* data, std::size_t size) {
  while (size > 0) {
    const ssize_t written = ::write(fd, data, size);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    data += written;
    size -= static_cast<std::size_t>(written);
  }
  return true;
}

}  // namespace

bool write_frame(int fd, FrameType type, std::string_view payload) {
  std::array<char, kHeader> header{};
  header[0] = static_cast<char>(type);
  for (unsigned i = 0; i < 4; ++i) header[i + 1] = static_cast<char>(payload.size() >> (8 * i) & 0xFFU);
  return write_all(fd, header.data(), header.size()) && write_all(fd, payload.data(), payload.size());
}

std::optional<Frame> FrameBuffer::next() {
  if (bytes_.size() - start_ < kHeader) return std::nullopt;
  std::uint32_t length = 0;
  for (unsigned i = 0; i < 4; ++i) {
    length |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes_[start_ + i + 1])) << (8 * i);
  }
  if (length > kMostPayload) throw Error(ErrorCode::kTooLarge, "a page or plan over 128 MB");
  if (bytes_.size() - start_ - kHeader < length) {
    bytes_.erase(0, start_);
    start_ = 0;
    return std::nullopt;
  }
  Frame frame{static_cast<FrameType>(bytes_[start_]), bytes_.substr(start_ + kHeader, length)};
  start_ += kHeader + length;
  return frame;
}

}  // namespace spoglio::cli
