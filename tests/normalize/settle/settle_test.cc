// What contradicts itself in the source is kept and flagged; what is sound is not.
#include "normalize/settle/settle.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/tables.h"
#include "tests/support/text_plan.h"

namespace spoglio::normalize {
namespace {

// A plan of 2024 with one indicator whose target of 2024 is `cell`.
Plan with_target(const std::string& cell, const std::string& algorithm = "n. metri") {
  return test::plan_of("Piano della Performance 2024\n\n1.1 Reti\n\nIndicatore\tAlgoritmo\tTarget 2024\nTubi\t" +
                       algorithm + "\t" + cell + "\n");
}

Indicator first(const Plan& plan) { return plan.indicators.empty() ? Indicator{} : plan.indicators[0]; }

TEST(Settle, SoundTargetsAreNotFlagged) {
  for (const char* cell : {">= 80 %", "3", "31/12/2024", "entro il 30/06/2024", "SI", ">= +15 %", "tra 10 e 20"}) {
    const Indicator indicator = first(with_target(cell));
    ASSERT_EQ(indicator.measures.size(), 1u) << cell;
    EXPECT_TRUE(indicator.review.empty()) << cell << ": " << indicator.review.at(0).detail;
    EXPECT_GT(indicator.confidence, 0.9) << cell;
    EXPECT_GT(indicator.measures[0].confidence, 0.9) << cell;
  }
}

TEST(Settle, FlaggedMeasureHasLessConfidence) {
  const Indicator indicator = first(with_target("da definire"));
  EXPECT_TRUE(test::is_flagged(indicator.review, "measures.target.2024"));
  EXPECT_LT(indicator.confidence, 0.9);
  EXPECT_LT(indicator.measures.at(0).confidence, 0.9);
}

TEST(Settle, ImpossibleDateIsASourceInconsistency) {
  const Indicator indicator = first(with_target("00/01/1900"));
  ASSERT_EQ(indicator.review.size(), 1u);
  EXPECT_EQ(indicator.review[0].field, "measures.target.2024");
  EXPECT_EQ(indicator.review[0].reason, "source_inconsistency");
  EXPECT_EQ(indicator.measures.at(0).raw, "00/01/1900");
}

TEST(Settle, DeadlineBeforeThePlanIsKeptAndFlagged) {
  const Indicator indicator = first(with_target("31/12/2021"));
  EXPECT_EQ(test::measure_of(indicator, "target", 2024), "deadline <= 2021-12-31");
  EXPECT_TRUE(test::is_flagged(indicator.review, "measures.target.2024"));
}

TEST(Settle, DeadlineLongAfterItsColumnIsKeptAndFlagged) {
  const Indicator indicator = first(with_target("31/12/2042"));
  EXPECT_EQ(test::measure_of(indicator, "target", 2024), "deadline <= 2042-12-31");
  EXPECT_TRUE(test::is_flagged(indicator.review, "measures.target.2024"));
}

TEST(Settle, TwoCellsForOneYearAreFlagged) {
  const Plan plan =
      test::plan_of("Piano della Performance 2024\n\n1.1 Reti\n\nIndicatore\tTarget 2024\tTarget 2024\nTubi\t3\t4\n");
  EXPECT_TRUE(test::is_flagged(first(plan).review, "measures.target.2024"));
}

TEST(Settle, ValueWithoutAnyYearIsNoMeasureAndFlagged) {
  const Plan plan = test::plan_of("1.1 Reti\n\nIndicatore\tAlgoritmo\tTarget\nTubi\tn. tubi\t>= 3\n");
  const Indicator indicator = first(plan);
  EXPECT_EQ(indicator.name, "Tubi");
  EXPECT_TRUE(indicator.measures.empty());
  ASSERT_FALSE(indicator.review.empty());
  EXPECT_EQ(indicator.review[0].field, "*");
  EXPECT_EQ(indicator.review[0].reason, "ambiguous");
}

TEST(Settle, ValueWithoutAnyYearIsDoubtedOfTheWholeRowAlone) {
  const Plan plan = test::plan_of("1.1 Reti\n\nIndicatore\tAlgoritmo\tTarget\nTubi\tn. tubi\tda definire\n");
  for (const Review& review : first(plan).review) EXPECT_EQ(review.field, "*") << review.detail;
}

TEST(Settle, DoubtOfWhatWasObservedIsOfTheMeasureThatItBecomes) {
  const Plan plan = test::plan_of_table(
      "Indicatore | Target 2024 | Valore osservato 2022 | Valore osservato 2023\nTubi posati | 3 | ~1 | \n");
  const Indicator indicator = first(plan);
  EXPECT_EQ(test::measure_of(indicator, "baseline", 2022), "number 1");
  EXPECT_TRUE(test::is_flagged(indicator.review, "measures.baseline.2022"));
  EXPECT_TRUE(test::is_flagged(indicator.review, "measures.baseline.2023"));
}

TEST(Settle, ResultWithoutAYearInFrontOfTheTargetsIsOfTheYearBeforeAndFlagged) {
  const auto plan_titled = [](const std::string& title) {
    return test::plan_of_blocks({title,
                                 "Obiettivo | Indicatore | Risultato | Valore atteso\n"
                                 "Curare il verde | Alberi piantati | 120 | almeno 150\n"
                                 "Aprire gli orti | Orti aperti | 7 | almeno 8\n"});
  };
  const Plan plan = plan_titled("Piano della Performance 2024");
  EXPECT_EQ(test::indicators_in(plan).at(0), "Alberi piantati | result 2023 number 120 | target 2024 number >= 150");
  EXPECT_TRUE(test::is_flagged(plan.indicators.at(0).review, "measures.result.2023"));
  const Plan report = plan_titled("Relazione sulla Performance 2024");
  EXPECT_EQ(test::indicators_in(report).at(0), "Alberi piantati | result 2024 number 120 | target 2024 number >= 150");
  EXPECT_FALSE(test::is_flagged(report.indicators.at(0).review, "measures.result.2024"));
}

TEST(Settle, CyrillicTwinInANameIsMendedAndFlagged) {
  const Plan plan = test::plan_of(
      "Piano della Performance 2024\n\n1.1 Reti\n\nIndicatore\tTarget 2024\nNumero d'impres\u0435 servite\t3\n");
  const Indicator indicator = first(plan);
  EXPECT_EQ(indicator.name, "Numero d'imprese servite");
  EXPECT_TRUE(test::is_flagged(indicator.review, "name"));
}

TEST(Settle, EveryReasonIsOneOfTheContracts) {
  const Plan plan = test::plan_of(
      "Piano della Performance 2024\n\n1.1 Reti\n\nIndicatore\tPeso\tTarget 2024\tTarget 2024\n"
      "Tubi\talto\t3\t4\nPozzi\t5\t31/02/2024\t\nTubi id-\t5\tboh\t1.5\n");
  for (const auto& indicator : plan.indicators) {
    for (const auto& review : indicator.review) {
      EXPECT_TRUE(review.reason == "ocr_repair" || review.reason == "low_confidence" || review.reason == "ambiguous" ||
                  review.reason == "layout" || review.reason == "source_inconsistency")
          << review.reason;
      EXPECT_FALSE(review.detail.empty());
    }
  }
}

TEST(Settle, DecimalPointDocumentIsToldFromThousands) {
  // "1.950" may be 1950 or, in a document that writes decimals with points, 1.95: never silent beside "0.85".
  const Plan plan = test::plan_of(
      "Piano della Performance 2024\n\n1.1 Reti\n\nIndicatore\tTarget 2024\tTarget 2025\nPortata\t1.950\t0.85\n");
  const Indicator indicator = first(plan);
  EXPECT_TRUE(test::is_flagged(indicator.review, "measures.target.2024"));
}

TEST(ReadPlan, TextThatIsNoPlanGivesNone) {
  for (const char* text :
       {"Lista della spesa\n\npane\nlatte\n", "\n\n \n x", "a\tb\tc\n1\t2\t3\n",
        "Visto l'articolo 3, l'indicatore e il target sono da intendersi come definiti nel 2019.\n"}) {
    const Plan plan = test::plan_of(text);
    EXPECT_TRUE(plan.indicators.empty()) << text;
    EXPECT_TRUE(plan.objectives.empty()) << text;
  }
}

TEST(ReadPlan, LineEndsOfWindowsGiveTheSamePlan) {
  std::string dump =
      "Piano della Performance 2024\n\n1.1 Reti\n\nIndicatore\tAlgoritmo\tTarget 2024\nTubi\tn. metri\t>= 3\n";
  const Plan plain = test::plan_of(dump);
  for (size_t at = 0; (at = dump.find('\n', at)) != std::string::npos; at += 2) dump.replace(at, 1, "\r\n");
  const Plan windows = test::plan_of(dump);
  ASSERT_EQ(plain.indicators.size(), 1u);
  EXPECT_EQ(plain.indicators, windows.indicators);
  EXPECT_EQ(plain.objectives, windows.objectives);
}

TEST(ReadPlan, Windows1252GivesTheSamePlanAsUtf8) {
  const std::string head = "Piano della Performance 2024\n\n1.1 Reti\n\nIndicatore\tTarget 2024\n";
  const Plan utf8 = test::plan_of(head + "Qualit\u00e0 dell\u2019acqua\t>= 3\n");
  const Plan latin = test::plan_of(head +
                                   "Qualit\xe0 dell\x92"
                                   "acqua\t>= 3\n");
  ASSERT_EQ(utf8.indicators.size(), 1u);
  EXPECT_EQ(utf8.indicators, latin.indicators);
}

TEST(Settle, ValuesBesideItTellWhatAPointMeans) {
  const Plan plan = test::plan_of(
      "Piano della Performance 2024\n\n1.1 Reti idriche\n\n"
      "Indicatore\tTarget 2024\tTarget 2025\n"
      "Contatori\t980\t1.000\nTasso\t0,950\t1.000\nPozzi\t2.100\t2.200\n");
  ASSERT_EQ(plan.indicators.size(), 3u);
  EXPECT_EQ(test::measure_of(plan.indicators[0], "target", 2025), "number 1000");
  EXPECT_FALSE(test::is_flagged(plan.indicators[0].review, "measures.target.2025"));
  EXPECT_EQ(test::measure_of(plan.indicators[1], "target", 2025), "number 1");
  EXPECT_TRUE(test::is_flagged(plan.indicators[1].review, "measures.target.2025"));
  EXPECT_EQ(test::measure_of(plan.indicators[2], "target", 2024), "number 2100");
}

TEST(Settle, PointThatNothingTellsIsFlagged) {
  const Plan plan = test::plan_of(
      "Piano della Performance 2024\n\n1.1 Reti idriche\n\nIndicatore\tTarget 2024\nPozzi\t2.100\nFonti\t3\n");
  ASSERT_EQ(plan.indicators.size(), 2u);
  EXPECT_TRUE(test::is_flagged(plan.indicators[0].review, "measures.target.2024"));
  EXPECT_FALSE(test::is_flagged(plan.indicators[1].review, "measures.target.2024"));
}

TEST(Settle, WhatIsFlaggedIsNeverSure) {
  const Plan plan = test::plan_of(
      "Piano della Performance 2024\n\n1.1 Reti idriche\n\nIndicatore\tTarget 2024\nPozzi\t1/3\nFonti\tbene\nTubi\t5 "
      "6\n");
  for (const Indicator& indicator : plan.indicators) {
    EXPECT_FALSE(indicator.review.empty()) << indicator.name;
    EXPECT_LT(indicator.confidence, 0.95) << indicator.name;
    EXPECT_LT(indicator.measures.at(0).confidence, 0.95) << indicator.name;
  }
}

}  // namespace
}  // namespace spoglio::normalize
