// A random plan for a given form: it holds what that form prints, and nothing else, so that it is the document's gold.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "normalize/plan/plan.h"
#include "tools/corpus/words/cells.h"
#include "tools/corpus/words/lexicon.h"

namespace spoglio::corpus {

enum class Codes { kNone, kNumber, kDotted, kLetter, kPrefixed, kMission };

// One level of objectives and what is printed of each.
struct Level {
  std::string name;   // of the contract: "obiettivo_operativo"
  std::string label;  // as printed: "Obiettivo gestionale"
  Codes codes = Codes::kDotted;
  std::string prefix = {};  // of kPrefixed: "OS"
  bool weight = false;
  bool units = false;
  bool description = false;
  bool budget = false;
  int least = 1;  // children of one parent
  int most = 3;
};

// What a form prints of an indicator.
struct Shape {
  std::vector<Level> levels;      // from the top
  bool sheet_per_top = false;     // the titled tables or sections are the offices; each has levels of its own
  std::string sheet_prefix = {};  // of the sheets' titles: "Dirigente "
  int least = 1;                  // indicators of one objective
  int most = 4;
  bool code = false;
  bool algorithm = false;
  bool weight = false;
  bool sheet_weights = false;  // they share out the sheet, not the objective
  bool type = false;
  bool units = false;
  bool two_units = false;  // political and administrative
  bool assignees = false;
  bool due = false;
  bool unit_column = false;
  std::vector<int> targets;
  std::optional<int> baseline;
  std::vector<int> results;
  bool realisations = false;
  int blank_percent = 0;  // of target cells left empty, never all of an indicator
  bool numbers_only = false;
};

// What a form prints and the contract has no field for.
struct Extra {
  std::string description;
  std::string source;
  std::string stakeholder;
  std::string unit_word;
  std::string threshold;
  std::string monitor;
  std::string note;
};

struct Draft {
  normalize::Plan plan;
  std::vector<Extra> extras;  // one per indicator
  std::string between_units = "; ";
};

// About `indicators` of them; the last objective is completed.
Draft draw_draft(Rng& rng, Lexicon& words, const Shape& shape, int indicators);

}  // namespace spoglio::corpus
