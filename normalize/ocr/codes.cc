// Codes of objectives go on from those of their parents, and count.
#include "normalize/ocr/codes.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "normalize/ocr/codes/forms.h"
#include "normalize/ocr/codes/numbers.h"
#include "normalize/ocr/codes/repeats.h"
#include "normalize/ocr/codes/rows.h"
#include "normalize/ocr/weights.h"
#include "normalize/plan/fields.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kFewestNumbered = 2;  // objectives of a level
constexpr double kHalf = 0.5;          // of them
constexpr size_t kLongestNumber = 2;   // digits that a code adds to that of its parent

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Codes of objectives that go on from those of their parents: "A_2.1", "A2.1" and "A.21" under "A.2" are "A.2.1", where
// others go on so.
class ChildCodes {
 public:
  explicit ChildCodes(const Plan& plan) {
    for (const Objective& o : plan.objectives) codes_[o.id] = o.code.value_or("");
    for (const Objective& o : plan.objectives) {
      const std::string& parent = parent_of(o);
      if (o.code && goes_on(*o.code, parent)) ++counts_[{o.level, (*o.code)[parent.size()]}];
    }
  }

  // Empty where the code goes on, or cannot.
  std::string mended(const Objective& o) const {
    const std::string& parent = parent_of(o);
    if (!o.code || parent.empty() || goes_on(*o.code, parent)) return {};
    const std::string own = signs_of(*o.code);
    const std::string start = signs_of(parent);
    const size_t rest = own.size() - std::min(own.size(), start.size());
    const bool number = own.starts_with(start) && rest > 0 && rest <= kLongestNumber &&
                        std::all_of(own.end() - static_cast<std::ptrdiff_t>(rest), own.end(), is_digit);
    if (!number) return {};
    // Where none of its level goes on soundly, as the parent's own code is parted.
    const bool any =
        std::any_of(counts_.begin(), counts_.end(), [&](const auto& c) { return c.first.first == o.level; });
    for (const char separator : {'.', '_', '-'}) {
      const bool parted = any ? counts_.count({o.level, separator}) > 0 : parent.find(separator) != std::string::npos;
      if (parted) return parent + separator + own.substr(start.size());
    }
    return {};
  }

  // What a mended code is for those that go on from it.
  void take(const Objective& o) { codes_[o.id] = o.code.value_or(""); }

 private:
  static bool goes_on(const std::string& code, const std::string& parent) {
    return !parent.empty() && code.size() > parent.size() + 1 && code.starts_with(parent) &&
           std::string_view("._-").find(code[parent.size()]) != std::string_view::npos;
  }
  static std::string signs_of(std::string_view code) {
    std::string out;
    for (const char c : code) {
      const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (letter || is_digit(c)) out += c;
    }
    return out;
  }
  const std::string& parent_of(const Objective& o) const {
    static const std::string kNone;
    const auto at = o.parent ? codes_.find(*o.parent) : codes_.end();
    return at == codes_.end() ? kNone : at->second;
  }

  std::map<std::string, std::string> codes_;               // by id
  std::map<std::pair<std::string, char>, size_t> counts_;  // that go on, by level and separator
};

// Whether the parts of a code's beginning are parted alike: "A.2.", "PO_01_". Of "A" and "A_2." a point may be lost.
bool is_parted_alike(std::string_view start) {
  if (start.empty()) return true;
  const char separator = start.back();
  return !is_digit(separator) && std::all_of(start.begin(), start.end(), [&](char c) {
    return c == separator || is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }) && std::string_view("._-").find(separator) != std::string_view::npos;
}

// The number that a code ends in, and what stands before it.
std::optional<std::pair<std::string, int>> counted(const std::string& code) {
  size_t at = code.size();
  while (at > 0 && is_digit(code[at - 1]) && code.size() - at < 3) --at;
  if (at == code.size()) return std::nullopt;
  return std::make_pair(code.substr(0, at), std::stoi(code.substr(at)));
}

std::string digits_of(const std::string& code) {
  std::string out;
  std::copy_if(code.begin(), code.end(), std::back_inserter(out), is_digit);
  return out;
}

// What a code begins with.
std::string letters_of(const std::string& code) {
  return code.substr(0, code.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ"));
}

// Whether two beginnings differ in one letter, and both are round there.
bool one_round_letter_apart(const std::string& a, const std::string& b) {
  constexpr std::string_view kRound = "CDGOQ";
  if (a.size() != b.size()) return false;
  size_t apart = 0;
  for (size_t i = 0; i < a.size(); ++i) {
    if (a[i] == b[i]) continue;
    if (kRound.find(a[i]) == std::string_view::npos || kRound.find(b[i]) == std::string_view::npos) return false;
    ++apart;
  }
  return apart == 1;
}

// Whether the code with the number before or behind is there.
bool stands_beside(const std::set<std::string>& codes, const std::pair<std::string, int>& number) {
  return std::any_of(codes.begin(), codes.end(), [&](const std::string& code) {
    const auto other = counted(code);
    return other && other->first == number.first && std::abs(other->second - number.second) == 1;
  });
}

class ObjectiveCodes {
 public:
  ObjectiveCodes(Plan& plan, const OcrDoubts& doubts) : plan_(plan), doubts_(doubts) {}

  void check() {
    take_from_titles();
    mend_tails();
    mend_starts();
    mend_children();
    mend_by_rows();
    doubted_.merge(mend_numbers(plan_, doubts_));
    fill_gaps();
    doubt_joined();
    check_forms();
    check_counting();
    for (Indicator& i : plan_.indicators) {
      if (doubted_.count(i.objective) > 0)
        add_review(i.review, "objective", "ambiguous", "the codes of the objectives beside it do not fit together");
    }
  }

 private:
  void doubt(Objective& objective, const std::string& detail) {
    if (!doubts_.recognised(objective.at)) return;
    add_review(objective.review, "code", "ambiguous", detail);
    doubted_.insert(objective.id);
  }

  void check_forms() {
    std::map<std::string, std::map<std::string, size_t>> forms;  // by level
    for (const Objective& o : plan_.objectives) ++forms[o.level][form_of(o.code.value_or(""))];
    for (Objective& o : plan_.objectives) {
      const std::string form = common_form(forms[o.level], kFewestNumbered, kHalf);
      if (form.empty() || form_of(o.code.value_or("")) == form) continue;
      doubt(o, o.code ? fmt::format("\"{}\" is unlike the codes of other objectives", *o.code)
                      : "no code was recognised; most objectives of its level have one");
    }
  }

  // "Ridurre i consumi 1.2.1 Curare gli archivi": two headings ran together, and what is below is the second's.
  void doubt_joined() {
    static const RE2 second(R"([\p{Ll}.,)] (?:\d{1,2}(?:\.\d{1,2})+\.? |\d{1,2} ?[-–—] ?)\p{Lu}\p{Ll})");
    for (Objective& o : plan_.objectives) {
      if (o.title && RE2::PartialMatch(*o.title, second)) doubt(o, "its title holds the number of another one");
    }
  }

  // "PQ_02_01" beside "PO_01_01": the low stroke behind an "O" runs into it.
  void mend_tails() {
    std::set<std::string> starts;
    for (const Objective& o : plan_.objectives) starts.insert(letters_of(o.code.value_or("")));
    for (Objective& o : plan_.objectives) {
      const size_t at = o.code.value_or("").find("Q_");
      if (at == std::string::npos || !doubts_.recognised(o.at)) continue;
      std::string meant = *o.code;
      meant[at] = 'O';
      if (starts.count(letters_of(meant)) == 0) {
        doubt(o, fmt::format("\"{}\" may be \"{}\"", *o.code, meant));
        continue;
      }
      take(o, meant);
    }
  }

  // "PC_01_02" between "PO_01_01" and "PO_01_03": the only code that begins so, and the one that is missing there.
  void mend_starts() {
    std::map<std::string, size_t> starts;
    std::set<std::string> codes;
    for (const Objective& o : plan_.objectives) {
      ++starts[letters_of(o.code.value_or(""))];
      codes.insert(o.code.value_or(""));
    }
    for (Objective& o : plan_.objectives) {
      const std::string own = letters_of(o.code.value_or(""));
      if (own.empty() || starts[own] > 1 || !doubts_.recognised(o.at)) continue;
      for (const auto& [start, count] : starts) {
        const std::string meant = start + o.code->substr(own.size());
        if (count < kFewestNumbered || !one_round_letter_apart(own, start) || codes.count(meant) > 0) continue;
        const auto number = counted(meant);
        if (!number || !stands_beside(codes, *number)) continue;
        take(o, meant);
        break;
      }
    }
  }

  void take(Objective& o, const std::string& meant) {
    add_review(o.review, "code", "ocr_repair", fmt::format("\"{}\" read as \"{}\"", *o.code, meant));
    doubted_.insert(o.id);
    o.code = meant;
  }

  // "PO_01 01 - Title" where codes are "PO_02_01".
  void take_from_titles() {
    static const RE2 start(R"(([A-Z]{1,4}[\d_. ]*\d) ?[-–—:] ?(\p{L}(?s:.*)))");
    std::map<std::string, size_t> forms;
    for (const Objective& o : plan_.objectives) {
      if (o.code) ++forms[form_of(*o.code)];
    }
    for (Objective& o : plan_.objectives) {
      std::string code;
      std::string title;
      if (o.code || !o.title || !doubts_.recognised(o.at) || !RE2::FullMatch(*o.title, start, &code, &title)) continue;
      std::string meant;
      for (const char c : code) {
        if (c != ' ' || (!meant.empty() && meant.back() != '_')) meant += c == ' ' ? '_' : c;
        if (meant.ends_with("__")) meant.pop_back();
      }
      if (forms[form_of(meant)] == 0) {
        doubt(o, "its title begins as codes do");
        continue;
      }
      add_review(o.review, "code", "ocr_repair", fmt::format("\"{}\" read as \"{}\"", code, meant));
      doubted_.insert(o.id);
      o.code = meant;
      o.title = title;
    }
  }

  // Parents stand before their children.
  void mend_children() {
    ChildCodes codes(plan_);
    for (Objective& o : plan_.objectives) {
      const std::string meant = doubts_.recognised(o.at) ? codes.mended(o) : "";
      if (meant.empty()) continue;
      add_review(o.review, "code", "ocr_repair", fmt::format("\"{}\" read as \"{}\"", *o.code, meant));
      doubted_.insert(o.id);
      o.code = meant;
      codes.take(o);
    }
  }

  // "1.12" over "O1.1.2-a" and "O1.1.2-b": the rows repeat the code of their objective, with the point that it lost.
  void mend_by_rows() {
    static const RE2 row_code(R"([A-Z]?(\d+(?:\.\d+)+)-[a-z])");
    std::set<std::string> codes;
    std::map<std::string, std::set<std::string>> told;  // by objective
    for (const Objective& o : plan_.objectives) codes.insert(o.code.value_or(""));
    for (const Indicator& i : plan_.indicators) {
      std::string start;
      if (RE2::FullMatch(i.code.value_or(""), row_code, &start)) told[i.objective].insert(start);
    }
    for (Objective& o : plan_.objectives) {
      if (!o.code || !doubts_.recognised(o.at) || told[o.id].size() != 1) continue;
      const std::string& meant = *told[o.id].begin();
      if (meant != *o.code && codes.count(meant) == 0 && digits_of(meant) == digits_of(*o.code)) take(o, meant);
    }
  }

  // Objectives without a number between "1" and "3", or before "2", where just as many numbers are missing.
  void fill_gaps() {
    std::map<std::pair<std::string, std::string>, std::vector<Objective*>> siblings;
    for (Objective& o : plan_.objectives) siblings[{o.parent.value_or(""), o.level}].push_back(&o);
    for (auto& [key, group] : siblings) {
      int before = 0;
      std::vector<Objective*> blank;
      for (Objective* o : group) {
        const auto number = counted(o->code.value_or(""));
        if (!o->code && doubts_.recognised(o->at)) blank.push_back(o);
        if (!number || (!number->first.empty() && before == 0)) continue;
        if (number->second - before - 1 == static_cast<int>(blank.size())) fill(blank, number->first, before);
        blank.clear();
        before = number->second;
      }
    }
  }

  void fill(const std::vector<Objective*>& blank, const std::string& start, int before) {
    for (Objective* o : blank) {
      o->code = start + std::to_string(++before);
      add_review(o->review, "code", "ocr_repair",
                 fmt::format("no code was recognised; \"{}\" is missing there", *o->code));
      doubted_.insert(o->id);
    }
  }

  // "1", "2", "4": what stands under "2" may be the third's. A code that counts on is right, however it was recognised.
  void check_counting() {
    std::map<std::tuple<std::string, std::string, std::string>, Objective*> last;  // by parent, level, beginning
    for (Objective& o : plan_.objectives) {
      const auto number = counted(o.code.value_or(""));
      if (!number) continue;
      Objective*& before = last[{o.parent.value_or(""), o.level, number->first}];
      const int expected = before == nullptr ? 1 : counted(*before->code)->second + 1;
      if (number->second == expected) {
        if (is_parted_alike(number->first)) believe(o);
      } else if (before != nullptr) {
        doubt(*before, fmt::format("\"{}\" comes next to \"{}\"", *o.code, *before->code));
        doubt(o, fmt::format("\"{}\" comes next to \"{}\"", *o.code, *before->code));
      }
      before = &o;
    }
  }

  void believe(Objective& objective) {
    drop_weak(objective.review, "code");
    for (Indicator& i : plan_.indicators) {
      if (i.objective == objective.id) drop_weak(i.review, "objective");
    }
  }

  Plan& plan_;
  const OcrDoubts& doubts_;
  std::set<std::string> doubted_;  // ids
};

}  // namespace

void check_codes(Plan& plan, const OcrDoubts& doubts) {
  mend_first_letters(plan, doubts);
  join_repeated_objectives(plan, doubts);
  check_row_codes(plan, doubts);
  ObjectiveCodes(plan, doubts).check();
}

}  // namespace spoglio::normalize
