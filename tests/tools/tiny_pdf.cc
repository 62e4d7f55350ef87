// PDFs of a few lines, written by hand.
#include "tests/tools/tiny_pdf.h"

#include <fmt/format.h>

#include <algorithm>

namespace spoglio::tests {
namespace {

constexpr int kTop = 760;     // points from the bottom
constexpr int kLeft = 60;     // points
constexpr int kLeading = 24;  // points from line to line
constexpr int kColumn = 180;  // points from column to column

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '(' || c == ')' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string content_of(const TinyPage& page) {
  if (!page.content.empty()) return page.content;
  std::string out = "BT /F1 11 Tf\n";
  int y = kTop;
  for (const std::string& line : page.lines) {
    int x = kLeft;
    std::size_t start = 0;
    while (start <= line.size()) {
      const std::size_t end = std::min(line.find('|', start), line.size());
      out += fmt::format("1 0 0 1 {} {} Tm ({}) Tj\n", x, y, escaped(line.substr(start, end - start)));
      start = end + 1;
      x += kColumn;
    }
    y -= kLeading;
  }
  return out + "ET\n";
}

}  // namespace

std::string tiny_pdf(const std::vector<TinyPage>& pages) {
  std::vector<std::string> objects = {"<< /Type /Catalog /Pages 2 0 R >>", "",
                                      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"};
  std::string kids;
  for (const TinyPage& page : pages) {
    const std::size_t number = objects.size() + 1;
    kids += fmt::format("{} 0 R ", number);
    const std::string content = content_of(page);
    objects.push_back(page.missing
                          ? "null"
                          : fmt::format("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {} 0 R "
                                        "/Resources << /Font << /F1 3 0 R >> >> >>",
                                        number + 1));
    objects.push_back(fmt::format("<< /Length {} >>\nstream\n{}endstream", content.size(), content));
  }
  objects[1] = fmt::format("<< /Type /Pages /Kids [{}] /Count {} >>", kids, pages.size());

  std::string out = "%PDF-1.4\n";
  std::string table = fmt::format("xref\n0 {}\n0000000000 65535 f \n", objects.size() + 1);
  for (std::size_t i = 0; i < objects.size(); ++i) {
    table += fmt::format("{:010} 00000 n \n", out.size());
    out += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
  }
  const std::size_t start = out.size();
  return out + table +
         fmt::format("trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{}\n%%EOF\n", objects.size() + 1, start);
}

}  // namespace spoglio::tests
