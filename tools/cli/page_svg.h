// One page as an SVG drawing, to see why it was read as it was.
#pragma once

#include <string>

#include "extract/document.h"
#include "tools/cli/page_roles.h"

namespace spoglio::cli {

// In points, as the page is displayed: shades and ruling lines, words with their text, lines, tables with the row and
// column of each cell, what the plan took, doubts; a legend at the right. Self-contained: no script, no link, no image.
// Nothing of the document is markup: its text is escaped, without control characters.
std::string page_svg(const extract::Page& page, const PageRoles& roles, const std::string& source);

// Text for XML 1.0, in an attribute or an element.
std::string xml_text(const std::string& text);

}  // namespace spoglio::cli
