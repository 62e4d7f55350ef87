// The options that say how scans are read.
#include "tools/cli/ocr_flags.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "extract/ocr/cache.h"

namespace spoglio::cli {

void add_ocr_flags(CLI::App& app, OcrFlags& flags) {
  app.add_option("--ocr", flags.mode, "recognise scans: auto (pages without sound text), always or never")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->capture_default_str();
  app.add_option("--tessdata", flags.tessdata, "folder with another ita.traineddata than the one installed");
  app.add_option("--cache", flags.cache, "folder that keeps recognised pages, made when it is not there");
  app.add_option("--page-timeout", flags.page_seconds, "seconds that the recognition of one page may take")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
}

std::vector<std::string> to_arguments(const OcrFlags& flags) {
  std::vector<std::string> out = {"--ocr", flags.mode, "--page-timeout", fmt::format("{}", flags.page_seconds)};
  if (!flags.tessdata.empty()) out.insert(out.end(), {"--tessdata", flags.tessdata});
  if (!flags.cache.empty()) out.insert(out.end(), {"--cache", flags.cache});
  return out;
}

std::string version_read_with(const OcrFlags& flags) {
  std::string out = SPOGLIO_VERSION;
  if (flags.mode != OcrFlags{}.mode) out += " --ocr " + flags.mode;
  if (!flags.tessdata.empty()) out += " --tessdata " + flags.tessdata;
  return out;
}

extract::ReadOptions read_options(const OcrFlags& flags) {
  extract::ReadOptions out;
  if (flags.mode == "always") out.ocr.mode = extract::OcrMode::kAlways;
  if (flags.mode == "never") out.ocr.mode = extract::OcrMode::kNever;
  out.ocr.model.tessdata = flags.tessdata;
  out.ocr.page_seconds = flags.page_seconds;
  if (!flags.cache.empty()) out.ocr.cache = extract::folder_cache(flags.cache);
  return out;
}

}  // namespace spoglio::cli
