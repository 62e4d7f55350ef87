// Patterns that join the words of an administration.
#include "tools/corpus/lexicon.h"

#include <fmt/format.h>

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
const List kFirst = {"Ornella", "Fausto",   "Mirella", "Tullio", "Graziana",
                     "Elvio",   "Loredana", "Sandro",  "Ivana",  "Renzo"};
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

}  // namespace

std::string Lexicon::objective() {
  std::string title = rng_.pick(kVerbs);
  title.append(" ").append(rng_.pick(words_.objects));
  const std::string& tail = rng_.pick(kTails);
  if (!tail.empty()) title.append(" ").append(tail);
  return title;
}

std::string Lexicon::person() {
  std::string name = rng_.chance(50) ? "dott.ssa " : "dott. ";
  name.append(rng_.pick(kFirst)).append(" ");
  return name.append(rng_.pick(kLast));
}

std::string Lexicon::source() { return rng_.pick(kSources); }

std::string Lexicon::stakeholder() { return rng_.pick(kStakeholders); }

Saying Lexicon::saying(Gauge gauge) {
  const std::string thing = rng_.pick(words_.things);
  const std::string noun = first_word(thing);
  const std::string matter = rng_.pick(words_.matters);
  const std::string product = rng_.pick(words_.products);
  const std::size_t form = rng_.below(4);
  const auto one_of = [&](const List& forms) { return forms[form % forms.size()]; };
  Saying saying;
  saying.gauge = gauge;
  switch (gauge) {
    case Gauge::kShare:
      saying.name = one_of({fmt::format("Percentuale di {}", thing), fmt::format("% di {} sul totale", thing),
                            fmt::format("Quota di {} nei termini previsti", thing),
                            fmt::format("Rapporto tra {} e {} complessivamente previsti", thing, noun)});
      saying.formula = one_of({fmt::format("N. {} / N. {} totali * 100", thing, noun),
                               fmt::format("({} / totale {}) x 100", thing, noun),
                               fmt::format("{} nell'anno su {} programmate", upper_first(thing), noun)});
      saying.unit = "%";
      break;
    case Gauge::kCount:
      saying.name =
          one_of({fmt::format("Numero di {}", thing), fmt::format("N. {} nell'anno", thing), upper_first(thing),
                  fmt::format("Numero complessivo di {} in materia di {}", thing, matter)});
      saying.formula = one_of({fmt::format("Conteggio di {}", thing), fmt::format("Somma annua di {}", thing)});
      saying.unit = one_of({"N.", "numero", "n.", "Numero"});
      break;
    case Gauge::kDays:
      saying.name = one_of({fmt::format("Tempo medio di conclusione dei procedimenti di {}", matter),
                            fmt::format("Tempi di risposta in materia di {}", matter),
                            fmt::format("Giorni medi per pratiche di {}", matter)});
      saying.formula = one_of({"Somma dei giorni di lavorazione / numero di pratiche concluse",
                               "Media dei giorni tra la data di arrivo e la data di chiusura"});
      saying.unit = one_of({"gg", "giorni", "gg.", "Giorni"});
      break;
    case Gauge::kDeadline:
      saying.name = one_of({fmt::format("Approvazione: {}", product), fmt::format("Pubblicazione: {}", product),
                            fmt::format("{}: presentazione all'organo competente", product),
                            fmt::format("Data di adozione ({})", lower_first(product))});
      saying.formula =
          one_of({"Data del provvedimento", "Data di trasmissione dell'atto", "Data di pubblicazione sul sito"});
      saying.unit = one_of({"data", "Data", "Temporale"});
      break;
    case Gauge::kScore:
      saying.name = one_of({fmt::format("Grado di soddisfazione degli utenti per {}", matter),
                            fmt::format("Indice di gradimento del servizio di {}", matter),
                            fmt::format("Giudizio medio espresso su {}", matter)});
      saying.formula =
          one_of({"Media dei punteggi del questionario", "Somma dei giudizi / numero di questionari compilati"});
      saying.unit = one_of({"punti", "Indice", "scala 1-10"});
      break;
    case Gauge::kYesNo:
      saying.name =
          one_of({fmt::format("{}: attivazione", product), fmt::format("Realizzazione del progetto su {}", matter),
                  fmt::format("Attivazione del servizio on line per {}", matter)});
      saying.formula =
          one_of({"Verifica dell'avvenuta realizzazione", "Presenza dell'atto", "Realizzato / non realizzato"});
      saying.unit = one_of({"SI/NO", "Si/No", "on/off"});
      break;
    case Gauge::kSaving:
      saying.name = one_of({fmt::format("Risorse impegnate per {}", matter),
                            fmt::format("Entrate riscosse in materia di {}", matter),
                            fmt::format("Risparmio di spesa per {}", matter)});
      saying.formula = one_of({"Somma degli impegni dell'esercizio", "Importo riscosso al netto dei rimborsi"});
      saying.unit = one_of({"€", "euro", "Euro"});
      break;
    case Gauge::kTrend:
      saying.name = one_of({fmt::format("Variazione di {} sull'anno precedente", thing),
                            fmt::format("Incremento percentuale di {}", thing), fmt::format("Andamento di {}", thing)});
      saying.formula = fmt::format("({} anno t - {} anno t-1) / {} anno t-1", noun, noun, noun);
      saying.unit = "%";
      break;
  }
  if (rng_.chance(6) && saying.formula.size() < 60) saying.name += fmt::format(" ({})", lower_first(saying.formula));
  if (gauge == Gauge::kYesNo && rng_.chance(15)) saying.name += " entro il 30 giugno";
  saying.description = one_of({fmt::format("Misura {} in materia di {}", lower_first(thing), matter),
                               fmt::format("L'indicatore rileva l'attività svolta in materia di {}", matter),
                               fmt::format("Consente di valutare l'andamento di {}", lower_first(thing)),
                               fmt::format("Rileva il livello di servizio offerto per {}", matter)});
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
