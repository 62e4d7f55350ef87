// Digest, checks and rows for linking of one record.
#include <fmt/format.h>

#include "extract/text.h"
#include "store/prepared.h"

namespace spoglio::store {
namespace {

// Each part with its length before it, so that no two records give the same bytes. The path does not count: moving a
// file changes nothing.
std::string digest_of(const DocumentRecord& record) {
  std::string bytes;
  const auto add = [&bytes](const std::string& part) { bytes += fmt::format("{}:{}", part.size(), part); };
  for (const std::string* part : {&record.source, &record.origin, &record.tool_version, &record.vocabulary_digest})
    add(*part);
  add(std::to_string(record.bytes));
  if (!record.plan) {
    add("");
  } else if (record.plan_json.empty()) {
    add(normalize::to_json(*record.plan, -1));
  } else {
    add(record.plan_json);
  }
  add(record.failure ? record.failure->code : "");
  add(record.failure ? record.failure->message : "");
  for (const PageText& page : record.pages) {
    add(std::to_string(page.number));
    add(page.text);
  }
  return extract::sha256_hex(bytes);
}

}  // namespace

std::shared_ptr<const Prepared> prepared_of(const DocumentRecord& record) {
  auto out = std::make_shared<Prepared>();
  out->digest = digest_of(record);
  if (record.plan) {
    out->findings = normalize::check_plan(*record.plan);
    out->rows = linked_rows(*record.plan);
  }
  return out;
}

void prepare(DocumentRecord& record) { record.prepared = prepared_of(record); }

}  // namespace spoglio::store
