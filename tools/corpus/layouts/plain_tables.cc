// Layouts that are the usual tables in a look of their own: without rules, with few, shaded, tagged, turned.
#include "tools/corpus/layouts/form_table.h"
#include "tools/corpus/layouts/layouts.h"
#include "tools/corpus/layouts/usual_forms.h"

namespace spoglio::corpus {

void set_unruled(Maker& maker) {
  PlanForm form = draw_form(maker, maker.flow.style().page_width > 700);
  // Without rules nothing says how far a centred cell reaches.
  form.middle_objectives = false;
  if (form.carry == Carry::kRepeated) form.carry = Carry::kOnce;
  // Headers of several lines.
  for (PlanColumn& column : form.columns)
    if (column.field != Field::kName && maker.rng.chance(50)) column.width *= 0.8;
  set_plan_tables(maker, form);
}

void set_ruled(Maker& maker) {
  const PlanForm form = draw_form(maker, maker.flow.style().page_width > 700);
  set_plan_tables(maker, form);
}

void set_tagged(Maker& maker) {
  PlanForm form = draw_form(maker, maker.flow.style().page_width > 700);
  // Every cell stands in its own row of the tree: no merged cells.
  if (form.carry == Carry::kMerged) form.carry = Carry::kRepeated;
  form.nested = false;
  for (PlanColumn& column : form.columns) {
    if (!column.group.empty()) column.header = column.group + " " + column.header;
    column.group.clear();
  }
  set_plan_tables(maker, form);
}

}  // namespace spoglio::corpus
