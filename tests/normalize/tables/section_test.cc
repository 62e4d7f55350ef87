// The parts of a person's sheet: what their titles say, and the points that the rows below them count for.
#include "normalize/tables/section.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/tables.h"
#include "tests/support/text_plan.h"

namespace spoglio::normalize {
namespace {

using Strings = std::vector<std::string>;
using test::objectives_in;

constexpr const char* kTitle = "Piano della Performance 2024";

std::optional<Section> section(const std::string& row) {
  return section_of(rows_of(test::table_of(row)).at(0), Vocabulary::standard());
}

TEST(Section, TitlesNameALevelAndPoints) {
  for (const char* row :
       {"A - Obiettivi strategici aziendali (punti 40) | < | <", "SEZIONE A - Obiettivi strategici (40/100) | < | <",
        "A. Obiettivi strategici - max 40 punti | <", "Parte I: obiettivi strategici dell'ente, 40% | <",
        "A) Obiettivi strategici | | 40"}) {
    const auto found = section(row);
    ASSERT_TRUE(found) << row;
    EXPECT_EQ(found->level, "obiettivo_strategico") << row;
    EXPECT_EQ(found->points, 40) << row;
    EXPECT_FALSE(found->behaviours) << row;
  }
  EXPECT_EQ(section("Obiettivi individuali | <")->level, "obiettivo_individuale");
  EXPECT_EQ(section("B) Obiettivi della direzione (peso 60%) | <")->level, "obiettivo");
}

TEST(Section, BehavioursAreNoObjectives) {
  for (const char* row : {"C - Comportamenti (punti 20) | <", "COMPORTAMENTI ORGANIZZATIVI | <",
                          "Sezione 3: competenze e comportamenti professionali | <",
                          "Valutazione delle capacità manageriali (max 30) | <", "C) Competenze | | 20"}) {
    const auto found = section(row);
    ASSERT_TRUE(found) << row;
    EXPECT_TRUE(found->behaviours) << row;
  }
}

TEST(Section, OtherRowsAreNone) {
  for (const char* row :
       {"Obiettivi | <", "Obiettivo strategico 1 - Curare il verde | <", "Competenze digitali | <", "Competenze | <",
        "Comportamenti e stili di vita sani | <", "Obiettivi individuali | 40", "Obiettivi strategici 2024: quadro | <",
        "A - Curare il verde (punti 40) | <", "Comportamenti | Peso | Valutazione"})
    EXPECT_FALSE(section(row)) << row;
}

// A sheet whose last part is about how its person works.
constexpr const char* kSheet =
    "N. | Obiettivo | Indicatore | Target | Punti | Punti assegnati\n"
    "A - Obiettivi strategici aziendali (punti 50) | < | < | < | < | <\n"
    "1 | Curare il verde | Alberi piantati | 150 | 20 | \n"
    "2 | Aprire la biblioteca | Ore di apertura | 40 | 30 | \n"
    "B - Obiettivi individuali (punti 30) | < | < | < | < | <\n"
    "1 | Chiudere le pratiche | Pratiche evase | 90% | 30 | \n"
    "C - Comportamenti (punti 20) | < | < | < | < | <\n"
    "1 | Puntualità | < | < | 10 | \n"
    "2 | Ascolto degli utenti | < | < | 10 | \n"
    "Totale | < | < | < | 100 | \n";

TEST(Section, ItsLevelIsThatOfTheObjectivesBelow) {
  const Plan plan = test::plan_of_blocks({kTitle, kSheet});
  EXPECT_EQ(objectives_in(plan),
            (Strings{"obiettivo_strategico 1 Curare il verde", "obiettivo_strategico 2 Aprire la biblioteca",
                     "obiettivo_individuale 1 Chiudere le pratiche"}));
  EXPECT_EQ(plan.indicators.size(), 3U);
}

TEST(Section, ItGoesOnBelowTheHeaderOfTheNextPageAndEndsWithTheTable) {
  const std::string header = "N. | Obiettivo | Indicatore | Target | Peso\n";
  const Plan plan = test::plan_of_blocks({kTitle,
                                          header + "A - Obiettivi strategici (punti 60) | < | < | < | <\n"
                                                   "1 | Curare il verde | Alberi piantati | 150 | 20\n",
                                          "\f",
                                          header + "2 | Aprire la biblioteca | Ore di apertura | 40 | 40\n"
                                                   "C - Comportamenti | < | < | < | <\n"
                                                   "1 | Puntualità | < | < | 40\n",
                                          "Scheda della biblioteca",
                                          header + "3 | Tenere le aperture | Giorni di apertura | 300 | 100\n"});
  EXPECT_EQ(objectives_in(plan),
            (Strings{"obiettivo_strategico 1 Curare il verde", "obiettivo_strategico 2 Aprire la biblioteca",
                     "obiettivo_operativo 3 Tenere le aperture"}));
}

TEST(Points, AddedUpTheyAreWeights) {
  const Plan plan = test::plan_of_blocks({kTitle, kSheet});
  EXPECT_EQ(plan.indicators.at(0).weight, 20);
  EXPECT_EQ(plan.indicators.at(1).weight, 30);
  EXPECT_TRUE(plan.indicators.at(1).review.empty());
}

TEST(Points, OfASectionTheyMayAddUpToItsOwn) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Obiettivo | Indicatore | Punti | Target\n"
                                          "A - Obiettivi individuali (70/100) | < | < | <\n"
                                          "Curare il verde | Alberi piantati | 30 | 150\n"
                                          "Aprire la biblioteca | Ore di apertura | 40 | 40\n"
                                          "C - Comportamenti (30/100) | < | < | <\n"
                                          "Puntualità | < | 5 | \n"});
  EXPECT_EQ(plan.indicators.at(0).weight, 30);
  EXPECT_TRUE(plan.indicators.at(0).review.empty());
}

TEST(Points, ThatDoNotAddUpAreFlaggedOrNone) {
  const std::string rows =
      "Curare il verde | Alberi piantati | 30 | 150\n"
      "Aprire la biblioteca | Ore di apertura | 40 | 40\n";
  const Plan most = test::plan_of_blocks({kTitle, "Obiettivo | Indicatore | Punti max | Target\n" + rows});
  EXPECT_EQ(most.indicators.at(0).weight, 30);
  EXPECT_TRUE(test::is_flagged(most.indicators.at(0).review, "weight"));
  const Plan planned = test::plan_of_blocks({kTitle, "Obiettivo | Indicatore | Punti | Target\n" + rows});
  EXPECT_EQ(planned.indicators.at(0).weight, 30);
  EXPECT_TRUE(test::is_flagged(planned.indicators.at(0).review, "weight"));
  const Plan given = test::plan_of_blocks({kTitle,
                                           "Obiettivo | Indicatore | Punti | Target | Risultato\n"
                                           "Curare il verde | Alberi piantati | 30 | 150 | 140\n"
                                           "Aprire la biblioteca | Ore di apertura | 40 | 40 | 38\n"});
  EXPECT_FALSE(given.indicators.at(0).weight);
}

}  // namespace
}  // namespace spoglio::normalize
