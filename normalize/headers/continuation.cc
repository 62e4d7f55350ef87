// The mark is set apart by brackets, a dash or a colon: a word alone may be the text's own.
#include "normalize/headers/continuation.h"

#include <re2/re2.h>

namespace spoglio::normalize {

bool take_continuation(std::string& text) {
  static const RE2 behind(
      R"((?i)(?:\s*[\[(]\s*(?:segue|continua|cont\.?)\b[^\[\]()]{0,40}[\])]|\s*[-–—/,.…]+\s*segue(?: da pag[^,;]{0,30})?)\s*$)");
  static const RE2 before(
      R"(^\s*(?:(?i:[\[(]\s*(?:segue|continua)\s*[\])]|(?:segue|continua)\s*[:\-–—…]+)\s*|(?:segue|Segue|SEGUE)\s+)([\p{Lu}\d]))");
  const bool may_be = text.find("egu") != std::string::npos || text.find("EGU") != std::string::npos ||
                      text.find("ont") != std::string::npos || text.find("ONT") != std::string::npos;
  if (!may_be) return false;  // as nearly always, told without the patterns
  const bool ended = RE2::Replace(&text, behind, "");
  return RE2::Replace(&text, before, R"(\1)") || ended;
}

}  // namespace spoglio::normalize
