// The options that say how scans are read: the same for every subcommand that opens documents.
#pragma once

#include <string>
#include <vector>

#include "extract/read.h"

namespace CLI {
class App;
}

namespace spoglio::cli {

struct OcrFlags {
  std::string mode = "auto";
  std::string tessdata;
  std::string cache;
  double page_seconds = 120;
};

void add_ocr_flags(CLI::App& app, OcrFlags& flags);

// The same flags for a worker.
std::vector<std::string> to_arguments(const OcrFlags& flags);

// The program's version with the flags that change what is read: a document read otherwise is to be read again.
std::string version_read_with(const OcrFlags& flags);

// Recognised pages are read from the cache's folder and written to it.
extract::ReadOptions read_options(const OcrFlags& flags);

}  // namespace spoglio::cli
