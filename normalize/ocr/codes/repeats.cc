// Tables print an objective beside each of its indicators; each print may be misread in its own way.
#include "normalize/ocr/codes/repeats.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "extract/text.h"
#include "normalize/evaluate/ratio.h"
#include "normalize/plan/fields.h"

namespace spoglio::normalize {
namespace {

constexpr double kMisread = 0.25;  // share of a title's letters that two readings of it differ in, at most

// Figures, and the letters that are read as them. Of "1" and "I" either may be printed.
constexpr std::array<std::pair<char, char>, 7> kLetters = {
    {{'8', 'B'}, {'6', 'G'}, {'0', 'O'}, {'0', 'D'}, {'5', 'S'}, {'2', 'Z'}, {'4', 'A'}}};

// The code with the first letter of the one that it goes on from; empty where it does not, or has it already.
std::string with_first_letter(const std::string& code, const std::string& start) {
  if (code.size() < 2 || start.empty() || code.size() <= start.size()) return {};
  const bool alike = std::find(kLetters.begin(), kLetters.end(), std::make_pair(code[0], start[0])) != kLetters.end();
  const std::string_view rest = std::string_view(code).substr(1);
  const bool goes_on = rest.starts_with(std::string_view(start).substr(1)) &&
                       std::string_view("._-").find(code[start.size()]) != std::string_view::npos;
  return alike && goes_on ? start[0] + std::string(rest) : "";
}

std::string repaired(const std::string& read, const std::string& meant) {
  return fmt::format("\"{}\" read as \"{}\"", read, meant);
}

size_t doubts_about(const Objective& o, std::string_view field) {
  return static_cast<size_t>(
      std::count_if(o.review.begin(), o.review.end(), [&](const Review& r) { return r.field == field; }));
}

bool same_title(const Objective& a, const Objective& b) {
  if (!a.title || !b.title) return false;
  const std::string one = extract::fold_key(*a.title);
  const std::string other = extract::fold_key(*b.title);
  const size_t longest = std::max(one.size(), other.size());
  return static_cast<double>(edit_distance(one, other)) <= kMisread * static_cast<double>(longest);
}

}  // namespace

void mend_first_letters(Plan& plan, const OcrDoubts& doubts) {
  std::map<std::string, std::string> codes;  // by id; parents stand before their children
  for (Objective& o : plan.objectives) {
    if (o.code && o.parent && doubts.recognised(o.at)) {
      if (const std::string meant = with_first_letter(*o.code, codes[*o.parent]); !meant.empty()) {
        add_review(o.review, "code", "ocr_repair", repaired(*o.code, meant));
        o.code = meant;
      }
    }
    codes[o.id] = o.code.value_or("");
  }
  for (Indicator& i : plan.indicators) {
    if (!i.code || !doubts.recognised(i.at)) continue;
    const std::string meant = with_first_letter(*i.code, codes[i.objective]);
    if (meant.empty()) continue;
    add_review(i.review, "code", "ocr_repair", repaired(*i.code, meant));
    i.code = meant;
  }
}

void join_repeated_objectives(Plan& plan, const OcrDoubts& doubts) {
  std::map<std::string, std::string> joined;  // ids, to that of the first
  std::map<std::tuple<std::string, std::string, std::string, std::string>, size_t>
      first;  // by parent, sheet, level, code
  for (size_t k = 0; k < plan.objectives.size(); ++k) {
    Objective& o = plan.objectives[k];
    if (o.parent && joined.contains(*o.parent)) o.parent = joined[*o.parent];
    if (!o.code || !doubts.recognised(o.at)) continue;
    const auto [at, added] = first.try_emplace({o.parent.value_or(""), o.sheet, o.level, *o.code}, k);
    Objective& same = plan.objectives[at->second];
    if (added || !same_title(same, o)) continue;
    joined[o.id] = same.id;
    if (*o.title == *same.title) continue;
    if (doubts_about(o, "title") < doubts_about(same, "title")) same.title = o.title;
    add_review(same.review, "title", "low_confidence", "its title was recognised in several ways");
  }
  if (joined.empty()) return;
  std::erase_if(plan.objectives, [&](const Objective& o) { return joined.contains(o.id); });
  for (Indicator& i : plan.indicators) {
    if (joined.contains(i.objective)) i.objective = joined[i.objective];
  }
}

}  // namespace spoglio::normalize
