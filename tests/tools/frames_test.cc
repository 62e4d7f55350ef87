// Frames between worker and parent: any cut gives the same frames, and no length is believed.
#include <string>

#include "extract/error.h"
#include "gmock/gmock.h"
#include "tests/tools/program.h"
#include "tools/cli/frames.h"

namespace spoglio::tests {
namespace {

std::string frame(char type, const std::string& payload) {
  std::string out(1, type);
  for (unsigned i = 0; i < 4; ++i) out += static_cast<char>(payload.size() >> (8 * i) & 0xFFU);
  return out + payload;
}

TEST(Frames, AnyCutGivesTheSameFrames) {
  const std::string bytes = frame('P', "1\nwords") + frame('P', "") + frame('J', std::string(300, 'x'));
  for (size_t piece = 1; piece <= bytes.size(); ++piece) {
    cli::FrameBuffer buffer;
    std::string heard;
    for (size_t at = 0; at < bytes.size(); at += piece) {
      buffer.add(std::string_view(bytes).substr(at, piece));
      while (const auto next = buffer.next()) heard += frame(static_cast<char>(next->type), next->payload);
    }
    ASSERT_EQ(heard, bytes) << "pieces of " << piece;
  }
}

TEST(Frames, LengthOverTheLimitIsRefusedBeforeItIsRead) {
  cli::FrameBuffer buffer;
  buffer.add(std::string("P\xff\xff\xff\x7f", 5));
  EXPECT_THROW(buffer.next(), Error);
}

}  // namespace
}  // namespace spoglio::tests
