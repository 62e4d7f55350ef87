// A big born-digital document for measuring speed: pages of prose, and pages of every family's tables.
#pragma once

#include <cstdint>
#include <string>

namespace spoglio::corpus {

// Exactly `pages` pages, about three in ten of them tables.
void make_bench(const std::string& path, int pages, std::uint64_t seed);

}  // namespace spoglio::corpus
