// Tables that white space alone shows, and that read like something else: running text, contents, lists.
#pragma once

#include "extract/document.h"

namespace spoglio::extract {

// Whether a table of a page reads like text. Never where rules or shades stand among its rows.
bool reads_like_text(const Page& page, const Table& table);

}  // namespace spoglio::extract
