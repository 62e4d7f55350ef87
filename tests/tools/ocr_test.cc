// spoglio ocr: words for others, and back again.
#include <filesystem>
#include <string>

#include "gmock/gmock.h"
#include "tests/tools/program.h"
#include "tests/tools/tiny_pdf.h"

namespace spoglio::tests {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

class Ocr : public ProgramTest {
 protected:
  static TinyPage page(const std::string& line) {
    TinyPage out;
    out.lines = {line};
    return out;
  }
  static std::string specimen(const std::string& name) { return std::string(SPOGLIO_SOURCE_DIR) + "/corpus/" + name; }
};

TEST_F(Ocr, AltoOfASpecimenGivesTheSamePlanAsTheSpecimen) {
  for (const std::string unit : {"0", "300"}) {
    std::vector<std::string> arguments = {"ocr", specimen("schede_lunaria.pdf"), "--alto", path("alto")};
    if (unit != "0") arguments.insert(arguments.end(), {"--dpi", unit});
    const RunResult made = run(arguments);
    ASSERT_EQ(made.exit, 0) << made.err;
    const RunResult judged = run({"evaluate", path("alto"), "--gold", std::string(SPOGLIO_SOURCE_DIR) + "/corpus",
                                  "--min-f1", "1", "--min-exact", "1", "--max-silent", "0"});
    EXPECT_EQ(judged.exit, 0) << judged.out << judged.err;
  }
}

TEST_F(Ocr, TheFileIsNamedAfterTheDocumentAndHoldsAllItsPages) {
  write("piano 1.pdf", tiny_pdf({page("Prima pagina"), page("Seconda pagina")}));
  ASSERT_EQ(run({"ocr", path("piano 1.pdf"), "--alto", path("a/b")}).exit, 0);
  const std::string alto = read("a/b/piano 1.xml");
  EXPECT_THAT(alto, AllOf(HasSubstr("PHYSICAL_IMG_NR=\"2\""), HasSubstr("CONTENT=\"Seconda\""), HasSubstr("mm10"),
                          HasSubstr("<softwareName>Spoglio")));
  ASSERT_EQ(run({"ocr", path("piano 1.pdf"), "--alto", path("a/b"), "--dpi", "150"}).exit, 0);
  EXPECT_THAT(read("a/b/piano 1.xml"), AllOf(HasSubstr("pixel"), HasSubstr("dpi: 150")));
  EXPECT_FALSE(std::filesystem::exists(path("a/b/piano 1.xml.part")));
}

TEST_F(Ocr, WhatIsReadIsNeverWrittenOver) {
  write("piano.pdf", tiny_pdf({page("Prima pagina")}));
  ASSERT_EQ(run({"ocr", path("piano.pdf"), "--alto", path("alto")}).exit, 0);
  const std::string before = read("alto/piano.xml");
  const RunResult again = run({"ocr", path("alto/piano.xml"), "--alto", path("alto")});
  EXPECT_EQ(again.exit, 1);
  EXPECT_THAT(again.err, HasSubstr("is what is read"));
  EXPECT_EQ(read("alto/piano.xml"), before);
}

TEST_F(Ocr, WhatHasNoPlacesOrNoWordsFails) {
  write("nota.txt", "Una nota senza posti.\n");
  const RunResult text = run({"ocr", path("nota.txt"), "--alto", path("alto")});
  EXPECT_EQ(text.exit, 1);
  EXPECT_THAT(text.err, HasSubstr("no places"));
  TinyPage blank;
  blank.content = "0 g";
  write("vuoto.pdf", tiny_pdf({blank}));
  const RunResult empty = run({"ocr", path("vuoto.pdf"), "--alto", path("alto")});
  EXPECT_EQ(empty.exit, 1);
  EXPECT_THAT(empty.err, HasSubstr("no word was read"));
  EXPECT_EQ(run({"ocr", path("vuoto.pdf")}).exit, 2);
}

TEST_F(Ocr, AFolderThatCannotBeMadeIsToldAndLeavesNothing) {
  write("piano.pdf", tiny_pdf({page("Prima pagina")}));
  write("alto", "a file");
  const RunResult made = run({"ocr", path("piano.pdf"), "--alto", path("alto")});
  EXPECT_EQ(made.exit, 1);
  EXPECT_THAT(made.err, HasSubstr("choose another folder"));
}

}  // namespace
}  // namespace spoglio::tests
