// Weights of recognised pages, held against their sum.
#pragma once

#include <string_view>
#include <vector>

#include "normalize/ocr/doubts.h"
#include "normalize/plan/plan.h"

namespace spoglio::normalize {

// Where the weights of most objectives add up to 100, those of one that do not are flagged "ambiguous"; the one
// weight that differs by a lookalike digit from what the sum lacks of 100 takes that, doubtful ones before sure ones.
// Weights that add up are believed.
void check_weights(Plan& plan, const OcrDoubts& doubts);

// Takes out the doubts of a field that was only weakly recognised.
void drop_weak(std::vector<Review>& review, std::string_view field);

}  // namespace spoglio::normalize
