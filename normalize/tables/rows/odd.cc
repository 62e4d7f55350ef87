// Each kind of row by its wording and by the numbers in it.
#include "normalize/tables/rows/odd.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "extract/text.h"

namespace spoglio::normalize {

bool is_total(const TableRow& row) {
  static const RE2 words(R"((?:sub)?total[ei]\b.{0,70}|somma\b.{0,20}|tot\.)");
  static const RE2 number(R"((?:(?i:punti|p\.|pt\.?)\s*)?[\d.,\s%€/-]*(?i:punti|p\.|pt\.?)?)");
  constexpr size_t kMostCells = 3;
  std::vector<std::string> own;
  for (size_t i = 0; i < row.cells.size(); ++i) {
    if (!row.cells[i].empty() && row.own[i] && !row.merged(i)) own.push_back(row.cells[i]);
  }
  if (own.empty() || own.size() > kMostCells || !RE2::FullMatch(extract::fold_key(own.front()), words)) return false;
  return std::all_of(own.begin() + 1, own.end(), [](const std::string& cell) { return RE2::FullMatch(cell, number); });
}

bool numbers_columns(const TableRow& row) {
  // In brackets nothing else is so short: one of them may be misread, and two are enough.
  static const RE2 bracketed(R"([(\[](\S{1,2})[)\]])");
  constexpr int kFewestPlain = 3;
  int cells = 0;
  int counted = 0;
  int brackets = 0;
  for (const std::string& cell : row.cells) {
    if (cell.empty()) continue;
    std::string digits = cell;
    brackets += RE2::FullMatch(cell, bracketed, &digits);
    counted += digits == std::to_string(++cells);
  }
  if (cells > 1 && brackets == cells) return 2 * counted > cells;
  return cells >= kFewestPlain && counted == cells;
}

bool begins_staff(const TableRow& row) {
  static const RE2 title(
      R"((?:risorse umane|personale|dipendenti|risorse (?:finanziarie|strumentali))(?: (?:assegnat|coinvolt|impiegat|dedicat)[oiae]):?)");
  static const RE2 header(
      R"((?:cognome e nome|nome e cognome|nominativo|dipendente)\b.*\b(?:categoria|profilo|qualifica|area|impiego|ore|%).*)");
  static const RE2 group(
      R"((?:risorse umane|personale|dipendenti|collaboratori)(?: (?:assegnat|coinvolt|impiegat|dedicat)[oiae])?)");
  static const RE2 theirs(
      R"(cat\.?|unita|numero|n\.|categoria|profilo(?: professionale)?|qualifica|inquadramento|(?:%|percentuale|tempo|ore)(?: (?:di |d')?(?:impiego|impegno|utilizzo|partecipazione|lavoro|dedicat[oe]))?)");
  const std::string key = extract::fold_key(row.text());
  if (row.filled() == 1) return RE2::FullMatch(key, title);
  if (RE2::FullMatch(key, header)) return true;
  // "Personale coinvolto | Cat. | % di impiego": all cells head people.
  bool first = true;
  for (const std::string& cell : row.cells) {
    if (cell.empty()) continue;
    if (!RE2::FullMatch(extract::fold_key(cell), std::exchange(first, false) ? group : theirs)) return false;
  }
  return !first;
}

bool begins_phases(const TableRow& row) {
  static const RE2 phases(
      R"((?:n\.?|fas[ei]|attivita|cronoprogramma)(?: (?:e tempi )?di attuazione| previste| operative| principali)?)");
  static const RE2 when(
      R"((?:data|inizio|fine|scadenz[ae]|termin[ei]|temp[io]|tempistica|entro|durata|responsabil[ei]|peso|%|note|stato|esito|avanzamento)(?: .*)?)");
  bool named = false;
  bool timed = false;
  for (size_t i = 0; i < row.cells.size(); ++i) {
    if (row.cells[i].empty() || row.merged(i)) continue;
    const std::string key = extract::fold_key(row.cells[i]);
    const bool phase = RE2::FullMatch(key, phases);
    if (!phase && !RE2::FullMatch(key, when)) return false;
    named = named || (phase && key[0] != 'n');
    timed = timed || !phase;
  }
  return named && timed;
}

bool begins_money(const TableRow& row) {
  static const RE2 group(
      R"((?:entrat[ae]|spes[ae]|uscit[ae]|capitol[oi]|titol[oi]|voc[ei]|missione|programma|codice|descrizione|denominazione)(?: .{0,30})?)");
  static const RE2 sums(
      R"((?:previsio|assestat|stanziament|stanziat|impegn|accertament|accertat|riscossion|riscoss|pagament|pagat|competenza|cassa|residui|importo|variazion|consuntiv)\w*(?: (?:inizial[ei]|definitiv[aei]|final[ei]|di competenza|di cassa|(?:19|20)\d\d))*)");
  constexpr size_t kFewestSums = 2;
  size_t found = 0;
  bool first = true;
  for (size_t i = 0; i < row.cells.size(); ++i) {
    if (row.cells[i].empty() || row.merged(i)) continue;
    const bool head = std::exchange(first, false);
    if (!RE2::FullMatch(extract::fold_key(row.cells[i]), head ? group : sums)) return false;
    found += !head;
  }
  return found >= kFewestSums;
}

bool begins_calendar(const TableRow& row) {
  constexpr std::array<std::string_view, 12> kMonths = {"gen", "feb", "mar", "apr", "mag", "giu",
                                                        "lug", "ago", "set", "ott", "nov", "dic"};
  constexpr size_t kFewestMonths = 9;  // scans lose some …
  constexpr size_t kMostLost = 2;      // … but few in a row
  size_t found = 0;
  size_t at = 0;
  for (const std::string& cell : row.cells) {
    for (const std::string& word : extract::split(extract::fold_key(cell), ' ')) {
      const bool initial = word.size() == 1 || (word.size() == 2 && word[0] == word[1]);  // "S" is read "Ss"
      if (!initial && word.size() != 3) continue;
      for (size_t month = at; month < std::min(at + kMostLost + 1, kMonths.size()); ++month) {
        const bool same = initial ? kMonths[month][0] == (word[0] == '0' ? 'o' : word[0]) : kMonths[month] == word;
        if (!same) continue;
        ++found;
        at = month + 1;
        break;
      }
    }
  }
  return found >= kFewestMonths;
}

bool titles_phases(const TableRow& row) {
  static const RE2 title(
      R"((?:tempistica|cronoprogramma|calendario|diagramma|gantt|fasi)(?: (?:e )?(?:temp[io]|tempistica|fasi|di attuazione|dell[ea] attivita|delle fasi|delle azioni|degli interventi|attivita|operativ[eoi]|di gantt|gantt))*:?)");
  return row.filled() == 1 && RE2::FullMatch(extract::fold_key(row.text()), title);
}

bool begins_behaviours(const TableRow& row) {
  static const RE2 behaviours(
      R"((?:valutazione (?:dei )?)?(?:comportamenti|competenze|capacita)(?: (?:organizzativ|professional|manageriali|attes|individual|trasversali|relazional|direttiv|e)\w*)*)");
  static const RE2 weighed(R"((?:peso|punt[io]|punteggio|valutazione|grado|livello|giudizio|esito)\b.*)");
  bool first = true;
  for (size_t i = 0; i < row.cells.size(); ++i) {
    if (row.cells[i].empty() || row.merged(i)) continue;
    if (!RE2::FullMatch(extract::fold_key(row.cells[i]), std::exchange(first, false) ? behaviours : weighed))
      return false;
  }
  return !first && row.filled() > 1;
}

bool begins_another(const TableRow& row) {
  return begins_behaviours(row) || begins_staff(row) || begins_calendar(row) || begins_phases(row) || begins_money(row);
}

bool is_contents(const std::vector<TableRow>& rows) {
  constexpr size_t kFewestTitles = 3;
  int before = 0;
  for (const TableRow& row : rows) {
    int page = 0;
    const auto last =
        std::find_if(row.cells.rbegin(), row.cells.rend(), [](const std::string& c) { return !c.empty(); });
    if (last == row.cells.rend() || !RE2::FullMatch(*last, R"((\d{1,3}))", &page) || page < before) return false;
    before = page;
  }
  return rows.size() >= kFewestTitles;
}

bool is_numbered_contents(const std::vector<TableRow>& rows) {
  for (size_t i = 0; i < rows.size(); ++i) {
    const auto first =
        std::find_if(rows[i].cells.begin(), rows[i].cells.end(), [](const auto& c) { return !c.empty(); });
    size_t number = 0;
    if (first == rows[i].cells.end() || !RE2::FullMatch(*first, R"((\d{1,2})[.)]?)", &number) || number != i + 1)
      return false;
  }
  return is_contents(rows);
}

int year_of_band(const std::string& text) {
  static const RE2 alone(
      R"((?i)(?:(?:obiettivi|target|valori|indicatori)\s+)?(?:(?:per l')?(?:anno|annualit[aà]|esercizio)\s+)?((?:19|20)\d\d))");
  int year = 0;
  return RE2::FullMatch(extract::fold_space(text), alone, &year) ? year : 0;
}

}  // namespace spoglio::normalize
