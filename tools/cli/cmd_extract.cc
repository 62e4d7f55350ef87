// spoglio extract: one document's plan as spoglio-plan/1 on stdout.
#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "tools/cli/commands.h"
#include "tools/cli/document_plan.h"
#include "tools/cli/ocr_flags.h"
#include "tools/cli/output.h"

namespace spoglio::cli {
namespace {

struct Options {
  std::string file;
  std::string vocabulary;
  OcrFlags ocr;
};

ExitCode run(const Options& options) {
  const normalize::Plan plan =
      read_document(options.file, load_vocabulary(options.vocabulary), {}, read_options(options.ocr));
  print(normalize::to_json(plan) + "\n");
  for (const std::string& note : plan.document.notes) message(options.file + ": " + note);
  if (holds_plan(plan)) return ExitCode::kOk;
  message(no_plan_message(options.file));
  return ExitCode::kFailed;
}

}  // namespace

void add_extract(CLI::App& app, Action& action) {
  auto options = std::make_shared<Options>();
  CLI::App* sub = app.add_subcommand("extract", "Print the plan of one document as a spoglio-plan/1 JSON object");
  sub->add_option("FILE", options->file, "PDF, text or image, told by its content")->required();
  sub->add_option("--vocabulary", options->vocabulary, "TOML file of header words and labels to add");
  add_ocr_flags(*sub, options->ocr);
  sub->footer("Example:\n  spoglio extract piano.pdf > piano.json");
  sub->callback([&action, options] { action = [options] { return run(*options); }; });
}

}  // namespace spoglio::cli
