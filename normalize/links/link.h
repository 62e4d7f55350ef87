// The same indicator on several sheets, in several years' plans, renamed a little: what belongs together, how surely,
// and why. Pure functions over rows; the store keeps the result (series).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "normalize/plan/plan.h"

namespace spoglio::normalize {

// What linking asks of an indicator, made ready for comparing.
struct LinkRow {
  std::string code;       // as printed; empty for none
  std::string name;       // as printed
  std::string algorithm;  // as printed; empty for none
  std::string unit;       // "%", "N", "gg", "EUR", "date", "bool"; empty when nothing tells
  std::string place;      // codes and titles of the objectives above it
  std::string sheet;      // id of its sheet: rows of one sheet are different indicators

  std::string key;                  // the name, folded
  std::vector<std::string> words;   // of the name, folded, cut to their stems, without articles and the like
  std::vector<std::string> digits;  // the numbers in the name, years left out
  std::string letters;              // of the key: letters and digits alone
  std::string sorted;               // its words in the order of the alphabet
  std::string algorithm_letters;    // folded, letters and digits alone
  std::string place_letters;        // the same
};

// The rows of a plan, in the order of its indicators.
std::vector<LinkRow> link_rows(const Plan& plan);
// A row from what was kept of it.
LinkRow link_row(std::string code, std::string name, std::string algorithm, std::string unit, std::string place);

// A row's bond to the others of its indicator.
struct Link {
  double score = 1;
  std::string reason = "first";  // or what agreed: "name 0.92, code, place"
};

// Rows of one plan that are one indicator, printed on several sheets; the first stands for all.
struct LinkGroup {
  std::vector<std::size_t> rows;
  std::vector<Link> links;  // of each row to the group
};
std::vector<LinkGroup> join_sheets(const std::vector<LinkRow>& rows);

// Which known indicator each row goes on with: at most one row per known one, best pairs first. Where two are as good
// and nothing tells them apart, neither is taken. Compares only rows that share a code or a rare word.
struct Match {
  std::size_t known = 0;
  Link link;
};
std::vector<std::optional<Match>> match_known(const std::vector<LinkRow>& rows, const std::vector<LinkRow>& known);

// What identifies a row inside its document, for what people decide about it: sheet, objective, code and name, folded.
// Rows that agree in all of it are numbered.
std::vector<std::string> row_keys(const Plan& plan);

}  // namespace spoglio::normalize
