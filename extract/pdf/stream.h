// A stream's unpacked bytes, up to a limit.
#pragma once

#include <string>

class QPDFObjectHandle;

namespace spoglio::extract {

// What qpdf's warning says of a stream that reached the limit.
inline constexpr const char* kTooLarge = "stream too large";

// Adds what can be unpacked to `out`, which grows to `limit` bytes at most; nothing for packings that are none for
// content (images).
void append_stream(QPDFObjectHandle stream, std::string& out, size_t limit);

}  // namespace spoglio::extract
