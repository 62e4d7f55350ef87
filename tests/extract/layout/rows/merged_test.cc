// Cells of the first columns beside several rows of the others, without a lattice.
#include <gtest/gtest.h>

#include <algorithm>

#include "extract/layout/layout.h"
#include "tests/extract/blocks.h"
#include "tests/support/pages.h"

namespace spoglio::extract {
namespace {

using testing::cell_of;
using testing::level;
using testing::page_of;
using testing::show;

// A cell of an objective that begins level with its first row and is higher than it.
void draw_objective(Page& page, std::string_view text, double line) {
  testing::draw(page, text, {.top = 100 + 10.5 * line});
}

TEST(MergedRows, CellsOfTheFirstColumnHigherThanTheirRowAreBesideSeveral) {
  Page page = page_of(R"(
Obiettivo              Indicatore                 Target

                       Pratiche evase             Atti completi

                       Giorni di attesa           Pochi di meno

                       Reclami chiusi             Tutti risolti

                       Visite agli uffici         Ogni giorno

                       Incontri tenuti            Due per mese

                       Alberi messi a dimora      Cento nuovi
)");
  draw_objective(page, "Curare il verde", 9.43);
  draw_objective(page, "Semplificare i\nrapporti", 1.57);
  draw_objective(page, "Aprire gli uffici\nal pubblico", 4.71);
  draw_objective(page, "Parlare con tutti", 7.85);
  const auto blocks = lay_out(page);
  ASSERT_EQ(blocks.size(), 1U) << show(blocks);
  const auto& table = std::get<Table>(blocks[0]);
  EXPECT_EQ(table.rows, 7) << show(blocks);
  const Cell* first = cell_of(table, "Semplificare i\nrapporti");
  ASSERT_NE(first, nullptr) << show(blocks);
  EXPECT_EQ(first->row, 1);
  EXPECT_EQ(first->row_span, 2);
}

TEST(Rows, OnlyAHigherCellComesCloseToTheRowBelow) {
  const auto blocks = lay_out(page_of(R"(
Obiettivo              Indicatore                 Target

Semplificare i         Pratiche evase in          Atti completi
rapporti con           tutti gli uffici
le imprese
                       Giorni di attesa           Pochi di meno

Aprire gli uffici      Visite agli uffici         Ogni giorno

Parlare con tutti      Incontri tenuti            Due per mese

Curare il verde        Alberi messi a dimora      Cento nuovi
)",
                                      {.white = 10.5}));
  EXPECT_EQ(show(blocks),
            "= 6 x 3\n"
            "| Obiettivo | Indicatore | Target\n"
            "| Semplificare i/rapporti con/le imprese | Pratiche evase in/tutti gli uffici | Atti completi\n"
            "|| Giorni di attesa | Pochi di meno\n"
            "| Aprire gli uffici | Visite agli uffici | Ogni giorno\n"
            "| Parlare con tutti | Incontri tenuti | Due per mese\n"
            "| Curare il verde | Alberi messi a dimora | Cento nuovi\n");
}

TEST(Rows, LineOfALaterColumnThatOpensWithACapitalIsNoRow) {
  const auto blocks = lay_out(page_of(R"(
Indicatore               Ufficio                         2023          2024

Pratiche evase           Area Risorse e                   80            90
                         Finanza

Giorni di attesa         Direzione Generale               30       Predisposto

Reclami chiusi           Sistema dei Musei              Avviato         98
                         Civici

Visite tenute            Direzione Generale               12            14
)"));
  ASSERT_EQ(blocks.size(), 1U) << show(blocks);
  EXPECT_NE(cell_of(std::get<Table>(blocks[0]), "Area Risorse e\nFinanza"), nullptr) << show(blocks);
}

TEST(MergedRows, LabelBesideItsKindStandsBetweenTheRows) {
  Page page = page_of(R"(
Obiettivo              Indicatore                 Target

Area                   1 - Servizi alle imprese e ai cittadini

                       Pratiche evase             Atti completi

                       Giorni di attesa           Pochi di meno

Area                   2 - Persone e bilancio dell'ente

                       Visite agli uffici         Ogni giorno

                       Incontri tenuti            Due per mese
)");
  draw_objective(page, "Semplificare i\nrapporti con\nle imprese", 3.14);
  draw_objective(page, "Aprire gli uffici\nal pubblico", 7.85);
  const auto blocks = lay_out(page);
  ASSERT_EQ(blocks.size(), 1U) << show(blocks);
  const auto& table = std::get<Table>(blocks[0]);
  EXPECT_EQ(table.rows, 7) << show(blocks);
  const Cell* second = cell_of(table, "Aprire gli uffici\nal pubblico");
  ASSERT_NE(second, nullptr) << show(blocks);
  EXPECT_EQ(second->row, 5);
  EXPECT_EQ(second->row_span, 2);
}

TEST(MergedRows, HeaderIsBesideNoRowsThatGoOnFromThePageBefore) {
  Page page = page_of(R"(
Obiettivo              Indicatore                 Target

                       Pratiche evase             90

                       Giorni di attesa           Pochi di meno

                       Reclami chiusi             95

                       Visite agli uffici         Ogni giorno

                       Incontri tenuti            12
)");
  draw_objective(page, "Aprire gli uffici\nal pubblico", 6.28);
  const auto blocks = lay_out(page);
  ASSERT_EQ(blocks.size(), 1U) << show(blocks);
  const Cell* head = cell_of(std::get<Table>(blocks[0]), "Obiettivo");
  ASSERT_NE(head, nullptr) << show(blocks);
  EXPECT_EQ(head->row_span, 1) << show(blocks);
}

TEST(MergedRows, AFigureInTheMiddleOfTwoRowsShowsThatTheFirstIsNoHeader) {
  for (const double off : {-0.3, 0.0, 0.3}) {
    Page page;
    page.number = 1;
    page.width = 595;
    page.height = 842;
    testing::draw(page, "Peso       Indicatore                 Target", {.top = 100});
    testing::draw(page, "           Data di adozione           entro marzo 2016", {.top = 118});
    testing::draw(page, "           Grado di attuazione        0,550", {.top = 135});
    testing::draw(page, "100%", {.top = 126.5 + off});
    for (const double y : {98.0, 114.0, 148.0}) page.drawing.horizontal.push_back({38, y, 182, y});
    for (const double x : {38.0, 62.0, 127.0, 182.0}) page.drawing.vertical.push_back({x, 98, x, 148});
    const auto blocks = lay_out(page);
    ASSERT_EQ(blocks.size(), 1U) << show(blocks);
    EXPECT_EQ(std::get<Table>(blocks[0]).rows, 3) << off << show(blocks);
  }
}

TEST(MergedRows, HeadingsEndTheCellsAboveThem) {
  const auto blocks = lay_out(page_of(R"(
Obiettivo             Indicatore                      Target

Area 1 - Servizi alle imprese e ai cittadini

Semplificare i        Numero di pratiche evase        90
rapporti con le
imprese               Giorni di attesa                30

                      Incontri con le imprese         12

Area 2 - Persone e bilancio dell'amministrazione

Aprire gli uffici     Visite agli uffici              40
al pubblico e
ai visitatori         Reclami chiusi                  95
)"));
  ASSERT_EQ(blocks.size(), 1U) << show(blocks);
  const auto& table = std::get<Table>(blocks[0]);
  const Cell* first = cell_of(table, "Semplificare i\nrapporti con le\nimprese");
  const Cell* heading = cell_of(table, "Area 2 - Persone e bilancio dell'amministrazione");
  const Cell* second = cell_of(table, "Aprire gli uffici\nal pubblico e\nai visitatori");
  ASSERT_NE(first, nullptr) << show(blocks);
  ASSERT_NE(heading, nullptr) << show(blocks);
  ASSERT_NE(second, nullptr) << show(blocks);
  EXPECT_EQ(first->row, 2);
  EXPECT_EQ(first->row_span, 3);
  EXPECT_EQ(heading->row, 5);
  EXPECT_EQ(second->row, 6);
  EXPECT_EQ(second->row_span, 2);
}

TEST(MergedRows, WhatStandsBeforeAMergedCellIsNoFiner) {
  Page page = page_of(R"(
N.   Obiettivo             Indicatore                      Target

     Semplificare i        Numero di pratiche evase        90
     rapporti con le
1    cittadini e con       Giorni di attesa                30
     le imprese del
     territorio            Incontri con le imprese         12
)");
  for (const double line : {0.0, 1.5, 7.2}) level(page, line, -1, 70);
  const auto blocks = lay_out(page);
  ASSERT_EQ(blocks.size(), 1U) << show(blocks);
  const Cell* number = cell_of(std::get<Table>(blocks[0]), "1");
  ASSERT_NE(number, nullptr) << show(blocks);
  EXPECT_EQ(number->row, 1) << show(blocks);
  EXPECT_EQ(number->row_span, 3);
}

}  // namespace
}  // namespace spoglio::extract
