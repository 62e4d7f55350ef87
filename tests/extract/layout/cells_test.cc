// Cells from a grid: each position of the table belongs to one cell at most.
#include "extract/layout/cells.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/extract/blocks.h"

namespace spoglio::extract {
namespace {

constexpr double kWidth = 100;  // points, of a column
constexpr double kPitch = 20;   // points, from row to row

// A table of four columns, its words put where they reach.
class Cells : public ::testing::Test {
 protected:
  Cells() { grid_.gutters = {{90, 100}, {190, 200}, {290, 300}}; }

  // Words in a row, from one column to another; returns their segment.
  size_t put(size_t row, size_t first, size_t last, const std::string& text) {
    const double y = kPitch * static_cast<double>(row);
    Word word;
    word.text = text;
    word.box = {kWidth * static_cast<double>(first), y, kWidth * static_cast<double>(last) + 80, y + 10};
    page_.words.push_back(word);
    lines_.segments.push_back(make_segment(page_, {page_.words.size() - 1}, row));
    if (grid_.rows.size() <= row) grid_.rows.resize(row + 1);
    grid_.rows[row].push_back(lines_.segments.size() - 1);
    return lines_.segments.size() - 1;
  }

  Cell cell(const std::string& text) {
    table_ = make_table(page_, lines_, grid_);
    const Cell* found = testing::cell_of(table_, text);
    return found == nullptr ? Cell{} : *found;
  }

  Page page_;
  PageLines lines_;
  Grid grid_;
  Table table_;
};

TEST_F(Cells, CellOverSeveralRowsEndsAboveWordsThatReachUnderIt) {
  put(0, 0, 0, "Obiettivo");
  const size_t head = put(0, 3, 3, "Target");
  grid_.spans[head] = {3, 3, 3};
  put(1, 0, 0, "Verde");
  put(2, 0, 0, "Alberi");
  put(2, 2, 3, "piantati per anno");
  EXPECT_EQ(cell("Target").row_span, 2);
}

TEST_F(Cells, WordsAloneInARowReachUpToACellFromAbove) {
  put(0, 0, 0, "Obiettivo");
  const size_t head = put(0, 3, 3, "Target");
  grid_.spans[head] = {3, 3, 2};
  put(1, 0, 1, "Area del verde pubblico");
  EXPECT_EQ(cell("Target").row_span, 2);
  EXPECT_EQ(cell("Area del verde pubblico").column_span, 3);
}

TEST_F(Cells, WordsAloneInARowThatReachOverTheirColumnAreOverAllOfThem) {
  put(0, 0, 0, "Obiettivo");
  put(0, 3, 3, "Target");
  put(1, 0, 1, "Area del verde pubblico");
  EXPECT_EQ(cell("Area del verde pubblico").column_span, 4);
}

TEST_F(Cells, LinesThatReachOverOtherColumnsEachAreOneCellInAnyOrder) {
  put(0, 0, 0, "Verde");
  put(0, 2, 3, "la seconda riga");
  put(0, 1, 2, "e la prima");
  const Cell whole = cell("la seconda riga e la prima");
  EXPECT_EQ(whole.column, 1);
  EXPECT_EQ(whole.column_span, 3);
}

}  // namespace
}  // namespace spoglio::extract
