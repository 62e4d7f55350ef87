// Cairo and Pango behind the page-flow engine.
#include "tools/corpus/draw/flow.h"

#include <cairo-pdf.h>
#include <fmt/format.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <map>
#include <stdexcept>
#include <tuple>
#include <unordered_map>

#include "tools/corpus/draw/hyphens.h"
#include "tools/corpus/words/print.h"

namespace spoglio::corpus {
namespace {

constexpr double kFooterRoom = 26;
constexpr double kLeading = 1.18;  // line height in font sizes
constexpr double kHeadRoom = 16;   // of the running head above the text
constexpr double kTwiceShift = 0.25;
constexpr double kQuarterTurn = 1.5707963267948966;
// Fixed, so that the same document always has the same bytes.
constexpr char kCreated[] = "2024-01-01T00:00:00Z";

using FontKey = std::tuple<std::string, int, bool, bool>;

// What an element is called in that kind of tree; empty when it is not there.
std::string tag_name(const std::string& name, Tagging tagging) {
  if (tagging == Tagging::kSound) return name;
  if (tagging != Tagging::kBlocks) return "";
  if (name == "Table" || name == "TR") return "Div";
  return name == "TD" || name == "TH" ? "P" : name;
}

template <typename Visit>
void for_words(std::string_view text, Visit visit) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t start = text.find_first_not_of(" \n", at);
    if (start == std::string_view::npos) return;
    const std::size_t end = std::min(text.find_first_of(" \n", start), text.size());
    visit(std::string(text.substr(start, end - start)));
    at = end;
  }
}

}  // namespace

struct Flow::Surface {
  cairo_surface_t* pdf = nullptr;
  cairo_t* cairo = nullptr;
  PangoContext* context = nullptr;
  PangoLayout* layout = nullptr;
  std::map<FontKey, PangoFontDescription*> fonts;
  std::map<FontKey, std::unordered_map<std::string, double>> widths;

  Surface(const std::string& path, double width, double height) {
    pdf = cairo_pdf_surface_create(path.c_str(), width, height);
    if (cairo_surface_status(pdf) != CAIRO_STATUS_SUCCESS) {
      cairo_surface_destroy(pdf);
      throw std::runtime_error(path + ": cannot be written");
    }
    cairo_pdf_surface_set_metadata(pdf, CAIRO_PDF_METADATA_CREATE_DATE, kCreated);
    cairo_pdf_surface_set_metadata(pdf, CAIRO_PDF_METADATA_MOD_DATE, kCreated);
    cairo = cairo_create(pdf);
    context = pango_cairo_create_context(cairo);
    pango_cairo_context_set_resolution(context, 72);
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(context, FALSE);
    layout = pango_layout_new(context);
  }
  ~Surface() {
    for (auto& [key, font] : fonts) pango_font_description_free(font);
    g_object_unref(layout);
    g_object_unref(context);
    cairo_destroy(cairo);
    cairo_surface_destroy(pdf);
  }
  Surface(const Surface&) = delete;
  Surface& operator=(const Surface&) = delete;

  FontKey use(const std::string& family, const Ink& ink) {
    FontKey key{family, static_cast<int>(ink.size * 100), ink.bold, ink.italic};
    PangoFontDescription*& font = fonts[key];
    if (font == nullptr) {
      font = pango_font_description_new();
      pango_font_description_set_family(font, family.c_str());
      pango_font_description_set_size(font, static_cast<int>(ink.size * PANGO_SCALE));
      if (ink.bold) pango_font_description_set_weight(font, PANGO_WEIGHT_BOLD);
      if (ink.italic) pango_font_description_set_style(font, PANGO_STYLE_ITALIC);
    }
    pango_layout_set_font_description(layout, font);
    return key;
  }
};

Flow::Flow(const std::string& path, const Style& style, const Footer& footer)
    : style_(style),
      footer_(footer),
      surface_(std::make_unique<Surface>(path, style.turn != 0 ? style.page_height : style.page_width,
                                         style.turn != 0 ? style.page_width : style.page_height)),
      y_(style.margin) {
  open_page();
}

Flow::~Flow() = default;

double Flow::bottom() const { return style_.page_height - style_.margin - kFooterRoom; }

double Flow::line_height(const Ink& ink) const { return ink.size * kLeading; }

double Flow::text_width(std::string_view text, const Ink& ink) {
  auto& known = surface_->widths[surface_->use(style_.font, ink)];
  const auto [it, fresh] = known.try_emplace(std::string(text), 0);
  if (fresh) {
    pango_layout_set_text(surface_->layout, text.data(), static_cast<int>(text.size()));
    int width = 0;
    pango_layout_get_size(surface_->layout, &width, nullptr);
    it->second = static_cast<double>(width) / PANGO_SCALE;
  }
  return it->second;
}

double Flow::longest_word(std::string_view text, const Ink& ink) {
  double longest = 0;
  for_words(text, [&](const std::string& word) {
    for (const std::string& part : hyphen_parts(word)) longest = std::max(longest, text_width(part, ink));
  });
  return longest;
}

// Letters of the longest head of the word that fits with its hyphen; 0 for none.
std::size_t Flow::fitting_head(const std::string& word, const Ink& ink, double width) {
  std::size_t head = 0;
  for (std::size_t at : syllable_breaks(word))
    if (text_width(word.substr(0, at) + "-", ink) <= width) head = at;
  return head;
}

std::vector<std::string> Flow::wrap(std::string_view text, const Ink& ink, double width) {
  std::vector<std::string> lines;
  const double space = text_width(" ", ink);
  std::size_t at = 0;
  while (at <= text.size()) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string line;
    double used = 0;
    for_words(text.substr(at, end - at), [&](const std::string& word) {
      bool joined = false;  // to the part before the hyphen
      for (const std::string& part : hyphen_parts(word)) {
        const double advance = text_width(part, ink);
        const double gap = line.empty() || joined ? 0 : space;
        if (!line.empty() && used + gap + advance > width && style_.hyphens) {
          const std::size_t head = fitting_head(part, ink, width - used - gap);
          if (head > 0) {
            lines.push_back(line + (gap > 0 ? " " : "") + part.substr(0, head) + "-");
            line = part.substr(head);
            used = text_width(line, ink);
            joined = true;
            continue;
          }
        }
        if (!line.empty() && used + gap + advance > width) {
          lines.push_back(line);
          line.clear();
          used = 0;
        } else {
          used += gap;
          if (gap > 0) line += ' ';
        }
        line += part;
        used += advance;
        joined = true;
      }
    });
    lines.push_back(line);
    at = end + 1;
  }
  return lines;
}

void Flow::draw_text(double x, double top, const std::string& text, const Ink& ink) {
  if (text.empty()) return;
  const bool twice = style_.twice && ink.bold;
  surface_->use(style_.font, {ink.size, ink.bold && !twice, ink.italic});
  const std::string set = style_.ligatures ? with_ligatures(text) : text;
  pango_layout_set_text(surface_->layout, set.data(), static_cast<int>(set.size()));
  const Colour colour = ink.colour.value_or(style_.ink);
  cairo_set_source_rgb(surface_->cairo, colour.red, colour.green, colour.blue);
  cairo_move_to(surface_->cairo, x, top);
  pango_cairo_show_layout(surface_->cairo, surface_->layout);
  if (!twice) return;
  cairo_move_to(surface_->cairo, x + kTwiceShift, top);
  pango_cairo_show_layout(surface_->cairo, surface_->layout);
}

void Flow::draw_upwards(double x, double bottom, const std::string& text, const Ink& ink) {
  cairo_save(surface_->cairo);
  cairo_translate(surface_->cairo, x, bottom);
  cairo_rotate(surface_->cairo, -kQuarterTurn);
  draw_text(0, 0, text, ink);
  cairo_restore(surface_->cairo);
}

void Flow::fill(double x, double top, double width, double height, const Colour& colour) {
  cairo_set_source_rgb(surface_->cairo, colour.red, colour.green, colour.blue);
  cairo_rectangle(surface_->cairo, x, top, width, height);
  cairo_fill(surface_->cairo);
}

void Flow::rule(double x0, double y0, double x1, double y1) {
  const Colour& colour = style_.rule_ink;
  cairo_set_source_rgb(surface_->cairo, colour.red, colour.green, colour.blue);
  cairo_set_line_width(surface_->cairo, style_.rule_width);
  cairo_move_to(surface_->cairo, x0, y0);
  cairo_line_to(surface_->cairo, x1, y1);
  cairo_stroke(surface_->cairo);
}

// The page's own axes, where what is drawn reads upright once the page is shown turned.
void Flow::open_page() {
  if (style_.tagging == Tagging::kOneParagraph) cairo_tag_begin(surface_->cairo, "P", nullptr);
  if (style_.turn == 0) return;
  cairo_matrix_t matrix;
  if (style_.turn == 90)
    cairo_matrix_init(&matrix, 0, -1, 1, 0, 0, style_.page_width);
  else
    cairo_matrix_init(&matrix, 0, 1, -1, 0, style_.page_height, 0);
  cairo_set_matrix(surface_->cairo, &matrix);
  turned_.emplace_back(page_, style_.turn);
}

void Flow::draw_furniture() {
  const Ink ink{7.5, false, false};
  const double top = style_.page_height - style_.margin - line_height(ink);
  const double first = style_.margin;
  const double last = style_.page_width - style_.margin;
  const std::string text = footer_.act.empty() ? footer_.title : footer_.act + "   " + footer_.title;
  draw_text(first, top, text, ink);
  if (!style_.numbering.empty()) {
    const std::string number = fmt::format(fmt::runtime(style_.numbering), page_);
    const double room = last - first - text_width(number, ink);
    draw_text(first + (style_.plain_footer ? room : room / 2), top, number, ink);
  }
  const double free = top - line_height(ink);  // between the text and the footer
  if (!style_.hidden.empty()) draw_text(first, free, style_.hidden, {6, false, false, Colour{1, 1, 1}});
  if (style_.running_head.empty()) return;
  const double head_top = style_.margin - kHeadRoom;
  if (style_.head_band) {
    fill(0, 0, style_.page_width, head_top + line_height(ink), style_.dark);
    draw_text(first, head_top - 2, style_.running_head, {ink.size, true, false, Colour{1, 1, 1}});
    return;
  }
  draw_text(first, head_top, style_.running_head, ink);
  rule(first, head_top + line_height(ink) + 1, last, head_top + line_height(ink) + 1);
}

void Flow::close_page() {
  draw_furniture();
  if (style_.tagging == Tagging::kOneParagraph) cairo_tag_end(surface_->cairo, "P");
  cairo_show_page(surface_->cairo);
}

void Flow::new_page() {
  close_page();
  ++page_;
  y_ = style_.margin;
  open_page();
}

void Flow::new_section(const Style& style, const Footer& footer) {
  close_page();
  ++page_;
  set_page(style, footer);
}

void Flow::resume(const Style& style, const Footer& footer) {
  const bool empty = at_top() && style_.tagging != Tagging::kOneParagraph;
  if (!empty) return new_section(style, footer);
  if (!turned_.empty() && turned_.back().first == page_) turned_.pop_back();
  set_page(style, footer);
}

void Flow::set_page(const Style& style, const Footer& footer) {
  style_ = style;
  footer_ = footer;
  y_ = style_.margin;
  const bool turned = style.turn != 0;
  cairo_pdf_surface_set_size(surface_->pdf, turned ? style.page_height : style.page_width,
                             turned ? style.page_width : style.page_height);
  cairo_identity_matrix(surface_->cairo);
  open_page();
}

void Flow::begin_tag(const char* name) {
  const std::string tag = tag_name(name, style_.tagging);
  if (!tag.empty()) cairo_tag_begin(surface_->cairo, tag.c_str(), nullptr);
}

void Flow::end_tag(const char* name) {
  const std::string tag = tag_name(name, style_.tagging);
  if (!tag.empty()) cairo_tag_end(surface_->cairo, tag.c_str());
}

void Flow::keep(double points) {
  if (!style_.split_rows && remaining() < points && !at_top()) new_page();
}

void Flow::paragraph(std::string_view text, const Ink& ink, Align align) {
  for (const std::string& line : wrap(text, ink, width())) {
    if (remaining() < line_height(ink)) new_page();
    const double slack = width() - text_width(line, ink);
    const double x = left() + (align == Align::kCentre ? slack / 2 : align == Align::kRight ? slack : 0);
    draw_text(x, y_, line, ink);
    y_ += line_height(ink);
  }
}

void Flow::finish() {
  if (finished_) return;
  finished_ = true;
  close_page();
  cairo_surface_finish(surface_->pdf);
  const cairo_status_t status = cairo_surface_status(surface_->pdf);
  if (status != CAIRO_STATUS_SUCCESS) throw std::runtime_error(fmt::format("PDF: {}", cairo_status_to_string(status)));
}

void set_front(Flow& flow, const normalize::Plan& plan) {
  const std::vector<std::string> lines = front_lines(plan);
  const bool cover = flow.style().cover;
  if (cover) flow.skip(flow.page_room() * 0.3);
  const double size = flow.style().font_size;
  for (const std::string& line : lines) {
    const bool title = plan.document.title && line == *plan.document.title;
    flow.paragraph(line, {cover ? size * (title ? 2.2 : 1.5) : size * (title ? 1.5 : 1.15), title, false},
                   Align::kCentre);
    flow.skip(cover ? size * 1.6 : size * 0.3);
  }
  if (cover)
    flow.new_page();
  else
    flow.skip(size);
}

}  // namespace spoglio::corpus
