// The spoglio program: parses the command line, runs one subcommand, turns what it throws into one message.
#include <CLI/CLI.hpp>
#include <csignal>
#include <exception>
#include <iostream>
#include <new>

#include "extract/error.h"
#include "tools/cli/commands.h"
#include "tools/cli/output.h"

namespace spoglio::cli {
namespace {

ExitCode run(const Action& action) {
  try {
    const ExitCode code = action();
    finish_output();
    return code;
  } catch (const CLI::Error& usage) {
    message(usage.what());
    return ExitCode::kUsage;
  } catch (const Error& error) {
    message(error.what());
  } catch (const std::bad_alloc&) {
    message("out of memory; free some, or read the document with: spoglio ingest --memory MB");
  } catch (const std::exception& error) {
    message(std::string("unexpected: ") + error.what() + "; please report it with the command you ran");
  }
  return ExitCode::kFailed;
}

int spoglio_main(int argc, char** argv) {
  // A file-size limit is to be an error like a full disk, not the end of the program.
  std::signal(SIGXFSZ, SIG_IGN);
  CLI::App app("Reads performance plans (PDF, text) and keeps what they say in SQLite, each value with its place.",
               "spoglio");
  app.set_version_flag("--version", "spoglio " SPOGLIO_VERSION);
  app.footer("Example:\n  spoglio ingest plans/ --db plans.db && spoglio show --db plans.db");
  app.require_subcommand(1);
  Action action;
  for (const auto add : {add_extract,     add_inspect, add_tables, add_ocr,     add_evaluate, add_ingest,  add_load,
                         add_show,        add_tree,    add_search, add_compare, add_fields,   add_correct, add_accept,
                         add_corrections, add_export,  add_check,  add_link,    add_unlink,   add_worker}) {
    add(app, action);
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const int status = app.exit(error);
    return static_cast<int>(status == 0 ? ExitCode::kOk : ExitCode::kUsage);
  }
  return static_cast<int>(run(action));
}

}  // namespace
}  // namespace spoglio::cli

int main(int argc, char** argv) { return spoglio::cli::spoglio_main(argc, argv); }
