// spoglio load: plans as JSON, made elsewhere with spoglio extract, into the database.
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "extract/error.h"
#include "extract/text.h"
#include "store/store.h"
#include "tools/cli/commands.h"
#include "tools/cli/json_values.h"
#include "tools/cli/open_store.h"
#include "tools/cli/output.h"

namespace spoglio::cli {
namespace {

struct Options {
  std::vector<std::string> files;  // none: standard input
  std::string database = "plans.db";
};

class Loader {
 public:
  explicit Loader(store::Store& store) : store_(store) {}

  void read(std::istream& in, const std::string& name) {
    for_each_json(in, [&](const JsonValue& value) {
      const std::string place = fmt::format("{}:{}", name, value.line);
      if (!value.whole) {
        fail(place + ": is cut off or no JSON; make it again with: spoglio extract FILE");
      } else if (value.text.starts_with('[')) {
        load_array(value.text, place);
      } else {
        load(value.text, place);
      }
    });
  }

  void fail(const std::string& text) {
    ++failed_;
    message(text);
  }

  ExitCode finish(const std::string& database) const {
    message(
        fmt::format("{}: {} loaded, {} unchanged, {} failed", database, counted(loaded_, "plan"), unchanged_, failed_));
    if (failed_ > 0) return ExitCode::kFailed;
    if (loaded_ + unchanged_ > 0) return ExitCode::kOk;
    message("there was nothing to load; make plans with: spoglio extract FILE");
    return ExitCode::kFailed;
  }

 private:
  void load_array(const std::string& text, const std::string& place) {
    const auto array = nlohmann::ordered_json::parse(text, nullptr, false);
    if (array.is_discarded()) {
      fail(place + ": is no JSON; make it again with: spoglio export --format json");
      return;
    }
    for (std::size_t i = 0; i < array.size(); ++i) load(array[i].dump(), fmt::format("{} plan {}", place, i + 1));
  }

  void load(const std::string& json, const std::string& place) {
    try {
      store::DocumentRecord record;
      record.plan = normalize::plan_from_json(json);
      record.source = record.plan->document.source;
      record.path = record.source;
      record.sha256 = record.plan->document.sha256;
      record.origin = "plan_json";
      record.bytes = static_cast<std::int64_t>(json.size());
      record.tool_version = SPOGLIO_VERSION;
      // A plan that does not name its source's digest is known by its own content.
      if (record.sha256.empty()) record.sha256 = extract::sha256_hex("plan:" + normalize::to_json(*record.plan));
      // The same plan, read from the document itself, comes with its page texts: it stays.
      if (is_stored(record.sha256, *record.plan) || store_.put(record) == store::Put::kUnchanged) {
        ++unchanged_;
      } else {
        ++loaded_;
      }
    } catch (const Error& error) {
      if (error.code() != ErrorCode::kInput) throw;
      fail(place + ": " + error.what());
    }
  }

  bool is_stored(const std::string& sha256, const normalize::Plan& plan) const {
    try {
      return store_.plan(sha256) == plan;
    } catch (const Error& error) {
      if (error.code() != ErrorCode::kInput) throw;
      return false;
    }
  }

  store::Store& store_;
  std::size_t loaded_ = 0;
  std::size_t unchanged_ = 0;
  std::size_t failed_ = 0;
};

ExitCode run(const Options& options) {
  store::Store store = open_store(options.database, store::Mode::kCreate);
  Loader loader(store);
  const std::vector<std::string> files = options.files.empty() ? std::vector<std::string>{"-"} : options.files;
  for (const std::string& file : files) {
    if (file == "-") {
      loader.read(std::cin, "standard input");
      continue;
    }
    std::ifstream in(file);
    // A folder can be opened, but gives not one byte.
    if (!in || (in.peek(), in.bad())) {
      loader.fail(
          fmt::format("{}: cannot be read ({}); check the name and its permissions", file, std::strerror(errno)));
      continue;
    }
    in.clear();
    loader.read(in, file);
  }
  return loader.finish(options.database);
}

}  // namespace

void add_load(CLI::App& app, Action& action) {
  auto options = std::make_shared<Options>();
  CLI::App* sub = app.add_subcommand("load", "Load plans as JSON (lines, objects or arrays) into the database");
  sub->add_option("FILE", options->files, "JSON files; - or none: standard input");
  sub->add_option("--db", options->database, "the database, made when it is not there")->capture_default_str();
  sub->footer("Example:\n  parallel spoglio extract ::: plans/*.pdf | spoglio load --db plans.db");
  sub->callback([&action, options] { action = [options] { return run(*options); }; });
}

}  // namespace spoglio::cli
