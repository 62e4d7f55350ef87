// Letters that assign objectives: cells with an indicator's fields line by line.
#include "normalize/tables/shapes/labelled_cells.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/tables.h"
#include "tests/support/text_plan.h"

namespace spoglio::normalize {
namespace {

using Strings = std::vector<std::string>;
using test::indicators_in;

std::string entries(const std::string& cell) {
  std::string out;
  for (const CellEntry& entry : read_cell_entries(cell, Vocabulary::standard())) {
    for (const CellField& field : entry) out += "[" + field.role.role + " " + field.text + "]";
    out += "\n";
  }
  return out;
}

TEST(LabelledCells, LabelsBeginLinesAndNamesBeginIndicators) {
  EXPECT_EQ(
      entries("Indicatore 1: Alberi piantati\nnei viali\nTarget 2024: 150\nIndicatore 2: Aiuole\nTarget 2024: 12"),
      "[name Alberi piantati\nnei viali][target 150]\n[name Aiuole][target 12]\n");
  EXPECT_EQ(entries("- Indicatore: Alberi\n- Formula: n. alberi\n- Valore atteso: 150 - Peso: 40%"),
            "[name Alberi][algorithm n. alberi][target 150][weight 40%]\n");
  EXPECT_EQ(entries("Alberi piantati\nTarget: 150\nAiuole rifatte\nTarget: 12"),
            "[ Alberi piantati][target 150]\n[ Aiuole rifatte][target 12]\n");
}

TEST(LabelledCells, AWordInsideOfASentenceIsNoLabel) {
  EXPECT_EQ(entries("Indicatore: Giorni tra ricezione e\nriscontro: alberi\nTarget: 15"),
            "[name Giorni tra ricezione e\nriscontro: alberi][target 15]\n");
  EXPECT_EQ(entries("Curare il verde: viali e piazze"), "");
}

TEST(LabelledCells, EachObjectiveHasItsPointsAsWeight) {
  const Plan plan = test::plan_of_table(
      "N. | Obiettivo individuale | Punti | Risultato atteso\n"
      "1 | Curare il verde | 60/100 | Indicatore: Alberi piantati / Valore atteso: 150\n"
      "^ | ^ | ^ | Indicatore: Aiuole / Valore atteso: almeno 12\n"
      "2 | Aprire la biblioteca | 40/100 | Indicatore: Ore di apertura / Formula: somma / Valore atteso: 1.200\n"
      "Totale | | 100/100 | \n",
      "Assegnazione degli obiettivi 2024");
  EXPECT_EQ(indicators_in(plan),
            (Strings{"Alberi piantati | target 2024 number 150", "Aiuole | target 2024 number >= 12",
                     "Ore di apertura | target 2024 number 1200"}));
  ASSERT_EQ(plan.indicators.size(), 3U);
  EXPECT_EQ(plan.indicators[2].algorithm, "somma");
  const Objective& first = test::objective_of(plan, plan.indicators[1]);
  EXPECT_EQ(first.code, "1");
  EXPECT_EQ(first.weight, 60);
  EXPECT_EQ(test::objective_of(plan, plan.indicators[2]).title, "Aprire la biblioteca");
}

TEST(LabelledCells, ATableGoesOnOverAPageBreak) {
  const Plan plan = test::plan_of_blocks({"Assegnazione degli obiettivi 2024",
                                          "Obiettivo individuale | Punti | Misurazione\n"
                                          "Curare il verde | 60 | Indicatore: Alberi piantati / Target: 150\n"
                                          "Curare i parchi | 20 | Indicatore: Aiuole / Formula: numero di",
                                          "\f",
                                          " | | aiuole / Target: 12\n"
                                          "Aprire la biblioteca | 20 | Indicatore: Ore / Target: 1.200"});
  EXPECT_EQ(indicators_in(plan), (Strings{"Alberi piantati | target 2024 number 150", "Aiuole | target 2024 number 12",
                                          "Ore | target 2024 number 1200"}));
  ASSERT_EQ(plan.indicators.size(), 3U);
  EXPECT_EQ(plan.indicators[1].algorithm, "numero di aiuole");
  EXPECT_EQ(test::objective_of(plan, plan.indicators[0]).weight, 60);
  EXPECT_TRUE(test::is_flagged(plan.indicators[1].review, "*"));
}

TEST(LabelledCells, ItemsMayPrintNameAndValueWithoutLabels) {
  const Plan plan = test::plan_of_table(
      "Obiettivo | Peso | Indicatori e target\n"
      "Curare il verde | 60 | - Alberi piantati: 150 / - Aiuole: almeno 12 (peso 40%)\n"
      "Aprire la biblioteca | 40 | - Ore di / apertura: 1.200\n",
      "Assegnazione degli obiettivi 2024");
  EXPECT_EQ(indicators_in(plan),
            (Strings{"Alberi piantati | target 2024 number 150", "Aiuole | target 2024 number >= 12",
                     "Ore di apertura | target 2024 number 1200"}));
}

TEST(LabelledCells, OtherTablesStayAsTheyAre) {
  const auto stays = [](const std::string& table) {
    return !LabelledCells(Vocabulary::standard()).unfold(test::table_of(table)).has_value();
  };
  EXPECT_TRUE(stays("Obiettivo | Indicatore | Target 2024\nVerde | Alberi | 150\nLibri | Ore: tutte | 12\n"));
  EXPECT_TRUE(stays("Obiettivo | Misurazione | Target\nVerde | - Alberi: 3 | 150\nLibri | - Ore: 4 | 12\n"));
  EXPECT_TRUE(stays("Obiettivo | Verde\nIndicatori | Indicatore: Alberi / Target: 150\n"));
  EXPECT_TRUE(
      stays("Ufficio | Recapiti\nVerde | Responsabile: Neri / Note: lunedì\nLibri | Responsabile: Bo / Note: -\n"));
}

}  // namespace
}  // namespace spoglio::normalize
