// A label counts where the vocabulary knows it; a mark where a blank and a text follow it.
#include "normalize/headers/item.h"

#include <re2/re2.h>

#include "normalize/headers/header.h"

namespace spoglio::normalize {
namespace {

// Whether a colon, or a dash, may part a label from what follows: most lines hold none between blanks.
bool may_be_parted(const std::string& text) {
  for (size_t i = 0; i + 1 < text.size(); ++i) {
    const char next = text[i + 1];
    if (text[i] == ':' ? next == ' ' : text[i] == ' ' && (next == '-' || next == '\xE2')) return true;
  }
  return false;
}

}  // namespace

size_t name_label(const std::string& text, const Vocabulary& vocabulary) {
  static const RE2 shape(R"(^([^:–—-]{2,40}?)(?: ?: | [-–—] ).*)");
  static const RE2 code(R"(\s+(?:n\.?°?|nr\.?)?\s?[A-Z]{0,3}\d{1,2}(?:\.\d{1,2}){1,4}\.?$)");  // "Indicatore 1.1.2"
  std::string label;
  if (!may_be_parted(text) || !RE2::FullMatch(text, shape, &label)) return 0;
  const size_t length = label.size();
  RE2::Replace(&label, code, "");
  if (read_column_header(label, vocabulary).role != "name") return 0;
  const size_t end = text.find_first_not_of(" :-", length);
  return end == std::string::npos                                           ? 0
         : text.compare(end, 3, "–") == 0 || text.compare(end, 3, "—") == 0 ? end + 4
                                                                            : end;
}

size_t item_mark(std::string_view text) {
  static const RE2 mark(R"(^((?:[-–—•·▪◦●○■□‣➢➤✓*]|\(?\d{1,2}\)|\d{1,2}\.|\(?[a-z]\))\s+)\S)");
  // A word of capital or small letters, as most lines begin with, told without the pattern.
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  if (text.size() < 2 || (is_letter(text[0]) && text[1] != ')')) return 0;
  re2::StringPiece found;
  if (!RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), mark, &found)) return 0;
  return found.size();
}

}  // namespace spoglio::normalize
