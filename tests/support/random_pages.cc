// A table is a grid of texts first; merging, blanks and boxes come after, the same for every kind.
#include "tests/support/random_pages.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "extract/text.h"
#include "normalize/read_plan.h"
#include "tests/support/random_cells.h"

namespace spoglio::test {
namespace {

using extract::Box;
using extract::Cell;
using extract::Line;
using extract::Page;
using extract::Table;
using Texts = std::vector<std::vector<std::string>>;  // by row, then column

constexpr double kLeft = 40;         // points
constexpr double kWidth = 515;       // points, of a table
constexpr double kLineHeight = 12;   // points
constexpr double kLetterWidth = 5;   // points
constexpr double kPageWidth = 595;   // points
constexpr double kPageHeight = 842;  // points, unless more is printed on it

const std::vector<std::string>& usual_roles() {
  static const std::vector<std::string> kRoles{"name",
                                               "name",
                                               "algorithm",
                                               "weight",
                                               "target",
                                               "target",
                                               "baseline",
                                               "result",
                                               "realisation",
                                               "units",
                                               "type",
                                               "due",
                                               "code",
                                               "measure_unit",
                                               "ordinal",
                                               "objective_code",
                                               "objective_weight",
                                               "description",
                                               "source",
                                               "notes",
                                               "row_year",
                                               "budget",
                                               "perspective",
                                               "area",
                                               "title",
                                               "assignees",
                                               "level",
                                               "level",
                                               "other"};
  return kRoles;
}

std::vector<std::string> random_roles(Dice& dice, int columns) {
  std::vector<std::string> out;
  for (int c = 0; c < columns; ++c) out.push_back(dice.one_of(usual_roles()));
  return out;
}

// A header over rows of what it says.
Texts headed(Dice& dice, int rows, int columns) {
  const auto roles = random_roles(dice, columns);
  const int heads = dice.in_hundred(80) ? 1 : dice.between(2, 3);
  Texts out;
  for (int r = 0; r < rows; ++r) {
    out.emplace_back();
    const bool head = r < heads || dice.in_hundred(2);
    for (const std::string& role : roles) {
      out.back().push_back(head ? random_header(dice, role) : random_value(dice, role));
    }
  }
  return out;
}

// Labels beside their values, or over them.
Texts form(Dice& dice, int rows, int columns) {
  const bool beside = dice.coin();
  Texts out(static_cast<size_t>(rows), std::vector<std::string>(static_cast<size_t>(columns)));
  for (int r = 0; r < rows; ++r) {
    for (int c = 0; c < columns; ++c) {
      const bool label = (beside ? c : r) % 2 == 0;
      out[static_cast<size_t>(r)][static_cast<size_t>(c)] =
          label ? (dice.coin() ? random_label(dice) : random_header(dice)) : random_cell(dice);
    }
  }
  return out;
}

// "Indicatore 1 | Target 1 | Indicatore 2 | Target 2": the same columns again and again, numbered.
Texts numbered_across(Dice& dice, int rows, int columns) {
  const auto roles = random_roles(dice, std::max(1, columns / dice.between(2, 3)));
  std::vector<std::string> heads;
  for (const std::string& role : roles) heads.push_back(random_header(dice, role));
  Texts out(static_cast<size_t>(rows));
  for (size_t r = 0; r < out.size(); ++r) {
    for (int c = 0; c < columns; ++c) {
      const size_t of = static_cast<size_t>(c) % roles.size();
      const std::string number = " " + std::to_string(1 + static_cast<size_t>(c) / roles.size());
      out[r].push_back(r == 0 ? heads[of] + number : random_value(dice, roles[of]));
    }
  }
  return out;
}

Texts turned(const Texts& texts) {
  Texts out(texts.front().size(), std::vector<std::string>(texts.size()));
  for (size_t r = 0; r < texts.size(); ++r) {
    for (size_t c = 0; c < texts[r].size(); ++c) out[c][r] = texts[r][c];
  }
  return out;
}

Texts anything(Dice& dice, int rows, int columns) {
  Texts out(static_cast<size_t>(rows), std::vector<std::string>(static_cast<size_t>(columns)));
  for (auto& row : out) {
    for (std::string& text : row) text = random_cell(dice);
  }
  return out;
}

Texts random_texts(Dice& dice, const RandomShape& shape) {
  const int rows = dice.between(1, shape.rows);
  const int columns = dice.between(1, shape.columns);
  switch (dice.upto(7)) {
    case 0:
      return form(dice, rows, columns);
    case 1:
      return numbered_across(dice, rows, columns);
    case 2:
      return turned(headed(dice, columns, rows));
    case 3:
      return anything(dice, rows, columns);
    default:
      return headed(dice, rows, columns);
  }
}

// Blank cells, a value that comes again below, a row of one text.
void disturb(Dice& dice, Texts& texts) {
  const int blank = dice.coin() ? 0 : dice.upto(60);
  const int again = dice.coin() ? 0 : dice.upto(40);
  for (size_t r = 0; r < texts.size(); ++r) {
    const bool alone = r > 0 && dice.in_hundred(5);
    for (size_t c = 0; c < texts[r].size(); ++c) {
      if (dice.in_hundred(blank) || (alone && c > 0)) texts[r][c].clear();
      if (r > 0 && dice.in_hundred(again)) texts[r][c] = texts[r - 1][c];
    }
  }
}

// The cells of some texts, some of them merged; positions that a span covers have none.
Table merged(Dice& dice, const Texts& texts) {
  Table out;
  out.rows = static_cast<int>(texts.size());
  out.columns = static_cast<int>(texts.front().size());
  const int spans = dice.coin() ? 0 : dice.upto(25);
  std::vector<std::vector<bool>> taken(texts.size(), std::vector<bool>(texts.front().size()));
  for (int r = 0; r < out.rows; ++r) {
    for (int c = 0; c < out.columns; ++c) {
      if (taken[static_cast<size_t>(r)][static_cast<size_t>(c)]) continue;
      Cell cell;
      cell.row = r;
      cell.column = c;
      cell.text = texts[static_cast<size_t>(r)][static_cast<size_t>(c)];
      if (dice.in_hundred(spans)) {
        int free = 1;
        while (c + free < out.columns && !taken[static_cast<size_t>(r)][static_cast<size_t>(c + free)]) ++free;
        cell.column_span = dice.coin() ? 1 : dice.between(1, free);
        cell.row_span = dice.coin() ? 1 : dice.between(1, std::min(4, out.rows - r));
        cell.span_doubtful = dice.in_hundred(20);
      }
      for (int y = r; y < r + cell.row_span; ++y) {
        for (int x = c; x < c + cell.column_span; ++x) taken[static_cast<size_t>(y)][static_cast<size_t>(x)] = true;
      }
      if (!cell.text.empty() || dice.coin()) out.cells.push_back(std::move(cell));
    }
  }
  return out;
}

double lines_in(const std::string& text) { return 1 + static_cast<double>(std::count(text.begin(), text.end(), '\n')); }

// Puts a block's boxes on a page, below what is there.
class Printer {
 public:
  Printer(Dice& dice, bool recognised, Page& page) : dice_(dice), recognised_(recognised), page_(page) {
    page_.width = kPageWidth;
    page_.height = kPageHeight;
  }

  void print(Table table) {
    std::vector<double> right{kLeft};
    for (int c = 1; c <= table.columns; ++c) right.push_back(kLeft + kWidth * c / table.columns);
    std::vector<double> height(static_cast<size_t>(table.rows), kLineHeight);
    for (const Cell& cell : table.cells) {
      double& own = height[static_cast<size_t>(cell.row)];
      if (cell.row_span == 1) own = std::max(own, kLineHeight * lines_in(cell.text));
    }
    std::vector<double> bottom{below_};
    for (const double h : height) bottom.push_back(bottom.back() + h);
    for (Cell& cell : table.cells) {
      const auto row = static_cast<size_t>(cell.row);
      const auto column = static_cast<size_t>(cell.column);
      cell.place.page = page_.number;
      if (cell.text.empty() && dice_.coin()) continue;  // a cell without ink may have no box
      cell.place.box = Box{right[column], bottom[row], right[column + static_cast<size_t>(cell.column_span)],
                           bottom[row + static_cast<size_t>(cell.row_span)]};
      add_words(cell.text, *cell.place.box);
    }
    table.place = {page_.number, 0, Box{kLeft, below_, kLeft + kWidth, bottom.back()}};
    table.page_start = page_.blocks.empty();
    below_ = bottom.back() + kLineHeight * dice_.upto(2);
    end_block(std::move(table));
  }

  void print(std::string text) {
    Line line;
    line.text = std::move(text);
    const double width = std::min(kWidth, kLetterWidth * static_cast<double>(line.text.size()));
    line.place = {page_.number, 0, Box{kLeft, below_, kLeft + width, below_ + kLineHeight}};
    line.font_size = dice_.between(8, 16);
    line.bold = dice_.in_hundred(20);
    line.gap_before = dice_.coin();
    line.page_start = page_.blocks.empty();
    add_words(line.text, *line.place.box);
    below_ += kLineHeight * (line.gap_before ? 2 : 1);
    end_block(std::move(line));
  }

 private:
  // A recognised page keeps its words: each where its letters fall in the box.
  void add_words(const std::string& text, const Box& box) {
    if (!recognised_) return;
    double top = box.y0;
    for (const std::string& line : extract::split(text, '\n')) {
      const double letter = (box.x1 - box.x0) / static_cast<double>(std::max<size_t>(1, line.size()));
      double left = box.x0;
      for (const std::string& piece : extract::split(line, ' ')) {
        const double right = left + letter * static_cast<double>(piece.size());
        if (!piece.empty()) {
          extract::Word word;
          word.text = piece;
          word.box = {left, top, right, std::min(top + kLineHeight, box.y1)};
          word.confidence = dice_.in_hundred(70) ? 0.97 : dice_.upto(100) / 100.0;
          page_.words.push_back(std::move(word));
        }
        left = right + letter;
      }
      top = std::min(top + kLineHeight, box.y1);
    }
  }

  void end_block(extract::Block block) {
    page_.blocks.push_back(std::move(block));
    page_.height = std::max(page_.height, below_ + kLeft);
  }

  Dice& dice_;
  bool recognised_;
  Page& page_;
  double below_ = kLeft;
};

// Another part of a table: with its header again, or without it.
Texts continued(Dice& dice, const Texts& before, const RandomShape& shape) {
  Texts out;
  const bool header = dice.coin();
  for (size_t r = header ? 0 : 1; r < before.size(); ++r) out.push_back(before[r]);
  if (out.empty()) return before;
  for (size_t r = header ? 1 : 0; r < out.size(); ++r) {
    for (std::string& text : out[r]) {
      if (dice.coin()) text = random_cell(dice);
    }
  }
  if (dice.in_hundred(10)) {
    for (auto& row : out) row.resize(static_cast<size_t>(dice.between(1, shape.columns)) + row.size());
    const size_t columns = out.front().size();
    for (auto& row : out) row.resize(columns);
  }
  return out;
}

}  // namespace

normalize::Plan RandomDocument::plan() const {
  extract::DocumentInfo info;
  info.source = "prova.pdf";
  info.pages = static_cast<int>(pages.size());
  normalize::PlanReader reader(info, normalize::Vocabulary::standard());
  for (const Page& page : pages) reader.add(page);
  return reader.finish();
}

RandomDocument random_document(std::uint32_t seed, const RandomShape& shape) {
  Dice dice(seed);
  RandomDocument out;
  const bool recognised = seed % 10 == 0;
  std::optional<Texts> last;  // the table that a page ends with
  const int pages = dice.between(1, shape.pages);
  for (int number = 1; number <= pages; ++number) {
    Page page;
    page.number = number;
    Printer printer(dice, recognised, page);
    for (int b = 0, blocks = dice.upto(shape.blocks); b <= blocks; ++b) {
      if (dice.in_hundred(45) && !(b == 0 && last)) {
        for (int lines = dice.between(1, 6); lines > 0; --lines) printer.print(random_line(dice));
        last.reset();
        continue;
      }
      Texts texts = last && dice.coin() ? continued(dice, *last, shape) : random_texts(dice, shape);
      last = texts;
      disturb(dice, texts);
      Table table = merged(dice, texts);
      out.parts += table.cells.size();
      printer.print(std::move(table));
    }
    if (dice.in_hundred(20)) page.running.push_back({random_line(dice), {number, 0, Box{kLeft, 10, kWidth, 20}}});
    out.parts += page.blocks.size();
    out.pages.push_back(std::move(page));
  }
  return out;
}

}  // namespace spoglio::test
