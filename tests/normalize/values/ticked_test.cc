// Options of a list that are ticked.
#include "normalize/values/ticked.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace spoglio::normalize {
namespace {

using Strings = std::vector<std::string>;

TEST(Ticked, BoxesStandInFrontOfTheirOptionsOrBehindThem) {
  EXPECT_EQ(ticked_option("[ ] Efficacia [x] Efficienza [ ] Qualità erogata"), "Efficienza");
  EXPECT_EQ(ticked_option("Efficacia ☐ Efficienza ☒"), "Efficienza");
  EXPECT_EQ(ticked_option("☑ Qualità ☐ Quantità"), "Qualità");
  EXPECT_EQ(ticked_option("( ) Sviluppo\n(X) Mantenimento"), "Mantenimento");
  EXPECT_EQ(ticked_option("□ Strategico ■ Operativo"), "Operativo");
  EXPECT_EQ(ticked_option("X Efficacia; □ Efficienza"), "Efficacia");
  EXPECT_EQ(ticked_option("○ Sì ● No"), "No");
}

TEST(Ticked, OneOptionAloneNeedsABoxThatIsTicked) {
  EXPECT_EQ(ticked_option("[x] Efficacia"), "Efficacia");
  EXPECT_FALSE(ticked_options("■ Efficacia"));
  EXPECT_FALSE(ticked_options("☐ Efficacia"));
}

TEST(Ticked, SeveralOrNoneAreToldApart) {
  EXPECT_EQ(ticked_options("☑ Efficacia ☐ Efficienza ☑ Qualità"), (Strings{"Efficacia", "Qualità"}));
  EXPECT_FALSE(ticked_option("☑ Efficacia ☐ Efficienza ☑ Qualità"));
  EXPECT_EQ(ticked_options("☐ Efficacia ☐ Efficienza"), Strings{});
}

TEST(Ticked, ItemsOfAListAndTextAreNoBoxes) {
  EXPECT_FALSE(ticked_options("● Curare i fossi ● Curare gli argini"));
  EXPECT_FALSE(ticked_options("Raggi X eseguiti"));
  EXPECT_FALSE(ticked_options("Qualità (x utente) erogata"));
  EXPECT_FALSE(ticked_options("Scelta: [ ] Efficacia [x] Efficienza"));
}

}  // namespace
}  // namespace spoglio::normalize
