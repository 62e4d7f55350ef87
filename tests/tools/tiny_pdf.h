// PDFs of a few lines, whole or broken at will, written by hand so that every byte is known.
#pragma once

#include <string>
#include <vector>

namespace spoglio::tests {

struct TinyPage {
  std::vector<std::string> lines;  // ASCII, top to bottom; '|' parts columns
  std::string content;             // the content stream instead, when not empty
  bool missing = false;            // the page tree names the page, and nothing stands there
};

// A PDF 1.4 with a right cross-reference table. Without pages, a page tree that says so.
std::string tiny_pdf(const std::vector<TinyPage>& pages);

}  // namespace spoglio::tests
