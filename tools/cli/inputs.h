// Which files an ingest reads: those named, and those found in the folders named.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace spoglio::cli {

struct Input {
  std::string path;
  std::int64_t bytes = 0;
  std::optional<std::string> unreadable;  // why it cannot be read, with advice
};

struct Inputs {
  std::vector<Input> files;           // in the order of the arguments, folders sorted by path
  std::vector<std::string> problems;  // arguments that give nothing to read, each with advice
  std::size_t passed_over = 0;        // files in folders that are not looked at: see is_candidate
};

// Folders are searched to the bottom, each real folder once, so that links in a ring do no harm.
Inputs find_inputs(const std::vector<std::string>& arguments);

// Whether a file found in a folder is looked at, by its name alone: not hidden files, and not what lies beside plans
// and is none (.json, .jsonl, .toml, .md, .db). What it is, its content tells.
bool is_candidate(std::string_view name);

// SHA-256 of a file, read in pieces. Throws Error(kUnreadable) with advice.
std::string file_sha256(const std::string& path);

}  // namespace spoglio::cli
