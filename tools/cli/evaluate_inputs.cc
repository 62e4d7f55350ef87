// Finding gold, documents and predictions.
#include "tools/cli/evaluate_inputs.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <system_error>

#include "extract/error.h"

namespace spoglio::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kGoldEnd = ".gold.json";
constexpr std::string_view kJsonEnd = ".json";

// The .json files below a folder, sorted, without hidden ones.
std::vector<std::string> json_files(const std::string& folder) {
  std::vector<std::string> files;
  std::error_code error;
  fs::recursive_directory_iterator it(folder, fs::directory_options::skip_permission_denied, error);
  for (; !error && it != fs::recursive_directory_iterator(); it.increment(error)) {
    const std::string name = it->path().filename().string();
    if (name.starts_with('.')) {
      it.disable_recursion_pending();
    } else if (name.ends_with(kJsonEnd)) {
      files.push_back(it->path().string());
    }
  }
  if (error) {
    throw Error(ErrorCode::kUnreadable,
                fmt::format("{}: cannot be searched ({}); check that it is a folder", folder, error.message()));
  }
  std::sort(files.begin(), files.end());
  return files;
}

// One name for one file, however it is reached.
std::string real_path(const std::string& path) {
  std::error_code error;
  const fs::path real = fs::canonical(path, error);
  return error ? path : real.string();
}

class Matcher {
 public:
  explicit Matcher(const std::string& gold_folder) {
    const std::vector<std::string> files = json_files(gold_folder);
    for (const bool marked : {true, false}) {
      for (const std::string& file : files) {
        if (file.ends_with(kGoldEnd) != marked) continue;
        const auto [it, added] = gold_.try_emplace(base_name(file), file);
        if (added) {
          gold_files_.insert(real_path(file));
        } else if (marked) {
          out_.problems.push_back(
              fmt::format("{} and {} are gold for documents of one name: the first is used; "
                          "rename one of them",
                          it->second, file));
        }
      }
    }
  }

  void add(const std::string& argument) {
    Inputs found = find_inputs({argument});
    std::error_code error;
    if (!fs::is_directory(argument, error)) {
      for (const std::string& problem : found.problems) out_.problems.push_back(problem);
      for (const Input& file : found.files) add_task(file, file.path.ends_with(kJsonEnd));
      return;
    }
    std::vector<std::string> predictions = json_files(argument);
    std::erase_if(predictions, [this](const std::string& file) {
      return file.ends_with(kGoldEnd) || gold_files_.contains(real_path(file));
    });
    // That a folder holds no documents is no problem when it holds predictions.
    if (predictions.empty()) {
      for (const std::string& problem : found.problems) out_.problems.push_back(problem);
    }
    for (const Input& file : found.files) add_task(file, false);
    for (const std::string& file : predictions) {
      for (const Input& input : find_inputs({file}).files) add_task(input, true);
    }
  }

  EvaluationInputs result() {
    for (const auto& [name, file] : gold_) {
      // Other JSON may lie in the folder; only a file that says so is gold without a document.
      if (!used_.contains(name) && file.ends_with(kGoldEnd)) out_.unread_gold.push_back(file);
    }
    return std::move(out_);
  }

 private:
  void add_task(const Input& input, bool prediction) {
    if (!seen_.insert(real_path(input.path)).second) return;
    const std::string name = base_name(input.path);
    const auto gold = gold_.find(name);
    if (gold == gold_.end()) {
      out_.without_gold.push_back(input.path);
      return;
    }
    used_.insert(name);
    out_.tasks.push_back({input, gold->second, prediction});
  }

  EvaluationInputs out_;
  std::map<std::string, std::string> gold_;  // path by base name
  std::set<std::string> gold_files_;
  std::set<std::string> seen_;
  std::set<std::string> used_;
};

}  // namespace

std::string base_name(std::string_view path) {
  std::string name(path.substr(path.find_last_of('/') + 1));
  if (name.ends_with(kGoldEnd)) return name.substr(0, name.size() - kGoldEnd.size());
  const std::size_t dot = name.find_last_of('.');
  return dot == std::string::npos || dot == 0 ? name : name.substr(0, dot);
}

EvaluationInputs find_evaluation_inputs(const std::string& gold_folder, const std::vector<std::string>& paths) {
  Matcher matcher(gold_folder);
  for (const std::string& path : paths) matcher.add(path);
  return matcher.result();
}

}  // namespace spoglio::cli
