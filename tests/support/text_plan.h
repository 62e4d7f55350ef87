// Plans from text dumps given as strings, through the readers that the program uses; and plans in words, to compare.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "normalize/headers/vocabulary.h"
#include "normalize/plan/plan.h"

namespace spoglio::test {

// A file in the test's temporary folder, removed at the end of the scope.
class TempFile {
 public:
  explicit TempFile(std::string_view bytes, const std::string& suffix = ".txt");
  ~TempFile();
  TempFile(const TempFile&) = delete;
  TempFile& operator=(const TempFile&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

// The plan of a document file.
normalize::Plan read_plan_file(const std::string& path,
                               const normalize::Vocabulary& vocabulary = normalize::Vocabulary::standard());

// The plan of a text dump: lines, tabs between cells, form feeds between pages.
normalize::Plan plan_of(std::string_view dump,
                        const normalize::Vocabulary& vocabulary = normalize::Vocabulary::standard());

// "number >= 80 %", "deadline <= 2023-12-31", "range 10..20 %", "text": the reading of a measure.
std::string reading_of(const normalize::Measure& measure);

// One line per objective: "obiettivo_operativo 01.02 Title < 01", with the parent's code, or title in quotes, behind
// "<".
std::vector<std::string> objectives_in(const normalize::Plan& plan);

// One line per indicator: "name | target 2023 number >= 80 % | …", measures in document order. Placeholders ("none")
// are left out, as a plan may leave them out.
std::vector<std::string> indicators_in(const normalize::Plan& plan);

// The sheets' titles, "-" for an untitled one.
std::vector<std::string> sheets_in(const normalize::Plan& plan);

// The indicator of this name; an empty one when there is none, and the test fails.
const normalize::Indicator& indicator_named(const normalize::Plan& plan, std::string_view name);

// The objective that the indicator belongs to; an empty one when there is none, and the test fails.
const normalize::Objective& objective_of(const normalize::Plan& plan, const normalize::Indicator& indicator);

// The objective of this code; an empty one when there is none, and the test fails.
const normalize::Objective& objective_coded(const normalize::Plan& plan, std::string_view code);

// The reading of one measure, "" when the indicator has none of this role and year.
std::string measure_of(const normalize::Indicator& indicator, std::string_view role, int year);

// True when the review list names the field, the group it belongs to ("measures.target") or the whole ("*").
bool is_flagged(const std::vector<normalize::Review>& review, std::string_view field);

}  // namespace spoglio::test
