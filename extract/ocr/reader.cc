// The engine works in a thread of its own, which is left behind when a page takes too long.
#include "extract/ocr/reader.h"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <exception>
#include <future>
#include <thread>
#include <utility>

#include "extract/error.h"
#include "extract/ocr/cache.h"
#include "extract/text.h"

namespace spoglio::extract {
namespace {

// Raised whenever what is recognised changes though engine and settings do not.
constexpr int kVersion = 15;

struct TooLong : std::runtime_error {
  TooLong() : std::runtime_error("its recognition took too long") {}
};

bool is_utf8(const std::string& text) {
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  const auto size = static_cast<utf8proc_ssize_t>(text.size());
  for (utf8proc_ssize_t at = 0; at < size;) {
    utf8proc_int32_t point = 0;
    const utf8proc_ssize_t length = utf8proc_iterate(bytes + at, size - at, &point);
    if (length <= 0) return false;
    at += length;
  }
  return true;
}

// An engine whose answers are looked at: what makes no sense ends the page.
class CheckedEngine : public Recogniser {
 public:
  explicit CheckedEngine(std::unique_ptr<Recogniser> engine) : engine_(std::move(engine)) {}
  std::vector<OcrWord> read(const Image& line, double dpi, LineKind kind) override {
    std::vector<OcrWord> words = engine_->read(line, dpi, kind);
    for (const OcrWord& word : words) {
      if (!is_utf8(word.text)) throw std::runtime_error("its recognition gave bytes that are no text");
      const bool finite = std::isfinite(word.box.x0) && std::isfinite(word.box.x1) && std::isfinite(word.confidence);
      if (!finite) throw std::runtime_error("its recognition gave places that are none");
    }
    return words;
  }
  bool knows(const std::string& word) override { return engine_->knows(word); }

 private:
  std::unique_ptr<Recogniser> engine_;
};

}  // namespace

// One engine and the word that its page is given up. Shared with the thread at work, which may outlive the reader.
struct OcrReader::Shift {
  std::unique_ptr<Recogniser> engine;
  std::atomic<bool> given_up = false;
};

OcrReader::OcrReader(const OcrOptions& options) : options_(options) {
  if (!options_.engine) options_.engine = tesseract_factory(options_.model);
}

OcrReader::~OcrReader() = default;

ScannedPage OcrReader::recognise(std::shared_ptr<Scan> scan) {
  if (!shift_) shift_ = std::make_shared<Shift>();
  auto done = std::make_shared<std::promise<ScannedPage>>();
  std::future<ScannedPage> page = done->get_future();
  std::thread([shift = shift_, scan, done, factory = options_.engine, prepare = options_.prepare] {
    try {
      if (!shift->engine) shift->engine = std::make_unique<CheckedEngine>(factory());
      const auto check = [&] {
        if (shift->given_up) throw TooLong();
      };
      done->set_value(recognise_page(*scan, *shift->engine, check, prepare));
    } catch (...) {
      done->set_exception(std::current_exception());
    }
  }).detach();
  if (page.wait_for(std::chrono::duration<double>(options_.page_seconds)) != std::future_status::ready) {
    shift_->given_up = true;
    shift_.reset();
    throw TooLong();
  }
  return page.get();
}

ScannedPage OcrReader::read(Scan scan, int page_number, std::vector<std::string>& notes) {
  const auto shared = std::make_shared<Scan>(std::move(scan));
  const bool caches = options_.cache.find || options_.cache.keep;
  std::string key;
  try {
    if (caches) {
      if (identity_.empty()) identity_ = fmt::format("{} {}", kVersion, engine_identity(options_.model));
      key = sha256_hex(fmt::format("{} {:.2f} {}", identity_, shared->dpi, sha256_hex(pixel_bytes(shared->gray))));
      const auto known = options_.cache.find ? options_.cache.find(key) : std::nullopt;
      if (auto page = known ? read_ocr_page(*known) : std::nullopt) return std::move(*page);
    }
    if (options_.started) options_.started();
    ScannedPage page = recognise(shared);
    if (page.words.empty() && page.print_lines > 0) {
      notes.push_back(
          fmt::format("page {}: nothing was recognised of {} printed lines", page_number, page.print_lines));
    } else if (options_.cache.keep) {
      options_.cache.keep(key, write_ocr_page(page));
    }
    if (page.turns != 0)
      notes.push_back(
          fmt::format("page {} was scanned turned and is read turned by {} degrees", page_number, 90 * page.turns));
    return page;
  } catch (const std::bad_alloc&) {
    notes.push_back(fmt::format("page {} could not be recognised: it needs too much memory", page_number));
  } catch (const std::exception& error) {
    notes.push_back(fmt::format("page {} could not be recognised: {}", page_number, error.what()));
  }
  return {};
}

}  // namespace spoglio::extract
