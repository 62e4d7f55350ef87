// Codes of objectives that do not count on.
#include "normalize/ocr/codes/numbers.h"
#include "tests/support/recognised.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace spoglio::normalize {
namespace {

using test::recognised_page;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Children's codes by their parents', all on one recognised page, and what becomes of them.
struct Family {
  Plan plan;
  std::set<std::string> mended;
  void add(const std::string& parent, const std::vector<std::string>& children) {
    Objective objective;
    objective.id = "p" + parent;
    objective.level = "obiettivo_strategico";
    objective.code = parent;
    objective.at.page = 1;
    plan.objectives.push_back(objective);
    for (const std::string& code : children) {
      objective.id = "o" + std::to_string(plan.objectives.size());
      objective.level = "obiettivo_operativo";
      objective.parent = "p" + parent;
      objective.code = code;
      plan.objectives.push_back(objective);
    }
  }
  std::vector<std::string> codes() {
    const OcrDoubts doubts = recognised_page();
    mended = mend_numbers(plan, doubts);
    std::vector<std::string> out;
    for (const Objective& o : plan.objectives) out.push_back(*o.code);
    return out;
  }
};

TEST(MendNumbers, AChildThatHasTheCodeOfAnotherParentsGoesOnFromItsOwn) {
  Family family;
  family.add("B.1", {"B.1.1"});
  family.add("B.2", {"B.1.1", "B.1.1"});
  EXPECT_THAT(family.codes(), ElementsAre("B.1", "B.1.1", "B.2", "B.2.1", "B.2.2"));
  EXPECT_EQ(family.mended.size(), 2U);
  EXPECT_EQ(family.plan.objectives[3].review.at(0).reason, "ocr_repair");
}

TEST(MendNumbers, ALowStrokeThatOtherCodesHaveComesBack) {
  Family family;
  family.add("PO01_01", {});
  family.add("PO_01_02", {});
  EXPECT_THAT(family.codes(), ElementsAre("PO01_01", "PO_01_02"));
  family.add("PO_02_01", {});
  EXPECT_THAT(family.codes(), ElementsAre("PO_01_01", "PO_01_02", "PO_02_01"));
}

TEST(MendNumbers, ACodeOfItsOwnStays) {
  Family family;
  family.add("B.2", {"B.7.1"});
  EXPECT_THAT(family.codes(), ElementsAre("B.2", "B.7.1"));
  EXPECT_THAT(family.mended, IsEmpty());
}

TEST(MendNumbers, AMisreadNumberIsTheOneThatIsMissing) {
  Family between;
  between.add("A.1", {"A.1.1", "A.1.2", "A.1.5", "A.1.4"});
  EXPECT_THAT(between.codes(), ElementsAre("A.1", "A.1.1", "A.1.2", "A.1.3", "A.1.4"));
  Family last;
  last.add("A.1", {"A.1.1", "A.1.2", "A.1.8"});
  EXPECT_THAT(last.codes(), ElementsAre("A.1", "A.1.1", "A.1.2", "A.1.3"));
}

TEST(MendNumbers, AGapThatNothingExplainsStays) {
  Family gap;
  gap.add("A.1", {"A.1.1", "A.1.3", "A.1.4"});
  EXPECT_THAT(gap.codes(), ElementsAre("A.1", "A.1.1", "A.1.3", "A.1.4"));
  Family last;
  last.add("A.1", {"A.1.1", "A.1.4"});
  EXPECT_THAT(last.codes(), ElementsAre("A.1", "A.1.1", "A.1.4"));
}

}  // namespace
}  // namespace spoglio::normalize
