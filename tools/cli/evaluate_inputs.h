// Which documents and predictions are measured against which gold: they belong together by base name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tools/cli/inputs.h"

namespace spoglio::cli {

struct EvaluationTask {
  Input input;
  std::string gold;         // path
  bool prediction = false;  // plan JSON, made elsewhere; else a document to be read
};

struct EvaluationInputs {
  std::vector<EvaluationTask> tasks;  // in the order of the arguments, folders sorted by path
  std::vector<std::string> without_gold;
  std::vector<std::string> unread_gold;  // gold files to which nothing was given
  std::vector<std::string> problems;     // arguments that give nothing, each with advice
};

// Gold is NAME.gold.json, else NAME.json, anywhere in the gold folder. In the folders among `paths` every candidate
// (see is_candidate) is a document, and every other .json file a prediction. Throws Error(kUnreadable) when the gold
// folder cannot be searched.
EvaluationInputs find_evaluation_inputs(const std::string& gold_folder, const std::vector<std::string>& paths);

// "piano" of "a/piano.pdf", "piano.json" and "piano.gold.json".
std::string base_name(std::string_view path);

}  // namespace spoglio::cli
