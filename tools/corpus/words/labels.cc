// The synonym lists.
#include "tools/corpus/words/labels.h"

#include <fmt/format.h>

#include <map>
#include <utility>

#include "tools/corpus/words/print.h"

namespace spoglio::corpus {
namespace {

using List = std::vector<std::string>;

const std::map<Field, List>& wordings() {
  static const std::map<Field, List> kWordings = {
      {Field::kLevelCode, {"Codice", "Cod.", "N.", "Cod. obiettivo", "N. obiettivo", "N. Ob."}},
      {Field::kLevelWeight, {"Peso obiettivo", "Peso ob.", "Peso dell'obiettivo", "Peso % obiettivo"}},
      {Field::kLevelUnits,
       {"Struttura responsabile", "Responsabile", "Centro di responsabilità", "Unità organizzativa", "Settore",
        "Servizio responsabile", "Responsabile dell'obiettivo"}},
      {Field::kLevelDescription,
       {"Descrizione", "Descrizione obiettivo", "Descrizione dell'obiettivo", "Descrizione sintetica"}},
      {Field::kLevelBudget, {"Risorse finanziarie", "Budget", "Stanziamento", "Risorse"}},
      {Field::kCode, {"Cod. indicatore", "Codice indicatore", "Cod.", "ID", "Cod. ind."}},
      {Field::kName,
       {"Indicatore", "Indicatori", "Indicatore di performance", "Indicatore di risultato", "KPI",
        "Indicatori di risultato", "Denominazione indicatore", "Descrizione indicatore", "Indicatore/i",
        "Indicatori di performance", "Descrizione dell'indicatore", "Indicatore (descrizione)", "Nome indicatore",
        "Indicatore di output"}},
      {Field::kAlgorithm,
       {"Algoritmo di calcolo", "Formula", "Formula di calcolo", "Metodo di calcolo", "Algoritmo", "Metrica",
        "Modalità di calcolo", "Criterio di calcolo", "Formula/metodo di calcolo", "Calcolo"}},
      {Field::kType,
       {"Tipologia", "Tipo indicatore", "Tipologia indicatore", "Tipo", "Dimensione", "Tipologia di indicatore"}},
      {Field::kWeight,
       {"Peso", "Peso %", "Peso indicatore", "Peso (%)", "Ponderazione", "Peso dell'indicatore", "Peso relativo"}},
      {Field::kUnits,
       {"Struttura responsabile", "Responsabile", "Ufficio", "Struttura", "Unità organizzativa", "Strutture coinvolte",
        "Servizio", "U.O. responsabile", "Ufficio responsabile", "Servizi coinvolti"}},
      {Field::kPolitical, {"Responsabilità politica", "Responsabile politico"}},
      {Field::kManager, {"Responsabilità amministrativa", "Responsabile amministrativo", "Responsabilità gestionale"}},
      {Field::kAssignees, {"Personale coinvolto", "Assegnatario", "Assegnatari"}},
      {Field::kDue, {"Scadenza", "Termine", "Data di scadenza", "Termine di realizzazione", "Data prevista"}},
      {Field::kMeasureUnit, {"Unità di misura", "U.M.", "UM", "Unità misura", "u.m.", "Unità di mis."}},
      {Field::kTarget,
       {"Target", "Valore atteso", "Risultato atteso", "Valore target", "Target atteso", "Livello atteso",
        "Risultati attesi", "Valore obiettivo", "Target (valore atteso)"}},
      {Field::kBaseline,
       {"Baseline", "Valore iniziale", "Valore di partenza", "Valore di riferimento", "Valore storico", "Valore base",
        "Situazione di partenza"}},
      {Field::kResult,
       {"Risultato", "Risultato effettivo", "Valore raggiunto", "Consuntivo", "Risultato conseguito",
        "Valore a consuntivo"}},
      {Field::kRealisation,
       {"% Realizzazione", "% di realizzazione", "Grado di raggiungimento", "% raggiungimento",
        "Grado di realizzazione"}},
      {Field::kDescription, {"Descrizione", "Significato", "Descrizione estesa", "Che cosa misura"}},
      {Field::kSource, {"Fonte", "Fonte dei dati", "Fonte dati", "Fonte del dato", "Fonte di rilevazione"}},
      {Field::kStakeholder, {"Stakeholder", "Portatori di interesse", "Destinatari", "Utenza"}},
      {Field::kThreshold, {"Soglia", "Valore soglia", "Soglia minima"}},
      {Field::kMonitor, {"Monitoraggio al 30/06", "Verifica intermedia", "Stato al 30 giugno"}},
      {Field::kNote, {"Note", "Osservazioni", "Annotazioni"}}};
  return kWordings;
}

const std::map<std::string, List>& level_labels() {
  static const std::map<std::string, List> kLabels = {
      {"missione", {"Missione"}},
      {"programma", {"Programma"}},
      {"area_strategica", {"Area strategica", "Linea strategica", "Ambito strategico", "Area strategica"}},
      {"obiettivo_strategico", {"Obiettivo strategico", "Obiettivo strategico", "Obiettivo strategico triennale"}},
      {"obiettivo_operativo",
       {"Obiettivo operativo", "Obiettivo operativo", "Obiettivo gestionale", "Obiettivo esecutivo"}},
      {"azione", {"Azione"}},
      {"obiettivo_individuale", {"Obiettivo individuale"}}};
  return kLabels;
}

const std::pair<const char*, const char*> kAccents[] = {{"à", "À"}, {"è", "È"}, {"é", "É"},
                                                        {"ì", "Ì"}, {"ò", "Ò"}, {"ù", "Ù"}};

}  // namespace

std::string wording(Rng& rng, Field field) {
  const auto it = wordings().find(field);
  return it == wordings().end() ? std::string() : rng.pick(it->second);
}

std::string level_label(Rng& rng, const std::string& name) {
  const auto it = level_labels().find(name);
  return it == level_labels().end() ? std::string() : rng.pick(it->second);
}

HeadingForm draw_heading_form(Rng& rng) { return {rng.between(0, 4), rng.chance(40)}; }

std::string heading_text(const HeadingForm& form, const Level& level, const normalize::Objective& objective) {
  const std::string label = form.upper ? upper_case(level.label) : level.label;
  std::string text;
  if (!objective.code) {
    text = fmt::format("{}: {}", label, *objective.title);
  } else {
    static const char* const kForms[] = {"{} {} - {}", "{} {}: {}", "{} n. {} - {}", "{} {} – {}", "{} {} {}"};
    const bool number = objective.code->front() >= '0' && objective.code->front() <= '9';
    const int chosen = form.form == 2 && !number ? 0 : form.form % 5;  // "n. 3", never "n. A"
    text = fmt::format(fmt::runtime(kForms[chosen]), label, *objective.code, *objective.title);
  }
  if (objective.weight && level.weight) text += fmt::format(" (Peso: {}%)", decimal(*objective.weight));
  return text;
}

std::string code_and_title(const normalize::Objective& objective, int form) {
  if (!objective.code) return objective.title.value_or("");
  static const char* const kForms[] = {"{} {}", "{} - {}", "{}. {}", "{} – {}", "{}\n{}"};
  return fmt::format(fmt::runtime(kForms[form % 5]), *objective.code, objective.title.value_or(""));
}

std::string upper_case(const std::string& text) {
  std::string upper = text;
  for (char& c : upper)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  for (const auto& [small, capital] : kAccents)
    for (std::size_t at = upper.find(small); at != std::string::npos; at = upper.find(small, at + 2))
      upper.replace(at, 2, capital);
  return upper;
}

}  // namespace spoglio::corpus
