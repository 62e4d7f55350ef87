// Tables and lines from words with boxes: the shapes that plans are printed in, and the prose that is none of them.
#include "extract/layout/layout.h"

#include <gtest/gtest.h>

#include "tests/extract/blocks.h"
#include "tests/support/pages.h"

namespace spoglio::extract {
namespace {

using testing::draw;
using testing::laid_out;
using testing::page_of;
using testing::show;

const Line& line_at(const std::vector<Block>& blocks, size_t i) { return std::get<Line>(blocks.at(i)); }

TEST(Layout, PageWithoutWordsHasNoBlocks) { EXPECT_TRUE(lay_out(Page{}).empty()); }

TEST(Layout, ProseBecomesOneLinePerPrintedLine) {
  EXPECT_EQ(laid_out(R"(
Il piano della performance raccoglie gli obiettivi che la Camera
intende raggiungere nel triennio, con gli indicatori che dicono
se sono stati raggiunti e le risorse che servono a raggiungerli.
)"),
            "> Il piano della performance raccoglie gli obiettivi che la Camera\n"
            "> intende raggiungere nel triennio, con gli indicatori che dicono\n"
            "> se sono stati raggiunti e le risorse che servono a raggiungerli.\n");
}

TEST(Layout, JustifiedProseWithWideWordGapsIsNoTable) {
  EXPECT_EQ(laid_out(R"(
Il   piano  della   performance  raccoglie   gli  obiettivi
intende raggiungere   nel  triennio   con  gli   indicatori
se sono  stati  raggiunti e   le risorse  che   servono   a
dire quanto  costa   ogni   iniziativa  e  quando  finisce.
)")
                .find('|'),
            std::string::npos);
}

TEST(Layout, RowsArePartedByWhiteAndCellsKeepTheirPrintedLines) {
  EXPECT_EQ(laid_out(R"(
Indicatore                      Algoritmo                 Target 2023

Numero di iniziative            n. iniziative             >= 70,00 %
realizzate nell'anno            / n. previste

Tempo medio di rilascio         giorni                    <= 5
)"),
            "= 3 x 3\n"
            "| Indicatore | Algoritmo | Target 2023\n"
            "| Numero di iniziative/realizzate nell'anno | n. iniziative// n. previste | >= 70,00 %\n"
            "| Tempo medio di rilascio | giorni | <= 5\n");
}

TEST(Layout, HeaderCellOnTwoLinesIsOneRow) {
  EXPECT_EQ(laid_out(R"(
Indicatore                      Algoritmo               Valore     Target
                                                        2022       2023

Numero di iniziative            n. iniziative           12         15
)"),
            "= 2 x 4\n"
            "| Indicatore | Algoritmo | Valore/2022 | Target/2023\n"
            "| Numero di iniziative | n. iniziative | 12 | 15\n");
}

TEST(Layout, CentredCellsStayInTheirRow) {
  Page page = page_of(R"(
1. Semplificazione

fascicoli creati su fascicoli
ricevuti dall'avvio dello
sportello unico

comunicazioni non digitali
su comunicazioni in uscita
)");
  // The year cells stand in the middle of each row's height.
  draw(page, "2019      2020", {.left = 160});
  draw(page, "100%      90%", {.left = 160, .top = 127});
  draw(page, "<20%      <10%", {.left = 160, .top = 159.25});
  EXPECT_EQ(show(lay_out(page)),
            "= 3 x 3\n"
            "| 1. Semplificazione | 2019 | 2020\n"
            "| fascicoli creati su fascicoli/ricevuti dall'avvio dello/sportello unico | 100% | 90%\n"
            "| comunicazioni non digitali/su comunicazioni in uscita | <20% | <10%\n");
}

TEST(Layout, ColumnsThatOnlyTheHeaderFillsAreKept) {
  EXPECT_EQ(laid_out(R"(
Obiettivi                 Budget       Target 2019    Target 2020    Target 2021    UFFICIO

1.1 Consolidare           240.000                                                   U1.1

1.2 Assicurare            12.000                                                    U5.2
)"),
            "= 3 x 6\n"
            "| Obiettivi | Budget | Target 2019 | Target 2020 | Target 2021 | UFFICIO\n"
            "| 1.1 Consolidare | 240.000 |||| U1.1\n"
            "| 1.2 Assicurare | 12.000 |||| U5.2\n");
}

TEST(Layout, RowOverSeveralColumnsIsOneSpanningCell) {
  EXPECT_EQ(laid_out(R"(
Prospettiva        Obiettivi               Budget        Target

Utenti             1.1 Consolidare         240.000       12

OB 1: CABINA DI REGIA DEL TESSUTO ECONOMICO LOCALE

Processi           1.2 Assicurare          12.000        15
)"),
            "= 4 x 4\n"
            "| Prospettiva | Obiettivi | Budget | Target\n"
            "| Utenti | 1.1 Consolidare | 240.000 | 12\n"
            "| +4 OB 1: CABINA DI REGIA DEL TESSUTO ECONOMICO LOCALE |||\n"
            "| Processi | 1.2 Assicurare | 12.000 | 15\n");
}

TEST(Layout, NestedHeaderIsTwoRows) {
  EXPECT_EQ(laid_out(R"(
Indicatore               Target del triennio di programmazione
                         2019        2020        2021

Numero di atti           10          12          14

Numero di pareri         20          22          24
)"),
            "= 4 x 4\n"
            "| Indicatore | +3 Target del triennio di programmazione ||\n"
            "|| 2019 | 2020 | 2021\n"
            "| Numero di atti | 10 | 12 | 14\n"
            "| Numero di pareri | 20 | 22 | 24\n");
}

TEST(Layout, TitleAboveATableIsALine) {
  EXPECT_EQ(laid_out(R"(
Allegato 1 - Alberatura

Indicatore             Algoritmo        Target 2019

Numero di atti         n. atti          10

Numero di pareri       n. pareri        12
)"),
            "> Allegato 1 - Alberatura\n"
            "= 3 x 3\n"
            "| Indicatore | Algoritmo | Target 2019\n"
            "| Numero di atti | n. atti | 10\n"
            "| Numero di pareri | n. pareri | 12\n");
}

TEST(Layout, HeadingBetweenTwoTablesOfTheSameColumnsIsALine) {
  EXPECT_EQ(laid_out(R"(
1. Servizi             2019        2020        Owner

Numero di atti         10          12          Ufficio A


012_Regolazione


2. Mercati             2019        2020        Owner

Numero di pareri       20          22          Ufficio B
)"),
            "= 2 x 4\n"
            "| 1. Servizi | 2019 | 2020 | Owner\n"
            "| Numero di atti | 10 | 12 | Ufficio A\n"
            "> 012_Regolazione\n"
            "= 2 x 4\n"
            "| 2. Mercati | 2019 | 2020 | Owner\n"
            "| Numero di pareri | 20 | 22 | Ufficio B\n");
}

TEST(Layout, FullWidthSentenceBetweenTablesIsALine) {
  EXPECT_EQ(laid_out(R"(
Indicatore             Algoritmo        Target 2019

Numero di atti         n. atti          10


Gli obiettivi che seguono sono affidati al Segretario


Indicatore             Algoritmo        Target 2019

Numero di pareri       n. pareri        12
)"),
            "= 2 x 3\n"
            "| Indicatore | Algoritmo | Target 2019\n"
            "| Numero di atti | n. atti | 10\n"
            "> Gli obiettivi che seguono sono affidati al Segretario\n"
            "= 2 x 3\n"
            "| Indicatore | Algoritmo | Target 2019\n"
            "| Numero di pareri | n. pareri | 12\n");
}

TEST(Layout, LabelsAndValuesAboveATableAreATableOfTheirOwn) {
  EXPECT_EQ(laid_out(R"(
Obiettivo operativo      01.02 - Verifica dinamica degli agenti di commercio

Descrizione              2023

Unità coinvolte          Servizio Anagrafico



Indicatore                     Algoritmo                     Target 2023

Verifica degli agenti          n. imprese revisionate        >= 50,00 %
di commercio                   su n. imprese soggette
)"),
            "= 3 x 2\n"
            "| Obiettivo operativo | 01.02 - Verifica dinamica degli agenti di commercio\n"
            "| Descrizione | 2023\n"
            "| Unità coinvolte | Servizio Anagrafico\n"
            "= 2 x 3\n"
            "| Indicatore | Algoritmo | Target 2023\n"
            "| Verifica degli agenti/di commercio | n. imprese revisionate/su n. imprese soggette | >= 50,00 %\n");
}

TEST(Layout, CardsAreLabelsAndValuesUnderALine) {
  EXPECT_EQ(laid_out(R"(
Soggetti coinvolti nelle iniziative di promozione del turismo e della cultura

Peso                20 %

Stato               ---

Target 2020         >= +15 %
)"),
            "> Soggetti coinvolti nelle iniziative di promozione del turismo e della cultura\n"
            "= 3 x 2\n"
            "| Peso | 20 %\n"
            "| Stato | ---\n"
            "| Target 2020 | >= +15 %\n");
}

TEST(Layout, RowsWithoutWhiteBetweenThemArePartedWhereLinesCouldHaveGoneOn) {
  EXPECT_EQ(laid_out(R"(
Peso                           20 %
Stato                          ---
Target 2020                    >= +15 %
Target 2021 rideterminato      >= +20 %
)"),
            "= 4 x 2\n"
            "| Peso | 20 %\n"
            "| Stato | ---\n"
            "| Target 2020 | >= +15 %\n"
            "| Target 2021 rideterminato | >= +20 %\n");
}

TEST(Layout, TwoRowsCloseBelowAHeaderArePartedWhereTheirCellsHadRoom) {
  Page page = page_of(R"(
Indicatore di risultato                Metodo di calcolo              Target 2023

Quota di pratiche in rete              Pratiche / totale              non meno di 80
Quota di verbali in rete               Verbali letti                  mantenere il valore
)");
  testing::level(page, 0.75, 0, 85);
  EXPECT_EQ(show(lay_out(page)),
            "= 3 x 3\n"
            "| Indicatore di risultato | Metodo di calcolo | Target 2023\n"
            "| Quota di pratiche in rete | Pratiche / totale | non meno di 80\n"
            "| Quota di verbali in rete | Verbali letti | mantenere il valore\n");
}

TEST(Layout, TheFirstLineOfAHigherCellAloneIsNoRow) {
  Page page = page_of(R"(
Indicatore di risultato                Metodo di calcolo              Target 2023

                                       Pratiche
Quota di verbali in rete               Verbali letti                  mantenere il valore
)");
  testing::level(page, 0.75, 0, 85);
  EXPECT_TRUE(show(lay_out(page)).starts_with("= 2 x 3\n")) << show(lay_out(page));
}

TEST(Layout, EmptyLineInsideACellStartsNoRow) {
  Page page = page_of(R"(
Indicatore                              Algoritmo                      Target 2023

Numero di richieste di assistenza       n. richieste evase dallo       >= 70,00 %
evase dallo sportello                   sportello
)");
  // A whole line is left blank in both cells, which is more than the white between rows.
  draw(page, "(Peso: 100,00%)                         / n. richieste ricevute", {.top = 148});
  EXPECT_EQ(show(lay_out(page)),
            "= 2 x 3\n"
            "| Indicatore | Algoritmo | Target 2023\n"
            "| Numero di richieste di assistenza/evase dallo sportello/(Peso: 100,00%) | n. richieste evase "
            "dallo/sportello// n. richieste ricevute | >= 70,00 %\n");
}

TEST(Layout, TwoColumnsOfProseAreReadOneAfterTheOther) {
  const std::string text = laid_out(R"(
La Camera di commercio sostiene le imprese del territorio      Gli uffici rendono conto ogni anno delle attività svolte
e ne promuove la crescita attraverso servizi e bandi che       e dei risultati raggiunti nella relazione che la giunta
sono rivolti a tutte le categorie economiche che vi operano    approva entro il mese di giugno e pubblica nel sito con
con continuità e che partecipano alla vita del sistema         i documenti che la accompagnano, perché chiunque possa
camerale nelle sue articolazioni, dalle più vicine ai          confrontare quanto era stato promesso con quanto è stato
cittadini fino a quelle nazionali che lo rappresentano.        fatto e chiedere ragione delle differenze che vi trova.
)");
  EXPECT_EQ(text.find('|'), std::string::npos);
  EXPECT_LT(text.find("cittadini fino"), text.find("Gli uffici rendono"));
}

TEST(Layout, ListOfBulletsIsNoTable) {
  EXPECT_EQ(laid_out(R"(
•     per gli obiettivi strategici
•     per gli obiettivi operativi
•     per gli indicatori
•     per le azioni
)"),
            "> • per gli obiettivi strategici\n"
            "> • per gli obiettivi operativi\n"
            "> • per gli indicatori\n"
            "> • per le azioni\n");
}

TEST(Layout, TableOfContentsIsNoTable) {
  const std::string text = laid_out(R"(
Presentazione del piano e del suo contesto normativo           2
Sintesi delle informazioni di interesse per i cittadini        3
Identità della Camera e mandato istituzionale                  9
Analisi del contesto esterno e del contesto interno           14
Obiettivi strategici, operativi e individuali                 20
)");
  EXPECT_EQ(text.find('|'), std::string::npos) << text;
  EXPECT_NE(text.find("> Obiettivi strategici, operativi e individuali 20\n"), std::string::npos) << text;
}

TEST(Layout, LinesKnowTheirGapsAndThePageStart) {
  const auto blocks = lay_out(page_of(R"(
Primo capoverso del testo
che segue sulla riga dopo

Secondo capoverso
)"));
  ASSERT_EQ(blocks.size(), 3U);
  EXPECT_TRUE(line_at(blocks, 0).page_start);
  EXPECT_FALSE(line_at(blocks, 0).gap_before);
  EXPECT_FALSE(line_at(blocks, 1).gap_before);
  EXPECT_FALSE(line_at(blocks, 1).page_start);
  EXPECT_TRUE(line_at(blocks, 2).gap_before);
}

TEST(Layout, RestOfATableOnTheNextPageKeepsItsColumns) {
  LayoutCarry carry;
  lay_out(page_of(R"(
Obiettivi              Budget       Target 2019    Target 2020    UFFICIO

1.1 Consolidare        240.000      10             12             U1.1

1.2 Assicurare         12.000       20             22             U5.2
)"),
          {}, carry);
  const auto blocks = lay_out(page_of(R"(
1.3 Sviluppare                                                    U1.1

1.4 Contribuire                                                   U6.3
)"),
                              {}, carry);
  ASSERT_EQ(blocks.size(), 1U);
  EXPECT_TRUE(std::get<Table>(blocks[0]).page_start);
  EXPECT_EQ(show(blocks),
            "= 2 x 5\n"
            "| 1.3 Sviluppare |||| U1.1\n"
            "| 1.4 Contribuire |||| U6.3\n");
}

TEST(Layout, OneRowLeftOverFromThePageBeforeIsStillATable) {
  LayoutCarry carry;
  lay_out(page_of(R"(
Obiettivi              Budget       Target 2019    UFFICIO

1.1 Consolidare        240.000      10             U1.1

1.2 Assicurare         12.000       20             U5.2
)"),
          {}, carry);
  const auto blocks = lay_out(page_of("1.3 Sviluppare                      30\n"), {}, carry);
  EXPECT_EQ(show(blocks),
            "= 1 x 4\n"
            "| 1.3 Sviluppare || 30 |\n");
}

TEST(Layout, WordsSetAlongThePageGlueNoRowsTogether) {
  Page page = page_of(R"(
Indicatore                      Algoritmo                 Target 2023

Numero di iniziative            n. iniziative             >= 70,00 %

Tempo medio di rilascio         giorni                    <= 5
)");
  Word turned;
  turned.text = "Processi";
  turned.box = {20, 100, 30, 150};
  turned.font_size = 9;
  page.words.push_back(turned);
  EXPECT_EQ(show(lay_out(page)),
            "= 3 x 3\n"
            "| Indicatore | Algoritmo | Target 2023\n"
            "| Numero di iniziative | n. iniziative | >= 70,00 %\n"
            "| Tempo medio di rilascio | giorni | <= 5\n"
            "> Processi\n");
}

TEST(Layout, YearBelowADayAndMonthIsOneValueWithThem) {
  EXPECT_EQ(show(lay_out(page_of(R"(
Indicatore                      Target 2023       Target 2024       Ufficio

Numero di corsi tenuti          3                 4                 Personale

Stesura del manuale             31 ottobre        entro il 31       Ragioneria
della qualita                   2023              ottobre           centrale
                                                  2024

Numero di verifiche             12                15                Tributi
)"))),
            "= 4 x 4\n"
            "| Indicatore | Target 2023 | Target 2024 | Ufficio\n"
            "| Numero di corsi tenuti | 3 | 4 | Personale\n"
            "| Stesura del manuale/della qualita | 31 ottobre/2023 | entro il 31/ottobre/2024 | Ragioneria/centrale\n"
            "| Numero di verifiche | 12 | 15 | Tributi\n");
}

TEST(Layout, ValueBrokenAfterItsPrepositionIsOneRow) {
  EXPECT_EQ(show(lay_out(page_of(R"(
Indicatore                      Target 2023       Target 2024       Ufficio

Numero di corsi tenuti          3                 4                 Personale

Stesura del manuale             entro il          entro il          Ragioneria
della qualita                   30/06/2023        31/12/2024        centrale

Numero di verifiche             12                15                Tributi
)"))),
            "= 4 x 4\n"
            "| Indicatore | Target 2023 | Target 2024 | Ufficio\n"
            "| Numero di corsi tenuti | 3 | 4 | Personale\n"
            "| Stesura del manuale/della qualita | entro il/30/06/2023 | entro il/31/12/2024 | Ragioneria/centrale\n"
            "| Numero di verifiche | 12 | 15 | Tributi\n");
}

TEST(Layout, UnitBelowItsNumberIsNoRow) {
  EXPECT_EQ(show(lay_out(page_of(R"(
Indicatore                      Peso       Target 2023

Numero di corsi tenuti          40         >= 95 %

Grado di copertura              60         >= 100

                                           %

Numero di verifiche             20         >= 90 %
)"))),
            "= 4 x 3\n"
            "| Indicatore | Peso | Target 2023\n"
            "| Numero di corsi tenuti | 40 | >= 95 %\n"
            "| Grado di copertura | 60 | >= 100/%\n"
            "| Numero di verifiche | 20 | >= 90 %\n");
}

TEST(Layout, LinesAboveYearsAreTheirHeader) {
  Page page = page_of(R"(
                                        2021        2022        2023

Alberi piantati lungo i viali           150         160         170

Panchine nuove nei giardini             12          14          16

Fontane riaperte                        3           4           5
)",
                      {.top = 120});
  draw(page, "                                               Livello atteso", {.top = 100});
  draw(page, "         Indicatore", {.top = 110});
  EXPECT_EQ(show(lay_out(page)),
            "= 5 x 4\n"
            "| Indicatore | +3 Livello atteso ||\n"
            "|| 2021 | 2022 | 2023\n"
            "| Alberi piantati lungo i viali | 150 | 160 | 170\n"
            "| Panchine nuove nei giardini | 12 | 14 | 16\n"
            "| Fontane riaperte | 3 | 4 | 5\n");
}

TEST(Layout, CellsKnowTheBoxOfTheirWords) {
  const auto blocks = lay_out(page_of(R"(
Peso                20 %

Stato               ---

Target 2020         >= 15
)"));
  const auto& table = std::get<Table>(blocks.at(0));
  const auto& cell = table.cells.at(1);
  EXPECT_EQ(cell.text, "20 %");
  ASSERT_TRUE(cell.place.box);
  EXPECT_EQ(*cell.place.box, (Box{90, 100, 100, 110}));
  EXPECT_EQ(cell.place.page, 1);
}

}  // namespace
}  // namespace spoglio::extract
