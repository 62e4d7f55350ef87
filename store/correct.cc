// Decisions of people: taken down, told, and withdrawn. Each is one transaction, in which the document's plan is
// written anew with what holds now.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "extract/text.h"
#include "store/database.h"
#include "store/decisions.h"
#include "store/field_value.h"
#include "store/rows.h"

namespace spoglio::store {
namespace {

using normalize::Plan;

constexpr std::size_t kMostNamed = 5;  // fields that a message lists when several are meant

std::string required(const char* what, const std::string& text) {
  std::string out = extract::fold_space(extract::to_nfc(text));
  if (out.empty()) throw Error(ErrorCode::kInput, fmt::format("a decision says {}; give it", what));
  return out;
}

// One document being decided about.
class Desk {
 public:
  Desk(Database& db, const std::string& document)
      : db_(db), transaction_(db, Transaction::Kind::kWrite), document_(find_document(db, document)) {
    Query query(db, "SELECT sha256, source FROM document WHERE document_id = ?");
    bind_all(query, document_);
    query.next();
    sha256_ = query.text(0);
    source_ = query.text(1);
    as_read_ = read_plan_as_read(db, document_);
    paths_.emplace(as_read_);
  }

  const Plan& as_read() const { return as_read_; }
  const FieldPaths& paths() const { return *paths_; }

  // The one field that a person means.
  std::string path(const std::string& pattern) const {
    const std::vector<std::string> found = paths_->matching(pattern);
    if (found.size() == 1) return found.front();
    if (found.empty()) {
      throw Error(ErrorCode::kInput, fmt::format("{}: {} has no such field; list them with: spoglio fields {}", pattern,
                                                 source_, source_));
    }
    std::string named;
    for (std::size_t i = 0; i < std::min(found.size(), kMostNamed); ++i) named += "\n  " + found[i];
    throw Error(ErrorCode::kInput,
                fmt::format("{}: {} fields of {} are called so; give one of{}", pattern, found.size(), source_, named));
  }

  // The same among the fields that are decided; one that the reading has no more is found by its whole path.
  std::string decided_path(const std::string& pattern) const {
    const auto is_decided = [&](const std::string& path) {
      Query query(db_, "SELECT 1 FROM correction WHERE sha256 = ? AND path = ? AND state <> 'past'");
      bind_all(query, sha256_, path);
      return query.next();
    };
    const std::string found = is_decided(pattern) ? pattern : path(pattern);
    if (is_decided(found)) return found;
    throw Error(ErrorCode::kInput, fmt::format("{}: nothing is decided about it; see: spoglio corrections", found));
  }

  std::int64_t take_down(const Decision& decision, const std::string& path, const std::string& action,
                         const std::optional<std::string>& value) {
    const auto place = paths_->find(path);
    const auto seen = place ? std::optional(field_json(as_read_, *place)) : std::nullopt;
    const auto written = action == "correct" ? std::optional(decision.written) : std::nullopt;
    run(db_, "UPDATE correction SET state = 'past' WHERE sha256 = ? AND path = ? AND state <> 'past'", sha256_, path);
    run(db_,
        "INSERT INTO correction (sha256, source, path, action, written, value, seen, who, decided, why, state) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        sha256_, source_, path, action, written, value, seen, required("who decides", decision.who),
        required("when it is taken", decision.decided),
        action == "accept" ? extract::fold_space(decision.why) : required("why", decision.why),
        std::string(action == "withdraw" ? "past" : "orphaned"));  // laying it settles which
    return db_.last_id();
  }

  void finish() {
    rewrite_plan(db_, document_, sha256_, as_read_);
    transaction_.commit();
  }

 private:
  Database& db_;
  Transaction transaction_;
  std::int64_t document_ = 0;
  std::string sha256_;
  std::string source_;
  Plan as_read_;
  std::optional<FieldPaths> paths_;
};

constexpr std::string_view kCorrectionColumns =
    "SELECT sha256, source, path, action, written, value, seen, who, decided, why, state, extracted FROM correction ";

// A path's field, for its words: rows do not matter here.
FieldPlace field_of(const std::string& path) {
  const std::vector<std::string> parts = extract::split(path, '/');
  FieldPlace place;
  place.field = parts.size() == 5 ? parts[3] : parts.back();
  place.year = parts.size() == 5 ? 1 : 0;
  return place;
}

Correction correction_from(const Query& query) {
  Correction c;
  c.sha256 = query.text(0);
  c.source = query.text(1);
  c.path = query.text(2);
  c.action = query.text(3);
  c.written = query.maybe_text(4);
  c.who = query.text(7);
  c.decided = query.text(8);
  c.why = query.text(9);
  c.state = query.text(10);
  const FieldPlace field = field_of(c.path);
  const auto words = [&](int column) {
    return query.is_null(column) ? std::nullopt : std::optional(describe_json(field, query.text(column)));
  };
  c.value = words(5);
  c.seen = words(6);
  c.extracted = words(11);
  return c;
}

Correction correction_with(Database& db, std::int64_t id) {
  Query query(db, fmt::format("{}WHERE correction_id = ?", kCorrectionColumns));
  bind_all(query, id);
  query.next();
  return correction_from(query);
}

}  // namespace

Correction Store::correct(const Decision& decision) {
  Desk desk(impl_->db, decision.document);
  const std::string path = desk.path(decision.path);
  const Written written = read_written(*desk.paths().find(path), decision.written, decision.as_text);
  const std::int64_t id = desk.take_down(decision, path, "correct", written.json);
  desk.finish();
  Correction out = correction_with(impl_->db, id);
  out.doubt = written.doubt;
  return out;
}

Correction Store::accept(const Decision& decision) {
  Desk desk(impl_->db, decision.document);
  const std::string path = desk.path(decision.path);
  const FieldPlace place = *desk.paths().find(path);
  if (place.is_measure() && !place.index) {
    throw Error(ErrorCode::kInput, fmt::format("{}: nothing was read there; write it with: spoglio correct", path));
  }
  const std::int64_t id = desk.take_down(decision, path, "accept", accepted_json(desk.as_read(), place));
  desk.finish();
  return correction_with(impl_->db, id);
}

Correction Store::withdraw(const Decision& decision) {
  Desk desk(impl_->db, decision.document);
  const std::string path = desk.decided_path(decision.path);
  const std::int64_t id = desk.take_down(decision, path, "withdraw", std::nullopt);
  desk.finish();
  return correction_with(impl_->db, id);
}

std::vector<Correction> Store::corrections() const {
  Query query(impl_->db, fmt::format("{}ORDER BY source, sha256, path, correction_id", kCorrectionColumns));
  std::vector<Correction> out;
  while (query.next()) out.push_back(correction_from(query));
  return out;
}

std::vector<FieldLine> Store::fields(const std::string& document) const {
  Database& db = impl_->db;
  Transaction moment(db, Transaction::Kind::kRead);
  const std::int64_t id = find_document(db, document);
  const Plan as_read = read_plan_as_read(db, id);
  const Plan plan = read_plan(db, id);
  const FieldPaths paths(as_read);
  std::vector<FieldLine> out;
  std::set<std::string> named;  // fields of this row
  for (std::string& path : paths.all()) {
    const FieldPlace place = *paths.find(path);
    const bool is_row = place.field == "all";
    FieldLine line{std::move(path), describe_json(place, field_json(plan, place)), {}};
    named.insert(field_name(place));
    for (const normalize::Review& doubt : reviews_of(plan, place)) {
      const std::string field = field_of_review(doubt.field);
      if (is_row ? field == "all" || named.count(field) == 0 : field == field_name(place)) {
        line.doubts.push_back(doubt.reason + ": " + doubt.detail);
      }
    }
    if (!is_row || !line.doubts.empty()) out.push_back(std::move(line));
    if (is_row || place.owner == Owner::kDocument) named.clear();
  }
  return out;
}

}  // namespace spoglio::store
