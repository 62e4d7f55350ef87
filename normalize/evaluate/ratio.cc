// Matching blocks, and a bit-parallel bound that spares most pairs of names the search for them.
#include "normalize/evaluate/ratio.h"

#include <algorithm>
#include <utility>

#include "extract/text.h"
#include "normalize/evaluate/text.h"

namespace spoglio::normalize {
namespace {

constexpr std::size_t kBits = 64;

struct Range {
  std::size_t a_begin, a_end, b_begin, b_end;
};

struct Match {
  std::size_t a = 0;
  std::size_t b = 0;
  std::size_t size = 0;
};

// Finds the longest block that two ranges share, row by row: lengths[j + 1] is that of the block that ends in b[j].
class BlockFinder {
 public:
  BlockFinder(const ComparedText& a, const ComparedText& b)
      : a_(a.compared()), b_(b), previous_(b.compared().size() + 1), current_(previous_.size()) {}

  Match longest(const Range& range) {
    Match best;
    for (std::size_t i = range.a_begin; i < range.a_end; ++i) {
      for (const std::uint32_t j : b_.places_of(a_[i])) {
        if (j < range.b_begin) continue;
        if (j >= range.b_end) break;
        const std::uint32_t size = previous_[j] + 1;
        current_[j + 1] = size;
        if (size > best.size) best = {i + 1 - size, j + 1 - size, size};
      }
      if (i > range.a_begin) clear(previous_, a_[i - 1]);
      std::swap(previous_, current_);
    }
    if (range.a_end > range.a_begin) clear(previous_, a_[range.a_end - 1]);
    return best;
  }

 private:
  void clear(std::vector<std::uint32_t>& lengths, char32_t letter) const {
    for (const std::uint32_t j : b_.places_of(letter)) lengths[j + 1] = 0;
  }

  std::u32string_view a_;
  const ComparedText& b_;
  std::vector<std::uint32_t> previous_;
  std::vector<std::uint32_t> current_;
};

std::size_t matching_letters(const ComparedText& a, const ComparedText& b) {
  BlockFinder finder(a, b);
  std::vector<Range> open = {{0, a.compared().size(), 0, b.compared().size()}};
  std::size_t letters = 0;
  while (!open.empty()) {
    const Range range = open.back();
    open.pop_back();
    if (range.a_begin == range.a_end || range.b_begin == range.b_end) continue;
    const Match match = finder.longest(range);
    if (match.size == 0) continue;
    letters += match.size;
    open.push_back({range.a_begin, match.a, range.b_begin, match.b});
    open.push_back({match.a + match.size, range.a_end, match.b + match.size, range.b_end});
  }
  return letters;
}

// Length of the longest common subsequence, 64 letters of `a` at a time (Hyyrö, "Bit-parallel LCS-length computation
// revisited", AWOCA 2004): a zero bit is a letter of `a` that the subsequence takes.
std::size_t common_subsequence(const ComparedText& a, const ComparedText& b) {
  const std::size_t length = a.compared().size();
  std::vector<std::uint64_t> free(length / kBits + 1, ~std::uint64_t{0});
  for (const char32_t letter : b.compared()) {
    const std::vector<std::uint64_t>& bits = a.bits_of(letter);
    if (bits.empty()) continue;
    std::uint64_t carry = 0;
    for (std::size_t w = 0; w < free.size(); ++w) {
      const std::uint64_t taken = free[w] & bits[w];
      const std::uint64_t partial = free[w] + taken;
      const std::uint64_t sum = partial + carry;
      carry = static_cast<std::uint64_t>(partial < free[w]) | static_cast<std::uint64_t>(sum < partial);
      free[w] = sum | (free[w] & ~taken);
    }
  }
  std::size_t common = 0;
  for (std::size_t i = 0; i < length; ++i) common += (free[i / kBits] >> (i % kBits) & 1U) == 0;
  return common;
}

double ratio_of(std::size_t matching, std::size_t total) {
  return 2.0 * static_cast<double>(matching) / static_cast<double>(total);
}

}  // namespace

ComparedText::ComparedText(std::u32string text) : text_(std::move(text)), letters_(1) {
  const std::u32string_view letters = compared();
  for (std::size_t i = 0; i < letters.size(); ++i) {
    std::size_t index = index_of(letters[i]);
    if (index == 0) {
      index = letters_.size();
      letters_.emplace_back();
      letters_.back().bits.resize(letters.size() / kBits + 1);
      if (letters[i] < ascii_.size()) {
        ascii_[letters[i]] = static_cast<std::uint16_t>(index);
      } else {
        others_.emplace(letters[i], index);
      }
    }
    letters_[index].places.push_back(static_cast<std::uint32_t>(i));
    letters_[index].bits[i / kBits] |= std::uint64_t{1} << (i % kBits);
  }
}

std::size_t ComparedText::index_of(char32_t letter) const {
  if (letter < ascii_.size()) return ascii_[letter];
  const auto it = others_.find(letter);
  return it == others_.end() ? 0 : it->second;
}

const std::vector<std::uint32_t>& ComparedText::places_of(char32_t letter) const {
  return letters_[index_of(letter)].places;
}

const std::vector<std::uint64_t>& ComparedText::bits_of(char32_t letter) const {
  return letters_[index_of(letter)].bits;
}

double ratio(const ComparedText& a, const ComparedText& b, double least) {
  if (a.whole() == b.whole()) return 1;
  const std::size_t shorter = std::min(a.compared().size(), b.compared().size());
  const std::size_t total = a.compared().size() + b.compared().size();
  if (shorter == 0 || ratio_of(shorter, total) < least) return 0;
  if (least > 0 && ratio_of(common_subsequence(a, b), total) < least) return 0;
  return ratio_of(matching_letters(a, b), total);
}

double ratio(std::string_view a, std::string_view b) {
  return ratio(ComparedText(loose_text(a)), ComparedText(loose_text(b)));
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<char32_t> left = extract::code_points(a);
  std::vector<char32_t> right = extract::code_points(b);
  left.resize(std::min(left.size(), ComparedText::kMostCompared));
  right.resize(std::min(right.size(), ComparedText::kMostCompared));
  std::vector<std::size_t> row(right.size() + 1);
  for (std::size_t j = 0; j < row.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= left.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j < row.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (left[i - 1] != right[j - 1])});
      diagonal = above;
    }
  }
  return row.back();
}

}  // namespace spoglio::normalize
