// Whatever stands on a page, laying it out ends, loses no word, takes none twice, and gives tables that hold together.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>
#include <vector>

#include "extract/layout/layout.h"
#include "tests/extract/random_words.h"
#include "tests/support/seeds.h"

namespace spoglio::extract {
namespace {

using testing::random_page;
using testing::RandomPageShape;

constexpr int kPages = 600;  // in every run: they take a second

// The signs of a text, sorted, white space left out: words that follow each other closely are joined.
void add_signs(std::string& signs, const std::string& text) {
  for (const char c : text) {
    if (c != ' ' && c != '\n') signs += c;
  }
}

std::string sorted(std::string signs) {
  std::sort(signs.begin(), signs.end());
  return signs;
}

std::string signs_of(const std::vector<Word>& words) {
  std::string out;
  for (const Word& word : words) add_signs(out, word.text);
  return sorted(out);
}

std::string signs_of(const std::vector<Block>& blocks) {
  std::string out;
  for (const Block& block : blocks) {
    if (const auto* line = std::get_if<Line>(&block)) {
      add_signs(out, line->text);
    } else {
      for (const Cell& cell : std::get<Table>(block).cells) add_signs(out, cell.text);
    }
  }
  return sorted(out);
}

// The signs of one that the other has not, both sorted.
std::string without(const std::string& signs, const std::string& others) {
  std::string out;
  std::set_difference(signs.begin(), signs.end(), others.begin(), others.end(), std::back_inserter(out));
  return out;
}

void expect_finite(const Place& place) {
  if (!place.box) return;
  for (const double c : {place.box->x0, place.box->y0, place.box->x1, place.box->y1}) EXPECT_TRUE(std::isfinite(c));
}

// Cells in order, each within the table and on positions of its own.
void expect_sound(const Table& table) {
  EXPECT_GE(table.rows, 1);
  EXPECT_GE(table.columns, 1);
  std::vector<bool> taken(static_cast<size_t>(table.rows * table.columns), false);
  std::pair<int, int> before{-1, -1};
  for (const Cell& cell : table.cells) {
    expect_finite(cell.place);
    EXPECT_LT(before, std::pair(cell.row, cell.column)) << "cells are listed by row, then column";
    before = {cell.row, cell.column};
    ASSERT_TRUE(cell.row >= 0 && cell.column >= 0 && cell.row_span >= 1 && cell.column_span >= 1);
    ASSERT_LE(cell.row + cell.row_span, table.rows);
    ASSERT_LE(cell.column + cell.column_span, table.columns);
    for (int r = cell.row; r < cell.row + cell.row_span; ++r) {
      for (int c = cell.column; c < cell.column + cell.column_span; ++c) {
        const auto at = static_cast<size_t>(r * table.columns + c);
        EXPECT_FALSE(taken[at]) << "two cells stand on row " << r << ", column " << c;
        taken[at] = true;
      }
    }
  }
}

test::SeedWork lay_out_random(std::uint32_t seed, const RandomPageShape& shape, LayoutCarry& carry) {
  const Page page = random_page(seed, shape);
  const std::vector<Block> blocks = lay_out(page, {}, carry);
  const std::string printed = signs_of(page.words);
  const std::string laid_out = signs_of(blocks);
  EXPECT_EQ(without(printed, laid_out), "") << "a word was lost";
  EXPECT_EQ(without(laid_out, printed), "") << "a word was taken twice";
  for (const Block& block : blocks) {
    if (const auto* line = std::get_if<Line>(&block)) {
      expect_finite(line->place);
    } else {
      expect_sound(std::get<Table>(block));
    }
  }
  return {static_cast<double>(page.words.size())};
}

TEST(RandomLayout, EveryWordStandsOnceInALineOrASoundTable) {
  test::for_seeds(kPages, [](std::uint32_t seed) {
    LayoutCarry carry;
    return lay_out_random(seed, {}, carry);
  });
}

TEST(RandomLayout, SoItDoesOnPagesThatFollowEachOther) {
  LayoutCarry carry;
  test::for_seeds(kPages / 2, [&](std::uint32_t seed) {
    if (seed % 8 == 1) carry = {};
    return lay_out_random(seed, {.words = 80}, carry);
  });
}

TEST(RandomLayout, SoItDoesWhereBoxesMakeNoSense) {
  test::for_seeds(kPages / 2, [](std::uint32_t seed) {
    LayoutCarry carry;
    return lay_out_random(seed, {.words = 80, .extreme = true}, carry);
  });
}

TEST(RandomLayout, SoItDoesOnPagesOfThousandsOfWords) {
  test::for_seeds(2, [](std::uint32_t seed) {
    LayoutCarry carry;
    return lay_out_random(seed, {.words = 4000, .extreme = seed % 2 == 0}, carry);
  });
}

}  // namespace
}  // namespace spoglio::extract
