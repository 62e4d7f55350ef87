// The families' layouts: on pages, and as the text dump of such pages.
#pragma once

#include "tools/corpus/draw/flow.h"
#include "tools/corpus/draw/text_flow.h"
#include "tools/corpus/plans/plan_tree.h"

namespace spoglio::corpus {

// Each sets a whole plan, without its front matter, from the flow's place on. The plan's tree may be of any family:
// what a layout has no place for is printed as plainly as it can.
void set_cruscotto(Flow& flow, const PlanTree& tree);
void set_albero(Flow& flow, const PlanTree& tree);
void set_bsc(Flow& flow, const PlanTree& tree);
void set_schede(Flow& flow, const PlanTree& tree);

void dump_cruscotto(TextFlow& text, const PlanTree& tree);
void dump_albero(TextFlow& text, const PlanTree& tree);
void dump_bsc(TextFlow& text, const PlanTree& tree);
void dump_schede(TextFlow& text, const PlanTree& tree);

// The whole document in the style's family.
void set_plan(Flow& flow, const normalize::Plan& plan);
std::string dump_plan(const normalize::Plan& plan, Family family);

}  // namespace spoglio::corpus
