// Linking, measured on plans that are made otherwise than those it was made with: durations, dates, ratios and phases;
// words left out, put first, shortened or misprinted; halves of what was split beside what stays.
#include <gtest/gtest.h>

#include <iostream>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "normalize/links/link.h"

namespace spoglio::normalize {
namespace {

struct Row {
  int truth = 0;  // which indicator it is
  std::string head, what, where;
  std::string unit, code, place, algorithm;
  int shape = 0;      // how it is worded this year
  bool slip = false;  // with a letter wrong
  bool half = false;  // of a row that was split
};

const std::vector<std::pair<std::string, std::string>>& heads() {  // what is measured, and in which unit
  static const std::vector<std::pair<std::string, std::string>> kHeads{
      {"Tempo medio di rilascio", "gg"}, {"Tempi medi per il rinnovo", "gg"}, {"Data di approvazione", "date"},
      {"Grado di realizzazione", "%"},   {"Utenti soddisfatti", "%"},         {"Richieste inevase", "N"},
      {"Giornate di apertura", "N"},     {"Somme riscosse", "EUR"},           {"Spesa impegnata", "EUR"},
      {"Atto adottato", "bool"}};
  return kHeads;
}

const std::vector<std::string> kWhat{"autorizzazione paesaggistica",
                                     "carta della mobilità lenta",
                                     "catasto delle grotte",
                                     "concessione di suolo",
                                     "fascicolo del fabbricato",
                                     "licenza di pesca",
                                     "mappa del rumore",
                                     "nido d'infanzia",
                                     "patente nautica",
                                     "piano antincendio",
                                     "registro delle imprese",
                                     "regolamento edilizio",
                                     "rete di teleriscaldamento",
                                     "servizio civile",
                                     "tessera sanitaria",
                                     "trasporto a chiamata",
                                     "vincolo idrogeologico",
                                     "archivio storico",
                                     "banca dati dei tributi",
                                     "bollettino dei pollini"};
const std::vector<std::string> kWhere{"",       "",        "nei comuni montani", "presso gli sportelli", "fase 1",
                                      "fase 2", "II lotto"};

class OtherYears {
 public:
  explicit OtherYears(std::uint32_t seed) : dice_(seed) {
    for (int n = 0; n < 70; ++n) add();
  }

  const std::vector<Row>& rows() const { return rows_; }

  void next_year() {
    std::vector<Row> next;
    for (Row row : rows_) {
      const int fate = roll(100);
      if (fate < 10) continue;
      if (fate < 14 && !row.half) {
        for (const char* half : {" di prima istanza", " su rinnovo"}) {
          Row part = row;
          part.truth = next_truth_++;
          part.what += half;
          part.half = true;
          part.code = code();
          next.push_back(part);
        }
        continue;
      }
      if (fate < 45) row.shape = roll(6);
      row.slip = roll(12) == 0;
      if (roll(3) == 0) row.code = code();
      if (roll(8) == 0) row.place = place();
      next.push_back(row);
    }
    rows_ = next;
    for (int n = 0; n < 8; ++n) add();
  }

  std::vector<LinkRow> as_rows() {
    std::vector<LinkRow> out;
    for (const Row& row : rows_) out.push_back(link_row(row.code, worded(row), row.algorithm, row.unit, row.place));
    return out;
  }

 private:
  int roll(int sides) { return static_cast<int>(dice_() % static_cast<unsigned>(sides)); }
  std::string place() { return std::to_string(1 + roll(5)) + " Missione " + kWhat[static_cast<std::size_t>(roll(20))]; }
  std::string code() { return roll(2) == 0 ? "" : std::to_string(1 + roll(12)); }  // numbers that begin anew everywhere

  void add() {
    Row row;
    do {
      const auto& [head, unit] = heads()[static_cast<std::size_t>(roll(10))];
      row.head = head;
      row.unit = unit;
      row.what = kWhat[static_cast<std::size_t>(roll(20))];
      row.where = kWhere[static_cast<std::size_t>(roll(7))];
    } while (!taken_.insert(row.head + row.what + row.where).second);
    row.truth = next_truth_++;
    row.code = code();
    row.place = place();
    row.shape = roll(6);
    if (roll(2) == 0) row.algorithm = row.unit == "%" ? "casi / totale * 100" : "conteggio da gestionale";
    rows_.push_back(row);
  }

  std::string worded(const Row& row) {
    const std::string where = row.where.empty() ? "" : " " + row.where;
    std::string what = row.what;
    if (row.slip) what[1 + what.size() / 3] = 'x';
    switch (row.shape) {
      case 0:
        return row.head + " della " + what + where;
      case 1:
        return row.head + ": " + what + where;
      case 2:
        return what + where + " - " + row.head;  // put first
      case 3:
        return row.head + " (" + what + ")" + where + " al 31/12";
      case 4:
        return "Misura " + row.head + " per " + what + where;
      default:
        return row.head + " " + what + where + " nel corso dell'anno";
    }
  }

  std::mt19937 dice_;
  std::vector<Row> rows_;
  std::set<std::string> taken_;
  int next_truth_ = 1;
};

TEST(LinkYears, PlansMadeOtherwiseAreLinkedAsWell) {
  std::size_t wanted = 0, linked = 0, right = 0, other_unit = 0;
  for (std::uint32_t seed = 1; seed <= 40; ++seed) {
    OtherYears plans(seed);
    std::vector<LinkRow> known;
    std::vector<int> truth;
    std::set<int> ever;
    for (int year = 0; year < 6; ++year, plans.next_year()) {
      const auto rows = plans.as_rows();
      const auto matches = match_known(rows, known);
      for (std::size_t r = 0; r < rows.size(); ++r) {
        const int is = plans.rows()[r].truth;
        wanted += ever.count(is);
        if (!matches[r]) {
          known.push_back(rows[r]);
          truth.push_back(is);
          continue;
        }
        const std::size_t k = matches[r]->known;
        ++linked;
        right += truth[k] == is ? 1 : 0;
        other_unit += known[k].unit == rows[r].unit ? 0 : 1;
        known[k] = rows[r];
        truth[k] = is;
      }
      for (const Row& row : plans.rows()) ever.insert(row.truth);
    }
  }
  const double f1 = 2.0 * static_cast<double>(right) / static_cast<double>(linked + wanted);
  std::cout << "pairs: " << wanted << " wanted, " << linked << " linked, " << right << " right, F1 " << f1 << "\n";
  EXPECT_GE(f1, 0.98);
  EXPECT_EQ(other_unit, 0u);
}

}  // namespace
}  // namespace spoglio::normalize
