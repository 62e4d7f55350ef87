// Years and values of a card that stand in one cell.
#include "normalize/pages/year_cells.h"

#include <gtest/gtest.h>

#include <string>
#include <variant>
#include <vector>

#include "extract/document.h"
#include "normalize/headers/vocabulary.h"

namespace spoglio::normalize {
namespace {

// A card of labels and values, with words at these places in the values' column.
class Card {
 public:
  void row(const std::string& label, const std::vector<std::pair<std::string, double>>& words) {
    const double y = 100.0 + 20 * table_.rows;
    add(label, 0, {{label, 20}}, y);
    add("", 1, words, y);
    ++table_.rows;
  }
  std::vector<std::string> parted() {
    table_.columns = 2;
    page_.blocks.emplace_back(table_);
    EXPECT_TRUE(has_year_cells(page_));
    part_year_cells(page_, Vocabulary::standard());
    std::vector<std::string> out;
    for (const extract::Cell& cell : std::get<extract::Table>(page_.blocks[0]).cells)
      out.push_back(std::to_string(cell.column) + "+" + std::to_string(cell.column_span) + " " + cell.text);
    return out;
  }

 private:
  void add(const std::string& text, int column, const std::vector<std::pair<std::string, double>>& words, double y) {
    extract::Cell cell;
    cell.row = table_.rows;
    cell.column = column;
    cell.text = text;
    extract::Box box = {1000, y, 0, y + 10};
    for (const auto& [written, x] : words) {
      extract::Word word;
      word.text = written;
      word.box = {x, y, x + 5.0 * static_cast<double>(written.size()), y + 10};
      box = extract::unite(box, word.box);
      page_.words.push_back(word);
      if (column > 0) cell.text += (cell.text.empty() ? "" : " ") + written;
    }
    cell.place = {1, 0, box};
    table_.cells.push_back(cell);
  }

  extract::Page page_;
  extract::Table table_;
};

using Strings = std::vector<std::string>;

TEST(YearCells, YearsThatStandFarApartHeadColumnsOfTheirOwn) {
  Card card;
  card.row("Indicatore", {{"Alberi", 200}, {"piantati", 240}});
  card.row("Anno", {{"2025", 200}, {"2026", 300}});
  card.row("Valore atteso", {{">=", 195}, {"10", 210}, {"12", 302}});
  EXPECT_EQ(card.parted(), (Strings{"0+1 Indicatore", "1+2 Alberi piantati", "0+1 Anno", "1+1 2025", "2+1 2026",
                                    "0+1 Valore atteso", "1+1 >= 10", "2+1 12"}));
}

TEST(YearCells, YearsThatStandCloseAndValuesOverTwoYearsStay) {
  Card close;
  close.row("Anno", {{"2025", 200}, {"2026", 225}});
  close.row("Valore atteso", {{"10", 200}, {"12", 225}});
  EXPECT_EQ(close.parted()[1], "1+1 2025 2026");
  Card over;
  over.row("Anno", {{"2025", 200}, {"2026", 300}});
  over.row("Valore atteso", {{"mantenimento_del_livello", 200}});
  EXPECT_EQ(over.parted()[1], "1+1 2025 2026");
}

}  // namespace
}  // namespace spoglio::normalize
