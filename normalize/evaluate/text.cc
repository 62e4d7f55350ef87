// Unicode forms come from utf8proc; what counts as white space or a letter follows the Unicode categories.
#include "normalize/evaluate/text.h"

#include <utf8proc.h>

#include <cstdlib>
#include <memory>

#include "extract/text.h"

namespace spoglio::normalize {
namespace {

struct Freer {
  void operator()(utf8proc_uint8_t* p) const { std::free(p); }
};

// The text itself where it is ASCII, to which only UTF8PROC_CASEFOLD would do anything, or no UTF-8.
std::string mapped(std::string_view text, int options) {
  if (extract::is_ascii(text)) return std::string(text);
  utf8proc_uint8_t* out = nullptr;
  const auto length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                   &out, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | options));
  if (length < 0) return std::string(text);
  const std::unique_ptr<utf8proc_uint8_t, Freer> owner(out);
  return std::string(reinterpret_cast<const char*>(out), static_cast<std::size_t>(length));
}

bool is_space(char32_t c) {
  if (c < 0x80) return (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x20);
  return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_letter_or_number(char32_t c) {
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
      return true;
    default:
      return false;
  }
}

char32_t plain_sign(char32_t c) {
  switch (c) {
    case 0x2018:
    case 0x2019:
    case '`':
      return '\'';
    case 0x201C:
    case 0x201D:
      return '"';
    case 0x2010:
    case 0x2013:
    case 0x2014:
      return '-';
    default:
      return c;
  }
}

}  // namespace

std::string judged_text(std::string_view text) {
  std::u32string signs;
  for (const char32_t c : extract::code_points(mapped(text, UTF8PROC_COMPAT | UTF8PROC_COMPOSE))) {
    const char32_t sign = plain_sign(c);
    // Two apostrophes are a quotation mark.
    if (sign == '\'' && !signs.empty() && signs.back() == '\'') {
      signs.back() = '"';
    } else {
      signs += sign;
    }
  }
  std::string out;
  bool gap = false;
  for (const char32_t c : signs) {
    if (is_space(c)) {
      gap = !out.empty();
      continue;
    }
    if (gap) out += ' ';
    gap = false;
    extract::append_utf8(out, c);
  }
  return out;
}

std::u32string loose_text(std::string_view text) {
  std::string lower;
  for (const char32_t c : extract::code_points(judged_text(text))) {
    extract::append_utf8(lower, static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c))));
  }
  std::u32string out;
  for (const char32_t c : extract::code_points(mapped(lower, UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE))) {
    if (is_letter_or_number(c)) out += c;
  }
  return out;
}

std::string judged_code(std::string_view code) {
  // Folded first, a ligature becomes its letters; upper case alone would leave it.
  std::u32string signs;
  for (const char32_t c : extract::code_points(mapped(code, UTF8PROC_CASEFOLD))) signs += c;
  while (!signs.empty() && is_space(signs.back())) signs.pop_back();
  std::size_t start = 0;
  while (start < signs.size() && is_space(signs[start])) ++start;
  while (signs.size() > start && signs.back() == '.') signs.pop_back();
  std::string out;
  for (std::size_t i = start; i < signs.size(); ++i) {
    if (signs[i] == ' ') continue;
    extract::append_utf8(out, static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(signs[i]))));
  }
  return out;
}

}  // namespace spoglio::normalize
