// Italian numbers, percentages and amounts of money.
#include "normalize/values/number.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace spoglio::normalize {
namespace {

TEST(Number, CommaIsDecimalAndPointIsThousands) {
  const std::vector<std::pair<std::string, double>> cases = {
      {"3", 3},
      {"0", 0},
      {"007", 7},
      {"70,00", 70},
      {"0,85", 0.85},
      {"8,37", 8.37},
      {"1.234,56", 1234.56},
      {"20.239", 20239},
      {"1.234.567", 1234567},
      {"12.345.678,9", 12345678.9},
      {"240.000,00", 240000},
      {"-10", -10},
      {"-4,2", -4.2},
      {"0,005", 0.005},
      {"100", 100},
  };
  for (const auto& [text, value] : cases) {
    const auto number = parse_number(text);
    ASSERT_TRUE(number) << text;
    EXPECT_DOUBLE_EQ(number->value, value) << text;
  }
}

TEST(Number, PointBeforeThreeDigitsAloneIsThousandsButAmbiguous) {
  const auto number = parse_number("1.950");
  ASSERT_TRUE(number);
  EXPECT_EQ(number->value, 1950);
  EXPECT_TRUE(number->ambiguous);
}

TEST(Number, CommaSecondPointOrLeadingZeroDecidesWhatAPointMeans) {
  for (const std::string text : {"1.950,00", "1.950.000", "0.950", "0,950", "1950", "1,950"}) {
    const auto number = parse_number(text);
    ASSERT_TRUE(number) << text;
    EXPECT_FALSE(number->ambiguous) << text;
  }
  EXPECT_DOUBLE_EQ(parse_number("0.950")->value, 0.95);
  EXPECT_DOUBLE_EQ(parse_number("1,950")->value, 1.95);
}

TEST(Number, PointBeforeOneOrTwoDigitsIsDecimal) {
  EXPECT_DOUBLE_EQ(parse_number("12.5")->value, 12.5);
  EXPECT_DOUBLE_EQ(parse_number("33.33")->value, 33.33);
}

TEST(Number, WhatIsNoNumberAsAWholeIsNothing) {
  for (const std::string text :
       {"",    " ",   ",",       ".",        "-",          "+",      "a",       "12a", "a12", "1,2,3",
        "1,",  ",5,", "12.34,5", "1.23.456", "1.2345.678", "--5",    "1-2",     "3/4", "1e5", "0x10",
        "inf", "nan", "1 2",     "1.",       "5%",         "12,3.4", "1,234.5", "½",   "٣"}) {
    EXPECT_FALSE(parse_number(text)) << "\"" << text << "\"";
  }
}

TEST(Number, EndlessDigitsDoNotOverflowIntoAnotherValue) {
  const auto number = parse_number(std::string(400, '9'));
  EXPECT_TRUE(!number || number->value > 1e300);
}

TEST(Percent, IsReadWithAndWithoutItsSignAndLabel) {
  EXPECT_DOUBLE_EQ(parse_percent("(Peso: 8,33%)").value_or(-1), 8.33);
  EXPECT_DOUBLE_EQ(parse_percent("20 %").value_or(-1), 20);
  EXPECT_DOUBLE_EQ(parse_percent("11,4").value_or(-1), 11.4);
  EXPECT_DOUBLE_EQ(parse_percent("100,00%").value_or(-1), 100);
}

TEST(Percent, PointsAreSharesOfAHundred) {
  for (const std::string text : {"25", "25/100", "25 punti", "p. 25", "punti 25", "25 p."}) {
    EXPECT_DOUBLE_EQ(parse_percent(text).value_or(-1), 25) << text;
  }
}

TEST(Percent, AnythingElseInTheCellIsNothing) {
  for (const std::string text : {"", "%", "alto", "20 gg", "20% 30%", "10-20 %", ">= 20 %", "20/50"}) {
    EXPECT_FALSE(parse_percent(text)) << "\"" << text << "\"";
  }
}

TEST(Euro, SignStandsBeforeOrAfter) {
  EXPECT_DOUBLE_EQ(parse_euro("€ 240.000,00").value_or(-1), 240000);
  EXPECT_DOUBLE_EQ(parse_euro("1.234,56€").value_or(-1), 1234.56);
  EXPECT_DOUBLE_EQ(parse_euro("12.000,00 €").value_or(-1), 12000);
}

TEST(Euro, AmountsAreThousandsEvenWithoutDecimals) { EXPECT_DOUBLE_EQ(parse_euro("€ 12.000").value_or(-1), 12000); }

TEST(Euro, AnythingElseInTheCellIsNothing) {
  for (const std::string text : {"", "€", "12 mila €", "€ 10,00 / € 20,00", "circa € 5", "20 %"}) {
    EXPECT_FALSE(parse_euro(text)) << "\"" << text << "\"";
  }
}

TEST(SpeckedPercent, MarksAroundAPercentageAreLeftOut) {
  EXPECT_EQ(specked_percent("30%."), "30%");
  EXPECT_EQ(specked_percent("‘25%"), "25%");
  EXPECT_EQ(specked_percent("33,33%5"), "33,33%");
  EXPECT_EQ(specked_percent("25\""), "25");
  EXPECT_EQ(specked_percent("4U"), "40");
}

TEST(SpeckedPercent, WhatIsNoPartOfAWholeIsNothing) {
  for (const std::string text : {"457”", "25 5", "alto", "0%.", "30% 20%"}) {
    EXPECT_EQ(specked_percent(text), "") << "\"" << text << "\"";
  }
}

}  // namespace
}  // namespace spoglio::normalize
