// The place of each object is qpdf's to know, its text is read here.
#include "extract/pdf/tags/raw_objects.h"

#include <algorithm>
#include <exception>
#include <map>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFXRefEntry.hh>

#include "extract/pdf/lexer.h"
#include "extract/pdf/stream.h"

namespace spoglio::extract {
namespace {

constexpr int kMostObjects = 8'388'607;        // the highest number that the norm allows
constexpr size_t kMostUnpacked = 64U << 20;    // bytes of all object streams; a tagged plan of 500 pages has 20 MB
constexpr size_t kHeaderReach = 1024;          // bytes in which the file's header may stand
constexpr std::string_view kHeader = "%PDF-";  // offsets count from it

}  // namespace

RawObjects::RawObjects(QPDF& pdf, std::string_view file) : pdf_(pdf), file_(file) {
  const size_t header = file.substr(0, kHeaderReach).find(kHeader);
  if (header != std::string_view::npos) file_.remove_prefix(header);
  for (const auto& [id, place] : pdf.getXRefTable()) {
    if (id.getObj() <= 0 || id.getObj() > kMostObjects) continue;
    const auto at = static_cast<size_t>(id.getObj());
    if (at >= entries_.size()) entries_.resize(at + 1);
    if (place.getType() == 1 && place.getOffset() > 0) entries_[at] = {0, static_cast<size_t>(place.getOffset())};
    if (place.getType() == 2) entries_[at] = {place.getObjStreamNumber(), 0};
  }
}

int RawObjects::reference(std::string_view value) {
  if (value.empty() || value.back() != 'R' || !pdf::is_digit(value.front())) return 0;
  size_t at = 0;
  const double number = pdf::number(value, at);
  return number <= kMostObjects ? static_cast<int>(number) : 0;
}

std::string_view RawObjects::resolved(std::string_view value) {
  const int number = reference(value);
  return number == 0 ? value : find(number);
}

std::string_view RawObjects::find(int number) {
  if (number <= 0 || static_cast<size_t>(number) >= entries_.size()) return {};
  const Entry& entry = entries_[static_cast<size_t>(number)];
  if (entry.stream == 0) return entry.offset == 0 ? std::string_view() : in_file(number, entry.offset);
  const Unpacked& unpacked = stream(entry.stream);
  const auto at = unpacked.offsets.find(number);
  return at == unpacked.offsets.end() ? std::string_view() : std::string_view(unpacked.bytes).substr(at->second);
}

// After "12 0 obj".
std::string_view RawObjects::in_file(int number, size_t offset) const {
  if (offset >= file_.size()) return {};
  const std::string_view text = file_.substr(offset);
  size_t at = 0;
  if (pdf::integer(pdf::value(text, at)) != number) return {};
  pdf::value(text, at);
  if (pdf::value(text, at) != "obj") return {};
  return text.substr(at);
}

const RawObjects::Unpacked& RawObjects::stream(int number) {
  const auto [at, added] = streams_.try_emplace(number);
  Unpacked& out = at->second;
  if (!added) return out;
  QPDFObjectHandle stream = pdf_.getObjectByID(number, 0);
  if (!stream.isStream()) return out;
  append_stream(stream, out.bytes, kMostUnpacked - std::min(kMostUnpacked, unpacked_));
  unpacked_ += out.bytes.size();
  QPDFObjectHandle start_of_first = stream.getDict().getKey("/First");
  const int first = start_of_first.isInteger() ? start_of_first.getIntValueAsInt() : 0;
  const std::string_view bytes = out.bytes;
  if (first <= 0 || static_cast<size_t>(first) > bytes.size()) return out;
  const std::string_view table = bytes.substr(0, static_cast<size_t>(first));
  size_t place = 0;
  while (true) {
    const auto id = pdf::integer(pdf::value(table, place));
    const auto offset = pdf::integer(pdf::value(table, place));
    if (!id || !offset || *offset < 0) return out;
    const size_t start = static_cast<size_t>(first) + static_cast<size_t>(*offset);
    if (start < bytes.size()) out.offsets.try_emplace(*id, start);
  }
}

}  // namespace spoglio::extract
