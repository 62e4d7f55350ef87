// Seeds in order, each with the time of the processor that it took.
#include "tests/support/seeds.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <iostream>

namespace spoglio::test {
namespace {

constexpr double kNotable = 0.001;  // seconds: below, the cost of a part says nothing

long from_environment(const char* name, long otherwise) {
  const char* text = std::getenv(name);
  return text != nullptr ? std::strtol(text, nullptr, 10) : otherwise;
}

struct Cost {
  std::uint32_t seed = 0;
  double seconds = 0;
  double parts = 1;

  double of_part() const { return seconds < kNotable ? 0 : seconds / parts; }
  std::string text() const {
    return fmt::format("seed {}: {:.1f} ms, {} parts, {:.1f} us each", seed, 1e3 * seconds, parts,
                       1e6 * seconds / parts);
  }
};

}  // namespace

void for_seeds(int seeds, const std::function<SeedWork(std::uint32_t seed)>& property) {
  const long first = from_environment("SPOGLIO_FIRST_SEED", 1);
  const long count = from_environment("SPOGLIO_SEEDS", seeds);
  Cost slowest;
  Cost dearest;
  double all = 0;
  for (long i = first; i < first + count && !testing::Test::HasFatalFailure(); ++i) {
    const auto seed = static_cast<std::uint32_t>(i);
    SCOPED_TRACE(fmt::format("SPOGLIO_FIRST_SEED={} SPOGLIO_SEEDS=1", seed));
    const std::clock_t begin = std::clock();
    const SeedWork work = property(seed);
    const Cost cost{seed, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC, std::max(1.0, work.parts)};
    all += cost.seconds;
    if (cost.seconds > slowest.seconds) slowest = cost;
    if (cost.of_part() > dearest.of_part()) dearest = cost;
  }
  std::cout << fmt::format("{} seeds from {} in {:.1f} s; slowest {}; dearest {}\n", count, first, all, slowest.text(),
                           dearest.text());
}

}  // namespace spoglio::test
