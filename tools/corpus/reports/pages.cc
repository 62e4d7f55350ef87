// One- and two-column pages, and the cells of their tables as they were meant.
#include "tools/corpus/reports/pages.h"

#include <nlohmann/json.hpp>

#include <algorithm>

#include "tools/corpus/draw/look.h"
#include "tools/corpus/draw/table_cells.h"
#include "tools/corpus/reports/tables.h"

namespace spoglio::corpus {
namespace {

using nlohmann::ordered_json;

constexpr double kGutter = 18;  // points between the columns of a page
constexpr double kGap = 10;     // around a table

class ReportPages {
 public:
  ReportPages(Flow& flow, Rng& rng) : flow_(flow), rng_(rng), italian_(rng.chance(60)) {}

  void page() {
    const double left = flow_.left();
    const double width = flow_.width();
    const double top = flow_.y();
    if (rng_.chance(60)) {
      fill(left, width, false);
      return;
    }
    const double column = (width - kGutter) / 2;
    fill(left, column, true);
    flow_.go_to(top);
    fill(left + column + kGutter, column, true);
  }

  ordered_json truth() const { return truth_; }

 private:
  double size() const { return flow_.style().font_size; }

  // Prose and tables down one column, as long as they fit.
  void fill(double left, double width, bool narrow) {
    flow_.set_frame(left, width);
    for (int misses = 0; misses < 3;) {
      const bool table = rng_.chance(40);
      if (!(table ? set_table(left, width, narrow) : set_prose())) ++misses;
    }
    flow_.clear_frame();
  }

  bool set_prose() {
    std::string text;
    for (int i = rng_.between(1, 5); i > 0; --i) text += (text.empty() ? "" : " ") + report_sentence(rng_, italian_);
    return set_lines(text, {size() + 1, false, false}, size() * 0.6);
  }

  bool set_lines(const std::string& text, const Ink& ink, double after) {
    const auto lines = flow_.wrap(text, ink, flow_.width());
    if (static_cast<double>(lines.size()) * flow_.line_height(ink) > flow_.remaining()) return false;
    flow_.paragraph(text, ink);
    flow_.skip(after);
    return true;
  }

  bool set_table(double left, double width, bool narrow) {
    Style look = flow_.style();
    draw_rules(look);
    const bool level = look.rules == Rules::kFull || look.rules == Rules::kHorizontal;
    const bool upright = look.rules == Rules::kFull || look.rules == Rules::kColumns;
    GenericTable made = report_table(rng_, {italian_, narrow, level, upright});
    made.table.font_size = size();
    const double share = narrow || rng_.chance(60) ? 1 : 0.01 * rng_.between(65, 95);
    const double shift = rng_.chance(50) ? 0 : (1 - share) * width / 2;
    flow_.set_frame(left + shift, width * share);
    const Style before = flow_.style();
    flow_.restyle(look);
    const Ink caption{size(), rng_.chance(60), rng_.chance(20)};
    const double around = flow_.line_height(caption) * static_cast<double>(2 + made.notes.size()) + 3 * kGap;
    const bool fits = table_height(flow_, made.table) + around <= flow_.remaining();
    if (fits) draw(made, caption);
    flow_.restyle(before);
    flow_.set_frame(left, width);
    return fits;
  }

  void draw(const GenericTable& made, const Ink& caption) {
    flow_.skip(kGap);
    if (!made.caption.empty()) {
      flow_.paragraph(made.caption, caption);
      flow_.skip(4);
    }
    draw_table(flow_, made.table);
    flow_.skip(3);
    for (const std::string& note : made.notes) flow_.paragraph(note, {size() - 1.5, false, false});
    flow_.skip(kGap);
    add_truth(made.table);
  }

  // Tables of one document differ in their rules.
  void draw_rules(Style& look) {
    static const std::vector<Rules> kRules = {Rules::kFull,     Rules::kHorizontal, Rules::kNone,   Rules::kBooktabs,
                                              Rules::kBooktabs, Rules::kNone,       Rules::kColumns};
    look.rules = rng_.pick(kRules);
    look.zebra = rng_.chance(20);
    look.shading = rng_.chance(50);
    look.dark_head = look.shading && rng_.chance(25);
    look.middle = look.rules == Rules::kFull && rng_.chance(40);
    look.padding = look.rules == Rules::kFull ? rng_.between(2, 4) : rng_.between(2, 5);
  }

  void add_truth(const Table& table) {
    ordered_json cells = ordered_json::array();
    const Columns columns = size_columns(flow_, table);
    std::size_t row_base = 0;
    for (const auto* rows : {&table.header, &table.rows}) {
      for (const SetRow& row : set_rows(flow_, *rows, columns))
        for (const SetCell& cell : row.cells) add_cell(cells, cell, row_base);
      row_base += rows->size();
    }
    truth_.push_back({{"page", flow_.page()}, {"rows", row_base}, {"columns", table.weights.size()}, {"cells", cells}});
  }

  static void add_cell(ordered_json& cells, const SetCell& cell, std::size_t row_base) {
    if (cell.cell->text.empty()) return;
    std::string text = cell.cell->text;
    std::replace(text.begin(), text.end(), '\n', ' ');
    cells.push_back({{"row", row_base + cell.row},
                     {"column", cell.column},
                     {"row_span", cell.row_span},
                     {"column_span", cell.span},
                     {"text", text}});
  }

  Flow& flow_;
  Rng& rng_;
  bool italian_;
  ordered_json truth_ = ordered_json::array();
};

}  // namespace

std::string make_report_pages(std::uint64_t seed, int pages, const std::string& pdf) {
  Rng rng(seed);
  LookHints hints;
  hints.orientation = rng.chance(80) ? Orientation::kPortrait : Orientation::kLandscape;
  hints.turn_percent = 0;
  Style style = draw_look(rng, hints);
  style.hyphens = false;  // the truth's texts are whole words
  style.split_rows = false;
  Flow flow(pdf, style, {"", ""});
  ReportPages report(flow, rng);
  for (int i = 0; i < pages; ++i) {
    if (i > 0) flow.new_page();
    report.page();
  }
  flow.finish();
  return report.truth().dump(1);
}

}  // namespace spoglio::corpus
