// Indicators over sheets and years, measured on random plans of several years whose truth is known.
#include "normalize/links/link.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <iostream>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "tests/support/text_plan.h"

namespace spoglio::normalize {
namespace {

// Plans of one administration, year after year: rows stay, are reworded, split, dropped and added; beside many stands a
// lookalike of another unit or of another thing.
class Years {
 public:
  explicit Years(std::uint32_t seed) : dice_(seed) {
    for (int n = 0; n < 60; ++n) add(n);
  }

  struct Row {
    int truth = 0;  // which indicator it is
    std::string act, thing, whom;
    std::string unit;
    std::string code;
    std::string place;
    int wording = 0;  // how it is put
    std::string extra;
  };

  const std::vector<Row>& rows() const { return rows_; }

  void next_year() {
    std::vector<Row> next;
    for (Row row : rows_) {
      const int fate = roll(100);
      if (fate < 8) continue;  // dropped
      if (fate < 12) {         // split: two new indicators
        for (const char* part : {"imprese", "cittadini"}) {
          Row half = row;
          half.truth = next_truth_++;
          half.extra = std::string(" - ") + part;
          half.code = fresh_code();
          next.push_back(half);
        }
        continue;
      }
      if (fate < 40) row.wording = roll(6);  // reworded
      if (fate < 20) row.code = fresh_code();
      if (fate > 90) row.place = place();
      next.push_back(row);
    }
    rows_ = next;
    for (int n = 0; n < 6; ++n) add(next_truth_);
  }

  std::vector<LinkRow> as_rows() {
    std::vector<LinkRow> out;
    for (const Row& row : rows_) out.push_back(link_row(row.code, worded(row), "", row.unit, row.place));
    return out;
  }

 private:
  int roll(int sides) { return static_cast<int>(dice_() % static_cast<unsigned>(sides)); }
  template <typename T>
  const std::string& pick(const T& list) {
    return list[static_cast<std::size_t>(roll(static_cast<int>(list.size())))];
  }

  void add(int) {
    static const std::vector<std::string> kActs{
        "domande evase",   "sopralluoghi eseguiti", "contributi erogati",   "corsi conclusi",    "reclami risolti",
        "atti pubblicati", "verifiche svolte",      "incontri organizzati", "pratiche istruite", "certificati emessi"};
    static const std::vector<std::string> kThings{
        "mercati rionali",     "alberi monumentali",   "mense scolastiche", "argini fluviali",
        "biblioteche civiche", "piste ciclabili",      "musei diffusi",     "impianti sportivi",
        "cimiteri comunali",   "parcheggi di scambio", "asili nido",        "teatri storici",
        "sentieri montani",    "acquedotti rurali",    "borghi alpini",     "porti turistici"};
    static const std::vector<std::string> kWhom{"del comprensorio", "della zona nord", "delle frazioni", "del centro",
                                                ""};
    Row row;
    do {
      row.act = pick(kActs);
      row.thing = pick(kThings);
      row.whom = pick(kWhom);
    } while (!taken_.insert(row.act + row.thing).second);
    row.truth = next_truth_++;
    row.unit = roll(2) == 0 ? "%" : "N";
    row.code = roll(3) == 0 ? "" : fresh_code();
    row.place = place();
    row.wording = roll(6);
    rows_.push_back(row);
    if (roll(4) == 0) {  // the same words, another unit
      Row other = row;
      other.truth = next_truth_++;
      other.unit = row.unit == "%" ? "N" : "%";
      other.code = fresh_code();
      rows_.push_back(other);
    }
  }

  std::string place() { return "A." + std::to_string(1 + roll(9)) + " Area delle cose pubbliche"; }
  std::string fresh_code() { return "I." + std::to_string(1 + roll(9)) + "." + std::to_string(next_code_++); }

  // Six ways to put the same.
  static std::string worded(const Row& row) {
    const std::string whom = row.whom.empty() ? "" : " " + row.whom;
    const std::string measure = row.unit == "%" ? "Percentuale di " : "Numero di ";
    switch (row.wording) {
      case 0:
        return measure + row.act + " per " + row.thing + whom + row.extra;
      case 1:
        return (row.unit == "%" ? "% " : "N. ") + row.act + " per i " + row.thing + whom + row.extra;
      case 2:
        return measure + row.act + " (" + row.thing + whom + ")" + row.extra;
      case 3:
        return measure + row.act + " nell'anno per " + row.thing + whom + row.extra;
      case 4: {
        std::string slip = row.thing;  // a slip of the pen
        slip.erase(slip.size() / 2, 1);
        return measure + row.act + " per " + slip + whom + row.extra;
      }
      default:
        return "TOTALE " + measure + row.act + " PER " + row.thing + whom + row.extra;
    }
  }

  std::mt19937 dice_;
  std::vector<Row> rows_;
  std::set<std::string> taken_;
  int next_truth_ = 1;
  int next_code_ = 1;
};

struct Measured {
  std::size_t right = 0, linked = 0, wanted = 0, other_unit = 0;
  double f1() const { return 2.0 * static_cast<double>(right) / static_cast<double>(linked + wanted); }
};

// Links year by year as the store does, and counts pairs of rows of two following years.
Measured measure(std::uint32_t seed, int years) {
  Years plans(seed);
  Measured out;
  std::vector<LinkRow> known;
  std::vector<int> truth;  // of each known series: that of its latest row
  std::set<int> ever;      // indicators that have a series
  for (int year = 0; year < years; ++year, plans.next_year()) {
    const auto rows = plans.as_rows();
    const auto matches = match_known(rows, known);
    std::set<int> now;
    for (std::size_t r = 0; r < rows.size(); ++r) {
      const auto& row = plans.rows()[r];
      if (ever.count(row.truth) > 0) ++out.wanted;
      if (matches[r]) {
        ++out.linked;
        if (truth[matches[r]->known] == row.truth) ++out.right;
        if (known[matches[r]->known].unit != rows[r].unit) ++out.other_unit;
        known[matches[r]->known] = rows[r];
        truth[matches[r]->known] = row.truth;
      } else {
        known.push_back(rows[r]);
        truth.push_back(row.truth);
      }
      now.insert(row.truth);
    }
    ever.insert(now.begin(), now.end());
  }
  return out;
}

TEST(Link, RandomPlansOfSeveralYearsAreLinkedAsTheyWereMade) {
  Measured all;
  for (std::uint32_t seed = 1; seed <= 20; ++seed) {
    const Measured one = measure(seed, 6);
    all.right += one.right;
    all.linked += one.linked;
    all.wanted += one.wanted;
    all.other_unit += one.other_unit;
  }
  std::cout << "pairs: " << all.wanted << " wanted, " << all.linked << " linked, " << all.right << " right, F1 "
            << all.f1() << "\n";
  EXPECT_GE(all.f1(), 0.98);
  EXPECT_EQ(all.other_unit, 0u);
}

LinkRow row(const std::string& name, const std::string& unit = "", const std::string& code = "",
            const std::string& place = "") {
  return link_row(code, name, "", unit, place);
}

TEST(Link, LookalikeOfAnotherUnitOrNumberIsAnotherIndicator) {
  EXPECT_FALSE(match_known({row("Domande evase", "%")}, {row("Domande evase", "N")})[0]);
  EXPECT_FALSE(match_known({row("Lavori della fase 2", "%")}, {row("Lavori della fase 1", "%")})[0]);
  EXPECT_TRUE(match_known({row("Domande evase nel 2024", "%")}, {row("Domande evase nel 2023", "%")})[0]);
}

TEST(Link, LetterLeftOutAtTheBeginningOfAWordIsASlip) {
  const auto links = [](const std::string& before, const std::string& now) {
    return match_known({row("Percentuale di verifiche svolte per porti " + now, "%")},
                       {row("% verifiche svolte per i porti " + before, "%")})[0]
        .has_value();
  };
  EXPECT_TRUE(links("turistici", "tristici"));
  EXPECT_TRUE(links("tristici", "turistici"));
  EXPECT_FALSE(links("turistici", "commerciali"));
}

TEST(Link, SameNameGoesToTheSamePlace) {
  const std::vector<LinkRow> known{row("Gradimento degli utenti", "N", "", "A.1 Musei"),
                                   row("Gradimento degli utenti", "N", "", "B.4 Mercati coperti")};
  const auto found = match_known({row("Gradimento degli utenti", "N", "", "B.4 Mercati coperti"),
                                  row("Gradimento degli utenti", "N", "", "A.1 Musei")},
                                 known);
  ASSERT_TRUE(found[0] && found[1]);
  EXPECT_EQ(found[0]->known, 1u);
  EXPECT_EQ(found[1]->known, 0u);
  EXPECT_THAT(found[0]->link.reason, testing::HasSubstr("place"));
}

TEST(Link, HalvesOfASplitRowGoOnFromNeither) {
  const auto found =
      match_known({row("Richieste di accesso evase: imprese", "N"), row("Richieste di accesso evase: privati", "N")},
                  {row("Richieste di accesso evase", "N"), row("Alberi potati", "N")});
  EXPECT_FALSE(found[0]);
  EXPECT_FALSE(found[1]);
}

TEST(Link, RowsOfOneSheetStayApartAndThoseOfOneCodeOnTwoSheetsJoin) {
  std::vector<LinkRow> rows{row("Piante messe a dimora", "N", "S1.1.1-a"), row("Piante mese a dimora", "N", "S1.1.1-a"),
                            row("Piante messe a dimora", "N", "S1.1.1-a")};
  rows[0].sheet = rows[2].sheet = "s1";
  rows[1].sheet = "s2";
  const auto groups = join_sheets(rows);
  ASSERT_EQ(groups.size(), 2u);
  EXPECT_THAT(groups[0].rows, testing::ElementsAre(0, 1));
}

TEST(Link, TitleOfManyPagesIsNoPartOfEveryRow) {
  Plan plan;
  Objective& objective = plan.objectives.emplace_back();
  objective.id = "o1";
  objective.title = "x";
  for (int i = 0; i < 3000; ++i) *objective.title += "à";
  plan.indicators.emplace_back().objective = "o1";
  for (const LinkRow& row : link_rows(plan)) {
    EXPECT_LE(row.place.size(), 1000u);
    EXPECT_TRUE(row.place.starts_with("xà"));
    EXPECT_TRUE(row.place.ends_with("à")) << "a letter was cut";
  }
}

TEST(Link, RowKeysNumberRowsThatAgreeInAll) {
  Plan plan;
  plan.indicators.resize(2);
  plan.indicators[0].name = plan.indicators[1].name = "Alberi";
  const auto keys = row_keys(plan);
  EXPECT_NE(keys[0], keys[1]);
}

TEST(Link, ScorecardsOfTheSeedJoinTheirCodedRowsIntoSeventyOneSeries) {
  const auto folder = std::filesystem::path(SPOGLIO_SOURCE_DIR) / ".." / "shared" / "seeds";
  std::string path;
  std::error_code none;
  for (const auto& entry : std::filesystem::directory_iterator(folder, none)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with("003") && name.ends_with(".txt")) path = entry.path().string();
  }
  if (path.empty()) {
    std::cout << "seed 003 is not beside the project: nothing was joined\n";
    GTEST_SKIP() << "seed 003 is not beside the project";
  }
  const auto rows = link_rows(test::read_plan_file(path));
  std::size_t coded_rows = 0;
  std::size_t coded_series = 0;
  for (const LinkGroup& group : join_sheets(rows)) {
    if (rows[group.rows.front()].code.empty()) continue;
    ++coded_series;
    coded_rows += group.rows.size();
  }
  EXPECT_EQ(coded_rows, 192u);
  EXPECT_EQ(coded_series, 71u);
}

}  // namespace
}  // namespace spoglio::normalize
