// Opening and making stores. A file is looked at as bytes first, so that one that is refused is not changed, not even
// by SQLite's own recovery.
#include <fmt/format.h>

#include <array>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "store/database.h"
#include "store/migrate.h"
#include "store/schema.h"

namespace spoglio::store {
namespace {

namespace fs = std::filesystem;

// What the first hundred bytes of a file say (https://www.sqlite.org/fileformat.html, section 1.3).
struct Head {
  bool exists = false;
  bool empty = true;
  bool is_sqlite = false;
  int user_version = 0;
  int application_id = 0;
};

Error refused(const std::string& path, const std::string& text) { return Error(ErrorCode::kStore, path + ": " + text); }

int big_endian(const std::array<char, 100>& bytes, std::size_t offset) {
  unsigned value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[offset + i]);
  return static_cast<int>(value);
}

Head read_head(const std::string& path) {
  Head head;
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) return head;
  head.exists = true;
  if (!fs::is_regular_file(status)) throw refused(path, "is no file; give the name of a database with --db");
  std::ifstream in(path, std::ios::binary);
  if (!in) throw refused(path, "cannot be read; check its permissions");
  std::array<char, 100> bytes{};
  in.read(bytes.data(), bytes.size());
  head.empty = in.gcount() == 0;
  head.is_sqlite = in.gcount() == 100 && std::memcmp(bytes.data(), "SQLite format 3", 16) == 0;
  if (head.is_sqlite) {
    head.user_version = big_endian(bytes, 60);
    head.application_id = big_endian(bytes, 68);
  }
  return head;
}

int pragma(Database& db, const char* name) {
  Query query(db, fmt::format("PRAGMA {}", name));
  query.next();
  return static_cast<int>(query.integer(0));
}

bool has_tables(Database& db) {
  Query query(db, "SELECT 1 FROM sqlite_schema LIMIT 1");
  return query.next();
}

void check_version(const std::string& path, int version) {
  if (version > kSchemaVersion) {
    throw refused(path, fmt::format("was made by a newer Spoglio (store version {}, this program knows {}); "
                                    "install the newer Spoglio, or give another name with --db",
                                    version, kSchemaVersion));
  }
  if (version < 1) throw refused(path, "says no version of its tables; restore a copy of it");
}

Error another_program(const std::string& path) {
  return refused(path, "is a database of another program; give another name with --db");
}

// Throws for a file that may not become or be a store, having read it only.
void check_head(const std::string& path, Mode mode, const Head& head, const Options& options) {
  if (!head.exists || head.empty) {
    if (mode == Mode::kCreate) return;
    throw refused(path, head.exists ? "is empty: it holds no store yet; make one with spoglio ingest"
                                    : "there is no such store; check the name, or make one with spoglio ingest");
  }
  if (!head.is_sqlite) throw refused(path, "is not a database; give another name with --db, or move this file away");
  if (head.application_id == kApplicationId) return check_version(path, head.user_version);
  if (mode != Mode::kCreate || head.application_id != 0) throw another_program(path);
  Database db(path, Access::kReadImmutable, options);
  if (has_tables(db)) throw another_program(path);
}

// Tables, identity and version come in one transaction: there is never half a store. Another process may have been
// first.
void make_tables(Database& db) {
  Transaction transaction(db, Transaction::Kind::kWrite);
  if (has_tables(db)) return;
  for (const char* const sql : {kTables, kDecisions, kConclusions, kViews}) db.exec(sql);
  db.exec(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {};", kApplicationId, kSchemaVersion));
  transaction.commit();
}

// Readers go on while a document is written. The change waits for no one: when the file is in use, or on a disk that
// cannot do it, the store works without.
void use_write_ahead_log(Database& db) {
  try {
    db.exec("PRAGMA journal_mode = WAL");
  } catch (const Error&) {
  }
}

std::unique_ptr<Database> open_to_write(const std::string& path, Mode mode, const Options& options) {
  auto db = std::make_unique<Database>(path, mode == Mode::kCreate ? Access::kCreate : Access::kWrite, options);
  if (db->read_only()) throw refused(path, "cannot be written; check the permissions of the file and of its folder");
  if (mode == Mode::kCreate && !has_tables(*db)) make_tables(*db);
  return db;
}

// On a disk that cannot be written, such as an archive's DVD, SQLite fails, for it wants files beside a database with a
// WAL journal even to read it. It needs none where no writer has left anything in that journal.
std::unique_ptr<Database> open_to_read(const std::string& path, const Options& options) {
  try {
    auto db = std::make_unique<Database>(path, Access::kRead, options);
    has_tables(*db);
    return db;
  } catch (const Error&) {
    std::error_code error;
    const auto journal = fs::file_size(path + "-wal", error);
    if (!error && journal > 0) throw;
  }
  return std::make_unique<Database>(path, Access::kReadImmutable, options);
}

// Brings a store of an older version to this one, also when it is opened to read: nothing else can read it.
std::string bring_up_to_date(const std::string& path, const Options& options) {
  Database db(path, Access::kWrite, options);
  const int version = pragma(db, "user_version");
  if (!needs_migration(version)) return "";
  if (db.read_only()) {
    throw refused(path,
                  fmt::format("is of an older Spoglio (store version {}, this program works with {}) and cannot be "
                              "written, so that it cannot be brought up to date; copy it to where it can",
                              version, kSchemaVersion));
  }
  return migrate(db);
}

}  // namespace

Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Store Store::open(const std::string& path, Mode mode, const Options& options) {
  const Head head = read_head(path);
  check_head(path, mode, head, options);
  const bool is_older = head.application_id == kApplicationId && needs_migration(head.user_version);
  std::string copy = is_older ? bring_up_to_date(path, options) : "";
  auto db = mode == Mode::kReadOnly ? open_to_read(path, options) : open_to_write(path, mode, options);
  if (pragma(*db, "application_id") != kApplicationId) throw another_program(path);
  check_version(path, pragma(*db, "user_version"));
  if (mode != Mode::kReadOnly) use_write_ahead_log(*db);
  Store store(std::make_unique<Impl>(std::move(db)));
  store.impl_->older_copy = std::move(copy);
  return store;
}

const std::string& Store::older_copy() const { return impl_->older_copy; }

}  // namespace spoglio::store
