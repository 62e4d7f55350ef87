// The measure grammar: its own table, the wordings that plans print, and those that must not be read as anything.
#include "normalize/values/measure.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <random>
#include <set>
#include <string>
#include <vector>

namespace spoglio::normalize {
namespace {

constexpr CellContext kTarget{"target", 2023};
constexpr CellContext kBaseline{"baseline", 2023};
constexpr CellContext kResult{"result", 2023};

struct Wording {
  const char* cell;
  const char* meaning;
};

void expect_meanings(const std::vector<Wording>& wordings, const CellContext& context) {
  for (const auto& [cell, meaning] : wordings) EXPECT_EQ(describe(read_measure(cell, context)), meaning) << cell;
}

std::string completed(const char* cell, const char* algorithm) {
  return describe(complete_from_algorithm(read_measure(cell, kTarget), algorithm));
}

TEST(MeasureRules, EveryExampleIsReadByItsOwnRuleToItsMeaning) {
  for (const MeasureRule& rule : measure_rules()) {
    const Reading reading = read_measure(rule.example, kTarget);
    EXPECT_EQ(reading.rule, rule.id) << rule.example;
    EXPECT_EQ(describe(reading), rule.meaning) << rule.example;
  }
}

TEST(MeasureRules, IdsAreStableNamesEachUsedOnce) {
  std::set<std::string> ids;
  for (const MeasureRule& rule : measure_rules()) {
    EXPECT_TRUE(ids.insert(rule.id).second) << rule.id;
    EXPECT_EQ(std::string(rule.id).find_first_not_of("abcdefghijklmnopqrstuvwxyz_."), std::string::npos) << rule.id;
  }
  EXPECT_GE(ids.size(), 20u);
}

TEST(Measure, NumbersKeepTheValuePrintedAndItsUnit) {
  expect_meanings(
      {
          {"3", "number 3"},
          {"0", "number 0"},
          {"80%", "number 80 %"},
          {"80 %", "number 80 %"},
          {"70,00 %", "number 70 %"},
          {">= 70,00 %", "number >= 70 %"},
          {">=70%", "number >= 70 %"},
          {"0,85", "number 0.85"},
          {"< 0,7", "number < 0.7"},
          {"> 1", "number > 1"},
          {"=100%", "number = 100 %"},
          {"= 100 %", "number = 100 %"},
          {"1.234,56 €", "number 1234.56 EUR"},
          {"€ 1.234,56", "number 1234.56 EUR"},
          {">= 18.500,00 €", "number >= 18500 EUR"},
          {"N. 3", "number 3 N"},
          {"n. 3", "number 3 N"},
          {"n.3", "number 3 N"},
          {"n° 3", "number 3 N"},
          {"n°3", "number 3 N"},
          {"n. 3 progetti", "number 3 N"},
          {">= 2,00 N.", "number >= 2 N"},
          {"2,00 N.", "number 2 N"},
          {"15 gg", "number 15 gg"},
          {"<= 15 gg", "number <= 15 gg"},
          {"5,40 gg", "number 5.4 gg"},
      },
      kTarget);
}

TEST(Measure, UnitOnBothSidesBelongsToTheBlankCellBefore) {
  expect_meanings(
      {{"N. >= 2,00 N.", "number >= 2 N"}, {"% >= 70,00 %", "number >= 70 %"}, {"N. <= 5,00 N.", "number <= 5 N"}},
      kTarget);
}

TEST(Measure, MinutesAndPointsHaveNoUnit) {
  for (const char* cell : {"<= 15 minuti", "< 20 min", ">= 7 punti", "80 punti"}) {
    const Reading reading = read_measure(cell, kTarget);
    EXPECT_EQ(reading.kind, "number") << cell;
    EXPECT_EQ(reading.unit, std::nullopt) << cell;
  }
  EXPECT_EQ(describe(read_measure("<= 15 minuti", kTarget)), "number <= 15");
}

TEST(Measure, PointsAreThousandsAndTheDoubtIsTold) {
  const Reading reading = read_measure("20.239", kBaseline);
  EXPECT_EQ(describe(reading), "number 20239");
  EXPECT_EQ(describe(read_measure("1.234.567", kBaseline)), "number 1234567");
  EXPECT_EQ(read_measure("1.234.567", kBaseline).doubt, "");
}

TEST(Measure, AtLeastIsGreaterOrEqualInEveryWording) {
  for (const std::string comparison : {"≥", ">=", "=>", "maggiore o uguale a", "Maggiore o uguale a", "almeno",
                                       "Almeno", "ALMENO", "non inferiore a", "non inferiore al", "minimo", "Minimo"}) {
    EXPECT_EQ(describe(read_measure(comparison + " 80 %", kTarget)), "number >= 80 %") << comparison;
    EXPECT_EQ(describe(read_measure(comparison + " 12,5", kTarget)), "number >= 12.5") << comparison;
  }
  EXPECT_EQ(describe(read_measure("≥80%", kTarget)), "number >= 80 %");
}

TEST(Measure, AtMostIsLessOrEqualInEveryWording) {
  for (const std::string comparison : {"≤", "<=", "=<", "minore o uguale a", "non oltre", "Non oltre",
                                       "non superiore a", "non superiore al", "massimo", "Massimo", "entro"}) {
    EXPECT_EQ(describe(read_measure(comparison + " 5 %", kTarget)), "number <= 5 %") << comparison;
  }
  for (const std::string comparison : {"≤", "<=", "non oltre", "non superiore a", "massimo"}) {
    EXPECT_EQ(describe(read_measure(comparison + " 12,5", kTarget)), "number <= 12.5") << comparison;
  }
}

TEST(Measure, StrictComparisonsStayStrict) {
  expect_meanings({{"> 80 %", "number > 80 %"},
                   {"< 80 %", "number < 80 %"},
                   {"maggiore di 80 %", "number > 80 %"},
                   {"superiore a 80 %", "number > 80 %"},
                   {"minore di 80 %", "number < 80 %"},
                   {"inferiore a 80 %", "number < 80 %"}},
                  kTarget);
}

TEST(Measure, ComparisonsInWordsTakeArticlesAndPrepositions) {
  expect_meanings({{"maggiore o uguale all'80%", "number >= 80 %"},
                   {"superiore o uguale al 70 %", "number >= 70 %"},
                   {"uguale o superiore all'80%", "number >= 80 %"},
                   {"minore/uguale a 5", "number <= 5"},
                   {"pari o superiore al 90%", "number >= 90 %"},
                   {"almeno l'80%", "number >= 80 %"},
                   {"almeno il 95%", "number >= 95 %"},
                   {"non inferiore all'85%", "number >= 85 %"},
                   {"in misura non inferiore al 5%", "number >= 5 %"},
                   {"non superiore al 3%", "number <= 3 %"},
                   {"non piu di 5", "number <= 5"},
                   {"non meno di 12", "number >= 12"},
                   {"più di 5", "number > 5"},
                   {"oltre il 50%", "number > 50 %"},
                   {"meno di 10", "number < 10"},
                   {"al massimo 3", "number <= 3"},
                   {"al più 3", "number <= 3"},
                   {"pari al 100%", "number = 100 %"},
                   {"> del 60%", "number > 60 %"},
                   {">/= 80%", "number >= 80 %"},
                   {"> o = 80%", "number >= 80 %"},
                   {"80%.", "number 80 %"}},
                  kTarget);
}

TEST(Measure, ChangesInWordsAreVariations) {
  expect_meanings({{"riduzione del 5%", "variation -5 %"},
                   {"riduzione di almeno il 5%", "variation <= -5 %"},
                   {"aumento di almeno il 5%", "variation >= 5 %"},
                   {"incremento del 10% rispetto al 2023", "variation 10 %"},
                   {"decremento del 3 %", "variation -3 %"}},
                  kTarget);
}

TEST(Measure, TermsTakeTheirUnitInFrontAndDaysAPoint) {
  expect_meanings({{"entro gg. 30 dalla fine del trimestre", "duration <= 30 gg"},
                   {"entro giorni 15", "duration <= 15 gg"},
                   {"entro il 30.09", "deadline <= 2023-09-30"},
                   {"Entro 31.12", "deadline <= 2023-12-31"},
                   {"30.09", "number 30.09"},
                   {"<= 30.09", "number <= 30.09"},
                   {"> valore dell'anno precedente", "reference >"},
                   {"==", "none"}},
                  kTarget);
}

TEST(Measure, CountedThingsAreNumbers) {
  expect_meanings({{"n. 5 report", "number 5 N"},
                   {"5 report", "number 5"},
                   {"1 regolamento", "number 1"},
                   {"almeno 2 incontri", "number >= 2"},
                   {"80% delle pratiche", "number 80 %"}},
                  kTarget);
}

TEST(Measure, WhatMayBeAnotherThingIsADoubt) {
  for (const char* cell :
       {"1/3", "4/5", "entro il 30", "2023-2025", "2024", ">= 2024", "approvazione del piano entro il 30/06/2024",
        "riduzione di almeno il 5%", "60% <= x <= 80%"}) {
    const Reading reading = read_measure(cell, kTarget);
    EXPECT_TRUE(reading.kind == "text" || !reading.doubt.empty()) << cell << ": " << describe(reading);
  }
}

TEST(Measure, TwoConditionsAreNeverReadAsOne) {
  for (const char* cell :
       {"80% entro 30 giorni", "100% delle domande entro il 31/12/2024", "almeno 3 e non più di 5",
        "più di 5 ma meno di 10", "oltre 3 volte", "non almeno 5", "entro 30 giorni nell'80% dei casi"}) {
    const Reading reading = read_measure(cell, kTarget);
    EXPECT_TRUE(reading.kind == "text" || !reading.doubt.empty()) << cell << ": " << describe(reading);
  }
}

TEST(Measure, SignedChangesAreVariations) {
  expect_meanings({{">= +15 %", "variation >= 15 %"},
                   {"+15 %", "variation 15 %"},
                   {"+15%", "variation 15 %"},
                   {">=+20%", "variation >= 20 %"},
                   {"≥ +3,5 %", "variation >= 3.5 %"},
                   {"-4,2 %", "variation -4.2 %"}},
                  kTarget);
}

TEST(Measure, SignedChangeBeforeANounIsStillAVariation) {
  for (const char* cell : {"+3 punti", "+2 punti percentuali", ">= +5 utenti"}) {
    const Reading reading = read_measure(cell, kTarget);
    EXPECT_NE(reading.kind, "number") << cell;
  }
}

TEST(Measure, NumberBehindALabelIsNoVariation) {
  expect_meanings({{"ITP <-10", "number < -10"}, {"ITP < -10", "number < -10"}, {"ITP<=0", "number <= 0"}}, kTarget);
}

TEST(Measure, DateInATargetIsADeadline) {
  expect_meanings(
      {
          {"Entro 31/12/2023", "deadline <= 2023-12-31"},
          {"entro il 31/12/2023", "deadline <= 2023-12-31"},
          {"ENTRO IL 31/12/2023", "deadline <= 2023-12-31"},
          {"<= 30/09/2020", "deadline <= 2020-09-30"},
          {"≤ 30/09/2020", "deadline <= 2020-09-30"},
          {"15/12/2019", "deadline <= 2019-12-15"},
          {"31.12.2023", "deadline <= 2023-12-31"},
          {"entro il 31.12.2023", "deadline <= 2023-12-31"},
          {"entro il 31 dicembre 2023", "deadline <= 2023-12-31"},
          {"31 dicembre 2023", "deadline <= 2023-12-31"},
          {"entro dicembre 2023", "deadline <= 2023-12-31"},
          {"entro febbraio 2024", "deadline <= 2024-02-29"},
          {"I semestre 2023", "deadline <= 2023-06-30"},
          {"entro il I semestre 2023", "deadline <= 2023-06-30"},
          {"II semestre 2024", "deadline <= 2024-12-31"},
          {"non oltre il 30/06/2023", "deadline <= 2023-06-30"},
          {"entro e non oltre il 30/06/2023", "deadline <= 2023-06-30"},
          {"Entro\n31/12/2023", "deadline <= 2023-12-31"},
      },
      kTarget);
}

TEST(Measure, DateWithoutAYearTakesTheColumns) {
  EXPECT_EQ(describe(read_measure("entro il 31/12", {"target", 2025})), "deadline <= 2025-12-31");
  EXPECT_EQ(describe(read_measure("30/6", {"target", 2021})), "deadline <= 2021-06-30");
  EXPECT_EQ(describe(read_measure("entro giugno", {"target", 2022})), "deadline <= 2022-06-30");
  EXPECT_EQ(describe(read_measure("entro il 15 marzo", {"target", 2022})), "deadline <= 2022-03-15");
}

TEST(Measure, TermThatIsAYearIsItsLastDayAndNoNumber) {
  expect_meanings({{"entro il 2023", "deadline <= 2023-12-31"}, {"entro 2024", "deadline <= 2024-12-31"}}, kTarget);
}

TEST(Measure, OfSeveralDatesTheLastCounts) {
  expect_meanings({{"entro il 30/06/2023 e il 31/12/2023", "deadline <= 2023-12-31"},
                   {"entro il 30/6 e il 31/12", "deadline <= 2023-12-31"},
                   {"30/06/2023 e 31/12/2023", "deadline <= 2023-12-31"},
                   {"31/03, 30/06 e 30/09", "deadline <= 2023-09-30"}},
                  kTarget);
}

TEST(Measure, DateOutsideOfTargetsIsADateWithoutComparator) {
  expect_meanings({{"28/02/2022", "date 2022-02-28"}, {"28.02.2022", "date 2022-02-28"}}, kBaseline);
  expect_meanings({{"28/02/2022", "date 2022-02-28"}, {"15 marzo 2022", "date 2022-03-15"}}, kResult);
}

TEST(Measure, TermCountedFromAnEventIsADuration) {
  expect_meanings({{"entro 15 gg chiusura quadrimestre", "duration <= 15 gg"},
                   {"entro 10 giorni dalla richiesta", "duration <= 10 gg"},
                   {"entro 5 gg dal ricevimento", "duration <= 5 gg"},
                   {"<= 20 gg dalla domanda", "duration <= 20 gg"}},
                  kTarget);
}

TEST(Measure, ATermWithoutAnEventIsANumberOfDays) {
  expect_meanings({{"entro 30 gg", "number <= 30 gg"}, {"Entro 15 giorni lavorativi", "number <= 15 gg"}}, kTarget);
}

TEST(Measure, RangesHaveALowAndAHighEnd) {
  expect_meanings({{"tra 10 e 20", "range 10..20"},
                   {"Tra 10 e 20", "range 10..20"},
                   {"tra 10% e 20%", "range 10..20 %"},
                   {"tra il 10 e il 20 %", "range 10..20 %"},
                   {"10-20 %", "range 10..20 %"},
                   {"10 - 20 %", "range 10..20 %"},
                   {"10–20%", "range 10..20 %"},
                   {"tra 0,5 e 1,5", "range 0.5..1.5"}},
                  kTarget);
}

TEST(Measure, LowEndOfARangeIsNeverAboveItsHighEndUnseen) {
  for (const char* cell : {"tra 20 e 10", "20-10 %", "da 90 a 80"}) {
    const Reading reading = read_measure(cell, kTarget);
    const bool ordered = reading.kind == "range" && *reading.value <= *reading.max;
    EXPECT_TRUE(ordered || reading.kind == "text" || !reading.doubt.empty()) << cell << ": " << describe(reading);
  }
}

TEST(Measure, YesAndNoAreBooleans) {
  for (const char* cell : {"SI", "Si", "si", "SÌ", "Sì", "sì", "SI'", "ON", "on"})
    EXPECT_EQ(describe(read_measure(cell, kTarget)), "boolean 1") << cell;
  for (const char* cell : {"NO", "No", "no", "OFF", "off"})
    EXPECT_EQ(describe(read_measure(cell, kTarget)), "boolean 0") << cell;
}

TEST(Measure, BothAnswersAreABooleanWithoutValue) {
  for (const char* cell : {"SI/NO", "si/no", "Sì/No", "on/off", "ON/OFF", "SI / NO"}) {
    const Reading reading = read_measure(cell, kTarget);
    EXPECT_EQ(reading.kind, "boolean") << cell;
    EXPECT_EQ(reading.value, std::nullopt) << cell;
  }
}

TEST(Measure, ReferencesAreAgainstAnAverageOrAnotherYear) {
  expect_meanings({{"> media cluster", "reference >"},
                   {"< media cluster", "reference <"},
                   {">= media nazionale", "reference >="},
                   {"X< X1", "reference <"},
                   {"X < X-1", "reference <"},
                   {"scostamento max 0,02 da media cluster", "reference"}},
                  kTarget);
}

TEST(Measure, BaselineYearIsNoValue) {
  for (const char* cell : {"Anno di rilevazione", "anno di rilevazione", "Anno rilevazione", "ANNO DI RILEVAZIONE"})
    EXPECT_EQ(describe(read_measure(cell, kTarget)), "baseline_year") << cell;
}

TEST(Measure, PlaceholdersAreNone) {
  for (const char* cell : {"---", "==", "-", "--", "—", "–", "n.d.", "N.D.", "n.d", "nd", "ND"})
    EXPECT_EQ(describe(read_measure(cell, kBaseline)), "none") << cell;
  EXPECT_EQ(describe(read_measure("%", kBaseline)), "none %");
  EXPECT_EQ(describe(read_measure("N.", kBaseline)), "none N");
}

TEST(Measure, WhiteSpaceAndTypographyDoNotMatter) {
  expect_meanings({{"  >=   80\u00a0%  ", "number >= 80 %"},
                   {">=\n80,00\n%", "number >= 80 %"},
                   {"\u2265\u202f80\u2009%", "number >= 80 %"},
                   {"> = 80 %", "number >= 80 %"}},
                  kTarget);
}

TEST(Measure, WhatNoRuleReadsIsTextAndSetsNoField) {
  for (const char* cell : {"vedi relazione",
                           "da definire",
                           "tendenza in crescita",
                           "buono",
                           "a regime",
                           "S.Turismo e Cultura",
                           "1,2,3",
                           "80% 90%",
                           "80% / 90%",
                           "5 10",
                           "12.34,5",
                           "tra 10",
                           "10-20-30",
                           ">= 80 % e <= 90 %",
                           "> 5 e < 10",
                           "n. 3 e n. 5",
                           "80 % nel 2023 e 90 % nel 2024",
                           "entro",
                           "entro il",
                           ">=",
                           "< >",
                           ">= %",
                           "% %",
                           "+",
                           "1/2/3/4",
                           "tel. 0123 456789",
                           "prot. 45/2023",
                           "art. 12 comma 3",
                           "L. 190/2012",
                           "3 su 4",
                           "due",
                           "almeno",
                           "80 o 90 %",
                           "non 80 %",
                           "circa",
                           "x",
                           "4 X 4",
                           "20.23.9",
                           "∞",
                           "½",
                           "80 %%",
                           ">= 80 % *",
                           "(80 %",
                           "(",
                           "[0-9]+"}) {
    const Reading reading = read_measure(cell, kTarget);
    EXPECT_EQ(describe(reading), "text") << cell;
    EXPECT_EQ(reading.rule.substr(0, 4) == "text" || !reading.doubt.empty(), true) << cell;
    EXPECT_FALSE(reading.value || reading.max || reading.date || reading.comparator || reading.unit) << cell;
  }
}

TEST(Measure, ImpossibleDatesAreTextWithADoubt) {
  for (const char* cell : {"00/01/1900", "31/02/2023", "entro il 31/02/2023", "32/13/2023", "<= 31/04/2023"}) {
    const Reading reading = read_measure(cell, kTarget);
    EXPECT_EQ(reading.kind, "text") << cell;
    EXPECT_EQ(reading.date, std::nullopt) << cell;
    EXPECT_NE(reading.doubt, "") << cell;
  }
}

TEST(Measure, NegatedComparisonIsNeverReadAsItsOpposite) {
  EXPECT_NE(read_measure("non almeno 80 %", kTarget).comparator, ">=");
  EXPECT_NE(read_measure("non maggiore di 80 %", kTarget).comparator, ">");
  EXPECT_NE(read_measure("non minore di 80 %", kTarget).comparator, "<");
  EXPECT_NE(read_measure("non superiore a 80 %", kTarget).comparator, ">");
  EXPECT_NE(read_measure("non inferiore a 80 %", kTarget).comparator, "<");
}

TEST(Measure, WordsBehindANumberAreNotSwallowedWhenTheyChangeIt) {
  for (const char* cell : {"80 % in meno", "3 volte tanto", "5 mila", "2 milioni", "3 migliaia", "1,5 mln",
                           "1,5 milioni di euro", "€ 2 mila", "3 dozzine", "5 decimi", "3 su cento",
                           "80 % non raggiunto", "3 almeno", "5 max", "entro il 15 del mese"}) {
    const Reading reading = read_measure(cell, kTarget);
    EXPECT_TRUE(reading.kind == "text" || !reading.doubt.empty()) << cell << ": " << describe(reading);
  }
}

TEST(Measure, HostileCellsNeverThrow) {
  using namespace std::string_literals;
  for (const std::string& cell :
       {""s, "\0"s, "80\0%"s, "\xff\xfe 80 %"s, std::string(100000, '('), std::string(100000, '9'),
        std::string(50000, '-'), std::string(3000, ' ') + "80 %", std::string(20000, '>') + "80", "\xe2\x89"s}) {
    EXPECT_NO_THROW(read_measure(cell, kTarget)) << cell.substr(0, 20);
    EXPECT_NO_THROW(complete_from_algorithm(read_measure("80%", kTarget), cell)) << cell.substr(0, 20);
  }
}

// Italian print of a value with two decimals: 1234567 hundredths is "12.345,67".
std::string italian(int hundredths, bool decimals) {
  std::string whole = std::to_string(hundredths / 100);
  for (int at = static_cast<int>(whole.size()) - 3; at > 0; at -= 3) whole.insert(static_cast<size_t>(at), ".");
  return decimals ? fmt::format("{},{:02}", whole, hundredths % 100) : whole;
}

TEST(Measure, EveryCombinationOfComparisonNumberAndUnitReadsBack) {
  const std::vector<std::pair<std::string, std::string>> comparisons = {
      {"", ""},      {">= ", ">="},     {"≥", ">="},
      {"<= ", "<="}, {"≤ ", "<="},      {"> ", ">"},
      {"<", "<"},    {"almeno ", ">="}, {"non superiore a ", "<="}};
  const std::vector<std::pair<std::string, std::string>> units = {{"", ""},      {" %", "%"},  {"%", "%"},
                                                                  {" €", "EUR"}, {" N.", "N"}, {" gg", "gg"}};
  std::mt19937 random(20230131);
  for (int i = 0; i < 3000; ++i) {
    const auto& [comparison, sign] = comparisons[random() % comparisons.size()];
    const auto& [unit, name] = units[random() % units.size()];
    const bool decimals = random() % 2 == 0;
    int hundredths = static_cast<int>(random() % (i % 3 == 0 ? 100000000u : 20000u));
    if (!decimals) hundredths -= hundredths % 100;
    const std::string cell = comparison + italian(hundredths, decimals) + unit;
    const Reading reading = read_measure(cell, kTarget);
    ASSERT_EQ(reading.kind, "number") << cell;
    ASSERT_EQ(reading.comparator.value_or(""), sign) << cell;
    ASSERT_EQ(reading.unit.value_or(""), name) << cell;
    ASSERT_NEAR(reading.value.value_or(-1), hundredths / 100.0, 1e-6) << cell;
  }
}

TEST(Measure, EveryDeadlineReadsBack) {
  std::mt19937 random(7);
  for (int i = 0; i < 500; ++i) {
    const int day = 1 + static_cast<int>(random() % 28);
    const int month = 1 + static_cast<int>(random() % 12);
    const int year = 2015 + static_cast<int>(random() % 15);
    const std::vector<std::string> prefixes = {"", "Entro ", "entro il ", "<= ", "≤", "non oltre il "};
    const std::string separator = random() % 2 == 0 ? "/" : ".";
    const std::string cell =
        fmt::format("{}{:02}{}{:02}{}{}", prefixes[random() % prefixes.size()], day, separator, month, separator, year);
    ASSERT_EQ(describe(read_measure(cell, kTarget)), fmt::format("deadline <= {}-{:02}-{:02}", year, month, day))
        << cell;
  }
}

TEST(Algorithm, GivesItsComparatorToABareTargetWithTheSameNumber) {
  EXPECT_EQ(completed("90%", "% sopralluoghi conclusi >= 90%"), "number >= 90 %");
  EXPECT_EQ(completed("90,00 %", "% sopralluoghi conclusi ≥ 90 %"), "number >= 90 %");
  EXPECT_EQ(completed("140", "n. chilometri ascoltati >= 140"), "number >= 140");
  EXPECT_EQ(completed("5%", "% reclami ripetuti < 5%"), "number < 5 %");
  EXPECT_EQ(completed("100%", "% esiti comunicati = 100%"), "number = 100 %");
  EXPECT_EQ(completed("12", "tempo medio in minuti <= 12"), "number <= 12");
}

TEST(Algorithm, KeepsTheUnitOfTheCell) { EXPECT_EQ(completed("90", "% sopralluoghi conclusi >= 90%"), "number >= 90"); }

TEST(Algorithm, AnotherNumberGivesNothing) {
  EXPECT_EQ(completed("80%", "% sopralluoghi conclusi >= 90%"), "number 80 %");
  EXPECT_EQ(completed("80%", "% sopralluoghi conclusi >= 180%"), "number 80 %");
  EXPECT_EQ(completed("80%", "% sopralluoghi conclusi >= 80,5%"), "number 80 %");
  EXPECT_EQ(completed("3", "n. fontane >= 32"), "number 3");
  EXPECT_EQ(completed("2", "fontane >= 3,2"), "number 2");
  EXPECT_EQ(completed("80%", ""), "number 80 %");
}

TEST(Algorithm, SameNumberWithoutAComparisonGivesNothing) {
  EXPECT_EQ(completed("3", "n. progetti avviati (n. 3)"), "number 3");
  EXPECT_EQ(completed("80%", "80% delle fontane"), "number 80 %");
}

TEST(Algorithm, PicksTheComparisonThatStandsBesideTheNumber) {
  EXPECT_EQ(completed("90%", "% conclusi >= 80% nel primo anno, <= 90% nel secondo"), "number <= 90 %");
}

TEST(Algorithm, NeverChangesATargetThatComparesByItself) {
  EXPECT_EQ(completed("> 90%", "% sopralluoghi conclusi >= 90%"), "number > 90 %");
  EXPECT_EQ(completed("<= 90%", "% sopralluoghi conclusi >= 90%"), "number <= 90 %");
}

TEST(Algorithm, DatesStayDeadlines) {
  EXPECT_EQ(completed("30/04/2024", "data di acquisto entro il 30/04/2024"), "deadline <= 2024-04-30");
}

TEST(Algorithm, BareNumberBesideATermIsADuration) {
  EXPECT_EQ(completed("15", "entro 15 gg dalla richiesta"), "duration <= 15 gg");
}

TEST(CanonicalCell, SpellsSignsQuotesAndDashesOneWay) {
  EXPECT_EQ(canonical_cell("≥ 80 %"), canonical_cell(">= 80 %"));
  EXPECT_EQ(canonical_cell("=> 80 %"), canonical_cell(">= 80 %"));
  EXPECT_EQ(canonical_cell("≤ 80 %"), canonical_cell("=< 80 %"));
  EXPECT_EQ(canonical_cell("10–20"), canonical_cell("10-20"));
  EXPECT_NE(canonical_cell("> 80 %"), canonical_cell(">= 80 %"));
}

TEST(Measures, TermsMayPrintTheirUnitFirst) {
  expect_meanings({{"entro gg. 18 dalla domanda", "duration <= 18 gg"},
                   {"entro gg. 30", "duration <= 30 gg"},
                   {"entro giorni 30 lavorativi", "duration <= 30 gg"},
                   {"entro anno 2023", "deadline <= 2023-12-31"}},
                  kTarget);
}

}  // namespace
}  // namespace spoglio::normalize
