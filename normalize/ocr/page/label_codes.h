// Letters of headings that recognition damaged.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace spoglio::normalize {

// Texts of a page in order, of which several begin with one label, a letter and a dash ("Obiettivo strategico H - …"):
// those whose letter or dash was lost get it by the letters before and behind ("Obiettivo strategico ) - …" as "I"), or
// a colon where these do not tell. Nothing is changed where fewer than two are sound. Strokes in the codes of headings
// are ones where another has figures: "Obiettivo n. I.1 - …". `is_label` knows labels.
std::vector<std::string> with_label_codes(std::vector<std::string> texts,
                                          const std::function<bool(const std::string&)>& is_label);

}  // namespace spoglio::normalize
