// Values of sheets that hold the labels of further values.
#pragma once

#include <string>
#include <vector>

#include "normalize/forms/form.h"

namespace spoglio::normalize {

// What a label has to stand behind to open the next pair.
enum class Separation {
  kBlank,  // white space is enough for what is measured: "80%   Peso: 20%"
  kMark,   // a bar, a semicolon or a dash: "80% | Struttura responsabile: …"
};

// Adds a pair, cut where further labels open the next ones, and a measure where years do ("2025: 3; 2026: 4").
void split_value(FormPair pair, Separation least, const Vocabulary& vocabulary, std::vector<FormPair>& out);

// Adds a pair, a measure without a year cut where years open the next values.
void split_years(FormPair pair, const Vocabulary& vocabulary, std::vector<FormPair>& out);

// Whether a line goes on with the label that the text above it begins behind its last mark: "… | Struttura" above
// "responsabile: …".
bool goes_on_with_label(const std::string& above, const std::string& line, const Vocabulary& vocabulary);

// Takes marks that part pairs off the end of a value.
void drop_marks(FormPair& pair);

}  // namespace spoglio::normalize
