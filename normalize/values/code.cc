// Codes, tags and lists inside cells, on small patterns.
#include "normalize/values/code.h"

#include <re2/re2.h>

#include <algorithm>
#include <cctype>

#include "extract/text.h"
#include "normalize/values/number.h"
#include "normalize/words/similarity.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// False for a line that no pattern of read_heading() can match, told by its first characters: most lines are prose.
bool may_be_heading(std::string_view text) {
  constexpr size_t kLongestPrefix = 28;  // characters of letters, blanks and points in front of a code's first digit
  const char first = text.empty() ? ' ' : text[0];
  if (is_digit(first)) return true;
  if (!is_letter(first)) return false;
  const char second = text.size() > 1 ? text[1] : ' ';
  if (second == '.' || ((first == 'o' || first == 'O') && (second == 'b' || second == 'B'))) return true;
  size_t digit = 1;
  while (digit < text.size() && digit <= kLongestPrefix &&
         (is_letter(text[digit]) || text[digit] == ' ' || text[digit] == '_' || text[digit] == '.'))
    ++digit;
  return digit < text.size() && is_digit(text[digit]);
}

std::string without_end_point(std::string code) {
  while (!code.empty() && (code.back() == '.' || code.back() == ' ')) code.pop_back();
  return code;
}

}  // namespace

int Heading::depth() const {
  static const RE2 plain(R"((?:\d+|[A-Z])(?:\.\d+)*)");
  if (!RE2::FullMatch(code, plain)) return 1;
  return 1 + static_cast<int>(std::count(code.begin(), code.end(), '.'));
}

std::optional<Heading> read_heading(std::string_view text) {
  static const RE2 mission(R"(([oO0]\d{2})_\s*(\S.*))");
  static const RE2 area(R"((?i:ob)\.?\s*(\d{1,2})\s*[:.]\s*(\S.*))");
  static const RE2 dashed(R"(((?:[A-Za-z]{1,6}[ _.]?){0,4}\d{1,3}(?:[._]\d{1,3}){0,4})\s*(?:-|–|—)\s*(\D.*))");
  // "0304_02 - …", "OGO2024070 - …": numbers of four figures and more, which alone would be years.
  static const RE2 longer(
      R"((\d{4}(?:[._]\d{1,4}){1,3}|[A-Z]{2,6}[._]?\d{4,8}(?:[/._]\d{1,4})?)\s*(?:-|–|—)\s*(\D.*))");
  static const RE2 numbered(R"((\d{1,2}(?:\.\d{1,2}){0,4})(?:\.\s*|\)\s*|\s+)([^\d\s%/°.,:;)=<>\-].{2,}))");
  static const RE2 lettered(R"(([A-Z](?:\.\d{1,2}){1,4})\.?\s+(\S.{2,}))");
  const std::string folded = extract::fold_space(text);
  if (!may_be_heading(folded)) return std::nullopt;
  Heading out;
  if (RE2::FullMatch(folded, mission, &out.code, &out.title)) {
    out.code[0] = '0';
    out.mission = true;
    return out;
  }
  if (RE2::FullMatch(folded, area, &out.code, &out.title)) {
    out.area = true;
    return out;
  }
  if (RE2::FullMatch(folded, dashed, &out.code, &out.title) || RE2::FullMatch(folded, longer, &out.code, &out.title)) {
    out.title = extract::fold_space(out.title);  // before a figure the pattern leaves the blank to it
    out.dashed = true;
    out.marked = true;
    return out;
  }
  if (RE2::FullMatch(folded, numbered, &out.code, &out.title) ||
      RE2::FullMatch(folded, lettered, &out.code, &out.title)) {
    static const RE2 mark(R"([\dA-Z.]*[\d][.)].*)");
    const std::string printed = folded.substr(0, folded.size() - out.title.size());
    out.marked = RE2::FullMatch(printed, mark);
    out.code = without_end_point(out.code);
    return out;
  }
  return std::nullopt;
}

std::optional<Heading> read_lettered_heading(std::string_view text) {
  static const RE2 letter(R"(([A-Z])(?:\.|\)|\s*[-–—:])?\s+(\p{Lu}.*))");
  Heading out;
  const std::string folded = extract::fold_space(text);
  if (!RE2::FullMatch(folded, letter, &out.code, &out.title)) return std::nullopt;
  return out;
}

std::optional<Heading> read_labelled_heading(std::string_view text) {
  static const RE2 bracketed(
      R"([\[(]([A-Z]{0,5}[ ._\-]?\d{1,3}(?:[._]\d{1,3}){0,4}|[A-Z])[\])] ?[:\-–—]? ?(\p{L}.{2,}))");
  static const RE2 plain(
      R"(([A-Z]{1,5}[._\-]?\d{1,3}(?:[._]\d{1,3}){0,4}|\d{1,3}(?:\.\d{1,3}){0,4}) ?[:.)\-–—]{0,2} ?([\p{Lu}"“«].{2,}))");
  // "VP 1.1 Curare il verde": with a blank only in front of several numbers, for "ISO 27 …" and "L. 150 …" are none.
  static const RE2 apart(R"(([A-Z]{1,4} \d{1,2}(?:[._]\d{1,2}){1,4}) ?[:.)\-–—]{0,2} ?([\p{Lu}"“«].{2,}))");
  // "1-2 Curare il verde", "3/1 …"
  static const RE2 joined(R"(([A-Z]{0,5}\d{1,2}(?:[.\-/]\d{1,2}){1,3})[.)]?\s+(?:[\-–—]\s*)?([\p{Lu}"“«].{2,}))");
  const std::string folded = extract::fold_space(text);
  if (auto heading = read_heading(folded)) return heading;
  if (auto heading = read_lettered_heading(folded)) return heading;
  Heading out;
  if (!RE2::FullMatch(folded, bracketed, &out.code, &out.title) &&
      !RE2::FullMatch(folded, plain, &out.code, &out.title) && !RE2::FullMatch(folded, apart, &out.code, &out.title) &&
      !RE2::FullMatch(folded, joined, &out.code, &out.title))
    return std::nullopt;
  return out;
}

std::optional<CodedName> read_indicator_code(std::string_view text) {
  static const RE2 dashed(R"(([SO0])(\d{1,2}(?:\.\d{1,2}){1,4}-[a-z])\s+(\S.*))");
  static const RE2 numbered(R"(((?:KPI|IND)[ ._-]?\d+(?:\.\d+)*)\s*(?:[-–—:.]\s*|\s)(\S.*))");
  const std::string folded = extract::fold_space(text);
  CodedName out;
  std::string letter;
  if (RE2::FullMatch(folded, dashed, &letter, &out.code, &out.name)) {
    out.code = (letter == "0" ? "O" : letter) + out.code;
    return out;
  }
  if (RE2::FullMatch(folded, numbered, &out.code, &out.name)) return out;
  return std::nullopt;
}

std::string parent_code(std::string_view code) {
  // A stroke parts figures, as a point does: "OS1-2" is below "OS1", "OB-1" below nothing.
  const size_t last = code.find_last_of(".-/");
  const bool parts = last != std::string_view::npos &&
                     (code[last] == '.' || code.substr(0, last).find_first_of("0123456789") != std::string_view::npos);
  const size_t point = parts ? last : code.find_last_of('.');
  return point == std::string_view::npos ? std::string() : std::string(code.substr(0, point));
}

Tags take_tags(std::string& text) {
  static const RE2 weight(std::string(R"(\s*[(\[]\s*(?i:peso)\s*[:=]?\s*()") + kNumberPattern + R"()\s*%?\s*[)\]])");
  static const RE2 type(R"(\s*\(\s*(?i:tipologia|tipo)\s*:\s*([^()]+?)\s*\))");
  Tags out;
  re2::StringPiece found[2];
  if (weight.Match(text, 0, text.size(), RE2::UNANCHORED, found, 2)) {
    if (const auto number = parse_number(std::string_view(found[1].data(), found[1].size()))) {
      out.weight = number->value;
      out.found = true;
      text.erase(static_cast<size_t>(found[0].data() - text.data()), found[0].size());
    }
  }
  if (type.Match(text, 0, text.size(), RE2::UNANCHORED, found, 2)) {
    out.type = extract::fold_space(std::string_view(found[1].data(), found[1].size()));
    out.found = true;
    text.erase(static_cast<size_t>(found[0].data() - text.data()), found[0].size());
  }
  return out;
}

bool starts_unit(const std::string& key, const std::vector<std::string>& unit_starts) {
  constexpr size_t kLongWord = 6;
  constexpr double kSameWord = 0.85;
  const std::string first = key.substr(0, key.find(' '));
  return std::any_of(unit_starts.begin(), unit_starts.end(), [&](const std::string& start) {
    if (key.starts_with(start) && (start.back() == '.' || key.size() == start.size() || key[start.size()] == ' '))
      return true;
    return start.size() >= kLongWord && first.size() >= kLongWord && similarity(start, first) >= kSameWord;
  });
}

// "Settore Bilancio, Settore Tributi": a comma or a slash parts units where each side starts as one. What comes in the
// plural behind a comma may be the rest of a name ("Settore Affari generali, Servizi demografici").
static std::vector<std::string> split_listed_units(const std::string& text,
                                                   const std::vector<std::string>& unit_starts) {
  static const RE2 plural(R"((?:servizi|uffici)\b.*)");
  std::vector<std::string> out;
  size_t start = 0;
  for (size_t at = text.find_first_of(",/"); at != std::string::npos; at = text.find_first_of(",/", at + 1)) {
    const std::string left = extract::fold_key(std::string_view(text).substr(start, at - start));
    const std::string right = extract::fold_key(std::string_view(text).substr(at + 1));
    if (!starts_unit(left, unit_starts) || !starts_unit(right, unit_starts)) continue;
    if (text[at] == ',' && RE2::FullMatch(right, plural)) continue;
    out.push_back(text.substr(start, at - start));
    start = at + 1;
  }
  out.push_back(text.substr(start));
  return out;
}

std::vector<std::string> split_units(std::string_view cell, const std::vector<std::string>& unit_starts) {
  static const RE2 codes(R"((?:[A-Z][A-Z0-9]*\d*(?:\.\d+)*\s*)+)");
  std::vector<std::string> out;
  const auto add = [&](std::string_view text) {
    std::string unit = extract::fold_space(text);
    if (!unit.empty()) out.push_back(std::move(unit));
  };
  const std::string folded = extract::fold_space(cell);
  if (RE2::FullMatch(folded, codes)) {
    for (const std::string& code : extract::split(folded, ' ')) add(code);
    return out;
  }
  if (folded.find(';') != std::string::npos) {
    for (const std::string& unit : extract::split(folded, ';')) add(unit);
    return out;
  }
  std::string current;
  for (const std::string& line : extract::split(cell, '\n')) {
    if (!current.empty() && starts_unit(extract::fold_key(line), unit_starts)) {
      // A new unit on a new line, unless the line before it ends in a word that asks for more, or it begins in the
      // middle of a name.
      const bool inside = std::isupper(static_cast<unsigned char>(current[0])) != 0 &&
                          std::islower(static_cast<unsigned char>(line[0])) != 0;
      const bool open = inside || is_open_text(current) || current.ends_with('|');
      // "Area" above "Servizi alla persona" is no unit's whole name.
      const bool kind_alone =
          std::find(unit_starts.begin(), unit_starts.end(), extract::fold_key(current)) != unit_starts.end();
      if (!kind_alone && !open) {
        add(current);
        current.clear();
      }
    }
    current += current.empty() ? line : " " + line;
  }
  std::string rest = current;
  for (const std::string& part : extract::split(rest, '|')) {
    for (const std::string& unit : split_listed_units(part, unit_starts)) add(unit);
  }
  return out;
}

std::vector<std::string> split_assignees(std::string_view cell) {
  static const RE2 codes(R"((?:[A-Z]{1,4}\d*\s*[,;]?\s*)+)");
  static const RE2 position(R"(P0(\d))");
  std::vector<std::string> out;
  std::string folded = extract::fold_space(cell);
  if (!RE2::FullMatch(folded, codes)) {
    for (const std::string& part : extract::split(folded, '|')) {
      std::string person = extract::fold_space(part);
      if (!person.empty()) out.push_back(std::move(person));
    }
    return out;
  }
  std::replace(folded.begin(), folded.end(), ',', ' ');
  std::replace(folded.begin(), folded.end(), ';', ' ');
  for (std::string person : extract::split(extract::fold_space(folded), ' ')) {
    RE2::Replace(&person, position, R"(PO\1)");
    if (!person.empty()) out.push_back(std::move(person));
  }
  return out;
}

}  // namespace spoglio::normalize
