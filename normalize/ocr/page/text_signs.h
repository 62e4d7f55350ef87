// Signs of a recognised text that the text alone shows to be damaged.
#pragma once

#include <string>

namespace spoglio::normalize {

// The text of a line, or of a `cell` (its lines parted by line ends), with
// - codes in one piece and with points: "PO_ 01" is "PO_01", "2,1,1 Seguire" is "2.1.1 Seguire", "I.I.I" is "1.1.1",
//   "0O1.1.1-à" is "O1.1.1-a";
// - no accents that are specks: "dì decreto" is "di decreto";
// - the colon of a tag: "(Peso; 40%)" is "(Peso: 40%)";
// - wordings that plans share: "(SUNO)" is "(SI/NO)", "anno 1-1" is "anno t-1", "Aggiornalo in sede" is "Aggiornato …";
// - no figure behind a percentage, and months in the days of acts: "45%6" is "45%", "n. 4 det 13 genna:0 2024" has "del
// 13
//   gennaio";
// and in cells with
// - the numbers of items that are due: "l. ≥87" is "1. ≥87", "2.42.517 €" behind "1. Si" is "2. 42.517 €";
// - bounds and days as they are written: "non inferiore a7" is "non inferiore a 7", "Entro i! 31/12" is "Entro il
// 31/12",
//   ">= + +15%" is ">= +15%", ">=.100%" is ">= 100%", "17 4g" is "17 gg", ") x100" is ") x 100";
// - the bracket of a formula that is closed further on, and semicolons between offices.
std::string with_mended_signs(const std::string& text, bool cell);

}  // namespace spoglio::normalize
