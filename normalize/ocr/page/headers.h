// Headers of recognised tables: one that is not known leaves its whole column without a meaning.
#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "extract/document.h"
#include "normalize/headers/vocabulary.h"
#include "normalize/ocr/page.h"

namespace spoglio::normalize {

// In rows where other headers are known, those that are not are read as known ones that look alike: signs that stand
// for letters, strokes and points ("Unità di mis," as "Unità di mis."), words as the nearest of headers and labels
// (`known`, in lower case). What is changed is returned.
std::vector<Mend> mend_headers(extract::Page& page, const std::unordered_set<std::string>& known,
                               const Vocabulary& vocabulary);

// Rows that ran into a header above them, the only cell beside known ones that is none, become rows of their own.
std::vector<Mend> cut_headers(extract::Page& page, const std::unordered_set<std::string>& known,
                              const Vocabulary& vocabulary);

}  // namespace spoglio::normalize
