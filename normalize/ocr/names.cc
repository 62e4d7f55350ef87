// Small repairs, each with its reason in the text itself.
#include "normalize/ocr/names.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <array>

#include "extract/text.h"
#include "normalize/plan/fields.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kShortestHalf = 5;  // letters of a word in front of a stroke
constexpr size_t kSecondHalf = 6;    // letters of the word behind it

struct Repair {
  const char* pattern;
  const char* rewrite;
};

// Signs that recognition takes for others, where only one reading makes sense.
const std::array<Repair, 6>& repairs() {
  static const std::array<Repair, 6> kRepairs = {{
      {R"((^|[\s/(:])([nN])[*®’'‘](\s?\p{L}))", R"(\1\2°\3)"},  // the sign of a number before a word
      {R"(\bI(['’]\p{L}))", R"(l\1)"},                          // an elided article is no capital I
      {R"re(\b(\p{Ll}*)[lI]"(\p{Ll}))re", R"(\1l'\2)"},         // … nor does it take a quote
      {R"(\bR\.?[1l]\.)", "R.I."},                              // a dotted abbreviation of capitals
      {R"((\w)\[([nN]°))", R"(\1/\2)"},                         // a bracket that never closes, before a number's sign
      {R"((^|[ /(])I(['’]))", R"(\1l\2)"},
  }};
  return kRepairs;
}

// A word that is none of the document's, and is two of them set together.
bool split_glued(std::string& text, const WordSet& words) {
  static const RE2 word(R"((?:^|[\s(/])([\p{Ll}]{5,})(?:$|[\s)/.,\-]))");
  static const std::array<const char*, 1> kTails = {"anno"};
  bool changed = false;
  re2::StringPiece rest(text);
  std::string found;
  std::vector<std::pair<std::string, std::string>> splits;
  while (RE2::FindAndConsume(&rest, word, &found)) {
    for (const std::string_view middle : kTails) {
      const size_t at = found.find(middle);
      if (at == std::string::npos) continue;
      const std::string left = found.substr(0, at);
      const std::string right = found.substr(at + middle.size());
      const bool tail_alone = right.empty() && left.size() >= 4 && words.has(left);
      const bool head_alone = left.empty() && right == "x";
      if (tail_alone) splits.emplace_back(found, left + " " + std::string(middle));
      if (head_alone) splits.emplace_back(found, std::string(middle) + " " + right);
    }
  }
  for (const auto& [glued, apart] : splits) {
    const size_t at = text.find(glued);
    if (at == std::string::npos) continue;
    text.replace(at, glued.size(), apart);
    changed = true;
  }
  return changed;
}

// A stroke between two words, read as a letter: the whole is no word of the document, its second half is one.
bool mend_stroke(std::string& text, const WordSet& words) {
  static const RE2 word(R"((?:^|[\s(])(\p{Ll}{5,}[flI]\p{Ll}{6,})(?:$|[\s):.,]))");
  re2::StringPiece rest(text);
  std::string found;
  if (!RE2::FindAndConsume(&rest, word, &found)) return false;
  for (size_t i = kShortestHalf; i + kShortestHalf < found.size(); ++i) {
    const bool stroke = found[i] == 'f' || found[i] == 'l' || found[i] == 'I';
    if (!stroke || found.size() - i - 1 < kSecondHalf || !words.has(found.substr(i + 1)) || words.count(found) > 1)
      continue;
    text.replace(text.find(found), found.size(), found.substr(0, i) + "/" + found.substr(i + 1));
    return true;
  }
  return false;
}

// A square bracket that opens and never closes is a stroke.
bool mend_bracket(std::string& text) {
  const size_t at = text.find("[ ");
  if (at == std::string::npos || text.find(']') != std::string::npos) return false;
  text[at] = '/';
  return true;
}

}  // namespace

std::string mend_recognised_name(std::string_view text, const WordSet& words, std::vector<Review>& review) {
  std::string out(text);
  for (const Repair& repair : repairs()) {
    const RE2 pattern(repair.pattern);
    RE2::GlobalReplace(&out, pattern, repair.rewrite);
  }
  split_glued(out, words);
  mend_stroke(out, words);
  mend_bracket(out);
  if (out != text) {
    add_review(review, "name", "ocr_repair",
               fmt::format("\"{}\" read as \"{}\"", extract::fold_space(text), extract::fold_space(out)));
  }
  return out;
}

}  // namespace spoglio::normalize
