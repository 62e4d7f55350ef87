// Prepares a scan, recognises it line by line, and turns pages that lie on their side or stand on their head.
#include "extract/ocr/page.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "extract/image/lines.h"
#include "extract/ocr/dictionary.h"
#include "extract/ocr/glyphs.h"
#include "extract/ocr/line.h"
#include "extract/pdf/content/drawing.h"

namespace spoglio::extract {
namespace {

constexpr double kUpright = 0.7;        // mean confidence of a page's words that is only reached upright (no unit)
constexpr double kSurelyTurned = 0.15;  // by which another way up must be read better (no unit)
constexpr size_t kTurnedPage = 60;      // marks of turned print, from which on they may be those of a page (no unit)
constexpr size_t kSampleLines = 8;      // lines that are read for it (no unit)
constexpr double kPoints = 72;          // in an inch

Drawing drawing_of(const PreparedScan& scan) {
  Painting painting;
  for (const auto* lines : {&scan.shades, &scan.horizontal, &scan.vertical}) {
    for (const Box& line : *lines) painting.boxes.push_back({in_points(line, scan.dpi), false, false, 0});
  }
  return tidy(painting);
}

// Most of the print runs along the page's height: it is the page that lies on its side.
bool lies_on_side(const std::vector<PrintLine>& lines) {
  size_t turned = 0;
  size_t upright = 0;
  for (const PrintLine& line : lines) (line.turned ? turned : upright) += line.marks.size();
  return turned >= kTurnedPage && turned > upright;
}

// Nothing for a page that lies on its side, where `may_lie`.
std::optional<ScannedPage> read_page(const Scan& scan, int turns, bool may_lie, Recogniser& engine,
                                     const OcrCheck& check, const PrepareOptions& options) {
  ScannedPage out;
  out.turns = turns;
  const PreparedScan prepared = prepare_scan(scan, turns, options);
  out.skew = -prepared.skew;
  if (!prepared.ink) return out;
  out.width = width_of(prepared.gray) * kPoints / prepared.dpi;
  out.height = height_of(prepared.gray) * kPoints / prepared.dpi;
  out.drawing = drawing_of(prepared);
  out.drawing.width = out.width;
  out.drawing.height = out.height;
  std::vector<PrintLine> lines = find_print(prepared);
  if (may_lie && lies_on_side(lines)) return std::nullopt;
  out.print_lines = static_cast<int>(lines.size());
  std::vector<ReadLine> read;
  for (PrintLine& line : lines) {
    if (check) check();
    std::vector<Word> words = read_line(prepared, line, lines, engine);
    read.push_back({line, std::move(words)});
  }
  compare_glyphs(prepared, read);
  hold_against_dictionary(read, [&](const std::string& word) { return engine.knows(word); });
  for (ReadLine& line : read) {
    for (Word& word : line.words) out.words.push_back(std::move(word));
  }
  return out;
}

double mean_confidence(const std::vector<Word>& words) {
  double sum = 0;
  for (const Word& word : words) sum += word.confidence;
  return words.empty() ? 0 : sum / static_cast<double>(words.size());
}

// How well the longest lines of a page are read when it is turned so.
double sample(const Scan& scan, int turns, Recogniser& engine, const OcrCheck& check, const PrepareOptions& options) {
  const PreparedScan prepared = prepare_scan(scan, turns, options);
  if (!prepared.ink) return 0;
  std::vector<PrintLine> lines = find_print(prepared);
  std::erase_if(lines, [](const PrintLine& line) { return line.turned; });
  std::stable_sort(lines.begin(), lines.end(),
                   [](const PrintLine& a, const PrintLine& b) { return a.marks.size() > b.marks.size(); });
  if (lines.size() > kSampleLines) lines.resize(kSampleLines);
  std::vector<Word> words;
  for (PrintLine& line : lines) {
    if (check) check();
    for (Word& word : read_line(prepared, line, lines, engine)) words.push_back(std::move(word));
  }
  return mean_confidence(words);
}

}  // namespace

ScannedPage recognise_page(const Scan& scan, Recogniser& engine, const OcrCheck& check, const PrepareOptions& options) {
  const std::optional<ScannedPage> page = read_page(scan, 0, true, engine, check, options);
  if (page && (page->print_lines == 0 || mean_confidence(page->words) >= kUpright)) return *page;
  // It lies on its side, or hardly a word makes sense: then it may stand on its head as well.
  int turns = 0;
  double best = page ? sample(scan, 0, engine, check, options) + kSurelyTurned : 0;
  for (const int other : {1, 3, 2}) {
    if (!page && other == 2) continue;
    const double confidence = sample(scan, other, engine, check, options);
    if (confidence <= best) continue;
    best = confidence;
    turns = other;
  }
  if (turns == 0 && page) return *page;
  return *read_page(scan, turns, false, engine, check, options);
}

}  // namespace spoglio::extract
