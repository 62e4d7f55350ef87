// Full-text search over indicators, objectives and page texts.
#include <algorithm>

#include "extract/text.h"
#include "store/database.h"

namespace spoglio::store {
namespace {

// More words than anyone types; a pasted page would only make SQLite work.
constexpr std::size_t kMostWords = 64;
// One or two letters begin some word of nearly every row: gathering them all takes a third of a second in a store of a
// million indicators, and helps no one.
constexpr std::size_t kShortestBeginning = 3;

// FTS5's syntax is kept out by quoting every word; with `beginning`, the last one may be that of a longer one (three
// letters at least). The words must all occur. Signs that are no letters or digits find nothing and hinder nothing.
std::string match_expression(const std::string& text, bool beginning) {
  std::string clean = extract::to_nfc(text);
  std::replace(clean.begin(), clean.end(), '\0', ' ');
  std::vector<std::string> words = extract::split(extract::fold_space(clean), ' ');
  if (words.size() > kMostWords) words.resize(kMostWords);
  std::string out;
  for (const std::string& word : words) {
    if (word.empty()) continue;
    out += out.empty() ? "\"" : " \"";
    for (const char c : word) out += c == '"' ? "\"\"" : std::string(1, c);
    out += '"';
  }
  if (beginning && !out.empty() && extract::code_points(words.back()).size() >= kShortestBeginning) out += " *";
  return out;
}

struct Ranked {
  double rank = 0;  // bm25: the lower, the better
  SearchHit hit;
};

// `sql` takes the expression and the limit, and gives: rank, source, year, path, text, page, line.
void collect(Database& db, const char* kind, std::string_view sql, const std::string& match, int limit,
             std::vector<Ranked>& out) {
  Query q(db, sql);
  bind_all(q, match, limit);
  while (q.next()) {
    SearchHit hit{kind,
                  q.text(1),
                  q.maybe_int(2),
                  q.text(3),
                  extract::fold_space(q.text(4)),
                  q.maybe_int(5).value_or(0),
                  q.maybe_int(6).value_or(0)};
    out.push_back({q.number(0), std::move(hit)});
  }
}

// How many of the rows that match are ranked: those stored last. Ranking costs about a microsecond per row, and a
// common word is in hundreds of thousands of a big store's rows.
#define RANKED "10000"

// The best rows are found first: their words are marked and their paths walked for them alone, in one more pass over
// what matches from the first of them on (CROSS JOIN keeps SQLite from making that pass once per row).
#define BEST(table)                                                                                       \
  "WITH best AS MATERIALIZED (SELECT id, rank FROM (SELECT rowid AS id, rank FROM " table " WHERE " table \
  " MATCH ?1 ORDER BY rowid DESC LIMIT " RANKED ") ORDER BY rank LIMIT ?2) "
#define MARKED(table, columns)                                                                                     \
  "FROM (SELECT rowid AS id, " columns " FROM " table " WHERE " table                                              \
  " MATCH ?1 AND rowid >= (SELECT min(id) FROM best) AND +rowid IN (SELECT id FROM best)) f CROSS JOIN best b ON " \
  "b.id = f.id "

// A name that is unreadable is stood for by its algorithm.
constexpr std::string_view kIndicators =
    BEST("indicator_fts")
    "SELECT b.rank, d.source, p.year, "
    "(SELECT op.path FROM v_objective_path op WHERE op.objective_id = i.objective_id), "
    "coalesce(nullif(f.name, ''), f.algorithm), i.page, i.line "
    MARKED("indicator_fts", "highlight(indicator_fts, 1, '«', '»') AS name, "
                            "highlight(indicator_fts, 2, '«', '»') AS algorithm")
    "JOIN indicator i ON i.indicator_id = f.id JOIN document d ON d.document_id = i.document_id "
    "JOIN plan p ON p.document_id = i.document_id ORDER BY b.rank, d.source, d.sha256, i.position";

constexpr std::string_view kObjectives =
    BEST("objective_fts")
    "SELECT b.rank, d.source, p.year, "
    "(SELECT op.path FROM v_objective_path op WHERE op.objective_id = o.objective_id), f.title, o.page, o.line "
    MARKED("objective_fts", "highlight(objective_fts, 1, '«', '»') AS title")
    "JOIN objective o ON o.objective_id = f.id JOIN document d ON d.document_id = o.document_id "
    "JOIN plan p ON p.document_id = o.document_id ORDER BY b.rank, d.source, d.sha256, o.position";

// A failed document may have pages too; a text input is one page without a number.
constexpr std::string_view kPages =
    BEST("page_fts")
    "SELECT b.rank, d.source, p.year, '', f.text, CASE WHEN d.origin = 'plain' THEN 0 ELSE g.number END, 0 "
    MARKED("page_fts", "snippet(page_fts, 0, '«', '»', '…', 24) AS text")
    "JOIN page g ON g.page_id = f.id JOIN document d ON d.document_id = g.document_id "
    "LEFT JOIN plan p ON p.document_id = g.document_id ORDER BY b.rank, d.source, d.sha256, g.number";

#undef RANKED
#undef BEST
#undef MARKED

std::vector<SearchHit> hits(Database& db, const std::string& match, int limit) {
  if (match.empty()) return {};
  std::vector<Ranked> ranked;
  collect(db, "indicator", kIndicators, match, limit, ranked);
  collect(db, "objective", kObjectives, match, limit, ranked);
  collect(db, "page", kPages, match, limit, ranked);
  std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) { return a.rank < b.rank; });
  std::vector<SearchHit> out;
  for (Ranked& r : ranked) {
    if (out.size() == static_cast<std::size_t>(limit)) break;
    out.push_back(std::move(r.hit));
  }
  return out;
}

}  // namespace

std::vector<SearchHit> Store::search(const std::string& text, int limit) const {
  if (limit <= 0) return {};
  Transaction moment(impl_->db, Transaction::Kind::kRead);
  // Whole words first, for they are found at once; longer words where those do not fill the list.
  std::vector<SearchHit> out = hits(impl_->db, match_expression(text, false), limit);
  if (out.size() < static_cast<std::size_t>(limit)) out = hits(impl_->db, match_expression(text, true), limit);
  return out;
}

}  // namespace spoglio::store
