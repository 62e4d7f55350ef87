// SQLite as this folder uses it: prepared statements, typed columns, transactions, and every error as Error(kStore)
// with advice. Internal to store/.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/document.h"
#include "extract/error.h"
#include "store/store.h"

namespace SQLite {
class Database;
class Statement;
}  // namespace SQLite

namespace spoglio::store {

// What SQLite said, as a message with advice. `system_errno` is that of the last failed system call, 0 when none.
Error store_error(const std::string& path, int extended_code, int system_errno, const std::string& message,
                  int busy_timeout_ms);

enum class Access { kWrite, kCreate, kRead, kReadImmutable };  // the last: no locks and no files beside it

class Database {
 public:
  Database(std::string path, Access access, const Options& options);
  ~Database();

  const std::string& path() const { return path_; }
  const Options& options() const { return options_; }
  bool in_transaction() const;
  bool read_only() const;
  void exec(const std::string& sql);  // any number of statements
  std::int64_t last_id() const;
  // The whole content as of the last commit into a new file, which is written through to the disk.
  void copy_to(const std::string& file) const;

  // Compiled once per connection.
  SQLite::Statement& prepared(std::string_view sql);
  // Turns the exception being handled into Error; call inside a catch block only.
  [[noreturn]] void rethrow() const;

 private:
  std::string path_;
  Options options_;
  std::unique_ptr<SQLite::Database> db_;
  std::map<std::string, std::unique_ptr<SQLite::Statement>, std::less<>> statements_;
};

// One run of a prepared statement; it is free for the next run when this goes out of scope. Two runs of the same SQL
// text may not overlap.
class Query {
 public:
  // kBorrow: texts are not copied; they must live until the run is over.
  enum class Texts { kCopy, kBorrow };
  Query(Database& db, std::string_view sql, Texts texts = Texts::kCopy);
  ~Query();
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;

  void bind(int value);
  void bind(std::int64_t value);
  void bind(double value);
  void bind(const std::string& value);
  void bind(std::nullopt_t);
  void bind(const extract::Place& at);  // six columns: page, line, x0, y0, x1, y1
  template <typename T>
  void bind(const std::optional<T>& value) {
    if (value) {
      bind(*value);
    } else {
      bind(std::nullopt);
    }
  }

  bool next();
  int columns() const;
  std::string name(int column) const;
  bool is_null(int column) const;
  bool is_number(int column) const;
  bool is_integer(int column) const;
  std::string text(int column) const;  // "" for null
  std::int64_t integer(int column) const;
  double number(int column) const;
  std::optional<std::string> maybe_text(int column) const;
  std::optional<double> maybe_number(int column) const;
  std::optional<int> maybe_int(int column) const;
  extract::Place place(int first_column) const;

 private:
  Database& db_;
  SQLite::Statement& statement_;
  Texts texts_;
  int bound_ = 0;
};

// A query with its arguments, ready for next().
template <typename... Values>
void bind_all(Query& query, const Values&... values) {
  (query.bind(values), ...);
}

// A statement that gives no rows.
template <typename... Values>
void run(Database& db, std::string_view sql, const Values&... values) {
  Query query(db, sql, Query::Texts::kBorrow);
  bind_all(query, values...);
  query.next();
}

// Rolled back unless committed. Reading ones see one moment of the store and join a transaction that is open already.
class Transaction {
 public:
  enum class Kind { kRead, kWrite };
  Transaction(Database& db, Kind kind);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();
  void roll_back();

 private:
  Database& db_;
  bool open_ = false;
};

struct KnownSeries;

struct Store::Impl {
  explicit Impl(std::unique_ptr<Database> opened) : owned(std::move(opened)), db(*owned) {}
  std::unique_ptr<Database> owned;
  Database& db;
  std::string older_copy;
  std::shared_ptr<KnownSeries> known;  // what the last put() knew of its administration's series
};

}  // namespace spoglio::store
