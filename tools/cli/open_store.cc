// Opens the database for a subcommand.
#include "tools/cli/open_store.h"

#include <fmt/format.h>

#include "tools/cli/output.h"

namespace spoglio::cli {

store::Store open_store(const std::string& path, store::Mode mode) {
  store::Store store = store::Store::open(path, mode);
  if (!store.older_copy().empty()) {
    message(fmt::format("{}: was of an older Spoglio and is brought up to date; as it was, it is kept in {}", path,
                        store.older_copy()));
  }
  return store;
}

}  // namespace spoglio::cli
