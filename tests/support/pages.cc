// Monospaced drawings to words: the column of a character gives its place, the number of a line its height.
#include "tests/support/pages.h"

#include "extract/text.h"

namespace spoglio::testing {

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

}  // namespace spoglio::testing
