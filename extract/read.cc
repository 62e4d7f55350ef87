// Finds what kind of file a document is from its first bytes, and opens the reader for it.
#include "extract/read.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <utility>

#include "extract/error.h"
#include "extract/image/image.h"
#include "extract/ocr/image_reader.h"
#include "extract/pdf/reader.h"
#include "extract/plain/reader.h"
#include "extract/recognised/alto_reader.h"
#include "extract/recognised/hocr_reader.h"

namespace spoglio::extract {
namespace {

namespace fs = std::filesystem;

constexpr size_t kPdfHeaderReach = 1024;  // bytes before "%PDF-" that Acrobat, and Poppler, put up with
constexpr size_t kSniffed = 64 * 1024;    // bytes looked at to tell text from binary
constexpr double kMostControls = 0.30;    // share of control characters in a text
constexpr double kMostZeros = 0.001;      // share of zero bytes in a text that is not UTF-16
constexpr double kUtf16Zeros = 0.25;  // share of zero bytes, all at odd or all at even places, of UTF-16 without mark

struct Magic {
  std::string_view bytes;
  std::string_view kind;
  std::string_view advice;
};

constexpr std::string_view kScan = "save it as PNG or TIFF";
constexpr std::string_view kOffice = "if it is an office document, print it to PDF; if an archive, unpack it";

constexpr std::array<Magic, 5> kMagics = {{
    {"GIF8", "a GIF image", kScan},
    {"PK\x03\x04", "a ZIP file", kOffice},
    {"\xD0\xCF\x11\xE0", "an old office document", "print it to PDF"},
    {"{\\rtf", "a rich text document", "print it to PDF"},
    {"\x1F\x8B", "a gzip file", "unpack it"},
}};

bool is_utf16(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
  std::array<size_t, 2> zeros = {0, 0};
  for (size_t i = 0; i < bytes.size(); ++i) zeros[i % 2] += bytes[i] == '\0';
  const auto least = static_cast<size_t>(kUtf16Zeros * static_cast<double>(bytes.size()));
  return (zeros[0] == 0 && zeros[1] > least) || (zeros[1] == 0 && zeros[0] > least);
}

bool is_binary(std::string_view bytes) {
  if (is_utf16(bytes)) return false;
  size_t zeros = 0;
  size_t controls = 0;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    zeros += byte == 0;
    controls += (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f') || byte == 0x7F;
  }
  const auto size = static_cast<double>(bytes.size());
  return static_cast<double>(zeros) > kMostZeros * size || static_cast<double>(controls) > kMostControls * size;
}

void refuse_binary(std::string_view head, const std::string& path) {
  for (const auto& magic : kMagics) {
    if (!head.starts_with(magic.bytes)) continue;
    throw Error(ErrorCode::kUnsupported,
                fmt::format("{}: is {}, not a PDF or a text; {}", path, magic.kind, magic.advice));
  }
  if (is_binary(head)) {
    throw Error(ErrorCode::kUnsupported,
                fmt::format("{}: is neither PDF nor text (binary data); give the PDF, or its text in UTF-8", path));
  }
}

std::uintmax_t size_of(const std::string& path) {
  std::error_code error;
  const auto status = fs::status(path, error);
  if (error || !fs::exists(status)) {
    throw Error(ErrorCode::kUnreadable, fmt::format("{}: no such file; check the path", path));
  }
  if (!fs::is_regular_file(status)) {
    throw Error(ErrorCode::kUnreadable, fmt::format("{}: is a folder or device; give a file", path));
  }
  const auto size = fs::file_size(path, error);
  if (error) throw Error(ErrorCode::kUnreadable, fmt::format("{}: {}", path, error.message()));
  return size;
}

std::string read_bytes(std::ifstream& in, size_t count) {
  std::string out(count, '\0');
  in.read(out.data(), static_cast<std::streamsize>(count));
  out.resize(static_cast<size_t>(in.gcount()));
  return out;
}

void check_size(std::uintmax_t size, std::int64_t most, const std::string& path, std::string_view what) {
  if (size <= static_cast<std::uintmax_t>(std::max<std::int64_t>(most, 0))) return;
  throw Error(ErrorCode::kTooLarge, fmt::format("{}: {} MB {}, more than the {} MB that are read; split it", path,
                                                size >> 20, what, most >> 20));
}

}  // namespace

std::unique_ptr<PageReader> open_document(const std::string& path, const ReadOptions& options) {
  const auto size = size_of(path);
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Error(ErrorCode::kUnreadable, fmt::format("{}: cannot be opened; check its permissions", path));
  std::string bytes = read_bytes(in, kSniffed);
  if (in.bad()) throw Error(ErrorCode::kUnreadable, fmt::format("{}: cannot be read; check the disk", path));
  if (bytes.empty()) throw Error(ErrorCode::kEmpty, fmt::format("{}: is empty; fetch it again", path));
  const std::string source = fs::path(path).filename().string();
  if (std::string_view(bytes).substr(0, kPdfHeaderReach).find("%PDF-") != std::string_view::npos) {
    return read_pdf(path, source, options);
  }
  if (ImageFile::is_image(bytes)) {
    check_size(size, options.max_image_bytes, path, "of pictures");
    bytes += read_bytes(in, static_cast<size_t>(size) - std::min(bytes.size(), static_cast<size_t>(size)));
    return read_image(std::move(bytes), path, source, options);
  }
  refuse_binary(bytes, path);
  check_size(size, options.max_text_bytes, path, "of text");
  if (bytes.size() == kSniffed) bytes += read_bytes(in, static_cast<size_t>(size) - kSniffed);
  const std::string_view head = std::string_view(bytes).substr(0, kSniffed);
  if (is_alto(head)) return read_alto(bytes, source, options);
  if (is_hocr(head)) return read_hocr(bytes, source, options);
  return read_text(bytes, source);
}

}  // namespace spoglio::extract
