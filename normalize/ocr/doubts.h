// Words that recognition was not sure of, until the plan is known and each can be told at the field it stands in.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "extract/document.h"
#include "normalize/ocr/page.h"
#include "normalize/plan/plan.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {

class OcrDoubts {
 public:
  // Remembers the page's doubtful words. What is doubtful depends on the page: where many words are, a word has to be
  // surer to be believed. A page of a text layer has none.
  void read(const extract::Page& page);

  // What was mended of the page before it was read: told as "ocr_repair" of the field.
  void add(int page, const std::vector<Mend>& mends);

  // Whether any page was recognised from a picture.
  bool any_scan() const { return !recognised_.empty(); }

  // Whether the place is on a page that was recognised, or on one where many words are doubtful.
  bool recognised(const Place& at) const { return recognised_.count(at.page) > 0; }
  bool rough(const Place& at) const { return rough_.count(at.page) > 0; }

  // Whether the word is a doubtful one of the place's page.
  bool doubts(const Place& at, const std::string& word) const { return texts_.count({at.page, word}) > 0; }

  // A review entry "low_confidence" for every field that holds such a word: a measure by its place, other fields by
  // their indicator's place and the word itself. A word of letters that the document prints again and again (`words`)
  // is believed, unless hardly anything of it was seen. What is doubted of an objective casts doubt on "objective" of
  // its indicators.
  void flag(Plan& plan, const WordSet& words) const;

 private:
  struct Doubt {
    int page = 0;
    extract::Box box;
    std::string text;
    double confidence = 0;
    std::string read;     // of a mended word: what it was before
    std::string reading;  // of a figure that is wider than its signs: with the sign it lost, where that is clear
    bool odd = false;     // doubted for its width alone
    bool header = false;  // of the header of the value that stands at its place
  };
  static Review review_of(const Doubt& doubt, std::string field);
  bool repeated(const Doubt& doubt, const WordSet& words) const;
  void flag(Indicator& indicator, const Doubt& doubt) const;
  // What of the objective the word is doubtful in: 'c' code, 't' title, or 0.
  char flag(Objective& objective, const Doubt& doubt) const;

  std::vector<Doubt> doubts_;
  std::set<std::pair<int, std::string>> texts_;  // of them, by page
  std::set<int> recognised_;
  std::set<int> rough_;
};

}  // namespace spoglio::normalize
