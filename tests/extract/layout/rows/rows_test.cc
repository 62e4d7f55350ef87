// Rows that white alone does not tell, by what stands in them.
#include <gtest/gtest.h>

#include <string>

#include "extract/layout/layout.h"
#include "tests/extract/blocks.h"
#include "tests/support/pages.h"

namespace spoglio::extract {
namespace {

using testing::laid_out;

TEST(Rows, TitlesOpenWithTheWordOfTheTitlesBefore) {
  // An empty line parts rows, and cells have such lines as well.
  const std::string shown = laid_out(R"(
Obiettivi e indicatori          Target 2024            Ufficio

Obiettivo 1 Curare il verde
di tutti i quartieri

Alberi piantati nei viali       12 novembre            Servizio
e nei giardini pubblici         2024                   verde

OBIETTIVO 2 Pulire le fonti
e le vasche della citta

Fonti pulite con cura           30 settembre           Servizio
nel corso dell'anno             2024                   acque

Obiettivo 3 Rifare le strade
del centro storico

Strade rifatte e segnate        15 dicembre            Servizio
prima dell'inverno              2024                   strade
)");
  EXPECT_NE(shown.find("| Alberi piantati nei viali/e nei giardini pubblici |"), std::string::npos) << shown;
  EXPECT_NE(shown.find("| OBIETTIVO 2 Pulire le fonti/e le vasche della citta |"), std::string::npos) << shown;
}

TEST(Rows, AUnitBelowAUnitShowsWithAValueThatAnotherRowBegins) {
  const std::string shown = laid_out(R"(
Obiettivo              Indicatore            Struttura   Target      U.M.

A.1 Curare il verde    Alberi piantati       Servizio    >= 12       N.
nei quartieri          nei viali             Verde
della citta            Panchine posate       Direzione   >= 100      %
                       nei parchi            Ambiente;
                                             Direzione
                                             Lavori

A.2 Pulire le fonti    Fonti pulite          Servizio    31/10/2024  Data
                       nell'anno             Acque
)");
  EXPECT_EQ(shown.find(">= 12/>= 100"), std::string::npos) << shown;
}

TEST(Rows, OneStretchOfWordsIsNoTable) {
  extract::Page page = testing::page_of(R"(
Scheda obiettivo

Indicatore          Target
Alberi piantati     150
Panchine posate     12
)");
  testing::level(page, 0, 0, 26);
  testing::level(page, 1, 0, 26);
  const std::string shown = testing::show(lay_out(page));
  EXPECT_TRUE(shown.starts_with("> Scheda obiettivo\n")) << shown;
}

TEST(Rows, FullRowsBelowARuledHeaderArePartedByLessWhiteThanTheRuleHas) {
  extract::Page page = testing::page_of(R"(
Indicatore              Valore 2023            Valore 2024

Iniziative svolte       n. 15 laboratori       n. 16 laboratori
)");
  testing::Drawing below;
  below.top = 100 + 2 * below.pitch + below.white + 2;
  draw(page, R"(
Visitatori accolti      n. 57 gruppi           n. 60 gruppi
nelle sale
)",
       below);
  for (const double y : {98.0, 113.5, 150.0}) page.drawing.horizontal.push_back({38, y, 200, y});
  const std::string shown = testing::show(lay_out(page));
  EXPECT_NE(shown.find("| Visitatori accolti/nelle sale | n. 57 gruppi | n. 60 gruppi\n"), std::string::npos) << shown;
}

TEST(Rows, NumberedTitleThatFillsItsColumnIsNoFirstLineOfTheRowBelow) {
  const std::string shown = laid_out(R"(
Indicatore                        Peso      Target      Stato

Obiettivo 1 - Aprire nuove case
Case aperte                       100,00    36          In linea
Obiettivo 2 - Governare la spesa
Spesa per farmaci                 40,00     70          In ritardo
Spesa per dispositivi             60,00     15          In linea
)");
  EXPECT_NE(shown.find("| Case aperte | 100,00 | 36 | In linea\n"), std::string::npos) << shown;
  EXPECT_NE(shown.find("| Spesa per farmaci | 40,00 | 70 | In ritardo\n"), std::string::npos) << shown;
}

}  // namespace
}  // namespace spoglio::extract
