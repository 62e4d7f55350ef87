// spoglio worker (hidden): reads one document, locked down, and answers in frames on stdout.
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <new>
#include <string>

#include "extract/error.h"
#include "tools/cli/commands.h"
#include "tools/cli/document_plan.h"
#include "tools/cli/frames.h"
#include "tools/cli/ocr_flags.h"
#include "tools/cli/sandbox.h"

namespace spoglio::cli {
namespace {

struct Options {
  std::string file;
  std::string vocabulary;
  OcrFlags ocr;
  std::int64_t memory_mb = 0;
};

void answer(FrameType type, const std::string& payload) {
  // The parent is gone or has heard enough: there is nobody left to tell.
  if (!write_frame(STDOUT_FILENO, type, payload)) _exit(1);
}

void fail(const std::string& code, const std::string& text) { answer(FrameType::kFailure, code + "\n" + text); }

void send_page(const std::string& key, const std::string& page) { answer(FrameType::kRecognised, key + "\n" + page); }

void read(const Options& options) {
  const normalize::Vocabulary vocabulary = load_vocabulary(options.vocabulary);
  lock_down(options.memory_mb);
  DocumentVisitor visitor;
  visitor.opened = [&](const extract::DocumentInfo& info) {
    answer(FrameType::kOpened, std::string(to_string(info.origin)) + "\n" + info.sha256 + "\n" + vocabulary.digest());
  };
  visitor.page = [](const extract::Page& page) {
    answer(FrameType::kPage, std::to_string(page.number) + "\n" + page_text(page));
  };
  extract::ReadOptions reading = read_options(options.ocr);
  reading.ocr.started = [] { answer(FrameType::kRecognising, ""); };
  // This process may write no file: its parent does.
  reading.ocr.cache.keep = options.ocr.cache.empty() ? nullptr : send_page;
  const normalize::Plan plan = read_document(options.file, vocabulary, visitor, reading);
  if (holds_plan(plan)) {
    answer(FrameType::kPlan, normalize::to_json(plan, -1));
  } else {
    fail("no_plan", no_plan_message(options.file));
  }
}

[[noreturn]] void run(const Options& options) {
  try {
    read(options);
  } catch (const Error& error) {
    fail(to_string(error.code()), error.what());
  } catch (const std::bad_alloc&) {
    write_frame(STDOUT_FILENO, FrameType::kOutOfMemory, "");
  } catch (const std::exception& error) {
    fail(to_string(ErrorCode::kCrashed),
         options.file + ": the reader gave up (" + error.what() + "); please report it with the document");
  }
  // Nothing is left to close, and taking down what a broken document built is one more place to crash.
  _exit(0);
}

}  // namespace

void add_worker(CLI::App& app, Action& action) {
  auto options = std::make_shared<Options>();
  CLI::App* sub = app.add_subcommand("worker", "Read one document for ingest")->group("");
  sub->add_option("FILE", options->file)->required();
  sub->add_option("--vocabulary", options->vocabulary);
  sub->add_option("--memory", options->memory_mb)->required();
  add_ocr_flags(*sub, options->ocr);
  sub->callback([&action, options] { action = [options]() -> ExitCode { run(*options); }; });
}

}  // namespace spoglio::cli
