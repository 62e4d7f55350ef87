// What reports print in and around their tables: marks of footnotes, titles, groups, signs, charts.
#include <gtest/gtest.h>

#include "extract/layout/captions.h"
#include "extract/layout/doubt.h"
#include "extract/layout/layout.h"
#include "extract/layout/lines/lines.h"
#include "extract/layout/lines/raised.h"
#include "tests/extract/blocks.h"
#include "tests/support/pages.h"

namespace spoglio::extract {
namespace {

using testing::draw;
using testing::laid_out;
using testing::level;
using testing::page_of;
using testing::show;
using testing::upright;
using testing::x_of;

TEST(Raised, MarksBelongToTheWordTheyTouch) {
  Page page = page_of(R"(
Region          2004     2005
Ardmoor         12.1     13.4
Dunmere         10.0     11.2
)");
  // Set smaller and higher, behind the names of both regions; nearer to the line above by their middles.
  draw(page, "1", {.height = 6, .left = x_of(7.2), .top = 100 + 10.5 - 3});
  draw(page, "(2)", {.character = 2, .height = 6, .left = x_of(7.2), .top = 100 + 21 - 3});
  EXPECT_EQ(show(lay_out(page)),
            "= 3 x 3\n| Region | 2004 | 2005\n| Ardmoor 1 | 12.1 | 13.4\n| Dunmere (2) | 10.0 | 11.2\n");
}

TEST(Raised, SmallWordsThatTouchNothingStayALine) {
  Page page = page_of("Region     Total");
  draw(page, "small", {.height = 6, .left = x_of(30), .top = 108});
  std::vector<std::vector<size_t>> lines = {{0, 1}, {2}};
  settle_raised(page, lines);
  EXPECT_EQ(lines.size(), 2U);
}

TEST(Captions, NumberedTitlesAndSourcesCutThePage) {
  const auto cuts = [](std::string_view art) {
    const Page page = page_of(art);
    return cuts_at_captions(page, find_lines(page));
  };
  EXPECT_EQ(cuts("A          1\nTable 3.2 Pupils by region\nB          2\n"), (std::vector<size_t>{1, 2}));
  EXPECT_EQ(cuts("A          1\nFigura 4:    Alunni per regione\nB          2\n"), (std::vector<size_t>{1, 2}));
  EXPECT_EQ(cuts("A          1\nTable 3.2 Pupils\n(in thousands)\nB          2\n"), (std::vector<size_t>{1, 3}));
  EXPECT_EQ(cuts("A          1\nSource: statistical office, 2004\nText below\n"), (std::vector<size_t>{1}));
  // Words of a table, and sentences.
  EXPECT_EQ(cuts("A          1\nTable of contents\nB          2\n"), std::vector<size_t>{});
  EXPECT_EQ(cuts("A                Table 3      2\nB                Table 4      2\n"), std::vector<size_t>{});
  EXPECT_EQ(cuts("A          1\nSource: statistical office, 2004\nB          2\n"), std::vector<size_t>{});
}

TEST(Captions, TitleBetweenTwoTablesIsARowOfNeither) {
  EXPECT_EQ(laid_out(R"(
Region            Total     Men
Ardmoor           121       60
Dunmere           100       52
Table 2. Pupils by region
Region            Girls     Boys
Ardmoor           21        30
Dunmere           40        22
)"),
            "= 3 x 3\n| Region | Total | Men\n| Ardmoor | 121 | 60\n| Dunmere | 100 | 52\n"
            "> Table 2. Pupils by region\n"
            "= 3 x 3\n| Region | Girls | Boys\n| Ardmoor | 21 | 30\n| Dunmere | 40 | 22\n");
}

TEST(Lines, NumbersSideBySideDoNotTellTheCommonSpace) {
  // Columns of numbers stand two blanks apart, and there are more of them than of words.
  const Page page = page_of(R"(
Number of pupils who attend public schools near their home town, and how many leave them early
Ardmoor  121  160  133  187  112  140
Dunmere  100  152  123  167  192  148
Glenross  101  162  173  147  122  148
)");
  EXPECT_LT(find_lines(page).space, 0.3);
}

TEST(Titles, GroupsInTheMiddleAreRowsOverAllColumns) {
  EXPECT_EQ(laid_out(R"(
Region               2004         2005         2006
                   Urban areas
Ardmoor              12.1         13.4         14.1
Dunmere              10.0         11.2         13.9
                   Rural areas
Ardmoor              22.1         23.4         24.1
Dunmere              20.0         21.2         23.9
)"),
            "= 7 x 4\n| Region | 2004 | 2005 | 2006\n| +4 Urban areas |||\n| Ardmoor | 12.1 | 13.4 | 14.1\n"
            "| Dunmere | 10.0 | 11.2 | 13.9\n| +4 Rural areas |||\n| Ardmoor | 22.1 | 23.4 | 24.1\n"
            "| Dunmere | 20.0 | 21.2 | 23.9\n");
}

TEST(Titles, LinesOfACellInTheMiddleAreNone) {
  EXPECT_EQ(laid_out(R"(
Measure           Responsible body             Status

Noise abatement   Regional development         40
                  agency and towns

Air quality       Ministry of transport        60
)"),
            "= 3 x 3\n| Measure | Responsible body | Status\n"
            "| Noise abatement | Regional development/agency and towns | 40\n"
            "| Air quality | Ministry of transport | 60\n");
}

TEST(Frames, UprightLinesThatATitleBreaksAreOneTable) {
  Page page = page_of(R"(
Region  2004    2005
     Urban areas
Ardmoor 12.1    13.4
Dunmere 10.0    11.2
     Rural areas
Ardmoor 22.1    23.4
Dunmere 20.0    21.2
)");
  for (const double line : {0, 1, 7}) level(page, line, -1, 21);
  for (const double character : {7.5, 14.5}) {
    upright(page, character, 0, 1);
    upright(page, character, 2, 4);
    upright(page, character, 5, 7);
  }
  const auto blocks = lay_out(page);
  ASSERT_EQ(blocks.size(), 1U) << show(blocks);
  EXPECT_EQ(std::get<Table>(blocks[0]).rows, 7) << show(blocks);
}

TEST(Frames, TablesWhoseSidesAreClosedStayApart) {
  Page page = page_of(R"(
Region  2004    2005
Ardmoor 12.1    13.4

Region  2006    2007
Ardmoor 22.1    23.4
)",
                      {.white = 10.5});
  for (const double line : {0.0, 1.0, 2.0, 3.0, 4.0, 5.0}) level(page, line, -1, 21);
  for (const double character : {-1.0, 7.5, 14.5, 21.0}) {
    upright(page, character, 0, 2);
    upright(page, character, 3, 5);
  }
  EXPECT_EQ(lay_out(page).size(), 2U);
}

TEST(LevelRows, StubWithHeadingsBesideFiguresIsNoMergedCell) {
  Page page = page_of(R"(
Item                      2004      2005
Services
Transport and storage     12.1      13.4
Trade                     10.0      11.2
Hotels                    14.1      17.9
Agriculture
Crops                     22.1      23.4
Forestry                  21.1      20.4
Total                     20.0      21.2
)");
  level(page, 0, -1, 45);
  level(page, 1, -1, 45);
  level(page, 8, 24, 45);  // above the sum, over the figures alone
  level(page, 9, -1, 45);
  const auto blocks = lay_out(page);
  ASSERT_EQ(blocks.size(), 1U);
  EXPECT_EQ(std::get<Table>(blocks[0]).rows, 9) << show(blocks);
}

TEST(Rows, TicksShowRowsAsNumbersDo) {
  EXPECT_EQ(laid_out(R"(
Country        Loans    Grants    Fees
Belgium        X                  X
Denmark        –        X
Estonia        X        X         –
Finland        X                  X
)"),
            "= 5 x 4\n| Country | Loans | Grants | Fees\n| Belgium | X || X\n| Denmark | – | X |\n"
            "| Estonia | X | X | –\n| Finland | X || X\n");
}

TEST(Rows, OnlyTheHeaderOfCloseRowsStandsApart) {
  EXPECT_EQ(laid_out(R"(
Variable name           Description          Content

telephone               contact line         seven digits
facsimile               second line          seven digits
electronic mail         contact address      one line
home page               public address       one line
registered office       postal address       three lines
)"),
            "= 6 x 3\n| Variable name | Description | Content\n| telephone | contact line | seven digits\n"
            "| facsimile | second line | seven digits\n| electronic mail | contact address | one line\n"
            "| home page | public address | one line\n| registered office | postal address | three lines\n");
}

TEST(Rows, UnitsOfSeveralColumnsAreARowOfTheHeader) {
  EXPECT_EQ(laid_out(R"(
Region            Total     Men      Women
                  %         %        %
Ardmoor           121       60       61
Dunmere           100       52       48
)"),
            "= 4 x 4\n| Region | Total | Men | Women\n|| % | % | %\n| Ardmoor | 121 | 60 | 61\n"
            "| Dunmere | 100 | 52 | 48\n");
}

TEST(Rows, OneUnitBelowEveryYearIsARowOfTheHeader) {
  EXPECT_EQ(laid_out(R"(
Region            2004           2005           2006
                  thousand       thousand       thousand
Ardmoor           121            60             61
Dunmere           100            52             48
)"),
            "= 4 x 4\n| Region | 2004 | 2005 | 2006\n|| thousand | thousand | thousand\n| Ardmoor | 121 | 60 | 61\n"
            "| Dunmere | 100 | 52 | 48\n");
}

TEST(Header, HeadsThatStandCloseArePartedAtTheColumnsGutters) {
  // Both stand wider than their figures, with less white between them than columns have elsewhere.
  Page page = page_of(R"(
Number of pupils who attend public schools near their home town, and how many leave them early

Region         Yield
Ardmoor        12,235        892       351
Dunmere        22,271        715       240
Glenross       32,108        604       188
Yarrow         41,987        598       176
)");
  draw(page, "Deaths", {.left = x_of(26), .top = 100 + 10.5 + 6});
  draw(page, "Numbers", {.left = x_of(33.7), .top = 100 + 10.5 + 6});
  for (const double line : {1.5, 2.6, 6.6}) level(page, line, 0, 43);
  const auto blocks = lay_out(page);
  ASSERT_TRUE(std::holds_alternative<Table>(blocks.back())) << show(blocks);
  const auto& cells = std::get<Table>(blocks.back()).cells;
  EXPECT_TRUE(std::any_of(cells.begin(), cells.end(), [](const Cell& cell) { return cell.text == "Deaths"; }))
      << show(blocks);
}

TEST(LevelRows, StubOfTwoLinesBesideAFigureInTheirMiddleIsAnEntryToo) {
  Page page = page_of(R"(
Item                                2004      2005
Services
Transport and storage               12.1      13.4
Trade and repair of all goods

and of motor vehicles
Hotels                              14.1      17.9
Crops                               22.1      23.4
Forestry                            21.1      20.4
Total                               20.0      21.2
)",
                      {.white = 0});
  draw(page, "10.0      11.2", {.left = x_of(36), .top = 100 + 10.5 * 3.5});
  for (const double line : {0.0, 1.0, 9.0}) level(page, line, -1, 55);
  level(page, 8, 34, 55);  // above the sum, over the figures alone
  const auto blocks = lay_out(page);
  ASSERT_EQ(blocks.size(), 1U);
  EXPECT_EQ(std::get<Table>(blocks[0]).rows, 8) << show(blocks);
}

TEST(Lines, WhatStandsForANumberStandsAsCloseAsNumbersDo) {
  Page page = page_of("n/a");
  draw(page, "1,986", {.left = 40 + 7.5 + 4});
  draw(page, "pupils in the schools", {.top = 140});
  EXPECT_EQ(find_lines(page).segments.size(), 3U);
}

constexpr std::string_view kTwoColumns = R"(
the regions report each year on the number of      those who answer are few, and the figures of
schools that were opened and of those closed       small regions are rounded before they are sent
and on the pupils that went to each of them,       to the office that prints them, which changes
with the costs of their meals and transport,       nothing in them but the order of the regions
and on the teachers that left their posts in       and the names of schools that have been joined
the course of the year or were moved to other      to others in the year before the report was due
regions because their schools had few pupils       and that are told apart by a letter at the end
)";

TEST(Areas, RuledTableOverBothColumnsIsNotCutByTheirGutter) {
  std::string art(kTwoColumns);
  art += R"(
Region             12.1        13.4                14.1      15.2
Ardmoor            12.1        13.4                14.1      15.2
Dunmere            10.0        11.2                13.9      14.8
Glenross           20.0        21.2                23.9      24.8
Kestrel            30.0        31.2                33.9      34.8
Oakhampton         40.0        41.2                43.9      44.8
Port Severin       50.0        51.2                53.9      54.8
Ridgeway           60.0        61.2                63.9      64.8
)";
  Page page = page_of(art);
  for (const double line : {7.5, 8.6, 15.6}) level(page, line, 0, 99);
  const auto blocks = lay_out(page);
  ASSERT_EQ(blocks.size(), 15U) << show(blocks);
  ASSERT_TRUE(std::holds_alternative<Table>(blocks.back())) << show(blocks);
  EXPECT_EQ(std::get<Table>(blocks.back()).columns, 5);
}

TEST(Stripes, TextBetweenTheRulesOfTwoTablesPartsThem) {
  Page page = page_of(R"(
Region                 Total               Men                   Women
Ardmoor                121                 60                    61
Dunmere                100                 52                    48
Note: rounded
the figures of small regions are rounded by    the office that prints them at once
Item                   Total               Men                   Women
Meals                  221                 60                    161
Books                  200                 52                    148
)");
  for (const double line : {0, 1, 3, 5, 6, 8}) level(page, line, -0.5, 83);
  const auto blocks = lay_out(page);
  std::vector<int> rows;
  for (const Block& block : blocks) {
    if (const auto* table = std::get_if<Table>(&block); table != nullptr && table->rows > 1)
      rows.push_back(table->rows);
  }
  EXPECT_EQ(rows, (std::vector<int>{3, 3})) << show(blocks);
}

// Whether the one table of a page reads like text.
bool reads_like_text(std::string_view art) {
  const Page page = page_of(art);
  const auto blocks = lay_out(page);
  for (const Block& block : blocks) {
    if (const auto* table = std::get_if<Table>(&block)) return extract::reads_like_text(page, *table);
  }
  ADD_FAILURE() << "no table: " << show(blocks);
  return false;
}

TEST(Doubt, ContentsWithChaptersDotsAndPagesReadLikeText) {
  EXPECT_TRUE(reads_like_text(R"(
3.1.      Selecting options . . . . . . . .      54
3.2.      Earlier versions . . . . . . . . .     55
3.3.      Structure . . . . . . . . . . . . .    57
3.4.      Pages . . . . . . . . . . . . . . .    61
)"));
  EXPECT_FALSE(reads_like_text(R"(
Ardmoor . . . . . . . .      54       12.1
Dunmere . . . . . . . .      55       13.4
Glenross . . . . . . .       57       14.1
Yarrow . . . . . . . . .     61       11.8
)"));
}

TEST(Doubt, DotsThatLeadToPricesMakeNoContents) {
  EXPECT_FALSE(reads_like_text(R"(
Trout ......................................     $2.37
Pike .......................................   $151.82
Map ........................................     $7.23
Deed .......................................    $17.64
)"));
}

TEST(Doubt, DotsSetOneByOneAreNoWords) {
  EXPECT_FALSE(reads_like_text(R"(
Trout . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . .     $2.37
Pike . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . .    $151.82
Map . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . .     $7.23
Deed . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . .     $17.64
)"));
}

TEST(Doubt, FiguresInLargeLettersOverTheirWordsReadLikeText) {
  Page page = page_of(R"(
landings of trout                    boats on the lake                  share of permits
)",
                      {.top = 130});
  draw(page, "3,929                23.2%                718", {.character = 5, .height = 22, .top = 105});
  const auto blocks = lay_out(page);
  ASSERT_TRUE(std::holds_alternative<Table>(blocks.front())) << show(blocks);
  EXPECT_TRUE(extract::reads_like_text(page, std::get<Table>(blocks.front())));
}

TEST(Rows, LabelBelowTheHeaderAndAboveNumbersIsARowOfItsOwn) {
  const std::string shown = laid_out(R"(
Boats              2004      2005
Crew
  18–24            12.1      13.4
  25–34            10.0      11.2
  35–44            14.2      10.1
)");
  EXPECT_NE(shown.find("| Crew ||\n| 18–24 | 12.1 | 13.4\n"), std::string::npos) << shown;
}

TEST(Regions, LabelsAfterMoreWhiteAreRowsWhereFiguresEndAlike) {
  EXPECT_EQ(show(lay_out(page_of(R"(
  Trout ......................................     $2.37
  Pike .......................................   $151.82
  Perch ......................................   $113.11
  Eel ........................................   $114.24

Copies
  Map ........................................     $7.23
  Deed .......................................     $7.64
  Birth certificate ..........................    $17.64
  Death certificate ..........................    $17.82
)",
                                 {.pitch = 14, .white = 20})))
                .rfind("= 9 x 2", 0),
            0U);
}

TEST(Doubt, LinesCutAtWideSpacesReadLikeTextUnlessRulesPartThem) {
  constexpr std::string_view kCut = R"(
club stipulates that      be held        every
six months for this       call on the    board
to arrange such           a meeting      soon
)";
  EXPECT_TRUE(reads_like_text(kCut));
  Page page = page_of(kCut);
  for (const double line : {0, 1, 2, 3}) level(page, line, -1, 47);
  EXPECT_FALSE(extract::reads_like_text(page, std::get<Table>(lay_out(page).front())));
}

TEST(Doubt, TableOfWordsReadsLikeATable) {
  EXPECT_FALSE(reads_like_text(R"(
Measure           Body                   Status

Noise abatement   Region                 Completed

Air quality       Ministry of transport  Not started

Water             Towns                  In progress
)"));
}

TEST(Prose, AxesOfAChartAreNoTable) {
  EXPECT_EQ(laid_out(R"(
100
                          92
80
           71
60
40                              38
20
0
           2004           2005  2006
)")
                .find('|'),
            std::string::npos);
}

TEST(Prose, NumbersThatFallBesideFullRowsAreATable) {
  EXPECT_NE(laid_out(R"(
50      Ardmoor       12.1
40      Dunmere       10.0
30      Glenross      14.3
20      Yarrow        11.2
)")
                .find('|'),
            std::string::npos);
}

TEST(Prose, IndexWithNumbersOfPagesIsNoTable) {
  EXPECT_EQ(laid_out(R"(
adult literacy, 17, 18          males, 26, 85
air quality, 5, 93              minimum wage, 16
all households, 40              nitrates, 7, 18
baseline, 106                   pensions, 186
both sexes, 11, 16              projections, 26
calendar year, 50               public sector, 7
)")
                .find('|'),
            std::string::npos);
}

}  // namespace
}  // namespace spoglio::extract
