// Texts as cells and lines of plans hold them, drawn at random: headers, labels, codes, values, prose, and what is odd.
#pragma once

#include <string>

#include "tests/support/dice.h"

namespace spoglio::test {

// A wording of the vocabulary's columns of one role, or of its levels; "target 2024" with a year at times.
std::string random_header(Dice& dice);
// Of this role: "name", "target" …
std::string random_header(Dice& dice, const std::string& role);

// "Indicatore:", "Peso: 40", "Obiettivo operativo 1.2 - …".
std::string random_label(Dice& dice);

// What may stand in a column of this role.
std::string random_value(Dice& dice, const std::string& role);

// A few words; now and then several numbered items, or a text of hundreds of words.
std::string random_prose(Dice& dice);

// Any of them, or what no plan should hold: signs alone, numbers beyond measure, dates that are none.
std::string random_cell(Dice& dice);

// A line above or below tables: a title, a heading, labels, bullets, prose.
std::string random_line(Dice& dice);

}  // namespace spoglio::test
