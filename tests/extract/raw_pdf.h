// PDFs out of their objects, for what small_pdf.h has no field for.
#pragma once

#include <string>
#include <vector>

namespace spoglio::testing {

// The object "<< DICTIONARY /Length … >> stream … endstream".
std::string pdf_stream(const std::string& content, const std::string& dictionary = "");

// The bytes of a PDF of these objects, numbered from 1; the first is the catalog.
std::string raw_pdf(const std::vector<std::string>& objects);

}  // namespace spoglio::testing
