// Plans as files: JSON, JSON lines, gold.
#include "tools/cli/export_plans.h"

#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>

#include "store/whole_file.h"
#include "tools/cli/output.h"

namespace spoglio::cli {
namespace {

// A name that stays in the folder whatever a loaded plan calls its source.
std::string safe_name(const std::string& source) {
  std::string name = printable(source);
  for (char& c : name) {
    if (c == '/' || c == '\\') c = '_';
  }
  if (name.empty() || name.starts_with('.')) name.insert(0, "_");
  return name;
}

// Names that differ: two documents of one name are told apart by the digest, or a number where there is none.
class Names {
 public:
  std::string name_for(const normalize::Plan& plan, const std::string& base) {
    std::string name = safe_name(base);
    if (!taken_.insert(name).second) {
      const std::string& sha256 = plan.document.sha256;
      name += "-" + (sha256.empty() ? std::to_string(taken_.size()) : sha256.substr(0, 12));
      taken_.insert(name);
    }
    return name;
  }
  std::size_t count() const { return taken_.size(); }

 private:
  std::set<std::string> taken_;
};

void write_whole(const std::string& path, const std::string& text) {
  store::WholeFile file(path);
  file.write(text);
  file.finish();
}

}  // namespace

void export_array(const store::Store& store, const Sink& sink) {
  bool first = true;
  store.for_each_plan([&](const normalize::Plan& plan) {
    sink((first ? "[\n" : ",\n") + normalize::to_json(plan));
    first = false;
  });
  sink(first ? "[]\n" : "\n]\n");
}

void export_lines(const store::Store& store, const Sink& sink) {
  store.for_each_plan([&](const normalize::Plan& plan) { sink(normalize::to_json(plan, -1) + "\n"); });
}

void export_files(const store::Store& store, const std::string& folder) {
  store::make_folder(folder);
  Names names;
  store.for_each_plan([&](const normalize::Plan& plan) {
    write_whole(folder + "/" + names.name_for(plan, plan.document.source) + ".json", normalize::to_json(plan) + "\n");
  });
  message(counted(names.count(), "plan") + " written to " + folder);
}

std::string gold_json(const normalize::Plan& plan) {
  auto gold = nlohmann::ordered_json::parse(normalize::to_json(plan));
  for (auto& objective : gold["objectives"]) objective.erase("review");
  for (auto& indicator : gold["indicators"]) {
    if (!indicator["review"].empty()) indicator["gold_certain"] = false;
    indicator["review"] = nlohmann::ordered_json::array();
    indicator.erase("confidence");
    for (auto& measure : indicator["measures"]) {
      measure.erase("confidence");
      measure.erase("rule");
    }
  }
  return gold.dump(1) + "\n";
}

void export_gold(const store::Store& store, const std::string& document, const std::string& folder) {
  std::set<std::string> wanted;
  if (document.empty()) {
    for (const store::Correction& c : store.corrections()) {
      if (c.state == "applied" || c.state == "agrees") wanted.insert(c.sha256);
    }
  } else {
    wanted.insert(document);
  }
  store::make_folder(folder);
  Names names;
  for (const std::string& one : wanted) {
    const normalize::Plan plan = store.plan(one);
    const std::string base = std::filesystem::path(plan.document.source).stem().string();
    write_whole(folder + "/" + names.name_for(plan, base) + ".gold.json", gold_json(plan));
  }
  message(counted(names.count(), "plan") + " written to " + folder + " as gold");
  if (names.count() == 0)
    message("nobody has decided anything yet; name a document with --document, or see: spoglio fields");
}

}  // namespace spoglio::cli
