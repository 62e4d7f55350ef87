// spoglio export: what is stored, as plans or as tables, for machines and for people.
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <memory>
#include <string>

#include "extract/error.h"
#include "store/store.h"
#include "store/whole_file.h"
#include "tools/cli/commands.h"
#include "tools/cli/export_plans.h"
#include "tools/cli/open_store.h"
#include "tools/cli/output.h"

namespace spoglio::cli {
namespace {

struct Options {
  std::string format = "json";
  std::string document;
  std::string out;
  std::string locale = "machine";
  std::string database = "plans.db";

  store::Locale chosen_locale() const { return locale == "it" ? store::Locale::kItalian : store::Locale::kMachine; }
  bool is_tables() const { return format == "csv" || format == "datapackage" || format == "xlsx"; }
};

void check(const Options& options) {
  const std::string name = "--format " + options.format;
  if ((options.is_tables() || options.format == "gold") && options.out.empty()) {
    throw CLI::ValidationError(name, options.format == "xlsx" ? "name the workbook with --out"
                                                              : "writes several files: name their folder with --out");
  }
  if ((options.is_tables() || options.format == "datasette") && !options.document.empty()) {
    throw CLI::ValidationError(name, "exports every document; leave --document out");
  }
  if (options.locale != "machine" && options.format != "csv" && options.format != "xlsx") {
    throw CLI::ValidationError("--locale", "is for csv and xlsx; what machines read has one form");
  }
}

void export_tables(const store::Store& store, const Options& options) {
  store::Exported done;
  if (options.format == "xlsx") {
    done = store.export_xlsx(options.out, options.chosen_locale());
  } else if (options.format == "csv") {
    done = store.export_csv(options.out, options.chosen_locale());
  } else {
    done = store.export_data_package(options.out);
  }
  message(fmt::format("{} written to {}", counted(static_cast<std::size_t>(done.rows), "row"), options.out));
  if (done.formulas > 0 && options.locale != "it") {
    message(fmt::format("{} start like formulas and are as printed; for a spreadsheet use --format xlsx or --locale it",
                        counted(static_cast<std::size_t>(done.formulas), "text")));
  }
  if (done.cut > 0) {
    message(fmt::format("{} too long for a cell and cut; whole in every other format",
                        counted(static_cast<std::size_t>(done.cut), "text")));
  }
}

void export_text(const store::Store& store, const Options& options, const Sink& sink) {
  const int indent = options.format == "json" ? 1 : -1;
  if (options.format == "datasette") {
    sink(store.datasette_metadata());
  } else if (!options.document.empty()) {
    sink(normalize::to_json(store.plan(options.document), indent) + "\n");
  } else if (options.format == "json") {
    export_array(store, sink);
  } else {
    export_lines(store, sink);
  }
}

ExitCode run(const Options& options) {
  check(options);
  const store::Store store = open_store(options.database, store::Mode::kReadOnly);
  if (options.is_tables()) {
    export_tables(store, options);
  } else if (options.format == "gold") {
    export_gold(store, options.document, options.out);
  } else if (options.out.empty()) {
    export_text(store, options, [](const std::string& text) { print(text); });
  } else if (options.format == "json" && options.document.empty()) {
    export_files(store, options.out);
  } else {
    store::WholeFile file(options.out);
    export_text(store, options, [&](const std::string& text) { file.write(text); });
    file.finish();
  }
  return ExitCode::kOk;
}

}  // namespace

void add_export(CLI::App& app, Action& action) {
  auto options = std::make_shared<Options>();
  CLI::App* sub =
      app.add_subcommand("export", "Give back what is stored: plans as JSON, tables as CSV, XLSX, data package");
  sub->add_option(
         "--format", options->format,
         "json; jsonl: one plan per line; csv: one file per table; datapackage: the same and what the columns are "
         "(Frictionless); xlsx: a sheet per table; datasette: metadata.json; gold: decided plans, for evaluate")
      ->check(CLI::IsMember({"json", "jsonl", "csv", "datapackage", "xlsx", "datasette", "gold"}))
      ->capture_default_str();
  sub->add_option("--document", options->document, "one document: file name, SHA-256 or the beginning of one");
  sub->add_option("--out", options->out,
                  "file to write; a folder for csv, datapackage, gold, and json of every document");
  sub->add_option("--locale", options->locale, "it: csv and xlsx as Italian spreadsheets want them, harmless to open")
      ->check(CLI::IsMember({"machine", "it"}))
      ->capture_default_str();
  sub->add_option("--db", options->database, "the database")->capture_default_str();
  sub->footer("Example:\n  spoglio export --format xlsx --out piani.xlsx --locale it --db plans.db");
  sub->callback([&action, options] { action = [options] { return run(*options); }; });
}

}  // namespace spoglio::cli
