// Forms of codes: figures as 9, letters as A or a. What most have is the form of the document.
#include "normalize/ocr_codes.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "normalize/fields.h"
#include "normalize/ocr_numbers.h"
#include "normalize/ocr_weights.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kFewestCodes = 3;     // codes, or objectives, that tell what a document's are like
constexpr size_t kLongestCode = 16;    // bytes
constexpr double kMost = 0.6;          // of them
constexpr size_t kFewestBuilt = 2;     // codes made of their objective's that tell that others are
constexpr size_t kFewestNumbered = 2;  // objectives of a level
constexpr double kHalf = 0.5;          // of them
constexpr size_t kLongestNumber = 2;   // digits that a code adds to that of its parent

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string form_of(std::string_view code) {
  std::string out;
  for (const char c : code) {
    const char sign = is_digit(c) ? '9' : c >= 'a' && c <= 'z' ? 'a' : c >= 'A' && c <= 'Z' ? 'A' : c;
    if (out.empty() || out.back() != sign || sign != '9') out += sign;
  }
  return out;
}

// The form that most have; empty when none does.
std::string common_form(const std::map<std::string, size_t>& forms, size_t fewest, double share) {
  size_t all = 0;
  for (const auto& [form, count] : forms) all += count;
  for (const auto& [form, count] : forms) {
    const bool most = count >= fewest && static_cast<double>(count) >= share * static_cast<double>(all);
    if (!form.empty() && most) return form;
  }
  return {};
}

// Codes one change away: a point set between two signs, letters that are figures.
std::vector<std::string> near_codes(const std::string& code) {
  std::vector<std::string> starts = {code};
  if (code[0] == 'L' || code[0] == 'l' || code[0] == 'I') starts.push_back("1" + code.substr(1));
  for (size_t i = 1; i < code.size(); ++i) {
    if (code[i] == 'O' || code[i] == 'o') starts.push_back(code.substr(0, i) + "0" + code.substr(i + 1));
    if (code[i] == 'l' || code[i] == 'I') starts.push_back(code.substr(0, i) + "1" + code.substr(i + 1));
  }
  std::vector<std::string> out(starts.begin() + 1, starts.end());
  for (const std::string& start : starts) {
    for (size_t i = 1; i < start.size(); ++i) out.push_back(start.substr(0, i) + "." + start.substr(i));
  }
  return out;
}

std::string mended_code(const std::string& code, const std::string& form) {
  std::string found;
  for (const std::string& near : near_codes(code)) {
    if (form_of(near) != form) continue;
    if (!found.empty()) return {};
    found = near;
  }
  return found;
}

// What is left of a code when strokes, circles and separators are no longer told apart: "A.1.b" and "Alb" are "A1b".
std::string skeleton_of(std::string_view code) {
  std::string out;
  for (const char c : code) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (!letter && !is_digit(c)) continue;
    const bool stroke = c == 'l' || c == 'I' || c == 'i' || c == 'L' || c == '1';
    const char sign = stroke ? '1' : c == 'O' || c == 'o' ? '0' : c;
    if (!stroke || out.empty() || out.back() != '1') out += sign;
  }
  return out;
}

// Codes that are those of their objectives with a sign behind: "A.1.a", "A.1.b" under "A.1".
class BuiltCodes {
 public:
  explicit BuiltCodes(const Plan& plan) {
    for (const Objective& o : plan.objectives) {
      if (o.code) objectives_[o.id] = *o.code;
    }
    std::map<std::string, size_t> letters;  // how many each objective has had
    for (const Indicator& i : plan.indicators) {
      if (is_built(i)) ++forms_[form_of(*i.code)];
      due_[&i] = letters[i.objective]++;
    }
    if (forms_.empty()) infer(plan);
  }

  bool is_built(const Indicator& i) const {
    const std::string& start = objective_of(i);
    return i.code && !start.empty() && i.code->size() == start.size() + 2 && i.code->starts_with(start) &&
           !is_sign(i.code->at(start.size())) && is_sign(i.code->back());
  }

  // Empty where the code cannot be one like the others, or is.
  std::string mended(const Indicator& i) const {
    const std::string& start = objective_of(i);
    if (start.empty() || !i.code || !is_sign(i.code->back())) return {};
    if (skeleton_of(*i.code) == skeleton_of(start)) return {};
    const auto own = is_built(i) ? forms_.find(form_of(*i.code)) : forms_.end();
    for (const auto& [form, count] : forms_) {
      if (count < kFewestBuilt || (own != forms_.end() && own->second >= count)) continue;
      if (is_built(i) && last_of(i, form.back()) == i.code->back()) continue;
      const std::string meant = start + form[form.size() - 2] + last_of(i, form.back());
      if (form_of(meant) != form) continue;
      const bool same = skeleton_of(std::string_view(*i.code).substr(0, i.code->size() - 1)) == skeleton_of(start);
      if (same || skeleton_of(meant) == skeleton_of(*i.code)) return meant;
    }
    return {};
  }

 private:
  // Where every code lost its separators: "12a", "lla" under "1.2", "1.1" are parted as the objectives' own are.
  void infer(const Plan& plan) {
    size_t coded = 0;
    std::map<std::string, size_t> forms;
    for (const Indicator& i : plan.indicators) {
      const std::string& start = objective_of(i);
      if (!i.code || i.code->empty() || start.empty()) continue;
      ++coded;
      const auto separator = std::find_if_not(start.begin(), start.end(), is_sign);
      if (separator == start.end() || i.code->back() < 'a' || i.code->back() > 'z') continue;
      const std::string meant = start + *separator + i.code->back();
      if (skeleton_of(meant) == skeleton_of(*i.code)) ++forms[form_of(meant)];
    }
    const std::string form = common_form(forms, kFewestCodes, kMost);
    if (!form.empty() && 2 * forms[form] >= coded) forms_ = {{form, forms[form]}};
  }

  // The last sign; where letters are due and a figure like the one that is due was read, that letter.
  char last_of(const Indicator& i, char form) const {
    constexpr std::string_view kFigures = "000688994";
    constexpr std::string_view kLetters = "ceobbggqa";
    const char last = i.code->back();
    const auto due = due_.find(&i);
    if (form != 'a' || !is_digit(last) || due == due_.end() || due->second > 'z' - 'a') return last;
    const char letter = static_cast<char>('a' + due->second);
    for (size_t k = 0; k < kFigures.size(); ++k) {
      if (kFigures[k] == last && kLetters[k] == letter) return letter;
    }
    return last;
  }

  static bool is_sign(char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
  const std::string& objective_of(const Indicator& i) const {
    static const std::string kNone;
    const auto at = objectives_.find(i.objective);
    return at == objectives_.end() ? kNone : at->second;
  }

  std::map<std::string, std::string> objectives_;  // codes by id
  std::map<std::string, size_t> forms_;
  std::map<const Indicator*, size_t> due_;  // the how manieth of its objective
};

void mend_built_codes(Plan& plan, const OcrDoubts& doubts) {
  const BuiltCodes codes(plan);
  for (Indicator& i : plan.indicators) {
    if (!i.code || i.code->empty() || i.code->size() > kLongestCode || !doubts.recognised(i.at)) continue;
    const std::string meant = codes.mended(i);
    if (meant.empty()) continue;
    add_review(i.review, "code", "ocr_repair", fmt::format("\"{}\" read as \"{}\"", *i.code, meant));
    i.code = meant;
  }
}

void check_indicator_codes(Plan& plan, const OcrDoubts& doubts) {
  std::map<std::string, size_t> forms;
  for (const Indicator& i : plan.indicators) {
    if (i.code && !i.code->empty()) ++forms[form_of(*i.code)];
  }
  const std::string form = common_form(forms, kFewestCodes, kMost);
  for (Indicator& i : plan.indicators) {
    if (!i.code || i.code->empty() || !doubts.recognised(i.at) || form_of(*i.code) == form) continue;
    // Forms that differ throughout tell nothing on a clear page, and that many were misread on a rough one.
    if (form.empty() && !doubts.rough(i.at)) continue;
    const std::string mended = mended_code(*i.code, form);
    if (mended.empty()) {
      add_review(i.review, "code", "ambiguous", fmt::format("\"{}\" is unlike the document's other codes", *i.code));
    } else {
      add_review(i.review, "code", "ocr_repair", fmt::format("\"{}\" read as \"{}\"", *i.code, mended));
      i.code = mended;
    }
  }
}

// Codes of offices, "U0.1" among "U2.1": "UO.1" is of another form.
void check_unit_codes(Plan& plan, const OcrDoubts& doubts) {
  const auto is_code = [](const std::string& text) {
    return text.size() <= kLongestCode && text.find(' ') == std::string::npos &&
           std::any_of(text.begin(), text.end(), is_digit);
  };
  std::map<std::string, size_t> forms;
  for (const Indicator& i : plan.indicators) {
    for (const std::string& unit : i.units) forms[form_of(unit)] += is_code(unit);
  }
  const std::string form = common_form(forms, kFewestCodes, kMost);
  if (form.empty()) return;
  for (Indicator& i : plan.indicators) {
    for (std::string& unit : i.units) {
      if (!is_code(unit) || !doubts.recognised(i.at) || form_of(unit) == form) continue;
      const std::string mended = mended_code(unit, form);
      add_review(i.review, "units", mended.empty() ? "ambiguous" : "ocr_repair",
                 mended.empty() ? fmt::format("\"{}\" is unlike the document's other codes", unit)
                                : fmt::format("\"{}\" read as \"{}\"", unit, mended));
      if (!mended.empty()) unit = mended;
    }
  }
}

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
    for (const char separator : {'.', '_', '-'}) {
      if (counts_.count({o.level, separator}) > 0) return parent + separator + own.substr(start.size());
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

class ObjectiveCodes {
 public:
  ObjectiveCodes(Plan& plan, const OcrDoubts& doubts) : plan_(plan), doubts_(doubts) {}

  void check() {
    take_from_titles();
    mend_tails();
    mend_children();
    doubted_.merge(mend_numbers(plan_, doubts_));
    fill_gaps();
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

  // "PQ_02_01" beside "PO_01_01": the low stroke behind an "O" runs into it.
  void mend_tails() {
    const auto letters = [](const std::string& code) {
      return code.substr(0, code.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ"));
    };
    std::set<std::string> starts;
    for (const Objective& o : plan_.objectives) starts.insert(letters(o.code.value_or("")));
    for (Objective& o : plan_.objectives) {
      const size_t at = o.code.value_or("").find("Q_");
      if (at == std::string::npos || !doubts_.recognised(o.at)) continue;
      std::string meant = *o.code;
      meant[at] = 'O';
      if (starts.count(letters(meant)) == 0) {
        doubt(o, fmt::format("\"{}\" may be \"{}\"", *o.code, meant));
        continue;
      }
      add_review(o.review, "code", "ocr_repair", fmt::format("\"{}\" read as \"{}\"", *o.code, meant));
      doubted_.insert(o.id);
      o.code = meant;
    }
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
  mend_built_codes(plan, doubts);
  check_indicator_codes(plan, doubts);
  check_unit_codes(plan, doubts);
  ObjectiveCodes(plan, doubts).check();
}

}  // namespace spoglio::normalize
