// Lines and page breaks of a text dump.
#include "tools/corpus/draw/text_flow.h"

#include <fmt/format.h>

#include <algorithm>

#include "extract/text.h"

namespace spoglio::corpus {
namespace {

constexpr int kFooterEvery = 7;  // pages: the dumps of real plans keep only a few of the footers

}  // namespace

void TextFlow::line(std::string_view text) {
  if (page_lines_ > 0 && on_page_ >= page_lines_) new_page();
  if (page_start_ && page_ > 1 && page_lines_ > 0) text_ += ' ';
  page_start_ = false;
  text_ += text;
  text_ += '\n';
  ++on_page_;
}

void TextFlow::new_page() {
  if (page_lines_ == 0 || on_page_ == 0) return;
  const bool with_footer = page_ % kFooterEvery == 0 && !footer_.empty();
  if (with_footer) text_ += fmt::format("\n\n\n{} \n\n{} \n\n", footer_, page_);
  ++page_;
  on_page_ = 0;
  page_start_ = !with_footer;
}

std::vector<std::string> wrap_columns(std::string_view text, std::size_t columns) {
  std::vector<std::string> lines;
  for (const std::string& part : extract::split(text, '\n')) {
    std::string line;
    for (const std::string& word : extract::split(part, ' ')) {
      if (word.empty()) continue;
      const std::size_t length = extract::code_points(line).size() + 1 + extract::code_points(word).size();
      if (!line.empty() && length > columns) {
        lines.push_back(line);
        line.clear();
      }
      if (!line.empty()) line += ' ';
      line += word;
    }
    lines.push_back(line);
  }
  return lines;
}

}  // namespace spoglio::corpus
