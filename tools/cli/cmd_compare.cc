// spoglio compare: one indicator after the other, over the years.
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <memory>
#include <string>

#include "store/store.h"
#include "tools/cli/commands.h"
#include "tools/cli/compare_report.h"
#include "tools/cli/open_store.h"
#include "tools/cli/output.h"

namespace spoglio::cli {
namespace {

struct Options {
  store::CompareOptions query;
  std::string format = "text";
  std::string html;
  std::string database = "plans.db";
};

std::string title_of(const store::CompareOptions& query) {
  std::string out = query.issuer.empty() ? "Indicators over the years" : query.issuer;
  for (const std::string* part : {&query.objective, &query.indicator}) {
    if (!part->empty()) out += ", " + *part;
  }
  if (query.from > 0) out += fmt::format(", from {}", query.from);
  if (query.to > 0) out += fmt::format(", to {}", query.to);
  return out;
}

ExitCode run(const Options& options) {
  const store::Store store = open_store(options.database, store::Mode::kReadOnly);
  const store::Comparison found = store.compare(options.query);
  if (found.series.empty()) {
    message("nothing found; try fewer words, or see what is there with: spoglio show");
    return ExitCode::kOk;
  }
  if (!options.html.empty()) {
    write_file(options.html, compare_html(found, title_of(options.query)));
    message(counted(found.series.size(), "indicator") + " written to " + options.html);
  } else if (options.format == "csv") {
    print(compare_csv(found));
  } else if (options.format == "json") {
    print(compare_json(found));
  } else {
    for (std::size_t i = 0; i < found.series.size(); ++i) print((i == 0 ? "" : "\n") + compare_text(found.series[i]));
  }
  if (found.cut) message(fmt::format("there are more than {}; narrow it down or raise --limit", options.query.limit));
  return ExitCode::kOk;
}

}  // namespace

void add_compare(CLI::App& app, Action& action) {
  auto options = std::make_shared<Options>();
  CLI::App* sub = app.add_subcommand("compare", "Follow indicators over the years, and tell what changed");
  store::CompareOptions& query = options->query;
  sub->add_option("--issuer", query.issuer, "the administration, in any spelling, or words of its name");
  sub->add_option("--objective", query.objective, "code or words of an objective above the indicator");
  sub->add_option("--indicator", query.indicator, "code or words of the indicator");
  sub->add_option("--from", query.from, "the first year")->check(CLI::Range(1990, 2100));
  sub->add_option("--to", query.to, "the last year")->check(CLI::Range(1990, 2100));
  sub->add_option("--limit", query.limit, "indicators at most")->check(CLI::Range(1, 100000))->capture_default_str();
  sub->add_option("--format", options->format, "text, csv or json")
      ->check(CLI::IsMember({"text", "csv", "json"}))
      ->capture_default_str();
  sub->add_option("--html", options->html, "a page with a chart per indicator, to write to this file");
  sub->add_option("--db", options->database, "the database")->capture_default_str();
  sub->footer("Example:\n  spoglio compare --issuer \"Comune di Valdoria\" --from 2023 --html years.html");
  sub->callback([&action, options] { action = [options] { return run(*options); }; });
}

}  // namespace spoglio::cli
