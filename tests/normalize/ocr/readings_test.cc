// Confusions of recognition, undone where the document shows what its cells look like.
#include "normalize/ocr/readings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "normalize/ocr/repair.h"
#include "tests/support/recognised.h"

namespace spoglio::normalize {
namespace {

using test::doubts_of;
using test::read_target;
using test::recognised_page;
using test::recognised_word;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

// One indicator per cell, each with a target of 2024.
Plan plan_of(const std::vector<std::string>& cells) {
  Plan plan;
  for (const std::string& raw : cells) {
    Indicator indicator;
    indicator.measures.push_back(read_target(raw));
    plan.indicators.push_back(std::move(indicator));
  }
  return plan;
}

TEST(LikelyReadings, UndoWhatLooksAlike) {
  EXPECT_THAT(likely_readings("3O%"), Contains("30%"));
  EXPECT_THAT(likely_readings("l5 gg"), Contains("15 gg"));
  EXPECT_THAT(likely_readings("»- 80%"), Contains(">= 80%"));
  EXPECT_THAT(likely_readings("de € 356.500,00"), Contains(">= € 356.500,00"));
  EXPECT_THAT(likely_readings("Entro.il 28/02/2017"), Contains("Entro il 28/02/2017"));
  EXPECT_THAT(likely_readings("entro Îl ‘30/09/2020"), Contains("entro il 30/09/2020"));
  EXPECT_THAT(likely_readings("ento 55 giorni"), Contains("entro 55 giorni"));
  EXPECT_THAT(likely_readings("maggiore 0 uguale a 7 €"), Contains("maggiore o uguale a 7 €"));
  EXPECT_THAT(likely_readings("non mferiore a 6,3"), Contains("non inferiore a 6,3"));
  EXPECT_THAT(likely_readings("≥ 96.8.%"), Contains("≥ 96,8 %"));
  EXPECT_THAT(likely_readings("Entro 31/12/2017 7"), Contains("Entro 31/12/2017"));
  EXPECT_THAT(likely_readings(",=37"), Contains("<= 37"));
  EXPECT_THAT(likely_readings("40 00 %"), Contains("40,00 %"));
  EXPECT_THAT(likely_readings("≥ = 80 %"), Contains(">= 80 %"));
  EXPECT_THAT(likely_readings("8 0/0"), Contains("8 %"));
  EXPECT_THAT(likely_readings("2 6.058"), Contains(">= 6.058"));
  EXPECT_THAT(likely_readings("e N. 14"), Contains(">= N. 14"));
  EXPECT_THAT(likely_readings("3111212024"), Not(IsEmpty()));
  EXPECT_THAT(likely_readings("tra lle 16"), Contains("tra 11 e 16"));
  EXPECT_THAT(likely_readings("≥ AT"), Contains("≥ 47"));
  EXPECT_THAT(likely_readings("85%"), IsEmpty());
}

TEST(RepairUnread, StrokesOfComparisonsThatWereReadAsLettersAreClear) {
  Plan plan = plan_of({"c= 9 gg", "cz 107 gg", ">7 36,3%", "> » N. 16", "<e45%", "Il", "≥ Sl", "en. 89"});
  repair_unread(plan);
  const auto said = [&](size_t i) {
    const Measure& m = plan.indicators[i].measures[0];
    return m.comparator.value_or("") + " " + std::to_string(m.value.value_or(-1)).substr(0, 4);
  };
  EXPECT_EQ(said(0), "<= 9.00");
  EXPECT_EQ(said(1), "<= 107.");
  EXPECT_EQ(said(2), ">= 36.3");
  EXPECT_EQ(said(3), ">= 16.0");
  EXPECT_EQ(said(4), "<= 45.0");
  EXPECT_EQ(said(5), " 11.0");
  EXPECT_EQ(said(6), ">= 51.0");
  EXPECT_EQ(said(7), ">= 89.0");
  for (const Indicator& one : plan.indicators) EXPECT_EQ(one.review.at(0).reason, "ocr_repair");
}

TEST(RepairUnread, TheUnitOfTheColumnHoldsForWhatIsMended) {
  Plan plan = plan_of({"6l"});
  plan.indicators[0].measures[0].unit = "gg";
  repair_unread(plan);
  EXPECT_EQ(plan.indicators[0].measures[0].value, 61);
  EXPECT_EQ(plan.indicators[0].measures[0].unit, "gg");
}

TEST(RepairUnread, LettersBehindAComparisonAndBracketsThatNothingClosesAreClear) {
  Plan plan = plan_of({"≥ AT", "≤ 46( gg", "AT"});
  repair_unread(plan);
  EXPECT_EQ(plan.indicators[0].measures[0].value, 47.0);
  EXPECT_EQ(plan.indicators[1].measures[0].value, 46.0);
  EXPECT_EQ(plan.indicators[1].measures[0].unit, "gg");
  EXPECT_EQ(plan.indicators[1].review.at(0).reason, "ocr_repair");
  EXPECT_EQ(plan.indicators[2].measures[0].kind, "text");
}

TEST(RepairMeasures, AFigureOfAPrintedRowIsOneThoughASignWouldFit) {
  Plan plan = plan_of({"Anno di rilevazione", ">= 6", "26"});
  Indicator& row = plan.indicators[0];
  for (int year = 2025; year <= 2027; ++year) {
    row.measures.push_back(plan.indicators[2].measures[0]);
    row.measures.back().year = year;
  }
  Plan text = plan;
  row.at.box = extract::Box{0, 0, 1, 1};
  repair_measures(plan);
  EXPECT_EQ(row.measures[1].value, 26);
  EXPECT_EQ(row.review.size(), 3U);
  repair_measures(text);
  EXPECT_EQ(text.indicators[0].measures[1].value, 6);
}

TEST(RepairUnread, TakesTheReadingThatLooksLikeTheOtherCells) {
  Plan plan = plan_of({"85,00 %", "90,00 %", "40 0O %"});
  repair_unread(plan);
  const Indicator& mended = plan.indicators[2];
  EXPECT_EQ(mended.measures[0].kind, "number");
  EXPECT_EQ(mended.measures[0].value, 40.0);
  EXPECT_EQ(mended.measures[0].raw, "40 0O %");
  ASSERT_EQ(mended.review.size(), 1U);
  EXPECT_EQ(mended.review[0].reason, "ocr_repair");
  EXPECT_EQ(mended.review[0].field, "measures.target.2024");
  EXPECT_THAT(plan.indicators[0].review, IsEmpty());
}

TEST(RepairUnread, SignsInPiecesAreThoseOfTheOtherCells) {
  Plan plan = plan_of({">= 22", ">=8", ">- -7", "Da -22", ">=B", "X< X-1", "X>X-1", "X< X-2", "Xe X-1", "X< X.1"});
  repair_unread(plan);
  EXPECT_EQ(plan.indicators[2].measures[0].value, 7.0);
  EXPECT_EQ(plan.indicators[3].measures[0].value, 22.0);
  EXPECT_EQ(plan.indicators[3].measures[0].comparator, ">=");
  EXPECT_EQ(plan.indicators[4].measures[0].value, 8.0);
  EXPECT_EQ(plan.indicators[8].measures[0].kind, plan.indicators[5].measures[0].kind);
  EXPECT_EQ(plan.indicators[9].measures[0].kind, plan.indicators[5].measures[0].kind);
  Plan alone = plan_of({"-22", "-7", "Da -22"});
  repair_unread(alone);
  EXPECT_EQ(alone.indicators[2].measures[0].kind, "text");
}

TEST(RepairUnread, ASignBeforeANumbersSignIsClear) {
  Plan plan = plan_of({">en. 27", "zn. 29", "2n. 31", ">= N, 44", "tra80%e e 85%", "maggiore o uguale a53"});
  repair_unread(plan);
  const std::vector<double> values = {27, 29, 31, 44, 80, 53};
  for (size_t i = 0; i < values.size(); ++i) EXPECT_EQ(plan.indicators[i].measures[0].value, values[i]) << i;
  EXPECT_EQ(plan.indicators[2].measures[0].comparator, ">=");
}

TEST(RepairUnread, LeavesAloneWhatNothingElseLooksLike) {
  Plan plan = plan_of({"85,00 %", "SI", "S0 prodotti"});
  repair_unread(plan);
  EXPECT_EQ(plan.indicators[2].measures[0].kind, "text");
  EXPECT_THAT(plan.indicators[2].review, IsEmpty());
}

TEST(RepairUnread, WhatCanBeNothingElseNeedsNoLike) {
  Plan plan = plan_of({"≥ 100 00 %", "14.77950 €", "2+2%", ">ae 7"});
  repair_unread(plan);
  EXPECT_EQ(plan.indicators[0].measures[0].value, 100.0);
  EXPECT_EQ(plan.indicators[1].measures[0].value, 14779.5);
  EXPECT_EQ(plan.indicators[2].measures[0].value, 2.0);
  EXPECT_EQ(plan.indicators[2].measures[0].comparator, ">=");
  EXPECT_EQ(plan.indicators[3].measures[0].value, 7.0);
  for (const Indicator& i : plan.indicators) EXPECT_EQ(i.review.back().reason, "ocr_repair");
}

TEST(RepairUnread, WordingsWithAWrongLetterAreClear) {
  Plan plan = plan_of({"entro Îl ‘30/09/2020", "maggiore v uguale a 208.000 €", "de € 356.500,00", "de € 48.769.50",
                       "ento 55 giorni dalla richiesta", "Entro 31/12/2017 7", "entra in vigore"});
  repair_unread(plan);
  EXPECT_EQ(plan.indicators[0].measures[0].kind, "deadline");
  EXPECT_EQ(plan.indicators[1].measures[0].value, 208000.0);
  EXPECT_EQ(plan.indicators[1].measures[0].comparator, ">=");
  EXPECT_EQ(plan.indicators[2].measures[0].value, 356500.0);
  EXPECT_EQ(plan.indicators[3].measures[0].value, 48769.5);
  EXPECT_NE(plan.indicators[4].measures[0].kind, "text");
  EXPECT_EQ(plan.indicators[5].measures[0].kind, "deadline");
  EXPECT_EQ(plan.indicators[6].measures[0].kind, "text");
}

TEST(RepairUnread, BehindAComparisonLettersAreDigits) {
  Plan plan = plan_of({">=S3", ">=B0%", "≥ G", "≥ Sì", "> A"});
  repair_unread(plan);
  const auto value = [&](size_t i) { return plan.indicators[i].measures[0].value; };
  EXPECT_EQ(value(0), 53.0);
  EXPECT_EQ(value(1), 80.0);
  EXPECT_EQ(value(2), 6.0);
  EXPECT_NE(value(3), 51.0);
  EXPECT_FALSE(value(4));
  EXPECT_EQ(plan.indicators[0].review.size(), 1U);
}

TEST(RepairUnread, ThousandsOfEurosThatABlankPartsLostTheirPoint) {
  Plan plan = plan_of({">= 75 030 €"});
  repair_unread(plan);
  EXPECT_EQ(plan.indicators[0].measures[0].value, 75030.0);
  EXPECT_EQ(plan.indicators[0].review.size(), 1U);
}

TEST(TakeReading, KeepsTheRawText) {
  Plan plan = plan_of({"86"});
  take_reading(plan.indicators[0].measures[0], "8,6", plan.indicators[0].review);
  EXPECT_EQ(plan.indicators[0].measures[0].value, 8.6);
  EXPECT_EQ(plan.indicators[0].measures[0].raw, "86");
}

// The same cells on one recognised page, in rows of their own or in one row.
Plan recognised(const std::vector<std::string>& cells, bool one_row) {
  Plan plan = plan_of(cells);
  const OcrDoubts doubts = recognised_page();
  for (Indicator& i : plan.indicators) {
    i.at.page = 1;
    if (one_row && &i != &plan.indicators[0]) {
      i.measures[0].year += static_cast<int>(&i - plan.indicators.data());
      plan.indicators[0].measures.push_back(i.measures[0]);
    }
  }
  if (one_row) plan.indicators.resize(1);
  repair_recognised(plan, doubts);
  return plan;
}

TEST(RepairRecognised, ADigitThatIsASignIsTakenForOneWhereTheDocumentPrintsSigns) {
  EXPECT_EQ(recognised({"≥ 90%", "≥ 80%", "295%"}, false).indicators[2].measures[0].value, 95);
  EXPECT_EQ(recognised({"90%", "80%", "295%"}, false).indicators[2].measures[0].value, 295);
  EXPECT_EQ(recognised({"≥ 66", "268", "≥ 70"}, true).indicators[0].measures[1].value, 68);
  EXPECT_EQ(recognised({"≥ 66", "≥ 70", "268"}, false).indicators[2].measures[0].value, 268);
  EXPECT_EQ(recognised({"2204.000 €"}, false).indicators[0].measures[0].value, 204000);
}

TEST(RepairRecognised, DaysThatRanIntoTheirFigureAreTakenOutWhereTheRowPrintsDays) {
  EXPECT_EQ(recognised({"≤ 75 gg", "≤ 7399"}, true).indicators[0].measures[1].value, 73);
  EXPECT_EQ(recognised({"≤ 75 gg", "≤ 7399"}, true).indicators[0].measures[1].unit, "gg");
  EXPECT_EQ(recognised({"≤ 7500 gg", "≤ 7399"}, true).indicators[0].measures[1].value, 7399);
  EXPECT_EQ(recognised({"≤ 75", "≤ 7399"}, true).indicators[0].measures[1].value, 7399);
}

TEST(RepairRecognised, AWeakFigureAmongComparisonsAloneBeginsWithASign) {
  const auto value = [](std::vector<std::string> cells, const char* reason) {
    Plan plan = plan_of(cells);
    const OcrDoubts doubts = recognised_page();
    for (Indicator& i : plan.indicators) i.at.page = 1;
    plan.indicators.back().review = {{"measures.target.2024", reason, ""}};
    repair_recognised(plan, doubts);
    return plan.indicators.back().measures[0].value;
  };
  EXPECT_EQ(value({"≥ 1", "≥ 2", "≤ 3", "≥ 4", "273.779"}, "low_confidence"), 73779);
  EXPECT_EQ(value({"≥ 1", "≥ 2", "≤ 3", "≥ 4", "273.779"}, "layout"), 273779);
  EXPECT_EQ(value({"≥ 1", "≥ 2", "3", "5", "273.779"}, "low_confidence"), 273779);
}

TEST(RepairRecognised, AWeakAngleGetsTheBarThatTheDocumentPrints) {
  const auto comparator = [](std::vector<std::string> cells, const char* reason, double page_confidence = 0.5) {
    Plan plan = plan_of(cells);
    const OcrDoubts doubts = doubts_of(std::vector(10, recognised_word("parola", page_confidence)));
    for (Indicator& i : plan.indicators) i.at.page = 1;
    plan.indicators.back().review = {{"measures.target.2024", reason, ""}};
    repair_recognised(plan, doubts);
    return plan.indicators.back().measures[0].comparator;
  };
  EXPECT_EQ(comparator({"≥ 1", "≥ 2", "≤ 3", "≥ 4", ">52"}, "low_confidence"), ">=");
  EXPECT_EQ(comparator({"≥ 1", "≥ 2", "≤ 3", "≥ 4", ">52"}, "low_confidence", 0.96), ">");
  EXPECT_EQ(comparator({"≥ 1", "≥ 2", "≤ 3", "≥ 4", ">52"}, "layout"), ">");
  EXPECT_EQ(comparator({"≥ 1", "≥ 2", "≥ 3", "≥ 4", "<52"}, "low_confidence"), "<");
  EXPECT_EQ(comparator({"≥ 1", "> 2", "≤ 3", "≥ 4", ">52"}, "low_confidence"), ">");
  EXPECT_EQ(comparator({"≥ 1", "≥ 2", "≤ 3", "≥ 4", ">+5%"}, "low_confidence"), ">=");
}

TEST(Repair, ADayIsOneWhateverItsStrokesWereReadAs) {
  Plan plan = plan_of({"31/12:2022", "31:1252022", "1201/2021", "Entro 31:10/2022", "Enuru il 31/03/2022", "6l"});
  repair_unread(plan);
  std::vector<std::string> days;
  for (const Indicator& one : plan.indicators) days.push_back(one.measures[0].date.value_or(""));
  EXPECT_THAT(days, ElementsAre("2022-12-31", "2022-12-31", "2021-01-12", "2022-10-31", "2022-03-31", ""));
  EXPECT_EQ(plan.indicators[5].measures[0].value, 61);
  for (const Indicator& one : plan.indicators) EXPECT_EQ(one.review[0].reason, "ocr_repair");
}

TEST(RepairRecognised, ABarReadAsADashIsOneWhereNothingIsLessThanNothing) {
  const Plan plan = recognised({"> -80%", ">-100%", "<-62 gg", ">-+2%"}, false);
  EXPECT_EQ(plan.indicators[0].measures[0].value, 80);
  EXPECT_EQ(plan.indicators[0].measures[0].comparator, ">=");
  EXPECT_EQ(plan.indicators[2].measures[0].comparator, "<=");
  EXPECT_EQ(plan.indicators[3].measures[0].kind, "variation");
  EXPECT_EQ(plan.indicators[1].review.at(0).reason, "ocr_repair");
  EXPECT_EQ(recognised({"≥ 1", "≥ 2", "3", "> -4"}, true).indicators[0].measures[3].value, 4);
  EXPECT_EQ(recognised({"≥ 1", "≥ 2", "-3", "> -4"}, true).indicators[0].measures[3].value, -4);
  EXPECT_EQ(recognised({"> -4"}, false).indicators[0].measures[0].value, -4);
}

TEST(RepairRecognised, ABarReadAsASevenIsOneWhereTheRowSaysSo) {
  EXPECT_EQ(recognised({"5,8", ">75,8"}, true).indicators[0].measures[1].value, 5.8);
  EXPECT_EQ(recognised({"75", ">75,8"}, true).indicators[0].measures[1].value, 75.8);
  EXPECT_EQ(recognised({"> 7221.300"}, false).indicators[0].measures[0].value, 221300);
}

TEST(RepairRecognised, ASignThatADoubtfulAlgorithmMayHaveLostIsDoubtedOfTheTarget) {
  const auto doubts_of = [](const char* algorithm, const char* field) {
    Plan plan = plan_of({"100%"});
    plan.indicators[0].at.page = 1;
    plan.indicators[0].algorithm = algorithm;
    plan.indicators[0].review = {{field, "low_confidence", ""}};
    extract::Page page;
    page.words.emplace_back();
    page.words[0].text = "parola";
    page.words[0].confidence = 0.96;
    OcrDoubts doubts;
    doubts.read(page);
    repair_recognised(plan, doubts);
    return plan.indicators[0].review.size() - 1;
  };
  EXPECT_EQ(doubts_of("% atti evasi > 100%", "algorithm"), 1U);
  EXPECT_EQ(doubts_of("% atti evasi > 100%", "name"), 0U);
  EXPECT_EQ(doubts_of("% atti evasi > 90%", "algorithm"), 0U);
}

TEST(RepairRecognised, WhatWasReachedIsAtLeastNothing) {
  Plan plan = plan_of({"≥ 7", "≥ 8", "35"});
  for (Indicator& i : plan.indicators) i.at.page = 1;
  plan.indicators[0].measures.push_back(plan.indicators[2].measures[0]);
  plan.indicators[0].measures[1].role = "result";
  const OcrDoubts doubts = recognised_page();
  repair_recognised(plan, doubts);
  EXPECT_EQ(plan.indicators[0].measures[1].value, 35);
}

TEST(RepairUnread, SignsOfComparisonAreOneHoweverTheyArePrinted) {
  Plan plan = plan_of({"≥ 6,6", "≥ 7,1", "2 6,8", "≤ 4", "≤ 9", "s4"});
  repair_unread(plan);
  EXPECT_EQ(plan.indicators[2].measures[0].value, 6.8);
  EXPECT_EQ(plan.indicators[2].measures[0].comparator, ">=");
  EXPECT_EQ(plan.indicators[5].measures[0].value, 4);
  EXPECT_EQ(plan.indicators[5].measures[0].comparator, "<=");
}

TEST(RepairUnread, WhatStandsApartFromAFigureIsTheSignThatTheDocumentPrints) {
  const std::vector<std::string> sound = {"≥ 6", "≥ 70 %", "≤ 4 gg", "≥ € 5"};
  std::vector<std::string> cells = sound;
  cells.insert(cells.end(), {"2 7.042", "è 73", "s19gg", ">a7"});
  Plan plan = plan_of(cells);
  repair_unread(plan);
  EXPECT_EQ(plan.indicators[4].measures[0].value, 7042);
  EXPECT_EQ(plan.indicators[5].measures[0].comparator, ">=");
  EXPECT_EQ(plan.indicators[6].measures[0].value, 19);
  EXPECT_EQ(plan.indicators[6].measures[0].comparator, "<=");
  EXPECT_EQ(plan.indicators[7].measures[0].value, 7);
  EXPECT_EQ(plan.indicators[7].review.at(0).reason, "ocr_repair");
  Plan bare = plan_of({"6", "70 %", "è 73"});
  repair_unread(bare);
  EXPECT_EQ(bare.indicators[2].measures[0].kind, "text");
}

TEST(RepairUnread, WhatCanBeNothingElseIsRead) {
  Plan plan = plan_of({"337,496 €", "SÌì", "centro i) 30 giugno 2021", ">=70)%", "4] giorni", "5 giorni", "6 giorni"});
  repair_unread(plan);
  EXPECT_EQ(plan.indicators[0].measures[0].value, 337496);
  EXPECT_EQ(plan.indicators[1].measures[0].value, 1);
  EXPECT_EQ(plan.indicators[2].measures[0].date, "2021-06-30");
  EXPECT_EQ(plan.indicators[3].measures[0].value, 70);
  EXPECT_EQ(plan.indicators[4].measures[0].value, 41);
  EXPECT_THAT(plan.indicators[5].review, IsEmpty());
}

TEST(RepairRecognised, AShareOverTheWholeIsDoubted) {
  Plan plan = plan_of({"> 100 %", "> 24 %"});
  const OcrDoubts doubts = recognised_page();
  for (Indicator& row : plan.indicators) row.at = {1, 0, extract::Box{0, 0, 1, 1}};
  repair_recognised(plan, doubts);
  EXPECT_EQ(plan.indicators[0].measures[0].comparator, ">");
  EXPECT_EQ(plan.indicators[0].review.at(0).reason, "ambiguous");
  EXPECT_THAT(plan.indicators[1].review, IsEmpty());
}

TEST(RepairUnread, FiguresBesideSpecksLettersAndCutYearsAreThoseThatWerePrinted) {
  Plan plan = plan_of({">en, 49", "≥ “399.000 €", "\"\" >=+7,00%", "≥ 148.000 L", "≥ N.Sl", "<3 32,00 gg",
                       "entro il 15 novembre 2.024", "15/11/202", "15/11/201"});
  repair_unread(plan);
  const auto measure = [&](size_t i) { return plan.indicators[i].measures[0]; };
  EXPECT_EQ(measure(0).value, 49.0);
  EXPECT_EQ(measure(0).comparator, ">=");
  EXPECT_EQ(measure(1).value, 399000.0);
  EXPECT_EQ(measure(2).value, 7.0);
  EXPECT_EQ(measure(3).unit, "EUR");
  EXPECT_EQ(measure(4).value, 51.0);
  EXPECT_EQ(measure(5).comparator, "<=");
  EXPECT_EQ(measure(5).value, 32.0);
  EXPECT_EQ(measure(6).date, "2024-11-15");
  EXPECT_EQ(measure(7).date, "2024-11-15");
  EXPECT_FALSE(measure(8).date);
  for (size_t i = 0; i < 8; ++i) EXPECT_EQ(plan.indicators[i].review.at(0).reason, "ocr_repair") << i;
}

TEST(RepairRecognised, AtLeastLessThanBeforeIsMoreOrADoubt) {
  const Plan mended = recognised({"≥ -14%", "≥ +3%"}, false);
  EXPECT_EQ(mended.indicators[0].measures[0].value, 14);
  EXPECT_EQ(mended.indicators[0].review.at(0).reason, "ocr_repair");
  const Plan doubted = recognised({"≥ -14%", "≤ -3%"}, false);
  EXPECT_EQ(doubted.indicators[0].measures[0].value, -14);
  EXPECT_EQ(doubted.indicators[0].review.at(0).reason, "ambiguous");
  EXPECT_THAT(doubted.indicators[1].review, IsEmpty());
}

TEST(RepairUnread, SignsThatAreTooManyAreLeftOut) {
  Plan plan = plan_of({"> >=60%", ">=.+13 %", "S7+20%", "<7-78 gg", "Xe X-1", "45 018", "7 5,7 %", "≥ Entro 30/09/2024",
                       "Entro 11 31/10/2024", "eno marzo 2024", "entro il 15 novembre ≥ 024"});
  repair_unread(plan);
  const auto measure = [&](size_t i) { return plan.indicators[i].measures[0]; };
  EXPECT_EQ(measure(0).value, 60);
  EXPECT_EQ(measure(1).value, 13);
  EXPECT_EQ(measure(2).value, 20);
  EXPECT_EQ(measure(3).value, 78);
  EXPECT_EQ(measure(4).kind, "reference");
  EXPECT_EQ(measure(5).value, 45018);
  EXPECT_EQ(measure(6).value, 75.7);
  EXPECT_EQ(measure(7).date, "2024-09-30");
  EXPECT_EQ(measure(8).date, "2024-10-31");
  EXPECT_EQ(measure(9).date, "2024-03-31");
  EXPECT_EQ(measure(10).date, "2024-11-15");
  for (size_t i = 0; i < plan.indicators.size(); ++i)
    EXPECT_EQ(plan.indicators[i].review.at(0).reason, "ocr_repair") << i;
}

TEST(RepairUnread, PointsAndCommasMakeNoFormOfTheirOwn) {
  Plan plan = plan_of({"≥ 5,1", "≥ 7", "9ì", "2_8,9"});
  repair_unread(plan);
  EXPECT_EQ(plan.indicators[3].measures[0].value, 8.9);
}

TEST(RepairRecognised, AStrokeBeforeAChangeIsAPlusWhereThePlanPrintsSome) {
  const auto mended = [](const std::string& name) {
    Plan plan = plan_of({"≥ =11%", "≥ +3%"});
    for (Indicator& row : plan.indicators) row.at = test::kRecognisedRow;
    plan.indicators[0].name = name;
    const OcrDoubts doubts = recognised_page();
    repair_recognised(plan, doubts);
    return plan.indicators[0];
  };
  EXPECT_EQ(mended("Incremento di ispezioni").measures[0].raw, "≥ =11%");
  EXPECT_EQ(mended("Incremento di ispezioni").measures[0].kind, "variation");
  EXPECT_EQ(mended("Incremento di ispezioni").review.at(0).reason, "ocr_repair");
  EXPECT_THAT(mended("Ispezioni svolte").review, IsEmpty());
}

TEST(RepairUnread, LettersThatAreFiguresBehindAComparisonAreNoStrokesOfIt) {
  Plan plan = plan_of({">B5%", "> 24 %", "> 36 %", "<A8 giorni", "‘n. 66"});
  repair_unread(plan);
  EXPECT_EQ(plan.indicators[0].measures[0].value, 85);
  EXPECT_EQ(plan.indicators[3].measures[0].value, 48);
  EXPECT_EQ(plan.indicators[4].measures[0].value, 66);
}

TEST(RepairRecognised, ASevenBehindAnAngleIsItsBarWhereTheShareIsMoreThanTheWhole) {
  const Plan plan = recognised({"> 775%", "> 24 %"}, false);
  EXPECT_EQ(plan.indicators[0].measures[0].value, 75);
  EXPECT_EQ(plan.indicators[0].measures[0].comparator, ">=");
}

TEST(RepairRecognised, AnAngleThatWasLostIsThatOfTheRowsOtherTarget) {
  Plan plan = plan_of({"= 100%"});
  plan.indicators[0].at = test::kRecognisedRow;
  plan.indicators[0].measures.push_back(read_target(">= 100%"));
  plan.indicators[0].measures[1].year = 2025;
  plan.indicators[0].review = {{"measures.target.2024", "low_confidence", ""}};
  repair_recognised(plan, recognised_page());
  EXPECT_EQ(plan.indicators[0].measures[0].comparator, ">=");
  EXPECT_EQ(plan.indicators[0].review.back().reason, "ocr_repair");
}

TEST(RepairRecognised, ASignThatWasLostIsThatOfTheRowsOtherTargets) {
  const auto mended = [](const char* reason, const char* beside) {
    Plan plan = plan_of({"46", "≥ 4", "≥ 5", "≤ 6", "≥ 7"});
    plan.indicators[0].at = test::kRecognisedRow;
    plan.indicators[0].measures.push_back(read_target(beside));
    plan.indicators[0].measures[1].year = 2025;
    plan.indicators[0].review = {{"measures.target.2024", reason, ""}};
    repair_recognised(plan, recognised_page());
    return plan.indicators[0].measures[0].comparator;
  };
  EXPECT_EQ(mended("low_confidence", "≥ 45"), ">=");
  EXPECT_EQ(mended("low_confidence", "≤ 45"), "<=");
  EXPECT_EQ(mended("layout", "≥ 45"), std::nullopt);
  EXPECT_EQ(mended("low_confidence", "≥ 450"), std::nullopt);
}

TEST(RepairRecognised, OfASharesNameLessThanNothingIsNone) {
  Plan plan = plan_of({">-40%", ">-40%"});
  for (Indicator& row : plan.indicators) row.at = test::kRecognisedRow;
  plan.indicators[0].name = "Percentuale di ispezioni svolte";
  plan.indicators[1].name = "Andamento delle ispezioni";
  repair_recognised(plan, recognised_page());
  EXPECT_EQ(plan.indicators[0].measures[0].value, 40);
  EXPECT_EQ(plan.indicators[0].measures[0].comparator, ">=");
  EXPECT_EQ(plan.indicators[1].measures[0].value, -40);
}

TEST(RepairUnread, EurosDaysAndOnesAreReadWhateverIsLikeThem) {
  Plan plan = plan_of({"≥ Cc 82.500", "171.500 È", "entro il 3L dicembre 2024", "≥ +3'%", ">el", ">= n. dl", "<= B1 gg",
                       "entro 131 dicembre 2024", "N. 34 ,", "entro settembre 2024 8", "$=+9,00"});
  repair_unread(plan);
  const auto measure = [&](size_t i) { return plan.indicators[i].measures[0]; };
  EXPECT_EQ(measure(6).value, 81);
  EXPECT_EQ(measure(7).date, "2024-12-31");
  EXPECT_EQ(measure(8).value, 34);
  EXPECT_EQ(measure(9).date, "2024-09-30");
  EXPECT_EQ(measure(10).value, 9);
  EXPECT_EQ(measure(0).unit, "EUR");
  EXPECT_EQ(measure(1).value, 171500);
  EXPECT_EQ(measure(2).date, "2024-12-31");
  EXPECT_EQ(measure(3).value, 3);
  EXPECT_EQ(measure(4).value, 1);
  EXPECT_EQ(measure(5).value, 41);
}

TEST(RepairRecognised, WhatWasThereBeforeIsNoComparison) {
  Plan plan = plan_of({"306", "≥ 4", "≥ 5"});
  plan.indicators[0].at = test::kRecognisedRow;
  plan.indicators[0].measures[0].role = "baseline";
  plan.indicators[0].measures.push_back(read_target("≥ 8"));
  repair_recognised(plan, recognised_page());
  EXPECT_EQ(plan.indicators[0].measures[0].value, 306);
  EXPECT_THAT(plan.indicators[0].review, IsEmpty());
}

}  // namespace
}  // namespace spoglio::normalize
