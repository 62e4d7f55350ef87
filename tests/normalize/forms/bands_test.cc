// Cards whose rows say something about the rows beside them.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/tables.h"
#include "tests/support/text_plan.h"

namespace spoglio::normalize {
namespace {

using Strings = std::vector<std::string>;
using test::indicators_in;
using test::objectives_in;

constexpr const char* kTitle = "Piano della Performance 2024-2026";

TEST(FormBands, NumbersOverTheNamesAreNoIndicators) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Scheda | < | < | <\n"
                                          "Codice | 3 | Struttura responsabile | Settore verde\n"
                                          "Obiettivo | Curare i giardini | < | <\n"
                                          "Indicatore 1 | < | < | <\n"
                                          "Indicatore di performance | Alberi piantati | < | <\n"
                                          "Tipologia | [ ] Efficienza [x] Efficacia | < | <\n"
                                          "Valore target 2024 | 150 | < | <\n"
                                          "Indicatore 2 | < | < | <\n"
                                          "Indicatore di performance | Panchine nuove | < | <\n"
                                          "Tipologia | [ ] Efficienza [ ] Efficacia | < | <\n"
                                          "Valore target 2024 | 12 | < | <\n"
                                          "Indicatore 3 | < | < | <\n",
                                          "\f",
                                          "Denominazione indicatore | Fontane riparate | < | <\n"
                                          "Valore target 2024 | 4 | < | <\n"
                                          "Fonte dati | Ufficio verde | < | <\n"});
  EXPECT_EQ(objectives_in(plan), Strings{"obiettivo_operativo 3 Curare i giardini"});
  EXPECT_EQ(plan.objectives.at(0).units, Strings{"Settore verde"});
  EXPECT_EQ(indicators_in(plan),
            (Strings{"Alberi piantati | target 2024 number 150", "Panchine nuove | target 2024 number 12",
                     "Fontane riparate | target 2024 number 4"}));
  EXPECT_EQ(plan.indicators.at(0).type, "Efficacia");
  EXPECT_FALSE(plan.indicators.at(1).type);
}

TEST(FormBands, CodeAndStructureOfTheNextCardAreNotTheLastIndicators) {
  const std::string card =
      "Codice | 1 | Struttura responsabile | Settore verde\n"
      "Obiettivo | Curare i giardini | < | <\n"
      "Indicatore | Alberi piantati | < | <\n"
      "Target 2024 | 150 | < | <\n";
  const Plan plan = test::plan_of_blocks({kTitle, card,
                                          "Codice | 2 | Struttura responsabile | Settore acque\n"
                                          "Obiettivo | Curare i fossi | < | <\n"
                                          "Indicatore | Fossi scavati | < | <\n"
                                          "Target 2024 | 40 | < | <\n"});
  EXPECT_EQ(objectives_in(plan),
            (Strings{"obiettivo_operativo 1 Curare i giardini", "obiettivo_operativo 2 Curare i fossi"}));
  EXPECT_EQ(plan.objectives.at(1).units, Strings{"Settore acque"});
  EXPECT_FALSE(plan.indicators.at(0).code);
  EXPECT_TRUE(plan.indicators.at(0).units.empty());
}

TEST(FormBands, AFieldTellsTheLevelOfObjectivesThatStandBesideEachOther) {
  const auto card = [](const std::string& number, const std::string& level, const std::string& title) {
    return "Codice | " + number + "\nObiettivo | " + title + "\nLivello | " + level + "\nIndicatore | Ore per " +
           title + "\nTarget 2024 | 10\n";
  };
  const Plan plan = test::plan_of_blocks({kTitle, card("1", "☒ Strategico ☐ Operativo", "Curare i giardini"),
                                          card("2", "☐ Strategico ☒ Operativo", "Curare i fossi"),
                                          card("3", "Strategico", "Curare gli argini")});
  EXPECT_EQ(objectives_in(plan),
            (Strings{"obiettivo_strategico 1 Curare i giardini", "obiettivo_operativo 2 Curare i fossi",
                     "obiettivo_strategico 3 Curare gli argini"}));
}

TEST(FormBands, YearsInsideAValueHaveATargetEach) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Azione n. 1.1 - Curare i giardini | <\n"
                                          "Attività da svolgere | - Potature / - Semine\n"
                                          "Responsabile | Settore verde\n"
                                          "Risorse finanziarie | € 1.000,00\n"
                                          "Indicatore 1 | Alberi piantati\n"
                                          "Valori attesi 1 | Anno 2024: >= 10 / Anno 2025: >= 20\n"
                                          "Indicatore 2 | Panchine nuove\n"
                                          "Valori attesi 2 | Anno 2024: 3 / Anno 2025: 4 / Anno 2026: 5\n"});
  EXPECT_EQ(objectives_in(plan), Strings{"azione 1.1 Curare i giardini"});
  EXPECT_EQ(plan.objectives.at(0).budget, 1000);
  EXPECT_EQ(indicators_in(plan),
            (Strings{"Alberi piantati | target 2024 number >= 10 | target 2025 number >= 20",
                     "Panchine nuove | target 2024 number 3 | target 2025 number 4 | target 2026 number 5"}));
}

TEST(FormBands, TheNextPageGoesOnWithAValueWithoutALabel) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Azione 1.1 - Curare i giardini | <\n"
                                          "Responsabile | Settore verde\n"
                                          "Indicatore 1 | Alberi piantati\n"
                                          "Target 1 | Anno 2024: 10 / Anno 2025: 20\n",
                                          "\f",
                                          " | Anno 2026: 30\n"
                                          "Indicatore 2 | Panchine nuove\n"
                                          "Target 2 | Anno 2024: 3 / Anno 2025: 4 / Anno 2026: 5\n"});
  EXPECT_EQ(indicators_in(plan),
            (Strings{"Alberi piantati | target 2024 number 10 | target 2025 number 20 | target 2026 number 30",
                     "Panchine nuove | target 2024 number 3 | target 2025 number 4 | target 2026 number 5"}));
  EXPECT_TRUE(test::is_flagged(plan.indicators.at(0).review, "measures.target.2026"));
}

TEST(FormBands, TheNextPageMayPrintTheLastFieldsAsLines) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Azione 1.1 - Curare i giardini | <\n"
                                          "Responsabile | Settore verde\n"
                                          "Indicatore | Panchine nuove\n"
                                          "Target 2024 | 3\n",
                                          "Azione 1.2 - Curare i fossi | <\n"
                                          "Responsabile | Settore acque\n"
                                          "Indicatore | Fossi scavati\n",
                                          "\f", "Target Anno 2024: tra 10 e 20\nAnno 2025: tra 20 e 30"});
  EXPECT_EQ(indicators_in(plan), (Strings{"Panchine nuove | target 2024 number 3",
                                          "Fossi scavati | target 2024 range 10..20 | target 2025 range 20..30"}));
}

TEST(FormBands, ALabelThatNobodyKnowsIsStillOne) {
  const Plan plan = test::plan_of_blocks({kTitle, "Azione n. 1.1 - Curare i giardini",
                                          "Ricadute sul vicinato | Ombra\n"
                                          "Responsabile | Settore verde\n"
                                          "Destinatari | Famiglie\n"
                                          "Indicatore 1 | Grado di copertura del verde\n"
                                          "Valori attesi 1 | 40%\n"
                                          "Indicatore 2 | Frequenza di aggiornamento della mappa\n"
                                          "Valori attesi 2 | Costante\n"});
  EXPECT_EQ(indicators_in(plan), (Strings{"Grado di copertura del verde | target 2024 number 40 %",
                                          "Frequenza di aggiornamento della mappa | target 2024 text"}));
  EXPECT_EQ(plan.objectives.at(0).units, Strings{"Settore verde"});
}

TEST(FormBands, DotsLeadFromLabelsToTheirColons) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Obiettivo.......: 0107/1\n"
                                          "Denominazione...: Curare i giardini\n"
                                          "anche in collina\n"
                                          "Responsabile....: Settore verde\n"
                                          "Peso............: 60\n",
                                          "Codice | Indicatore | U.M. | Previsto 2024\n"
                                          "0107/1.1 | Alberi piantati | n. | 150\n"});
  EXPECT_EQ(objectives_in(plan), Strings{"obiettivo_operativo 0107/1 Curare i giardini anche in collina"});
  EXPECT_EQ(plan.objectives.at(0).weight, 60);
  EXPECT_EQ(plan.objectives.at(0).units, Strings{"Settore verde"});
  EXPECT_EQ(indicators_in(plan), Strings{"Alberi piantati | target 2024 number 150 N"});
  EXPECT_EQ(test::objective_of(plan, plan.indicators.at(0)).code, "0107/1");
}

TEST(FormBands, ThePageMayEndInsideTheLinesOfAnObjective) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Obiettivo  : 0107/1\n"
                                          "Titolo     : Curare i giardini\n"
                                          "Peso       : 60\n",
                                          "Codice | Indicatore | Previsto 2024\n0107/1.1 | Alberi piantati | 150\n",
                                          "Obiettivo  : 0107/2\n"
                                          "Titolo     : Curare i fossi\n",
                                          "\f", "Peso       : 40\n",
                                          "Codice | Indicatore | Previsto 2024\n0107/2.1 | Fossi scavati | 12\n"});
  EXPECT_EQ(objectives_in(plan),
            (Strings{"obiettivo_operativo 0107/1 Curare i giardini", "obiettivo_operativo 0107/2 Curare i fossi"}));
  EXPECT_EQ(plan.objectives.at(1).weight, 40);
  EXPECT_EQ(test::objective_of(plan, plan.indicators.at(1)).code, "0107/2");
}

TEST(FormBands, YearsMayLeadTheirValuesInBracketsOrInCellsOfTheirOwn) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Azione n. 1.1 - Curare i giardini | <\n"
                                          "Responsabile | Settore verde\n"
                                          "Indicatore 1 | Alberi piantati\n"
                                          "Target 1 | (2024) 10 / (2025) entro 20 / (2026) 30\n"
                                          "Indicatore 2 | Panchine nuove\n"
                                          "Target 2 | 2024: 3\n"
                                          "^ | 2025: 4\n"
                                          "^ | 2026: 5\n"});
  EXPECT_EQ(test::measure_of(plan.indicators.at(0), "target", 2026), "number 30");
  EXPECT_EQ(indicators_in(plan).at(1),
            "Panchine nuove | target 2024 number 3 | target 2025 number 4 | target 2026 number 5");
}

TEST(FormBands, ALabelMayStandBesideTheMiddleOfItsYears) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Azione 1.1 - Curare i giardini | <\n"
                                          "Responsabile | Settore verde\n"
                                          "Indicatore | Panchine nuove\n"
                                          "Target 2024 | 3\n",
                                          "Azione 1.2 - Curare i fossi | <\n"
                                          "Responsabile | Settore acque\n"
                                          "Indicatore 2 | Fossi scavati\n",
                                          "\f", "Anno 2024: 10\nTarget 2 Anno 2025: 20\nAnno 2026: 30"});
  EXPECT_EQ(indicators_in(plan).at(1),
            "Fossi scavati | target 2024 number 10 | target 2025 number 20 | target 2026 number 30");
}

}  // namespace
}  // namespace spoglio::normalize
