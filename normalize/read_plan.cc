// Takes pages apart: the blocks of each go to the readers in normalize/pages.
#include "normalize/read_plan.h"

#include <utility>

#include "normalize/forms/card_name.h"
#include "normalize/forms/named_strip.h"
#include "normalize/headers/vocabulary_data.h"
#include "normalize/lines/page_lines.h"
#include "normalize/ocr/page.h"
#include "normalize/ocr/page/card_rows.h"
#include "normalize/ocr/words.h"
#include "normalize/pages/line_groups.h"
#include "normalize/pages/readers.h"
#include "normalize/pages/sheets.h"
#include "normalize/pages/tables.h"
#include "normalize/pages/wide_sheets.h"
#include "normalize/pages/year_cells.h"
#include "normalize/settle/settle.h"
#include "normalize/settle/unit_lists.h"
#include "normalize/settle/unnamed.h"
#include "normalize/tables/shapes.h"
#include "normalize/tables/unread_pages.h"

namespace spoglio::normalize {

class PlanReader::Impl {
 public:
  Impl(const extract::DocumentInfo& info, const Vocabulary& vocabulary) : readers_(vocabulary), wide_(vocabulary) {
    readers_.plan.document.source = info.source;
    readers_.plan.document.sha256 = info.sha256;
  }

  void add(const extract::Page& page);
  Plan finish();

 private:
  void mend(extract::Page& page);
  void add_pages(const std::vector<extract::Page>& pages);
  void add_blocks(const extract::Page& page);
  void add_table(extract::Table table, std::vector<extract::Line>& lines, bool page_ends);
  void add_table_below(extract::Table& table, std::vector<extract::Line>& lines, bool page_ends);

  Readers readers_;
  WideSheets wide_;
  Sheets sheets_{readers_};
  LineGroups lines_{readers_, sheets_};
  PageTables tables_{readers_, sheets_, lines_};
  UnreadPages unread_;
};

void PlanReader::Impl::add(const extract::Page& page) {
  readers_.doubts.read(page);
  const bool recognised = readers_.doubts.recognised({page.number, 0, {}});
  if (!recognised && !has_year_cells(page)) return add_pages(wide_.add(page));
  extract::Page mended = page;
  if (recognised) mend(mended);
  part_year_cells(mended, readers_.vocabulary);
  add_pages(wide_.add(std::move(mended)));
}

void PlanReader::Impl::mend(extract::Page& page) {
  if (readers_.label_words.empty()) readers_.label_words = vocabulary_words(readers_.vocabulary);
  join_card_rows(page, readers_.vocabulary);
  readers_.doubts.add(page.number, mend_page(page, readers_.label_words, readers_.vocabulary));
}

void PlanReader::Impl::add_pages(const std::vector<extract::Page>& pages) {
  for (const extract::Page& page : pages) add_blocks(page);
}

Plan PlanReader::Impl::finish() {
  add_pages(wide_.finish());
  Plan& plan = readers_.plan;
  std::vector<extract::Line> lines = lines_.take_held();
  if (auto number = sheets_.take_held()) lines.push_back(std::move(*number));
  tables_.read_held();
  lines_.read(lines, false);
  readers_.lines.flush();
  readers_.grid.finish();
  tables_.finish();
  readers_.outline.drop_empty();
  drop_unnamed(plan, readers_.vocabulary);
  readers_.facts.finish(plan);
  plan.budgets = readers_.budgets.take();
  plan.document.joins = join_notes(readers_.tables.joins());
  for (const std::vector<std::string>& notes : {tables_.notes(), wide_.notes()})
    plan.document.joins.insert(plan.document.joins.end(), notes.begin(), notes.end());
  part_unit_lists(plan, readers_.vocabulary.data().list("unit_starts"));
  settle(plan, readers_.words, readers_.doubts);
  if (!plan.document.period) plan.document.period = years_of_targets(plan);  // columns without a year have one now
  for (std::string& note : unread_.notes(plan)) plan.document.notes.push_back(std::move(note));
  return std::move(plan);
}

void PlanReader::Impl::add_blocks(const extract::Page& page) {
  for (const extract::Line& line : page.running) readers_.facts.read_running(line);
  // Lines that stand together, without a table between them; first those of an
  // item that the page before cuts.
  std::vector<extract::Line> lines = lines_.take_held();
  if (!page.blocks.empty()) sheets_.start_page(page.blocks.front(), lines);
  for (const extract::Block& block : page.blocks) {
    if (const auto* line = std::get_if<extract::Line>(&block)) {
      tables_.read_held();
      lines.push_back(*line);
      lines.back().text = without_leaders(line->text, readers_.vocabulary);
    } else {
      add_table(std::get<extract::Table>(block), lines, &block == &page.blocks.back());
    }
  }
  sheets_.take_band(lines);
  sheets_.hold_number(lines);
  lines_.read(lines, true);
  for (const std::string& note : page.notes) readers_.plan.document.notes.push_back(note);
}

// A table with what stands around it in cells of its own taken off. Its last
// row may be the title of the card below it.
void PlanReader::Impl::add_table(extract::Table table, std::vector<extract::Line>& lines, bool page_ends) {
  drop_leading_colons(table);
  drop_covered_columns(table);
  drop_side_labels(table, readers_.vocabulary);
  for (extract::Cell& cell : table.cells) cell.text = without_leaders(std::move(cell.text), readers_.vocabulary);
  if (sheets_.take_band(table)) return;
  unread_.see(table);
  auto title = take_card_title(table, readers_.vocabulary);
  if (table.rows > 0) add_table_below(table, lines, page_ends && !title);
  if (title) lines.push_back(std::move(*title));
}

// A table and the lines above it.
void PlanReader::Impl::add_table_below(extract::Table& table, std::vector<extract::Line>& lines, bool page_ends) {
  const Vocabulary& vocabulary = readers_.vocabulary;
  sheets_.take_band(lines);
  if (!sheets_.take_number(table, lines) && !take_strip_name(table, lines, vocabulary))
    take_card_name(table, lines, readers_.facts.year(), vocabulary);
  auto measures = lines.empty() ? std::vector<FormPair>{} : sheets_.measures_of(table);
  const bool taken = lines_.read_above(std::exchange(lines, {}), std::move(measures));
  if (!taken) tables_.read(table, page_ends);
}

PlanReader::PlanReader(const extract::DocumentInfo& info, const Vocabulary& vocabulary)
    : impl_(std::make_unique<Impl>(info, vocabulary)) {}
PlanReader::~PlanReader() = default;
void PlanReader::add(const extract::Page& page) { impl_->add(page); }
Plan PlanReader::finish() { return impl_->finish(); }

}  // namespace spoglio::normalize
