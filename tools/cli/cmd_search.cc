// spoglio search: full text over objectives, indicators and pages.
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <memory>
#include <string>

#include "store/store.h"
#include "tools/cli/commands.h"
#include "tools/cli/open_store.h"
#include "tools/cli/output.h"

namespace spoglio::cli {
namespace {

struct Options {
  std::string text;
  std::string database = "plans.db";
  int limit = 20;
};

ExitCode run(const Options& options) {
  const store::Store store = open_store(options.database, store::Mode::kReadOnly);
  const auto hits = store.search(options.text, options.limit);
  for (const store::SearchHit& hit : hits) {
    extract::Place place;
    place.page = hit.page;
    place.line = hit.line;
    const std::string where = place_name(place);
    print(printable(fmt::format("{} {}{}{}{}{}{}", hit.kind, hit.source, where.empty() ? "" : " ", where,
                                hit.year ? fmt::format(" ({})", *hit.year) : "", hit.path.empty() ? "" : ": ",
                                hit.path)) +
          "\n" + wrap("  ", hit.text));
  }
  if (hits.empty()) message("nothing found; try fewer words, or see what is there with: spoglio show");
  return ExitCode::kOk;
}

}  // namespace

void add_search(CLI::App& app, Action& action) {
  auto options = std::make_shared<Options>();
  CLI::App* sub =
      app.add_subcommand("search", "Find words in objectives, indicators and pages; accents and case ignored");
  sub->add_option("TEXT", options->text, "words that must all occur")->required();
  sub->add_option("--limit", options->limit, "hits at most")->check(CLI::Range(1, 100000))->capture_default_str();
  sub->add_option("--db", options->database, "the database")->capture_default_str();
  sub->footer("Example:\n  spoglio search \"tempi di pagamento\" --limit 5");
  sub->callback([&action, options] { action = [options] { return run(*options); }; });
}

}  // namespace spoglio::cli
