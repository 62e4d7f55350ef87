// Which lines title the table or the forms below them, and which are text around it.
#include "normalize/lines/sheet_titles.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/tables.h"
#include "tests/support/text_plan.h"

namespace spoglio::normalize {
namespace {

using Strings = std::vector<std::string>;
using test::objectives_in;
using test::sheets_in;

constexpr const char* kTitle = "Piano della performance 2024";
constexpr const char* kStaff =
    "Categoria | Posti previsti | Posti coperti\n"
    "Dirigenti | 12 | 9\n"
    "Categoria D | 40 | 31\n";

std::string goals(const std::string& area, const std::string& objective) {
  return "Area | Obiettivo | Indicatore | Peso | Target 2024\n" + area + " | " + objective +
         " | Panchine posate | 60% | 12\n"
         "^ | ^ | Alberi piantati | 40% | 150\n";
}

std::string card(const std::string& objective) {
  return "Obiettivo operativo | " + objective +
         " | < | <\n"
         "Descrizione | Si cura il verde di tutti i quartieri. | < | <\n"
         "Indicatore | Panchine posate | Target 2024 | 12\n";
}

TEST(SheetTitles, BlankLineIsNoTitle) {
  SheetTitles titles(Vocabulary::standard());
  extract::Line line;
  line.text = "\u00a0";
  titles.see(line, false);
  EXPECT_FALSE(titles.take());
}

TEST(SheetTitles, SectionsThatEveryPlanHasTitleNone) {
  for (const char* section : {"2.2 Performance", "Sottosezione 2.2 - Performance", "2.1. Valore pubblico"}) {
    const Plan plan = test::plan_of_blocks({kTitle, section, goals("Governo della spesa", "Curare i parchi")});
    EXPECT_EQ(sheets_in(plan), Strings{"-"}) << section;
  }
}

TEST(SheetTitles, EachTitledTableIsASheetWithAnAreaOfItsOwn) {
  const Plan plan =
      test::plan_of_blocks({kTitle, "Scheda di budget 2024 - Verde", goals("Governo della spesa", "Curare i parchi"),
                            "Il Direttore ____________", "Scheda di budget 2024 - Strade",
                            goals("Governo della spesa", "Riparare i ponti")});
  EXPECT_EQ(sheets_in(plan), (Strings{"Scheda di budget 2024 - Verde", "Scheda di budget 2024 - Strade"}));
  ASSERT_EQ(plan.objectives.size(), 4u);
  EXPECT_EQ(plan.objectives[2].title, "Governo della spesa");
  EXPECT_EQ(plan.objectives[3].parent, plan.objectives[2].id);
}

TEST(SheetTitles, AnObjectiveRightOverATableMayHaveNothingBehindItsLabel) {
  const std::string table = "Indicatori | Target 2024\nFontane riparate | >= 12\n";
  const Plan plan =
      test::plan_of_blocks({"Scheda budget 2024 - Servizio Fontane", "Obiettivo Riparare le fontane del centro", table,
                            "Obiettivo Aprire i giardini la sera", table});
  ASSERT_EQ(plan.objectives.size(), 2u);
  EXPECT_EQ(plan.objectives[0].title, "Riparare le fontane del centro");
  EXPECT_EQ(plan.objectives[1].title, "Aprire i giardini la sera");
  EXPECT_EQ(test::sheets_in(plan), std::vector<std::string>{"Scheda budget 2024 - Servizio Fontane"});
}

TEST(SheetTitles, AnObjectiveBelowTheRowsOfAnotherOpensItsOwn) {
  const Plan plan =
      test::plan_of_blocks({"Scheda budget 2024 - Servizio Fontane", "Obiettivo Riparare le fontane del centro",
                            "Indicatori | Target 2024\nFontane riparate | >= 12\n"
                            "Obiettivo Aprire i giardini la sera | <\nPeso 30 | <\nOre di apertura | >= 40\n"});
  ASSERT_EQ(plan.objectives.size(), 2u);
  EXPECT_EQ(plan.objectives[1].title, "Aprire i giardini la sera");
  EXPECT_EQ(plan.objectives[1].weight, 30);
  ASSERT_EQ(plan.indicators.size(), 2u);
  EXPECT_EQ(plan.indicators[1].objective, plan.objectives[1].id);
}

TEST(SheetTitles, ASentenceOverLinesIsNoTitle) {
  const Plan plan = test::plan_of_blocks({kTitle,
                                          "Nel corso dell'anno sono stati svolti molti incontri con chi vive nei "
                                          "quartieri e il\ngiudizio resta buono al 30/06.",
                                          goals("Governo della spesa", "Curare i parchi")});
  EXPECT_EQ(sheets_in(plan), (Strings{"-"}));
}

TEST(SheetTitles, ALegendIsNoTitle) {
  const Plan plan = test::plan_of_blocks(
      {kTitle, "AS = area strategica; OO = obiettivo operativo", goals("Governo della spesa", "Curare i parchi")});
  EXPECT_EQ(sheets_in(plan), (Strings{"-"}));
}

TEST(SheetTitles, ATitleOfAnotherTableIsNotThatOfTheNext) {
  const Plan plan =
      test::plan_of_blocks({kTitle, "Dotazione organica", kStaff, goals("Governo della spesa", "Curare i parchi")});
  EXPECT_EQ(sheets_in(plan), (Strings{"-"}));
}

TEST(SheetTitles, WhoseSheetItIsStandsOverATableOfStaffAsWell) {
  const Plan plan = test::plan_of_blocks(
      {kTitle, "Scheda obiettivi 2024 - Rosa Bianchi", kStaff, goals("Governo della spesa", "Curare i parchi")});
  EXPECT_EQ(sheets_in(plan), (Strings{"Scheda obiettivi 2024 - Rosa Bianchi"}));
}

TEST(SheetTitles, WhoDirectsTheUnitIsToldBelowTheTitle) {
  const Plan plan = test::plan_of_blocks({kTitle, "Scheda di budget 2024 - Verde\nDirettore: Rosa Bianchi",
                                          goals("Governo della spesa", "Curare i parchi")});
  EXPECT_EQ(sheets_in(plan), (Strings{"Scheda di budget 2024 - Verde"}));
}

TEST(SheetTitles, AChaptersHeadingOverTextTitlesATableOnlyWhereItSaysWhatItHolds) {
  const std::string text = "Il contesto resta quello che fu descritto un anno fa, con poche novità.";
  const std::string table = goals("Governo della spesa", "Curare i parchi");
  EXPECT_EQ(sheets_in(test::plan_of_blocks({kTitle, "3. Analisi del contesto", text, table})), (Strings{"-"}));
  EXPECT_EQ(sheets_in(test::plan_of_blocks({kTitle, "Gli obiettivi dei servizi", text, table})),
            (Strings{"Gli obiettivi dei servizi"}));
}

TEST(SheetTitles, AUnitOverSeveralFormsIsTheirSheet) {
  const Plan plan = test::plan_of_blocks({kTitle, "Settore: Verde e parchi", card("Curare i parchi"),
                                          card("Aprire un vivaio"), "Settore: Strade", card("Riparare i ponti")});
  EXPECT_EQ(sheets_in(plan), (Strings{"Settore: Verde e parchi", "Settore: Strade"}));
  ASSERT_EQ(plan.objectives.size(), 3u);
  EXPECT_EQ(plan.objectives[1].sheet, "s1");
  EXPECT_EQ(plan.objectives[2].sheet, "s2");
}

TEST(SheetTitles, AUnitBelowAStrategicObjectiveLeavesItOverTheForms) {
  const Plan plan = test::plan_of_blocks({kTitle, "Obiettivo strategico 1: Una città più verde",
                                          card("Curare i parchi"), "Settore: Strade", card("Riparare i ponti")});
  EXPECT_EQ(plan.sheets.size(), 1u);
  EXPECT_EQ(objectives_in(plan),
            (Strings{"obiettivo_strategico 1 Una città più verde", "obiettivo_operativo Curare i parchi < 1",
                     "obiettivo_operativo Riparare i ponti < 1"}));
}

TEST(SheetTitles, GoalsOnAPersonsSheetAreIndividual) {
  const std::string table = "Obiettivo | Indicatore | Target 2024\nCurare i parchi | Panchine posate | 12\n";
  EXPECT_EQ(objectives_in(
                test::plan_of_blocks({kTitle, "Scheda di assegnazione degli obiettivi - arch. Rosa Bianchi", table})),
            (Strings{"obiettivo_individuale Curare i parchi"}));
  EXPECT_EQ(
      objectives_in(test::plan_of_blocks({kTitle, "Scheda di assegnazione degli obiettivi - Settore Verde", table})),
      (Strings{"obiettivo_operativo Curare i parchi"}));
}

TEST(SheetTitles, AUnitRightAboveAnObjectivesLineTitlesItsSheet) {
  const Plan plan =
      test::plan_of_blocks({"Piano della Performance 2024", "Settore Verde", "Obiettivo 1 - Curare il verde",
                            "Indicatore | Target 2024\nAlberi | 150", "Settore Cultura",
                            "Obiettivo 2 - Aprire la biblioteca", "Indicatore | Target 2024\nOre | 40"});
  ASSERT_EQ(plan.sheets.size(), 2u);
  EXPECT_EQ(plan.sheets[0].title, "Settore Verde");
  EXPECT_EQ(plan.sheets[1].title, "Settore Cultura");
  EXPECT_EQ(plan.objectives.at(1).sheet, plan.sheets[1].id);
}

TEST(SheetTitles, WhoseSheetItIsStandsOverTheTitleOfAChapterAndAnotherTable) {
  const Plan plan = test::plan_of_blocks({kTitle, "Centro di responsabilità 1 - Verde", "Risorse di personale", kStaff,
                                          "Obiettivi di gestione", goals("Governo della spesa", "Curare i parchi"),
                                          "Centro di responsabilità 2 - Strade", "Risorse di personale", kStaff,
                                          "Obiettivi di gestione", goals("Governo della spesa", "Riparare i ponti")});
  EXPECT_EQ(sheets_in(plan), (Strings{"Centro di responsabilità 1 - Verde", "Centro di responsabilità 2 - Strade"}));
  EXPECT_EQ(plan.objectives.size(), 4u);
}

TEST(SheetTitles, AHeaderThatThePagesEndLeavesAloneKeepsTheTitle) {
  const std::string header = "Area | Obiettivo | Indicatore | Peso | Target 2024\n";
  const Plan plan = test::plan_of_blocks({kTitle, "Scheda di budget 2024 - Verde", header, "\f",
                                          header + "Spesa | Curare i parchi | Panchine posate | 100% | 12\n"});
  EXPECT_EQ(sheets_in(plan), (Strings{"Scheda di budget 2024 - Verde"}));
}

TEST(SheetTitles, AHeadingThatSaysWhatTheRowsAreLeavesThemUnderTheObjectiveAbove) {
  const Plan plan = test::plan_of_blocks(
      {kTitle,
       "Obiettivo strategico | OS1 Una città più verde | < | <\nDescrizione | Si cura il verde di tutti. | < | <\n",
       "Indicatori dell'obiettivo strategico", "Indicatore | Target 2024\nPanchine posate | 12\n",
       "Obiettivi operativi collegati",
       "Codice | Obiettivo operativo | Indicatore | Target 2024\n1.1 | Curare i parchi | Alberi piantati | 150\n"});
  EXPECT_EQ(plan.sheets.size(), 1u);
  EXPECT_EQ(objectives_in(plan),
            (Strings{"obiettivo_strategico OS1 Una città più verde", "obiettivo_operativo 1.1 Curare i parchi < OS1"}));
}

TEST(SheetTitles, AssignedObjectivesOfAPersonAreASheet) {
  const Vocabulary& vocabulary = Vocabulary::standard();
  EXPECT_TRUE(heads_sheet("Obiettivi assegnati: ing. Ada Verdi, Settore Ambiente", vocabulary));
  EXPECT_TRUE(heads_sheet("Obiettivi individuali - dott. Ugo Neri", vocabulary));
  EXPECT_FALSE(heads_sheet("Obiettivi assegnati", vocabulary));
}

}  // namespace
}  // namespace spoglio::normalize
