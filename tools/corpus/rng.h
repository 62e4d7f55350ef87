// Random choices that are the same on every machine (the standard distributions are not).
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace spoglio::corpus {

class Rng {
 public:
  explicit Rng(std::uint64_t seed) : engine_(seed * 0x9e3779b97f4a7c15ULL + 0x1234567) {}

  // 0 to n - 1; 0 for n = 0.
  std::size_t below(std::size_t n) { return n == 0 ? 0 : static_cast<std::size_t>(engine_() % n); }
  int between(int low, int high) { return low + static_cast<int>(below(static_cast<std::size_t>(high - low + 1))); }
  bool chance(int percent) { return below(100) < static_cast<std::size_t>(percent); }

  template <typename T>
  const T& pick(const std::vector<T>& items) {
    return items[below(items.size())];
  }

 private:
  std::mt19937_64 engine_;
};

}  // namespace spoglio::corpus
