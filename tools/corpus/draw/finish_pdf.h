// What Cairo cannot write into a PDF: pages to be shown turned, crop boxes, the mark of a tagged document.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace spoglio::corpus {

struct Finish {
  std::vector<std::pair<int, int>> turned;  // page from 1, degrees clockwise
  bool tagged = false;                      // the catalogue says that there is a structure tree
  double bleed = 0;                         // points of paper around what is shown: a crop box on every page
};

// Rewrites the file; the same file and wishes give the same bytes. Does nothing when there is nothing to do.
void finish_pdf(const std::string& path, const Finish& finish);

}  // namespace spoglio::corpus
