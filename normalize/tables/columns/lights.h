// Columns that show how an objective stands by a light: a coloured mark, a face, an arrow, or the colour's name.
#pragma once

#include "normalize/headers/vocabulary.h"
#include "normalize/tables/columns/checked.h"

namespace spoglio::normalize {

// "Stato" over lights alone measures nothing: its role becomes "other". A column with one value among them stays.
void leave_out_lights(CheckedColumns& columns, const Vocabulary& vocabulary);

}  // namespace spoglio::normalize
