// spoglio ocr: the words of a document for others: ALTO for libraries, a searchable PDF for readers.
#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <system_error>

#include "extract/error.h"
#include "extract/ocr/engine.h"
#include "extract/pdf/searchable.h"
#include "extract/read.h"
#include "extract/recognised/alto_writer.h"
#include "tools/cli/commands.h"
#include "tools/cli/ocr_flags.h"
#include "tools/cli/output.h"

namespace spoglio::cli {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::string file;
  std::string alto;  // folder
  std::string pdf;
  double dpi = 0;
  OcrFlags ocr;
};

// The ALTO file of a document: written beside, put in place when it is whole.
class AltoFile {
 public:
  AltoFile(const Options& options, const extract::DocumentInfo& info) {
    path_ = fs::path(options.alto) / (fs::path(info.source).stem().string() + ".xml");
    std::error_code error;
    fs::create_directories(options.alto, error);
    if (error) fail();
    if (fs::equivalent(options.file, path_, error))
      throw Error(ErrorCode::kUnreadable, path_.string() + ": is what is read; choose another folder");
    part_ = path_.string() + ".part";
    out_.open(part_, std::ios::binary);
    if (!out_) fail();
    extract::AltoInfo about;
    about.source = info.source;
    about.version = SPOGLIO_VERSION;
    about.dpi = options.dpi;
    about.settings = "ocr: " + options.ocr.mode;
    if (options.ocr.mode != "never") about.settings += "; " + engine_of(options);
    writer_ = std::make_unique<extract::AltoWriter>(out_, about);
  }
  ~AltoFile() {
    std::error_code ignored;
    if (!done_) fs::remove(part_, ignored);
  }
  AltoFile(const AltoFile&) = delete;
  AltoFile& operator=(const AltoFile&) = delete;

  void add(const extract::Page& page) { writer_->add(page); }
  void finish() {
    writer_->finish();
    out_.close();
    std::error_code error;
    if (out_) fs::rename(part_, path_, error);
    if (!out_ || error) fail();
    done_ = true;
  }

 private:
  static std::string engine_of(const Options& options) {
    return extract::engine_identity(read_options(options.ocr).ocr.model);
  }
  [[noreturn]] void fail() const {
    throw Error(ErrorCode::kUnreadable, path_.string() + ": cannot be written; choose another folder");
  }

  fs::path path_;
  fs::path part_;
  std::ofstream out_;
  std::unique_ptr<extract::AltoWriter> writer_;
  bool done_ = false;
};

ExitCode run(const Options& options) {
  if (options.alto.empty() && options.pdf.empty())
    throw CLI::ValidationError("ocr", "says where to: --alto FOLDER, --pdf OUT.pdf, or both");
  const auto reader = extract::open_document(options.file, read_options(options.ocr));
  if (reader->info().origin == extract::Origin::kPlainText) {
    throw Error(ErrorCode::kUnsupported,
                options.file + ": is a text, whose words have no places; give the PDF or image");
  }
  std::unique_ptr<extract::SearchablePdf> pdf;
  std::error_code error;
  if (!options.pdf.empty() && fs::equivalent(options.file, options.pdf, error))
    throw Error(ErrorCode::kUnreadable, options.pdf + ": is what is read; choose another name");
  if (!options.pdf.empty()) pdf = extract::SearchablePdf::open(options.file);
  std::unique_ptr<AltoFile> alto;
  if (!options.alto.empty()) alto = std::make_unique<AltoFile>(options, reader->info());
  size_t words = 0;
  while (const auto page = reader->next()) {
    words += page->words.size();
    for (const std::string& note : page->notes) message(options.file + ": " + note);
    if (alto) alto->add(*page);
    if (pdf) pdf->add(*page, reader->lie());
  }
  if (alto) alto->finish();
  if (pdf) pdf->finish(options.pdf);
  if (words > 0) return ExitCode::kOk;
  message(options.file + ": no word was read; look at the scan, or try --ocr always");
  return ExitCode::kFailed;
}

}  // namespace

void add_ocr(CLI::App& app, Action& action) {
  auto options = std::make_shared<Options>();
  CLI::App* sub = app.add_subcommand("ocr", "Give the words of a document as ALTO, or a searchable PDF of a scan");
  sub->add_option("FILE", options->file, "PDF, image, ALTO or hOCR, told by its content")->required();
  sub->add_option("--alto", options->alto, "folder for FILE's name with .xml: ALTO 4.4, all pages in one file");
  sub->add_option("--pdf", options->pdf,
                  "searchable PDF to write: pages as they are, recognised words unseen over them");
  sub->add_option("--dpi", options->dpi, "ALTO in pixels of this resolution; else in tenths of a millimetre")
      ->check(CLI::Range(10, 10000));
  add_ocr_flags(*sub, options->ocr);
  sub->footer("Example:\n  spoglio ocr piano.tif --alto alto/ --pdf piano.pdf");
  sub->callback([&action, options] { action = [options] { return run(*options); }; });
}

}  // namespace spoglio::cli
