// The least of PDF's syntax: where one value ends and the next begins. For content streams and for objects.
//
// All functions take the text and the place in it, move the place forward, never beyond the end, and never throw.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace spoglio::extract::pdf {

enum Kind : uint8_t { kRegular, kSpace, kDelimiter };

constexpr std::array<Kind, 256> make_kinds() {
  std::array<Kind, 256> out{};
  for (const size_t c : {0, 9, 10, 12, 13, 32}) out[c] = kSpace;
  for (const char c : std::string_view("()<>[]{}/%")) out[static_cast<unsigned char>(c)] = kDelimiter;
  return out;
}

inline constexpr auto kKinds = make_kinds();
inline constexpr double kHuge = 1e9;  // larger numbers are damage, and would overflow later

inline Kind kind_of(char c) { return kKinds[static_cast<unsigned char>(c)]; }
inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
inline bool starts_number(char c) { return is_digit(c) || c == '-' || c == '+' || c == '.'; }

// Over white space and comments.
inline void skip_space(std::string_view text, size_t& at) {
  while (at < text.size()) {
    if (text[at] == '%') {
      while (at < text.size() && text[at] != '\n' && text[at] != '\r') ++at;
    } else if (kind_of(text[at]) != kSpace) {
      return;
    } else {
      ++at;
    }
  }
}

// Letters up to the next space or delimiter; at a slash, the name after it.
std::string_view word(std::string_view text, size_t& at);
double number(std::string_view text, size_t& at);
// Over a string in parentheses, or in hex digits; whether it holds anything.
bool skip_string(std::string_view text, size_t& at);
bool skip_hex(std::string_view text, size_t& at);

// The next value as it is written: a name with its slash, a number, a string, a reference "12 0 R", an array, a
// dictionary with all they hold. Empty at the end and in front of what closes an array or dictionary.
std::string_view value(std::string_view text, size_t& at);

// A name without its slash, as it is meant: "Bordo#20A" is "Bordo A".
std::string decoded_name(std::string_view name);
// A value that is a whole number.
std::optional<int> integer(std::string_view value);

}  // namespace spoglio::extract::pdf
