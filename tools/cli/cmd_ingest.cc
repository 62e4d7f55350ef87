// spoglio ingest: files and folders into the database, and a summary of what came in.
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "tools/cli/commands.h"
#include "tools/cli/document_plan.h"
#include "tools/cli/ingest.h"
#include "tools/cli/open_store.h"
#include "tools/cli/output.h"

namespace spoglio::cli {
namespace {

struct Options {
  std::vector<std::string> paths;
  std::string database = "plans.db";
  WorkerOptions workers;
  bool strict = false;
  bool quiet = false;
};

void tell_failures(const IngestTally& tally, const std::string& database) {
  std::string kinds;
  for (const auto& [code, count] : tally.failures)
    kinds += fmt::format("{}{} {}", kinds.empty() ? "" : ", ", count, code);
  message(fmt::format("{} failed ({}); the reasons are kept: spoglio show --db {}", counted(tally.failed, "document"),
                      kinds, database));
}

void summarize(const IngestTally& tally, const Inputs& inputs, const std::string& database) {
  const std::string same =
      tally.duplicates == 0 ? "" : fmt::format(", {} with the same content as another", tally.duplicates);
  if (tally.stored == 0 && tally.failed_anew == 0 && tally.left == 0) {
    message(
        fmt::format("{}: nothing changed, {} already there{}", database, counted(tally.unchanged, "document"), same));
  } else {
    message(fmt::format("{}: {} stored, {} unchanged{}", database, counted(tally.stored, "document"), tally.unchanged,
                        same));
  }
  if (tally.stored > 0) {
    message(fmt::format("{}, {}, {} flagged for a person to look at", counted(tally.pages, "page"),
                        counted(tally.indicators, "indicator"), tally.flagged));
  }
  if (tally.failed > 0) tell_failures(tally, database);
  if (inputs.passed_over > 0) {
    message(fmt::format("{} passed over: hidden, or .json, .jsonl, .toml, .md, .db by name",
                        counted(inputs.passed_over, "file")));
  }
}

ExitCode run(const Options& options) {
  IngestOptions ingest;
  ingest.workers = options.workers;
  ingest.vocabulary_digest = load_vocabulary(options.workers.vocabulary).digest();
  ingest.progress = !options.quiet;
  ingest.count_doubts = options.strict;
  const Inputs inputs = find_inputs(options.paths);
  for (const std::string& problem : inputs.problems) message(problem);
  if (inputs.files.empty()) return ExitCode::kFailed;

  store::Store store = open_store(options.database, store::Mode::kCreate);
  const IngestTally tally = Ingest(store, inputs.files, ingest).run();
  if (!options.quiet) summarize(tally, inputs, options.database);
  if (tally.left > 0) {
    message(fmt::format("stopped with {} not reached; what is stored is whole, the same command goes on from there",
                        counted(tally.left, "document")));
  }
  if (tally.failed > 0 || tally.left > 0 || !inputs.problems.empty()) return ExitCode::kFailed;
  if (options.strict && tally.doubts > 0) {
    message(fmt::format("{} to look at: spoglio show DOCUMENT --db {}", counted(tally.doubts, "finding"),
                        options.database));
    return ExitCode::kFindings;
  }
  return ExitCode::kOk;
}

}  // namespace

void add_ingest(CLI::App& app, Action& action) {
  auto options = std::make_shared<Options>();
  options->workers.jobs = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
  CLI::App* sub = app.add_subcommand("ingest", "Read files and folders of documents into the database");
  sub->add_option("PATH", options->paths, "files, and folders searched to the bottom")->required();
  sub->add_option("--db", options->database, "the database, made when it is not there")->capture_default_str();
  sub->add_option("--jobs", options->workers.jobs,
                  "documents read at a time, each in a process of its own; default: "
                  "one per core")
      ->check(CLI::Range(1, 1024));
  sub->add_option("--timeout", options->workers.timeout_seconds, "seconds one document may take, opening included")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  sub->add_option("--memory", options->workers.memory_mb, "MB of memory one document may take")
      ->check(CLI::Range(1, 1 << 20))
      ->capture_default_str();
  sub->add_option("--vocabulary", options->workers.vocabulary, "TOML file of header words and labels to add");
  add_ocr_flags(*sub, options->workers.ocr);
  sub->add_flag("--strict", options->strict, "exit with 3 when anything is flagged for a person to look at");
  sub->add_flag("--quiet", options->quiet, "no progress and no summary, failures alone");
  sub->footer("Example:\n  spoglio ingest plans/ --db plans.db --jobs 4");
  sub->callback([&action, options] { action = [options] { return run(*options); }; });
}

}  // namespace spoglio::cli
