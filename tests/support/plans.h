// Plans made in code, for tests of what comes after reading.
#pragma once

#include <cstdint>
#include <string>

#include "normalize/plan/plan.h"
#include "store/store.h"

namespace spoglio::test {

// A plan in which every field of the model is set: two sheets, an area over an objective, two indicators, a flagged OCR
// repair.
normalize::Plan full_plan();

// A plan of any shape, the same for the same seed: empty lists, missing values, texts with quotes, line breaks, signs
// of many scripts. Its references hold together.
normalize::Plan random_plan(std::uint32_t seed);

// What a worker would hand over: one page of text, and a SHA-256 made from the name.
store::DocumentRecord record_of(const normalize::Plan& plan);
store::DocumentRecord failed_record(const std::string& source, const std::string& code, const std::string& message);

}  // namespace spoglio::test
