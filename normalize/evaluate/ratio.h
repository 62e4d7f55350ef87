// How alike two names are, as the evaluation pairs them: Ratcliff and Obershelp's ratio ("Pattern Matching: The Gestalt
// Approach", Dr. Dobb's Journal, July 1988), the one that Python's difflib computes.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace spoglio::normalize {

// A loose text (text.h) made ready to be compared with many others. Of a text over kMostCompared code points
// the rest is compared for equality alone, since the time grows with the square of the length.
class ComparedText {
 public:
  static constexpr std::size_t kMostCompared = 4'000;  // twice the longest name that any plan is known to print

  explicit ComparedText(std::u32string text);

  const std::u32string& whole() const { return text_; }
  std::u32string_view compared() const { return std::u32string_view(text_).substr(0, kMostCompared); }
  // Where a letter stands, ascending.
  const std::vector<std::uint32_t>& places_of(char32_t letter) const;
  // The same as bits, lowest first; empty when it stands nowhere.
  const std::vector<std::uint64_t>& bits_of(char32_t letter) const;

 private:
  struct Letter {
    std::vector<std::uint32_t> places;
    std::vector<std::uint64_t> bits;
  };
  // Where in letters_ a letter is; letters_.front() is for those that stand nowhere.
  std::size_t index_of(char32_t letter) const;

  std::u32string text_;
  std::vector<Letter> letters_;
  std::array<std::uint16_t, 128> ascii_{};  // nearly all letters of a loose text: found without a search
  std::unordered_map<char32_t, std::size_t> others_;
};

// 2 M / T: M letters in matching blocks (the longest block first, the first in `a`, then in `b`, among equals; then
// left and right of it), T letters in all. 1 for equal texts, 0 when only one is empty. A ratio under `least` may come
// back as 0, for which a bound (M is never over the longest common subsequence) is enough.
double ratio(const ComparedText& a, const ComparedText& b, double least = 0);

// The ratio of two texts as printed.
double ratio(std::string_view a, std::string_view b);

// Insertions, deletions and replacements of code points that turn one UTF-8 text into the other, over the first
// kMostCompared of each.
std::size_t edit_distance(std::string_view a, std::string_view b);

}  // namespace spoglio::normalize
