// Takes JSON values apart that stand in a stream, one per line or printed over many lines, and goes on after a broken
// one.
#pragma once

#include <cstddef>
#include <functional>
#include <istream>
#include <string>

namespace spoglio::cli {

struct JsonValue {
  std::string text;
  std::size_t line = 1;  // where it begins
  bool whole = true;     // false: it ends too early; text is what came of it
};

// Calls visit for each value in order. A value goes on over lines while brackets are open; one that was cut off ends at
// a line that opens a new object in the first column, as JSON lines and printed objects do.
void for_each_json(std::istream& in, const std::function<void(const JsonValue&)>& visit);

}  // namespace spoglio::cli
