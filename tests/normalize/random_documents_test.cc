// Whatever the tables and lines of a document hold, reading it ends, and its plan keeps the contract.
#include <gmock/gmock.h>

#include "normalize/checks/checks.h"
#include "normalize/links/link.h"
#include "tests/support/random_pages.h"
#include "tests/support/seeds.h"
#include "tests/support/sound_plan.h"

namespace spoglio::normalize {
namespace {

using ::testing::IsEmpty;

constexpr int kSmall = 200;  // documents in every run: they take a second
constexpr int kLarge = 2;

// Reads the document of a seed, and all that is made of its plan.
test::SeedWork read(std::uint32_t seed, const test::RandomShape& shape) {
  const test::RandomDocument document = test::random_document(seed, shape);
  const Plan plan = document.plan();
  EXPECT_THAT(test::unsound(plan, document.pages), IsEmpty());
  check_plan(plan);
  join_sheets(link_rows(plan));
  return {static_cast<double>(document.parts)};
}

TEST(RandomDocuments, PlansOfAnyTablesAndLinesAreSound) {
  test::for_seeds(kSmall, [](std::uint32_t seed) { return read(seed, {}); });
}

TEST(RandomDocuments, PlansOfLargeTablesAreSound) {
  test::for_seeds(kLarge,
                  [](std::uint32_t seed) { return read(seed, {.pages = 4, .blocks = 4, .rows = 150, .columns = 14}); });
}

TEST(RandomDocuments, TheSameDocumentGivesTheSamePlan) {
  test::for_seeds(kSmall / 8, [](std::uint32_t seed) {
    const test::RandomDocument document = test::random_document(seed);
    EXPECT_EQ(to_json(document.plan()), to_json(document.plan()));
    return test::SeedWork{static_cast<double>(document.parts)};
  });
}

}  // namespace
}  // namespace spoglio::normalize
