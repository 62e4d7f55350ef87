// Recognised pages made in code, for tests of what undoes their damage.
#pragma once

#include <string>
#include <vector>

#include "extract/document.h"
#include "normalize/ocr/doubts.h"
#include "normalize/plan/plan.h"

namespace spoglio::test {

// Where a row of page 1 stands.
inline const normalize::Place kRecognisedRow = {1, 0, extract::Box{50, 100, 400, 112}};

extract::Word recognised_word(const std::string& text, double confidence, const extract::Box& box = {});

// What is doubtful on page 1, which holds these words.
normalize::OcrDoubts doubts_of(const std::vector<extract::Word>& words);

// The same of a page with one word, which is sure unless told otherwise.
normalize::OcrDoubts recognised_page(double confidence = 0.96);

// The target of 2024 that a cell's text is read as, before anything is repaired.
normalize::Measure read_target(const std::string& raw);

// What is flagged of a plan's indicators: "weight low_confidence".
std::vector<std::string> flags_of(const normalize::Plan& plan);

}  // namespace spoglio::test
