// From objectives and indicators to headings, bands and rows.
#include "tools/corpus/layouts/form_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "tools/corpus/words/print.h"

namespace spoglio::corpus {
namespace {

using normalize::Indicator;
using normalize::Measure;
using normalize::Objective;

constexpr int kUpwardsRows = 3;  // fewer would be stretched to the length of their title

class TablePrinter {
 public:
  TablePrinter(Maker& maker, const PlanForm& form)
      : maker_(maker), form_(form), draft_(maker.draw(shape_of(form))), flow_(maker.flow) {
    title_form_ = maker.rng.between(0, 3);
    for (std::size_t i = 0; i < form.levels.size(); ++i) headings_.push_back(draw_heading_form(maker.rng));
  }

  // Indicators in runs: a new table whenever a heading comes between.
  void print() {
    const std::size_t count = draft_.plan.indicators.size();
    std::size_t first = 0;
    std::string sheet;
    while (first < count) {
      std::size_t end = first + 1;
      while (end < count && !heading_between(end - 1, end)) ++end;
      print_run(first, end, sheet);
      if (end < count) maker_.interlude();
      first = end;
    }
  }

 private:
  const Objective* owner(std::size_t indicator, std::size_t depth) const {
    return at_depth(draft_.plan, draft_.plan.indicators[indicator].objective, depth, form_.levels.size());
  }

  bool heading_between(std::size_t before, std::size_t after) const {
    if (owner(before, 0)->sheet != owner(after, 0)->sheet) return true;
    for (std::size_t d = 0; d < form_.levels.size(); ++d)
      if (form_.places[d] == Place::kHeading && owner(before, d) != owner(after, d)) return true;
    return false;
  }

  void print_run(std::size_t first, std::size_t end, std::string& sheet) {
    const Table table = build(first, end);
    const double size = flow_.style().font_size;
    flow_.keep(opening_height(flow_, table) + size * 8);
    const Objective* top = owner(first, 0);
    if (top->sheet != sheet) {
      sheet = top->sheet;
      for (const auto& known : draft_.plan.sheets)
        if (known.id == sheet && known.title && !form_.banner) print_sheet(*known.title);
    }
    for (std::size_t d = 0; d < form_.levels.size(); ++d) {
      if (form_.places[d] != Place::kHeading) continue;
      if (first > 0 && owner(first - 1, d) == owner(first, d)) continue;
      heading(heading_text(headings_[d], form_.levels[d], *owner(first, d)), 2 - static_cast<double>(d));
      print_heading_fields(d, *owner(first, d));
    }
    draw_table(flow_, table);
    if (footnotes_ && maker_.rng.chance(60)) print_footnote();
    flow_.skip(size * 1.5);
  }

  void print_sheet(const std::string& title) {
    heading(title, 3);
    if (!form_.sheet_lines) return;
    flow_.paragraph("Nominativo: " + maker_.words.person(), maker_.plain());
    flow_.skip(3);
    flow_.paragraph(fmt::format("Periodo di valutazione: 01/01/{0} - 31/12/{0}", maker_.setting.year), maker_.plain());
    flow_.skip(6);
  }

  void print_footnote() {
    static const std::vector<std::string> kNotes = {"(*) Valori soggetti a revisione in corso d'anno.",
                                                    "Fonte: controllo di gestione, dati al 31 dicembre.",
                                                    "Nota: i pesi sono espressi in percentuale."};
    flow_.skip(3);
    flow_.paragraph(maker_.rng.pick(kNotes), {flow_.style().font_size - 1.5, false, true});
  }

  void heading(const std::string& text, double larger) {
    flow_.begin_tag("H1");
    flow_.paragraph(text, maker_.bold(std::max(0.0, larger)));
    flow_.end_tag("H1");
    flow_.skip(5);
  }

  // Of a heading's objective, what no column prints.
  void print_heading_fields(std::size_t depth, const Objective& objective) {
    if (objective.description && !has_column(Field::kLevelDescription, depth)) {
      flow_.paragraph("Descrizione: " + *objective.description, maker_.plain());
      flow_.skip(4);
    }
    if (!objective.units.empty() && !has_column(Field::kLevelUnits, depth)) {
      flow_.paragraph("Struttura responsabile: " + join(objective.units, draft_.between_units), maker_.plain());
      flow_.skip(4);
    }
  }

  bool has_column(Field field, std::size_t depth) const {
    return std::any_of(form_.columns.begin(), form_.columns.end(),
                       [&](const PlanColumn& c) { return c.field == field && c.level == depth; });
  }

  Table build(std::size_t first, std::size_t end) {
    Table table;
    table.font_size = form_.font_size > 0 ? form_.font_size : flow_.style().font_size;
    for (const PlanColumn& column : form_.columns) table.weights.push_back(column.width);
    add_banner(table, owner(first, 0)->sheet);
    add_header(table);
    if (form_.numbered_columns) add_numbers(table);
    for (std::size_t i = first; i < end; ++i) {
      add_bands(table, first, i);
      add_row(table, first, i, end);
    }
    // The weights of one objective add up; those of several would say nothing.
    if (form_.total_row && run_length(first, form_.levels.size() - 1, end) == end - first) add_total(table, first, end);
    return table;
  }

  void add_banner(Table& table, const std::string& id) {
    if (!form_.banner) return;
    for (const auto& sheet : draft_.plan.sheets) {
      if (sheet.id != id || !sheet.title) continue;
      TableRow row;
      row.head = true;
      row.cells = {{*sheet.title, static_cast<int>(form_.columns.size()), Align::kCentre, true}};
      table.header.push_back(row);
    }
  }

  void add_numbers(Table& table) const {
    TableRow row;
    for (std::size_t i = 0; i < form_.columns.size(); ++i)
      row.cells.push_back({fmt::format("({})", i + 1), 1, Align::kCentre, false, 1, true});
    table.header.push_back(row);
  }

  void add_header(Table& table) {
    const bool grouped = form_.nested && std::any_of(form_.columns.begin(), form_.columns.end(),
                                                     [](const PlanColumn& c) { return !c.group.empty(); });
    TableRow top;
    TableRow low;
    top.head = low.head = true;
    for (std::size_t i = 0; i < form_.columns.size(); ++i) {
      const PlanColumn& column = form_.columns[i];
      TableCell cell{column.header, 1, Align::kCentre, true};
      cell.upwards = column.upwards;
      if (!grouped) {
        top.cells.push_back(cell);
        continue;
      }
      if (column.group.empty()) {
        cell.row_span = 2;
        cell.middle = true;
        top.cells.push_back(cell);
        continue;
      }
      low.cells.push_back(cell);
      std::size_t end = i + 1;
      const bool opens = i == 0 || form_.columns[i - 1].group != column.group;
      while (end < form_.columns.size() && form_.columns[end].group == column.group) ++end;
      if (opens) top.cells.push_back({column.group, static_cast<int>(end - i), Align::kCentre, true});
    }
    table.header.push_back(top);
    if (grouped) table.header.push_back(low);
  }

  void add_bands(Table& table, std::size_t first, std::size_t i) {
    const auto columns = static_cast<int>(form_.columns.size());
    bool above_changed = false;
    for (std::size_t d = 0; d < form_.levels.size(); ++d) {
      const Objective* here = owner(i, d);
      above_changed |= i == first || owner(i - 1, d) != here;
      if (form_.places[d] == Place::kRow && above_changed) add_objective_row(table, d, *here);
      if (!in_band(form_.places[d]) || !above_changed) continue;
      TableRow row;
      row.band = row.opens = true;
      if (form_.places[d] == Place::kBand || columns < 3) {
        row.cells = {{heading_text(headings_[d], form_.levels[d], *here), columns, Align::kLeft, true}};
      } else {
        row.cells = {{form_.levels[d].label, 1, Align::kLeft, true},
                     {code_and_title(*here, title_form_), columns - 1, Align::kLeft, true}};
      }
      table.rows.push_back(row);
      if (!here->description || has_column(Field::kLevelDescription, d)) continue;
      TableRow details;
      details.cells = {{"Descrizione: " + *here->description, columns}};
      table.rows.push_back(details);
    }
  }

  void add_objective_row(Table& table, std::size_t depth, const Objective& objective) const {
    TableRow row;
    row.opens = true;
    row.band = depth + 1 < form_.levels.size() || form_.levels.size() == 1;
    const Level unweighted{form_.levels[depth].name, form_.levels[depth].label};
    for (const PlanColumn& column : form_.columns) {
      std::string text;
      if (column.field == Field::kName) text = heading_text(headings_[depth], unweighted, objective);
      if (column.field == Field::kWeight && objective.weight) text = weight_text(*objective.weight, column);
      row.cells.push_back({text, 1, column.align, true});
    }
    table.rows.push_back(row);
  }

  // How many rows from `i` on, before `end`, belong to the same objective of that depth, with no band between.
  std::size_t run_length(std::size_t i, std::size_t depth, std::size_t end) const {
    std::size_t length = 1;
    while (i + length < end && owner(i + length, depth) == owner(i, depth)) ++length;
    return length;
  }

  static bool objective_field(Field field) {
    return field == Field::kLevel || field == Field::kLevelCode || field == Field::kLevelTitle ||
           field == Field::kLevelWeight || field == Field::kLevelUnits || field == Field::kLevelDescription ||
           field == Field::kLevelBudget;
  }

  void add_row(Table& table, std::size_t first, std::size_t i, std::size_t end) {
    TableRow row;
    for (std::size_t c = 0; c < form_.columns.size(); ++c) {
      const PlanColumn& column = form_.columns[c];
      const bool of_objective = objective_field(column.field);
      const bool continues = of_objective && i > first && owner(i - 1, column.level) == owner(i, column.level);
      if (of_objective && column.level + 1 == form_.levels.size() && !continues) row.opens = true;
      if (continues && form_.carry == Carry::kMerged) continue;
      std::string text;
      if (column.field == Field::kLevel)
        text = code_and_title(*owner(i, column.level), title_form_);
      else
        text = field_text(draft_, i, column);
      if (continues && form_.carry == Carry::kOnce) text.clear();
      TableCell cell{text, 1, column.align, of_objective && bold_objectives_ && column.field != Field::kLevelWeight};
      if (of_objective && form_.carry == Carry::kMerged) {
        cell.row_span = static_cast<int>(run_length(i, column.level, end));
        if (form_.middle_objectives) cell.middle = true;
        cell.upwards = column.upwards_cells && cell.row_span >= kUpwardsRows && text.find('\n') == std::string::npos;
      }
      const bool same = form_.merge_targets && c > 0 && column.field == Field::kTarget && !text.empty() &&
                        form_.columns[c - 1].field == Field::kTarget && !row.cells.empty() &&
                        row.cells.back().text == text;
      if (same)
        ++row.cells.back().span;
      else
        row.cells.push_back(cell);
    }
    table.rows.push_back(row);
  }

  void add_total(Table& table, std::size_t first, std::size_t end) {
    const auto weight = std::find_if(form_.columns.begin(), form_.columns.end(),
                                     [](const PlanColumn& c) { return c.field == Field::kWeight; });
    if (weight == form_.columns.end() || weight == form_.columns.begin()) return;
    double sum = 0;
    for (std::size_t i = first; i < end; ++i) sum += draft_.plan.indicators[i].weight.value_or(0);
    TableRow row;
    row.band = row.opens = true;
    const auto before = static_cast<int>(weight - form_.columns.begin());
    const int after = static_cast<int>(form_.columns.size()) - before - 1;
    row.cells = {{"Totale", before, Align::kRight, true}, {decimal(sum), 1, weight->align, true}};
    for (int i = 0; i < after; ++i) row.cells.push_back({"", 1});
    table.rows.push_back(row);
  }

  Maker& maker_;
  const PlanForm& form_;
  const Draft& draft_;
  Flow& flow_;
  int title_form_ = 0;
  bool footnotes_ = maker_.rng.chance(12);
  bool bold_objectives_ = maker_.rng.chance(35);
  std::vector<HeadingForm> headings_;
};

}  // namespace

void set_plan_tables(Maker& maker, const PlanForm& form) { TablePrinter(maker, form).print(); }

}  // namespace spoglio::corpus
