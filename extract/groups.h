// Disjoint groups of numbers that are joined two by two.
#pragma once

#include <cstddef>
#include <numeric>
#include <vector>

namespace spoglio::extract {

class Groups {
 public:
  // Each number below `count` is a group by itself.
  explicit Groups(size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), size_t{0}); }

  // The number that stands for the group of another: the same for all of its members, until it is joined again.
  size_t root(size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(size_t a, size_t b) { parent_[root(a)] = root(b); }

 private:
  std::vector<size_t> parent_;
};

}  // namespace spoglio::extract
