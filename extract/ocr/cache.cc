// One item per line: "word x0 y0 x1 y1 size confidence joined text", "level x0 y0 x1 y1", …; the last line counts them.
#include "extract/ocr/cache.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <system_error>

#include "extract/text.h"

namespace spoglio::extract {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kHead = "spoglio-ocr 9";
constexpr size_t kKeyLength = 64;
constexpr std::uintmax_t kMostBytes = 16U << 20;  // of one page; a dense one has 100 kB

void add_boxes(std::string& out, const char* name, const std::vector<Box>& boxes) {
  for (const Box& box : boxes) out += fmt::format("{} {} {} {} {}\n", name, box.x0, box.y0, box.x1, box.y1);
}

bool read_box(std::istream& in, Box& box) {
  in >> box.x0 >> box.y0 >> box.x1 >> box.y1;
  return in && std::isfinite(box.x0) && std::isfinite(box.y0) && std::isfinite(box.x1) && std::isfinite(box.y1);
}

bool read_word(std::istream& in, Word& word) {
  bool joined = false;
  if (!read_box(in, word.box)) return false;
  in >> word.font_size >> word.confidence >> joined;
  if (!in || in.get() != ' ' || !std::getline(in, word.text)) return false;
  word.space_after = !joined;
  return true;
}

// One line of a page; false when it makes no sense.
bool read_item(const std::string& line, ScannedPage& page) {
  std::istringstream in(line);
  std::string kind;
  in >> kind;
  Box box;
  if (kind == "word") {
    Word word;
    if (!read_word(in, word)) return false;
    word.text = to_nfc(word.text);
    page.words.push_back(std::move(word));
    return true;
  }
  if (!read_box(in, box)) return false;
  if (kind == "level") page.drawing.horizontal.push_back(box);
  if (kind == "upright") page.drawing.vertical.push_back(box);
  if (kind == "shade") page.drawing.shades.push_back(box);
  return kind == "level" || kind == "upright" || kind == "shade";
}

}  // namespace

std::string write_ocr_page(const ScannedPage& page) {
  std::string out =
      fmt::format("{}\npage {} {} {} {} {}\n", kHead, page.width, page.height, page.turns, page.skew, page.print_lines);
  for (const Word& word : page.words) {
    out += fmt::format("word {} {} {} {} {} {} {} {}\n", word.box.x0, word.box.y0, word.box.x1, word.box.y1,
                       word.font_size, word.confidence, word.space_after ? 0 : 1, word.text);
  }
  add_boxes(out, "level", page.drawing.horizontal);
  add_boxes(out, "upright", page.drawing.vertical);
  add_boxes(out, "shade", page.drawing.shades);
  out += fmt::format("end {}\n", std::count(out.begin(), out.end(), '\n'));
  return out;
}

std::optional<ScannedPage> read_ocr_page(const std::string& text) {
  std::istringstream in(text);
  std::string line;
  std::string word;
  ScannedPage out;
  if (!std::getline(in, line) || line != kHead) return std::nullopt;
  in >> word >> out.width >> out.height >> out.turns >> out.skew >> out.print_lines;
  if (!in || word != "page" || !std::getline(in, line)) return std::nullopt;
  out.drawing.width = out.width;
  out.drawing.height = out.height;
  for (int lines = 2; std::getline(in, line); ++lines) {
    if (line == fmt::format("end {}", lines)) return out;
    if (!read_item(line, out)) return std::nullopt;
  }
  return std::nullopt;
}

bool is_cache_key(const std::string& key) {
  return key.size() == kKeyLength && key.find_first_not_of("0123456789abcdef") == std::string::npos;
}

OcrCache folder_cache(const std::string& folder) {
  OcrCache out;
  out.find = [folder](const std::string& key) -> std::optional<std::string> {
    const fs::path path = fs::path(folder) / (key + ".ocr");
    std::error_code error;
    const auto size = fs::file_size(path, error);
    std::ifstream in(path, std::ios::binary);
    if (error || size > kMostBytes || !in) return std::nullopt;
    return std::string((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  };
  out.keep = [folder](const std::string& key, const std::string& value) {
    if (!is_cache_key(key)) return;
    std::error_code error;
    fs::create_directories(folder, error);
    const fs::path path = fs::path(folder) / (key + ".ocr");
    const fs::path beside = fs::path(folder) / fmt::format(".{}.{}", key, getpid());
    std::ofstream file(beside, std::ios::binary);
    file << value;
    file.close();
    if (file) fs::rename(beside, path, error);
    if (!file || error) fs::remove(beside, error);
  };
  return out;
}

}  // namespace spoglio::extract
