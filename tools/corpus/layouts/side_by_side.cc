// "side_by_side": two objectives' tables beside each other, or a table in one column of a page of prose.
#include <algorithm>

#include "tools/corpus/draw/table.h"
#include "tools/corpus/layouts/layouts.h"
#include "tools/corpus/layouts/usual_forms.h"

namespace spoglio::corpus {
namespace {

using normalize::Objective;

constexpr double kGutter = 20;  // points

class SidePrinter {
 public:
  SidePrinter(Maker& maker, const PlanForm& form)
      : maker_(maker), form_(form), draft_(maker.draw(shape_of(form))), heading_(draw_heading_form(maker.rng)) {
    prose_ = maker.rng.chance(40);
  }

  void print() {
    Flow& flow = maker_.flow;
    const auto& objectives = draft_.plan.objectives;
    for (std::size_t i = 0; i < objectives.size(); i += prose_ ? 1 : 2) {
      const Objective* right = !prose_ && i + 1 < objectives.size() ? &objectives[i + 1] : nullptr;
      const double need = std::max(height(objectives[i]), right == nullptr ? 0 : height(*right));
      if (flow.remaining() < need && !flow.at_top()) flow.new_page();
      print_pair(objectives[i], right);
      flow.skip(flow.style().font_size * 2);
    }
  }

 private:
  double column() const { return (full_width() - kGutter) / 2; }
  double full_width() const { return maker_.flow.style().page_width - 2 * maker_.flow.style().margin; }
  double left(bool right) const { return maker_.flow.style().margin + (right ? column() + kGutter : 0); }

  Table table_of(const Objective& objective) const {
    Table table;
    table.font_size = maker_.flow.style().font_size;
    TableRow header;
    header.head = true;
    for (const PlanColumn& c : form_.columns) {
      table.weights.push_back(c.width);
      header.cells.push_back({c.header, 1, Align::kCentre, true});
    }
    table.header.push_back(header);
    for (std::size_t i = 0; i < draft_.plan.indicators.size(); ++i) {
      if (draft_.plan.indicators[i].objective != objective.id) continue;
      TableRow row;
      for (const PlanColumn& c : form_.columns) row.cells.push_back({field_text(draft_, i, c), 1, c.align});
      table.rows.push_back(row);
    }
    return table;
  }

  double height(const Objective& objective) const {
    Flow& flow = maker_.flow;
    flow.set_frame(left(false), column());
    const auto lines = flow.wrap(heading_text(heading_, form_.levels[0], objective), maker_.bold(0.5), column());
    const double height = table_height(flow, table_of(objective)) +
                          flow.line_height(maker_.bold(0.5)) * static_cast<double>(lines.size()) + 12;
    flow.clear_frame();
    return height;
  }

  void print_side(const Objective& objective, bool right) {
    Flow& flow = maker_.flow;
    flow.set_frame(left(right), column());
    flow.paragraph(heading_text(heading_, form_.levels[0], objective), maker_.bold(0.5));
    flow.skip(4);
    draw_table(flow, table_of(objective));
    flow.clear_frame();
  }

  void print_pair(const Objective& objective, const Objective* other) {
    Flow& flow = maker_.flow;
    const double top = flow.y();
    const bool prose_left = prose_ && maker_.rng.chance(50);
    print_side(objective, prose_left);
    const double below = flow.y();
    flow.go_to(top);
    if (other != nullptr) print_side(*other, true);
    if (prose_) print_prose(!prose_left, below);
    flow.go_to(std::max(flow.y(), below));
  }

  // Down to where the table ends.
  void print_prose(bool right, double below) {
    Flow& flow = maker_.flow;
    flow.set_frame(left(right), column());
    while (flow.y() < below) {
      const std::string text = maker_.words.paragraph(maker_.rng.between(1, 3));
      const auto lines = static_cast<double>(flow.wrap(text, maker_.plain(), column()).size());
      if (lines * flow.line_height(maker_.plain()) > flow.remaining()) break;
      flow.paragraph(text, maker_.plain());
      flow.skip(5);
    }
    flow.clear_frame();
  }

  Maker& maker_;
  const PlanForm& form_;
  const Draft& draft_;
  HeadingForm heading_;
  bool prose_ = false;
};

}  // namespace

void set_side_by_side(Maker& maker) {
  Rng& rng = maker.rng;
  PlanForm form;
  form.levels = {{rng.chance(50) ? "obiettivo_operativo" : "obiettivo_strategico", "", Codes::kNumber}};
  form.places = {Place::kHeading};
  form.columns.push_back({Field::kName, 40});
  form.columns.push_back({Field::kWeight, 13, "", 0, 0, "", 55, Align::kCentre});
  form.columns.push_back(target_of(maker, 20));
  form.most = 4;
  form.bare_headings = true;
  vary_form(rng, form);
  SidePrinter(maker, form).print();
}

}  // namespace spoglio::corpus
