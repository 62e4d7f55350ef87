// A bracket is one stroke to recognition; the label behind it tells what it was.
#include "normalize/ocr/page/tags.h"

#include <re2/re2.h>

#include <map>

namespace spoglio::normalize {
namespace {

constexpr size_t kFewestAlike = 2;    // texts that print a label in brackets
constexpr size_t kLongestText = 600;  // bytes; longer ones are no rows

}  // namespace

std::set<std::string> bracketed_labels(const std::vector<std::string>& texts) {
  static const RE2 label(R"(\[(\p{L}{3,12}):)");
  std::map<std::string, size_t> counts;
  std::string found;
  for (const std::string& text : texts) {
    if (RE2::PartialMatch(text, label, &found)) ++counts[found];
  }
  std::set<std::string> out;
  for (const auto& [text, count] : counts) {
    if (count >= kFewestAlike) out.insert(text);
  }
  return out;
}

std::string with_mended_brackets(const std::string& text, const std::set<std::string>& labels) {
  static const RE2 closed(R"([)|}1lIJ!]$)");
  if (labels.empty() || text.size() > kLongestText || text.find('[') != std::string::npos) return text;
  for (const std::string& label : labels) {
    const size_t at = text.find(label + ":");
    if (at == std::string::npos || at < 2) continue;
    // The sign in front of the label, or none.
    const size_t space = text.rfind(' ', at);
    if (space == std::string::npos || at - space > 2) continue;
    std::string out = text.substr(0, space + 1) + "[" + text.substr(at);
    if (out.find(']') == std::string::npos) RE2::Replace(&out, closed, "]");
    return out;
  }
  return text;
}

}  // namespace spoglio::normalize
