// Tables of numbers and of text, as annexes and reports have them.
#include "tools/corpus/layouts/generic_tables.h"

#include <fmt/format.h>

#include <algorithm>

#include "tools/corpus/words/print.h"

namespace spoglio::corpus {
namespace {

using List = std::vector<std::string>;

const List kCategories = {"Dirigenti",
                          "Funzionari ed elevate qualificazioni",
                          "Istruttori",
                          "Operatori esperti",
                          "Operatori",
                          "Segretario generale",
                          "Personale a tempo determinato",
                          "Comandati in entrata"};
const List kHeadings = {"Entrate tributarie",         "Trasferimenti correnti", "Entrate extratributarie",
                        "Entrate in conto capitale",  "Accensione di prestiti", "Spese correnti",
                        "Spese in conto capitale",    "Rimborso di prestiti",   "Spese per conto terzi",
                        "Fondo pluriennale vincolato"};
const List kCompanies = {"Acque Chiare S.p.A.",          "Valdoria Servizi S.r.l.",       "Consorzio Fiere Riunite",
                         "Mobilità Serena S.p.A.",       "Fondazione Teatro delle Fonti", "Farmacie del Colle S.r.l.",
                         "Interporto di Portalba S.p.A."};
const List kTowns = {"Borgolieto",  "Acquaserena", "Poggiofiorito", "Castel Ginestra", "Torrevalda",
                     "San Gelasio", "Montelauro",  "Roccasilente",  "Pontedolmo"};

TableRow header(const List& cells) {
  TableRow row;
  row.head = true;
  for (const std::string& cell : cells) row.cells.push_back({cell, 1, Align::kCentre, true});
  return row;
}

TableCell numeric(const std::string& text) { return {text, 1, Align::kRight}; }

}  // namespace

GenericTable staff_table(Rng& rng) {
  GenericTable made;
  made.caption = fmt::format("Tabella {} - Personale in servizio per categoria", rng.between(1, 9));
  made.table.weights = {40, 15, 15, 15, 15};
  made.table.header = {header({"Categoria", "Uomini", "Donne", "Totale", "% part time"})};
  int all_men = 0;
  int all_women = 0;
  const std::size_t count = static_cast<std::size_t>(rng.between(4, 8));
  for (std::size_t i = 0; i < count; ++i) {
    const int men = rng.between(0, 120);
    const int women = rng.between(0, 150);
    all_men += men;
    all_women += women;
    TableRow row;
    row.cells = {{kCategories[i]},
                 numeric(std::to_string(men)),
                 numeric(std::to_string(women)),
                 numeric(std::to_string(men + women)),
                 numeric(decimal(rng.between(0, 300) / 10.0, 1) + "%")};
    made.table.rows.push_back(row);
  }
  TableRow total;
  total.band = total.opens = true;
  total.cells = {{"Totale", 1, Align::kLeft, true},
                 numeric(std::to_string(all_men)),
                 numeric(std::to_string(all_women)),
                 numeric(std::to_string(all_men + all_women)),
                 numeric("")};
  made.table.rows.push_back(total);
  made.notes = {fmt::format("Dati al 31/12/{}.", rng.between(2015, 2024))};
  return made;
}

GenericTable budget_table(Rng& rng, int year) {
  GenericTable made;
  made.caption = "Quadro riassuntivo delle risorse finanziarie (valori in euro)";
  made.table.weights = {40, 20, 20, 20};
  made.table.header = {header({"Voce", fmt::format("Previsione {}", year), fmt::format("Previsione {}", year + 1),
                               fmt::format("Previsione {}", year + 2)})};
  const std::size_t count = static_cast<std::size_t>(rng.between(5, 10));
  for (std::size_t i = 0; i < count; ++i) {
    TableRow row;
    row.cells = {{kHeadings[i]}};
    for (int k = 0; k < 3; ++k)
      row.cells.push_back(numeric(thousands(1000.0 * rng.between(10, 90000) + rng.between(0, 999), 2)));
    made.table.rows.push_back(row);
  }
  return made;
}

GenericTable company_table(Rng& rng) {
  GenericTable made;
  made.caption = "Società ed enti partecipati";
  made.table.weights = {35, 15, 20, 30};
  made.table.header = {header({"Denominazione", "Quota %", "Durata", "Attività svolta"})};
  static const List kWork = {"Gestione del servizio idrico",     "Trasporto pubblico",       "Organizzazione di fiere",
                             "Gestione delle farmacie comunali", "Produzione di spettacoli", "Servizi strumentali"};
  const std::size_t count = static_cast<std::size_t>(rng.between(3, 7));
  for (std::size_t i = 0; i < count; ++i) {
    TableRow row;
    row.cells = {{kCompanies[i]},
                 numeric(decimal(rng.between(1, 9999) / 100.0, 2)),
                 {fmt::format("31/12/{}", rng.between(2030, 2060)), 1, Align::kCentre},
                 {rng.pick(kWork)}};
    made.table.rows.push_back(row);
  }
  return made;
}

GenericTable statistics_table(Rng& rng, int year) {
  GenericTable made;
  made.caption = fmt::format("Popolazione e imprese attive per comune, anni {}-{}", year - 2, year);
  made.table.weights = {28, 12, 12, 12, 12, 12, 12};
  TableRow top;
  top.head = true;
  top.cells = {{"Comune", 1, Align::kLeft, true, 2},
               {"Residenti", 3, Align::kCentre, true},
               {"Imprese attive", 3, Align::kCentre, true}};
  TableRow low = header({std::to_string(year - 2), std::to_string(year - 1), std::to_string(year),
                         std::to_string(year - 2), std::to_string(year - 1), std::to_string(year)});
  made.table.header = {top, low};
  const std::size_t count = static_cast<std::size_t>(rng.between(4, 9));
  for (std::size_t i = 0; i < count; ++i) {
    TableRow row;
    row.cells = {{kTowns[i]}};
    const int people = rng.between(400, 90000);
    const int firms = rng.between(30, 5000);
    for (int k = 0; k < 3; ++k) row.cells.push_back(numeric(thousands(people - 37 * k, 0)));
    for (int k = 0; k < 3; ++k) row.cells.push_back(numeric(thousands(firms + 11 * k, 0)));
    made.table.rows.push_back(row);
  }
  return made;
}

GenericTable mission_table(Rng& rng, int year) {
  GenericTable made;
  made.caption = "Stanziamenti di spesa per missione e programma";
  made.table.weights = {30, 34, 18, 18};
  made.table.header = {
      header({"Missione", "Programma", fmt::format("Competenza {}", year), fmt::format("Cassa {}", year)})};
  static const List kMissions = {"01 Servizi istituzionali", "04 Istruzione", "05 Beni culturali", "09 Ambiente",
                                 "12 Politiche sociali"};
  static const List kProgrammes = {"01 Organi", "02 Segreteria", "03 Gestione economica", "04 Tributi",
                                   "06 Ufficio tecnico"};
  for (const std::string& mission : kMissions) {
    TableRow row;
    row.opens = true;
    row.cells = {{mission},
                 {rng.pick(kProgrammes)},
                 numeric(thousands(1000.0 * rng.between(5, 9000), 2)),
                 numeric(thousands(1000.0 * rng.between(5, 9000), 2))};
    made.table.rows.push_back(row);
  }
  return made;
}

GenericTable calendar_table(Rng& rng, int year) {
  GenericTable made;
  made.caption = "Le fasi del ciclo della performance";
  made.table.weights = {40, 30, 20};
  made.table.header = {header({"Fase", "Soggetto", "Termine"})};
  static const List kPhases = {"Definizione degli obiettivi", "Approvazione del piano", "Monitoraggio intermedio",
                               "Misurazione dei risultati", "Validazione della relazione"};
  static const List kBodies = {"Dirigenti", "Organo di indirizzo", "Controllo di gestione", "Nucleo di valutazione"};
  int month = 1;
  for (const std::string& phase : kPhases) {
    TableRow row;
    row.cells = {{phase},
                 {rng.pick(kBodies)},
                 {fmt::format("{:02}/{:02}/{}", rng.between(10, 28), month, year), 1, Align::kCentre}};
    month = std::min(12, month + rng.between(1, 3));
    made.table.rows.push_back(row);
  }
  return made;
}

GenericTable scale_table(Rng& rng) {
  GenericTable made;
  made.caption = "Scala di valutazione del risultato";
  made.table.weights = {30, 20, 40};
  made.table.header = {header({"Grado di raggiungimento", "Punteggio", "Giudizio"})};
  static const std::vector<List> kSteps = {{"dal 90% al 100%", "10", "Pienamente raggiunto"},
                                           {"dal 70% all'89%", "8", "Raggiunto in larga parte"},
                                           {"dal 50% al 69%", "5", "Raggiunto in parte"},
                                           {"inferiore al 50%", "0", "Non raggiunto"}};
  const std::size_t steps = static_cast<std::size_t>(rng.between(3, 4));
  for (std::size_t i = 0; i < steps; ++i) {
    TableRow row;
    row.cells = {{kSteps[i][0]}, {kSteps[i][1], 1, Align::kCentre}, {kSteps[i][2]}};
    made.table.rows.push_back(row);
  }
  return made;
}

GenericTable contents_table(Rng& rng) {
  GenericTable made;
  made.caption = "Indice";
  made.table.weights = {8, 80, 12};
  static const List kChapters = {"Presentazione del piano",
                                 "Chi siamo e come operiamo",
                                 "Il contesto esterno",
                                 "Obiettivi strategici",
                                 "Dagli obiettivi strategici agli obiettivi operativi",
                                 "Le risorse umane e finanziarie",
                                 "Indicatori e target",
                                 "Il processo seguito",
                                 "Allegati tecnici"};
  int page = 3;
  for (std::size_t i = 0; i < kChapters.size(); ++i) {
    TableRow row;
    row.cells = {{std::to_string(i + 1)}, {kChapters[i]}, numeric(std::to_string(page))};
    page += rng.between(1, 14);
    made.table.rows.push_back(row);
  }
  return made;
}

}  // namespace spoglio::corpus
