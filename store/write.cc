// Writing documents: checked first, then all their rows in one transaction.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "extract/text.h"
#include "normalize/checks/checks.h"
#include "normalize/facts/issuer.h"
#include "store/database.h"
#include "store/decisions.h"
#include "store/prepared.h"
#include "store/rows.h"
#include "store/series.h"
#include "store/write_plan.h"

namespace spoglio::store {
namespace {

using normalize::Objective;
using normalize::Plan;

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
  write_plan(db, document, plan, normalize::check_plan(plan), std::move(decided));
  series.add(document, plan, linked_rows(plan));
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
  enter_full_text(db, {document});
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

namespace {

// What one transaction writes. It is opened by the first record that is to be written.
class Batch {
 public:
  Batch(Database& db, std::shared_ptr<KnownSeries>& known) : db_(db), known_(known) {}

  Put put(const DocumentRecord& record) {
    const auto prepared = record.prepared ? record.prepared : prepared_of(record);
    const bool is_readable = record.sha256 != key_of_unreadable(record.path);
    if (is_stored(db_, record.sha256, prepared->digest)) {  // found without waiting for another writer
      if (is_readable) forget_unreadable(record.path);
      return Put::kUnchanged;
    }
    if (!transaction_) begin();
    if (is_readable) forget_unreadable(record.path);
    const std::optional<std::int64_t> old = document_with(db_, record.sha256);
    if (old) remove(*old);
    write(record, *prepared, old);
    series_->settle();
    return old ? Put::kReplaced : Put::kAdded;
  }

  void forget_unreadable(const std::string& path) {
    if (const auto document = document_with(db_, key_of_unreadable(path))) remove(*document);
  }

  void commit() {
    if (!transaction_) return;
    series_->finish();
    enter_full_text(db_, written_);
    transaction_->commit();
    series_->known().moment = moment_of(db_);
    known_ = std::make_shared<KnownSeries>(std::move(series_->known()));
  }

 private:
  void begin() {
    transaction_.emplace(db_, Transaction::Kind::kWrite);
    // Taken out: what is known goes with the transaction when it fails.
    const auto before = std::exchange(known_, nullptr);
    KnownSeries known;
    if (before && before->moment == moment_of(db_)) known = std::move(*before);
    series_.emplace(db_, std::move(known));
  }

  void remove(std::int64_t document) {
    // What leaves the tables leaves the full text: it has to be in there first.
    if (std::find(written_.begin(), written_.end(), document) != written_.end()) {
      enter_full_text(db_, std::exchange(written_, {}));
    }
    if (series_) series_->forget(document);
    run(db_, "DELETE FROM document WHERE document_id = ?", document);
  }

  void write(const DocumentRecord& record, const Prepared& prepared, std::optional<std::int64_t> old) {
    const std::int64_t document = write_document(db_, record, prepared.digest, old);
    written_.push_back(document);
    for (const PageText& page : record.pages) {
      run(db_, "INSERT INTO page (document_id, number, text) VALUES (?, ?, ?)", document, page.number, page.text);
    }
    if (record.plan && is_decided_about(db_, record.sha256)) {
      write_decided(db_, *series_, document, record.sha256, *record.plan);
    } else if (record.plan) {
      write_plan(db_, document, *record.plan, prepared.findings);
      series_->add(document, *record.plan, prepared.rows);
    } else {
      orphan_decisions(db_, record.sha256);
    }
  }

  Database& db_;
  std::shared_ptr<KnownSeries>& known_;
  std::optional<Transaction> transaction_;
  std::optional<SeriesKeeper> series_;
  std::vector<std::int64_t> written_;  // documents whose full text is still to be entered
};

}  // namespace

Put Store::put(const DocumentRecord& record) {
  check(record, impl_->db.options().deepest_outline);
  Batch batch(impl_->db, impl_->known);
  const Put out = batch.put(record);
  batch.commit();
  return out;
}

std::vector<Put> Store::put_all(const std::vector<DocumentRecord>& records) {
  for (const DocumentRecord& record : records) check(record, impl_->db.options().deepest_outline);
  Batch batch(impl_->db, impl_->known);
  std::vector<Put> out;
  for (const DocumentRecord& record : records) out.push_back(batch.put(record));
  batch.commit();
  return out;
}

void Store::forget_unreadable(const std::string& path) { Batch(impl_->db, impl_->known).forget_unreadable(path); }

bool Store::is_current(std::string_view sha256, std::string_view tool_version,
                       std::string_view vocabulary_digest) const {
  Query query(
      impl_->db,
      "SELECT 1 FROM document WHERE sha256 = ? AND status = 'read' AND tool_version = ? AND vocabulary_digest = ?");
  bind_all(query, std::string(sha256), std::string(tool_version), std::string(vocabulary_digest));
  return query.next();
}

}  // namespace spoglio::store
