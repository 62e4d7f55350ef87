// "peg": a sheet per objective: its fields as labels and values, then a small table of indicators.
#include <fmt/format.h>

#include "tools/corpus/layouts/form_table.h"
#include "tools/corpus/layouts/layouts.h"
#include "tools/corpus/words/print.h"

namespace spoglio::corpus {
namespace {

using normalize::Objective;

// Labels of one document's sheets; a sheet prints those that its form has.
struct SheetLabels {
  std::string number;
  std::string title;
  std::string description;
  std::string units;
  std::string weight;
};

class SheetPrinter {
 public:
  SheetPrinter(Maker& maker, PlanForm form) : maker_(maker), form_(std::move(form)) {
    Rng& rng = maker.rng;
    Shape shape = shape_of(form_);
    shape.levels[0].description = rng.chance(75);
    shape.levels[0].units = rng.chance(80);
    shape.levels[0].weight = rng.chance(70);
    labels_.number = rng.chance(50) ? "Obiettivo n." : rng.chance(50) ? "N. obiettivo" : "Codice obiettivo";
    labels_.title = form_.levels[0].label;
    labels_.description = wording(rng, Field::kLevelDescription);
    labels_.units = wording(rng, Field::kLevelUnits);
    labels_.weight = rng.chance(50) ? "Peso" : "Peso obiettivo";
    numbered_ = shape.levels[0].codes != Codes::kNone;
    joined_ = rng.chance(40);
    page_each_ = rng.chance(25);
    if (rng.chance(35)) phases_ = 70;
    if (rng.chance(20)) people_ = 60;
    draft_ = maker.draw(shape);
  }

  void print() {
    Flow& flow = maker_.flow;
    std::string sheet;
    std::size_t first = 0;
    for (const Objective& objective : draft_.plan.objectives) {
      std::size_t end = first;
      while (end < draft_.plan.indicators.size() && draft_.plan.indicators[end].objective == objective.id) ++end;
      const Table head = head_table(objective);
      const Table body = indicator_table(first, end);
      if (page_each_ && !flow.at_top() && first > 0) flow.new_page();
      flow.keep(table_height(flow, head) + opening_height(flow, body) + 40);
      if (objective.sheet != sheet) print_sheet(sheet = objective.sheet);
      draw_table(flow, head);
      if (!joined_) flow.skip(maker_.rng.between(3, 10));
      draw_table(flow, body);
      if (phases_ > 0 && maker_.rng.chance(phases_)) print_other(phases_table(), "Fasi di attuazione");
      if (people_ > 0 && maker_.rng.chance(people_)) print_other(people_table(), "Risorse umane assegnate");
      flow.skip(flow.style().font_size * 2);
      first = end;
      maker_.interlude();
    }
  }

 private:
  void print_sheet(const std::string& id) {
    for (const auto& sheet : draft_.plan.sheets)
      if (sheet.id == id && sheet.title) {
        maker_.flow.paragraph(*sheet.title, maker_.bold(3));
        maker_.flow.skip(8);
      }
  }

  // Tables of the sheet that hold no indicators.
  void print_other(const Table& table, const std::string& title) {
    Flow& flow = maker_.flow;
    flow.skip(6);
    flow.keep(table_height(flow, table) + 30);
    flow.paragraph(title, maker_.bold());
    flow.skip(4);
    draw_table(flow, table);
  }

  // Months with crosses.
  Table phases_table() {
    Table table;
    table.font_size = maker_.flow.style().font_size - 1;
    table.weights = {6, 40};
    TableRow header;
    header.head = true;
    header.cells = {{"N.", 1, Align::kCentre, true}, {"Fase / attività", 1, Align::kLeft, true}};
    for (const char* month : {"G", "F", "M", "A", "M", "G", "L", "A", "S", "O", "N", "D"}) {
      table.weights.push_back(3.5);
      header.cells.push_back({month, 1, Align::kCentre, true});
    }
    table.header.push_back(header);
    const int phases = maker_.rng.between(2, 4);
    for (int i = 1; i <= phases; ++i) {
      TableRow row;
      row.cells = {{std::to_string(i), 1, Align::kCentre}, {maker_.words.objective()}};
      const int from = maker_.rng.between(1, 10);
      const int to = maker_.rng.between(from, 12);
      for (int month = 1; month <= 12; ++month)
        row.cells.push_back({month >= from && month <= to ? "X" : "", 1, Align::kCentre});
      table.rows.push_back(row);
    }
    return table;
  }

  Table people_table() {
    Table table;
    table.font_size = maker_.flow.style().font_size - 1;
    table.weights = {40, 30, 15};
    TableRow header;
    header.head = true;
    header.cells = {{"Nominativo", 1, Align::kLeft, true},
                    {"Categoria", 1, Align::kLeft, true},
                    {"% impiego", 1, Align::kCentre, true}};
    table.header.push_back(header);
    static const std::vector<std::string> kRanks = {"Istruttore", "Funzionario", "Operatore esperto"};
    for (int i = maker_.rng.between(2, 4); i > 0; --i) {
      TableRow row;
      row.cells = {{maker_.words.person()},
                   {maker_.rng.pick(kRanks)},
                   {fmt::format("{}%", 10 * maker_.rng.between(1, 10)), 1, Align::kCentre}};
      table.rows.push_back(row);
    }
    return table;
  }

  static TableCell label(const std::string& text) { return {text, 1, Align::kLeft, true}; }

  Table head_table(const Objective& objective) const {
    Table table;
    table.font_size = maker_.flow.style().font_size;
    table.weights = {20, 40, 18, 22};
    TableRow title;
    title.band = true;
    if (numbered_) {
      title.cells = {label(labels_.number + " " + *objective.code), {*objective.title, 3, Align::kLeft, true}};
      if (!joined_) title.cells[0] = label(labels_.number), title.cells[1].span = 1;
      if (!joined_) {
        TableRow number;
        number.cells = {label(labels_.number), {*objective.code, 3}};
        table.rows.push_back(number);
        title.cells = {label(labels_.title), {*objective.title, 3, Align::kLeft, true}};
      }
    } else {
      title.cells = {label(labels_.title), {*objective.title, 3, Align::kLeft, true}};
    }
    table.rows.push_back(title);
    if (objective.description) table.rows.push_back({{label(labels_.description), {*objective.description, 3}}});
    const std::string units = join(objective.units, draft_.between_units);
    if (!units.empty() && objective.weight)
      table.rows.push_back(
          {{label(labels_.units), {units}, label(labels_.weight), {decimal(*objective.weight) + "%"}}});
    else if (!units.empty())
      table.rows.push_back({{label(labels_.units), {units, 3}}});
    else if (objective.weight)
      table.rows.push_back({{label(labels_.weight), {decimal(*objective.weight) + "%", 3}}});
    return table;
  }

  Table indicator_table(std::size_t first, std::size_t end) const {
    Table table;
    table.font_size = maker_.flow.style().font_size;
    TableRow header;
    header.head = true;
    for (const PlanColumn& column : form_.columns) {
      table.weights.push_back(column.width);
      header.cells.push_back({column.header, 1, Align::kCentre, true});
    }
    table.header.push_back(header);
    for (std::size_t i = first; i < end; ++i) {
      TableRow row;
      for (const PlanColumn& column : form_.columns)
        row.cells.push_back({field_text(draft_, i, column), 1, column.align});
      table.rows.push_back(row);
    }
    return table;
  }

  Maker& maker_;
  PlanForm form_;
  SheetLabels labels_;
  bool numbered_ = true;
  bool joined_ = false;  // number and label in one cell; both tables without a gap
  bool page_each_ = false;
  int phases_ = 0;  // percent of the sheets that have that table
  int people_ = 0;
  Draft draft_;
};

}  // namespace

void set_peg(Maker& maker) {
  Rng& rng = maker.rng;
  PlanForm form;
  form.levels = {{"obiettivo_operativo", "", rng.chance(80) ? Codes::kNumber : Codes::kNone}};
  form.levels[0].label = rng.chance(40) ? "Obiettivo" : "";
  form.levels[0].least = 2;
  form.levels[0].most = 5;
  form.places = {Place::kHeading};
  form.sheet_per_top = rng.chance(60);
  form.columns.push_back({Field::kName, 36});
  form.columns.push_back({Field::kType, 13, "", 0, 0, "", 30});
  form.columns.push_back({Field::kAlgorithm, 24, "", 0, 0, "", 30});
  form.columns.push_back({Field::kMeasureUnit, 10, "", 0, 0, "", 30, Align::kCentre});
  PlanColumn target{Field::kTarget, 18, rng.chance(60) ? "Valore atteso" : ""};
  target.year = maker.setting.year;
  target.align = Align::kCentre;
  form.columns.push_back(target);
  form.columns.push_back({Field::kWeight, 9, "Peso indicatore", 0, 0, "", 40, Align::kCentre});
  form.columns.push_back({Field::kDue, 13, "", 0, 0, "", 55, Align::kCentre});
  form.most = 4;
  form.bare_headings = true;
  vary_form(rng, form);
  SheetPrinter(maker, form).print();
}

}  // namespace spoglio::corpus
