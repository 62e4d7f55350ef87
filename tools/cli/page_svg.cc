// Layers from the paper up: each is a group with an id, so that an editor can hide it.
#include "tools/cli/page_svg.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string_view>
#include <variant>
#include <vector>

#include "extract/text.h"
#include "tools/cli/output.h"

namespace spoglio::cli {
namespace {

using extract::Box;

// All lengths in points.
constexpr double kMargin = 12;
constexpr double kLegendWidth = 230;
constexpr double kLegendLine = 11;
constexpr double kLegendFont = 8;
constexpr std::size_t kLegendColumns = 54;  // characters of kLegendFont in kLegendWidth
constexpr double kLabelFont = 5;            // small enough for the gap between two printed lines
constexpr double kBaseline = 0.8;           // of a word's box, from its top
constexpr double kHeightOfSize = 1.1;       // what a word's box measures across its letters, in font sizes
constexpr double kUpright = 0.2;            // how far its height may be from that; else its letters run upwards
constexpr std::size_t kMostDoubts = 30;     // told in the legend
constexpr double kMostPoints = 20'000;      // a page's side; PDF knows no larger one (ISO 32000-1, annex C)

struct Kind {
  const char* name;  // class in the style sheet
  const char* text;  // in the legend
};

constexpr Kind kLayers[] = {{"shade", "shaded area"},
                            {"rule", "ruling line"},
                            {"word", "word"},
                            {"line", "line of text"},
                            {"running", "running line, left out"},
                            {"table", "table"},
                            {"cell", "cell: row,column (spans)"},
                            {"sheet", "sheet title"},
                            {"objective", "objective"},
                            {"name", "indicator's name"},
                            {"field", "algorithm, weight, type, units"},
                            {"target", "target"},
                            {"baseline", "baseline"},
                            {"outcome", "result, realisation"},
                            {"doubt", "to be looked at"}};

constexpr std::string_view kStyle =
    "svg{background:#fff}text{font-family:sans-serif}"
    ".page{fill:#fff;stroke:#999}"
    ".shade{fill:#e8e4d8;stroke:none}.rule{fill:#333;stroke:#333;stroke-width:.4}"
    ".word{fill:none;stroke:#bbb;stroke-width:.25}.word-text{fill:#777}"
    ".line{fill:none;stroke:#2563eb;stroke-width:.6}"
    ".running{fill:none;stroke:#64748b;stroke-width:.6;stroke-dasharray:3 2}"
    ".table{fill:none;stroke:#047857;stroke-width:1.4}.cell{fill:none;stroke:#059669;stroke-width:.5}"
    ".cell-text{fill:#047857}"
    ".sheet{fill:#7c3aed;stroke:#7c3aed}.objective{fill:#d97706;stroke:#b45309}.name{fill:#0891b2;stroke:#0e7490}"
    ".field{fill:#475569;stroke:#475569}.target{fill:#c026d3;stroke:#a21caf}.baseline{fill:#65a30d;stroke:#4d7c0f}"
    ".outcome{fill:#facc15;stroke:#a16207}"
    ".sheet,.objective,.name,.field,.target,.baseline,.outcome{fill-opacity:.16;stroke-width:.7}"
    ".label{fill-opacity:1;stroke:#fff;stroke-width:1;paint-order:stroke;font-weight:bold}"
    ".doubt{fill:#dc2626;fill-opacity:.08;stroke:#dc2626;stroke-width:1.2;stroke-dasharray:4 2}"
    ".doubt-text{fill:#b91c1c;font-weight:bold}.legend{fill:#111}";

const char* class_of(Role role) {
  switch (role) {
    case Role::kSheet:
      return "sheet";
    case Role::kObjective:
      return "objective";
    case Role::kName:
      return "name";
    case Role::kTarget:
      return "target";
    case Role::kBaseline:
      return "baseline";
    case Role::kOutcome:
      return "outcome";
    case Role::kField:
      break;
  }
  return "field";
}

bool is_drawable(const Box& box) {
  return std::isfinite(box.x0) && std::isfinite(box.y0) && std::isfinite(box.x1) && std::isfinite(box.y1) &&
         box.x1 >= box.x0 && box.y1 >= box.y0;
}

double side(double points) { return std::isfinite(points) ? std::clamp(points, 1.0, kMostPoints) : 1.0; }

class PageDrawing {
 public:
  PageDrawing(const extract::Page& page, const PageRoles& roles, const std::string& source)
      : page_(page), roles_(roles), source_(source), width_(side(page.width)), height_(side(page.height)) {}

  std::string result() {
    add_drawing();
    add_words();
    add_blocks();
    add_roles();
    add_doubts();
    const double bottom = add_legend();
    const double full_width = width_ + kLegendWidth + 3 * kMargin;
    const double full_height = std::max(height_, bottom) + 2 * kMargin;
    return fmt::format(
               "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
               "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0:.2f}pt\" height=\"{1:.2f}pt\" "
               "viewBox=\"{2} {2} {0:.2f} {1:.2f}\">\n<title>{3}, page {4}</title>\n<style>{5}</style>\n"
               "<rect class=\"page\" width=\"{6:.2f}\" height=\"{7:.2f}\"/>\n",
               full_width, full_height, -kMargin, xml_text(source_), page_.number, kStyle, width_, height_) +
           body_ + "</svg>\n";
  }

 private:
  void open(const char* id) { body_ += fmt::format("<g id=\"{}\">\n", id); }
  void close() { body_ += "</g>\n"; }

  void rect(std::string_view kind, const Box& box, const std::string& title = "") {
    if (!is_drawable(box)) return;
    body_ += fmt::format("<rect class=\"{}\" x=\"{:.2f}\" y=\"{:.2f}\" width=\"{:.2f}\" height=\"{:.2f}\"", kind,
                         box.x0, box.y0, box.x1 - box.x0, box.y1 - box.y0);
    body_ += title.empty() ? "/>\n" : fmt::format("><title>{}</title></rect>\n", xml_text(title));
  }

  void text(std::string_view kind, double x, double y, double size, const std::string& words,
            std::string_view more = "") {
    if (!std::isfinite(x) || !std::isfinite(y)) return;
    body_ += fmt::format("<text class=\"{}\" x=\"{:.2f}\" y=\"{:.2f}\" font-size=\"{:.2f}\"{}>{}</text>\n", kind, x, y,
                         size, more, xml_text(words));
  }

  void add_drawing() {
    open("drawing");
    for (const Box& box : page_.drawing.shades) rect("shade", box);
    for (const Box& box : page_.drawing.horizontal) rect("rule", box);
    for (const Box& box : page_.drawing.vertical) rect("rule", box);
    close();
  }

  void add_words() {
    open("words");
    for (const extract::Word& word : page_.words) {
      rect("word", word.box);
      if (is_drawable(word.box)) add_word_text(word);
    }
    close();
  }

  // Stretched to the width of its box: the font is another one.
  void add_word_text(const extract::Word& word) {
    const Box& box = word.box;
    const double wide = box.x1 - box.x0;
    const double high = box.y1 - box.y0;
    const bool sized = word.font_size > 0 && std::isfinite(word.font_size);
    const double across = word.font_size * kHeightOfSize;
    const bool upright = sized && width_of(word.text) > 1 && std::abs(high - across) > kUpright * across &&
                         std::abs(wide - across) < std::abs(high - across);
    const double length = upright ? high : wide;
    const double size = sized ? word.font_size : high;
    std::string more = fmt::format(" textLength=\"{:.2f}\" lengthAdjust=\"spacingAndGlyphs\"", length);
    if (!upright) return text("word-text", box.x0, box.y0 + kBaseline * high, size, word.text, more);
    const double x = box.x0 + kBaseline * wide;
    more += fmt::format(" transform=\"rotate(-90 {:.2f} {:.2f})\"", x, box.y1);
    text("word-text", x, box.y1, size, word.text, more);
  }

  void add_blocks() {
    open("blocks");
    for (const extract::Line& line : page_.running) {
      if (line.place.box) rect("running", *line.place.box, line.text);
    }
    for (const extract::Block& block : page_.blocks) {
      if (const auto* table = std::get_if<extract::Table>(&block)) {
        add_table(*table);
      } else if (const auto& line = std::get<extract::Line>(block); line.place.box) {
        rect("line", *line.place.box, line.text);
      }
    }
    close();
  }

  void add_table(const extract::Table& table) {
    if (table.place.box) {
      rect("table", *table.place.box, fmt::format("table of {} x {}", table.rows, table.columns));
    }
    for (const extract::Cell& cell : table.cells) {
      if (!cell.place.box) continue;
      std::string label = fmt::format("{},{}", cell.row + 1, cell.column + 1);
      if (cell.row_span > 1) label += fmt::format(" {} rows", cell.row_span);
      if (cell.column_span > 1) label += fmt::format(" {} columns", cell.column_span);
      rect("cell", *cell.place.box, label + ": " + cell.text);
      text("cell-text", cell.place.box->x1, cell.place.box->y1 + kLabelFont - 1, kLabelFont, label,
           " text-anchor=\"end\"");
    }
  }

  void add_roles() {
    open("roles");
    for (const RoleMark& mark : roles_.marks) rect(class_of(mark.role), mark.box, mark.label + ": " + mark.detail);
    // Above all boxes.
    for (const RoleMark& mark : roles_.marks) {
      text(std::string(class_of(mark.role)) + " label", mark.box.x0, mark.box.y0 - 0.5, kLabelFont, mark.label);
    }
    close();
  }

  void add_doubts() {
    open("doubts");
    for (std::size_t i = 0; i < roles_.doubts.size(); ++i) {
      const DoubtMark& doubt = roles_.doubts[i];
      rect("doubt", doubt.box, doubt.text);
      text("doubt-text", doubt.box.x1 + 1, doubt.box.y0 + kLegendFont, kLegendFont, fmt::format("{}", i + 1));
    }
    close();
  }

  // One line, or as many as it takes, from y on; the next free y.
  double legend_text(double x, double y, const std::string& kind, const std::string& words) {
    std::string line;
    for (const std::string& word : extract::split(extract::fold_space(printable(words)), ' ')) {
      if (!line.empty() && width_of(line) + 1 + width_of(word) > kLegendColumns) {
        text(kind, x, y, kLegendFont, line);
        y += kLegendLine;
        line.clear();
      }
      line += (line.empty() ? "" : " ") + fit(word, kLegendColumns, false);
    }
    text(kind, x, y, kLegendFont, line);
    return y + kLegendLine;
  }

  double add_legend() {
    open("legend");
    const double x = width_ + kMargin;
    const double swatch = kLegendFont - 1;
    double y = kLegendLine;
    y = legend_text(x, y, "legend", fmt::format("{}, page {}", source_, page_.number));
    y = legend_text(
        x, y, "legend",
        fmt::format("{:.0f} x {:.0f} points, {}", page_.width, page_.height, counted(page_.words.size(), "word")));
    for (const std::string& note : page_.notes) y = legend_text(x, y, "doubt-text", note);
    if (!page_.drawing.whole) y = legend_text(x, y, "doubt-text", "the page draws more lines than are kept");
    y += kLegendLine / 2;
    for (const Kind& kind : kLayers) {
      rect(kind.name, {x, y - swatch, x + 2 * swatch, y});
      y = legend_text(x + 3 * swatch, y, "legend", kind.text);
    }
    y += kLegendLine / 2;
    for (std::size_t i = 0; i < std::min(kMostDoubts, roles_.doubts.size()); ++i) {
      y = legend_text(x, y, "doubt-text", fmt::format("{} {}", i + 1, roles_.doubts[i].text));
    }
    if (roles_.doubts.size() > kMostDoubts) {
      y = legend_text(x, y, "doubt-text", fmt::format("and {} more", roles_.doubts.size() - kMostDoubts));
    }
    close();
    return y;
  }

  const extract::Page& page_;
  const PageRoles& roles_;
  const std::string& source_;
  double width_;
  double height_;
  std::string body_;
};

}  // namespace

std::string page_svg(const extract::Page& page, const PageRoles& roles, const std::string& source) {
  return PageDrawing(page, roles, source).result();
}

std::string xml_text(const std::string& text) {
  std::string out;
  for (const char32_t c : extract::code_points(printable(text))) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '"') {
      out += "&quot;";
    } else if (c != 0xFFFE && c != 0xFFFF) {
      extract::append_utf8(out, c);
    }
  }
  return out;
}

}  // namespace spoglio::cli
