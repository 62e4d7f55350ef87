// Values as Italian plans print them, and the words shared by the layouts.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/plan/plan.h"

namespace spoglio::corpus {

// 8.37 -> "8,37"; 20.0 -> "20" (least digits, up to 2), or "20,00" with a fixed number of decimals.
std::string decimal(double value, int decimals = -1);
std::string thousands(double value, int decimals);  // 240000 -> "240.000,00"
std::string euro(double value);                     // "€ 240.000,00"

std::string short_date(const std::string& iso);  // "30/01/2023"
std::string long_date(const std::string& iso);   // "30 gennaio 2023"

std::string join(const std::vector<std::string>& items, std::string_view separator);

// "deliberazione della Giunta n. 12 del 30 gennaio 2023", each part only when it is known.
std::string act_phrase(const normalize::Act& act, bool long_form = true);
// "Aggiornato in sede di rolling annuale con deliberazione …".
std::string amendment_note(const normalize::Amendment& amendment);

// "01.02 - Title", "1.1 Title", or what there is of it.
std::string heading(const normalize::Objective& objective, std::string_view separator);

// The document's facts that its title does not already say, one printed line each.
std::vector<std::string> front_lines(const normalize::Plan& plan);
// "All. 1 D GC 30/01/2023"; empty without an approval.
std::string footer_act(const normalize::Plan& plan);

}  // namespace spoglio::corpus
