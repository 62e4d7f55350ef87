// Word lists and the patterns that join them.
#include "tools/corpus/words/words.h"

#include <fmt/format.h>

namespace spoglio::corpus {
namespace {

using List = std::vector<std::string>;

const List kIssuers = {"Camera di Commercio di Valdoria",     "Comune di Borgolieto",
                       "Unione dei Comuni di Selvamarina",    "Provincia di Montelauro",
                       "Camera di Commercio di Roccasilente", "Comune di Acquaserena al Colle",
                       "Consorzio dei Servizi di Pontedolmo", "Comunità della Valle Lunaria"};

const List kVerbs = {"Semplificare", "Rafforzare", "Migliorare",  "Ampliare",      "Riorganizzare", "Promuovere",
                     "Potenziare",   "Seguire",    "Estendere",   "Completare",    "Consolidare",   "Valorizzare",
                     "Rinnovare",    "Coordinare", "Documentare", "Razionalizzare"};

const List kObjects = {"lo sportello polifunzionale",
                       "i servizi di accoglienza al pubblico",
                       "gli archivi cartacei di deposito",
                       "la rete delle sale di lettura",
                       "i procedimenti autorizzativi",
                       "il censimento degli impianti sportivi",
                       "le mense delle scuole primarie",
                       "il trasporto degli alunni",
                       "la cura del verde di quartiere",
                       "i contributi alle associazioni",
                       "la banca dati delle botteghe",
                       "gli incontri con gli ordini professionali",
                       "la vigilanza sui mercati rionali",
                       "il laboratorio di taratura delle bilance",
                       "la formazione dei nuovi imprenditori",
                       "l'assistenza alle imprese di montagna",
                       "le verifiche sugli strumenti di misura",
                       "il portale delle pratiche edilizie",
                       "la raccolta dei rifiuti ingombranti",
                       "i percorsi pedonali protetti",
                       "il pagamento delle forniture",
                       "l'inventario dei beni mobili",
                       "la riscossione delle entrate minori",
                       "il calendario delle fiere",
                       "gli orti condivisi",
                       "il servizio di conciliazione",
                       "la comunicazione con le famiglie",
                       "le convenzioni con gli istituti tecnici",
                       "il piano delle manutenzioni stradali",
                       "i tirocini negli uffici"};

const List kQualifiers = {"",
                          "",
                          "nelle sedi decentrate",
                          "a favore delle imprese giovanili",
                          "con il contributo dei volontari",
                          "in accordo con le scuole",
                          "per i residenti delle frazioni",
                          "nel rispetto dei tempi annunciati",
                          "con strumenti telematici",
                          "riducendo i passaggi interni",
                          "per le persone con disabilità",
                          "e rendicontarne i risultati",
                          "secondo la carta dei servizi",
                          "in vista del nuovo regolamento",
                          "e misurarne la qualità percepita",
                          "tra gli uffici di linea e quelli di staff"};

const List kAreas = {"Qualità dei servizi e ascolto delle famiglie",
                     "Imprese, lavoro e formazione",
                     "Territorio, acque e paesaggio rurale",
                     "Trasparenza e amministrazione semplice",
                     "Cultura, sport e tempo libero",
                     "Regole eque e tutela del mercato",
                     "Patrimonio, bilancio e gare",
                     "Mobilità e sicurezza delle strade",
                     "Commercio di vicinato e fiere",
                     "Organizzazione e crescita del personale",
                     "Turismo dei borghi e prodotti locali",
                     "Scuola, infanzia e politiche giovanili",
                     "Transizione digitale degli uffici",
                     "Energia e cura degli edifici"};

const List kDeeds = {"Apertura serale",      "Riordino",         "Nuova segnaletica",    "Calendario condiviso",
                     "Revisione dei moduli", "Mappatura",        "Campagna di ascolto",  "Accordo di collaborazione",
                     "Controllo a campione", "Guida illustrata", "Prenotazione in rete", "Giornata di studio"};

const List kPlaces = {"delle sale di lettura",       "dello sportello unico",     "dei magazzini comunali",
                      "degli uffici territoriali",   "della rete dei laboratori", "dei mercati contadini",
                      "delle palestre di quartiere", "dell'archivio storico",     "dei parchi fluviali",
                      "delle officine autorizzate",  "dei centri estivi",         "della stazione di taratura",
                      "dei cimiteri delle frazioni", "dei corsi per apprendisti"};

const List kOffices = {"Tributi e Riscossione",       "Sportello delle Imprese", "Lavori e Manutenzioni",
                       "Affari Generali e Archivio",  "Ragioneria e Bilancio",   "Cultura e Biblioteche",
                       "Vigilanza e Metrologia",      "Scuola e Infanzia",       "Personale e Formazione",
                       "Comunicazione e Accoglienza", "Sistemi Informativi",     "Ambiente e Verde"};

const List kUnits = {"Servizio", "Ufficio", "Settore"};

const List kMatters = {"commercio ambulante",     "edilizia residenziale",
                       "mediazione civile",       "turismo lento",
                       "servizi cimiteriali",     "tributi minori",
                       "metrologia legale",       "refezione scolastica",
                       "protezione civile",       "disegni e modelli",
                       "verde di quartiere",      "politiche giovanili",
                       "imprenditoria femminile", "raccolta differenziata",
                       "mobilità ciclabile",      "biblioteche civiche",
                       "arredo urbano",           "prodotti tipici",
                       "sicurezza stradale",      "impianti sportivi",
                       "assistenza domiciliare",  "asili nido",
                       "filiere corte",           "apprendistato",
                       "efficienza energetica",   "fiere e mercati",
                       "bollatura dei libri",     "etichettatura",
                       "orientamento al lavoro",  "gestione documentale"};

// What is counted: the things, what was done to them, and all of them.
struct Countable {
  const char* things;
  const char* done;
  const char* all;
};

const std::vector<Countable> kCountables = {{"pratiche", "evase", "pervenute"},
                                            {"istanze", "istruite", "presentate"},
                                            {"sopralluoghi", "effettuati", "richiesti"},
                                            {"controlli", "eseguiti", "programmati"},
                                            {"corsi", "conclusi", "avviati"},
                                            {"visure", "rilasciate", "domandate"},
                                            {"segnalazioni", "risolte", "ricevute"},
                                            {"incontri", "svolti", "previsti"},
                                            {"contributi", "erogati", "concessi"},
                                            {"fascicoli", "digitalizzati", "in deposito"},
                                            {"questionari", "raccolti", "distribuiti"},
                                            {"iniziative", "realizzate", "approvate"},
                                            {"bandi", "pubblicati", "programmati"},
                                            {"verbali", "notificati", "redatti"},
                                            {"convenzioni", "stipulate", "proposte"},
                                            {"licenze", "rinnovate", "in scadenza"},
                                            {"verifiche", "concluse", "aperte"},
                                            {"strumenti", "tarati", "in servizio"},
                                            {"schede", "compilate", "assegnate"},
                                            {"opere", "completate", "finanziate"}};

// A product with its date: the name's wording and the formula's.
struct Product {
  const char* name;
  const char* dated;
};

const std::vector<Product> kProducts = {{"Adozione del regolamento su", "Regolamento adottato"},
                                        {"Pubblicazione della carta dei servizi per", "Carta dei servizi pubblicata"},
                                        {"Relazione annuale sulle attività di", "Relazione presentata"},
                                        {"Avvio dello sportello dedicato a", "Sportello avviato"},
                                        {"Approvazione del programma di", "Programma approvato"},
                                        {"Rilascio della nuova procedura per", "Procedura rilasciata"},
                                        {"Aggiornamento dell'elenco degli operatori di", "Elenco aggiornato"}};

const List kSubjects = {"Il servizio",         "La struttura",      "L'ente",
                        "Il gruppo di lavoro", "L'amministrazione", "Ogni ufficio"};
const List kPredicates = {"raccoglie ogni mese i dati delle sedi",
                          "dialoga con le associazioni del territorio",
                          "confronta i risultati con quelli dell'anno passato",
                          "cura la qualità delle risposte al pubblico",
                          "rivede i moduli insieme agli utenti",
                          "tiene conto delle risorse disponibili",
                          "pubblica le scadenze sul proprio sito",
                          "condivide le buone pratiche con i comuni vicini",
                          "accompagna le imprese nelle nuove procedure",
                          "misura i tempi di attesa allo sportello"};
const List kClauses = {"in coerenza con il bilancio di previsione", "senza oneri aggiuntivi per i cittadini",
                       "come indicato nelle linee di mandato",      "con attenzione alle aree interne",
                       "anche attraverso questionari anonimi",      "per dare continuità al lavoro avviato",
                       "d'intesa con l'organismo di valutazione",   "nei limiti del personale in servizio"};
const List kChapters = {"Il contesto esterno",           "Chi siamo",
                        "Come leggiamo i risultati",     "Le risorse e il personale",
                        "Il percorso di programmazione", "Il dialogo con il territorio",
                        "Le azioni di miglioramento"};

// One of each, in that order: the order in which a call's arguments are drawn is the compiler's choice.
std::string pick_two(Rng& rng, const List& first, const List& second) {
  std::string text = rng.pick(first);
  return text.append(" ").append(rng.pick(second));
}

std::string upper_first(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string ascii_upper(std::string text) {
  for (char& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return text;
}

}  // namespace

std::string Words::issuer() { return rng_.pick(kIssuers); }

std::string Words::area_title() { return rng_.pick(kAreas); }

std::string Words::objective_title() {
  const std::string& qualifier = rng_.pick(kQualifiers);
  return fmt::format("{}{}{}", pick_two(rng_, kVerbs, kObjects), qualifier.empty() ? "" : " ", qualifier);
}

std::string Words::action_title() { return pick_two(rng_, kDeeds, kPlaces); }

std::string Words::office() { return pick_two(rng_, kUnits, kOffices); }

std::string Words::position() { return fmt::format("P.O. {}", ascii_upper(office())); }

Theme Words::theme(Gauge gauge) {
  const std::string& matter = rng_.pick(kMatters);
  const Countable& thing = rng_.pick(kCountables);
  const Product& product = rng_.pick(kProducts);
  const std::string counted = fmt::format("{} {}", thing.things, thing.done);
  switch (gauge) {
    case Gauge::kShare:
      return {gauge, fmt::format("Percentuale di {} in materia di {}", counted, matter), fmt::format("N. {}", counted),
              fmt::format("N. {} {}", thing.things, thing.all)};
    case Gauge::kCount:
      return {gauge, fmt::format("Numero di {} in materia di {}", counted, matter),
              fmt::format("N. {} nell'anno", counted), ""};
    case Gauge::kDays:
      return {gauge, fmt::format("Tempo medio di lavorazione in materia di {}: {}", matter, thing.things),
              fmt::format("Giorni di lavorazione in materia di {}", matter), fmt::format("N. {}", counted)};
    case Gauge::kDeadline:
      return {gauge, fmt::format("{} {}", product.name, matter), fmt::format("{} entro la data", product.dated), ""};
    case Gauge::kScore:
      return {gauge, fmt::format("Grado di soddisfazione degli utenti per {} (scala da 1 a 10)", matter),
              "Media dei giudizi raccolti con il questionario", ""};
    case Gauge::kYesNo:
      return {gauge, fmt::format("{} {}: compimento di tutte le fasi", product.name, matter),
              fmt::format("{} (SI/NO)", product.dated), ""};
    case Gauge::kSaving:
      return {gauge, fmt::format("Risparmio sui contratti per {}", matter),
              "Spesa dell'anno precedente meno spesa dell'anno", ""};
    case Gauge::kTrend:
      return {gauge, fmt::format("Andamento di {} in materia di {}", counted, matter),
              fmt::format("N. {} dell'anno", counted), fmt::format("N. {} dell'anno precedente", counted)};
  }
  return {};
}

std::string Words::sentence() {
  std::string text = pick_two(rng_, kSubjects, kPredicates);
  text.append(" ").append(rng_.pick(kClauses));
  if (rng_.chance(45)) text += fmt::format(", e {}", rng_.pick(kPredicates));
  if (rng_.chance(35)) text += fmt::format(" per {}", pick_two(rng_, kObjects, kPlaces));
  return upper_first(text) + ".";
}

std::string Words::chapter() { return rng_.pick(kChapters); }

}  // namespace spoglio::corpus
