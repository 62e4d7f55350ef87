// Chance for tests: the same numbers for the same seed, on every machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace spoglio::test {

class Dice {
 public:
  explicit Dice(std::uint32_t seed) : engine_(seed) {}

  // 0 to `most`, both included. The standard's own distributions differ from library to library.
  int upto(int most) { return static_cast<int>(engine_() % static_cast<unsigned>(most + 1)); }
  int between(int least, int most) { return least + upto(most - least); }
  bool coin() { return upto(1) == 1; }
  bool in_hundred(int times) { return upto(99) < times; }

  template <typename T>
  const T& one_of(const std::vector<T>& things) {
    return things[static_cast<std::size_t>(upto(static_cast<int>(things.size()) - 1))];
  }

 private:
  std::mt19937 engine_;
};

}  // namespace spoglio::test
