// Texts, measures, contradictions and confidence, in this order.
#include "normalize/settle/settle.h"

#include <fmt/format.h>

#include <string>

#include "normalize/ocr/acts.h"
#include "normalize/ocr/codes.h"
#include "normalize/ocr/codes/names.h"
#include "normalize/ocr/decimals.h"
#include "normalize/ocr/gaps.h"
#include "normalize/ocr/readings.h"
#include "normalize/ocr/repair.h"
#include "normalize/ocr/texts.h"
#include "normalize/ocr/units.h"
#include "normalize/ocr/weights.h"
#include "normalize/ocr/wordings.h"
#include "normalize/ocr/years.h"
#include "normalize/plan/fields.h"
#include "normalize/settle/confidence.h"
#include "normalize/settle/lacking.h"
#include "normalize/settle/measures.h"
#include "normalize/settle/rows.h"
#include "normalize/settle/text_doubts.h"
#include "normalize/settle/thousands.h"
#include "normalize/settle/years.h"

namespace spoglio::normalize {
namespace {

void mend(std::string& text, const char* field, const WordSet& words, std::vector<Review>& review) {
  if (!resolve_hyphens(text, words)) {
    add_review(review, field, "low_confidence", "a word broken at a line end: its hyphen may belong to it or not");
  }
  if (mend_homoglyphs(text)) {
    add_review(review, field, "ocr_repair",
               fmt::format("letters of another alphabet in \"{}\" written in Latin ones", text));
  }
}

void mend_texts(Plan& plan, const WordSet& words) {
  for (Objective& o : plan.objectives) {
    if (o.title) mend(*o.title, "title", words, o.review);
    if (o.description) mend(*o.description, "description", words, o.review);
    for (std::string& unit : o.units) mend(unit, "units", words, o.review);
  }
  for (Indicator& i : plan.indicators) {
    mend(i.name, "name", words, i.review);
    if (i.algorithm) mend(*i.algorithm, "algorithm", words, i.review);
    for (std::string& unit : i.units) mend(unit, "*", words, i.review);
  }
}

}  // namespace

void settle(Plan& plan, const WordSet& words, const OcrDoubts& doubts) {
  mend_texts(plan, words);
  for (Indicator& indicator : plan.indicators) {
    tell_observed(indicator, plan.document);
    give_years(indicator, plan.document);
    read_measures(indicator, plan.document);
  }
  doubts.flag(plan, words);
  if (doubts.any_scan()) {
    take_codes_from_names(plan, doubts);
    mend_recognised_texts(plan, doubts, words);
  }
  if (doubts.any_scan()) repair_recognised(plan, doubts);
  repair_measures(plan);
  if (doubts.any_scan()) {
    repair_unread(plan);
    repair_wordings(plan, doubts);
    restore_commas(plan, doubts);
    restore_units(plan, doubts);
    restore_column_years(plan, doubts);
    flag_gaps(plan, doubts);
    check_codes(plan, doubts);
    check_acts(plan, doubts);
    check_weights(plan, doubts);
  }
  drop_units_of_texts(plan);
  check_gaps(plan);
  doubt_lacking_fields(plan);
  check_thousands(plan);
  doubt_cut_texts(plan);
  doubt_displaced_codes(plan);
  doubt_odd_objectives(plan);
  doubt_values_among_offices(plan);
  for (Indicator& indicator : plan.indicators) check_swings(indicator);
  for (Indicator& indicator : plan.indicators) check_glued_rows(indicator);
  for (Indicator& indicator : plan.indicators) set_confidence(indicator, doubts);
}

}  // namespace spoglio::normalize
