// What people decide about single fields of a document, as the store takes it and tells it.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace spoglio::store {

// `document` is a file name, a SHA-256 or the beginning of one; `path` a field of it (field_path.h), parts in any
// spelling and '*' in them for any letters, as long as one field alone is meant.
struct Decision {
  std::string document;
  std::string path;
  std::string written;   // the value, for correct(): read by the grammar of the field's cells; "" for nothing
  bool as_text = false;  // a measure is text, whatever it looks like
  std::string who;
  std::string decided;  // UTC, ISO
  std::string why;
};

// A decision as it is kept. Values are in words: "number >= 85 %", "12.5", "nothing".
struct Correction {
  std::string sha256;
  std::string source;
  std::string path;
  std::string action;  // "correct", "accept", "withdraw"
  std::optional<std::string> written;
  std::optional<std::string> value;  // what holds; none for a withdrawal
  std::optional<std::string> seen;   // what the reading said when it was decided
  std::string who;
  std::string decided;
  std::string why;
  std::string state;                     // "applied", "agrees", "orphaned", "past"
  std::optional<std::string> extracted;  // what the latest reading says; none when it has no such row
  std::string doubt;                     // of correct() alone: why the person should look at the value again
};

// One field of a document: what a person may decide about.
struct FieldLine {
  std::string path;
  std::string value;                // what holds, in words
  std::vector<std::string> doubts;  // open ones: "ocr_repair: …"
};

}  // namespace spoglio::store
