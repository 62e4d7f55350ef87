// Text dumps as other tools leave them: lines, page breaks, footers in the middle of a table.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace spoglio::corpus {

class TextFlow {
 public:
  // `page_lines` is how many lines a page holds; 0 for a dump without page breaks.
  TextFlow(int page_lines, std::string footer) : page_lines_(page_lines), footer_(std::move(footer)) {}

  void line(std::string_view text);
  void blank() { line(""); }
  // Lines left on the page; a large number without page breaks.
  int remaining() const { return page_lines_ == 0 ? 1 << 20 : page_lines_ - on_page_; }
  // Some pages end with the footer and the page's number, most only with a blank before the next line.
  void new_page();
  const std::string& text() const { return text_; }

 private:
  int page_lines_;
  std::string footer_;
  std::string text_;
  int on_page_ = 0;
  int page_ = 1;
  bool page_start_ = true;
};

// Lines of at most `columns` characters where words allow; an empty text has one empty line.
std::vector<std::string> wrap_columns(std::string_view text, std::size_t columns);

}  // namespace spoglio::corpus
