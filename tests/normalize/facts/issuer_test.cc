// Names of administrations and their one spelling.
#include "normalize/facts/issuer.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace spoglio::normalize {
namespace {

TEST(IssuerKey, NamesOfOneAdministrationHaveOneSpelling) {
  const std::vector<std::pair<const char*, const char*>> cases = {
      {"Camera di Commercio di Valchiara", "Camera di commercio di Valchiara"},
      {"CCIAA di Valchiara", "Camera di commercio di Valchiara"},
      {"C.C.I.A.A. DI VALCHIARA", "Camera di commercio di Valchiara"},
      {"Camera di Commercio Valchiara", "Camera di commercio di Valchiara"},
      {"Camera di Commercio I.A.A. di Valchiara", "Camera di commercio di Valchiara"},
      {"Camera di Commercio Industria Artigianato e Agricoltura di Valchiara", "Camera di commercio di Valchiara"},
      {"Camera di Commercio della Costa Serena", "Camera di commercio della Costa Serena"},
      {"COMUNE DI BORGO ANTICO", "Comune di Borgo Antico"},
      {"Città di Borgo Antico", "Comune di Borgo Antico"},
      {"Provincia di Valchiara", "Provincia di Valchiara"},
      {"Città metropolitana di Valchiara", "Città metropolitana di Valchiara"},
      {"Università degli Studi della Costa Serena", "Università della Costa Serena"},
      {"Università di Valchiara", "Università di Valchiara"},
      {"AUSL di Valchiara", "Azienda sanitaria di Valchiara"},
      {"Azienda Unità Sanitaria Locale di Valchiara", "Azienda sanitaria di Valchiara"},
      {"Azienda U.S.L. di Valchiara", "Azienda sanitaria di Valchiara"},
      {"ASL VALCHIARA 2", "Azienda sanitaria Valchiara 2"},
      {"ASST Valle Serena", "Azienda socio sanitaria territoriale Valle Serena"},
      {"Azienda Ospedaliero-Universitaria di Valchiara", "Azienda ospedaliero-universitaria di Valchiara"},
      {"MINISTERO DELLE ACQUE E DEI PONTI", "Ministero delle Acque e dei Ponti"},
      {"Ente Parco dei Monti Lunari", "Ente parco dei Monti Lunari"},
      {"Regione Costa Serena", "Regione Costa Serena"},
      {"Unione dei Comuni delle Tre Fonti", "Unione dei comuni delle Tre Fonti"},
      {"Istituto per le Maree", "Istituto per le Maree"},
      {"", ""},
  };
  for (const auto& [name, key] : cases) EXPECT_EQ(issuer_key(name), key) << name;
}

TEST(IssuerKey, IsItsOwnKey) {
  for (const char* name : {"CCIAA di Valchiara", "COMUNE DI BORGO ANTICO", "ASST Valle Serena", "Politecnico di Torre"})
    EXPECT_EQ(issuer_key(issuer_key(name)), issuer_key(name)) << name;
}

TEST(IssuerLine, EndsAtTheDashInFrontOfATitle) {
  const auto line = read_issuer_line("Comune di Borgo Antico – Piano della Performance 2024", Vocabulary::standard());
  ASSERT_TRUE(line);
  EXPECT_EQ(line->name, "Comune di Borgo Antico");
}

TEST(IssuerLine, SentencesAreNone) {
  for (const char* text :
       {"Comune di Borgo Antico ha approvato il piano.", "Regione e Provincia collaborano, 3 volte l'anno",
        "Il Comune di Borgo Antico", "Universitari in visita", ""})
    EXPECT_FALSE(read_issuer_line(text, Vocabulary::standard())) << text;
}

}  // namespace
}  // namespace spoglio::normalize
