// Remembers the heading that may be the title of the table that comes next: a paragraph that is no text.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "extract/document.h"
#include "normalize/headers/vocabulary.h"
#include "normalize/plan/plan.h"

namespace spoglio::normalize {

struct TitleCandidate {
  std::string text;
  Place at;
  bool adjacent = true;  // no text between it and here
  std::string below;     // of one that names whose sheet follows, the heading between it and here
};

class SheetTitles {
 public:
  explicit SheetTitles(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  // A line that opens nothing else. `prose`: it is a sentence or an item of a list, and so is the paragraph around it.
  void see(const extract::Line& line, bool prose);

  // A table that had nothing to do with it: a heading above it is its own, unless it names whose sheet follows.
  void see_table();

  // The last heading so far; what comes next has none until another one is seen.
  std::optional<TitleCandidate> take();
  void put_back(TitleCandidate title) { title_ = std::move(title); }
  // The same, left where it is.
  std::optional<TitleCandidate> peek() const;

 private:
  struct Paragraph {
    TitleCandidate title;
    double font_size = 0;  // points
    bool bold = false;
    bool prose = false;
  };

  // The last heading itself.
  std::optional<TitleCandidate> last() const;
  // Whether a line is of the paragraph above it.
  bool goes_on(const extract::Line& line) const;

  const Vocabulary& vocabulary_;
  std::optional<TitleCandidate> title_;  // the last paragraph that is a heading, without the open one
  std::optional<TitleCandidate> unit_;   // whose sheet it is, above that heading on its page
  std::optional<Paragraph> open_;
};

// Whether a heading names whose sheet follows: an organisational unit, a centre of cost, a person's position, or a
// sheet and whose it is ("Scheda obiettivi 2024 - Rosa Bianchi").
bool heads_sheet(const std::string& heading, const Vocabulary& vocabulary);

// Whether a heading only says what the rows of a table are: "Obiettivi operativi collegati", "Indicatori e target".
bool announces_rows(const std::string& heading);

}  // namespace spoglio::normalize
