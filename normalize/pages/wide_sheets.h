// Sheets too wide for a page: what finds no room stands on further pages, beside the same numbers or codes.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "extract/document.h"
#include "normalize/headers/vocabulary.h"

namespace spoglio::normalize {

// Puts the columns of such pages together before they are read, whether a page's further columns follow it or the whole
// sheet's come after its last rows. Holds the pages of one sheet, and no more than a number of them.
class WideSheets {
 public:
  explicit WideSheets(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  // Takes the next page and gives those that are ready to be read, in order. A page whose columns went to another one
  // keeps its lines.
  std::vector<extract::Page> add(extract::Page page);
  // The pages that are still held, after the last one.
  std::vector<extract::Page> finish();

  // "page 4 goes on beside page 2: same rows, further columns".
  const std::vector<std::string>& notes() const { return notes_; }

 private:
  const Vocabulary& vocabulary_;
  std::vector<extract::Page> held_;
  std::vector<std::string> notes_;
};

}  // namespace spoglio::normalize
