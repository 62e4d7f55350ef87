// Opens the database for a subcommand.
#pragma once

#include <string>

#include "store/store.h"

namespace spoglio::cli {

// Like Store::open; says so when a store of an older version was brought up to date, and where its copy is.
store::Store open_store(const std::string& path, store::Mode mode);

}  // namespace spoglio::cli
