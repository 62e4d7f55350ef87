// What each wording of a header means, those that others of the same row explain among them.
#pragma once

#include <string>
#include <vector>

#include "normalize/headers/header.h"
#include "normalize/headers/vocabulary.h"

namespace spoglio::normalize {

// By column; "Cod. OGO" beside "Obiettivo gestionale operativo (OGO)", and the first year of "t | t+1 | t+2".
std::vector<ColumnRole> read_header_roles(const std::vector<std::string>& cells, const Vocabulary& vocabulary);

}  // namespace spoglio::normalize
