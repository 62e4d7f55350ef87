// A whole document in one family's layout.
#include "tools/corpus/families/families.h"

#include "tools/corpus/words/print.h"

namespace spoglio::corpus {

void set_plan(Flow& flow, const normalize::Plan& plan) {
  const PlanTree tree(plan);
  set_front(flow, plan);
  switch (flow.style().family) {
    case Family::kCruscotto:
      return set_cruscotto(flow, tree);
    case Family::kAlbero:
    case Family::kIndividuali:
      return set_albero(flow, tree);
    case Family::kBsc:
      return set_bsc(flow, tree);
    case Family::kSchede:
      return set_schede(flow, tree);
  }
}

std::string dump_plan(const normalize::Plan& plan, Family family) {
  constexpr int kAlberoPage = 62;  // lines of an upright page
  const PlanTree tree(plan);
  const std::string act = footer_act(plan);
  TextFlow text(family == Family::kAlbero || family == Family::kIndividuali ? kAlberoPage : 0,
                act.empty() ? plan.document.title.value_or("") : act + " " + plan.document.title.value_or(""));
  switch (family) {
    case Family::kCruscotto:
      dump_cruscotto(text, tree);
      break;
    case Family::kAlbero:
    case Family::kIndividuali:
      dump_albero(text, tree);
      break;
    case Family::kBsc:
      dump_bsc(text, tree);
      break;
    case Family::kSchede:
      dump_schede(text, tree);
      break;
  }
  return text.text();
}

}  // namespace spoglio::corpus
