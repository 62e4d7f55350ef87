// Words of laid-out pages as ALTO 4.4, which libraries and archives take: places from the top left corner, confidence.
#pragma once

#include <iosfwd>
#include <string>

#include "extract/document.h"

namespace spoglio::extract {

struct AltoInfo {
  std::string source;    // file name of what was read
  std::string version;   // of Spoglio
  std::string settings;  // how it was read
  double dpi = 0;        // places in pixels of that resolution; 0: in tenths of a millimetre
};

// Writes the pages of one document one after the other: memory does not grow with their number.
class AltoWriter {
 public:
  // `out` must live as long; its state tells whether all could be written.
  AltoWriter(std::ostream& out, const AltoInfo& info);
  void add(const Page& page);
  void finish();

 private:
  std::string place(const Box& box) const;
  std::string number(double points) const;

  std::ostream& out_;
  double units_;  // per point
  bool pixels_;
  int blocks_ = 0;  // identifiers are counted through the document
  int lines_ = 0;
  int words_ = 0;
};

}  // namespace spoglio::extract
