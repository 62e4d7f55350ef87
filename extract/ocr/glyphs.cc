// Signs are laid over each other at one scale and on one baseline, so that size and place count as well as shape.
#include "extract/ocr/glyphs.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "extract/ocr/sevens.h"
#include "extract/text.h"

namespace spoglio::extract {
namespace {

// In sizes of the type where no other unit is named.
constexpr double kCell = 0.05;            // side of a cell that signs are compared in
constexpr int kColumns = 22;              // cells (no unit)
constexpr int kRows = 22;                 // the same
constexpr double kTop = 0.82;             // of the highest cell over the baseline
constexpr double kSameSign = 0.5;         // share of the narrower piece that two pieces of one sign share
constexpr double kNarrowest = 0.12;       // width of a letter that is cut from another
constexpr double kNarrowestSeven = 0.25;  // width of a seven: a one's stroke is narrower
constexpr double kMark = 0.4;             // height of a point, a comma or a dash, at most …
constexpr double kFigure = 0.5;           // … and of a figure or a capital, at least
constexpr double kLow = 0.15;             // over the baseline, from where on a stroke lies low
constexpr size_t kLongest = 24;           // signs of a word that is looked at (no unit)
constexpr double kLearn =
    0.92;  // confidence from which a word is learnt from: two weak readings alike may both be wrong
constexpr double kSureWord = 0.95;    // confidence from which a word is right whatever it looks like (no unit)
constexpr size_t kShortWord = 2;      // letters: the engine's dictionary tells nothing about so few (no unit)
constexpr size_t kFewSamples = 6;     // of a sign, that are all kept (no unit) …
constexpr size_t kMostSamples = 30;   // … and the most
constexpr double kNewSample = 0.12;   // difference from which a further one is kept, all differences 0 to 1 (no unit)
constexpr size_t kLeastSamples = 2;   // of a sign that others are changed to (no unit)
constexpr double kAlike = 0.25;       // difference of two prints of one sign, at most (no unit)
constexpr double kUnlike = 0.5;       // … from which on they are no prints of one sign, in no type (no unit)
constexpr double kSurelyAlike = 0.1;  // the same, to change a sign that is not known itself (no unit)
constexpr double kClearly = 0.7;      // share of the own difference that the one to another sign has, at most (no unit)
constexpr double kApart = 1.1;        // … and at least, where the sign is what it was read as (no unit)
constexpr double kConfirmed = 0.96;   // confidence of a word whose signs look as they should (no unit)
constexpr double kChanged = 0.93;     // … that was changed
constexpr double kDisputed = 0.5;     // … with a sign that does not look like it

using Cells = std::array<std::uint8_t, kColumns * kRows>;

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_capital(char32_t c) { return c >= U'A' && c <= U'Z'; }
bool is_small(char32_t c) { return c >= U'a' && c <= U'z'; }
bool is_letter(char32_t c) { return is_capital(c) || is_small(c); }

// Signs that are taken for each other. Within one, shapes decide; across, the engine knows better.
constexpr char32_t kRound = U'©';  // no sign of codes: a letter O or a zero
constexpr std::array<std::u32string_view, 13> kGroups = {
    U"0OoQDCc©", U"1lIi!|/7TJ", U"5S$s", U"8B&", U"9gq", U"6Gb", U"2Zz", U"4A", U"3S8", U"xX", U"vV", U"wW", U"uU"};

bool is_case_pair(char32_t a, char32_t b) {
  return (is_capital(a) && b == a + U'a' - U'A') || (is_capital(b) && a == b + U'a' - U'A');
}

constexpr std::u32string_view kStrokes = U"lIiTJ";

// Whether `a` may be changed to `b`. A small l and a capital i are one stroke in many fonts: the engine knows better.
bool are_confused(char32_t a, char32_t b, bool letters) {
  const bool stroke = kStrokes.find(a) != std::u32string_view::npos;
  if (letters && !is_case_pair(a, b)) return false;
  if (kStrokes.find(b) != std::u32string_view::npos && (stroke || b != U'I')) return false;
  if (is_digit(a) && is_digit(b)) return true;
  return std::any_of(kGroups.begin(), kGroups.end(), [&](std::u32string_view group) {
    return group.find(a) != std::u32string_view::npos && group.find(b) != std::u32string_view::npos;
  });
}

// Pieces of ink of a word, those that stand over each other as one.
std::vector<Box> pieces_of(const PrintLine& line, double from, double to) {
  std::vector<Box> out;
  for (const Mark& mark : line.marks) {
    const double middle = (mark.box.x0 + mark.box.x1) / 2;
    if (middle < from || middle > to) continue;
    if (!out.empty()) {
      const double shared = std::min(out.back().x1, mark.box.x1) - std::max(out.back().x0, mark.box.x0);
      const double narrow = std::min(out.back().x1 - out.back().x0, mark.width());
      if (shared >= kSameSign * narrow) {
        out.back() = unite(out.back(), mark.box);
        continue;
      }
    }
    out.push_back(mark.box);
  }
  return out;
}

Cells cells_of(const Image& gray, const PrintLine& line, const Box& piece) {
  Cells out{};
  const double cell = kCell * line.size;
  const double left = (piece.x0 + piece.x1) / 2 - kColumns * cell / 2;
  const double top = line.baseline - kTop * line.size;
  const int first = std::max(0, static_cast<int>(piece.x0));
  const int last = std::min(width_of(gray), static_cast<int>(piece.x1));
  for (int row = 0; row < kRows; ++row) {
    const int y0 = std::max(0, static_cast<int>(std::lround(top + row * cell)));
    const int y1 = std::min(height_of(gray), static_cast<int>(std::lround(top + (row + 1) * cell)));
    for (int column = 0; column < kColumns; ++column) {
      const int x0 = std::max(first, static_cast<int>(std::lround(left + column * cell)));
      const int x1 = std::min(last, static_cast<int>(std::lround(left + (column + 1) * cell)));
      int sum = 0;
      for (int y = y0; y < y1; ++y) {
        const l_uint32* const data = pixGetData(gray.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(gray.get());
        for (int x = x0; x < x1; ++x) sum += 255 - static_cast<int>(GET_DATA_BYTE(data, x));
      }
      const int count = std::max(1, (y1 - y0) * (x1 - x0));
      out[static_cast<size_t>(row * kColumns + column)] = static_cast<std::uint8_t>(sum / count);
    }
  }
  return out;
}

// Ink that only one of both has, as a share of all: 0 to 1.
double difference(const Cells& a, const Cells& b) {
  int apart = 0;
  int all = 1;
  for (size_t i = 0; i < a.size(); ++i) {
    apart += std::abs(a[i] - b[i]);
    all += a[i] + b[i];
  }
  return static_cast<double>(apart) / all;
}

// Where least ink stands between two edges, and how much: the narrowest place between two letters that touch.
std::pair<double, double> valley(const Image& gray, const Box& piece, double margin) {
  std::pair<double, double> out{0, -1};
  const int y0 = std::max(0, static_cast<int>(piece.y0));
  const int y1 = std::min(height_of(gray), static_cast<int>(piece.y1));
  const int x1 = std::min(width_of(gray), static_cast<int>(piece.x1 - margin));
  for (int x = std::max(0, static_cast<int>(piece.x0 + margin)); x < x1; ++x) {
    double ink = 0;
    for (int y = y0; y < y1; ++y) {
      const l_uint32* const data = pixGetData(gray.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(gray.get());
      ink += 255 - static_cast<int>(GET_DATA_BYTE(data, x));
    }
    if (out.second < 0 || ink < out.second) out = {x, ink};
  }
  return out;
}

// Cuts letters that touch until there are as many pieces as signs; false where there is no place to cut.
bool cut(const Image& gray, double size, size_t wanted, std::vector<Box>& pieces) {
  const double margin = kNarrowest * size;
  while (pieces.size() < wanted) {
    size_t widest = pieces.size();
    std::pair<double, double> place{0, 0};
    for (size_t i = 0; i < pieces.size(); ++i) {
      if (pieces[i].x1 - pieces[i].x0 < 3 * margin) continue;
      const auto here = valley(gray, pieces[i], margin);
      if (here.second < 0 || (widest < pieces.size() && here.second >= place.second)) continue;
      widest = i;
      place = here;
    }
    if (widest == pieces.size()) return false;
    Box right = pieces[widest];
    right.x0 = place.first + 1;
    pieces[widest].x1 = place.first;
    pieces.insert(pieces.begin() + static_cast<std::ptrdiff_t>(widest) + 1, right);
  }
  return true;
}

// False where the ink cannot be that sign: then the pieces of a word were told apart in other places than its signs.
bool may_be(char32_t sign, const Box& piece, const PrintLine& line) {
  const double height = piece.y1 - piece.y0;
  const bool low = piece.y0 >= line.baseline - kLow * line.size;
  if (sign == U'_') return low;
  if (is_digit(sign) || is_capital(sign)) return height >= kFigure * line.size && !low;
  return std::u32string_view(U".,-–").find(sign) == std::u32string_view::npos || height <= kMark * line.size;
}

struct Glyph {
  char32_t sign = 0;
  Cells cells{};
  Box box;  // of its ink, in pixels
};

// The signs of a word with their pictures, where both are as many. A percent sign at the end may be of several pieces.
std::optional<std::vector<Glyph>> glyphs_of(const PreparedScan& scan, const PrintLine& line, const Word& word) {
  const double pixel = scan.dpi / 72;
  const std::vector<char32_t> signs = code_points(word.text);
  std::vector<Box> pieces = pieces_of(line, word.box.x0 * pixel, word.box.x1 * pixel);
  const bool percent = !signs.empty() && signs.back() == U'%';
  const size_t plain = signs.size() - (percent ? 1 : 0);
  if (signs.size() > kLongest || pieces.empty()) return std::nullopt;
  if (pieces.size() < signs.size() && !cut(scan.gray, line.size, signs.size(), pieces)) return std::nullopt;
  const bool fits = percent ? pieces.size() > plain && pieces.size() <= plain + 3 : pieces.size() == plain;
  if (!fits) return std::nullopt;
  std::vector<Glyph> out;
  for (size_t i = 0; i < plain; ++i) {
    if (!may_be(signs[i], pieces[i], line)) return std::nullopt;
    out.push_back({signs[i], cells_of(scan.gray, line, pieces[i]), pieces[i]});
  }
  return out;
}

struct Sample {
  Cells cells;
  std::string word;  // that it is from
};

double nearest(const std::vector<Sample>& samples, const Cells& cells, const std::string& other_than = "") {
  double out = 1;
  for (const Sample& sample : samples) {
    if (other_than.empty() || sample.word != other_than) out = std::min(out, difference(sample.cells, cells));
  }
  return out;
}

// How the signs of this page look.
class Alphabet {
 public:
  void learn(const Glyph& glyph, const std::string& word) {
    auto& samples = samples_[glyph.sign];
    if (samples.size() >= kMostSamples) return;
    if (samples.size() >= kFewSamples && nearest(samples, glyph.cells) < kNewSample) return;
    samples.push_back({glyph.cells, word});
  }
  // What was read wrong where it was learnt from: it looks more like another sign than like its own in other words.
  void forget_misread() {
    auto kept = samples_;
    for (auto& [sign, samples] : kept) {
      std::erase_if(samples, [&, own = sign](const Sample& sample) {
        const double other = best_for(own, sample.cells, false).second;
        return other <= kAlike && other < kClearly * nearest(samples_[own], sample.cells, sample.word);
      });
    }
    samples_ = std::move(kept);
  }
  // 1 where the sign is not known.
  double difference_to(char32_t sign, const Cells& cells) const {
    const auto at = samples_.find(sign);
    return at == samples_.end() ? 1 : nearest(at->second, cells);
  }
  // The sign that looks most like it, of those that `sign` is taken for and that are known well enough; a figure if it
  // has to stay one.
  std::pair<char32_t, double> best_for(char32_t sign, const Cells& cells, bool letters, bool figure = false) const {
    std::pair<char32_t, double> out{sign, 1};
    for (const auto& [other, samples] : samples_) {
      if (other == sign || samples.size() < kLeastSamples || !are_confused(sign, other, letters)) continue;
      if (figure && !is_digit(other)) continue;
      const double d = nearest(samples, cells);
      if (d < out.second) out = {other, d};
    }
    return out;
  }

 private:
  std::map<char32_t, std::vector<Sample>> samples_;
};

struct Mix {
  size_t digits = 0;
  size_t letters = 0;
};

Mix mix_of(const std::string& text) {
  Mix out;
  for (const char32_t c : code_points(text)) {
    out.digits += is_digit(c);
    out.letters += is_letter(c);
  }
  return out;
}

void learn_from(const PreparedScan& scan, const ReadLine& line, Alphabet& alphabet) {
  for (const Word& word : line.words) {
    const Mix mix = mix_of(word.text);
    const bool pure = (mix.digits >= 2 && mix.letters == 0) || (mix.letters >= 3 && mix.digits == 0);
    if (!pure || word.confidence < kLearn) continue;
    const auto glyphs = glyphs_of(scan, line.line, word);
    if (!glyphs) continue;
    for (const Glyph& glyph : *glyphs) {
      if (is_digit(glyph.sign) || is_letter(glyph.sign)) alphabet.learn(glyph, word.text);
    }
  }
}

// Words that no dictionary holds, and figures in any case.
bool is_to_be_compared(const Word& word) {
  const Mix mix = mix_of(word.text);
  if (word.confidence >= kSureWord) return mix.digits > 0 && mix.letters == 0;
  return mix.digits > 0 || (mix.letters > 0 && mix.letters <= kShortWord);
}

struct Look {
  std::string text;     // what the word is by its signs
  bool alike = true;    // each of them that is known looks like others of it
  bool known = true;    // and all are
  bool unlike = false;  // one that is known looks like none of them at all
};

// A figure of a code like "A.1.2" that stands beside no letter: it is no letter, though "1" looks like "I".
bool stays_figure(const std::vector<Glyph>& glyphs, size_t at) {
  return is_digit(glyphs[at].sign) && (at == 0 || !is_letter(glyphs[at - 1].sign)) &&
         (at + 1 == glyphs.size() || !is_letter(glyphs[at + 1].sign));
}

Look look_of(const std::vector<Glyph>& glyphs, const Alphabet& alphabet, const Mix& mix) {
  Look out;
  const bool code = mix.digits > 0 && mix.letters > 0;
  for (size_t i = 0; i < glyphs.size(); ++i) {
    const Glyph& glyph = glyphs[i];
    char32_t sign = glyph.sign;
    if (is_digit(sign) || is_letter(sign) || sign == kRound) {
      const double own = alphabet.difference_to(sign, glyph.cells);
      const auto [other, least] =
          alphabet.best_for(sign, glyph.cells, mix.digits == 0, code && stays_figure(glyphs, i));
      if (least <= (own < 1 ? kAlike : kSurelyAlike) && least <= kClearly * own) {
        sign = other;
      } else if (own >= 1) {
        out.known = false;
      } else if (own > kAlike || least < kApart * own) {
        out.alike = false;
        out.unlike = out.unlike || own > kUnlike;
      }
    }
    append_utf8(out.text, sign);
  }
  return out;
}

// Figures stay figures, but for those that are words in whole ("99" for "gg", "0" for "o"); few letters stay letters.
bool may_become(const std::string& after, const Mix& before) {
  const Mix mix = mix_of(after);
  if (before.letters == 0) return mix.digits == 0 && (mix.letters > 1 || after == "o");
  return before.digits == 0 || mix.letters > 0 || before.digits > before.letters;
}

// "7,2" over "1,2": a figure whose ones have the bar and the stem of a seven, and do not look like the page's ones.
std::string with_sevens_for_ones(const PreparedScan& scan, const PrintLine& line, const Alphabet& alphabet,
                                 const std::vector<Glyph>& glyphs) {
  std::string out;
  for (const Glyph& glyph : glyphs) {
    const double own = glyph.sign == U'1' ? alphabet.difference_to(U'1', glyph.cells) : 0;
    const bool like_one = own <= kAlike && own <= alphabet.difference_to(U'7', glyph.cells);
    const bool wide = glyph.box.x1 - glyph.box.x0 >= kNarrowestSeven * line.size;
    const bool seven = glyph.sign == U'1' && wide && !like_one && is_seven(scan.ink, glyph.box);
    append_utf8(out, seven ? U'7' : glyph.sign);
  }
  return out;
}

void compare(const PreparedScan& scan, const PrintLine& line, const Alphabet& alphabet, Word& word) {
  const auto glyphs = glyphs_of(scan, line, word);
  if (!glyphs) return;
  const Mix mix = mix_of(word.text);
  if (mix.letters == 0 && word.text.find('1') != std::string::npos) {
    const std::string percent = word.text.back() == '%' ? "%" : "";
    const std::string sevens = with_sevens_for_ones(scan, line, alphabet, *glyphs) + percent;
    if (sevens != word.text) {
      word.text = sevens;
      word.confidence = std::min(word.confidence, kDisputed);
      return;
    }
  }
  Look look = look_of(*glyphs, alphabet, mix);
  if (word.text.back() == '%') look.text += '%';
  if (look.text == word.text) {
    const bool sign = word.text.find_first_of("<>=+-") == 0;  // which is of no alphabet
    if (look.alike && look.known && !sign) word.confidence = std::max(word.confidence, kConfirmed);
    if (look.unlike && word.confidence < kLearn) word.confidence = std::min(word.confidence, kDisputed);
  } else if (word.confidence >= kSureWord) {
    word.confidence = kDisputed;  // the engine and the shape are both sure
  } else if (may_become(look.text, mix)) {
    word.text = look.text;
    word.confidence = look.alike ? kChanged : std::min(word.confidence, kDisputed);
  } else {
    word.confidence = std::min(word.confidence, kDisputed);
  }
}

}  // namespace

void compare_glyphs(const PreparedScan& scan, std::vector<ReadLine>& lines) {
  Alphabet alphabet;
  for (const ReadLine& line : lines) {
    if (!line.line.turned) learn_from(scan, line, alphabet);
  }
  alphabet.forget_misread();
  for (ReadLine& line : lines) {
    if (line.line.turned) continue;
    for (Word& word : line.words) {
      if (is_to_be_compared(word)) compare(scan, line.line, alphabet, word);
    }
  }
}

}  // namespace spoglio::extract
