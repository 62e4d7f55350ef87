// Dates as plans print them.
#include "normalize/values/date.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "extract/text.h"

namespace spoglio::normalize {
namespace {

std::string iso(const std::string& printed, int year = 2023) {
  const auto date = parse_date(extract::fold_key(printed), year);
  return date ? to_iso(*date) : "";
}

std::vector<std::string> isos(const std::string& printed, int year = 2023) {
  std::vector<std::string> out;
  for (const auto& date : find_dates(extract::fold_key(printed), year)) out.push_back(to_iso(date));
  return out;
}

TEST(Date, EveryPrintedShapeGivesItsDay) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"31/12/2023", "2023-12-31"},       {"1/2/2024", "2024-02-01"},        {"31.12.2023", "2023-12-31"},
      {"31-12-2023", "2023-12-31"},       {"31/12/23", "2023-12-31"},        {"31.12.23", "2023-12-31"},
      {"31 dicembre 2023", "2023-12-31"}, {"2 Dicembre 2019", "2019-12-02"}, {"1° gennaio 2024", "2024-01-01"},
      {"15 MARZO 2022", "2022-03-15"},    {"30/06/2021", "2021-06-30"},
  };
  for (const auto& [printed, expected] : cases) EXPECT_EQ(iso(printed), expected) << printed;
}

TEST(Date, EveryMonthHasItsName) {
  const std::vector<std::string> months = {"gennaio", "febbraio", "marzo",     "aprile",  "maggio",   "giugno",
                                           "luglio",  "agosto",   "settembre", "ottobre", "novembre", "dicembre"};
  for (size_t i = 0; i < months.size(); ++i) {
    const std::string month = (i < 9 ? "0" : "") + std::to_string(i + 1);
    EXPECT_EQ(iso("7 " + months[i] + " 2022"), "2022-" + month + "-07") << months[i];
  }
}

TEST(Date, MonthAloneIsItsLastDay) {
  EXPECT_EQ(iso("dicembre 2023"), "2023-12-31");
  EXPECT_EQ(iso("settembre 2023"), "2023-09-30");
  EXPECT_EQ(iso("febbraio 2023"), "2023-02-28");
  EXPECT_EQ(iso("febbraio 2024"), "2024-02-29");
}

TEST(Date, HalfQuarterAndYearAreTheirLastDay) {
  EXPECT_EQ(iso("I semestre 2023"), "2023-06-30");
  EXPECT_EQ(iso("II semestre 2023"), "2023-12-31");
  EXPECT_EQ(iso("1° semestre 2022"), "2022-06-30");
  EXPECT_EQ(iso("primo semestre 2022"), "2022-06-30");
  EXPECT_EQ(iso("secondo semestre 2022"), "2022-12-31");
  EXPECT_EQ(iso("I trimestre 2023"), "2023-03-31");
  EXPECT_EQ(iso("III trimestre 2023"), "2023-09-30");
  EXPECT_EQ(iso("IV trimestre 2023"), "2023-12-31");
}

TEST(Date, MissingYearIsTheColumns) {
  EXPECT_EQ(iso("31/12", 2024), "2024-12-31");
  EXPECT_EQ(iso("30/6", 2019), "2019-06-30");
  EXPECT_EQ(iso("31 dicembre", 2025), "2025-12-31");
  EXPECT_EQ(iso("giugno", 2022), "2022-06-30");
  EXPECT_EQ(iso("II semestre", 2021), "2021-12-31");
  EXPECT_EQ(iso("29/02", 2024), "2024-02-29");
  EXPECT_EQ(iso("29/02", 2023), "");
}

TEST(Date, WhatIsNoDayOfTheCalendarIsNothing) {
  for (const std::string printed :
       {"00/01/1900", "31/02/2023", "29/02/2023", "31/04/2023", "32/01/2023", "12/13/2023", "0/5/2023", "5/0/2023",
        "31 giugno 2023", "V trimestre 2023", "III semestre 2023", "99/99/9999", "31/12/1850", "31/12/2300"}) {
    EXPECT_EQ(iso(printed), "") << printed;
  }
}

TEST(Date, WhatIsNoDateAsAWholeIsNothing) {
  for (const std::string printed : {"", "entro", "3", "3/4 dei casi", "1.234,56", "12.345", "31/12/2023 e oltre",
                                    "dicembrino", "dicembre 31", "1/2/3/4", "maggio e giugno"}) {
    EXPECT_EQ(iso(printed), "") << printed;
  }
}

TEST(Date, LeapYearsFollowTheGregorianRule) {
  EXPECT_TRUE(is_valid({2024, 2, 29}));
  EXPECT_FALSE(is_valid({2023, 2, 29}));
  EXPECT_TRUE(is_valid({2000, 2, 29}));
  EXPECT_FALSE(is_valid({2100, 2, 29}));
}

TEST(Date, CalendarEndsAtItsLimits) {
  EXPECT_TRUE(is_valid({1990, 1, 1}));
  EXPECT_FALSE(is_valid({1989, 12, 31}));
  EXPECT_FALSE(is_valid({1900, 1, 1}));
  EXPECT_FALSE(is_valid({2101, 1, 1}));
  EXPECT_FALSE(is_valid({2023, 0, 1}));
  EXPECT_FALSE(is_valid({2023, 13, 1}));
  EXPECT_FALSE(is_valid({2023, 4, 31}));
  EXPECT_FALSE(is_valid({0, 0, 0}));
}

TEST(Date, IsoHasTwoDigitsForMonthAndDay) { EXPECT_EQ(to_iso({2023, 4, 5}), "2023-04-05"); }

TEST(Date, PrintedDaysReadBackInEveryShape) {
  const std::vector<std::string> months = {"gennaio", "febbraio", "marzo",     "aprile",  "maggio",   "giugno",
                                           "luglio",  "agosto",   "settembre", "ottobre", "novembre", "dicembre"};
  for (int year : {1999, 2020, 2023, 2031}) {
    for (int month = 1; month <= 12; ++month) {
      for (int day : {1, 9, 10, 28}) {
        const std::string d = std::to_string(day);
        const std::string m = std::to_string(month);
        const std::string y = std::to_string(year);
        const std::string expected = to_iso({year, month, day});
        for (const std::string& printed : {d + "/" + m + "/" + y, d + "." + m + "." + y, d + "-" + m + "-" + y,
                                           d + " " + months[static_cast<size_t>(month - 1)] + " " + y}) {
          EXPECT_EQ(iso(printed, 2000), expected) << printed;
        }
      }
    }
  }
}

TEST(FindDates, EveryDateIsFoundInOrder) {
  EXPECT_EQ(isos("entro il 30/06/2023 e il 31/12/2023"), (std::vector<std::string>{"2023-06-30", "2023-12-31"}));
  EXPECT_EQ(isos("30/6 e 31/12", 2019), (std::vector<std::string>{"2019-06-30", "2019-12-31"}));
  EXPECT_EQ(isos("verifica al 15 marzo 2022, relazione al 30.09.2022"),
            (std::vector<std::string>{"2022-03-15", "2022-09-30"}));
}

TEST(FindDates, ImpossibleDaysAreLeftOut) {
  EXPECT_EQ(isos("31/02/2023 oppure 28/02/2023"), (std::vector<std::string>{"2023-02-28"}));
}

TEST(FindDates, NumbersAndRatiosAreNoDates) {
  EXPECT_TRUE(isos("protocollo 45/2023, L. 190/2012, D.Lgs. 33/2013").empty());
  EXPECT_TRUE(isos("pari a 1.234,56 euro").empty());
  EXPECT_TRUE(isos("").empty());
}

}  // namespace
}  // namespace spoglio::normalize
