// Runs a property over many seeds: a few in every run, as many as wanted by the environment.
//   SPOGLIO_SEEDS=100000 SPOGLIO_FIRST_SEED=1 build/release/normalize_test --gtest_filter='RandomDocuments*'
#pragma once

#include <cstdint>
#include <functional>

namespace spoglio::test {

// What the work on one seed was, for the report of what costs most.
struct SeedWork {
  double parts = 1;  // cells, words: what cost should grow with
};

// Calls `property` with `seeds` seeds, or with those that the environment asks for. A failure names its seed; the
// slowest seeds, in all and for each part, are printed. No time is asserted: other work may share the machine.
void for_seeds(int seeds, const std::function<SeedWork(std::uint32_t seed)>& property);

}  // namespace spoglio::test
