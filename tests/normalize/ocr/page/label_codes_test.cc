// Headings of one label, lettered one after the other.
#include "normalize/ocr/page/label_codes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace spoglio::normalize {
namespace {

using ::testing::ElementsAre;
using Strings = std::vector<std::string>;

Strings mended(const Strings& texts) {
  return with_label_codes(texts, [](const std::string& label) { return label == "Obiettivo strategico"; });
}

TEST(LabelCodes, ADamagedLetterIsTheOneBetweenThoseBeforeAndBehind) {
  EXPECT_THAT(
      mended({"Obiettivo strategico H - Curare il verde", "Alberi piantati",
              "Obiettivo strategico - Aprire le sale di lettura", "Obiettivo strategico ) - Ridurre le attese",
              "Obiettivo strategico K - Tenere puliti i sentieri"}),
      ElementsAre("Obiettivo strategico H - Curare il verde", "Alberi piantati",
                  "Obiettivo strategico I - Aprire le sale di lettura", "Obiettivo strategico J - Ridurre le attese",
                  "Obiettivo strategico K - Tenere puliti i sentieri"));
}

TEST(LabelCodes, WhatTheOthersDoNotTellStaysWithoutALetter) {
  EXPECT_EQ(mended({"Obiettivo strategico H - Curare il verde", "Obiettivo strategico - Aprire le sale",
                    "Obiettivo strategico L - Tenere puliti i sentieri"})[1],
            "Obiettivo strategico: Aprire le sale");
}

TEST(LabelCodes, TheDashComesBackBehindALetter) {
  EXPECT_EQ(mended({"Obiettivo strategico A - Curare il verde", "Obiettivo strategico B - Aprire le sale",
                    "Obiettivo strategico C Tenere puliti i sentieri"})[2],
            "Obiettivo strategico C - Tenere puliti i sentieri");
}

TEST(LabelCodes, OtherTextsAndOneHeadingAloneStay) {
  const Strings texts = {"Obiettivo strategico A - Curare il verde", "Obiettivo strategico - Aprire le sale"};
  EXPECT_EQ(mended(texts), texts);
}

TEST(LabelCodes, StrokesAreFiguresWhereTheLabelsOtherHeadingsHaveSome) {
  EXPECT_THAT(
      mended({"Obiettivo strategico n. I.l - Curare il verde", "Obiettivo strategico n. 1.2 - Ridurre le attese"}),
      ElementsAre("Obiettivo strategico n. 1.1 - Curare il verde", "Obiettivo strategico n. 1.2 - Ridurre le attese"));
  EXPECT_THAT(mended({"Obiettivo strategico n. I.I - Curare il verde"}),
              ElementsAre("Obiettivo strategico n. I.I - Curare il verde"));
}

}  // namespace
}  // namespace spoglio::normalize
