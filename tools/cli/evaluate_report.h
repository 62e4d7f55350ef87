// An evaluation as text for people and as JSON for programs.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "tools/cli/evaluate_run.h"

namespace spoglio::cli {

struct EvaluationReport {
  std::vector<EvaluatedDocument> documents;
  std::vector<std::string> without_gold;
  std::vector<std::string> unread_gold;
  std::size_t most_problems = 0;  // listed per document, silent ones first
};

std::string evaluation_text(const EvaluationReport& report);

// "spoglio-evaluation/1": the counts and rates of each document and overall.
std::string evaluation_json(const EvaluationReport& report);

}  // namespace spoglio::cli
