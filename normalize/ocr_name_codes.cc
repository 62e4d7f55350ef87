// First letters of codes are confused with signs; what stands behind them has figures, and no name begins so.
#include "normalize/ocr_name_codes.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <array>
#include <map>
#include <string>
#include <string_view>

#include "normalize/fields.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kFewestCodes = 3;  // of one form, that tell what codes of the document are like

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

constexpr std::array<Confusion, 12> kFirst = {{{"©", "O"},
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
                                               {"1", "I"}}};

// The code that a word looks like; empty when its form is none of the document's.
std::string meant_code(const std::string& word, const std::map<std::string, size_t>& forms) {
  for (const Confusion& confusion : kFirst) {
    if (!word.starts_with(confusion.read)) continue;
    std::string meant = std::string(confusion.meant) + word.substr(confusion.read.size());
    const auto form = forms.find(form_of(meant));
    if (form != forms.end() && form->second >= kFewestCodes) return meant;
  }
  return {};
}

}  // namespace

void take_codes_from_names(Plan& plan, const OcrDoubts& doubts) {
  static const RE2 first(R"((\S{1,3}\d\S*)\s+(\p{Lu}(?s:.*)))");
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
}

}  // namespace spoglio::normalize
