// Repair of recognised wording: names, algorithms, titles and owners, by what the document itself prints.
#pragma once

#include "normalize/ocr/doubts.h"
#include "normalize/plan/plan.h"
#include "normalize/words/wording.h"

namespace spoglio::normalize {

// Marks that specks left at the ends ("'Aule riqualificate.", "O Numero di …"), apostrophes and signs of multiplication
// that were lost ("dell anno", "/ N. totale 100", "I N. totale"), and doubtful words one confusion away from one that
// the document repeats. Every change is flagged "ocr_repair" with what was read. Pages of a text layer are left alone.
void mend_recognised_texts(Plan& plan, const OcrDoubts& doubts, const WordSet& words);

}  // namespace spoglio::normalize
