// Tables that go on below other text or on the next page, and those that only seem to.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "normalize/read_plan.h"
#include "tests/support/tables.h"
#include "tests/support/text_plan.h"

namespace spoglio::normalize {
namespace {

using Strings = std::vector<std::string>;
using test::indicators_in;
using test::objectives_in;
using test::plan_of_table;

// What a row's review says of the row's own fields, in order.
Strings flags_of(const Indicator& indicator) {
  Strings out;
  for (const Review& review : indicator.review) {
    if (review.field != "objective") out.push_back(review.field + " " + review.reason);
  }
  return out;
}

TEST(PageBreaks, TableGoesOnBelowTheTitleOfTheNextObjective) {
  const Plan plan = test::plan_of_blocks({"Piano della Performance 2024", "Indicatore | Formula | Peso | Target 2024",
                                          "Obiettivo operativo 1.1 – Curare il verde",
                                          "Alberi | n. alberi | 40% | 150\nPanchine | n. panchine | 60% | 12",
                                          "Obiettivo operativo 1.2 – Aprire la biblioteca",
                                          "Ore di apertura | n. ore | 50% | 40\nEventi | n. eventi | 50% | 5"});
  EXPECT_EQ(plan.indicators.size(), 4u);
  EXPECT_EQ(test::objective_of(plan, plan.indicators.at(0)).code, "1.1");
  EXPECT_EQ(test::objective_of(plan, plan.indicators.at(3)).code, "1.2");
}

TEST(PageBreaks, ListsBelowFurtherObjectivesHaveTheirColumnsFromTheFirstOneHoweverManyLinesStandBetween) {
  const Plan plan = test::plan_of_blocks(
      {"Piano della Performance 2024", "Obiettivo operativo 1 – Curare il verde",
       "Indicatore | Formula | Tipo | Target 2024\nAlberi | n. alberi | Output | 150", "Settore Cultura",
       "Obiettivo operativo 2 – Aprire la biblioteca\nResponsabile: dott. Neri",
       "Carta dei servizi | Testo approvato | Output | Mantenimento\nEventi | n. eventi | Output | 5\n"
       "Lettori | n. lettori | Impatto | in crescita"});
  ASSERT_EQ(plan.indicators.size(), 4u);
  EXPECT_EQ(plan.indicators[1].name, "Carta dei servizi");
  EXPECT_EQ(test::objective_of(plan, plan.indicators[1]).code, "2");
}

TEST(PageBreaks, TableGoesOnWithADamagedValueBehindAComparison) {
  const Plan plan =
      test::plan_of_blocks({"Piano della Performance 2024", "Indicatore | Target 2024\nAlberi | ≥ 150",
                            "Obiettivo operativo 1 – Curare il verde", "Panchine | ≥ 12\nFontane | ≥ 7",
                            "Obiettivo operativo 2 – Aprire la biblioteca con il coinvolgimento dei portatori di",
                            "interesse", "Utenti | ≥ +3'%\nEventi | ≥ 5\nLettori | ≥ 4\nPrestiti | ≥ 9"});
  EXPECT_EQ(plan.indicators.size(), 7u);
}

TEST(PageBreaks, ValuesThatAreCountedHeadNoOtherTable) {
  const Plan plan = test::plan_of_blocks(
      {"Piano della Performance 2024",
       "Obiettivo operativo | Indicatore | Valore iniziale | Target 2024 | Target 2025 | Target 2026\n"
       "1 - Curare il verde | Alberi piantati | 140 | 150 | 160 | 170\n",
       "\f",
       "2 - Aprire i giardini | Numero di visite | N. 30 | n. 31 | N. 34 | n. 35\n"
       "3 - Aprire i musei | Numero di mostre | N. 3 | n. 4 | N. 5 | n. 6\n"});
  EXPECT_EQ(plan.indicators.size(), 3u);
}

TEST(PageBreaks, WordsOverFiguresBelowAnObjectiveAreAHeaderOfTheirOwn) {
  const Plan plan = test::plan_of_blocks(
      {"Piano della Performance 2024", "Obiettivo operativo 1 – Curare il verde",
       "Indicatore | Formula | Target 2024\nAlberi | n. alberi | 150", "Obiettivo operativo 2 – Aprire la biblioteca",
       "Sala | Piano terra | Superficie lorda\nLettura | luminosa | 120\nRagazzi | colorata | 80"});
  EXPECT_EQ(plan.indicators.size(), 1u);
}

TEST(PageBreaks, AnotherTableDoesNotGoOnWithIt) {
  const Plan plan = test::plan_of_blocks(
      {"Piano della Performance 2024", "Indicatore | Formula | Peso | Target 2024\nAlberi | n. alberi | 100% | 150",
       "Le società partecipate",
       "Acque Chiare | Servizio idrico | forte | da vendere\nFarmacie | Commercio | debole | da tenere"});
  EXPECT_EQ(plan.indicators.size(), 1u);
}

TEST(PageBreaks, NameThatGoesOnInTheNextRowIsJoinedAndFlagged) {
  const Plan plan = plan_of_table(
      "Indicatore | Peso | Target 2024\n"
      "Alberi piantati lungo i viali e nei | 40% | 150\n"
      "parchi della costa | | \n"
      "Panchine | 60% | 12\n");
  ASSERT_EQ(plan.indicators.size(), 2u);
  EXPECT_EQ(plan.indicators[0].name, "Alberi piantati lungo i viali e nei parchi della costa");
  EXPECT_TRUE(test::is_flagged(plan.indicators[0].review, "name"));
}

TEST(PageBreaks, ALineOverTheNextHeaderIsATitleNotARow) {
  const Plan plan = test::plan_of_blocks(
      {"Piano della Performance 2024",
       "Indicatore | Target 2024 | Peso\nAlberi piantati lungo i viali | 150 | 60%\nPanchine nuove | 12 | 40%\n",
       "| P.O. Ufficio scuola |\nIndicatore | Target 2024 | Peso\nIscrizioni lavorate | 90% | 100%\n"});
  ASSERT_EQ(plan.indicators.size(), 3u);
  EXPECT_EQ(plan.indicators[2].name, "Iscrizioni lavorate");
}

TEST(PageBreaks, RestOfATableThatLostAColumnIsReadByWhereItsCellsStandAndFlagged) {
  extract::DocumentInfo info;
  info.source = "prova.pdf";
  PlanReader reader(info, Vocabulary::standard());
  extract::Page page;
  page.blocks.emplace_back(
      test::table_of("N. | Obiettivo operativo | Indicatore | Peso | Target 2024\n"
                     "1 | Ridurre le perdite | Perdite di rete | 60% | 28%\n"
                     " | | Tratti ispezionati | 40% | 12\n"));
  extract::Table rest = test::table_of("Riaprire le fontane | Fontane riaperte | 100% | 4\n");
  for (extract::Cell& cell : rest.cells) {  // one column to the right, each centred in its own
    cell.place.box->x0 += 70;
    cell.place.box->x1 += 50;
  }
  page.blocks.emplace_back(rest);
  reader.add(page);
  const Plan plan = reader.finish();
  const Indicator& last = test::indicator_named(plan, "Fontane riaperte");
  EXPECT_EQ(test::objective_of(plan, last).title, "Riaprire le fontane");
  EXPECT_EQ(last.weight, 100);
  EXPECT_EQ(test::measure_of(last, "target", 2024), "number 4");
  EXPECT_TRUE(test::is_flagged(last.review, "objective"));
}

TEST(PageBreaks, RowsWhoseNameStartsInsideASentenceAreFlaggedWithTheOneAbove) {
  const Plan plan = plan_of_table(
      "Indicatore | Formula | Target 2024\n"
      "Libri prestati | n. libri | 10\n"
      "Tasso di lettori | lettori | 5\n"
      "iscritti alla biblioteca | iscritti | 7\n"
      "n. fontane | fontane | 3\n");
  EXPECT_EQ(flags_of(plan.indicators.at(0)), Strings{});
  EXPECT_TRUE(test::is_flagged(plan.indicators.at(1).review, "name"));
  EXPECT_TRUE(test::is_flagged(plan.indicators.at(2).review, "name"));
  EXPECT_EQ(flags_of(plan.indicators.at(3)), Strings{});
}

TEST(PageBreaks, TitleThatAPageBreakCutsGoesOnBelowTheRepeatedHeader) {
  const Plan plan =
      test::plan_of_blocks({"Piano della Performance 2024",
                            "Obiettivo operativo | Indicatore | Formula | Target 2024\n"
                            "1.1 Ridurre le perdite di rete | Tratti ispezionati | n. tratti | 12\n"
                            "1.2 Riaprire le fontane del | Fontane riaperte | (n. fontane su n. fontane | 4\n",
                            "\f",
                            "Obiettivo operativo | Indicatore | Formula | Target 2024\n"
                            "centro antico | | in tutto) * 100 | \n"
                            "^ | Fontane pulite | n. fontane | 6\n"});
  EXPECT_EQ(objectives_in(plan), (Strings{"obiettivo_operativo 1.1 Ridurre le perdite di rete",
                                          "obiettivo_operativo 1.2 Riaprire le fontane del centro antico"}));
  ASSERT_EQ(plan.indicators.size(), 3U);
  EXPECT_EQ(plan.indicators.at(1).algorithm, "(n. fontane su n. fontane in tutto) * 100");
  EXPECT_TRUE(test::is_flagged(plan.indicators.at(1).review, "algorithm"));
  EXPECT_EQ(test::objective_of(plan, plan.indicators.at(2)).code, "1.2");
}

TEST(PageBreaks, ACardOnTheNextPageIsNoRestOfTheTableBefore) {
  const auto card = [](const std::string& code, const std::string& title, const std::string& name) {
    return "Codice obiettivo | " + code + " | < | <\nObiettivo | " + title +
           " | < | <\nResponsabile | Settore Acque | < | <\nPeso obiettivo | 30% | < | <\n"
           "Indicatore | Modalità di calcolo | Target 2024 | Target 2025\n" +
           name + " | conteggio | 12 | 14\n";
  };
  const Plan plan =
      test::plan_of_blocks({"Piano della Performance 2024", card("1", "Ridurre le perdite", "Tratti ispezionati"), "\f",
                            card("2", "Riaprire le fontane", "Fontane riaperte")});
  EXPECT_EQ(objectives_in(plan),
            (Strings{"obiettivo_operativo 1 Ridurre le perdite", "obiettivo_operativo 2 Riaprire le fontane"}));
  EXPECT_EQ(plan.indicators.size(), 2U);
}

TEST(PageBreaks, ARestThatBeginsLikeATotalIsNone) {
  const Plan plan = test::plan_of_blocks({"Piano della Performance 2024", "Obiettivo 1: Ridurre le perdite",
                                          "Indicatore | Formula | Target 2024\n"
                                          "Rapporto tra le perdite e il | (n. perdite / | 4\n",
                                          "\f",
                                          "Indicatore | Formula | Target 2024\n"
                                          "totale dei tratti di rete | n. tratti) | \n"
                                          "Tratti ispezionati | n. tratti | 6\n"});
  ASSERT_EQ(plan.indicators.size(), 2U);
  EXPECT_EQ(plan.indicators.at(0).name, "Rapporto tra le perdite e il totale dei tratti di rete");
  EXPECT_EQ(plan.indicators.at(0).algorithm, "(n. perdite / n. tratti)");
}

TEST(PageBreaks, ATableOfContentsIsNoRestOfTheTableBefore) {
  const Plan plan = test::plan_of_blocks({"Piano della Performance 2024-2026",
                                          "Obiettivo | Indicatore | Target 2024\n"
                                          "1.1 Ridurre le perdite | Perdite di rete | 28%\n",
                                          "\f", "Indice",
                                          "1 | Presentazione | 3\n"
                                          "2 | Chi siamo | 13\n"
                                          "3 | Il contesto | 15\n"});
  EXPECT_EQ(indicators_in(plan), Strings{"Perdite di rete | target 2024 number 28 %"});
}

TEST(PageBreaks, ChaptersThatAreNumberedFromOneAreNoRestEvenRightBehindTheBreak) {
  const Plan plan = test::plan_of_blocks({"Piano della Performance 2024-2026",
                                          "Indicatore | Peso | Target 2024\n"
                                          "Perdite di rete | 100% | 28%\n",
                                          "\f",
                                          "1 | Presentazione | 3\n"
                                          "2 | Chi siamo | 13\n"
                                          "3 | Il contesto | 15\n"});
  EXPECT_EQ(indicators_in(plan), Strings{"Perdite di rete | target 2024 number 28 %"});
}

TEST(PageBreaks, TableWithAHeaderOfItsOwnThatNobodyKnowsDoesNotGoOn) {
  const Plan plan = test::plan_of_blocks({"Schede individuali 2024",
                                          "Obiettivo | Indicatore | Peso\n"
                                          "Curare il verde | Alberi piantati | 100%\n",
                                          "Comportamenti | Peso | Valutazione\n"
                                          "Guida dei collaboratori | 40 | 3\n"
                                          "Cura dell'utenza | 60 | 4\n"});
  EXPECT_EQ(indicators_in(plan), Strings{"Alberi piantati"});
}

TEST(PageBreaks, LabelOfTheNextObjectiveIsNoHeaderOfAnotherTable) {
  const Plan plan = test::plan_of_blocks({"Piano della Performance 2024",
                                          "Indicatore | Formula | Target 2024\n"
                                          "Obiettivo strategico | 1 – Curare il verde | <\n"
                                          "Alberi piantati | n. alberi | 150\n",
                                          "\f",
                                          "Obiettivo strategico | 2 – Arredare le piazze | <\n"
                                          "Panchine nuove | n. panchine | 12\n"
                                          "Fonti pulite | n. fonti | 15\n"});
  EXPECT_EQ(plan.indicators.size(), 3u);
  EXPECT_EQ(objectives_in(plan),
            (Strings{"obiettivo_strategico 1 Curare il verde", "obiettivo_strategico 2 Arredare le piazze"}));
}

TEST(PageBreaks, TheRestOfATitleIsNoPartOfTheNameBesideIt) {
  const Plan plan = test::plan_of_blocks({"Piano della Performance 2024",
                                          "Obiettivo | Peso obiettivo | Indicatore | Target 2024\n"
                                          "Curare il verde e | 50% | Alberi piantati | 150",
                                          "\f",
                                          "Obiettivo | Peso obiettivo | Indicatore | Target 2024\n"
                                          "i giardini della città | | | \n"
                                          "Aprire la biblioteca | 50% | Ore di apertura | 40"});
  ASSERT_EQ(plan.indicators.size(), 2u);
  EXPECT_EQ(plan.indicators[0].name, "Alberi piantati");
  EXPECT_EQ(test::objective_of(plan, plan.indicators[0]).title, "Curare il verde e i giardini della città");
  EXPECT_EQ(test::objective_of(plan, plan.indicators[1]).title, "Aprire la biblioteca");
}

TEST(PageBreaks, ACardMayBeginWithTheLastRowOfAPage) {
  const Plan plan =
      test::plan_of_blocks({"Piano della Performance 2024", "Obiettivo operativo 1.1 – Curare il verde",
                            "Indicatore | Alberi piantati\nUnità di misura | n.\nTarget 2024 | 150",
                            "Indicatore | Panchine nuove", "\f", "Unità di misura | n.\nTarget 2024 | 12"});
  EXPECT_EQ(indicators_in(plan),
            (Strings{"Alberi piantati | target 2024 number 150 N", "Panchine nuove | target 2024 number 12 N"}));
}

TEST(PageBreaks, HeadingsOverAllColumnsSayNothingOfTheRowsTheyPart) {
  const Plan plan = test::plan_of_blocks({"Piano della Performance 2024", "Indicatore | Formula | Fonte | Target 2024",
                                          "Obiettivo operativo 1.1 – Curare il verde",
                                          "Alberi | n. alberi | Ufficio tecnico | 150\n"
                                          "Obiettivo operativo | 1.2 – Aprire la biblioteca | < | <\n"
                                          "Ore di apertura | n. ore | Biblioteca | 40"});
  ASSERT_EQ(plan.indicators.size(), 2u);
  EXPECT_EQ(test::objective_of(plan, plan.indicators[1]).code, "1.2");
}

TEST(PageBreaks, AHeadingBehindCardsIsNotTheirs) {
  const Plan plan = test::plan_of_blocks(
      {"Piano della Performance 2024", "Obiettivo operativo n. 1.1 - Curare il verde",
       "INDICATORE: Alberi piantati\nTIPOLOGIA: Efficacia\nTarget 2024: 150\nObiettivo strategico 2: Aprire la sera\n"
       "Obiettivo operativo n. 2.1 - Aprire la biblioteca\nINDICATORE: Ore di apertura\nTIPOLOGIA: Efficacia\n"
       "Target 2024: 40"});
  ASSERT_EQ(plan.indicators.size(), 2u);
  EXPECT_EQ(test::objective_of(plan, plan.indicators[0]).code, "1.1");
}

TEST(PageBreaks, ACardMayPrintItsYearsInATableOfTheirOwn) {
  const Plan plan = test::plan_of_blocks({"Piano della Performance 2024", "Obiettivo operativo 1.1 – Curare il verde",
                                          "Indicatore | Alberi piantati\nFormula | n. alberi\nPeso % | 100",
                                          "Anno | 2024 | 2025\nValore obiettivo | 150 | 160"});
  EXPECT_EQ(indicators_in(plan), (Strings{"Alberi piantati | target 2024 number 150 | target 2025 number 160"}));
}

TEST(PageBreaks, UnitsAndActsThatARowsRestCompletesAreReadWhole) {
  const Plan plan = plan_of_table(
      "Indicatore | Target 2024 | Ufficio | Note\n"
      "Alberi piantati | 150 | Settore Ragioneria e | Aggiornato con\n"
      " | | Bilancio | deliberazione della Giunta n. 12 del 10 maggio 2024\n");
  ASSERT_EQ(plan.indicators.size(), 1U);
  EXPECT_EQ(plan.indicators[0].units, Strings{"Settore Ragioneria e Bilancio"});
  ASSERT_EQ(plan.indicators[0].amendments.size(), 1U);
  EXPECT_EQ(plan.indicators[0].amendments[0].act.number, "12");
  EXPECT_TRUE(test::is_flagged(plan.indicators[0].review, "*"));
}

TEST(PageBreaks, WordsAloneBelowAValueGoOnWithIt) {
  const Plan plan = plan_of_table(
      "Indicatore | Formula | Target 2024\n"
      "Alberi piantati | n. alberi | +9 % rispetto all'anno\n"
      " | | precedente\n"
      "Panchine | n. panchine | 12\n");
  ASSERT_EQ(plan.indicators.size(), 2U);
  EXPECT_EQ(plan.indicators[0].measures.at(0).raw, "+9 % rispetto all'anno precedente");
}

TEST(PageBreaks, AHeaderLeftAloneHoldsForTheNextPageWhoseColumnsAreCutOtherwise) {
  const Plan plan = test::plan_of_blocks({"Piano della Performance 2024",
                                          "Codice e denominazione indicatore | Valori obiettivo | <\n"
                                          "^ | 2024 | 2025\n",
                                          "\f",
                                          "1.1 - Alberi messi a dimora | 80 | 90 | \n"
                                          "Tipologia | Indicatore di risultato | < | <\n"
                                          "Unità di misura | % | < | <\n"
                                          "1.2 - Panchine nuove | 12 | 14 | \n"
                                          "Tipologia | Realizzazione fisica | < | <\n"});
  EXPECT_EQ(test::indicators_in(plan),
            (Strings{"Alberi messi a dimora | target 2024 number 80 % | target 2025 number 90 %",
                     "Panchine nuove | target 2024 number 12 | target 2025 number 14"}));
  EXPECT_EQ(plan.indicators.at(0).type, "Indicatore di risultato");
  EXPECT_EQ(plan.indicators.at(1).type, "Realizzazione fisica");
}

TEST(PageBreaks, TheNumberOfACardThatIsCutBeforeItsTitleGoesOnWithIt) {
  const Plan plan = test::plan_of_blocks({"Piano della Performance 2024",
                                          "Scheda obiettivo n. 1 | <\n"
                                          "Obiettivo strategico | 2.1 - Vivere bene\n"
                                          "Titolo obiettivo | Curare il verde\n",
                                          "Indicatore | Target 2024\nAlberi messi a dimora | 150\n",
                                          "Scheda obiettivo n. 2 | <\nObiettivo strategico | 2.1 - Vivere bene\n", "\f",
                                          "Titolo obiettivo | Arredare le piazze\nResponsabile | Ufficio verde\n",
                                          "Indicatore | Target 2024\nPanchine nuove | 12\n"});
  EXPECT_EQ(test::objectives_in(plan),
            (Strings{"obiettivo_strategico 2.1 Vivere bene", "obiettivo_operativo 1 Curare il verde < 2.1",
                     "obiettivo_operativo 2 Arredare le piazze < 2.1"}));
  EXPECT_TRUE(test::is_flagged(test::objective_coded(plan, "2").review, "code"));
  EXPECT_EQ(test::objective_of(plan, plan.indicators.at(1)).code, "2");
}

TEST(PageBreaks, TheNumberOfACardStandsAboveWhatItIsUnder) {
  const Plan plan =
      test::plan_of_blocks({"Piano della Performance 2024",
                            "Obiettivo strategico | 4.2 - Vivere bene\n"
                            "Titolo obiettivo | Curare il verde\n",
                            "Indicatore | Target 2024\nAlberi messi a dimora | 150\n", "Scheda obiettivo n. 6", "\f",
                            "Obiettivo strategico | 4.2 - Vivere bene\n"
                            "Titolo obiettivo | Arredare le piazze\n"
                            "Responsabile | Ufficio verde\n",
                            "Indicatore | Target 2024\nPanchine nuove | 12\n"});
  EXPECT_EQ(test::objectives_in(plan).front(), "obiettivo_strategico 4.2 Vivere bene");
  EXPECT_EQ(test::objective_of(plan, plan.indicators.at(1)).code, "6");
}

TEST(PageBreaks, TheFieldsOfAnObjectiveStandOnThePageAfterItsTitle) {
  const Plan plan = test::plan_of_blocks({"Piano della Performance 2024",
                                          "Scheda obiettivo n. 1 | < | < | <\n"
                                          "Titolo obiettivo | Curare il verde | < | <\n",
                                          "Indicatore | Formula | U.M. | Target 2024\n"
                                          "Alberi messi a dimora | Somma | N. | 150\n",
                                          "Scheda obiettivo n. 2 | < | < | <\n"
                                          "Titolo obiettivo | Arredare le piazze | < | <\n",
                                          "\f",
                                          "Responsabile | Ufficio verde | Peso | 20\n"
                                          "Descrizione | Si rifanno le piazze del centro | < | <\n",
                                          "Indicatore | Formula | U.M. | Target 2024\n"
                                          "Panchine nuove | Somma | N. | 12\n"});
  ASSERT_EQ(plan.indicators.size(), 2u);
  const Objective& objective = test::objective_coded(plan, "2");
  EXPECT_EQ(objective.units, Strings{"Ufficio verde"});
  EXPECT_EQ(objective.weight, 20);
  EXPECT_EQ(objective.description, "Si rifanno le piazze del centro");
  EXPECT_EQ(plan.indicators.at(1).objective, objective.id);
}

TEST(PageBreaks, HeaderAloneAtThePagesEndIsOfTheRowsOnTheNext) {
  const std::string header = "Area strategica | Outcome | Obiettivo operativo | Indicatore | Target 2024 | Target 2025";
  const std::string rows =
      "Verde | Citta verde | Curare i parchi | Alberi piantati | >= 150 | >= 160\n"
      "^ | ^ | ^ | Panchine nuove | >= 12 | >= 14";
  const Plan plan = test::plan_of_blocks({"Piano della Performance 2024-2026", header, "\f", rows});
  ASSERT_EQ(plan.indicators.size(), 2U);
  EXPECT_EQ(test::objective_of(plan, plan.indicators[1]).title, "Curare i parchi");
}

}  // namespace
}  // namespace spoglio::normalize
