// metadata.json for Datasette (https://docs.datasette.io): titles, units, what columns mean, and questions to begin
// with.
#include <filesystem>
#include <nlohmann/json.hpp>

#include "store/export_tables.h"
#include "store/store.h"

namespace spoglio::store {
namespace {

using Json = nlohmann::ordered_json;

struct Question {
  const char* name;
  const char* title;
  const char* sql;
};

// Values after ':' are asked for on the page.
constexpr Question kQuestions[] = {
    {"targets_of_a_year", "Targets of a year in a unit, with their page",
     "SELECT issuer, name, comparator, value, unit, source, page, confidence FROM v_target\n"
     "WHERE year = :year AND unit = :unit ORDER BY issuer, source, position LIMIT 1000"},
    {"words_in_indicators", "Indicators that hold some words",
     "SELECT v.issuer, v.plan_year, v.path, v.name, v.source, v.page, v.confidence FROM indicator_fts f\n"
     "JOIN v_indicator v ON v.indicator_id = f.rowid WHERE indicator_fts MATCH :words ORDER BY f.rank LIMIT 200"},
    {"plans", "Plans, and how much of each is in doubt",
     "SELECT d.source, p.issuer, p.year, count(i.indicator_id) AS indicators,\n"
     "  (SELECT count(*) FROM finding f WHERE f.document_id = p.document_id AND f.state = 'open') AS open_doubts\n"
     "FROM plan p JOIN document d USING (document_id) LEFT JOIN indicator i USING (document_id)\n"
     "GROUP BY p.document_id ORDER BY p.issuer, p.year"},
    {"open_doubts", "What a person should look at",
     "SELECT source, page, line, subject_text, code, field, detail FROM v_finding\n"
     "WHERE state = 'open' AND severity <> 'note' ORDER BY source, page, line LIMIT 1000"},
    {"decisions", "What people have decided",
     "SELECT source, path, written, value, state, who, decided, why FROM correction\n"
     "WHERE state <> 'past' ORDER BY decided DESC"},
};

Json table_json(Database& db, const ExportTable& table) {
  Json out{{"title", table.title}};
  const bool is_view = std::string_view(table.name).starts_with("v_");
  if (!is_view) out["description"] = "A table; the views v_… are easier to ask";
  Query query(db, "SELECT name FROM pragma_table_info(?)");
  query.bind(std::string(table.name));
  while (query.next()) {
    const ColumnNote* const note = column_note(query.text(0));
    if (note == nullptr) continue;
    const std::string unit = *note->unit == '\0' ? "" : std::string(" (") + note->unit + ")";
    out["columns"][note->name] = note->description + unit;
  }
  return out;
}

}  // namespace

std::string Store::datasette_metadata() const {
  Database& db = impl_->db;
  Json database{{"source", "Spoglio"}};
  for (const ExportTable& table : export_tables()) database["tables"][table.name] = table_json(db, table);
  for (const Question& question : kQuestions) {
    database["queries"][question.name] = {{"title", question.title}, {"sql", question.sql}};
  }
  // Datasette calls a database by its file's name without extension.
  const std::string name = std::filesystem::path(db.path()).stem().string();
  Json out{{"title", "Performance plans of Italian public administrations"},
           {"description", "What the plans say, each value with its source file, page and confidence"}};
  out["databases"][name] = std::move(database);
  return out.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace spoglio::store
