// Labels in brackets behind a name, "[target: ≥ 5 - peso: 30%]", whose brackets were read as letters or strokes.
#pragma once

#include <set>
#include <string>
#include <vector>

namespace spoglio::normalize {

// The labels that open brackets in at least two of the texts: "target" of "[target: …".
std::set<std::string> bracketed_labels(const std::vector<std::string>& texts);

// "Ltarget: ≥ 5 - peso: 30%)" with its brackets, where the label opens them elsewhere.
std::string with_mended_brackets(const std::string& text, const std::set<std::string>& labels);

}  // namespace spoglio::normalize
