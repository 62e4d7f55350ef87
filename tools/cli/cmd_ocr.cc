// spoglio ocr: the words of a document and their places for others, as ALTO.
#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <system_error>

#include "extract/alto_writer.h"
#include "extract/error.h"
#include "extract/read.h"
#include "tools/cli/commands.h"
#include "tools/cli/output.h"

namespace spoglio::cli {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::string file;
  std::string alto;  // folder
  double dpi = 0;
};

// The ALTO file of a document: written beside, put in place when it is whole.
class AltoFile {
 public:
  AltoFile(const Options& options, const extract::DocumentInfo& info) {
    std::error_code error;
    path_ = fs::path(options.alto) / (fs::path(info.source).stem().string() + ".xml");
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
  const auto reader = extract::open_document(options.file);
  if (reader->info().origin == extract::Origin::kPlainText) {
    throw Error(ErrorCode::kUnsupported, options.file + ": is a text, whose words have no places; give the PDF");
  }
  AltoFile alto(options, reader->info());
  size_t words = 0;
  while (const auto page = reader->next()) {
    words += page->words.size();
    for (const std::string& note : page->notes) message(options.file + ": " + note);
    alto.add(*page);
  }
  alto.finish();
  if (words > 0) return ExitCode::kOk;
  message(options.file + ": no word was read; the pages may be pictures alone");
  return ExitCode::kFailed;
}

}  // namespace

void add_ocr(CLI::App& app, Action& action) {
  auto options = std::make_shared<Options>();
  CLI::App* sub = app.add_subcommand("ocr", "Give the words of a document and their places as ALTO");
  sub->add_option("FILE", options->file, "PDF, ALTO or hOCR, told by its content")->required();
  sub->add_option("--alto", options->alto, "folder for FILE's name with .xml: ALTO 4.4, all pages in one file")
      ->required();
  sub->add_option("--dpi", options->dpi, "ALTO in pixels of this resolution; else in tenths of a millimetre")
      ->check(CLI::Range(10, 10000));
  sub->footer("Example:\n  spoglio ocr piano.pdf --alto alto/");
  sub->callback([&action, options] { action = [options] { return run(*options); }; });
}

}  // namespace spoglio::cli
