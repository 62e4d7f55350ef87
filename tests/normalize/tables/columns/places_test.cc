// Rows that are put under the columns of a header by their places.
#include "normalize/tables/columns/places.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace spoglio::normalize {
namespace {

// A row of cells between these edges; the same cell twice is merged.
TableRow row_of(const std::vector<std::string>& cells, const std::vector<std::pair<double, double>>& edges) {
  TableRow row;
  for (size_t i = 0; i < cells.size(); ++i) {
    extract::Place place;
    place.page = 1;
    place.box = extract::Box{edges[i].first, 100, edges[i].second, 110};
    row.cells.push_back(cells[i]);
    row.places.push_back(place);
    row.joined.push_back(i > 0 && cells[i] == cells[i - 1]);
  }
  row.own.assign(cells.size(), true);
  row.doubtful.assign(cells.size(), false);
  return row;
}

TableColumns learnt() {
  TableColumns columns;
  columns.learn(row_of({"Indicatore", "Formula", "Target", "Target"}, {{40, 90}, {150, 200}, {270, 330}, {270, 330}}));
  columns.learn(row_of({"Alberi", "n. alberi", "150", "160"}, {{40, 80}, {150, 190}, {260, 290}, {320, 350}}));
  return columns;
}

TEST(TableColumns, WordsOverSeveralColumnsSayNothingAboutTheirPlaces) {
  TableRow row = row_of({"Panchine", "n. panchine", "12"}, {{40, 85}, {150, 199}, {275, 287}});
  ASSERT_TRUE(learnt().align(row));
  EXPECT_EQ(row.cells, (std::vector<std::string>{"Panchine", "n. panchine", "12", ""}));
  EXPECT_FALSE(row.left_out);
}

TEST(TableColumns, ACellBesideTheOthersIsLeftOut) {
  TableRow row = row_of({"Panchine", "n. panchine", "12", "14", "Cittadini"},
                        {{40, 85}, {150, 199}, {265, 277}, {330, 342}, {400, 440}});
  ASSERT_TRUE(learnt().align(row));
  EXPECT_EQ(row.cells, (std::vector<std::string>{"Panchine", "n. panchine", "12", "14"}));
  EXPECT_TRUE(row.left_out);
  TableRow other = row_of({"Comune", "Abitanti", "Imprese"}, {{40, 85}, {210, 240}, {400, 440}});
  EXPECT_FALSE(learnt().align(other));
}

TEST(TableColumns, ALineOverTheWholeTableIsOverAllColumns) {
  TableRow row = row_of({"Obiettivo 2", "Obiettivo 2"}, {{40, 85}, {40, 85}});
  ASSERT_TRUE(learnt().align(row));
  EXPECT_EQ(row.cells.size(), 4U);
  EXPECT_EQ(row.filled(), 1U);
}

}  // namespace
}  // namespace spoglio::normalize
