#include "extract/layout/tables/repeats.h"

#include <gtest/gtest.h>

#include "tests/extract/blocks.h"
#include "tests/support/pages.h"

namespace spoglio::extract {
namespace {

using testing::page_of;
using testing::shade;
using testing::show;

constexpr const char* kTwoTables = R"(
Indicatore                    Formula              Target 2023
Numero di corsi               n. corsi             12
Numero di incontri            n. incontri          8

Obiettivo 2 Curare il verde della citta
Indicatore          Formula                          Target 2023
Alberi piantati     n. alberi nuovi                  150
)";

TEST(LayoutRepeats, PageIsCutAboveTheHeadingOfARepeatedHeader) {
  const Page page = page_of(kTwoTables);
  Repeats repeats;
  EXPECT_EQ(cuts_at_repeated_headers(page, find_lines(page), {}, repeats), std::vector<size_t>{3});
}

TEST(LayoutRepeats, RepeatedHeadersAreMarkedAndNothingElse) {
  const Page page = page_of(kTwoTables);
  PageLines lines = find_lines(page);
  Repeats repeats;
  cuts_at_repeated_headers(page, lines, {}, repeats);
  mark_repeats(page, lines, repeats);
  std::vector<size_t> marked;
  for (size_t b = 0; b < lines.bands.size(); ++b) {
    if (lines.bands[b].header) marked.push_back(b);
  }
  EXPECT_EQ(marked, (std::vector<size_t>{0, 4}));
}

TEST(LayoutRepeats, HeaderOfThePageBeforeIsKnownAndCutsNothing) {
  const Page page = page_of("Indicatore      Formula      Target 2023\nNumero      conteggio      12\n");
  PageLines lines = find_lines(page);
  Repeats repeats;
  cuts_at_repeated_headers(page, lines, {}, repeats);
  EXPECT_TRUE(cuts_at_repeated_headers(page, lines, {}, repeats).empty());
  mark_repeats(page, lines, repeats);
  EXPECT_TRUE(lines.bands.front().header);
}

TEST(LayoutRepeats, HeadsOverARepeatedHeaderStayWithIt) {
  const Page page = page_of(R"(
Indicatore                    Formula              Valore
Numero di corsi               n. corsi             12

                              Anno 2023            Anno 2024
Indicatore                    Formula              Valore
Alberi piantati               n. alberi nuovi      150
)");
  Repeats repeats;
  EXPECT_EQ(cuts_at_repeated_headers(page, find_lines(page), {}, repeats), std::vector<size_t>{2});
}

constexpr const char* kTwoCards = R"(
Codice          1
Titolo          Curare il verde
Peso            20%
Indicatore               Formula              Target 2023
Numero di corsi          n. corsi             12

Codice          2
Titolo          Aprire la sera
Peso            80%
Indicatore               Formula              Target 2023
Ore di apertura          n. ore               150
)";

TEST(LayoutRepeats, CardsAreCutWhereTheirLabelsBeginAndAtTheirHeaders) {
  const Page page = page_of(kTwoCards);
  Repeats repeats;
  EXPECT_EQ(cuts_at_repeated_headers(page, find_lines(page), {}, repeats), (std::vector<size_t>{3, 5, 8}));
}

TEST(LayoutRepeats, ACardThatThePagesEndCutsBeginsWithItsFirstLabel) {
  const Page page = page_of(std::string(kTwoCards) + "\nCodice          3\n");
  Repeats repeats;
  EXPECT_EQ(cuts_at_repeated_headers(page, find_lines(page), {}, repeats), (std::vector<size_t>{3, 5, 8, 10}));
}

TEST(LayoutRepeats, LabelsOfCardsAreMarkedOnLaterPages) {
  Repeats repeats;
  const Page cards = page_of(kTwoCards);
  cuts_at_repeated_headers(cards, find_lines(cards), {}, repeats);
  const Page page = page_of("Titolo          Leggere\nPeso            20%\nAltro           3\n");
  PageLines lines = find_lines(page);
  mark_repeats(page, lines, repeats);
  EXPECT_TRUE(lines.bands[0].label);
  EXPECT_TRUE(lines.bands[1].label);
  EXPECT_FALSE(lines.bands[2].label);
}

TEST(LayoutRepeats, EqualRowsWithValuesAreNoHeaders) {
  const Page page = page_of("Corsi tenuti      Efficacia      12\nCorsi tenuti      Efficacia      12\n");
  Repeats repeats;
  EXPECT_TRUE(cuts_at_repeated_headers(page, find_lines(page), {}, repeats).empty());
  EXPECT_TRUE(repeats.headers.empty());
}

TEST(LayoutRepeats, TheSecondLineOfALabelBeginsNoRow) {
  const Page page = page_of(R"(
Servizio        Ufficio tecnico
responsabile
Peso            20%
Indicatore               Formula              Target 2023
Numero di corsi          n. corsi             12

Servizio        Biblioteca
responsabile
Peso            80%
Indicatore               Formula              Target 2023
Ore di apertura          n. ore               150
)");
  PageLines lines = find_lines(page);
  Repeats repeats;
  cuts_at_repeated_headers(page, lines, {}, repeats);
  EXPECT_TRUE(repeats.labels.contains({"Servizio"}));
  EXPECT_FALSE(repeats.labels.contains({"responsabile"}));
}

TEST(LayoutRepeats, TwoWordingsThatComeAgainHeadATableOfOneRow) {
  const std::string_view art = R"(
Obiettivo 1 Curare il verde della citta e dei suoi giardini
Denominazione indicatore                 Valore atteso
Alberi piantati lungo i viali                 150

Obiettivo 2 Aprire la biblioteca anche nelle ore della sera
Denominazione indicatore                 Valore atteso
Ore di apertura alla settimana                 40
)";
  const auto blocks = lay_out(page_of(art));
  EXPECT_EQ(std::count_if(blocks.begin(), blocks.end(),
                          [](const Block& block) { return std::holds_alternative<Table>(block); }),
            2);
}

TEST(LayoutRepeats, TheLastLineOfALabelIsOfNoHeader) {
  const Page page = page_of(R"(
Obiettivo 1      Curare il verde

Descrizione      Si piantano alberi

Centro di        Ufficio parchi
responsabilita

Indicatore               Formula              Target 2023

Alberi nuovi             n. alberi            12


Obiettivo 2      Pulire le fonti

Descrizione      Si lavano le vasche

Centro di        Ufficio acque
responsabilita

Indicatore               Formula              Target 2023

Fonti pulite             n. fonti             40
)");
  const std::string shown = show(lay_out(page));
  EXPECT_NE(shown.find("| Centro di/responsabilita | Ufficio acque\n"), std::string::npos) << shown;
}

TEST(LayoutRepeats, AShadedPairOfWordingsBeginsATable) {
  Page page = page_of(R"(
Obiettivo n. 1      Curare il verde della citta
Descrizione         Si mettono a dimora alberi e siepi
          Indicatori di risultato              Valore atteso
Alberi messi a dimora nei viali                      150
Siepi potate                                          30
)");
  for (const double line : {0.0, 1.0, 2.0}) shade(page, line, line + 1, -1, 60);
  const auto blocks = lay_out(page);
  EXPECT_EQ(blocks.size(), 2U) << show(blocks);
  EXPECT_NE(show(blocks).find("= 3 x 2\n| Indicatori di risultato | Valore atteso\n"), std::string::npos)
      << show(blocks);
}

TEST(LayoutRepeats, LabelsBelowEachOtherAreNoPairOfWordings) {
  Page page = page_of(R"(
Codice              2                 B                  C
Obiettivo           Curare il verde
Responsabile        Ufficio parchi
Peso                20%
Indicatore          Alberi nuovi
)");
  shade(page, 2, 3, -1, 60);
  EXPECT_TRUE(find_pair_headers(page, find_lines(page), {}).empty());
}

TEST(LayoutRepeats, TheSecondLineOfAWordingHidesNoPair) {
  const Page page = page_of(R"(
Obiettivo 1 Curare il verde della citta
Indicatore                 Target (valore
                           atteso)

Alberi piantati            150

Obiettivo 2 Pulire le fonti dei parchi
Indicatore                 Target (valore
                           atteso)

Fonti pulite               40
)");
  PageLines lines = find_lines(page);
  Repeats repeats;
  cuts_at_repeated_headers(page, lines, {}, repeats);
  mark_repeats(page, lines, repeats);
  EXPECT_TRUE(lines.bands[1].pair);
  EXPECT_TRUE(lines.bands[5].pair);
}

}  // namespace
}  // namespace spoglio::extract
