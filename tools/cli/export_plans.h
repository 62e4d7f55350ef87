// Plans as files: JSON, JSON lines, gold.
#pragma once

#include <functional>
#include <string>

#include "store/store.h"

namespace spoglio::cli {

using Sink = std::function<void(const std::string&)>;

// Every plan in one array, indented, or one per line.
void export_array(const store::Store& store, const Sink& sink);
void export_lines(const store::Store& store, const Sink& sink);

// One file per plan, SOURCE.json, in a folder that is made.
void export_files(const store::Store& store, const std::string& folder);

// SOURCE.gold.json of the documents that people have decided about, or of one: what spoglio evaluate measures against.
// What holds is gold; a row with open doubts says "gold_certain": false, for nobody has vouched for it.
void export_gold(const store::Store& store, const std::string& document, const std::string& folder);
// The same of one plan.
std::string gold_json(const normalize::Plan& plan);

}  // namespace spoglio::cli
