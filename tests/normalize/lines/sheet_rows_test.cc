// Sheets that a dump prints in reading order: header words, then cell after cell, cut anywhere by a page break.
#include "normalize/lines/sheet_rows.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/text_plan.h"

namespace spoglio::normalize {
namespace {

using Strings = std::vector<std::string>;

constexpr const char* kTitle = "Albero della Performance 2024 2026\n\n";

constexpr const char* kSheetHead =
    "Obiettivo operativo 01.01 - Pulizia delle fontane storiche del centro, con attenzione a quelle più \n"
    "lontane (Peso: 60,50%) \n"
    "\n"
    "Descrizione 2024 \n"
    "\n"
    "Unità organizzative coinvolte Ufficio Fontane \n"
    "\n"
    "Indicatore Algoritmo \n"
    "Valore \n"
    "2023 \n"
    "\n"
    "Target 2024 \n"
    "\n";

constexpr const char* kRow =
    "Fontane pulite ogni mese nelle \n"
    "contrade \n"
    " \n"
    "(Peso: 60,00%) (Tipologia: \n"
    "Efficacia) \n"
    "\n"
    "N. fontane pulite ogni \n"
    "mese \n"
    "  \n"
    "/ N. fontane delle contrade \n"
    "  \n"
    "\n"
    "77,20 % >= 78,00 % \n"
    "\n";

Plan sheet(const std::string& rows) { return test::plan_of(std::string(kTitle) + kSheetHead + rows); }

TEST(SheetRows, HeadingGivesTheObjectiveWithItsFields) {
  const Plan plan = sheet(kRow);
  const Objective& objective = test::objective_coded(plan, "01.01");
  EXPECT_EQ(objective.level, "obiettivo_operativo");
  EXPECT_EQ(objective.title, "Pulizia delle fontane storiche del centro, con attenzione a quelle più lontane");
  EXPECT_EQ(objective.weight, 60.5);
  EXPECT_EQ(objective.units, Strings{"Ufficio Fontane"});
  EXPECT_EQ(objective.description, "2024");
}

TEST(SheetRows, NumberedHeadingOverTheSheetsIsTheirParent) {
  const Plan plan = test::plan_of(std::string(kTitle) + "01 - Acqua e fontane \n  \n\n" + kSheetHead + kRow);
  EXPECT_EQ(test::objectives_in(plan).at(0), "obiettivo_strategico 01 Acqua e fontane");
  EXPECT_EQ(test::objective_coded(plan, "01.01").parent, plan.objectives.at(0).id);
}

TEST(SheetRows, CellsBecomeTheFieldsOfTheIndicator) {
  const Plan plan = sheet(kRow);
  ASSERT_EQ(test::indicators_in(plan),
            Strings{"Fontane pulite ogni mese nelle contrade | baseline 2023 number 77.2 % | "
                    "target 2024 number >= 78 %"});
  const Indicator& indicator = plan.indicators[0];
  EXPECT_EQ(indicator.algorithm, "N. fontane pulite ogni mese / N. fontane delle contrade");
  EXPECT_EQ(indicator.weight, 60);
  EXPECT_EQ(indicator.type, "Efficacia");
  EXPECT_TRUE(indicator.review.empty());
}

TEST(SheetRows, BlankBaselineKeepsItsUnitOutOfTheTarget) {
  const Plan plan = sheet("Fontane nuove \n \n(Peso: 100,00%) \n\nN. fontane nuove \n  \n\nN. >= 2,00 N. \n\n");
  EXPECT_EQ(test::measure_of(test::indicator_named(plan, "Fontane nuove"), "target", 2024), "number >= 2 N");
}

TEST(SheetRows, TypeMayBeMissing) {
  const Plan plan = sheet("Fontane nuove \n \n(Peso: 100,00%)  \n\nN. fontane nuove \n  \n\n% >= 50,00 % \n\n");
  const Indicator& indicator = test::indicator_named(plan, "Fontane nuove");
  EXPECT_EQ(indicator.weight, 100);
  EXPECT_EQ(indicator.type, std::nullopt);
}

TEST(SheetRows, SeveralRowsFollowEachOther) {
  const Plan plan =
      sheet(std::string(kRow) +
            "Guasti alle pompe \n \n(Peso: 40,00%) (Tipologia: \nEfficienza) \n\nSomma dei guasti alle pompe \n"
            "  \n\n5,40 gg <= 5,00 gg \n\n");
  EXPECT_EQ(
      test::indicators_in(plan),
      (Strings{"Fontane pulite ogni mese nelle contrade | baseline 2023 number 77.2 % | target 2024 number >= 78 %",
               "Guasti alle pompe | baseline 2023 number 5.4 gg | target 2024 number <= 5 gg"}));
}

TEST(SheetRows, DeadlineMayWrap) {
  const Plan plan =
      sheet("Carta delle fontane \n \n(Peso: 100,00%) \n\nCarta pubblicata \n  \n\nEntro \n31/12/2024 \n\n");
  EXPECT_EQ(test::measure_of(test::indicator_named(plan, "Carta delle fontane"), "target", 2024),
            "deadline <= 2024-12-31");
}

TEST(SheetRows, PageBreakInsideTheNameJoinsIt) {
  const Plan plan = sheet(
      "Fontane pulite ogni mese nelle \n\nN. fontane pulite \n\n77,20 % >= 78,00 % \n\fcontrade \n \n"
      "(Peso: 60,00%) (Tipologia: \nEfficacia) \n\n  \n/ N. fontane \n  \n\n \n\n");
  ASSERT_EQ(plan.indicators.size(), 1u);
  EXPECT_EQ(plan.indicators[0].name, "Fontane pulite ogni mese nelle contrade");
  EXPECT_EQ(plan.indicators[0].algorithm, "N. fontane pulite / N. fontane");
  EXPECT_EQ(plan.indicators[0].weight, 60);
  EXPECT_EQ(plan.indicators[0].type, "Efficacia");
}

TEST(SheetRows, PageBreakInsideTheAlgorithmJoinsIt) {
  const Plan plan = sheet(
      "Fontane pulite \n \n(Peso: 60,00%) (Tipologia: \nEfficacia) \n\n"
      "N. fontane pulite ogni \n\n77,20 % >= 78,00 % \n\fmese \n  \n/ N. fontane \n  \n\n \n\n");
  ASSERT_EQ(plan.indicators.size(), 1u);
  EXPECT_EQ(plan.indicators[0].name, "Fontane pulite");
  EXPECT_EQ(plan.indicators[0].algorithm, "N. fontane pulite ogni mese / N. fontane");
  EXPECT_EQ(test::measure_of(plan.indicators[0], "target", 2024), "number >= 78 %");
}

// Cells that are cut before the values are printed: what is not joined must not stand unflagged.
TEST(SheetRows, CellsCutBeforeTheirValuesAreJoinedOrFlagged) {
  for (const char* row : {
           "Fontane pulite ogni mese nelle \n\fcontrade \n \n(Peso: 60,00%) \n\nN. fontane pulite / N. fontane \n  \n\n"
           "77,20 % >= 78,00 % \n\n",
           "Fontane pulite ogni mese nelle contrade \n \n(Peso: 60,00%) \n\nN. fontane pulite \n\f/ N. fontane \n  \n\n"
           "77,20 % >= 78,00 % \n\n",
           "Fontane pulite ogni mese nelle \n\nN. fontane pulite \n\fcontrade \n \n(Peso: 60,00%) \n\n/ N. fontane \n  "
           "\n\n"
           "77,20 % >= 78,00 % \n\n",
       }) {
    const Plan plan = sheet(row);
    ASSERT_EQ(plan.indicators.size(), 1u) << row;
    const Indicator& indicator = plan.indicators[0];
    if (indicator.name != "Fontane pulite ogni mese nelle contrade") {
      EXPECT_TRUE(test::is_flagged(indicator.review, "name")) << "name \"" << indicator.name << "\" of\n" << row;
    }
    if (indicator.algorithm != "N. fontane pulite / N. fontane") {
      EXPECT_TRUE(test::is_flagged(indicator.review, "algorithm"))
          << "algorithm \"" << indicator.algorithm.value_or("") << "\" of\n"
          << row;
    }
  }
}

TEST(SheetRows, RestOfARowAfterItsValuesBelongsToIt) {
  const Plan plan = sheet(
      "Fontane pulite ogni mese \n\nN. fontane pulite ogni mese \n\n77,20 % >= 78,00 % \n\f (Peso: 60,00%)  \n\n  \n"
      "/ N. fontane delle contrade \n  \n\n \n\n");
  ASSERT_EQ(plan.indicators.size(), 1u);
  EXPECT_EQ(plan.indicators[0].weight, 60);
  EXPECT_EQ(plan.indicators[0].algorithm, "N. fontane pulite ogni mese / N. fontane delle contrade");
}

TEST(SheetRows, UnitsListIsSplitByBars) {
  const Plan plan =
      test::plan_of(std::string(kTitle) +
                    "Obiettivo operativo 01.02 - Bollatura dei registri (Peso: 40,00%) \n\nDescrizione 2024 \n\n"
                    "Unità organizzative coinvolte Ufficio Fontane | Ufficio Archivio e Protocollo \n\n"
                    "Indicatore Algoritmo \nValore \n2023 \n\nTarget 2024 \n\n" +
                    kRow);
  EXPECT_EQ(test::objective_coded(plan, "01.02").units, (Strings{"Ufficio Fontane", "Ufficio Archivio e Protocollo"}));
}

TEST(SheetRows, IndividualObjectivesStandInTheSheetOfTheirPosition) {
  const Plan plan = test::plan_of(
      std::string("Comune di Borgo Antico\n\nObiettivi individuali 2024\n\n") +
      " P.O. SETTORE FONTANE \n\nObiettivo individuale \nPO_FON_01 - Recupero dei canoni rimasti in \nsospeso \n  \n\n"
      "Indicatore Algoritmo Target 2024 \n\n"
      "Canoni richiesti \n \n(Peso: 40,00%) (Tipologia: Efficacia) \n\nN. canoni \n  \n/ N. posizioni \n  \n\n>= 70,00 "
      "% \n\n"
      "P.O. SETTORE SCUOLA \n\nObiettivo individuale \nPO_SCU SPORT_01 - Cortili aperti \n  \n\n"
      "Indicatore Algoritmo Target 2024 \n\n"
      "Cortili aperti \n \n(Peso: 40,00%) \n\nN. cortili \n  \n\n>= 3,00 N. \n\n");
  EXPECT_EQ(test::sheets_in(plan), (Strings{"P.O. SETTORE FONTANE", "P.O. SETTORE SCUOLA"}));
  EXPECT_EQ(test::objectives_in(plan),
            (Strings{"obiettivo_individuale PO_FON_01 Recupero dei canoni rimasti in sospeso",
                     "obiettivo_individuale PO_SCU SPORT_01 Cortili aperti"}));
  EXPECT_EQ(test::indicators_in(plan),
            (Strings{"Canoni richiesti | target 2024 number >= 70 %", "Cortili aperti | target 2024 number >= 3 N"}));
}

TEST(SheetRows, PageNumbersAndFootersAreNoCells) {
  const Strings things = {"getti riparati", "vasche lavate", "bocche aperte", "panchine dipinte"};
  const Strings parts = {"/ N. getti rotti", "/ N. vasche totali in città", "/ N. bocche", "/ Somma delle panchine"};
  const Strings titles = {"Fontana del mercato", "Lavatoi di pietra", "Idranti di quartiere", "Giardino pubblico"};
  std::string dump = kTitle;
  for (size_t i = 0; i < things.size(); ++i) {
    const std::string n = std::to_string(i + 1);
    dump +=
        "Obiettivo operativo 01.0" + n + " - " + titles[i] + " (Peso: 25,00%) \n\nDescrizione 2024 \n\n" +
        "Unità organizzative coinvolte Ufficio Fontane \n\nIndicatore Algoritmo \nValore \n2023 \n\nTarget 2024 \n\n" +
        "Totale " + things[i] + " \n \n(Peso: 100,00%) \n\nN. " + things[i] + " \n\n% >= 5" + n + ",00 % \n" +
        "All.2 D GC 15/02/2024 Albero della Performance 2024 2026 \n" + n + "\n\f" + "  \n" + parts[i] +
        " \n  \n\n \n\n";
  }
  const Plan plan = test::plan_of(dump);
  ASSERT_EQ(plan.indicators.size(), 4u);
  EXPECT_EQ(plan.indicators[1].algorithm, "N. vasche lavate / N. vasche totali in città");
  EXPECT_EQ(test::measure_of(plan.indicators[1], "target", 2024), "number >= 52 %");
  EXPECT_EQ(plan.objectives.size(), 4u);
}

// One sheet per page, each with these values at its foot.
Plan sheets_on_pages(const Strings& values) {
  const Strings titles = {"Fontana del mercato", "Lavatoi di pietra", "Idranti di quartiere", "Giardino pubblico"};
  std::string dump = kTitle;
  for (size_t i = 0; i < titles.size(); ++i) {
    dump += "\fObiettivo operativo \n01.0" + std::to_string(i + 1) + " - " + titles[i] + " (Peso: 25,00%) \n\n" +
            "Descrizione 2024 \n\nUnità organizzative coinvolte Ufficio Fontane \n\n" +
            "Indicatore Algoritmo \nValore \n2023 \n\nTarget 2024 \n\nCura: " + titles[i] +
            " \n \n(Peso: 100,00%) \n\nN. ore (" + titles[i] + ") \n  \n\n" + values.at(i) + " \n\n";
  }
  return test::plan_of(dump);
}

TEST(SheetRows, LabelAtTheTopOfEveryPageIsNoRunningHeader) {
  const Plan plan = sheets_on_pages({"N. >= 10,00 N.", "% >= 20,00 %", "Entro 31/12/2024", "gg <= 5,00 gg"});
  EXPECT_EQ(test::objectives_in(plan),
            (Strings{"obiettivo_operativo 01.01 Fontana del mercato", "obiettivo_operativo 01.02 Lavatoi di pietra",
                     "obiettivo_operativo 01.03 Idranti di quartiere", "obiettivo_operativo 01.04 Giardino pubblico"}));
  EXPECT_EQ(test::indicators_in(plan), (Strings{"Cura: Fontana del mercato | target 2024 number >= 10 N",
                                                "Cura: Lavatoi di pietra | target 2024 number >= 20 %",
                                                "Cura: Idranti di quartiere | target 2024 deadline <= 2024-12-31",
                                                "Cura: Giardino pubblico | target 2024 number <= 5 gg"}));
}

TEST(SheetRows, ValuesAtTheFootOfEveryPageAreNoRunningFooter) {
  const Plan plan = sheets_on_pages({"N. >= 10,00 N.", "N. >= 20,00 N.", "N. >= 30,00 N.", "N. >= 40,00 N."});
  EXPECT_EQ(test::indicators_in(plan), (Strings{"Cura: Fontana del mercato | target 2024 number >= 10 N",
                                                "Cura: Lavatoi di pietra | target 2024 number >= 20 N",
                                                "Cura: Idranti di quartiere | target 2024 number >= 30 N",
                                                "Cura: Giardino pubblico | target 2024 number >= 40 N"}));
}

TEST(HeaderWords, LineOfColumnHeadersIsTakenApart) {
  const auto columns = read_header_words("Indicatore Algoritmo Target 2024", Vocabulary::standard());
  ASSERT_EQ(columns.size(), 3u);
  EXPECT_EQ(columns[0].role, "name");
  EXPECT_EQ(columns[1].role, "algorithm");
  EXPECT_EQ(columns[2].role, "target");
  EXPECT_EQ(columns[2].year, 2024);
}

TEST(HeaderWords, LineWithAnythingElseIsNone) {
  for (const char* line : {"", "Indicatore di soddisfazione degli utenti", "Algoritmo di instradamento 2024 km",
                           "Il target 2024 è stato rivisto"})
    EXPECT_TRUE(read_header_words(line, Vocabulary::standard()).empty()) << line;
}

}  // namespace
}  // namespace spoglio::normalize
