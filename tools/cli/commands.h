// The subcommands: each adds its options to the program and, when chosen, leaves what is to run in `action`.
#pragma once

#include <functional>

#include "tools/cli/exit_code.h"

namespace CLI {
class App;
}

namespace spoglio::cli {

// Throws Error when nothing more can be done; main prints it and ends with kFailed.
using Action = std::function<ExitCode()>;

void add_extract(CLI::App& app, Action& action);
void add_inspect(CLI::App& app, Action& action);
void add_tables(CLI::App& app, Action& action);
void add_ocr(CLI::App& app, Action& action);
void add_evaluate(CLI::App& app, Action& action);
void add_ingest(CLI::App& app, Action& action);
void add_load(CLI::App& app, Action& action);
void add_show(CLI::App& app, Action& action);
void add_tree(CLI::App& app, Action& action);
void add_search(CLI::App& app, Action& action);
void add_correct(CLI::App& app, Action& action);
void add_accept(CLI::App& app, Action& action);
void add_corrections(CLI::App& app, Action& action);
void add_fields(CLI::App& app, Action& action);
void add_export(CLI::App& app, Action& action);
void add_check(CLI::App& app, Action& action);
void add_link(CLI::App& app, Action& action);
void add_unlink(CLI::App& app, Action& action);
void add_compare(CLI::App& app, Action& action);
// Hidden: what ingest runs once per document. It locks itself down and answers in frames (frames.h).
void add_worker(CLI::App& app, Action& action);

}  // namespace spoglio::cli
