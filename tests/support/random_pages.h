// Documents of random shape, as layout gives them: tables of every kind, forms, lines, tables that go on overleaf.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "extract/document.h"
#include "normalize/plan/plan.h"

namespace spoglio::test {

struct RandomShape {
  int pages = 3;   // at most, as all
  int blocks = 5;  // of a page; a run of lines is one
  int rows = 8;    // of a table
  int columns = 8;
};

struct RandomDocument {
  std::vector<extract::Page> pages;
  std::size_t parts = 0;  // cells and lines

  normalize::Plan plan() const;
};

// The same for the same seed and shape. Every tenth is a recognised one: its pages have words with their confidence.
RandomDocument random_document(std::uint32_t seed, const RandomShape& shape = {});

}  // namespace spoglio::test
