// Small PDFs and other files for the readers' tests, written byte by byte.
#pragma once

#include <string>
#include <vector>

namespace spoglio::testing {

struct PdfText {
  double x = 0;  // points from the left of the page's media box
  double y = 0;  // points of the baseline from its top
  double size = 10;
  std::string text;  // Latin-1; \1 is the ligature fi, \2 a soft hyphen, \3 a combining grave accent
};

struct PdfPage {
  std::vector<PdfText> texts;
  std::string extra;     // more entries of the page dictionary: "/Rotate 90"
  bool missing = false;  // its object is not in the file
  std::string content;   // operators after the texts
};

constexpr double kPdfWidth = 595;
constexpr double kPdfHeight = 842;

// The bytes of a PDF; `trailer` are more entries of the trailer dictionary.
std::string pdf_of(const std::vector<PdfPage>& pages, const std::string& trailer = "");

// One page with the lines of a text, 10 points, from the top left.
PdfPage page_with(const std::vector<std::string>& lines);

// A file of its own in the test's folder for temporary files, gone with the object.
class TemporaryFile {
 public:
  TemporaryFile(const std::string& name, const std::string& bytes);
  ~TemporaryFile();
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string folder_;
  std::string path_;
};

}  // namespace spoglio::testing
