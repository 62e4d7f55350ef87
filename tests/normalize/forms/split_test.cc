// Values that hold the labels of further values, and sheets that go on over tables and pages.
#include "normalize/forms/split.h"

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
constexpr const char* kObjective = "Obiettivo operativo 1.1 - Curare i fossi";

Strings split(const std::string& role, const std::string& text, Separation least) {
  FormPair pair;
  pair.label.role = role;
  pair.text = text;
  std::vector<FormPair> out;
  split_value(pair, least, Vocabulary::standard(), out);
  Strings shown;
  for (const FormPair& one : out)
    shown.push_back(one.label.role + (one.label.year > 0 ? " " + std::to_string(one.label.year) : "") + "=" + one.text);
  return shown;
}

TEST(FormSplit, MarksPartAnyFieldAndBlanksWhatIsMeasured) {
  EXPECT_EQ(split("algorithm", "conta | Target 2024: 5-10 | Struttura responsabile: Ufficio Acque", Separation::kMark),
            (Strings{"algorithm=conta", "target 2024=5-10", "units=Ufficio Acque"}));
  EXPECT_EQ(split("algorithm", "conta Target 2024: 5; Fonte: registro – Peso: 20%", Separation::kBlank),
            (Strings{"algorithm=conta", "target 2024=5", "source=registro", "weight=20%"}));
  EXPECT_EQ(split("algorithm", "conta Target 2024: 5", Separation::kMark), Strings{"algorithm=conta Target 2024: 5"});
  EXPECT_EQ(split("description", "aperti al pubblico, con il servizio: sei giorni", Separation::kBlank),
            Strings{"description=aperti al pubblico, con il servizio: sei giorni"});
}

TEST(FormSplit, ColonsOfWordsAreNoLabels) {
  EXPECT_EQ(split("name", "Rispetto dei tempi: fossi | Target 2024: 5", Separation::kMark),
            (Strings{"name=Rispetto dei tempi: fossi", "target 2024=5"}));
}

TEST(FormSplit, YearsOpenTheValuesOfAMeasure) {
  EXPECT_EQ(split("target", "2024: 3; 2025: 4; 2026: < 5 gg", Separation::kMark),
            (Strings{"target 2024=3", "target 2025=4", "target 2026=< 5 gg"}));
  EXPECT_EQ(split("algorithm", "2024: 3; 2025: 4", Separation::kMark), Strings{"algorithm=2024: 3; 2025: 4"});
  const Plan plan = test::plan_of_blocks(
      {kTitle, kObjective, "Indicatore | Fossi scavati\nFormula | conta\nTarget | 2024: 3; 2025: 4\n"});
  EXPECT_EQ(indicators_in(plan), Strings{"Fossi scavati | target 2024 number 3 | target 2025 number 4"});
}

TEST(FormSplit, ALabelMayBreakOverLines) {
  const Plan plan = test::plan_of_blocks(
      {kTitle, kObjective,
       "Indicatore: Fossi scavati\nFormula: conta – Valore atteso 2024: 5 – Valore atteso\n2025: 6 – Struttura\n"
       "responsabile: Ufficio Acque\n",
       "- Indicatore: Argini rialzati in tutta la\nvalle\nFormula: somma; Valore atteso 2024: 7;\n"
       "Valore atteso 2025: 8\n; Struttura responsabile: Ufficio Terre\n"});
  EXPECT_EQ(indicators_in(plan),
            (Strings{"Fossi scavati | target 2024 number 5 | target 2025 number 6",
                     "Argini rialzati in tutta la valle | target 2024 number 7 | target 2025 number 8"}));
  ASSERT_EQ(plan.indicators.size(), 2U);
  EXPECT_EQ(plan.indicators[0].units, Strings{"Ufficio Acque"});
  EXPECT_EQ(plan.indicators[1].units, Strings{"Ufficio Terre"});
  EXPECT_EQ(plan.indicators[1].algorithm, "somma");
}

TEST(FormSplit, YearsInBracketsBelongToTheValuesBeforeThem) {
  EXPECT_EQ(split("target", "3 gg (2024), 4 gg (anno 2025); 5 (2026)", Separation::kMark),
            (Strings{"target 2024=3 gg", "target 2025=4 gg", "target 2026=5"}));
  EXPECT_EQ(split("target", "3 (vedi 2024), 4", Separation::kMark), Strings{"target=3 (vedi 2024), 4"});
}

TEST(FormSplit, MarksAtALinesEndAreNoPartOfTheValue) {
  const Plan plan = test::plan_of_blocks({kTitle, kObjective,
                                          "Indicatore: Fossi scavati – Formula: conta –\nPeso: 40% –\n"
                                          "Target 2024: 5 · Target 2025: 6 ·\nFonte: registro",
                                          "1) Argini rialzati – peso 60% – target 2024: entro il 31/10/2024 –\n"
                                          "target 2025: entro il 30/09/2025 – responsabile: Ufficio Terre\n"});
  EXPECT_EQ(indicators_in(plan),
            (Strings{"Fossi scavati | target 2024 number 5 | target 2025 number 6",
                     "Argini rialzati | target 2024 deadline <= 2024-10-31 | target 2025 deadline <= 2025-09-30"}));
  ASSERT_EQ(plan.indicators.size(), 2U);
  EXPECT_EQ(plan.indicators[0].weight, 40);
  EXPECT_EQ(plan.indicators[0].algorithm, "conta");
  EXPECT_EQ(plan.indicators[1].units, Strings{"Ufficio Terre"});
}

TEST(FormSplit, ANumberedLabelOfANameEndsAtItsDash) {
  const Plan plan = test::plan_of_blocks({kTitle, kObjective,
                                          "Indicatore 1.1.1 – Fossi scavati: quota\nFormula: conta\nTarget 2024: 5\n",
                                          "Indicatore 1.1.2 – Argini rialzati\nFormula: somma\nTarget 2024: 6\n"});
  EXPECT_EQ(objectives_in(plan), Strings{"obiettivo_operativo 1.1 Curare i fossi"});
  EXPECT_EQ(indicators_in(plan),
            (Strings{"Fossi scavati: quota | target 2024 number 5", "Argini rialzati | target 2024 number 6"}));
}

TEST(FormSplit, FieldsBelowAHeadingMeasureItItselfAndAreFlagged) {
  const Plan plan = test::plan_of_blocks({kTitle, kObjective,
                                          "1.1.1 Fossi scavati\nFormula: conta; Peso: 30%; Target 2024: 5\n"
                                          "1.1.2 Argini rialzati\nFormula: somma; Peso: 70%; Target 2024: 6\n"});
  EXPECT_EQ(indicators_in(plan),
            (Strings{"Fossi scavati | target 2024 number 5", "Argini rialzati | target 2024 number 6"}));
  ASSERT_EQ(plan.indicators.size(), 2U);
  EXPECT_EQ(plan.indicators[1].algorithm, "somma");
  EXPECT_FALSE(plan.indicators[1].review.empty());
}

TEST(FormSplit, ALabelBelowAnItemIsNoPartOfItsName) {
  const Plan plan = test::plan_of_blocks({kTitle, kObjective,
                                          "1) Fossi scavati\nFormula: conta; Target 2024: 5\n"
                                          "2) Argini rialzati\nFormula: somma; Target 2024: 7\n"});
  EXPECT_EQ(indicators_in(plan),
            (Strings{"Fossi scavati | target 2024 number 5", "Argini rialzati | target 2024 number 7"}));
  EXPECT_EQ(plan.indicators.at(0).algorithm, "conta");
}

TEST(Sheets, YearsOverTheirValuesGoOnWithACard) {
  const Plan plan =
      test::plan_of_blocks({kTitle, kObjective,
                            "Indicatore | Argini rialzati | < | <\nFormula | somma | < | <\n"
                            "  | Valore atteso 2024 | Valore atteso 2025 | Valore atteso 2026\n  | 1 | 2 | 3\n"
                            "Indicatore | Fossi scavati | < | <\nFormula | conta | < | <\n",
                            "\f",
                            "Fonte | Registro | < | <\n"
                            "  | Valore atteso 2024 | Valore atteso 2025 | Valore atteso 2026\n"
                            "  | entro il 30-09-2024 | entro giugno 2025 | ≥ +2%\n"});
  ASSERT_EQ(plan.indicators.size(), 2U);
  EXPECT_EQ(indicators_in(plan).back(),
            "Fossi scavati | target 2024 deadline <= 2024-09-30 | target 2025 deadline <= 2025-06-30 | "
            "target 2026 variation >= 2 %");
}

TEST(Sheets, AnObjectiveWaitsForTheFieldsOfTheNextTable) {
  const Plan plan =
      test::plan_of_blocks({kTitle, "Obiettivo strategico | 1.1 – Curare i fossi\nDescrizione | Fossi e argini\n",
                            "Stakeholder | Agricoltori\nResponsabile | Ufficio Acque\n"
                            "Indicatore | Fossi scavati\nFormula | conta\nTarget 2024 | 3\n"
                            "Indicatore | Argini rialzati\nFormula | somma\nTarget 2024 | 4\n"});
  ASSERT_EQ(plan.objectives.size(), 1U);
  EXPECT_EQ(plan.objectives[0].units, Strings{"Ufficio Acque"});
  ASSERT_EQ(plan.indicators.size(), 2U);
  EXPECT_TRUE(plan.indicators[0].units.empty());
}

TEST(Sheets, TheLineAboveATableMayPrintTheNumberOfItsObjective) {
  const Plan plan = test::plan_of_blocks({kTitle, "Obiettivo di valore pubblico VP1",
                                          "Titolo dell'obiettivo | Curare i fossi\nDescrizione | Fossi e argini\n"
                                          "Indicatore | Fossi scavati\nFormula | conta\nTarget 2024 | 3\n"});
  EXPECT_EQ(objectives_in(plan), Strings{"obiettivo_strategico VP1 Curare i fossi"});
}

TEST(Sheets, TheTypeOfAnObjectivesBenefitIsNotItsIndicators) {
  for (const char* label : {"Tipo di beneficio", "Dimensione"}) {
    const Plan plan =
        test::plan_of_blocks({kTitle, "Obiettivo strategico | VP1 – Curare i fossi\n" + std::string(label) +
                                          " | Ambientale\nStakeholder | Agricoltori\n"
                                          "Responsabile | Ufficio Acque\n"
                                          "Indicatore | Fossi scavati\nFormula | conta\nTarget 2024 | 3\n"
                                          "Indicatore | Argini rialzati\nFormula | somma\n"
                                          "Target 2024 | 4\n"});
    EXPECT_EQ(indicators_in(plan),
              (Strings{"Fossi scavati | target 2024 number 3", "Argini rialzati | target 2024 number 4"}))
        << label;
    for (const Indicator& indicator : plan.indicators) EXPECT_FALSE(indicator.type) << label;
  }
}

}  // namespace
}  // namespace spoglio::normalize
