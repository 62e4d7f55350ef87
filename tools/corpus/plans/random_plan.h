// Random plans: realistic, consistent in themselves, and normalized exactly, so that they are their documents' gold.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "normalize/plan/plan.h"
#include "tools/corpus/draw/style.h"
#include "tools/corpus/rng.h"

namespace spoglio::corpus {

struct RandomOptions {
  Family family = Family::kAlbero;
  std::uint64_t seed = 1;
  int indicators = 20;  // about: the last group is completed
  int year = 2023;
  std::optional<std::string> issuer;
};

// The same options give the same plan. Weights of siblings add up to 100, budgets of children to their parent's.
normalize::Plan random_plan(const RandomOptions& options);

// `count` weights in percent with at most two decimals, adding up to exactly 100; multiples of 5 when `round`.
std::vector<double> weights_of(Rng& rng, std::size_t count, bool round);

}  // namespace spoglio::corpus
