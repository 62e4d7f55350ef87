// What a PDF draws besides its text, and how it tags it, read with qpdf.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "extract/pdf/content/drawing.h"
#include "extract/pdf/tags/tags.h"

namespace spoglio::extract {

// What one page's content stream holds.
struct PageContent {
  Drawing drawing;
  std::vector<TextStart> texts;  // of a tagged document, and of a page with text that nobody can see
  std::vector<PaintedImage> images;
  bool unseen = false;                 // some of the texts are kUnseen
  bool drawn_letters = false;          // a font of the page is of Type 3, which gives no heights of its letters
  std::vector<StructureTable> tables;  // what the structure tree says of this page, for tagged_tables()
};

// One per document, for one thread. Objects are read when they are asked for. Nothing throws once it is open: a page
// that is missing or damaged gives what could be read of it.
class ContentReader {
 public:
  // nullptr when qpdf cannot read the file: damaged beyond repair, or locked by a password.
  static std::unique_ptr<ContentReader> open(const std::string& path);

  ~ContentReader();

  // As qpdf counts them; where Poppler counts otherwise, the pages are not the same ones.
  int pages() const;
  // What a page holds, from 0; `drawing` leaves the tags out, which saves some time where there are any. Each call
  // reads the page anew.
  PageContent page(int index);
  Drawing drawing(int index);
  // The document says that it is tagged, and has a structure tree.
  bool tagged() const;
  // What was repaired in order to read the file up to now, in plain English, each thing once; empty for a sound file.
  std::vector<std::string> repairs() const;

 private:
  struct Impl;
  explicit ContentReader(std::unique_ptr<Impl> impl);
  PageContent read(int index, bool tags);
  std::unique_ptr<Impl> impl_;
};

}  // namespace spoglio::extract
