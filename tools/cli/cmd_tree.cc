// spoglio tree: the outline of one stored plan.
#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "store/store.h"
#include "tools/cli/commands.h"
#include "tools/cli/open_store.h"
#include "tools/cli/outline.h"
#include "tools/cli/output.h"

namespace spoglio::cli {
namespace {

struct Options {
  std::string document;
  std::string database = "plans.db";
};

ExitCode run(const Options& options) {
  const store::Store store = open_store(options.database, store::Mode::kReadOnly);
  print(outline_text(store.plan(options.document)));
  return ExitCode::kOk;
}

}  // namespace

void add_tree(CLI::App& app, Action& action) {
  auto options = std::make_shared<Options>();
  CLI::App* sub = app.add_subcommand("tree", "Show a document's objectives, indicators and values as an outline");
  sub->add_option("DOCUMENT", options->document, "file name, SHA-256 or the beginning of one")->required();
  sub->add_option("--db", options->database, "the database")->capture_default_str();
  sub->footer("Example:\n  spoglio tree piano.pdf --db plans.db | less");
  sub->callback([&action, options] { action = [options] { return run(*options); }; });
}

}  // namespace spoglio::cli
