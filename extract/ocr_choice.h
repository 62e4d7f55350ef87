// Which pages of a PDF are to be recognised from their picture.
#pragma once

#include <vector>

#include "extract/content_paint.h"
#include "extract/document.h"

namespace spoglio::extract {

enum class PageText {
  kSound,    // to be read as it is
  kUnsound,  // none, or signs that nobody can read: the page is to be recognised
  kPartial   // a few words over the picture of a page: to be recognised, and the better one kept
};

PageText judge_text(const Page& page, const std::vector<PaintedImage>& images);

// Pixels per inch of the finest picture that covers a notable part of the page; 0 when there is none.
double picture_dpi(const Page& page, const std::vector<PaintedImage>& images);

}  // namespace spoglio::extract
