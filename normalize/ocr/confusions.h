// What recognition makes of the signs of figures, as a table.
#pragma once

#include <array>
#include <cstddef>

namespace spoglio::normalize {

struct Confusion {
  const char* pattern;
  const char* rewrite;
};

constexpr size_t kConfusionCount = 100;

// Each may be undone alone or with the others, in this order.
extern const std::array<Confusion, kConfusionCount> kConfusions;

}  // namespace spoglio::normalize
