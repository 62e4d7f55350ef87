// Series: linked when a document is put, by administration; a person's decisions are laid over.
#include "store/series.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "extract/error.h"
#include "store/rows.h"

namespace spoglio::store {
namespace {

using normalize::LinkRow;

constexpr const char* kAlone = "sha256:";  // before the digest, where no administration is known

// Linking an administration anew takes time in proportion to its plans; above this many, what comes late or again is
// linked to what is there, and the order of putting may show.
constexpr std::int64_t kMostLinkedAnew = 60;

KnownSeries known_series(Database& db, const std::string& block) {
  Query q(db, "SELECT series_id, code, name, algorithm, unit, place FROM series WHERE block = ? ORDER BY series_id");
  bind_all(q, block);
  KnownSeries out;
  out.block = block;
  while (q.next()) {
    out.ids.push_back(q.integer(0));
    out.rows.push_back(normalize::link_row(q.text(1), q.text(2), q.text(3), q.text(4), q.text(5)));
  }
  return out;
}

std::int64_t new_series(Database& db, const std::string& block, std::optional<int> year, const LinkRow& row) {
  run(db, "INSERT INTO series (block, year, code, name, algorithm, unit, place) VALUES (?, ?, ?, ?, ?, ?, ?)", block,
      year, row.code, row.name, row.algorithm, row.unit, row.place);
  return db.last_id();
}

// In place of what was found before: a person's word about a row may come before its plan is linked.
void put_member(Database& db, std::int64_t indicator, std::int64_t series, const normalize::Link& link) {
  run(db, "INSERT OR REPLACE INTO series_member (indicator_id, series_id, score, reason) VALUES (?, ?, ?, ?)",
      indicator, series, link.score, link.reason);
}

std::vector<std::int64_t> indicators_of(Database& db, std::int64_t document) {
  Query q(db, "SELECT indicator_id FROM indicator WHERE document_id = ? ORDER BY position");
  bind_all(q, document);
  std::vector<std::int64_t> out;
  while (q.next()) out.push_back(q.integer(0));
  return out;
}

std::string sha256_of(Database& db, std::int64_t document) {
  Query q(db, "SELECT sha256 FROM document WHERE document_id = ?");
  bind_all(q, document);
  return q.next() ? q.text(0) : "";
}

std::optional<std::int64_t> series_of_indicator(Database& db, std::int64_t indicator) {
  Query q(db, "SELECT series_id FROM series_member WHERE indicator_id = ?");
  bind_all(q, indicator);
  if (!q.next()) return std::nullopt;
  return q.integer(0);
}

// The indicator that a decision names, when its document is here and linked.
std::optional<std::int64_t> indicator_with_key(Database& db, const std::string& sha256, const std::string& key) {
  std::int64_t document = 0;
  {
    Query q(db, "SELECT p.document_id FROM document d JOIN plan p USING (document_id) WHERE d.sha256 = ?");
    bind_all(q, sha256);
    if (!q.next()) return std::nullopt;
    document = q.integer(0);
  }
  const std::vector<std::string> keys = normalize::row_keys(read_plan_as_read(db, document));
  const auto found = std::find(keys.begin(), keys.end(), key);
  if (found == keys.end()) return std::nullopt;
  return indicators_of(db, document)[static_cast<std::size_t>(found - keys.begin())];
}

struct LinkDecision {
  std::string row;
  std::optional<std::string> with_sha256;
  std::optional<std::string> with_row;
};

// The newest decision of each row, of those that `where` selects, in the order they were made.
std::vector<LinkDecision> decisions(Database& db, const char* where, const std::string& sha256) {
  Query q(db, fmt::format("SELECT row, with_sha256, with_row, sha256 FROM series_decision a WHERE {} AND NOT EXISTS "
                          "(SELECT 1 FROM series_decision b WHERE b.sha256 = a.sha256 AND b.row = a.row AND "
                          "b.series_decision_id > a.series_decision_id) ORDER BY series_decision_id",
                          where));
  bind_all(q, sha256);
  std::vector<LinkDecision> out;
  while (q.next()) out.push_back({q.text(0), q.maybe_text(1), q.maybe_text(2)});
  return out;
}

// Decisions about rows of this document, then those of earlier documents that name one of its rows.
class Decided {
 public:
  Decided(Database& db, std::string block, std::optional<int> year) : db_(db), block_(std::move(block)), year_(year) {}

  // True when there were any: a series may have lost its last row.
  bool lay_over(const std::string& sha256, const normalize::Plan& plan, const std::vector<std::int64_t>& indicators,
                const std::vector<LinkRow>& rows) {
    const auto own = decisions(db_, "a.sha256 = ?", sha256);
    const auto others = decisions(db_, "a.with_sha256 = ? AND a.with_sha256 <> a.sha256", sha256);
    if (own.empty() && others.empty()) return false;
    const std::vector<std::string> keys = normalize::row_keys(plan);
    const auto at = [&](const std::string& key) {
      return static_cast<std::size_t>(std::find(keys.begin(), keys.end(), key) - keys.begin());
    };
    for (const LinkDecision& d : own) {
      const std::size_t i = at(d.row);
      if (i == keys.size()) continue;
      if (!d.with_sha256) {
        put_member(db_, indicators[i], new_series(db_, block_, year_, rows[i]), {1, "person"});
      } else if (const auto other = indicator_with_key(db_, *d.with_sha256, d.with_row.value_or(""))) {
        join(indicators[i], *other);
      }
    }
    for (const LinkDecision& d : others) {
      const std::size_t i = at(d.with_row.value_or(""));
      if (i == keys.size()) continue;
      if (const auto other = deciding_row(d)) join(*other, indicators[i]);
    }
    return true;
  }

 private:
  std::optional<std::int64_t> deciding_row(const LinkDecision& d) {
    std::string sha256;
    {
      Query q(db_, "SELECT sha256 FROM series_decision WHERE row = ? AND with_sha256 = ? AND with_row = ?");
      bind_all(q, d.row, d.with_sha256, d.with_row);
      if (!q.next()) return std::nullopt;
      sha256 = q.text(0);
    }
    return indicator_with_key(db_, sha256, d.row);
  }

  void join(std::int64_t indicator, std::int64_t other) {
    if (const auto series = series_of_indicator(db_, other)) put_member(db_, indicator, *series, {1, "person"});
  }

  Database& db_;
  std::string block_;
  std::optional<int> year_;
};

// The documents of a block, in the order that they are linked in.
std::vector<std::int64_t> documents_of(Database& db, const std::string& block) {
  const bool alone = block.starts_with(kAlone);
  Query q(db, fmt::format("SELECT p.document_id FROM plan p JOIN document d ON d.document_id = p.document_id WHERE {} "
                          "ORDER BY p.year IS NULL, p.year, d.source, d.sha256",
                          alone ? "d.sha256 = ?" : "p.issuer_key = ?"));
  bind_all(q, alone ? block.substr(std::string(kAlone).size()) : block);
  std::vector<std::int64_t> out;
  while (q.next()) out.push_back(q.integer(0));
  return out;
}

void remove_empty(Database& db, const std::string& block) {
  run(db, "DELETE FROM series WHERE block = ? AND series_id NOT IN (SELECT series_id FROM series_member)", block);
}

}  // namespace

std::string moment_of(Database& db) {
  Query own(db, "SELECT total_changes()");
  Query others(db, "PRAGMA data_version");
  return own.next() && others.next() ? own.text(0) + " " + others.text(0) : "";
}

std::string block_of(Database& db, std::int64_t document) {
  Query q(db,
          "SELECT coalesce(nullif(p.issuer_key, ''), 'sha256:' || d.sha256) FROM plan p JOIN document d "
          "USING (document_id) WHERE p.document_id = ?");
  bind_all(q, document);
  return q.next() ? q.text(0) : "";
}

void SeriesKeeper::forget(std::int64_t document) {
  const std::string block = block_of(db_, document);
  if (block.empty()) return;
  const bool few = static_cast<std::int64_t>(documents_of(db_, block).size()) <= kMostLinkedAnew;
  (few ? stale_ : thinned_).insert(block);
  known_ = {};
}

LinkedRows linked_rows(const normalize::Plan& plan) {
  LinkedRows out;
  out.rows = normalize::link_rows(plan);
  out.groups = normalize::join_sheets(out.rows);
  return out;
}

void SeriesKeeper::add(std::int64_t document, const normalize::Plan& plan, const LinkedRows& linked) {
  const std::string block = block_of(db_, document);
  if (stale_.count(block) > 0) return;
  const std::vector<std::int64_t> all = documents_of(db_, block);
  if (!all.empty() && all.back() != document && static_cast<std::int64_t>(all.size()) <= kMostLinkedAnew) {
    stale_.insert(block);
  } else {
    link_plan(block, document, plan, linked);
  }
}

void SeriesKeeper::finish() {
  settle();
  for (const std::string& block : stale_) link_block(block);
  stale_.clear();
}

void SeriesKeeper::settle() {
  for (const std::string& block : thinned_) {
    remove_empty(db_, block);
    known_ = {};
  }
  thinned_.clear();
}

void SeriesKeeper::link_block(const std::string& block) {
  run(db_, "DELETE FROM series WHERE block = ?", block);
  known_ = {};
  for (const std::int64_t document : documents_of(db_, block)) {
    const normalize::Plan plan = read_plan(db_, document);
    link_plan(block, document, plan, linked_rows(plan));
  }
}

void SeriesKeeper::link_plan(const std::string& block, std::int64_t document, const normalize::Plan& plan,
                             const LinkedRows& linked) {
  const auto& [rows, groups] = linked;
  const std::vector<std::int64_t> indicators = indicators_of(db_, document);
  if (rows.empty() || indicators.size() != rows.size()) return;
  std::vector<LinkRow> heads;
  heads.reserve(groups.size());
  for (const auto& group : groups) heads.push_back(rows[group.rows.front()]);
  if (known_.block != block) known_ = known_series(db_, block);
  const auto matches = normalize::match_known(heads, known_.rows);
  for (std::size_t g = 0; g < groups.size(); ++g) {
    std::int64_t series = 0;
    if (matches[g]) {
      series = known_.ids[matches[g]->known];
      run(db_, "UPDATE series SET year = ?, code = ?, name = ?, algorithm = ?, unit = ?, place = ? WHERE series_id = ?",
          plan.document.year, heads[g].code, heads[g].name, heads[g].algorithm, heads[g].unit, heads[g].place, series);
      known_.rows[matches[g]->known] = std::move(heads[g]);
    } else {
      series = new_series(db_, block, plan.document.year, heads[g]);
      known_.ids.push_back(series);
      known_.rows.push_back(std::move(heads[g]));
    }
    for (std::size_t k = 0; k < groups[g].rows.size(); ++k) {
      const bool head = k == 0 && matches[g];
      put_member(db_, indicators[groups[g].rows[k]], series, head ? matches[g]->link : groups[g].links[k]);
    }
  }
  if (Decided(db_, block, plan.document.year).lay_over(sha256_of(db_, document), plan, indicators, rows)) {
    remove_empty(db_, block);
    known_ = {};
  }
}

namespace {

struct FoundRow {
  std::int64_t document = 0;
  std::int64_t indicator = 0;
  std::string sha256;
  std::string key;
  std::string block;
};

FoundRow find_row(Database& db, const RowRef& ref) {
  FoundRow out;
  out.document = find_document(db, ref.document);
  const auto indicators = indicators_of(db, out.document);
  if (ref.position < 1 || ref.position > static_cast<int>(indicators.size())) {
    throw Error(ErrorCode::kInput, fmt::format("{}: has {} indicators, there is none of number {}", ref.document,
                                               indicators.size(), ref.position));
  }
  const auto index = static_cast<std::size_t>(ref.position - 1);
  out.indicator = indicators[index];
  out.sha256 = sha256_of(db, out.document);
  out.key = normalize::row_keys(read_plan_as_read(db, out.document))[index];
  out.block = block_of(db, out.document);
  return out;
}

}  // namespace

void Store::link(const RowRef& row, const RowRef& with, const std::string& who, const std::string& when,
                 const std::string& why) {
  Database& db = impl_->db;
  Transaction transaction(db, Transaction::Kind::kWrite);
  const FoundRow a = find_row(db, row);
  const FoundRow b = find_row(db, with);
  if (a.block != b.block) {
    throw Error(ErrorCode::kInput, fmt::format("{} and {}: are of different administrations, or one names none; a "
                                               "series is of one: see \"issuer\" in spoglio show",
                                               row.document, with.document));
  }
  if (a.indicator == b.indicator) throw Error(ErrorCode::kInput, "a row cannot be linked with itself; name two");
  run(db,
      "INSERT INTO series_decision (sha256, row, with_sha256, with_row, who, decided, why) VALUES (?, ?, ?, ?, ?, ?, "
      "?)",
      a.sha256, a.key, b.sha256, b.key, who, when, why);
  SeriesKeeper keeper(db);
  keeper.again(a.block);
  keeper.finish();
  transaction.commit();
}

void Store::unlink(const RowRef& row, const std::string& who, const std::string& when, const std::string& why) {
  Database& db = impl_->db;
  Transaction transaction(db, Transaction::Kind::kWrite);
  const FoundRow a = find_row(db, row);
  run(db, "INSERT INTO series_decision (sha256, row, who, decided, why) VALUES (?, ?, ?, ?, ?)", a.sha256, a.key, who,
      when, why);
  SeriesKeeper keeper(db);
  keeper.again(a.block);
  keeper.finish();
  transaction.commit();
}

std::vector<SeriesRow> Store::series_of(const RowRef& row) const {
  Database& db = impl_->db;
  Transaction moment(db, Transaction::Kind::kRead);
  const FoundRow found = find_row(db, row);
  Query q(db,
          "SELECT d.source, d.sha256, i.position, p.year, i.code, i.name, m.score, m.reason FROM series_member a "
          "JOIN series_member m ON m.series_id = a.series_id JOIN indicator i ON i.indicator_id = m.indicator_id "
          "JOIN plan p ON p.document_id = i.document_id JOIN document d ON d.document_id = i.document_id "
          "WHERE a.indicator_id = ? ORDER BY p.year IS NULL, p.year, d.source, d.sha256, i.position");
  bind_all(q, found.indicator);
  std::vector<SeriesRow> out;
  while (q.next()) {
    out.push_back({q.text(0), q.text(1), static_cast<int>(q.integer(2)), q.maybe_int(3), q.text(4), q.text(5),
                   q.number(6), q.text(7)});
  }
  return out;
}

}  // namespace spoglio::store
