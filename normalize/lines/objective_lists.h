// Lists of objectives in front of their cards: weights and offices that the cards do not print again.
#pragma once

#include <string>
#include <vector>

#include "extract/document.h"
#include "normalize/headers/header.h"
#include "normalize/headers/vocabulary.h"
#include "normalize/plan/plan.h"

namespace spoglio::normalize {

class ObjectiveLists {
 public:
  explicit ObjectiveLists(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  // A table whose header names objectives and their weight or office and nothing that is measured, such as
  // "N. | Obiettivo | Peso": its rows are kept. Other tables are passed by. `opened`: objectives in front of it.
  void read(const extract::Table& table, size_t opened);

  // Gives each objective that lacks a weight or offices those of the last list in front of it that prints its title.
  // Call once, after the last page.
  void settle(Plan& plan) const;

 private:
  struct Field {
    ColumnRole role;
    std::string text;
  };
  struct Entry {
    std::string title;  // folded, as titles are compared
    size_t opened = 0;  // objectives in front of the list
    std::vector<Field> fields;
  };

  const Vocabulary& vocabulary_;
  std::vector<Entry> entries_;  // in the order of the document
};

}  // namespace spoglio::normalize
