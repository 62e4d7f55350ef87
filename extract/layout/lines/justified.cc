// A stretched line has the same white between all its words, and fills the width of the lines next to it.
#include "extract/layout/lines/justified.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <optional>
#include <set>
#include <string>

namespace spoglio::extract {
namespace {

// All in heights of a line.
constexpr double kMostStretch = 4;      // space in a line stretched to the full width, at most
constexpr double kSameStretch = 0.1;    // between the spaces of such a line
constexpr double kIndent = 4;           // of its first word, at most
constexpr double kRagged = 0.3;         // white at its end, at most
constexpr size_t kLeastStretched = 3;   // words of it (no unit)
constexpr size_t kSurelyStretched = 6;  // words of one that needs no other beside it (no unit)
constexpr double kPlainSpace = 0.45;    // no space between words is wider where nothing was stretched
constexpr double kSameEdge = 0.15;      // between edges of lines that fill one width
constexpr double kNextLine = 1.45;      // from the middle of a line to that of the next of the cell, at most
constexpr double kWideLeading = 2.3;    // the same of lines set far apart
constexpr size_t kLeastFilling = 2;     // plain lines that show a width (no unit)
constexpr size_t kSurelyFilling = 3;    // plain lines that show it for sure,
constexpr size_t kSurelyEven = 3;       // and even gaps that then need no line beside them (no unit)
constexpr size_t kVeryManyEven = 3;     // even gaps that need no width either (no unit),
constexpr double kVeryEven = 0.03;      // between the least and the widest of which lies so much,
constexpr size_t kLengths = 3;          // around words of so many lengths (no unit)
constexpr size_t kMostWidths = 64;      // of justified cells on a page (no unit)

using Lines = std::vector<std::vector<size_t>>;

double height_of(const Word& word) { return std::max(word.box.y1 - word.box.y0, 0.1); }
double middle_of(const Word& word) { return (word.box.y0 + word.box.y1) / 2; }

// How the words of a line fill the width of their area.
struct Filling {
  bool full = false;   // from margin to margin
  double most = 0;     // widest white between two words, in heights
  double least = 0;    // narrowest
  bool words = false;  // rather than numbers
};

Filling filling_of(const Page& page, const std::vector<size_t>& line, const Span& width) {
  Filling out;
  const double height = height_of(page.words[line.front()]);
  out.full = page.words[line.front()].box.x0 < width.from + height * kIndent &&
             page.words[line.back()].box.x1 > width.to - height * kRagged;
  size_t wordings = is_wording(page.words[line.front()].text);
  out.least = kMostStretch;
  for (size_t i = 1; i < line.size(); ++i) {
    const double gap = (page.words[line[i]].box.x0 - page.words[line[i - 1]].box.x1) / height;
    out.least = std::min(out.least, gap);
    out.most = std::max(out.most, gap);
    wordings += is_wording(page.words[line[i]].text);
  }
  out.words = 4 * wordings >= 3 * line.size();
  return out;
}

// Lines that were stretched over the whole width: the white between their words is the same all along. A few words make
// one only next to another line of running text: a header's columns may be as regular.
std::vector<bool> justified_lines(const Page& page, const std::vector<std::vector<size_t>>& lines) {
  Span width = {page.words[lines.front().front()].box.x0, 0};
  for (const auto& line : lines) {
    width = {std::min(width.from, page.words[line.front()].box.x0), std::max(width.to, page.words[line.back()].box.x1)};
  }
  std::vector<bool> out(lines.size(), false);
  std::vector<bool> running(lines.size(), false);
  for (size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].size() < kLeastStretched) continue;
    const Filling filling = filling_of(page, lines[i], width);
    out[i] =
        filling.full && filling.words && filling.most < kMostStretch && filling.most - filling.least < kSameStretch;
    running[i] = filling.full && lines[i].size() > kLeastStretched && filling.most < kPlainSpace;
    running[i] = running[i] || (out[i] && lines[i].size() >= kSurelyStretched);
  }
  // Running text makes running text of its neighbours, down the page and up again.
  for (size_t i = 1; i < lines.size(); ++i) running[i] = running[i] || (out[i] && running[i - 1]);
  for (size_t i = lines.size(); i-- > 1;) running[i - 1] = running[i - 1] || (out[i - 1] && running[i]);
  for (size_t i = 0; i < lines.size(); ++i) out[i] = out[i] && running[i];
  return out;
}

// Some words of a line, by their places in it: `first` to `last`.
struct Run {
  size_t line;
  size_t first;
  size_t last;
};

// A width that lines fill, and how many do.
struct Width {
  Span span;
  size_t lines = 0;
};

const Word& word_at(const Page& page, const Lines& lines, size_t line, size_t at) {
  return page.words[lines[line][at]];
}

double gap_before(const Page& page, const Lines& lines, size_t line, size_t at) {
  return word_at(page, lines, line, at).box.x0 - word_at(page, lines, line, at - 1).box.x1;
}

// The words of a line between gaps that look like white between columns.
std::vector<Run> pieces_of(const std::vector<bool>& parted, size_t line) {
  std::vector<Run> out = {{line, 0, 0}};
  for (size_t i = 1; i < parted.size(); ++i) {
    if (parted[i]) out.push_back({line, i, i});
    out.back().last = i;
  }
  return out;
}

// Words with the same wide white between them, as many as stand in a row.
std::vector<Run> even_runs(const Page& page, const Lines& lines, const std::vector<Run>& pieces, size_t line) {
  std::vector<Run> out;
  for (size_t p = 1; p < pieces.size(); ++p) {
    const size_t at = pieces[p].first;
    const double height = height_of(word_at(page, lines, line, at));
    const double gap = gap_before(page, lines, line, at);
    if (gap > kMostStretch * height) continue;
    // Between the words of one piece white is narrower: an even run goes on over single words only.
    const bool goes_on = !out.empty() && out.back().last + 1 == at &&
                         std::abs(gap_before(page, lines, line, at - 1) - gap) < kSameStretch * height;
    if (goes_on) {
      out.back().last = at;
    } else {
      out.push_back({line, at - 1, at});
    }
  }
  return out;
}

void count_width(std::vector<Width>& widths, const Span& span, double height) {
  for (auto& width : widths) {
    if (std::abs(width.span.from - span.from) < kSameEdge * height &&
        std::abs(width.span.to - span.to) < kSameEdge * height) {
      ++width.lines;
      return;
    }
  }
  if (widths.size() < kMostWidths) widths.push_back({span, 1});
}

// Whether a line next to the run's, within its width, has a word where the run has white: no column is parted there.
bool crossed(const Page& page, const Lines& lines, const Run& run, const Span& width) {
  const Word& own = word_at(page, lines, run.line, run.first);
  const auto crosses = [&](size_t line) {
    return std::any_of(lines[line].begin(), lines[line].end(), [&](size_t w) {
      const Box& box = page.words[w].box;
      if (box.x0 < width.from - kSameEdge * height_of(own) || box.x1 > width.to + kSameEdge * height_of(own))
        return false;
      for (size_t i = run.first + 1; i <= run.last; ++i) {
        const double to = word_at(page, lines, run.line, i).box.x0;
        const double from = word_at(page, lines, run.line, i - 1).box.x1;
        if (box.x0 <= from && box.x1 >= to) return true;
      }
      return false;
    });
  };
  const auto near = [&](size_t line) {
    return std::abs(middle_of(word_at(page, lines, line, 0)) - middle_of(own)) < kNextLine * height_of(own);
  };
  for (size_t line = run.line; line > 0 && near(line - 1); --line) {
    if (crosses(line - 1)) return true;
  }
  for (size_t line = run.line + 1; line < lines.size() && near(line); ++line) {
    if (crosses(line)) return true;
  }
  return false;
}

// The part of an even run that fills one of the widths; nothing where none does.
std::optional<Run> filling_run(const Page& page, const Lines& lines, const Run& run, const std::vector<Width>& widths) {
  for (const auto& width : widths) {
    if (width.lines < kLeastFilling) continue;
    const double slack = kSameEdge * height_of(word_at(page, lines, run.line, run.first));
    Run part = {run.line, run.first, run.last};
    while (part.first < run.last && word_at(page, lines, run.line, part.first).box.x0 < width.span.from - slack)
      ++part.first;
    while (part.last > part.first && word_at(page, lines, run.line, part.last).box.x1 > width.span.to + slack)
      --part.last;
    if (part.last == part.first) continue;
    if (std::abs(word_at(page, lines, run.line, part.first).box.x0 - width.span.from) > slack ||
        std::abs(word_at(page, lines, run.line, part.last).box.x1 - width.span.to) > slack)
      continue;
    size_t wordings = 0;
    for (size_t i = part.first; i <= part.last; ++i) wordings += is_wording(word_at(page, lines, run.line, i).text);
    if (4 * wordings < 3 * (part.last - part.first + 1)) continue;
    const bool surely = width.lines >= kSurelyFilling && part.last - part.first >= kSurelyEven;
    if (!surely && !crossed(page, lines, part, width.span)) continue;
    return part;
  }
  return std::nullopt;
}

// Whether a line next to the run's has words at its left edge, and nothing else within its width: its last line.
bool ends_below(const Page& page, const Lines& lines, const Run& run) {
  const Word& own = word_at(page, lines, run.line, run.first);
  const double slack = kSameEdge * height_of(own);
  const double end = word_at(page, lines, run.line, run.last).box.x1 + slack;
  const double gap = gap_before(page, lines, run.line, run.first + 1);
  for (size_t line = run.line + 1; line < lines.size(); ++line) {
    if (std::abs(middle_of(word_at(page, lines, line, 0)) - middle_of(own)) > kWideLeading * height_of(own))
      return false;
    double right = own.box.x0;
    bool begins = false;
    for (size_t i = 0; i < lines[line].size(); ++i) {
      const Box& box = word_at(page, lines, line, i).box;
      if (box.x1 < own.box.x0 || box.x0 > end) continue;
      if (box.x0 - right > gap - slack) return false;
      begins = begins || std::abs(box.x0 - own.box.x0) < slack;
      right = box.x1;
    }
    if (begins) return true;
  }
  return false;
}

// Whether so many words of all lengths have the very same white between them that no columns could.
bool is_evenly_set(const Page& page, const Lines& lines, const Run& run) {
  if (run.last - run.first < kVeryManyEven) return false;
  const double slack = kVeryEven * height_of(word_at(page, lines, run.line, run.first));
  const double gap = gap_before(page, lines, run.line, run.first + 1);
  size_t wordings = 0;
  std::set<size_t> lengths;
  for (size_t i = run.first; i <= run.last; ++i) {
    if (i > run.first && std::abs(gap_before(page, lines, run.line, i) - gap) > slack) return false;
    const std::string& text = word_at(page, lines, run.line, i).text;
    wordings += is_wording(text);
    lengths.insert(text.size());
  }
  return 4 * wordings >= 3 * (run.last - run.first + 1) && lengths.size() >= kLengths && ends_below(page, lines, run);
}

}  // namespace

bool is_wording(const std::string& text) {
  const auto letters = std::count_if(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) > 0x7F;
  });
  return 2 * static_cast<size_t>(letters) > text.size();
}

std::vector<std::vector<bool>> stretched_gaps(const Page& page, const Lines& lines, const Partings& parted,
                                              const std::vector<Span>& columns) {
  std::vector<std::vector<bool>> out;
  const auto justified = justified_lines(page, lines);
  std::vector<Run> even;
  std::vector<Run> plain;
  for (size_t line = 0; line < lines.size(); ++line) {
    out.emplace_back(lines[line].size(), justified[line]);
    if (justified[line]) continue;
    const auto pieces = pieces_of(parted[line], line);
    std::copy_if(pieces.begin(), pieces.end(), std::back_inserter(plain),
                 [](const Run& piece) { return piece.last - piece.first + 1 >= kLeastStretched; });
    const auto runs = even_runs(page, lines, pieces, line);
    even.insert(even.end(), runs.begin(), runs.end());
  }
  if (even.empty()) return out;
  std::vector<Width> widths;
  for (const Span& column : columns) widths.push_back({column, kLeastFilling});
  for (const auto& run : plain) {
    const Word& first = word_at(page, lines, run.line, run.first);
    count_width(widths, {first.box.x0, word_at(page, lines, run.line, run.last).box.x1}, height_of(first));
  }
  for (const auto& run : even) {
    const auto part = is_evenly_set(page, lines, run) ? std::optional(run) : filling_run(page, lines, run, widths);
    for (size_t i = part ? part->first + 1 : 1; part && i <= part->last; ++i) out[run.line][i] = true;
  }
  return out;
}

}  // namespace spoglio::extract
