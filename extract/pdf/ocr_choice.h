// Which pages of a PDF are to be recognised from their picture.
#pragma once

#include <vector>

#include "extract/document.h"
#include "extract/pdf/content/paint.h"

namespace spoglio::extract {

enum class PageText {
  kSound,    // to be read as it is
  kUnsound,  // none, or signs that nobody can read: the page is to be recognised
  kPartial   // a few words over the picture of a page: to be recognised, and the better one kept
};

PageText judge_text(const Page& page, const std::vector<PaintedImage>& images);

// Pixels per inch along the page's width and height.
struct Resolution {
  double x = 0;
  double y = 0;
};

// Of the finest picture that covers a notable part of the page; zeros when there is none. The two differ by the part of
// a pixel that the picture was rounded to.
Resolution picture_dpi(const Page& page, const std::vector<PaintedImage>& images);

}  // namespace spoglio::extract
