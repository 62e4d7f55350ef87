// Sentences of plans, put together from word lists of the project's own: administrations, titles, indicators, prose.
#pragma once

#include <string>
#include <vector>

#include "tools/corpus/rng.h"

namespace spoglio::corpus {

// What an indicator measures decides how its cells are filled.
enum class Gauge { kShare, kCount, kDays, kDeadline, kScore, kYesNo, kSaving, kTrend };

struct Theme {
  Gauge gauge = Gauge::kShare;
  std::string name;
  std::string numerator;    // "N. pratiche evase"
  std::string denominator;  // empty when the measure is no quotient
};

class Words {
 public:
  explicit Words(Rng& rng) : rng_(rng) {}

  std::string issuer();
  std::string area_title();       // "Qualità dei servizi e ascolto delle famiglie"
  std::string objective_title();  // "Rafforzare lo sportello polifunzionale nelle sedi decentrate"
  std::string action_title();     // "Apertura serale delle sale di lettura"
  std::string office();           // "Servizio Tributi e Riscossione"
  std::string position();         // "P.O. SERVIZIO TRIBUTI E RISCOSSIONE"
  Theme theme(Gauge gauge);
  std::string sentence();  // of a page of prose
  std::string chapter();   // a heading of such a page

 private:
  Rng& rng_;
};

}  // namespace spoglio::corpus
