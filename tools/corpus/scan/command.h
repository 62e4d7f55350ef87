// The subcommand `scan` of spoglio-corpus.
#pragma once

namespace CLI {
class App;
}

namespace spoglio::corpus {

// Adds it with its options; parsing it runs it.
void add_scan(CLI::App& app);

}  // namespace spoglio::corpus
