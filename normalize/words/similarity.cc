// Levenshtein distance over folded letters and digits, 64 cells at a time.
#include "normalize/words/similarity.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "extract/text.h"

namespace spoglio::normalize {
namespace {

constexpr std::size_t kLongest = 2'000;  // bytes compared; the rest of a longer text does not count
constexpr std::size_t kWord = 64;        // cells of a column that are computed at once

// The column of the distance table by its steps: from one row to the next it goes up, down, or stays (Myers 1999, with
// blocks after Hyyrö 2003).
struct Block {
  std::uint64_t up = ~std::uint64_t{0};
  std::uint64_t down = 0;
};

// One column further in one block. `equal` has the rows whose letter is the column's. `step` is that of the row above
// the block, 1, 0 or -1; gives that of the row `last`.
int advance(Block& block, std::uint64_t equal, int step, std::size_t last) {
  const std::uint64_t across = equal | block.down;
  if (step < 0) equal |= 1;
  const std::uint64_t diagonal = (((equal & block.up) + block.up) ^ block.up) | equal;
  std::uint64_t up = block.down | ~(diagonal | block.up);
  std::uint64_t down = block.up & diagonal;
  const int out = static_cast<int>(up >> last & 1) - static_cast<int>(down >> last & 1);
  up = up << 1 | (step > 0 ? 1 : 0);
  down = down << 1 | (step < 0 ? 1 : 0);
  block.up = down | ~(across | up);
  block.down = up & across;
  return out;
}

std::size_t distance(std::string_view rows, std::string_view columns) {
  // Which rows have a letter, for each letter. All zero between two calls: clearing it would cost more than the rest.
  static thread_local std::vector<std::array<std::uint64_t, 256>> equal;
  static thread_local std::vector<Block> column;
  const std::size_t blocks = (rows.size() + kWord - 1) / kWord;
  if (equal.size() < blocks) equal.resize(blocks);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    equal[i / kWord][static_cast<unsigned char>(rows[i])] |= std::uint64_t{1} << i % kWord;
  }
  column.assign(blocks, Block());
  std::size_t out = rows.size();
  for (const char c : columns) {
    int step = 1;
    for (std::size_t b = 0; b < blocks; ++b) {
      const std::size_t last = b + 1 == blocks ? (rows.size() - 1) % kWord : kWord - 1;
      step = advance(column[b], equal[b][static_cast<unsigned char>(c)], step, last);
    }
    out = step < 0 ? out - 1 : out + static_cast<std::size_t>(step);
  }
  for (std::size_t i = 0; i < rows.size(); ++i) equal[i / kWord][static_cast<unsigned char>(rows[i])] = 0;
  return out;
}

// What both begin and end with costs nothing; returns the longer one's length before.
std::size_t cut_what_is_shared(std::string_view& a, std::string_view& b) {
  const std::size_t longer = std::max(a.size(), b.size());
  const auto begin = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  a.remove_prefix(static_cast<std::size_t>(begin.first - a.begin()));
  b.remove_prefix(static_cast<std::size_t>(begin.second - b.begin()));
  const auto end = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend());
  a.remove_suffix(static_cast<std::size_t>(end.first - a.rbegin()));
  b.remove_suffix(static_cast<std::size_t>(end.second - b.rbegin()));
  return longer;
}

}  // namespace

std::string letters_of_folded(std::string_view key) {
  std::string out(key.size(), '\0');
  std::size_t size = 0;
  for (const char c : key) {
    out[size] = c;
    size += (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80 ||
            (c >= 'A' && c <= 'Z');
  }
  out.resize(size);
  return out;
}

std::string letters_of(std::string_view text) { return letters_of_folded(extract::fold_key(text.substr(0, kLongest))); }

double likeness_of_letters(std::string_view a, std::string_view b) {
  if (a == b) return 1;
  if (a.empty() || b.empty()) return 0;
  a = a.substr(0, kLongest);
  b = b.substr(0, kLongest);
  const auto longer = static_cast<double>(cut_what_is_shared(a, b));
  if (a.size() > b.size()) std::swap(a, b);  // fewer blocks
  return 1 - static_cast<double>(a.empty() ? b.size() : distance(a, b)) / longer;
}

bool is_one_edit_apart(std::string_view a, std::string_view b) {
  cut_what_is_shared(a, b);
  return a.size() <= 1 && b.size() <= 1;
}

double similarity(std::string_view a, std::string_view b) {
  if (a == b) return 1;
  return likeness_of_letters(letters_of(a), letters_of(b));
}

}  // namespace spoglio::normalize
