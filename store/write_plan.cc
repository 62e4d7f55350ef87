// The rows of one document's plan.
#include "store/write_plan.h"

#include <fmt/format.h>

#include <map>
#include <optional>
#include <string>
#include <utility>

#include "store/rows.h"

namespace spoglio::store {
namespace {

using normalize::Indicator;
using normalize::Objective;
using normalize::Plan;
using normalize::Review;

// A value that may be missing, as spoglio-plan/1 writes a reference to nothing.
std::optional<std::int64_t> found(const std::map<std::string, std::int64_t>& ids, const std::string& key) {
  const auto it = ids.find(key);
  return it == ids.end() ? std::nullopt : std::optional(it->second);
}

// Writes the rows of one document's plan, in the order of the plan.
class PlanWriter {
 public:
  PlanWriter(Database& db, std::int64_t document, DecidedFields decided)
      : db_(db), document_(document), decided_(std::move(decided)) {}

  void write(const Plan& plan, const std::vector<normalize::CheckFinding>& findings) {
    write_facts(plan.document);
    int position = 0;
    for (const normalize::Sheet& s : plan.sheets) {
      run(db_,
          "INSERT INTO sheet (document_id, position, key, title, page, line, x0, y0, x1, y1) "
          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          document_, ++position, s.id, s.title, s.at);
      sheets_[s.id] = db_.last_id();
    }
    position = 0;
    for (const Objective& o : plan.objectives) write_objective(o, ++position);
    position = 0;
    for (const Indicator& i : plan.indicators) write_indicator(i, ++position);
    position = 0;
    for (const normalize::BudgetLine& b : plan.budgets) {
      run(db_,
          "INSERT INTO budget_line (document_id, position, list, level, code, title, parent, amount, page, line, x0, "
          "y0, x1, y1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          document_, ++position, b.table, b.level, b.code, b.title, b.parent, b.amount, b.at);
    }
    write_checks(db_, document_, findings, objective_rows_, indicators_);
  }

 private:
  void write_facts(const normalize::DocumentFacts& facts) {
    const normalize::Act act = facts.approval.value_or(normalize::Act{});
    std::optional<int> from;
    std::optional<int> to;
    if (facts.period) {
      from = facts.period->first;
      to = facts.period->second;
    }
    run(db_,
        "INSERT INTO plan (document_id, source, sha256, title, issuer, year, period_from, period_to, approved, "
        "approval_body, approval_number, approval_date, issuer_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        document_, facts.source, facts.sha256, facts.title, facts.issuer, facts.year, from, to, facts.approval ? 1 : 0,
        act.body, act.number, act.date, facts.issuer_key);
    int position = 0;
    for (const std::string& note : facts.notes) {
      write_finding(std::nullopt, std::nullopt, ++position, {"*", "note", note}, "note", "open");
    }
    for (const std::string& join : facts.joins) {
      write_finding(std::nullopt, std::nullopt, ++position, {"*", "join", join}, "note", "open");
    }
  }

  void write_objective(const Objective& o, int position) {
    run(db_,
        "INSERT INTO objective (document_id, position, key, parent_id, sheet_id, level, code, title, weight, "
        "description, budget, page, line, x0, y0, x1, y1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        document_, position, o.id, found(objectives_, o.parent.value_or("")), found(sheets_, o.sheet), o.level, o.code,
        o.title, o.weight, o.description, o.budget, o.at);
    const std::int64_t id = db_.last_id();
    objectives_[o.id] = id;
    objective_rows_.push_back(id);
    write_list("INSERT INTO objective_unit (objective_id, position, name) VALUES (?, ?, ?)", id, o.units);
    write_list("INSERT INTO objective_perspective (objective_id, position, name) VALUES (?, ?, ?)", id, o.perspectives);
    write_reviews(Owner::kObjective, position, id, o.review);
  }

  void write_indicator(const Indicator& i, int position) {
    run(db_,
        "INSERT INTO indicator (document_id, position, objective_id, code, name, algorithm, weight, type, due, "
        "confidence, page, line, x0, y0, x1, y1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        document_, position, found(objectives_, i.objective), i.code, i.name, i.algorithm, i.weight, i.type, i.due,
        i.confidence, i.at);
    const std::int64_t id = db_.last_id();
    indicators_.push_back(id);
    write_list("INSERT INTO indicator_unit (indicator_id, position, name) VALUES (?, ?, ?)", id, i.units);
    write_list("INSERT INTO indicator_assignee (indicator_id, position, name) VALUES (?, ?, ?)", id, i.assignees);
    int order = 0;
    for (const normalize::Measure& m : i.measures) write_measure(m, id, ++order);
    order = 0;
    for (const normalize::Amendment& a : i.amendments) {
      run(db_, "INSERT INTO amendment (indicator_id, position, action, body, number, date) VALUES (?, ?, ?, ?, ?, ?)",
          id, ++order, a.action, a.act.body, a.act.number, a.act.date);
    }
    write_reviews(Owner::kIndicator, position, id, i.review);
  }

  void write_measure(const normalize::Measure& m, std::int64_t indicator, int position) {
    run(db_,
        "INSERT INTO measure (indicator_id, position, role, year, raw, kind, comparator, value, max, unit, date, rule, "
        "confidence, page, line, x0, y0, x1, y1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        indicator, position, m.role, m.year, m.raw, m.kind, m.comparator, m.value, m.max, m.unit, m.date, m.rule,
        m.confidence, m.at);
  }

  void write_list(std::string_view sql, std::int64_t owner, const std::vector<std::string>& names) {
    int position = 0;
    for (const std::string& name : names) run(db_, sql, owner, ++position, name);
  }

  void write_reviews(Owner owner, int row, std::int64_t id, const std::vector<Review>& reviews) {
    const auto objective = owner == Owner::kObjective ? std::optional(id) : std::nullopt;
    const auto indicator = owner == Owner::kIndicator ? std::optional(id) : std::nullopt;
    int position = 0;
    for (const Review& r : reviews) {
      write_finding(objective, indicator, ++position, r, "doubt",
                    decided_.state_of(owner, static_cast<std::size_t>(row - 1), r.field));
    }
  }

  void write_finding(std::optional<std::int64_t> objective, std::optional<std::int64_t> indicator, int position,
                     const Review& r, const std::string& severity, const std::string& state) {
    run(db_,
        "INSERT INTO finding (document_id, objective_id, indicator_id, position, code, severity, field, detail, state) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        document_, objective, indicator, position, r.reason, severity, r.field, r.detail, state);
  }

  Database& db_;
  std::int64_t document_;
  DecidedFields decided_;
  std::map<std::string, std::int64_t> sheets_;
  std::map<std::string, std::int64_t> objectives_;
  std::vector<std::int64_t> objective_rows_;  // in the order of the plan
  std::vector<std::int64_t> indicators_;      // in the order of the plan
};

}  // namespace

void write_checks(Database& db, std::int64_t document, const std::vector<normalize::CheckFinding>& findings,
                  const std::vector<std::int64_t>& objectives, const std::vector<std::int64_t>& indicators) {
  int position = 0;
  for (const normalize::CheckFinding& f : findings) {
    std::optional<std::int64_t> objective;
    std::optional<std::int64_t> indicator;
    if (f.objective) objective = objectives.at(*f.objective);
    if (f.indicator) indicator = indicators.at(*f.indicator);
    run(db,
        "INSERT INTO check_finding (document_id, objective_id, indicator_id, position, code, severity, field, "
        "detail, page, line, x0, y0, x1, y1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        document, objective, indicator, ++position, f.code,
        std::string(normalize::to_string(normalize::check_rule(f.code)->severity)), f.field, f.detail, f.at);
  }
}

void write_plan(Database& db, std::int64_t document, const Plan& plan,
                const std::vector<normalize::CheckFinding>& findings, DecidedFields decided) {
  PlanWriter(db, document, std::move(decided)).write(plan, findings);
}

void enter_full_text(Database& db, const std::vector<std::int64_t>& documents) {
  if (documents.empty()) return;
  const std::string list = fmt::format("[{}]", fmt::join(documents, ","));
  for (const char* const sql :
       {"INSERT INTO page_fts (rowid, text) SELECT t.page_id, t.text FROM json_each(?) d CROSS JOIN page t "
        "ON t.document_id = d.value",
        "INSERT INTO objective_fts (rowid, code, title) SELECT t.objective_id, t.code, t.title "
        "FROM json_each(?) d CROSS JOIN objective t ON t.document_id = d.value",
        "INSERT INTO indicator_fts (rowid, code, name, algorithm) SELECT t.indicator_id, t.code, t.name, t.algorithm "
        "FROM json_each(?) d CROSS JOIN indicator t ON t.document_id = d.value"}) {
    run(db, sql, list);
  }
}

}  // namespace spoglio::store
