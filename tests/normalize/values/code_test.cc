// Codes of the outline and what is printed around names.
#include "normalize/values/code.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace spoglio::normalize {
namespace {

using Strings = std::vector<std::string>;

const Strings kUnitStarts = {"ufficio", "servizio", "settore", "area"};

TEST(Heading, CodeAndTitleComeApartInEveryShape) {
  struct Case {
    const char* text;
    const char* code;
    const char* title;
  };
  for (const auto& [text, code, title] : std::vector<Case>{
           {"01.02 - Cura delle fontane", "01.02", "Cura delle fontane"},
           {"01.02 – Cura delle fontane", "01.02", "Cura delle fontane"},
           {"01 - Acqua buona", "01", "Acqua buona"},
           {"1. Acqua buona", "1", "Acqua buona"},
           {"3.Acqua buona", "3", "Acqua buona"},
           {"1.1 Ridurre le perdite", "1.1", "Ridurre le perdite"},
           {"1.1.1 Cercare le perdite", "1.1.1", "Cercare le perdite"},
           {"A.1 Strade sicure", "A.1", "Strade sicure"},
           {"A.1.2.3. Controllo dei viadotti", "A.1.2.3", "Controllo dei viadotti"},
           {"OB 1: ACQUA BUONA", "1", "ACQUA BUONA"},
           {"OB 12: ACQUA BUONA", "12", "ACQUA BUONA"},
           {"PO_FIN_01 - Recupero delle entrate", "PO_FIN_01", "Recupero delle entrate"},
           {"PO_Staff_04_01 - Recupero delle entrate", "PO_Staff_04_01", "Recupero delle entrate"},
           {"PO_CULT SCUOLA_01_01 - Recupero delle entrate", "PO_CULT SCUOLA_01_01", "Recupero delle entrate"},
           {"STRADA PONTIX ACQUAX FIUMIX 12 - Recupero delle entrate", "STRADA PONTIX ACQUAX FIUMIX 12",
            "Recupero delle entrate"},
           {"011_Crescita della montagna", "011", "Crescita della montagna"},
           {"o11_Crescita della montagna", "011", "Crescita della montagna"},
           {"O32_Servizi generali", "032", "Servizi generali"},
       }) {
    const auto heading = read_heading(text);
    ASSERT_TRUE(heading) << text;
    EXPECT_EQ(heading->code, code) << text;
    EXPECT_EQ(heading->title, title) << text;
  }
}

TEST(Heading, MissionsAndAreasAreMarked) {
  EXPECT_TRUE(read_heading("011_Crescita")->mission);
  EXPECT_TRUE(read_heading("o11_Crescita")->mission);
  EXPECT_FALSE(read_heading("1.1 Crescita")->mission);
  EXPECT_TRUE(read_heading("OB 1: CRESCITA")->area);
  EXPECT_FALSE(read_heading("1. Crescita")->area);
}

TEST(Heading, DashBetweenCodeAndTitleIsRemembered) {
  EXPECT_TRUE(read_heading("01.02 - Cura delle fontane")->dashed);
  EXPECT_FALSE(read_heading("1.1 Cura delle fontane")->dashed);
}

TEST(Heading, TitleThatBeginsWithAFigureHasNoBlankInFront) {
  EXPECT_EQ(read_heading("01.05 - 3 sportelli nuovi")->title, "3 sportelli nuovi");
}

TEST(Heading, DepthCountsThePartsOfTheCode) {
  EXPECT_EQ(read_heading("3. Titolo")->depth(), 1);
  EXPECT_EQ(read_heading("1.1 Titolo")->depth(), 2);
  EXPECT_EQ(read_heading("1.1.1 Titolo")->depth(), 3);
  EXPECT_EQ(read_heading("A.1.2 Titolo")->depth(), 3);
}

TEST(Heading, TitleWithoutItsCodeOrCodeWithoutItsTitleIsNone) {
  for (const char* text : {"", "Titolo", "1.1", "01.02 -", "OB 1:", "A.1.2", "011_", "Obiettivo 2: contare", "A", "-"})
    EXPECT_FALSE(read_heading(text)) << text;
}

TEST(Heading, DatesYearsAmountsAndSharesAreNoCodes) {
  for (const char* text : {"31/12/2023 termine della raccolta", "1.234,56 euro di spesa", "10.000 abitanti serviti",
                           "3,5 giorni di attesa", "80% delle pratiche", ">= 80 % delle pratiche", "2023-2025 triennio",
                           "30.06.2023 prima verifica"})
    EXPECT_FALSE(read_heading(text)) << text << " gave " << read_heading(text)->code;
}

TEST(LabelledHeading, CodeMayHaveABlankInFrontOfSeveralNumbers) {
  const auto code = [](const char* text) {
    const auto heading = read_labelled_heading(text);
    return heading ? heading->code + "|" + heading->title : "none";
  };
  EXPECT_EQ(code("VP 1.1 Curare il verde"), "VP 1.1|Curare il verde");
  EXPECT_EQ(code("OS 2.10: Aprire gli orti"), "OS 2.10|Aprire gli orti");
  EXPECT_EQ(code("ISO 27 Sicurezza dei dati"), "none");
  EXPECT_EQ(code("Web 2.0 Servizi"), "none");
}

TEST(LetteredHeading, SingleCapitalLetterIsACode) {
  const auto heading = read_lettered_heading("B Strade sicure");
  ASSERT_TRUE(heading);
  EXPECT_EQ(heading->code, "B");
  EXPECT_EQ(heading->title, "Strade sicure");
  EXPECT_FALSE(read_lettered_heading("Strade sicure"));
  EXPECT_FALSE(read_lettered_heading("a piedi"));
  EXPECT_FALSE(read_lettered_heading("B"));
}

TEST(IndicatorCode, LeadsWithTheLetterOorS) {
  const auto strategic = read_indicator_code("S1.1.1-a Perdite della rete");
  ASSERT_TRUE(strategic);
  EXPECT_EQ(strategic->code, "S1.1.1-a");
  EXPECT_EQ(strategic->name, "Perdite della rete");
  const auto operational = read_indicator_code("O2.1.3-f Fontane controllate");
  ASSERT_TRUE(operational);
  EXPECT_EQ(operational->code, "O2.1.3-f");
}

TEST(IndicatorCode, DigitZeroInItsFirstPlaceIsTheLetterO) {
  const auto coded = read_indicator_code("02.1.2-a Fontane controllate");
  ASSERT_TRUE(coded);
  EXPECT_EQ(coded->code, "O2.1.2-a");
  EXPECT_EQ(coded->name, "Fontane controllate");
}

TEST(IndicatorCode, CodesOfObjectivesAndPlainNamesHaveNone) {
  for (const char* text : {"1.1.1 Cercare le perdite", "01.02 - Cura delle fontane", "Somma incassata", "", "S. Anna",
                           "02.1 Fontane", "Ore di apertura"})
    EXPECT_FALSE(read_indicator_code(text)) << text;
}

TEST(ParentCode, IsOneLevelUp) {
  EXPECT_EQ(parent_code("1.1.1"), "1.1");
  EXPECT_EQ(parent_code("1.1"), "1");
  EXPECT_EQ(parent_code("01.02"), "01");
  EXPECT_EQ(parent_code("A.1.2.3"), "A.1.2");
  EXPECT_EQ(parent_code("A.1"), "A");
  EXPECT_EQ(parent_code("1"), "");
  EXPECT_EQ(parent_code("A"), "");
  EXPECT_EQ(parent_code(""), "");
}

TEST(Tags, WeightAndTypeAreTakenOutOfTheName) {
  std::string text = "Avvisi emessi (Peso: 40,00%) (Tipologia: Efficacia)";
  const Tags tags = take_tags(text);
  EXPECT_TRUE(tags.found);
  EXPECT_EQ(tags.weight, 40);
  EXPECT_EQ(tags.type, "Efficacia");
  EXPECT_EQ(text.find("Peso"), std::string::npos);
  EXPECT_EQ(text.find("Tipologia"), std::string::npos);
  EXPECT_EQ(text.substr(0, 13), "Avvisi emessi");
}

TEST(Tags, TypeMayWrapOverLines) {
  std::string text = "Avvisi emessi \n \n(Peso: 40,50%) (Tipologia: \nEfficienza)";
  const Tags tags = take_tags(text);
  EXPECT_EQ(tags.weight, 40.5);
  EXPECT_EQ(tags.type, "Efficienza");
}

TEST(Tags, OtherBracketsStayInTheName) {
  std::string text = "Avvisi emessi (entro l'anno) e riscossi (in euro)";
  const Tags tags = take_tags(text);
  EXPECT_FALSE(tags.found);
  EXPECT_EQ(tags.weight, std::nullopt);
  EXPECT_EQ(text, "Avvisi emessi (entro l'anno) e riscossi (in euro)");
}

TEST(Units, CodesAreSplitByBlanks) {
  EXPECT_EQ(split_units("ENTE U2.1 U2.2", kUnitStarts), (Strings{"ENTE", "U2.1", "U2.2"}));
  EXPECT_EQ(split_units("U2.1", kUnitStarts), (Strings{"U2.1"}));
}

TEST(Units, TheKindOfAUnitAloneOnItsLineGoesOn) {
  EXPECT_EQ(split_units("Area\nServizio Reti idriche\nUfficio Fontane", kUnitStarts),
            (Strings{"Area Servizio Reti idriche", "Ufficio Fontane"}));
}

TEST(SplitUnits, ALineThatBeginsInTheMiddleOfANameGoesOnWithIt) {
  EXPECT_EQ(split_units("Direzione per i\nServizi idrici", kUnitStarts), (Strings{"Direzione per i Servizi idrici"}));
  EXPECT_EQ(split_units("Area Fontane\nservizi idrici", kUnitStarts), (Strings{"Area Fontane servizi idrici"}));
}

TEST(Units, NamesAreSplitByBarsAndSemicolons) {
  EXPECT_EQ(split_units("Ufficio Fontane | Ufficio Reti e Impianti", kUnitStarts),
            (Strings{"Ufficio Fontane", "Ufficio Reti e Impianti"}));
  EXPECT_EQ(split_units("Ufficio Fontane, Servizio Reti", kUnitStarts), (Strings{"Ufficio Fontane", "Servizio Reti"}));
  EXPECT_EQ(split_units("Ufficio Fontane / Servizio Reti", kUnitStarts), (Strings{"Ufficio Fontane", "Servizio Reti"}));
  EXPECT_EQ(split_units("Ufficio Fontane, Reti e Impianti", kUnitStarts),
            (Strings{"Ufficio Fontane, Reti e Impianti"}));
  EXPECT_EQ(split_units("Ufficio Fontane; Servizio Reti", kUnitStarts), (Strings{"Ufficio Fontane", "Servizio Reti"}));
  EXPECT_EQ(split_units("Ufficio Reti, Impianti e Servizi generali", kUnitStarts),
            (Strings{"Ufficio Reti, Impianti e Servizi generali"}));
}

TEST(Units, CommasAndSlashesPartWhatStartsAsAUnitOnBothSides) {
  EXPECT_EQ(split_units("Ufficio Fontane, Servizio Reti", kUnitStarts), (Strings{"Ufficio Fontane", "Servizio Reti"}));
  EXPECT_EQ(split_units("Ufficio Fontane / Servizio\nReti", kUnitStarts),
            (Strings{"Ufficio Fontane", "Servizio Reti"}));
  EXPECT_EQ(split_units("Ufficio Anagrafe, Servizi demografici", kUnitStarts),
            (Strings{"Ufficio Anagrafe, Servizi demografici"}));
}

TEST(Units, LineBreakSplitsOnlyBeforeTheStartOfAnotherUnit) {
  EXPECT_EQ(split_units("Ufficio Reti e\nImpianti", kUnitStarts), (Strings{"Ufficio Reti e Impianti"}));
  EXPECT_EQ(split_units("Ufficio Fontane\nServizio Reti", kUnitStarts), (Strings{"Ufficio Fontane", "Servizio Reti"}));
}

TEST(Units, BlankCellHasNone) {
  EXPECT_TRUE(split_units("", kUnitStarts).empty());
  EXPECT_TRUE(split_units("  ", kUnitStarts).empty());
}

TEST(Assignees, PositionPrintedWithADigitZeroIsMended) {
  EXPECT_EQ(split_assignees("SG P05 PO3"), (Strings{"SG", "PO5", "PO3"}));
  EXPECT_EQ(split_assignees("PO2"), (Strings{"PO2"}));
  EXPECT_TRUE(split_assignees("").empty());
}

}  // namespace
}  // namespace spoglio::normalize
