// Bands over the cards of indicators: "Scheda indicatore KPI_01" says which code the name below it has.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/document.h"
#include "normalize/forms/form.h"

namespace spoglio::normalize {

// The role of such a code until its indicator is read: never an objective's.
inline constexpr const char* kBandCode = "band_code";

// The code at the end of a band; nothing for other texts.
std::optional<std::string> band_code(const std::string& text);

// Puts the codes of bands behind the names below them, where a card begins; the last one may wait for its name.
void settle_bands(std::vector<FormPair>& pairs);

// A band that stands in a line above its card, or at the end of the table in front of it.
class CardBand {
 public:
  // Keeps the code of a band's line; false for any other line.
  bool take(const extract::Line& line);
  // The same of a table that is nothing but a band.
  bool take(const extract::Table& table);

  // Puts the code that waits behind the first name, and keeps the one that the pairs end with.
  void settle(std::vector<FormPair>& pairs);

 private:
  bool take(const std::string& text, const extract::Place& at);

  std::optional<FormPair> code_;
};

}  // namespace spoglio::normalize
