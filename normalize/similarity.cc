// Levenshtein distance over folded letters and digits.
#include "normalize/similarity.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

#include "extract/text.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kLongest = 2'000;  // bytes compared; the rest of a longer text does not count

std::string letters_of(std::string_view text) {
  std::string out;
  for (const char c : extract::fold_key(text.substr(0, kLongest))) {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80) out += c;
  }
  return out;
}

}  // namespace

double similarity(std::string_view a, std::string_view b) {
  const std::string left = letters_of(a);
  const std::string right = letters_of(b);
  if (left == right) return 1;
  if (left.empty() || right.empty()) return 0;
  std::vector<size_t> row(right.size() + 1);
  for (size_t j = 0; j <= right.size(); ++j) row[j] = j;
  for (size_t i = 1; i <= left.size(); ++i) {
    size_t diagonal = row[0];
    row[0] = i;
    for (size_t j = 1; j <= right.size(); ++j) {
      const size_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (left[i - 1] != right[j - 1])});
      diagonal = above;
    }
  }
  return 1 - static_cast<double>(row[right.size()]) / static_cast<double>(std::max(left.size(), right.size()));
}

}  // namespace spoglio::normalize
