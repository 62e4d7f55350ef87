// Groups words into printed lines and lines into blocks, as ALTO wants them, and writes them out.
#include "extract/recognised/alto_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <ostream>
#include <string_view>
#include <vector>

namespace spoglio::extract {
namespace {

constexpr double kMm10PerPoint = 254 / 72.0;
constexpr double kSameLine = 0.5;   // of the lower word's height that both share
constexpr double kApart = 1.5;      // white between words of two lines beside each other, in heights
constexpr double kSameBlock = 1.0;  // white between lines of one block, in heights
constexpr double kOverlap = 0.3;    // steps backwards inside a line, in heights: letters that lean

using Words = std::vector<const Word*>;

struct TextLine {
  Words words;
  Box box;
};

double height_of(const Box& box) { return box.y1 - box.y0; }

bool goes_on(const TextLine& line, const Word& word) {
  const Box& last = line.words.back()->box;
  const double height = std::min(height_of(last), height_of(word.box));
  const double shared = std::min(last.y1, word.box.y1) - std::max(last.y0, word.box.y0);
  const double gap = word.box.x0 - last.x1;
  return shared >= kSameLine * height && gap <= kApart * height && gap >= -kOverlap * height;
}

std::vector<TextLine> lines_of(const Page& page) {
  std::vector<TextLine> lines;
  for (const Word& word : page.words) {
    if (lines.empty() || !goes_on(lines.back(), word)) lines.push_back({{}, word.box});
    lines.back().words.push_back(&word);
    lines.back().box = unite(lines.back().box, word.box);
  }
  return lines;
}

bool follows(const Box& block, const Box& line) {
  const double gap = line.y0 - block.y1;
  return gap >= -kOverlap * height_of(line) && gap <= kSameBlock * height_of(line) && line.x0 < block.x1 &&
         block.x0 < line.x1;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\t') out += c;
    }
  }
  return out;
}

// Up to three decimals, none that say nothing.
std::string short_number(double value) {
  std::string out = fmt::format("{:.3f}", value);
  while (out.back() == '0') out.pop_back();
  if (out.back() == '.') out.pop_back();
  return out == "-0" ? "0" : out;
}

}  // namespace

AltoWriter::AltoWriter(std::ostream& out, const AltoInfo& info)
    : out_(out), units_(info.dpi > 0 ? info.dpi / 72 : kMm10PerPoint), pixels_(info.dpi > 0) {
  std::string settings = info.settings;
  if (pixels_) settings += fmt::format("{}dpi: {}", settings.empty() ? "" : "; ", short_number(info.dpi));
  out_
      << R"(<?xml version="1.0" encoding="UTF-8"?>
<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" )"
      << R"(xsi:schemaLocation="http://www.loc.gov/standards/alto/ns-v4# http://www.loc.gov/standards/alto/v4/alto-4-4.xsd")"
      << " SCHEMAVERSION=\"4.4\">\n<Description>\n<MeasurementUnit>" << (pixels_ ? "pixel" : "mm10")
      << "</MeasurementUnit>\n<sourceImageInformation><fileName>" << escaped(info.source)
      << "</fileName></sourceImageInformation>\n<Processing ID=\"ocr\">"
      << "<processingCategory>contentGeneration</processingCategory><processingStepSettings>" << escaped(settings)
      << "</processingStepSettings><processingSoftware><softwareName>Spoglio</softwareName><softwareVersion>"
      << escaped(info.version) << "</softwareVersion></processingSoftware></Processing>\n</Description>\n<Layout>\n";
}

std::string AltoWriter::number(double points) const { return short_number(points * units_); }

std::string AltoWriter::place(const Box& box) const {
  return fmt::format("HPOS=\"{}\" VPOS=\"{}\" WIDTH=\"{}\" HEIGHT=\"{}\"", number(box.x0), number(box.y0),
                     number(box.x1 - box.x0), number(box.y1 - box.y0));
}

void AltoWriter::add(const Page& page) {
  const std::string size = fmt::format("WIDTH=\"{}\" HEIGHT=\"{}\"", number(page.width), number(page.height));
  out_ << fmt::format("<Page ID=\"page{0}\" PHYSICAL_IMG_NR=\"{0}\" PROCESSINGREFS=\"ocr\" {1}>\n", page.number, size)
       << "<PrintSpace HPOS=\"0\" VPOS=\"0\" " << size << ">\n";
  const std::vector<TextLine> lines = lines_of(page);
  for (size_t first = 0; first < lines.size();) {
    Box block = lines[first].box;
    size_t end = first + 1;
    for (; end < lines.size() && follows(block, lines[end].box); ++end) block = unite(block, lines[end].box);
    out_ << fmt::format("<TextBlock ID=\"block{}\" {}>\n", ++blocks_, place(block));
    for (; first < end; ++first) {
      out_ << fmt::format("<TextLine ID=\"line{}\" {}>\n", ++lines_, place(lines[first].box));
      for (size_t i = 0; i < lines[first].words.size(); ++i) {
        const Word& word = *lines[first].words[i];
        out_ << fmt::format("<String ID=\"word{}\" {} CONTENT=\"{}\" WC=\"{}\"{}/>", ++words_, place(word.box),
                            escaped(word.text), short_number(std::clamp(word.confidence, 0.0, 1.0)),
                            word.bold ? " STYLE=\"bold\"" : "");
        const bool last = i + 1 == lines[first].words.size();
        out_ << (last ? "\n" : word.space_after ? "<SP/>\n" : "\n");
      }
      out_ << "</TextLine>\n";
    }
    out_ << "</TextBlock>\n";
  }
  for (const auto* rules : {&page.drawing.horizontal, &page.drawing.vertical})
    for (const Box& rule : *rules)
      out_ << fmt::format("<GraphicalElement ID=\"block{}\" {}/>\n", ++blocks_, place(rule));
  out_ << "</PrintSpace>\n</Page>\n";
}

void AltoWriter::finish() { out_ << "</Layout>\n</alto>\n"; }

}  // namespace spoglio::extract
