// Italian numbers: "1.234,56" is 1234.56, "20.239" is 20239, "0,85" is 0.85.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace spoglio::normalize {

// RE2 fragment without groups: what parse_number reads.
extern const char kNumberPattern[];

struct Number {
  double value = 0;
  // A point before exactly three digits and nothing else ("1.950"): thousands by the Italian rule, decimals in a
  // document that writes them so. Never set when a comma, a second point or a leading zero decides.
  bool ambiguous = false;
};

// Nothing when `text` is not one number as a whole.
std::optional<Number> parse_number(std::string_view text);

// "(Peso: 8,33%)", "20 %", "11,4", "25/100", "25 punti": the percent as a number; nothing when the cell holds anything
// else.
std::optional<double> parse_percent(std::string_view text);

// "25%" of "‘25%", "25%." and "25%5", "40" of "4U": a percentage without the marks around it that figures do not have, its
// noughts and ones as figures. Empty where that gives none, or one over the whole.
std::string specked_percent(std::string_view text);

// "€ 240.000,00", "1.234,56€": euros; nothing when the cell holds anything else.
std::optional<double> parse_euro(std::string_view text);

}  // namespace spoglio::normalize
