// spoglio-corpus: documents of every family, from a plan and with its gold.
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <cstdint>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "extract/text.h"
#include "normalize/plan/plan.h"
#include "tools/corpus/bench.h"
#include "tools/corpus/families/families.h"
#include "tools/corpus/layouts/layouts.h"
#include "tools/corpus/plans/random_plan.h"
#include "tools/corpus/reports/pages.h"
#include "tools/corpus/scan/command.h"
#include "tools/corpus/scan/ocr.h"
#include "tools/corpus/words/print.h"

namespace {

using namespace spoglio::corpus;
using spoglio::normalize::Plan;

const std::vector<std::string> kFamilies = {"cruscotto", "albero", "individuali", "bsc", "schede"};

struct Arguments {
  std::string plan;
  std::string out;
  std::string gold;
  std::string family;
  std::string layout;
  std::string pdf;
  std::string truth;
  StyleOptions style;
  RandomOptions random;
  int pages = 0;
  int count = 0;
  std::optional<std::uint64_t> damage;
};

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error(path + ": cannot be read");
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void write_file(const std::string& path, const std::string& bytes) {
  std::ofstream out(path, std::ios::binary);
  out << bytes;
  out.close();
  if (!out) throw std::runtime_error(path + ": cannot be written");
}

Family chosen_family(const Arguments& arguments, const Plan& plan) {
  if (arguments.family.empty()) return family_of(plan);
  const auto family = family_from(arguments.family);
  if (!family) throw std::runtime_error("unknown family '" + arguments.family + "'");
  return *family;
}

// The plan as the gold of the document just made. Indicators that the document leaves in doubt are marked.
void write_gold(const Arguments& arguments, Plan plan, const std::set<std::size_t>& uncertain = {}) {
  if (arguments.gold.empty()) return;
  plan.document.source = std::filesystem::path(arguments.out).filename().string();
  std::string json = to_json(plan);
  if (!uncertain.empty()) {
    auto gold = nlohmann::ordered_json::parse(json);
    for (std::size_t index : uncertain) gold["indicators"][index]["gold_certain"] = false;
    json = gold.dump(1);
  }
  write_file(arguments.gold, json + "\n");
}

void typeset(const Arguments& arguments) {
  const Plan plan = spoglio::normalize::plan_from_json(read_file(arguments.plan));
  Flow flow(arguments.out, style_for(chosen_family(arguments, plan), arguments.style),
            {footer_act(plan), plan.document.title.value_or("")});
  set_plan(flow, plan);
  flow.finish();
  write_gold(arguments, plan);
}

void dump(const Arguments& arguments) {
  Plan plan = spoglio::normalize::plan_from_json(read_file(arguments.plan));
  const Family family = chosen_family(arguments, plan);
  std::set<std::size_t> uncertain;
  if (arguments.damage) plan = damage_plan(plan, uncertain);
  std::string text = dump_plan(plan, family);
  if (arguments.damage) {
    Rng rng(*arguments.damage);
    text = damage_text(text, rng);
  }
  write_file(arguments.out, text);
  write_gold(arguments, plan, uncertain);
}

// A document in a layout, with its gold.
void make_random_document(const Arguments& arguments) {
  if (arguments.pdf.empty()) throw std::runtime_error("random --layout needs --pdf OUT.pdf");
  DocumentOptions options;
  options.layout = arguments.layout;
  options.seed = arguments.random.seed;
  options.indicators = arguments.random.indicators;
  const Plan gold = make_document(options, arguments.pdf);
  if (!arguments.gold.empty()) write_file(arguments.gold, to_json(gold) + "\n");
}

void print_random(const Arguments& arguments) {
  if (!arguments.layout.empty()) return make_random_document(arguments);
  if (arguments.family.empty()) throw std::runtime_error("random needs --layout or --family");
  RandomOptions options = arguments.random;
  options.family = *family_from(arguments.family);
  Plan plan = random_plan(options);
  plan.document.source =
      arguments.out.empty() ? "random.pdf" : std::filesystem::path(arguments.out).filename().string();
  const std::string json = to_json(plan) + "\n";
  if (arguments.out.empty())
    std::cout << json;
  else
    write_file(arguments.out, json);
}

// Many plans, a line each, of every family and of several years of the same administrations: a big store's content.
void print_plans(const Arguments& arguments) {
  constexpr int kYears = 5;  // in a row, of one administration
  constexpr int kFirstYear = 2015;
  std::ofstream file;
  if (!arguments.out.empty()) file.open(arguments.out, std::ios::binary);
  std::ostream& out = arguments.out.empty() ? std::cout : file;
  for (int i = 0; i < arguments.count; ++i) {
    RandomOptions options = arguments.random;
    const int issuer = i / kYears;
    options.family = *family_from(kFamilies[static_cast<std::size_t>(issuer) % kFamilies.size()]);
    options.seed = arguments.random.seed * 1'000'003 + static_cast<std::uint64_t>(i);
    options.year = kFirstYear + i % kYears;
    options.issuer = "Unione dei Comuni numero " + std::to_string(issuer + 1);
    Plan plan = random_plan(options);
    plan.document.source = "piano-" + std::to_string(i + 1) + ".pdf";
    plan.document.sha256 = spoglio::extract::sha256_hex(std::to_string(options.seed) + plan.document.source);
    out << to_json(plan, -1) << '\n';
  }
  out.flush();
  if (!out) throw std::runtime_error("the plans cannot be written; free some space");
}

void add_style(CLI::App& command, StyleOptions& style) {
  command.add_option("--font", style.font, "font family, as fontconfig knows it");
  command.add_option("--font-size", style.font_size, "points")->check(CLI::Range(4.0, 24.0));
  command.add_option("--page", style.page, "page size")->check(CLI::IsMember({"a4", "a3", "letter"}));
  command.add_flag_callback(
      "--landscape", [&style] { style.landscape = true; }, "wide pages");
  command.add_flag_callback(
      "--portrait", [&style] { style.landscape = false; }, "upright pages");
  command.add_option("--density", style.density, "0 (airy rows) to 1 (tight)")->check(CLI::Range(0.0, 1.0));
  command.add_option("--rules", style.rules, "ruling lines")->check(CLI::IsMember({"full", "horizontal", "none"}));
  command.add_option("--shading", style.shading, "shade headers: on or off")->expected(1);
  command.add_flag_callback(
      "--repeat-header", [&style] { style.repeat_header = true; }, "headers again on each page");
  command.add_flag_callback(
      "--no-repeat-header", [&style] { style.repeat_header = false; }, "headers on a table's first page only");
  command.add_flag_callback(
      "--middle", [&style] { style.middle = true; }, "cells centred in their row's height");
  command.add_flag_callback(
      "--top", [&style] { style.middle = false; }, "cells at the top of their row");
  command.add_flag("--split-rows", style.split_rows, "let page breaks cut rows and part headings from tables");
  command.add_option("--seed", style.seed, "vary font, colours and widths; 0 for the plain look");
}

int run(int argc, char** argv) {
  CLI::App app("Makes documents of every family of plans, from a plan and with its gold.");
  app.require_subcommand(1);
  Arguments arguments;
  const auto add_document = [&](CLI::App& command) {
    command.add_option("plan", arguments.plan, "spoglio-plan/1 JSON")->required();
    command.add_option("--out", arguments.out, "the file to write")->required();
    command.add_option("--gold", arguments.gold, "also write the plan, as this document's gold");
    command.add_option("--family", arguments.family, "of layout; else found from the plan")
        ->check(CLI::IsMember(kFamilies));
  };
  CLI::App* typeset_command = app.add_subcommand("typeset", "A plan as PDF: real text, rules and shading");
  add_document(*typeset_command);
  add_style(*typeset_command, arguments.style);
  typeset_command->callback([&] { typeset(arguments); });
  CLI::App* text_command = app.add_subcommand("text", "A plan as the text dump of such a document");
  add_document(*text_command);
  text_command->add_option("--ocr-damage", arguments.damage, "damage it as OCR does, with this seed");
  text_command->callback([&] { dump(arguments); });
  CLI::App* random_command = app.add_subcommand("random", "A random document with its gold, or a random plan");
  CLI::Option* family =
      random_command->add_option("--family", arguments.family, "of the plan")->check(CLI::IsMember(kFamilies));
  random_command->add_option("--layout", arguments.layout, "of the document; \"any\" draws one")->excludes(family);
  random_command->add_option("--pdf", arguments.pdf, "with --layout: the document to write");
  random_command->add_option("--gold", arguments.gold, "with --layout: its gold");
  random_command->add_option("--seed", arguments.random.seed, "the same seed gives the same plan");
  random_command->add_option("--indicators", arguments.random.indicators, "about how many")
      ->check(CLI::Range(1, 100000));
  random_command->add_option("--year", arguments.random.year, "the plan's own")->check(CLI::Range(1990, 2100));
  random_command->add_option("--issuer", arguments.random.issuer, "the administration; else an invented one");
  random_command->add_option("--out", arguments.out, "the file to write; else standard output");
  random_command->callback([&] { print_random(arguments); });
  CLI::App* plans_command = app.add_subcommand("plans", "Many random plans as JSON lines, for spoglio load");
  plans_command->add_option("--count", arguments.count, "how many")->required()->check(CLI::Range(1, 1000000));
  plans_command->add_option("--indicators", arguments.random.indicators, "about how many in each")
      ->check(CLI::Range(1, 100000));
  plans_command->add_option("--seed", arguments.random.seed, "the same seed gives the same plans");
  plans_command->add_option("--out", arguments.out, "the file to write; else standard output");
  plans_command->callback([&] { print_plans(arguments); });
  app.add_subcommand("layouts", "The layouts of random documents, a line each")->callback([] {
    for (const PlanLayout& layout : plan_layouts()) std::cout << layout.name << "\t" << layout.about << "\n";
  });
  CLI::App* tables_command = app.add_subcommand("tables", "Pages of tables that are no plans, and their structure");
  tables_command->add_option("--seed", arguments.random.seed, "the same seed gives the same pages");
  tables_command->add_option("--pages", arguments.pages, "how many; 2 unless told")->check(CLI::Range(1, 1000));
  tables_command->add_option("--pdf", arguments.pdf, "the document to write")->required();
  tables_command->add_option("--truth", arguments.truth, "its tables as JSON");
  tables_command->callback([&] {
    const std::string truth =
        make_report_pages(arguments.random.seed, arguments.pages == 0 ? 2 : arguments.pages, arguments.pdf);
    if (!arguments.truth.empty()) write_file(arguments.truth, truth + "\n");
  });
  CLI::App* bench_command = app.add_subcommand("bench", "A big document of prose and tables");
  bench_command->add_option("--pages", arguments.pages, "how many")->required()->check(CLI::Range(1, 100000));
  bench_command->add_option("--out", arguments.out, "the PDF to write")->required();
  bench_command->add_option("--seed", arguments.random.seed, "of its words");
  bench_command->callback([&] { make_bench(arguments.out, arguments.pages, arguments.random.seed); });
  add_scan(app);
  CLI11_PARSE(app, argc, argv);
  return 0;
}

}  // namespace

#ifdef __SANITIZE_ADDRESS__
// Fontconfig refers to its patterns by offsets, which the leak checker cannot follow.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig\n"; }
#endif

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    std::cerr << "spoglio-corpus: " << error.what() << "\n";
    return 1;
  }
}
