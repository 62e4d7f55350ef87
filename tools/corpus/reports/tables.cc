// Figures and phrases of invented reports.
#include "tools/corpus/reports/tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "tools/corpus/words/print.h"

namespace spoglio::corpus {
namespace {

using List = std::vector<std::string>;

// One language's words.
struct ReportWords {
  List groups;   // rows that open a block
  List labels;   // rows of numbers
  List spans;    // headers over several columns
  List columns;  // headers of single columns
  List stubs;    // over the labels
  List units;
  List phrases;  // cells of text
  List text_heads;
  List notes;
  List captions;
  List sentences;
  std::string total;
  std::string table;
};

const ReportWords kItalian = {
    {"Attività correnti", "Attività immobilizzate", "Passività", "Valore della produzione", "Costi operativi",
     "Area Nord", "Area Sud"},
    {"Crediti verso clienti", "Disponibilità liquide", "Rimanenze di magazzino", "Immobilizzazioni materiali",
     "Debiti verso fornitori", "Ratei e risconti attivi", "Costi per il personale", "Ammortamenti e svalutazioni",
     "Ricavi da prestazioni", "Contributi in conto esercizio", "Oneri diversi di gestione", "Imposte dell'esercizio",
     "Fondi per rischi e oneri", "Trasferimenti da altri enti di livello superiore", "Materie prime", "Servizi esterni",
     "Godimento di beni di terzi"},
    {"Consistenza al 31 dicembre", "Variazione", "Esercizio", "Trimestre", "Ricavi", "Uomini e donne"},
    {"I", "II", "III", "IV", "2021", "2022", "2023", "Totale", "Saldo", "%", "Var. %", "Media", "Previsione",
     "Consuntivo", "Budget"},
    {"Voce", "Descrizione", "Comune", "Struttura", ""},
    {"(euro)", "(n.)", "(migliaia)", "(%)", "€/000"},
    {"Ricognizione annuale delle sedi operative", "Verifica trimestrale",
     "Responsabile della sicurezza e suoi delegati", "Contratto di servizio", "In corso di aggiornamento",
     "Consegna dei materiali presso il deposito centrale", "Non previsto", "Approvazione del comitato",
     "Affidamento diretto", "Obbligo di comunicazione entro trenta giorni", "Completato"},
    {"Attività", "Descrizione", "Soggetto", "Modalità", "Stato", "Riferimento"},
    {"(1) Dati provvisori.", "Fonte: elaborazioni interne.", "* Valori arrotondati all'unità.",
     "Nota: esclusi i comandati."},
    {"Situazione patrimoniale riclassificata", "Andamento dei costi per area", "Riepilogo delle consistenze",
     "Quadro delle misure adottate", "Confronto pluriennale"},
    {"La società ha chiuso l'esercizio con un risultato in lieve crescita.",
     "I costi di struttura sono rimasti stabili rispetto all'anno precedente.",
     "La tabella che segue riporta i valori principali, espressi nelle unità indicate.",
     "Il personale in servizio è diminuito di 12 unità.",
     "Le variazioni più rilevanti riguardano i crediti e le disponibilità liquide.",
     "Il comitato ha esaminato la relazione nella seduta del 14 marzo.",
     "Gli investimenti previsti ammontano a 3,4 milioni di euro, pari al 18 % del totale.",
     "Non si segnalano fatti di rilievo dopo la chiusura."},
    "Totale",
    "Tabella"};

const ReportWords kEnglish = {
    {"Current assets", "Non-current assets", "Liabilities", "Operating revenue", "Operating expenses",
     "Northern region", "Southern region"},
    {"Trade receivables", "Cash and cash equivalents", "Inventories", "Property, plant and equipment", "Trade payables",
     "Prepaid expenses", "Salaries and wages", "Depreciation and amortisation", "Service revenue", "Government grants",
     "Other operating costs", "Income taxes", "Provisions", "Transfers from other levels of government and agencies",
     "Raw materials", "Professional fees", "Rent"},
    {"Year ended 31 December", "Change", "Three months ended", "Number of staff", "Revenue by segment",
     "Actual and planned"},
    {"Q1", "Q2", "Q3", "Q4", "2021", "2022", "2023", "Total", "Net", "%", "Change %", "Average", "Budget", "Actual",
     "Forecast"},
    {"Item", "Description", "District", "Department", ""},
    {"(EUR)", "(no.)", "(thousands)", "(%)", "$ million"},
    {"Annual review of the operating sites", "Quarterly check", "Safety officer and deputies", "Service contract",
     "Being updated", "Delivery of the materials to the central depot", "Not applicable", "Approval by the committee",
     "Direct award", "Notice to be given within thirty days", "Completed"},
    {"Activity", "Description", "Owner", "Method", "Status", "Reference"},
    {"(1) Provisional figures.", "Source: internal records.", "* Figures are rounded.",
     "Note: seconded staff are left out."},
    {"Summary of financial position", "Costs by area", "Holdings at a glance", "Measures taken",
     "Comparison over several years"},
    {"The company closed the year with a slightly better result.", "Overheads stayed level with the year before.",
     "The table below shows the main figures in the units stated.", "The number of staff fell by 12.",
     "The largest changes are in receivables and cash.",
     "The committee discussed the report at its meeting of 14 March.",
     "Planned investments come to 3.4 million, or 18% of the total.",
     "There were no significant events after the closing date."},
    "Total",
    "Table"};

const ReportWords& words_in(bool italian) { return italian ? kItalian : kEnglish; }

// Draws without putting back.
class Deck {
 public:
  Deck(Rng& rng, List items) : rng_(rng), items_(std::move(items)) {}
  std::string draw() {
    if (items_.empty()) return "";
    const std::size_t at = rng_.below(items_.size());
    std::string item = items_[at];
    items_.erase(items_.begin() + static_cast<std::ptrdiff_t>(at));
    return item;
  }

 private:
  Rng& rng_;
  List items_;
};

// How the figures of one table are written.
struct Figures {
  bool italian = true;
  int decimals = 0;
  int blank_percent = 0;
  bool brackets = false;  // negatives
  std::string blank;      // "-" or nothing
  int size = 1000;
};

std::string figure(Rng& rng, const Figures& figures) {
  if (rng.chance(figures.blank_percent)) return figures.blank;
  const double value = rng.between(-figures.size / 6, figures.size) + rng.between(0, 99) / 100.0;
  std::string text = thousands(std::abs(value), figures.decimals);
  if (!figures.italian)
    for (char& c : text) c = c == '.' ? ',' : c == ',' ? '.' : c;
  if (value >= 0) return text;
  return figures.brackets ? "(" + text + ")" : "-" + text;
}

class NumericTable {
 public:
  NumericTable(Rng& rng, const ReportOptions& options)
      : rng_(rng),
        words_(words_in(options.italian)),
        options_(options),
        narrow_(options.narrow),
        labels_(rng, words_.labels),
        heads_(rng, words_.columns) {
    figures_.italian = options.italian;
    figures_.decimals = rng.chance(35) ? 2 : 0;
    figures_.blank_percent = rng.chance(50) ? 0 : rng.between(5, 25);
    figures_.brackets = rng.chance(40);
    figures_.blank = rng.chance(50) ? "-" : "";
    static const std::vector<int> kSizes = {90, 900, 9000, 90000, 900000};
    figures_.size = rng.pick(kSizes);
    head_align_ = rng.chance(50) ? Align::kRight : Align::kCentre;
  }

  Table make() {
    make_columns();
    make_header();
    make_rows();
    return std::move(table_);
  }

 private:
  void make_columns() {
    const bool nested = rng_.chance(narrow_ ? 30 : 55);
    const int groups = nested ? rng_.between(2, narrow_ ? 2 : 3) : 0;
    for (int i = 0; i < groups; ++i) spans_.push_back(rng_.between(2, narrow_ ? 2 : 3));
    const int single = nested ? rng_.between(0, 1) : rng_.between(2, narrow_ ? 3 : 6);
    columns_ = single;
    for (int span : spans_) columns_ += span;
    singles_ = single;
    table_.weights.push_back(rng_.between(22, 40));
    for (int i = 0; i < columns_; ++i) table_.weights.push_back(rng_.between(9, 12));
  }

  void make_header() {
    TableRow top;
    TableRow low;
    top.head = low.head = true;
    const std::string stub = rng_.pick(words_.stubs);
    add_deep(top, low, {stub, 1, Align::kLeft, true});
    Deck spans(rng_, words_.spans);
    std::vector<std::string> under;
    for (int i = 0; i < 3; ++i) under.push_back(heads_.draw());
    for (int span : spans_) {
      top.cells.push_back({spans.draw(), span, Align::kCentre, true});
      for (int i = 0; i < span; ++i) low.cells.push_back({under[static_cast<std::size_t>(i)], 1, head_align_, true});
    }
    for (int i = 0; i < singles_; ++i) add_deep(top, low, {heads_.draw(), 1, head_align_, true});
    table_.header.push_back(top);
    if (!spans_.empty()) table_.header.push_back(low);
    if (!rng_.chance(25)) return;
    TableRow units;
    units.head = rng_.chance(50);
    units.cells.push_back({""});
    for (int i = 0; i < columns_; ++i) units.cells.push_back({rng_.pick(words_.units), 1, head_align_, false, 1, true});
    table_.header.push_back(units);
  }

  // A header cell beside headers of two rows: merged where rules show it, else in the lower row.
  void add_deep(TableRow& top, TableRow& low, TableCell cell) const {
    if (spans_.empty() || options_.merged_rows) {
      cell.row_span = spans_.empty() ? 1 : 2;
      top.cells.push_back(cell);
      return;
    }
    top.cells.push_back({""});
    low.cells.push_back(cell);
  }

  TableRow numbers(const std::string& label, double indent, bool bold) {
    TableRow row;
    TableCell stub{label, 1, Align::kLeft, bold};
    stub.indent = indent;
    row.cells.push_back(stub);
    for (int i = 0; i < columns_; ++i) row.cells.push_back({figure(rng_, figures_), 1, Align::kRight, bold});
    return row;
  }

  void make_rows() {
    const int blocks = rng_.chance(50) ? rng_.between(2, 3) : 1;
    const bool totals = rng_.chance(60);
    Deck groups(rng_, words_.groups);
    for (int b = 0; b < blocks; ++b) {
      const double indent = blocks > 1 && rng_.chance(75) ? 8 : 0;
      if (blocks > 1) add_group(groups.draw());
      for (int i = rng_.between(2, blocks > 1 ? 4 : 9); i > 0; --i)
        table_.rows.push_back(numbers(labels_.draw(), indent, false));
      if (!totals) continue;
      TableRow total = numbers(words_.total, 0, true);
      total.opens = true;
      total.band = rng_.chance(50);
      table_.rows.push_back(total);
    }
  }

  // A label alone, its other cells blank or merged with it.
  void add_group(const std::string& label) {
    TableRow row;
    row.opens = true;
    if (options_.merged_columns && rng_.chance(50)) {
      row.cells.push_back({label, columns_ + 1, Align::kLeft, true});
    } else {
      row.cells.push_back({label, 1, Align::kLeft, true});
      for (int i = 0; i < columns_; ++i) row.cells.push_back({""});
    }
    table_.rows.push_back(row);
  }

  Rng& rng_;
  const ReportWords& words_;
  ReportOptions options_;
  bool narrow_;
  Deck labels_;
  Deck heads_;
  Figures figures_;
  Align head_align_ = Align::kRight;
  Table table_;
  std::vector<int> spans_;
  int singles_ = 0;
  int columns_ = 0;
};

Table text_table(Rng& rng, const ReportOptions& options) {
  const ReportWords& words = words_in(options.italian);
  Table table;
  const int columns = rng.between(2, options.narrow ? 3 : 5);
  Deck heads(rng, words.text_heads);
  TableRow header;
  header.head = true;
  for (int i = 0; i < columns; ++i) {
    table.weights.push_back(rng.between(10, 30));
    header.cells.push_back({heads.draw(), 1, Align::kLeft, true});
  }
  table.header.push_back(header);
  const int rows = rng.between(3, 7);
  const bool merged = options.merged_rows && columns > 2 && rng.chance(45);
  int open = 0;
  for (int r = 0; r < rows; ++r) {
    TableRow row;
    row.opens = true;
    for (int c = 0; c < columns; ++c) {
      if (merged && c == 0 && open > 0) continue;
      TableCell cell{rng.chance(8) ? "" : rng.pick(words.phrases)};
      if (c > 0 && rng.chance(25)) cell.text += (cell.text.empty() ? "" : ". ") + rng.pick(words.phrases);
      if (merged && c == 0) {
        cell.text = rng.pick(words.phrases);
        cell.row_span = open = std::min(rng.between(1, 3), rows - r);
      }
      row.cells.push_back(cell);
    }
    open = std::max(0, open - 1);
    row.opens = !merged || open == 0;
    table.rows.push_back(row);
  }
  return table;
}

}  // namespace

GenericTable report_table(Rng& rng, const ReportOptions& options) {
  const ReportWords& words = words_in(options.italian);
  GenericTable made;
  made.table = rng.chance(30) ? text_table(rng, options) : NumericTable(rng, options).make();
  if (rng.chance(75)) {
    const int number = rng.between(1, 30);
    made.caption =
        fmt::format("{} {}{} {}", words.table, number, options.italian ? " -" : ".", rng.pick(words.captions));
  }
  for (int i = rng.chance(45) ? rng.between(1, 2) : 0; i > 0; --i) made.notes.push_back(rng.pick(words.notes));
  return made;
}

std::string report_sentence(Rng& rng, bool italian) { return rng.pick(words_in(italian).sentences); }

}  // namespace spoglio::corpus
