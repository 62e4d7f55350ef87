// How plans word their headers and labels: synonyms, and headings of objectives.
#pragma once

#include <string>
#include <vector>

#include "normalize/plan/plan.h"
#include "tools/corpus/plans/draft.h"
#include "tools/corpus/rng.h"

namespace spoglio::corpus {

// What a column or a label stands for.
enum class Field {
  kLevel,  // an objective's code and title
  kLevelCode,
  kLevelTitle,  // beside a column with its code
  kLevelWeight,
  kLevelUnits,
  kLevelDescription,
  kLevelBudget,
  kCode,
  kName,
  kAlgorithm,
  kType,
  kWeight,
  kUnits,
  kPolitical,  // the first of two units
  kManager,    // the second
  kAssignees,
  kDue,
  kMeasureUnit,
  kTarget,
  kBaseline,
  kResult,
  kRealisation,
  // Printed, but without a field in the contract:
  kDescription,
  kSource,
  kStakeholder,
  kThreshold,
  kMonitor,
  kNote
};

// One of the usual wordings; of levels, the label of their kind ("Obiettivo operativo").
std::string wording(Rng& rng, Field field);
// `name` as in the contract; one of the printed forms that mean it.
std::string level_label(Rng& rng, const std::string& name);

// How a document prints the headings of one level.
struct HeadingForm {
  int form = 0;
  bool upper = false;  // the label in capitals
};
HeadingForm draw_heading_form(Rng& rng);
// "OBIETTIVO OPERATIVO 1.2 - Title (Peso: 20%)".
std::string heading_text(const HeadingForm& form, const Level& level, const normalize::Objective& objective);
// "1.2 Title", for cells under a header that names the level.
std::string code_and_title(const normalize::Objective& objective, int form);

std::string upper_case(const std::string& text);  // Italian letters

}  // namespace spoglio::corpus
