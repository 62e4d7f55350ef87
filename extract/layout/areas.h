// Zeroth step of layout: the parts of a page that are read one after the other, each as if it were a page.
#pragma once

#include <optional>
#include <vector>

#include "extract/layout/frames/frames.h"
#include "extract/layout/lines/lines.h"

namespace spoglio::extract {

// Words that are laid out together: those of a frame, or those of a column or a stripe of the page.
struct Area {
  std::vector<size_t> words;    // indices into Page::words
  std::optional<size_t> frame;  // the frame they lie in
  bool text = false;            // lines that fill a column beside a table: no table is looked for in them
};

// The areas of a page in reading order. `lines` are the page's own; `frames` as found, without overlap. Two columns of
// running text are two areas where nothing crosses the white between them; a column that holds a table is told from a
// column of a table by the running text on both sides.
std::vector<Area> find_areas(const Page& page, const PageLines& lines, const std::vector<Frame>& frames);

}  // namespace spoglio::extract
