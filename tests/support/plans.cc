// Plans made in code: one with everything, and random ones.
#include "tests/support/plans.h"

#include <fmt/format.h>

#include "extract/text.h"
#include "tests/support/dice.h"

namespace spoglio::test {
namespace {

using extract::Box;
using extract::Place;
using normalize::Act;
using normalize::Amendment;
using normalize::Indicator;
using normalize::Measure;
using normalize::Objective;
using normalize::Plan;
using normalize::Review;
using normalize::Sheet;

Place on_page(int page, double top) { return {page, 0, Box{56.7, top, 538.5, top + 12.25}}; }

class PlanDice : public Dice {
 public:
  using Dice::Dice;

  std::string text() {
    static const std::vector<std::string> kPieces{
        "attività", "\"", "'", ",",  ";",      "\n",    "\r\n",  "\t",      "≥ 90 %",     "%",
        "",         " ",  "*", "(",  "--",     "NULL",  "x'00'", "e\u0301", "€ 1.234,56", "日本",
        "𝄞",        "«",  "»", "\\", "AND OR", "NEAR(", "–",     "›",       "\u00a0"};
    std::string out;
    for (int n = upto(5); n > 0; --n)
      out += kPieces[static_cast<std::size_t>(upto(static_cast<int>(kPieces.size()) - 1))];
    return out;
  }

  double number() {
    static const std::vector<double> kNumbers{0, 1, 70, 0.1, 8.37, 1e-9, 240000.01, -4.2, 1e15, 123456789.125, 1.0 / 3};
    return kNumbers[static_cast<std::size_t>(upto(static_cast<int>(kNumbers.size()) - 1))];
  }

  std::optional<std::string> maybe_text() { return coin() ? std::optional(text()) : std::nullopt; }
  std::optional<double> maybe_number() { return coin() ? std::optional(number()) : std::nullopt; }

  std::vector<std::string> texts() {
    std::vector<std::string> out;
    for (int n = upto(3); n > 0; --n) out.push_back(text());
    return out;
  }

  Place place() {
    switch (upto(3)) {
      case 0:
        return {};
      case 1:
        return {0, 1 + upto(5000), std::nullopt};
      case 2:
        return {1 + upto(900), 0, std::nullopt};
      default:
        return {1 + upto(900), 0, Box{upto(600) / 4.0, upto(800) / 4.0, upto(600) / 4.0, upto(800) / 4.0}};
    }
  }

  Act act() { return {maybe_text(), maybe_text(), maybe_text()}; }

  std::vector<Review> reviews() {
    std::vector<Review> out;
    for (int n = upto(2); n > 0; --n) out.push_back({text(), text(), text()});
    return out;
  }
};

normalize::BudgetLine random_budget(PlanDice& dice, const Plan& plan) {
  normalize::BudgetLine b;
  b.table = 1 + dice.upto(3);
  b.level = dice.text();
  b.code = dice.maybe_text();
  b.title = dice.maybe_text();
  if (!plan.budgets.empty() && dice.coin()) b.parent = 1 + dice.upto(static_cast<int>(plan.budgets.size()) - 1);
  b.amount = dice.maybe_number();
  b.at = dice.place();
  return b;
}

Objective random_objective(PlanDice& dice, const Plan& plan, int number) {
  Objective o;
  o.id = fmt::format("o{}{}", number, dice.text());
  if (!plan.objectives.empty() && dice.coin()) {
    o.parent = plan.objectives[static_cast<std::size_t>(dice.upto(static_cast<int>(plan.objectives.size()) - 1))].id;
  }
  if (!plan.sheets.empty() && dice.coin()) {
    o.sheet = plan.sheets[static_cast<std::size_t>(dice.upto(static_cast<int>(plan.sheets.size()) - 1))].id;
  }
  o.level = dice.text();
  o.code = dice.maybe_text();
  o.title = dice.maybe_text();
  o.weight = dice.maybe_number();
  o.units = dice.texts();
  o.description = dice.maybe_text();
  o.budget = dice.maybe_number();
  o.perspectives = dice.texts();
  o.at = dice.place();
  o.review = dice.reviews();
  return o;
}

Measure random_measure(PlanDice& dice) {
  Measure m;
  m.role = dice.text();
  m.year = 2000 + dice.upto(40);
  m.raw = dice.text();
  m.kind = dice.text();
  m.comparator = dice.maybe_text();
  m.value = dice.maybe_number();
  m.max = dice.maybe_number();
  m.unit = dice.maybe_text();
  m.date = dice.maybe_text();
  m.rule = dice.text();
  m.confidence = dice.upto(100) / 100.0;
  m.at = dice.place();
  return m;
}

Indicator random_indicator(PlanDice& dice, const Plan& plan) {
  Indicator i;
  if (!plan.objectives.empty()) {
    i.objective = plan.objectives[static_cast<std::size_t>(dice.upto(static_cast<int>(plan.objectives.size()) - 1))].id;
  }
  i.code = dice.maybe_text();
  i.name = dice.text();
  i.algorithm = dice.maybe_text();
  i.weight = dice.maybe_number();
  i.type = dice.maybe_text();
  i.units = dice.texts();
  i.assignees = dice.texts();
  i.due = dice.maybe_text();
  for (int n = dice.upto(4); n > 0; --n) i.measures.push_back(random_measure(dice));
  for (int n = dice.upto(2); n > 0; --n) i.amendments.push_back({dice.text(), dice.act()});
  i.review = dice.reviews();
  i.confidence = dice.upto(100) / 100.0;
  i.at = dice.place();
  return i;
}

Indicator first_indicator() {
  Indicator i;
  i.objective = "o2";
  i.code = "S1.1.1-a";
  i.name = "Tempo medio di risposta alle istanze";
  i.algorithm = "giorni di attività / n. istanze evase";
  i.weight = 60;
  i.type = "Efficacia";
  i.units = {"Ufficio Relazioni", "Segreteria"};
  i.assignees = {"SG", "PO5"};
  i.due = "2023-11-30";
  i.measures = {
      {"baseline", 2022, "80 %", "number", std::nullopt, 80, std::nullopt, "%", std::nullopt, "number_percent", 1,
       on_page(2, 100)},
      {"target", 2023, ">= 90,50 %", "number", ">=", 90.5, std::nullopt, "%", std::nullopt, "compared_percent", 0.75,
       on_page(2, 101)},
      {"target", 2024, "tra 10 e 20", "range", std::nullopt, 10, 20, std::nullopt, std::nullopt, "between", 1,
       on_page(2, 102)},
  };
  i.amendments = {{"aggiornato", {"Giunta", "129", "2023-07-04"}}, {"inserito", {}}};
  i.review = {{"measures.target.2023", "ocr_repair", "\"290,50%\" read as \"≥ 90,50 %\""},
              {"name", "low_confidence", "0,7"}};
  i.confidence = 0.7;
  i.at = on_page(2, 99.5);
  return i;
}

Indicator second_indicator() {
  Indicator i;
  i.objective = "o2";
  i.name = "Regolamento approvato";
  i.measures = {{"target",
                 2023,
                 "Entro il 31/12/2023",
                 "deadline",
                 "<=",
                 std::nullopt,
                 std::nullopt,
                 std::nullopt,
                 "2023-12-31",
                 "by_date",
                 1,
                 {}}};
  i.at = {3, 0, std::nullopt};
  return i;
}

}  // namespace

Plan full_plan() {
  Plan plan;
  plan.document.source = "piano_valdorba.pdf";
  plan.document.sha256 = extract::sha256_hex("piano_valdorba.pdf");
  plan.document.title = "Piano della performance 2023 – 2025";
  plan.document.issuer = "Unione della Valdorba";
  plan.document.issuer_key = "Unione dei Comuni della Valdorba";
  plan.document.year = 2023;
  plan.document.period = {2023, 2025};
  plan.document.approval = Act{"Giunta", "7", "2023-01-30"};
  plan.document.notes = {"page 9 could not be read: its stream is cut off"};
  plan.document.joins = {"page 3 continues page 2: same columns, header dropped, objective carried"};
  plan.sheets = {{"s1", "Servizi ai cittadini", on_page(1, 40)}, {"s2", std::nullopt, {}}};
  Objective area;
  area.id = "o1";
  area.sheet = "s1";
  area.level = "area_strategica";
  area.code = "A";
  area.title = "Città più vicina";
  area.at = on_page(1, 60);
  Objective goal;
  goal.id = "o2";
  goal.parent = "o1";
  goal.sheet = "s1";
  goal.level = "obiettivo_operativo";
  goal.code = "A.1";
  goal.title = "Semplificare l'accesso ai servizi";
  goal.weight = 8.37;
  goal.units = {"Ufficio Relazioni", "Ufficio Anagrafe"};
  goal.description = "Sportello unico,\naperto anche il sabato";
  goal.budget = 240000;
  goal.perspectives = {"Processi Interni", "Utenti"};
  goal.at = on_page(1, 80);
  goal.review = {{"weight", "source_inconsistency", "weights add up to 95"}};
  plan.objectives = {area, goal};
  plan.indicators = {first_indicator(), second_indicator()};
  plan.budgets = {{1, "obiettivo_strategico", "1.1", "Curare il verde", std::nullopt, 900.5, on_page(2, 60)},
                  {1, "obiettivo_operativo", "1.1.1", std::nullopt, 1, std::nullopt, {0, 8, std::nullopt}}};
  return plan;
}

Plan random_plan(std::uint32_t seed) {
  PlanDice dice(seed);
  Plan plan;
  plan.document.source = fmt::format("piano {}{}.txt", seed, dice.text());
  if (dice.coin()) plan.document.sha256 = extract::sha256_hex(plan.document.source);
  plan.document.title = dice.maybe_text();
  plan.document.issuer = dice.maybe_text();
  plan.document.issuer_key = dice.maybe_text();
  if (dice.coin()) plan.document.year = 2000 + dice.upto(40);
  if (dice.coin()) plan.document.period = {2000 + dice.upto(40), 2000 + dice.upto(40)};
  if (dice.coin()) plan.document.approval = dice.act();
  plan.document.notes = dice.texts();
  plan.document.joins = dice.texts();
  for (int n = dice.upto(3); n > 0; --n) {
    plan.sheets.push_back({fmt::format("s{}{}", n, dice.text()), dice.maybe_text(), dice.place()});
  }
  for (int n = dice.upto(6); n > 0; --n) plan.objectives.push_back(random_objective(dice, plan, n));
  for (int n = dice.upto(6); n > 0; --n) plan.indicators.push_back(random_indicator(dice, plan));
  for (int n = dice.upto(3); n > 0; --n) plan.budgets.push_back(random_budget(dice, plan));
  return plan;
}

store::DocumentRecord record_of(const Plan& plan) {
  store::DocumentRecord record;
  record.source = plan.document.source;
  record.sha256 = extract::sha256_hex(plan.document.source);
  record.path = "piani/" + plan.document.source;
  record.origin = "text_layer";
  record.bytes = 1234;
  record.tool_version = "0.1.0";
  record.vocabulary_digest = extract::sha256_hex("vocabulary");
  record.pages = {{1, "Unione della Valdorba\nPiano della performance"}, {2, "Obiettivo: perché semplificare"}};
  record.plan = plan;
  return record;
}

store::DocumentRecord failed_record(const std::string& source, const std::string& code, const std::string& message) {
  store::DocumentRecord record = record_of(Plan{});
  record.source = source;
  record.sha256 = extract::sha256_hex(source);
  record.path = "piani/" + source;
  record.origin = "";
  record.pages.clear();
  record.plan.reset();
  record.failure = store::Failure{code, message};
  return record;
}

}  // namespace spoglio::test
