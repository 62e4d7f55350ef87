// What a document says of itself.
#include "normalize/facts/facts.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "normalize/read_plan.h"
#include "tests/support/tables.h"
#include "tests/support/text_plan.h"

namespace spoglio::normalize {
namespace {

DocumentFacts facts_of(const std::string& text) { return test::plan_of(text).document; }

constexpr const char* kTable =
    "Indicatore\tAlgoritmo\tTarget 2024\tTarget 2025\tTarget 2026\n"
    "Fontane pulite\tn. fontane\t3\t4\t5\n";

TEST(Facts, TitleYearAndPeriodComeFromTheTitleLine) {
  const DocumentFacts facts = facts_of("Albero della Performance 2024-2026\n\n1.1 Reti idriche\n\n");
  EXPECT_EQ(facts.title, "Albero della Performance 2024-2026");
  EXPECT_EQ(facts.year, 2024);
  EXPECT_EQ(facts.period, std::pair(2024, 2026));
}

TEST(Facts, TitleMayBeBrokenOverTwoLines) {
  const DocumentFacts facts = facts_of("Piano Integrato di Attività e\nOrganizzazione 2022-2024\n\ntesto\n");
  EXPECT_EQ(facts.title, "Piano Integrato di Attività e Organizzazione 2022-2024");
  EXPECT_EQ(facts.year, 2022);
}

TEST(Facts, YearOfATitleInOtherWordsMayStandInTheNextLine) {
  const DocumentFacts facts = facts_of("RENDICONTO DEL PROGRAMMA DI LAVORO - ANNO\n2023\n\ntesto\n");
  EXPECT_EQ(facts.title, "RENDICONTO DEL PROGRAMMA DI LAVORO - ANNO 2023");
  EXPECT_EQ(facts.year, 2023);
}

TEST(Facts, TitleMayStandBesideItsAbbreviation) {
  for (const std::string title : {"P.I.A.O. Piano Integrato di Attività e Organizzazione 2025-2027",
                                  "PIAO - Piano Integrato di Attività e Organizzazione 2025-2027",
                                  "Piano Integrato di Attività e Organizzazione (P.I.A.O.) 2025-2027",
                                  "Piano Integrato di Attività e Organizzazione - PIAO 2025-2027",
                                  "Piano degli indicatori e dei risultati attesi (P.I.R.A.) 2025-2027"}) {
    const DocumentFacts facts = facts_of(title + "\n\ntesto\n");
    EXPECT_EQ(facts.title, title);
    EXPECT_EQ(facts.period, std::pair(2025, 2027)) << title;
  }
}

TEST(Facts, TitleMayNumberASection) {
  EXPECT_EQ(facts_of("PIAO - Sezione 2.2 Performance anno 2023\n\ntesto\n").year, 2023);
}

TEST(Facts, ChapterCalledAsAPlanHasNotTheYearOfTheTitle) {
  const DocumentFacts facts = facts_of("PEG/PDO - Anno 2020\n\nAlbero della performance\n\ntesto\n");
  EXPECT_EQ(facts.title, "PEG/PDO - Anno 2020");
  EXPECT_EQ(facts.year, 2020);
}

TEST(Facts, PeriodOfATitleMayBePrintedWithABlank) {
  EXPECT_EQ(facts_of("Albero della Performance 2024 2026\n\ntesto\n").period, std::pair(2024, 2026));
  EXPECT_EQ(facts_of("Piano della Performance 2024/2026\n\ntesto\n").period, std::pair(2024, 2026));
  EXPECT_EQ(facts_of("Piano della Performance 2024 – 2026\n\ntesto\n").period, std::pair(2024, 2026));
}

TEST(Facts, PeriodOfASingleYearTitleIsThatOfTheTargetColumns) {
  const DocumentFacts facts = facts_of(std::string("Piano della Performance 2024\n\n1.1 Reti idriche\n\n") + kTable);
  EXPECT_EQ(facts.year, 2024);
  EXPECT_EQ(facts.period, std::pair(2024, 2026));
}

TEST(Facts, IssuerIsTheAdministrationAsPrinted) {
  EXPECT_EQ(facts_of("Comune di Borgo Antico\n\nPiano della Performance 2024\n\ntesto\n").issuer,
            "Comune di Borgo Antico");
  EXPECT_EQ(facts_of("Provincia di Valchiara\n\nAlbero della Performance 2024\n\ntesto\n").issuer,
            "Provincia di Valchiara");
  EXPECT_EQ(facts_of("Camera di Commercio di Valchiara\n\nPiano della Performance 2024\n\ntesto\n").issuer,
            "Camera di Commercio di Valchiara");
}

TEST(Facts, ApprovingActIsRead) {
  const DocumentFacts facts = facts_of(
      "Comune di Borgo Antico\n\nPiano della Performance 2024\n\n"
      "Approvato con deliberazione del Consiglio n. 3 del 19 gennaio 2024\n");
  ASSERT_TRUE(facts.approval);
  EXPECT_EQ(facts.approval->body, "Consiglio");
  EXPECT_EQ(facts.approval->number, "3");
  EXPECT_EQ(facts.approval->date, "2024-01-19");
}

TEST(Facts, TitleAndIssuerShareALine) {
  const DocumentFacts facts = facts_of("Agenzia per le Acque - Sistema degli obiettivi 2024\n\ntesto\n");
  EXPECT_EQ(facts.issuer, "Agenzia per le Acque");
  EXPECT_EQ(facts.issuer_key, "Agenzia per le Acque");
  EXPECT_EQ(facts.title, "Sistema degli obiettivi 2024");
  EXPECT_EQ(facts.year, 2024);
}

TEST(Facts, YearOnALineOfItsOwnIsNotPartOfTheTitle) {
  const DocumentFacts facts = facts_of("Comune di Borgo Antico\nPiano degli obiettivi\nAnno 2024\n\ntesto\n");
  EXPECT_EQ(facts.title, "Piano degli obiettivi");
  EXPECT_EQ(facts.year, 2024);
}

TEST(Facts, ActsAreNamedInManyWays) {
  const std::vector<std::pair<const char*, const char*>> cases = {
      {"Approvato con deliberazione del Direttore Generale n. 68 del 20 aprile 2024",
       "Direttore Generale 68 2024-04-20"},
      {"Approvato con deliberazione della Giunta comunale n. 12 del 31/01/2024", "Giunta 12 2024-01-31"},
      {"Approvato con decreto sindacale n. 3 del 31.01.2024", "Sindaco 3 2024-01-31"},
      {"Adottato con delibera del Consiglio di Amministrazione n. 117 del 18 aprile 2024",
       "Consiglio di Amministrazione 117 2024-04-18"},
      {"Allegato alla deliberazione di Giunta n. 12 del 31 gennaio 2024", "Giunta 12 2024-01-31"},
      {"Deliberazione G.C. n. 12 del 31/01/2024", "Giunta 12 2024-01-31"},
  };
  for (const auto& [line, act] : cases) {
    const auto approval = facts_of(std::string("Piano della Performance 2024\n\n") + line + "\n").approval;
    ASSERT_TRUE(approval) << line;
    EXPECT_EQ(approval->body.value_or("-") + " " + approval->number.value_or("-") + " " + approval->date.value_or("-"),
              act)
        << line;
  }
}

TEST(Facts, LawsAreNoApprovingActs) {
  for (const char* line :
       {"Decreto legislativo n. 150 del 27 ottobre 2009",
        "Decreto del Presidente della Repubblica n. 62 del 16 aprile 2013", "Legge n. 190 del 6 novembre 2012"})
    EXPECT_FALSE(facts_of(std::string("Piano della Performance 2024\n\n") + line + "\n").approval) << line;
}

TEST(Facts, RunningFooterMayCarryTheAct) {
  std::string dump;
  for (int page = 1; page <= 5; ++page) {
    dump += "Le fontane della contrada numero " + std::to_string(page * 7) + " sono pulite.\n\n";
    dump += "All.2 D GC 15/02/2024 Piano della Performance 2024 2026\n" + std::to_string(page) + "\n\f";
  }
  const DocumentFacts facts = facts_of(dump);
  ASSERT_TRUE(facts.approval);
  EXPECT_EQ(facts.approval->body, "Giunta");
  EXPECT_EQ(facts.approval->date, "2024-02-15");
  EXPECT_EQ(facts.period, std::pair(2024, 2026));
}

// The issuer of a document of two pages with such footers.
std::optional<std::string> issuer_in_footers(const std::string& first, const std::string& second) {
  extract::DocumentInfo info;
  info.source = "prova.pdf";
  PlanReader reader(info, Vocabulary::standard());
  for (int number = 1; number <= 2; ++number) {
    extract::Page page;
    page.number = number;
    extract::Line line;
    line.text = number == 1 ? first : second;
    line.place.page = number;
    page.running.push_back(line);
    reader.add(page);
  }
  return reader.finish().document.issuer;
}

TEST(Facts, WhatStandsApartInARunningLineIsNoPartOfTheIssuer) {
  EXPECT_EQ(issuer_in_footers("Comune di Acquachiara\tStampa degli obiettivi",
                              "Comune di Acquachiara\tStampa degli obiettivi"),
            "Comune di Acquachiara");
}

TEST(Facts, NameOfTheIssuerEndsInFrontOfThePageNumber) {
  EXPECT_EQ(facts_of("Comune di Acquachiara | Pag. 1\n\nPiano della Performance 2024\n\ntesto\n").issuer,
            "Comune di Acquachiara");
}

TEST(Facts, IssuerMayBeToldByItsPlaceBesideTheTitle) {
  EXPECT_EQ(facts_of("Istituto per lo Studio delle Nebbie\n\nPiano della Performance 2024\n\ntesto\n").issuer,
            "Istituto per lo Studio delle Nebbie");
  EXPECT_EQ(facts_of("Piano della Performance 2024\n\nIPAB Casa Serena\n\ntesto\n").issuer, "IPAB Casa Serena");
  EXPECT_EQ(
      facts_of("Piano della Performance 2024\n\nCommissione di valutazione\n\nComune di Acquachiara\n\ntesto\n").issuer,
      "Comune di Acquachiara");
  EXPECT_EQ(facts_of("Piano della Performance 2024\n\ntesto\n\naltro testo\n\nIstituto per le Nebbie\n").issuer,
            std::nullopt);
}

TEST(Facts, RunningHeaderWithTheTitleGivesTheIssuerAlone) {
  for (const char* title : {"Cruscotto degli indicatori", "Quadro dei risultati"}) {
    extract::DocumentInfo info;
    info.source = "prova.pdf";
    PlanReader reader(info, Vocabulary::standard());
    extract::Page page;
    page.number = 1;
    extract::Line line;
    line.text = std::string("Comune di Acquachiara - ") + title;
    page.running.push_back(line);
    line.text = "Comune di Acquachiara";
    page.blocks.emplace_back(line);
    reader.add(page);
    EXPECT_EQ(reader.finish().document.issuer, "Comune di Acquachiara") << title;
  }
}

TEST(Facts, ActMayGoOnInTheNextLine) {
  const auto approval = facts_of(
                            "Piano della Performance 2026\n\n"
                            "Approvato con deliberazione del Senato Accademico n. 76 del 28 gennaio\n2026\n\ntesto\n")
                            .approval;
  ASSERT_TRUE(approval);
  EXPECT_EQ(approval->body, "Senato Accademico");
  EXPECT_EQ(approval->number, "76");
  EXPECT_EQ(approval->date, "2026-01-28");
}

TEST(Facts, TitleThatBreaksOffGoesOnInTheNextLine) {
  const std::vector<std::pair<const char*, const char*>> cases = {
      {"PIANO DELLA PERFORMANCE E DEGLI\nOBIETTIVI 2024", "PIANO DELLA PERFORMANCE E DEGLI OBIETTIVI 2024"},
      {"PIANO DEGLI OBIETTIVI PER GLI ANNI 2024-\n2026", "PIANO DEGLI OBIETTIVI PER GLI ANNI 2024-2026"},
      {"PIANO DEGLI OBIETTIVI -\nANNO 2024", "PIANO DEGLI OBIETTIVI - ANNO 2024"},
  };
  for (const auto& [lines, title] : cases) {
    const DocumentFacts facts = facts_of(std::string(lines) + "\n\ntesto\n");
    EXPECT_EQ(facts.title, title);
    EXPECT_EQ(facts.year, 2024) << title;
  }
}

TEST(Facts, PeriodIsThatOfThePlanWhereTargetsNameNoYear) {
  const DocumentFacts facts = facts_of(
      "Piano degli obiettivi 2024\n\n1.1 Reti idriche\n\nIndicatore\tFormula\tTarget\nFontane pulite\tn. fontane\t3\n");
  EXPECT_EQ(facts.period, std::pair(2024, 2024));
}

TEST(Facts, PageNumbersInFootersAreNoPartOfTheIssuersName) {
  EXPECT_EQ(issuer_in_footers("Comune di Acquachiara pag. 1", "Comune di Acquachiara pag. 2"), "Comune di Acquachiara");
  EXPECT_EQ(issuer_in_footers("Comune di Acquachiara 1", "Comune di Acquachiara 2"), "Comune di Acquachiara");
  EXPECT_EQ(issuer_in_footers("ASL Acquachiara 1", "ASL Acquachiara 1"), "ASL Acquachiara 1");
}

TEST(Facts, WhatTheDocumentDoesNotSayIsEmpty) {
  const DocumentFacts facts = facts_of("Verbale della riunione di condominio\n\nSi parla della caldaia.\n");
  EXPECT_EQ(facts.title, std::nullopt);
  EXPECT_EQ(facts.issuer, std::nullopt);
  EXPECT_EQ(facts.approval, std::nullopt);
  EXPECT_EQ(facts.period, std::nullopt);
}

TEST(Facts, SentenceThatNamesAPlanIsNotItsTitle) {
  const DocumentFacts facts = facts_of(
      "Comune di Borgo Antico\n\nPiano della Performance 2024\n\n"
      "Il piano della performance 2019 aveva previsto tre interventi, poi rinviati all'anno seguente.\n");
  EXPECT_EQ(facts.title, "Piano della Performance 2024");
  EXPECT_EQ(facts.year, 2024);
}

TEST(Facts, SourceAndDigestAreOfTheFile) {
  const test::TempFile file("Piano della Performance 2024\n\ntesto\n");
  const DocumentFacts facts = test::read_plan_file(file.path()).document;
  EXPECT_EQ(facts.source, file.path().substr(file.path().rfind('/') + 1));
  EXPECT_EQ(facts.sha256.size(), 64u);
}

TEST(Facts, BaselineWithoutAYearIsOfTheYearBeforeThePlans) {
  const Plan plan = test::plan_of(
      "Piano della Performance 2024\n\n1.1 Reti idriche\n\n"
      "Indicatore\tStato\tTarget 2024\nFontane pulite\t12\t>= 15\n");
  ASSERT_EQ(plan.indicators.size(), 1u);
  EXPECT_EQ(test::measure_of(plan.indicators[0], "baseline", 2023), "number 12");
}

TEST(Facts, TitleMayBeWordedAsNoOther) {
  const DocumentFacts facts = facts_of("Comune di Valbruna\n\nSchema di programmazione per obiettivi 2024\n\ntesto\n");
  EXPECT_EQ(facts.title, "Schema di programmazione per obiettivi 2024");
  EXPECT_EQ(facts.year, 2024);
}

TEST(Facts, SentenceWithAYearIsNoTitle) {
  EXPECT_EQ(facts_of("Il piano tiene conto dei risultati del 2023; gli obiettivi del 2024\n\n").title, std::nullopt);
}

TEST(Facts, YearMayStandInTheTitlesOfTheSheets) {
  const Plan plan = test::plan_of_blocks({"Comune di Valbruna", "Scheda di budget 2024 – Ufficio tecnico",
                                          "Obiettivo | Indicatore | Peso | Valore atteso\n"
                                          "Curare il verde | Alberi piantati | 40 | 150\n"
                                          "Pulire le fonti | Fonti pulite | 60 | 12\n"});
  EXPECT_EQ(plan.document.year, 2024);
}

TEST(Facts, SectionOfAPlanMayGiveItsYear) {
  EXPECT_EQ(facts_of("Comune di Valbruna\n\nSezione Performance del PIAO 2024\n\ntesto\n").year, 2024);
}

TEST(Facts, TwoLinesLikeTitlesOfOtherYearsGiveNone) {
  const DocumentFacts facts =
      facts_of("Schema di programmazione per obiettivi 2024\n\nRisultati della performance 2022\n\ntesto\n");
  EXPECT_EQ(facts.year, std::nullopt);
}

TEST(Facts, ProgrammeOfActivitiesIsATitle) {
  EXPECT_EQ(facts_of("Comune di Valbruna\n\nReferto degli obiettivi - anno 2015\n\ntesto\n").year, 2015);
  EXPECT_EQ(facts_of("Ordine dei Periti di Valbruna\n\nProgramma delle attività – Anno 2014\n\ntesto\n").year, 2014);
}

}  // namespace
}  // namespace spoglio::normalize
