// The page-flow engine: text, lines and fills set down a PDF, page after page, with a footer on each.
// Points from the top left corner. The same calls give the same bytes.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tools/corpus/draw/style.h"

namespace spoglio::corpus {

enum class Align { kLeft, kCentre, kRight };

// How a piece of text is set.
struct Ink {
  double size = 10;
  bool bold = false;
  bool italic = false;
  std::optional<Colour> colour = {};  // else the style's
};

struct Footer {
  std::string act;    // printed left
  std::string title;  // printed beside it
};

class Flow {
 public:
  // Writes to `path`. Throws std::runtime_error when it cannot be written.
  Flow(const std::string& path, const Style& style, const Footer& footer);
  ~Flow();
  Flow(const Flow&) = delete;
  Flow& operator=(const Flow&) = delete;

  const Style& style() const { return style_; }
  double left() const { return frame_ ? frame_->first : style_.margin; }
  double width() const { return frame_ ? frame_->second : style_.page_width - 2 * style_.margin; }
  double y() const { return y_; }
  double remaining() const { return bottom() - y_; }
  double page_room() const { return bottom() - style_.margin; }  // height of an empty page
  double page_top() const { return style_.margin; }
  int page() const { return page_; }
  bool at_top() const { return y_ <= style_.margin; }

  void skip(double points) { y_ += points; }
  void go_to(double y) { y_ = y; }
  // Text and tables keep between `left` and `left + width` until the frame is cleared.
  void set_frame(double left, double width) { frame_ = {left, width}; }
  void clear_frame() { frame_.reset(); }
  // What the next page's furniture and tables look like; for the same page size only.
  void restyle(const Style& style) { style_ = style; }
  void new_page();
  // A new page in another style (a landscape section, say).
  void new_section(const Style& style, const Footer& footer);
  // The same, on the present page while it is still empty.
  void resume(const Style& style, const Footer& footer);
  // A new page unless that much room is left. Does nothing where rows may be split from their headings.
  void keep(double points);

  // Wrapped to the page's width, broken over pages between lines.
  void paragraph(std::string_view text, const Ink& ink, Align align = Align::kLeft);

  // Lines no wider than `width` where words allow; '\n' breaks, an empty line stays one.
  std::vector<std::string> wrap(std::string_view text, const Ink& ink, double width);
  double text_width(std::string_view text, const Ink& ink);
  double longest_word(std::string_view text, const Ink& ink);
  double line_height(const Ink& ink) const;

  void draw_text(double x, double top, const std::string& text, const Ink& ink);
  // Reads upwards, from `bottom`; `x` is the left edge of the turned line.
  void draw_upwards(double x, double bottom, const std::string& text, const Ink& ink);
  void fill(double x, double top, double width, double height, const Colour& colour);
  void rule(double x0, double y0, double x1, double y1);

  // Elements of the structure tree ("Table", "TR", "P"); nothing in a document without one.
  void begin_tag(const char* name);
  void end_tag(const char* name);

  // Closes the last page and the file.
  void finish();
  // The pages that must be shown turned, and by how many degrees clockwise.
  const std::vector<std::pair<int, int>>& turned_pages() const { return turned_; }

 private:
  struct Surface;
  double bottom() const;
  std::size_t fitting_head(const std::string& word, const Ink& ink, double width);
  void open_page();
  void set_page(const Style& style, const Footer& footer);
  void close_page();
  void draw_furniture();

  Style style_;
  Footer footer_;
  std::unique_ptr<Surface> surface_;
  std::optional<std::pair<double, double>> frame_;  // left, width
  std::vector<std::pair<int, int>> turned_;
  double y_ = 0;
  int page_ = 1;
  bool finished_ = false;
};

// Opens a document: its facts as a cover or as the head of the first page.
void set_front(Flow& flow, const normalize::Plan& plan);

}  // namespace spoglio::corpus
