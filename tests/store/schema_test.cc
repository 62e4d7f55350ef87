// The tables keep the promises of the README: strict, commented, indexed, whole.
#include <gmock/gmock.h>

#include <sstream>

#include "tests/store/folder.h"

namespace spoglio::store {
namespace {

class Schema : public test::StoreTest {
 protected:
  Schema() : store_(create()), db_(path_) {}

  std::vector<std::string> list(const std::string& sql) {
    SQLite::Statement query(db_, sql);
    std::vector<std::string> out;
    while (query.executeStep()) out.push_back(query.getColumn(0).getString());
    return out;
  }

  // Ours, without those that keep the full-text index.
  std::vector<std::string> tables() {
    return list(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'");
  }

  Store store_;
  SQLite::Database db_;
};

TEST_F(Schema, EveryTableIsStrict) {
  EXPECT_GE(tables().size(), 13u);
  EXPECT_THAT(list("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict "
                   "AND name NOT LIKE 'sqlite_%'"),
              ::testing::IsEmpty());
}

TEST_F(Schema, EveryColumnHasItsCommentInTheDatabase) {
  for (const std::string& table : tables()) {
    const std::string sql = list("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = '" + table + "'").at(0);
    for (const std::string& column : list("SELECT name FROM pragma_table_info('" + table + "')")) {
      const auto start = sql.find("\n  " + column + ' ');
      ASSERT_NE(start, std::string::npos) << table << "." << column;
      const std::string line = sql.substr(start + 1, sql.find('\n', start + 1) - start - 1);
      const auto comment = line.find("-- ");
      EXPECT_TRUE(comment != std::string::npos && comment + 5 < line.size()) << table << "." << column;
    }
  }
}

TEST_F(Schema, EveryForeignKeyHasAnIndex) {
  for (const std::string& table : tables()) {
    for (const std::string& column : list("SELECT \"from\" FROM pragma_foreign_key_list('" + table + "')")) {
      const auto indexed = list("SELECT i.name FROM pragma_index_list('" + table +
                                "') i, pragma_index_info(i.name) c WHERE "
                                "c.seqno = 0 AND c.name = '" +
                                column + "' UNION ALL SELECT name FROM pragma_table_info('" + table +
                                "') WHERE pk = 1 AND name = '" + column + "'");
      EXPECT_FALSE(indexed.empty()) << table << "." << column;
    }
  }
}

TEST_F(Schema, StoreOfManyPlansIsWhole) {
  for (std::uint32_t seed = 200; seed < 220; ++seed) store_.put(test::record_of(test::random_plan(seed)));
  EXPECT_THAT(list("PRAGMA foreign_key_check"), ::testing::IsEmpty());
  EXPECT_THAT(list("PRAGMA integrity_check"), ::testing::ElementsAre("ok"));
}

TEST_F(Schema, ToolVersionAndVocabularyAreRecordedPerDocument) {
  store_.put(test::record_of(test::full_plan()));
  EXPECT_EQ(list("SELECT tool_version || ' ' || length(vocabulary_digest) FROM document").at(0), "0.1.0 64");
}

// Asking for one document must not walk the whole store, whatever its size.
TEST_F(Schema, ViewsOfOneDocumentScanNoTable) {
  for (const char* view : {"v_indicator", "v_target", "v_objective_path", "v_finding", "v_evidence"}) {
    SQLite::Statement plan(db_, std::string("EXPLAIN QUERY PLAN SELECT * FROM ") + view + " WHERE sha256 = 'x'");
    while (plan.executeStep()) {
      const std::string step = plan.getColumn(3).getString();
      for (const char* table : {"d", "p", "o", "i", "s", "m", "f", "a"}) {
        EXPECT_NE(step.substr(0, step.find(' ', 5)), std::string("SCAN ") + table) << view << ": " << step;
      }
      EXPECT_EQ(step.find("measure_year"), std::string::npos) << view << ": " << step;
    }
  }
}

TEST_F(Schema, IndicatorViewJoinsAllThatStandsAbove) {
  store_.put(test::record_of(test::full_plan()));
  EXPECT_THAT(
      list("SELECT concat FROM (SELECT source || '|' || issuer || '|' || plan_year || '|' || sheet || '|' || "
           "objective_code || '|' || path || '|' || ifnull(code, '-') || '|' || name || '|' || ifnull(units, '-') || "
           "'|' || ifnull(assignees, '-') || '|' || findings || '|' || page AS concat FROM v_indicator ORDER BY "
           "position)"),
      ::testing::ElementsAre(
          "piano_valdorba.pdf|Unione della Valdorba|2023|Servizi ai cittadini|A.1|A Città più vicina › A.1 "
          "Semplificare l'accesso ai servizi|S1.1.1-a|Tempo medio di risposta alle istanze|Ufficio Relazioni; "
          "Segreteria|SG; PO5|2|2",
          "piano_valdorba.pdf|Unione della Valdorba|2023|Servizi ai cittadini|A.1|A Città più vicina › A.1 "
          "Semplificare l'accesso ai servizi|-|Regolamento approvato|-|-|0|3"));
}

TEST_F(Schema, TargetViewHasOneRowPerTargetWithPlaceAndRule) {
  store_.put(test::record_of(test::full_plan()));
  EXPECT_THAT(
      list("SELECT year || '|' || ifnull(comparator, '-') || '|' || ifnull(value, '-') || '|' || ifnull(max, '-') || "
           "'|' || ifnull(unit, '-') || '|' || ifnull(date, '-') || '|' || raw || '|' || page || '|' || rule || '|' || "
           "confidence FROM v_target ORDER BY position, measure"),
      ::testing::ElementsAre("2023|>=|90.5|-|%|-|>= 90,50 %|2|compared_percent|0.75",
                             "2024|-|10.0|20.0|-|-|tra 10 e 20|2|between|1.0",
                             "2023|<=|-|-|-|2023-12-31|Entro il 31/12/2023|3|by_date|1.0"));
}

TEST_F(Schema, PathViewWalksFromTheRoot) {
  normalize::Plan plan = test::full_plan();
  plan.objectives.push_back({});
  plan.objectives.back().id = "o3";
  plan.objectives.back().parent = "o2";
  plan.objectives.back().level = "azione";
  store_.put(test::record_of(plan));
  EXPECT_THAT(
      list("SELECT depth || ' ' || path FROM v_objective_path ORDER BY position"),
      ::testing::ElementsAre("1 A Città più vicina", "2 A Città più vicina › A.1 Semplificare l'accesso ai servizi",
                             "3 A Città più vicina › A.1 Semplificare l'accesso ai servizi › azione"));
}

TEST_F(Schema, FindingViewListsDoubtsNotesAndFailures) {
  store_.put(test::record_of(test::full_plan()));
  store_.put(test::failed_record("rotto.pdf", "damaged", "rotto.pdf: no PDF; fetch it again"));
  EXPECT_THAT(
      list("SELECT source || '|' || severity || '|' || subject || '|' || ifnull(subject_position, '-') || '|' || code "
           "|| '|' || field || '|' || state FROM v_finding WHERE code NOT IN (SELECT code FROM check_finding) ORDER BY "
           "source, severity, subject, position"),
      ::testing::ElementsAre("piano_valdorba.pdf|doubt|indicator|1|ocr_repair|measures.target.2023|open",
                             "piano_valdorba.pdf|doubt|indicator|1|low_confidence|name|open",
                             "piano_valdorba.pdf|doubt|objective|2|source_inconsistency|weight|open",
                             "piano_valdorba.pdf|note|document|-|note|*|open",
                             "piano_valdorba.pdf|note|document|-|join|*|open",
                             "rotto.pdf|error|document|-|damaged|*|open"));
}

TEST_F(Schema, EvidenceViewTracesEveryRowToItsPlace) {
  store_.put(test::record_of(test::full_plan()));
  EXPECT_THAT(
      list(
          "SELECT subject || ' ' || position || '.' || measure || ' p' || ifnull(page, 0) || ' ' || ifnull(y0, '-') || "
          "' ' || ifnull(rule, '-') FROM v_evidence ORDER BY subject, position, measure"),
      ::testing::ElementsAre("indicator 1.0 p2 99.5 -", "indicator 2.0 p3 - -", "measure 1.1 p2 100.0 number_percent",
                             "measure 1.2 p2 101.0 compared_percent", "measure 1.3 p2 102.0 between",
                             "measure 2.1 p3 - by_date", "objective 1.0 p1 60.0 -", "objective 2.0 p1 80.0 -",
                             "sheet 1.0 p1 40.0 -", "sheet 2.0 p0 - -"));
}

// The statements that the README shows must work.
TEST_F(Schema, QueriesOfTheReadmeRun) {
  store_.put(test::record_of(test::full_plan()));
  std::ifstream readme(std::string(SPOGLIO_SOURCE_DIR) + "/store/README.md");
  std::stringstream text;
  text << readme.rdbuf();
  const std::string all = text.str();
  const std::string open = "```sql\n";
  int queries = 0;
  for (auto start = all.find(open); start != std::string::npos; start = all.find(open, start)) {
    start += open.size();
    const auto end = all.find("```", start);
    for (auto stop = all.find(';', start); stop < end; stop = all.find(';', start)) {
      const std::string sql = all.substr(start, stop - start);
      EXPECT_FALSE(list(sql).empty()) << sql;
      ++queries;
      start = stop + 1;
    }
  }
  EXPECT_EQ(queries, 3);
}

}  // namespace
}  // namespace spoglio::store
