// Column headers, card labels and level labels.
#include "normalize/tables/header.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "normalize/tables/rows.h"
#include "tests/support/tables.h"

namespace spoglio::normalize {
namespace {

const Vocabulary& words() { return Vocabulary::standard(); }

std::string role_of(const std::string& text) {
  const ColumnRole role = read_column_header(text, words());
  return role.year == 0 ? role.role : role.role + " " + std::to_string(role.year);
}

TEST(ColumnHeader, WordingsOfEveryFamilyAreKnown) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"Indicatore", "name"},
      {"KPI", "name"},
      {"OBIETTIVI / INDICATORI STRATEGICI / OPERATIVI", "name"},
      {"Algoritmo", "algorithm"},
      {"Formula", "algorithm"},
      {"Formula di calcolo", "algorithm"},
      {"Peso", "weight"},
      {"Peso %", "weight"},
      {"Target 2023", "target 2023"},
      {"Valore atteso", "target"},
      {"Valore atteso 2024", "target 2024"},
      {"Valore 2022", "baseline 2022"},
      {"Stato", "baseline"},
      {"Risultato 2019", "result 2019"},
      {"% Realizz", "realisation"},
      {"% Realizz Parametrata", "realisation"},
      {"% di ragg.", "realisation"},
      {"minimo 0,85", ""},
      {"UFFICIO", "units"},
      {"Owner", "units"},
      {"OB IND", "assignees"},
      {"Budget", "budget"},
      {"Prospettiva Performance", "perspective"},
      {"Tipologia", "type"},
      {"Scadenza", "due"},
      {"2019", "year 2019"},
      {"Obiettivo operativo", "level:obiettivo_operativo"},
      {"Anno 2024 - Valore atteso", "target 2024"},
      {"Target al 31/12/2024", "target 2024"},
      {"Risultato atteso anno 2024", "target 2024"},
      {"2023 Consuntivo", "result 2023"},
      {"2023 (consuntivo)", "result 2023"},
      {"Target 1° anno", "target 1"},
      {"Target anno n+1", "target 2"},
      {"Target 2024-2026", "target -1"},
      {"Target triennale", "target -1"},
      {"Respon-\nsabile", "units"},
      {"Obiettivo opera- tivo", "level:obiettivo_operativo"},
      {"Stakeholder", "other"},
      {"Stato di attuazione", "other"},
      {"Valore pubblico atteso", "other"},
      {"Obiettivo", "level:obiettivo"},
      {"Obiettivo operativo del PIAO", "level:obiettivo_operativo"},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(role_of(text), expected) << text;
}

TEST(ColumnHeader, CaseAccentsAndWhiteSpaceDoNotMatter) {
  EXPECT_EQ(role_of("INDICATORE"), "name");
  EXPECT_EQ(role_of("  Target \n 2023 "), "target 2023");
  EXPECT_EQ(role_of("Modalità di calcolo"), "algorithm");
  EXPECT_EQ(role_of("MODALITA' DI CALCOLO").substr(0, 9), "algorithm");
  EXPECT_EQ(role_of("target\u00a02023"), "target 2023");
  EXPECT_EQ(role_of("Target (2023)"), "target 2023");
}

TEST(ColumnHeader, WhatWasReachedWithinTheYearIsNoBaseline) {
  for (const char* header :
       {"Stato al 30/06/2024", "Stato al 30 giugno", "Monitoraggio al 30.09.2024", "Stato di avanzamento al 30/6/2024",
        "Verifica I semestre", "Monitoraggio 2° trimestre", "Valore al 30/06", "Dato rilevato al 30 settembre"})
    EXPECT_EQ(read_column_header(header, Vocabulary::standard()).role, "other") << header;
  const ColumnRole whole = read_column_header("Stato al 31/12/2023", Vocabulary::standard());
  EXPECT_EQ(whole.role, "baseline");
  EXPECT_EQ(whole.year, 2023);
}

TEST(ColumnHeader, ValueOfADayWithItsYearMayBeTheBaseline) {
  EXPECT_EQ(read_column_header("Valore al 30/06/2023", Vocabulary::standard()).role, "baseline");
  EXPECT_EQ(read_column_header("Valore al 31/12", Vocabulary::standard()).role, "baseline");
}

TEST(ColumnHeader, StageInFrontOfAWordingWithItsYearDoesNotHideIt) {
  EXPECT_EQ(role_of("FASE DI\nAVVIO\nTarget anno\n2023"), "target 2023");
  EXPECT_EQ(role_of("Sviluppo intermedio (Target 2024)"), "target 2024");
  EXPECT_EQ(role_of("Regime - Valore atteso 2025"), "target 2025");
  EXPECT_EQ(role_of("Fase avanzata 2025"), "year 2025");
  EXPECT_EQ(role_of("Fase di avvio"), "other");  // without a year it measures nothing
  EXPECT_EQ(role_of("Avviso target 2023"), "");
}

TEST(ColumnHeader, TranslationBesideAWordingDoesNotHideIt) {
  EXPECT_EQ(role_of("Obiettivo - Ziel"), "level:obiettivo");
  EXPECT_EQ(role_of("Codice / Kode"), "code");
  EXPECT_EQ(role_of("Unità di misura /\nMaßeinheit"), "measure_unit");
  EXPECT_EQ(role_of("Valore 2018 / Istwert 2018"), "baseline 2018");
  EXPECT_EQ(role_of("Zielwert 2020 – Target 2020"), "target 2020");
  EXPECT_EQ(role_of("Valore atteso\nValeur attendue 2024"), "target 2024");
  EXPECT_EQ(role_of("Kazalnik | Indicatore"), "name");
  EXPECT_EQ(role_of("Peso (Weight)"), "weight");
}

TEST(ColumnHeader, TranslationAloneIsNoWording) {
  EXPECT_EQ(role_of("Code"), "");  // Italian for queues
  EXPECT_EQ(role_of("Ziel"), "");
  EXPECT_EQ(role_of("Comune / Ziel"), "");
}

TEST(ColumnHeader, UnknownWordingHasNoRole) {
  for (const char* text :
       {"", "Attori coinvolti", "Comune", "Numero abitanti", "12", "80%", "31/12/2023",
        "Obiettivi e indicatori del piano sono descritti nelle pagine che seguono, con i relativi target"})
    EXPECT_EQ(role_of(text), "") << text;
}

TEST(LevelLabel, LettersInFrontOfACodeAreTheLevel) {
  const auto label = read_level_label("OS 1: Curare il verde", words());
  ASSERT_TRUE(label);
  EXPECT_EQ(label->level, "obiettivo_strategico");
  EXPECT_EQ(label->rest, "1 - Curare il verde");
  EXPECT_FALSE(read_level_label("OS 1: 30%", words()));
  EXPECT_FALSE(read_level_label("os 1: Curare il verde", words()));
  EXPECT_FALSE(read_level_label("KPI 1: Alberi piantati", words()));
}

TEST(LevelLabel, ItsTranslationIsNoPartOfTheTitle) {
  const auto label = read_level_label("Obiettivo strategico / Strategisches Ziel 1: Curare il verde", words());
  ASSERT_TRUE(label);
  EXPECT_EQ(label->level, "obiettivo_strategico");
  EXPECT_EQ(label->rest, "1 - Curare il verde");
}

TEST(TableHeader, NeedsAnIndicatorColumnAndSomethingMeasured) {
  EXPECT_TRUE(read_table_header({"Indicatore", "Algoritmo", "Target 2023"}, words()));
  EXPECT_TRUE(read_table_header({"Indicatore", "Peso", "Valore atteso"}, words()));
  EXPECT_TRUE(read_table_header({"", "Indicatore", "Algoritmo", "Target 2023", "Target 2024"}, words()));
  EXPECT_TRUE(read_table_header({"Codice e descrizione", "Target 2023"}, words()));
  EXPECT_FALSE(read_table_header({"Descrizione", "Target 2023"}, words()));
  EXPECT_FALSE(read_table_header({"Indicatore", "Ufficio"}, words()));
  EXPECT_FALSE(read_table_header({"Algoritmo", "Target 2023"}, words()));
  EXPECT_FALSE(read_table_header({"Area strategica", "Obiettivo strategico", "Obiettivo operativo"}, words()));
  EXPECT_FALSE(read_table_header({"Attività", "Tempi", "Attori coinvolti"}, words()));
  EXPECT_FALSE(read_table_header({"Comune", "2021", "2022"}, words()));
  EXPECT_FALSE(read_table_header({}, words()));
}

TEST(TableHeader, ColumnsKeepTheirOrderAndYears) {
  const auto header = read_table_header(
      {"Prospettiva", "Indicatore", "Algoritmo", "Target 2023", "Target 2024", "Target 2025"}, words());
  ASSERT_TRUE(header);
  ASSERT_EQ(header->columns.size(), 6u);
  EXPECT_EQ(header->find("name"), 1);
  EXPECT_EQ(header->find("target"), 3);
  EXPECT_EQ(header->find("weight"), -1);
  EXPECT_EQ(header->columns[5].year, 2025);
}

TEST(TableHeader, BareYearsBesideAnIndicatorColumnAreTargets) {
  const auto header = read_table_header({"Indicatore", "2021", "2022", "2023", "Owner"}, words());
  ASSERT_TRUE(header);
  EXPECT_EQ(header->columns[1].role, "target");
  EXPECT_EQ(header->columns[1].year, 2021);
  EXPECT_EQ(header->columns[4].role, "units");
}

TEST(TableHeader, NumberedHeadingStandsInTheNameColumnsPlace) {
  const auto header = read_table_header({"2. Mestieri del legno", "2021", "2022", "2023", "Owner"}, words());
  ASSERT_TRUE(header);
  EXPECT_EQ(header->heading, "2. Mestieri del legno");
  EXPECT_EQ(header->find("name"), 0);
}

TEST(LabelledValue, CardLabelsCarryTheirValue) {
  struct Case {
    const char* line;
    const char* role;
    int year;
    const char* value;
  };
  for (const auto& [line, role, year, value] : std::vector<Case>{
           {"Peso\t20 %", "weight", 0, "20 %"},
           {"Peso 20 %", "weight", 0, "20 %"},
           {"Stato\t---", "baseline", 0, "---"},
           {"Stato 333", "baseline", 0, "333"},
           {"Target 2020: 30 %", "target", 2020, "30 %"},
           {"Target 2020 : 30 %", "target", 2020, "30 %"},
           {"Target:\u00A030 %", "target", 0, "30 %"},
           {"Target 2020", "target", 0, "2020"},
           {"Target 2020\t>= +15 %", "target", 2020, ">= +15 %"},
           {"Target 2020 >= 100 %", "target", 2020, ">= 100 %"},
           {"Target 2020 <= 31/12/2020", "target", 2020, "<= 31/12/2020"},
           {"Target 2020: SI", "target", 2020, "SI"},
       }) {
    const auto labelled = read_labelled_value(line, words());
    ASSERT_TRUE(labelled) << line;
    EXPECT_EQ(labelled->label.role, role) << line;
    EXPECT_EQ(labelled->label.year, year) << line;
    EXPECT_EQ(labelled->value, value) << line;
  }
}

TEST(LabelledValue, SentencesThatStartWithALabelsWordAreNone) {
  for (const char* line :
       {"Stato di avanzamento dei cantieri", "Peso dei rifiuti raccolti nelle scuole", "Target raggiunti nei tre anni",
        "Valore delle opere restaurate", "Risultato medio delle prove di lettura", "Numero di fontane", "", "Peso"}) {
    const auto labelled = read_labelled_value(line, words());
    EXPECT_FALSE(labelled && !labelled->value.empty()) << line;
  }
}

TEST(LevelLabel, NamesTheLevelAlone) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"Area Strategica", "area_strategica"},
      {"Obiettivo strategico", "obiettivo_strategico"},
      {"PROGRAMMA", "programma"},
      {"Obiettivo Operativo", "obiettivo_operativo"},
      {"Azione", "azione"},
      {"Obiettivo individuale", "obiettivo_individuale"},
      {"Obiettivo operativo:", "obiettivo_operativo"},
      {"Missione", "missione"},
  };
  for (const auto& [line, level] : cases) {
    const auto label = read_level_label(line, words());
    ASSERT_TRUE(label) << line;
    EXPECT_EQ(label->level, level) << line;
    EXPECT_EQ(label->rest, "") << line;
  }
}

TEST(LevelLabel, CodeMayFollowOnTheLine) {
  const auto label = read_level_label("Obiettivo operativo 01.02 - Cura delle fontane (Peso: 40,00%)", words());
  ASSERT_TRUE(label);
  EXPECT_EQ(label->level, "obiettivo_operativo");
  EXPECT_EQ(label->rest, "01.02 - Cura delle fontane (Peso: 40,00%)");
}

TEST(LevelLabel, LongestLabelIsTheOne) {
  const auto label = read_level_label("OBIETTIVO STRATEGICO TRIENNALE 1 - Curare il verde", words());
  ASSERT_TRUE(label);
  EXPECT_EQ(label->level, "obiettivo_strategico");
  EXPECT_EQ(label->rest, "1 - Curare il verde");
}

TEST(LevelLabel, NumbersAndColonsStandInManyWays) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"Obiettivo operativo n. 4: Curare il verde", "4 - Curare il verde"},
      {"Obiettivo strategico 2.1) Curare il verde", "2.1) Curare il verde"},
      {"Obiettivo n. 4: Curare il verde", "4 - Curare il verde"},
      {"Obiettivo 4 – Curare il verde", "4 - Curare il verde"},
      {"Area strategica A: Territorio", "A - Territorio"},
      {"Area strategica: Territorio", "Territorio"},
      {"Obiettivo operativo: Curare il verde", "Curare il verde"},
      {"Obiettivo 0805.001 - Curare il verde", "0805.001 - Curare il verde"},
  };
  for (const auto& [line, rest] : cases) {
    const auto label = read_level_label(line, words());
    ASSERT_TRUE(label) << line;
    EXPECT_EQ(label->rest, rest) << line;
  }
}

TEST(LevelLabel, SentencesThatStartWithALevelsWordAreNone) {
  for (const char* line :
       {"Programma di manutenzione delle fontane storiche", "Azione amministrativa e tempi di risposta", "Obiettivi",
        "Missione istituzionale della Provincia", "", "L'obiettivo operativo 1.1", "Obiettivo 3 prevede nuove fontane",
        "Obiettivi raggiunti nel 2023: tutti", "Programma: di cosa si tratta", "Azione A Milano si racconta"})
    EXPECT_FALSE(read_level_label(line, words())) << line;
}

TEST(ColumnHeader, NameOfAnOfficeIsNone) {
  EXPECT_EQ(role_of("Dipartimento"), "units");
  EXPECT_EQ(role_of("Dipartimento di riferimento"), "units");
  EXPECT_EQ(role_of("Servizio competente per materia"), "units");
  EXPECT_EQ(role_of("Dipartimento per i bacini montani"), "");
  EXPECT_EQ(role_of("Servizio del personale"), "");
}

TEST(ColumnHeader, PersonsInOfficeAreUnits) {
  EXPECT_EQ(role_of("Referente politico"), "units");
  EXPECT_EQ(role_of("Responsabile scientifico"), "units");
}

TEST(TableHeader, WordsInBracketsGoOnInTheNextRow) {
  const auto header = read_table_header(
      rows_of(test::table_of("Indicatore | Target (valore | Target (valore\n | atteso) 2024 | atteso) 2025")), 0,
      words());
  ASSERT_TRUE(header);
  EXPECT_EQ(header->columns[1].year, 2024);
  EXPECT_EQ(header->columns[2].year, 2025);
}

TEST(ColumnHeader, LevelsAndIndicatorsInOneColumnAreIndicators) {
  EXPECT_EQ(role_of("Missione / Programma / Obiettivo / Indicatore"), "name");
  EXPECT_EQ(role_of("Obiettivo operativo, indicatore"), "name");
  EXPECT_NE(role_of("Missione / Programma"), "name");
}

TEST(TableHeader, AnUnknownWordingBetweenObjectivesAndTheirMeasuringNamesIndicatorsWithADoubt) {
  const auto header =
      read_table_header({"Obiettivo operativo", "Peso obiettivo", "Cosa contiamo", "Formula", "Target 2024"}, words());
  ASSERT_TRUE(header);
  EXPECT_EQ(header->find("name"), 2);
  EXPECT_FALSE(header->names_objectives);
  EXPECT_EQ(header->review.size(), 1u);
}

TEST(TableHeader, UnknownWordBehindTheWordingOfIndicatorsLeavesItOne) {
  const auto header =
      read_table_header({"Obiettivo", "Indicatore misurabile", "Pesatura", "Altro", "Target 2024"}, words());
  ASSERT_TRUE(header);
  EXPECT_EQ(header->find("name"), 1);
  EXPECT_TRUE(header->review.empty());
  const auto beside = read_table_header({"Indicatore", "Indicatore misurabile", "Target 2024"}, words());
  ASSERT_TRUE(beside);
  EXPECT_EQ(beside->find("name"), 0);
  EXPECT_FALSE(read_table_header({"Indicatore raggiunto", "Target 2024", "Peso"}, words()));
}

TEST(ColumnHeader, AnIndicatorThatBeginsAsAHeaderIsNone) {
  const Vocabulary& vocabulary = Vocabulary::standard();
  EXPECT_EQ(read_column_header("Indicatore di tempestività dei pagamenti", vocabulary).role, "");
  EXPECT_EQ(read_column_header("Indicatore di risultato", vocabulary).role, "name");
}

}  // namespace
}  // namespace spoglio::normalize
