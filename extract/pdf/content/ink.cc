// A colour is its difference to white, and a number that tells it from others.
#include "extract/pdf/content/ink.h"

#include <algorithm>
#include <bit>

namespace spoglio::extract {
namespace {

double strength_of(ColourSpace space, const Operation& op) {
  if (op.count == 0 || space == ColourSpace::kOpaque) return 1;
  double most = 0;
  for (int i = 0; i < op.count; ++i) {
    const double value = std::clamp(op.numbers[static_cast<size_t>(i)], 0.0, 1.0);
    most = std::max(most, space == ColourSpace::kAdditive ? 1 - value : value);
  }
  return most;
}

// FNV-1a over what names the colour. Two ways to name one colour count as two.
uint64_t colour_of(const Operation& op) {
  uint64_t hash = 0xcbf29ce484222325U;
  const auto add = [&](uint64_t value) { hash = (hash ^ value) * 0x100000001b3U; };
  for (int i = 0; i < op.count; ++i) add(std::bit_cast<uint64_t>(op.numbers[static_cast<size_t>(i)]));
  for (const char c : op.name) add(static_cast<unsigned char>(c));
  return hash;
}

}  // namespace

bool set_colour(Ink& ink, ColourSpace space, const Operation& op) {
  ink.space = space;
  ink.colour = colour_of(op);
  ink.strength = op.name.empty() ? strength_of(space, op) : 1;  // a name: a pattern
  return true;
}

bool set_space(Ink& ink, const Operation& op, Resources& resources) {
  ink.space = resources.colour_space(op.name);
  ink.strength = 1;
  return true;
}

}  // namespace spoglio::extract
