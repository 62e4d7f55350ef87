// Sizes and baselines of lines whose marks are given as boxes.
#include "extract/image/sizes.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace spoglio::extract {
namespace {

constexpr double kSize = 40;  // pixels; capitals are 29 high, small letters 21, descents 8

// Marks from the left, by letter: "A" a capital, "x" a small letter, "g" one that descends, "*" an asterisk; anything
// else is "A" to "g" run into one.
PrintLine line_of(const std::string& letters, double baseline) {
  PrintLine line;
  double x = 100;
  for (const char c : letters) {
    const double top = c == 'x' || c == 'g' ? 21 : 29;
    const double foot = c == '*' ? -15 : c == 'g' || c == '#' ? 8 : 0;
    line.marks.push_back({{x, baseline - top, x + 18, baseline + foot}});
    x += 20;
  }
  line.box = line.marks[0].box;
  for (const Mark& mark : line.marks) line.box = unite(line.box, mark.box);
  return line;
}

// The last of the lines below two of common print.
PrintLine measured(const PrintLine& line, double row = 300) {
  std::vector<PrintLine> lines = {line_of("Axxgxxxxxxxx", 200), line_of("Axxxxxxxgxxx", row), line};
  measure_lines(lines);
  return lines.back();
}

TEST(Sizes, FewSmallLettersOfWhichOneDescendsAreOfTheCommonSize) {
  EXPECT_NEAR(measured(line_of("xxggxx", 400)).size, kSize, 1);
  EXPECT_NEAR(measured(line_of("xxxxxx", 400)).size, 21 / 0.73, 1);  // figures of smaller type may look so
}

TEST(Sizes, AnAsteriskStandsOverTheBaseline) {
  const PrintLine line = measured(line_of("*A", 400));
  EXPECT_NEAR(line.baseline, 400, 0.5);
  EXPECT_NEAR(line.size, kSize, 1);
}

TEST(Sizes, LettersRunIntoOneHaveTheBaselineOfTheLineBeside) {
  const PrintLine line = measured(line_of("#", 300));
  EXPECT_NEAR(line.baseline, 300, 0.5);
  EXPECT_NEAR(line.size, kSize, 1);
  EXPECT_NEAR(measured(line_of("#", 500)).baseline, 508, 0.5);
}

TEST(Sizes, AnAngleBeforeAFigureStandsOverTheirFoot) {
  PrintLine line = line_of("A", 400);
  line.marks.insert(line.marks.begin(), {{70, 400 - 25, 90, 400 - 4}});
  line.box = unite(line.box, line.marks[0].box);
  EXPECT_NEAR(measured(line).baseline, 400, 0.5);
  EXPECT_NEAR(measured(line).size, kSize, 1);
}

}  // namespace
}  // namespace spoglio::extract
