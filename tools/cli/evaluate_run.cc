// Documents are read by workers, as ingest reads them; predictions here.
#include "tools/cli/evaluate_run.h"

#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <utility>

#include "extract/error.h"
#include "tools/cli/progress.h"

namespace spoglio::cli {
namespace {

constexpr int kWaitMilliseconds = 200;  // between two looks at the clock
// A plan of a thousand pages has about 2 MB.
constexpr std::int64_t kMostPlanBytes = 256 << 20;

std::string read_plan_file(const Input& input) {
  if (input.unreadable) throw Error(ErrorCode::kUnreadable, *input.unreadable);
  if (input.bytes > kMostPlanBytes) {
    throw Error(ErrorCode::kTooLarge, input.path + ": is no plan of a document, it has more than 256 MB");
  }
  std::ifstream in(input.path, std::ios::binary);
  if (!in) throw Error(ErrorCode::kUnreadable, input.path + ": cannot be read; check its permissions");
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

normalize::JudgedPlan read_judged(const Input& input) {
  const std::string json = read_plan_file(input);
  try {
    return normalize::judged_plan_from_json(json);
  } catch (const Error& error) {
    throw Error(error.code(), fmt::format("{}: {}; give it as spoglio extract prints it", input.path, error.what()));
  }
}

normalize::JudgedPlan read_gold(const std::string& path) {
  const Inputs found = find_inputs({path});
  if (found.files.empty()) throw Error(ErrorCode::kUnreadable, path + ": is gone");
  return read_judged(found.files[0]);
}

class Run {
 public:
  Run(const std::vector<EvaluationTask>& tasks, const WorkerOptions& workers)
      : tasks_(tasks), documents_(tasks.size()), pool_(workers), progress_(true) {
    for (const EvaluationTask& task : tasks) bytes_total_ += task.input.bytes;
  }

  EvaluationRun result() {
    std::size_t next = 0;
    while (next < tasks_.size() || pool_.busy()) {
      while (next < tasks_.size() && pool_.has_room()) start(next++);
      progress_.draw({done_, tasks_.size(), pool_.pages(), bytes_done_, bytes_total_});
      if (!pool_.busy()) continue;
      for (Answer& answer : pool_.wait(kWaitMilliseconds)) {
        const normalize::Plan plan = answer.plan.value_or(normalize::Plan());
        judge(answer.job, plan, std::move(answer.failure));
      }
    }
    progress_.clear();
    EvaluationRun run;
    run.broken_gold = std::move(broken_gold_);
    for (std::optional<EvaluatedDocument>& document : documents_) {
      if (document) run.documents.push_back(std::move(*document));
    }
    return run;
  }

 private:
  void start(std::size_t index) {
    const EvaluationTask& task = tasks_[index];
    if (!task.prediction && !task.input.unreadable) {
      pool_.start(index, task.input.path);
      return;
    }
    try {
      judge(index, read_judged(task.input).plan, std::nullopt);
    } catch (const Error& error) {
      judge(index, normalize::Plan(), store::Failure{to_string(error.code()), error.what()});
    }
  }

  void judge(std::size_t index, const normalize::Plan& plan, std::optional<store::Failure> failure) {
    const EvaluationTask& task = tasks_[index];
    ++done_;
    bytes_done_ += task.input.bytes;
    std::optional<normalize::JudgedPlan> gold;
    try {
      gold = read_gold(task.gold);
    } catch (const Error& error) {
      broken_gold_.emplace_back(error.what());
      return;
    }
    documents_[index] =
        EvaluatedDocument{task.input.path, task.gold, std::move(failure), normalize::evaluate(*gold, plan)};
  }

  const std::vector<EvaluationTask>& tasks_;
  std::vector<std::optional<EvaluatedDocument>> documents_;
  std::vector<std::string> broken_gold_;
  WorkerPool pool_;
  Progress progress_;
  std::size_t done_ = 0;
  std::int64_t bytes_done_ = 0;
  std::int64_t bytes_total_ = 0;
};

}  // namespace

EvaluationRun run_evaluation(const std::vector<EvaluationTask>& tasks, const WorkerOptions& workers) {
  return Run(tasks, workers).result();
}

EvaluatedDocument unread_document(const std::string& gold) {
  return {"", gold, store::Failure{"not_read", gold + ": no document of this name was given"},
          normalize::evaluate(read_gold(gold), normalize::Plan())};
}

normalize::Evaluation overall(const std::vector<EvaluatedDocument>& documents) {
  normalize::Evaluation sum;
  for (const EvaluatedDocument& document : documents) sum.add(document.evaluation);
  return sum;
}

}  // namespace spoglio::cli
