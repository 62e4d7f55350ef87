// Codes: gaps, doubles, wordings that changed from sheet to sheet; rows that lack what they are for.
#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <set>

#include "extract/text.h"
#include "normalize/checks/parts.h"
#include "normalize/words/similarity.h"

namespace spoglio::normalize {
namespace {

constexpr double kSameWording = 0.97;      // similarity: a letter of thirty is a typing error, not another wording
constexpr double kSameThing = 0.5;         // below it a code was given to something else
constexpr std::size_t kMostMissing = 5;    // more gaps than this: the numbers are no sequence
constexpr std::size_t kFewestNumbers = 3;  // two numbers are no sequence yet
constexpr int kHighest = 999;              // numbers of codes that are counted through

// The last part of a code and what stands before it: "O3.1.1-" and "b", "01." and "12".
struct CodeParts {
  std::string prefix;
  int number = 0;  // "b" is 2
  bool letter = false;
  std::size_t width = 1;  // digits, for "01"
};

std::optional<CodeParts> parts_of(const std::string& code) {
  static const RE2 lettered(R"((.*\d-)([a-z]))");
  static const RE2 numbered(R"((|.*[._\-])(\d{1,3}))");
  CodeParts out;
  std::string last;
  if (code.size() > 40) return std::nullopt;
  if (RE2::FullMatch(code, lettered, &out.prefix, &last)) {
    out.letter = true;
    out.number = last[0] - 'a' + 1;
    return out;
  }
  if (!RE2::FullMatch(code, numbered, &out.prefix, &last)) return std::nullopt;
  out.number = std::atoi(last.c_str());
  out.width = last.size();
  return out;
}

// A code that means one thing in the whole document: "S1.1.1-a", "A.1.2", not the "3" of a list.
bool is_absolute(const std::string& code) {
  return std::count_if(code.begin(), code.end(), [](char c) { return c == '.' || c == '-' || c == '_'; }) >= 2;
}

struct Sequence {
  std::set<int> numbers;
  std::size_t width = 1;
  bool letter = false;
  std::size_t first_row = 0;  // index of the row that the finding is put at
};

// The codes between the first and the last that are not there; from "a" on for letters. A branch may begin anywhere.
std::vector<std::string> missing(const std::string& prefix, const Sequence& sequence) {
  std::vector<std::string> out;
  const int last = *sequence.numbers.rbegin();
  if (last > kHighest) return out;
  for (int n = sequence.letter ? 1 : *sequence.numbers.begin(); n < last; ++n) {
    if (sequence.numbers.count(n) > 0) continue;
    out.push_back(prefix + (sequence.letter ? std::string(1, static_cast<char>('a' + n - 1))
                                            : fmt::format("{:0{}}", n, sequence.width)));
  }
  const bool is_sequence =
      out.size() <= kMostMissing &&
      (sequence.letter || (sequence.numbers.size() >= kFewestNumbers && out.size() < sequence.numbers.size()));
  return is_sequence ? out : std::vector<std::string>{};
}

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : ", ") + part;
  return out;
}

class Codes {
 public:
  Codes(const CheckedPlan& checked, Findings& findings) : checked_(checked), plan_(checked.plan), findings_(findings) {}

  void run() {
    find_gaps();
    compare_indicators();
    compare_objectives();
    find_empty();
  }

 private:
  void find_gaps() {
    std::map<std::string, Sequence> rows;
    for (std::size_t i = 0; i < plan_.indicators.size(); ++i) add(rows, plan_.indicators[i].code, i);
    for (const auto& [prefix, sequence] : rows) {
      const auto gaps = missing(prefix, sequence);
      if (!gaps.empty() && !prefix.empty())
        findings_.of_indicator("code_missing", sequence.first_row, "code", joined(gaps) + " not found");
    }
    std::map<std::string, Sequence> tree;
    for (std::size_t o = 0; o < plan_.objectives.size(); ++o) {
      // The State numbers missions and programmes; a plan has those that concern it.
      const std::string& level = plan_.objectives[o].level;
      if (level != "missione" && level != "programma") add(tree, plan_.objectives[o].code, o);
    }
    for (const auto& [prefix, sequence] : tree) {
      const auto gaps = missing(prefix, sequence);
      if (!gaps.empty())
        findings_.of_objective("code_missing", sequence.first_row, "code", joined(gaps) + " not found");
    }
  }

  static void add(std::map<std::string, Sequence>& sequences, const std::optional<std::string>& code, std::size_t row) {
    const auto parts = code ? parts_of(*code) : std::nullopt;
    if (!parts) return;
    const auto [it, added] = sequences.try_emplace(parts->prefix);
    if (added) it->second.first_row = row;
    it->second.letter = parts->letter;
    it->second.width = std::max(it->second.width, parts->width);
    it->second.numbers.insert(parts->number);
  }

  // Rows of one code, each held against the first of its kind.
  void compare_indicators() {
    std::map<std::string, std::vector<std::size_t>> by_code;
    for (std::size_t i = 0; i < plan_.indicators.size(); ++i) {
      const Indicator& row = plan_.indicators[i];
      if (!row.code || row.name.empty()) continue;
      // A code that is counted anew under each objective is one only there.
      by_code[is_absolute(*row.code) ? *row.code : *row.code + "\n" + row.objective].push_back(i);
    }
    for (const auto& [code, rows] : by_code) {
      std::vector<std::size_t> wordings{rows.front()};
      for (std::size_t k = 1; k < rows.size() && wordings.size() < 10; ++k) compare_row(rows[k], wordings);
    }
  }

  void compare_row(std::size_t i, std::vector<std::size_t>& wordings) {
    const Indicator& row = plan_.indicators[i];
    double best = 0;
    for (const std::size_t w : wordings) best = std::max(best, similarity(plan_.indicators[w].name, row.name));
    if (best >= kSameWording) return;
    const Indicator& first = plan_.indicators[wordings.front()];
    const bool same_sheet = checked_.sheet_of(first) == checked_.sheet_of(row);
    wordings.push_back(i);
    findings_.of_indicator(same_sheet ? "code_twice" : "code_reworded", i, "name",
                           fmt::format("{} is here \"{}\", elsewhere \"{}\"", *row.code, row.name, first.name));
  }

  void compare_objectives() {
    std::map<std::string, std::vector<std::size_t>> by_code;
    for (std::size_t o = 0; o < plan_.objectives.size(); ++o) {
      const Objective& objective = plan_.objectives[o];
      if (objective.code && objective.title) by_code[*objective.code + "\n" + objective.level].push_back(o);
    }
    for (const auto& [code, list] : by_code) {
      std::vector<std::size_t> wordings{list.front()};
      for (std::size_t k = 1; k < list.size() && wordings.size() < 10; ++k) compare_objective(list[k], wordings);
    }
  }

  void compare_objective(std::size_t o, std::vector<std::size_t>& wordings) {
    const Objective& objective = plan_.objectives[o];
    const Objective& first = plan_.objectives[wordings.front()];
    double best = 0;
    for (const std::size_t w : wordings)
      best = std::max(best, similarity(*plan_.objectives[w].title, *objective.title));
    if (best >= kSameWording) return;
    wordings.push_back(o);
    const std::string told =
        fmt::format("{} is here \"{}\", elsewhere \"{}\"", *objective.code, *objective.title, *first.title);
    if (first.sheet == objective.sheet && first.parent == objective.parent) {
      findings_.of_objective("code_twice", o, "code", told);
    } else if (first.sheet != objective.sheet && best >= kSameThing) {
      findings_.of_objective("code_reworded", o, "title", told);
    }
  }

  void find_empty() {
    for (std::size_t i = 0; i < plan_.indicators.size(); ++i) {
      const Indicator& row = plan_.indicators[i];
      const bool has_target = std::any_of(row.measures.begin(), row.measures.end(),
                                          [](const Measure& m) { return m.role == "target" && m.kind != "none"; });
      const bool struck_off = std::any_of(row.amendments.begin(), row.amendments.end(),
                                          [](const Amendment& a) { return a.action == "eliminato"; });
      if (!has_target && !struck_off && !row.due)
        findings_.of_indicator("no_target", i, "measures.target", "no target is printed or was read");
    }
    std::vector<bool> measured(plan_.objectives.size());
    std::set<std::string> measured_codes;
    for (std::size_t o = plan_.objectives.size(); o > 0; --o) {
      const auto& below = checked_.children_of[o - 1];
      measured[o - 1] = !checked_.indicators_of[o - 1].empty() ||
                        std::any_of(below.begin(), below.end(), [&](std::size_t child) { return measured[child]; });
      if (measured[o - 1] && plan_.objectives[o - 1].code) measured_codes.insert(*plan_.objectives[o - 1].code);
    }
    for (std::size_t o = 0; o < plan_.objectives.size(); ++o) {
      const auto& code = plan_.objectives[o].code;
      // Printed again on another sheet, measured there; and of a bare branch its root alone is told.
      if (measured[o] || (code && measured_codes.count(*code) > 0)) continue;
      const auto parent = plan_.objectives[o].parent ? checked_.objective_by_id.find(*plan_.objectives[o].parent)
                                                     : checked_.objective_by_id.end();
      if (parent != checked_.objective_by_id.end() && !measured[parent->second]) continue;
      findings_.of_objective("no_indicator", o, "*", "no indicator is printed under it or was read");
    }
  }

  const CheckedPlan& checked_;
  const Plan& plan_;
  Findings& findings_;
};

}  // namespace

void check_codes(const CheckedPlan& checked, Findings& findings) { Codes(checked, findings).run(); }

}  // namespace spoglio::normalize
