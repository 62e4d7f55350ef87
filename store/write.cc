// Writing one document: checked first, then all its rows in one transaction.
#include <fmt/format.h>

#include <map>
#include <utility>

#include "extract/text.h"
#include "normalize/checks.h"
#include "normalize/issuer.h"
#include "store/database.h"
#include "store/decisions.h"
#include "store/prepared.h"
#include "store/rows.h"
#include "store/series.h"

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

// References that the tables could not hold: the database would refuse them too, but could not say where they are.
void check_references(const DocumentRecord& record, int deepest_outline) {
  const auto unsound = [&](const std::string& text) {
    return Error(ErrorCode::kInput,
                 fmt::format("{}: {}; correct the plan, or read the document again", record.source, text));
  };
  const Plan& plan = *record.plan;
  std::map<std::string, int> sheets;
  for (const normalize::Sheet& s : plan.sheets) {
    if (!sheets.emplace(s.id, 0).second) throw unsound(fmt::format("two sheets have the id \"{}\"", s.id));
  }
  std::map<std::string, int> depths;
  for (const Objective& o : plan.objectives) {
    const auto parent = o.parent ? depths.find(*o.parent) : depths.end();
    if (o.parent && parent == depths.end()) {
      throw unsound(fmt::format("objective \"{}\": its parent \"{}\" does not come before it", o.id, *o.parent));
    }
    const int depth = o.parent ? parent->second + 1 : 1;
    if (depth > deepest_outline) {
      throw unsound(fmt::format("objective \"{}\" stands more than {} levels deep", o.id, deepest_outline));
    }
    if (!depths.emplace(o.id, depth).second) throw unsound(fmt::format("two objectives have the id \"{}\"", o.id));
    if (!o.sheet.empty() && sheets.count(o.sheet) == 0) {
      throw unsound(fmt::format("objective \"{}\": there is no sheet \"{}\"", o.id, o.sheet));
    }
  }
  for (std::size_t i = 0; i < plan.indicators.size(); ++i) {
    const std::string& objective = plan.indicators[i].objective;
    if (!objective.empty() && depths.count(objective) == 0) {
      throw unsound(fmt::format("indicator {}: there is no objective \"{}\"", i + 1, objective));
    }
  }
}

void check(const DocumentRecord& record, int deepest_outline) {
  if (record.plan.has_value() == record.failure.has_value()) {
    throw Error(ErrorCode::kInput, fmt::format("{}: a document has either a plan or a failure", record.source));
  }
  std::map<int, int> numbers;
  for (const PageText& page : record.pages) {
    if (++numbers[page.number] > 1) {
      throw Error(ErrorCode::kInput, fmt::format("{}: page {} comes twice", record.source, page.number));
    }
  }
  if (record.plan) check_references(record, deepest_outline);
}

// The rows of objectives and indicators come in the order of the plan.
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
    // One statement for all rows: FTS5 writes its index to the file at the end of each.
    run(db_,
        "INSERT INTO objective_fts (rowid, code, title) SELECT objective_id, code, title FROM objective "
        "WHERE document_id = ?",
        document_);
    run(db_,
        "INSERT INTO indicator_fts (rowid, code, name, algorithm) SELECT indicator_id, code, name, algorithm "
        "FROM indicator WHERE document_id = ?",
        document_);
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

std::int64_t write_document(Database& db, const DocumentRecord& r, const std::string& digest,
                            std::optional<std::int64_t> id) {
  const auto code = r.failure ? std::optional(r.failure->code) : std::nullopt;
  const auto message = r.failure ? std::optional(r.failure->message) : std::nullopt;
  run(db,
      "INSERT INTO document (document_id, sha256, source, path, origin, bytes, status, failure_code, failure_message, "
      "tool_version, vocabulary_digest, content_digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      id, r.sha256, r.source, r.path, r.origin, r.bytes, std::string(r.failure ? "failed" : "read"), code, message,
      r.tool_version, r.vocabulary_digest, digest);
  return db.last_id();
}

// What stands for the digest of a file whose bytes could not be read.
std::string key_of_unreadable(const std::string& path) { return extract::sha256_hex("path:" + path); }

std::optional<std::int64_t> document_with(Database& db, const std::string& sha256) {
  Query query(db, "SELECT document_id FROM document WHERE sha256 = ?");
  bind_all(query, sha256);
  if (!query.next()) return std::nullopt;
  return query.integer(0);
}

bool is_stored(Database& db, const std::string& sha256, const std::string& digest) {
  Query query(db, "SELECT 1 FROM document WHERE sha256 = ? AND content_digest = ?");
  bind_all(query, sha256, digest);
  return query.next();
}

// The rows of a plan, decisions laid over it.
void write_decided(Database& db, SeriesKeeper& series, std::int64_t document, const std::string& sha256, Plan plan) {
  DecidedFields decided = lay_decisions(db, sha256, plan);
  PlanWriter(db, document, std::move(decided)).write(plan, normalize::check_plan(plan));
  series.add(document, plan, normalize::link_rows(plan));
}

bool is_decided_about(Database& db, const std::string& sha256) {
  Query query(db, "SELECT 1 FROM correction WHERE sha256 = ? AND state <> 'past'");
  bind_all(query, sha256);
  return query.next();
}

}  // namespace

void rewrite_plan(Database& db, std::int64_t document, const std::string& sha256, Plan as_read) {
  SeriesKeeper series(db);
  series.forget(document);
  run(db, "DELETE FROM plan WHERE document_id = ?", document);
  write_decided(db, series, document, sha256, std::move(as_read));
  series.finish();
}

void conclude_all(Database& db) {
  const auto rows_of = [&db](const char* sql, std::int64_t document) {
    Query q(db, sql);
    bind_all(q, document);
    std::vector<std::int64_t> out;
    while (q.next()) out.push_back(q.integer(0));
    return out;
  };
  SeriesKeeper series(db);
  for (const std::int64_t document : rows_of("SELECT document_id FROM plan WHERE document_id > ?", 0)) {
    const Plan plan = read_plan(db, document);
    const std::string key = normalize::issuer_key(plan.document.issuer.value_or(""));
    run(db, "UPDATE plan SET issuer_key = coalesce(issuer_key, nullif(?, '')) WHERE document_id = ?", key, document);
    write_checks(db, document, normalize::check_plan(plan),
                 rows_of("SELECT objective_id FROM objective WHERE document_id = ? ORDER BY position", document),
                 rows_of("SELECT indicator_id FROM indicator WHERE document_id = ? ORDER BY position", document));
    series.forget(document);
  }
  series.finish();
}

Put Store::put(const DocumentRecord& record) {
  Database& db = impl_->db;
  check(record, db.options().deepest_outline);
  const bool is_readable = record.sha256 != key_of_unreadable(record.path);
  const auto prepared = record.prepared ? record.prepared : prepared_of(record);
  if (is_stored(db, record.sha256, prepared->digest)) {  // found without waiting for another writer
    if (is_readable) forget_unreadable(record.path);
    return Put::kUnchanged;
  }

  Transaction transaction(db, Transaction::Kind::kWrite);
  // Taken out: what is known goes with the transaction when it fails.
  const auto before = std::exchange(impl_->known, nullptr);
  KnownSeries known;
  if (before && before->moment == moment_of(db)) known = std::move(*before);
  if (is_readable) forget_unreadable(record.path);
  const std::optional<std::int64_t> old = document_with(db, record.sha256);
  SeriesKeeper series(db, std::move(known));
  if (old) series.forget(*old);
  if (old) run(db, "DELETE FROM document WHERE document_id = ?", *old);
  const std::int64_t document = write_document(db, record, prepared->digest, old);
  for (const PageText& page : record.pages) {
    run(db, "INSERT INTO page (document_id, number, text) VALUES (?, ?, ?)", document, page.number, page.text);
  }
  run(db, "INSERT INTO page_fts (rowid, text) SELECT page_id, text FROM page WHERE document_id = ?", document);
  if (record.plan && is_decided_about(db, record.sha256)) {
    write_decided(db, series, document, record.sha256, *record.plan);
  } else if (record.plan) {
    PlanWriter(db, document, {}).write(*record.plan, prepared->findings);
    series.add(document, *record.plan, prepared->rows);
  } else {
    orphan_decisions(db, record.sha256);
  }
  series.finish();
  transaction.commit();
  series.known().moment = moment_of(db);
  impl_->known = std::make_shared<KnownSeries>(std::move(series.known()));
  return old ? Put::kReplaced : Put::kAdded;
}

void Store::forget_unreadable(const std::string& path) {
  const std::string key = key_of_unreadable(path);
  if (document_with(impl_->db, key)) run(impl_->db, "DELETE FROM document WHERE sha256 = ?", key);
}

bool Store::is_current(std::string_view sha256, std::string_view tool_version,
                       std::string_view vocabulary_digest) const {
  Query query(
      impl_->db,
      "SELECT 1 FROM document WHERE sha256 = ? AND status = 'read' AND tool_version = ? AND vocabulary_digest = ?");
  bind_all(query, std::string(sha256), std::string(tool_version), std::string(vocabulary_digest));
  return query.next();
}

}  // namespace spoglio::store
