// Words and brackets that ask for more, before or behind.
#include "normalize/text_doubts.h"

#include <re2/re2.h>

#include <string>

#include "normalize/fields.h"
#include "normalize/wording.h"

namespace spoglio::normalize {
namespace {

// A small letter alone says nothing: many plans print "numero di pratiche". Words that join others do.
bool begins_inside(const std::string& text) {
  static const RE2 joins(
      R"((?:e|ed|o|di|del|dello|della|dei|degli|delle|da|dal|dalla|dai|dalle|al|alla|ai|agli|alle|in|nel|nella|nei|nelle|con|per|su|sul|sulla|sui|sulle|che)\s.*|[,;)].*)");
  return RE2::FullMatch(text, joins);
}

bool closes_unopened(const std::string& text) {
  int open = 0;
  for (const char c : text) {
    open += (c == '(') - (c == ')');
    if (open < 0) return true;
  }
  return false;
}

// "a) ...", "1) ..." number a list: no bracket is missing there.
bool numbers_list(const std::string& text) {
  static const RE2 item(R"((?:.*[\s;:,])?[\p{L}\d]{1,3}\).*)");
  return RE2::FullMatch(text, item);
}

bool looks_cut(const std::string& text) {
  return begins_inside(text) || is_open_text(text) || (closes_unopened(text) && !numbers_list(text));
}

}  // namespace

void doubt_cut_texts(Plan& plan) {
  for (Indicator& indicator : plan.indicators) {
    if (looks_cut(indicator.name)) add_review(indicator.review, "name", "layout", "the name seems to be cut");
    if (indicator.algorithm && looks_cut(*indicator.algorithm))
      add_review(indicator.review, "algorithm", "layout", "the algorithm seems to be cut");
  }
}

}  // namespace spoglio::normalize
