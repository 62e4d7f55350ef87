// The least PDF that Poppler reads: catalog, page tree, one Helvetica, a content stream per page, a plain xref table.
#include "tests/extract/small_pdf.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace spoglio::testing {
namespace {

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '(' || c == ')' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string content_of(const PdfPage& page) {
  std::string out;
  for (const auto& text : page.texts) {
    out += fmt::format("BT /F1 {} Tf {:.2f} {:.2f} Td ({}) Tj ET\n", text.size, text.x, kPdfHeight - text.y,
                       escaped(text.text));
  }
  return out + page.content;
}

}  // namespace

std::string pdf_of(const std::vector<PdfPage>& pages, const std::string& trailer) {
  constexpr int kFont = 3;
  std::vector<std::string> objects = {
      "<< /Type /Catalog /Pages 2 0 R >>", "",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding "
      "/BaseEncoding /WinAnsiEncoding /Differences [1 /fi /uni00AD /uni0300] >> >>"};
  std::string kids;
  for (const auto& page : pages) {
    if (page.missing) {
      kids += "9999 0 R ";
      continue;
    }
    const std::string content = content_of(page);
    objects.push_back(fmt::format("<< /Length {} >>\nstream\n{}\nendstream", content.size(), content));
    objects.push_back(
        fmt::format("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {} {}] /Resources << /Font << /F1 {} 0 R >> >> "
                    "/Contents {} 0 R {} >>",
                    kPdfWidth, kPdfHeight, kFont, objects.size(), page.extra));
    kids += fmt::format("{} 0 R ", objects.size());
  }
  objects[1] = fmt::format("<< /Type /Pages /Count {} /Kids [ {}] >>", pages.size(), kids);
  std::string out = "%PDF-1.4\n";
  std::string table = fmt::format("xref\n0 {}\n0000000000 65535 f \n", objects.size() + 1);
  for (size_t i = 0; i < objects.size(); ++i) {
    table += fmt::format("{:010} 00000 n \n", out.size());
    out += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
  }
  const size_t start = out.size();
  return out + table +
         fmt::format("trailer\n<< /Size {} /Root 1 0 R {} >>\nstartxref\n{}\n%%EOF\n", objects.size() + 1, trailer,
                     start);
}

PdfPage page_with(const std::vector<std::string>& lines) {
  PdfPage page;
  double y = 100;
  for (const auto& line : lines) {
    page.texts.push_back({50, y, 10, line});
    y += 12;
  }
  return page;
}

TemporaryFile::TemporaryFile(const std::string& name, const std::string& bytes) {
  std::string pattern = (std::filesystem::temp_directory_path() / "spoglio-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no folder for temporary files");
  folder_ = pattern;
  path_ = folder_ + "/" + name;
  std::ofstream(path_, std::ios::binary) << bytes;
}

TemporaryFile::~TemporaryFile() {
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

}  // namespace spoglio::testing
