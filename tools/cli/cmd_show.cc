// spoglio show: what the database holds, or what is known of one document.
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <memory>
#include <string>
#include <vector>

#include "extract/error.h"
#include "store/store.h"
#include "tools/cli/commands.h"
#include "tools/cli/open_store.h"
#include "tools/cli/output.h"

namespace spoglio::cli {
namespace {

struct Options {
  std::string document;
  std::string database = "plans.db";
};

void print_list(const store::Store& store) {
  const auto documents = store.documents();
  print(fmt::format("{} {} {} {:>5} {:>6} {:>6} {:>7}\n", fit("document", 36), fit("year", 4), fit("issuer", 28),
                    "pages", "object", "indic", "flagged"));
  for (const store::DocumentSummary& document : documents) {
    print(fit(document.source, 36) + " ");
    if (document.failure) {
      print(fit(fmt::format("failed: {}", document.failure->code), kColumns - 37, false) + "\n");
      continue;
    }
    print(fmt::format("{} {} {:>5} {:>6} {:>6} {:>7}\n", fit(document.year ? std::to_string(*document.year) : "", 4),
                      fit(document.issuer.value_or(""), 28), document.pages, document.objectives, document.indicators,
                      document.flagged));
  }
  const store::Counts counts = store.counts();
  print(fmt::format("{} ({} failed), {} pages, {} objectives, {} indicators, {} measures, {} amendments, {} findings\n",
                    counted(static_cast<std::size_t>(counts.documents), "document"), counts.failed, counts.pages,
                    counts.objectives, counts.indicators, counts.measures, counts.amendments, counts.findings));
}

// A name, a SHA-256 or the beginning of one. Throws Error(kInput) when it is none or several.
store::DocumentSummary find(const store::Store& store, const std::string& document) {
  const std::vector<store::DocumentSummary> found = store.documents(document);
  if (found.size() == 1) return found.front();
  if (found.empty()) throw Error(ErrorCode::kInput, document + ": no such document; list them with: spoglio show");
  throw Error(ErrorCode::kInput,
              fmt::format("{}: {} documents are called so; give the beginning of a SHA-256, such as {}", document,
                          found.size(), found.front().sha256.substr(0, 12)));
}

void print_fact(const std::string& name, const std::string& value) {
  if (!value.empty()) print(wrap(fit(name, 12), value));
}

void print_facts(const normalize::DocumentFacts& facts) {
  print_fact("title", facts.title.value_or(""));
  print_fact("issuer", facts.issuer.value_or(""));
  print_fact("year", facts.year ? std::to_string(*facts.year) : "");
  if (facts.period) print_fact("period", fmt::format("{} to {}", facts.period->first, facts.period->second));
  if (facts.approval) {
    print_fact("approval", facts.approval->body.value_or("?") + " no. " + facts.approval->number.value_or("?") +
                               " of " + facts.approval->date.value_or("?"));
  }
}

void print_document(const store::Store& store, const std::string& document) {
  const store::DocumentSummary summary = find(store, document);
  print_fact("document", summary.source);
  print_fact("sha256", summary.sha256);
  print_fact("path", summary.path);
  if (summary.failure) {
    print_fact("failed", summary.failure->code + ": " + summary.failure->message);
    return;
  }
  print_fact("origin", summary.origin);
  const normalize::Plan plan = store.plan(summary.sha256);
  print_facts(plan.document);
  print_fact("holds", fmt::format("{} pages, {} objectives, {} indicators, {} of them flagged", summary.pages,
                                  summary.objectives, summary.indicators, summary.flagged));
  for (const normalize::Sheet& sheet : plan.sheets) {
    const std::string place = place_name(sheet.at);
    print_fact("sheet", sheet.title.value_or("(no title)") + (place.empty() ? "" : ", " + place));
  }
  for (const std::string& join : plan.document.joins) print_fact("join", join);
  for (const std::string& doubt : doubts(plan)) print_fact("doubt", doubt);
}

ExitCode run(const Options& options) {
  const store::Store store = open_store(options.database, store::Mode::kReadOnly);
  if (options.document.empty()) {
    print_list(store);
  } else {
    print_document(store, options.document);
  }
  return ExitCode::kOk;
}

}  // namespace

void add_show(CLI::App& app, Action& action) {
  auto options = std::make_shared<Options>();
  CLI::App* sub = app.add_subcommand("show", "List the documents, or show the facts, sheets and doubts of one");
  sub->add_option("DOCUMENT", options->document, "file name, SHA-256 or the beginning of one; none: the list");
  sub->add_option("--db", options->database, "the database")->capture_default_str();
  sub->footer("Example:\n  spoglio show piano.pdf --db plans.db");
  sub->callback([&action, options] { action = [options] { return run(*options); }; });
}

}  // namespace spoglio::cli
