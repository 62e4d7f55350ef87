// Units of rows whose cell in the column of units was not read.
#include "normalize/ocr/units.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/recognised.h"

namespace spoglio::normalize {
namespace {

using test::kRecognisedRow;
using test::read_target;
using test::recognised_page;
using ::testing::IsEmpty;

struct Row {
  std::string name;
  std::string raw;
  std::string unit;  // of the column of units; empty where it was not read
};

Plan restored(const std::vector<Row>& rows) {
  Plan plan;
  for (const Row& row : rows) {
    Indicator indicator;
    indicator.name = row.name;
    indicator.at = kRecognisedRow;
    indicator.measures = {read_target(row.raw)};
    if (!row.unit.empty()) indicator.measures[0].unit = row.unit;
    plan.indicators.push_back(indicator);
  }
  restore_units(plan, recognised_page());
  return plan;
}

TEST(RestoreUnits, RowsThatAreNamedAlikeTellTheUnit) {
  const Plan plan = restored({{"Tempi di risposta in materia di anagrafe", "≤ 33", ""},
                              {"Tempi di risposta in materia di tributi", "≤ 20", "gg"},
                              {"Quota di pratiche evase", "80", "%"},
                              {"Grado di soddisfazione per i servizi", "7,1", ""},
                              {"Grado di copertura: controlli", "90", "%"},
                              {"Grado di copertura: verbali", "90", "%"}});
  EXPECT_EQ(plan.indicators[0].measures[0].unit, "gg");
  EXPECT_EQ(plan.indicators[0].review.at(0).reason, "ocr_repair");
  EXPECT_EQ(plan.indicators[3].measures[0].unit, std::nullopt);
  EXPECT_THAT(plan.indicators[3].review, IsEmpty());
}

TEST(RestoreUnits, UnitsOfTheCellsThemselvesTellNothingOfOthers) {
  const Plan plan = restored({{"Numero di pratiche", "12", ""},
                              {"Numero di verbali", "n. 12", ""},
                              {"Numero di visite", "n. 12", ""},
                              {"Numero di corsi", "n. 12", ""}});
  EXPECT_EQ(plan.indicators[0].measures[0].unit, std::nullopt);
}

TEST(RestoreUnits, WhatIsNamedAsAShareIsOne) {
  const Plan plan = restored({{"Quota di gare aggiudicate", "32,5", ""},
                              {"Costo del servizio", "100", ""},
                              {"Tempi di risposta", "20", "gg"},
                              {"Visite svolte", "80", "N"},
                              {"Grado di copertura: controlli", "90", "%"},
                              {"Percentuale di verbali", "90", "%"}});
  EXPECT_EQ(plan.indicators[0].measures[0].unit, "%");
  EXPECT_EQ(plan.indicators[1].measures[0].unit, std::nullopt);
}

TEST(RestoreUnits, FiguresBehindAShareAreItsPercentSign) {
  const Plan plan = restored({{"% di iscritti sul totale", "10095", ""}, {"Iscritti", "10095", ""}});
  EXPECT_EQ(plan.indicators[0].measures[0].value, 100);
  EXPECT_EQ(plan.indicators[0].measures[0].unit, "%");
  EXPECT_EQ(plan.indicators[1].measures[0].value, 10095);
}

}  // namespace
}  // namespace spoglio::normalize
