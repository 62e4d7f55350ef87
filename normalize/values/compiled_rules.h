// The patterns of the measure grammar, compiled once.
#pragma once

#include <re2/re2.h>
#include <re2/set.h>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "normalize/values/measure.h"

namespace spoglio::normalize {

// A pattern with its fragments ({cmp}, {num} …) written out, as RE2 takes it.
std::string expand_fragments(std::string pattern);

// What the named groups of a rule caught; groups that took no part are absent.
using Captures = std::map<std::string, std::string>;

struct CompiledRule {
  const MeasureRule* rule;
  std::unique_ptr<RE2> pattern;

  // nullopt when the rule does not take the whole cell.
  std::optional<Captures> match(const std::string& cell) const;
};

// The rules one by one, and together: which of them take a cell is told in one pass over it.
class CompiledRules {
 public:
  static const CompiledRules& all();

  // The rules that take the whole cell, in their order; every rule where memory does not do for the one pass.
  std::vector<const CompiledRule*> taking(const std::string& cell) const;

 private:
  CompiledRules();

  std::vector<CompiledRule> rules_;
  RE2::Set together_;
};

}  // namespace spoglio::normalize
