// spoglio evaluate: how well documents are read, measured against gold.
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "extract/error.h"
#include "tools/cli/commands.h"
#include "tools/cli/document_plan.h"
#include "tools/cli/evaluate_report.h"
#include "tools/cli/output.h"

namespace spoglio::cli {
namespace {

constexpr std::size_t kMostNamed = 5;  // files named in one message

struct Options {
  std::vector<std::string> paths;
  std::string gold;
  std::string format = "text";
  WorkerOptions workers;
  bool all_gold = false;
  std::optional<std::size_t> list;
  std::optional<double> min_f1;
  std::optional<double> min_exact;
  std::optional<std::size_t> max_silent;
};

std::string some_of(const std::vector<std::string>& files) {
  std::string out;
  for (std::size_t i = 0; i < std::min(files.size(), kMostNamed); ++i) out += (i == 0 ? "" : ", ") + files[i];
  return files.size() > kMostNamed ? out + ", …" : out;
}

void tell_unmatched(const EvaluationInputs& inputs, bool all_gold) {
  for (const std::string& problem : inputs.problems) message(problem);
  if (!inputs.without_gold.empty()) {
    message(fmt::format("{} without gold, not measured: {}", counted(inputs.without_gold.size(), "file"),
                        some_of(inputs.without_gold)));
  }
  if (!inputs.unread_gold.empty()) {
    message(fmt::format("{} without a document, {}: {}", counted(inputs.unread_gold.size(), "gold file"),
                        all_gold ? "all of it missing" : "not counted (--all-gold counts it as missing)",
                        some_of(inputs.unread_gold)));
  }
}

// Says which demands are not met.
bool meets_demands(const Options& options, const normalize::Evaluation& sum) {
  bool met = true;
  const auto fail = [&met](const std::string& text) {
    met = false;
    message(text);
  };
  if (options.min_f1 && sum.f1() < *options.min_f1) {
    fail(fmt::format("F1 is {:.4f}, less than --min-f1 {}", sum.f1(), *options.min_f1));
  }
  if (options.min_exact && sum.exact_rate() < *options.min_exact) {
    fail(fmt::format("the exact rate is {:.4f}, less than --min-exact {}", sum.exact_rate(), *options.min_exact));
  }
  if (options.max_silent && sum.silent_errors() > *options.max_silent) {
    fail(fmt::format("{}, more than --max-silent {}", counted(sum.silent_errors(), "silent error"),
                     *options.max_silent));
  }
  return met;
}

ExitCode run(const Options& options) {
  load_vocabulary(options.workers.vocabulary);  // a broken one is told once, not per document
  EvaluationInputs inputs = find_evaluation_inputs(options.gold, options.paths);
  tell_unmatched(inputs, options.all_gold);
  EvaluationRun measured = run_evaluation(inputs.tasks, options.workers);
  for (const std::string& problem : measured.broken_gold) message(problem);

  EvaluationReport report;
  report.documents = std::move(measured.documents);
  if (options.all_gold) {
    for (const std::string& gold : inputs.unread_gold) report.documents.push_back(unread_document(gold));
  }
  if (report.documents.empty()) {
    throw Error(ErrorCode::kInput, fmt::format("nothing to measure: gold for piano.pdf is {}/piano.gold.json, or "
                                               "piano.json there",
                                               options.gold));
  }
  report.without_gold = std::move(inputs.without_gold);
  report.unread_gold = std::move(inputs.unread_gold);
  const bool json = options.format == "json";
  report.most_problems = options.list.value_or(json ? std::numeric_limits<std::size_t>::max() : 0);
  print(json ? evaluation_json(report) : evaluation_text(report));
  finish_output();
  const bool met = meets_demands(options, overall(report.documents));
  return met && measured.broken_gold.empty() && inputs.problems.empty() ? ExitCode::kOk : ExitCode::kFailed;
}

}  // namespace

void add_evaluate(CLI::App& app, Action& action) {
  auto options = std::make_shared<Options>();
  options->workers.jobs = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
  CLI::App* sub = app.add_subcommand("evaluate", "Measure how well documents are read, against gold");
  sub->add_option("PATH", options->paths, "documents, plans as JSON read from them, and folders of both")->required();
  sub->add_option("--gold", options->gold, "folder with NAME.gold.json or NAME.json for each document NAME")
      ->required();
  sub->add_option("--format", options->format, "text or json")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  sub->add_option("--list", options->list,
                  "problems told per document, silent ones first; default: none in text, all "
                  "in JSON");
  sub->add_flag("--all-gold", options->all_gold, "gold without a document counts as missing");
  sub->add_option("--min-f1", options->min_f1, "exit with 1 when the F1 of all documents is lower, 0 to 1")
      ->check(CLI::Range(0.0, 1.0));
  sub->add_option("--min-exact", options->min_exact, "the same for the share of indicators right in every field")
      ->check(CLI::Range(0.0, 1.0));
  sub->add_option("--max-silent", options->max_silent, "exit with 1 when there are more silent errors");
  sub->add_option("--jobs", options->workers.jobs, "documents read at a time; default: one per core")
      ->check(CLI::Range(1, 1024));
  sub->add_option("--timeout", options->workers.timeout_seconds, "seconds one document may take")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  sub->add_option("--memory", options->workers.memory_mb, "MB of memory one document may take")
      ->check(CLI::Range(1, 1 << 20))
      ->capture_default_str();
  sub->add_option("--vocabulary", options->workers.vocabulary, "TOML file of header words and labels to add");
  add_ocr_flags(*sub, options->workers.ocr);
  sub->footer("Example:\n  spoglio evaluate corpus --gold corpus --list 5");
  sub->callback([&action, options] { action = [options] { return run(*options); }; });
}

}  // namespace spoglio::cli
