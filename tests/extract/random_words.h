// Pages of random words and lines, from neat tables to what no printer makes, for tests of layout.
#pragma once

#include <cstdint>

#include "extract/document.h"

namespace spoglio::testing {

struct RandomPageShape {
  int words = 120;       // at most
  bool extreme = false;  // boxes without size, turned inside out, far outside of the page
};

// The same for the same seed and shape.
extract::Page random_page(std::uint32_t seed, const RandomPageShape& shape = {});

}  // namespace spoglio::testing
