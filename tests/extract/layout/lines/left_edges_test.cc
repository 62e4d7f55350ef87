// Columns that stand closer than words, told by the edge at which their lines begin.
#include "extract/layout/lines/left_edges.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "extract/layout/lines/lines.h"
#include "tests/extract/blocks.h"
#include "tests/support/pages.h"

namespace spoglio::extract {
namespace {

using testing::holds;
using testing::page_of;
using testing::segments_of;
using Strings = std::vector<std::string>;

constexpr const char* kClose = R"(
Codice      Indicatore                Tipologia             Valore          Ufficio
I.1.1       Giorni di attesa per voce Efficienza            35              Settore affari
I.1.2       Indice di gradimento      Qualita               40              Settore opere
I.1.3       Quota di aree riqualif.   Salute                12              Area tecnica
I.1.4       Costo per singola uscita  Percezione            90              Area servizi
I.1.5       Grado di copertura annua  Efficacia             75              Ufficio stampa
I.1.6       Registri aperti in citta  Impatto               15              Servizio entrate
I.1.7       Alberi curati per viali   Outcome               18              Servizio acquisti
)";

TEST(LeftEdges, ColumnsOneBlankApartArePartedWhereTheirLinesBegin) {
  const Strings texts = segments_of(page_of(kClose));
  EXPECT_TRUE(holds(texts, "Giorni di attesa per voce"));
  EXPECT_TRUE(holds(texts, "Efficienza"));
  EXPECT_TRUE(holds(texts, "Registri aperti in citta"));
}

TEST(LeftEdges, HeadingsOverTheColumnsStayWhole) {
  const std::string heading = "Obiettivo specifico di mandato per la salute annuale degli alberi";
  const Strings texts = segments_of(page_of(kClose + heading + "\n" + std::string(kClose).substr(1)));
  EXPECT_TRUE(holds(texts, heading));
}

TEST(LeftEdges, SignsInFrontOfFiguresAreNoColumn) {
  const Strings texts = segments_of(page_of(R"(
Indicatore                  Tipologia             Valore
Giorni di attesa            Efficienza            >= 35
Indice di gradimento        Qualita               >= 40
Quota di aree               Salute                >= 12
Costo per uscita            Percezione            >= 90
Grado di copertura          Efficacia             >= 75
Registri aperti             Impatto               >= 15
Alberi curati               Outcome               >= 18
)"));
  EXPECT_TRUE(holds(texts, ">= 35"));
  EXPECT_TRUE(holds(texts, ">= 18"));
}

TEST(LeftEdges, NumberedListsHaveNone) {
  const Page page = page_of(R"(
1 Curare il verde di quartiere con gli abitanti
2 Aprire i musei anche di sera nei mesi caldi
3 Dare case a chi le cerca e non le trova
4 Tenere le strade sgombre dalla neve caduta
5 Vedere i conti prima che siano chiusi
6 Far correre i bus anche nei giorni di festa
7 Leggere i dati che gli uffici raccolgono
)");
  EXPECT_TRUE(find_lines(page).edges.empty());
}

TEST(LeftEdges, FirstWordsOfOneWidthAreNoColumn) {
  const Strings texts = segments_of(page_of(R"(
Indicatore              Metodo di calcolo             Valore
Giorni di attesa        Somma annua di pratiche       35
Indice di gradimento    Media delle risposte          40
Quota di aree           Conta finale dei lotti        12
Costo per uscita        Spesa totale su uscite        90
Grado di copertura      Quota effettiva di case       75
Registri aperti         Somma mensile di registri     15
Alberi curati           Stima prudente dei viali      18
)"));
  EXPECT_TRUE(holds(texts, "Somma annua di pratiche"));
  EXPECT_TRUE(holds(texts, "Stima prudente dei viali"));
}

}  // namespace
}  // namespace spoglio::extract
