// Brackets of labels that were read as other signs.
#include "normalize/ocr/page/tags.h"

#include <gtest/gtest.h>

namespace spoglio::normalize {
namespace {

TEST(BracketedLabels, BracketsComeBackBeforeLabelsThatOpenThemElsewhere) {
  const std::set<std::string> labels =
      bracketed_labels({"1) Pareri resi [target: ≥ 5 - peso: 30%]", "2) Rifugi [target: 7]", "3) Atti [valore: 7]"});
  EXPECT_EQ(labels, std::set<std::string>{"target"});
  EXPECT_EQ(with_mended_brackets("4) Atti Ltarget: ≥ 5 - peso: 30%)", labels), "4) Atti [target: ≥ 5 - peso: 30%]");
  EXPECT_EQ(with_mended_brackets("4) Atti |target: ≥ 5", labels), "4) Atti [target: ≥ 5");
  EXPECT_EQ(with_mended_brackets("4) Atti lvalore: 5]", labels), "4) Atti lvalore: 5]");
  EXPECT_EQ(with_mended_brackets("4) Atti [peso: 5 - target: 3]", labels), "4) Atti [peso: 5 - target: 3]");
  EXPECT_EQ(with_mended_brackets("4) Atti; il sottotarget: 3", labels), "4) Atti; il sottotarget: 3");
}

}  // namespace
}  // namespace spoglio::normalize
