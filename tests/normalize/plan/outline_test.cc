// The tree of a plan: sheets, objectives and whose child each is.
#include "normalize/plan/outline.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/tables.h"
#include "tests/support/text_plan.h"

namespace spoglio::normalize {
namespace {

using Strings = std::vector<std::string>;

Objective objective(const std::string& level, std::optional<std::string> code, const std::string& title) {
  Objective out;
  out.level = level;
  out.code = std::move(code);
  out.title = title;
  return out;
}

struct Tree {
  Plan plan;
  Outline outline{plan};

  void open(const std::string& level, std::optional<std::string> code, const std::string& title) {
    outline.open(objective(level, std::move(code), title));
  }
  void add(const std::string& name) {
    Indicator indicator;
    indicator.name = name;
    outline.add_indicator(std::move(indicator));
  }
};

TEST(Outline, ParentIsTheObjectiveWhoseCodeIsOneLevelUp) {
  Tree tree;
  tree.open("area_strategica", "1", "Acqua");
  tree.open("obiettivo_strategico", "1.1", "Reti");
  tree.open("obiettivo_operativo", "1.1.1", "Perdite");
  tree.open("obiettivo_operativo", "1.1.2", "Tubi");
  tree.open("obiettivo_strategico", "1.2", "Analisi");
  tree.open("area_strategica", "2", "Strade");
  EXPECT_EQ(test::objectives_in(tree.plan),
            (Strings{"area_strategica 1 Acqua", "obiettivo_strategico 1.1 Reti < 1",
                     "obiettivo_operativo 1.1.1 Perdite < 1.1", "obiettivo_operativo 1.1.2 Tubi < 1.1",
                     "obiettivo_strategico 1.2 Analisi < 1", "area_strategica 2 Strade"}));
}

TEST(Outline, ANarrowerObjectiveIsNoParentWhateverItsCode) {
  Tree tree;
  tree.open("obiettivo_strategico", "4.1", "Acqua");
  tree.open("obiettivo_operativo", "1", "Perdite");
  tree.open("obiettivo_strategico", "1.2", "Strade");
  EXPECT_EQ(test::objectives_in(tree.plan).back(), "obiettivo_strategico 1.2 Strade");
}

TEST(Outline, ParentByCodeIsFoundPastOtherBranches) {
  Tree tree;
  tree.open("area_strategica", "1", "Acqua");
  tree.open("obiettivo_strategico", "1.1", "Reti");
  tree.open("area_strategica", "2", "Strade");
  tree.open("obiettivo_operativo", "1.1.1", "Perdite");
  EXPECT_EQ(test::objectives_in(tree.plan).back(), "obiettivo_operativo 1.1.1 Perdite < 1.1");
}

TEST(Outline, WithoutCodesTheNearestHigherLevelIsTheParent) {
  Tree tree;
  tree.open("area_strategica", std::nullopt, "Acqua");
  tree.open("obiettivo_strategico", std::nullopt, "Reti");
  tree.open("obiettivo_operativo", std::nullopt, "Perdite");
  tree.open("obiettivo_strategico", std::nullopt, "Analisi");
  EXPECT_EQ(test::objectives_in(tree.plan),
            (Strings{"area_strategica Acqua", "obiettivo_strategico Reti < \"Acqua\"",
                     "obiettivo_operativo Perdite < \"Reti\"", "obiettivo_strategico Analisi < \"Acqua\""}));
}

TEST(Outline, ProgrammeStandsBetweenStrategicAndOperationalObjectives) {
  Tree tree;
  tree.open("area_strategica", "A", "Acqua");
  tree.open("obiettivo_strategico", "A.1", "Reti");
  tree.open("programma", std::nullopt, "Manutenzione");
  tree.open("obiettivo_operativo", "A.1.1", "Perdite");
  tree.open("azione", "A.1.1.1", "Ascolto notturno");
  tree.open("obiettivo_operativo", "A.1.2", "Tubi");
  EXPECT_EQ(test::objectives_in(tree.plan),
            (Strings{"area_strategica A Acqua", "obiettivo_strategico A.1 Reti < A", "programma Manutenzione < A.1",
                     "obiettivo_operativo A.1.1 Perdite < \"Manutenzione\"", "azione A.1.1.1 Ascolto notturno < A.1.1",
                     "obiettivo_operativo A.1.2 Tubi < \"Manutenzione\""}));
}

TEST(Outline, ProgrammeOfOneStrategicObjectiveIsNoParentInTheNext) {
  Tree tree;
  tree.open("obiettivo_strategico", "A.1", "Reti");
  tree.open("programma", std::nullopt, "Manutenzione");
  tree.open("obiettivo_operativo", "A.1.1", "Perdite");
  tree.open("obiettivo_strategico", "A.2", "Analisi");
  tree.open("obiettivo_operativo", "A.2.1", "Prelievi");
  EXPECT_EQ(test::objectives_in(tree.plan).back(), "obiettivo_operativo A.2.1 Prelievi < A.2");
}

TEST(Outline, MissionIsOverTheNumberedObjectivesUnderIt) {
  Tree tree;
  tree.open("missione", "011", "Montagna");
  tree.open("obiettivo_strategico", "1", "Sportelli");
  tree.open("missione", "032", "Servizi");
  tree.open("obiettivo_strategico", "3", "Archivio");
  EXPECT_EQ(test::objectives_in(tree.plan), (Strings{"missione 011 Montagna", "obiettivo_strategico 1 Sportelli < 011",
                                                     "missione 032 Servizi", "obiettivo_strategico 3 Archivio < 032"}));
}

TEST(Outline, WholeAdministrationIsOverTheAreasOfItsSheetOnly) {
  Tree tree;
  tree.outline.open_sheet("Allegato A", {});
  tree.open("ente", std::nullopt, "ENTE");
  tree.open("area_strategica", "1", "Acqua");
  tree.open("area_strategica", "2", "Strade");
  tree.outline.open_sheet("Ufficio Reti", {});
  tree.open("area_strategica", "1", "Acqua");
  EXPECT_EQ(test::objectives_in(tree.plan),
            (Strings{"ente ENTE", "area_strategica 1 Acqua < \"ENTE\"", "area_strategica 2 Strade < \"ENTE\"",
                     "area_strategica 1 Acqua"}));
}

TEST(Outline, ObjectiveOfWhichOnlyTheWeightIsPrintedHasNoTitle) {
  Plan plan;
  Outline outline(plan);
  const Objective& opened = outline.open_printed("(Peso: 20%)", "obiettivo_operativo", {});
  EXPECT_EQ(opened.title, std::nullopt);
  EXPECT_EQ(opened.weight, 20);
}

TEST(Outline, SameObjectiveInTheSameSheetIsOpenedOnce) {
  Tree tree;
  tree.open("area_strategica", "1", "Acqua");
  tree.open("area_strategica", "2", "Strade");
  tree.open("area_strategica", "1", "Acqua");
  tree.add("Fontane");
  EXPECT_EQ(tree.plan.objectives.size(), 2u);
  EXPECT_EQ(tree.plan.indicators.at(0).objective, tree.plan.objectives.at(0).id);
}

TEST(Outline, AnotherSheetHasObjectivesOfItsOwn) {
  Tree tree;
  tree.outline.open_sheet("Ufficio Reti", {});
  tree.open("area_strategica", "1", "Acqua");
  tree.outline.open_sheet("Ufficio Strade", {});
  EXPECT_EQ(tree.outline.find("1"), nullptr);
  tree.open("area_strategica", "1", "Acqua");
  ASSERT_EQ(tree.plan.objectives.size(), 2u);
  EXPECT_NE(tree.plan.objectives[0].id, tree.plan.objectives[1].id);
  EXPECT_NE(tree.plan.objectives[0].sheet, tree.plan.objectives[1].sheet);
}

TEST(Outline, FirstObjectiveOpensAnUntitledSheet) {
  Tree tree;
  tree.open("area_strategica", "1", "Acqua");
  EXPECT_EQ(test::sheets_in(tree.plan), Strings{"-"});
  EXPECT_EQ(tree.plan.objectives.at(0).sheet, tree.plan.sheets.at(0).id);
}

TEST(Outline, CodeInFrontOfAnIndicatorImpliesAnUntitledOperationalObjective) {
  Tree tree;
  tree.open("obiettivo_strategico", "1.1", "Reti");
  const Objective& implied = tree.outline.open_code("1.1.3", {});
  EXPECT_EQ(implied.level, "obiettivo_operativo");
  EXPECT_EQ(implied.title, std::nullopt);
  EXPECT_EQ(test::objectives_in(tree.plan).back(), "obiettivo_operativo 1.1.3 < 1.1");
  tree.outline.open_code("1.1.3", {});
  EXPECT_EQ(tree.plan.objectives.size(), 2u);
}

TEST(Outline, IndicatorsBelongToTheObjectiveOpenedLast) {
  Tree tree;
  tree.open("obiettivo_operativo", "1.1.1", "Perdite");
  tree.open("obiettivo_operativo", "1.1.2", "Tubi");
  tree.add("Metri di tubo");
  EXPECT_EQ(test::objective_of(tree.plan, tree.plan.indicators.at(0)).code, "1.1.2");
}

TEST(Outline, IndicatorWithoutAnyObjectiveBelongsToTheWholeAdministration) {
  Tree tree;
  tree.add("Fontane");
  ASSERT_EQ(tree.plan.objectives.size(), 1u);
  EXPECT_EQ(tree.plan.objectives[0].level, "ente");
  EXPECT_EQ(tree.plan.indicators.at(0).objective, tree.plan.objectives[0].id);
}

TEST(Outline, IdsAreUniqueAndParentsComeFirst) {
  const Plan plan = test::plan_of(
      "Piano della Performance 2024\n\n"
      "OBIETTIVI / INDICATORI\tAlgoritmo\tTarget 2024\n"
      "OB 1: ACQUA\t\t\n1.1 Reti\t\t\n1.1.1 Perdite\t\t\nO1.1.1-a Metri\tn. metri\t3\n"
      "OB 2: STRADE\t\t\n2.1 Ponti\t\t\n2.1.1 Viadotti\t\t\nO2.1.1-a Viadotti visti\tn. viadotti\t5\n");
  ASSERT_EQ(plan.objectives.size(), 6u);
  std::vector<std::string> seen;
  for (const Objective& o : plan.objectives) {
    EXPECT_EQ(std::count(seen.begin(), seen.end(), o.id), 0) << o.id;
    if (o.parent) {
      EXPECT_EQ(std::count(seen.begin(), seen.end(), *o.parent), 1) << o.id;
    }
    seen.push_back(o.id);
  }
}

TEST(Level, LabelDecidesAndTeachesItsDepth) {
  Tree tree;
  const auto heading = read_heading("A.1.2 Tubi");
  ASSERT_TRUE(heading);
  EXPECT_EQ(tree.outline.level_of(*heading, "azione"), "azione");
  EXPECT_EQ(tree.outline.level_of(*read_heading("A.1.3 Valvole"), std::nullopt), "azione");
}

TEST(Level, ObjectiveCalledJustThatInFrontOfACodeIsOfAKnownLevel) {
  const Plan plan = test::plan_of_table(
      "Obiettivi e indicatori | Formula | Target 2024\nTitolo obiettivo A.1 - Curare il verde | | \n"
      "Alberi piantati | n. alberi | 150\nSiepi potate | n. siepi | 80");
  EXPECT_EQ(test::objectives_in(plan), (Strings{"obiettivo_operativo A.1 Curare il verde"}));
}

TEST(Level, ShapeDecidesWhereNoLabelDoes) {
  for (const auto& [text, level] : std::vector<std::pair<std::string, std::string>>{
           {"011_Montagna", "missione"},
           {"OB 1: ACQUA", "area_strategica"},
           {"1.1 Reti", "obiettivo_strategico"},
           {"1.1.1 Perdite", "obiettivo_operativo"},
           {"3. Archivio", "obiettivo_strategico"},
           {"01 - Archivio", "obiettivo_strategico"},
       }) {
    Tree tree;
    EXPECT_EQ(tree.outline.level_of(*read_heading(text), std::nullopt), level) << text;
  }
}

TEST(Level, RanksRunFromTheWholeAdministrationDown) {
  const Strings order = {
      "ente", "missione", "area_strategica", "obiettivo_strategico", "programma", "obiettivo_operativo", "azione"};
  for (size_t i = 1; i < order.size(); ++i) EXPECT_LT(level_rank(order[i - 1]), level_rank(order[i])) << order[i];
  EXPECT_GE(level_rank("altro"), level_rank("azione"));
}

}  // namespace
}  // namespace spoglio::normalize
