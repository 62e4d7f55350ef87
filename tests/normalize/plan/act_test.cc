// Acts and amendments.
#include "normalize/plan/act.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace spoglio::normalize {
namespace {

std::string print(const std::optional<Act>& act) {
  if (!act) return "none";
  return act->body.value_or("-") + " " + act->number.value_or("-") + " " + act->date.value_or("-");
}

std::string act(const std::string& text) { return print(read_act(text, Vocabulary::standard())); }
std::string approval(const std::string& text) { return print(read_approval(text, Vocabulary::standard())); }

std::vector<std::string> amendments(const std::string& text) {
  std::vector<std::string> out;
  for (const Amendment& a : read_amendments(text, Vocabulary::standard()))
    out.push_back(a.action + ": " + print(a.act));
  return out;
}

TEST(Act, BodyNumberAndDateAreRead) {
  EXPECT_EQ(act("deliberazione della Giunta n. 57 del 5 dicembre 2022"), "Giunta 57 2022-12-05");
  EXPECT_EQ(act("deliberazione del Consiglio n. 3 del 19 gennaio 2024"), "Consiglio 3 2024-01-19");
  EXPECT_EQ(act("delibera di Giunta n. 57 del 05/12/2022"), "Giunta 57 2022-12-05");
  EXPECT_EQ(act("Deliberazione della Giunta Comunale n. 57 del 05.12.2022"), "Giunta 57 2022-12-05");
  EXPECT_EQ(act("deliberazione della Giunta n. 57/2022 del 5 dicembre 2022").substr(0, 9), "Giunta 57");
}

TEST(Act, BodyIsTheFirstThatIsNamed) {
  EXPECT_EQ(act("deliberazione della Giunta n. 5 del 12/01/2024 su proposta del Direttore Generale"),
            "Giunta 5 2024-01-12");
  EXPECT_EQ(act("deliberazione dell'Assemblea dei Sindaci n. 5 del 12/01/2024"), "Assemblea dei Sindaci 5 2024-01-12");
  EXPECT_EQ(act("determinazione del Direttore n. 26 del 16 febbraio 2022"), "Direttore 26 2022-02-16");
}

TEST(Act, WhatIsNotPrintedStaysEmpty) {
  EXPECT_EQ(act("deliberazione della Giunta n. del 31 gennaio 2019"), "Giunta - 2019-01-31");
  EXPECT_EQ(act("deliberazione della Giunta del 23/01/2025"), "Giunta - 2025-01-23");
  EXPECT_EQ(act("deliberazione n. 12 del 23/01/2025"), "- 12 2025-01-23");
}

TEST(Act, LineBreaksDoNotMatter) {
  EXPECT_EQ(act("deliberazione della Giunta\nn. 57 del 5\ndicembre 2022"), "Giunta 57 2022-12-05");
}

TEST(Act, ImpossibleDateIsNoDate) {
  EXPECT_EQ(act("deliberazione della Giunta n. 57 del 31 febbraio 2022"), "Giunta 57 -");
}

TEST(Act, TextWithoutBodyAndDateIsNone) {
  EXPECT_EQ(act(""), "none");
  EXPECT_EQ(act("le fontane sono state pulite"), "none");
}

TEST(Approval, IsReadFromItsSentence) {
  EXPECT_EQ(approval("Approvato con deliberazione del Consiglio n. 3 del 19 gennaio 2024"), "Consiglio 3 2024-01-19");
  EXPECT_EQ(approval("Approvato con delibera della Giunta n. 6 del 26/01/2024"), "Giunta 6 2024-01-26");
  EXPECT_EQ(approval("(approvato con deliberazione della Giunta del 26/01/2024)"), "Giunta - 2024-01-26");
}

TEST(Approval, ShortFormOfFootersIsRead) {
  EXPECT_EQ(approval("All. 2 D GC 15/02/2022 Piano degli obiettivi"), "Giunta - 2022-02-15");
}

TEST(Approval, OtherActsApproveNothing) {
  EXPECT_EQ(approval("Visto il regolamento adottato dalla Giunta il 3 marzo 2020"), "none");
  EXPECT_EQ(approval("La relazione al 31/12/2023 è pubblicata sul sito"), "none");
}

TEST(Amendments, ActionAndActAreRead) {
  EXPECT_EQ(
      amendments("Aggiornato in sede di rolling annuale con deliberazione della Giunta n. 57 del 5 dicembre 2022"),
      (std::vector<std::string>{"aggiornato: Giunta 57 2022-12-05"}));
  EXPECT_EQ(amendments("Inserito in sede di rolling annuale con deliberazione della Giunta n. del 24 gennaio 2022"),
            (std::vector<std::string>{"inserito: Giunta - 2022-01-24"}));
  EXPECT_EQ(amendments("Eliminato con deliberazione del Consiglio n. 4 del 01/03/2021"),
            (std::vector<std::string>{"eliminato: Consiglio 4 2021-03-01"}));
}

TEST(Amendments, EachActionWordStartsItsOwn) {
  EXPECT_EQ(
      amendments("Inserito in sede di rolling annuale con deliberazione della Giunta n. 12 del 24 gennaio 2022 "
                 "Aggiornato in sede di rolling annuale con deliberazione della Giunta n. 57 del 5 dicembre 2022"),
      (std::vector<std::string>{"inserito: Giunta 12 2022-01-24", "aggiornato: Giunta 57 2022-12-05"}));
}

TEST(Amendments, TextWithoutAnActionHasNone) {
  EXPECT_TRUE(amendments("").empty());
  EXPECT_TRUE(amendments("deliberazione della Giunta n. 57 del 5 dicembre 2022").empty());
}

TEST(Amendments, AWordInsideOfASentenceIsNoneWithoutAnAct) {
  EXPECT_TRUE(amendments("Tenere aggiornato il registro delle imprese").empty());
  EXPECT_EQ(amendments("Obiettivo aggiornato con deliberazione della Giunta n. 4 del 03/02/2024").size(), 1U);
  EXPECT_EQ(amendments("Aggiornato in corso d'anno").size(), 1U);
}

}  // namespace
}  // namespace spoglio::normalize
