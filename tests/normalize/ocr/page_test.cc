// Recognised pages, mended before they are read.
#include "normalize/ocr/page.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "extract/text.h"
#include "normalize/ocr/words.h"
#include "tests/support/recognised.h"

namespace spoglio::normalize {
namespace {

using test::recognised_word;

using Strings = std::vector<std::string>;

// A page of one line with one doubtful word.
extract::Page line_of(const std::string& text, const std::string& doubtful) {
  extract::Page page;
  page.words = {recognised_word(doubtful, 0.8, {100, 50, 130, 60})};
  extract::Line line;
  line.text = text;
  line.place = {1, 0, extract::Box{100, 50, 400, 60}};
  page.blocks.emplace_back(line);
  return page;
}

std::string mended(extract::Page page) {
  const auto mends = mend_page(page, vocabulary_words(Vocabulary::standard()), Vocabulary::standard());
  const std::string text = std::get<extract::Line>(page.blocks[0]).text;
  return mends.empty() ? "" : text;
}

TEST(MendPage, ALabelIsReadWithTheVocabulary) {
  EXPECT_EQ(mended(line_of("Progranima 3: Efficienza", "Progranima")), "Programma 3: Efficienza");
  EXPECT_EQ(mended(line_of("Indicatorc", "Indicatorc")), "Indicatore");
}

TEST(MendPage, AWordWithinATextStays) {
  EXPECT_EQ(mended(line_of("Quota di progranima svolta", "progranima")), "");
  EXPECT_EQ(mended(line_of("Programma 3: Efficicnza", "Efficicnza")), "");
}

TEST(MendPage, ASpeckOverAPointIsNoAccent) {
  EXPECT_EQ(mended(line_of("Schema dì decreto neì termini", "decreto")), "Schema di decreto nei termini");
  EXPECT_EQ(mended(line_of("Lunedì e martedì", "martedì")), "");
}

TEST(MendPage, ASpeckInFrontOfALineHidesNoLabel) {
  EXPECT_EQ(mended(line_of("‘Progranima 3: Efficienza", "Progranima")), "Programma 3: Efficienza");
  EXPECT_EQ(mended(line_of("“Progranima 3” in sintesi", "Progranima")), "");
}

TEST(MendPage, ATagsPercentageGetsItsCommaBack) {
  EXPECT_EQ(mended(line_of("Quota di pratiche (Peso: 30 00%)", "di")), "Quota di pratiche (Peso: 30,00%)");
  EXPECT_EQ(mended(line_of("Anni 30 00%", "di")), "");
}

TEST(MendPage, NothingIsMendedWithoutAWordHoweverMuchIs) {
  extract::Page page = line_of("OBIE TTIVO: Ridurre i tempi", "OBIE");
  const extract::Block block = page.blocks[0];
  constexpr size_t kMany = 2500;
  page.blocks.assign(kMany, block);
  const auto mends = mend_page(page, vocabulary_words(Vocabulary::standard()), Vocabulary::standard());
  const auto changed = std::count_if(page.blocks.begin(), page.blocks.end(), [&](const extract::Block& one) {
    return std::get<extract::Line>(one).text != std::get<extract::Line>(block).text;
  });
  EXPECT_EQ(static_cast<size_t>(changed), kMany);
  EXPECT_GE(mends.size(), kMany);
}

TEST(MendPage, TheFirstWordOfALevelIsPutTogether) {
  EXPECT_EQ(mended(line_of("OBIE 1 1 IVO STRATEGICO: Ridurre i tempi", "OBIE")),
            "OBIETTIVO STRATEGICO: Ridurre i tempi");
  EXPECT_EQ(mended(line_of("OBIE TTIVO: Ridurre i tempi", "OBIE")), "OBIETTIVO: Ridurre i tempi");
  EXPECT_EQ(mended(line_of("OBIETTIVO DI VALORE PUBBLICO 1.1 - Ridurre i tempi", "OBIETTIVO")), "");
  EXPECT_EQ(mended(line_of("PESO 1 1 ALTO: Ridurre i tempi", "PESO")), "");
}

// A table of one cell, on a recognised page.
std::string mended_cell(const std::string& text) {
  extract::Page page;
  page.words = {recognised_word("parola", 0.9, {10, 10, 40, 20})};
  extract::Table table;
  table.rows = 1;
  table.columns = 1;
  extract::Cell cell;
  cell.text = text;
  cell.place = {1, 0, extract::Box{10, 10, 200, 60}};
  table.cells.push_back(cell);
  page.blocks.emplace_back(table);
  mend_page(page, vocabulary_words(Vocabulary::standard()), Vocabulary::standard());
  return std::get<extract::Table>(page.blocks[0]).cells[0].text;
}

TEST(MendPage, NumbersOfItemsAreThoseThatAreDue) {
  EXPECT_EQ(mended_cell("l. ≥87\n2.42.517 €\n3. Si\nA. +5%"), "1. ≥87\n2. 42.517 €\n3. Si\n4. +5%");
  EXPECT_EQ(mended_cell("l ≥ +2%\n2. ≥ 100%"), "1. ≥ +2%\n2. ≥ 100%");
  EXPECT_EQ(mended_cell("1.500\n2.500"), "1.500\n2.500");
  EXPECT_EQ(mended_cell("A. Rossi"), "A. Rossi");
}

TEST(MendPage, ABoundStandsApartFromItsPreposition) {
  EXPECT_EQ(mended_cell("non inferiore a7,6"), "non inferiore a 7,6");
  EXPECT_EQ(mended_cell("modulo a7"), "modulo a7");
}

TEST(MendPage, TheYearsOfAFormulaAreCalledAsTheyAreEverywhere) {
  EXPECT_EQ(mended_cell("(ponti anno L - ponti anno 1-1) / ponti anno t-l"),
            "(ponti anno t - ponti anno t-1) / ponti anno t-1");
  EXPECT_EQ(mended_cell("media per anno - residenti"), "media per anno - residenti");
  EXPECT_EQ(mended_cell("anno (2024)"), "anno (2024)");
}

TEST(MendPage, ABracketThatIsClosedIsOpenedWhereALetterStandsForIt) {
  EXPECT_EQ(mended_cell("faule riqualificate / totale aule) x 100"), "(aule riqualificate / totale aule) x 100");
  EXPECT_EQ(mended_cell("fatture emesse / totale fatture) x 100"), "fatture emesse / totale fatture) x 100");
  EXPECT_EQ(mended_cell("faule riqualificate / totale"), "faule riqualificate / totale");
}

TEST(MendPage, OfficesArePartedBySemicolons) {
  EXPECT_EQ(mended_cell("Ufficio Vigilanza: Servizio Tecnico"), "Ufficio Vigilanza; Servizio Tecnico");
  EXPECT_EQ(mended_cell("Servizio Tecnico: cura del verde"), "Servizio Tecnico: cura del verde");
}

TEST(MendPage, YesAndNoArePartedByAStroke) {
  EXPECT_EQ(mended_cell("Elenco aggiornato (SINO)"), "Elenco aggiornato (SI/NO)");
  EXPECT_EQ(mended_cell("S1/NO"), "SI/NO");
  EXPECT_EQ(mended_cell("SU NORMA"), "SU NORMA");
}

TEST(MendPage, ACommaBetweenANumberAndAComparisonIsThePointOfAnItem) {
  EXPECT_EQ(mended_cell("4,>= 95%"), "4. >= 95%");
  EXPECT_EQ(mended_cell("4,5"), "4,5");
}

TEST(MendPage, AnActIsNamedWhateverItsTWasReadAs) {
  EXPECT_EQ(mended_cell("Aggiornalo in sede di rolling"), "Aggiornato in sede di rolling");
  EXPECT_EQ(mended_cell("“Aggioinato in sede di rolling"), "Aggiornato in sede di rolling");
  EXPECT_EQ(mended_cell("Inserîto in sede di rolling"), "Inserito in sede di rolling");
  EXPECT_EQ(mended_cell("Elenco inserito in banca dati"), "Elenco inserito in banca dati");
  EXPECT_EQ(mended_cell("Deciso in sede di bilancio"), "Deciso in sede di bilancio");
}

TEST(MendPage, TheDayOfAnActHasAMonth) {
  EXPECT_EQ(mended_cell("deliberazione n. 134 det 13 genna:0 2024"), "deliberazione n. 134 del 13 gennaio 2024");
  EXPECT_EQ(mended_cell("deliberazione n. 134 del 13 settembie\n2024"), "deliberazione n. 134 del 13 settembre\n2024");
  EXPECT_EQ(mended_cell("determina n. 4 del 13 ufficio 2024"), "determina n. 4 del 13 ufficio 2024");
}

TEST(MendPage, NoFigureStandsBehindAPercentage) {
  EXPECT_EQ(mended_cell("45%6"), "45%");
  EXPECT_EQ(mended_cell("%6 opere completate >= 50%"), "% opere completate >= 50%");
  EXPECT_EQ(mended_cell("96%"), "96%");
}

TEST(MendPage, CodesOfIndicatorsHaveOneLetterInFrontAndAPlainOneBehind) {
  EXPECT_EQ(mended_cell("S2.1.1-à Avvio dello sportello"), "S2.1.1-a Avvio dello sportello");
  EXPECT_EQ(mended_cell("0O1.1.1-b Pratiche evase"), "O1.1.1-b Pratiche evase");
  EXPECT_EQ(mended_cell("O1.1 ≥ -a Pratiche evase"), "O1.1.2-a Pratiche evase");
  EXPECT_EQ(mended_cell("S2.1.1 - à la carte"), "S2.1.1 - à la carte");
}

TEST(MendPage, WordsThatCodesBeginWithHaveTheirLetters) {
  EXPECT_EQ(mended_cell("1ND01 - Alberi piantati"), "IND01 - Alberi piantati");
  EXPECT_EQ(mended_cell("KP1 3"), "KPI 3");
  EXPECT_EQ(mended_cell("1NDICE"), "1NDICE");
}

TEST(MendPage, DaysBoundsAndUnitsAreWrittenAsTheyAreSaid) {
  EXPECT_EQ(mended_cell("Entro i! 31/12/2024"), "Entro il 31/12/2024");
  EXPECT_EQ(mended_cell("data: atto adottato envo i) 30/06/2021"), "data: atto adottato entro il 30/06/2021");
  EXPECT_EQ(mended_cell("entro 31/12/2024"), "entro 31/12/2024");
  EXPECT_EQ(mended_cell(">= + +15%"), ">= +15%");
  EXPECT_EQ(mended_cell("da + 5 a - 3"), "da + 5 a - 3");
  EXPECT_EQ(mended_cell("17 4g"), "17 gg");
  EXPECT_EQ(mended_cell("≤ 106 sg"), "≤ 106 gg");
  EXPECT_EQ(mended_cell("entro il.30 giugno 2017"), "entro il 30 giugno 2017");
  EXPECT_EQ(mended_cell("% atti evasi >=.100%"), "% atti evasi >= 100%");
  EXPECT_EQ(mended_cell("2. Atti adottati\n3, Pareri resi"), "2. Atti adottati\n3. Pareri resi");
  EXPECT_EQ(mended_cell("3.>= 36,3 %"), "3. >= 36,3 %");
  EXPECT_EQ(mended_cell("1. SI\n≥ ≥ +21%\n3. NO"), "1. SI\n2. ≥ +21%\n3. NO");
  EXPECT_EQ(mended_cell("1. SI\n≥ 21%"), "1. SI\n≥ 21%");
  EXPECT_EQ(mended_cell("% atti evasi >» 100%"), "% atti evasi >= 100%");
  EXPECT_EQ(mended_cell("17 40"), "17 40");
  EXPECT_EQ(mended_cell("(a / b) x100"), "(a / b) x 100");
}

TEST(MendPage, AStrokeInAHeaderIsALetterWhereAnotherStandsBeside) {
  extract::Page page;
  extract::Table table;
  table.rows = 1;
  for (const char* text : {"Target 2025", "INDICATORE D! PERFORMANCE", "AL!QUOTA"}) {
    extract::Cell cell;
    cell.column = table.columns++;
    cell.text = text;
    const double x = 100.0 * cell.column;
    cell.place = {1, 0, extract::Box{x, 50, x + 90, 60}};
    page.words.push_back(recognised_word(text, 0.8, *cell.place.box));
    table.cells.push_back(cell);
  }
  page.blocks = {table};
  mend_page(page, vocabulary_words(Vocabulary::standard()), Vocabulary::standard());
  EXPECT_EQ(std::get<extract::Table>(page.blocks[0]).cells[1].text, "INDICATORE DI PERFORMANCE");
  EXPECT_EQ(std::get<extract::Table>(page.blocks[0]).cells[2].text, "AL!QUOTA");
}

TEST(MendPage, StrokesBetweenPointsOfAHeadingAreOnes) {
  EXPECT_EQ(mended(line_of("I.I.I Seguire gli sportelli", "I.I.I")), "1.1.1 Seguire gli sportelli");
  EXPECT_EQ(mended(line_of("1.l - Seguire gli sportelli", "1.l")), "1.1 - Seguire gli sportelli");
  EXPECT_EQ(mended(line_of("I.I. sportelli", "I.I.")), "");
}

TEST(MendPage, CodesOfHeadingsHaveNoCommas) {
  EXPECT_EQ(mended(line_of("2,1,1 Seguire gli sportelli", "2,1,1")), "2.1.1 Seguire gli sportelli");
  EXPECT_EQ(mended(line_of("2.1,1 - Seguire gli sportelli", "2.1,1")), "2.1.1 - Seguire gli sportelli");
  EXPECT_EQ(mended(line_of("2,1 Seguire gli sportelli", "2,1")), "");
  EXPECT_EQ(mended(line_of("2,1,1 sportelli", "2,1,1")), "");
}

TEST(MendPage, CodesHaveNoBlanksBesideTheirStrokes) {
  EXPECT_EQ(mended(line_of("PO_ANAG CERT_10_ 01 - Atti", "di")), "PO_ANAG CERT_10_01 - Atti");
  EXPECT_EQ(mended(line_of("PO _2_ 3 - Atti", "di")), "PO_2_3 - Atti");
}

TEST(MendPage, ANumberThatLostItsPointIsToldByItsWidth) {
  const auto page_with = [](const std::string& text, double width) {
    extract::Page page = line_of(text, "12");
    page.words[0].box = {100, 50, 100 + width, 60};
    for (const double y : {150.0, 250.0, 350.0, 450.0, 550.0})
      page.words.push_back(recognised_word("40", 0.96, {300, y, 309.5, y + 10}));
    return page;
  };
  EXPECT_EQ(mended(page_with("12 Ridurre i consumi", 11.5)), "1.2 Ridurre i consumi");
  EXPECT_EQ(mended(page_with("12 Ridurre i consumi", 9.2)), "");
  EXPECT_EQ(mended(page_with("12 %", 11.5)), "");
}

// A table whose header is of these two cells, on a recognised page.
std::string mended_header(const std::string& first, const std::string& second, double confidence = 0.9) {
  extract::Page page;
  page.words = {recognised_word(first, confidence, {100, 50, 130, 60})};
  extract::Table table;
  table.rows = 1;
  table.columns = 2;
  for (const std::string& text : {first, second}) {
    extract::Cell cell;
    cell.column = static_cast<int>(table.cells.size());
    cell.text = text;
    cell.place = {1, 0, extract::Box{100, 50, 130, 60}};
    table.cells.push_back(cell);
  }
  page.blocks.emplace_back(table);
  mend_page(page, vocabulary_words(Vocabulary::standard()), Vocabulary::standard());
  return std::get<extract::Table>(page.blocks[0]).cells[0].text;
}

TEST(MendPage, AHeaderBesideAKnownOneIsReadAsTheNearestWord) {
  EXPECT_EQ(mended_header("Indicatorexi", "Target 2024").substr(0, 9), "indicator");
  EXPECT_EQ(mended_header("Peso indi- calore", "Target 2024"), "Peso indicatore");
  EXPECT_EQ(mended_header("Indicatorexi", "Pratiche"), "Indicatorexi");
  EXPECT_EQ(mended_header("Indicatorexi", "Target 2024", 0.96), "Indicatorexi");
  EXPECT_EQ(mended_header("Pratiche", "Target 2024"), "Pratiche");
}

TEST(MendPage, AStrokeBeforeAPluralIsReadHoweverSureItsLettersAre) {
  EXPECT_EQ(mended_header("Indicatorefli", "Target 2024", 0.96), "Indicatore/i");
  EXPECT_EQ(mended_header("Indicatoref/i", "Target 2024", 0.96), "Indicatore/i");
  EXPECT_EQ(mended_header("INDICATOREI/I", "Target 2024", 0.96), "INDICATORE/I");
  EXPECT_EQ(mended_header("Indicatorefi", "Pratiche", 0.96), "Indicatorefi");
}

TEST(MendPage, PointsAndStrokesOfAHeaderAreThoseOfAKnownOne) {
  EXPECT_EQ(mended_header("Unità di mis,", "Target 2024"), "Unità di mis.");
  EXPECT_EQ(mended_header("FORMULA!METODO DI CALCOLO", "Target 2024"), "FORMULA/METODO DI CALCOLO");
  EXPECT_EQ(mended_header("Valore atteso.", "Peso"), "Valore atteso");
  EXPECT_EQ(mended_header("- raggiungimento", "Target 2024"), "% raggiungimento");
  EXPECT_EQ(mended_header("Unità di mis.", "Target 2024"), "Unità di mis.");
}

TEST(MendPage, ASpeckBeforeAWordOfAHeaderIsNoneOfIt) {
  extract::Page page;
  const extract::Box place = {100, 50, 130, 60};
  for (const char* text : {"Valore", "di", "‘riferimento"}) page.words.push_back(recognised_word(text, 0.96, place));
  extract::Table table;
  table.rows = 1;
  table.columns = 2;
  for (const char* text : {"Valore di ‘riferimento", "Target 2024"}) {
    extract::Cell cell;
    cell.column = static_cast<int>(table.cells.size());
    cell.text = text;
    cell.place = {1, 0, place};
    table.cells.push_back(cell);
  }
  page.blocks.emplace_back(table);
  mend_page(page, vocabulary_words(Vocabulary::standard()), Vocabulary::standard());
  EXPECT_EQ(std::get<extract::Table>(page.blocks[0]).cells[0].text, "Valore di riferimento");
}

TEST(MendPage, SeveralWordsOfAHeaderMayBeDamaged) {
  EXPECT_EQ(mended_header("Unilà di misuia", "Target 2024"), "unita di misura");
}

// A recognised table of the rows, whose cells are parted by strokes; its first column from the first row on.
Strings first_column(const std::vector<std::string>& rows) {
  extract::Page page;
  page.words = {recognised_word("x", 0.9, {100, 50, 130, 60})};
  extract::Table table;
  for (const std::string& row : rows) {
    for (const std::string& text : extract::split(row, '|')) {
      extract::Cell cell;
      cell.row = table.rows;
      cell.column = static_cast<int>(table.cells.size() % 3);
      cell.text = text;
      cell.place = {1, 0, extract::Box{100, 50, 130, 60}};
      table.cells.push_back(cell);
    }
    ++table.rows;
  }
  table.columns = 3;
  page.blocks.emplace_back(table);
  mend_page(page, vocabulary_words(Vocabulary::standard()), Vocabulary::standard());
  Strings out;
  for (const extract::Cell& cell : std::get<extract::Table>(page.blocks[0]).cells) {
    if (cell.column == 0) out.push_back(std::to_string(cell.row) + " " + cell.text);
  }
  return out;
}

TEST(MendPage, WhatRanIntoAHeaderFromBelowIsARowOfItsOwn) {
  const std::string run_in =
      "Obiettivi / Indicatori\nObiettivo strategico 1\nPromuovere la cura del verde di tutti i quartieri e delle "
      "frazioni";
  EXPECT_EQ(first_column({run_in + "|Peso|Target 2024", "Alberi|50%|12"}),
            (Strings{"0 Obiettivi / Indicatori",
                     "1 Obiettivo strategico 1\nPromuovere la cura del verde di tutti i quartieri e delle frazioni",
                     "2 Alberi"}));
  EXPECT_EQ(first_column({run_in + "|50%|12", "Alberi|50%|12"}).size(), 2U);
}

TEST(MendPage, LabelsThatRanIntoTwoHeadersAreRowsOfTheirOwn) {
  EXPECT_EQ(first_column({"INDICATORE U.M.\nAmbito strategico: Tutela del verde\nObiettivo operativo 1.1 - Curare i "
                          "viali\nalberati|Formula|Target 2024",
                          "Alberi|50%|12"}),
            (Strings{"0 INDICATORE U.M.", "1 Ambito strategico: Tutela del verde",
                     "2 Obiettivo operativo 1.1 - Curare i viali\nalberati", "3 Alberi"}));
}

TEST(MendPage, StrokesBesideAYearAreBrackets) {
  EXPECT_EQ(mended_header("Target i valore atteso 12021", "Pratiche"), "Target (valore atteso ) 2021");
  EXPECT_EQ(mended_header("Pratiche 12021", "Pratiche"), "Pratiche 12021");
  EXPECT_EQ(mended_header("2028.", "Pratiche"), "2028");
  EXPECT_EQ(mended_header("Valore target 2028.", "Pratiche"), "Valore target 2028");
}

TEST(MendPage, AYearThatWasLostIsTheOneBesideItsNeighbourBelowOneHeader) {
  extract::Page page;
  extract::Word word;
  word.text = "R";
  word.box = {210, 20, 220, 30};
  word.confidence = 0.4;
  page.words = {word};
  extract::Table table;
  table.rows = 3;
  table.columns = 3;
  table.place = {1, 0, extract::Box{0, 0, 400, 60}};
  const auto add = [&](int row, int column, int span, const char* text) {
    extract::Cell cell;
    cell.row = row;
    cell.column = column;
    cell.column_span = span;
    cell.text = text;
    cell.place = {1, 0, extract::Box{100.0 * column, 20.0 * row, 100.0 * (column + span), 20.0 * row + 20}};
    table.cells.push_back(cell);
  };
  add(0, 0, 1, "Indicatore");
  add(0, 1, 2, "Target");
  add(1, 1, 1, "2024");
  add(1, 2, 1, "© R");
  add(2, 0, 1, "Alberi piantati");
  add(2, 1, 1, "150");
  add(2, 2, 1, "160");
  page.blocks = {table};
  const std::vector<Mend> mends = mend_page(page, {}, Vocabulary::standard());
  EXPECT_EQ(std::get<extract::Table>(page.blocks[0]).cells[3].text, "2025");
  ASSERT_EQ(mends.size(), 2U);
  EXPECT_TRUE(mends[1].header);
  EXPECT_EQ(mends[1].box.y0, 40);
}

TEST(MendPage, HeadersTakeTheStrokeBetweenTheirWordsAndThePointsOfCutOnes) {
  extract::Page page;
  page.number = 1;
  extract::Table table;
  table.rows = 1;
  for (const char* text : {"OBIETTIVI ! INDICATORI", "Algoritmo", "Cod ind.", "Obiettivofindicatore"}) {
    extract::Cell cell;
    cell.column = table.columns++;
    cell.text = text;
    const double x = 100.0 * cell.column;
    cell.place = {1, 0, extract::Box{x, 50, x + 80, 60}};
    extract::Word word;
    word.text = text;
    word.box = *cell.place.box;
    word.confidence = 0.9;
    page.words.push_back(word);
    table.cells.push_back(cell);
  }
  page.blocks = {table};
  mend_page(page, vocabulary_words(Vocabulary::standard()), Vocabulary::standard());
  const auto& cells = std::get<extract::Table>(page.blocks[0]).cells;
  EXPECT_EQ(cells[0].text, "OBIETTIVI / INDICATORI");
  EXPECT_EQ(cells[2].text, "Cod. ind.");
  EXPECT_EQ(cells[3].text, "Obiettivo/indicatore");
}

}  // namespace
}  // namespace spoglio::normalize
