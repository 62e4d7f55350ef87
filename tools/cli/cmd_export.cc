// spoglio export: stored plans back as JSON, JSON lines, or CSV tables.
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>
#include <set>
#include <string>

#include "extract/error.h"
#include "store/store.h"
#include "tools/cli/commands.h"
#include "tools/cli/open_store.h"
#include "tools/cli/output.h"

namespace spoglio::cli {
namespace {

struct Options {
  std::string format = "json";
  std::string document;
  std::string out;
  std::string database = "plans.db";
};

using Sink = std::function<void(const std::string&)>;

void make_folder(const std::string& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) {
    throw Error(ErrorCode::kUnreadable, folder + ": cannot be made (" + error.message() + "); choose another folder");
  }
}

// A name that stays in the folder whatever a loaded plan calls its source.
std::string safe_name(const std::string& source) {
  std::string name = printable(source);
  for (char& c : name) {
    if (c == '/' || c == '\\') c = '_';
  }
  if (name.empty() || name.starts_with('.')) name.insert(0, "_");
  return name;
}

void export_files(const store::Store& store, const std::string& folder) {
  make_folder(folder);
  std::set<std::string> taken;
  store.for_each_plan([&](const normalize::Plan& plan) {
    std::string name = safe_name(plan.document.source);
    if (!taken.insert(name).second) {
      // Two documents of one name: the digest tells them apart, a number where there is none.
      name += "-" + (plan.document.sha256.empty() ? std::to_string(taken.size()) : plan.document.sha256.substr(0, 12));
      taken.insert(name);
    }
    write_file(folder + "/" + name + ".json", normalize::to_json(plan) + "\n");
  });
  message(counted(taken.size(), "plan") + " written to " + folder);
}

void export_array(const store::Store& store, const Sink& sink) {
  bool first = true;
  store.for_each_plan([&](const normalize::Plan& plan) {
    sink((first ? "[\n" : ",\n") + normalize::to_json(plan));
    first = false;
  });
  sink(first ? "[]\n" : "\n]\n");
}

void export_lines(const store::Store& store, const Sink& sink) {
  store.for_each_plan([&](const normalize::Plan& plan) { sink(normalize::to_json(plan, -1) + "\n"); });
}

void export_text(const store::Store& store, const Options& options, const Sink& sink) {
  const int indent = options.format == "json" ? 1 : -1;
  if (!options.document.empty()) {
    sink(normalize::to_json(store.plan(options.document), indent) + "\n");
  } else if (options.format == "json") {
    export_array(store, sink);
  } else {
    export_lines(store, sink);
  }
}

void export_to_file(const store::Store& store, const Options& options) {
  std::ofstream file(options.out, std::ios::binary);
  export_text(store, options, [&](const std::string& text) { file << text; });
  file.close();
  if (!file) {
    throw Error(ErrorCode::kUnreadable, options.out + ": cannot be written; free some space or choose another place");
  }
}

ExitCode run(const Options& options) {
  if (options.format == "csv" && options.out.empty()) {
    throw CLI::ValidationError("--format csv", "writes one file per table: name their folder with --out");
  }
  if (options.format == "csv" && !options.document.empty()) {
    throw CLI::ValidationError("--format csv", "exports every document; leave --document out");
  }
  const store::Store store = open_store(options.database, store::Mode::kReadOnly);
  if (options.format == "csv") {
    store.export_csv(options.out);
    message("tables written to " + options.out);
  } else if (options.out.empty()) {
    export_text(store, options, [](const std::string& text) { print(text); });
  } else if (options.format == "json" && options.document.empty()) {
    export_files(store, options.out);
  } else {
    export_to_file(store, options);
  }
  return ExitCode::kOk;
}

}  // namespace

void add_export(CLI::App& app, Action& action) {
  auto options = std::make_shared<Options>();
  CLI::App* sub = app.add_subcommand("export", "Give stored plans back as JSON, JSON lines or CSV tables");
  sub->add_option("--format", options->format, "json, jsonl (one plan per line) or csv (one file per table)")
      ->check(CLI::IsMember({"json", "jsonl", "csv"}))
      ->capture_default_str();
  sub->add_option("--document", options->document, "one document: file name, SHA-256 or the beginning of one");
  sub->add_option("--out", options->out, "file to write; a folder for csv, and for json of every document");
  sub->add_option("--db", options->database, "the database")->capture_default_str();
  sub->footer("Example:\n  spoglio export --format json --document piano.pdf --db plans.db > piano.json");
  sub->callback([&action, options] { action = [options] { return run(*options); }; });
}

}  // namespace spoglio::cli
