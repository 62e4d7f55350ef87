// Light markup goes, comparisons stay.
#include "extract/plain/markup.h"

#include <gtest/gtest.h>

namespace spoglio::extract {
namespace {

TEST(Markup, TagsGoAndBreaksBecomeBlanks) {
  EXPECT_EQ(strip_markup("Rossi (<i>dimissionario</i>)"), "Rossi (dimissionario)");
  EXPECT_EQ(strip_markup("m<sup>2</sup>"), "m2");
  EXPECT_EQ(strip_markup("<p>uno</p><p>due<br/>tre</p>"), "uno due tre");
  EXPECT_EQ(strip_markup("<b class=\"x\">uno</b>"), "uno");
}

TEST(Markup, ComparisonsStay) {
  for (const char* text : {"<1", "> 80", "<= 10", "a <b 5> c", "ITP <-10", "<p", "x< X1", "<bando>"}) {
    EXPECT_EQ(strip_markup(text), text);
  }
}

TEST(Markup, EmphasisThatHugsWordsGoes) {
  EXPECT_EQ(strip_markup("Il **Piano della Performance 2019** mira"), "Il Piano della Performance 2019 mira");
  EXPECT_EQ(strip_markup("l'**edilizia** e la *meccanica*."), "l'edilizia e la meccanica.");
  EXPECT_EQ(strip_markup("***tutto***"), "tutto");
}

TEST(Markup, StarsOfFormulasAndNotesStay) {
  for (const char* text : {"a * b", "2*3*4", "valore* e altro*", "** nota", "n. atti / n*fascicoli"}) {
    EXPECT_EQ(strip_markup(text), text);
  }
}

TEST(Markup, HeadingMarksGoAndNumbersStay) {
  EXPECT_EQ(strip_markup("## Obiettivi"), "Obiettivi");
  EXPECT_EQ(strip_markup("#1 obiettivo"), "#1 obiettivo");
}

TEST(Markup, EntitiesAreResolvedOnce) {
  EXPECT_EQ(strip_markup("&lt;= 10 &amp; R&amp;S"), "<= 10 & R&S");
  EXPECT_EQ(strip_markup("&lt;b&gt;"), "<b>");
  EXPECT_EQ(strip_markup("&amp;lt;"), "&lt;");
  EXPECT_EQ(strip_markup("R&S"), "R&S");
}

TEST(Markup, EmphasisMayRunOverLinesOfAParagraph) {
  std::vector<std::string> lines = {"**Camera di Commercio", "Massa**", "", "**aperto", "", "chiuso**"};
  strip_emphasis_over_lines(lines);
  EXPECT_EQ(lines, (std::vector<std::string>{"Camera di Commercio", "Massa", "", "**aperto", "", "chiuso**"}));
}

}  // namespace
}  // namespace spoglio::extract
