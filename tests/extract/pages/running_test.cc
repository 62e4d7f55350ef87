// Running lines by their repetition on neighbouring pages.
#include "extract/pages/running.h"

#include <gtest/gtest.h>

#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace spoglio::extract {
namespace {

// A word on a page whose letters are 5 points wide.
void put_word(Page& page, const std::string& text, double x, double y, double height) {
  Word word;
  word.text = text;
  word.box = {x, y, x + 5 * static_cast<double>(text.size()), y + height};
  page.words.push_back(word);
}

// A page with this line near its upper edge and one far below.
std::vector<EdgeLine> edges(const std::string& head, double confidence) {
  Page page;
  page.width = 595;
  page.height = 842;
  for (const auto& [text, y] : {std::pair<std::string, double>{head, 40}, {"Il testo della pagina", 400}}) {
    Word word;
    word.text = text;
    word.box = {60, y, 300, y + 10};
    word.confidence = confidence;
    page.words.push_back(word);
  }
  return edge_lines(page, {});
}

size_t running(const std::string& here, const std::string& there, double confidence) {
  const auto neighbour = edges(there, confidence);
  return running_lines(edges(here, confidence), {&neighbour}, 842).size();
}

TEST(RunningLines, RunOnThoughSomeLettersWereMisread) {
  EXPECT_EQ(
      running("Comune di Prato Alto - Piano degli obiettivi", "Comune di Prato Alto - Piano degli vbicttivi", 0.96),
      1U);
  EXPECT_EQ(running("Comune di Prato Alto - Piano degli obiettivi", "Comune di Prato Alto - Piano degli vbicttivi", 1),
            0U);
}

TEST(RunningLines, ShortOnesMustBeTheSame) { EXPECT_EQ(running("Settore A", "Settore B", 0.96), 0U); }

// A page with a running head, a label and a number right below it, the body, and the page's number at its foot.
std::vector<EdgeLine> card_page(const std::string& row, const std::string& number) {
  Page page;
  page.width = 595;
  page.height = 842;
  const auto put = [&](const std::string& text, double x, double y) { put_word(page, text, x, y, 8); };
  put("Piano", 60, 25);
  put("Obiettivo", 60, 40);
  put(row, 160, 40);
  put("Titolo", 60, 400);
  put(number, 500, 820);
  return edge_lines(page, {});
}

TEST(RunningLines, ARowThatCountsSomethingElseThanPagesStays) {
  const auto next = card_page("2", "8");
  const auto lines = card_page("1", "7");
  std::vector<std::string> keys;
  for (const size_t i : running_lines(lines, {&next}, 842)) keys.push_back(lines[i].key);
  EXPECT_EQ(keys, (std::vector<std::string>{"Piano", "#"}));
}

// The running lines of a page whose first words are these titles, side by side.
size_t running_titles(const std::string& left, const std::string& right, const std::string& there) {
  const auto titles = [](const std::string& one, const std::string& other) {
    Page page;
    page.width = 595;
    page.height = 842;
    for (const auto& [text, x, y] :
         {std::tuple<std::string, double, double>{one, 60, 40}, {other, 320, 40}, {"Titolo", 60, 400}}) {
      Word word;
      word.text = text;
      word.box = {x, y, x + 120, y + 10};
      page.words.push_back(word);
    }
    return edge_lines(page, {});
  };
  const auto neighbour = titles(there + " 3", there + " 4");
  return running_lines(titles(left, right), {&neighbour}, 842).size();
}

TEST(RunningLines, TitlesThatCountCardsBesideEachOtherStay) {
  EXPECT_EQ(running_titles("Scheda n. 1", "Scheda n. 2", "Scheda n."), 0U);
}

TEST(RunningLines, AFootRunsOnFromAnUprightPageToALandscapeOne) {
  const auto foot = [](double width, double height) {
    Page page;
    page.width = width;
    page.height = height;
    for (const auto& [text, y] :
         {std::pair<std::string, double>{"Il testo della pagina", 300}, {"Piano", height - 40}}) {
      Word word;
      word.text = text;
      word.box = {60, y, 300, y + 10};
      page.words.push_back(word);
    }
    return edge_lines(page, {});
  };
  const auto upright = foot(595, 842);
  EXPECT_EQ(running_lines(foot(842, 595), {&upright}, 595).size(), 1U);
}

TEST(RunningLines, ARowWhoseUprightLineRunsOnIntoThePageIsNone) {
  const auto page_with = [](const std::string& number, double upright_end) {
    Page page;
    page.width = 595;
    page.height = 842;
    const auto put = [&](const std::string& text, double x, double y) { put_word(page, text, x, y, 8); };
    put("Obiettivo", 60, 40);
    put(number, 160, 40);
    put("Titolo", 60, 400);
    page.drawing.vertical.push_back({150, 36, 150, upright_end});
    return edge_lines(page, {});
  };
  const auto lines_running = [&](double upright_end) {
    const auto neighbour = page_with("4", upright_end);
    return running_lines(page_with("3", upright_end), {&neighbour}, 842).size();
  };
  EXPECT_EQ(lines_running(52), 1U);
  EXPECT_EQ(lines_running(420), 0U);
}

// A page with the issuer's name 70 points down and `words` side by side `below` points below it.
std::vector<EdgeLine> headed_page(double below, const std::vector<std::string>& words) {
  Page page;
  page.width = 595;
  page.height = 842;
  const auto put = [&](const std::string& text, double x, double y) { put_word(page, text, x, y, 12); };
  put("Provincia di Collefreddo", 200, 70);
  for (size_t i = 0; i < words.size(); ++i) put(words[i], 60 + 150 * static_cast<double>(i), 82 + below);
  return edge_lines(page, {});
}

TEST(RunningLines, WhatRanOnAPageBeforeRunsOnRightAboveATable) {
  auto prose = headed_page(14, {"Premessa"});
  const auto table = headed_page(4, {"Obiettivo", "Indicatore", "Target"});
  EXPECT_TRUE(running_lines(table, {&prose, &table}, 842).empty());
  const auto found = running_lines(prose, {&table}, 842);
  ASSERT_EQ(found.size(), 1U);
  prose[found[0]].ran = true;
  EXPECT_EQ(running_lines(table, {&prose, &table}, 842).size(), 1U);
}

// How many lines of a page run on whose foot has these words at its left and its middle, `body` points above it.
size_t running_feet(const std::string& left, const std::string& middle, double y, double body) {
  Page page;
  page.number = 3;
  page.width = 595;
  page.height = 842;
  const auto put = [&](const std::string& text, double x, double top) {
    Word word;
    word.text = text;
    word.box = {x, top, x + 5 * static_cast<double>(text.size()), top + 8};
    page.words.push_back(word);
  };
  put("Fonti", 60, y - body);
  put("40", 290, y - body);
  put(left, 60, y);
  put(middle, 290, y);
  return running_lines(edge_lines(page, {}), {}, 842).size();
}

TEST(RunningLines, AFootThatHoldsThePagesNumberRunsOnByItself) {
  EXPECT_EQ(running_feet("Piano", "3", 800, 60), 1U);
  EXPECT_EQ(running_feet("Piano", "4", 800, 60), 0U);
  EXPECT_EQ(running_feet("Piano", "3", 800, 16), 0U);
}

// A page that begins with a card's number and ends with its own.
std::vector<EdgeLine> numbered_card(int page_number, const std::string& card, const std::string& foot) {
  Page page;
  page.number = page_number;
  page.width = 595;
  page.height = 842;
  const auto put = [&](const std::string& text, double x, double y) { put_word(page, text, x, y, 8); };
  put("Codice", 60, 40);
  put(card, 160, 40);
  put("Titolo", 60, 100);
  put(foot, 290, 815);
  return edge_lines(page, {});
}

TEST(RunningLines, AFirstLineThatCountsSomethingElseThanPagesStays) {
  const auto next = numbered_card(5, "3", "5");
  EXPECT_EQ(running_lines(numbered_card(4, "2", "4"), {&next}, 842).size(), 1U);
  const auto other = numbered_card(5, "5", "II");
  EXPECT_EQ(running_lines(numbered_card(4, "4", "II"), {&other}, 842).size(), 2U);
}

// A page that begins with the row of a card's number, between sides that begin at `top` and end at `bottom`.
std::vector<EdgeLine> framed_card(const std::string& card, double top, double bottom) {
  Page page;
  page.width = 595;
  page.height = 842;
  put_word(page, "Scheda n.", 60, 40, 8);
  put_word(page, card, 108, 40, 8);
  put_word(page, "Titolo " + card + card, 60, 60, 8);
  put_word(page, "Testo della pagina", 60, 400, 8);
  page.drawing.vertical = {{50, top, 50.5, bottom}, {500, top, 500.5, bottom}};
  return edge_lines(page, {});
}

TEST(RunningLines, FirstRowOfATableThatCountsCardsStays) {
  const auto next = framed_card("3", 38, 100);
  EXPECT_TRUE(running_lines(framed_card("2", 38, 100), {&next}, 842).empty());
  const auto around = framed_card("3", 20, 820);
  EXPECT_FALSE(running_lines(framed_card("2", 20, 820), {&around}, 842).empty());
}

}  // namespace
}  // namespace spoglio::extract
