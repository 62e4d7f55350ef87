// Bombs are cut off while they unpack; what comes before damage is kept.
#include "extract/pdf/stream.h"

#include <algorithm>
#include <exception>
#include <stdexcept>

#include <qpdf/Pipeline.hh>
#include <qpdf/QPDFObjectHandle.hh>

namespace spoglio::extract {
namespace {

// Collects a stream's decoded bytes, up to a limit.
class Collector : public Pipeline {
 public:
  Collector(std::string& out, size_t limit) : Pipeline("collector", nullptr), out_(out), limit_(limit) {}
  void write(unsigned char const* data, size_t size) override {
    out_.append(reinterpret_cast<const char*>(data), std::min(size, limit_ - std::min(limit_, out_.size())));
    if (out_.size() >= limit_) throw std::length_error(kTooLarge);  // a bomb: stop unpacking
  }
  void finish() override {}

 private:
  std::string& out_;
  size_t limit_;
};

}  // namespace

void append_stream(QPDFObjectHandle stream, std::string& out, size_t limit) {
  if (!stream.isStream()) return;
  const size_t before = out.size();
  Collector collector(out, limit);
  bool attempted = false;
  try {
    stream.pipeStreamData(&collector, &attempted, 0, qpdf_dl_generalized);
  } catch (const std::exception&) {
    // Keeps what came before the damage, or the limit.
  }
  if (!attempted) out.resize(before);  // packed in a way that is none for content: those bytes are no operators
}

}  // namespace spoglio::extract
