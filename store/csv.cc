// CSV, one file per table and view. Rows are named by the document's SHA-256 and their order in it, never by keys of
// this store, so that the same documents give the same files.
#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "store/database.h"

namespace spoglio::store {
namespace {

namespace fs = std::filesystem;

struct CsvFile {
  const char* name;
  const char* sql;
};

#define PLACE(t) t ".page, " t ".line, " t ".x0, " t ".y0, " t ".x1, " t ".y1"
#define OF_OBJECTIVE " JOIN objective o USING (objective_id) JOIN document d ON d.document_id = o.document_id "
#define OF_INDICATOR " JOIN indicator i USING (indicator_id) JOIN document d ON d.document_id = i.document_id "

// A series is named by its first row: the keys of this store are no names.
#define FIRST_MEMBERS                                                                                                \
  "WITH member AS (SELECT m.series_id, d.source, d.sha256, i.position, row_number() OVER (PARTITION BY m.series_id " \
  "ORDER BY d.source, d.sha256, i.position) AS n FROM series_member m JOIN indicator i USING (indicator_id) "        \
  "JOIN document d ON d.document_id = i.document_id), "                                                              \
  "first_member AS (SELECT * FROM member WHERE n = 1) "

constexpr std::array kTableFiles{
    CsvFile{"document",
            "SELECT d.sha256, d.source, d.path, d.origin, d.bytes, d.status, d.failure_code, d.failure_message, "
            "d.tool_version, d.vocabulary_digest FROM document d ORDER BY d.source, d.sha256"},
    CsvFile{"page",
            "SELECT d.sha256, d.source, g.number, g.text FROM page g JOIN document d USING (document_id) "
            "ORDER BY d.source, d.sha256, g.number"},
    CsvFile{
        "plan",
        "SELECT d.sha256, p.source, p.title, p.issuer, p.issuer_key, p.year, p.period_from, p.period_to, p.approved, "
        "p.approval_body, "
        "p.approval_number, p.approval_date FROM plan p JOIN document d USING (document_id) ORDER BY d.source, "
        "d.sha256"},
    CsvFile{"sheet",
            "SELECT d.sha256, s.position, s.key, s.title, " PLACE(
                "s") " FROM sheet s JOIN document d USING (document_id) ORDER BY d.source, d.sha256, s.position"},
    CsvFile{
        "objective",
        "SELECT d.sha256, o.position, o.key, a.key AS parent, s.key AS sheet, o.level, o.code, o.title, o.weight, "
        "o.description, o.budget, " PLACE(
            "o") " FROM objective o JOIN document d ON d.document_id = o.document_id "
                 "LEFT JOIN objective a ON a.objective_id = o.parent_id LEFT JOIN sheet s ON s.sheet_id = o.sheet_id "
                 "ORDER BY d.source, d.sha256, o.position"},
    CsvFile{"objective_unit",
            "SELECT d.sha256, o.key AS objective, u.position, u.name FROM objective_unit u" OF_OBJECTIVE
            "ORDER BY d.source, d.sha256, o.position, u.position"},
    CsvFile{"objective_perspective",
            "SELECT d.sha256, o.key AS objective, u.position, u.name FROM objective_perspective u" OF_OBJECTIVE
            "ORDER BY d.source, d.sha256, o.position, u.position"},
    CsvFile{"indicator",
            "SELECT d.sha256, i.position, o.key AS objective, i.code, i.name, i.algorithm, i.weight, i.type, i.due, "
            "i.confidence, " PLACE(
                "i") " FROM indicator i JOIN document d ON d.document_id = i.document_id "
                     "LEFT JOIN objective o USING (objective_id) ORDER BY d.source, d.sha256, i.position"},
    CsvFile{"indicator_unit",
            "SELECT d.sha256, i.position AS indicator, u.position, u.name FROM indicator_unit u" OF_INDICATOR
            "ORDER BY d.source, d.sha256, i.position, u.position"},
    CsvFile{"indicator_assignee",
            "SELECT d.sha256, i.position AS indicator, u.position, u.name FROM indicator_assignee u" OF_INDICATOR
            "ORDER BY d.source, d.sha256, i.position, u.position"},
    CsvFile{"measure",
            "SELECT d.sha256, i.position AS indicator, m.position, m.role, m.year, m.raw, m.kind, m.comparator, "
            "m.value, m.max, "
            "m.unit, m.date, m.rule, m.confidence, " PLACE("m") " FROM measure m" OF_INDICATOR
                                                                "ORDER BY d.source, d.sha256, i.position, m.position"},
    CsvFile{"amendment",
            "SELECT d.sha256, i.position AS indicator, a.position, a.action, a.body, a.number, a.date "
            "FROM amendment a" OF_INDICATOR "ORDER BY d.source, d.sha256, i.position, a.position"},
    CsvFile{"finding",
            "SELECT d.sha256, o.key AS objective, i.position AS indicator, f.position, f.code, f.severity, f.field, "
            "f.detail, "
            "f.state FROM finding f JOIN document d ON d.document_id = f.document_id "
            "LEFT JOIN objective o ON o.objective_id = f.objective_id "
            "LEFT JOIN indicator i ON i.indicator_id = f.indicator_id "
            "ORDER BY d.source, d.sha256, f.severity DESC, o.position, i.position, f.position"},
    CsvFile{
        "correction",
        "SELECT c.sha256, c.source, c.path, c.action, c.written, c.value, c.seen, c.who, c.decided, c.why, c.state, "
        "c.position, c.measure, c.extracted FROM correction c ORDER BY c.source, c.sha256, c.path, c.decided, "
        "c.correction_id"},
    CsvFile{"budget_line",
            "SELECT d.sha256, b.position, b.list, b.level, b.code, b.title, b.parent, b.amount, " PLACE(
                "b") " FROM budget_line b JOIN document d USING (document_id) ORDER BY d.source, d.sha256, b.position"},
    CsvFile{"check_finding",
            "SELECT d.sha256, o.key AS objective, i.position AS indicator, f.position, f.code, f.severity, f.field, "
            "f.detail, " PLACE("f") " FROM check_finding f JOIN document d ON d.document_id = f.document_id "
                                    "LEFT JOIN objective o ON o.objective_id = f.objective_id "
                                    "LEFT JOIN indicator i ON i.indicator_id = f.indicator_id "
                                    "ORDER BY d.source, d.sha256, f.position"},
    CsvFile{"series", FIRST_MEMBERS
            "SELECT f.sha256 AS first_sha256, f.position AS first_indicator, s.block, s.year, s.code, s.name, "
            "s.algorithm, s.unit, s.place FROM series s JOIN first_member f USING (series_id) "
            "ORDER BY f.source, f.sha256, f.position"},
    CsvFile{"series_member", FIRST_MEMBERS
            "SELECT d.sha256, i.position AS indicator, f.sha256 AS first_sha256, f.position AS first_indicator, "
            "m.score, m.reason FROM series_member m JOIN first_member f USING (series_id)" OF_INDICATOR
            "ORDER BY d.source, d.sha256, i.position"},
    CsvFile{"series_decision",
            "SELECT c.sha256, c.row, c.with_sha256, c.with_row, c.who, c.decided, c.why FROM series_decision c "
            "ORDER BY c.sha256, c.row, c.decided, c.series_decision_id"},
};

// Columns of this store's own keys (…_id) are left out.
constexpr std::array kViewFiles{
    CsvFile{"v_objective_path", "SELECT * FROM v_objective_path ORDER BY source, sha256, position"},
    CsvFile{"v_indicator", "SELECT * FROM v_indicator ORDER BY source, sha256, position"},
    CsvFile{"v_target", "SELECT * FROM v_target ORDER BY source, sha256, position, measure"},
    CsvFile{"v_finding",
            "SELECT * FROM v_finding ORDER BY source, sha256, severity DESC, subject, subject_position, position"},
    CsvFile{"v_evidence", "SELECT * FROM v_evidence ORDER BY source, sha256, subject, position, measure"},
};

#undef PLACE
#undef FIRST_MEMBERS
#undef OF_OBJECTIVE
#undef OF_INDICATOR

// RFC 4180: quotes around what holds a separator, doubled inside. An empty text gets quotes too, to differ from null.
void append_text(std::string& out, const std::string& text) {
  if (!text.empty() && text.find_first_of(",\"\r\n") == std::string::npos) {
    out += text;
    return;
  }
  out += '"';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

void append_cell(std::string& out, const Query& query, int column) {
  if (query.is_null(column)) return;
  if (query.is_integer(column)) {
    out += std::to_string(query.integer(column));
  } else if (query.is_number(column)) {
    out += fmt::format("{}", query.number(column));  // shortest that reads back the same; never the locale's comma
  } else {
    append_text(out, query.text(column));
  }
}

Error not_written(const fs::path& file, int system_errno) {
  return Error(ErrorCode::kStore,
               fmt::format("{}: cannot be written ({}); check the folder's permissions and the room on "
                           "its disk",
                           file.string(), std::strerror(system_errno)));
}

// A file under another name until it is whole, so that a reader never meets half of one.
class WholeFile {
 public:
  explicit WholeFile(const fs::path& file) : file_(file), unfinished_(file.string() + ".part") {
    out_.open(unfinished_, std::ios::binary);
    check();
  }
  ~WholeFile() {
    std::error_code error;
    fs::remove(unfinished_, error);  // nothing is there once it has its name
  }
  WholeFile(const WholeFile&) = delete;
  WholeFile& operator=(const WholeFile&) = delete;

  void write_line(const std::string& line) {
    out_ << line << "\r\n";
    check();
  }

  void finish() {
    out_.close();
    check();
    std::error_code error;
    fs::rename(unfinished_, file_, error);
    if (error) throw not_written(file_, error.value());
  }

 private:
  void check() const {
    if (!out_) throw not_written(file_, errno);
  }

  fs::path file_;
  fs::path unfinished_;
  std::ofstream out_;
};

void write_csv(Database& db, const fs::path& folder, const CsvFile& csv) {
  WholeFile file(folder / (std::string(csv.name) + ".csv"));
  Query query(db, csv.sql);
  std::vector<int> columns;
  std::string line;
  for (int c = 0; c < query.columns(); ++c) {
    const std::string name = query.name(c);
    if (name.ends_with("_id")) continue;
    if (!columns.empty()) line += ',';
    line += name;
    columns.push_back(c);
  }
  file.write_line(line);
  while (query.next()) {
    line.clear();
    for (const int c : columns) {
      if (c != columns.front()) line += ',';
      append_cell(line, query, c);
    }
    file.write_line(line);
  }
  file.finish();
}

}  // namespace

void Store::export_csv(const std::string& folder) const {
  std::error_code error;
  fs::create_directories(folder, error);
  if (!fs::is_directory(folder)) throw not_written(folder, error ? error.value() : ENOTDIR);
  Transaction moment(impl_->db, Transaction::Kind::kRead);
  for (const CsvFile& csv : kTableFiles) write_csv(impl_->db, folder, csv);
  for (const CsvFile& csv : kViewFiles) write_csv(impl_->db, folder, csv);
}

}  // namespace spoglio::store
