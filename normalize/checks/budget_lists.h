// Lists of money: tables and lines that give areas and objectives their euros. Read for the checks alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/document.h"
#include "normalize/headers/vocabulary.h"
#include "normalize/plan/plan.h"

namespace spoglio::normalize {

class BudgetReader {
 public:
  explicit BudgetReader(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  // A table whose header names objectives (or levels of them) and their money and nothing that is measured, such as
  // "Obiettivi strategici | Risorse | Obiettivi operativi | Risorse": its rows become budget lines. Other tables are
  // passed by.
  void read(const extract::Table& table);
  // A line such as "1.1 Curare il verde ......... € 12.000,00". One alone is prose; lines count from two in a row on.
  void read(const extract::Line& line);
  // What was read; call once, after the last page.
  std::vector<BudgetLine> take();

 private:
  void end_run();

  const Vocabulary& vocabulary_;
  std::vector<BudgetLine> lines_;
  std::vector<BudgetLine> run_;  // lines in a row that look like money, not yet two
  int tables_ = 0;
};

}  // namespace spoglio::normalize
