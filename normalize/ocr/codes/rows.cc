// Codes of indicators are held against those of their objectives first, then against each other.
#include "normalize/ocr/codes/rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/evaluate/ratio.h"
#include "normalize/ocr/codes/forms.h"
#include "normalize/plan/fields.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kFewestCounted = 4;  // codes that count their objective's rows, for others to do so
constexpr double kMostAstray = 0.1;   // share of codes with another letter, where they count rows
constexpr size_t kMostApart = 2;      // signs by which a code that was read differs from the one that is due
constexpr size_t kFewestBuilt = 2;    // codes made of their objective's that tell that others are

// Letters and figures alone, in small letters.
std::string signs_of(const std::string& code) {
  std::string out;
  for (const char c : code) {
    if (c >= 'A' && c <= 'Z') out += static_cast<char>(c - 'A' + 'a');
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += c;
  }
  return out;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

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
    count_rows(plan);
    const bool any = std::any_of(forms_.begin(), forms_.end(), [](const auto& f) { return f.second >= kFewestBuilt; });
    if (!any) infer(plan);
  }

  bool is_built(const Indicator& i) const {
    const std::string& start = objective_of(i);
    return i.code && !start.empty() && i.code->size() == start.size() + 2 && i.code->starts_with(start) &&
           !is_sign(i.code->at(start.size())) && is_sign(i.code->back());
  }

  // The code of a row that has none, where those of the others count the rows of their objectives; empty elsewhere.
  std::string restored(const Indicator& i) const {
    const std::string& start = objective_of(i);
    const char letter = due_letter(i);
    if (i.code || start.empty() || letter == 0 || !in_order_.contains(i.objective)) return {};
    for (const auto& [form, count] : forms_) {
      const std::string meant = start + form[form.size() - 2] + letter;
      if (count >= kFewestCounted && form_of(meant) == form) return meant;
    }
    return {};
  }

  // Empty where the code cannot be one like the others, or is.
  std::string mended(const Indicator& i) const {
    const std::string& start = objective_of(i);
    if (start.empty() || !i.code) return {};
    if (const std::string due = due_code(i); !due.empty()) return due;
    if (!is_sign(i.code->back())) return {};
    if (skeleton_of(*i.code) == skeleton_of(start)) return {};
    const auto own = is_built(i) ? forms_.find(form_of(*i.code)) : forms_.end();
    for (const auto& [form, count] : forms_) {
      if (count < kFewestBuilt || (own != forms_.end() && own->second >= count)) continue;
      if (is_built(i) && last_of(i, form.back()) == i.code->back()) continue;
      const std::string meant = start + form[form.size() - 2] + last_of(i, form.back());
      if (form_of(meant) != form) continue;
      if (in_order_.contains(i.objective) && is_due(i, meant) &&
          edit_distance(signs_of(meant), signs_of(*i.code)) <= kMostApart)
        return meant;
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
    const std::string form = common_form(forms, kFewestCodes, kMostCodes);
    if (!form.empty() && 2 * forms[form] >= coded) forms_ = {{form, forms[form]}};
  }

  // Whether the letter at the end is the one that is due, in the code that was read as well.
  bool is_due(const Indicator& i, const std::string& meant) const {
    const auto due = due_.find(&i);
    if (due == due_.end() || due->second > 'z' - 'a') return false;
    const char letter = static_cast<char>('a' + due->second);
    const char read = i.code->back();
    return meant.back() == letter && (read == letter || read == letter - 'a' + 'A');
  }

  // The letter that is due for a row, where there is one.
  char due_letter(const Indicator& i) const {
    const auto due = due_.find(&i);
    return due == due_.end() || due->second > 'z' - 'a' ? '\0' : static_cast<char>('a' + due->second);
  }

  // "1.2.b" and "l2B" in the second row of "1.2".
  bool ends_as_due(const Indicator& i) const {
    const std::string& start = objective_of(i);
    const char letter = due_letter(i);
    if (!i.code || i.code->empty() || start.empty() || letter == 0) return false;
    const bool same = i.code->back() == letter || i.code->back() == letter - 'a' + 'A';
    return same && skeleton_of(std::string_view(*i.code).substr(0, i.code->size() - 1)) == skeleton_of(start);
  }

  // "12€" under "1.3" where there is "1.2": rows of two objectives may have run together.
  bool is_of_another(const Indicator& i) const {
    const std::string own = skeleton_of(i.code.value_or(""));
    const auto begins = [&](const std::string& code) {
      const std::string stem = skeleton_of(code);
      return !stem.empty() && own.starts_with(stem);
    };
    return !own.empty() && !begins(objective_of(i)) &&
           std::any_of(objectives_.begin(), objectives_.end(), [&](const auto& other) { return begins(other.second); });
  }

  // Finds the objectives whose rows their codes count, in most of the document: no letter there but those that are due.
  void count_rows(const Plan& plan) {
    std::map<std::string, size_t> others;  // by objective
    size_t all = 0;
    size_t wrong = 0;
    for (const Indicator& i : plan.indicators) {
      const bool due = ends_as_due(i);
      others[i.objective] += is_of_another(i);
      if (!due && (!is_built(i) || is_digit(i.code->back()))) continue;
      others[i.objective] += !due;
      ++(due ? all : wrong);
    }
    if (all < kFewestCounted || static_cast<double>(wrong) > kMostAstray * static_cast<double>(all)) return;
    for (const auto& [id, code] : objectives_) {
      if (others[id] == 0) in_order_.insert(id);
    }
  }

  // "2.1.a" of "219" and "2.1." where the first row of "2.1" stands and codes count such rows: the objective's own code
  // is there, and whatever else was read is the letter.
  std::string due_code(const Indicator& i) const {
    const std::string& start = objective_of(i);
    const char letter = due_letter(i);
    if (letter == 0 || forms_.empty() || !in_order_.contains(i.objective)) return {};
    const auto form = std::max_element(forms_.begin(), forms_.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    const std::string meant = start + form->first[form->first.size() - 2] + letter;
    if (form_of(meant) != form->first || meant == *i.code) return {};
    const std::string own = skeleton_of(*i.code);
    const std::string stem = skeleton_of(start);
    const bool one_behind = own.size() == stem.size() + 1 && own.starts_with(stem);
    const bool lost = own == stem && i.code->size() > start.size() && !is_sign(i.code->back());
    return one_behind || lost ? meant : "";
  }

  // The last sign; where letters are due and a figure like the one that is due was read, that letter.
  char last_of(const Indicator& i, char form) const {
    constexpr std::string_view kFigures = "000688994";
    constexpr std::string_view kLetters = "ceobbggqa";
    const char last = i.code->back();
    if (form == 'a' && last >= 'A' && last <= 'Z') return static_cast<char>(last - 'A' + 'a');
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
  std::set<std::string> in_order_;          // objectives whose codes count their rows
  std::map<const Indicator*, size_t> due_;  // the how manieth of its objective
};

void mend_built_codes(Plan& plan, const OcrDoubts& doubts) {
  const BuiltCodes codes(plan);
  for (Indicator& i : plan.indicators) {
    if (!doubts.recognised(i.at)) continue;
    if (const std::string due = codes.restored(i); !due.empty()) {
      add_review(i.review, "code", "ocr_repair", fmt::format("no code was recognised; \"{}\" is due in its row", due));
      i.code = due;
      continue;
    }
    if (!i.code || i.code->empty() || i.code->size() > kLongestCode) continue;
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
  const std::string form = common_form(forms, kFewestCodes, kMostCodes);
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

// "U1.1" of "ULI" and "U11 1": strokes and points that ran together, or came twice.
std::string stem_of(const std::string& code) {
  std::string out;
  for (const char c : skeleton_of(code)) {
    if (out.empty() || out.back() != c) out += c;
  }
  return out;
}

// Codes of offices or persons, "U0.1" among "U2.1": "UO.1" is of another form.
class FieldCodes {
 public:
  FieldCodes(std::vector<std::string> Indicator::*field, const char* name) : field_(field), name_(name) {}

  void check(Plan& plan, const OcrDoubts& doubts) {
    std::map<std::string, size_t> forms;
    for (const Indicator& i : plan.indicators) {
      for (const std::string& code : i.*field_) forms[form_of(code)] += is_code(code);
    }
    form_ = common_form(forms, kFewestCodes, kMostCodes);
    if (form_.empty()) return;
    for (const Indicator& i : plan.indicators) {
      for (const std::string& code : i.*field_) {
        if (form_of(code) == form_) known_[stem_of(code)].insert(code);
      }
    }
    for (Indicator& i : plan.indicators) {
      for (std::string& code : i.*field_) {
        if (doubts.recognised(i.at) && form_of(code) != form_) mend(code, i.review);
      }
    }
  }

 private:
  static bool is_code(const std::string& text) {
    return text.size() <= kLongestCode && text.find(' ') == std::string::npos &&
           std::any_of(text.begin(), text.end(), is_digit);
  }

  // "U11" of "ULI": a letter before strokes alone. Empty for what else there is.
  static std::string with_figures(const std::string& code) {
    constexpr std::string_view kStrokes = "LlIi|1";
    if (code.size() < 2 || code.size() > kLongestCode || code[0] < 'A' || code[0] > 'Z' ||
        code.find_first_not_of(kStrokes, 1) != std::string::npos)
      return {};
    return code[0] + std::string(code.size() - 1, '1');
  }

  void mend(std::string& code, std::vector<Review>& review) const {
    const auto known = known_.find(stem_of(code));
    const bool alike = known != known_.end() && code.size() <= kLongestCode;
    const std::string figures = with_figures(code);
    if (!alike && figures.empty() && !is_code(code)) return;
    std::string mended = mended_code(code, form_);
    if (mended.empty() && alike && known->second.size() == 1) mended = *known->second.begin();
    if (mended.empty() && !figures.empty()) mended = mended_code(figures, form_);
    add_review(review, name_, mended.empty() ? "ambiguous" : "ocr_repair",
               mended.empty() ? fmt::format("\"{}\" is unlike the document's other codes", code)
                              : fmt::format("\"{}\" read as \"{}\"", code, mended));
    if (!mended.empty()) code = mended;
  }

  std::vector<std::string> Indicator::*field_;
  const char* name_;
  std::string form_;
  std::map<std::string, std::set<std::string>> known_;  // those of the common form, by their stem
};

}  // namespace

void check_row_codes(Plan& plan, const OcrDoubts& doubts) {
  mend_built_codes(plan, doubts);
  check_indicator_codes(plan, doubts);
  FieldCodes(&Indicator::units, "units").check(plan, doubts);
  FieldCodes(&Indicator::assignees, "assignees").check(plan, doubts);
}

}  // namespace spoglio::normalize
