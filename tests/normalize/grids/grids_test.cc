// A cruscotto as recognition prints it: lines across all columns, owners and notes beside them, damaged signs.
#include "normalize/grids/reader.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "normalize/grids/line.h"
#include "tests/support/text_plan.h"

namespace spoglio::normalize {
namespace {

using Strings = std::vector<std::string>;

constexpr const char* kHead =
    " CRUSCOTTO STRATEGICO\n\n011_Crescita della montagna\n\n"
    "1. Sportelli mobili nelle valli 2020 2021 2022 2023 2024 Owner\n";

// A row of five clean values, owner and note over several lines.
std::string row(const std::string& name, const std::string& values) {
  return "Aggiornato in sede di rolling\n" + name + " " + values +
         " S.Servizi annuale con deliberazione\n"
         "Esterni della Giunta n. 57 del 5\n"
         "Dicembre 2023\n";
}

std::string rows() {
  return row("Giornate di apertura dello sportello", "40 42 44 48 48") +
         row("Utenti che tornano allo sportello", "70% 75% 80% 85% 90%");
}

Plan plan_of(const std::string& body) { return test::plan_of(kHead + body); }

const Measure* find_measure(const Indicator& indicator, int year) {
  for (const auto& m : indicator.measures) {
    if (m.year == year) return &m;
  }
  return nullptr;
}

// A wrong value must be flagged: `expected` is right or a review entry names the measure.
void expect_right_or_flagged(const Indicator& indicator, int year, const std::string& expected) {
  const std::string reading = test::measure_of(indicator, "target", year);
  if (reading == expected) return;
  EXPECT_TRUE(test::is_flagged(indicator.review, fmt::format("measures.target.{}", year)))
      << indicator.name << " " << year << ": \"" << reading << "\" for \"" << expected << "\"";
}

TEST(Grid, HeadingsMakeMissionsAndStrategicObjectives) {
  const Plan plan = plan_of(rows() + "032_Servizi generali\n\n2. Archivio ordinato 2020 2021 2022 2023 2024 Owner\n" +
                            row("Fascicoli nel catalogo", ">500 >600 >700 >800 >900"));
  EXPECT_EQ(
      test::objectives_in(plan),
      (Strings{"missione 011 Crescita della montagna", "obiettivo_strategico 1 Sportelli mobili nelle valli < 011",
               "missione 032 Servizi generali", "obiettivo_strategico 2 Archivio ordinato < 032"}));
  EXPECT_EQ(plan.document.period, std::pair(2020, 2024));
}

TEST(Grid, ValuesStandUnderTheirYears) {
  const Plan plan = plan_of(rows());
  EXPECT_EQ(
      test::indicators_in(plan),
      (Strings{
          "Giornate di apertura dello sportello | target 2020 number 40 | target 2021 number 42 | target 2022 number "
          "44 | target 2023 number 48 | target 2024 number 48",
          "Utenti che tornano allo sportello | target 2020 number 70 % | target 2021 number 75 % | target 2022 "
          "number 80 % | target 2023 number 85 % | target 2024 number 90 %"}));
}

TEST(Grid, OwnerOverSeveralLinesIsOneUnit) {
  const Plan plan = plan_of(rows());
  for (const auto& indicator : plan.indicators)
    EXPECT_EQ(indicator.units, Strings{"S.Servizi Esterni"}) << indicator.name;
}

TEST(Grid, NoteBesideARowIsItsAmendment) {
  const Plan plan = plan_of(rows());
  ASSERT_EQ(plan.indicators.size(), 2u);
  for (const auto& indicator : plan.indicators) {
    ASSERT_EQ(indicator.amendments.size(), 1u) << indicator.name;
    EXPECT_EQ(indicator.amendments[0].action, "aggiornato");
    EXPECT_EQ(indicator.amendments[0].act.body, "Giunta");
    EXPECT_EQ(indicator.amendments[0].act.number, "57");
    EXPECT_EQ(indicator.amendments[0].act.date, "2023-12-05");
  }
}

TEST(Grid, ActWithoutItsNumberHasNoNumber) {
  const Plan plan = plan_of(
      "Inserito in sede di rolling\n"
      "Bandi pubblicati per le botteghe 10 11 12 13 14 S.Servizi annuale con deliberazione\n"
      "Esterni della Giunta n. del 24\ngennaio 2022\n" +
      rows());
  const Indicator& indicator = test::indicator_named(plan, "Bandi pubblicati per le botteghe");
  ASSERT_EQ(indicator.amendments.size(), 1u);
  EXPECT_EQ(indicator.amendments[0].action, "inserito");
  EXPECT_EQ(indicator.amendments[0].act.number, std::nullopt);
  EXPECT_EQ(indicator.amendments[0].act.date, "2022-01-24");
}

TEST(Grid, NameOverSeveralLinesIsJoined) {
  const Plan plan = plan_of(
      "Aggiornato in sede di rolling\n"
      "Giornate di apertura dello sportello nelle valli più lontane dal capoluogo, comprese\n"
      "quelle raggiunte con la corriera 40 42 44 48 48 S.Servizi annuale con deliberazione\n"
      "Esterni della Giunta n. 57 del 5\nDicembre 2023\n" +
      row("Utenti che tornano allo sportello", "70% 75% 80% 85% 90%"));
  EXPECT_EQ(
      plan.indicators.at(0).name,
      "Giornate di apertura dello sportello nelle valli più lontane dal capoluogo, comprese quelle raggiunte con la "
      "corriera");
}

TEST(Grid, BaselineYearAndComparisonsAreRead) {
  const Plan plan = plan_of(row("Utenti nuovi", "Anno di rilevazione >1 >1 >=2 <5") + rows());
  EXPECT_EQ(test::indicators_in(plan).at(0),
            "Utenti nuovi | target 2020 baseline_year | target 2021 number > 1 | target 2022 number > 1 | target 2023 "
            "number >= "
            "2 | target 2024 number < 5");
}

TEST(Grid, ShareOverOneHundredIsAGreaterOrEqualSignReadAsTwo) {
  const Plan plan = plan_of(row("Cantieri chiusi / Cantieri aperti", "290% 290% 290% 290% 95%") + rows());
  const Indicator& indicator = test::indicator_named(plan, "Cantieri chiusi / Cantieri aperti");
  for (int year = 2020; year <= 2023; ++year) {
    EXPECT_EQ(test::measure_of(indicator, "target", year), "number >= 90 %") << year;
    EXPECT_TRUE(test::is_flagged(indicator.review, fmt::format("measures.target.{}", year))) << year;
    ASSERT_NE(find_measure(indicator, year), nullptr);
    EXPECT_EQ(find_measure(indicator, year)->raw, "290%") << year;
  }
}

TEST(Grid, DamagedSignBeforeAShareIsRepairedAndFlagged) {
  const Plan plan = plan_of(row("Giudizi positivi degli utenti", "5= 80% 5= 80% 5= 85% 5= 85% 5= 85%") + rows());
  const Indicator& indicator = test::indicator_named(plan, "Giudizi positivi degli utenti");
  EXPECT_EQ(test::measure_of(indicator, "target", 2020), "number >= 80 %");
  EXPECT_EQ(test::measure_of(indicator, "target", 2024), "number >= 85 %");
  EXPECT_TRUE(test::is_flagged(indicator.review, "measures.target.2020"));
  EXPECT_TRUE(test::is_flagged(indicator.review, "measures.target.2024"));
}

TEST(Grid, TwoInFrontOfAOneIsNeverSilent) {
  const Plan plan = plan_of(row("n° utenti anno x/n° utenti anno x-1", "Anno di rilevazione 21 21 21 21") +
                            row("n° visite anno x/n° visite anno x-1", "Anno di rilevazione >1 >1 >1 >1") + rows());
  const Indicator& indicator = test::indicator_named(plan, "n° utenti anno x/n° utenti anno x-1");
  for (int year = 2021; year <= 2024; ++year) {
    expect_right_or_flagged(indicator, year, "number >= 1");
    ASSERT_NE(find_measure(indicator, year), nullptr) << year;
    EXPECT_EQ(find_measure(indicator, year)->raw, "21") << year;
  }
  EXPECT_TRUE(test::is_flagged(indicator.review, "measures.target.2021"));
}

TEST(Grid, NumberThatOnlyLooksDamagedStays) {
  const Plan plan = plan_of(row("Chilometri di sentieri puliti", "210 215 221 230 240") + rows());
  const Indicator& indicator = test::indicator_named(plan, "Chilometri di sentieri puliti");
  EXPECT_EQ(test::measure_of(indicator, "target", 2020), "number 210");
  EXPECT_EQ(test::measure_of(indicator, "target", 2024), "number 240");
}

TEST(Grid, StarForADegreeSignIsMendedAndFlagged) {
  const Plan plan = plan_of(row("n°botteghe premiate/n*botteghe candidate", "10% 10% 12% 12% 12%") + rows());
  const Indicator& indicator = test::indicator_named(plan, "n°botteghe premiate/n°botteghe candidate");
  EXPECT_TRUE(test::is_flagged(indicator.review, "name"));
}

TEST(Grid, EliminatedRowHasItsFirstYears) {
  const Plan plan = plan_of(
      "Eliminato in sede di rolling\n"
      "Corsi per guide alpine 10 11 12 13 S.Servizi annuale con deliberazione\n"
      "Esterni della Giunta n. 57 del 5\nDicembre 2023\n" +
      rows());
  const Indicator& indicator = test::indicator_named(plan, "Corsi per guide alpine");
  ASSERT_EQ(indicator.amendments.size(), 1u);
  EXPECT_EQ(indicator.amendments[0].action, "eliminato");
  for (int year = 2020; year <= 2023; ++year)
    expect_right_or_flagged(indicator, year, fmt::format("number {}", year - 2010));
  EXPECT_EQ(find_measure(indicator, 2024), nullptr);
}

TEST(Grid, InsertedRowHasItsLastYears) {
  const Plan plan = plan_of(
      "Inserito in sede di rolling\n"
      "Guide alpine abilitate 14 15 S.Servizi annuale con deliberazione\n"
      "Esterni della Giunta n. 57 del 5\nDicembre 2022\n" +
      rows());
  const Indicator& indicator = test::indicator_named(plan, "Guide alpine abilitate");
  expect_right_or_flagged(indicator, 2023, "number 14");
  expect_right_or_flagged(indicator, 2024, "number 15");
  EXPECT_EQ(find_measure(indicator, 2020), nullptr);
}

TEST(Grid, FewerValuesThanYearsAreFlagged) {
  const Plan plan = plan_of(row("Visite guidate ai ghiacciai", "10 11 12") + rows());
  const Indicator& indicator = test::indicator_named(plan, "Visite guidate ai ghiacciai");
  EXPECT_FALSE(indicator.review.empty());
}

TEST(Grid, CellsThatNoRuleReadsAreFlagged) {
  const Plan plan = plan_of(row("Tempo medio di attesa allo sportello", "4 X 4 X 4") + rows());
  ASSERT_FALSE(plan.indicators.empty());
  EXPECT_FALSE(plan.indicators.at(0).review.empty());
}

TEST(Grid, ColumnsReadOneByOneAreJoinedOrFlagged) {
  const Plan plan = plan_of(rows() +
                            "032_Servizi generali\n\n2. Archivio ordinato\n\n"
                            "Fascicoli descritti nel catalogo\n\nRichieste accolte entro cinque giorni\n\n"
                            "2020 2021 2022 2023 2024 Owner\n"
                            "Aggiornato in sede di rolling\n100 110 120 130 140 S.Servizi annuale con deliberazione\n"
                            "Esterni della Giunta n. 57 del 5\nDicembre 2023\n"
                            "Aggiornato in sede di rolling\n80% 80% 85% 85% 90% S.Servizi annuale con deliberazione\n"
                            "Esterni della Giunta n. 57 del 5\nDicembre 2023\n");
  ASSERT_GE(plan.indicators.size(), 4u);
  const Indicator& records = test::indicator_named(plan, "Fascicoli descritti nel catalogo");
  const Indicator& requests = test::indicator_named(plan, "Richieste accolte entro cinque giorni");
  expect_right_or_flagged(records, 2020, "number 100");
  expect_right_or_flagged(records, 2024, "number 140");
  expect_right_or_flagged(requests, 2020, "number 80 %");
  EXPECT_EQ(test::objective_of(plan, records).code, "2");
}

TEST(Grid, CleanRowsOfACleanGridAreNotFlagged) {
  for (const auto& indicator : plan_of(rows()).indicators) {
    EXPECT_TRUE(indicator.review.empty())
        << indicator.name << ": " << indicator.review.at(0).field << " " << indicator.review.at(0).detail;
  }
}

TEST(YearHeader, YearsAtTheEndOfALineAreColumns) {
  const YearHeader header = read_year_header("2. Archivio ordinato 2020 2021 2022 Owner", Vocabulary::standard());
  EXPECT_EQ(header.years, (std::vector<int>{2020, 2021, 2022}));
  EXPECT_EQ(header.prefix, "2. Archivio ordinato");
}

TEST(YearHeader, SentencesWithYearsAreNone) {
  for (const char* line :
       {"", "Il triennio 2020 2021 2022 si chiude in pareggio", "nel 2020", "Spesa 2020", "100 200 300"})
    EXPECT_TRUE(read_year_header(line, Vocabulary::standard()).years.empty()) << line;
}

TEST(GridLine, NameValuesOwnerAndNoteComeApart) {
  extract::Line line;
  line.text = "Giornate di apertura 40 42 44 48 48 S.Servizi annuale con deliberazione";
  const GridLine parts = split_grid_line(line, Vocabulary::standard());
  EXPECT_EQ(parts.name, "Giornate di apertura");
  EXPECT_EQ(parts.values, (Strings{"40", "42", "44", "48", "48"}));
  EXPECT_EQ(parts.owner, "S.Servizi");
  EXPECT_EQ(parts.note, "annuale con deliberazione");
}

TEST(Specks, HalfLettersAreNoWords) {
  EXPECT_TRUE(is_specks(". , ' ."));
  EXPECT_TRUE(is_specks("o . i , N"));
  EXPECT_FALSE(is_specks("Giornate di apertura"));
}

}  // namespace
}  // namespace spoglio::normalize
