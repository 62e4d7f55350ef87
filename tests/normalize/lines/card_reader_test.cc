// Cards: a name, and Peso / Stato / Target lines under it.
#include "normalize/lines/card_reader.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/text_plan.h"

namespace spoglio::normalize {
namespace {

using Strings = std::vector<std::string>;

constexpr const char* kHead =
    "\n\nProvincia di Valchiara\n\nAlbero della Performance 2024\n\n"
    "Area Strategica\n\nA Strade sicure\n\nObiettivo Strategico\n\nA.1 Prevenire gli incidenti\n\n";

constexpr const char* kStrategicCards =
    "Indicatori\t\nTratti con nuova segnaletica\t\nPeso\t60 %\nStato\t31\nTarget 2024\t>= +10 %\nTarget 2025\t>= +12 "
    "%\n"
    "Target 2026\t>= +12 %\nSpesa impegnata\t\nPeso\t40 %\nStato\t---\nTarget 2024\t>= 90 %\nTarget 2025\t>= 92 %\n"
    "Target 2026\t>= 95 %\n\n";

constexpr const char* kOperational =
    "Programma\n\nManutenzione delle strade\n\nObiettivo Operativo\n\nA.1.1 Controllare i viadotti\n\n"
    "Indicatori\t\nViadotti ispezionati\t\nPeso\t100 %\nStato\t---\nTarget 2024\t>= 28\n\n"
    "Azione\n\nA.1.1.1 Rilievi con il drone\n\n"
    "Indicatori\t\nRilievi eseguiti\t\nPeso\t100 %\nStato\t6\nTarget 2024\t>= +30 %\n\n";

Plan plan_of(const std::string& cards) { return test::plan_of(kHead + cards); }

TEST(Cards, ALabelThatNobodyKnowsBeginsNoOtherIndicator) {
  const Plan plan = plan_of(
      "Indicatori\t\nTratti con nuova segnaletica\t\nPeso\t60 %\nQuadrante\t31\nTarget 2024\t>= +10 %\n"
      "Spesa impegnata\t\nPeso\t40 %\nQuadrante\t---\nTarget 2024\t>= 90 %\n\n");
  ASSERT_EQ(plan.indicators.size(), 2u);
  EXPECT_EQ(plan.indicators[1].name, "Spesa impegnata");
  EXPECT_EQ(plan.indicators[1].measures.size(), 1u);
  EXPECT_TRUE(test::is_flagged(plan.indicators[1].review, "*"));
}

TEST(Cards, LabelsGiveTheWholeTree) {
  EXPECT_EQ(test::objectives_in(plan_of(std::string(kStrategicCards) + kOperational)),
            (Strings{"area_strategica A Strade sicure", "obiettivo_strategico A.1 Prevenire gli incidenti < A",
                     "programma Manutenzione delle strade < A.1",
                     "obiettivo_operativo A.1.1 Controllare i viadotti < \"Manutenzione delle strade\"",
                     "azione A.1.1.1 Rilievi con il drone < A.1.1"}));
}

TEST(Cards, AnOwnerIsNoNameAndAnOfficeInANameNoOwner) {
  const Plan plan = plan_of(
      "Indicatori\t\nTempo di attesa: Ufficio verde\t\nPeso\t60 %\nStato\t---\nTarget 2024\t>= 3\n"
      "Direzione generale competente: Settore Ambiente\t\nPeso\t10 %\n\n");
  ASSERT_EQ(plan.indicators.size(), 1u);
  EXPECT_EQ(plan.indicators[0].name, "Tempo di attesa: Ufficio verde");
  EXPECT_EQ(plan.indicators[0].weight, 60);
}

TEST(Cards, ValuesBelongToTheNameAboveThem) {
  const Plan plan = plan_of(kStrategicCards);
  EXPECT_EQ(
      test::indicators_in(plan),
      (Strings{"Tratti con nuova segnaletica | baseline 2023 number 31 | target 2024 variation >= 10 % | target 2025 "
               "variation >= 12 % | target 2026 variation >= 12 %",
               "Spesa impegnata | target 2024 number >= 90 % | target 2025 number >= 92 % | target "
               "2026 number >= 95 %"}));
  EXPECT_EQ(plan.indicators.at(0).weight, 60);
  EXPECT_EQ(plan.document.period, std::pair(2024, 2026));
}

TEST(Cards, ALabelWithNothingBesideItIsNoName) {
  EXPECT_EQ(test::indicators_in(plan_of("Indicatori\t\nSpesa impegnata\t\nPeso\t40 %\nStato\t\nTarget 2024\t>= 90 %\n"
                                        "Target 2025\t>= 92 %\n\n")),
            (Strings{"Spesa impegnata | target 2024 number >= 90 % | target 2025 number >= 92 %"}));
}

TEST(Cards, LaterObjectivesOfALevelNeedNoLabel) {
  const Plan plan =
      plan_of(std::string(kOperational) +
              "A.1.1.2 Corso per ispettori\n\nIndicatori\t\nCorso concluso\t\nPeso\t100 %\nStato\t---\n"
              "Target 2024\t<= 31/10/2024\n\n"
              "A.1.2 Asfalti nuovi\n\nIndicatori\t\nChilometri rifatti\t\nPeso\t100 %\nStato\t12\nTarget 2024\t>= "
              "15\n\n");
  EXPECT_EQ(test::objective_coded(plan, "A.1.1.2").level, "azione");
  EXPECT_EQ(test::objective_coded(plan, "A.1.2").level, "obiettivo_operativo");
  EXPECT_EQ(test::measure_of(test::indicator_named(plan, "Corso concluso"), "target", 2024), "deadline <= 2024-10-31");
}

TEST(Cards, ValueDisplacedBelowTheNextTitleGoesBackAndIsFlagged) {
  const Plan plan = plan_of(std::string(kOperational) +
                            "A.1.1.2 Corso per ispettori\n\nIndicatori\t\nCorso concluso\t\nPeso\t100 %\nStato\t---\n\n"
                            "A.1.1.3 Ponti pedonali\n\nTarget 2024 >= 80 %\n\n"
                            "Indicatori\t\nPonti verificati\t\nPeso\t100 %\nStato\t51\nTarget 2024\t>= +5 %\n\n");
  const Indicator& displaced = test::indicator_named(plan, "Corso concluso");
  EXPECT_EQ(test::measure_of(displaced, "target", 2024), "number >= 80 %");
  EXPECT_TRUE(test::is_flagged(displaced.review, "measures.target.2024"));
  const Indicator& next = test::indicator_named(plan, "Ponti verificati");
  EXPECT_EQ(test::measure_of(next, "target", 2024), "variation >= 5 %");
  EXPECT_TRUE(next.review.empty());
  EXPECT_EQ(test::objective_coded(plan, "A.1.1.3").title, "Ponti pedonali");
}

TEST(Cards, DisplacedFieldWithoutAYearIsFlaggedToo) {
  const Plan plan = plan_of(std::string(kOperational) +
                            "A.1.1.2 Corso per ispettori\n\nIndicatori\t\nCorso concluso\t\nTarget 2024\t>= 80 %\n\n"
                            "A.1.1.3 Ponti pedonali\n\nPeso 60 %\nStato 12\n\n"
                            "Indicatori\t\nPonti verificati\t\nPeso\t100 %\nStato\t51\nTarget 2024\t>= +5 %\n\n");
  const Indicator& displaced = test::indicator_named(plan, "Corso concluso");
  EXPECT_EQ(displaced.weight, 60);
  EXPECT_TRUE(test::is_flagged(displaced.review, "weight"));
  EXPECT_EQ(test::measure_of(displaced, "baseline", 2023), "number 12");
  EXPECT_TRUE(test::is_flagged(displaced.review, "measures.baseline.2023"));
}

TEST(Cards, NamePrintedAgainAfterAPageBreakGoesOnWithItsCard) {
  const Plan plan =
      plan_of(std::string(kOperational) +
              "A.1.1.2 Corso per ispettori\n\nIndicatori\t\nCorso concluso con attestato\t\nPeso\t100 %\n\n"
              "Corso concluso con attestato\t\nStato\t---\nTarget 2024\t>= 80 %\n\n");
  int times = 0;
  for (const auto& indicator : plan.indicators) times += indicator.name == "Corso concluso con attestato";
  EXPECT_EQ(times, 1);
  const Indicator& indicator = test::indicator_named(plan, "Corso concluso con attestato");
  EXPECT_EQ(indicator.weight, 100);
  EXPECT_EQ(test::measure_of(indicator, "target", 2024), "number >= 80 %");
}

TEST(Cards, SameNameInTwoCompleteCardsIsTwoIndicators) {
  const Plan plan = plan_of(
      "Indicatori\t\nUtenti soddisfatti\t\nPeso\t50 %\nStato\t---\nTarget 2024\t>= 7\nUtenti soddisfatti\t\nPeso\t50 "
      "%\n"
      "Stato\t---\nTarget 2024\t>= 8\n\n");
  EXPECT_EQ(plan.indicators.size(), 2u);
}

TEST(Cards, TitleMayWrapOverTheNextLine) {
  const Plan plan =
      plan_of(std::string(kOperational) +
              "A.1.1.2 Corso per ispettori di ponti e viadotti con prove pratiche\n\nsui cantieri della montagna\n\n"
              "Indicatori\t\nCorso concluso\t\nPeso\t100 %\nStato\t---\nTarget 2024\t>= 1\n\n");
  EXPECT_EQ(test::objective_coded(plan, "A.1.1.2").title,
            "Corso per ispettori di ponti e viadotti con prove pratiche sui cantieri della montagna");
}

TEST(Cards, NameThatStartsLikeALabelIsAName) {
  const Plan plan = plan_of(
      "Indicatori\t\nStato di avanzamento dei cantieri\t\nPeso\t50 %\nStato\t12\nTarget 2024\t>= 20\n"
      "Peso medio dei rifiuti raccolti\t\nPeso\t50 %\nStato\t7\nTarget 2024\t<= 6\n\n");
  EXPECT_EQ(test::indicators_in(plan),
            (Strings{"Stato di avanzamento dei cantieri | baseline 2023 number 12 | target 2024 number >= 20",
                     "Peso medio dei rifiuti raccolti | baseline 2023 number 7 | target 2024 number <= 6"}));
}

TEST(Cards, TargetsAtTheFootOfEveryPageAreNoRunningFooter) {
  std::string dump = kHead;
  for (const char* name : {"Ponti verificati", "Frane censite", "Guardrail nuovi", "Semafori riparati"})
    dump += std::string("Indicatori\t\n") + name + "\t\nPeso\t25 %\nStato\t---\nTarget 2024\t>= 100 %\n\f";
  const Plan plan = test::plan_of(dump);
  ASSERT_EQ(plan.indicators.size(), 4u);
  for (const auto& indicator : plan.indicators)
    EXPECT_EQ(test::measure_of(indicator, "target", 2024), "number >= 100 %") << indicator.name;
}

TEST(Cards, UnreadableWeightIsFlagged) {
  const Plan plan = plan_of("Indicatori\t\nUtenti\t\nPeso\talto\nStato\t12\nTarget 2024\t>= 20\n\n");
  const Indicator& indicator = test::indicator_named(plan, "Utenti");
  EXPECT_EQ(indicator.weight, std::nullopt);
  EXPECT_TRUE(test::is_flagged(indicator.review, "weight"));
}

TEST(Cards, ValueThatBelongsNowhereIsNotLostSilently) {
  const Plan plan = plan_of(std::string(kStrategicCards) + "Target 2030\t>= 99 %\n\n");
  bool known = false;
  for (const auto& indicator : plan.indicators) {
    known = known || !indicator.review.empty();
    for (const auto& measure : indicator.measures) known = known || measure.year == 2030;
  }
  EXPECT_TRUE(known);
}

}  // namespace
}  // namespace spoglio::normalize
