// CSV, one file per table and view: RFC 4180 for machines, and the dialect of Italian spreadsheets for people.
#include "store/csv.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <chrono>

#include "store/whole_file.h"

namespace spoglio::store {
namespace {

constexpr const char* kByteOrderMark = "\xEF\xBB\xBF";

struct Dialect {
  char separator = ',';
  bool italian = false;
};

// Quotes around what holds a separator, doubled inside. An empty text gets quotes too, to differ from null.
void append_text(std::string& out, const std::string& text, const Dialect& dialect) {
  const bool is_guarded = dialect.italian && looks_like_formula(text);
  const char* const special = dialect.separator == ';' ? ";\"\r\n" : ",\"\r\n";
  if (!text.empty() && !is_guarded && text.find_first_of(special) == std::string::npos) {
    out += text;
    return;
  }
  out += '"';
  if (is_guarded) out += '\'';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

void append_number(std::string& out, double value, const Dialect& dialect) {
  std::string text = fmt::format("{}", value);  // shortest that reads back the same; never the locale's comma
  if (dialect.italian) std::replace(text.begin(), text.end(), '.', ',');
  out += text;
}

void append_cell(std::string& out, const Query& query, int column, ColumnType type, const Dialect& dialect) {
  if (query.is_null(column)) return;
  if (query.is_integer(column)) {
    out += std::to_string(query.integer(column));
  } else if (query.is_number(column)) {
    append_number(out, query.number(column), dialect);
  } else {
    const std::string text = query.text(column);
    const bool turned = dialect.italian && type == ColumnType::kDate && is_iso_date(text);
    append_text(out, turned ? text.substr(8, 2) + "/" + text.substr(5, 2) + "/" + text.substr(0, 4) : text, dialect);
  }
}

ColumnType type_of(const std::string& name) {
  const ColumnNote* const note = column_note(name);
  return note == nullptr ? ColumnType::kText : note->type;
}

}  // namespace

// "- 5 %" is a common cell and computes nothing; "-riduzione" and worse are taken for a formula.
bool looks_like_formula(std::string_view text) {
  if (text.empty()) return false;
  if (text.front() == '-')
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '('; });
  return std::string_view("=+@\t\r").find(text.front()) != std::string_view::npos;
}

bool is_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i != 4 && i != 7 && (text[i] < '0' || text[i] > '9')) return false;
  }
  const auto number = [&](std::size_t start, std::size_t size) {
    return std::stoi(std::string(text.substr(start, size)));
  };
  const std::chrono::year_month_day day{std::chrono::year(number(0, 4)),
                                        std::chrono::month(static_cast<unsigned>(number(5, 2))),
                                        std::chrono::day(static_cast<unsigned>(number(8, 2)))};
  return day.ok();
}

CsvFacts write_csv(Database& db, const std::string& file, const ExportTable& table, Locale locale) {
  const Dialect dialect = locale == Locale::kItalian ? Dialect{';', true} : Dialect{};
  WholeFile out(file);
  Query query(db, table.sql);
  const std::vector<int> columns = exported_columns(query);
  CsvFacts facts;
  std::string line = dialect.italian ? kByteOrderMark : "";
  for (const int c : columns) {
    facts.columns.push_back({query.name(c), type_of(query.name(c))});
    if (c != columns.front()) line += dialect.separator;
    line += query.name(c);
  }
  out.write(line + "\r\n");
  while (query.next()) {
    line.clear();
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (i > 0) line += dialect.separator;
      append_cell(line, query, columns[i], facts.columns[i].type, dialect);
      if (query.is_null(columns[i]) || query.is_integer(columns[i]) || query.is_number(columns[i])) continue;
      const std::string text = query.text(columns[i]);
      if (facts.columns[i].type == ColumnType::kDate && !is_iso_date(text)) facts.columns[i].type = ColumnType::kText;
      facts.formulas += looks_like_formula(text) ? 1 : 0;
    }
    out.write(line + "\r\n");
    ++facts.rows;
  }
  out.finish();
  return facts;
}

}  // namespace spoglio::store
