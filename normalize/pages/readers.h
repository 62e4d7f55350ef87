// The readers that take a document's blocks, and what they read into.
#pragma once

#include <string>
#include <unordered_set>
#include <utility>

#include "normalize/checks/budget_lists.h"
#include "normalize/facts/facts.h"
#include "normalize/forms/reader.h"
#include "normalize/grids/reader.h"
#include "normalize/headers/vocabulary.h"
#include "normalize/lines/reader.h"
#include "normalize/lines/sheet_titles.h"
#include "normalize/ocr/doubts.h"
#include "normalize/plan/outline.h"
#include "normalize/plan/plan.h"
#include "normalize/tables/reader.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {

struct Readers {
  explicit Readers(Vocabulary standard) : vocabulary(std::move(standard)) {}
  Readers(const Readers&) = delete;  // they hold each other by reference
  Readers& operator=(const Readers&) = delete;

  Vocabulary vocabulary;
  Plan plan;
  Outline outline{plan};
  SheetTitles titles{vocabulary};
  FactsReader facts{vocabulary};
  TableReader tables{outline, titles, vocabulary};
  LineReader lines{outline, titles, vocabulary};
  GridReader grid{outline, vocabulary};
  FormReader forms{outline, vocabulary};
  BudgetReader budgets{vocabulary};
  WordSet words;
  OcrDoubts doubts;
  std::unordered_set<std::string> label_words;  // of the vocabulary, once a recognised page needs them
};

}  // namespace spoglio::normalize
