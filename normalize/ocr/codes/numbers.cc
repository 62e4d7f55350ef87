// Objectives of one parent and level count on from one to the next; what breaks the counting and can be explained by
// one misread figure is mended.
#include "normalize/ocr/codes/numbers.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "normalize/plan/fields.h"

namespace spoglio::normalize {
namespace {

constexpr size_t kLongestNumber = 2;        // digits
constexpr std::string_view kParts = "._-";  // between a parent's code and the number behind it

constexpr std::ptrdiff_t kFewestAlike = 2;  // codes with a low stroke, for one without to have lost it

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The number behind a parent's code of this length, "2" of "B.1.2" behind "A.3"; nothing where the code is built
// otherwise.
std::optional<int> number_behind(const std::string& code, size_t parent) {
  if (code.size() < parent + 2 || code.size() > parent + 1 + kLongestNumber) return std::nullopt;
  if (kParts.find(code[parent]) == std::string_view::npos) return std::nullopt;
  int out = 0;
  for (size_t i = parent + 1; i < code.size(); ++i) {
    if (!is_digit(code[i])) return std::nullopt;
    out = 10 * out + code[i] - '0';
  }
  return out;
}

// Whether two codes differ in figures alone.
bool same_form(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(),
                                            [](char x, char y) { return x == y || (is_digit(x) && is_digit(y)); });
}

bool look_alike(int read, int meant) {
  static constexpr std::array<std::string_view, 10> kAlike = {"689", "7",   "7",  "8",     "",
                                                              "68",  "058", "12", "03569", "08"};
  if (read < 0 || read > 9 || meant < 0 || meant > 9) return false;
  return kAlike[static_cast<size_t>(meant)].find(static_cast<char>('0' + read)) != std::string_view::npos;
}

class Numbers {
 public:
  Numbers(Plan& plan, const OcrDoubts& doubts) : plan_(plan), doubts_(doubts) {
    for (Objective& o : plan_.objectives) {
      codes_[o.id] = o.code.value_or("");
      ++counts_[o.code.value_or("")];
      children_[{o.parent.value_or(""), o.level}].push_back(&o);
    }
  }

  std::set<std::string> mend() {
    for (Objective& o : plan_.objectives) restore_stroke(o);
    // Parents stand before their children, so that these count from codes that are mended.
    std::set<std::pair<std::string, std::string>> done;
    for (const Objective& o : plan_.objectives) {
      const std::pair<std::string, std::string> key = {o.parent.value_or(""), o.level};
      if (o.parent && done.insert(key).second) mend_children(codes_[*o.parent], children_[key]);
    }
    return std::move(mended_);
  }

 private:
  // "PO01_02" where other codes are as "PO_01_01".
  void restore_stroke(Objective& o) {
    static const RE2 lost(R"(([A-Z]{1,6})(\d{1,3}_[\d_]+))");
    std::string letters;
    std::string rest;
    if (!o.code || !doubts_.recognised(o.at) || !RE2::FullMatch(*o.code, lost, &letters, &rest)) return;
    const auto alike = [&](const std::string& start) {
      return std::count_if(plan_.objectives.begin(), plan_.objectives.end(), [&](const Objective& other) {
        return other.code && other.code->size() > start.size() && other.code->starts_with(start) &&
               is_digit((*other.code)[start.size()]);
      });
    };
    if (alike(letters + "_") < kFewestAlike || alike(letters + "_") < alike(letters)) return;
    add_review(o.review, "code", "ocr_repair", fmt::format("\"{}\" read as \"{}_{}\"", *o.code, letters, rest));
    o.code = letters + "_" + rest;
    codes_[o.id] = *o.code;
    mended_.insert(o.id);
  }

  void mend_children(const std::string& parent, const std::vector<Objective*>& children) {
    if (parent.empty()) return;
    int before = 0;
    for (size_t i = 0; i < children.size(); ++i) {
      Objective& child = *children[i];
      const std::string code = child.code.value_or("");
      const auto number = number_behind(code, parent.size());
      if (!number || !doubts_.recognised(child.at)) return;
      const int expected = before + 1;
      before = *number;
      const std::string meant = parent + code[parent.size()] + std::to_string(expected);
      if (code == meant || !same_form(code, meant)) continue;
      const Objective* next = i + 1 < children.size() ? children[i + 1] : nullptr;
      if (!explains(parent, code, *number, expected, next)) continue;
      add_review(child.review, "code", "ocr_repair", fmt::format("\"{}\" read as \"{}\"", code, meant));
      child.code = meant;
      codes_[child.id] = meant;
      mended_.insert(child.id);
      before = expected;
    }
  }

  // Whether the counting speaks for the number that is expected.
  bool explains(const std::string& parent, const std::string& code, int number, int expected,
                const Objective* next) const {
    // Of another parent that has this child itself.
    if (!code.starts_with(parent)) return counts_.at(code) > 1;
    const auto behind = next == nullptr ? std::nullopt : number_behind(next->code.value_or(""), parent.size());
    if (behind && next->code->starts_with(parent)) return *behind == expected + 1;
    return next == nullptr && look_alike(number, expected);
  }

  Plan& plan_;
  const OcrDoubts& doubts_;
  std::map<std::string, std::string> codes_;                                         // by id
  std::map<std::string, size_t> counts_;                                             // by code
  std::map<std::pair<std::string, std::string>, std::vector<Objective*>> children_;  // by parent and level
  std::set<std::string> mended_;
};

}  // namespace

std::set<std::string> mend_numbers(Plan& plan, const OcrDoubts& doubts) { return Numbers(plan, doubts).mend(); }

}  // namespace spoglio::normalize
