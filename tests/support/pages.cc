// Monospaced drawings to words: the column of a character gives its place, the number of a line its height.
#include "tests/support/pages.h"

#include "extract/text.h"

namespace spoglio::testing {
namespace {

constexpr double kAboveLine = 0.25;  // points from a rule down to the boxes of the line below it

}  // namespace

void draw(extract::Page& page, std::string_view art, const Drawing& drawing) {
  if (art.starts_with('\n')) art.remove_prefix(1);
  double y = drawing.top;
  for (const auto& line : extract::split(art, '\n')) {
    if (line.find_first_not_of(' ') == std::string::npos) {
      y += drawing.white;
      continue;
    }
    double column = 0;
    double start = 0;
    std::string word;
    const auto end_word = [&] {
      if (word.empty()) return;
      extract::Word out;
      out.text = word;
      out.box = {drawing.left + start * drawing.character, y, drawing.left + column * drawing.character,
                 y + drawing.height};
      out.font_size = drawing.height / 1.1;
      page.words.push_back(std::move(out));
      word.clear();
    };
    for (const char32_t c : extract::code_points(line)) {
      if (c == U' ') {
        end_word();
      } else {
        if (word.empty()) start = column;
        extract::append_utf8(word, c);
      }
      ++column;
    }
    end_word();
    y += drawing.pitch;
  }
}

extract::Page page_of(std::string_view art, const Drawing& drawing) {
  extract::Page page;
  page.width = 595;
  page.height = 842;
  draw(page, art, drawing);
  return page;
}

double x_of(double character) { return Drawing().left + Drawing().character * character; }
double y_of(double line) { return Drawing().top + Drawing().pitch * line - kAboveLine; }

void level(extract::Page& page, double line, double from, double to) {
  page.drawing.horizontal.push_back({x_of(from), y_of(line), x_of(to), y_of(line)});
}

void upright(extract::Page& page, double character, double from, double to) {
  page.drawing.vertical.push_back({x_of(character), y_of(from), x_of(character), y_of(to)});
}

void lattice(extract::Page& page, int from, int to, const std::vector<double>& characters) {
  for (int line = from; line <= to; ++line) level(page, line, characters.front(), characters.back());
  for (const double character : characters) upright(page, character, from, to);
}

void shade(extract::Page& page, double line, double end, double from, double to) {
  page.drawing.shades.push_back({x_of(from), y_of(line), x_of(to), y_of(end)});
}

}  // namespace spoglio::testing
