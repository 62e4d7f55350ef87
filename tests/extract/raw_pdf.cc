// Numbers the objects and writes their plain xref table.
#include "tests/extract/raw_pdf.h"

#include <fmt/format.h>

namespace spoglio::testing {

std::string pdf_stream(const std::string& content, const std::string& dictionary) {
  return fmt::format("<< {} /Length {} >>\nstream\n{}\nendstream", dictionary, content.size(), content);
}

std::string raw_pdf(const std::vector<std::string>& objects) {
  std::string out = "%PDF-1.7\n";
  std::string table = fmt::format("xref\n0 {}\n0000000000 65535 f \n", objects.size() + 1);
  for (size_t i = 0; i < objects.size(); ++i) {
    table += fmt::format("{:010} 00000 n \n", out.size());
    out += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
  }
  const size_t start = out.size();
  return out + table +
         fmt::format("trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{}\n%%EOF\n", objects.size() + 1, start);
}

}  // namespace spoglio::testing
