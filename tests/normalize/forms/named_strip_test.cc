// Names without a label above a line or a row of labels and values.
#include "normalize/forms/named_strip.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/tables.h"
#include "tests/support/text_plan.h"

namespace spoglio::normalize {
namespace {

using Strings = std::vector<std::string>;

// Lines of one page set close below each other; "" leaves white between those beside it.
std::vector<extract::Line> lines_of(const Strings& texts) {
  std::vector<extract::Line> out;
  bool gap = true;
  double y = 100;
  for (const std::string& text : texts) {
    gap = gap || text.empty();
    y += 10;
    if (text.empty()) continue;
    extract::Line line;
    line.text = text;
    line.font_size = 8;
    line.place.page = 1;
    line.place.box = extract::Box{60, y, 300, y + 8};
    line.gap_before = gap;
    gap = false;
    out.push_back(line);
  }
  return out;
}

// "role text" of each pair.
Strings pairs_of(const NamedStrip& strip) {
  Strings out;
  for (const FormPair& pair : strip.pairs) out.push_back(pair.label.role + " " + pair.text);
  return out;
}

NamedStrip strip_of(const Strings& texts) { return read_named_strip(lines_of(texts), 0, Vocabulary::standard()); }

TEST(NamedStrip, LineOfLabelsBelowANameIsItsIndicators) {
  const NamedStrip strip =
      strip_of({"Alberi piantati", "1.1.a", "Formula: n. alberi Target 2024: >= 150", "", "Altro"});
  EXPECT_EQ(strip.lines, 3u);
  EXPECT_EQ(pairs_of(strip), (Strings{"code 1.1.a", "name Alberi piantati", "algorithm n. alberi", "target >= 150"}));
}

TEST(NamedStrip, WhatStandsApartFromTheLabelsOrHasOneItselfIsNoName) {
  EXPECT_TRUE(strip_of({"Alberi piantati", "", "Formula: n. alberi Target 2024: >= 150"}).pairs.empty());
  EXPECT_TRUE(strip_of({"Indicatore: alberi", "Formula: n. alberi Target 2024: >= 150"}).pairs.empty());
  EXPECT_TRUE(strip_of({"- Alberi piantati", "Formula: n. alberi Target 2024: >= 150"}).pairs.empty());
  EXPECT_TRUE(strip_of({"e delle aiuole", "Formula: n. alberi Target 2024: >= 150"}).pairs.empty());
}

TEST(NamedStrip, WithoutAValueNothingIsMeasured) {
  EXPECT_TRUE(strip_of({"Alberi piantati", "Formula: n. alberi Fonte: Registro"}).pairs.empty());
}

TEST(NamedStrip, LabelsThatGoOnInAnotherLineMayBelongToAnyColumn) {
  EXPECT_TRUE(
      strip_of({"Alberi piantati", "Formula: n. alberi Target 2024: entro il", "piantati 30 giugno."}).pairs.empty());
}

// A table right below those lines.
extract::Table table_below(const std::vector<extract::Line>& lines, double gap) {
  extract::Table table = test::table_of("1.1.a | Formula: n. alberi | Peso: 60 | Target 2024: >= 150");
  const double y = lines.back().place.box->y1 + gap;
  table.place.box = extract::Box{60, y, 500, y + 8};
  for (extract::Cell& cell : table.cells) cell.place.box = table.place.box;
  return table;
}

TEST(NamedStrip, LineRightAboveATableOfLabelledCellsIsARowOfIt) {
  auto lines = lines_of({"Obiettivo 1.1 Curare il verde", "", "Alberi piantati"});
  extract::Table table = table_below(lines, 4);
  ASSERT_TRUE(take_strip_name(table, lines, Vocabulary::standard()));
  EXPECT_EQ(lines.size(), 1u);
  EXPECT_EQ(table.rows, 2);
  EXPECT_EQ(table.cells.back().text, "Alberi piantati");
  EXPECT_EQ(table.cells.back().column_span, 4);
}

TEST(NamedStrip, LineFarAboveATableIsNoRowOfIt) {
  auto lines = lines_of({"Alberi piantati"});
  extract::Table table = table_below(lines, 40);
  EXPECT_FALSE(take_strip_name(table, lines, Vocabulary::standard()));
  EXPECT_EQ(lines.size(), 1u);
  EXPECT_EQ(table.rows, 1);
}

}  // namespace
}  // namespace spoglio::normalize
