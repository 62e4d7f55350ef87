// First letters of codes are confused with signs; what stands behind them has figures, and no name begins so.
#include "normalize/ocr/codes/names.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/plan/fields.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kFewestCodes = 3;   // of one form, that tell what codes of the document are like
constexpr size_t kFewestBySign = 1;  // … where a word begins with a sign that no name begins with

// Figures as 9, letters as A or a; the first letter counts, so that "O" is not taken for "S".
std::string form_of(std::string_view code) {
  std::string out(code.substr(0, 1));
  for (const char c : code.substr(1)) {
    const bool digit = c >= '0' && c <= '9';
    const char sign = digit ? '9' : c >= 'a' && c <= 'z' ? 'a' : c >= 'A' && c <= 'Z' ? 'A' : c;
    if (sign != '9' || out.back() != '9') out += sign;
  }
  return out;
}

struct Confusion {
  std::string_view read;
  std::string_view meant;
};

constexpr std::array<Confusion, 13> kFirst = {{{"©", "O"},
                                               {"®", "O"},
                                               {"0", "O"},
                                               {"o", "O"},
                                               {"$", "S"},
                                               {"§", "S"},
                                               {"s", "S"},
                                               {"5", "S"},
                                               {"€", "C"},
                                               {"c", "C"},
                                               {"8", "B"},
                                               {"8", "S"},
                                               {"1", "I"}}};

// How many codes go on so behind their first letter.
size_t count_tails(const std::map<std::string, size_t>& forms, const std::string& tail) {
  size_t out = 0;
  for (const auto& [form, count] : forms) out += form.substr(1) == tail ? count : 0;
  return out;
}

bool begins_any(const std::map<std::string, size_t>& forms, char letter) {
  return std::any_of(forms.begin(), forms.end(), [&](const auto& form) { return form.first[0] == letter; });
}

// "51.1.1-a" beside "O1.1.1-a": its first sign is a letter, if only one looks like it, or only one is printed.
std::string by_tail(const std::string& word, const std::map<std::string, size_t>& forms) {
  std::vector<std::string> meant;
  std::vector<std::string> printed;
  for (const Confusion& confusion : kFirst) {
    if (!word.starts_with(confusion.read)) continue;
    const std::string code = std::string(confusion.meant) + word.substr(confusion.read.size());
    if (count_tails(forms, form_of(code).substr(1)) < kFewestCodes) continue;
    meant.push_back(code);
    if (begins_any(forms, code[0])) printed.push_back(code);
  }
  if (printed.size() == 1) return printed.front();
  return meant.size() == 1 ? meant.front() : "";
}

// The code that a word is or looks like; empty when its form is none of the document's.
std::string meant_code(const std::string& word, const std::map<std::string, size_t>& forms) {
  const auto own = forms.find(form_of(word));
  if (own != forms.end() && own->second >= kFewestBySign) return word;
  for (const Confusion& confusion : kFirst) {
    if (!word.starts_with(confusion.read)) continue;
    std::string meant = std::string(confusion.meant) + word.substr(confusion.read.size());
    const auto form = forms.find(form_of(meant));
    const bool sign = confusion.read == "$" || confusion.read == "§" || confusion.read == "©" || confusion.read == "®";
    if (form != forms.end() && form->second >= (sign ? kFewestBySign : kFewestCodes)) return meant;
  }
  return by_tail(word, forms);
}

// Digits of a code, each run of one digit as one: "1.2.1" and "1.2 2 1" are both "121".
std::string digits_of(std::string_view code) {
  std::string out;
  for (const char c : code) {
    if (c >= '0' && c <= '9' && (out.empty() || out.back() != c)) out += c;
  }
  return out;
}

// What a name begins with that was a code in pieces: "01 1.2-b" of "O1.1.2-b".
struct Broken {
  std::string text;
  std::string rest;  // the name behind it
  std::string code;  // made of its objective's; empty where that does not fit
};

// First letters of codes, and how many begin so.
using Firsts = std::map<char, size_t>;

Broken broken_code(const std::string& name, const std::string& objective, const Firsts& known) {
  static const RE2 start(R"((\(?([^\s\d]|\d)([\d .,:]{3,12})-([a-z<(]|\S?))\s+(\p{Lu}(?s:.*)))");
  Broken out;
  std::string first;
  std::string digits;
  std::string last;
  if (!RE2::FullMatch(name, start, &out.text, &first, &digits, &last, &out.rest)) return {};
  if (last == "<" || last == "(") last = "c";
  const bool letter = last.size() == 1 && last[0] >= 'a' && last[0] <= 'z';
  if (!letter || objective.empty() || digits_of(digits) != digits_of(objective)) return out;
  for (const Confusion& confusion : kFirst) {
    if (first != confusion.read && first != confusion.meant) continue;
    // Of two letters that look like the sign, the one that codes of the document begin with.
    const bool printed = known.count(confusion.meant[0]) > 0;
    if (out.code.empty() || printed) out.code = fmt::format("{}{}-{}", confusion.meant, objective, last);
    if (printed) break;
  }
  return out;
}

void take_broken_codes(Plan& plan, const OcrDoubts& doubts) {
  std::map<std::string, std::string> objectives;  // codes by id
  for (const Objective& o : plan.objectives) objectives[o.id] = o.code.value_or("");
  std::map<const Indicator*, Broken> found;
  Firsts firsts;  // of what fits, and of what was read soundly
  for (const Indicator& i : plan.indicators) {
    if (i.code && !i.code->empty() && i.code->find('-') != std::string::npos) ++firsts[i.code->front()];
  }
  const Firsts known = firsts;
  for (const Indicator& i : plan.indicators) {
    if (i.code || !doubts.recognised(i.at)) continue;
    const Broken broken = broken_code(i.name, objectives[i.objective], known);
    if (broken.text.empty()) continue;
    if (!broken.code.empty()) ++firsts[broken.code[0]];
    found[&i] = broken;
  }
  for (Indicator& i : plan.indicators) {
    const auto at = found.find(&i);
    if (at == found.end()) continue;
    const Broken& broken = at->second;
    if (broken.code.empty() || firsts[broken.code[0]] < kFewestCodes) {
      add_review(i.review, "code", "ambiguous", fmt::format("the name begins with \"{}\", as codes do", broken.text));
      add_review(i.review, "name", "ambiguous", fmt::format("it begins with \"{}\", as codes do", broken.text));
      continue;
    }
    const std::string detail = fmt::format("\"{}\" read as the code \"{}\"", broken.text, broken.code);
    add_review(i.review, "code", "ocr_repair", detail);
    add_review(i.review, "name", "ocr_repair", detail);
    i.code = broken.code;
    i.name = broken.rest;
  }
}

}  // namespace

void take_codes_from_names(Plan& plan, const OcrDoubts& doubts) {
  static const RE2 first(R"((?:[‘’'"“”`´.,|]+ ?)?(\S{1,3}\d\S*)\s+(\p{Lu}(?s:.*)))");
  std::map<std::string, size_t> forms;
  for (const Indicator& i : plan.indicators) {
    if (i.code && !i.code->empty()) ++forms[form_of(*i.code)];
  }
  for (Indicator& i : plan.indicators) {
    std::string word;
    std::string rest;
    if (i.code || !doubts.recognised(i.at) || !RE2::FullMatch(i.name, first, &word, &rest)) continue;
    const std::string code = meant_code(word, forms);
    if (code.empty()) continue;
    const std::string detail = fmt::format("\"{}\" read as the code \"{}\"", word, code);
    add_review(i.review, "code", "ocr_repair", detail);
    add_review(i.review, "name", "ocr_repair", detail);
    i.code = code;
    i.name = rest;
  }
  take_broken_codes(plan, doubts);
}

}  // namespace spoglio::normalize
