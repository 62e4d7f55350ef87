// spoglio inspect: every intermediate of a document as readable text, or drawn.
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <variant>

#include "extract/error.h"
#include "extract/read.h"
#include "tools/cli/commands.h"
#include "tools/cli/document_plan.h"
#include "tools/cli/ocr_flags.h"
#include "tools/cli/outline.h"
#include "tools/cli/output.h"
#include "tools/cli/page_roles.h"
#include "tools/cli/page_svg.h"

namespace spoglio::cli {
namespace {

struct Options {
  std::string file;
  std::string vocabulary;
  std::string stage = "blocks";
  std::string svg;
  int page = 0;  // 0: every page
  OcrFlags ocr;
};

void print_words(const extract::Page& page) {
  for (const extract::Word& word : page.words) {
    print(fmt::format("  [{:.1f} {:.1f} {:.1f} {:.1f}] {:.1f}pt{}{}{} {}\n", word.box.x0, word.box.y0, word.box.x1,
                      word.box.y1, word.font_size, word.bold ? " bold" : "", word.space_after ? "" : " joined",
                      word.confidence < 1 ? fmt::format(" {:.2f}", word.confidence) : "", printable(word.text)));
  }
  if (page.words.empty()) print("  no words: the input has no boxes, or the page is empty\n");
}

void print_table(const extract::Table& table) {
  print(fmt::format("  table of {} x {} at {}{}\n", table.rows, table.columns, place_and_box(table.place),
                    table.page_start ? ", first on its page" : ""));
  for (const extract::Cell& cell : table.cells) {
    std::string spans;
    if (cell.row_span > 1) spans += fmt::format(" rows {}-{}", cell.row + 1, cell.row + cell.row_span);
    if (cell.column_span > 1) spans += fmt::format(" columns {}-{}", cell.column + 1, cell.column + cell.column_span);
    print(wrap(fmt::format("    {},{}{}  ", cell.row + 1, cell.column + 1, spans), cell.text));
  }
}

void print_line(const extract::Line& line) {
  print(fmt::format("  line at {}{}{}{}{}: {}\n", place_and_box(line.place),
                    line.font_size > 0 ? fmt::format(" {:.1f}pt", line.font_size) : "", line.bold ? " bold" : "",
                    line.gap_before ? " gap" : "", line.soft_gap ? " soft-gap" : "", printable(line.text)));
}

void print_blocks(const extract::Page& page, bool tables_only) {
  for (const extract::Block& block : page.blocks) {
    if (const auto* table = std::get_if<extract::Table>(&block)) {
      print_table(*table);
    } else if (!tables_only) {
      print_line(std::get<extract::Line>(block));
    }
  }
  if (tables_only) return;
  for (const extract::Line& line : page.running) print("  running" + fmt::format(": {}\n", printable(line.text)));
}

void print_page(const extract::Page& page, const std::string& stage) {
  print(page.width > 0 ? fmt::format("page {} ({:.0f} x {:.0f} points)\n", page.number, page.width, page.height)
                       : fmt::format("page {}\n", page.number));
  for (const std::string& note : page.notes) print("  note: " + printable(note) + "\n");
  if (stage == "words") {
    print_words(page);
  } else {
    print_blocks(page, stage == "tables");
  }
}

Error no_such_page(const Options& options) {
  return Error(ErrorCode::kInput,
               fmt::format("{}: has no page {}; leave --page out to see which it has", options.file, options.page));
}

ExitCode print_pages(const Options& options) {
  const auto reader = extract::open_document(options.file, read_options(options.ocr));
  bool found = false;
  while (const std::optional<extract::Page> page = reader->next()) {
    if (options.page != 0 && page->number != options.page) continue;
    found = true;
    print_page(*page, options.stage);
    if (options.page != 0) break;
  }
  if (found) return ExitCode::kOk;
  throw no_such_page(options);
}

ExitCode print_plan(const Options& options) {
  const normalize::Plan plan =
      read_document(options.file, load_vocabulary(options.vocabulary), {}, read_options(options.ocr));
  OutlineOptions outline;
  outline.page = options.page;
  outline.traces = true;
  print(outline_text(plan, outline));
  for (const std::string& join : plan.document.joins) print(wrap("join: ", join));
  for (const std::string& doubt : doubts(plan)) print(wrap("doubt: ", doubt));
  if (holds_plan(plan)) return ExitCode::kOk;
  message(no_plan_message(options.file));
  return ExitCode::kFailed;
}

// The plan that the drawings show; empty for a document without text, whose ruling lines can still be seen.
normalize::Plan plan_to_draw(const Options& options) {
  try {
    return read_document(options.file, load_vocabulary(options.vocabulary), {}, read_options(options.ocr));
  } catch (const Error& error) {
    if (error.code() != ErrorCode::kNoText) throw;
    message(error.what());
    return {};
  }
}

// One page goes to the file named, every page to a file of its own in the folder named.
std::string svg_path(const Options& options, int page) {
  if (options.page != 0 && !std::filesystem::is_directory(options.svg)) return options.svg;
  return fmt::format("{}/page-{:04}.svg", options.svg, page);
}

void make_folder(const std::string& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (!error) return;
  throw Error(ErrorCode::kUnreadable,
              fmt::format("{}: cannot be made a folder ({}); without --page, --svg names the folder for the pages",
                          folder, error.message()));
}

// The document is read twice: the plan is known at its end only, and pages are not kept.
ExitCode draw_pages(const Options& options) {
  const auto reader = extract::open_document(options.file, read_options(options.ocr));
  if (reader->info().origin == extract::Origin::kPlainText) {
    throw Error(ErrorCode::kInput,
                fmt::format("{0}: is text, which has no boxes to draw; look at it with: spoglio inspect {0} --stage "
                            "blocks",
                            options.file));
  }
  const normalize::Plan plan = plan_to_draw(options);
  if (options.page == 0) make_folder(options.svg);
  int drawn = 0;
  while (const std::optional<extract::Page> page = reader->next()) {
    if (options.page != 0 && page->number != options.page) continue;
    write_file(svg_path(options, page->number), page_svg(*page, page_roles(*page, plan), reader->info().source));
    ++drawn;
    if (options.page != 0) break;
  }
  if (drawn == 0) throw no_such_page(options);
  message(fmt::format("{} drawn: {}", counted(static_cast<std::size_t>(drawn), "page"),
                      options.page == 0 ? options.svg : svg_path(options, options.page)));
  return ExitCode::kOk;
}

}  // namespace

void add_inspect(CLI::App& app, Action& action) {
  auto options = std::make_shared<Options>();
  CLI::App* sub = app.add_subcommand("inspect", "Show what each stage makes of a document, as text or drawn");
  sub->add_option("FILE", options->file, "PDF, text or image")->required();
  CLI::Option* stage = sub->add_option("--stage", options->stage, "words, blocks (lines and tables), tables or plan")
                           ->check(CLI::IsMember({"words", "blocks", "tables", "plan"}))
                           ->capture_default_str();
  sub->add_option("--page", options->page, "this page only, from 1")->check(CLI::PositiveNumber);
  sub->add_option("--svg", options->svg, "draw pages instead: the SVG file for --page, or the folder for every page")
      ->excludes(stage);
  sub->add_option("--vocabulary", options->vocabulary, "TOML file of header words and labels to add");
  add_ocr_flags(*sub, options->ocr);
  sub->footer("Example:\n  spoglio inspect piano.pdf --page 3 --stage tables");
  sub->callback([&action, options] {
    action = [options] {
      if (!options->svg.empty()) return draw_pages(*options);
      return options->stage == "plan" ? print_plan(*options) : print_pages(*options);
    };
  });
}

}  // namespace spoglio::cli
