// spoglio check: where plans contradict themselves, of the store or of documents read on the spot.
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "extract/error.h"
#include "store/store.h"
#include "tools/cli/check_report.h"
#include "tools/cli/commands.h"
#include "tools/cli/document_plan.h"
#include "tools/cli/output.h"

namespace spoglio::cli {
namespace {

using normalize::Severity;

struct Options {
  std::vector<std::string> files;
  std::string database = "plans.db";
  std::string document;
  std::string format = "text";
  std::string severity = "info";
  std::string vocabulary;
  bool strict = false;
};

normalize::Plan plan_of_file(const std::string& path, const normalize::Vocabulary& vocabulary) {
  if (!path.ends_with(".json")) return read_document(path, vocabulary);
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Error(ErrorCode::kUnreadable, path + ": cannot be opened; check the name");
  const std::string json{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  try {
    return normalize::plan_from_json(json);
  } catch (const Error& error) {
    throw Error(ErrorCode::kInput, path + ": " + error.what());
  }
}

class Checker {
 public:
  explicit Checker(const Options& options)
      : options_(options),
        least_(options.severity == "error"     ? Severity::kError
               : options.severity == "warning" ? Severity::kWarning
                                               : Severity::kInfo) {}

  void take(const normalize::Plan& plan) {
    ++plans_;
    for (CheckResult& result : check_results(plan)) {
      const normalize::CheckRule* rule = normalize::check_rule(result.finding.code);
      if (rule == nullptr || rule->severity < least_) continue;
      needs_a_look_ = needs_a_look_ || rule->severity > Severity::kInfo;
      ++count_[result.finding.code];
      if (options_.format == "text") {
        print(check_line(result));
      } else {
        results_.push_back(std::move(result));
      }
    }
  }

  ExitCode finish() const {
    if (options_.format == "json") print(check_json(results_));
    if (options_.format == "sarif") print(check_sarif(results_));
    if (options_.format == "text") print((count_.empty() ? "" : "\n") + check_summary(count_));
    if (count_.empty()) message(counted(plans_, "plan") + " checked, nothing found");
    return options_.strict && needs_a_look_ ? ExitCode::kFindings : ExitCode::kOk;
  }

 private:
  const Options& options_;
  Severity least_;
  std::size_t plans_ = 0;
  bool needs_a_look_ = false;
  std::map<std::string, std::size_t> count_;
  std::vector<CheckResult> results_;
};

// A document that cannot be read costs the others nothing.
ExitCode check_files(const Options& options, Checker& checker) {
  const normalize::Vocabulary vocabulary = load_vocabulary(options.vocabulary);
  bool failed = false;
  for (const std::string& file : options.files) {
    try {
      checker.take(plan_of_file(file, vocabulary));
    } catch (const Error& error) {
      message(error.what());
      failed = true;
    }
  }
  const ExitCode code = checker.finish();
  return failed ? ExitCode::kFailed : code;
}

ExitCode run(const Options& options) {
  Checker checker(options);
  if (!options.files.empty()) return check_files(options, checker);
  const store::Store store = store::Store::open(options.database, store::Mode::kReadOnly);
  if (options.document.empty()) {
    store.for_each_plan([&](const normalize::Plan& plan) { checker.take(plan); });
  } else {
    checker.take(store.plan(options.document));
  }
  return checker.finish();
}

}  // namespace

void add_check(CLI::App& app, Action& action) {
  auto options = std::make_shared<Options>();
  CLI::App* sub = app.add_subcommand("check", "Find where plans contradict themselves; changes nothing");
  sub->add_option("FILE", options->files, "documents, or plans as .json, read on the spot; none: the database's plans");
  sub->add_option("--db", options->database, "the database")->capture_default_str();
  sub->add_option("--document", options->document, "one of the database: file name, SHA-256 or the beginning of one");
  sub->add_option("--format", options->format, "text, json or sarif (SARIF 2.1.0)")
      ->check(CLI::IsMember({"text", "json", "sarif"}))
      ->capture_default_str();
  sub->add_option("--severity", options->severity, "the least to tell: info, warning or error")
      ->check(CLI::IsMember({"info", "warning", "error"}))
      ->capture_default_str();
  sub->add_option("--vocabulary", options->vocabulary, "more wording, for FILEs");
  sub->add_flag("--strict", options->strict, "exit with 3 when there is a warning or an error");
  sub->footer("Example:\n  spoglio check --db plans.db --severity warning\n  spoglio check piano.pdf --format sarif");
  sub->callback([&action, options] { action = [options] { return run(*options); }; });
}

}  // namespace spoglio::cli
