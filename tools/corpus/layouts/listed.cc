// "listed": indicators as lines under their objective, weight and target inline.
#include <fmt/format.h>

#include "tools/corpus/layouts/layouts.h"
#include "tools/corpus/layouts/usual_forms.h"
#include "tools/corpus/words/print.h"

namespace spoglio::corpus {
namespace {

struct ListForm {
  int marks = 0;     // "1)", "•", "-"
  int wording = 0;   // of the line's tail
  bool year = true;  // beside the word target
  std::string target;
};

std::string line_of(const ListForm& form, const normalize::Indicator& indicator, int rank, int year) {
  const std::string mark = form.marks == 0 ? fmt::format("{}) ", rank) : form.marks == 1 ? "• " : "- ";
  const std::string& raw = indicator.measures.front().raw;
  const std::string target = form.year ? fmt::format("{} {}", form.target, year) : form.target;
  const std::string weight = decimal(indicator.weight.value_or(0));
  if (form.wording == 0) return fmt::format("{}{} (peso {}%) – {}: {}", mark, indicator.name, weight, target, raw);
  if (form.wording == 1) return fmt::format("{}{}; peso: {}%; {}: {}", mark, indicator.name, weight, target, raw);
  return fmt::format("{}{} [{}: {} - peso: {}%]", mark, indicator.name, target, raw, weight);
}

}  // namespace

void set_listed(Maker& maker) {
  Rng& rng = maker.rng;
  Shape shape;
  shape.levels = draw_levels(rng, 2);
  for (Level& level : shape.levels) level.label = level_label(rng, level.name);
  shape.weight = true;
  shape.targets = {maker.setting.year};
  const ListForm form{rng.between(0, 2), rng.between(0, 2), rng.chance(60),
                      rng.chance(70) ? "target" : "valore atteso"};
  std::vector<HeadingForm> headings;
  for (std::size_t d = 0; d < shape.levels.size(); ++d) headings.push_back(draw_heading_form(rng));
  const bool described = rng.chance(40);
  shape.levels.back().description = described;
  const Draft& draft = maker.draw(shape);
  Flow& flow = maker.flow;
  int rank = 0;
  for (std::size_t i = 0; i < draft.plan.indicators.size(); ++i) {
    const auto& indicator = draft.plan.indicators[i];
    for (std::size_t d = 0; d < shape.levels.size(); ++d) {
      const auto* here = at_depth(draft.plan, indicator.objective, d, shape.levels.size());
      const auto* before =
          i == 0 ? nullptr : at_depth(draft.plan, draft.plan.indicators[i - 1].objective, d, shape.levels.size());
      if (here == before) continue;
      rank = 0;
      flow.skip(6);
      flow.keep(60);
      flow.paragraph(heading_text(headings[d], shape.levels[d], *here), maker.bold(d == 0 ? 2 : 0.5));
      flow.skip(4);
      if (!here->description) continue;
      flow.paragraph("Descrizione: " + *here->description, maker.plain());
      flow.skip(3);
      flow.paragraph("Indicatori:", maker.plain());
      flow.skip(3);
    }
    flow.paragraph(line_of(form, indicator, ++rank, maker.setting.year), maker.plain());
    flow.skip(4);
  }
}

}  // namespace spoglio::corpus
