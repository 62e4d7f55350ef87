// Folds qpdf's many warnings about one file into the few sentences that a person wants to read.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace spoglio::extract {

class RepairLog {
 public:
  // One warning, without the place that qpdf puts in front of it.
  void add(std::string_view warning);
  // One sentence for each kind of damage, in the order of their weight; empty when nothing was repaired.
  std::vector<std::string> summary() const;

  static constexpr size_t kKinds = 6;

 private:
  std::array<size_t, kKinds> counts_{};
};

}  // namespace spoglio::extract
