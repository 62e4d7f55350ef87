// A table is a form, or rows below a header; what stands above the header is
// read as the lines above a table are.
#include "normalize/pages/tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "extract/text.h"
#include "normalize/forms/pairs.h"
#include "normalize/lines/page_lines.h"
#include "normalize/plan/fields.h"
#include "normalize/tables/header.h"
#include "normalize/tables/shapes/transposed.h"

namespace spoglio::normalize {
namespace {

constexpr int kMostHeaderRows = 3;
constexpr int kRowsBelowTitle = 2;  // of a box between a title and its table, at most
constexpr int kKnownWords = 2;      // of labels, in a header that is none: their order may be lost

}  // namespace

// A table that is nothing but a header: its rows may stand on the next page.
bool PageTables::is_header_alone(const extract::Table& table) const {
  if (table.rows > kMostHeaderRows) return false;
  const std::vector<TableRow> rows = rows_of(table);
  const auto header = rows.empty() ? std::nullopt : read_table_header(rows, 0, r_.vocabulary);
  return header && !header->provisional && header->rows >= rows.size();
}

// The header at the end of the page before with a table that begins a page as its rows do; nothing where there is none,
// or where the table is another one.
std::optional<extract::Table> PageTables::below_header(const extract::Table& table) {
  if (!header_ || !table.page_start || table.columns != header_->columns) return std::nullopt;
  if (read_table_header(rows_of(table), 0, r_.vocabulary)) return std::nullopt;
  extract::Table out = *std::exchange(header_, std::nullopt);
  notes_.push_back(
      fmt::format("page {} goes on below the header at the end of page {}", table.place.page, out.place.page));
  for (extract::Cell cell : table.cells) {
    cell.row += out.rows;
    out.cells.push_back(std::move(cell));
  }
  out.rows += table.rows;
  return out;
}

void PageTables::read(const extract::Table& table, bool page_ends) {
  if (const auto joined = below_header(table)) return add(*joined, page_ends);
  if (page_ends && is_header_alone(table)) {
    read_held();
    header_ = table;
    return;
  }
  std::optional<extract::Table> whole;
  if (held_) whole = join_transposed(*held_, table, r_.vocabulary);
  if (whole && transposed(*whole, r_.vocabulary)) {
    held_ = std::move(whole);
  } else {
    read_held();
    if (!page_ends || !may_be_transposed(table, r_.vocabulary)) return add(table, page_ends);
    held_ = table;
  }
  if (!page_ends) read_held();
}

void PageTables::read_held() {
  if (header_) add(*std::exchange(header_, std::nullopt), true);
  if (held_) add(*std::exchange(held_, std::nullopt), true);
}

void PageTables::finish() { lists_.settle(r_.plan); }

void PageTables::add(const extract::Table& printed, bool page_ends) {
  const std::vector<AlternatingPart> parts = alternating_.cut(printed);
  for (const AlternatingPart& part : parts) {
    if (part.objective.empty()) {
      add_part(part.table, page_ends && &part == &parts.back());
    } else {
      sheets_.read(part.objective);
    }
  }
  if (printed.rows > kRowsBelowTitle) r_.titles.see_table();
}

void PageTables::add_part(const extract::Table& printed, bool page_ends) {
  for (const extract::Cell& cell : printed.cells) r_.words.add(cell.text);
  r_.budgets.read(printed);
  lists_.read(printed, r_.plan.objectives.size());
  lines_.close_lists();
  const auto reshaped = shapes_.reshape(printed);
  const extract::Table& table = reshaped ? *reshaped : printed;
  r_.outline.set_individual(r_.facts.is_individual());
  HeadedRows headed(table, r_.facts.year(), r_.vocabulary);
  if (sheets_.read_cards(headed, page_ends)) return;
  sheets_.close();
  read_headed(headed, table);
}

// The rows above a header, then those below it.
void PageTables::read_headed(HeadedRows& headed, const extract::Table& table) {
  const std::vector<TableRow>& rows = headed.rows();
  const size_t above = r_.tables.rows_above(headed, r_.lines.names_objective());
  if (above > 0) r_.tables.close();
  bool opened = above > 0 && above < rows.size() && sheets_.read_top(rows, above);
  if (above >= rows.size() && read_form_alone(rows)) return;
  const std::vector<extract::Line> lines = lines_of(table);
  for (size_t i = 0; !opened && i < std::min(above, lines.size()); ++i) r_.lines.read(lines[i]);
  if (above >= lines.size()) return;
  r_.lines.flush();
  opened = r_.lines.take_objective_opened() || sheets_.take_opened() || opened;
  r_.lines.leave_chapter();
  const size_t had = r_.plan.indicators.size();
  r_.tables.read(headed, above, opened);
  if (r_.doubts.recognised(table.place)) doubt_columns(table.place, rows, had);
  if (const auto label = r_.tables.take_label()) {
    r_.tables.close();
    r_.lines.read(*label);
  }
}

// A table without a header whose labels and values name an indicator.
bool PageTables::read_form_alone(const std::vector<TableRow>& rows) {
  const auto form = read_form(rows, r_.vocabulary);
  if (!form || !holds_indicator(form->pairs) || names_number(form->pairs)) return false;
  sheets_.read(form->pairs);
  return true;
}

// A header that nobody knows may be a known one that was misread: then all rows
// lack what its column holds.
void PageTables::doubt_columns(const extract::Place& at, const std::vector<TableRow>& rows, size_t had) {
  const std::vector<std::string> headers = r_.tables.left_out(rows);
  if (std::none_of(headers.begin(), headers.end(), [&](const std::string& h) { return is_doubtful(at, h); })) return;
  for (size_t i = had; i < r_.plan.indicators.size(); ++i) {
    add_review(r_.plan.indicators[i].review, "*", "layout",
               "a column of its table is left out: its header was not understood");
  }
}

bool PageTables::is_doubtful(const extract::Place& at, const std::string& header) const {
  if (r_.doubts.rough(at) || header.empty()) return true;
  const std::vector<std::string> words = extract::split(header, ' ');
  const auto known = [&](const std::string& word) { return r_.label_words.count(extract::fold_key(word)) > 0; };
  return std::count_if(words.begin(), words.end(), known) >= kKnownWords ||
         std::any_of(words.begin(), words.end(), [&](const std::string& word) { return r_.doubts.doubts(at, word); });
}

}  // namespace spoglio::normalize
