// Reads documents and predictions and measures each against its gold.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "normalize/evaluate/evaluate.h"
#include "tools/cli/evaluate_inputs.h"
#include "tools/cli/worker_pool.h"

namespace spoglio::cli {

struct EvaluatedDocument {
  std::string path;  // empty for gold without a document
  std::string gold;
  std::optional<store::Failure> failure;  // nothing was read: all of gold is missing
  normalize::Evaluation evaluation;
};

struct EvaluationRun {
  std::vector<EvaluatedDocument> documents;  // in the order of the tasks
  std::vector<std::string> broken_gold;      // gold that cannot be used, each with the reason; its task is left out
};

EvaluationRun run_evaluation(const std::vector<EvaluationTask>& tasks, const WorkerOptions& workers);

// A document of which there is gold alone.
EvaluatedDocument unread_document(const std::string& gold);

// What all documents come to.
normalize::Evaluation overall(const std::vector<EvaluatedDocument>& documents);

}  // namespace spoglio::cli
