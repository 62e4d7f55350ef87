// Lists of money, by their headers, codes and euro amounts.
#include "normalize/checks/budget_lists.h"

#include <re2/re2.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "extract/text.h"
#include "normalize/headers/header.h"
#include "normalize/tables/rows.h"
#include "normalize/values/code.h"
#include "normalize/values/number.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kMostLines = 5'000;      // of one document: plans list tens, a stranger's file may go on for ever
constexpr size_t kLongestLine = 400;      // bytes; a longer line is prose
constexpr size_t kMostHeaderColumns = 8;  // levels with their money; a wider table is of accounts

constexpr std::string_view kTotal = "totale";

// A column of names and the column of its money.
struct Pair {
  std::string level;
  size_t name = 0;
  size_t money = 0;
};

bool is_total(const std::string& text) {
  static const RE2 total(
      R"((?:totale|totali|totale (?:generale|complessivo|risorse|budget|ente)|complessivo)\b.{0,40})");
  return RE2::FullMatch(extract::fold_key(text), total);
}

// The level that a column of names stands for; nothing when it is another column.
std::optional<std::string> level_of_header(const std::string& text, const Vocabulary& vocabulary) {
  static const RE2 plain(
      R"((?:codice|cod\.?|denominazione|descrizione|titolo|voce|voci|area|aree|ambito|ambiti|centro di (?:costo|responsabilita)|struttura|settore|servizio)(?: .{0,30})?)");
  const std::string role = read_column_header(text, vocabulary).role;
  if (role.starts_with("level:")) return role.substr(6);
  if (role == "objective" || role == "name" || role == "description") return "";
  if ((role.empty() || role == "units") && RE2::FullMatch(extract::fold_key(text), plain)) return "";
  return std::nullopt;
}

bool is_money_header(const std::string& text, const Vocabulary& vocabulary) {
  static const RE2 money(
      R"((?:risorse|budget|stanziament[oi]|importo|importi|dotazione|costo|costi|spesa|euro|€|previsione di spesa)(?: .{0,40})?(?:\(?€\)?)?)");
  if (read_column_header(text, vocabulary).role == "budget") return true;
  return text.size() <= 60 && RE2::FullMatch(extract::fold_key(text), money);
}

// The columns of a list of money; empty when the row is no header of one.
std::vector<Pair> pairs_of(const TableRow& row, const Vocabulary& vocabulary) {
  std::vector<Pair> out;
  if (row.cells.size() > kMostHeaderColumns) return out;
  std::optional<std::pair<std::string, size_t>> open;
  for (size_t i = 0; i < row.cells.size(); ++i) {
    const std::string text = join_lines(row.cells[i]);
    if (text.empty() || row.merged(i)) continue;
    if (is_money_header(text, vocabulary)) {
      // Money of a second year beside the first: the first one is the plan's own.
      if (!open && out.empty()) return {};
      if (open) out.push_back({open->first, open->second, i});
      open.reset();
      continue;
    }
    const auto level = level_of_header(text, vocabulary);
    if (!level) return {};
    if (!open) {
      open = {*level, i};
    } else if (open->first.empty()) {
      open->first = *level;  // "Codice | Obiettivo": the code's column opens, the next names it
    }
  }
  if (open) return {};
  return out;
}

// The money of a cell. `blank`: it holds the sign alone or nothing.
std::optional<double> amount_of(const std::string& cell, bool& blank) {
  static const RE2 nothing(R"(\s*(?:€|euro|-|–|—)?\s*(?:-|–|—)?\s*)");
  const std::string text = join_lines(cell);
  blank = RE2::FullMatch(extract::fold_key(text), nothing);
  if (blank) return std::nullopt;
  return parse_euro(text);
}

// "1.1", "A.2", "OB 1", "Az_3": a code with nothing behind it.
bool is_bare_code(const std::string& text) {
  static const RE2 code(R"((?:[A-Za-z]{1,6}[ ._]?)?\d{1,3}(?:[._]\d{1,3}){0,4}\.?|[A-Z](?:\.\d{1,3}){0,4})");
  return text.size() <= 24 && RE2::FullMatch(text, code);
}

void put_name(BudgetLine& line, const std::string& printed) {
  const std::string text = extract::fold_space(join_lines(printed));
  if (is_total(text)) {
    line.level = kTotal;
    line.title = text;
  } else if (is_bare_code(text)) {
    line.code = text.back() == '.' ? text.substr(0, text.size() - 1) : text;
  } else if (auto heading = read_labelled_heading(text)) {
    line.code = heading->code;
    line.title = heading->title;
    if (line.level.empty() && heading->area) line.level = "area_strategica";
  } else {
    line.title = text;
  }
}

// The line above, of the same list, whose code this one's goes on from.
std::optional<int> parent_by_code(const std::vector<BudgetLine>& lines, size_t first, const BudgetLine& line) {
  if (!line.code) return std::nullopt;
  for (std::string code = parent_code(*line.code); !code.empty(); code = parent_code(code)) {
    for (size_t i = lines.size(); i > first; --i) {
      if (lines[i - 1].code == code) return static_cast<int>(i);
    }
  }
  return std::nullopt;
}

// Rows under a header. What stands right of another name in its row, or below such a row, is a part of it.
std::vector<BudgetLine> lines_of(const std::vector<TableRow>& rows, const std::vector<Pair>& pairs, int table,
                                 int lines_before) {
  std::vector<BudgetLine> out;
  std::vector<std::optional<int>> last(pairs.size());
  for (size_t r = 1; r < rows.size(); ++r) {
    for (size_t k = 0; k < pairs.size(); ++k) {
      const Pair& pair = pairs[k];
      if (rows[r].blank_at(pair.name) || !rows[r].own[pair.name]) continue;
      bool blank = false;
      BudgetLine line;
      line.table = table;
      line.level = pair.level;
      line.amount = rows[r].blank_at(pair.money) ? std::nullopt : amount_of(rows[r].cells[pair.money], blank);
      if (!line.amount && !blank && !rows[r].blank_at(pair.money)) return {};  // words where money belongs
      std::string name = rows[r].cells[pair.name];
      for (size_t c = pair.name + 1; c < pair.money; ++c) {
        if (!rows[r].blank_at(c) && !rows[r].merged(c)) name += " " + rows[r].cells[c];
      }
      put_name(line, name);
      line.at = rows[r].places[pair.name];
      if (k > 0 && last[k - 1]) line.parent = last[k - 1];
      if (!line.parent) {
        line.parent = parent_by_code(out, 0, line);
        if (line.parent) *line.parent += lines_before;
      }
      out.push_back(std::move(line));
      last[k] = lines_before + static_cast<int>(out.size());
      std::fill(last.begin() + static_cast<std::ptrdiff_t>(k) + 1, last.end(), std::nullopt);
    }
  }
  const bool any = std::any_of(out.begin(), out.end(), [](const BudgetLine& l) { return l.amount.has_value(); });
  return any ? out : std::vector<BudgetLine>{};
}

}  // namespace

void BudgetReader::read(const extract::Table& table) {
  end_run();
  if (lines_.size() >= kMostLines) return;
  const std::vector<TableRow> rows = rows_of(table);
  if (rows.size() < 2) return;
  const std::vector<Pair> pairs = pairs_of(rows.front(), vocabulary_);
  if (pairs.empty()) return;
  const auto found = lines_of(rows, pairs, tables_ + 1, static_cast<int>(lines_.size()));
  if (found.empty()) return;
  ++tables_;
  lines_.insert(lines_.end(), found.begin(), found.end());
}

void BudgetReader::read(const extract::Line& line) {
  static const RE2 money(R"((.{1,300}?)[\s.:…_]+(€\s*[\d.]+(?:,\d\d)?|[\d.]+(?:,\d\d)?\s*(?:€|euro))\s*)");
  std::string name;
  std::string amount;
  const std::string text = extract::fold_space(line.text);
  BudgetLine found;
  const bool money_printed = text.find("€") != std::string::npos || text.find("euro") != std::string::npos;
  if (!money_printed || text.size() > kLongestLine || !RE2::FullMatch(text, money, &name, &amount)) return end_run();
  put_name(found, name);
  found.amount = parse_euro(amount);
  if (!found.amount || !(found.code || found.level == kTotal)) return end_run();
  found.at = line.place;
  run_.push_back(std::move(found));
}

void BudgetReader::end_run() {
  std::vector<BudgetLine> run = std::exchange(run_, {});
  if (run.size() < 2 || lines_.size() >= kMostLines) return;
  ++tables_;
  const size_t first = lines_.size();
  for (BudgetLine& line : run) {
    line.table = tables_;
    line.parent = parent_by_code(lines_, first, line);
    lines_.push_back(std::move(line));
  }
}

std::vector<BudgetLine> BudgetReader::take() {
  end_run();
  return std::move(lines_);
}

}  // namespace spoglio::normalize
