// spoglio link and unlink: a person's word on which rows are one indicator.
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <cstdlib>
#include <ctime>
#include <memory>
#include <string>

#include "extract/error.h"
#include "store/store.h"
#include "tools/cli/commands.h"
#include "tools/cli/open_store.h"
#include "tools/cli/output.h"

namespace spoglio::cli {
namespace {

struct Options {
  std::string row;
  std::string with;
  std::string why;
  std::string who;
  std::string database = "plans.db";
};

// "piano.pdf#12": the document, and the number of the indicator in its plan.
store::RowRef row_of(const std::string& text) {
  const std::size_t mark = text.rfind('#');
  store::RowRef row;
  if (mark != std::string::npos && mark > 0 && text.size() - mark - 1 < 8) {
    row.document = text.substr(0, mark);
    row.position = std::atoi(text.c_str() + mark + 1);
  }
  if (row.document.empty() || row.position < 1) {
    throw CLI::ValidationError("ROW", text + " names no row; write DOCUMENT#NUMBER, as spoglio compare lists them");
  }
  return row;
}

std::string now() {
  const std::time_t seconds = std::time(nullptr);
  std::tm utc{};
  gmtime_r(&seconds, &utc);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", utc.tm_year + 1900, utc.tm_mon + 1, utc.tm_mday,
                     utc.tm_hour, utc.tm_min, utc.tm_sec);
}

std::string person(const Options& options) {
  if (!options.who.empty()) return options.who;
  const char* user = std::getenv("USER");
  return user == nullptr ? "" : user;
}

void print_series(const store::Store& store, const store::RowRef& row) {
  for (const store::SeriesRow& r : store.series_of(row)) {
    print(wrap(fit(r.year ? std::to_string(*r.year) : "", 6),
               printable(fmt::format("{}#{} {}{}{} ({:.2f} {})", r.source, r.position, r.code,
                                     r.code.empty() ? "" : " ", r.name, r.score, r.reason))));
  }
}

ExitCode run(const Options& options, bool link) {
  const store::RowRef row = row_of(options.row);
  // Without a second row nothing is decided: the series is shown.
  if (link && options.with.empty()) {
    print_series(open_store(options.database, store::Mode::kReadOnly), row);
    return ExitCode::kOk;
  }
  if (options.why.empty()) throw CLI::ValidationError("--why", "say why: it is kept with the decision");
  store::Store store = open_store(options.database, store::Mode::kExisting);
  if (link) {
    store.link(row, row_of(options.with), person(options), now(), options.why);
  } else {
    store.unlink(row, person(options), now(), options.why);
  }
  print_series(store, row);
  return ExitCode::kOk;
}

void add_options(CLI::App* sub, const std::shared_ptr<Options>& options) {
  sub->add_option("--why", options->why, "the reason, kept with the decision");
  sub->add_option("--who", options->who, "who decides; else the user's name");
  sub->add_option("--db", options->database, "the database")->capture_default_str();
}

}  // namespace

void add_link(CLI::App& app, Action& action) {
  auto options = std::make_shared<Options>();
  CLI::App* sub = app.add_subcommand("link", "Say that two rows are one indicator, or show the rows of one");
  sub->add_option("ROW", options->row, "DOCUMENT#NUMBER: an indicator by its number in the plan")->required();
  sub->add_option("WITH", options->with, "the row it belongs with; none: show its series");
  add_options(sub, options);
  sub->footer("Example:\n  spoglio link piano2024.pdf#3 piano2023.pdf#7 --why \"renamed by the new council\"");
  sub->callback([&action, options] { action = [options] { return run(*options, true); }; });
}

void add_unlink(CLI::App& app, Action& action) {
  auto options = std::make_shared<Options>();
  CLI::App* sub = app.add_subcommand("unlink", "Say that a row is an indicator of its own");
  sub->add_option("ROW", options->row, "DOCUMENT#NUMBER: an indicator by its number in the plan")->required();
  add_options(sub, options);
  sub->footer("Example:\n  spoglio unlink piano2024.pdf#3 --why \"counts something else since 2024\"");
  sub->callback([&action, options] { action = [options] { return run(*options, false); }; });
}

}  // namespace spoglio::cli
