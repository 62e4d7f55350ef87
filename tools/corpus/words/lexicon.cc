// Patterns that join the words of an administration.
#include "tools/corpus/words/lexicon.h"

#include <fmt/format.h>

#include <map>

namespace spoglio::corpus {
namespace {

using List = std::vector<std::string>;

const List kVerbs = {"Potenziare",  "Migliorare", "Garantire",   "Completare", "Razionalizzare",
                     "Sviluppare",  "Rafforzare", "Monitorare",  "Aggiornare", "Promuovere",
                     "Ottimizzare", "Attuare",    "Consolidare", "Presidiare"};
const List kTails = {"",
                     "",
                     "",
                     "",
                     "nel rispetto dei vincoli di bilancio",
                     "con il coinvolgimento dei portatori di interesse",
                     "attraverso strumenti digitali",
                     "per ridurre i tempi di risposta",
                     "secondo gli standard di qualità",
                     "in collaborazione con gli altri enti",
                     "anche in attuazione del PNRR",
                     "a vantaggio delle fasce più deboli",
                     "e assicurarne la rendicontazione periodica"};
const List kWomen = {"Ornella", "Mirella", "Graziana", "Loredana", "Ivana"};
const List kMen = {"Fausto", "Tullio", "Elvio", "Sandro", "Renzo"};
const List kLast = {"Brunati", "Castellari", "Dovesi",     "Ferrandi", "Gasparotto",
                    "Lunelli", "Marsani",    "Orlandelli", "Pavesio"};
const List kSources = {"Protocollo informatico",  "Banca dati interna",    "Sistema di contabilità",
                       "Relazione del dirigente", "Rilevazione diretta",   "Questionario on line",
                       "Sito istituzionale",      "Controllo di gestione", "Applicativo gestionale",
                       "Albo pretorio",           "Data warehouse",        "Report annuale"};
const List kStakeholders = {"Cittadini",         "Imprese",       "Cittadini e imprese",       "Studenti e famiglie",
                            "Personale interno", "Enti locali",   "Associazioni di categoria", "Utenti dei servizi",
                            "Fornitori",         "Professionisti"};
const List kSubjects = {"L'amministrazione", "La struttura",        "Il gruppo di lavoro", "L'ente",
                        "Il servizio",       "L'ufficio competente"};
const List kPredicates = {"intende proseguire il percorso avviato negli anni precedenti",
                          "ha ridotto del {} % i tempi medi di risposta",
                          "prevede di concludere la ricognizione entro il {}",
                          "ha destinato a questo obiettivo circa {} mila euro",
                          "rileva ogni anno la soddisfazione degli utenti",
                          "opera in raccordo con gli uffici di staff",
                          "dispone di {} unità di personale, in calo del {} % sul triennio",
                          "cura la pubblicazione dei dati sul sito",
                          "ha approvato le linee di indirizzo in data {}",
                          "partecipa a {} tavoli di confronto con il territorio",
                          "valuta l'impatto delle misure adottate sul contesto locale"};
const List kClauses = {"",
                       "",
                       "come già indicato nella relazione dello scorso anno",
                       "compatibilmente con le risorse disponibili",
                       "tenendo conto degli obiettivi assegnati ai dirigenti",
                       "senza nuovi o maggiori oneri",
                       "secondo il cronoprogramma condiviso",
                       "in continuità con il mandato",
                       "con il supporto dell'organismo di valutazione"};

std::string lower_first(std::string text) {
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z' && text.size() > 1 && text[1] >= 'a')
    text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return text;
}

std::string upper_first(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string first_word(const std::string& text) { return text.substr(0, text.find(' ')); }

// Sentences with {thing} ("istanze evase"), its {noun}, {matter} and {product}.
struct SayingForms {
  List names;
  List formulas;
  List units;
};

const SayingForms& forms_of(Gauge gauge) {
  static const std::map<Gauge, SayingForms> kForms = {
      {Gauge::kShare,
       {{"Percentuale di {thing}", "% di {thing} sul totale", "Quota di {thing} nei termini previsti",
         "Rapporto tra {thing} e {noun} complessivamente previsti", "Tasso di {thing} in materia di {matter}",
         "Grado di copertura: {thing}"},
        {"N. {thing} / N. {noun} totali * 100", "({thing} / totale {noun}) x 100",
         "{Thing} nell'anno su {noun} programmate"},
        {"%"}}},
      {Gauge::kCount,
       {{"Numero di {thing}", "N. {thing} nell'anno", "{Thing}",
         "Numero complessivo di {thing} in materia di {matter}"},
        {"Conteggio di {thing}", "Somma annua di {thing}"},
        {"N.", "numero", "n.", "Numero"}}},
      {Gauge::kDays,
       {{"Tempo medio di conclusione dei procedimenti di {matter}", "Tempi di risposta in materia di {matter}",
         "Giorni medi per pratiche di {matter}"},
        {"Somma dei giorni di lavorazione / numero di pratiche concluse",
         "Media dei giorni tra la data di arrivo e la data di chiusura"},
        {"gg", "giorni", "gg.", "Giorni"}}},
      {Gauge::kDeadline,
       {{"Approvazione: {Product}", "Pubblicazione: {Product}", "{Product}: presentazione all'organo competente",
         "Data di adozione ({product})", "Adozione dell'atto relativo a: {product}"},
        {"Data del provvedimento", "Data di trasmissione dell'atto", "Data di pubblicazione sul sito"},
        {"data", "Data", "Temporale"}}},
      {Gauge::kScore,
       {{"Grado di soddisfazione degli utenti per {matter}", "Indice di gradimento del servizio di {matter}",
         "Giudizio medio espresso su {matter}"},
        {"Media dei punteggi del questionario", "Somma dei giudizi / numero di questionari compilati"},
        {"punti", "Indice", "scala 1-10"}}},
      {Gauge::kYesNo,
       {{"{Product}: attivazione", "Realizzazione del progetto su {matter}",
         "Attivazione del servizio on line per {matter}"},
        {"Verifica dell'avvenuta realizzazione", "Presenza dell'atto", "Realizzato / non realizzato"},
        {"SI/NO", "Si/No", "on/off"}}},
      {Gauge::kSaving,
       {{"Risorse impegnate per {matter}", "Entrate riscosse in materia di {matter}",
         "Risparmio di spesa per {matter}"},
        {"Somma degli impegni dell'esercizio", "Importo riscosso al netto dei rimborsi"},
        {"€", "euro", "Euro"}}},
      {Gauge::kTrend,
       {{"Variazione di {thing} sull'anno precedente", "Incremento percentuale di {thing}", "Andamento di {thing}"},
        {"({noun} anno t - {noun} anno t-1) / {noun} anno t-1"},
        {"%"}}}};
  return kForms.at(gauge);
}

}  // namespace

std::string Lexicon::area() {
  std::string title = rng_.pick(words_.areas);
  const std::string& other = rng_.pick(words_.areas);
  if (rng_.chance(25) && other != title) title.append("; ").append(lower_first(other));
  return title;
}

std::string Lexicon::objective() {
  std::string title = rng_.pick(kVerbs);
  title.append(" ").append(rng_.pick(words_.objects));
  const std::string& tail = rng_.pick(kTails);
  if (!tail.empty()) title.append(" ").append(tail);
  return title;
}

std::string Lexicon::person() {
  const bool woman = rng_.chance(50);
  std::string name = woman ? "dott.ssa " : "dott. ";
  name.append(rng_.pick(woman ? kWomen : kMen)).append(" ");
  return name.append(rng_.pick(kLast));
}

std::string Lexicon::source() { return rng_.pick(kSources); }

std::string Lexicon::stakeholder() { return rng_.pick(kStakeholders); }

Saying Lexicon::saying(Gauge gauge) {
  const SayingForms& forms = forms_of(gauge);
  const std::string thing = rng_.pick(words_.things);
  const std::string matter = rng_.pick(words_.matters);
  const std::string product = rng_.pick(words_.products);
  const auto filled = [&](const List& list) {
    return fmt::format(fmt::runtime(rng_.pick(list)), fmt::arg("thing", thing), fmt::arg("Thing", upper_first(thing)),
                       fmt::arg("noun", first_word(thing)), fmt::arg("matter", matter), fmt::arg("Product", product),
                       fmt::arg("product", lower_first(product)));
  };
  static const List kDescriptions = {
      "Misura {thing} in materia di {matter}", "L'indicatore rileva l'attività svolta in materia di {matter}",
      "Consente di valutare l'andamento di {thing}", "Rileva il livello di servizio offerto per {matter}"};
  Saying saying;
  saying.gauge = gauge;
  saying.name = filled(forms.names);
  saying.formula = filled(forms.formulas);
  saying.unit = rng_.pick(forms.units);
  if (rng_.chance(6) && saying.formula.size() < 60) saying.name += fmt::format(" ({})", lower_first(saying.formula));
  if (gauge == Gauge::kYesNo && rng_.chance(15)) saying.name += " entro il 30 giugno";
  saying.description = filled(kDescriptions);
  return saying;
}

std::string Lexicon::description() {
  std::string text = rng_.chance(50) ? "L'obiettivo mira a " : "Si intende ";
  text += lower_first(rng_.pick(kVerbs));
  text.append(" ").append(rng_.pick(words_.objects));
  const std::string& tail = rng_.pick(kTails);
  if (!tail.empty()) text.append(" ").append(tail);
  text += ".";
  if (rng_.chance(40)) text += " " + sentence();
  return text;
}

std::string Lexicon::sentence() {
  std::string text = rng_.pick(kSubjects);
  std::string predicate = rng_.pick(kPredicates);
  while (predicate.find("{}") != std::string::npos) {
    const bool dated =
        predicate.find("entro il {}") != std::string::npos || predicate.find("data {}") != std::string::npos;
    const std::string value =
        dated ? fmt::format("{:02}/{:02}/20{}", rng_.between(1, 28), rng_.between(1, 12), rng_.between(18, 26))
              : std::to_string(rng_.between(2, 95));
    predicate.replace(predicate.find("{}"), 2, value);
  }
  text.append(" ").append(predicate);
  const std::string& clause = rng_.pick(kClauses);
  if (!clause.empty()) text.append(" ").append(clause);
  if (rng_.chance(30)) text += fmt::format(", in particolare per {}", rng_.pick(words_.objects));
  return text + ".";
}

std::string Lexicon::paragraph(int sentences) {
  std::string text = sentence();
  for (int i = 1; i < sentences; ++i) text += " " + sentence();
  return text;
}

}  // namespace spoglio::corpus
