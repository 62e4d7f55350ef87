// "card_labels": a card per indicator, labels beside or before their values, one or two pairs to a line.
#include <algorithm>

#include "tools/corpus/draw/table.h"
#include "tools/corpus/layouts/layouts.h"
#include "tools/corpus/layouts/usual_forms.h"
#include "tools/corpus/words/print.h"

namespace spoglio::corpus {
namespace {

using normalize::Objective;

// Labels in a column, two pairs to a line, lines of text, or a grid of years at the foot of the card.
enum class Card { kColumns, kPairs, kLines, kYears };

class CardPrinter {
 public:
  CardPrinter(Maker& maker, PlanForm form)
      : maker_(maker), form_(std::move(form)), draft_(maker.draw(shape_of(form_))) {
    Rng& rng = maker.rng;
    static const std::vector<Card> kCards = {Card::kColumns, Card::kPairs, Card::kLines, Card::kYears};
    card_ = rng.pick(kCards);
    target_ = wording(rng, Field::kTarget);
    colon_ = card_ == Card::kLines || rng.chance(35);
    bold_labels_ = rng.chance(70);
    within_ = rng.chance(30);
    for (std::size_t d = 0; d < form_.levels.size(); ++d) headings_.push_back(draw_heading_form(rng));
  }

  void print() {
    const auto& indicators = draft_.plan.indicators;
    for (std::size_t i = 0; i < indicators.size(); ++i) {
      print_headings(i);
      if (card_ == Card::kLines)
        print_lines(i);
      else
        draw(card_ == Card::kYears ? table_of_years(i) : table_of(i));
      maker_.flow.skip(maker_.flow.style().font_size * 1.3);
      maker_.interlude();
    }
  }

 private:
  using Pair = std::pair<std::string, std::string>;

  const Objective* owner(std::size_t i, std::size_t depth) const {
    return at_depth(draft_.plan, draft_.plan.indicators[i].objective, depth, form_.levels.size());
  }

  void print_headings(std::size_t i) {
    const std::size_t depths = form_.levels.size() - (within_ ? 1 : 0);
    for (std::size_t d = 0; d < depths; ++d) {
      if (i > 0 && owner(i - 1, d) == owner(i, d)) continue;
      maker_.flow.keep(12 * maker_.flow.style().font_size);
      maker_.flow.paragraph(heading_text(headings_[d], form_.levels[d], *owner(i, d)), maker_.bold(2));
      maker_.flow.skip(5);
    }
  }

  std::vector<Pair> pairs_of(std::size_t i) const {
    std::vector<Pair> pairs;
    if (within_) {
      const std::size_t last = form_.levels.size() - 1;
      pairs.emplace_back(form_.levels[last].label, code_and_title(*owner(i, last), 1));
    }
    for (const PlanColumn& column : form_.columns) {
      if (card_ == Card::kYears && column.field == Field::kTarget) continue;
      std::string label = column.group.empty() ? column.header : column.group + " " + column.header;
      std::replace(label.begin(), label.end(), '\n', ' ');
      pairs.emplace_back(label, field_text(draft_, i, column));
    }
    return pairs;
  }

  TableCell label(const std::string& text) const { return {colon_ ? text + ":" : text, 1, Align::kLeft, bold_labels_}; }

  Table table_of(std::size_t i) const {
    Table table;
    table.font_size = maker_.flow.style().font_size;
    const std::vector<Pair> pairs = pairs_of(i);
    const bool two = card_ == Card::kPairs;
    table.weights = two ? std::vector<double>{18, 32, 18, 32} : std::vector<double>{26, 74};
    // Long values have a line of their own.
    const auto wide = [](const Pair& pair) { return pair.second.size() > 60; };
    for (std::size_t k = 0; k < pairs.size(); ++k) {
      TableRow row;
      row.opens = k == 0;
      row.band = k == 0;
      row.cells = {label(pairs[k].first), {pairs[k].second}};
      if (two && k > 0 && !wide(pairs[k]) && k + 1 < pairs.size() && !wide(pairs[k + 1])) {
        ++k;
        row.cells.push_back(label(pairs[k].first));
        row.cells.push_back({pairs[k].second});
      } else if (two) {
        row.cells[1].span = 3;
      }
      table.rows.push_back(row);
    }
    return table;
  }

  // Rows of label and value over a row of years and one of their targets.
  Table table_of_years(std::size_t i) const {
    Table table;
    table.font_size = maker_.flow.style().font_size;
    table.weights = {26};
    TableRow years;
    TableRow targets;
    years.band = true;
    years.cells.push_back(label("Anno"));
    targets.cells.push_back(label(target_));
    for (const PlanColumn& column : form_.columns) {
      if (column.field != Field::kTarget) continue;
      table.weights.push_back(24);
      years.cells.push_back({std::to_string(column.year), 1, Align::kCentre, true});
      targets.cells.push_back({field_text(draft_, i, column), 1, Align::kCentre});
    }
    const auto span = static_cast<int>(table.weights.size()) - 1;
    for (const auto& [name, value] : pairs_of(i)) {
      TableRow row;
      row.opens = table.rows.empty();
      row.cells = {label(name), {value, span}};
      table.rows.push_back(row);
    }
    table.rows.push_back(years);
    table.rows.push_back(targets);
    return table;
  }

  void draw(const Table& table) {
    maker_.flow.keep(table_height(maker_.flow, table));
    draw_table(maker_.flow, table);
  }

  void print_lines(std::size_t i) {
    Flow& flow = maker_.flow;
    const auto pairs = pairs_of(i);
    flow.keep(flow.line_height(maker_.plain()) * static_cast<double>(pairs.size() + 2));
    for (const auto& [name, value] : pairs) {
      flow.paragraph(name + ": " + value, maker_.plain());
      flow.skip(2);
    }
  }

  Maker& maker_;
  PlanForm form_;
  const Draft& draft_;
  Card card_ = Card::kColumns;
  std::string target_;  // the label of a row of targets
  bool colon_ = false;
  bool bold_labels_ = true;
  bool within_ = false;  // the lowest objective is a line of the card
  std::vector<HeadingForm> headings_;
};

}  // namespace

void set_card_labels(Maker& maker) {
  Rng& rng = maker.rng;
  PlanForm form;
  form.levels = draw_levels(rng, 2);
  form.places.assign(form.levels.size(), Place::kHeading);
  form.columns.push_back({Field::kCode, 1, "", 0, 0, "", 20});
  form.columns.push_back({Field::kName, 1, rng.chance(60) ? "Indicatore" : ""});
  form.columns.push_back({Field::kAlgorithm, 1, "", 0, 0, "", 70});
  form.columns.push_back({Field::kDescription, 1, "", 0, 0, "", 20});
  form.columns.push_back({Field::kType, 1, "", 0, 0, "", 35});
  form.columns.push_back({Field::kMeasureUnit, 1, "", 0, 0, "", 45});
  form.columns.push_back({Field::kSource, 1, "", 0, 0, "", 45});
  form.columns.push_back({Field::kWeight, 1, "", 0, 0, "", 60});
  PlanColumn baseline = baseline_of(maker, 1);
  baseline.keep_percent = 45;
  form.columns.push_back(baseline);
  const int year = maker.setting.year;
  std::vector<int> years = {year};
  for (int i = rng.between(0, 2); i > 0; --i) years.push_back(years.back() + 1);
  for (const PlanColumn& column : target_columns(rng, years, 1)) form.columns.push_back(column);
  form.columns.push_back({Field::kUnits, 1, "", 0, 0, "", 55});
  form.most = 3;
  form.bare_headings = true;
  vary_form(rng, form);
  CardPrinter(maker, form).print();
}

}  // namespace spoglio::corpus
