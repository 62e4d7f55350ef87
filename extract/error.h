// The one exception of the project: a document, or a store, that cannot go on.
#pragma once

#include <stdexcept>
#include <string>

namespace spoglio {

enum class ErrorCode {
  kUnreadable,   // the file cannot be opened or read
  kEmpty,        // no bytes, or no pages
  kDamaged,      // a PDF that Poppler cannot open
  kEncrypted,    // a PDF that asks for a password
  kTooLarge,     // beyond a stated limit
  kUnsupported,  // a kind of file Spoglio does not read
  kNoText,       // pages without any text (scans)
  kTimeout,      // a worker over its time
  kMemory,       // a worker over its memory
  kCrashed,      // a worker that died
  kStore,        // a database that is not Spoglio's, is newer, or cannot be written
  kInput,        // plan JSON or vocabulary that does not parse
};

// A stable lower-case name ("unreadable", "damaged", …), as stored with a failed document.
const char* to_string(ErrorCode code);

class Error : public std::runtime_error {
 public:
  // `message` says place, thing and advice: "piano.pdf: asks for a password; remove it with qpdf --decrypt".
  Error(ErrorCode code, const std::string& message) : std::runtime_error(message), code_(code) {}
  ErrorCode code() const { return code_; }

 private:
  ErrorCode code_;
};

}  // namespace spoglio
