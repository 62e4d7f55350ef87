// The only file of the store that calls SQLite; what it throws is translated here, at once, while errno is still known.
#include "store/database.h"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <cerrno>

namespace spoglio::store {
namespace {

// SQLite takes options only in URIs; these are the bytes that mean something there.
std::string as_uri(const std::string& path) {
  std::string out = "file:";
  for (const char c : path) {
    if (c == '%' || c == '?' || c == '#') {
      out += fmt::format("%{:02x}", static_cast<unsigned char>(c));
    } else {
      out += c;
    }
  }
  return out + "?immutable=1";
}

bool is_no_room(int system_errno) { return system_errno == ENOSPC || system_errno == EDQUOT || system_errno == EFBIG; }

// A connection is used by one thread: locking it for every value that is bound would be for nothing.
const int kOneThread = SQLite::OPEN_NOMUTEX;

// SQLite counts every byte it has, behind a lock, for a question nobody asks. Before the first connection only.
void count_no_memory() {
  static const int once = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  static_cast<void>(once);
}

std::unique_ptr<SQLite::Database> connect(const std::string& path, Access access, int busy_timeout_ms) {
  count_no_memory();
  switch (access) {
    case Access::kReadImmutable:
      return std::make_unique<SQLite::Database>(as_uri(path), SQLite::OPEN_READONLY | SQLite::OPEN_URI,
                                                busy_timeout_ms);
    case Access::kRead:
    case Access::kWrite:
      return std::make_unique<SQLite::Database>(path, SQLite::OPEN_READWRITE | kOneThread, busy_timeout_ms);
    case Access::kCreate:
      break;
  }
  return std::make_unique<SQLite::Database>(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | kOneThread,
                                            busy_timeout_ms);
}

}  // namespace

Error store_error(const std::string& path, int extended_code, int system_errno, const std::string& message,
                  int busy_timeout_ms) {
  const auto error = [&](const std::string& text) { return Error(ErrorCode::kStore, path + ": " + text); };
  const int code = extended_code & 0xff;
  if (code == SQLITE_FULL || (code == SQLITE_IOERR && is_no_room(system_errno))) {
    return error(
        "no room to write: the disk is full, or a quota or file size limit is reached; make room and run this "
        "again. What was stored before is kept");
  }
  switch (code) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return error(
          fmt::format("another program is writing to it and has not ended within {} s; run this again when it has",
                      busy_timeout_ms / 1000.0));
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return error("cannot be written; check the permissions of the file and of its folder");
    case SQLITE_CANTOPEN:
      return error("cannot be opened; check that its folder exists and that both may be read and written");
    case SQLITE_NOTADB:
      return error("is not a database; give another name with --db, or move this file away");
    case SQLITE_CORRUPT:
      return error("is damaged; restore a copy of it, or ingest the documents into a new store");
    case SQLITE_IOERR:
      return error(fmt::format("the disk reported an error ({}); check the disk, then run this again", message));
    case SQLITE_TOOBIG:
      return error("a text is larger than a database can hold (1 GB); leave that document out");
    default:
      return error(fmt::format("SQLite says \"{}\"; check that this file is a Spoglio store", message));
  }
}

Database::Database(std::string path, Access access, const Options& options)
    : path_(std::move(path)), options_(options) {
  try {
    db_ = connect(path_, access, options_.busy_timeout_ms);
    // NORMAL: with a WAL journal a power cut may cost the last documents, which are read again, but never the store.
    db_->exec("PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32000;");
    // A big store's indexes are written all over: room for them, and the journal emptied every 64 MB instead of every
    // 4 MB. Loading 50,000 indicators then waits for the disk (fdatasync) 19 times instead of 172.
    if (access == Access::kWrite || access == Access::kCreate) {
      db_->exec("PRAGMA cache_size = -128000; PRAGMA wal_autocheckpoint = 16000;");
    }
    // Not SQLITE_OPEN_READONLY: a reader that may write nothing at all leaves the journal's files behind when it goes.
    if (access == Access::kRead) db_->exec("PRAGMA query_only = ON");
  } catch (const SQLite::Exception&) {
    rethrow();
  }
}

Database::~Database() = default;

bool Database::in_transaction() const { return sqlite3_get_autocommit(db_->getHandle()) == 0; }

bool Database::read_only() const { return sqlite3_db_readonly(db_->getHandle(), "main") != 0; }

void Database::exec(const std::string& sql) {
  try {
    db_->exec(sql);
  } catch (const SQLite::Exception&) {
    rethrow();
  }
}

std::int64_t Database::last_id() const { return db_->getLastInsertRowid(); }

void Database::copy_to(const std::string& file) const {
  try {
    // By a connection of its own: SQLite copies nothing out of a transaction that writes.
    const auto from = connect(path_, Access::kRead, options_.busy_timeout_ms);
    SQLite::Database to(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, options_.busy_timeout_ms);
    to.exec("PRAGMA synchronous = FULL");
    const int result = SQLite::Backup(to, *from).executeStep();
    if (result != SQLITE_DONE) throw SQLite::Exception("copying ended early", result);
  } catch (const SQLite::Exception&) {
    rethrow();
  }
}

SQLite::Statement& Database::prepared(std::string_view sql) {
  const auto it = statements_.find(sql);
  if (it != statements_.end()) return *it->second;
  try {
    auto statement = std::make_unique<SQLite::Statement>(*db_, std::string(sql));
    return *statements_.emplace(std::string(sql), std::move(statement)).first->second;
  } catch (const SQLite::Exception&) {
    rethrow();
  }
}

void Database::rethrow() const {
  // errno itself: sqlite3_system_errno() of SQLite 3.40 is 0 after a write beyond a file size limit.
  const int system_errno = errno;
  try {
    throw;
  } catch (const SQLite::Exception& e) {
    throw store_error(path_, e.getExtendedErrorCode() > 0 ? e.getExtendedErrorCode() : e.getErrorCode(), system_errno,
                      e.what(), options_.busy_timeout_ms);
  }
}

Query::Query(Database& db, std::string_view sql, Texts texts) : db_(db), statement_(db.prepared(sql)), texts_(texts) {}

Query::~Query() { statement_.tryReset(); }

void Query::bind(int value) { statement_.bind(++bound_, value); }
void Query::bind(std::int64_t value) { statement_.bind(++bound_, value); }
void Query::bind(double value) { statement_.bind(++bound_, value); }
void Query::bind(std::nullopt_t) { statement_.bind(++bound_); }

void Query::bind(const std::string& value) {
  try {
    if (texts_ == Texts::kBorrow) {
      statement_.bindNoCopy(++bound_, value);
    } else {
      statement_.bind(++bound_, value);
    }
  } catch (const SQLite::Exception&) {
    db_.rethrow();
  }
}

void Query::bind(const extract::Place& at) {
  bind(at.page == 0 ? std::nullopt : std::optional(at.page));
  bind(at.line == 0 ? std::nullopt : std::optional(at.line));
  for (const auto edge : {&extract::Box::x0, &extract::Box::y0, &extract::Box::x1, &extract::Box::y1}) {
    bind(at.box ? std::optional((*at.box).*edge) : std::nullopt);
  }
}

bool Query::next() {
  try {
    return statement_.executeStep();
  } catch (const SQLite::Exception&) {
    db_.rethrow();
  }
}

int Query::columns() const { return statement_.getColumnCount(); }
std::string Query::name(int column) const { return statement_.getColumnName(column); }
bool Query::is_null(int column) const { return statement_.isColumnNull(column); }
bool Query::is_integer(int column) const { return statement_.getColumn(column).isInteger(); }
bool Query::is_number(int column) const { return statement_.getColumn(column).isFloat(); }
std::string Query::text(int column) const { return statement_.getColumn(column).getString(); }
std::int64_t Query::integer(int column) const { return statement_.getColumn(column).getInt64(); }
double Query::number(int column) const { return statement_.getColumn(column).getDouble(); }

std::optional<std::string> Query::maybe_text(int column) const {
  if (is_null(column)) return std::nullopt;
  return text(column);
}

std::optional<double> Query::maybe_number(int column) const {
  if (is_null(column)) return std::nullopt;
  return number(column);
}

std::optional<int> Query::maybe_int(int column) const {
  if (is_null(column)) return std::nullopt;
  return statement_.getColumn(column).getInt();
}

extract::Place Query::place(int first_column) const {
  extract::Place at{maybe_int(first_column).value_or(0), maybe_int(first_column + 1).value_or(0), std::nullopt};
  if (!is_null(first_column + 2)) {
    at.box = extract::Box{number(first_column + 2), number(first_column + 3), number(first_column + 4),
                          number(first_column + 5)};
  }
  return at;
}

Transaction::Transaction(Database& db, Kind kind) : db_(db) {
  if (kind == Kind::kRead && db.in_transaction()) return;
  db.exec(kind == Kind::kRead ? "BEGIN" : "BEGIN IMMEDIATE");
  open_ = true;
}

Transaction::~Transaction() {
  try {
    roll_back();
  } catch (const Error&) {  // an unwinding destructor; the transaction was not committed either way
  }
}

void Transaction::roll_back() {
  if (open_ && db_.in_transaction()) db_.exec("ROLLBACK");  // SQLite itself may have done so, on a full disk for one
  open_ = false;
}

void Transaction::commit() {
  if (!open_) return;
  db_.exec("COMMIT");
  open_ = false;
}

}  // namespace spoglio::store
