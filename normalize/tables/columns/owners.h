// Whose an office or a weight in a table's column is: the objective's or the indicator's.
#pragma once

#include "normalize/tables/columns/checked.h"

namespace spoglio::normalize {

// Settles columns of offices and of the fields of objectives.
void check_owners(CheckedColumns& columns, const Vocabulary& vocabulary);

}  // namespace spoglio::normalize
