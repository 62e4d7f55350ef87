// One table of wordings, as the guidance for the plans asks and as offices ask in their own words.
#include "normalize/headers/question.h"

#include <re2/re2.h>

#include <algorithm>
#include <deque>

#include "normalize/headers/vocabulary_data.h"

namespace spoglio::normalize {
namespace {

// What an office means to do: "prevediamo di", "ci si propone di".
#define SPOGLIO_MEANS                                                                                        \
  "(?:(?:prevediamo|intendiamo|vogliamo|desideriamo|contiamo|pensiamo|puntiamo|programmiamo|dobbiamo|ci "    \
  "proponiamo|ci prefiggiamo|ci impegniamo|ci poniamo|ci aspettiamo|ci attendiamo|si prevede|si intende|si " \
  "vuole|si propone|ci si propone|ci si prefigge|ci si attende|ci si aspetta|si deve|e previsto|e prevista)" \
  "(?: di| a| per)?)"

// The first that matches tells.
constexpr QuestionRules kRules = {{
    {R"((?:da )?quando (?:iniziamo|si inizia|inizia|cominciamo|partiamo|si parte|parte|si avvia|avviamo)\b.*)", "other",
     "Quando iniziamo?"},
    {R"((?:ogni quanto|con (?:quale|che) (?:frequenza|cadenza|periodicita))\b.*)", "other",
     "Ogni quanto lo rileviamo?"},
    {R"((?:entro )?quando\b.*|entro (?:quale|che)\b.*|in (?:quanto|quali|che) temp[oi]\b.*|quali sono (?:i tempi|le scadenze|i termini)\b.*|qual'?e? (?:e )?(?:il termine|la scadenza)\b.*)",
     "due", "Entro quando intendiamo raggiungere l'obiettivo?"},
    {R"((?:a|per|verso) chi\b.*|a (?:favore|beneficio|vantaggio) di chi\b.*|chi (?:ne beneficia|ne trae|beneficia|ci guadagna|sono i (?:destinatari|beneficiari|portatori)|sono gli (?:utenti|stakeholder)|e il (?:destinatario|beneficiario)|coinvolge|riguarda)\b.*|quali (?:sono )?(?:i |gli )?(?:stakeholder|portatori|destinatari|beneficiari|utenti)\b.*)",
     "other", "A chi è rivolto? (stakeholder)"},
    {R"(chi (?:fornisce|raccoglie|rileva|misura|detiene|certifica)\b.*)", "other", "Chi raccoglie i dati?"},
    {R"((?:chi|con chi)\b.*|di chi e\b.*|a quale (?:ufficio|settore|servizio|struttura|unita|direzione|area)\b.*|qual[ei]? (?:e l'|e il |e la |sono le |sono gli |sono i )?(?:ufficio|uffici|settor[ei]|serviz[io]+|struttur[ae]|unita|direzion[ei]|soggett[oi]|responsabil[ei]|dirigent[ei])\b.*)",
     "units", "Chi risponderà dell'obiettivo? (dirigente/posizione responsabile)"},
    {R"(con (?:quale|che) (?:formula|metodo|metodologia|calcolo|algoritmo|criterio|modalita)\b.*|come (?:lo |si |viene |e |verra )?(?:calcol\w+|rilevat?\w*|rilev\w+)\b.*|qual'?e? (?:e )?(?:la formula|il metodo|l'algoritmo)\b.*|in (?:che|quale) modo (?:lo |si )?(?:calcol|rilev)\w+\b.*)",
     "algorithm", "Con quale formula? (modalità di calcolo)"},
    {R"(come (?:viene |e |verra |si )?(?:misurat?o?|misura) l'indicatore\b.*)", "algorithm",
     "Come si misura l'indicatore?"},
    {R"((?:come|in (?:che|quale) modo|con (?:che )?cosa|su (?:che )?cosa) (?:lo |la |li |ne |si |possiamo |potremo |intendiamo |vogliamo |viene |verra )?(?:misur|valut|verific|monitor|quantific)\w*\b.+|come (?:facciamo a )?(?:sappiamo|sapremo|sapere|capiamo|capiremo|capire|ci accorgiamo|ci accorgeremo) (?:se|che|di)\b.*|(?:che )?cosa (?:misuriamo|misureremo|vogliamo misurare|intendiamo misurare|si misura)\b.*)",
     "name", "Come misuriamo il raggiungimento dell'obiettivo? (indicatore)"},
    {R"(come (?:lo |la |si )?(?:misuriamo|misureremo|misura|valutiamo|verifichiamo|monitoriamo) ?\?.*)", "name",
     "Come lo misuriamo?"},
    {R"((?:qual'?e? (?:e )?l'|quali (?:sono gli )?|quale |con quali? |attraverso quali? |mediante quali? )indicator[ei]\b.*)",
     "name", "Qual è l'indicatore?"},
    {R"(da (?:dove|cosa|che|quale|quali)(?: \w+)? (?:partiamo|si parte|partiremo|iniziamo|cominciamo|si comincia)\b.*)",
     "baseline", "Da dove partiamo? (baseline 2024)"},
    {R"(qual'?e? (?:e )?(?:il (?:punto|valore|livello|dato) (?:di partenza|iniziale|attuale|di base)|la (?:situazione|condizione) (?:di partenza|iniziale|attuale)|lo stato (?:di partenza|iniziale|attuale)|la baseline)\b.*|dove (?:siamo|ci troviamo)(?: oggi| ora| adesso)? ?\??(?: \(.*)?|a che punto (?:siamo|ci troviamo)\b.*|com'?e? (?:e )?la situazione (?:oggi|attuale|di partenza)\b.*|quanto (?:vale|valeva) (?:oggi|ora|adesso|all'inizio|in partenza)\b.*)",
     "baseline", "Qual è il punto di partenza?"},
    {R"((?:a (?:quanto|quale|che)|quanto|quale|qual|che)\b.*\b(?:abbiamo|e stato|si e|siamo riusciti)\b.*|(?:dove|a che punto) siamo arrivati\b.*|(?:che )?cosa abbiamo (?:ottenuto|raggiunto|conseguito)\b.*)",
     "result", "Quanto abbiamo raggiunto?"},
    {R"(qual'?[ei]? (?:e |sono )?(?:il |la |lo |i |gli |le )?(?:traguard[oi]|target|valor[ei] (?:attes[oi]|obiettivo|target|da raggiungere|previst[oi])|risultat[oi] (?:attes[oi]|da raggiungere|previst[oi])|livell[oi] (?:attes[oi]|da raggiungere)|meta|mete)\b.*)",
     "target", "Qual è il traguardo atteso? (target 2025)"},
    {"(?:dove|(?:fin|fino a) dove|a quanto|a (?:che|quale) "
     "(?:valore|livello|risultato|traguardo|punto|quota)|quanto|(?:che|quale|quali) "
     "(?:valore|livello|risultat[oi]|traguard[oi])) " SPOGLIO_MEANS R"(\b.*)",
     "target", "Dove vogliamo arrivare?"},
    {R"((?:che )?cosa (?:ci aspettiamo|ci attendiamo|ci si aspetta|ci si attende)\b.*)", "target",
     "Cosa ci aspettiamo?"},
    {R"((?:dove|come|da (?:dove|cosa|quale fonte|quali fonti)) (?:sono |si |e |li |lo |le |possiamo |si possono |si puo |possono essere |e possibile |sono stati )*(?:verific|reper|trov|consult|riscontr|legg|prend|ricav|attingi|attinti|provengono|provieni|proviene|arrivano|vengono|pubblicati|disponibili|accessibili)\w*\b.*)",
     "source", "Dove sono verificabili i dati? (fonte)"},
    {R"((?:qual'?[ei]? (?:e |sono )?(?:la |le )?|con quali |da quali? )(?:font[ei]|evidenz[ae]|banc(?:a|he) dati|document[oi])\b.*)",
     "source", "Qual è la fonte?"},
    {R"(quanto (?:pesa|conta|incide)\b.*|qual'?e? (?:e )?(?:il peso|l'incidenza)\b.*|con (?:quale|che) peso\b.*)",
     "weight", "Quanto pesa?"},
    {R"((?:di |a )?(?:che|quale) (?:tipo|tipologia|dimensione|genere)(?: di)? (?:e l')?(?:indicator[ei]|performance)\b.*)",
     "type", "Che tipo di indicatore?"},
    {R"((?:con |di )?quali risorse (?:finanziarie|economiche)\b.*|quanto (?:costa|costera|si spende|spendiamo|spenderemo)\b.*|con (?:quale|quanto|che) (?:budget|stanziamento)\b.*)",
     "budget", "Con quali risorse finanziarie?"},
    {R"((?:con |di )?quali (?:risorse|persone|mezzi)\b.*|con (?:che )?cosa ?\??(?: \(.*)?)", "other",
     "Con quali risorse?"},
    {R"((?:in (?:che )?cosa consiste|di (?:che )?cosa si tratta)\b.*|qual'?e? (?:e )?(?:il contenuto|la finalita|lo scopo)\b.*)",
     "description", "In cosa consiste?"},
    {R"(perche\b.*|per (?:quale|che) (?:motivo|ragione|scopo|fine)\b.*|a (?:che )?(?:cosa )?serve\b.*)", "other",
     "Perché lo facciamo?"},
    {R"(quale valore pubblico\b.*|quale (?:beneficio|impatto)\b.*)", "other",
     "Quale valore pubblico? (benessere economico, sociale)"},
    {R"((?:quale|con quale) strategia\b.*)", "level:obiettivo_strategico",
     "Quale strategia potrebbe favorire la creazione di valore pubblico?"},
    {R"((?:qual'?e? (?:e )?l'|quale )obiettivo strategico\b.*)", "level:obiettivo_strategico",
     "Qual è l'obiettivo strategico?"},
    {R"((?:qual'?e? (?:e )?l'|quale )obiettivo\b.*|quali (?:sono gli )?obiettivi\b.*)", "level:obiettivo",
     "Qual è l'obiettivo?"},
    {R"((?:quali (?:sono le )?|con quali |attraverso quali |mediante quali )(?:azioni|attivita|fasi|iniziative|passi|strumenti|interventi|modalita)\b.*)",
     "other", "Con quali azioni?"},
    {"come (?:lo |la |li |ci )?(?:" SPOGLIO_MEANS " )?(?:facciamo|faremo|farlo|realizziamo|realizzarlo|raggiungiamo|"
     "raggiungerlo|raggiungere|realizzare|fare|arriviamo|arrivarci|"
     "agiamo|agire)\\b.*",
     "other", "Come intendiamo raggiungerlo?"},
    {R"((?:che )?cosa (?:abbiamo fatto|e stato fatto|si e fatto|resta da fare|manca)\b.*)", "other",
     "Cosa abbiamo fatto?"},
    {"(?:(?:che )?cosa|quale risultato|quali risultati) " SPOGLIO_MEANS
     R"((?: (?:fare|realizzare|raggiungere|ottenere|conseguire|attuare|migliorare|perseguire|cambiare|garantire|produrre|sviluppare|portare avanti|portare a termine|compiere))?\b.*|(?:che )?cosa (?:facciamo|faremo|si fa|si fara|fare)\b.*)",
     "level:obiettivo", "Cosa prevediamo di fare? (obiettivo)"},
}};
#undef SPOGLIO_MEANS

// What brackets hold at a question's end: "(baseline)".
const RE2& bracketed() {
  static const RE2 pattern(R"((.*?) ?\(\s*([^()]*?)\s*\)\W*)");
  return pattern;
}

// "a) Chi risponde…", "2. Da dove…": the guidance letters its questions.
std::string_view without_letter(std::string_view key) {
  if (key.size() > 3 && (key[1] == ')' || key[1] == '.') && key[2] == ' ') key.remove_prefix(3);
  return key;
}

// What a wording of the vocabulary means as a whole; empty when it is none.
std::string exact_role(const std::string& key, const Vocabulary& vocabulary) {
  const auto& columns = vocabulary.data().columns;
  if (const auto it = columns.find(key); it != columns.end()) return it->second;
  const auto& levels = vocabulary.data().levels;
  if (const auto it = levels.find(key); it != levels.end()) return "level:" + it->second;
  return "";
}

std::string role_by_wording(std::string_view key) {
  static const std::deque<RE2> patterns = [] {
    std::deque<RE2> out;
    for (const QuestionRule& rule : kRules) out.emplace_back(rule.pattern);
    return out;
  }();
  for (size_t i = 0; i < kRules.size(); ++i) {
    if (RE2::FullMatch(re2::StringPiece(key.data(), key.size()), patterns[i])) return kRules[i].role;
  }
  return "";
}

}  // namespace

const QuestionRules& question_rules() { return kRules; }

bool may_be_question(std::string_view text) {
  return text.size() <= kLongestQuestion && text.find('?') != std::string_view::npos;
}

std::string question_role(std::string_view key, const Vocabulary& vocabulary) {
  if (!may_be_question(key)) return "";
  key = without_letter(key);
  // "Obiettivo: cosa prevediamo di fare?", and the other way round in brackets.
  const size_t colon = std::min(key.find(": "), key.find(" - "));
  if (colon != std::string_view::npos && colon < key.find('?')) {
    if (std::string role = exact_role(std::string(key.substr(0, colon)), vocabulary); !role.empty()) return role;
  }
  std::string question(key);
  std::string hint;
  if (RE2::FullMatch(re2::StringPiece(key.data(), key.size()), bracketed(), &question, &hint)) {
    const bool asks_within = hint.find('?') != std::string::npos;
    if (std::string role = exact_role(asks_within ? question : hint, vocabulary); !role.empty() && role != "type")
      return role;
  }
  return role_by_wording(question);
}

std::optional<size_t> question_end(std::string_view text) {
  static const RE2 behind(R"(\s*\([^()]{1,80}\)\s*[?:]?)");
  const size_t mark = text.find('?');
  if (mark == std::string_view::npos || mark >= kLongestQuestion) return std::nullopt;
  re2::StringPiece rest(text.data() + mark + 1, text.size() - mark - 1);
  RE2::Consume(&rest, behind);
  return static_cast<size_t>(rest.data() - text.data());
}

}  // namespace spoglio::normalize
