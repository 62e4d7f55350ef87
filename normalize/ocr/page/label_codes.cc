// Headings of one label are lettered one after the other.
#include "normalize/ocr/page/label_codes.h"

#include <re2/re2.h>

#include <map>

namespace spoglio::normalize {
namespace {

constexpr size_t kFewestSound = 2;  // headings of a label with their letters

// A heading of the label; `letter` is 0 where it was damaged.
struct Heading {
  size_t text = 0;
  char letter = 0;
  std::string title;
};

// The letters that stand between two others, if there are as many as headings without; else none.
bool fits_between(char before, char behind, size_t count) {
  return before != 0 && (behind == 0 || behind == before + static_cast<char>(count) + 1) &&
         before + static_cast<char>(count) <= 'Z';
}

void mend(std::vector<Heading>& headings, const std::string& label, std::vector<std::string>& texts) {
  for (size_t first = 0; first < headings.size(); ++first) {
    if (headings[first].letter != 0) continue;
    size_t end = first;
    while (end < headings.size() && headings[end].letter == 0) ++end;
    const char before = first > 0 ? headings[first - 1].letter : '\0';
    const char behind = end < headings.size() ? headings[end].letter : '\0';
    const bool known = fits_between(before, behind, end - first);
    for (size_t i = first; i < end; ++i) {
      const std::string code =
          known ? std::string(" ") + static_cast<char>(before + 1 + static_cast<char>(i - first)) + " - " : ": ";
      texts[headings[i].text] = label + code + headings[i].title;
    }
    first = end;
  }
}

// "Obiettivo n. I.l - Title" where the label's other headings have figures, "Obiettivo n. 1.2 - Title".
void mend_strokes(std::vector<std::string>& texts, const std::function<bool(const std::string&)>& is_label) {
  static const RE2 coded(R"((\p{L}+(?: \p{L}+){0,2})( n\.)? ([\dIl|L]+(?:\.[\dIl|L]+)+)( ?[-–—:] ?\p{Lu}(?s:.*)))");
  std::map<std::string, size_t> figures;
  std::string label;
  std::string mark;
  std::string code;
  std::string rest;
  const auto has_strokes = [&] { return code.find_first_of("Il|L") != std::string::npos; };
  for (const std::string& text : texts) {
    if (RE2::FullMatch(text, coded, &label, &mark, &code, &rest) && is_label(label)) figures[label] += !has_strokes();
  }
  for (std::string& text : texts) {
    if (!RE2::FullMatch(text, coded, &label, &mark, &code, &rest) || !has_strokes() || figures[label] == 0) continue;
    for (char& c : code) c = c >= '0' && c <= '9' ? c : c == '.' ? '.' : '1';
    text = label + mark + " " + code + rest;
  }
}

}  // namespace

std::vector<std::string> with_label_codes(std::vector<std::string> texts,
                                          const std::function<bool(const std::string&)>& is_label) {
  mend_strokes(texts, is_label);
  static const RE2 sound(R"((\p{L}+(?: \p{L}+){0,2}) ([A-Z]) ?[-–—:] ?(\p{Lu}\p{L}+ (?s:.*)))");
  static const RE2 letter(R"( ([A-Z]) (\p{Lu}\p{L}+ (?s:.*)))");
  static const RE2 damaged(R"((?: [^\s\p{L}]{1,2})? [-–—] ?(\p{Lu}\p{L}+ (?s:.*)))");
  std::map<std::string, size_t> labels;
  std::string label;
  std::string code;
  std::string title;
  for (const std::string& text : texts) {
    if (RE2::FullMatch(text, sound, &label, &code, &title) && is_label(label)) ++labels[label];
  }
  for (const auto& [known, count] : labels) {
    if (count < kFewestSound) continue;
    std::vector<Heading> headings;
    for (size_t i = 0; i < texts.size(); ++i) {
      if (!texts[i].starts_with(known)) continue;
      const std::string rest = texts[i].substr(known.size());
      if (RE2::FullMatch(texts[i], sound, &label, &code, &title) && label == known) {
        headings.push_back({i, code[0], title});
      } else if (RE2::FullMatch(rest, letter, &code, &title)) {
        texts[i] = known + " " + code + " - " + title;
        headings.push_back({i, code[0], title});
      } else if (RE2::FullMatch(rest, damaged, &title)) {
        headings.push_back({i, '\0', title});
      }
    }
    mend(headings, known, texts);
  }
  return texts;
}

}  // namespace spoglio::normalize
