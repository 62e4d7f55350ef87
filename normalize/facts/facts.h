// What a document says of itself: title, issuer, year and period, approving act.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "extract/document.h"
#include "normalize/headers/vocabulary.h"
#include "normalize/plan/plan.h"

namespace spoglio::normalize {

// The first and the last year that targets of a plan are for, as far as they are known; nothing when there is none.
std::optional<std::pair<int, int>> years_of_targets(const Plan& plan);

class FactsReader {
 public:
  explicit FactsReader(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  // A printed line; true when it is wholly a fact of the document (its title, its issuer), so that it titles nothing
  // else.
  bool read(const extract::Line& line);
  // A running header or footer: may carry title and act, on any page.
  void read_running(const extract::Line& line);
  // True for a line that prints the document's title once more, alone or behind its act: a running header or footer
  // that was not told by its place.
  bool repeats_title(const extract::Line& line) const;
  // The plan's own year as far as it is printed up to here.
  std::optional<int> year() const;
  // The title says that the objectives are those of persons.
  bool is_individual() const;
  // Facts for a whole plan: year and period fall back on the columns' years and the acts.
  void finish(Plan& plan) const;

 private:
  void read_running_part(const extract::Line& line);
  std::vector<int> title_years() const;
  const std::optional<std::string>& title() const;
  bool begins_title(const std::string& text) const;
  bool read_title(const std::string& text);
  bool read_issuer(const extract::Line& line);
  bool repeats_issuer(const std::string& text);
  void guess_issuer(const std::string& text);
  bool read_act_line(const std::string& text);
  bool read_front(const extract::Line& line, const std::string& text, bool act_line);

  const Vocabulary& vocabulary_;
  int lines_ = 0;  // printed lines seen
  std::optional<std::string> title_;
  int titled_at_ = 0;  // in lines; 0 before there is a title
  std::optional<std::string> issuer_;
  std::optional<std::string> beside_title_;  // … where only its place tells
  std::optional<std::string> guess_;         // one that may turn out to stand there
  int guessed_at_ = 0;                       // in lines
  std::optional<Act> approval_;
  std::string act_start_;                   // an act without its day, on the line before
  std::optional<int> year_;                 // of a line of its own ("Anno 2022")
  bool issuer_open_ = false;                // the name may go on in the next line
  std::string title_start_;                 // the first words of a title, on the line before
  std::optional<std::string> other_title_;  // a front line worded like one, where the vocabulary knows none
  bool other_leads_ = false;                // … above the one that the vocabulary knows
  bool other_years_differ_ = false;         // another such line names another year: neither is the plan's for sure
  bool title_open_ = false;                 // the years may stand in the next line
};

}  // namespace spoglio::normalize
