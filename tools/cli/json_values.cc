// Splits a stream into JSON values by their brackets, line by line.
#include "tools/cli/json_values.h"

#include <utility>

namespace spoglio::cli {
namespace {

// Brackets open after a line, given those open before it; -1 when the line closes too many or leaves a string open,
// which no JSON does.
long depth_after(const std::string& line, long depth) {
  bool in_string = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (in_string) {
      if (c == '\\') ++i;
      if (c == '"') in_string = false;
    } else if (c == '"') {
      in_string = true;
    } else if (c == '{' || c == '[') {
      ++depth;
    } else if (c == '}' || c == ']') {
      if (--depth < 0) return -1;
    }
  }
  return in_string ? -1 : depth;
}

}  // namespace

void for_each_json(std::istream& in, const std::function<void(const JsonValue&)>& visit) {
  JsonValue value;
  long depth = 0;
  const auto end = [&](bool whole) {
    value.whole = whole;
    visit(value);
    value = JsonValue();
    depth = 0;
  };
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    const bool opens = line.starts_with('{');
    if (!value.text.empty() && value.text.front() == '{' && opens) end(false);
    if (value.text.empty()) {
      if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
      value.line = number;
    }
    value.text += line;
    value.text += '\n';
    depth = depth_after(line, depth);
    if (depth <= 0) end(depth == 0);
  }
  if (!value.text.empty()) end(false);
}

}  // namespace spoglio::cli
