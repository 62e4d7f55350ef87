// Values of PDF syntax: where they end, however they are written.
#include "extract/pdf/lexer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

namespace spoglio::extract::pdf {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> values_of(std::string_view text) {
  std::vector<std::string> out;
  size_t at = 0;
  for (auto next = value(text, at); !next.empty(); next = value(text, at)) out.emplace_back(next);
  return out;
}

double number_of(std::string_view text) {
  size_t at = 0;
  return number(text, at);
}

TEST(PdfLexer, ValuesEndWhereTheNextBegins) {
  EXPECT_THAT(values_of("/Pg 12 0 R/K[1 2]/S/TD -.5(a)<6f>true"),
              ElementsAre("/Pg", "12 0 R", "/K", "[1 2]", "/S", "/TD", "-.5", "(a)", "<6f>", "true"));
  EXPECT_THAT(values_of("<< /A << /B [<< >>] >> >> 3 >> 4"), ElementsAre("<< /A << /B [<< >>] >> >>", "3"));
  EXPECT_THAT(values_of("1 2 3 0 R 4 0"), ElementsAre("1", "2", "3 0 R", "4", "0"));
}

TEST(PdfLexer, BracketsInStringsAndCommentsCloseNothing) {
  EXPECT_THAT(values_of("[ (]\\)\\\\) <5d> % ]\n 1 ] 2"), ElementsAre("[ (]\\)\\\\) <5d> % ]\n 1 ]", "2"));
  EXPECT_THAT(values_of("(a (nested) b) 1"), ElementsAre("(a (nested) b)", "1"));
}

TEST(PdfLexer, WhatDoesNotEndEndsWithTheText) {
  for (const char* text : {"(a", "<6f", "[1 2", "<< /A 1", "(a\\", "[(", "<<<", "% a", "/"}) {
    size_t at = 0;
    value(text, at);
    EXPECT_LE(at, std::string_view(text).size()) << text;
  }
  EXPECT_THAT(values_of(""), IsEmpty());
  EXPECT_THAT(values_of("] 1"), IsEmpty());
}

TEST(PdfLexer, NumbersAreReadAsReadersDo) {
  EXPECT_EQ(number_of("12.5"), 12.5);
  EXPECT_EQ(number_of("-.25"), -0.25);
  EXPECT_EQ(number_of("+4."), 4);
  EXPECT_EQ(number_of("--7"), -7);
  EXPECT_EQ(number_of("0.00-35"), 0.0035);
  EXPECT_EQ(number_of("999999999999999999999999"), 1e9);
}

TEST(PdfLexer, IntegersHaveDigitsOnly) {
  EXPECT_EQ(integer("42"), 42);
  EXPECT_EQ(integer("-1"), -1);
  EXPECT_EQ(integer("99999999999999999999"), 1'000'000'000);
  for (const char* text : {"", "-", "4.0", "4 0 R", "/4", "x"}) EXPECT_EQ(integer(text), std::nullopt) << text;
}

TEST(PdfLexer, NamesAreDecoded) {
  EXPECT_EQ(decoded_name("Bordo#20A"), "Bordo A");
  EXPECT_EQ(decoded_name("a#2"), "a#2");
  EXPECT_EQ(decoded_name("a#zz"), "a#zz");
}

}  // namespace
}  // namespace spoglio::extract::pdf
