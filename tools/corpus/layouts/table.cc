// The table of layouts: who prints them, under which titles, and how they look.
#include "tools/corpus/layouts/layouts.h"

namespace spoglio::corpus {
namespace {

using enum Domain;
using enum Orientation;

using Titles = std::vector<std::string>;
using Domains = std::vector<Domain>;
using RuleList = std::vector<Rules>;

const Titles kPerformance = {"Piano della Performance", "Piano della performance", "Relazione sulla performance",
                             "Piano Integrato di Attività e Organizzazione", "Sistema degli obiettivi"};
const Titles kPeg = {"Piano esecutivo di gestione", "Piano dettagliato degli obiettivi", "Piano degli obiettivi",
                     "Piano della performance"};
const Titles kState = {"Piano degli indicatori e dei risultati attesi", "Piano della performance",
                       "Nota integrativa al bilancio"};
const Titles kResults = {"Relazione sulla performance", "Cruscotto degli indicatori", "Monitoraggio degli obiettivi"};
const Titles kUniversity = {"Piano integrato della performance", "Piano Integrato di Attività e Organizzazione",
                            "Piano strategico"};
const Titles kHealth = {"Schede di budget", "Piano della performance", "Obiettivi di budget"};
const Titles kPiao = {"Piano Integrato di Attività e Organizzazione", "PIAO"};

const Titles kPersonal = {"Obiettivi individuali dei dirigenti", "Assegnazione degli obiettivi individuali",
                          "Schede degli obiettivi individuali"};

const Titles kReports = {"Relazione sulla gestione", "Documento unico di programmazione", "Bilancio sociale",
                         "Relazione sulla performance"};

const Domains kAll = {kComune, kProvincia, kUniversita, kSanita, kCamera, kMinistero, kRegione, kParco};

const RuleList kBoxed = {Rules::kFull, Rules::kFull, Rules::kColumns};
const RuleList kSheets = {Rules::kFull, Rules::kFull, Rules::kHorizontal, Rules::kColumns};
const RuleList kCards = {Rules::kFull, Rules::kHorizontal, Rules::kNone, Rules::kFull};
const RuleList kGroups = {Rules::kFull, Rules::kFull, Rules::kBooktabs};
const RuleList kLevel = {Rules::kHorizontal, Rules::kBooktabs};
const RuleList kBare = {Rules::kNone};
const RuleList kMixed = {Rules::kFull, Rules::kNone, Rules::kHorizontal};

LookHints look(Orientation orientation, double font_size, const RuleList& rules = LookHints().rules) {
  LookHints hints;
  hints.orientation = orientation;
  hints.font_size = font_size;
  hints.rules = rules;
  return hints;
}

LookHints bare(bool shading) {
  LookHints hints = look(kEither, 8.5, kBare);
  hints.shading = shading;
  hints.zebra_percent = shading ? 70 : 0;
  return hints;
}

LookHints cut() {
  LookHints hints = look(kEither, 9, kGroups);
  hints.split_rows = true;
  hints.zebra_percent = 0;
  return hints;
}

LookHints turned() {
  LookHints hints = look(kLandscape, 8.5, kMixed);
  hints.turn_percent = 100;
  return hints;
}

// A row cut by a page break would be two rows of the tree.
LookHints tagged(const std::vector<Tagging>& tagging) {
  LookHints hints = look(kEither, 8.5, kMixed);
  hints.split_rows = false;
  hints.tagging = tagging;
  hints.turn_percent = 0;
  return hints;
}

}  // namespace

const std::vector<PlanLayout>& plan_layouts() {
  static const std::vector<PlanLayout> kLayouts = {
      {"pira",
       "missions and programmes, KPI, formula, source, targets per year",
       {kMinistero, kRegione, kCamera, kParco},
       kState,
       look(kEither, 8),
       set_pira},
      {"bsc_results",
       "results, targets and realisation under nested years",
       {kCamera, kSanita, kProvincia, kComune},
       kResults,
       look(kLandscape, 8),
       set_bsc_results},
      {"peg",
       "a sheet per objective with a small table",
       {kComune, kProvincia},
       kPeg,
       look(kPortrait, 9.5, kSheets),
       set_peg},
      {"comune_tabella",
       "one long table per sector, objectives merged over their indicators",
       {kComune, kProvincia, kParco},
       kPeg,
       look(kLandscape, 8.5, kGroups),
       set_comune_tabella},
      {"universita",
       "areas, objectives and actions, metrics with their units of measure in a column",
       {kUniversita},
       kUniversity,
       look(kLandscape, 8.5),
       set_universita},
      {"asl",
       "areas, objectives, thresholds and expected values of health authorities",
       {kSanita},
       kHealth,
       look(kLandscape, 8.5),
       set_asl},
      {"piao", "public value, objectives and indicators with dimension, baseline and source", kAll, kPiao,
       look(kEither, 8.5), set_piao},
      {"nested_headers", "headers over headers, some reading upwards", kAll, kPerformance,
       look(kLandscape, 8.5, kBoxed), set_nested_headers},
      {"merged", "objectives merged over many indicators and cut by page breaks", kAll, kPeg, cut(), set_merged},
      {"ruled", "the usual table with rules", kAll, kPerformance, look(kEither, 8.5, kBoxed), set_ruled},
      {"unruled", "white space only, headers of several lines", kAll, kPerformance, bare(false), set_unruled},
      {"horizontal", "level rules only", kAll, kPerformance, look(kEither, 8.5, kLevel), set_ruled},
      {"shaded", "zebra rows or shaded bands, no rules", kAll, kPerformance, bare(true), set_unruled},
      {"turned",
       "wide pages stored turned, mostly inside an upright document",
       kAll,
       kPerformance,
       turned(),
       set_ruled,
       {},
       80},
      {"tagged", "an accessible PDF with a sound structure tree", kAll, kPerformance, tagged({Tagging::kSound}),
       set_tagged},
      {"tagged_badly", "a structure tree that says nothing true", kAll, kPerformance,
       tagged({Tagging::kOneParagraph, Tagging::kBlocks}), set_tagged},
      {"dirigenti", "individual objectives, a sheet per manager", kAll, kPersonal, look(kEither, 9, kSheets),
       set_dirigenti},
      {"card_labels", "labels and values, a card per indicator", kAll, kPerformance, look(kPortrait, 9.5, kCards),
       set_card_labels},
      {"side_by_side", "two tables beside each other, or one beside prose", kAll, kPerformance, look(kEither, 8.5),
       set_side_by_side},
      {"listed", "indicators as lines under their objectives", kAll, kPerformance, look(kPortrait, 10), set_listed},
      {"objective_rows", "objectives and indicators in rows of the same columns", kAll, kPerformance,
       look(kEither, 8.5), set_objective_rows},
      {"numbered_cells", "a row per objective, its indicators and targets numbered within cells", kAll, kPeg,
       look(kEither, 9, kSheets), set_numbered_cells},
      {"no_plan", "pages that hold no plan, and an empty gold", kAll, kReports, look(kEither, 9.5), set_no_plan},
      {"cruscotto", "the family of that name", {}, {}, {}, nullptr, Family::kCruscotto},
      {"albero", "the family of that name", {}, {}, {}, nullptr, Family::kAlbero},
      {"individuali", "the family of that name", {}, {}, {}, nullptr, Family::kIndividuali},
      {"bsc", "the family of that name", {}, {}, {}, nullptr, Family::kBsc},
      {"schede", "the family of that name", {}, {}, {}, nullptr, Family::kSchede},
  };
  return kLayouts;
}

}  // namespace spoglio::corpus
