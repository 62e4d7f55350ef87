// Grids out of rows and spans, and their parts on several pages.
#include "extract/pdf/tags/structure_table.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace spoglio::extract {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

// A cell with one text on a page; page -1: an empty cell.
RawCell cell(int page, Tag tag, int row_span = 1, int column_span = 1) {
  RawCell out;
  out.row_span = row_span;
  out.column_span = column_span;
  if (page >= 0) out.contents.push_back({page, tag});
  return out;
}

std::vector<std::string> show(const StructureTable& table) {
  std::vector<std::string> out = {fmt::format("{} x {}", table.rows, table.columns)};
  for (const auto& one : table.cells) {
    out.push_back(fmt::format("{},{}+{}+{}:", one.row, one.column, one.row_span, one.column_span));
    for (const Tag tag : one.tags) out.back() += fmt::format(" {}", tag);
  }
  return out;
}

TEST(StructureTable, SpansMoveTheCellsBesideAndBelow) {
  const auto parts = parts_of({{cell(0, 1, 2), cell(0, 2, 1, 2)}, {cell(0, 3), cell(0, 4)}, {cell(0, 5, 9, 3)}});
  ASSERT_THAT(parts, SizeIs(1));
  EXPECT_THAT(show(parts.at(0)),
              ElementsAre("3 x 3", "0,0+2+1: 1", "0,1+1+2: 2", "1,1+1+1: 3", "1,2+1+1: 4", "2,0+1+3: 5"));
}

TEST(StructureTable, HeaderRepeatedOnALaterPageStandsAboveItsRows) {
  RawCell header = cell(0, 1);
  header.contents.push_back({1, 11});
  const auto parts = parts_of({{header, cell(-1, 0)}, {cell(0, 2), cell(0, 3)}, {cell(1, 4), cell(1, 5)}});
  ASSERT_THAT(parts, SizeIs(2));
  EXPECT_THAT(show(parts.at(0)), ElementsAre("2 x 2", "0,0+1+1: 1", "0,1+1+1:", "1,0+1+1: 2", "1,1+1+1: 3"));
  EXPECT_THAT(show(parts.at(1)), ElementsAre("2 x 2", "0,0+1+1: 11", "0,1+1+1:", "1,0+1+1: 4", "1,1+1+1: 5"));
}

TEST(StructureTable, CellOverThePageBreakIsEmptyOnTheNextPage) {
  const auto parts = parts_of({{cell(0, 1, 3), cell(0, 2)}, {cell(0, 3)}, {cell(1, 4)}});
  EXPECT_THAT(show(parts.at(0)), ElementsAre("2 x 2", "0,0+2+1: 1", "0,1+1+1: 2", "1,1+1+1: 3"));
  EXPECT_THAT(show(parts.at(1)), ElementsAre("1 x 2", "0,0+1+1:", "0,1+1+1: 4"));
}

TEST(StructureTable, EmptyRowsStayBetweenRowsOfTheirPage) {
  const std::vector<RawCell> empty = {cell(-1, 0), cell(-1, 0)};
  const auto parts =
      parts_of({empty, {cell(0, 1), cell(0, 2)}, empty, {cell(0, 3), cell(0, 4)}, empty, {cell(1, 5), cell(1, 6)}});
  EXPECT_EQ(parts.at(0).rows, 3);
  EXPECT_EQ(parts.at(1).rows, 1);
}

TEST(StructureTable, CellsOverEachOtherAndEndlessRowsAreRefused) {
  EXPECT_THAT(parts_of({{cell(0, 1), cell(0, 2, 2)}, {cell(0, 3, 1, 2)}}), IsEmpty());
  EXPECT_THAT(parts_of({{cell(0, 1), cell(0, 2, 1, 100)}, {cell(0, 3)}}), IsEmpty());
  EXPECT_THAT(parts_of({{cell(0, 1), cell(0, 2)}}), IsEmpty());
  EXPECT_THAT(parts_of({{cell(0, 1)}, {cell(0, 2)}}), IsEmpty());
  EXPECT_THAT(parts_of({}), IsEmpty());
}

}  // namespace
}  // namespace spoglio::extract
