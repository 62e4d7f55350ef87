// Printed and scanned, a document gives the same plan within bounds, and the same words in its searchable PDF.
#include <cstdlib>
#include <string>

#include "gmock/gmock.h"
#include "tests/tools/program.h"
#include "tests/tools/tiny_pdf.h"

namespace spoglio::tests {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

class ScanPlan : public ProgramTest {
 protected:
  int make(const std::string& arguments) const {
    const std::string command = std::string(SPOGLIO_CORPUS_MAKER) + " " + arguments;
    const int status = std::system(command.c_str());
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

  // A page of a table, its plan as it is read from its text, and its scan in a folder of its own.
  void make_twins(const std::string& quality) const {
    write("digital/keep", "");
    write("scanned/keep", "");
    ASSERT_EQ(make("random --layout comune_tabella --seed 11 --indicators 4 --pdf " + path("digital/piano.pdf") +
                   " --gold " + path("made.json")),
              0);
    const RunResult plan = run({"extract", path("digital/piano.pdf")});
    ASSERT_EQ(plan.exit, 0) << plan.err;
    write("digital/piano.gold.json", plan.out);
    ASSERT_EQ(
        make("scan " + path("digital/piano.pdf") + " --quality " + quality + " --out " + path("scanned/piano.pdf")), 0);
  }
};

// Bounds: all rows are found, and at most one field of them all is wrong without a flag.
TEST_F(ScanPlan, ADigitalPageAndItsCleanScanGiveTheSamePlan) {
  make_twins("clean300");
  const RunResult judged =
      run({"evaluate", path("scanned/piano.pdf"), "--gold", path("digital"), "--min-f1", "1", "--max-silent", "1"});
  EXPECT_EQ(judged.exit, 0) << judged.out << judged.err;
}

TEST_F(ScanPlan, RecognisedWordsAreInTheSearchablePdfAndInAlto) {
  TinyPage page;
  page.lines = {"Tempi medi di pagamento", "Obiettivo annuale"};
  write("piano.pdf", tiny_pdf({page}));
  ASSERT_EQ(make("scan " + path("piano.pdf") + " --dpi 200 --skew 1 --out " + path("scan.pdf")), 0);
  const RunResult made = run({"ocr", path("scan.pdf"), "--pdf", path("found.pdf"), "--alto", path("alto")});
  ASSERT_EQ(made.exit, 0) << made.err;
  EXPECT_THAT(read("alto/scan.xml"), AllOf(HasSubstr("CONTENT=\"pagamento\""), HasSubstr("ocr: auto; tesseract")));
  EXPECT_EQ(run({"inspect", path("scan.pdf"), "--stage", "words", "--ocr", "never"}).out.find("pagamento"),
            std::string::npos);
  EXPECT_THAT(run({"inspect", path("found.pdf"), "--stage", "words", "--ocr", "never"}).out,
              AllOf(HasSubstr("pagamento"), HasSubstr("annuale")));
  const RunResult over = run({"ocr", path("scan.pdf"), "--pdf", path("scan.pdf")});
  EXPECT_EQ(over.exit, 1);
  EXPECT_THAT(over.err, HasSubstr("is what is read"));
}

}  // namespace
}  // namespace spoglio::tests
