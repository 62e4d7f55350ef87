// Small operations on places, and the stable names of the enums of this folder.
#include "extract/document.h"

#include <algorithm>

#include "extract/error.h"

namespace spoglio {

const char* to_string(ErrorCode code) {
  switch (code) {
    case ErrorCode::kUnreadable:
      return "unreadable";
    case ErrorCode::kEmpty:
      return "empty";
    case ErrorCode::kDamaged:
      return "damaged";
    case ErrorCode::kEncrypted:
      return "encrypted";
    case ErrorCode::kTooLarge:
      return "too_large";
    case ErrorCode::kUnsupported:
      return "unsupported";
    case ErrorCode::kNoText:
      return "no_text";
    case ErrorCode::kTimeout:
      return "timeout";
    case ErrorCode::kMemory:
      return "memory";
    case ErrorCode::kCrashed:
      return "crashed";
    case ErrorCode::kStore:
      return "store";
    case ErrorCode::kInput:
      return "input";
  }
  return "unknown";
}

namespace extract {

Box unite(const Box& a, const Box& b) {
  return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

Place unite(const Place& a, const Place& b) {
  Place out = a;
  if (a.page != b.page) return out;
  if (a.box && b.box) {
    out.box = unite(*a.box, *b.box);
  } else if (b.box) {
    out.box = b.box;
  }
  return out;
}

const char* to_string(Origin origin) { return origin == Origin::kPlainText ? "plain" : "text_layer"; }

}  // namespace extract
}  // namespace spoglio
