// Titles between rows that a word and a number open, as "Obiettivo 1 - …" and "Obiettivo 2 - …" do.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "extract/layout/tables/tables.h"

namespace spoglio::extract {

class NumberedTitles {
 public:
  // The words that number two lines of the page or more, each alone on its line.
  NumberedTitles(const Page& page, const PageLines& lines);

  // Whether the band opens with such a word and its number, alone in a region's first column or from it on.
  bool is_title(const Region& region, size_t band) const;
  // Whether some row is nothing but such a title.
  bool has_row(const Region& region, const std::vector<std::vector<size_t>>& rows) const;

 private:
  bool opens(size_t segment) const;

  const Page& page_;
  const PageLines& lines_;
  std::set<std::string> words_;
};

}  // namespace spoglio::extract
