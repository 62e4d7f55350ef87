// Tesseract through its C++ interface, one line of print at a time.
#include "extract/ocr/engine.h"

#include <fmt/format.h>
#include <leptonica/allheaders.h>
#include <omp.h>
#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <utility>

#include "extract/error.h"
#include "extract/text.h"

namespace spoglio::extract {
namespace {

// What a cell of numbers holds: digits, points, comparisons, units, dates; letters of "entro", "gg", "euro", "si",
// "no".
constexpr const char* kNumberSigns = "0123456789.,%<>=+-/()°€ NnSsIiOoÌìGgEeUuRrTt";

constexpr double kSureLine = 0.8;  // mean confidence of a line that is not read a second way

// Where Debian, other distributions and a build of one's own keep models.
constexpr std::array<const char*, 3> kModelFolders = {"/usr/share/tesseract-ocr/5/tessdata",
                                                      "/usr/share/tesseract-ocr/4.00/tessdata", "/usr/share/tessdata"};

std::string model_path(const EngineOptions& options) {
  const std::string file = "/" + options.language + ".traineddata";
  if (!options.tessdata.empty()) return options.tessdata + file;
  for (const char* folder : kModelFolders) {
    if (std::ifstream(folder + file)) return folder + file;
  }
  return "";
}

double mean_confidence(const std::vector<OcrWord>& words) {
  double sum = 0;
  for (const OcrWord& word : words) sum += word.confidence;
  return words.empty() ? 0 : sum / static_cast<double>(words.size());
}

std::string folder_of(const std::string& path) { return path.substr(0, path.rfind('/')); }

class TesseractEngine : public Recogniser {
 public:
  explicit TesseractEngine(const EngineOptions& options) {
    const std::string path = model_path(options);
    if (path.empty() || !std::ifstream(path)) {
      throw Error(ErrorCode::kUnreadable,
                  fmt::format("{}: no model for the recognition of scans; install tesseract-ocr-{}, or name its "
                              "folder with --tessdata",
                              path.empty() ? options.language + ".traineddata" : path, options.language));
    }
    omp_set_max_active_levels(0);
    if (api_.Init(folder_of(path).c_str(), options.language.c_str(), tesseract::OEM_LSTM_ONLY) != 0) {
      throw Error(ErrorCode::kUnreadable, fmt::format("{}: is no model that Tesseract can read; install "
                                                      "tesseract-ocr-{}, or name another folder with --tessdata",
                                                      path, options.language));
    }
    // Light print on dark ground is turned around before; trying both here costs a second reading of each poor line.
    api_.SetVariable("tessedit_do_invert", "0");
  }

  std::vector<OcrWord> read(const Image& line, double dpi, LineKind kind) override {
    // Tesseract's own threads made two processes on two cores seven times slower. The setting is the calling thread's.
    omp_set_max_active_levels(0);
    api_.SetVariable("tessedit_char_whitelist", kind == LineKind::kNumbers ? kNumberSigns : "");
    // Without Tesseract's own search for the line's letters, which costs a fifth more and loses some of short and faint
    // ones. With it, words of few letters get better places.
    const bool prose = kind == LineKind::kProse;
    std::vector<OcrWord> words = read(line, dpi, prose ? tesseract::PSM_RAW_LINE : tesseract::PSM_SINGLE_LINE);
    if (mean_confidence(words) >= kSureLine) return words;
    std::vector<OcrWord> other = read(line, dpi, prose ? tesseract::PSM_SINGLE_LINE : tesseract::PSM_RAW_LINE);
    return mean_confidence(other) > mean_confidence(words) ? other : words;
  }

  bool knows(const std::string& word) override { return api_.IsValidWord(word.c_str()) != 0; }

 private:
  std::vector<OcrWord> read(const Image& line, double dpi, tesseract::PageSegMode mode) {
    api_.SetPageSegMode(mode);
    api_.SetImage(line.get());
    api_.SetSourceResolution(static_cast<int>(dpi));
    std::vector<OcrWord> out;
    if (api_.Recognize(nullptr) != 0) return out;
    const std::unique_ptr<tesseract::ResultIterator> at(api_.GetIterator());
    if (!at) return out;
    do {
      const std::unique_ptr<char[]> text(at->GetUTF8Text(tesseract::RIL_WORD));
      int x0 = 0;
      int y0 = 0;
      int x1 = 0;
      int y1 = 0;
      if (!text || text[0] == '\0' || !at->BoundingBox(tesseract::RIL_WORD, &x0, &y0, &x1, &y1)) continue;
      OcrWord word;
      word.text = text.get();
      word.box = {static_cast<double>(x0), static_cast<double>(y0), static_cast<double>(x1), static_cast<double>(y1)};
      word.confidence = std::clamp(at->Confidence(tesseract::RIL_WORD) / 100.0, 0.0, 1.0);
      out.push_back(std::move(word));
    } while (at->Next(tesseract::RIL_WORD));
    return out;
  }

  tesseract::TessBaseAPI api_;
};

}  // namespace

RecogniserFactory tesseract_factory(const EngineOptions& options) {
  return [options]() -> std::unique_ptr<Recogniser> { return std::make_unique<TesseractEngine>(options); };
}

std::string engine_identity(const EngineOptions& options) {
  std::ifstream model(model_path(options), std::ios::binary);
  return fmt::format("tesseract {} {} {}", tesseract::TessBaseAPI::Version(), options.language, sha256_hex(model));
}

}  // namespace spoglio::extract
