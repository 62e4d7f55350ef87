// What the program's exit status says. The table in README.md lists the same values.
#pragma once

namespace spoglio::cli {

enum class ExitCode {
  kOk = 0,        // everything asked for was done
  kFailed = 1,    // a document, a line or the database failed, or a demand is not met; the rest was done
  kUsage = 2,     // the command line cannot be understood
  kFindings = 3,  // --strict: everything was stored, and something needs a person's look
};

}  // namespace spoglio::cli
