// Words first, in columns, on lines or anywhere; then lines and shades around them or across.
#include "tests/extract/random_words.h"

#include <algorithm>
#include <string>
#include <vector>

#include "extract/text.h"
#include "tests/support/dice.h"
#include "tests/support/random_cells.h"

namespace spoglio::testing {
namespace {

using extract::Box;
using extract::Page;
using extract::Word;
using test::Dice;

constexpr double kWidth = 595;   // points, of a page
constexpr double kHeight = 842;  // points
constexpr double kLetter = 5;    // points, width of a letter
constexpr double kLine = 10;     // points, height of a line

class PageMaker {
 public:
  PageMaker(std::uint32_t seed, const RandomPageShape& shape) : dice_(seed), shape_(shape) {
    page_.width = kWidth;
    page_.height = kHeight;
  }

  Page make() {
    const auto most = static_cast<size_t>(dice_.upto(shape_.words));
    while (page_.words.size() < most) {
      switch (dice_.upto(6)) {
        case 0:
          add_anywhere();
          break;
        case 1:
          add_line();
          break;
        case 2:
          add_again();
          break;
        default:
          add_table();
      }
    }
    page_.words.resize(std::min(page_.words.size(), most));
    if (shape_.extreme) distort();
    if (dice_.in_hundred(30)) std::shuffle(page_.words.begin(), page_.words.end(), std::mt19937(page_.words.size()));
    draw_anything();
    sort_drawing();
    if (dice_.in_hundred(15)) tag_words();
    return std::move(page_);
  }

 private:
  std::string text() {
    const auto pieces = extract::split(extract::fold_space(test::random_cell(dice_)), ' ');
    return pieces.front().empty() ? "x" : pieces.front();
  }

  Word word_at(double x, double y, double height = kLine) {
    Word out;
    out.text = text();
    out.box = {x, y, x + kLetter * static_cast<double>(out.text.size()), y + height};
    out.font_size = dice_.in_hundred(80) ? height : 0;
    out.bold = dice_.in_hundred(10);
    out.space_after = !dice_.in_hundred(4);
    return out;
  }

  void add_anywhere() {
    for (int n = dice_.between(1, 12); n > 0; --n) {
      Word word = word_at(dice_.upto(kPlace), dice_.upto(kPlace), dice_.between(1, 30));
      if (dice_.in_hundred(20)) std::swap(word.box.x1, word.box.y1);  // along the page's height, or anything
      word.box.x1 = std::max(word.box.x0, word.box.x1);
      word.box.y1 = std::max(word.box.y0, word.box.y1);
      page_.words.push_back(std::move(word));
    }
  }

  void add_line() {
    double x = 40;
    const double y = below_;
    for (int n = dice_.between(1, shape_.words); n > 0 && (x < kWidth || shape_.extreme); --n) {
      page_.words.push_back(word_at(x, y));
      x = page_.words.back().box.x1 + dice_.between(1, 8);
    }
    below_ += kLine + dice_.upto(12);
  }

  void add_again() {
    if (page_.words.empty()) return;
    const Word word = dice_.one_of(page_.words);
    for (int n = dice_.between(1, 6); n > 0; --n) page_.words.push_back(word);
  }

  void add_table() {
    const int columns = dice_.between(1, 8);
    const int rows = dice_.between(1, 12);
    const double top = below_;
    std::vector<double> left;
    for (int c = 0; c <= columns; ++c) left.push_back(40 + 515.0 * c / columns);
    const bool ragged = dice_.in_hundred(30);
    std::vector<double> tops{top};
    for (int r = 0; r < rows; ++r) {
      const int lines = dice_.between(1, 3);
      for (int c = 0; c < columns; ++c) {
        if (dice_.in_hundred(20)) continue;
        for (int line = dice_.upto(lines - 1); line >= 0; --line) {
          double x = left[static_cast<size_t>(c)] + 2 + (ragged ? dice_.upto(20) : 0);
          for (int n = dice_.between(1, 4); n > 0; --n) {
            Word word = word_at(x, tops.back() + 1 + kLine * line);
            if (word.box.x1 > left[static_cast<size_t>(c) + 1] && !dice_.in_hundred(5)) break;
            x = word.box.x1 + 2;
            page_.words.push_back(std::move(word));
          }
        }
      }
      tops.push_back(tops.back() + kLine * lines + 2 + dice_.upto(6));
    }
    rule(left, tops);
    below_ = tops.back() + dice_.upto(20);
  }

  // A whole lattice, some of it, or nothing.
  void rule(const std::vector<double>& left, const std::vector<double>& tops) {
    const int share = dice_.coin() ? 0 : dice_.one_of<int>({100, 100, 90, 50});
    for (const double y : tops) {
      if (dice_.in_hundred(share)) page_.drawing.horizontal.push_back({left.front(), y, left.back(), y});
    }
    for (const double x : left) {
      if (dice_.in_hundred(share)) page_.drawing.vertical.push_back({x, tops.front(), x, tops.back()});
    }
    if (dice_.in_hundred(20) && tops.size() > 1)
      page_.drawing.shades.push_back({left.front(), tops[0], left.back(), tops[1]});
  }

  Box random_box() {
    const double x = dice_.upto(kPlace);
    const double y = dice_.upto(kPlace);
    return {x, y, x + dice_.upto(kPlace), y + dice_.upto(kPlace)};
  }

  void draw_anything() {
    for (int n = dice_.coin() ? 0 : dice_.upto(12); n > 0; --n) {
      Box line = random_box();
      switch (dice_.upto(2)) {
        case 0:
          line.y1 = line.y0;
          page_.drawing.horizontal.push_back(line);
          break;
        case 1:
          line.x1 = line.x0;
          page_.drawing.vertical.push_back(line);
          break;
        default:
          page_.drawing.shades.push_back(line);
      }
    }
  }

  void sort_drawing() {
    page_.drawing.width = kWidth;
    page_.drawing.height = kHeight;
    const auto by_y = [](const Box& a, const Box& b) { return std::pair(a.y0, a.x0) < std::pair(b.y0, b.x0); };
    const auto by_x = [](const Box& a, const Box& b) { return std::pair(a.x0, a.y0) < std::pair(b.x0, b.y0); };
    std::sort(page_.drawing.horizontal.begin(), page_.drawing.horizontal.end(), by_y);
    std::sort(page_.drawing.vertical.begin(), page_.drawing.vertical.end(), by_x);
  }

  // What broken fonts and matrices give.
  void distort() {
    static const std::vector<double> kFar{-1e18, -1e9, -1e4, -1, 0, 1e-9, 1e4, 1e9, 1e18};
    for (Word& word : page_.words) {
      if (!dice_.in_hundred(15)) continue;
      switch (dice_.upto(4)) {
        case 0:
          word.box.x1 = word.box.x0;
          break;
        case 1:
          word.box.y1 = word.box.y0;
          break;
        case 2:
          std::swap(word.box.x0, word.box.x1);
          break;
        case 3:
          word.box = {dice_.one_of(kFar), dice_.one_of(kFar), dice_.one_of(kFar), dice_.one_of(kFar)};
          break;
        default:
          word.box = {};
      }
    }
    for (auto* boxes : {&page_.drawing.horizontal, &page_.drawing.vertical, &page_.drawing.shades}) {
      for (Box& box : *boxes) {
        if (dice_.in_hundred(10))
          box = {dice_.one_of(kFar), dice_.one_of(kFar), dice_.one_of(kFar), dice_.one_of(kFar)};
      }
    }
  }

  // Words that follow each other as the cells of a tagged table, where no other word stands among them: readers take
  // no other tables.
  void tag_words() {
    if (page_.words.size() < 4) return;
    extract::TaggedTable table;
    table.columns = dice_.between(2, 4);
    const auto first = static_cast<size_t>(dice_.upto(static_cast<int>(page_.words.size()) - 4));
    const size_t end = std::min(page_.words.size(), first + static_cast<size_t>(dice_.between(4, 24)));
    table.box = page_.words[first].box;
    for (size_t w = first; w < end; ++w) {
      const auto cell = static_cast<int>(w - first);
      table.rows = cell / table.columns + 1;
      table.cells.push_back({cell / table.columns, cell % table.columns, 1, 1, cell < table.columns, {w}});
      table.box = unite(table.box, page_.words[w].box);
    }
    for (size_t w = 0; w < page_.words.size(); ++w) {
      const Box& box = page_.words[w].box;
      const bool apart =
          box.x1 < table.box.x0 || box.x0 > table.box.x1 || box.y1 < table.box.y0 || box.y0 > table.box.y1;
      if ((w < first || w >= end) && !apart) return;
    }
    page_.tagged.push_back(std::move(table));
  }

  static constexpr int kPlace = 600;  // points: where things may stand

  Dice dice_;
  RandomPageShape shape_;
  Page page_;
  double below_ = 60;
};

}  // namespace

Page random_page(std::uint32_t seed, const RandomPageShape& shape) { return PageMaker(seed, shape).make(); }

}  // namespace spoglio::testing
