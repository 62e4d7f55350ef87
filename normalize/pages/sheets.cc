// Forms are told from tables of other kinds by what their pairs name; what a
// card lacks waits for the one that prints it.
#include "normalize/pages/sheets.h"

#include <algorithm>
#include <utility>

#include "normalize/forms/label.h"
#include "normalize/forms/pairs.h"
#include "normalize/plan/fields.h"

namespace spoglio::normalize {

void Sheets::read(std::vector<FormPair> pairs, bool heads_cards) {
  head_.put(pairs);
  if (number_.waits()) number_.put(pairs);
  band_.settle(pairs);
  r_.tables.close();
  if (names_objective(pairs)) r_.lines.commit_heading();
  r_.lines.flush();
  if (names_objective(pairs) && !r_.lines.objective_opened()) open_sheet_of_forms();
  if (r_.lines.objective_opened() && !heads_cards) r_.forms.expect_fields();
  r_.outline.set_individual(r_.facts.is_individual());
  if (r_.forms.read(std::move(pairs))) opened_ = true;
}

// The heading right above an objective's form may be the title of a sheet that
// holds several.
void Sheets::open_sheet_of_forms() {
  const auto title = r_.titles.peek();
  if (!title || !title->adjacent || !r_.outline.may_open_sheet() || !heads_sheet(title->text, r_.vocabulary)) return;
  r_.outline.open_sheet(r_.titles.take()->text, title->at);
}

bool Sheets::read_cards(HeadedRows& table, bool page_ends) {
  auto form = read_form(table.rows(), r_.vocabulary, 1, years_);
  if (!form || names_number(form->pairs)) return false;
  const bool all = form->labelled_rows == table.size();
  if (all && !page_ends && head_.take_name(form->pairs)) return true;
  const bool cut = std::exchange(cut_, false);
  if (all) {
    if (const auto read = read_part(*form, cut && table.page_start())) return *read;
  }
  const bool whole = is_card(*form, all, table.size(), page_ends);
  if (!whole && !all) return false;
  if (!all && r_.tables.rows_above(table, r_.lines.names_objective()) < table.size()) return false;
  const bool rest = !number_.waits() && r_.forms.go_on(form->pairs);
  if (!whole && !rest) return false;
  years_ = std::move(form->years);
  if (!form->pairs.empty()) read_card(std::move(form->pairs), page_ends);
  return true;
}

// A table of labels and values that is a part of a card: its head, or fields of
// the objective that is open. Nothing where it is no such part, whether it
// could be read otherwise. `goes_on`: the page before ends with an objective.
std::optional<bool> Sheets::read_part(Form& form, bool goes_on) {
  head_.put_name(form.pairs);
  if (goes_on && r_.forms.read_fields(form.pairs)) return true;
  if (is_whole(r_.outline.current()) && head_.take(form.pairs)) return true;
  if (!r_.lines.names_objective() || !are_fields(form.pairs)) return std::nullopt;
  r_.lines.end_title();  // they stand right below it
  return r_.forms.read_fields(form.pairs);
}

// Whether a form stands for itself. `all`: each of its rows is a label and its
// value.
bool Sheets::is_card(const Form& form, bool all, size_t rows, bool page_ends) const {
  if (stands_alone(form, rows)) return true;
  return all && (number_.waits() || (any_ && names_indicator(form.pairs, page_ends ? 1 : kFewestPairs)) ||
                 describes_indicator(form.pairs));
}

void Sheets::read_card(std::vector<FormPair> pairs, bool page_ends) {
  any_ = any_ || holds_indicator(pairs);
  has_tops_ = has_tops_ || names_objective(pairs);
  CardNumber cut;
  if (page_ends) cut.take_cut(pairs);
  cut_ = page_ends && names_objective(pairs) && !holds_indicator(pairs);
  read(std::move(pairs));
  if (cut.waits()) number_ = std::move(cut);
}

// Whether an objective has its indicators: fields below them are another one's.
bool Sheets::is_whole(const Objective* objective) const {
  return objective == nullptr || (!r_.plan.indicators.empty() && r_.plan.indicators.back().objective == objective->id);
}

bool Sheets::read_top(const std::vector<TableRow>& rows, size_t above) {
  const auto form = read_form({rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(above)}, r_.vocabulary, 1);
  if (!form) return false;
  has_tops_ = true;
  if (!names_objective(form->pairs)) return opened_ && r_.forms.read_fields(form->pairs);
  read(form->pairs);
  return take_opened();
}

size_t Sheets::read_rest(const std::vector<extract::Line>& lines) {
  size_t used = 0;
  if (!any_ || r_.plan.indicators.empty()) return 0;
  if (!lines[0].page_start && r_.plan.indicators.back().at.page == lines[0].place.page) return 0;
  auto pairs = read_values_of_years(lines, used, r_.vocabulary);
  if (pairs.empty()) pairs = read_pairs(lines, 0, used, r_.vocabulary);
  if (pairs.empty() || !r_.forms.go_on(pairs)) return 0;
  if (!pairs.empty()) read(std::move(pairs));
  return used;
}

std::vector<FormPair> Sheets::measures_of(const extract::Table& table) const {
  HeadedRows headed(table, r_.facts.year(), r_.vocabulary);
  auto form = read_form(headed.rows(), r_.vocabulary, 1);
  const bool measures = form && form->labelled_rows == headed.size() &&
                        std::all_of(form->pairs.begin(), form->pairs.end(),
                                    [](const FormPair& pair) { return is_measure_role(pair.label.role); });
  return measures ? std::move(form->pairs) : std::vector<FormPair>{};
}

void Sheets::take_band(std::vector<extract::Line>& lines) {
  if (!lines.empty() && band_.take(lines.back())) lines.pop_back();
}

bool Sheets::take_number(const extract::Table& table, std::vector<extract::Line>& lines) {
  if (lines.empty() || !numbered_label(lines.back().text, r_.vocabulary) || !goes_on_with_card(table)) return false;
  number_.take(lines.back(), r_.vocabulary);
  lines.pop_back();
  return true;
}

// Whether a table begins with labels and values that name an objective and no
// number.
bool Sheets::goes_on_with_card(const extract::Table& table) const {
  HeadedRows headed(table, r_.facts.year(), r_.vocabulary);
  const size_t above = r_.tables.rows_above(headed, r_.lines.names_objective());
  const auto& rows = headed.rows();
  const auto form = read_form({rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(above)}, r_.vocabulary, 1);
  return form && lacks_number(form->pairs);
}

void Sheets::hold_number(std::vector<extract::Line>& lines) {
  if (!has_tops_ || lines.empty() || !numbered_label(lines.back().text, r_.vocabulary)) return;
  held_ = std::move(lines.back());
  lines.pop_back();
}

void Sheets::start_page(const extract::Block& block, std::vector<extract::Line>& lines) {
  if (!held_) return;
  lines.push_back(*take_held());
  const auto* table = std::get_if<extract::Table>(&block);
  if (table != nullptr && take_number(*table, lines)) number_.doubt("it stands on the page before");
}

std::optional<extract::Line> Sheets::take_held() { return std::exchange(held_, std::nullopt); }

void Sheets::close() {
  head_.drop();
  r_.forms.close();
  years_.clear();
}

bool Sheets::take_opened() { return std::exchange(opened_, false); }

}  // namespace spoglio::normalize
