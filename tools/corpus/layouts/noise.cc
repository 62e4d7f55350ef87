// Chapters of reports: prose, lists, tables that are no plans, contents, minutes, an organisation chart.
#include "tools/corpus/layouts/noise.h"

#include <fmt/format.h>

#include <algorithm>

#include "tools/corpus/draw/table.h"
#include "tools/corpus/layouts/generic_tables.h"
#include "tools/corpus/layouts/layouts.h"

namespace spoglio::corpus {
namespace {

constexpr int kMostPages = 60;  // of a document without a plan

class NoisePages {
 public:
  NoisePages(Flow& flow, Rng& rng, Lexicon& words, int year) : flow_(flow), rng_(rng), words_(words), year_(year) {}

  void page() {
    switch (rng_.below(8)) {
      case 0:
        return contents();
      case 1:
        return minutes();
      case 2:
        return chart();
      case 3:
        return tables();
      default:
        return chapter();
    }
  }

 private:
  double size() const { return std::max(9.5, flow_.style().font_size); }
  Ink plain() const { return {size(), false, false}; }

  void heading(const std::string& text) {
    flow_.begin_tag("H2");
    flow_.paragraph(text, {size() + 3, true, false});
    flow_.end_tag("H2");
    flow_.skip(6);
  }

  void prose(const std::string& text) {
    flow_.begin_tag("P");
    flow_.paragraph(text, plain());
    flow_.end_tag("P");
    flow_.skip(6);
  }

  void chapter() {
    static const std::vector<std::string> kTitles = {
        "Il contesto di riferimento", "Come si costruiscono gli obiettivi", "Il ciclo della performance",
        "Le risorse disponibili",     "Risultati dell'anno precedente",     "Pari opportunità e benessere"};
    heading(fmt::format("{}. {}", rng_.between(1, 7), rng_.pick(kTitles)));
    const double least = flow_.page_room() * 0.15;
    while (flow_.remaining() > least) {
      prose(words_.paragraph(rng_.between(2, 6)));
      if (rng_.chance(15) && flow_.remaining() > 2 * least) bullets();
      if (rng_.chance(12) && flow_.remaining() > 3 * least) some_table();
    }
  }

  void bullets() {
    prose("Nel corso dell'anno sono stati raggiunti i seguenti risultati:");
    for (int i = rng_.between(2, 5); i > 0; --i)
      prose(fmt::format("• obiettivo {}.{}: {}, attuato al {} %;", rng_.between(1, 5), rng_.between(1, 9),
                        rng_.pick(words_.words().objects), rng_.between(60, 100)));
  }

  GenericTable drawn_table() {
    switch (rng_.below(7)) {
      case 0:
        return staff_table(rng_);
      case 1:
        return budget_table(rng_, year_);
      case 2:
        return company_table(rng_);
      case 3:
        return mission_table(rng_, year_);
      case 4:
        return calendar_table(rng_, year_);
      case 5:
        return scale_table(rng_);
      default:
        // Its merged header cell would stand outside its row of a structure tree.
        return flow_.style().tagging == Tagging::kNone ? statistics_table(rng_, year_) : staff_table(rng_);
    }
  }

  void some_table() {
    GenericTable made = drawn_table();
    made.table.font_size = std::min(size(), 9.0);
    flow_.keep(table_height(flow_, made.table) + 60);
    flow_.paragraph(made.caption, {size(), true, false});
    flow_.skip(4);
    draw_table(flow_, made.table);
    flow_.skip(3);
    for (const std::string& note : made.notes) flow_.paragraph(note, {size() - 2, false, true});
    flow_.skip(12);
  }

  void tables() {
    heading("Quadro delle risorse");
    prose(words_.paragraph(2));
    for (int i = rng_.between(1, 3); i > 0; --i) some_table();
  }

  void contents() {
    GenericTable made = contents_table(rng_);
    made.table.font_size = size();
    heading(made.caption);
    draw_table(flow_, made.table);
  }

  void minutes() {
    heading(fmt::format("Verbale della seduta del {:02}/{:02}/{}", rng_.between(1, 28), rng_.between(1, 12), year_));
    prose(fmt::format("Presenti: {}, {}, {}.", words_.person(), words_.person(), words_.person()));
    const int points = rng_.between(3, 6);
    for (int i = 1; i <= points; ++i) {
      prose(fmt::format("{}) {}", i, words_.objective()));
      prose(words_.paragraph(rng_.between(1, 3)));
    }
    prose(fmt::format("La proposta è approvata con {} voti favorevoli e {} astenuti.", rng_.between(5, 12),
                      rng_.between(0, 3)));
  }

  // Boxes in rows, joined by lines.
  void chart() {
    heading("Struttura organizzativa");
    flow_.skip(10);
    const double width = flow_.width() / 3 - 14;
    double from = flow_.left() + flow_.width() / 2;
    double above = 0;
    std::size_t office = 0;
    const auto& offices = words_.words().offices;
    for (int row = 0; row < 3; ++row) {
      const int boxes = row == 0 ? 1 : rng_.between(2, 3);
      const double top = flow_.y();
      for (int i = 0; i < boxes; ++i) {
        const double x = flow_.left() + (flow_.width() / boxes - width) / 2 + i * flow_.width() / boxes;
        box(x, top, width, row == 0 ? "Direzione" : offices[office++ % offices.size()]);
        if (row > 0) flow_.rule(from, above, x + width / 2, top);
      }
      above = top + 40;
      from = flow_.left() + flow_.width() / 2;
      flow_.go_to(top + 80);
    }
    prose(words_.paragraph(3));
  }

  void box(double x, double top, double width, const std::string& text) {
    flow_.rule(x, top, x + width, top);
    flow_.rule(x, top + 40, x + width, top + 40);
    flow_.rule(x, top, x, top + 40);
    flow_.rule(x + width, top, x + width, top + 40);
    double y = top + 6;
    for (const std::string& line : flow_.wrap(text, plain(), width - 10)) {
      flow_.draw_text(x + (width - flow_.text_width(line, plain())) / 2, y, line, plain());
      y += flow_.line_height(plain());
    }
  }

  Flow& flow_;
  Rng& rng_;
  Lexicon& words_;
  int year_;
};

}  // namespace

void set_no_plan(Maker& maker) {
  set_noise(maker.flow, maker.rng, maker.words, std::clamp(maker.indicators / 4, 2, kMostPages), maker.setting.year);
}

void set_noise(Flow& flow, Rng& rng, Lexicon& words, int pages, int year) {
  NoisePages noise(flow, rng, words, year);
  for (int i = 0; i < pages; ++i) {
    if (i > 0) flow.new_page();
    noise.page();
  }
}

}  // namespace spoglio::corpus
