// Names for the fields of a plan that the next reading of the same document gives again: made of codes and titles,
// never of row numbers. A path has as many parts as say what it is of:
//
//   title                                      the document: title, issuer, year
//   SHEET/OBJECTIVE/weight                     an objective: code, title, weight, units, description, budget,
//   perspectives SHEET/OBJECTIVE/INDICATOR/algorithm        an indicator: code, name, algorithm, weight, type, units,
//   assignees, due SHEET/OBJECTIVE/INDICATOR/target/2023      a measure: target, baseline, result, realisation …/all a
//   whole objective or indicator, to be accepted
//
// A part is the code, else the title, in small letters without accents, '-' for other signs; '-' alone where there is
// none; a long one is cut and ends in a digest of the whole. Rows of one name are told apart as "NAME~2of3": when a new
// reading has another number of them, none is taken for the other. Internal to store/.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/plan/plan.h"

namespace spoglio::store {

enum class Owner { kDocument, kObjective, kIndicator };

struct FieldPlace {
  Owner owner = Owner::kDocument;
  std::size_t row = 0;               // in the plan's list of objectives or indicators
  std::string field;                 // "weight", "all"; for a measure its role
  int year = 0;                      // of a measure; else 0
  std::optional<std::size_t> index;  // of the measure in its indicator's list; none: it is not there

  bool is_measure() const { return year != 0; }
};

// "A.1.2" as "a.1.2", "Città più vicina" as "citta-piu-vicina".
std::string path_part(std::string_view text);

class FieldPaths {
 public:
  explicit FieldPaths(const normalize::Plan& plan);  // as it was read; kept by reference

  // A path as path_of gives it. A measure that the indicator does not have is found too, without index.
  std::optional<FieldPlace> find(std::string_view path) const;
  // Paths that a person may have meant: parts in any spelling, '*' in them for any letters. In the order of the plan.
  std::vector<std::string> matching(std::string_view pattern) const;
  // Of every field that has a place in the plan, measures as far as they are there; of a row, `all` comes last.
  std::vector<std::string> all() const;
  std::string path_of(const FieldPlace& place) const;

 private:
  struct Row {
    Owner owner = Owner::kDocument;
    std::size_t index = 0;
    std::string path;  // without field; empty for the document
  };
  void add_rows();
  std::vector<std::string> fields_of(const Row& row) const;
  std::optional<FieldPlace> field_in(const Row& row, std::string_view field) const;

  const normalize::Plan& plan_;
  std::vector<Row> rows_;  // the document, its objectives, its indicators
  std::map<std::string, std::size_t, std::less<>> by_path_;
};

}  // namespace spoglio::store
