// spoglio correct, spoglio accept: a person's decision about one field.
#include <fmt/format.h>
#include <pwd.h>
#include <unistd.h>
#include <CLI/CLI.hpp>

#include <chrono>
#include <cstdlib>
#include <ctime>
#include <memory>
#include <optional>
#include <string>

#include "extract/error.h"
#include "store/store.h"
#include "tools/cli/commands.h"
#include "tools/cli/open_store.h"
#include "tools/cli/output.h"

namespace spoglio::cli {
namespace {

struct Options {
  std::string database;
  std::string path;  // DOCUMENT/FIELD
  std::optional<std::string> value;
  std::string why;
  std::string who;
  bool as_text = false;
  bool withdraw = false;
};

std::string this_person() {
  const char* const name = std::getenv("USER");
  if (name != nullptr && *name != '\0') return name;
  const passwd* const entry = ::getpwuid(::getuid());
  return entry == nullptr ? fmt::format("user {}", ::getuid()) : entry->pw_name;
}

std::string now() {
  const std::time_t seconds = std::time(nullptr);
  std::tm utc{};
  ::gmtime_r(&seconds, &utc);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", utc.tm_year + 1900, utc.tm_mon + 1, utc.tm_mday,
                     utc.tm_hour, utc.tm_min, utc.tm_sec);
}

store::Decision decision_from(const Options& options) {
  const auto slash = options.path.find('/');
  if (slash == std::string::npos || slash == 0 || slash + 1 == options.path.size()) {
    throw CLI::ValidationError("PATH", "is DOCUMENT/FIELD; list the fields with: spoglio fields DOCUMENT");
  }
  store::Decision decision;
  decision.document = options.path.substr(0, slash);
  decision.path = options.path.substr(slash + 1);
  decision.written = options.value.value_or("");
  decision.as_text = options.as_text;
  decision.who = options.who.empty() ? this_person() : options.who;
  decision.decided = now();
  decision.why = options.why;
  return decision;
}

void tell(const store::Correction& c) {
  message(fmt::format("{}/{}: is now {}; was read as {}", c.source, c.path, c.value.value_or("what is read"),
                      c.seen.value_or("nothing")));
  if (!c.doubt.empty()) message(fmt::format("{}/{}: look again: {}", c.source, c.path, c.doubt));
}

ExitCode run_correct(const Options& options) {
  if (options.withdraw == options.value.has_value()) {
    throw CLI::ValidationError("VALUE", "give one, \"\" for nothing, or --withdraw to go back to what is read");
  }
  const store::Decision decision = decision_from(options);
  store::Store store = open_store(options.database, store::Mode::kExisting);
  tell(options.withdraw ? store.withdraw(decision) : store.correct(decision));
  return ExitCode::kOk;
}

ExitCode run_accept(const Options& options) {
  const store::Decision decision = decision_from(options);
  store::Store store = open_store(options.database, store::Mode::kExisting);
  const store::Correction c = store.accept(decision);
  message(fmt::format("{}/{}: accepted {}", c.source, c.path, c.value.value_or("")));
  return ExitCode::kOk;
}

void add_common(CLI::App* sub, const std::shared_ptr<Options>& options) {
  sub->add_option("DB", options->database, "the database")->required();
  sub->add_option("PATH", options->path,
                  "DOCUMENT/FIELD as spoglio fields lists them; any spelling, * for any letters, one field alone meant")
      ->required();
}

}  // namespace

void add_correct(CLI::App& app, Action& action) {
  auto options = std::make_shared<Options>();
  CLI::App* sub = app.add_subcommand("correct", "Put right what was misread, for good: kept over every new reading");
  add_common(sub, options);
  sub->add_option("VALUE", options->value,
                  "as a plan prints it: \">= 85 %\", 12,5, 31/12/2023; a;b for lists; \"\" for nothing");
  sub->add_option("--why", options->why, "the reason, for those who come after")->required();
  sub->add_option("--who", options->who, "who decides; default: your user name");
  sub->add_flag("--as-text", options->as_text, "a target, baseline or result is text, not to be read as a value");
  sub->add_flag("--withdraw", options->withdraw, "take the decision back: what is read holds again");
  sub->footer(
      "Example:\n  spoglio correct plans.db 'piano.pdf/*/A.1.2/S1.1.1-a/target/2023' '>= 85 %' --why 'p. 4, smudged'");
  sub->callback([&action, options] { action = [options] { return run_correct(*options); }; });
}

void add_accept(CLI::App& app, Action& action) {
  auto options = std::make_shared<Options>();
  CLI::App* sub = app.add_subcommand("accept", "Say that a doubtful field, or a whole row, was read right");
  add_common(sub, options);
  sub->add_option("--why", options->why, "the reason, for those who come after");
  sub->add_option("--who", options->who, "who decides; default: your user name");
  sub->footer("Example:\n  spoglio accept plans.db 'piano.pdf/*/A.1.2/S1.1.1-a/all'");
  sub->callback([&action, options] { action = [options] { return run_accept(*options); }; });
}

}  // namespace spoglio::cli
