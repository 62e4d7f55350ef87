// A dense page has 10,000 tokens; qpdf's own parser makes an object of each, which costs ten times as much as this.
#include "extract/pdf/content/scanner.h"

#include <algorithm>

#include "extract/pdf/lexer.h"

namespace spoglio::extract {
namespace {

constexpr size_t kAfterImage = 8;       // bytes after an image's EI that must look like operators
constexpr size_t kLongestOperator = 4;  // letters that fit the code; longer words are no operators

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
  for (pdf::skip_space(content_, at_); at_ < content_.size(); pdf::skip_space(content_, at_)) {
    const char c = content_[at_];
    if (pdf::starts_number(c)) {
      const double value = pdf::number(content_, at_);
      if (arrays == 0) add_number(out, value);
    } else if (c == '(') {
      out.text = pdf::skip_string(content_, at_) || out.text;
    } else if (c == '/') {
      out.name = pdf::word(content_, at_);
    } else if (c == '<' && at_ + 1 < content_.size() && content_[at_ + 1] == '<') {
      dictionary(out);
    } else if (c == '<') {
      out.text = pdf::skip_hex(content_, at_) || out.text;
    } else if (pdf::kind_of(c) == pdf::kDelimiter) {
      if (c == '[') ++arrays;
      if (c == ']') arrays = std::max(0, arrays - 1);
      ++at_;
    } else {
      const std::string_view word = pdf::word(content_, at_);
      if (word.size() > kLongestOperator || word == "true" || word == "null") continue;
      out.code = operator_code(word);
      if (word == "ID") skip_image_data();
      return true;
    }
  }
  return false;
}

void ContentScanner::dictionary(Operation& out) {
  const std::string_view all = pdf::value(content_, at_);
  size_t at = 2;
  for (auto key = pdf::value(all, at); !key.empty(); key = pdf::value(all, at)) {
    if (key != "/MCID") continue;
    const auto mcid = pdf::integer(pdf::value(all, at));
    if (mcid && *mcid >= 0) out.mcid = mcid;
  }
}

// After ID: over the bytes of an inline image, to the EI that ends it. The image's length follows from its dictionary
// only for some filters, so its end is the first EI that stands by itself and is followed by text.
void ContentScanner::skip_image_data() {
  for (size_t at = content_.find("EI", at_ + 1); at != std::string_view::npos; at = content_.find("EI", at + 2)) {
    const size_t after = at + 2;
    if (pdf::kind_of(content_[at - 1]) != pdf::kSpace) continue;
    if (after < content_.size() && pdf::kind_of(content_[after]) != pdf::kSpace) continue;
    const std::string_view rest = content_.substr(after, kAfterImage);
    const bool plain = std::all_of(rest.begin(), rest.end(), [](char c) {
      return pdf::kind_of(c) == pdf::kSpace ? c != 0 : (c > 0x20 && c < 0x7F);
    });
    if (!plain) continue;
    at_ = after;
    return;
  }
  at_ = content_.size();
}

}  // namespace spoglio::extract
