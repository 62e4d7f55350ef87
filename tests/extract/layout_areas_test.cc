// Columns of text on a page.
#include <gtest/gtest.h>

#include "extract/layout.h"
#include "tests/extract/blocks.h"
#include "tests/support/pages.h"

namespace spoglio::extract {
namespace {

using testing::page_of;
using testing::show;

TEST(Areas, LabelsThatBothSidesPrintMakeColumns) {
  Page page = page_of(R"(
Indicatore: sponde pulite
nell'anno
Target 2025: 40 km

Indicatore: tombini riparati
Target 2025: 12

Indicatore: ponti verificati
prima dell'inverno
Target 2025: 3
)");
  testing::Drawing right;
  right.left = 150;
  right.top = 103;
  draw(page, R"(
Indicatore: fossi scavati
Target 2025: 9

Indicatore: frane segnalate
sulla rete minore
Target 2025: 15

Indicatore: argini rialzati
dopo le piene
Target 2025: 2
)",
       right);
  const std::string shown = show(lay_out(page));
  EXPECT_EQ(shown.find('|'), std::string::npos) << shown;
  EXPECT_LT(shown.find("> Target 2025: 3\n"), shown.find("> Indicatore: fossi scavati\n")) << shown;
}

}  // namespace
}  // namespace spoglio::extract
