// The tables in a PDF's structure tree (ISO 32000-1, 14.7 and 14.8.4.3).
#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "extract/pdf/tags/tags.h"

class QPDF;
class QPDFObjectHandle;

namespace spoglio::extract {

// `file` are the bytes that qpdf reads. By page index, in the order of the tree. What is damaged or beyond the limits
// is left out.
std::map<int, std::vector<StructureTable>> structure_tables(QPDF& pdf, std::string_view file,
                                                            const std::vector<QPDFObjectHandle>& pages);

}  // namespace spoglio::extract
