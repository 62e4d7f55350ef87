// The label is told by the vocabulary, what stands behind it by its digits.
#include "normalize/forms/weight.h"

#include <re2/re2.h>

#include <string>
#include <utility>

#include "extract/text.h"
#include "normalize/forms/label.h"

namespace spoglio::normalize {
namespace {

bool is_code(const std::string& role) { return role == "code" || role == "ordinal" || role == "objective_code"; }

}  // namespace

void split_weight(const Vocabulary& vocabulary, const Piece* next, std::vector<FormPair>& out, bool& next_used) {
  static const RE2 with_value(R"((.*?\S)\s(\S+(?: \S+)?) (\d{1,3}(?:,\d+)? ?%))");
  static const RE2 with_number(R"((\S+) (\S+(?: \S+)?) (\d{1,3}(?:,\d+)? ?%?))");
  static const RE2 label_alone(R"((.*?\S)\s(\S+(?: \S+)?))");
  static const RE2 percent(R"(\d{1,3}(?:,\d+)? ?%)");
  static const RE2 number(R"(\d{1,3}(?:,\d+)? ?%?)");
  FormPair& last = out.back();
  const bool code = is_code(last.label.role);
  if (!code && last.label.role != "units" && last.label.role != "description" && !last.label.role.starts_with("level:"))
    return;
  std::string value;
  std::string words;
  std::string weight;
  const auto has_percent = [](const std::string& cell) { return cell.find('%') != std::string::npos; };
  const std::string text = join_lines(last.text);
  const bool colon = text.ends_with(':');  // a label that tells its value without a per cent
  if (!code && !colon && !has_percent(last.text) && (next == nullptr || !has_percent(*next->text))) return;
  if (!RE2::FullMatch(text, code ? with_number : with_value, &value, &words, &weight) &&
      !RE2::FullMatch(text, label_alone, &value, &words))
    return;
  const bool beside = weight.empty() && next != nullptr &&
                      RE2::FullMatch(extract::fold_space(*next->text), code || colon ? number : percent);
  if (weight.empty() && !beside) return;
  auto role = label_of(words, vocabulary);
  if (!role && words.find(' ') != std::string::npos) {
    const size_t space = words.find(' ');
    value += " " + words.substr(0, space);
    role = label_of(words.substr(space + 1), vocabulary);
  }
  if (!role || (role->role != "weight" && role->role != "objective_weight")) return;
  last.text = value;
  FormPair pair;
  pair.label = std::move(*role);
  pair.text = beside ? *next->text : weight;
  pair.at = beside ? *next->at : last.at;
  out.push_back(std::move(pair));
  next_used = beside;
}

}  // namespace spoglio::normalize
