// spoglio corrections, spoglio fields: what was decided, and what can be.
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "extract/text.h"
#include "store/store.h"
#include "tools/cli/commands.h"
#include "tools/cli/open_store.h"
#include "tools/cli/output.h"

namespace spoglio::cli {
namespace {

struct Options {
  std::string database = "plans.db";
  std::string document;
  std::string text;
  std::string format = "text";
  bool orphaned = false;
  bool past = false;
  bool doubtful = false;
};

std::string state_in_words(const store::Correction& c) {
  if (c.state == "applied") return fmt::format("read as {}", c.extracted.value_or("nothing"));
  if (c.state == "agrees") return "now read so";
  if (c.state == "orphaned")
    return c.extracted ? "orphaned: the row reads otherwise now" : "orphaned: there is no such row now";
  return "past";
}

void print_text(const store::Correction& c) {
  const std::string what = c.action == "withdraw" ? "as read" : c.value.value_or("");
  print(printable(fmt::format("{}/{}: {} ({}; {})", c.source, c.path, what, c.action, state_in_words(c))) + "\n" +
        wrap("  ", fmt::format("{}, {}{}{}", c.who, c.decided, c.why.empty() ? "" : ": ", c.why)));
}

nlohmann::ordered_json as_json(const store::Correction& c) {
  const auto nullable = [](const std::optional<std::string>& text) {
    return text ? nlohmann::ordered_json(*text) : nlohmann::ordered_json(nullptr);
  };
  return {{"source", c.source},
          {"sha256", c.sha256},
          {"path", c.path},
          {"action", c.action},
          {"written", nullable(c.written)},
          {"value", nullable(c.value)},
          {"seen", nullable(c.seen)},
          {"extracted", nullable(c.extracted)},
          {"state", c.state},
          {"who", c.who},
          {"decided", c.decided},
          {"why", c.why}};
}

ExitCode run_corrections(const Options& options) {
  const store::Store store = open_store(options.database, store::Mode::kReadOnly);
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  std::size_t orphans = 0;
  for (const store::Correction& c : store.corrections()) {
    if (options.orphaned && c.state != "orphaned") continue;
    if (c.state == "past" && !options.past) continue;
    orphans += c.state == "orphaned" ? 1 : 0;
    list.push_back(as_json(c));
    if (options.format == "text") print_text(c);
  }
  if (options.format == "json") print(list.dump(1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
  message(fmt::format("{}, {} orphaned", counted(list.size(), "decision"), orphans));
  return ExitCode::kOk;
}

ExitCode run_fields(const Options& options) {
  const store::Store store = open_store(options.database, store::Mode::kReadOnly);
  const std::string wanted = extract::fold_key(options.text);
  bool any = false;
  for (const store::FieldLine& line : store.fields(options.document)) {
    if (options.doubtful && line.doubts.empty()) continue;
    std::string words = line.path;  // as a person types them, too
    std::replace(words.begin(), words.end(), '-', ' ');
    if (extract::fold_key(line.path + " " + words + " " + line.value).find(wanted) == std::string::npos) continue;
    any = true;
    print(printable(line.path + ": " + line.value) + "\n");
    for (const std::string& doubt : line.doubts) print(wrap("    ", doubt));
  }
  if (!any) message(options.doubtful ? "nothing is flagged" : "there is no such field; try fewer words");
  return ExitCode::kOk;
}

}  // namespace

void add_corrections(CLI::App& app, Action& action) {
  auto options = std::make_shared<Options>();
  CLI::App* sub = app.add_subcommand("corrections", "List what people have decided, and what the readings say of it");
  sub->add_flag("--orphaned", options->orphaned, "only those whose row the latest reading does not have");
  sub->add_flag("--past", options->past, "also those that a later decision has replaced");
  sub->add_option("--format", options->format, "text or json")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  sub->add_option("--db", options->database, "the database")->capture_default_str();
  sub->footer("Example:\n  spoglio corrections --orphaned --db plans.db");
  sub->callback([&action, options] { action = [options] { return run_corrections(*options); }; });
}

void add_fields(CLI::App& app, Action& action) {
  auto options = std::make_shared<Options>();
  CLI::App* sub =
      app.add_subcommand("fields", "List the fields of a document by the paths that correct and accept take");
  sub->add_option("DOCUMENT", options->document, "file name, SHA-256 or the beginning of one")->required();
  sub->add_option("TEXT", options->text, "only those with this in path or value; accents and case ignored");
  sub->add_flag("--doubtful", options->doubtful, "only those that are flagged, with the doubt");
  sub->add_option("--db", options->database, "the database")->capture_default_str();
  sub->footer("Example:\n  spoglio fields piano.pdf --doubtful --db plans.db");
  sub->callback([&action, options] { action = [options] { return run_fields(*options); }; });
}

}  // namespace spoglio::cli
