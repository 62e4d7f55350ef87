// Reading back: totals, the list of documents, and plans as they were stored.
#include <fmt/format.h>

#include <algorithm>

#include "store/database.h"
#include "store/decisions.h"
#include "store/rows.h"

namespace spoglio::store {
namespace {

using normalize::Indicator;
using normalize::Objective;
using normalize::Plan;

std::int64_t count(Database& db, std::string_view sql) {
  Query query(db, sql);
  query.next();
  return query.integer(0);
}

// The rows that `sql` gives for one document.
class DocumentRows : public Query {
 public:
  DocumentRows(Database& db, std::string_view sql, std::int64_t document) : Query(db, sql) { bind(document); }
};

// Rows name the objective or indicator they belong to by its position, which counts from 1 without gaps.
template <typename T>
T& at_position(std::vector<T>& items, std::int64_t position, const std::string& path) {
  if (position < 1 || position > static_cast<std::int64_t>(items.size())) {
    throw Error(ErrorCode::kStore, path + ": rows of a plan are missing; ingest its document again");
  }
  return items[static_cast<std::size_t>(position - 1)];
}

class PlanReader {
 public:
  enum class Doubts { kOpen, kAll };
  PlanReader(Database& db, std::int64_t document, Doubts doubts) : db_(db), document_(document), doubts_(doubts) {}

  Plan read() {
    read_facts();
    read_sheets();
    read_objectives();
    read_indicators();
    read_measures();
    read_amendments();
    read_lists();
    read_reviews();
    read_budgets();
    return std::move(plan_);
  }

 private:
  void read_facts() {
    DocumentRows q(db_,
                   "SELECT source, sha256, title, issuer, year, period_from, period_to, approved, approval_body, "
                   "approval_number, approval_date, issuer_key FROM plan WHERE document_id = ?",
                   document_);
    if (!q.next()) throw Error(ErrorCode::kStore, db_.path() + ": a plan is missing; ingest its document again");
    normalize::DocumentFacts& facts = plan_.document;
    facts.source = q.text(0);
    facts.sha256 = q.text(1);
    facts.title = q.maybe_text(2);
    facts.issuer = q.maybe_text(3);
    facts.year = q.maybe_int(4);
    const auto from = q.maybe_int(5);
    const auto to = q.maybe_int(6);
    if (from && to) facts.period = {*from, *to};
    facts.issuer_key = q.maybe_text(11);
    if (q.integer(7) != 0) facts.approval = normalize::Act{q.maybe_text(8), q.maybe_text(9), q.maybe_text(10)};
    DocumentRows notes(db_,
                       "SELECT detail, code FROM finding WHERE document_id = ? AND severity = 'note' ORDER BY position",
                       document_);
    while (notes.next()) (notes.text(1) == "join" ? facts.joins : facts.notes).push_back(notes.text(0));
  }

  void read_sheets() {
    DocumentRows q(db_,
                   "SELECT key, title, page, line, x0, y0, x1, y1 FROM sheet WHERE document_id = ? ORDER BY position",
                   document_);
    while (q.next()) plan_.sheets.push_back({q.text(0), q.maybe_text(1), q.place(2)});
  }

  void read_objectives() {
    DocumentRows q(
        db_,
        "SELECT o.key, a.key, s.key, o.level, o.code, o.title, o.weight, o.description, o.budget, o.page, o.line, "
        "o.x0, o.y0, o.x1, o.y1 FROM objective o LEFT JOIN objective a ON a.objective_id = o.parent_id "
        "LEFT JOIN sheet s ON s.sheet_id = o.sheet_id WHERE o.document_id = ? ORDER BY o.position",
        document_);
    while (q.next()) {
      Objective o;
      o.id = q.text(0);
      o.parent = q.maybe_text(1);
      o.sheet = q.text(2);
      o.level = q.text(3);
      o.code = q.maybe_text(4);
      o.title = q.maybe_text(5);
      o.weight = q.maybe_number(6);
      o.description = q.maybe_text(7);
      o.budget = q.maybe_number(8);
      o.at = q.place(9);
      plan_.objectives.push_back(std::move(o));
    }
  }

  void read_indicators() {
    DocumentRows q(
        db_,
        "SELECT o.key, i.code, i.name, i.algorithm, i.weight, i.type, i.due, i.confidence, i.page, i.line, i.x0, "
        "i.y0, i.x1, i.y1 FROM indicator i LEFT JOIN objective o ON o.objective_id = i.objective_id "
        "WHERE i.document_id = ? ORDER BY i.position",
        document_);
    while (q.next()) {
      Indicator i;
      i.objective = q.text(0);
      i.code = q.maybe_text(1);
      i.name = q.text(2);
      i.algorithm = q.maybe_text(3);
      i.weight = q.maybe_number(4);
      i.type = q.maybe_text(5);
      i.due = q.maybe_text(6);
      i.confidence = q.number(7);
      i.at = q.place(8);
      plan_.indicators.push_back(std::move(i));
    }
  }

  void read_measures() {
    DocumentRows q(
        db_,
        "SELECT i.position, m.role, m.year, m.raw, m.kind, m.comparator, m.value, m.max, m.unit, m.date, m.rule, "
        "m.confidence, m.page, m.line, m.x0, m.y0, m.x1, m.y1 FROM indicator i JOIN measure m "
        "ON m.indicator_id = i.indicator_id WHERE i.document_id = ? ORDER BY i.position, m.position",
        document_);
    while (q.next()) {
      normalize::Measure m;
      m.role = q.text(1);
      m.year = q.maybe_int(2).value_or(0);
      m.raw = q.text(3);
      m.kind = q.text(4);
      m.comparator = q.maybe_text(5);
      m.value = q.maybe_number(6);
      m.max = q.maybe_number(7);
      m.unit = q.maybe_text(8);
      m.date = q.maybe_text(9);
      m.rule = q.text(10);
      m.confidence = q.number(11);
      m.at = q.place(12);
      indicator(q.integer(0)).measures.push_back(std::move(m));
    }
  }

  void read_amendments() {
    DocumentRows q(db_,
                   "SELECT i.position, a.action, a.body, a.number, a.date FROM indicator i JOIN amendment a "
                   "ON a.indicator_id = i.indicator_id WHERE i.document_id = ? ORDER BY i.position, a.position",
                   document_);
    while (q.next()) {
      indicator(q.integer(0)).amendments.push_back({q.text(1), {q.maybe_text(2), q.maybe_text(3), q.maybe_text(4)}});
    }
  }

  void read_lists() {
    DocumentRows units(db_,
                       "SELECT o.position, u.name FROM objective o JOIN objective_unit u USING (objective_id) "
                       "WHERE o.document_id = ? ORDER BY o.position, u.position",
                       document_);
    while (units.next()) objective(units.integer(0)).units.push_back(units.text(1));
    DocumentRows perspectives(
        db_,
        "SELECT o.position, u.name FROM objective o JOIN objective_perspective u USING (objective_id) "
        "WHERE o.document_id = ? ORDER BY o.position, u.position",
        document_);
    while (perspectives.next()) objective(perspectives.integer(0)).perspectives.push_back(perspectives.text(1));
    DocumentRows owners(db_,
                        "SELECT i.position, u.name FROM indicator i JOIN indicator_unit u USING (indicator_id) "
                        "WHERE i.document_id = ? ORDER BY i.position, u.position",
                        document_);
    while (owners.next()) indicator(owners.integer(0)).units.push_back(owners.text(1));
    DocumentRows assignees(db_,
                           "SELECT i.position, u.name FROM indicator i JOIN indicator_assignee u USING (indicator_id) "
                           "WHERE i.document_id = ? ORDER BY i.position, u.position",
                           document_);
    while (assignees.next()) indicator(assignees.integer(0)).assignees.push_back(assignees.text(1));
  }

  void read_reviews() {
    DocumentRows q(db_,
                   "SELECT o.position, i.position, f.field, f.code, f.detail, f.state FROM finding f "
                   "LEFT JOIN objective o ON o.objective_id = f.objective_id "
                   "LEFT JOIN indicator i ON i.indicator_id = f.indicator_id "
                   "WHERE f.document_id = ? AND f.severity = 'doubt' ORDER BY f.position",
                   document_);
    while (q.next()) {
      if (doubts_ == Doubts::kOpen && q.text(5) != "open") continue;
      const normalize::Review review{q.text(2), q.text(3), q.text(4)};
      if (!q.is_null(0)) {
        objective(q.integer(0)).review.push_back(review);
      } else if (!q.is_null(1)) {
        indicator(q.integer(1)).review.push_back(review);
      }
    }
  }

  void read_budgets() {
    DocumentRows q(db_,
                   "SELECT list, level, code, title, parent, amount, page, line, x0, y0, x1, y1 FROM budget_line "
                   "WHERE document_id = ? ORDER BY position",
                   document_);
    while (q.next()) {
      plan_.budgets.push_back({q.maybe_int(0).value_or(1), q.text(1), q.maybe_text(2), q.maybe_text(3), q.maybe_int(4),
                               q.maybe_number(5), q.place(6)});
    }
  }

  Objective& objective(std::int64_t position) { return at_position(plan_.objectives, position, db_.path()); }
  Indicator& indicator(std::int64_t position) { return at_position(plan_.indicators, position, db_.path()); }

  Database& db_;
  std::int64_t document_;
  Doubts doubts_;
  Plan plan_;
};

// A document that a name or digest may mean.
struct Candidate {
  std::int64_t id = 0;
  std::string sha256;
  std::optional<Failure> failure;
};

std::vector<Candidate> candidates(Database& db, std::string_view where, const std::string& first,
                                  const std::string& second) {
  Query query(db, fmt::format("SELECT document_id, sha256, failure_code, failure_message FROM document WHERE {} "
                              "ORDER BY sha256 LIMIT 20",
                              where));
  bind_all(query, first, second);
  std::vector<Candidate> out;
  while (query.next()) {
    Candidate candidate{query.integer(0), query.text(1), std::nullopt};
    if (!query.is_null(2)) candidate.failure = Failure{query.text(2), query.text(3)};
    out.push_back(std::move(candidate));
  }
  return out;
}

// Four hexadecimal digits at least: shorter ones are more likely a mistake.
bool is_digest_prefix(const std::string& text) {
  return text.size() >= 4 && text.size() <= 64 && text.find_first_not_of("0123456789abcdefABCDEF") == std::string::npos;
}

// Documents without issuer or year come last; the digest settles what is left.
constexpr std::string_view kDocumentOrder =
    "ORDER BY p.issuer IS NULL, p.issuer, p.year IS NULL, p.year, d.source, d.sha256";

}  // namespace

std::int64_t find_document(Database& db, const std::string& document) {
  std::vector<Candidate> found = candidates(db, "sha256 = ? OR source = ?", document, document);
  if (found.empty() && is_digest_prefix(document)) {
    std::string first = document;
    for (char& c : first) c = c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
    found = candidates(db, "sha256 >= ? AND sha256 < ?", first, first + "g");  // 'g' follows every hexadecimal digit
  }
  if (found.empty()) {
    throw Error(ErrorCode::kInput,
                fmt::format("{}: {} has no document of this name or SHA-256; check its list of documents", document,
                            db.path()));
  }
  const auto failed = [](const Candidate& c) { return c.failure.has_value(); };
  if (std::all_of(found.begin(), found.end(), failed)) {
    throw Error(ErrorCode::kInput, fmt::format("{}: has no plan, for reading it failed ({}): {}", document,
                                               found.front().failure->code, found.front().failure->message));
  }
  found.erase(std::remove_if(found.begin(), found.end(), failed), found.end());
  if (found.size() > 1) {
    throw Error(ErrorCode::kInput,
                fmt::format("{}: names {} documents (SHA-256 {:.12}, {:.12} …); give the first digits of one's SHA-256",
                            document, found.size(), found[0].sha256, found[1].sha256));
  }
  return found.front().id;
}

Plan read_plan(Database& db, std::int64_t document) {
  return PlanReader(db, document, PlanReader::Doubts::kOpen).read();
}

Plan read_plan_as_read(Database& db, std::int64_t document) {
  Plan plan = PlanReader(db, document, PlanReader::Doubts::kAll).read();
  Query query(db, "SELECT sha256 FROM document WHERE document_id = ?");
  bind_all(query, document);
  if (query.next()) lift_decisions(db, query.text(0), plan);
  return plan;
}

Counts Store::counts() const {
  Database& db = impl_->db;
  Transaction moment(db, Transaction::Kind::kRead);
  Counts counts;
  counts.documents = count(db, "SELECT count(*) FROM document");
  counts.failed = count(db, "SELECT count(*) FROM document WHERE failure_code IS NOT NULL");
  counts.pages = count(db, "SELECT count(*) FROM page");
  counts.objectives = count(db, "SELECT count(*) FROM objective");
  counts.indicators = count(db, "SELECT count(*) FROM indicator");
  counts.measures = count(db, "SELECT count(*) FROM measure");
  counts.amendments = count(db, "SELECT count(*) FROM amendment");
  counts.findings = count(db, "SELECT count(*) FROM finding");
  return counts;
}

std::vector<DocumentSummary> Store::documents(const std::string& called) const {
  // Positions count from 1 without gaps: the last one is found without walking the others.
  Query q(impl_->db,
          fmt::format("SELECT d.source, d.sha256, d.path, d.origin, p.title, p.issuer, p.year, "
                      "(SELECT count(*) FROM page g WHERE g.document_id = d.document_id), "
                      "(SELECT coalesce(max(o.position), 0) FROM objective o WHERE o.document_id = d.document_id), "
                      "(SELECT coalesce(max(i.position), 0) FROM indicator i WHERE i.document_id = d.document_id), "
                      "(SELECT count(DISTINCT f.indicator_id) FROM finding f WHERE f.document_id = d.document_id), "
                      "d.failure_code, d.failure_message FROM document d LEFT JOIN plan p "
                      "ON p.document_id = d.document_id {} {}",
                      called.empty() ? "" : "WHERE d.source = ?1 OR d.sha256 >= ?1 AND d.sha256 < ?1 || 'g'",
                      kDocumentOrder));
  if (!called.empty()) q.bind(called);
  std::vector<DocumentSummary> out;
  while (q.next()) {
    DocumentSummary d{q.text(0),      q.text(1),    q.text(2),    q.text(3),    q.maybe_text(4), q.maybe_text(5),
                      q.maybe_int(6), q.integer(7), q.integer(8), q.integer(9), q.integer(10),   std::nullopt};
    if (!q.is_null(11)) d.failure = Failure{q.text(11), q.text(12)};
    out.push_back(std::move(d));
  }
  return out;
}

normalize::Plan Store::plan(const std::string& document) const {
  Transaction moment(impl_->db, Transaction::Kind::kRead);
  return read_plan(impl_->db, find_document(impl_->db, document));
}

normalize::Plan Store::plan_as_read(const std::string& document) const {
  Transaction moment(impl_->db, Transaction::Kind::kRead);
  return read_plan_as_read(impl_->db, find_document(impl_->db, document));
}

bool Store::has_plan(const std::string& sha256) const {
  Query query(impl_->db, "SELECT 1 FROM document WHERE sha256 = ? AND status = 'read'");
  bind_all(query, sha256);
  return query.next();
}

void Store::for_each_plan(const std::function<void(const normalize::Plan&)>& visit) const {
  Database& db = impl_->db;
  Transaction moment(db, Transaction::Kind::kRead);
  std::vector<std::int64_t> ids;
  {
    Query query(db, fmt::format("SELECT d.document_id FROM document d JOIN plan p ON p.document_id = d.document_id {}",
                                kDocumentOrder));
    while (query.next()) ids.push_back(query.integer(0));
  }
  for (const std::int64_t id : ids) visit(read_plan(db, id));
}

}  // namespace spoglio::store
