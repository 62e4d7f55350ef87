// What a content stream paints with: colours as far as they tell what is seen.
#pragma once

#include <cstdint>

#include "extract/pdf/content/paint.h"
#include "extract/pdf/content/scanner.h"

namespace spoglio::extract {

constexpr double kWhite = 0.01;  // difference to white, 0 to 1, that nobody sees

struct Ink {
  ColourSpace space = ColourSpace::kAdditive;
  double strength = 1;  // difference to white, 0 to 1
  double opacity = 1;
  uint64_t colour = 0;

  bool white() const { return strength * opacity < kWhite; }
};

// Takes the colour that an operator names in a space; another space starts black. True, for whoever asks whether the
// operator was one of colours.
bool set_colour(Ink& ink, ColourSpace space, const Operation& op);
bool set_space(Ink& ink, const Operation& op, Resources& resources);

}  // namespace spoglio::extract
