// A dense page has 10,000 tokens; qpdf's own parser makes an object of each, which costs ten times as much as this.
#include "extract/content_scanner.h"

#include <algorithm>
#include <cmath>

namespace spoglio::extract {
namespace {

constexpr double kHuge = 1e9;           // larger numbers are damage, and would overflow later
constexpr int kNesting = 32;            // of dictionaries; deeper ones end early
constexpr size_t kAfterImage = 8;       // bytes after an image's EI that must look like operators
constexpr size_t kLongestOperator = 4;  // letters that fit the code; longer words are no operators

enum Kind : uint8_t { kRegular, kSpace, kDelimiter };

constexpr std::array<Kind, 256> kinds() {
  std::array<Kind, 256> out{};
  for (const size_t c : {0, 9, 10, 12, 13, 32}) out[c] = kSpace;
  for (const char c : std::string_view("()<>[]{}/%")) out[static_cast<unsigned char>(c)] = kDelimiter;
  return out;
}

constexpr auto kKinds = kinds();

Kind kind_of(char c) { return kKinds[static_cast<unsigned char>(c)]; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

void add_number(Operation& out, double value) {
  if (out.count == Operation::kNumbers) {
    std::shift_left(out.numbers.begin(), out.numbers.end(), 1);
    --out.count;
  }
  out.numbers[static_cast<size_t>(out.count++)] = value;
}

}  // namespace

bool ContentScanner::next(Operation& out) {
  out = Operation();
  int arrays = 0;
  for (skip_space(); at_ < content_.size(); skip_space()) {
    const char c = content_[at_];
    if (is_digit(c) || c == '.' || c == '-' || c == '+') {
      const double value = number();
      if (arrays == 0) add_number(out, value);
    } else if (c == '(') {
      out.text = skip_string() || out.text;
    } else if (c == '/') {
      out.name = name();
    } else if (c == '<' && at_ + 1 < content_.size() && content_[at_ + 1] == '<') {
      dictionary(out);
    } else if (c == '<') {
      out.text = skip_hex() || out.text;
    } else if (kind_of(c) == kDelimiter) {
      if (c == '[') ++arrays;
      if (c == ']') arrays = std::max(0, arrays - 1);
      ++at_;
    } else {
      const size_t start = at_;
      while (at_ < content_.size() && kind_of(content_[at_]) == kRegular) ++at_;
      const std::string_view word = content_.substr(start, at_ - start);
      if (word.size() > kLongestOperator || word == "true" || word == "null") continue;
      out.code = operator_code(word);
      if (word == "ID") skip_image_data();
      return true;
    }
  }
  return false;
}

void ContentScanner::skip_space() {
  while (at_ < content_.size()) {
    if (content_[at_] == '%') {
      while (at_ < content_.size() && content_[at_] != '\n' && content_[at_] != '\r') ++at_;
    } else if (kind_of(content_[at_]) != kSpace) {
      return;
    } else {
      ++at_;
    }
  }
}

double ContentScanner::number() {
  bool negative = false;
  for (; at_ < content_.size() && (content_[at_] == '-' || content_[at_] == '+'); ++at_) {
    negative = negative || content_[at_] == '-';
  }
  double value = 0;
  for (; at_ < content_.size() && is_digit(content_[at_]); ++at_) value = value * 10 + (content_[at_] - '0');
  if (at_ < content_.size() && content_[at_] == '.') {
    double unit = 1;
    double digits = 0;
    // A minus inside of a number is an old producers' fault; what follows it is dropped, as readers do.
    for (++at_; at_ < content_.size() && (is_digit(content_[at_]) || content_[at_] == '-'); ++at_) {
      if (content_[at_] == '-' || unit > kHuge) continue;
      digits = digits * 10 + (content_[at_] - '0');
      unit *= 10;
    }
    value += digits / unit;
  }
  value = std::min(value, kHuge);
  return negative ? -value : value;
}

std::string_view ContentScanner::name() {
  const size_t start = ++at_;
  while (at_ < content_.size() && kind_of(content_[at_]) == kRegular) ++at_;
  return content_.substr(start, at_ - start);
}

// Over a string in parentheses; whether it holds anything.
bool ContentScanner::skip_string() {
  const size_t start = ++at_;
  for (int depth = 1; at_ < content_.size(); ++at_) {
    const char c = content_[at_];
    if (c == '\\') {
      ++at_;
    } else if (c == '(') {
      ++depth;
    } else if (c == ')' && --depth == 0) {
      break;
    }
  }
  at_ = std::min(at_, content_.size());
  const bool holds = at_ > start;
  if (at_ < content_.size()) ++at_;
  return holds;
}

bool ContentScanner::skip_hex() {
  const size_t start = ++at_;
  at_ = std::min(content_.find('>', at_), content_.size());
  const bool holds = at_ > start;
  if (at_ < content_.size()) ++at_;
  return holds;
}

void ContentScanner::dictionary(Operation& out) {
  at_ += 2;
  bool is_mcid = false;
  int depth = 1;
  for (skip_space(); at_ < content_.size() && depth > 0; skip_space()) {
    const char c = content_[at_];
    const bool twice = at_ + 1 < content_.size() && content_[at_ + 1] == c;
    if (c == '<' && twice && depth < kNesting) {
      ++depth;
      at_ += 2;
    } else if (c == '>' && twice) {
      --depth;
      at_ += 2;
    } else if (c == '/') {
      is_mcid = name() == "MCID" && depth == 1;
      continue;
    } else if (is_digit(c) || c == '-' || c == '+' || c == '.') {
      const double value = number();
      if (is_mcid && value >= 0 && value < kHuge) out.mcid = static_cast<int>(value);
    } else if (c == '(') {
      skip_string();
    } else if (c == '<') {
      skip_hex();
    } else {
      ++at_;
    }
    is_mcid = false;
  }
}

// After ID: over the bytes of an inline image, to the EI that ends it. The image's length follows from its dictionary
// only for some filters, so its end is the first EI that stands by itself and is followed by text.
void ContentScanner::skip_image_data() {
  for (size_t at = content_.find("EI", at_ + 1); at != std::string_view::npos; at = content_.find("EI", at + 2)) {
    const size_t after = at + 2;
    if (kind_of(content_[at - 1]) != kSpace) continue;
    if (after < content_.size() && kind_of(content_[after]) != kSpace) continue;
    const std::string_view rest = content_.substr(after, kAfterImage);
    const bool plain = std::all_of(rest.begin(), rest.end(),
                                   [](char c) { return kind_of(c) == kSpace ? c != 0 : (c > 0x20 && c < 0x7F); });
    if (!plain) continue;
    at_ = after;
    return;
  }
  at_ = content_.size();
}

}  // namespace spoglio::extract
