// The table of what qpdf 11 says and what it means for the reader of the plan.
#include "extract/pdf/repair_log.h"

#include <fmt/format.h>

namespace spoglio::extract {
namespace {

enum Kind : size_t { kIndex, kCut, kLost, kLength, kPages, kObjects };

struct Wording {
  std::string_view part;  // of the warning
  Kind kind;
  bool counts;  // false: says again what another warning of the same damage says
};

// The first row that fits decides; what fits none is a fault of an object.
constexpr Wording kWordings[] = {
    {"stream too large", kCut, true},
    {"error decoding stream data", kLost, true},
    {"unable to recover stream data", kLost, true},
    {"unexpected EOF reading stream data", kLost, true},
    {"stream will be re-processed", kLost, false},
    {"recovered stream length", kLength, true},
    {"recover stream len", kLength, false},
    {"expected endstream", kLength, false},
    {"stream keyword", kLength, true},
    {"xref", kIndex, true},
    {"cross-reference", kIndex, true},
    {"Cross-reference", kIndex, true},
    {"trailer", kIndex, true},
    {"file is damaged", kIndex, true},
    {"kid ", kPages, true},
    {"page tree", kPages, true},
    {"pages tree", kPages, true},
    {"/Page", kPages, true},
};

std::string times(size_t count, std::string_view one, std::string_view many) {
  return count == 1 ? fmt::format("one {}", one) : fmt::format("{} {}", count, many);
}

std::string sentence(Kind kind, size_t count) {
  switch (kind) {
    case kIndex:
      return "the table of where its objects lie was damaged and has been rebuilt; something may be missing";
    case kCut:
      return fmt::format("{} too large when unpacked and cut off", times(count, "stream was", "streams were"));
    case kLost:
      return fmt::format("{} not be unpacked in full; drawing or text may be missing",
                         times(count, "stream could", "streams could"));
    case kLength:
      return fmt::format("{} a wrong length, which has been measured anew", times(count, "stream had", "streams had"));
    case kPages:
      return "the tree of its pages has faults; pages may be missing";
    default:
      return fmt::format("{} read as far as possible", times(count, "fault in how its objects are written was",
                                                             "faults in how its objects are written were"));
  }
}

}  // namespace

void RepairLog::add(std::string_view warning) {
  for (const auto& wording : kWordings) {
    if (warning.find(wording.part) == std::string_view::npos) continue;
    if (wording.counts) ++counts_[wording.kind];
    return;
  }
  ++counts_[kObjects];
}

std::vector<std::string> RepairLog::summary() const {
  std::vector<std::string> out;
  for (size_t kind = 0; kind < kKinds; ++kind) {
    if (counts_[kind] > 0) out.push_back(sentence(static_cast<Kind>(kind), counts_[kind]));
  }
  return out;
}

}  // namespace spoglio::extract
