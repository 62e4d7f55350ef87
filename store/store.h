// The archive: one SQLite file that holds documents, their page texts, plans, doubts and failures.
//
// A document is written in one transaction, alone or with others; keys come from content (SHA-256 of the file, the path
// inside the plan), so that shards merge and loading twice changes nothing. One writer at a time: a second one waits,
// then says so. All functions throw Error(kStore) with advice: not a Spoglio database, a newer one, read-only, disk
// full, busy, damaged.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/plan/plan.h"
#include "store/correction.h"
#include "store/export.h"

namespace spoglio::store {

constexpr int kSchemaVersion = 4;  // PRAGMA user_version

struct PageText {
  int number = 1;
  std::string text;
};

struct Failure {
  std::string code;     // ErrorCode's stable name
  std::string message;  // with advice
};

struct Prepared;

// What one document's worker hands over: a plan, or the reason why there is none.
struct DocumentRecord {
  std::string source;  // file name without folders
  std::string sha256;  // of the file's bytes; for an unreadable file, that of "path:" and its path
  std::string path;    // as given
  std::string origin;  // "plain", "text_layer", "plan_json"; empty on failure
  std::int64_t bytes = 0;
  std::string tool_version;
  std::string vocabulary_digest;
  std::vector<PageText> pages;
  std::optional<normalize::Plan> plan;
  std::string plan_json;  // the text that the plan was parsed from, to know it by without making it again; may be empty
  std::optional<Failure> failure;
  std::shared_ptr<const Prepared> prepared;  // see prepare()
};

// Works out what put() needs and the store does not: ahead of it, in another thread perhaps. The record must not change
// afterwards. put() does it itself where nobody has.
void prepare(DocumentRecord& record);

enum class Put { kAdded, kReplaced, kUnchanged };

enum class Mode { kCreate, kExisting, kReadOnly };  // kCreate: opens, or makes a new one

struct Options {
  int busy_timeout_ms =
      30'000;                // how long a writer waits for another: far longer than one document's transaction takes
  int deepest_outline = 64;  // levels of objectives; printed plans have up to 8, and each level is walked for a path
};

struct Counts {
  std::int64_t documents = 0;
  std::int64_t failed = 0;
  std::int64_t pages = 0;
  std::int64_t objectives = 0;
  std::int64_t indicators = 0;
  std::int64_t measures = 0;
  std::int64_t amendments = 0;
  std::int64_t findings = 0;
};

struct DocumentSummary {
  std::string source;
  std::string sha256;
  std::string path;
  std::string origin;
  std::optional<std::string> title;
  std::optional<std::string> issuer;
  std::optional<int> year;
  std::int64_t pages = 0;
  std::int64_t objectives = 0;
  std::int64_t indicators = 0;
  std::int64_t flagged = 0;  // indicators with at least one finding
  std::optional<Failure> failure;
};

struct SearchHit {
  std::string kind;  // "indicator", "objective", "page"
  std::string source;
  std::optional<int> year;
  std::string path;  // objective codes and titles from the root, " › " between them
  std::string text;  // the name, title, or a snippet of the page, hits between « and »
  int page = 0;      // 0 for text inputs
  int line = 0;
};

// An indicator as people point at it: its document (as for plan()) and its place in the plan's list, from 1.
struct RowRef {
  std::string document;
  int position = 1;
};

struct CompareOptions;  // store/compare.h
struct Comparison;

// A row of a series. `score` and `reason` say why it is in it.
struct SeriesRow {
  std::string source;
  std::string sha256;
  int position = 1;
  std::optional<int> year;
  std::string code;
  std::string name;
  double score = 1;
  std::string reason;
};

class Store {
 public:
  // A missing or empty file is made into a store by kCreate and refused by the others. What is refused stays as it was.
  // A store of an older version is brought to this one, whatever the mode, after a copy was put beside it.
  static Store open(const std::string& path, Mode mode, const Options& options = {});
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  // The copy that opening put beside a store of an older version; empty when there was no need.
  const std::string& older_copy() const;

  // Writes one document in one transaction, in place of what the store has of the same SHA-256: the newest reading
  // wins, be it a plan or a failure. A failure kept for the path alone goes (see forget_unreadable). Writes nothing and
  // gives kUnchanged when plan, page texts, failure, tool version and vocabulary digest are those stored; the path does
  // not count. Throws Error(kInput), and writes nothing, for a plan that does not hang together: an id
  // used twice, an unknown sheet or objective, a parent that does not come before its child.
  Put put(const DocumentRecord& record);
  // The same for many in one transaction: all are written or none. Many times as fast for plans that come as they are.
  std::vector<Put> put_all(const std::vector<DocumentRecord>& records);
  // The file at this path can be read now: the failure that says otherwise goes. For files that is_current() spares
  // put().
  void forget_unreadable(const std::string& path);
  // True when this content was already read, without failure, by this version of the tool and the vocabulary.
  bool is_current(std::string_view sha256, std::string_view tool_version, std::string_view vocabulary_digest) const;

  // `findings` are doubts and notes; failures are counted by `failed`.
  Counts counts() const;
  // By issuer, year, source. Given a file name, a SHA-256 or the beginning of one: those that are called so.
  std::vector<DocumentSummary> documents(const std::string& called = "") const;
  // The plan rebuilt from the tables, as it holds: decisions of people laid over what was read, decided doubts left
  // out; without decisions equal to the one stored. `document` is a file name, a SHA-256 or an unambiguous prefix of
  // it. Throws Error(kInput) when it names none or several.
  normalize::Plan plan(const std::string& document) const;
  // The plan equal to the one stored, whatever was decided.
  normalize::Plan plan_as_read(const std::string& document) const;
  // Every stored plan in the order of documents(), one at a time, all as of the same moment. `visit` must not write the
  // store.
  void for_each_plan(const std::function<void(const normalize::Plan&)>& visit) const;
  // Whether a document of this content is there and was read.
  bool has_plan(const std::string& sha256) const;

  // Decisions of people. They outlive the rows they are about: put() lays them over every new reading. A later decision
  // about a field takes the place of the one before, which is kept. All throw Error(kInput) for a field that is not
  // there, is not the only one meant, or does not take the value.
  Correction correct(const Decision& decision);
  Correction accept(const Decision& decision);    // what was read is right, also if a later reading says otherwise
  Correction withdraw(const Decision& decision);  // what is read holds again
  std::vector<Correction> corrections() const;    // by source, SHA-256, path, age; with those in the past
  // Everything of a document that may be decided about.
  std::vector<FieldLine> fields(const std::string& document) const;

  // Full text, best first; accents and case ignored. Of more than 10,000 rows that match, those stored last are ranked.
  // The last word may be the beginning of longer ones, from three letters on, where whole words do not fill the list.
  // Words are looked for as given: no query syntax can break it.
  std::vector<SearchHit> search(const std::string& text, int limit) const;
  // A person's word on which indicator a row is: the same as another one, or none of the others. It is kept with who,
  // when (UTC, ISO) and why, holds over every reading, and the newest one of a row wins. Throws Error(kInput) for rows
  // that are not there, and for two of different administrations.
  void link(const RowRef& row, const RowRef& with, const std::string& who, const std::string& when,
            const std::string& why);
  void unlink(const RowRef& row, const std::string& who, const std::string& when, const std::string& why);
  // The rows of the series that a row is of, by year, source and position.
  std::vector<SeriesRow> series_of(const RowRef& row) const;
  // Indicators over the years (store/compare.h). Throws Error(kInput) for an administration that has no plan here.
  Comparison compare(const CompareOptions& options) const;

  // Tables and views in files that stand there whole or not at all; the same documents give the same bytes in whatever
  // order they were put. CSV: one file per table and view in a folder, which is made (UTF-8, RFC 4180): header row,
  // CRLF, decimal point, nothing for null and "" for an empty text.
  Exported export_csv(const std::string& folder, Locale locale = Locale::kMachine) const;
  // The same with datapackage.json (Frictionless), which says what the columns are.
  Exported export_data_package(const std::string& folder) const;
  // A workbook, a sheet per table; page texts are left out.
  Exported export_xlsx(const std::string& file, Locale locale = Locale::kMachine) const;
  // metadata.json for Datasette.
  std::string datasette_metadata() const;

 private:
  struct Impl;
  explicit Store(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace spoglio::store
