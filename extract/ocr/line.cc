// A line's picture is cut out alone, read, and each word held against its ink.
#include "extract/ocr/line.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "extract/image/signs.h"
#include "extract/layout/layout.h"
#include "extract/ocr/bare.h"
#include "extract/ocr/check.h"
#include "extract/ocr/crop.h"
#include "extract/ocr/lost.h"
#include "extract/ocr/sevens.h"
#include "extract/ocr/specks.h"
#include "extract/text.h"

namespace spoglio::extract {
namespace {

// In sizes of the type. Boxes are as high as Poppler gives them for common fonts, whatever letters a word has.
constexpr double kAbove = 0.93;           // from the baseline to the upper edge of a word's box
constexpr double kBelow = 0.21;           // … and to the lower one
constexpr double kCapital = 0.73;         // height of a capital, by which lines are measured
constexpr double kSignConfidence = 0.95;  // of a sign told by its shape (no unit)
constexpr double kAgainstEngine = 0.45;   // … where the engine read a digit
constexpr double kSureTurn = 0.75;        // confidence from which print is not turned the other way (no unit)
constexpr double kPoints = 72;            // in an inch
constexpr double kSureFigure = 0.88;      // confidence below which a figure is read a second time (no unit)
constexpr double kAgreed = 0.9;           // confidence of two readings that agree (no unit)
constexpr double kDisputed = 0.5;         // … and of two that do not
constexpr double kWeakSigns = 0.7;        // … of a few signs, below which their shapes decide
constexpr double kThinLine = 0.7;         // mean confidence of a coarse line, below which it is read a second time
constexpr int kThickened = 3;             // pixels of the working size, each stroke's as wide as that
constexpr double kLostLetter = 0.6;       // confidence of a word with fewer letters than its ink (no unit)
constexpr double kRecovered = 0.8;        // confidence of a single letter that was left out at first, at most

// Where ink stands between two places of a line; nothing for a word that the engine made up.
std::optional<Span> ink_between(const PrintLine& line, double x0, double x1) {
  std::optional<Span> out;
  for (const Mark& mark : line.marks) {
    const double middle = (mark.box.x0 + mark.box.x1) / 2;
    const bool within = middle >= x0 && middle <= x1;
    if (!within && (mark.box.x1 <= x0 || mark.box.x0 >= x1 || mark.width() < x1 - x0)) continue;
    // Of letters that run into those of the next word, the engine's own edge.
    const Span ink{within ? mark.box.x0 : std::max(mark.box.x0, x0), within ? mark.box.x1 : std::min(mark.box.x1, x1)};
    out = out ? Span{std::min(out->from, ink.from), std::max(out->to, ink.to)} : ink;
  }
  return out;
}

Word word_of(const std::string& text, double confidence, const PrintLine& line, const Span& x,
             const PreparedScan& scan) {
  // As large as the print, not as its blurred ink, which reaches out above and below.
  const double size = std::max(line.size - 2 * scan.spread / kCapital, line.size / 2);
  const double baseline = line.baseline - scan.spread;
  Word word;
  word.text = to_nfc(text);
  word.box = in_points({x.from, baseline - kAbove * size, x.to, baseline + kBelow * size}, scan.dpi);
  word.font_size = size * kPoints / scan.dpi;
  word.confidence = confidence;
  return word;
}

double mean_confidence(const std::vector<OcrWord>& words) {
  double sum = 0;
  for (const OcrWord& word : words) sum += word.confidence;
  return words.empty() ? 0 : sum / static_cast<double>(words.size());
}

// Print along the page's height reads upwards, as a rule.
std::vector<Word> read_turned(const PrintLine& line, const Crop& crop, Recogniser& engine, double dpi) {
  std::vector<OcrWord> best;
  bool upwards = true;
  for (const int turns : {1, 3}) {
    const Image upright(pixRotateOrth(crop.picture.get(), turns));
    if (!upright) continue;
    std::vector<OcrWord> words = engine.read(upright, dpi, LineKind::kText);
    if (mean_confidence(words) <= mean_confidence(best)) continue;
    best = std::move(words);
    upwards = turns == 1;
    if (mean_confidence(best) >= kSureTurn) break;
  }
  std::vector<Word> out;
  const double height = height_of(crop.picture);
  for (const OcrWord& read : best) {
    Word word;
    word.text = to_nfc(read.text);
    const double y0 = crop.y + (upwards ? height - read.box.x1 : read.box.x0);
    const double y1 = crop.y + (upwards ? height - read.box.x0 : read.box.x1);
    word.box = in_points({line.box.x0, y0, line.box.x1, y1}, dpi);
    word.font_size = line.size * 72 / dpi;
    word.confidence = read.confidence;
    out.push_back(std::move(word));
  }
  return out;
}

bool has_digit(const std::string& text) { return text.find_first_of("0123456789") != std::string::npos; }

// What "≥" and "≤" are read as, alone or before a figure. A "2" is much like "≥", so that a sure one stays where no bar
// lies below it.
bool may_begin_with_sign(const OcrWord& word, bool over_bar) {
  if (word.text.find_first_of("<>=") == 0)
    return word.text.size() == 1 || word.text.find_first_of("0123456789+=", 1) == 1;
  return (over_bar || word.confidence < kSureFigure) && word.text.find_first_of("235zsSZ") == 0 &&
         word.text.find_first_of("0123456789+", 1) == 1;
}

// One word read by itself, with figures alone in mind.
OcrWord figure_alone(const OcrWord& read, const Crop& crop, Recogniser& engine, double dpi) {
  OcrWord out = read;
  out.text.clear();
  out.confidence = 1;
  const Image alone = part_of(crop, read.box, dpi);
  if (!alone) return read;
  for (const OcrWord& word : engine.read(alone, dpi, LineKind::kNumbers)) {
    out.text += word.text;
    out.confidence = std::min(out.confidence, word.confidence);
  }
  return out;
}

// A figure that is not sure is read by itself: both readings must agree. So is one that lost a digit by its width, and
// what that gives is taken, in doubt, if it is as wide.
OcrWord read_again(const OcrWord& read, const PrintLine& line, const Span& ink, const Crop& crop, Recogniser& engine,
                   double dpi) {
  const bool wide = is_as_wide(read.text, line, ink) && !lacks_a_digit(read.text, line, ink);
  const bool invented = !is_wide_enough(read.text, line, ink);
  if (wide && !invented && (!has_digit(read.text) || read.confidence >= kSureFigure)) return read;
  const OcrWord again = figure_alone(read, crop, engine, dpi);
  OcrWord out = read;
  if (invented) {
    const bool fits = has_digit(again.text) && is_as_wide(again.text, line, ink);
    if (fits && is_wide_enough(again.text, line, ink)) out.text = again.text;
    out.confidence = std::min(read.confidence, kDisputed);
  } else if (!wide) {
    const bool fits = is_as_wide(again.text, line, ink) && !lacks_a_digit(again.text, line, ink);
    if (has_digit(again.text) && fits) out.text = again.text;
    out.confidence = std::min(read.confidence, kDisputed);
  } else if (again.text == read.text) {
    out.confidence = std::max({read.confidence, again.confidence, kAgreed});
  } else {
    out.confidence = std::min(read.confidence, kDisputed);
  }
  return out;
}

size_t signs_of(const std::vector<OcrWord>& words) {
  size_t out = 0;
  for (const OcrWord& word : words) out += code_points(word.text).size();
  return out;
}

std::vector<Span> places_of(const std::vector<OcrWord>& words, const Crop& crop) {
  std::vector<Span> out;
  for (const OcrWord& word : words) out.push_back({crop.x + word.box.x0, crop.x + word.box.x1});
  return out;
}

// Words of a coarse scan whose upright strokes are made thicker: of letters that lost their thin ones, these are left.
// Figures are read worse so.
std::vector<OcrWord> read_thick(std::vector<OcrWord> words, const Crop& crop, Recogniser& engine, double dpi) {
  const bool figures =
      std::any_of(words.begin(), words.end(), [](const OcrWord& word) { return has_digit(word.text); });
  if (figures || mean_confidence(words) >= kThinLine) return words;
  const Image thick(pixErodeGray(crop.picture.get(), kThickened, 1));
  if (!thick) return words;
  std::vector<OcrWord> again = engine.read(thick, dpi, LineKind::kText);
  return mean_confidence(again) > mean_confidence(words) ? again : words;
}

// Tesseract's own search for the letters of a line passes some by, and reads "0%" of "50%" with full confidence: lines
// of cells where ink was left out are read once more as lines of text are, without that search.
std::vector<OcrWord> read_whole(const PreparedScan& scan, const PrintLine& line, const Crop& crop, Recogniser& engine) {
  const bool prose = is_text_line(line);
  std::vector<OcrWord> words = engine.read(crop.picture, scan.dpi, prose ? LineKind::kProse : LineKind::kText);
  if (scan.coarse) words = read_thick(std::move(words), crop, engine, scan.dpi);
  if (prose || !leaves_ink(line, places_of(words, crop))) return words;
  std::vector<OcrWord> again = engine.read(crop.picture, scan.dpi, LineKind::kProse);
  return signs_of(again) > signs_of(words) ? again : words;
}

// Signs that print has none of alone.
bool stands_in_no_text(const std::string& text) { return text.size() == 1 && text.find_first_of("{}[]!?\\~^`") == 0; }

// What a stroke that stands alone is read as: one sign, no sure letter or digit.
bool may_be_slash(const OcrWord& word) {
  const std::vector<char32_t> signs = code_points(word.text);
  if (signs.size() != 1 || word.text == "/" || word.text == "-") return false;
  const bool sound = (signs[0] >= U'0' && signs[0] <= U'9') || (signs[0] >= U'a' && signs[0] <= U'z') ||
                     (signs[0] >= U'A' && signs[0] <= U'Z');
  return !sound || word.confidence < kSureFigure || word.text == "I" || word.text == "l" || word.text == "1";
}

bool is_stroke(const std::string& text) { return text == "I" || text == "l" || text == "1"; }

// The box of the ink between two places.
Box ink_box(const PrintLine& line, const Span& x) {
  Box out = {x.from, line.baseline, x.to, line.baseline};
  for (const Mark& mark : line.marks) {
    const double middle = (mark.box.x0 + mark.box.x1) / 2;
    if (middle >= x.from && middle <= x.to) out = unite(out, mark.box);
  }
  return out;
}

// One word of a line into its words: a sign in front of a figure is a word of its own.
void add_word(const PreparedScan& scan, const PrintLine& line, const OcrWord& read, const Span& ink,
              std::vector<Word>& words) {
  OcrWord best = read;
  const bool hides = may_hide_a_bar(best.text, line, ink);
  if (hides) best.confidence = std::min(best.confidence, kDisputed);
  if (!agrees_with_ink(best.text, line, ink)) best.confidence = std::min(best.confidence, kLostLetter);
  best.text = with_descenders(best.text, best.confidence, line, ink);
  best.text = with_low_strokes(best.text, line, ink);
  best.text = with_lost_slash(scan, best.text, line, ink);
  if (best.confidence < kWeakSigns) best.text = with_signs_by_shape(scan, best.text, line, ink);
  if (const std::string sevens = with_sevens(scan, best.text, line, ink); sevens != best.text) {
    best.text = sevens;
    best.confidence = std::min(best.confidence, kDisputed);
  }
  if (is_stroke(best.text) && is_stem_with_point(line, ink)) best.text = "i";
  if (may_be_slash(best)) {
    const double slope = stands_in_no_text(best.text) ? kSteepSlope : kSlope;
    if (sign_of_mark(scan, line, ink_box(line, ink), slope) == "/") best.text = "/";
  }
  if (const std::string pointed = with_lost_point(best.text, line, ink); pointed != best.text) {
    best.text = pointed;
    best.confidence = std::min(best.confidence, kRecovered);
  }
  if (const std::string shorter = without_invented_one(best.text, line, ink); shorter != best.text) {
    best.text = shorter;
    best.confidence = std::min(best.confidence, kRecovered);
  }
  Span rest = ink;
  const bool digit = best.text.find_first_of("<>=") != 0;
  const bool first = may_begin_with_sign(best, may_begin_over_bar(line, ink));
  auto sign = first ? sign_at(scan, line, ink.from, digit) : std::nullopt;
  const bool by_outline = !sign && first && hides;
  if (by_outline) sign = barred_angle(scan, line, ink.from, best.text[0]);
  if (sign) {
    const double confidence = digit || by_outline ? kAgainstEngine : kSignConfidence;
    words.push_back(word_of(sign->text, confidence, line, {sign->box.x0, sign->box.x1}, scan));
    rest.from = std::min(sign->box.x1, rest.to);
    // "55" over "≥55": it is the sign that was left out.
    const bool left_out = digit && !is_as_wide(best.text.substr(1), line, rest);
    if (left_out) best.confidence = std::min(best.confidence, kDisputed);
    if (!left_out) best.text.erase(0, 1);
  } else if (!begins_as_printed(best.text, line, ink)) {
    best.confidence = std::min(best.confidence, kDisputed);
  }
  if (!best.text.empty()) words.push_back(word_of(best.text, best.confidence, line, rest, scan));
}

// A mark that was left out, by its shape or read by itself; nothing where that gives no single sign.
std::optional<Word> read_mark(const PreparedScan& scan, const PrintLine& line, const Box& mark, const Crop& crop,
                              Recogniser& engine) {
  const std::string sign = sign_of_mark(scan, line, mark);
  if (!sign.empty()) return word_of(sign, kSignConfidence, line, {mark.x0, mark.x1}, scan);
  const Image alone = part_of(crop, {mark.x0 - crop.x, 0, mark.x1 - crop.x, 0}, scan.dpi);
  if (!alone) return std::nullopt;
  const std::vector<OcrWord> read = engine.read(alone, scan.dpi, LineKind::kText);
  if (read.size() != 1 || code_points(read[0].text).size() != 1 || is_speck(read[0].text)) return std::nullopt;
  const double confidence = std::min(read[0].confidence, kRecovered);
  const bool point = is_stroke(read[0].text) && is_stem_with_point(line, {mark.x0, mark.x1});
  return word_of(point ? "i" : read[0].text, confidence, line, {mark.x0, mark.x1}, scan);
}

// The words of a line as the engine read them, each with its ink.
struct LineRead {
  std::vector<OcrWord> words;
  std::vector<InkedWord> inked;  // the same ones
};

// Adds the part of a word that stands over some ink; joins it to the one before over a low stroke.
void add_part(const PrintLine& line, const Crop& crop, const OcrWord& word, const InkedWord& part, LineRead& out) {
  out.words.push_back(word);
  out.words.back().text = part.text;
  out.words.back().box.x0 = part.ink.from - crop.x;
  out.words.back().box.x1 = part.ink.to - crop.x;
  out.inked.push_back(part);
  const size_t count = out.inked.size();
  if (count < 2 || !joins_low(line, out.inked[count - 2], part)) return;
  OcrWord& left = out.words[count - 2];
  left.text += "_" + part.text;
  left.confidence = std::min(left.confidence, word.confidence);
  left.box = unite(left.box, out.words.back().box);
  out.inked[count - 2] = {left.text, {out.inked[count - 2].ink.from, part.ink.to}};
  out.words.pop_back();
  out.inked.pop_back();
}

// What the engine reads in a line, put over its ink; words without any are dropped.
LineRead read_inked(const PreparedScan& scan, const PrintLine& line, const Crop& crop, Recogniser& engine) {
  std::vector<OcrWord> all = read_whole(scan, line, crop, engine);
  const std::vector<Span> places = places_of(all, crop);
  const std::vector<Span> inks = inks_by_white(line, places);
  LineRead out;
  for (size_t i = 0; i < all.size(); ++i) {
    const auto ink = inks.empty() ? ink_between(line, places[i].from, places[i].to) : std::optional<Span>(inks[i]);
    if (!ink || !is_print(all, i, line, *ink)) continue;
    for (const InkedWord& part : parts_of(line, {all[i].text, *ink})) add_part(line, crop, all[i], part, out);
  }
  part_doubled(out.inked);
  for (size_t i = 0; i < out.words.size(); ++i) {
    OcrWord& word = out.words[i];
    word.text = out.inked[i].text;
    word.box.x1 = out.inked[i].ink.to - crop.x;
    word = read_again(word, line, out.inked[i].ink, crop, engine, scan.dpi);
    out.inked[i].text = word.text;
  }
  return out;
}

}  // namespace

Box in_points(const Box& box, double dpi) {
  const double f = 72 / dpi;
  return {box.x0 * f, box.y0 * f, box.x1 * f, box.y1 * f};
}

std::vector<Word> read_line(const PreparedScan& scan, PrintLine& line, const std::vector<PrintLine>& all,
                            Recogniser& engine) {
  const std::vector<Sign> signs = line.turned ? std::vector<Sign>() : take_signs(scan, line);
  std::vector<Word> words;
  for (const Sign& sign : signs)
    words.push_back(word_of(sign.text, kSignConfidence, line, {sign.box.x0, sign.box.x1}, scan));
  if (line.marks.empty()) return words;
  const Crop crop = crop_of(scan, line, all, signs);
  if (!crop.picture) return words;
  if (line.turned) return read_turned(line, crop, engine, scan.dpi);
  LineRead read = read_inked(scan, line, crop, engine);
  const std::vector<Box> lost = read.words.empty() ? std::vector<Box>() : take_lost_marks(line, read.inked);
  for (size_t i = 0; i < read.words.size(); ++i) {
    read.words[i].text = read.inked[i].text;
    add_word(scan, line, read.words[i], read.inked[i].ink, words);
  }
  for (const Box& mark : lost) {
    if (auto word = read_mark(scan, line, mark, crop, engine)) words.push_back(std::move(*word));
  }
  reach_bare_letters(line, scan.dpi, words);
  doubt_lost_letters(line, scan.dpi, words);
  std::stable_sort(words.begin(), words.end(), [](const Word& a, const Word& b) { return a.box.x0 < b.box.x0; });
  return words;
}

}  // namespace spoglio::extract
