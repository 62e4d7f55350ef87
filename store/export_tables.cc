// The tables and views that exports hold. Every row says its source file, and its page and confidence where it has
// them.
#include "store/export_tables.h"

#include <algorithm>
#include <array>

namespace spoglio::store {
namespace {

#define PLACE(t) t ".page, " t ".line, " t ".x0, " t ".y0, " t ".x1, " t ".y1"
#define OF_OBJECTIVE " JOIN objective o USING (objective_id) JOIN document d ON d.document_id = o.document_id "
#define OF_INDICATOR " JOIN indicator i USING (indicator_id) JOIN document d ON d.document_id = i.document_id "
#define IN_ORDER(t) "ORDER BY d.source, d.sha256, " t

constexpr const char* kDocument =
    "SELECT d.sha256, d.source, d.path, d.origin, d.bytes, d.status, d.failure_code, d.failure_message, "
    "d.tool_version, d.vocabulary_digest FROM document d ORDER BY d.source, d.sha256";
constexpr const char* kPage =
    "SELECT d.sha256, d.source, g.number AS page, g.text FROM page g JOIN document d USING (document_id) " IN_ORDER(
        "g.number");
constexpr const char* kPlan =
    "SELECT d.sha256, d.source, p.source AS plan_source, p.title, p.issuer, p.issuer_key, p.year, p.period_from, "
    "p.period_to, p.approved, p.approval_body, p.approval_number, p.approval_date "
    "FROM plan p JOIN document d USING (document_id) ORDER BY d.source, d.sha256";
constexpr const char* kSheet = "SELECT d.sha256, d.source, s.position, s.key, s.title, " PLACE(
    "s") " FROM sheet s JOIN document d USING (document_id) " IN_ORDER("s.position");
constexpr const char* kObjective =
    "SELECT d.sha256, d.source, o.position, o.key, a.key AS parent, s.key AS sheet, o.level, o.code, o.title, o.weight, "
    "o.description, o.budget, " PLACE("o") " FROM objective o JOIN document d ON d.document_id = o.document_id "
    "LEFT JOIN objective a ON a.objective_id = o.parent_id LEFT JOIN sheet s ON s.sheet_id = o.sheet_id " IN_ORDER(
        "o.position");
constexpr const char* kObjectiveUnit =
    "SELECT d.sha256, d.source, o.position AS objective, u.position, u.name, o.page, o.line "
    "FROM objective_unit u" OF_OBJECTIVE IN_ORDER("o.position, u.position");
constexpr const char* kObjectivePerspective =
    "SELECT d.sha256, d.source, o.position AS objective, u.position, u.name, o.page, o.line "
    "FROM objective_perspective u" OF_OBJECTIVE IN_ORDER("o.position, u.position");
constexpr const char* kIndicator =
    "SELECT d.sha256, d.source, i.position, o.position AS objective, i.code, i.name, i.algorithm, i.weight, i.type, "
    "i.due, i.confidence, " PLACE("i") " FROM indicator i JOIN document d ON d.document_id = i.document_id "
    "LEFT JOIN objective o USING (objective_id) " IN_ORDER("i.position");
constexpr const char* kIndicatorUnit =
    "SELECT d.sha256, d.source, i.position AS indicator, u.position, u.name, i.confidence, i.page, i.line "
    "FROM indicator_unit u" OF_INDICATOR IN_ORDER("i.position, u.position");
constexpr const char* kIndicatorAssignee =
    "SELECT d.sha256, d.source, i.position AS indicator, u.position, u.name, i.confidence, i.page, i.line "
    "FROM indicator_assignee u" OF_INDICATOR IN_ORDER("i.position, u.position");
constexpr const char* kMeasure =
    "SELECT d.sha256, d.source, i.position AS indicator, m.position, m.role, m.year, m.raw, m.kind, m.comparator, "
    "m.value, m.max, m.unit, m.date, m.rule, m.confidence, coalesce(m.page, i.page) AS page, "
    "coalesce(m.line, i.line) AS line, m.x0, m.y0, m.x1, m.y1 FROM measure m" OF_INDICATOR IN_ORDER(
        "i.position, m.position");
constexpr const char* kAmendment =
    "SELECT d.sha256, d.source, i.position AS indicator, a.position, a.action, a.body, a.number, a.date, i.confidence, "
    "i.page, i.line FROM amendment a" OF_INDICATOR IN_ORDER("i.position, a.position");
constexpr const char* kFinding =
    "SELECT d.sha256, d.source, o.position AS objective, i.position AS indicator, f.position, f.code, f.severity, "
    "f.field, f.detail, f.state, i.confidence, coalesce(i.page, o.page) AS page, coalesce(i.line, o.line) AS line "
    "FROM finding f JOIN document d ON d.document_id = f.document_id "
    "LEFT JOIN objective o ON o.objective_id = f.objective_id "
    "LEFT JOIN indicator i ON i.indicator_id = f.indicator_id " IN_ORDER(
        "f.severity DESC, o.position, i.position, f.position");
constexpr const char* kCorrection =
    "SELECT c.sha256, c.source, c.path AS field, c.action, c.written, c.value AS decision, c.seen, c.who, c.decided, "
    "c.why, c.state, c.extracted FROM correction c ORDER BY c.source, c.sha256, c.path, c.decided, c.correction_id";

constexpr const char* kBudgetLine =
    "SELECT d.sha256, d.source, b.position, b.list, b.level, b.code, b.title, b.parent AS part_of, b.amount, " PLACE(
        "b") " FROM budget_line b JOIN document d USING (document_id) " IN_ORDER("b.position");
constexpr const char* kCheckFinding =
    "SELECT d.sha256, d.source, o.position AS objective, i.position AS indicator, f.position, f.code, f.severity, "
    "f.field, f.detail, " PLACE("f") " FROM check_finding f JOIN document d ON d.document_id = f.document_id "
    "LEFT JOIN objective o ON o.objective_id = f.objective_id "
    "LEFT JOIN indicator i ON i.indicator_id = f.indicator_id " IN_ORDER("f.position");
// A series is named by its first row: the keys of this store are no names.
#define FIRST_MEMBERS                                                                                                \
  "WITH member AS (SELECT m.series_id, d.source, d.sha256, i.position, row_number() OVER (PARTITION BY m.series_id " \
  "ORDER BY d.source, d.sha256, i.position) AS n FROM series_member m JOIN indicator i USING (indicator_id) "        \
  "JOIN document d ON d.document_id = i.document_id), "                                                              \
  "first_member AS (SELECT * FROM member WHERE n = 1) "
constexpr const char* kSeries = FIRST_MEMBERS
    "SELECT f.sha256 AS first_sha256, f.source, f.position AS first_indicator, s.block, s.year, s.code, s.name, "
    "s.algorithm, s.unit, s.place FROM series s JOIN first_member f USING (series_id) "
    "ORDER BY f.source, f.sha256, f.position";
constexpr const char* kSeriesMember = FIRST_MEMBERS
    "SELECT d.sha256, d.source, i.position AS indicator, f.sha256 AS first_sha256, f.position AS first_indicator, "
    "m.score, m.reason, i.confidence, i.page, i.line "
    "FROM series_member m JOIN first_member f USING (series_id)" OF_INDICATOR IN_ORDER("i.position");
constexpr const char* kSeriesDecision =
    "SELECT c.sha256, d.source, c.row, c.with_sha256, c.with_row, c.who, c.decided, c.why FROM series_decision c "
    "LEFT JOIN document d USING (sha256) ORDER BY c.sha256, c.row, c.decided, c.series_decision_id";

#undef FIRST_MEMBERS
#undef PLACE
#undef OF_OBJECTIVE
#undef OF_INDICATOR
#undef IN_ORDER

const ForeignKey kOfDocument{{"sha256"}, "document", {"sha256"}};
const ForeignKey kOfPlan{{"sha256"}, "plan", {"sha256"}};
const ForeignKey kOfObjective{{"sha256", "objective"}, "objective", {"sha256", "position"}};
const ForeignKey kOfIndicator{{"sha256", "indicator"}, "indicator", {"sha256", "position"}};

}  // namespace

const std::vector<ExportTable>& export_tables() {
  static const std::vector<ExportTable> kTables{
      {"document", "Files, read or failed", kDocument, {"sha256"}, {}},
      {"page", "Text of the pages", kPage, {"sha256", "page"}, {kOfDocument}},
      {"plan", "What the documents say of themselves", kPlan, {"sha256"}, {kOfDocument}},
      {"sheet", "Titled tables and sections", kSheet, {"sha256", "position"}, {kOfPlan}},
      {"objective", "The outline: areas, objectives, programmes", kObjective, {"sha256", "position"}, {kOfPlan}},
      {"objective_unit", "Offices of objectives", kObjectiveUnit, {"sha256", "objective", "position"}, {kOfObjective}},
      {"objective_perspective",
       "Scorecard perspectives of objectives",
       kObjectivePerspective,
       {"sha256", "objective", "position"},
       {kOfObjective}},
      {"indicator", "Indicators", kIndicator, {"sha256", "position"}, {kOfPlan}},
      {"indicator_unit", "Offices of indicators", kIndicatorUnit, {"sha256", "indicator", "position"}, {kOfIndicator}},
      {"indicator_assignee",
       "People and positions that indicators count for",
       kIndicatorAssignee,
       {"sha256", "indicator", "position"},
       {kOfIndicator}},
      {"measure", "Targets, baselines and results", kMeasure, {"sha256", "indicator", "position"}, {kOfIndicator}},
      {"amendment", "Acts that changed indicators", kAmendment, {"sha256", "indicator", "position"}, {kOfIndicator}},
      {"finding", "Doubts and notes", kFinding, {}, {kOfPlan}},
      {"correction", "What people decided", kCorrection, {}, {}},
      {"budget_line", "Lists of money beside the objectives", kBudgetLine, {"sha256", "position"}, {kOfPlan}},
      {"check_finding", "Where plans contradict themselves", kCheckFinding, {"sha256", "position"}, {kOfPlan}},
      {"series", "Indicators over the years", kSeries, {"first_sha256", "first_indicator"}, {}},
      {"series_member",
       "Which series an indicator is of",
       kSeriesMember,
       {"sha256", "indicator"},
       {kOfIndicator, {{"first_sha256", "first_indicator"}, "series", {"first_sha256", "first_indicator"}}}},
      {"series_decision", "What people decided about series", kSeriesDecision, {}, {}},
      {"v_objective_path",
       "Objectives with their path from the root",
       "SELECT * FROM v_objective_path ORDER BY source, sha256, position",
       {},
       {}},
      {"v_indicator",
       "Indicators with all that stands above them",
       "SELECT * FROM v_indicator ORDER BY source, sha256, position",
       {},
       {}},
      {"v_target",
       "Targets with their indicators",
       "SELECT * FROM v_target ORDER BY source, sha256, position, measure",
       {},
       {}},
      {"v_finding",
       "What a person should look at, failed documents included",
       "SELECT * FROM v_finding ORDER BY source, sha256, severity DESC, subject, subject_position, position",
       {},
       {}},
      {"v_evidence",
       "Where everything is printed",
       "SELECT * FROM v_evidence ORDER BY source, sha256, subject, position, measure",
       {},
       {}},
  };
  return kTables;
}

std::vector<int> exported_columns(const Query& query) {
  std::vector<int> out;
  for (int c = 0; c < query.columns(); ++c) {
    if (!query.name(c).ends_with("_id")) out.push_back(c);
  }
  return out;
}

}  // namespace spoglio::store
