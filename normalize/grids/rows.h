// Rows of a recognised grid: which lines belong to one row, whose it is, and which acts amended it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "normalize/grids/line.h"
#include "normalize/plan/plan.h"

namespace spoglio::normalize {

struct OwnerPiece {
  std::string text;
  bool starts = false;  // an owner starts here
};

struct GridRow {
  std::vector<std::string> names;                // one piece per printed line
  std::vector<std::vector<std::string>> values;  // one entry per line with year cells
  std::vector<OwnerPiece> owners;                // in order
  std::string note;
  Place at;
  bool doubtful_name = false;  // a piece of it ends in what may be a border's specks
  bool started = false;        // the row's own first line was seen: an action or an owner
};

// Cuts the lines below a grid's header into rows.
std::vector<GridRow> cut_rows(const std::vector<GridLine>& lines);

// What the rows of a document say together: how each owner is written in full, which acts there are.
class GridKnowledge {
 public:
  GridKnowledge(const std::vector<GridRow*>& rows, const Vocabulary& vocabulary);

  // The row's owners in full; takes their words out of the row's name pieces. Doubts go to `review`.
  std::vector<std::string> take_owners(GridRow& row, std::vector<Review>& review) const;
  // The amendments that the row's note tells, with what is lost filled in from the document's other notes, and flagged.
  std::vector<Amendment> amendments(const GridRow& row, std::vector<Review>& review) const;

 private:
  struct Owner {
    std::string start;               // "S.Anagrafico"
    std::vector<std::string> words;  // that follow on the next lines
    int rows = 0;                    // that it owns
    std::string full() const;
  };
  static std::string without_owner_words(const std::string& name, const std::vector<const Owner*>& owners);
  void learn_owners(const std::vector<GridRow*>& rows);
  void learn_acts(const std::vector<GridRow*>& rows);
  std::vector<std::string> read_actions(const GridRow& row, std::vector<Review>& review) const;
  // The same start; a start like it; any word of it.
  enum class Likeness { kExact, kStart, kAnyWord };
  const Owner* find_owner(const std::string& piece, Likeness likeness) const;

  const Vocabulary& vocabulary_;
  std::vector<Owner> owners_;
  std::vector<Act> acts_;
};

}  // namespace spoglio::normalize
