// One document from file to plan: the way that extract, inspect and the workers share.
#include "tools/cli/document_plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <variant>

#include "extract/error.h"
#include "extract/read.h"
#include "normalize/read_plan.h"

namespace spoglio::cli {
namespace {

void append_table(std::string& out, const extract::Table& table) {
  int row = 0;
  bool first = true;
  for (const extract::Cell& cell : table.cells) {
    if (cell.row != row) {
      out += '\n';
      first = true;
    }
    row = cell.row;
    if (!first) out += '\t';
    first = false;
    std::string text = cell.text;
    std::replace(text.begin(), text.end(), '\n', ' ');
    out += text;
  }
  out += '\n';
}

// `note`: what a page says of itself; empty when none says anything.
Error no_text(const std::string& path, extract::Origin origin, const std::string& note) {
  if (origin == extract::Origin::kPlainText) {
    return Error(ErrorCode::kEmpty, path + ": holds nothing but white space; check that the right file was copied");
  }
  const std::string why = note.empty() ? "nothing printed was found; check that the pages are not blank" : note;
  return Error(ErrorCode::kNoText, fmt::format("{}: none of its pages holds text: {}", path, why));
}

}  // namespace

normalize::Vocabulary load_vocabulary(const std::string& path) {
  return path.empty() ? normalize::Vocabulary::standard() : normalize::Vocabulary::with_file(path);
}

normalize::Plan read_document(const std::string& path, const normalize::Vocabulary& vocabulary,
                              const DocumentVisitor& visitor, const extract::ReadOptions& options) {
  const std::unique_ptr<extract::PageReader> reader = extract::open_document(path, options);
  if (visitor.opened) visitor.opened(reader->info());
  normalize::PlanReader plan(reader->info(), vocabulary);
  bool any_text = false;
  std::string note;
  while (const std::optional<extract::Page> page = reader->next()) {
    any_text = any_text || !page->words.empty() || !page->blocks.empty() || !page->running.empty();
    if (note.empty() && !page->notes.empty()) note = page->notes.back();
    plan.add(*page);
    if (visitor.page) visitor.page(*page);
  }
  if (!any_text) throw no_text(path, reader->info().origin, note);
  return plan.finish();
}

bool holds_plan(const normalize::Plan& plan) { return !plan.objectives.empty() || !plan.indicators.empty(); }

std::string no_plan_message(const std::string& path) {
  return fmt::format(
      "{0}: no plan found: not one objective or indicator; if it holds one, look at what was read with: "
      "spoglio inspect {0} --stage blocks, and add its wording with --vocabulary",
      path);
}

std::string page_text(const extract::Page& page) {
  std::string out;
  for (const extract::Block& block : page.blocks) {
    if (const auto* table = std::get_if<extract::Table>(&block)) {
      append_table(out, *table);
    } else {
      out += std::get<extract::Line>(block).text;
      out += '\n';
    }
  }
  for (const extract::Line& line : page.running) {
    out += line.text;
    out += '\n';
  }
  return out;
}

}  // namespace spoglio::cli
