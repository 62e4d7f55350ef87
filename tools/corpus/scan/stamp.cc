// Stamps of offices, drawn by Cairo: a ring with a seal's words, or a box with date and number of the register.
#include <cairo/cairo.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numbers>
#include <stdexcept>
#include <string>
#include <vector>

#include "tools/corpus/scan/picture.h"

namespace spoglio::corpus {
namespace {

constexpr double kPointsPerInch = 72;
constexpr double kSide = 110;      // points: the square that a stamp takes
constexpr double kInk = 0.6;       // how dark the pad's ink is, of 1
constexpr double kMostTilt = 0.3;  // radians: nobody stamps straight

struct SurfaceDeleter {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct ContextDeleter {
  void operator()(cairo_t* context) const { cairo_destroy(context); }
};

const std::vector<std::string> kSeals = {"COMUNE", "PROVINCIA", "UFFICIO PROTOCOLLO", "SEGRETERIA GENERALE", "AZIENDA"};
const std::vector<std::string> kMonths = {"GEN.", "MAR.", "APR.", "GIU.", "LUG.", "SET.", "NOV.", "DIC."};

void write_centred(cairo_t* cairo, const std::string& text, double size, double y) {
  cairo_set_font_size(cairo, size);
  cairo_text_extents_t extents;
  cairo_text_extents(cairo, text.c_str(), &extents);
  cairo_move_to(cairo, -extents.width / 2, y);
  cairo_show_text(cairo, text.c_str());
}

void draw_ring(cairo_t* cairo, Rng& rng) {
  for (const double radius : {48.0, 32.0}) {
    cairo_arc(cairo, 0, 0, radius, 0, 2 * std::numbers::pi);
    cairo_stroke(cairo);
  }
  const std::string words = rng.pick(kSeals) + " * ";
  cairo_set_font_size(cairo, 10);
  cairo_save(cairo);
  for (const char letter : words) {  // one after the other around the ring
    cairo_rotate(cairo, 2 * std::numbers::pi / static_cast<double>(words.size()));
    cairo_move_to(cairo, -3, -36);
    cairo_show_text(cairo, std::string(1, letter).c_str());
  }
  cairo_restore(cairo);
}

void draw_register(cairo_t* cairo, Rng& rng) {
  cairo_rectangle(cairo, -50, -24, 100, 48);
  cairo_stroke(cairo);
  write_centred(cairo, "PERVENUTO", 11, -9);
  write_centred(cairo, fmt::format("{} {} {}", rng.between(1, 28), rng.pick(kMonths), rng.between(2015, 2025)), 12, 5);
  write_centred(cairo, fmt::format("Prot. n. {}", rng.between(100, 40000)), 10, 18);
}

}  // namespace

void press_stamp(Picture& page, int dpi, Rng& rng) {
  const double scale = dpi / kPointsPerInch;
  const int side = std::min({static_cast<int>(kSide * scale), page.width, page.height});
  if (side < 1) return;
  const std::unique_ptr<cairo_surface_t, SurfaceDeleter> surface(
      cairo_image_surface_create(CAIRO_FORMAT_A8, side, side));
  const std::unique_ptr<cairo_t, ContextDeleter> context(cairo_create(surface.get()));
  cairo_t* cairo = context.get();
  cairo_translate(cairo, side / 2.0, side / 2.0);
  cairo_scale(cairo, scale, scale);
  cairo_rotate(cairo, kMostTilt * (rng.between(-100, 100) / 100.0));
  cairo_set_line_width(cairo, 1.5);
  cairo_select_font_face(cairo, "Liberation Sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_BOLD);
  rng.chance(50) ? draw_ring(cairo, rng) : draw_register(cairo, rng);
  if (cairo_status(cairo) != CAIRO_STATUS_SUCCESS) throw std::runtime_error("a stamp could not be drawn");
  cairo_surface_flush(surface.get());

  const int left = rng.between(0, page.width - side);
  const int top = rng.between(0, page.height - side);
  const unsigned char* ink = cairo_image_surface_get_data(surface.get());
  const int stride = cairo_image_surface_get_stride(surface.get());
  for (int y = 0; y < side; ++y) {
    for (int x = 0; x < side; ++x) {
      std::uint8_t& gray = page.at(left + x, top + y);
      const double light = 1 - kInk * ink[static_cast<std::ptrdiff_t>(y) * stride + x] / 255.0;
      gray = static_cast<std::uint8_t>(std::lround(gray * light));
    }
  }
}

}  // namespace spoglio::corpus
