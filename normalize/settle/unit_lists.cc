// "Settore Appalti, Contratti" is one office, "Polizia locale, Protezione civile" are two where each stands alone too.
#include "normalize/settle/unit_lists.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "extract/text.h"
#include "normalize/plan/fields.h"
#include "normalize/values/code.h"

namespace spoglio::normalize {
namespace {

constexpr std::string_view kSeparators = ",/";

class UnitLists {
 public:
  explicit UnitLists(const std::vector<std::string>& unit_starts) : unit_starts_(unit_starts) {}

  void learn(const std::vector<std::string>& units) {
    for (const std::string& unit : units) {
      if (unit.find_first_of(kSeparators) == std::string::npos) alone_.insert(extract::fold_key(unit));
    }
  }

  void part(std::vector<std::string>& units, std::vector<Review>& review) const {
    std::vector<std::string> out;
    for (const std::string& unit : units) part_one(unit, out, review);
    units = std::move(out);
  }

 private:
  void part_one(const std::string& unit, std::vector<std::string>& out, std::vector<Review>& review) const {
    size_t start = 0;
    bool sure = true;
    for (size_t at = unit.find_first_of(kSeparators); at != std::string::npos;
         at = unit.find_first_of(kSeparators, at + 1)) {
      const std::string left = extract::fold_key(std::string_view(unit).substr(start, at - start));
      const std::string behind = unit.substr(at + 1, unit.find_first_of(kSeparators, at + 1) - at - 1);
      const std::string right = extract::fold_key(behind);
      if (left.empty()) continue;  // nothing stands in front of the sign: it parts nothing
      const bool known = alone_.contains(left) && alone_.contains(right);
      if (!known && !(unit[at] == ',' && starts_one(right))) continue;
      sure = sure && known;
      out.push_back(extract::fold_space(std::string_view(unit).substr(start, at - start)));
      start = at + 1;
    }
    if (!sure) add_review(review, "units", "ambiguous", "\"" + unit + "\" may be one unit or several");
    out.push_back(extract::fold_space(std::string_view(unit).substr(start)));
  }

  // What comes in the plural may go on with a name: "Settore Affari generali, Servizi demografici".
  bool starts_one(const std::string& key) const {
    return starts_unit(key, unit_starts_) && !key.starts_with("servizi ") && !key.starts_with("uffici ");
  }

  const std::vector<std::string>& unit_starts_;
  std::unordered_set<std::string> alone_;  // folded
};

}  // namespace

void part_unit_lists(Plan& plan, const std::vector<std::string>& unit_starts) {
  UnitLists lists(unit_starts);
  for (const Objective& o : plan.objectives) lists.learn(o.units);
  for (const Indicator& i : plan.indicators) lists.learn(i.units);
  for (Objective& o : plan.objectives) lists.part(o.units, o.review);
  for (Indicator& i : plan.indicators) lists.part(i.units, i.review);
}

}  // namespace spoglio::normalize
