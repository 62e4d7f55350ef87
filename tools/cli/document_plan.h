// One document from file to plan: the way that extract, inspect and the workers share.
#pragma once

#include <functional>
#include <string>

#include "extract/document.h"
#include "extract/read.h"
#include "normalize/headers/vocabulary.h"
#include "normalize/plan/plan.h"

namespace spoglio::cli {

// The standard vocabulary, or that and the user's file when `path` is not empty.
normalize::Vocabulary load_vocabulary(const std::string& path);

struct DocumentVisitor {
  std::function<void(const extract::DocumentInfo&)> opened;  // may be empty
  std::function<void(const extract::Page&)> page;            // may be empty; each page in order
};

// Throws Error as open_document does, and kNoText when no page of a PDF or scan holds text.
normalize::Plan read_document(const std::string& path, const normalize::Vocabulary& vocabulary,
                              const DocumentVisitor& visitor = {}, const extract::ReadOptions& options = {});

// False for a document without a single objective or indicator.
bool holds_plan(const normalize::Plan& plan);
// What to tell about such a document, with advice.
std::string no_plan_message(const std::string& path);

// A page as plain text: blocks in reading order, the cells of a row parted by tabs, then the running lines.
std::string page_text(const extract::Page& page);

}  // namespace spoglio::cli
