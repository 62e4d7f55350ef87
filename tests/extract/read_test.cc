// What kind of file a document is, and the messages for those that are none.
#include "extract/read.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string_view>

#include "extract/error.h"
#include "tests/extract/small_pdf.h"

namespace spoglio::extract {
namespace {

using testing::TemporaryFile;
using namespace std::string_literals;

struct Refusal {
  ErrorCode code = ErrorCode::kStore;
  std::string message;
};

Refusal refusal(const std::string& path, const ReadOptions& options = {}) {
  try {
    open_document(path, options);
  } catch (const Error& error) {
    return {error.code(), error.what()};
  }
  ADD_FAILURE() << path << " was opened";
  return {};
}

Refusal refusal_of(const std::string& bytes, const ReadOptions& options = {}) {
  const TemporaryFile file("piano.dat", bytes);
  return refusal(file.path(), options);
}

TEST(OpenDocument, MissingFileIsUnreadable) {
  const auto found = refusal("/nowhere/piano.pdf");
  EXPECT_EQ(found.code, ErrorCode::kUnreadable);
  EXPECT_NE(found.message.find("/nowhere/piano.pdf"), std::string::npos);
}

TEST(OpenDocument, FolderIsUnreadable) {
  EXPECT_EQ(refusal(std::filesystem::temp_directory_path().string()).code, ErrorCode::kUnreadable);
}

TEST(OpenDocument, EmptyFileIsEmpty) { EXPECT_EQ(refusal_of("").code, ErrorCode::kEmpty); }

TEST(OpenDocument, WhiteSpaceAloneIsEmpty) { EXPECT_EQ(refusal_of(" \n\t\n\f\n\xC2\xA0\n").code, ErrorCode::kEmpty); }

TEST(OpenDocument, TiffWithoutPagesIsDamaged) {
  const auto found = refusal_of("II*\0xxxx"s);
  EXPECT_EQ(found.code, ErrorCode::kDamaged);
  EXPECT_NE(found.message.find("piano.dat"), std::string::npos) << found.message;
}

TEST(OpenDocument, ImagesAreUnsupportedWithoutRecognition) {
  ReadOptions options;
  options.ocr.mode = OcrMode::kNever;
  for (const std::string& bytes : {"\x89PNG\r\n\x1A\n"s, "II*\0xxxx"s, "\xFF\xD8\xFF\xE0JFIF"s}) {
    const auto found = refusal_of(bytes, options);
    EXPECT_EQ(found.code, ErrorCode::kUnsupported);
    EXPECT_NE(found.message.find("--ocr never"), std::string::npos) << found.message;
  }
}

TEST(OpenDocument, ArchivesAreUnsupportedWithAdvice) {
  const auto archive = refusal_of("PK\x03\x04 word/document.xml");
  EXPECT_EQ(archive.code, ErrorCode::kUnsupported);
  EXPECT_NE(archive.message.find("unpack"), std::string::npos) << archive.message;
}

TEST(OpenDocument, BinaryDataIsUnsupported) {
  EXPECT_EQ(refusal_of("abc\0def\0\0\1\2\3"s).code, ErrorCode::kUnsupported);
  EXPECT_EQ(refusal_of("\1\2\3\4\5\6\7 a").code, ErrorCode::kUnsupported);
}

TEST(OpenDocument, Utf16IsText) {
  const TemporaryFile marked("a.txt", "\xFF\xFEO\0b\0\n\0"s);
  EXPECT_EQ(open_document(marked.path())->info().origin, Origin::kPlainText);
  const TemporaryFile unmarked("b.txt", "O\0b\0i\0\n\0"s);
  EXPECT_EQ(open_document(unmarked.path())->info().origin, Origin::kPlainText);
}

TEST(OpenDocument, TextBeyondTheLimitIsTooLarge) {
  ReadOptions options;
  options.max_text_bytes = 1000;
  EXPECT_EQ(refusal_of(std::string(1001, 'a'), options).code, ErrorCode::kTooLarge);
  const TemporaryFile file("piano.txt", std::string(1000, 'a'));
  EXPECT_EQ(open_document(file.path(), options)->info().pages, 1);
}

TEST(OpenDocument, HugeTextIsRefusedByItsSizeAlone) {
  // A sparse file: reading its terabyte would never end.
  const TemporaryFile file("piano.txt", std::string(100'000, 'a'));
  std::filesystem::resize_file(file.path(), std::uintmax_t{1} << 40);
  EXPECT_EQ(refusal(file.path()).code, ErrorCode::kTooLarge);
}

TEST(OpenDocument, PdfHeaderMayStandAfterSomeBytes) {
  const TemporaryFile file("piano.dat", "mail header\n\n" + testing::pdf_of({testing::page_with({"a"})}));
  EXPECT_EQ(open_document(file.path())->info().origin, Origin::kTextLayer);
}

}  // namespace
}  // namespace spoglio::extract
