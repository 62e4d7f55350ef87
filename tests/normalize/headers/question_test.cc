// Questions in the place of labels, as the guidance for the plans and offices in their own words ask them.
#include "normalize/headers/question.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "normalize/headers/header.h"
#include "tests/support/tables.h"
#include "tests/support/text_plan.h"

namespace spoglio::normalize {
namespace {

using Strings = std::vector<std::string>;
using test::indicators_in;
using test::objectives_in;

std::string role_of(const std::string& text) {
  const ColumnRole role = read_column_header(text, Vocabulary::standard());
  return role.year == 0 ? role.role : role.role + " " + std::to_string(role.year);
}

TEST(Question, EveryExampleOfTheTableAsksForItsMeaning) {
  for (const QuestionRule& rule : question_rules()) {
    const ColumnRole role = read_column_header(rule.example, Vocabulary::standard());
    EXPECT_EQ(role.role, rule.role) << rule.example;
  }
}

TEST(Question, OfficesAskInManyWays) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"Che cosa ci proponiamo di migliorare?", "level:obiettivo"},
      {"COSA VOGLIAMO FARE?", "level:obiettivo"},
      {"a) Cosa prevediamo di fare?", "level:obiettivo"},
      {"Cosa prevediamo di fare", "level:obiettivo"},
      {"Qual è l'obiettivo strategico?", "level:obiettivo_strategico"},
      {"Chi lo fa?", "units"},
      {"Chi è il responsabile?", "units"},
      {"Quali unità organizzative e/o soggetti esterni contribuiranno a raggiungerlo? (contributor)", "units"},
      {"Per chi?", "other"},
      {"Chi ne beneficia?", "other"},
      {"Quando?", "due"},
      {"Entro quale data?", "due"},
      {"In che modo misuriamo i risultati?", "name"},
      {"Come misuriamo il risultato?", "name"},
      {"Come sappiamo se ci siamo riusciti?", "name"},
      {"Come misuriamo il raggiungimento dell'obiettivo? (dimensione e formula di performance di efficacia e di "
       "efficienza)",
       "name"},
      {"Come si calcola?", "algorithm"},
      {"Da quale valore partiamo?", "baseline"},
      {"Dove siamo oggi?", "baseline"},
      {"Da dove partiamo? (baseline 2023)", "baseline 2023"},
      {"Qual'è il traguardo atteso?", "target"},
      {"Qual è il traguardo atteso per il 2025?", "target 2025"},
      {"A che risultato puntiamo?", "target"},
      {"Dove siamo arrivati?", "result"},
      {"Dove si trovano i dati?", "source"},
      {"Da dove provengono i dati?", "source"},
      {"Quanto conta?", "weight"},
  };
  for (const auto& [text, role] : cases) EXPECT_EQ(role_of(text), role) << text;
}

TEST(Question, BracketsTellWhatItsWordingLeavesOpen) {
  EXPECT_EQ(role_of("E adesso? (baseline)"), "baseline");
  EXPECT_EQ(role_of("Quanto ne faremo, e come? (target 2026)"), "target 2026");
  EXPECT_EQ(role_of("Obiettivo (cosa prevediamo di fare?)"), "level:obiettivo");
  EXPECT_EQ(role_of("Obiettivo: cosa prevediamo di fare?"), "level:obiettivo");
  EXPECT_EQ(role_of("Come misuriamo il raggiungimento? (modalità di calcolo)"), "algorithm");
}

TEST(Question, OtherQuestionsAndSentencesAreNoLabels) {
  for (const char* text : {"Quanto è soddisfatto del servizio?", "Il servizio è puntuale?", "Come previsto dal piano",
                           "Da dove partono i treni", "Chi siamo", "Quando il Comune riceve la domanda", "?"})
    EXPECT_EQ(role_of(text), "") << text;
}

TEST(Question, FormsAskOneBelowTheOther) {
  const Plan plan = test::plan_of_blocks({"Piano integrato di attività e organizzazione 2025",
                                          "Cosa prevediamo di fare? (obiettivo) | 1.1 Aprire la biblioteca la sera\n"
                                          "Chi risponde dell'obiettivo? (responsabile) | Servizio cultura\n"
                                          "A chi è rivolto? (stakeholder) | Studenti\n"
                                          "Entro quando intendiamo raggiungere l'obiettivo? | 31/12/2025\n"
                                          "Come misuriamo il raggiungimento dell'obiettivo? (dimensione e indicatore "
                                          "di performance) | Ore di apertura serale\n"
                                          "Con quale formula? (modalità di calcolo) | n. ore\n"
                                          "Da dove partiamo? (baseline 2024) | 0\n"
                                          "Qual è il traguardo atteso? (target) | almeno 120\n"
                                          "Dove sono verificabili i dati? (fonte) | Registro\n"});
  EXPECT_EQ(objectives_in(plan), Strings{"obiettivo_operativo 1.1 Aprire la biblioteca la sera"});
  EXPECT_EQ(plan.objectives.at(0).units, Strings{"Servizio cultura"});
  EXPECT_EQ(indicators_in(plan),
            Strings{"Ore di apertura serale | baseline 2024 number 0 | target 2025 number >= 120"});
  EXPECT_EQ(plan.indicators.at(0).algorithm, "n. ore");
}

TEST(Question, LinesAnswerBehindTheMark) {
  const Plan plan = test::plan_of_blocks({"Piano della Performance 2025", "Cosa vogliamo fare? 1.1 Curare il verde\n",
                                          "Come lo misuriamo? Alberi piantati\n"
                                          "Da dove partiamo? 150\n"
                                          "Dove vogliamo arrivare? 160\n"
                                          "Chi se ne occupa? Servizio ambiente\n"});
  EXPECT_EQ(indicators_in(plan), Strings{"Alberi piantati | baseline 2024 number 150 | target 2025 number 160"});
}

TEST(Question, WideTablesAskInTheirHeader) {
  const Plan plan = test::plan_of_blocks(
      {"Piano della Performance 2025",
       "Cosa prevediamo di fare? (obiettivo) | Chi risponde dell'obiettivo? | Come misuriamo il risultato? | Da dove "
       "partiamo? | Qual è il traguardo atteso? (target 2025)\n"
       "1.1 Curare il verde | Servizio ambiente | Alberi piantati | 150 | 160\n"
       "1.2 Aprire la sera | Servizio cultura | Ore di apertura | 10 | >= 20\n"});
  EXPECT_EQ(indicators_in(plan), (Strings{"Alberi piantati | baseline 2024 number 150 | target 2025 number 160",
                                          "Ore di apertura | baseline 2024 number 10 | target 2025 number >= 20"}));
}

}  // namespace
}  // namespace spoglio::normalize
