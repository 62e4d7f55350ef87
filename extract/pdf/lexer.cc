// Written for damaged files: whatever the bytes are, every call ends and says how far it came.
#include "extract/pdf/lexer.h"

#include <algorithm>

namespace spoglio::extract::pdf {
namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

bool doubled(std::string_view text, size_t at) { return at + 1 < text.size() && text[at + 1] == text[at]; }

// Over an array or a dictionary, without regard to which bracket closes which.
void skip_nested(std::string_view text, size_t& at) {
  int depth = 0;
  do {
    const char c = text[at];
    if (c == '(') {
      skip_string(text, at);
    } else if (c == '[') {
      ++depth;
      ++at;
    } else if (c == ']') {
      --depth;
      ++at;
    } else if (c == '<' && !doubled(text, at)) {
      skip_hex(text, at);
    } else if (c == '<' || (c == '>' && doubled(text, at))) {
      depth += c == '<' ? 1 : -1;
      at += 2;
    } else if (c == '%') {
      skip_space(text, at);
    } else {
      ++at;
    }
  } while (depth > 0 && at < text.size());
}

// Over "12 0 R" when it stands here.
bool skip_reference(std::string_view text, size_t& at) {
  size_t end = at;
  for (int part = 0; part < 2; ++part) {
    const size_t start = end;
    while (end < text.size() && is_digit(text[end])) ++end;
    if (end == start || end == text.size() || kind_of(text[end]) != kSpace) return false;
    skip_space(text, end);
  }
  if (end >= text.size() || text[end] != 'R') return false;
  at = end + 1;
  return true;
}

}  // namespace

std::string_view word(std::string_view text, size_t& at) {
  if (at < text.size() && text[at] == '/') ++at;
  const size_t start = at;
  while (at < text.size() && kind_of(text[at]) == kRegular) ++at;
  return text.substr(start, at - start);
}

double number(std::string_view text, size_t& at) {
  bool negative = false;
  for (; at < text.size() && (text[at] == '-' || text[at] == '+'); ++at) negative = negative || text[at] == '-';
  double value = 0;
  for (; at < text.size() && is_digit(text[at]); ++at) value = value * 10 + (text[at] - '0');
  if (at < text.size() && text[at] == '.') {
    double unit = 1;
    double digits = 0;
    // A minus within a number is a fault of old producers; readers pass over it.
    for (++at; at < text.size() && (is_digit(text[at]) || text[at] == '-'); ++at) {
      if (text[at] == '-' || unit > kHuge) continue;
      digits = digits * 10 + (text[at] - '0');
      unit *= 10;
    }
    value += digits / unit;
  }
  value = std::min(value, kHuge);
  return negative ? -value : value;
}

bool skip_string(std::string_view text, size_t& at) {
  const size_t start = ++at;
  for (int depth = 1; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '\\') {
      ++at;
    } else if (c == '(') {
      ++depth;
    } else if (c == ')' && --depth == 0) {
      break;
    }
  }
  at = std::min(at, text.size());
  const bool holds = at > start;
  if (at < text.size()) ++at;
  return holds;
}

bool skip_hex(std::string_view text, size_t& at) {
  const size_t start = ++at;
  at = std::min(text.find('>', at), text.size());
  const bool holds = at > start;
  if (at < text.size()) ++at;
  return holds;
}

std::string_view value(std::string_view text, size_t& at) {
  skip_space(text, at);
  if (at >= text.size()) return {};
  const size_t start = at;
  const char c = text[at];
  if (c == '/') {
    word(text, at);
  } else if (c == '(') {
    skip_string(text, at);
  } else if (c == '[' || (c == '<' && doubled(text, at))) {
    skip_nested(text, at);
  } else if (c == '<') {
    skip_hex(text, at);
  } else if (kind_of(c) == kDelimiter) {
    return {};
  } else if (!is_digit(c) || !skip_reference(text, at)) {
    word(text, at);
  }
  return text.substr(start, at - start);
}

std::string decoded_name(std::string_view name) {
  std::string out;
  for (size_t i = 0; i < name.size(); ++i) {
    if (name[i] == '#' && i + 2 < name.size() && hex_digit(name[i + 1]) >= 0 && hex_digit(name[i + 2]) >= 0) {
      out += static_cast<char>(hex_digit(name[i + 1]) * 16 + hex_digit(name[i + 2]));
      i += 2;
    } else {
      out += name[i];
    }
  }
  return out;
}

std::optional<int> integer(std::string_view value) {
  const size_t digits = !value.empty() && (value[0] == '-' || value[0] == '+') ? 1 : 0;
  if (value.size() == digits ||
      !std::all_of(value.begin() + static_cast<std::ptrdiff_t>(digits), value.end(), is_digit)) {
    return std::nullopt;
  }
  size_t at = 0;
  return static_cast<int>(number(value, at));  // within ±kHuge
}

}  // namespace spoglio::extract::pdf
